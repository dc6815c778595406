"""The documentation is held to the code."""

import ast
import re
import runpy
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

import pytest
import yaml

from dashboard import paths
from dashboard.commands.cli import COMMANDS
from dashboard.evidence.rule import RULE
from dashboard.exports.formats import FORMATS
from dashboard.imports.matching import LIKELY
from dashboard.model import vocabulary
from dashboard.model.properties import PROPERTIES
from dashboard.model.site import Record
from dashboard.present.citation.work import CONTRIBUTORS
from dashboard.present.links import REPOSITORY
from dashboard.present.verdict import RULE as VERDICT_RULE
from dashboard.selection.url import PARAMETERS
from dashboard.truth.format import canonical
from dashboard.truth.layout import PARTS
from dashboard.truth.loading import load
from dashboard.truth.validation import validated

DOCS = paths.ROOT / "docs"
PAGES = [paths.ROOT / name for name in ("README.md", "CONTRIBUTING.md")] + sorted(DOCS.rglob("*.md"))
DICTIONARY: dict[str, Any] = runpy.run_path(str(paths.ROOT / "scripts" / "write_dictionary.py"))
VOCABULARIES = {name: get_args(each) for name, each in vars(vocabulary).items() if get_origin(each) is Literal}
RIDDLES = re.compile(r"\b(told|tellings?|laid|fellows)\b|\bstands\b(?! for\b)", re.IGNORECASE)
"""Words that the atlas has plainer ones for."""
MOTTO = "Who stands where in Central Asia"


def text_of(name: str) -> str:
    return (DOCS / name).read_text("utf-8")


def section(text: str, heading: str) -> str:
    found = re.search(rf"^#+ {re.escape(heading)}\n(.*?)(?=^#|\Z)", text, re.MULTILINE | re.DOTALL)
    assert found, f"no section {heading}"
    return found.group(1)


def first_column(text: str) -> list[str]:
    return re.findall(r"^\| `([^`]+)`", text, re.MULTILINE)


def without_code(text: str) -> str:
    return re.sub(r"```.*?```|`[^`]*`", "", text, flags=re.DOTALL)


def anchors(page: Path) -> set[str]:
    headings = re.findall(r"^#+ (.*)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading).strip().lower().replace(" ", "-") for heading in headings}


def links(page: Path) -> Iterator[tuple[Path, str]]:
    for target in re.findall(r"\]\(([^)\s]+)\)", page.read_text("utf-8")):
        if not target.startswith("https://"):
            path, _, anchor = target.partition("#")
            yield (page.parent / path).resolve() if path else page, anchor


def bound_to_the_address(page: Path) -> Iterator[str]:
    """The keys of widgets that streamlit binds to parameters of the address."""
    for call in ast.walk(ast.parse(page.read_text("utf-8"))):
        if isinstance(call, ast.Call):
            given = {each.arg: getattr(each.value, "value", None) for each in call.keywords}
            if given.get("bind") == "query-params" and isinstance(given.get("key"), str):
                yield str(given["key"])


def test_the_generated_parts_are_what_the_model_and_the_data_package_give() -> None:
    assert list(DICTIONARY["outdated"]()) == [], "run: python scripts/write_dictionary.py"


def test_every_class_of_what_people_edit_is_in_the_dictionary() -> None:
    documented = {name for kind, name in DICTIONARY["places"]() if kind == "class"}
    assert documented == {name for name in DICTIONARY["CLASSES"] if name not in {"Site", "Context"}}
    assert {part.model.__name__ for part in PARTS} <= documented


@pytest.mark.parametrize("name", VOCABULARIES)
def test_every_allowed_value_is_documented(name: str) -> None:
    code = {word for page in DOCS.glob("*.md") for word in re.findall(r"`([^`]+)`", page.read_text("utf-8"))}
    assert set(VOCABULARIES[name]) <= code


def test_every_property_of_a_claim_is_documented_and_no_other() -> None:
    assert first_column(section(text_of("data.md"), "Property")) == list(PROPERTIES)


def test_the_meaning_of_roles_names_roles_alone() -> None:
    items = re.findall(r"^[- ] .*$", section(text_of("data.md"), "Role"), re.MULTILINE)
    named = re.findall(r"`([^`]+)`", "\n".join(items))
    assert set(named) <= set(vocabulary.ROLES)


def test_every_parameter_of_an_address_is_documented_and_no_other() -> None:
    selection, _, view = text_of("links.md").partition("## The map's view")
    assert first_column(selection) == list(PARAMETERS)
    assert first_column(view) == ["at", "base"]


def test_every_base_map_that_a_link_can_name_is_documented() -> None:
    code = (paths.ROOT / "web/src/drawing/tiles.js").read_text("utf-8")
    row = re.search(r"^\| `base` \|([^|]+)\|", text_of("links.md"), re.MULTILINE)
    assert row
    assert re.findall(r"`(\w+)`", row[1]) == re.findall(r"^  (\w+): \[", code, re.MULTILINE)


def test_every_parameter_of_a_page_is_documented() -> None:
    scripts = [paths.ROOT / "map.py", *paths.ROOT.glob("pages/*.py"), *paths.ROOT.glob("src/dashboard/**/*.py")]
    keys = {key for script in scripts for key in bound_to_the_address(script)}
    code = set(re.findall(r"`(\w+)", text_of("links.md")))
    assert keys
    assert keys <= code


def test_every_format_of_downloads_is_documented() -> None:
    assert first_column(text_of("downloads.md")) == list(FORMATS)


def test_the_citation_file_names_the_version_and_licences_of_the_project() -> None:
    said = yaml.safe_load((paths.ROOT / "CITATION.cff").read_text("utf-8"))
    project = tomllib.loads((paths.ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert {"cff-version", "message", "title", "authors"} <= set(said)  # what the format requires
    assert (said["version"], said["abstract"]) == (project["version"], project["description"])
    assert said["authors"] == [{"name": CONTRIBUTORS}]
    assert CONTRIBUTORS in (paths.ROOT / "LICENSE").read_text("utf-8")
    assert said["repository-code"] == REPOSITORY


def test_every_command_is_documented_and_no_other() -> None:
    assert [cell.split()[0] for cell in first_column(text_of("commands.md"))] == list(COMMANDS)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_target_of_make_that_is_named_exists(page: Path) -> None:
    targets = re.findall(r"^([a-z-]+):", (paths.ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    named = re.findall(r"(?:`|^)make ([a-z-]+)", page.read_text("utf-8"), re.MULTILINE)
    assert set(named) <= set(targets)


def test_every_room_is_named_where_contributors_look_for_it() -> None:
    rooms = {f"src/dashboard/{path.parent.name}" for path in paths.ROOT.glob("src/dashboard/*/__init__.py")}
    assert rooms <= set(first_column((paths.ROOT / "CONTRIBUTING.md").read_text("utf-8")))
    assert rooms <= set(first_column(text_of("architecture.md")))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_somewhere(page: Path) -> None:
    for target, anchor in links(page):
        assert target.exists(), target
        assert not anchor or anchor in anchors(target), f"{target.name}#{anchor}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_file_of_the_code_that_is_named_exists(page: Path) -> None:
    for name in re.findall(r"`((?:src/dashboard|scripts|docs|pages|web)/[\w/]+\.\w+)`", page.read_text("utf-8")):
        assert (paths.ROOT / name).exists(), name


def test_every_decision_is_in_the_list_of_decisions() -> None:
    listed = {target.name for target, _ in links(DOCS / "decisions" / "README.md")}
    assert listed == {path.name for path in DOCS.glob("decisions/[0-9]*.md")}


def test_every_document_can_be_reached_from_the_readme() -> None:
    reached, new = set[Path](), [paths.ROOT / "README.md"]
    while new:
        page = new.pop()
        reached.add(page)
        new += [target for target, _ in links(page) if target.suffix == ".md" and target not in reached]
    assert set(DOCS.rglob("*.md")) <= reached


def test_the_words_of_the_glossary_are_in_order() -> None:
    words = re.findall(r"^\| ([^|]+) \| [A-Z]", text_of("glossary.md"), re.MULTILINE)
    assert words == sorted(set(words))
    assert {"site", "claim", "speaker", "origin", "stance", "citation", "role", "status", "moment"} <= set(words)


def test_the_rule_of_the_verdicts_in_prose_is_the_rule_in_code() -> None:
    text = section(text_of("context.md"), "The rule of the verdicts")
    assert re.findall(r"^\d\. (.*)$", text, re.MULTILINE) == list(VERDICT_RULE)


def test_the_rule_in_prose_is_the_rule_in_code() -> None:
    rows = re.findall(r"^\| (\w+) \| (.*) \|$", section(text_of("evidence.md"), "The rule"), re.MULTILINE)
    assert rows[1:] == [(step.result, step.condition) for step in RULE]


def test_the_template_is_a_valid_record_in_canonical_form() -> None:
    text = text_of("template.yaml")
    record, faults = validated(Record, load(text))
    assert record is not None, faults
    assert re.sub(r"^#.*\n| +#.*$", "", text, flags=re.MULTILINE) == canonical(Record, load(text))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_documentation_uses_plain_words(page: Path) -> None:
    text = without_code(page.read_text("utf-8")).replace(MOTTO, "")
    assert [found.group() for found in RIDDLES.finditer(text)] == []


def test_the_project_speaks_of_itself_alone() -> None:
    for page in [*PAGES, paths.ROOT / "CHANGELOG.md"]:
        assert "dossier" not in page.read_text("utf-8").lower(), page


def test_the_docs_of_matching_have_the_score_from_which_a_proposal_is_likely() -> None:
    text = text_of("imports.md")
    assert f"From {LIKELY} on, a proposal is marked\nas likely" in text
    assert f"| 171 | 87 | 90% | 97% | {LIKELY} |" in text
