"""A row as the draft of a record: what it says, and what is missing, as `check` names it."""

from typing import Any

import pyarrow as pa
import pytest
import shapely

from dashboard.imports.draft import Draft, NotForTheAtlasError, draft, empty, new_id
from dashboard.imports.known import DATA_SETS
from dashboard.model.own import OwnData
from dashboard.model.site import Record
from dashboard.truth.format import canonical
from dashboard.truth.loading import load
from dashboard.truth.validation import validated
from factories import catalog, organization, own_data, site
from hostile import EVERYTHING, PIECES

THINGS = catalog(
    [site("pakrut")],
    organizations={
        "zijin": organization("zijin", name="Zijin Mining", aliases=("紫金矿业",), home="CHN"),
        "talco": organization("talco", name="TALCO", home="TJK"),
        "daughter": organization("daughter", name="Several companies", placeholder=True),
    },
)
TEXTS = (
    *PIECES, EVERYTHING, "a: b", "- a", "yes", "12:30", "0123", "'", '"', "\\", "#1", "a #b", "line\nbreak", "a\u2028b\u202e", "tab\there",
    "[x, y]", "{a: b}", "*a", "&a", "!a", "%a", "@a", "`a", "null", "TODO",
)  # fmt: skip
FULL: dict[str, Any] = {
    "name": "Pakrut gold mine",
    "lon": 69.2000001234,
    "lat": 38.8,
    "accuracy_m": 1999.6,
    "start": 2013,
    "end": 2020,
    "country": "TJK",
    "actor": "China",
    "owner": "Zijin Mining; TALCO",
    "category": "gold mine",
    "source": "https://example.org/pakrut",
}


def drafted(layer: Any = None, identity: str | None = None, **facts: Any) -> Draft:
    return draft(own_data(FULL | facts), 0, THINGS, layer=layer, identity=identity)


def fields(found: Draft) -> list[str]:
    return [each.field for each in found.missing]


def named_by_check(found: Draft) -> set[str]:
    return {fault.field for fault in validated(Record, load(found.text))[1]}


def test_a_draft_has_what_the_row_says_and_nothing_else() -> None:
    found = drafted(layer="mine_concessions")
    assert found.content == {
        "id": "pakrut-gold-mine",
        "layer": "mine_concessions",
        "name": "Pakrut gold mine",
        "countries": ["TJK"],
        "location": {"lon": 69.2, "lat": 38.8, "accuracy_m": 2000, "basis": None},
        "actor": "CHN",
        "organizations": [{"org": "zijin"}],
        "partners": [{"org": "talco"}],
        "category": "gold mine",
        "statuses": [{"status": None, "sources": ["TODO"]}],
        "start_year": 2013,
        "end_year": 2020,
        "summary": None,
        "unverified": ["location", "start_year", "end_year"],
        "assessment": {"label": None},
        "claims": [
            {
                "property": "existence", "value": "this site", "about": {"from": 2013, "to": 2020}, "stance": "asserts",
                "speaker": None, "side": None, "source": "TODO",
            }
        ],
    }  # fmt: skip
    assert found.left_out == ("Source as the row has it: https://example.org/pakrut",)


@pytest.mark.parametrize(
    "facts",
    [
        {},
        {"name": "Пакрут", "actor": "", "owner": "", "category": "", "country": "", "accuracy_m": float("nan")},
        {"name": "帕克鲁特", "actor": "Utopia", "start": 2013, "end": 2013},
        *({"name": text, "category": text, "owner": text, "source": text} for text in TEXTS),
    ],
)
def test_check_names_exactly_what_the_draft_says_is_missing(facts: dict[str, Any]) -> None:
    found = drafted(**facts)
    assert named_by_check(found) == set(fields(found))
    assert len(fields(found)) == len(set(fields(found)))
    assert all(each.right for each in found.missing)


@pytest.mark.parametrize("layer", ["russian_bases", "bri_projects"])
def test_an_empty_draft_lacks_what_a_record_has_to_have(layer: Any) -> None:
    found = empty("a-site", layer)
    assert named_by_check(found) == set(fields(found))
    assert {"name", "countries", "location.lon", "actor", "claims.0.source"} <= set(fields(found))
    assert str(found.missing[0]) == "name: the usual English name"


@pytest.mark.parametrize("text", TEXTS)
def test_the_text_of_a_draft_is_yaml_of_its_content_whatever_a_row_holds(text: str) -> None:
    found = drafted(name=text, category=text, owner=text)
    assert load(found.text) == found.content


def test_the_text_of_a_plain_row_is_in_the_canonical_form() -> None:
    found = drafted(layer="bri_projects")
    assert found.text == canonical(Record, dict(found.content))


@pytest.mark.parametrize(
    ("name", "names"),
    [
        ("Пакрут", {"ru": "Пакрут"}),
        ("Мойнақ", {"local": "Мойнақ"}),
        ("帕克鲁特金矿", {"zh": "帕克鲁特金矿"}),
        ("پاکروت", {"local": "پاکروت"}),
    ],
)
def test_a_name_that_is_not_english_is_kept_as_what_it_is_and_not_translated(name: str, names: dict[str, str]) -> None:
    found = drafted(name=name)
    assert (found.content["name"], found.content["names"]) == (None, names)
    assert "name" in fields(found)


def test_a_name_of_signs_alone_is_none() -> None:
    assert drafted(name="№ 17").content["name"] is None or drafted(name="17").content["name"] is None


def test_the_year_of_an_event_is_not_its_end() -> None:
    found = drafted(start=2013, end=2013)
    assert "end_year" not in found.content
    assert found.content["claims"][0]["about"] == {"from": 2013}


def test_years_that_no_record_has_are_left_out() -> None:
    found = drafted(start=1500, end=1501)
    assert {"start_year", "end_year"}.isdisjoint(found.content)
    assert "about" not in found.content["claims"][0]


def test_a_layer_is_taken_from_a_column_of_that_name_alone() -> None:
    data = own_data(FULL)
    cells = pa.table({"Layer": ["BRI projects"]})
    object.__setattr__(data.sites, "cells", cells)
    assert draft(data, 0, THINGS).layer == "bri_projects"
    assert drafted().layer is None


def test_organizations_are_those_the_atlas_knows_by_any_name() -> None:
    assert drafted(owner="紫金矿业").content["organizations"] == [{"org": "zijin"}]
    found = drafted(owner="Acme | Several companies", actor="")
    assert found.content["organizations"] == [{"org": "TODO"}]
    assert [each for each in found.left_out if "Acme" in each]
    assert "organizations.0.org" in fields(found)


def test_without_an_actor_an_organization_of_russia_or_china_is_on_the_actors_side() -> None:
    found = drafted(actor="")
    assert (found.content["organizations"], found.content["partners"]) == ([{"org": "zijin"}], [{"org": "talco"}])


def test_what_a_record_does_not_take_is_said() -> None:
    line = shapely.LineString([(69, 38), (70, 39)])
    data = own_data({"name": "A road", "geometry": line, "status": "works stopped"}, credit="Somebody, CC BY 4.0")
    assert [each.split(":")[0] for each in draft(data, 0, THINGS).left_out] == [
        "Status in the words of the file", "Its outline", "Credit",
    ]  # fmt: skip


def test_points_of_known_data_sets_are_credited() -> None:
    data = own_data(FULL, kind=DATA_SETS["wri"].name)
    assert draft(data, 0, THINGS).content["location"]["credits"] == ["gppd"]


def test_a_data_set_whose_terms_forbid_it_gives_no_draft() -> None:
    data: OwnData = own_data(FULL, kind=DATA_SETS["acled"].name)
    with pytest.raises(NotForTheAtlasError, match="its rows may not become records"):
        draft(data, 0, THINGS)


def test_an_id_is_made_of_the_name_and_is_its_own() -> None:
    assert new_id("Pakrut", {"pakrut", "pakrut-2"}) == "pakrut-3"
    assert new_id("Мойнақ ГЭС", ()) == "moinak-ges"
    assert new_id("帕克", ()) == "site"
    assert drafted(identity="own-id").id == "own-id"
