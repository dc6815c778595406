"""Global Energy Monitor: units become plants, and what was never built is in no sum of what operates."""

import pytest

from dashboard.imports.known.gem import (
    ACCURACY,
    CAPACITY,
    END,
    GEM,
    KIND,
    NAME,
    PRECISION,
    START,
    STATUS,
    STATUSES,
    TRACKERS,
    UNITS,
    Tracker,
    tracker_of,
)
from dashboard.imports.raw import Raw
from raw_tables import column, csv_raw, raw_of


@pytest.fixture
def plants() -> Raw:
    return GEM.prepare(csv_raw("gem-coal-plants.csv"))


def test_units_of_one_place_are_one_plant_numbered_as_its_first_unit(plants: Raw) -> None:
    assert column(plants, "GEM location ID") == ["L100000900001", "L100000900002", "L100000900003"]
    assert plants.row.tolist() == [2, 4, 7]
    assert column(plants, UNITS) == ["4", "1", "2"]
    assert any("7 units or phases are grouped to 3 sites" in remark for remark in plants.remarks)
    assert any("Global Coal Plant Tracker" in remark for remark in plants.remarks)


def test_a_plant_is_as_far_as_the_unit_that_came_furthest(plants: Raw) -> None:
    assert column(plants, STATUS) == ["operating", "announced", "retired"]


def test_the_capacity_is_that_of_the_units_with_this_status(plants: Raw) -> None:
    assert column(plants, CAPACITY) == ["250", "660", "100"]


def test_years_are_those_of_operation(plants: Raw) -> None:
    assert column(plants, START) == ["1962", None, "1955"]
    assert column(plants, END) == [None, None, "2004"]
    assert column(plants, "Start year")[1] == "2031"


def test_names_in_the_local_language_follow_the_english_one(plants: Raw) -> None:
    assert column(plants, NAME)[0] == "Invented A power station (Выдуманная ТЭЦ)"


def test_cells_that_differ_among_units_are_joined_each_once(plants: Raw) -> None:
    assert column(plants, "Owner") == ["First Owner [100%]; Second Owner [100%]", "Second Owner [100%]", None]
    assert column(plants, "GEM unit/phase ID")[2] == "G100000900006; G100000900007"
    assert column(plants, "Capacity (MW)")[2] == "50"


def test_the_place_is_that_of_the_first_unit() -> None:
    raw = csv_raw("gem-coal-plants.csv")
    latitudes = ["50.1", "50.2", "43.2", None, "50.3", "52.0", "52.0"]
    place = raw.cells.column_names.index("Latitude")
    moved = Raw(
        format="CSV", parts=(), how=raw.how, row=raw.row,
        cells=raw.cells.set_column(place, "Latitude", [latitudes]),
    )  # fmt: skip
    assert column(GEM.prepare(moved), "Latitude") == ["50.1", "43.2", "52.0"]


def test_rows_without_an_id_of_a_place_stay_apart() -> None:
    header = ["GEM Mine ID", "Mine Name", "Capacity (Mtpa)", "Status", "Opening Year"]
    rows = [["", "Invented A", "1", "Operating", "1990"], ["", "Invented B", "2", "Proposed", ""]]
    prepared = GEM.prepare(raw_of(header, rows))
    assert column(prepared, NAME) == ["Invented A", "Invented B"]
    assert column(prepared, STATUS) == ["Operating", "Proposed"]


def test_an_extension_of_a_mine_is_part_of_it() -> None:
    header = ["GEM Mine ID", "Country / Area", "Mine Name", "Capacity (Mtpa)", "Status", "Opening Year", "Closing Year"]
    rows = [
        ["M90001", "Kazakhstan", "Invented mine", "5", "Proposed", "", ""],
        ["M90001", "Kazakhstan", "Invented mine", "12.5", "Operating", "1985", "TBD"],
    ]
    prepared = GEM.prepare(raw_of(header, rows))
    assert (column(prepared, STATUS), column(prepared, CAPACITY)) == (["Operating"], ["12.5"])
    assert (column(prepared, START), column(prepared, END)) == (["1985"], [None])


def test_a_field_is_exact_to_its_middle_alone() -> None:
    header = [
        "Unit ID",
        "Unit Name",
        "Fuel type",
        "Discovery year",
        "Production start year",
        "Status",
        "Location accuracy",
    ]
    prepared = GEM.prepare(raw_of(header, [["L1", "Invented field", "oil", "1960.0", "1966.0", "operating", "exact"]]))
    assert column(prepared, KIND) == ["Oil and gas field: oil"]
    assert column(prepared, ACCURACY) == ["exact, middle of a field"]
    assert column(prepared, START) == ["1966"]


def test_a_pipeline_has_its_segment_and_the_accuracy_of_its_route() -> None:
    header = ["ProjectID", "PipelineName", "SegmentName", "CapacityBcm/y", "Status", "StartYear1", "RouteAccuracy"]
    rows = [["P1", "Invented pipeline", "Line D", "30", "construction", "2028", "no route"],
            ["P2", "Invented pipeline", "Line A", "15", "operating", "2009", "very high (within meters)"]]  # fmt: skip
    prepared = GEM.prepare(raw_of(header, rows))
    assert column(prepared, NAME) == ["Invented pipeline, Line D", "Invented pipeline, Line A"]
    assert column(prepared, START) == [None, "2009"]
    assert [PRECISION[each].metres if each in PRECISION else None for each in column(prepared, ACCURACY) if each] == [
        None,
        100,
    ]


@pytest.mark.parametrize("tracker", TRACKERS, ids=lambda each: each.name)
def test_every_tracker_is_told_from_the_others_by_each_of_its_layouts(tracker: Tracker) -> None:
    for columns in tracker.tells:
        header = [*sorted(columns), "Status", "Latitude", "Longitude"]
        assert tracker_of(raw_of(header, [])) is tracker


def test_what_was_planned_and_left_is_not_taken_for_what_stood() -> None:
    order = list(STATUSES)
    assert order.index("operating") < order.index("construction") < order.index("mothballed") < order.index("retired")
    assert order.index("retired") < order.index("announced") < order.index("shelved") < order.index("cancelled")


def test_the_local_name_of_hydropower_plants_has_a_column_of_its_own() -> None:
    header = [
        "GEM unit ID",
        "GEM location ID",
        "Project Name",
        "Project Name (local lang/script)",
        "Country/Area 1",
        "Capacity (MW)",
    ]
    raw = raw_of(header, [["G1", "L1", "Invented dam", "Выдуманная ГЭС", "Tajikistan", "10"]])
    assert column(GEM.prepare(raw), NAME) == ["Invented dam (Выдуманная ГЭС)"]


def test_a_pipeline_ends_in_the_year_it_was_stopped() -> None:
    header = ["ProjectID", "PipelineName", "CapacityBOEd", "Status", "StartYear1", "StopYear"]
    raw = raw_of(header, [["P1", "Invented pipeline", "1000", "Retired", "1975", "2004"]])
    prepared = GEM.prepare(raw)
    assert (column(prepared, START), column(prepared, END)) == (["1975"], ["2004"])


CHEMICALS = (
    "GEM plant ID", "Plant name (English)", "Plant name (other language)", "Owner (English)", "Owner GEM entity ID",
    "Country/area", "Coordinates", "Coordinate accuracy", "GEM wiki page", "Primary products", "Secondary products", "Feedstock",
)  # fmt: skip
STEEL = (
    "GEM plant ID", "Plant name (English)", "Plant name (other language)", "Owner", "Owner GEM entity ID", "SOE status",
    "Country/area", "Coordinates", "Coordinate accuracy", "GEM wiki page", "Plant age", "Start date", "Retired date",
)  # fmt: skip
CLOSED = (
    "GEM Mine ID", "Country / Area", "Mine Name", "Mine Name (Non-ENG)", "Owners", "Capacity (Mtpa)", "Opening Year",
    "Closing Year", "Reason for Closure", "Mine Site Status", "Latitude", "Longitude", "Location Accuracy",
)  # fmt: skip


@pytest.mark.parametrize(
    ("header", "kind"), [(CHEMICALS, "Chemical works"), (STEEL, "Iron and steel works"), (CLOSED, "Coal mine")]
)
def test_sheets_that_share_most_of_their_columns_are_told_apart(header: tuple[str, ...], kind: str) -> None:
    tracker = tracker_of(raw_of(header, []))
    assert tracker is not None
    assert tracker.kind == kind


def test_a_sheet_of_closed_mines_needs_no_status() -> None:
    row = ["M1", "Kazakhstan", "Invented mine", "", "", "0.6", "1970", "2018", "", "Abandoned", "50", "73", "Exact"]
    prepared = GEM.prepare(raw_of(CLOSED, [row]))
    found = [column(prepared, name) for name in (STATUS, START, END, CAPACITY)]
    assert found == [["closed"], ["1970"], ["2018"], ["0.6"]]


def test_a_steelworks_without_status_keeps_its_years() -> None:
    row = ["P1", "Invented works", "", "", "", "N/A", "Kazakhstan", "50, 73", "exact", "", "N/A", "1960", "2019-05-01"]
    prepared = GEM.prepare(raw_of(STEEL, [row]))
    assert [column(prepared, name) for name in (STATUS, START, END)] == [[None], ["1960"], ["2019"]]
    assert any("a first year that lies ahead" in remark for remark in prepared.remarks)
