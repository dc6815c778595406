import itertools
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard import paths
from dashboard.analysis.article import Weighed, article, reference, verdict
from dashboard.model.catalog import Catalog
from dashboard.model.vocabulary import BEARINGS
from dashboard.selection import Index
from dashboard.store.context_files import read_context
from factories import evidence

STRENGTHS: tuple[Any, ...] = ("solid", "contested", "weak", "empty")


def piece(bearing: str, strength: Any = "solid") -> Weighed:
    return Weighed(evidence(bearing=bearing, site="a"), strength, ("a",))


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        ([piece("supports")], "supported"),
        ([piece("supports"), piece("qualifies")], "partly_supported"),
        ([piece("supports", "weak")], "partly_supported"),
        ([piece("supports", "contested")], "contested"),
        ([piece("supports", "contested"), piece("supports")], "supported"),
        ([piece("supports"), piece("contradicts")], "contested"),
        ([piece("contradicts")], "contested"),
        ([piece("supports"), piece("outdates")], "outdated"),
        ([piece("qualifies")], "not_found"),
        ([piece("supports", "empty")], "not_found"),
        ([], "not_found"),
    ],
)
def test_the_verdict_follows_the_rule(evidence: list[Weighed], expected: str) -> None:
    assert verdict(evidence) == expected


@given(
    st.lists(st.sampled_from([piece(b, s) for b, s in itertools.product(BEARINGS, STRENGTHS)]), max_size=6),
    st.randoms(),
)
def test_the_verdict_does_not_depend_on_the_order(evidence: list[Weighed], dice: Any) -> None:
    shuffled = evidence.copy()
    dice.shuffle(shuffled)
    assert verdict(shuffled) == verdict(evidence)


@given(st.lists(st.sampled_from([piece(b, s) for b, s in itertools.product(BEARINGS, STRENGTHS)]), max_size=6))
def test_a_contradiction_never_leaves_a_claim_supported(evidence: list[Weighed]) -> None:
    assert verdict([*evidence, piece("contradicts")]) in {"contested", "outdated"}


def test_every_claim_of_the_article_is_judged_by_evidence_that_exists(real: Catalog, index: Index) -> None:
    context = read_context(paths.DATA)
    judged = {each.claim.id: each for each in article(real, context, index)}
    assert list(judged) == [claim.id for claim in context.article]
    assert judged["gbao-presence"].verdict == "contested"
    assert judged["djibouti-debt-70-percent"].verdict == "contested"
    assert "45 percent" in (judged["djibouti-debt-70-percent"].claim.correction or "")
    assert all(reference(piece.evidence) for each in judged.values() for piece in each.evidence)
