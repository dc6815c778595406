"""What is ahead: ends of leases and concessions, announced works and drills, as far as a source gives a date.

A date is as exact as its source has it, and each entry says who announced it and when. Nothing is worked out from other
figures: a loan over 25 years has no entry unless a source names the year of its last payment.
"""

import datetime
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from dashboard.analysis.alliances import chosen
from dashboard.analysis.leases import lease_at
from dashboard.evidence.moment import SiteState, state_at
from dashboard.evidence.published import known
from dashboard.model.catalog import FIRST_YEAR, Catalog
from dashboard.model.claim import THIS_SITE, Claim
from dashboard.model.context import ArmsTransfer, Context, Row, Training
from dashboard.model.site import Site
from dashboard.model.values import days_of, year_of
from dashboard.model.vocabulary import AheadKind
from dashboard.selection import Index, Selection

OF_PLACES_AND_ACTORS: Final = frozenset({"when", "year", "period", "clock", "undated", "countries", "actors"})
"""Fields of a selection that rows of the context can meet; with any other chosen, the calendar is of sites alone."""


@dataclass(frozen=True, slots=True)
class Said:
    """Who announced a date, where and when."""

    source: str
    published: str | None
    speaker: str | None = None
    """None where the source itself reports it."""
    words: str = ""
    """What was said, as far as that is not just the date."""
    note: str | None = None
    """What a reader should know of it."""
    denies: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """Something ahead. Its days are partial dates: `2032` is some day of that year."""

    kind: AheadKind
    first: str
    last: str
    """The same as `first` unless it takes several days."""
    what: str
    """What is to happen, in our own words; empty where the kind says it."""
    said: tuple[Said, ...]
    site: str | None = None
    state: SiteState | None = None
    """Of the site, at the moment of the calendar."""
    table: str | None = None
    row: Row | None = None
    """The row of a context table, where it is of no site."""

    @property
    def subject(self) -> str:
        """The id of its site, or `<table>/<id>` of its row."""
        return self.site or (f"{self.table}/{self.row.id}" if self.row else "")

    @property
    def id(self) -> str:
        """The same as long as the same date is told of the same thing."""
        return f"{self.kind}/{self.subject}/{self.first}"

    @property
    def ends(self) -> datetime.date:
        """The last day it may be on."""
        return days_of(self.last)[1]


def calendar(catalog: Catalog, context: Context, index: Index, selection: Selection) -> tuple[Entry, ...]:
    """What is ahead of the sites and drills of a selection, as seen on `seen_from`; the nearest first.

    Of a past year it is what was to come after its end: by everything gathered since, or, by known time, by what had been
    published by then. With a picked site it is of that alone. Announcements for sites that have ended are left out.
    """
    view = _View.of(catalog, selection)
    picked = catalog.by_id.get(selection.site or "")
    sites = (picked,) if picked else index.sites(selection)
    found = [entry for site in sites for entry in view.of_site(site)]
    start = index.domain.start()
    narrowed = any(
        getattr(selection, field) != getattr(start, field)
        for field in Selection.__slots__
        if field not in OF_PLACES_AND_ACTORS
    )
    if not narrowed:
        found += view.of_context(context, selection)
    return tuple(sorted(found, key=lambda entry: (entry.ends, entry.first, entry.kind, entry.subject)))


def seen_from(catalog: Catalog, selection: Selection) -> datetime.date:
    """The day the calendar begins with: the first after the selection's last year, or that of the newest source.

    Not the clock's today: what was announced for a day after the newest source is ahead as far as the data know, and the
    same data always give the same calendar.
    """
    year = selection.moment().year
    if year is not None and year < catalog.newest_year:
        return datetime.date(year + 1, 1, 1)
    dates = (days_of(source.date)[0] for source in catalog.sources.values() if source.date)
    return max(dates, default=datetime.date(FIRST_YEAR, 1, 1))


@dataclass(frozen=True)
class _View:
    """The catalog as it is looked at: what counts as published, and from when on things are ahead."""

    catalog: Catalog
    selection: Selection
    day: datetime.date

    @classmethod
    def of(cls, catalog: Catalog, selection: Selection) -> "_View":
        return cls(catalog, selection, seen_from(catalog, selection))

    def of_site(self, site: Site) -> Iterator[Entry]:
        """The entries of one site: what is told for the same date is one entry."""
        state = state_at(site, self.selection.moment(), self.catalog.newest_year)
        if state is None or state.status in {"ended", "cancelled"}:
            return
        found: dict[tuple[AheadKind, str], list[tuple[str, Said]]] = {}
        for kind, date, what, said in (*self._terms(site), *self._plans(site), *self._claims(site)):
            if days_of(date)[1] >= self.day:
                found.setdefault((kind, date), []).append((what, said))
        for (kind, date), told in found.items():
            sayings = tuple(dict.fromkeys(each for _, each in told))
            if not all(each.denies for each in sayings):
                what = next((what for what, _ in told if what), "")
                yield Entry(kind, date, date, what, sayings, site.id, state)

    def of_context(self, context: Context, selection: Selection) -> Iterator[Entry]:
        """Drills announced, and the last years of programmes of arms and training, by countries and actors."""
        drills = zip(context.exercises, chosen(context.exercises, selection.countries, selection.actors), strict=True)
        for drill in (drill for drill, wanted in drills if wanted and drill.status != "cancelled"):
            first, last = drill.start or str(drill.year), drill.end or drill.start or str(drill.year)
            yield from self._row("drill", "exercises", drill, first, last, drill.summary)
        for table, rows in (("arms_transfers", context.arms_transfers), ("training", context.training)):
            for row in rows:
                if row.years and row.years[1] and _concerns(row, selection):
                    year = str(row.years[1])
                    yield from self._row("programme", table, row, year, year, row.summary)

    def _row(self, kind: AheadKind, table: str, row: Row, first: str, last: str, what: str) -> Iterator[Entry]:
        said = tuple(each for each in self._cited(row.source_ids) if self._before(each.published, first))
        if said and days_of(last)[1] >= self.day:
            yield Entry(kind, first, last, what, said, table=table, row=row)

    def _terms(self, site: Site) -> "_Found":
        """Ends of agreements."""
        lease = lease_at(self.catalog, site, self.selection.moment())
        for term in lease.terms if lease else ():
            if term.end is not None:
                said = Said(term.source, term.published, term.speaker, term.words, term.note)
                yield "term", str(term.end), "", said

    def _plans(self, site: Site) -> "_Found":
        """Events that are plans. One dated after a source of it is what was planned; others are of the day of the announcement."""
        for event in self.catalog.events_of.get(site.id, ()):
            if event.kind == "plan":
                for said in self._cited(event.sources):
                    if self._before(said.published, event.date):
                        yield "works", event.date, event.what, said

    def _claims(self, site: Site) -> "_Found":
        """Claims on what is planned, and when."""
        claims: Iterable[Claim] = self.catalog.claims_of.get(site.id, ())
        if (by := self.selection.known_by()) is not None:
            claims = known(claims, by, self.catalog.newest_year)
        for claim in claims:
            year = _PLANNED[claim.property](claim) if claim.property in _PLANNED else None
            if year is not None and self._before(claim.published, str(year)):
                words = claim.value if isinstance(claim.value, str) and claim.value != THIS_SITE else ""
                said = Said(claim.source, claim.published, claim.speaker, words, claim.note, claim.stance == "denies")
                yield "works", str(year), "" if said.denies else words, said

    def _cited(self, sources: Iterable[str]) -> Iterator[Said]:
        """Sources as who told, those that had been published."""
        by = self.selection.known_by()
        for source in sources:
            published = self.catalog.sources[source].date
            if by is None or self._year(published) <= by:
                yield Said(source, published)

    def _before(self, published: str | None, date: str) -> bool:
        """Whether something was published before a date, as exactly as both are known; undated counts as of the newest year."""
        told = published or str(self.catalog.newest_year)
        exact = min(len(told), len(date))
        return told[:exact] < date[:exact]

    def _year(self, published: str | None) -> int:
        return year_of(published) if published else self.catalog.newest_year


_Found = Iterator[tuple[AheadKind, str, str, Said]]


def _last(claim: Claim) -> int | None:
    """The last year a claim is about."""
    return claim.about.to_year


def _of_plan(claim: Claim) -> int | None:
    """The year that a claim of existence gives for what is no more than a plan."""
    return (claim.about.to_year or claim.about.from_year) if claim.what == "plan" else None


def _value(claim: Claim) -> int | None:
    """The year a claim gives as its value; of a range the later one."""
    value = claim.value[1] if isinstance(claim.value, tuple) else claim.value
    return None if isinstance(value, str) else int(value)


_PLANNED: Final[dict[str, Callable[[Claim], int | None]]] = {
    "plan": _last,
    "existence": _of_plan,
    "start_year": _value,
}
"""Which claims tell of what is planned, by their property, and where they have its year."""


def _concerns(row: ArmsTransfer | Training, selection: Selection) -> bool:
    """Whether a row is of one of the countries and one of the actors chosen."""
    giver = row.supplier if isinstance(row, ArmsTransfer) else row.provider
    return (not selection.countries or row.recipient in selection.countries) and (
        not selection.actors or giver in selection.actors
    )
