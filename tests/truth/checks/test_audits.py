"""Every kind of bad input in an audit gets its own line."""

from typing import Any

import pytest

from truth_folder import TruthFolder

VALUE: dict[str, Any] = {
    "id": "outpost",
    "field": "start_year",
    "value": "2016",
    "sources": ["herald-2019-outpost"],
    "urls": ["https://herald.example/outpost"],
    "verdict": "right",
    "judged_by": "herald-2019-outpost",
    "date": "2026-11-26",
}


def problems(folder: TruthFolder, *values: dict[str, Any], **facts: Any) -> list[str]:
    """The lines of `check` for an audit of these values, without the name of the file."""
    audit = {
        "id": "first",
        "drawn": "2026-11-25",
        "seed": 1,
        "population": 30,
        "values": [VALUE | each for each in values],
    }
    folder.write("audits/first.yaml", audit | facts)
    return [line.removeprefix("data/audits/first.yaml: ") for line in folder.problems()]


def test_an_audit_that_says_what_it_rests_on_is_right(folder: TruthFolder) -> None:
    assert problems(
        folder,
        {},
        {"field": "claims.0", "verdict": "misleading", "why": "The source says more", "judged_by": "https://example.org"},
        {"id": "debt/debt-2018", "field": "debt_usd_m", "verdict": "not_verifiable", "why": "Gone", "judged_by": None},
        {"id": "second-post", "field": "location", "sources": [], "urls": []},
    ) == []  # fmt: skip


@pytest.mark.parametrize(
    ("value", "line"),
    [
        ({"verdict": "perfect"}, "first: values.0.verdict: 'perfect' is not allowed, "),
        ({"id": "nowhere"}, "first: values.0.id: no record nowhere, the id of a record, or <table>/<id>"),
        (
            {"id": "debt/none", "field": "year"},
            "first: values.0.id: no row debt/none, the id of a record, or <table>/<id>",
        ),
        ({"id": "sums/1"}, "first: values.0.id: no context table sums, the id of a record, or <table>/<id>"),
        ({"field": "colour"}, "first: values.0.field: no field colour, a field of Record"),
        ({"urls": []}, "first: values.0.urls: 0 of 1 sources, the address of each source"),
        ({"verdict": "misleading"}, "first: values.0.why: missing beside misleading, "),
        ({"judged_by": None}, "first: values.0.judged_by: missing beside right, "),
        ({"judged_by": "hearsay"}, "first: values.0.judged_by: no source hearsay, "),
        ({"date": "2099"}, "first: values.0.date: 2099 is in the future, a day that has come"),
        ({"date": "2026-11-24"}, "first: values.0.date: 2026-11-24 is before the draw of 2026-11-25, a day after it"),
    ],
)
def test_what_is_wrong_in_a_value_is_named(folder: TruthFolder, value: dict[str, Any], line: str) -> None:
    (found,) = problems(folder, value)
    assert found.startswith(line)


def test_a_value_that_was_wrong_may_be_gone(folder: TruthFolder) -> None:
    assert problems(folder, {"id": "nowhere", "verdict": "wrong", "why": "There is no such place"}) == []


def test_what_is_wrong_in_an_audit_is_named(folder: TruthFolder) -> None:
    assert problems(folder, {}, {}, id="other", drawn="2099", population=1) == [
        "other: drawn: 2099 is in the future, a day that has come",
        "other: id: the file is named first, name it as the id",
        "other: population: 2 values of 1, how many it was drawn from",
        "other: values.0.date: 2026-11-26 is before the draw of 2099, a day after it",
        "other: values.1: outpost start_year is drawn twice, each value once",
        "other: values.1.date: 2026-11-26 is before the draw of 2099, a day after it",
    ]
