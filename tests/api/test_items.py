"""Features of a collection: what is asked for, page by page, in every format."""

import csv
import io
import json
from typing import Any

import pytest
from starlette.testclient import TestClient

from dashboard.analysis.bounds import bounds
from dashboard.model.catalog import Catalog
from dashboard.model.vocabulary import LAYERS
from dashboard.present.area import inside_words
from dashboard.selection import Index, from_url

Ids = list[str]
ALL = 10_000


def found(api: TestClient, collection: str = "sites", /, **asked: Any) -> dict[str, Any]:
    answer = api.get(f"/collections/{collection}/items", params={"limit": ALL, **asked})
    assert answer.status_code == 200, answer.text
    body: dict[str, Any] = answer.json()
    assert body["numberReturned"] == len(body["features"])
    return body


def ids(body: dict[str, Any]) -> Ids:
    return [feature["id"] for feature in body["features"]]


def reason(api: TestClient, path: str) -> str:
    answer = api.get(path)
    assert answer.status_code == 400, answer.text
    assert answer.json()["code"] == "InvalidParameterValue"
    return str(answer.json()["description"])


def test_without_parameters_every_site_is_there(api: TestClient, real: Catalog) -> None:
    assert ids(found(api)) == [site.id for site in real.sites]


def test_layers_are_collections_of_their_own(api: TestClient, real: Catalog) -> None:
    for layer in LAYERS:
        assert ids(found(api, layer)) == [site.id for site in real.sites if site.layer == layer]


def test_every_claim_event_and_source_is_there_under_an_id_of_its_own(api: TestClient, real: Catalog) -> None:
    for collection, number in (
        ("claims", len(real.claims)),
        ("events", len(real.events)),
        ("sources", len(real.sources)),
    ):
        assert len(set(ids(found(api, collection)))) == number


@pytest.mark.parametrize(
    "asked",
    [
        {"actor": ["CHN"], "when": ["all"]},
        {"year": ["2012"]},
        {"year": ["2012"], "clock": ["known"]},
        {"period": ["2000", "2010"], "country": ["TJK", "KGZ"], "undated": ["0"]},
        {"region": ["gbao"], "when": ["all"]},
        {"org": ["cnpc"], "role": ["operator"], "when": ["all"]},
        {"q": ["Кант"], "when": ["all"]},
        {"category": ["gold mine"], "status": ["active"], "when": ["all"]},
    ],
)
def test_the_filters_of_an_address_leave_the_sites_that_a_page_shows(
    api: TestClient, index: Index, asked: dict[str, Any]
) -> None:
    mask = index.mask(from_url(asked, index.domain))
    wanted = [identity for identity, kept in zip(index.ids, mask, strict=True) if kept]
    assert wanted
    assert ids(found(api, **asked)) == wanted


def test_the_least_confidence_is_the_confidence_of_an_address(api: TestClient, index: Index) -> None:
    mask = index.mask(from_url({"confidence": ["reported"], "when": ["all"]}, index.domain))
    least = found(api, least_confidence="reported")
    assert least["numberMatched"] == mask.sum()
    exactly = found(api, confidence="reported")
    assert {feature["properties"]["confidence"] for feature in exactly["features"]} == {"reported"}
    assert exactly["numberMatched"] < least["numberMatched"]


def test_what_a_side_says_and_what_is_left_out_are_those_of_an_address(api: TestClient, index: Index) -> None:
    asked = {"according": ["china"], "standing": ["denied"]}
    assert ids(found(api, **asked)) == [
        site.id for site in index.sites(from_url({**asked, "when": ["all"]}, index.domain))
    ]
    without = {"without": "report:Washington Post 2019"}
    weak = found(api, **without, confidence="weak")
    assert "shaymak-second-cluster" in ids(weak)
    assert {feature["properties"]["confidence"] for feature in weak["features"]} == {"weak"}
    assert "shaymak-second-cluster" not in ids(found(api, **without, filter="confidence = 'contested'"))
    assert "with `according`" in reason(api, "/collections/sites/items?standing=denied")
    assert "publisher:NAME" in reason(api, "/collections/sites/items?without=nobody")


def test_a_filter_may_ask_for_place_and_id(api: TestClient) -> None:
    box = found(api, filter="S_INTERSECTS(geometry, BBOX(68,36,75,41))")
    assert ids(box) == ids(found(api, bbox="68,36,75,41"))
    assert ids(found(api, filter="id IN ('kant-air-base')")) == ["kant-air-base"]


def test_claims_are_left_with_their_sites(api: TestClient, real: Catalog) -> None:
    sites = set(ids(found(api, actor="CHN", country="TJK")))
    body = found(api, "claims", actor="CHN", country="TJK")
    assert ids(body) == [claim.id for claim in real.claims if claim.site in sites]


def test_properties_are_those_of_the_moment(api: TestClient) -> None:
    today = api.get("/collections/sites/items/kant-air-base").json()["properties"]
    then = next(each for each in found(api, year=2012, clock="known")["features"] if each["id"] == "kant-air-base")
    assert (today["as_of"], then["properties"]["as_of"]) == ("today", "known by 2012")


def test_a_denial_stays_a_denial(api: TestClient, real: Catalog) -> None:
    denied = found(api, "claims", stance="denies")
    assert ids(denied) == [claim.id for claim in real.claims if claim.stance == "denies"]
    assert {feature["properties"]["stance"] for feature in denied["features"]} == {"denies"}


def test_a_box_keeps_what_it_touches_and_what_has_no_place(api: TestClient, real: Catalog) -> None:
    box = found(api, "exercises", bbox="60,36,80,45")
    for feature in box["features"]:
        place = feature["geometry"]
        assert place is None or (60 <= place["coordinates"][0] <= 80 and 36 <= place["coordinates"][1] <= 45)
    assert found(api, "sources", bbox="0,0,1,1")["numberMatched"] == len(real.sources)


def test_a_box_may_cross_180_degrees(api: TestClient) -> None:
    all_around = found(api, bbox="-180,-90,180,90")["numberMatched"]
    assert found(api, bbox="60,-90,59.999,90")["numberMatched"] == all_around
    assert found(api, bbox="170,-90,-170,90")["numberMatched"] == 0
    assert found(api, bbox="68,36,0,75,41,9000")["numberMatched"] == found(api, bbox="68,36,75,41")["numberMatched"]


def test_a_line_is_in_a_box_it_crosses_and_not_in_one_it_passes(api: TestClient) -> None:
    line = next(each for each in found(api)["features"] if each["geometry"]["type"] == "LineString")
    points = line["geometry"]["coordinates"]
    west, south = points[0]
    assert line["id"] in ids(found(api, bbox=f"{west - 0.01},{south - 0.01},{west + 0.01},{south + 0.01}"))


@pytest.mark.parametrize(
    ("datetime", "kept"),
    [
        ("2002", False),
        ("2003-10-23T00:00:00Z", True),
        ("2003-01-01/..", True),
        ("2015-01-01T/..", True),
        ("/2002-12-31T23:59:59.5+05:00", False),
        ("../2003-06-01", True),
        ("1990-01-01/2002-01-01", False),
    ],
)
def test_a_time_keeps_what_was_there_then(api: TestClient, datetime: str, kept: bool) -> None:
    assert ("kant-air-base" in ids(found(api, datetime=datetime))) == kept


def test_a_time_keeps_what_has_no_date_unless_it_is_left_out(api: TestClient, real: Catalog) -> None:
    undated = {site.id for site in real.sites if site.start_year is None and site.last_year is None}
    assert undated
    assert undated <= set(ids(found(api, datetime="1900")))
    assert not undated & set(ids(found(api, datetime="1900", undated=0)))


def test_a_time_by_the_known_clock_is_that_of_the_years_known_then(api: TestClient) -> None:
    asked = {"year": 2012, "clock": "known"}
    everything = found(api, **asked)
    for feature in found(api, datetime="2011-01-01/2011-12-31", **asked)["features"]:
        assert (feature["properties"]["start_year"] or 0) <= 2011
        assert (feature["properties"]["end_year"] or 2012) >= 2011
    assert 0 < found(api, datetime="2011", **asked)["numberMatched"] < everything["numberMatched"]


def test_csv_is_of_the_moment_too_and_of_a_single_feature(api: TestClient) -> None:
    then = api.get("/collections/sites/items?f=csv&year=2012&clock=known").text
    now = api.get("/collections/sites/items?f=csv").text
    assert "known by 2012" in then
    assert "known by 2012" not in now
    one = api.get("/collections/sites/items/kant-air-base?f=csv").text
    assert [row["id"] for row in csv.DictReader(io.StringIO(one.removeprefix("\ufeff")))] == ["kant-air-base"]
    assert one.splitlines()[1] in now


def test_pages_joined_are_the_whole(api: TestClient) -> None:
    got: Ids = []
    address = "/collections/claims/items?limit=700&side=media&actor=CHN"
    while address:
        body = api.get(address).json()
        got += ids(body)
        address = next((link["href"] for link in body["links"] if link["rel"] == "next"), "")
    assert got == ids(found(api, "claims", side="media", actor="CHN"))
    assert len(got) > 700


def test_csv_says_how_many_there_are_and_where_the_others_are(api: TestClient, real: Catalog) -> None:
    answer = api.get("/collections/claims/items?f=csv&limit=10")
    assert answer.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert answer.headers["OGC-NumberMatched"] == str(len(real.claims))
    assert 'offset=10>; rel="next"; type="text/csv"' in answer.headers["Link"]
    rows = list(csv.DictReader(io.StringIO(answer.text.removeprefix("\ufeff"))))
    assert [row["id"] for row in rows] == [claim.id for claim in real.claims[:10]]


def test_every_format_has_the_same_features(api: TestClient) -> None:
    asked = "/collections/sites/items?country=TJK&limit=30"
    json_ids = ids(api.get(asked).json())
    rows = csv.DictReader(io.StringIO(api.get(f"{asked}&f=csv").text.removeprefix("\ufeff")))
    assert [row["id"] for row in rows] == json_ids
    page = api.get(asked, headers={"Accept": "text/html,application/xhtml+xml;q=0.9,*/*;q=0.1"})
    assert page.headers["Content-Type"].startswith("text/html")
    places = [page.text.index(f"/items/{identity}?f=html") for identity in json_ids]
    assert places == sorted(places)


def test_every_feature_has_every_property_in_its_type(api: TestClient) -> None:
    """GDAL guesses the fields of a layer from its first features."""
    types = {"string": str, "integer": int, "number": float, "boolean": bool, "array": list}
    for collection in ("sites", "claims", "denials", "events", "sources", "exercises"):
        schema = api.get(f"/collections/{collection}/schema").json()["properties"]["properties"]["properties"]
        for feature in found(api, collection)["features"]:
            assert list(feature["properties"]) == list(schema)
            for name, value in feature["properties"].items():
                assert value is None or type(value) is types[schema[name]["type"]], (collection, name, value)


def test_an_id_with_a_slash_is_an_address(api: TestClient) -> None:
    for path in ("kant-air-base/0", "kant-air-base%2F0"):
        assert api.get(f"/collections/claims/items/{path}").json()["id"] == "kant-air-base/0"


@pytest.mark.parametrize(
    "path",
    [
        "sites/items/nothing",
        "sites/items/%0A",
        "claims/items/%00/%ff",
        "russian_bases/items/gwadar-port",
        "nothing",
        "nothing/items",
    ],
)
def test_what_is_not_there_is_not_found(api: TestClient, path: str) -> None:
    answer = api.get(f"/collections/{path}")
    assert answer.status_code == 404
    assert answer.json()["code"] == "NotFound"


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("foo=1", "'foo' is no parameter here"),
        ("bbox=1,2,3", "bbox: write four numbers"),
        ("bbox=nan,1,2,3", "bbox: write four numbers"),
        ("bbox=1e308,1,1e309,3", "bbox: write four numbers"),
        ("bbox=1,50,2,40", "south before north"),
        ("bbox=-181,0,0,1", "longitudes are from -180"),
        ("bbox=1,2,3,4&bbox=1,2,3,4", "give it once"),
        ("datetime=yesterday", "datetime: write"),
        ("datetime=..", "datetime: write"),
        ("datetime=2015-13-01", "datetime: write"),
        ("datetime=2015-02-31", "datetime: write"),
        ("datetime=0000", "datetime: write"),
        ("datetime=2015-01-01T99:00:00Z", "datetime: write"),
        ("bbox=1_0,0,2_0,1", "bbox: write four numbers"),
        ("bbox=1,2,3,4,5,6,7", "bbox: write four numbers"),
        ("start_year=1_990", "start_year: '1_990' is not a whole number"),
        ("start_year=١٩٩٠", "is not a whole number"),
        ("lon=nan", "lon: 'nan' is not a number"),
        ("datetime=2015-01-01/2014-01-01", "ends before it begins"),
        ("limit=0", "limit: write a whole number"),
        ("limit=-5", "limit: write"),
        ("limit=1.5", "limit: write"),
        ("limit=٣", "limit: write"),
        ("limit=99999999999999999999", "limit: write"),
        ("offset=-1", "offset: write"),
        ("offset=99999999", "offset: write"),
        ("f=xml", "f: give one of json, csv, html"),
        ("f=json&f=csv", "f: give one of"),
        ("actor=USA", "actor: 'USA' is no value of it; values are RUS, CHN"),
        ("year=12", "year: '12' is no value of it; a year from 1991"),
        ("period=2010", "period: '2010' is no value of it; two years"),
        ("least_confidence=sure", "least_confidence: 'sure' is no value of it"),
        ("undated=2", "undated: '2' is no value"),
        ("start_year=soon", "start_year: 'soon' is not a whole number"),
        ("offshore=maybe", "offshore: 'maybe' is not true or false"),
        ("amount_usd_m=much", "amount_usd_m: 'much' is not a number"),
        ("filter-lang=cql2-json&filter=a", "filter-lang: the only language"),
        ("filter-crs=EPSG:4326", "filter-crs: the only one"),
        ("filter=", "filter: not CQL2 text"),
        ("bbox=", "bbox: write four numbers"),
        ("datetime=", "datetime: write"),
        ("q=" + "a" * 201, "q: 'a' is no value of it; give it once, with at most 200 characters"),
        ("q=" + "a" * 8001, "more than 8000 characters"),
        ("q=%ff", "not UTF-8"),
        ("q=a%00b", "null character"),
        ("&".join(["actor=RUS"] * 501), "more than 500"),
    ],
)
def test_what_cannot_be_understood_is_refused_with_the_reason(api: TestClient, query: str, words: str) -> None:
    assert words in reason(api, f"/collections/sites/items?{query}")


def test_a_limit_that_is_too_high_is_the_highest(api: TestClient, real: Catalog) -> None:
    assert found(api, limit=999_999_999)["numberReturned"] == len(real.sites)
    page = api.get("/collections/claims/items?limit=10000&f=html").text
    assert page.count("/items/") < 600


def test_an_offset_behind_the_last_is_an_empty_answer(api: TestClient) -> None:
    body = found(api, offset=5000)
    assert (body["numberReturned"], body["features"]) == (0, [])
    assert body["numberMatched"] > 0
    assert not [link for link in body["links"] if link["rel"] == "next"]


def test_a_profile_has_claims_beside_denials_and_each_source_once(api: TestClient, real: Catalog) -> None:
    for site in real.sites:
        answer = api.get(f"/sites/{site.id}")
        assert answer.status_code == 200
    body = api.get("/sites/kant-air-base").json()
    assert body["site"]["name"].startswith("Kant Air Base")
    assert {
        claim["source"] for each in body["claims"] for report in each["asserted"] for claim in [report["claim"]]
    } <= set(body["sources"])
    denied = next(claim for claim in real.claims if claim.stance == "denies" and claim.property == "existence")
    existence = api.get(f"/sites/{denied.site}").json()["claims"][0]
    assert denied.speaker in json.dumps(existence["against"], ensure_ascii=False)


def test_a_profile_may_be_of_a_past_moment(api: TestClient) -> None:
    assert api.get("/sites/kant-air-base?year=2012&clock=known").json()["moment"] == "known by 2012"
    assert api.get("/sites/kant-air-base?year=1066").status_code == 400
    assert api.get("/sites/kant-air-base?actor=RUS").status_code == 400
    assert api.get("/sites/nothing").status_code == 404


def test_a_radius_keeps_what_the_page_keeps(api: TestClient, real: Catalog) -> None:
    index = Index.of(real)
    selection = from_url({"when": ["all"], "radius": ["37.44,74.55,50"]}, index.domain)
    kept = ids(found(api, radius="37.44,74.55,50"))
    assert kept == [site.id for site in index.sites(selection)]
    assert "shaymak-kyzylrabot-outpost" in kept


def test_each_hit_of_an_area_says_whether_it_lies_there_surely_or_possibly(api: TestClient, real: Catalog) -> None:
    index = Index.of(real)
    selection = from_url({"when": ["all"], "radius": ["37.44,74.55,50"]}, index.domain)
    words = inside_words(index, selection)
    assert words
    body = found(api, radius="37.44,74.55,50")
    told = {each["id"]: each["properties"]["in_area"] for each in body["features"]}
    assert told == {site: words[site] for site in told}
    assert set(told.values()) == {"surely", "possibly"}
    claims = found(api, "claims", radius="37.44,74.55,50")["features"]
    assert all(each["properties"]["in_area"] == words[each["properties"]["site"]] for each in claims)
    sure = ids(found(api, radius="37.44,74.55,50", in_area="surely"))
    assert sure == [site for site, word in told.items() if word == "surely"]


def test_without_an_area_nothing_is_said_of_one(api: TestClient) -> None:
    assert {each["properties"]["in_area"] for each in found(api)["features"]} == {None}


@pytest.mark.parametrize(
    "asked", [{"country": "TJK", "layer": "chinese_presence"}, {"year": "2012"}, {"least_confidence": "confirmed"}]
)
def test_counts_of_sites_have_the_bounds_of_a_page(api: TestClient, index: Index, asked: dict[str, str]) -> None:
    named = {("confidence" if name == "least_confidence" else name): [value] for name, value in asked.items()}
    counts = bounds(index, from_url({**({} if "year" in named else {"when": ["all"]}), **named}, index.domain))
    body = found(api, **asked)
    assert (body["numberCertain"], body["numberMatched"], body["numberPossible"]) == (
        counts.low,
        counts.count,
        counts.high,
    )


def test_bounds_keep_to_what_else_is_asked(api: TestClient) -> None:
    body = found(api, bbox="70,36,76,40", status="active")
    assert body["numberCertain"] <= body["numberMatched"] <= body["numberPossible"] < found(api)["numberMatched"]
    assert "numberCertain" not in found(api, "claims")


def test_a_radius_or_area_that_can_t_be_read_is_refused_with_what_would_be_right(api: TestClient) -> None:
    assert "latitude,longitude,kilometres" in reason(api, "/collections/sites/items?radius=95,190,5")
    assert "west,south,east,north" in reason(api, "/collections/sites/items?area=1,2,3")
