"""Context rows: every kind of bad input gets its own line."""

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


def problems_of(folder: TruthFolder, table: str, **changes: Any) -> list[str]:
    """What check says when a table has a row `new` with these changes."""
    row = {"id": "new", "sources": SOURCES, **ROWS[table], **changes}
    return folder.spoil(f"context/{table}.yaml", lambda rows: rows.append(row))


@pytest.mark.parametrize("table", ROWS)
def test_a_good_row_has_no_problems(folder: TruthFolder, table: str) -> None:
    assert problems_of(folder, table) == []


@pytest.mark.parametrize(
    ("table", "changes", "expected"),
    [
        ("arms_transfers", {"part_of": "no-package"}, "part_of: no row no-package"),
        ("arms_transfers", {"part_of": "new"}, "new is part of itself"),
        ("arms_transfers", {"years": [2020, 2012]}, "years: 2020 to 2012"),
        ("memberships", {"left": "1990"}, "left: 1990 is before"),
        ("exercises", {"start": "2011-09-01"}, "year: 2010"),
        ("exercises", {"year": 2090}, "a day to come"),
        ("arms_shares", {"period": "2024-2020"}, "period: 2024-2020"),
        ("debt", {"computed": ["share_of_external_debt_percent"]}, "computed: share_of_external_debt_percent"),
        ("debt", {"at_most": ["share_of_gdp_percent"]}, "at_most: share_of_gdp_percent has no value"),
        ("debt", {"at_most": ["debt_usd_m"], "at_least": ["debt_usd_m"]}, "at_most: debt_usd_m is a lower bound too"),
        ("debt", {"computed": ["source_ids"]}, "computed: source_ids has no value"),
        ("debt", {"sources": []}, "sources: empty"),
        ("debt", {"sources": [{"source": "nowhere"}]}, "sources.0.source: no source nowhere"),
    ],
)
def test_a_wrong_row_is_named_by_file_id_and_field(
    folder: TruthFolder, table: str, changes: dict[str, Any], expected: str
) -> None:
    found = problems_of(folder, table, **changes)
    assert any(line.startswith(f"data/context/{table}.yaml: new: ") and expected in line for line in found), found


def test_an_exercise_outside_its_country_is_named_with_the_distance(folder: TruthFolder) -> None:
    where = {"lon": 38.5, "lat": 68.8, "accuracy_m": 5000, "basis": "gazetteer"}
    assert any("longitude before latitude" in line for line in problems_of(folder, "exercises", location=where))


def test_dates_of_different_exactness_are_not_out_of_order(folder: TruthFolder) -> None:
    assert problems_of(folder, "memberships", joined="1992-05-15", left="1992") == []


def test_an_organization_is_known_by_the_short_name_of_its_members(folder: TruthFolder) -> None:
    lines = problems_of(folder, "memberships", bloc="SCO")
    assert any("new: bloc: no organization shanghai-cooperation-organisation for SCO" in line for line in lines)


def test_an_unknown_field_of_a_row_is_named(folder: TruthFolder) -> None:
    lines = problems_of(folder, "debt", colour="red")
    assert lines == ["data/context/debt.yaml: new: colour: unknown field, see docs/data.md for the fields there are"]
