"""What a site was at a moment: in a year of valid time, or as it was known by the end of that year."""

from dataclasses import dataclass
from typing import Final

from dashboard.evidence.clocks import known_step
from dashboard.evidence.last_evidence import last_evidence
from dashboard.evidence.staleness import is_stale
from dashboard.evidence.valid_time import status_at, status_steps
from dashboard.model.site import Site
from dashboard.model.vocabulary import Clock, Confidence, Status


@dataclass(frozen=True, slots=True)
class Moment:
    """The end of a calendar year, as one of the two clocks has it; without a year, today."""

    year: int | None
    clock: Clock = "true"


TODAY: Final = Moment(None)


@dataclass(frozen=True, slots=True)
class SiteState:
    """Years, status and confidence of a site at a moment."""

    exists: bool
    """Whether anything published by then asserts it; by valid time always."""
    start_year: int | None
    end_year: int | None
    status: Status | None
    """None where it is not known."""
    confidence: Confidence
    sources: tuple[str, ...] = ()
    """Ids of the sources that tell its status; by known time of the publication that moved it there."""
    end_by: int | None = None
    """The last year it may have been there, where it ended in a year not known."""
    last_evidence: int | None = None
    """The year of the last dated evidence of its state; by known time of that published by then."""
    stale: bool = False
    """Whether that is so old that the status may no longer hold."""

    @property
    def last_year(self) -> int | None:
        """The last year it counts as there: that of its end, or the latest it may have ended; None while it goes on."""
        return self.end_by if self.end_year is None else self.end_year


def state_at(site: Site, moment: Moment, newest_year: int) -> SiteState | None:
    """The state of a site at a moment; None by known time where nothing had been published yet.

    By known time without a year, all that has been published counts. `newest_year` is the last year the data reaches:
    what is known without a date is known to hold there.
    """
    if moment.clock == "known":
        step = known_step(site.known, moment.year)
        if step is None:
            return None
        moved = (step.source,) if step.source else ()
        last = last_evidence(site.evidence_known, moment.year)
        return SiteState(
            step.exists, step.start_year, step.end_year, step.status, step.confidence, moved, step.end_by, last,
            is_stale(step.status, last, moment.year or newest_year),
        )  # fmt: skip
    change = status_at(status_steps(site.statuses, newest_year), moment.year)
    status, sources = (change.status, change.sources) if change else (None, ())
    return SiteState(
        True, site.start_year, site.end_year, status, site.confidence, sources, site.end_by, site.last_evidence,
        is_stale(status, site.last_evidence, moment.year or newest_year),
    )  # fmt: skip
