from dashboard.model.fields import columns
from dashboard.model.rows import cell, json_of, row_of
from dashboard.model.site import Place, Site
from factories import exercise, site, status_changes, transfer


def test_a_row_has_the_columns_of_its_class_in_their_order() -> None:
    assert list(row_of(site())) == [column.name for column in columns(Site)]


def test_a_row_lays_nested_values_flat_with_lists_as_lists() -> None:
    row = row_of(site("one", lon=70.5, amount_usd_m=12.0, regions=("Osh", "Batken"), name_zh="奥什"))
    assert (row["id"], row["lon"], row["amount_usd_m"], row["name_zh"]) == ("one", 70.5, 12.0, "奥什")
    assert row["regions"] == ["Osh", "Batken"]
    assert "statuses" not in row


def test_the_columns_of_a_nested_value_that_is_absent_are_empty() -> None:
    assert row_of(exercise())["lon"] is None
    assert row_of(exercise(lon=70.0, lat=40.0, accuracy_m=5, basis="gazetteer"))["lon"] == 70.0


def test_a_pair_of_years_is_two_columns() -> None:
    ongoing, dated = transfer(year=None, years=(2012, None)), transfer()
    assert (row_of(ongoing)["from_year"], row_of(ongoing)["to_year"]) == (2012, None)
    assert (row_of(dated)["from_year"], row_of(dated)["to_year"]) == (None, None)


def test_json_holds_lists_of_classes_as_lists_of_objects_under_their_column_names() -> None:
    found = json_of(site(statuses=status_changes(("planned", "2010"), ("active", None)), places=(Place(name="Osh"),)))
    assert found["statuses"] == [
        {"status": "planned", "from": "2010", "sources": []},
        {"status": "active", "from": None, "sources": []},
    ]
    assert [place["name"] for place in found["places"]] == ["Osh"]


def test_a_list_is_one_cell() -> None:
    assert cell(["Osh", 2]) == "Osh | 2"
    assert cell([]) == ""
    assert cell(None) is None
    assert cell("Osh") == "Osh"
