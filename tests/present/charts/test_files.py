"""Charts as files, and as the browser draws them."""

import json

import pytest

from dashboard.analysis.timeline import lanes
from dashboard.present import charts
from dashboard.present.charts.arms import arms_shares
from dashboard.present.charts.counts import counts
from dashboard.present.charts.timeline import sheet
from dashboard.present.palette import ACTOR_COLOURS, SERIES
from dashboard.present.timeline import lane_rows, mark_rows
from factories import catalog, event, site

ROWS = [{"Year": 2020, "Layer": "Russian bases", "Actor": "Russian", "Sites": 3}]


@pytest.mark.parametrize(("form", "start"), [("png", b"\x89PNG"), ("svg", b"<svg")])
def test_a_chart_is_made_a_file_without_a_browser(form: charts.Form, start: bytes) -> None:
    assert charts.image(counts(ROWS), form).startswith(start)


def test_the_file_of_a_timeline_has_its_counts_lanes_marks_and_legend() -> None:
    things = catalog([site("one", name="A post")], events=(event("one", 2018, kind="denial"),))
    years = (2010, 2026)
    found = lanes(things, ["one"])
    bars = [{"Year": year, "Layer": "Russian bases", "Sites": 1} for year in range(2016, 2027)]
    added = [{"Lane": "Joint exercises", "Year": 2019, "Kind": "Exercise", "What": "A drill"}]
    chart = sheet(bars, lane_rows(found, "Country", years), mark_rows(found, years), years, added, (2014, 2020))
    svg = charts.image(chart, "svg").decode()
    assert "A post" in svg
    assert "Also shown" in svg
    assert "Joint exercises" in svg


def test_russia_and_china_have_their_own_colours_and_other_suppliers_the_rest() -> None:
    row = {"Group": "Tajikistan, 2020–2024", "Share": 10.0, "Computed": "", "Source": "A paper; another", "Note": ""}
    chart = arms_shares([row | {"Supplier": name} for name in ("Turkey", "China", "Israel")])
    colour = json.loads(chart.to_json(validate=False))["layer"][0]["encoding"]["color"]
    assert colour["scale"]["range"] == [SERIES[0], ACTOR_COLOURS["CHN"], SERIES[1]]


def test_figures_of_one_share_that_differ_are_labelled_with_their_source() -> None:
    row = {"Group": "Tajikistan", "Supplier": "Russia", "Share": 10.0, "Computed": "", "Note": ""}
    chart = arms_shares([row | {"Source": "A paper; another"}, row | {"Source": "A report"}])
    text = chart.to_json(validate=False)
    assert "Russia (A paper)" in text
    assert "Russia (A report)" in text
