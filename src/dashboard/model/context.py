"""What stands around the sites: alliances, exercises, arms, training, debt, trade, the article's claims, the chains.

Read only by the pages that show it. Years are calendar years, money million US dollars, shares percent,
places WGS 84 degrees with their accuracy in metres.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from dashboard.model.vocabulary import (
    ArmsKind,
    ArmsStatus,
    Bearing,
    Bloc,
    DebtMeasure,
    ExerciseKind,
    ExerciseStatus,
    Lead,
    LinkBasis,
    LocationBasis,
    Role,
    TrainingKind,
)


@dataclass(frozen=True, slots=True)
class Row:
    """What every row of a context table has."""

    id: str
    sources: tuple[str, ...]
    """Ids of publications, the first the main one."""
    unverified: tuple[str, ...]
    note: str | None
    weak: bool
    """Whether it rests on sources graded E or F alone."""


@dataclass(frozen=True, slots=True)
class Membership(Row):
    """A country's role in an organization; dates are ISO, as exact as known; no `left`: still in force."""

    organization: Bloc
    country: str
    role: Role
    joined: str | None
    left: str | None
    suspended: str | None


@dataclass(frozen=True, slots=True)
class Exercise(Row):
    """A joint exercise; without a place it has no lon, lat, accuracy_m and basis."""

    name: str
    year: int
    start: str | None
    end: str | None
    countries: tuple[str, ...]
    place: str | None
    lead: Lead
    participants: tuple[str, ...]
    troops: int | None
    kind: ExerciseKind
    status: ExerciseStatus
    summary: str
    lon: float | None
    lat: float | None
    accuracy_m: int | None
    basis: LocationBasis | None


@dataclass(frozen=True, slots=True)
class ArmsTransfer(Row):
    """Arms from one country to another; `part_of`: the package (a row) whose value covers it."""

    supplier: str
    recipient: str
    year: int | None
    item: str
    quantity: int | None
    kind: ArmsKind
    value_usd_m: float | None
    confidence: str
    status: ArmsStatus
    part_of: str | None
    summary: str
    from_year: int | None
    to_year: int | None


@dataclass(frozen=True, slots=True)
class ArmsShare(Row):
    """A supplier's share of a recipient's arms imports over a period."""

    recipient: str
    period: str
    supplier: str
    share_percent: float
    computed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Training(Row):
    """Training of one country's people by another."""

    provider: str
    recipient: str
    year: int | None
    what: str
    number: int | None
    kind: TrainingKind
    place: str | None
    summary: str
    lon: float | None
    lat: float | None
    accuracy_m: int | None
    basis: LocationBasis | None
    from_year: int | None
    to_year: int | None


@dataclass(frozen=True, slots=True)
class Debt(Row):
    """One source's figure of a country's debt to China; `measure` says what it counts."""

    country: str
    creditor: str
    creditor_detail: str
    measure: DebtMeasure
    year: int
    as_of: str | None
    debt_usd_m: float | None
    share_of_external_debt_percent: float | None
    share_of_gdp_percent: float | None
    total_debt_share_of_gdp_percent: float | None
    computed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Trade(Row):
    """A country's trade with a partner in a year."""

    country: str
    partner: str
    year: int
    exports_usd_m: float | None
    imports_usd_m: float | None
    turnover_usd_m: float


@dataclass(frozen=True, slots=True)
class Evidence:
    """One piece of evidence for a claim: a site, a row, a selection of sites (an address's parameters) or a source."""

    claim: str
    site: str | None
    row: str | None
    selection: str | None
    source: str | None
    bearing: Bearing
    why: str


@dataclass(frozen=True, slots=True)
class Change:
    """What has changed since the article was written."""

    claim: str
    year: int
    what: str
    sources: tuple[str, ...]
    row: str | None
    site: str | None


@dataclass(frozen=True, slots=True)
class ArticleClaim:
    """One claim of the article, in our words."""

    id: str
    topic: str
    claim: str
    correction: str | None


@dataclass(frozen=True, slots=True)
class ChainStep:
    """One step of a chain, with the chain it belongs to."""

    chain: str
    title: str
    country: str
    summary: str
    id: str
    year: int
    kind: str
    what: str
    site: str | None
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChainLink:
    """That one step (`to`) was given for another (`of`); `claims` are ids of the claims it rests on."""

    chain: str
    of: str
    to: str
    basis: LinkBasis
    why: str
    claims: tuple[str, ...]


@dataclass(frozen=True)
class Context:
    """All context tables, in the order people wrote them."""

    memberships: tuple[Membership, ...]
    exercises: tuple[Exercise, ...]
    arms_transfers: tuple[ArmsTransfer, ...]
    arms_shares: tuple[ArmsShare, ...]
    training: tuple[Training, ...]
    debt: tuple[Debt, ...]
    trade: tuple[Trade, ...]
    article: tuple[ArticleClaim, ...]
    evidence: tuple[Evidence, ...]
    since: tuple[Change, ...]
    chain_steps: tuple[ChainStep, ...]
    chain_links: tuple[ChainLink, ...]
    supports: Mapping[tuple[str, str], str]
    """What a source backs of a row, by (`<table>/<id>`, source)."""

    @cached_property
    def rows(self) -> Mapping[str, Row]:
        """Every row of the seven tables by `<table>/<id>`."""
        tables: Mapping[str, tuple[Row, ...]] = {name: getattr(self, name) for name in TABLES}
        return {f"{name}/{row.id}": row for name, rows in tables.items() for row in rows}


TABLES = ("memberships", "exercises", "arms_transfers", "arms_shares", "training", "debt", "trade")
