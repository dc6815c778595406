"""The match with AidData's data set is held to the records, and the records to it."""

from typing import Any

import pytest

from dashboard.model.aiddata import AIDDATA
from truth_folder import PUBLISHER, RECORD, TruthFolder, claim

PROJECTS = "aiddata.yaml"


def project(**facts: Any) -> dict[str, Any]:
    """A finished project that is the outpost's own, with these changes."""
    found = {"id": "40063", "country": "TJK", "what": "A grant", "year": 2015, "stage": "completion"}
    return found | {"sites": ["outpost"], "match": "project"} | facts


def lines(folder: TruthFolder, *projects: dict[str, Any], locator: str | None = "record 40063") -> list[str]:
    """What `check` says where the outpost cites the data set at `locator`."""
    cited = claim(property="amount_usd_m", value=10.7, source=AIDDATA, locator=locator)
    folder.spoil(PUBLISHER, lambda found: found["publications"].append(found["publications"][0] | {"id": AIDDATA}))
    folder.spoil(RECORD, lambda record: record["claims"].append({key: cited[key] for key in cited if cited[key]}))
    return folder.spoil(PROJECTS, lambda found: found.extend(projects))


def test_a_project_and_a_site_that_name_each_other_are_right(folder: TruthFolder) -> None:
    assert lines(folder, project()) == []


def test_a_project_without_a_site_has_a_reason(folder: TruthFolder) -> None:
    assert folder.spoil(PROJECTS, lambda found: found.append(project(sites=[], match=None, unmatched="gift"))) == []


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"sites": [], "match": None}, "sites: neither a site nor a reason to have none"),
        ({"sites": []}, "match: it has no site"),
        ({"match": None}, "match: not said how it concerns its sites"),
        ({"unmatched": "gift"}, "unmatched: a reason to have no site beside sites"),
        ({"sites": ["nowhere"]}, "sites: no record nowhere"),
        ({"counted_in": "1"}, "counted_in: no other project 1"),
        ({"counted_in": "40063"}, "counted_in: no other project 40063"),
    ],
)
def test_a_half_decided_project_is_named(facts: dict[str, Any], field: str, folder: TruthFolder) -> None:
    assert any(f"data/aiddata.yaml: 40063: {field}" in line for line in lines(folder, project(**facts)))


def test_an_amount_is_counted_in_a_project_that_holds_it_itself(folder: TruthFolder) -> None:
    found = lines(folder, project(), project(id="2", counted_in="3"), project(id="3", counted_in="40063"),
                  locator="records 2, 3, 40063")  # fmt: skip
    assert ["3 is itself counted in another" in line for line in found] == [True]


def test_a_site_cites_the_projects_it_is_matched_with(folder: TruthFolder) -> None:
    found = lines(folder, project(), project(id="53750"))
    assert ["data/aiddata.yaml: 53750: sites: outpost does not cite it" in line for line in found] == [True]


def test_a_citation_names_projects_that_are_matched_with_its_site(folder: TruthFolder) -> None:
    other = project(id="53750", sites=[], match=None, unmatched="gift")
    found = lines(folder, project(), other, locator="records 40063, 53750, 99")
    assert ["has no match of 53750" in line or "no project 99" in line for line in found] == [True, True]


def test_a_citation_of_the_data_set_says_which_record(folder: TruthFolder) -> None:
    assert any("locator: names no record of the data set" in line for line in lines(folder, locator=None))
