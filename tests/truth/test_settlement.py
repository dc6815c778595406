from dataclasses import replace
from functools import cache

from dashboard import paths
from dashboard.model.vocabulary import Confidence
from dashboard.truth.reading import Truth, read_truth
from dashboard.truth.settlement import differences, unsettled


@cache
def truth() -> Truth:
    return read_truth(paths.DATA)


def test_every_difference_between_rule_and_researcher_is_settled() -> None:
    assert list(unsettled(truth())) == []
    assert set(differences(truth())) == set(truth().settled)


def test_a_difference_without_a_reason_is_told() -> None:
    bare = replace(truth(), settled={})
    assert {problem.id for problem in unsettled(bare)} == set(differences(truth()))


def test_a_settlement_that_no_longer_holds_is_told() -> None:
    site, entry = next(iter(truth().settled.items()))
    wrong: Confidence = "weak" if entry.computed != "weak" else "confirmed"
    stale = replace(truth(), settled={**truth().settled, site: replace(entry, computed=wrong)})
    assert [problem.id for problem in unsettled(stale)] == [site]
