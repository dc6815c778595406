import pytest

from dashboard.map.pick import Pick, picked
from dashboard.selection.area import Shape


@pytest.mark.parametrize(
    ("report", "pick"),
    [
        ("site:kant-air-base", Pick(site="kant-air-base")),
        ("site:", Pick(site=None)),
        ("site:no-such-base", None),
        ("site:<b>", None),
        ("year:2019", Pick(year=2019)),
        ("year:1990", None),
        ("year:3000", None),
        ("year:soon", None),
        ("year:" + "9" * 5000, None),
        ("year:\u0662\u0660\u0661\u0669", None),
        ("area:area=70,36,75,39", Pick(area=Shape.box(70, 36, 75, 39), is_area=True)),
        ("area:", Pick(is_area=True)),
        ("area:area=70,36", None),
        ("area:<b>", None),
        ("", None),
        (None, None),
        (7, None),
        (["site:kant-air-base"], None),
    ],
)
def test_a_report_is_read_where_it_names_what_exists(report: object, pick: Pick | None) -> None:
    assert picked({"last_object_clicked_tooltip": report}, {"kant-air-base"}, (1991, 2026)) == pick


@pytest.mark.parametrize("value", [None, "site:kant-air-base", [], 3, {}])
def test_a_value_of_another_form_reports_nothing(value: object) -> None:
    assert picked(value, {"kant-air-base"}, (1991, 2026)) is None
