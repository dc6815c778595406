"""A chart is planned once, and filled with whatever rows there are."""

import altair as alt
from altair.utils.schemapi import validate_jsonschema

from dashboard.present.charts import WIDTH, image, specification
from dashboard.present.charts.timeline import LANE, presence, sheet, timeline

YEARS = (1991, 2026)
LANES = [
    {
        "Id": name,
        "Name": name,
        "Group": "Tajikistan",
        "Layer": "Russian bases",
        "Status": "Active",
        "Confidence": "Confirmed",
        "From": 1991,
        "To": 2027,
        "Line": "solid",
        "Left": "",
        "Right": "arrow",
        "Start": "1991",
        "End": "",
    }
    for name in ("One", "Two")
]


def test_the_same_plan_is_as_high_as_its_rows_and_holds_no_row_of_another() -> None:
    two = specification(timeline(LANES, [], YEARS))
    one = specification(timeline(LANES[:1], [], YEARS))
    assert (two["height"], one["height"]) == (3 * LANE, 2 * LANE)  # the heading is a row
    assert [row["Name"] for row in one["datasets"]["lanes"]] == ["One"]
    assert [row["Name"] for row in two["datasets"]["lanes"]] == ["One", "Two"]


def test_changing_what_was_made_leaves_the_plan_alone() -> None:
    first = specification(presence([], YEARS))
    first["layer"] = []
    first["datasets"]["bars"].append({})
    second = specification(presence([], YEARS))
    assert len(second["layer"]) == 2
    assert second["datasets"]["bars"] == []


def test_a_file_of_the_timeline_holds_both_its_charts() -> None:
    made = specification(
        sheet([{"Year": 2010, "Layer": "Russian bases", "Sites": 3}], LANES, [], YEARS, (), (2000, 2010))
    )
    validate_jsonschema(made, alt.load_schema())
    assert [part["width"] for part in made["vconcat"]] == [WIDTH, WIDTH]
    assert made["datasets"]["period"] == [{"First": 2000, "Next": 2011}]
    drawn = image(sheet([], LANES, [], YEARS, (), None), "svg").decode()
    assert "One" in drawn
    assert "Two" in drawn
