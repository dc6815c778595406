"""Context rows, the article and the chains: every kind of bad input gets its own line."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from dashboard import paths
from dashboard.truth.checks.context import context_problems
from dashboard.truth.reading import Truth, read_truth


@cache
def truth() -> Truth:
    return read_truth(paths.DATA)


def told(table: str, identity: str, **changes: Any) -> list[str]:
    """What check says when one context row is changed."""
    rows = truth().context[table]
    changed = rows[identity].model_copy(update=changes)
    spoilt = replace(truth(), context={**truth().context, table: {**rows, identity: changed}})
    return [str(problem) for problem in context_problems(spoilt)]


def spoilt_chain(change: Callable[[Any], dict[str, Any]]) -> list[str]:
    chain = truth().chains["dushanbe-2-gold"]
    spoilt = replace(truth(), chains={chain.id: chain.model_copy(update=change(chain))})
    return [str(problem) for problem in context_problems(spoilt)]


def test_nothing_is_wrong_with_the_data() -> None:
    assert list(context_problems(truth())) == []


@pytest.mark.parametrize(
    ("table", "identity", "changes", "expected"),
    [
        ("arms_transfers", "rus-kgz-an26", {"part_of": "no-package"}, "part_of: no row no-package"),
        ("arms_transfers", "rus-kgz-package-2012-2020", {"part_of": "rus-kgz-an26"}, "is part of itself"),
        ("arms_transfers", "rus-kgz-an26", {"years": (2020, 2012)}, "years: 2020 to 2012"),
        ("memberships", "csto-uzb-member", {"left": "1990"}, "left: 1990 is before"),
        ("exercises", "peace-mission-2010", {"start": "2011-09-01"}, "year: 2010"),
        ("exercises", "peace-mission-2010", {"year": 2090, "start": None, "end": None}, "a year to come"),
        ("arms_shares", "share-kaz-rus-2020-2024", {"period": "2024-2020"}, "period: 2024-2020"),
        ("debt", "debt-tjk-2018", {"share_of_external_debt_percent": None}, "computed: share_of_external_debt_percent"),
    ],
)
def test_a_wrong_row_is_named_by_file_id_and_field(
    table: str, identity: str, changes: dict[str, Any], expected: str
) -> None:
    found = told(table, identity, **changes)
    assert any(line.startswith(f"data/context/{table}.yaml: {identity}: ") and expected in line for line in found), (
        found
    )


def test_an_exercise_outside_its_country_is_told_with_the_distance() -> None:
    row: Any = truth().context["exercises"]["peace-mission-2012"]
    spot = row.location.model_copy(update={"lon": row.location.lat, "lat": row.location.lon})
    assert any("longitude before latitude" in line for line in told("exercises", row.id, location=spot))


def test_a_row_with_an_unknown_source_is_told() -> None:
    row = truth().context["debt"]["debt-tjk-2018"]
    support = row.sources[0].model_copy(update={"source": "nowhere"})
    assert any("no source nowhere" in line for line in told("debt", row.id, sources=[support]))


def test_evidence_that_points_nowhere_is_told() -> None:
    claim = truth().article["gbao-presence"]
    items = [claim.evidence[0].model_copy(update={"site": "no-site"})]
    spoilt = replace(truth(), article={claim.id: claim.model_copy(update={"evidence": items})})
    found = [str(problem) for problem in context_problems(spoilt)]
    assert any(
        line.startswith("data/article.yaml: gbao-presence: evidence.0.site: no record no-site") for line in found
    )


def test_a_chain_in_a_circle_is_told() -> None:
    def circle(chain: Any) -> dict[str, Any]:
        back = chain.links[0].model_copy(update={"of": chain.links[0].to, "to": chain.links[0].of})
        return {"links": [*chain.links, back]}

    assert any("leads back to itself" in line for line in spoilt_chain(circle))


def test_a_link_without_its_claim_or_step_is_told() -> None:
    def wrong(chain: Any) -> dict[str, Any]:
        link = chain.links[0]
        claim = link.claims[0].model_copy(update={"source": "nowhere"})
        return {"links": [link.model_copy(update={"to": "no-step", "claims": [claim]})]}

    found = spoilt_chain(wrong)
    assert any("no step no-step" in line for line in found)
    assert any("has no claim from nowhere" in line for line in found)
