"""Plans and their dates: a plan whose date has passed with no word since is overdue.

The rule, once for every year and both clocks: a plan is *planned, date passed* in a year when the newest date published
for its beginning has come and nothing about the site was published after that date. It stays so until something is.
"""

from collections.abc import Iterator
from typing import NamedTuple

from dashboard.evidence.published import Dossier
from dashboard.model.claim import Claim


class PlanDate(NamedTuple):
    """The year a beginning was planned for, and the source that says so."""

    year: int
    source: str


def plan_date(dossier: Dossier, by: int) -> PlanDate | None:
    """The newest date published by the end of `by` for a beginning still to come; None where there is none.

    Claims on the first year give it, and claims of a plan that are about years after their own publication.
    """
    dated = [(claim.published or "", year, claim.source) for claim, year in _dates(dossier, by)]
    _, year, source = max(dated, default=("", 0, ""))
    return PlanDate(year, source) if year else None


def overdue(dossier: Dossier, by: int) -> PlanDate | None:
    """The date that has passed with no word since, for a site known as planned by the end of `by`."""
    planned = plan_date(dossier, by)
    if planned is None or planned.year > by:
        return None
    newest = max(year for each in dossier.publications() if (year := dossier.year_of(each.date)) <= by)
    return planned if newest <= planned.year and newest < by else None


def _dates(dossier: Dossier, by: int) -> Iterator[tuple[Claim, int]]:
    for claim in dossier.claims_by(by):
        said = claim.published_year()
        if said is None:
            continue
        if claim.property == "start_year" and claim.stance != "denies" and not isinstance(claim.value, str):
            year = int(claim.value[1] if isinstance(claim.value, tuple) else claim.value)
            if year >= said:
                yield claim, year
        elif claim.property == "existence" and claim.stance == "asserts" and claim.what == "plan":
            year = claim.about.from_year or said
            if year > said:
                yield claim, year
