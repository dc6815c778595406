"""A point taken from a gazetteer lies at the settlement it is named after."""

import json

import pytest

from truth_folder import TruthFolder

TOWNS = "country,name,lon,lat,population\nTJK,Murghob,73.97,38.17,4000\nTJK,Ayni,68.54,39.39,2000\nTJK,Ayni,68.66,38.55,900\n"
FAR, NEAR, NAMESAKE = (74.74, 37.47), (73.98, 38.17), (68.66, 38.56)


def problems_of(
    folder: TruthFolder, place: str | None, point: tuple[float, float], basis: str = "gazetteer"
) -> list[str]:
    """What check says of a record at this place and point, ±5 km."""
    folder.write("geo/towns.csv", TOWNS)
    where = {"lon": point[0], "lat": point[1], "accuracy_m": 5000, "basis": basis}
    return folder.spoil_record(place=place, location=where)


@pytest.mark.parametrize(("place", "point"), [("Murghob", NEAR), ("murghob", NEAR), ("Ayni", NAMESAKE)])
def test_a_point_at_its_place_or_at_one_of_its_namesakes_is_right(
    folder: TruthFolder, place: str, point: tuple[float, float]
) -> None:
    assert problems_of(folder, place, point) == []


def test_a_point_elsewhere_is_named_with_the_distance(folder: TruthFolder) -> None:
    (line,) = problems_of(folder, "Murghob", FAR)
    assert ": outpost: location: 103 km from Murghob, with an accuracy of 5 km" in line


@pytest.mark.parametrize(("place", "basis"), [("Murghob", "estimated"), ("Nowhere", "gazetteer"), (None, "gazetteer")])
def test_what_the_gazetteer_cannot_tell_is_let_be(folder: TruthFolder, place: str | None, basis: str) -> None:
    assert problems_of(folder, place, FAR, basis) == []


def test_the_names_of_the_base_map_count_too(folder: TruthFolder) -> None:
    named = {"type": "Feature", "id": "TJK-Shaymak", "properties": {"name": "Shaymak", "country": "TJK"}}
    folder.write(
        "geo/places.geojson", json.dumps({"features": [named | {"geometry": {"type": "Point", "coordinates": FAR}}]})
    )
    assert problems_of(folder, "Shaymak", FAR) == []
    assert len(problems_of(folder, "Shaymak", NEAR)) == 1


def test_rows_of_the_context_are_held_to_it_too(folder: TruthFolder) -> None:
    folder.write("geo/towns.csv", TOWNS)
    drill = {
        "id": "drill", "sources": [{"source": "herald-2019-outpost"}], "name": "A drill", "year": 2010,
        "countries": ["TJK"], "place": "Murghob", "lead": "CSTO", "participants": ["TJK", "RUS"], "kind": "military",
        "status": "held", "summary": "A drill.",
        "location": {"lon": 68.8, "lat": 38.5, "accuracy_m": 5000, "basis": "gazetteer"},
    }  # fmt: skip
    (line,) = folder.spoil("context/exercises.yaml", lambda rows: rows.append(drill))
    assert line.startswith("data/context/exercises.yaml: drill: location: ")
