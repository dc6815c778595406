"""Two clocks: what was true in a year, and what was known by it.

Valid time is the years a site was there by all that is known today. Known time counts only what had been published by
the end of a year: existence, years, status and confidence are each worked out again from the claims, citations, events
and statuses published by then. What has no date of publication is known in the newest year alone, never in an earlier
one. In the newest year, known time and today agree in every value.
"""

from collections.abc import Sequence
from dataclasses import replace

from dashboard.evidence.endings import end_by
from dashboard.evidence.known_status import known_status
from dashboard.evidence.known_years import known_year
from dashboard.evidence.plans import overdue
from dashboard.evidence.published import Dossier
from dashboard.evidence.rule import assess
from dashboard.model.site import KnownStep
from dashboard.model.vocabulary import OVER


def known_steps(dossier: Dossier) -> tuple[KnownStep, ...]:
    """Every year in which what was known of a site changed, first to last."""
    published = dossier.publications()
    if not published:
        return ()
    steps: list[KnownStep] = []
    for year in range(dossier.year_of(published[0].date), dossier.newest_year + 1):
        step = known_in(dossier, year)
        if not steps or replace(steps[-1], year=year, source=step.source) != step:
            steps.append(step)
    return tuple(steps)


def known_step(steps: Sequence[KnownStep], year: int | None) -> KnownStep | None:
    """What was known of a site by the end of `year`, or is today without one; None where nothing had been published."""
    return next((step for step in reversed(steps) if year is None or step.year <= year), None)


def known_in(dossier: Dossier, year: int) -> KnownStep:
    """The state of a site as published by the end of `year`."""
    claims = dossier.claims_by(year)
    start, end = (known_year(dossier, field, year) for field in ("start_year", "end_year"))
    status = known_status(dossier, year, start, end)
    return KnownStep(
        year=year,
        exists=any(claim.property == "existence" and claim.stance == "asserts" for claim in claims),
        start_year=start,
        end_year=end,
        end_by=end_by(dossier, year) if status in OVER and end is None else None,
        status=status,
        confidence=assess(claims).confidence,
        source=_cause(dossier, year),
    )


def _cause(dossier: Dossier, year: int) -> str | None:
    """The source to name for a change in a year: what was published in it, or the plan whose date has passed."""
    found = [each for each in dossier.publications() if dossier.year_of(each.date) == year]
    if found:
        return min(found, key=lambda each: (not each.about_existence, each.date or "9999")).source
    passed = overdue(dossier, year)
    return passed.source if passed else None
