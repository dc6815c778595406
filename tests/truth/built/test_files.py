import csv
import io
import json
from functools import cache

from dashboard import paths
from dashboard.truth.built.files import built_files, outdated, strays
from dashboard.truth.reading import Truth, read_truth


@cache
def truth() -> Truth:
    return read_truth(paths.DATA)


@cache
def files() -> dict[str, bytes]:
    return built_files(truth())


def test_building_twice_gives_the_same_bytes() -> None:
    assert built_files(read_truth(paths.DATA)) == files()


def test_the_committed_files_are_what_the_records_make_of_them() -> None:
    assert list(outdated(paths.DATA, files())) == []
    assert strays(paths.DATA, files()) == []


def test_every_record_is_a_feature_of_its_layer_and_a_row_of_the_table() -> None:
    features = [
        feature["id"]
        for path, content in files().items()
        if path.startswith("geo/")
        for feature in json.loads(content)["features"]
    ]
    rows = [row["id"] for row in csv.DictReader(io.StringIO(files()["tables/sites.csv"].decode()))]
    assert sorted(features) == rows == sorted(truth().records)


def test_features_are_sorted_by_id_and_put_longitude_first() -> None:
    features = json.loads(files()["geo/russian_bases.geojson"])["features"]
    assert [feature["id"] for feature in features] == sorted(feature["id"] for feature in features)
    for feature in features:
        if feature["geometry"]["type"] == "Point":
            assert feature["geometry"]["coordinates"] == [feature["properties"]["lon"], feature["properties"]["lat"]]


def test_every_claim_of_a_record_is_a_row() -> None:
    rows = list(csv.DictReader(io.StringIO(files()["tables/claims.csv"].decode())))
    assert len(rows) == sum(len(record.claims) for record in truth().records.values())
