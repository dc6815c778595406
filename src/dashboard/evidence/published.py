"""What had been published of a site by the end of a year: its claims, and the sources of all else it records."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from dashboard.model.claim import Claim
from dashboard.model.site import Record
from dashboard.model.values import year_of


class Publication(NamedTuple):
    """A source with the day something of it was said, as exact as known; None where undated."""

    source: str
    date: str | None
    about_existence: bool = False
    """Whether it is a claim on existence: what a reader is shown first as the cause of a change."""


@dataclass(frozen=True, slots=True)
class Dossier:
    """Everything recorded of a site with the dates it was published on.

    What has no date counts as published in `newest_year`, the last year the data reaches, and never earlier.
    """

    record: Record
    claims: Sequence[Claim]
    """The record's claims, completed by the dates of their sources."""
    dates: Mapping[str, str | None]
    """The date of each source."""
    newest_year: int

    def claims_by(self, year: int) -> list[Claim]:
        """The claims published by the end of a year: a later year's are always a superset of an earlier year's."""
        return known(self.claims, year, self.newest_year)

    def years_of(self, sources: Iterable[str]) -> list[int]:
        """The years in which sources were published."""
        return [self.year_of(self.dates[source]) for source in sources if source in self.dates]

    def year_of(self, date: str | None) -> int:
        """The calendar year of a date of publication."""
        return year_of(date) if date else self.newest_year

    def publications(self) -> list[Publication]:
        """Everything ever published about the site, by date."""
        record = self.record
        sources = {
            *(each.source for each in record.citations),
            *(source for event in record.events for source in event.sources),
            *(source for change in record.statuses for source in change.sources),
        }
        found = {
            *(Publication(each.source, each.published, each.property == "existence") for each in self.claims),
            *(Publication(source, self.dates[source]) for source in sources if source in self.dates),
        }
        return sorted(found, key=lambda each: (each.date or "9999", not each.about_existence, each.source))


def known(claims: Iterable[Claim], year: int, newest_year: int) -> list[Claim]:
    """The claims published by the end of `year`; one without a date counts in `newest_year` alone."""
    return [claim for claim in claims if (claim.published_year() or newest_year) <= year]
