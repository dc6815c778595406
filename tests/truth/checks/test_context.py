"""Context rows, the article and the chains: every kind of bad input gets its own line."""

from typing import Any

import pytest

from truth_folder import TruthFolder

SOURCES = [{"source": "herald-2019-outpost"}]
ROWS: dict[str, dict[str, Any]] = {
    "memberships": {"bloc": "CSTO", "country": "TJK", "role": "member", "joined": "1992-05-15"},
    "exercises": {
        "name": "A drill", "year": 2010, "countries": ["TJK"], "lead": "CSTO", "participants": ["TJK", "RUS"],
        "kind": "military", "status": "held", "summary": "A drill.",
        "location": {"lon": 68.8, "lat": 38.5, "accuracy_m": 5000, "basis": "gazetteer"},
    },
    "arms_transfers": {
        "supplier": "RUS", "recipient": "KGZ", "item": "aircraft", "kind": "sale", "confidence": "reported",
        "status": "delivered", "summary": "Aircraft.",
    },
    "arms_shares": {"recipient": "KAZ", "period": "2020-2024", "supplier": "RUS", "share_percent": 89.0},
    "debt": {
        "country": "TJK", "creditor": "CHN", "creditor_detail": "China Exim Bank", "measure": "owed", "year": 2019,
        "debt_usd_m": 1.0,
    },
}  # fmt: skip


def told(folder: TruthFolder, table: str, **changes: Any) -> list[str]:
    """What check says when a row `new` stands in a table, changed as told."""
    row = {"id": "new", "sources": SOURCES, **ROWS[table], **changes}
    return folder.spoil(f"context/{table}.yaml", lambda rows: rows.append(row))


@pytest.mark.parametrize("table", ROWS)
def test_a_good_row_has_no_problems(folder: TruthFolder, table: str) -> None:
    assert told(folder, table) == []


@pytest.mark.parametrize(
    ("table", "changes", "expected"),
    [
        ("arms_transfers", {"part_of": "no-package"}, "part_of: no row no-package"),
        ("arms_transfers", {"part_of": "new"}, "new is part of itself"),
        ("arms_transfers", {"years": [2020, 2012]}, "years: 2020 to 2012"),
        ("memberships", {"left": "1990"}, "left: 1990 is before"),
        ("exercises", {"start": "2011-09-01"}, "year: 2010"),
        ("exercises", {"year": 2090}, "a year to come"),
        ("arms_shares", {"period": "2024-2020"}, "period: 2024-2020"),
        ("debt", {"computed": ["share_of_external_debt_percent"]}, "computed: share_of_external_debt_percent"),
        ("debt", {"sources": [{"source": "nowhere"}]}, "sources.0.source: no source nowhere"),
    ],
)
def test_a_wrong_row_is_named_by_file_id_and_field(
    folder: TruthFolder, table: str, changes: dict[str, Any], expected: str
) -> None:
    found = told(folder, table, **changes)
    assert any(line.startswith(f"data/context/{table}.yaml: new: ") and expected in line for line in found), found


def test_an_exercise_outside_its_country_is_told_with_the_distance(folder: TruthFolder) -> None:
    where = {"lon": 38.5, "lat": 68.8, "accuracy_m": 5000, "basis": "gazetteer"}
    assert any("longitude before latitude" in line for line in told(folder, "exercises", location=where))


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"evidence": []}, "evidence: none"),
        ({"evidence": [{"site": "no-site", "bearing": "supports", "why": "a"}]}, "evidence.0.site: no record no-site"),
        ({"evidence": [{"row": "debt/none", "bearing": "supports", "why": "a"}]}, "evidence.0.row: no row debt/none"),
        ({"evidence": [{"source": "none", "bearing": "supports", "why": "a"}]}, "evidence.0.sources: no source none"),
        ({"evidence": [{"selection": "where=TJK", "bearing": "supports", "why": "a"}]}, "no parameter where"),
        ({"evidence": [{"bearing": "supports", "why": "a"}]}, "evidence.0: "),
        ({"since": [{"year": 2022, "what": "a"}]}, "since.0: backed by nothing"),
    ],
)
def test_evidence_that_points_nowhere_is_told(folder: TruthFolder, changes: dict[str, Any], expected: str) -> None:
    lines = folder.spoil("article.yaml", lambda claims: claims[0].update(changes))
    assert any(line.startswith(f"data/article.yaml: presence: {expected}") or expected in line for line in lines), lines


def test_a_chain_in_a_circle_is_told(folder: TruthFolder) -> None:
    def back(chains: list[dict[str, Any]]) -> None:
        link = chains[0]["links"][0]
        chains[0]["links"].append(link | {"of": link["to"], "to": link["of"]})

    assert any("leads back to itself" in line for line in folder.spoil("chains.yaml", back))


def test_a_link_without_its_claim_or_step_is_told(folder: TruthFolder) -> None:
    def wrong(chains: list[dict[str, Any]]) -> None:
        link = chains[0]["links"][0]
        link |= {"to": "no-step", "claims": [{"site": "outpost", "source": "nowhere"}]}
        chains[0]["links"][0] = link

    found = folder.spoil("chains.yaml", wrong)
    assert any("no step no-step" in line for line in found)
    assert any("outpost has no claim from nowhere" in line for line in found)


@pytest.mark.parametrize(
    ("step", "expected"),
    [
        ({"site": "nowhere"}, "steps.loan.site: no record nowhere"),
        ({"site": None}, "steps.loan: backed by nothing"),
        ({"id": "post"}, "steps: an id given twice"),
    ],
)
def test_a_step_has_an_id_and_something_that_backs_it(folder: TruthFolder, step: dict[str, Any], expected: str) -> None:
    lines = folder.spoil("chains.yaml", lambda chains: chains[0]["steps"][0].update(step))
    assert any(expected in line for line in lines), lines


def test_the_context_of_the_atlas_is_checked_too(folder: TruthFolder) -> None:
    """A table of the folder is read like every other: an unknown field in it is told."""
    lines = told(folder, "debt", colour="red")
    assert lines == ["data/context/debt.yaml: new: colour: unknown field, see docs/data.md for the fields there are"]
