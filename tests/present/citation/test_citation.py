"""Citations: what people write, and records that programs read back as they were meant."""

import datetime
import json
import string

import bibtexparser.entrypoint
import pytest
import rispy
from bibtexparser.middlewares import LatexDecodingMiddleware, RemoveEnclosingMiddleware
from hypothesis import given
from hypothesis import strategies as st

from dashboard.model.catalog import Catalog
from dashboard.present.citation.forms import FORMS
from dashboard.present.citation.records import bibtex, csl_json, plain_url, ris
from dashboard.present.citation.styles import apa, chicago, one_line
from dashboard.present.citation.work import Work, source_work, view_work
from factories import catalog, site, source

DAY = datetime.date(2026, 11, 27)
ARTICLE = source_work(source("article-2019", title="Who pays?", publisher="A newspaper"))
VIEW = view_work(catalog([site("one")]), "Showing 1 of 364 sites in 2016.", "https://example.org/?year=2016", DAY)


def test_an_article_names_its_publisher_where_no_author_is_known() -> None:
    assert apa(ARTICLE) == "A newspaper. (2019, February 18). Who pays? https://example.org/article"
    assert chicago(ARTICLE) == "A newspaper. “Who pays?” February 18, 2019. https://example.org/article."


@pytest.mark.parametrize(
    ("date", "in_apa", "in_chicago"),
    [
        ("2019-02-18", "(2019, February 18)", "February 18, 2019."),
        ("2019-02", "(2019, February)", "February 2019."),
        ("2019", "(2019)", " 2019."),
        (None, "(n.d.)", "N.d."),
    ],
)
def test_a_date_is_as_exact_as_it_is_known(date: str | None, in_apa: str, in_chicago: str) -> None:
    work = source_work(source(date=date))
    assert in_apa in apa(work)
    assert in_chicago in chicago(work)


def test_a_description_of_ours_is_in_brackets_and_never_in_quotation_marks() -> None:
    work = source_work(source(title=None, description="a map of the border"))
    assert "[a map of the border]. https" in apa(work)
    assert "A newspaper. [a map of the border]. February" in chicago(work)


def test_a_repost_says_whose_address_it_is() -> None:
    work = source_work(source(via="A mirror"))
    assert "Reposted by A mirror. https://" in apa(work)
    assert "Reposted by A mirror. https://" in chicago(work)
    assert json.loads(csl_json(work))[0]["note"] == "Reposted by A mirror"


def test_a_view_is_cited_by_its_address_with_the_version_of_the_data_and_the_day() -> None:
    assert apa(VIEW) == (
        "Presence Atlas contributors. (2024). Presence Atlas: showing 1 of 364 sites in 2016 (Version test) [Data set]. "
        "Retrieved November 27, 2026, from https://example.org/?year=2016"
    )
    assert chicago(VIEW) == (
        "Presence Atlas contributors. “Presence Atlas: showing 1 of 364 sites in 2016.” Version test. Data set. 2024. "
        "Accessed November 27, 2026. https://example.org/?year=2016."
    )


def read_bibtex(text: str, *, decoded: bool = True) -> dict[str, str]:
    """The one entry; what TeX writes `\\%` decoded as text, but for addresses, which TeX takes as they are."""
    stack = [RemoveEnclosingMiddleware(), *([LatexDecodingMiddleware()] if decoded else [])]
    library = bibtexparser.entrypoint.parse_string(text, parse_stack=stack)
    assert not library.failed_blocks
    (entry,) = library.entries
    return {"type": entry.entry_type, "key": entry.key, **{field.key: field.value for field in entry.fields}}


def test_bibtex_is_read_with_all_its_fields() -> None:
    found = read_bibtex(bibtex(VIEW))
    assert (found["type"], found["key"], found["year"]) == ("misc", "presence-atlas-test", "2024")
    assert (found["urldate"], found["version"], found["url"]) == ("2026-11-27", "test", VIEW.url)
    assert "month = feb," in bibtex(ARTICLE)
    assert read_bibtex(bibtex(source_work(source(date=None))))["note"] == "Undated"


def test_ris_is_read_with_all_its_fields() -> None:
    (found,) = rispy.loads(ris(VIEW))
    assert (found["type_of_reference"], found["year"], found["edition"]) == ("DATA", "2024", "test")
    assert (found["access_date"], found["urls"]) == ("2026/11/27/", [VIEW.url])
    (found,) = rispy.loads(ris(ARTICLE))
    assert (found["title"], found["publisher"], found["date"]) == ("Who pays?", "A newspaper", "2019/02/18/")
    assert "authors" not in found


def test_csl_json_has_the_shape_that_its_readers_ask_for() -> None:
    (item,) = json.loads(csl_json(VIEW))
    assert item["type"] == "dataset"
    assert item["author"] == [{"literal": "Presence Atlas contributors"}]
    assert (item["issued"], item["accessed"]) == ({"date-parts": [[2024]]}, {"date-parts": [[2026, 11, 27]]})
    (item,) = json.loads(csl_json(source_work(source(date=None))))
    assert "issued" not in item


ANY_TEXT = st.text(st.characters(codec="utf-8"), min_size=1, max_size=60)
LATEX_TEXT = st.text(string.ascii_letters + string.punctuation + " \n" + "éЖ山ʻ", min_size=1, max_size=60)


def work(title: str, by: str = "Publisher", url: str = "https://example.org/") -> Work:
    return Work(id="a-source", kind="webpage", by=by, title=title, date="2019-02", url=url, language="en")


@given(title=LATEX_TEXT, by=LATEX_TEXT)
def test_whatever_a_title_holds_tex_gives_it_back(title: str, by: str) -> None:
    found = read_bibtex(bibtex(work(title, by)))
    assert set(found) == {"type", "key", "author", "title", "year", "month", "date", "howpublished", "url", "langid"}
    for given_text, name in ((title, "title"), (by, "author")):
        # TeX reads `` and '' as quotation marks and ?` as a Spanish sign; the decoder has other signs for ^ and ~
        wanted = one_line(given_text)
        found[name] = found[name].translate({0x2C6: "^", 0x2DC: "~"})
        if not any(pair in wanted for pair in ("``", "''", "?`", "!`", "--", "<<", ">>", ",,")):
            assert found[name].strip("{}").split() == wanted.strip("{}").split()


@given(title=ANY_TEXT, by=ANY_TEXT)
def test_whatever_a_title_holds_a_record_of_ris_stays_one_record(title: str, by: str) -> None:
    text = ris(work(title, by))
    assert text.count("\r\n") == text.count("\n") == len(text.splitlines())
    (found,) = rispy.loads(text)
    assert found.get("title", "") == one_line(title)
    assert found.get("publisher", "") == one_line(by)
    assert found["urls"] == ["https://example.org/"]


@given(title=ANY_TEXT)
def test_csl_json_gives_a_title_back_in_one_line(title: str) -> None:
    (item,) = json.loads(csl_json(work(title)))
    assert item.get("title", "") == one_line(title)


@given(ANY_TEXT, st.sampled_from(list(FORMS)))
def test_a_citation_of_a_style_is_one_line_that_ends_with_its_address(title: str, name: str) -> None:
    text = FORMS[name].write(work(title))
    assert "https://example.org/" in text
    if FORMS[name].ending is None:
        assert len(text.splitlines()) == 1


def test_an_address_holds_nothing_that_tex_would_read() -> None:
    assert plain_url("https://example.org/a{b} c\\d?x=%20&y=1_2#Ж") == (
        "https://example.org/a%7Bb%7D%20c%5Cd?x=%20&y=1_2#Ж"
    )
    assert (
        read_bibtex(bibtex(work("A", url="https://example.org/}x")), decoded=False)["url"] == "https://example.org/%7Dx"
    )


def test_every_source_of_the_atlas_can_be_cited_in_every_form(real: Catalog) -> None:
    works = [source_work(each) for each in real.sources.values()]
    library = bibtexparser.entrypoint.parse_string("\n".join(map(bibtex, works)))
    assert not library.failed_blocks
    assert len(library.entries) == len(works)
    assert len(rispy.loads("".join(map(ris, works)))) == len(works)
    for each in works:
        assert each.url in apa(each)
        assert each.url in chicago(each)
        assert json.loads(csl_json(each))[0]["author"] == [{"literal": each.by}]
