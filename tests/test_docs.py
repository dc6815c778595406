"""The documentation is held to the code."""

import re
from typing import get_args

import pytest
import yaml

from dashboard import paths
from dashboard.analysis.article import RULE as VERDICT_RULE
from dashboard.evidence.rule import RULE
from dashboard.model.vocabulary import (
    ACTORS,
    AMOUNT_KINDS,
    ARMS_KINDS,
    ARMS_STATUSES,
    BEARINGS,
    BLOCS,
    CONFIDENCES,
    DEBT_MEASURES,
    EXERCISE_KINDS,
    EXERCISE_STATUSES,
    LAYERS,
    LEADS,
    LINK_BASES,
    LOCATION_BASES,
    MEMBERSHIP_ROLES,
    RELATIONS,
    SHAPES,
    SIDES,
    STANCES,
    STATUSES,
    TERMS,
    TRAINING_KINDS,
    VERDICTS,
)
from dashboard.selection.url import PARAMETERS
from dashboard.truth import argument_schema as argument
from dashboard.truth import context_schema as context
from dashboard.truth import schema

DOCS = paths.ROOT / "docs"
MODELS = ["Record", "Names", "Location", "Involvement", "Event", "Money", "Assessment", "ClaimEntry", "About"]
MODELS += ["Publisher", "Publication", "Organization", "Coverage", "LeftOut", "Settled"]
VALUES = {
    "layer": LAYERS,
    "relation": RELATIONS,
    "actor": ACTORS,
    "status": STATUSES,
    "stance": STANCES,
    "side": SIDES,
    "shape": SHAPES,
    "basis": LOCATION_BASES,
    "money.kind": AMOUNT_KINDS,
    "terms": TERMS,
    "confidence": CONFIDENCES,
}

CONTEXT_MODELS = ["Support", "Spot", *(model.__name__ for model in context.TABLES.values())]
CONTEXT_MODELS += ["ArticleClaim", "Evidence", "Change", "Chain", "ChainStep", "ChainLink", "ChainClaim"]
CONTEXT_VALUES = {
    "bloc": BLOCS,
    "role": MEMBERSHIP_ROLES,
    "lead": LEADS,
    "exercise kind": EXERCISE_KINDS,
    "exercise status": EXERCISE_STATUSES,
    "arms kind": ARMS_KINDS,
    "arms status": ARMS_STATUSES,
    "training kind": TRAINING_KINDS,
    "measure": DEBT_MEASURES,
    "bearing": BEARINGS,
    "verdict": VERDICTS,
    "link basis": LINK_BASES,
}


def section(text: str, heading: str) -> str:
    found = re.search(rf"^#+ {re.escape(heading)}\n(.*?)(?=^#|\Z)", text, re.MULTILINE | re.DOTALL)
    assert found, f"no section {heading}"
    return found.group(1)


def first_column(text: str) -> list[str]:
    return re.findall(r"^\| `([^`]+)`", text, re.MULTILINE)


@pytest.mark.parametrize("name", MODELS)
def test_the_dictionary_has_every_field_and_no_other(name: str) -> None:
    documented = first_column(section((DOCS / "data.md").read_text("utf-8"), name))
    assert documented == list(getattr(schema, name).model_fields)


@pytest.mark.parametrize("name", VALUES)
def test_the_dictionary_has_every_allowed_value_and_no_other(name: str) -> None:
    assert first_column(section((DOCS / "data.md").read_text("utf-8"), name)) == list(VALUES[name])


def test_the_dictionary_names_every_property_of_a_claim() -> None:
    text = section((DOCS / "data.md").read_text("utf-8"), "property")
    assert re.findall(r"`([^`]+)`", text) == list(get_args(Property))


def test_every_parameter_of_an_address_is_documented_and_no_other() -> None:
    assert first_column((DOCS / "links.md").read_text("utf-8")) == list(PARAMETERS)


@pytest.mark.parametrize("name", CONTEXT_MODELS)
def test_the_context_dictionary_has_every_field_of_its_own_and_no_other(name: str) -> None:
    model = getattr(context, name, None) or getattr(argument, name)
    shared = context.Row.model_fields if issubclass(model, context.Row) else {}
    documented = first_column(section((DOCS / "context.md").read_text("utf-8"), name))
    assert documented == [field for field in model.model_fields if field not in shared]


@pytest.mark.parametrize("name", CONTEXT_VALUES)
def test_the_context_dictionary_has_every_allowed_value_and_no_other(name: str) -> None:
    assert first_column(section((DOCS / "context.md").read_text("utf-8"), name)) == list(CONTEXT_VALUES[name])


def test_the_rule_of_the_verdicts_in_prose_is_the_rule_in_code() -> None:
    text = section((DOCS / "context.md").read_text("utf-8"), "The rule of the verdicts")
    assert re.findall(r"^\d\. (.*)$", text, re.MULTILINE) == list(VERDICT_RULE)


def test_the_rule_in_prose_is_the_rule_in_code() -> None:
    rows = re.findall(
        r"^\| (\w+) \| (.*) \|$", section((DOCS / "evidence.md").read_text("utf-8"), "The rule"), re.MULTILINE
    )
    assert rows[1:] == [(step.result, step.condition) for step in RULE]


def test_the_template_is_a_valid_record() -> None:
    schema.Record.model_validate(yaml.safe_load((DOCS / "template.yaml").read_text("utf-8")))


def test_the_project_speaks_of_itself_alone() -> None:
    for path in [*DOCS.glob("*.md"), paths.ROOT / "README.md", paths.ROOT / "CHANGELOG.md"]:
        assert "dossier" not in path.read_text("utf-8").lower(), path
