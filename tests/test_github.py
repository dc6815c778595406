"""The forms and the check of pull requests are what GitHub takes, and fit what the atlas links to."""

import re
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import jsonschema
import pytest

from dashboard import paths
from dashboard.commands.cli import COMMANDS
from dashboard.model.vocabulary import LAYERS
from dashboard.present.links import REPOSITORY, correction_link, missing_link
from dashboard.truth.loading import load

FOLDER = paths.ROOT / ".github"
FORMS = ("wrong", "missing")
TEXT = {"type": "string", "minLength": 1}
REQUIRED = {"type": "object", "properties": {"required": {"type": "boolean"}}, "additionalProperties": False}


def element(kind: str, attributes: dict[str, Any], required: list[str], *, has_id: bool = True) -> dict[str, Any]:
    """An element of a form, as GitHub describes the syntax of its form schema."""
    return {
        "type": "object",
        "properties": {
            "type": {"const": kind},
            "attributes": {"type": "object", "properties": attributes, "required": required, "additionalProperties": False},
            **({"id": {"type": "string", "pattern": "^[A-Za-z0-9_-]+$"}, "validations": REQUIRED} if has_id else {}),
        },
        "required": ["type", "attributes", *(["id"] if has_id else [])],
        "additionalProperties": False,
    }  # fmt: skip


FIELD = {"label": TEXT, "description": TEXT, "placeholder": TEXT, "value": TEXT}
OPTIONS = {"type": "array", "items": TEXT, "minItems": 1, "uniqueItems": True}
FORM = {
    "type": "object",
    "properties": {
        "name": TEXT,
        "description": TEXT,
        "title": TEXT,
        "labels": {"type": "array", "items": TEXT},
        "body": {
            "type": "array",
            "minItems": 1,
            "items": {
                "oneOf": [
                    element("markdown", {"value": TEXT}, ["value"], has_id=False),
                    element("input", FIELD, ["label"]),
                    element("textarea", FIELD, ["label"]),
                    element(
                        "dropdown", {**FIELD, "options": OPTIONS, "multiple": {"type": "boolean"}}, ["label", "options"]
                    ),
                ]
            },
        },
    },
    "required": ["name", "description", "body"],
    "additionalProperties": False,
}
CONFIG = {
    "type": "object",
    "properties": {
        "blank_issues_enabled": {"type": "boolean"},
        "contact_links": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {"name": TEXT, "url": {"type": "string", "pattern": "^https://"}, "about": TEXT},
                "required": ["name", "url", "about"],
                "additionalProperties": False,
            },
        },
    },
    "additionalProperties": False,
}


def read(name: str) -> Any:
    return load((FOLDER / name).read_text("utf-8"))


def form(name: str) -> dict[str, dict[str, Any]]:
    """The fields of a form by their ids."""
    return {each["id"]: each for each in read(f"ISSUE_TEMPLATE/{name}.yml")["body"] if "id" in each}


@pytest.mark.parametrize("name", FORMS)
def test_a_form_is_what_github_takes(name: str) -> None:
    content = read(f"ISSUE_TEMPLATE/{name}.yml")
    jsonschema.validate(content, FORM)
    ids = [each["id"] for each in content["body"] if "id" in each]
    labels = [each["attributes"]["label"] for each in content["body"] if "id" in each]
    assert len(set(ids)) == len(ids)
    assert len(set(labels)) == len(labels)


def test_the_page_of_choices_is_what_github_takes() -> None:
    content = read("ISSUE_TEMPLATE/config.yml")
    jsonschema.validate(content, CONFIG)
    for each in content["contact_links"]:
        path = each["url"].removeprefix(f"{REPOSITORY}/blob/main/")
        assert (paths.ROOT / path).is_file()


@pytest.mark.parametrize("name", FORMS)
def test_every_form_asks_for_a_source_with_publisher_date_and_address(name: str) -> None:
    fields = form(name)
    for field in ("publisher", "published", "address"):
        assert fields[field]["validations"]["required"] is True
        assert fields[field]["attributes"]["label"].startswith("Source: ")


@pytest.mark.parametrize(
    ("address", "name"),
    [
        (correction_link("kant-air-base", "start_year"), "wrong"),
        (missing_link("Tajikistan", LAYERS["mine_concessions"]), "missing"),
    ],
)
def test_what_links_fill_in_are_fields_of_the_form(address: str, name: str) -> None:
    filled = parse_qs(urlsplit(address).query)
    assert filled.pop("template") == [f"{name}.yml"]
    filled.pop("title", None)
    assert filled
    for field, values in filled.items():
        options = form(name)[field]["attributes"].get("options", values)
        assert values[0] in options


def test_every_layer_can_be_chosen_for_what_is_missing() -> None:
    assert set(LAYERS.values()) < set(form("missing")["layer"]["attributes"]["options"])


WORKFLOWS = sorted((FOLDER / "workflows").glob("*.yml"))


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_uses_pinned_official_actions_alone(path: Path) -> None:
    uses = re.findall(r"uses: (\S+)(.*)", path.read_text("utf-8"))
    assert uses
    for action, remark in uses:
        assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", action)
        assert re.fullmatch(r" # v\d+\.\d+\.\d+", remark)


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_has_no_more_rights_than_it_says_and_ends(path: Path) -> None:
    content = load(path.read_text("utf-8"))
    assert {"name", "on", "permissions", "jobs"} <= content.keys()
    assert all(job["timeout-minutes"] and job["runs-on"] and job["steps"] for job in content["jobs"].values())
    for job in content["jobs"].values():
        for step in job["steps"]:
            assert ("uses" in step) != ("run" in step)


def test_the_check_of_a_proposal_runs_nothing_of_it() -> None:
    content = load((FOLDER / "workflows" / "data-check.yml").read_text("utf-8"))
    assert content["permissions"] == {"contents": "read", "pull-requests": "write"}
    steps = content["jobs"]["review"]["steps"]
    ours, proposed = [step for step in steps if step.get("uses", "").startswith("actions/checkout@")]
    assert "ref" not in ours["with"]
    assert proposed["with"]["path"] == "proposed"
    assert proposed["with"]["sparse-checkout"] == "data"
    assert all(step["with"]["persist-credentials"] is False for step in (ours, proposed))
    runs = "\n".join(step.get("run", "") for step in steps)
    assert "${{" not in runs  # what a title or a branch is called is never part of a command
    assert set(re.findall(r"proposed\S*", runs)) == {"proposed", "proposed/data"}
    commands = re.findall(r"-m dashboard (\w+)", runs)
    assert commands == ["review"]
    assert set(commands) <= set(COMMANDS)
