"""AidData: words for precision in metres, amounts counted once."""

import pytest

from dashboard.imports.known.aiddata import AIDDATA, COARSEST, COUNTED, FINANCIER, PAGE, PRECISION, coarsest, umbrellas
from raw_tables import column, csv_raw, geojson_raw, raw_of


@pytest.mark.parametrize(
    ("cell", "word"),
    [
        ("PRECISE", "precise"),
        ("PRECISE, PRECISE", "precise"),
        ("precise,approximate", "approximate"),
        ("PRECISE, ADM8, ADM4", "adm4"),
        ("adm6", "adm6"),
        ("precise precise", "precise"),
        ("ADM4. ADM4. ADM4", "adm4"),
        ("adm5 and adm5", "adm5"),
        ("all ADM4", "adm4"),
        ("approximate and adm8", "adm8"),
        ("['precise', 'adm4']", "adm4"),
        ("APPROXIMATE, APPROXMATE ", "approximate"),
        ("preicise", "precise"),
        ("adm7`", "adm7"),
        ("amd 4", "adm4"),
        ("Within 5km", "within 5km"),
        ("Admin Level", "admin level"),
        ("nearby", None),
        ("precise, somewhere", None),
        ("", None),
    ],
)
def test_the_coarsest_of_a_projects_places_counts(cell: str, word: str | None) -> None:
    assert coarsest(cell) == word


def test_levels_are_those_of_openstreetmap_so_a_lower_number_is_a_larger_area() -> None:
    levels = [PRECISION[f"adm{level}"].metres for level in range(3, 12)]
    assert levels == sorted(levels, reverse=True)
    assert PRECISION["precise"].metres < PRECISION["approximate"].metres == 5_000 < PRECISION["adm8"].metres


@pytest.mark.parametrize(
    ("title", "numbers"),
    [
        ("Hospital (linked to Umbrella #53184)", {"53184"}),
        ("Road (Linked to Umbrella Project ID#1234 and #1235)", {"1234", "1235"}),
        ("Line (Linked to Project ID#40431, #96098)", set()),
        ("Umbrella agreement for roads", set()),
    ],
)
def test_titles_name_umbrella_agreements(title: str, numbers: set[str]) -> None:
    assert umbrellas(title) == numbers


def test_an_umbrella_agreement_and_a_pledge_are_in_no_sum() -> None:
    prepared = AIDDATA.prepare(csv_raw("aiddata-workbook.csv"))
    assert column(prepared, COUNTED) == [None, "300000000", None, "80000000"]
    assert any("Umbrella agreements: 1." in remark for remark in prepared.remarks)
    assert any("Amounts of 1 further records" in remark for remark in prepared.remarks)


def test_an_umbrella_agreement_is_known_by_the_titles_of_its_projects_where_no_column_says_so() -> None:
    header = ["AidData.Record.ID", "Amount.(Constant.USD.2021)", "Level.of.precision", "Title"]
    rows = [
        ["900001.0", "500", "", "Invented framework"],
        ["900002", "300", "", "Invented line (linked to Umbrella #900001)"],
    ]
    prepared = AIDDATA.prepare(raw_of(header, rows))
    assert column(prepared, COUNTED) == [None, "300"]
    assert any("does not say which records" in remark for remark in prepared.remarks)


def test_each_record_has_its_page_and_its_financier() -> None:
    prepared = AIDDATA.prepare(csv_raw("aiddata-workbook.csv"))
    assert column(prepared, FINANCIER) == ["China"] * 4
    assert column(prepared, PAGE)[0] == "https://china.aiddata.org/projects/900001/"
    assert column(AIDDATA.prepare(csv_raw("aiddata-extract.csv")), FINANCIER)[0] == "China"


def test_the_release_with_geometry_keeps_it() -> None:
    raw = geojson_raw("aiddata-project.geojson")
    prepared = AIDDATA.prepare(raw)
    assert prepared.geometry == raw.geometry
    assert column(prepared, COARSEST) == ["precise"]
    assert column(prepared, PAGE) == ["https://china.aiddata.org/projects/39619/"]


def test_a_table_without_places_says_what_to_bring_instead() -> None:
    assert "all_combined_global.gpkg" in AIDDATA.without_places
    assert "does not lend" in AIDDATA.without_places
