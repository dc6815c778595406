"""What a file alone cannot show: whether ids lead somewhere, places lie in their country, dates and values can be."""

from dashboard.truth.checks.claims import claim_problems
from dashboard.truth.checks.context import context_problems
from dashboard.truth.checks.money import money_problems
from dashboard.truth.checks.records import record_problems
from dashboard.truth.checks.registers import register_problems
from dashboard.truth.checks.speakers import speaker_problems
from dashboard.truth.reading import Problem, Truth

__all__ = ["problems"]


def problems(truth: Truth) -> list[Problem]:
    """Everything wrong in the truth, all at once, in the order of the files."""
    found = list(truth.problems)
    for check in (
        record_problems,
        money_problems,
        claim_problems,
        speaker_problems,
        register_problems,
        context_problems,
    ):
        found.extend(check(truth))
    return sorted(problem for problem in found if not _follows(truth, problem))


def _follows(truth: Truth, problem: Problem) -> bool:
    """Whether it only says that something can't be found which stands in a file named as unreadable already."""
    words = problem.wrong.split()
    return "no" in words and not truth.unread.isdisjoint(words)
