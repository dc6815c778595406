"""The catalog as columns, so that a filter is answered for all sites at once.

Sites are the rows, in the order of the catalog. Facets with several values a site are kept as pairs (row, code).
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import compress
from typing import TYPE_CHECKING, Final, Literal

import numpy as np
from numpy.typing import NDArray

from dashboard.evidence.moment import Moment, state_at
from dashboard.evidence.valid_time import status_steps
from dashboard.model.catalog import Catalog
from dashboard.model.claim import Claim
from dashboard.model.site import Site
from dashboard.model.vocabulary import ACTORS, CONFIDENCES, LAYERS, STATUSES
from dashboard.selection.area import OUTSIDE, PIECE_M, POSSIBLY, Area, Inside, countries_apart, inside
from dashboard.selection.coordinates import Coordinates, coordinates
from dashboard.selection.domain import Domain
from dashboard.selection.evidence import STANDING
from dashboard.selection.model import Selection
from dashboard.selection.search import Corpus, Found
from dashboard.selection.url import FACETS

if TYPE_CHECKING:
    from dashboard.selection.distance import Pieces

Mask = NDArray[np.bool_]
Years = NDArray[np.int16]

OPEN_START: Final = -32768
OPEN_END: Final = 32767
NOT_KNOWN: Final = -1
"""Stands for a status that is not known."""
_JOINED: Final = ("org", "role")
"""Facets that are met together, by one organization in one role."""
_LEFT_TO_MAP: Final = frozenset({"when", "layer", "actor", "status", "standing", "confidence"})
_STATUS: Final[dict[str, int]] = {code: number for number, code in enumerate(STATUSES)}
_CONFIDENCE: Final[dict[str, int]] = {code: number for number, code in enumerate(CONFIDENCES)}


@dataclass(frozen=True)
class Pairs:
    """A facet: which row has which code. `values` are the codes' names."""

    values: tuple[str, ...]
    rows: NDArray[np.int32]
    codes: NDArray[np.int32]
    size: int

    @classmethod
    def of(cls, sites: Sequence[Site], values: Iterable[str], have: Callable[[Site], Iterable[str]]) -> "Pairs":
        """Pair each site with those of the values it has."""
        names = tuple(values)
        number = {name: code for code, name in enumerate(names)}
        rows: list[int] = []
        codes: list[int] = []
        for row, site in enumerate(sites):
            found = [number[value] for value in dict.fromkeys(have(site)) if value in number]
            rows += [row] * len(found)
            codes += found
        return cls(names, np.array(rows, dtype=np.int32), np.array(codes, dtype=np.int32), len(sites))

    def mask(self, chosen: Sequence[str]) -> Mask:
        """Rows with any of the chosen values; all rows when nothing is chosen."""
        if not chosen:
            return np.ones(self.size, dtype=bool)
        wanted = np.isin(self.codes, [code for code, name in enumerate(self.values) if name in chosen])
        mask = np.zeros(self.size, dtype=bool)
        mask[self.rows[wanted]] = True
        return mask

    def counts(self, kept: Mask) -> dict[str, int]:
        """How many of the kept rows have each value."""
        found = np.bincount(self.codes[kept[self.rows]], minlength=len(self.values))
        return dict(zip(self.values, found.tolist(), strict=True))


@dataclass(frozen=True)
class Parts:
    """Who has a part in a site and in which role: one entry for an organization and each of those above it."""

    orgs: tuple[str, ...]
    roles: tuple[str, ...]
    rows: NDArray[np.int32]
    org: NDArray[np.int32]
    """Places in `orgs`; -1 for an organization that is not offered."""
    role: NDArray[np.int32]
    """Places in `roles`; -1 where no source states the role."""
    size: int

    @classmethod
    def of(cls, catalog: Catalog, domain: Domain) -> "Parts":
        """The parts in all sites of a catalog."""
        org = {name: code for code, name in enumerate(domain.orgs)}
        role = {name: code for code, name in enumerate(domain.roles)}
        above = {name: (name, *catalog.ancestors(name)) for name in catalog.organizations}
        found = [
            (row, org.get(name, -1), -1 if part.role is None else role[part.role])
            for row, site in enumerate(catalog.sites)
            for part in (*site.organizations, *site.partners)
            for name in above[part.org]
        ]
        rows, orgs, roles = np.array(found, dtype=np.int32).reshape(-1, 3).T
        return cls(domain.orgs, domain.roles, rows, orgs, roles, len(catalog.sites))

    def orgs_in(self, roles: Sequence[str]) -> Pairs:
        """The sites' organizations that have any of the roles; all organizations where none is given."""
        return self._pairs(self.orgs, self.org, _among(self.role, self.roles, roles))

    def roles_of(self, orgs: Sequence[str]) -> Pairs:
        """The roles at the sites that any of the organizations has; all roles where none is given."""
        return self._pairs(self.roles, self.role, _among(self.org, self.orgs, orgs))

    def _pairs(self, values: tuple[str, ...], codes: NDArray[np.int32], kept: Mask) -> Pairs:
        found = np.unique(np.stack([self.rows, codes], axis=1)[kept & (codes >= 0)], axis=0)
        return Pairs(values, found[:, 0], found[:, 1], self.size)


def _among(codes: NDArray[np.int32], values: Sequence[str], chosen: Sequence[str]) -> Mask:
    """Which codes stand for one of the chosen values; all where nothing is chosen."""
    if not chosen:
        return np.ones(len(codes), dtype=bool)
    return np.isin(codes, [code for code, name in enumerate(values) if name in chosen])


@dataclass(frozen=True)
class State:
    """Years, status and confidence of all sites, as one clock has them at one moment."""

    exists: Mask
    start: Years
    end: Years
    end_by: Mask
    """Whether the end is only the latest it may have been."""
    undated: Mask
    status: NDArray[np.int8]
    confidence: NDArray[np.int8]

    def touching(self, span: tuple[int, int] | None, *, undated: bool) -> Mask:
        """`touches` for every row."""
        kept = self.exists & (~self.undated | undated)
        if span is None:
            return kept
        return kept & (self.undated | ((self.start <= span[1]) & (self.end >= span[0])))


class Index:
    """Answers selections over one catalog: masks, and how many sites each choice would leave."""

    def __init__(self, catalog: Catalog, domain: Domain) -> None:
        """Lay the catalog out as columns; `Index.of` is the usual way in."""
        sites = catalog.sites
        self.domain = domain
        self.size = len(sites)
        self.ids = tuple(site.id for site in sites)
        self._row = {identity: row for row, identity in enumerate(self.ids)}
        self._catalog = catalog
        parts = Parts.of(catalog, domain)
        self._orgs_in = lru_cache(maxsize=64)(parts.orgs_in)
        self._roles_of = lru_cache(maxsize=64)(parts.roles_of)
        self._facets = {
            "actor": Pairs.of(sites, ACTORS, lambda site: [site.actor]),
            "layer": Pairs.of(sites, LAYERS, lambda site: [site.layer]),
            "country": Pairs.of(sites, domain.countries, lambda site: site.countries),
            "region": Pairs.of(sites, domain.regions, lambda site: site.regions),
            "category": Pairs.of(sites, domain.categories, lambda site: [site.category]),
            "commodity": Pairs.of(sites, domain.commodities, lambda site: site.commodities),
            "relation": Pairs.of(sites, domain.relations, lambda site: [site.relation] if site.relation else []),
        }
        self._today = _today(sites)
        self.related = np.array([site.relation is not None for site in sites], dtype=bool)
        """Which sites are not quite what their layer says."""
        changes = [
            (row, *step) for row, site in enumerate(sites) for step in status_steps(site.statuses, catalog.newest_year)
        ]
        self._status_rows = np.array([row for row, _, _ in changes], dtype=np.int32)
        self._status_years = np.array([OPEN_START if year is None else year for _, year, _ in changes], dtype=np.int16)
        self._statuses = np.array(
            [_STATUS[change.status] if change else NOT_KNOWN for _, _, change in changes], dtype=np.int8
        )
        self._first_status = np.searchsorted(self._status_rows, np.arange(self.size))
        steps = [(row, step) for row, site in enumerate(sites) for step in site.known]
        self._step_rows = np.array([row for row, _ in steps], dtype=np.int32)
        self._step_years = np.array([step.year for _, step in steps], dtype=np.int16)
        self._steps = _columns(
            [(s.exists, s.start_year, s.last_year, s.end_by, s.status, s.confidence) for _, s in steps]
        )
        self._first_step = np.searchsorted(self._step_rows, np.arange(self.size))
        self._query = lru_cache(maxsize=64)(self._match)
        self._inside = lru_cache(maxsize=64)(self._lie)
        self._known = lru_cache(maxsize=64)(self._known_state)
        self._true = lru_cache(maxsize=64)(self._true_state)
        self._confidences = lru_cache(maxsize=64)(self._left_confidence)
        self._counted = lru_cache(maxsize=64)(self._counts)

    @classmethod
    def of(cls, catalog: Catalog) -> "Index":
        """The index of a catalog."""
        return cls(catalog, Domain.of(catalog))

    def mask(self, selection: Selection) -> Mask:
        """The sites a selection leaves."""
        return _every(self._masks(selection).values())

    def sites(self, selection: Selection) -> tuple[Site, ...]:
        """The sites themselves that a selection leaves, in the order of the catalog."""
        weighed = self.weighed(selection)
        sites = (
            (weighed.get(row, site) for row, site in enumerate(self._catalog.sites)) if weighed else self._catalog.sites
        )
        return tuple(compress(sites, self.mask(selection).tolist()))

    def weighed(self, selection: Selection) -> Mapping[int, Site]:
        """The sites that the selection leaves a part of the evidence of out, by row, with the confidence that is left."""
        return self.domain.evidence.weighed(selection.without) if selection.without else {}

    def site(self, selection: Selection, site: str) -> Site:
        """A site by its id, with the confidence that the evidence of the selection gives it."""
        row = self._row[site]
        return self.weighed(selection).get(row, self._catalog.sites[row])

    def counted(self, selection: Selection, site: str) -> Sequence[Claim] | None:
        """The claims on the existence of a site, by its id, that are not left out; None where nothing is."""
        row = self._row[site]
        return self.domain.evidence.claims(row, selection.without) if row in self.weighed(selection) else None

    def reweighed(self, selection: Selection) -> dict[int, int]:
        """The confidence, by its place in the vocabulary, of the sites of which what is left out changes it, by row."""
        if not selection.without:
            return {}
        now, whole = (self.state(each).confidence for each in (selection, replace(selection, without=())))
        return {int(row): int(now[row]) for row in np.flatnonzero(now != whole)}

    def standings(self, selection: Selection) -> NDArray[np.int8] | None:
        """What the side chosen says of each site, by its place in the vocabulary; None according to all."""
        if selection.according == "all":
            return None
        return self.domain.evidence.standings(selection.according, selection.without, selection.known_by())

    def kept(self, mask: Mask, site: str) -> bool:
        """Whether a mask keeps a site, by its id."""
        return bool(mask[self._row[site]])

    def base_mask(self, selection: Selection) -> Mask:
        """The sites left by every filter but those the map applies itself: time, layer, actor, status, standing and confidence."""
        masks = self._masks(selection)
        return _every(mask for facet, mask in masks.items() if facet not in _LEFT_TO_MAP)

    def counts(self, selection: Selection) -> Mapping[str, Mapping[str, int]]:
        """For each facet, how many sites each choice would leave under all the other filters."""
        return self._counted(replace(selection, site=None))

    def without(self, selection: Selection) -> dict[str, int]:
        """How many sites there would be without each filter in turn; without that of time, in all years and undated."""
        masks = self._masks(selection)
        found = {facet: int(_every(mask for other, mask in masks.items() if other != facet).sum()) for facet in masks}
        found["when"] = int(self.mask(replace(selection, when="all", undated=True)).sum())
        # The mask of the one depends on what is chosen of the other.
        found["org"] = int(self.mask(replace(selection, orgs=())).sum())
        found["role"] = int(self.mask(replace(selection, roles=())).sum())
        return found

    def dropped(self, selection: Selection) -> dict[str, tuple[int, int]]:
        """For each least confidence: how many sites drop out, of how many under the other filters."""
        counts = self.counts(selection)["confidence"]
        total = counts["weak"]
        return {code: (total - left, total) for code, left in counts.items()}

    def search_trouble(self, query: str) -> Literal["signs", "script"] | None:
        """Why a search that finds nothing could find nothing."""
        return self.corpus.trouble(query)

    def is_alike(self, query: str) -> bool:
        """Whether a search has a word that no site has, and that was taken for those it resembles."""
        return self._query(query).alike

    def inside(self, selection: Selection) -> Inside | None:
        """Whether each site lies in the area chosen; None where none is."""
        return self._inside(selection.area) if selection.area else None

    def state(self, selection: Selection) -> State:
        """Years, status and confidence of all sites at the selection's moment."""
        year = selection.moment().year
        if selection.clock == "known":
            found = self._known(OPEN_END if year is None else year)
        else:
            found = self._today if year is None else self._true(year)
        if not selection.without:
            return found
        return replace(found, confidence=self._confidences(selection.without, selection.moment()))

    def _pairs(self, selection: Selection) -> dict[str, Pairs]:
        """Every facet that is kept as pairs. A role counts only at an organization that is chosen, and the other way round."""
        joined = {"org": self._orgs_in(selection.roles), "role": self._roles_of(selection.orgs)}
        return {**self._facets, **joined}

    def _masks(self, selection: Selection) -> dict[str, Mask]:
        masks = {
            facet: pairs.mask(getattr(selection, FACETS[facet])) for facet, pairs in self._pairs(selection).items()
        }
        state = self.state(selection)
        masks["when"] = state.touching(selection.span(), undated=selection.undated)
        if selection.statuses:
            masks["status"] = np.isin(state.status, [_STATUS[code] for code in selection.statuses])
        else:
            masks["status"] = np.ones(self.size, dtype=bool)
        masks["standing"] = self._standing_mask(selection)
        masks["confidence"] = state.confidence <= _CONFIDENCE[selection.confidence]
        if selection.area:
            masks["area"] = self._inside(selection.area) > OUTSIDE
        masks["q"] = self._query(selection.q).rows
        return masks

    def _left_confidence(self, without: tuple[str, ...], moment: Moment) -> NDArray[np.int8]:
        """The confidence of all sites at a moment, without a part of the evidence."""
        selection = self.domain.start().at(moment)
        confidence = self.state(selection).confidence.copy()
        for row, site in self.weighed(replace(selection, without=without)).items():
            state = state_at(site, moment, self._catalog.newest_year)
            if state is not None:
                confidence[row] = _CONFIDENCE[state.confidence]
        return confidence

    def _standing_mask(self, selection: Selection) -> Mask:
        standings = self.standings(selection)
        if standings is None or not selection.standings:
            return np.ones(self.size, dtype=bool)
        return np.isin(standings, [STANDING[code] for code in selection.standings])

    def _counts(self, selection: Selection) -> Mapping[str, Mapping[str, int]]:
        masks = self._masks(selection)
        state = self.state(selection)
        failures = np.sum([~mask for mask in masks.values()], axis=0)

        def others(facet: str) -> Mask:
            own = _JOINED if facet in _JOINED else (facet,)  # the pairs of the joined hold each other's choice
            left: Mask = (failures - np.sum([~masks[each] for each in own], axis=0)) == 0
            return left

        found = {facet: pairs.counts(others(facet)) for facet, pairs in self._pairs(selection).items()}
        status = state.status[others("status")]
        found["status"] = _named(np.bincount(status[status != NOT_KNOWN], minlength=len(_STATUS)), _STATUS)
        standings = self.standings(selection)
        if standings is not None:
            found["standing"] = _named(np.bincount(standings[others("standing")], minlength=len(STANDING)), STANDING)
        exact = np.bincount(state.confidence[others("confidence")], minlength=len(_CONFIDENCE))
        found["confidence"] = _named(np.cumsum(exact), _CONFIDENCE)
        return found

    @cached_property
    def corpus(self) -> Corpus:
        """What a search looks through; made when somebody first searches."""
        return Corpus.of_sites(self._catalog)

    def _match(self, query: str) -> Found:
        """What a search finds; coordinates are a place to go to and leave all sites."""
        if not query or isinstance(coordinates(query), Coordinates):
            return Found(np.ones(self.size, dtype=bool), alike=False)
        return self.corpus.find(query)

    def _lie(self, area: Area) -> Inside:
        found, apart = inside(area, self._pieces, self._accuracies), countries_apart(area)
        for row in np.flatnonzero(found == POSSIBLY).tolist():
            site = self._catalog.sites[row]
            if apart.issuperset(site.countries) and not site.location.offshore:
                found[row] = OUTSIDE
        return found

    @cached_property
    def _pieces(self) -> "Pieces":
        """Of all sites; made when somebody first asks for an area."""
        from dashboard.selection.distance import Pieces  # loads shapely and pyproj, which the map page does without

        return Pieces.of(self._catalog.sites, PIECE_M)

    @cached_property
    def _accuracies(self) -> NDArray[np.float64]:
        return np.array([site.location.accuracy_m for site in self._catalog.sites], dtype=float)

    def _true_state(self, year: int) -> State:
        """Today's years and confidence, with the status of a year: that of the last change up to it."""
        seen = np.bincount(self._status_rows[self._status_years <= year], minlength=self.size)
        last = np.minimum(self._first_status + np.maximum(seen - 1, 0), max(len(self._statuses) - 1, 0))
        return replace(self._today, status=np.where(seen > 0, self._statuses[last], NOT_KNOWN).astype(np.int8))

    def _known_state(self, year: int) -> State:
        """The last known step of each site up to a year; sites without one were not known to exist."""
        seen = np.bincount(self._step_rows[self._step_years <= year], minlength=self.size)
        last = np.minimum(self._first_step + np.maximum(seen - 1, 0), max(len(self._step_rows) - 1, 0))
        if not len(self._step_rows):
            return replace(self._today, exists=np.zeros(self.size, dtype=bool))
        steps = self._steps
        return State(
            exists=steps.exists[last] & (seen > 0),
            start=steps.start[last],
            end=steps.end[last],
            end_by=steps.end_by[last],
            undated=steps.undated[last],
            status=steps.status[last],
            confidence=steps.confidence[last],
        )


def _every(masks: Iterable[Mask]) -> Mask:
    every: Mask = np.logical_and.reduce(list(masks))
    return every


def _today(sites: Sequence[Site]) -> State:
    return _columns([(True, s.start_year, s.last_year, s.end_by, s.status, s.confidence) for s in sites])


def _columns(rows: Sequence[tuple[bool, int | None, int | None, int | None, str | None, str]]) -> State:
    return State(
        exists=np.array([row[0] for row in rows], dtype=bool),
        start=np.array([OPEN_START if row[1] is None else row[1] for row in rows], dtype=np.int16),
        end=np.array([OPEN_END if row[2] is None else row[2] for row in rows], dtype=np.int16),
        end_by=np.array([row[3] is not None for row in rows], dtype=bool),
        undated=np.array([row[1] is None and row[2] is None for row in rows], dtype=bool),
        status=np.array([_STATUS[row[4]] if row[4] else NOT_KNOWN for row in rows], dtype=np.int8),
        confidence=np.array([_CONFIDENCE[row[5]] for row in rows], dtype=np.int8),
    )


def _named(counts: NDArray[np.int_], numbers: Mapping[str, int]) -> dict[str, int]:
    return {code: int(counts[number]) for code, number in numbers.items()}
