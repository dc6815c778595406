"""What the data package says of its files is so, by our own reading and by frictionless's."""

import csv
import json
import shutil
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import frictionless
import pytest

from dashboard import paths
from dashboard.model.catalog import Catalog
from dashboard.truth.built.datapackage import BASE_MAP, licences
from dashboard.truth.layout import BOUNDARIES
from factories import site


@cache
def package() -> Mapping[str, Any]:
    found: dict[str, Any] = json.loads((paths.DATA / "datapackage.json").read_bytes())
    return found


def resource(name: str) -> dict[str, Any]:
    return next(each for each in package()["resources"] if each["name"] == name)


def field(table: str, column: str) -> dict[str, Any]:
    return next(each for each in resource(table)["schema"]["fields"] if each["name"] == column)


TABLES = [each for each in package()["resources"] if each["format"] == "csv"]


def test_frictionless_finds_nothing_wrong() -> None:
    report = frictionless.validate(str(paths.DATA / "datapackage.json"))
    assert report.valid, report.flatten(["title", "rowNumber", "fieldName", "message"])


@pytest.mark.parametrize(
    ("table", "old", "new"),
    [
        ("organizations", ",russian-ministry-of-defence,", ",no-such-ministry,"),
        ("memberships", ",csto,", ",no-such-body,"),
        ("statuses", ",active,", ",abandoned,"),
        ("involvements", ",military_user,", ",tenant,"),
        ("sources", ",https://", ",,"),
    ],
)
def test_a_broken_reference_word_or_gap_would_be_found(table: str, old: str, new: str, tmp_path: Path) -> None:
    """What is declared is checked: empty references are no fault, wrong ones are."""
    data = shutil.copytree(
        paths.DATA, tmp_path / "data", ignore=shutil.ignore_patterns("records", "sources", "context")
    )
    path = data / "tables" / f"{table}.csv"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    report = frictionless.Package(str(data / "datapackage.json")).get_resource(table).validate()
    assert not report.valid


def test_every_built_file_is_described_and_every_description_has_its_file() -> None:
    described = {each["path"] for each in package()["resources"]}
    files = {
        path.relative_to(paths.DATA).as_posix()
        for folder in ("tables", "geo")
        for path in (paths.DATA / folder).iterdir()
    }
    assert described == files


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table["name"])
def test_the_columns_of_a_table_are_those_of_its_file(table: dict[str, Any]) -> None:
    with (paths.DATA / table["path"]).open(encoding="utf-8", newline="") as file:
        assert next(csv.reader(file)) == [each["name"] for each in table["schema"]["fields"]]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table["name"])
def test_every_column_is_described_in_a_sentence(table: dict[str, Any]) -> None:
    for each in table["schema"]["fields"]:
        assert each["description"][:1].isupper() or each["description"].startswith("`"), each
        assert each["description"].endswith("."), each
        assert len(each["description"]) > len("Id.."), each


@pytest.mark.parametrize(
    ("table", "key"),
    [
        ("sites", ["id"]), ("claims", ["id"]), ("organizations", ["id"]), ("sources", ["id"]), ("left-out", ["id"]),
        ("publishers", ["publisher"]), ("memberships", ["id"]), ("article", ["id"]), ("chain-steps", ["chain", "id"]),
        ("chain-links", ["chain", "of", "to"]),
    ],
)  # fmt: skip
def test_rows_that_have_a_name_have_a_key(table: str, key: list[str]) -> None:
    assert resource(table)["schema"]["primaryKey"] == key


@pytest.mark.parametrize(
    ("table", "columns", "target", "named"),
    [
        ("claims", ["site"], "sites", ["id"]),
        ("claims", ["source"], "sources", ["id"]),
        ("citations", ["source"], "sources", ["id"]),
        ("events", ["site"], "sites", ["id"]),
        ("statuses", ["site"], "sites", ["id"]),
        ("involvements", ["org"], "organizations", ["id"]),
        ("organizations", ["parent"], "", ["id"]),
        ("sources", ["publisher"], "publishers", ["publisher"]),
        ("left-out", ["merged_into"], "sites", ["id"]),
        ("memberships", ["organization"], "organizations", ["id"]),
        ("arms-transfers", ["part_of"], "", ["id"]),
        ("row-citations", ["source"], "sources", ["id"]),
        ("evidence", ["claim"], "article", ["id"]),
        ("chain-links", ["chain", "of"], "chain-steps", ["chain", "id"]),
    ],
)
def test_what_names_a_row_elsewhere_is_a_foreign_key(
    table: str, columns: list[str], target: str, named: list[str]
) -> None:
    keys = resource(table)["schema"]["foreignKeys"]
    assert {"fields": columns, "reference": {"resource": target, "fields": named}} in keys


@pytest.mark.parametrize(
    ("table", "column", "kind", "limits"),
    [
        ("sites", "status", "string", {"required", "enum"}),
        ("sites", "confidence", "string", {"required", "enum"}),
        ("sites", "lon", "number", {"required", "minimum", "maximum"}),
        ("claims", "value_to", "number", set()),
        ("claims", "value_type", "string", {"required", "enum"}),
        ("claims", "from_year", "integer", {"minimum", "maximum"}),
        ("events", "kind", "string", {"required", "enum"}),
        ("events", "date", "string", {"required", "pattern"}),
        ("statuses", "from", "string", {"pattern"}),
        ("involvements", "role", "string", {"enum"}),
        ("involvements", "side", "string", {"required", "enum"}),
        ("memberships", "organization", "string", {"required"}),
    ],
)
def test_types_and_limits_are_declared(table: str, column: str, kind: str, limits: set[str]) -> None:
    found = field(table, column)
    assert found["type"] == kind
    assert set(found.get("constraints", {})) == limits


def test_a_file_whose_lines_carry_credits_has_the_licences_of_what_is_credited(real: Catalog) -> None:
    credited = {each.layer for each in real.sites if "openstreetmap" in each.location.credits}
    for each in package()["resources"]:
        names = {licence["name"] for licence in each["licenses"]}
        owed = each["name"] == "sites" or each["name"].replace("-", "_") in credited
        assert ({"ODbL-1.0", "ODC-By-1.0"} <= names) == owed, each["name"]


def test_places_without_credits_are_ours_alone() -> None:
    assert [licence["name"] for licence in licences([site()])] == ["CC-BY-4.0"]
    credited = licences([site(credits=("aiddata", "openstreetmap")), site(credits=("gppd",))])
    assert [licence["name"] for licence in credited] == ["CC-BY-4.0", "ODbL-1.0", "ODC-By-1.0"]


def test_every_licence_has_a_name_a_title_and_an_address() -> None:
    for each in [package(), *package()["resources"]]:
        for licence in each["licenses"]:
            assert set(licence) == {"name", "title", "path"}


def test_the_base_map_is_described() -> None:
    assert tuple(BASE_MAP) == BOUNDARIES
