"""A claim as the evidence rules see it: one row of data/tables/claims.csv, its source's facts beside it."""

from dataclasses import dataclass

from dashboard.model.vocabulary import Property, Reliability, Side, Stance

Value = int | float | str | tuple[float, float]
"""A number, words, or a range (low, high)."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One speaker saying one thing about one site in one source.

    Years are calendar years, inclusive; None is open or unknown. `published` is an ISO date as exact as
    known (YYYY, YYYY-MM or YYYY-MM-DD), None where undated. `origin` is the first report it repeats, else
    its publisher, whose articles are no more independent of each other than reposts: claims of one origin count once.
    """

    id: str
    site: str
    property: Property
    value: Value
    unit: str | None
    from_year: int | None
    to_year: int | None
    stance: Stance
    speaker: str
    side: Side
    source: str
    origin: str
    reliability: Reliability
    published: str | None
    note: str | None

    def published_year(self) -> int | None:
        """The calendar year it was published in, None where undated."""
        return int(self.published[:4]) if self.published else None
