import csv
import datetime
import io
import json
from typing import Any

import pytest

from dashboard.evidence.moment import TODAY, Moment
from dashboard.exports.claim_rows import claims_csv
from dashboard.exports.content import Content
from dashboard.exports.csv import rows_csv
from dashboard.exports.formats import FORMATS
from dashboard.exports.revision_rows import revisions_csv
from dashboard.model.catalog import Catalog
from dashboard.model.claim import Citation
from dashboard.model.fields import columns
from dashboard.model.release import Revision
from dashboard.model.site import EvidenceStep, Involvement, Names, Place, Site
from dashboard.present.spreadsheet import BYTE_ORDER_MARK, RISKY
from dashboard.selection import Index, from_url
from factories import catalog, claim, content, revision, site, source, status_changes, step

COLUMNS = [column.name for column in columns(Site)]
MINE = site(
    "mine",
    start_year=2012,
    end_year=2024,
    confidence="confirmed",
    statuses=status_changes(("under_construction", "2012"), ("active", "2014"), ("ended", "2024")),
    known=(step(2013, True, 2012, None, "planned", "weak"), step(2016, True, 2012, None, "active", "reported")),
)
THINGS = catalog([MINE], [claim(site="mine")])


def written(form: str, things: Catalog, ids: list[str], moment: Moment = TODAY) -> str:
    return FORMATS[form].read(content(things, ids, moment=moment)).decode()


def rows(things: Catalog, ids: list[str], moment: Moment = TODAY) -> list[dict[str, str]]:
    text = written("csv", things, ids, moment)
    return list(csv.DictReader(io.StringIO(text.removeprefix(BYTE_ORDER_MARK), newline="")))


def features(things: Catalog, ids: list[str], moment: Moment = TODAY) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(written("geojson", things, ids, moment))["features"]
    return found


def test_downloads_have_the_columns_of_a_site_and_what_they_join() -> None:
    (row,), (feature,) = rows(THINGS, ["mine"]), features(THINGS, ["mine"])
    joined = [
        *("as_of", "status", "lease_until_earliest", "lease_until_latest", "lease_until_sources"),
        *("organizations", "partners", "places", "completeness", "attribution", "sources"),
    ]
    assert list(row) == [*COLUMNS, *joined]
    assert ["id", *feature["properties"]] == [*COLUMNS, *joined]


@pytest.mark.parametrize(
    ("moment", "as_of", "state"),
    [
        (TODAY, "today", (2012, 2024, "ended", "confirmed")),
        (Moment(2013), "2013", (2012, 2024, "under_construction", "confirmed")),
        (Moment(2011), "2011", (2012, 2024, None, "confirmed")),
        (Moment(2014, "known"), "known by 2014", (2012, None, "planned", "weak")),
        (Moment(2020, "known"), "known by 2020", (2012, None, "active", "reported")),
        (Moment(2012, "known"), "known by 2012", (None, None, None, None)),
    ],
)
def test_years_status_and_confidence_are_those_of_the_moment(
    moment: Moment, as_of: str, state: tuple[object, ...]
) -> None:
    (row,), (feature,) = rows(THINGS, ["mine"], moment), features(THINGS, ["mine"], moment)
    names = ("start_year", "end_year", "status", "confidence")
    assert tuple(feature["properties"][name] for name in names) == state
    assert tuple(row[name] for name in names) == tuple("" if value is None else str(value) for value in state)
    assert row["as_of"] == feature["properties"]["as_of"] == as_of


def test_the_year_of_the_last_evidence_is_that_of_the_moment_and_leaves_the_status_its_code() -> None:
    seen = (EvidenceStep(year=2009, of=2008), EvidenceStep(year=2018, of=2017))
    known = (step(2009, True, 2008, None),)
    old = catalog([site("old", last_evidence=2017, evidence_known=seen, known=known)], [claim(site="old")])
    found = [rows(old, ["old"], moment)[0] for moment in (TODAY, Moment(2014), Moment(2014, "known"))]
    assert [(row["status"], row["last_evidence"]) for row in found] == [
        ("active", "2017"),
        ("active", "2017"),
        ("active", "2008"),
    ]


def test_sites_come_in_the_order_given_with_all_their_sources(real: Catalog) -> None:
    ids = ["kant-air-base", "dushanbe-2-chp"]
    assert [row["id"] for row in rows(real, ids)] == ids
    assert [feature["id"] for feature in features(real, ids)] == ids
    assert all("https://" in row["sources"] for row in rows(real, ids))


def test_sources_are_those_of_claims_and_citations_each_once() -> None:
    things = catalog(
        [site("one")],
        [claim(site="one", source="a"), claim(site="one", source="a")],
        citations={"one": (Citation(source="b"), Citation(source="a"))},
        sources={"a": source("a", title="First"), "b": source("b", title=None, description="a map", date=None)},
    )
    assert features(things, ["one"])[0]["properties"]["sources"] == [
        {"label": "First", "publisher": "A newspaper", "date": "2019-02-18", "url": "https://example.org/article"},
        {"label": "[a map]", "publisher": "A newspaper", "date": None, "url": "https://example.org/article"},
    ]
    assert rows(things, ["one"])[0]["sources"] == (
        "First, A newspaper, 2019-02-18, https://example.org/article | "
        "[a map], A newspaper, undated, https://example.org/article"
    )


def test_organizations_are_named_each_once_and_lists_share_a_cell() -> None:
    roles = (Involvement(org="daughter", role="owner"), Involvement(org="daughter", role="operator"))
    places = (Place(name="Osh"), Place(name="Uzgen"))
    things = catalog([site("one", organizations=roles, partners=(Involvement(org="parent"),), places=places)])
    (row,) = rows(things, ["one"])
    assert (row["organizations"], row["partners"], row["places"]) == ("Daughter", "Parent", "Osh | Uzgen")
    assert features(things, ["one"])[0]["properties"]["places"] == ["Osh", "Uzgen"]


def test_a_line_runs_along_its_geodesic_and_everything_else_is_a_point() -> None:
    route = ((70.0, 40.0), (71.0, 41.0))
    road = site("road", shape="line", route=route, lon=70.0, lat=40.0)
    things = catalog([road, site("mine", lon=74.5, lat=38.25)])
    line, point = (feature["geometry"] for feature in features(things, ["road", "mine"]))
    assert line["type"] == "LineString"
    assert (line["coordinates"][0], line["coordinates"][-1]) == ([70.0, 40.0], [71.0, 41.0])
    assert (
        len(line["coordinates"]) == 9
    )  # 140 km in pieces of 20 km at most, and their length is never taken for too small
    assert point == {"type": "Point", "coordinates": [74.5, 38.25]}


@pytest.mark.parametrize("first", RISKY)
def test_text_that_a_spreadsheet_would_run_is_disarmed(first: str) -> None:
    risky = catalog([site("one", name=f"{first}SUM(A1)")])
    assert rows(risky, ["one"])[0]["name"] == f"'{first}SUM(A1)"


def test_spreadsheets_are_shown_that_the_text_is_utf_8() -> None:
    assert FORMATS["csv"].read(content(THINGS, ["mine"])).startswith(b"\xef\xbb\xbfid,")


def test_names_in_other_scripts_and_other_spellings_are_columns() -> None:
    names = Names(ru="Шаймак", local="Шаймоқ", zh="沙伊马克", alt=("Shaimak", "Shaymak"))
    (row,) = rows(catalog([site("post", names=names)]), ["post"])
    assert (row["name_ru"], row["name_local"], row["name_zh"]) == ("Шаймак", "Шаймоқ", "沙伊马克")
    assert row["alt_names"] == "Shaimak | Shaymak"


def test_nothing_selected_is_a_header_without_rows() -> None:
    assert written("csv", THINGS, []) == BYTE_ORDER_MARK + ",".join(rows(THINGS, ["mine"])[0]) + "\r\n"
    assert rows_csv([], ["Year", "Sites"]) == f"{BYTE_ORDER_MARK}Year,Sites\r\n"
    assert features(THINGS, []) == []


def test_downloads_name_the_data_sets_that_their_places_were_taken_from() -> None:
    things = catalog(
        [site("road", credits=("openstreetmap", "aiddata")), site("mine"), site("plant", credits=("gppd",))]
    )
    both = "© OpenStreetMap contributors (ODbL 1.0), AidData (ODC-By 1.0)"
    whole = json.loads(written("geojson", things, ["mine", "road"]))
    assert whole["attribution"] == f"Presence Atlas (CC BY 4.0); places of some sites: {both}"
    said = [feature["properties"]["attribution"] for feature in whole["features"]]
    assert said == ["Presence Atlas (CC BY 4.0)", whole["attribution"]]
    assert "Global Power Plant Database" in rows(things, ["plant"])[0]["attribution"]
    assert json.loads(written("geojson", things, ["mine"]))["attribution"] == "Presence Atlas (CC BY 4.0)"


def test_the_end_of_a_lease_is_a_range_with_the_sources_that_give_it() -> None:
    leased = site("leased")
    claims = [
        claim(site="leased", property="lease_until", value=year, published=published)
        for year, published in ((2032, "2012"), (2042, "2020"))
    ]
    world = catalog([leased], claims)
    (today,), (then,) = rows(world, ["leased"]), rows(world, ["leased"], Moment(2015, "known"))
    assert (today["lease_until_earliest"], today["lease_until_latest"]) == ("2032", "2042")
    assert today["lease_until_sources"] == "source"
    assert (then["lease_until_earliest"], then["lease_until_latest"]) == ("2032", "2032")
    (none,) = rows(THINGS, ["mine"])
    assert (none["lease_until_earliest"], none["lease_until_sources"]) == ("", "")


def test_claims_are_downloaded_with_their_site_and_their_source() -> None:
    said = claim(site="mine", stance="denies", value="=cmd", speaker="Ministry")
    (row,) = csv.DictReader(io.StringIO(claims_csv(catalog([MINE], [said]), [said]).lstrip("\ufeff")))
    assert (row["site"], row["stance"], row["value"], row["speaker"]) == ("mine", "denies", "'=cmd", "Ministry")
    assert row["site_name"] == MINE.name
    assert (row["source_publisher"], row["source_url"]) == ("A newspaper", "https://example.org/article")


def test_without_claims_a_download_still_has_its_header() -> None:
    assert claims_csv(THINGS, []).lstrip("\ufeff").startswith("id,site,property,value")


def test_changes_of_the_data_are_rows_with_all_their_columns_and_nothing_to_run() -> None:
    found = [revision(sources=("a", "b")), revision(name="=1+1", kind="event_added", after="2016: Opened")]
    first, second = csv.DictReader(io.StringIO(revisions_csv(found).removeprefix(BYTE_ORDER_MARK)))
    assert list(first) == [column.name for column in columns(Revision)]
    assert (first["release"], first["sources"]) == ("2026-11-27", "a | b")
    assert second["name"] == "'=1+1"


def test_with_an_area_a_download_says_how_each_site_stands_to_it() -> None:
    index = Index.of(THINGS)
    here = THINGS.sites[0].location
    chosen = from_url({"radius": [f"{here.lat},{here.lon},2000"], "when": ["all"]}, index.domain)
    content = Content.selected(THINGS, index, chosen, datetime.date(2026, 11, 28))
    assert content.site_table.header[-1] == "in_area"
    assert {row["in_area"] for row in content.site_table.rows()} <= {"surely", "possibly"}
    assert (
        "in_area"
        not in Content.selected(THINGS, index, index.domain.start(), datetime.date(2026, 11, 28)).site_table.header
    )
