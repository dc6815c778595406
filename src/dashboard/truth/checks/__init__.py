"""Checks that need more than one file or field: references, places, dates, values."""

from dashboard.truth.checks.aiddata import aiddata_problems
from dashboard.truth.checks.argument import argument_problems
from dashboard.truth.checks.audits import audit_problems
from dashboard.truth.checks.claims import claim_problems
from dashboard.truth.checks.context import context_problems
from dashboard.truth.checks.files import file_problems
from dashboard.truth.checks.gazetteer import gazetteer_problems
from dashboard.truth.checks.money import money_problems
from dashboard.truth.checks.outlines import read_outlines
from dashboard.truth.checks.plans import plan_problems
from dashboard.truth.checks.records import record_problems
from dashboard.truth.checks.registers import register_problems
from dashboard.truth.checks.releases import release_problems
from dashboard.truth.checks.shares import share_problems
from dashboard.truth.checks.speakers import speaker_problems
from dashboard.truth.checks.stories import story_problems
from dashboard.truth.reading import Problem, Truth

__all__ = ["problems"]


def problems(truth: Truth) -> list[Problem]:
    """Everything wrong in the truth, all at once, in the order of the files."""
    outlines = read_outlines(truth.root)
    return sorted(
        [
            *truth.problems,
            *file_problems(truth),
            *record_problems(truth, outlines),
            *money_problems(truth),
            *claim_problems(truth),
            *speaker_problems(truth),
            *register_problems(truth),
            *aiddata_problems(truth),
            *context_problems(truth, outlines),
            *argument_problems(truth),
            *story_problems(truth),
            *gazetteer_problems(truth),
            *plan_problems(truth),
            *share_problems(truth),
            *audit_problems(truth),
            *release_problems(truth),
        ]
    )
