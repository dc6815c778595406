"""How long a site stayed unknown: from its start to the first report of it that was gathered.

What is told of here is known, or it would not be in the atlas: sites nobody has reported are missing, and one begun last
year can only have been known soon.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

import numpy as np

from dashboard.analysis.spans import YEAR, Span, earliest, span_of
from dashboard.model.catalog import Catalog
from dashboard.model.site import Site
from dashboard.model.values import year_of
from dashboard.model.vocabulary import LAYERS, Layer

FEW: Final = 5
"""Groups of fewer sites have no median worth comparing."""
Grouping = Literal["layer", "country", "decade", "layer_country"]
Key = tuple[Layer | None, str | None, int | None]
"""Layer, country (ISO code) and first year of the decade of a group; None where it is of all of them."""
_KEYS: Final[Mapping[Grouping, Callable[["Lag"], Key]]] = {
    "layer": lambda lag: (lag.layer, None, None),
    "country": lambda lag: (None, lag.country, None),
    "decade": lambda lag: (None, None, lag.start.first_year // 10 * 10),
    "layer_country": lambda lag: (lag.layer, lag.country, None),
}


@dataclass(frozen=True, slots=True)
class Lag:
    """One site with the date of its start and of the first report of it."""

    site: str
    layer: Layer
    country: str
    start: Span
    report: Span
    unverified: bool
    """Whether no source was found for the start."""

    @property
    def announced(self) -> bool:
        """Whether the report came before the start, surely: that is an announcement, and no lag."""
        return self.report.end <= self.start.first

    @property
    def unsure(self) -> bool:
        """Whether the report may have come before the start: both are known to the same year, say."""
        return not self.announced and self.report.first < self.start.end

    @property
    def low(self) -> float:
        """The shortest the lag may be, in years."""
        return max(0, self.report.first - self.start.end) / YEAR

    @property
    def high(self) -> float:
        """The longest the lag may be, in years."""
        return max(0, self.report.end - self.start.first) / YEAR

    @property
    def middle(self) -> float:
        """Half way between the shortest and the longest."""
        return (self.low + self.high) / 2


@dataclass(frozen=True, slots=True)
class Lags:
    """The lags of sites, and what was left out."""

    found: tuple[Lag, ...]
    """By site, in the order of the catalog; announced ones not among them."""
    announced: tuple[Lag, ...]
    """Of sites reported before they began."""
    no_start: int
    """Sites whose start is not known."""
    no_report: int
    """Sites with a start and no source that has a date."""


@dataclass(frozen=True, slots=True)
class Group:
    """The lags of some sites in years: quartiles of the middles, and the median as short and as long as it may be."""

    key: Key
    sites: int
    lower: float
    median: float
    upper: float
    low: float
    """The median of the shortest that each lag may be."""
    high: float
    """The median of the longest."""

    @property
    def few(self) -> bool:
        """Whether they are too few to be compared."""
        return self.sites < FEW


def start_of(site: Site) -> Span | None:
    """When a site began: its first year, and within that year the first day its works or its use are known from."""
    if site.start_year is None:
        return None
    exact = [
        change.since
        for change in site.statuses
        if change.status in {"under_construction", "active"}
        and change.since
        and year_of(change.since) == site.start_year
    ]
    return min(map(span_of, exact), default=span_of(str(site.start_year)))


def report_of(catalog: Catalog, site: Site) -> Span | None:
    """When the first of all that was gathered on a site was published; None where none of it has a date."""
    sources = {
        *(each.source for each in catalog.citations_of.get(site.id, ())),
        *(source for event in catalog.events_of.get(site.id, ()) for source in event.sources),
        *(source for change in site.statuses for source in change.sources),
    }
    claims = catalog.claims_of.get(site.id, ())
    return earliest([*(claim.published for claim in claims), *(catalog.sources[source].date for source in sources)])


def lags(catalog: Catalog, sites: Iterable[Site]) -> Lags:
    """The lag of every site that has a start and a dated report; what else there is, is counted."""
    every: list[Lag] = []
    no_start = no_report = 0
    for site in sites:
        start, report = start_of(site), report_of(catalog, site)
        if start is None:
            no_start += 1
        elif report is None:
            no_report += 1
        else:
            every.append(Lag(site.id, site.layer, site.countries[0], start, report, site.is_unverified("start_year")))
    return Lags(
        tuple(lag for lag in every if not lag.announced),
        tuple(lag for lag in every if lag.announced),
        no_start,
        no_report,
    )


def groups(found: Sequence[Lag], by: Grouping) -> tuple[Group, ...]:
    """The lags by layer, country or decade of the start: the longest median first, groups of too few sites last."""
    members: dict[Key, list[Lag]] = {}
    for lag in found:
        members.setdefault(_KEYS[by](lag), []).append(lag)
    made = [_group(key, lags) for key, lags in members.items()]
    return tuple(sorted(made, key=lambda group: (group.few, -group.median, -group.sites, _order(group.key))))


def summary(found: Sequence[Lag]) -> Group | None:
    """All lags together; None where there are none."""
    return _group((None, None, None), found) if found else None


def _group(key: Key, found: Sequence[Lag]) -> Group:
    lower, median, upper = np.percentile([lag.middle for lag in found], (25, 50, 75)).tolist()
    low, high = (float(np.median([getattr(lag, end) for lag in found])) for end in ("low", "high"))
    return Group(key, len(found), lower, median, upper, low, high)


def _order(key: Key) -> tuple[int, str, int]:
    layer, country, decade = key
    return (list(LAYERS).index(layer) if layer else -1, country or "", decade or 0)
