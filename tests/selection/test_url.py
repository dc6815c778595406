from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.selection import Selection, from_url, read_url, to_url
from dashboard.selection.url import LONGEST_ADDRESS, LONGEST_QUERY, PARAMETERS, pinned
from strategies import DOMAIN, LAST, SELECTIONS


@given(SELECTIONS)
def test_an_address_brings_back_the_selection_it_was_made_from(selection: Selection) -> None:
    assert from_url(to_url(selection, DOMAIN), DOMAIN) == selection


@given(st.dictionaries(st.sampled_from(PARAMETERS) | st.text(max_size=8), st.lists(st.text(max_size=12), max_size=4)))
def test_any_address_gives_a_valid_selection(parameters: dict[str, list[str]]) -> None:
    selection = from_url(parameters, DOMAIN)
    assert from_url(to_url(selection, DOMAIN), DOMAIN) == selection


def test_an_empty_address_is_the_newest_year_with_nothing_filtered() -> None:
    selection = from_url({}, DOMAIN)
    assert (selection.when, selection.year, selection.undated) == ("year", LAST, True)
    assert to_url(selection, DOMAIN) == {}


def test_invalid_values_are_dropped_and_valid_ones_beside_them_kept() -> None:
    selection = from_url({"actor": ["CHN", "USA"], "country": ["TJK", "<script>"], "year": ["2019"]}, DOMAIN)
    assert (selection.actors, selection.countries, selection.year) == (("CHN",), ("TJK",), 2019)


def test_a_period_alone_implies_that_a_period_is_meant_and_a_reversed_one_is_turned() -> None:
    selection = from_url({"period": ["2020", "2010"]}, DOMAIN)
    assert (selection.when, selection.period) == ("period", (2010, 2020))


@pytest.mark.parametrize("word", ["GBAO", "gbao", "Gorno-Badakhshan", "Gorno-Badakhshan Autonomous Region"])
def test_gbao_goes_by_several_names(word: str) -> None:
    assert from_url({"region": [word]}, DOMAIN).regions == ("Gorno-Badakhshan",)


def test_letters_case_makes_no_difference() -> None:
    assert from_url({"actor": ["chn"], "confidence": ["Reported"]}, DOMAIN) == replace(
        DOMAIN.start(), actors=("CHN",), confidence="reported"
    )


def test_a_search_is_cut_to_its_longest_length() -> None:
    assert from_url({"q": [f" {'x' * LONGEST_QUERY}and more"]}, DOMAIN).q == "x" * LONGEST_QUERY
    assert from_url({"q": ["x" * LONGEST_QUERY]}, DOMAIN).q == "x" * LONGEST_QUERY


def test_a_parent_organization_can_be_chosen_though_only_its_daughter_has_a_site() -> None:
    assert DOMAIN.orgs == ("daughter", "parent")


def left_out(**parameters: list[str]) -> list[tuple[str, str]]:
    return [(each.parameter, each.value) for each in read_url(parameters, DOMAIN).left_out]


@pytest.mark.parametrize(
    ("parameter", "given", "left"),
    [
        ("country", ["TJK", "XXX", "KGZ", "YYY"], ["XXX", "YYY"]),
        ("country", ["TJK", "tjk"], []),
        ("role", ["lender", "king"], ["king"]),
        ("commodity", ["Gold", "moonstone"], ["moonstone"]),
        ("year", ["3000"], ["3000"]),
        ("year", ["2016", "2017"], ["2017"]),
        ("period", ["2016"], ["2016"]),
        ("period", ["2016", "3000"], ["2016", "3000"]),
        ("period", ["2010", "2012", "2014"], ["2010", "2012", "2014"]),
        ("period", ["2014", "2010"], []),
        ("when", ["tomorrow", "all"], ["tomorrow"]),
        ("confidence", ["Reported"], []),
        ("undated", ["yes"], ["yes"]),
        ("site", ["no-such-site"], ["no-such-site"]),
        ("q", ["gold", "silver"], ["silver"]),
        ("q", ["x" * (LONGEST_QUERY + 2)], ["xx"]),
        ("foo", ["bar"], []),
    ],
)
def test_what_does_not_fit_is_left_out_by_name(parameter: str, given: list[str], left: list[str]) -> None:
    assert left_out(**{parameter: given}) == [(parameter, value) for value in left]


@given(SELECTIONS)
def test_nothing_is_left_out_of_an_address_the_atlas_wrote(selection: Selection) -> None:
    assert read_url(to_url(selection, DOMAIN), DOMAIN).left_out == ()


def test_an_address_that_is_too_long_is_not_read() -> None:
    reading = read_url({"country": ["TJK"], "q": ["x" * LONGEST_ADDRESS]}, DOMAIN)
    assert (reading.selection, reading.left_out) == (DOMAIN.start(), ())
    assert reading.length == LONGEST_ADDRESS + len("countryTJKq")


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://atlas.example/", "https://atlas.example/?v=0123"),
        (
            "https://atlas.example/ledger?view=One+site&site=a#top",
            "https://atlas.example/ledger?view=One+site&site=a&v=0123#top",
        ),
        ("./site?v=9999&site=a&q=", "./site?site=a&q=&v=0123"),
        ("/?layer=a&layer=b", "/?layer=a&layer=b&v=0123"),
    ],
)
def test_an_address_is_pinned_to_one_version(address: str, expected: str) -> None:
    assert pinned(address, "0123") == expected
