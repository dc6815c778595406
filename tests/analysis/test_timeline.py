from typing import Any

import pytest

from dashboard.analysis.timeline import Lane, chronicle, lanes, search
from dashboard.model.catalog import Catalog
from factories import catalog, claim, event, site, source, status_changes, step

EVENTS = (  # by date, as a catalog has those of each site
    event("mine", 2011, "Licence granted", kind="agreement"),
    event("mine", 2019, "Work suspended after clashes", kind="clash", sources=("akipress",)),
    event("base", 2011, "Opened to the press"),
    event("base", 2032, "Term due to end", kind="closure"),
)
THINGS = catalog(
    [site("base", layer="russian_bases", actor="RUS", name="Kant air base"), site("mine", name="Solton-Sary")],
    [claim(site="mine", source="akipress", published="2019-08-07")],
    events=EVENTS,
    sources={"akipress": source("akipress", publisher="AKIpress", title="Villagers protest")},
)


def lane(**facts: Any) -> Lane:
    (found,) = lanes(catalog([site("one", **facts)]), ["one"])
    return found


@pytest.mark.parametrize(
    ("facts", "edges"),
    [
        ({"start_year": 2016}, ("known", "open")),
        ({"start_year": None, "status": "planned"}, ("unknown", "open")),
        ({"start_year": 1993, "end_year": 2015, "status": "ended"}, ("known", "known")),
        ({"start_year": 1993, "status": "cancelled"}, ("known", "unknown")),
        ({"start_year": 1993, "end_by": 2006, "status": "cancelled"}, ("known", "latest")),
        (
            {"start_year": 2016, "unverified": ("start_year (counted back from the building time)",)},
            ("unverified", "open"),
        ),
        ({"start_year": 2016, "unverified": ("status",)}, ("known", "open")),
        ({"start_year": 1990, "end_year": 2003, "unverified": ("end_year",)}, ("known", "unverified")),
    ],
)
def test_both_ends_of_a_lane_tell_how_well_they_are_known(facts: dict[str, Any], edges: tuple[str, str]) -> None:
    found = lane(**facts)
    assert (found.start_edge, found.end_edge) == edges


def test_a_lane_known_by_a_year_has_the_years_status_and_events_known_then() -> None:
    steps = (
        step(2012, True, 2011, None, "active", "reported", "first"),
        step(2020, True, 2011, 2019, "ended", "confirmed", "second"),
    )
    things = catalog([site("mine", start_year=2011, end_year=2019, status="ended", known=steps)], events=EVENTS[:2])
    (then,), (now,) = lanes(things, ["mine"], 2015), lanes(things, ["mine"])
    assert (then.end, then.end_edge, then.status, then.confidence) == (None, "open", "active", "reported")
    assert [each.year for each in then.events] == [2011]
    assert (now.end, now.end_edge, now.status) == (2019, "known", "ended")
    assert lanes(things, ["mine"], 2011) == ()


def test_a_lane_has_todays_status_and_its_end_is_open_while_that_is_no_end() -> None:
    building = lane(start_year=2010, statuses=status_changes(("planned", "2008"), ("under_construction", "2010")))
    dropped = lane(start_year=2010, statuses=status_changes(("under_construction", "2010"), ("cancelled", None)))
    assert (building.status, building.end_edge) == ("under_construction", "open")
    assert (dropped.status, dropped.end_edge) == ("cancelled", "unknown")


def test_a_lane_without_years_and_one_that_ends_before_it_starts_say_so() -> None:
    assert lane(start_year=None).undated
    assert lane(start_year=2016, end_year=2010).backwards
    assert not lane(start_year=2016, end_year=2016).backwards


def test_a_lane_holds_its_events_by_date_each_of_its_kind() -> None:
    found = {each.site: each for each in lanes(THINGS, ["mine", "base"])}
    assert [(each.year, each.kind) for each in found["mine"].events] == [(2011, "agreement"), (2019, "clash")]
    assert [each.site for each in lanes(THINGS, ["mine", "base"])] == ["base", "mine"]


def test_the_chronicle_tells_the_events_of_the_sites_in_order() -> None:
    told = chronicle(THINGS, ["mine", "base"])
    assert [(entry.year, entry.site) for entry in told] == [
        (2011, "base"),
        (2011, "mine"),
        (2019, "mine"),
        (2032, "base"),
    ]
    assert {entry.site for entry in chronicle(THINGS, ["mine"])} == {"mine"}
    assert [entry.year for entry in chronicle(THINGS, ["mine", "base"], (2012, 2026))] == [2019]


def test_an_entry_keeps_the_sources_of_its_event_and_none_where_there_are_none() -> None:
    sources = {(entry.year, entry.site): entry.sources for entry in chronicle(THINGS, ["mine", "base"])}
    assert sources[2019, "mine"] == ("akipress",)
    assert sources[2011, "mine"] == ()


@pytest.mark.parametrize(
    ("query", "years"),
    [
        ("clash", [2019]),
        ("Кант", [2011, 2032]),
        ("Солтон-Сары", [2011, 2019]),
        ("akipress", [2019]),
        ("kant 2032", [2032]),
        ("agreement tajikistan", [2011]),
        ("nowhere", []),
        ("", [2011, 2011, 2019, 2032]),
    ],
)
def test_the_chronicle_is_searched_in_events_kinds_sites_and_sources(query: str, years: list[int]) -> None:
    told = chronicle(THINGS, ["mine", "base"])
    assert [entry.year for entry in search(THINGS, told, query)] == years


def test_the_data_has_a_lane_for_every_site_and_an_entry_for_every_event(real: Catalog) -> None:
    assert [each.site for each in lanes(real, real.by_id)] == [each.id for each in real.sites]
    told = chronicle(real, real.by_id)
    assert len(told) == len(real.events)
    assert sum(bool(entry.sources) for entry in told) > len(told) / 2
    assert [entry.year for entry in told] == sorted(entry.year for entry in told)
