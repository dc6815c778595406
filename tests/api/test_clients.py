"""Real clients of `streamlit run app.py`: GDAL's driver through pyogrio, OWSLib, many readers at once."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from urllib.request import urlopen

import pyogrio
import pytest
import shapely
from owslib.ogcapi.features import Features

from dashboard.model.catalog import Catalog


@pytest.fixture(scope="module")
def layers(address: str) -> str:
    return f"OAPIF:{address}"


@pytest.mark.parametrize(
    ("layer", "where"),
    [
        ("sites", None),
        ("sites", "actor = 'CHN'"),
        ("sites", "actor = 'CHN' AND start_year >= 2015"),
        ("sites", "confidence = 'reported'"),
        ("sites", "status = 'active' AND layer = 'bri_projects'"),
        ("sites", "offshore = 1"),
        ("sites", "start_year = 2003"),
        ("sites", "newest_evidence >= '2025-01-01'"),
        ("sites", "id = 'kant-air-base'"),
        ("claims", None),
        ("claims", "stance = 'denies'"),
        ("claims", "id = 'kant-air-base/0'"),
        ("events", "date >= '2015-01-01'"),
        ("sources", "language = 'zh'"),
        ("exercises", "year = 2019"),
    ],
)
def test_gdal_finds_by_the_server_what_it_finds_by_itself(layers: str, layer: str, where: str | None) -> None:
    """What GDAL asks the server for it does not look at again, so the two have to mean the same by it."""
    everything = pyogrio.read_dataframe(layers, layer=layer)
    found = pyogrio.read_dataframe(layers, layer=layer, where=where)
    kept = everything
    if where:
        table = everything.drop(columns="geometry")
        table = table.drop(columns=[name for name in table if table[name].map(type).eq(list).any()])
        path = f"/vsimem/{layer}.gpkg"
        pyogrio.write_dataframe(table, path, driver="GPKG")
        kept = pyogrio.read_dataframe(path, where=where)
        assert 0 < len(kept) < len(everything)
    assert list(found["id"]) == list(kept["id"])


def test_gdal_gets_every_claim_page_by_page(layers: str, real: Catalog) -> None:
    assert list(pyogrio.read_dataframe(layers, layer="claims")["id"]) == [claim.id for claim in real.claims]


def test_gdal_gets_what_is_in_a_box(layers: str, real: Catalog) -> None:
    found = pyogrio.read_dataframe(layers, layer="sites", bbox=(68, 36, 75, 41))
    points = {
        s.id for s in real.sites if not s.location.route and 68 <= s.location.lon <= 75 and 36 <= s.location.lat <= 41
    }
    assert points <= set(found["id"])
    assert all(found.geometry.intersects(shapely.box(68, 36, 75, 41)))


def test_gdal_knows_the_types_of_fields_whatever_the_first_features_hold(layers: str) -> None:
    info = pyogrio.read_info(layers, layer="sites")
    types = dict(zip(info["fields"], info["dtypes"], strict=True))
    assert types["amount_usd_m"] == types["lon"] == "float64"
    assert types["amount_year"] == types["start_year"] == "int32"
    assert types["offshore"] == "bool"
    assert types["countries"] == "list(str)"


def test_owslib_reads_the_collections_and_finds_by_box_time_and_filter(address: str) -> None:
    client = Features(address)
    assert {"sites", "claims", "denials", "events", "sources", "exercises"} <= set(client.feature_collections())
    assert "start_year" in client.collection_queryables("sites")["properties"]
    found = client.collection_items("sites", bbox=[68, 36, 75, 41], datetime="2015-01-01/..", country="TJK", limit=5)
    assert found["numberReturned"] == 5 < found["numberMatched"]
    filtered = client.collection_items("sites", filter="start_year > 2015 AND actor = 'CHN'", limit=1000)
    assert all(each["properties"]["start_year"] > 2015 for each in filtered["features"])
    assert client.collection_item("sites", "kant-air-base")["id"] == "kant-air-base"


def test_many_readers_at_once_all_get_their_answer(address: str) -> None:
    asked = ["collections/sites/items?limit=200", "collections/claims/items?limit=50&f=csv", "sites/kant-air-base", ""]

    def read(number: int) -> int:
        with urlopen(f"{address}/{asked[number % len(asked)]}", timeout=60) as answer:
            answer.read()
            return int(answer.status)

    with ThreadPoolExecutor(60) as readers:
        assert Counter(readers.map(read, range(240))) == {200: 240}
