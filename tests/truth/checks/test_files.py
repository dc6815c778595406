"""Files below data/ that nothing reads, and the base map."""

import os

import pytest

from truth_folder import RECORD, TruthFolder


@pytest.mark.parametrize(
    "name",
    ["notes.txt", "records/chinese_presence/post.yml", "records/chinese_presence/old/post.yaml", "context/wars.yaml",
     "geo/rivers.geojson", "tables/sites.csv~"],
)  # fmt: skip
def test_a_file_that_nothing_reads_is_named(folder: TruthFolder, name: str) -> None:
    folder.write(name, "[]")
    assert folder.problems() == [
        f"data/{name}: -: -: nothing reads this file, one of the files of docs/data.md, or elsewhere"
    ]


def test_built_files_and_hidden_files_belong_there(folder: TruthFolder) -> None:
    for name in ("tables/sites.csv", "geo/russian_bases.geojson", "datapackage.json", ".swap"):
        folder.write(name, "")
    assert folder.problems() == []


def test_a_link_or_pipe_is_named_once(folder: TruthFolder) -> None:
    record = folder.root / RECORD
    os.mkfifo(folder.root / "pipe")
    record.with_name("second.yaml").symlink_to(record)
    assert folder.problems() == [
        "data/pipe: -: -: a pipe, a plain file, or nothing",
        "data/records/chinese_presence/second.yaml: -: -: a link, a plain file of this name",
    ]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("", "not GeoJSON features with ids (JSONDecodeError"),
        ("[]", "not GeoJSON features with ids (TypeError"),
        ('{"features": [{"id": "TJK"}]}', "not GeoJSON features with ids (KeyError"),
        ('{"features": [{"id": "TJK", "geometry": null}]}', "not GeoJSON features with ids"),
        ('{"features": [{"id": "TJK", "geometry": {"type": "Blob", "coordinates": []}}]}', "not GeoJSON features"),
        ('{"features": [{"id": [], "geometry": {"type": "Point", "coordinates": [1, 2]}}]}', "not GeoJSON features"),
        ('{"features": [{"id": "TJK", "geometry": {"type": "Point", "coordinates": ["a"]}}]}', "not GeoJSON features"),
        ("[" * 100_000, "not GeoJSON features with ids (RecursionError"),
    ],
)
def test_a_damaged_base_map_is_named(folder: TruthFolder, text: str, wrong: str) -> None:
    folder.write("geo/countries.geojson", text)
    lines = folder.problems()
    assert len(lines) == 1
    assert lines[0].startswith(f"data/geo/countries.geojson: -: -: {wrong}")
    assert lines[0].endswith("build it again: scripts/build_boundaries.py")


@pytest.mark.parametrize(
    ("row", "wrong"),
    [
        ("TJK,Khorugh,71.55,37.49", "row 1: population: None is no number from 1 to 100,000,000"),
        ("TJK,Khorugh,371.55,37.49,30000", "row 1: lon: '371.55' is no number from -180 to 180"),
    ],
)
def test_a_damaged_row_of_the_towns_is_named(folder: TruthFolder, row: str, wrong: str) -> None:
    folder.write("geo/towns.csv", f"country,name,lon,lat,population\n{row}\n")
    assert folder.problems() == [f"data/geo/towns.csv: -: -: {wrong}, build it again: scripts/build_towns.py"]


def test_a_missing_base_map_is_named(folder: TruthFolder) -> None:
    (folder.root / "geo/regions.geojson").unlink()
    assert any(line.startswith("data/geo/regions.geojson: -: -: the file is missing") for line in folder.problems())
