from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.model.catalog import Catalog
from dashboard.selection import Index
from dashboard.selection.folding import fold
from dashboard.selection.search import COMMODITIES, REGIONS, Corpus, begin_alike, matches


@pytest.mark.parametrize(
    ("query", "site"),
    [
        ("Шаймак", "shaymak-kyzylrabot-outpost"),
        ("Кӯлоб", "201st-base-kulob"),
        ("Kulyab", "201st-base-kulob"),
        ("Хоруғ", "russian-border-detachment-khorog"),
        ("杜尚别", "dushanbe-2-chp"),
        ("塔吉克斯坦", "201st-base-dushanbe"),
        ("TBEA gold", "upper-kumarg-gold-mine"),
        ("uranium kazatomprom", "karatau-uranium-mine"),
        ("Таджикистан", "ayni-gissar-air-base"),
    ],
)
def test_a_site_is_found_by_any_of_its_names(index: Index, query: str, site: str) -> None:
    mask = index.mask(replace(index.domain.start(), when="all", q=query))
    assert mask[index.ids.index(site)]


def test_a_query_of_nonsense_finds_nothing(index: Index) -> None:
    assert not index.mask(replace(index.domain.start(), when="all", q="xyzzy")).any()


@pytest.mark.parametrize("query", ["???", "§§", "— · —", "'", "☭", "สวัสดี", "שלום", "Αθήνα", "नमस्ते"])
def test_signs_and_scripts_without_names_in_the_atlas_find_nothing(index: Index, query: str) -> None:
    assert not index.mask(replace(index.domain.start(), when="all", q=query)).any()


def test_every_site_is_found_by_each_of_its_names_in_every_script(real: Catalog, index: Index) -> None:
    for row, site in enumerate(real.sites):
        for name in (site.name, *site.names.scripts().values(), *site.names.alt):
            found = index.corpus.find(name)
            assert (found.rows[row], found.alike) == (True, False), (site.id, name)


TOWNS = Corpus([["Dushanbe"], ["Khatlon", "Kulob"], ["Karaganda coal"], ["Qarshi 201"], ["电力发展"]])


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("Dushambe", [0]),  # another letter
        ("Dusanbe", [0]),  # one too few
        ("Dushanbeh", [0]),  # one too many
        ("Dushabne", [0]),  # two that changed places
        ("Dushb", [0]),  # what is typed so far
        ("Kulobb", [1]),  # spellings meet: no slip
        ("Khaton", [1]),
        ("Karagnada coal", [2]),
        ("Karagnata coal", [2]),
        ("karakanta", [2]),  # two slips in nine letters
        ("karakan", [2]),
        ("karakat", []),  # two in seven
        ("Xushanbe", []),  # the first letter has to be right
        ("Kulab", [1]),
        ("Kula", []),  # too short
        ("Kul", [1]),  # nothing has it as a whole
        ("2010", []),  # digits are met as they are
        ("电力发站", []),
    ],
)
def test_a_word_that_nothing_has_is_taken_for_those_it_resembles(query: str, found: list[int]) -> None:
    assert TOWNS.find(query).rows.nonzero()[0].tolist() == found


def test_a_short_word_that_something_has_as_a_whole_is_no_beginning() -> None:
    assert Corpus([["Osh"], ["Oshakan"]]).find("Osh").rows.tolist() == [True, False]
    assert Corpus([["Oshakan"]]).find("Osh").rows.tolist() == [True]


def test_a_word_that_something_has_finds_nothing_else() -> None:
    towns = Corpus([["Karshi"], ["Karsha"]])
    assert towns.find("Karshi").rows.tolist() == [True, False]
    assert not towns.find("Karshi").alike
    assert towns.find("Karsho").rows.tolist() == [True, True]
    assert towns.find("Karsho").alike


@given(st.text("abc", min_size=1, max_size=6), st.text("abc", min_size=1, max_size=6), st.integers(0, 2))
def test_a_word_resembles_another_if_so_many_slips_make_it_the_beginning(word: str, other: str, slips: int) -> None:
    beginnings = {other[:end] for end in range(len(other) + 1)}
    assert begin_alike(word, [other], slips).tolist() == [any(_slips(word, each) <= slips for each in beginnings)]


def _slips(one: str, other: str) -> int:
    """The restricted Damerau-Levenshtein distance, as its definition has it."""
    if not one or not other:
        return len(one) + len(other)
    found = [
        _slips(one[:-1], other) + 1,
        _slips(one, other[:-1]) + 1,
        _slips(one[:-1], other[:-1]) + (one[-1] != other[-1]),
    ]
    if len(one) > 1 < len(other) and one[-1] == other[-2] and one[-2] == other[-1]:
        found.append(_slips(one[:-2], other[:-2]) + 1)
    return min(found)


@pytest.mark.parametrize(
    ("query", "name", "found"),
    [
        ("دوشنبه", "Dushanbe", True),
        ("بدخشان", "Badakhshan", True),
        ("بدخشان", "Badakhshon", True),
        ("خاروغ", "Khorog", True),
        ("وخش", "Vakhsh", True),
        ("مرغاب", "Murghab", True),
        ("کان", "Kon", True),
        ("کان", "Kant", False),
        ("تهران", "Dushanbe", False),
        ("۲۰۱", "201st Military Base", True),
        ("كابل", "کابل", True),
    ],
)
def test_the_arabic_script_is_found_without_its_unwritten_vowels(query: str, name: str, found: bool) -> None:
    assert matches(query, [f" {fold(name)} "]) == [found]


@pytest.mark.parametrize(
    ("query", "name", "found"),
    [
        ("PLA", "PLA support base", True),
        ("PLA", "Power plant", False),
        ("plan", "Power plant", True),
        ("lant", "Power plant", False),
        ("201", "2019 works", True),
        ("力发", "电力发展", True),
        ("power station", "Power plant", False),
    ],
)
def test_words_of_up_to_three_letters_are_met_whole_and_longer_ones_at_their_start(
    query: str, name: str, found: bool
) -> None:
    assert matches(query, [f" {fold(name)} "]) == [found]


def test_a_short_word_has_to_be_met_whole(real: Catalog, index: Index) -> None:
    found = index.mask(replace(index.domain.start(), when="all", q="PLA"))
    assert found[index.ids.index("pla-support-base-djibouti")]
    assert not found[index.ids.index("dushanbe-2-chp")]  # a power plant


@pytest.mark.parametrize("query", ["ГБАО", "Mountainous Badakhshan", "Горный Бадахшан"])
def test_gbao_is_found_by_its_other_names(real: Catalog, index: Index, query: str) -> None:
    mask = index.mask(replace(index.domain.start(), when="all", q=query))
    assert all(mask[row] for row, site in enumerate(real.sites) if "Gorno-Badakhshan" in site.regions)


@pytest.mark.parametrize(
    ("region", "query"),
    [
        ("Tashkent", "Toshkent"),
        ("Tashkent (city)", "塔什干"),
        ("Karaganda", "Qaraghandy"),
        ("Samarqand", "Самарканд"),
        ("Khatlon", "哈特隆"),
    ],
)
def test_a_region_is_found_by_its_other_names(real: Catalog, index: Index, region: str, query: str) -> None:
    mask = index.mask(replace(index.domain.start(), when="all", q=query))
    assert all(mask[row] for row, site in enumerate(real.sites) if region in site.regions)


def test_every_region_of_central_asia_with_sites_has_its_other_names(real: Catalog) -> None:
    five = {"KAZ", "KGZ", "TJK", "TKM", "UZB"}
    regions = {region for site in real.sites if five.issuperset(site.countries) for region in site.regions}
    assert regions == set(REGIONS)


@pytest.mark.parametrize("query", ["gold", "золото", "黄金"])
def test_a_commodity_is_found_in_each_language(real: Catalog, index: Index, query: str) -> None:
    mask = index.mask(replace(index.domain.start(), when="all", q=query))
    assert all(mask[row] for row, site in enumerate(real.sites) if "gold" in site.commodities)


def test_every_commodity_has_its_names(real: Catalog) -> None:
    assert {each for site in real.sites for each in site.commodities} <= set(COMMODITIES)
