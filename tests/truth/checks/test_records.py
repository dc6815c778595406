"""Every kind of bad input gets its own line; nothing hides another."""

import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from dashboard import paths
from dashboard.model.context import TABLES
from dashboard.truth.checks import problems
from dashboard.truth.reading import read_truth

OUTPOST = "records/chinese_presence/shaymak-kyzylrabot-outpost.yaml"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A small copy of the truth: one record, its sources, all organizations."""
    root = tmp_path / "data"
    record = yaml.safe_load((paths.DATA / OUTPOST).read_text("utf-8"))
    (root / OUTPOST).parent.mkdir(parents=True)
    shutil.copy(paths.DATA / OUTPOST, root / OUTPOST)
    (root / "sources").mkdir()
    used = {claim["source"] for claim in record["claims"]}
    for path in (paths.DATA / "sources").glob("*.yaml"):
        text = path.read_text("utf-8")
        if any(f"id: {source}\n" in text for source in used):
            shutil.copy(path, root / "sources" / path.name)
    shutil.copy(paths.DATA / "organizations.yaml", root / "organizations.yaml")
    (root / "context").mkdir()
    for name in ("coverage", "left_out", "settled", "article", "chains", *(f"context/{table}" for table in TABLES)):
        (root / f"{name}.yaml").write_text("[]\n")
    return root


def spoil(data: Path, **changes: Any) -> list[str]:
    """Change the record and return what check says."""
    record = yaml.safe_load((data / OUTPOST).read_text("utf-8"))
    for key, value in changes.items():
        target, *rest = key.split("__")
        if rest:
            record[target][rest[0]] = value
        else:
            record[target] = value
    (data / OUTPOST).write_text(yaml.safe_dump(record, allow_unicode=True), "utf-8")
    return told(data)


def told(data: Path) -> list[str]:
    return [str(problem) for problem in problems(read_truth(data))]


def claim(**facts: Any) -> dict[str, Any]:
    source = "washington-post-2019-chinese-troops-sit-afghanistans"
    return {
        "property": "existence",
        "value": "x",
        "stance": "asserts",
        "speaker": "s",
        "side": "media",
        "source": source,
    } | facts


def test_the_truth_as_it_is_has_no_problems(data: Path) -> None:
    assert told(data) == []


@pytest.mark.parametrize(
    ("changes", "field", "words"),
    [
        ({"staus": "active"}, "staus", "unknown field"),
        ({"status": "abandoned"}, "status", "will not do"),
        ({"id": "another-name"}, "id", "the file is named shaymak-kyzylrabot-outpost"),
        ({"layer": "mine_concessions"}, "layer", "the folder is chinese_presence"),
        ({"actor": "RUS"}, "actor", "RUS in chinese_presence"),
        ({"start_year": 2020, "end_year": 2016}, "end_year", "before the start"),
        ({"start_year": 2099}, "start_year", "in the future"),
        ({"location__lat": 37.47, "location__lon": 10.0}, "location", "outside TJK"),
        ({"location__shape": "line"}, "location.route", "fewer than two points"),
        ({"organizations": [{"org": "no-such-firm"}]}, "organizations.0.org", "no organization no-such-firm"),
        ({"claims": [claim(source="no-such-source")]}, "claims.0.source", "no source no-such-source"),
        ({"claims": [claim(property="popularity")]}, "claims.0.property", "will not do"),
        ({"claims": [claim(), claim(property="start_year", value=20160)]}, "claims.1.value", "is no year"),
        ({"claims": [claim(), claim(property="owner", value=5)]}, "claims.1.value", "is a number"),
        ({"claims": [claim(), claim(property="capacity", value=5)]}, "claims.1.value", "has no unit"),
        ({"claims": [claim(), claim(property="troops", value=[9, 2])]}, "claims.1.value", "is no range"),
        ({"claims": [claim(published="2099")]}, "claims.0.published", "in the future"),
        ({"claims": [claim(about={"from": 2020, "to": 2010})]}, "claims.0.about", "from 2020 to 2010"),
        ({"claims": [claim(), claim(property="troops", value=True)]}, "claims.1.value", "a number, a range"),
        ({"claims": [claim(published="2023-02-31")]}, "claims.0.published", "will not do"),
        ({"claims": [claim(published="18.2.2019")]}, "claims.0.published", "YYYY-MM-DD"),
        ({"claims": [claim(about={"from": 2099, "to": None})]}, "claims.0.about", "in the future"),
        ({"claims": [claim(), claim(property="start_year", value=2099)]}, "claims.1.value", "in the future"),
        ({"end_year": 2099}, "end_year", "in the future"),
        ({"events": [{"year": 2099, "what": "closed"}]}, "events.0.year", "in the future"),
        ({"claims": [claim(property="troops", value=5), claim(property="owner", value="x", stance="denies")]},
         "claims.1.stance", "nobody asserts the owner"),
        ({"claims": [claim(), claim(property="rent_usd_m", value=5, stance="denies")]},
         "claims.1.stance", "nobody asserts the rent_usd_m"),
        ({"claims": [claim(note="Text read in a copy.")]}, "claims.0.note", "how the source was read"),
        ({"summary": "Not named in the sources seen."}, "summary", "how the source was read"),
        ({"claims": [claim(property="troops", value=5)]}, "claims", "nobody says that the site exists"),
        ({"events": [{"year": 2020, "what": "b"}, {"year": 2010, "what": "a"}]}, "events", "order of years"),
    ],
)  # fmt: skip
def test_a_bad_record_is_named_by_file_id_and_field(
    data: Path, changes: dict[str, Any], field: str, words: str
) -> None:
    lines = spoil(data, **changes)
    assert any(line.startswith(f"data/{OUTPOST}: ") and f": {field}: " in line and words in line for line in lines), (
        lines
    )


def test_all_problems_are_told_at_once(data: Path) -> None:
    lines = spoil(data, actor="RUS", start_year=2099, organizations=[{"org": "nobody"}])
    assert len(lines) == 3


def test_a_broken_file_hides_nothing_else(data: Path) -> None:
    (data / "records/chinese_presence/broken.yaml").write_text("id: [", "utf-8")
    (data / "records/chinese_presence/twice.yaml").write_text("id: a\nid: b\n", "utf-8")
    lines = spoil(data, actor="RUS")
    assert any("broken.yaml" in line and "not readable as YAML" in line for line in lines)
    assert any("twice.yaml" in line and "'id' is given twice" in line for line in lines)
    assert any("RUS in chinese_presence" in line for line in lines)


def test_a_file_in_another_encoding_is_told_as_such(data: Path) -> None:
    (data / OUTPOST).write_bytes("name: Шаймак".encode("cp1251"))
    assert any("not UTF-8 text" in line and "save it as UTF-8" in line for line in told(data))


@pytest.mark.parametrize("text", ["", "- a\n- b\n", "words"])
def test_a_file_without_fields_is_told_as_such(data: Path, text: str) -> None:
    (data / OUTPOST).write_text(text, "utf-8")
    assert any(f"data/{OUTPOST}: -: -: " in line and "docs/template.yaml" in line for line in told(data))


def test_what_an_unreadable_file_holds_is_not_missed_elsewhere(data: Path) -> None:
    (data / "sources/wilson-center.yaml").write_text(
        (data / "sources/wilson-center.yaml").read_text("utf-8").replace("url: http", "url: htp"), "utf-8"
    )
    assert [line.split(": ")[0] for line in told(data)] == ["data/sources/wilson-center.yaml"]


def test_an_id_given_twice_in_a_list_is_told(data: Path) -> None:
    path = data / "organizations.yaml"
    path.write_text(path.read_text("utf-8") * 2, "utf-8")
    assert any("given twice" in line for line in told(data))


def test_an_organization_can_not_stand_above_itself(data: Path) -> None:
    path = data / "organizations.yaml"
    organizations = yaml.safe_load(path.read_text("utf-8"))
    organizations[0]["parent"], organizations[1]["parent"] = organizations[1]["id"], organizations[0]["id"]
    path.write_text(yaml.safe_dump(organizations, allow_unicode=True), "utf-8")
    assert any("stands above itself" in line for line in told(data))


def test_a_source_has_a_headline_or_a_description(data: Path) -> None:
    path = next((data / "sources").glob("*.yaml"))
    publisher = yaml.safe_load(path.read_text("utf-8"))
    publisher["publications"][0] |= {"title": "A headline", "description": "and ours"}
    path.write_text(yaml.safe_dump(publisher, allow_unicode=True), "utf-8")
    assert any("title and description both or neither" in line for line in told(data))
