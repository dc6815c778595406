"""How complete a record is, in words."""

from dashboard.evidence.completeness import COUNTED, Completeness
from dashboard.present.wording import lowered


def completeness_words(found: Completeness) -> str:
    """How complete a record is: `80% of the fields that count (8 of 10). It lacks: first year; an amount (of projects).`"""
    total = len(found.has) + len(found.lacks)
    words = f"{found.percent}% of the fields that count ({len(found.has)} of {total})"
    return f"{words}. It lacks: {lacks_words(found)}." if found.lacks else f"{words}."


def lacks_words(found: Completeness) -> str:
    """What a record lacks, in words."""
    return "; ".join(lowered(COUNTED[field]) for field in found.lacks)
