"""Whatever is dated after all of its sources is a plan."""

from typing import Any

import pytest

from truth_folder import PUBLISHER, RECORD, TruthFolder

BY = ["herald-2019-outpost"]
"""A source of 18 February 2019."""
SOURCES = [{"source": each} for each in BY]
ROWS: dict[str, dict[str, Any]] = {
    "memberships": {"bloc": "CSTO", "country": "TJK", "role": "member", "joined": "1992-05-15"},
    "exercises": {
        "name": "A drill", "year": 2020, "countries": ["TJK"], "lead": "CSTO", "participants": ["TJK", "RUS"],
        "kind": "military", "status": "planned", "summary": "A drill.",
    },
    "arms_transfers": {
        "supplier": "RUS", "recipient": "KGZ", "item": "aircraft", "kind": "sale", "confidence": "reported",
        "status": "planned", "year": 2020, "summary": "Aircraft.",
    },
}  # fmt: skip


def problems_of(folder: TruthFolder, table: str, **changes: Any) -> list[str]:
    row = {"id": "new", "sources": SOURCES, **ROWS[table], **changes}
    return folder.spoil(f"context/{table}.yaml", lambda rows: rows.append(row))


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"events": [{"date": "2019-03", "kind": "opening", "what": "Opened", "sources": BY}]}, "events.0.kind"),
        ({"statuses": [{"status": "active", "from": "2019-02-19", "sources": BY}]}, "statuses.0.from"),
        ({"start_year": 2020}, "start_year"),
    ],
)
def test_a_record_that_tells_a_plan_as_done_is_named(folder: TruthFolder, changes: dict[str, Any], field: str) -> None:
    (line,) = folder.spoil_record(**changes)
    assert line.startswith(f"data/{RECORD}: outpost: {field}: ")
    assert "its newest source is of 2019-02-18" in line


@pytest.mark.parametrize(
    "changes",
    [
        {"events": [{"date": "2019-03", "kind": "plan", "what": "To open", "sources": BY}]},
        {"events": [{"date": "2019-03", "kind": "opening", "what": "Opened"}]},
        {"events": [{"date": "2019", "kind": "opening", "what": "Opened", "sources": BY}]},
        {"statuses": [{"status": "planned", "from": "2019-03", "sources": BY}], "start_year": 2020},
    ],
    ids=["a plan", "no source", "a year that may be before", "a site still planned"],
)
def test_a_plan_and_what_may_have_been_before_its_source_is_right(folder: TruthFolder, changes: dict[str, Any]) -> None:
    assert folder.spoil_record(**changes) == []


def test_an_undated_source_says_nothing(folder: TruthFolder) -> None:
    folder.spoil(PUBLISHER, lambda publisher: publisher["publications"][0].pop("date"))
    assert folder.spoil_record(start_year=2020) == []


@pytest.mark.parametrize(
    ("table", "changes", "field"),
    [
        ("memberships", {"joined": "2020-01-02"}, "joined"),
        ("memberships", {"left": "2020-01-02"}, "left"),
        ("memberships", {"suspended": "2020-01-02"}, "suspended"),
        ("exercises", {"status": "held"}, "status"),
        ("exercises", {"status": "held", "start": "2020-08-01"}, "status"),
        ("arms_transfers", {"status": "delivered"}, "status"),
        ("arms_transfers", {"status": "delivered", "year": None, "years": [2020, 2021]}, "status"),
    ],
)
def test_a_row_that_tells_a_plan_as_done_is_named(
    folder: TruthFolder, table: str, changes: dict[str, Any], field: str
) -> None:
    assert problems_of(folder, table) == []
    folder.write(f"context/{table}.yaml", [])
    folder.content[f"context/{table}.yaml"] = []
    (line,) = problems_of(folder, table, **changes)
    assert line.startswith(f"data/context/{table}.yaml: new: {field}: 2020")
