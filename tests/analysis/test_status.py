import pytest

from dashboard.analysis.status import Told, status_in
from dashboard.model.catalog import Catalog, Event
from factories import catalog, claim, site


def told(year: int, *events: tuple[int, str], status: str = "active", claimed: int | None = None) -> Told | None:
    claims = [claim(site="plant", property="status", value=status, from_year=claimed, to_year=claimed)]
    things = catalog(
        [site("plant", layer="bri_projects", status=status)],
        claims if claimed else (),
        events=tuple(Event("plant", when, what) for when, what in events),
    )
    return status_in(things, things.by_id["plant"], year)


def values(year: int, *events: tuple[int, str], status: str = "active", claimed: int | None = None) -> tuple[str, ...]:
    found = told(year, *events, status=status, claimed=claimed)
    return found.values if found else ()


def test_nothing_is_told_before_the_first_telling() -> None:
    assert values(2012) == ()
    assert values(2012, (2013, "Construction begins")) == ()
    assert values(2020, claimed=2021) == ()


def test_what_was_begun_is_under_construction_until_it_opens() -> None:
    events = (2013, "Construction begins"), (2016, "Opened in June by the two presidents")
    assert [values(year, *events) for year in (2013, 2015, 2016, 2024)] == [
        ("under_construction",),
        ("under_construction",),
        ("active",),
        ("active",),
    ]


def test_the_time_between_building_and_a_later_claim_of_being_active_is_not_told() -> None:
    events = ((2013, "Construction begins"),)
    assert [values(year, *events, claimed=2021) for year in (2013, 2016, 2021)] == [
        ("under_construction",),
        (),
        ("active",),
    ]


def test_when_work_stops_nothing_is_told_until_something_is_told_again() -> None:
    events = (2013, "Works begin"), (2015, "Works halted"), (2019, "Opened")
    assert [values(year, *events) for year in (2014, 2016, 2019)] == [(), (), ("active",)]


def test_a_short_stop_changes_nothing() -> None:
    assert values(2018, (2013, "Opened"), (2018, "Closed for about a month in July after earthquakes")) == ("active",)


def test_the_opening_of_a_part_does_not_finish_what_is_still_being_built() -> None:
    events = (2013, "Works begin"), (2015, "Opened for half of its length")
    assert values(2020, *events, status="under_construction") == ("under_construction",)


@pytest.mark.parametrize("what", ["Planned opening", "First stage complete", "Ministry announces opening for April"])
def test_plans_and_parts_tell_no_status(what: str) -> None:
    assert values(2020, (2015, what)) == ()


def test_what_tells_it_is_named() -> None:
    by_event = told(2020, (2016, "Opened"))
    by_claim = told(2022, claimed=2021)
    assert by_event == Told(("active",), ("2016: Opened",), ())
    assert by_claim == Told(("active",), ("A newspaper",), ("source",))


def test_a_site_that_ended_was_active_from_its_opening_to_its_end(real: Catalog) -> None:
    radar = real.by_id["gabala-radar"]
    found = {year: status_in(real, radar, year) for year in (1990, 2010, 2012)}
    assert {year: told and told.values for year, told in found.items()} == {
        1990: ("active",),
        2010: ("active",),
        2012: ("ended",),
    }
