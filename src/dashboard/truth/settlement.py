"""Where the rule and the researcher differ: each difference has a reason in settled.yaml, or is a problem."""

from collections.abc import Iterator
from typing import Final

from dashboard.evidence.rule import Assessment, assess
from dashboard.model.vocabulary import STRENGTH, Strength
from dashboard.truth.catalog import completed_claims
from dashboard.truth.reading import Problem, Truth

MEANT: Final[dict[str, Strength]] = {"confirmed": "confirmed", "reported": "reported", "disputed": "contested"}
"""The researchers' words in those of the rule; they did not tell a plan from what exists."""
_FILE = "data/settled.yaml"


def differences(truth: Truth) -> dict[str, Assessment]:
    """The records whose computed confidence differs from the researcher's label, with what the rule found."""
    found = {}
    for identity, record in sorted(truth.records.items()):
        assessment = assess(completed_claims(truth, record))
        if STRENGTH[assessment.confidence] != MEANT[record.assessment.label]:
            found[identity] = assessment
    return found


def unsettled(truth: Truth) -> Iterator[Problem]:
    """Differences nobody has settled, and reasons for a difference that has changed or gone."""
    open_differences = differences(truth)
    for identity, assessment in open_differences.items():
        label = truth.records[identity].assessment.label
        settled = truth.settled.get(identity)
        if settled is None:
            wrong = f"the rule says {assessment.confidence}, the researcher {label}"
            yield Problem(_FILE, identity, "-", wrong, "an entry that says why, or better claims")
        elif settled.computed != assessment.confidence or settled.label != label:
            wrong = f"settled as {settled.computed} against {settled.label}"
            yield Problem(_FILE, identity, "computed", wrong, f"now {assessment.confidence} against {label}")
    for identity in truth.settled:
        if not truth.has("records", identity):
            yield Problem(_FILE, identity, "site", f"no record {identity}", "the id of a record")
        elif identity in truth.records and identity not in open_differences:
            yield Problem(_FILE, identity, "site", "rule and researcher agree", "remove the entry")
