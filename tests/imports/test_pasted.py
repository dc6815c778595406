"""What a reader pastes: places with their names, or a table."""

import pytest

from dashboard.imports import sandbox
from dashboard.imports.pasted import MOST_LINES, pasted
from dashboard.model.own import OwnData


def brought(text: str) -> OwnData:
    found = pasted(text)
    return sandbox.load(found.content, "Pasted text", found.how, found.meaning, key="d1", seconds=60).data


def places(text: str) -> list[tuple[str, float, float]]:
    sites = brought(text).sites
    return [
        (name, round(float(lat), 2), round(float(lon), 2))
        for name, lat, lon in zip(sites.name, sites.lat, sites.lon, strict=True)
    ]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Shaymak; 37.44, 74.55", "Shaymak"),
        ("37.44, 74.55", "Row 1"),
        ("37,44; 74,55", "Row 1"),
        ("Shaymak\t37.44\t74.55", "Shaymak"),
        ("Shaymak, 37.44, 74.55", "Shaymak"),
        ("Shaymak: 37°26'24\"N 74°33'E", "Shaymak"),
        ("37.44 N, 74.55 E Shaymak outpost", "Shaymak outpost"),
        ("Post 12 – 37.44 74.55", "Post 12"),
        ("Шаймак 37.44° с. ш. 74.55° в. д.", "Шаймак"),
        ("Shaymak 43S DB 60192 43779", "Shaymak"),
    ],
)
def test_a_place_a_line_in_any_form_that_the_search_understands(line: str, name: str) -> None:
    ((found, lat, lon),) = places(line)
    assert found == name
    assert (lat, lon) == (37.44, 74.55)


def test_a_line_without_a_place_is_told_by_its_number() -> None:
    data = brought("Shaymak; 37.44, 74.55\n\nKant; 42.85, 74.85\nnowhere\n")
    assert (data.read, len(data.sites)) == (3, 2)
    assert data.sites.row.tolist() == [1, 3]
    ((row, found),) = ((fault.row, fault.found) for fault in data.faults)
    assert (row, found) == (4, "nowhere")


def test_a_table_with_column_names_stays_a_table() -> None:
    assert places("name,lat,lon,year\nKant,42.85,74.85,2003\n") == [("Kant", 42.85, 74.85)]
    assert pasted("name;place\nKant;42.85, 74.85\n").meaning is None


def test_a_long_text_is_taken_for_a_table_without_searching_its_lines() -> None:
    assert pasted("37.44, 74.55\n" * (MOST_LINES + 1)).meaning is None
