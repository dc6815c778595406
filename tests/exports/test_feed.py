"""The feed is Atom as RFC 4287 has it, holds what a selection asks for, and nothing in the data breaks it."""

import datetime
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.exports.feed import MOST, MOST_LISTED, asked, feed
from dashboard.model.catalog import Catalog
from dashboard.model.history import History
from dashboard.model.release import Revision
from dashboard.selection import Index
from factories import catalog, claim, history, revision, site, source
from hostile import EVERYTHING

ATOM = "{http://www.w3.org/2005/Atom}"
THINGS = catalog([site("site"), site("other", countries=("KGZ",))], [claim(site="site"), claim(site="other")])
ADDRESS = "https://atlas.example"
ONE = {"id", "title", "updated"}
"""Elements that feed and entry have exactly one of (RFC 4287, 4.1.1 and 4.1.2)."""


def made(
    *found: Revision, things: Catalog = THINGS, address: str = ADDRESS, kinds: Any = (), **facts: Any
) -> ET.Element:
    """The feed of these changes, held to RFC 4287."""
    index = Index.of(things)
    selection = replace(index.domain.start(), **({"when": "all"} | facts))
    root = ET.fromstring(feed(things, index, selection, history(*found), address, kinds))
    hold_to_rfc(root)
    return root


def hold_to_rfc(root: ET.Element) -> None:
    assert root.tag == f"{ATOM}feed"
    entries = root.findall(f"{ATOM}entry")
    assert root.find(f"{ATOM}author/{ATOM}name") is not None  # else each entry needs one (4.1.1)
    for element in (root, *entries):
        names = [each.tag.removeprefix(ATOM) for each in element]
        assert all(names.count(name) == 1 for name in ONE)
        assert names.count("content") <= 1
        updated = text(element, "updated")
        assert datetime.datetime.fromisoformat(updated).tzinfo is not None  # 3.3: RFC 3339, with its zone
        assert re.match(r"[a-z]+:", text(element, "id"))  # 4.2.6: an absolute IRI
        alternates = [each for each in links(element) if each["rel"] == "alternate"]
        assert len(alternates) == 1
        assert all(re.match(r"https?://", each["href"]) for each in links(element))
    assert len({text(each, "id") for each in entries}) == len(entries)
    assert sum(each["rel"] == "self" for each in links(root)) == 1
    assert all(each.find(f"{ATOM}content[@type='html']") is not None for each in entries)


def text(element: ET.Element, name: str) -> str:
    return element.findtext(f"{ATOM}{name}") or ""


def links(element: ET.Element) -> list[Mapping[str, str]]:
    return [each.attrib for each in element.findall(f"{ATOM}link")]


def titles(root: ET.Element) -> list[str]:
    return [text(each, "title") for each in root.findall(f"{ATOM}entry")]


def test_an_entry_is_a_site_in_a_release_with_its_changes_and_sources() -> None:
    root = made(
        revision(sources=("source",)),
        revision(kind="claim_added", property="troops", stance="denies", speaker="A", after="300"),
    )
    (entry,) = root.findall(f"{ATOM}entry")
    assert text(entry, "title") == "An outpost: new, active, reported"
    assert text(entry, "updated") == "2026-11-27T00:00:00Z"
    assert [(each["rel"], each["href"]) for each in links(entry)] == [
        ("alternate", "https://atlas.example/site?site=site"),
        ("via", "https://example.org/article"),
    ]
    content = text(entry, "content")
    assert "<li>New denial: Troops: 300 (A)</li>" in content
    assert '<a href="https://example.org/article">A headline</a>, A newspaper, 2019-02-18' in content
    terms = {each.get("term") for each in entry.findall(f"{ATOM}category")}
    assert terms == {"chinese_presence", "CHN", "TJK", "added", "claim_added"}


def test_a_feed_says_of_what_it_is_and_where() -> None:
    root = made(revision(), countries=("TJK",), address=f"{ADDRESS}/")
    assert text(root, "subtitle") == "Showing 1 of 2 sites in all years: Tajikistan."
    assert text(root, "updated") == "2026-11-27T00:00:00Z"
    assert [each["href"] for each in links(root)] == [
        "https://atlas.example/feed?when=all&country=TJK",
        "https://atlas.example/ledger?view=What+changed&when=all&country=TJK",
    ]


def test_it_is_filtered_like_a_selection_and_by_kinds() -> None:
    new, other = (
        revision(),
        revision("other", name="Another", countries=("KGZ",), kind="changed", field="name", before="A", after="B"),
    )
    assert titles(made(new, other, countries=("KGZ",))) == ["Another: name"]
    assert titles(made(new, other, kinds=["added"])) == ["An outpost: new, active, reported"]
    assert titles(made(new, other, countries=("KGZ",), kinds=["added"])) == []


def test_a_picked_site_can_be_followed_alone() -> None:
    changes = (revision(), revision("other", kind="changed", field="name", before="A", after="B"))
    gone = revision("gone", kind="removed")
    root = made(*changes, gone, site="other", countries=("TJK",))
    assert [each.findtext(f"{ATOM}title") for each in root.findall(f"{ATOM}entry")] == ["An outpost: name"]
    assert text(root, "subtitle") == "An outpost."
    assert "site=other" in links(root)[0]["href"]


def test_a_site_that_is_gone_leads_to_the_ledger() -> None:
    (entry,) = made(revision("gone", kind="removed")).findall(f"{ATOM}entry")
    assert links(entry)[0]["href"] == "https://atlas.example/ledger?view=What+changed"


def test_what_is_not_released_has_no_date_and_no_entry() -> None:
    assert titles(made(revision(release=None))) == []


def test_data_without_a_release_has_an_empty_feed() -> None:
    index = Index.of(THINGS)
    root = ET.fromstring(feed(THINGS, index, index.domain.start(), History(), ADDRESS))
    hold_to_rfc(root)
    assert titles(root) == []


def test_the_newest_release_comes_first_and_in_it_what_matters_most() -> None:
    many = catalog([site(f"s{n}") for n in range(6)])
    found = [
        revision("s0", name="older", release="2026-11-26"),
        revision("s1", name="event", kind="event_added", after="2016: Opened"),
        revision("s2", name="status", kind="changed", field="status", before="active", after="ended"),
        revision(
            "s3", name="denial", kind="claim_added", stance="denies", property="existence", speaker="A", after="x"
        ),
        revision("s4", name="gone", kind="removed"),
        revision("s5", name="new"),
    ]
    order = [title.partition(":")[0] for title in titles(made(*found, things=many))]
    assert order == ["new", "gone", "status", "denial", "event", "older"]


def test_it_is_bounded() -> None:
    many = catalog([site(f"s{n}") for n in range(MOST + 20)])
    root = made(*(revision(f"s{n}") for n in range(MOST + 20)), things=many)
    assert len(titles(root)) == MOST
    events = [revision(kind="event_added", after=f"2016: {n}") for n in range(MOST_LISTED + 7)]
    content = text(made(*events).findall(f"{ATOM}entry")[0], "content")
    assert content.count("New event") == MOST_LISTED
    assert "and 7 more changes" in content


def test_an_entry_keeps_its_id_wherever_the_atlas_is() -> None:
    here, there = (
        made(revision(), address=each).find(f"{ATOM}entry/{ATOM}id") for each in (ADDRESS, "http://other.example/a")
    )
    assert here is not None
    assert there is not None
    assert here.text == there.text


HARM = f"{EVERYTHING} ]]> <!-- &amp; \x00\x08\ufffe\ud800 '\""


def test_nothing_in_the_data_breaks_it_or_becomes_a_tag() -> None:
    spoilt = source(title=HARM, url="javascript:alert(1)", publisher=HARM)
    things = catalog([site("site")], sources={"source": spoilt})
    root = made(
        revision(sources=("source",)),
        revision(name=HARM, kind="event_added", after=f"2016: {HARM}"),
        things=things,
    )
    (entry,) = root.findall(f"{ATOM}entry")
    assert "<img" in text(entry, "title")  # a title is plain text
    content = text(entry, "content")
    assert "<img" not in content
    assert "javascript:" not in content
    assert all(each["rel"] != "via" for each in links(entry))


@given(st.text(), st.text())
def test_any_text_makes_a_feed_that_can_be_read(name: str, what: str) -> None:
    assert len(titles(made(revision(name=name), revision(kind="event_added", after=what)))) == 1


def test_an_address_asks_for_all_years_unless_it_names_some(index: Index) -> None:
    assert asked({"country": ["TJK"]}, index.domain).selection.when == "all"
    assert asked({"year": ["2020"]}, index.domain).selection.span() == (2020, 2020)


def test_what_an_address_asks_for_in_vain_is_named(index: Index) -> None:
    found = asked({"kind": ["added", "eaten"], "country": ["XXX"], "v": ["1"]}, index.domain)
    assert found.kinds == ("added",)
    assert {(each.parameter, each.value) for each in found.left_out} == {
        ("country", "XXX"),
        ("kind", "eaten"),
        ("parameter", "v"),
    }


@pytest.mark.parametrize("only", [{}, {"countries": ("TJK",), "actors": ("CHN",)}])
def test_the_feed_of_the_atlas_is_atom(real: Catalog, index: Index, only: Any) -> None:
    found = [revision(each.id, name=each.name, countries=each.countries, sources=("gone",)) for each in real.sites]
    root = made(*found, things=real, **only)
    assert 0 < len(titles(root)) <= MOST
    assert all(any(each["rel"] == "via" for each in links(entry)) for entry in root.findall(f"{ATOM}entry"))
