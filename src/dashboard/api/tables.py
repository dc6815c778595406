"""What a collection of features is: a table with columns, places and times, and a part of it under a name."""

import functools
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

import numpy as np
import shapely
from numpy.typing import NDArray

from dashboard.api.answers import csv_line, json_bytes
from dashboard.api.cql2_filter import Kind
from dashboard.evidence.moment import TODAY, Moment
from dashboard.exports.site_rows import IN_AREA as AREA_COLUMN
from dashboard.model.rows import Row
from dashboard.model.site import Site

Days = NDArray[np.int32]
"""Days as numbers: 20240517."""
EARLIEST: Final = 0
LATEST: Final = 99991231
GEOMETRY: Final = "geometry"


@dataclass(frozen=True, slots=True)
class Column:
    """A property of the features of a collection."""

    name: str
    kind: Kind
    description: str


IN_AREA: Final = Column(
    AREA_COLUMN.name, "string", f"{AREA_COLUMN.description}; null unless `radius` or `area` is given"
)
"""A property of every feature that is a site or about one."""


@dataclass(frozen=True)
class Table:
    """Features in their order. What a feature is made of is worked out when it is first asked for, and kept."""

    columns: tuple[Column, ...]
    ids: tuple[str, ...]
    places: NDArray[np.object_]
    """Geometries of shapely, None where a feature has none; WGS 84, longitude before latitude."""
    first: Days
    last: Days
    """The first and last day of each feature; EARLIEST and LATEST where an end is open."""
    undated: NDArray[np.bool_]
    sites: NDArray[np.int32] | None
    """The row of the site in the catalog that each feature is, or is about; None where features are about none."""
    row: Callable[[int, Moment], Row]
    """The properties of a feature by its place, without its id."""
    draw: Callable[[int], Mapping[str, Any] | None]
    """The GeoJSON geometry of a feature."""
    moving: bool = False
    """Whether the properties differ from moment to moment."""
    about: Callable[[Site, Moment], Row] | None = None
    """The properties of a feature that is a site, by the site itself; None where features are none."""

    def weighed(self, sites: Mapping[int, Site]) -> "Table":
        """The same table with some sites, by row, as another weighing of the evidence has them."""
        about, row = self.about, self.row
        if about is None or not sites:
            return self
        return replace(
            self, row=lambda place, moment: about(sites[place], moment) if place in sites else row(place, moment)
        )

    def standing_to_area(self, words: Sequence[str]) -> "Table":
        """The same table, each feature with how its site stands to the area chosen; `words` has one for each site."""
        sites, row = self.sites, self.row
        if sites is None:
            return self
        return replace(self, row=lambda place, moment: row(place, moment) | {IN_AREA.name: words[sites[place]]})

    @functools.cached_property
    def places_by_id(self) -> Mapping[str, int]:
        """Where each feature is, by its id."""
        return {identity: place for place, identity in enumerate(self.ids)}

    @functools.cached_property
    def kinds(self) -> Mapping[str, Kind]:
        """The types of what a filter can ask for: all properties, the id and the geometry."""
        return {"id": "string", **{each.name: each.kind for each in self.columns}, GEOMETRY: "geometry"}

    @functools.cached_property
    def _heads(self) -> dict[int, bytes]:
        return {}

    @functools.cached_property
    def _whole(self) -> dict[int, bytes]:
        return {}

    @functools.cached_property
    def _lines(self) -> dict[int, bytes]:
        return {}

    @functools.cached_property
    def _values(self) -> Callable[[str, Moment], Sequence[Any]]:
        return functools.lru_cache(maxsize=128)(self._column)

    def feature(self, place: int, moment: Moment = TODAY) -> bytes:
        """A feature as GeoJSON; today's is kept."""
        moment = moment if self.moving else TODAY
        if moment == TODAY and (kept := self._whole.get(place)):
            return kept
        made = b'%s,"properties":%s}' % (self._head(place), json_bytes(self.row(place, moment)))
        if moment == TODAY:
            self._whole[place] = made
        return made

    def line(self, place: int, moment: Moment = TODAY) -> bytes:
        """A feature as a line of CSV, its id first; today's is kept."""
        moment = moment if self.moving else TODAY
        if moment == TODAY and (kept := self._lines.get(place)):
            return kept
        made = csv_line([self.ids[place], *self.row(place, moment).values()])
        if moment == TODAY:
            self._lines[place] = made
        return made

    @functools.cached_property
    def header(self) -> tuple[str, ...]:
        """The id and the names of all properties."""
        return ("id", *(each.name for each in self.columns))

    def values(self, names: Iterable[str], moment: Moment) -> Mapping[str, Sequence[Any]]:
        """The values of some columns, by row."""
        return {name: self._values(name, moment if self.moving else TODAY) for name in names}

    def _column(self, name: str, moment: Moment) -> Sequence[Any]:
        if name == "id":
            return self.ids
        if name == GEOMETRY:
            return list(self.places)
        return [self.row(place, moment)[name] for place in range(len(self.ids))]

    def _head(self, place: int) -> bytes:
        if place not in self._heads:
            identity, drawn = json_bytes(self.ids[place]), json_bytes(self.draw(place))
            self._heads[place] = b'{"type":"Feature","id":%s,"geometry":%s' % (identity, drawn)
        return self._heads[place]


@dataclass(frozen=True)
class Collection:
    """Some or all features of a table, under a name."""

    id: str
    title: str
    description: str
    table: Table
    rows: NDArray[np.int64]
    """Places in the table, ascending."""
    dated_by: str
    """What its times are, in words."""

    @functools.cached_property
    def members(self) -> NDArray[np.bool_]:
        """Whether each feature of the table belongs to it."""
        found = np.zeros(len(self.table.ids), dtype=bool)
        found[self.rows] = True
        return found

    @functools.cached_property
    def extent(self) -> tuple[list[float] | None, list[str | None]]:
        """Its bounding box in degrees (west, south, east, north), and its first and last day."""
        places = self.table.places[self.rows]
        there = places[~shapely.is_missing(places)]
        box = [round(float(each), 5) for each in shapely.total_bounds(there)] if len(there) else None
        dated = self.rows[~self.table.undated[self.rows]]
        first, last = self.table.first[dated], self.table.last[dated]
        starts, ends = first[first > EARLIEST], last[last < LATEST]
        is_open = bool((last == LATEST).any())
        return box, [
            _day(int(starts.min())) if len(starts) else None,
            None if is_open or not len(ends) else _day(int(ends.max())),
        ]


def _day(number: int) -> str:
    return f"{number // 10000:04}-{number // 100 % 100:02}-{number % 100:02}T00:00:00Z"
