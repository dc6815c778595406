"""Many rows as few marks: a tile of the map as the cells of a grid, each with how many rows it holds in any years.

How many rows touch the years from `a` to `b` follows from two lists: those that had begun by the end of `b`, without those
that had ended before `a`. So a change of the years needs nothing but what a mark already has, and counts stay exact.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from dashboard.model.catalog import FIRST_YEAR
from dashboard.model.own import NO_YEAR, OwnSites
from dashboard.selection.index import Mask
from dashboard.selection.once import Once

BITS: Final = 28
"""Of a place along each side of the world: 15 cm at the equator."""
DEEPEST: Final = 17
"""The zoom at which the map's tiles are smallest."""
CELL_BITS: Final = 3
"""A tile has 8 x 8 cells, 32 pixels wide: as large as the mark of a great number."""
SIDE: Final = 1 << CELL_BITS
GRAIN: Final = 4096
"""Places within a tile are told in so many steps."""
FEW: Final = 4
"""Up to so many rows in a cell are shown one by one."""
BEFORE: Final = FIRST_YEAR - 1
"""Stands for all years before the first that can be chosen."""
YEARS: Final = 128
"""Years that are told apart, from BEFORE on; later ones can't be chosen."""
_MOST_NORTHERN: Final = 85.0511

Places = NDArray[np.int64]
Bounds = tuple[float, float, float, float]
"""West, south, east and north, in degrees."""


class Years(NamedTuple):
    """How many rows there are, and how many of those that have years begin and end in each, from BEFORE on."""

    total: int
    undated: int
    starts: NDArray[np.int64]
    """YEARS long; those that began before stand first, those that begin later nowhere."""
    ends: NDArray[np.int64]
    """Likewise; those that go on stand nowhere."""

    def touching(self, span: tuple[int, int] | None, *, undated: bool) -> int:
        """How many rows touch the years, both inclusive; any years without a span."""
        found = self.total - self.undated
        if span is not None:
            begun, over = (_place(span[1]) + 1, _place(span[0] - 1) + 1)
            found = int(self.starts[:begun].sum() - self.ends[:over].sum())
        return found + (self.undated if undated else 0)


class Cluster(NamedTuple):
    """The rows in one cell of a tile."""

    cell: int
    """Its place in the tile, row by row from the north-west."""
    x: int
    """Where the rows lie in the middle, in GRAIN steps from the tile's west."""
    y: int
    """Likewise from its north."""
    years: Years


class Tile(NamedTuple):
    """What a tile shows."""

    clusters: list[Cluster]
    rows: NDArray[np.intp]
    """Rows that are shown one by one, in the order in which they came."""


@dataclass(frozen=True)
class TileName:
    """A tile of the map, as web maps name them.

    Raises:
        ValueError: if there is no such tile.
    """

    z: int
    x: int
    y: int

    def __post_init__(self) -> None:
        """Refuse what is not there."""
        if not (0 <= self.z <= DEEPEST + CELL_BITS and 0 <= self.x < 1 << self.z and 0 <= self.y < 1 << self.z):
            raise ValueError(f"there is no tile {self.z}/{self.x}/{self.y}")

    def codes(self) -> tuple[int, int]:
        """The codes of places in it: from the first to before the second."""
        shift = 2 * (BITS - self.z)
        number = int(code_of(np.array([self.x]), np.array([self.y]))[0])
        return number << shift, (number + 1) << shift

    def corner(self) -> tuple[int, int]:
        """The place of its north-west corner."""
        return self.x << (BITS - self.z), self.y << (BITS - self.z)


class Clusters:
    """The rows of a file by their place, so that a tile is a slice; some 30 bytes a row."""

    def __init__(
        self,
        lon: NDArray[np.float64],
        lat: NDArray[np.float64],
        start: NDArray[np.int16],
        end: NDArray[np.int16],
    ) -> None:
        """Sort rows, given by their places in degrees and their first and last years, NO_YEAR where unknown."""
        x, y = places_of(lon, lat)
        code = code_of(x, y)
        self.order = np.argsort(code).astype(np.int32)
        """The row at each place of the sorted columns."""
        self._place = np.empty_like(self.order)
        self._place[self.order] = np.arange(len(self.order), dtype=np.int32)
        self._code = code[self.order]
        self._x, self._y = x[self.order].astype(np.int32), y[self.order].astype(np.int32)
        self._undated = ((start == NO_YEAR) & (end == NO_YEAR))[self.order]
        self._start, self._end = (each[self.order] for each in bins(start, end))

    def __len__(self) -> int:
        """How many rows there are."""
        return len(self.order)

    def sorted(self, mask: Mask) -> Mask:
        """A mask of rows in the order in which tiles read it."""
        rows = np.flatnonzero(mask)
        if len(rows) > len(mask) // 8:
            every: Mask = mask[self.order]
            return every
        found = np.zeros(len(mask), dtype=bool)
        found[self._place[rows]] = True
        return found

    def tile(self, name: TileName, kept: Mask | None = None) -> Tile:
        """What a tile shows of the rows kept, by a mask that is `sorted`; of all without one."""
        at = self._at(name, kept)
        cell = (self._code[at] >> 2 * (BITS - name.z - CELL_BITS)) & (SIDE * SIDE - 1)
        counts = np.bincount(cell, minlength=SIDE * SIDE)
        single = (counts <= FEW)[cell]
        rows = np.sort(self.order[at][single]).astype(np.intp)
        if single.all():
            return Tile([], rows)
        return Tile(list(self._clusters(name, at, cell, ~single if rows.size else slice(None))), rows)

    def _clusters(self, name: TileName, at: Any, cells: NDArray[np.int64], many: Any) -> Iterator[Cluster]:
        used, place = _dense(cells[many], SIDE * SIDE)
        count = np.bincount(place, minlength=len(used))
        west, north = name.corner()
        scale = GRAIN / (1 << (BITS - name.z))
        x, y = (
            np.floor((np.bincount(place, values[at][many], len(used)) / count - edge) * scale).astype(np.int64)
            for values, edge in ((self._x, west), (self._y, north))
        )
        for each, years in enumerate(self._years(at, many, place, len(used))):
            yield Cluster(cell_place(int(used[each])), int(x[each]), int(y[each]), years)

    def _years(self, at: Any, many: Any, place: NDArray[np.int64], size: int) -> Iterator[Years]:
        """Of so many parts of some rows, by the place of each row among them."""
        total = np.bincount(place, minlength=size).tolist()
        undated = np.bincount(place[self._undated[at][many]], minlength=size).tolist()
        first = place * (YEARS + 1)
        starts, ends = (
            np.bincount(first + values[at][many], minlength=size * (YEARS + 1)).reshape(size, -1)[:, :YEARS]
            for values in (self._start, self._end)
        )
        return (Years(total[each], undated[each], starts[each], ends[each]) for each in range(size))

    def rows(self, name: TileName, kept: Mask | None = None) -> NDArray[np.intp]:
        """All rows kept in a tile, in the order in which they came."""
        return np.sort(self.order[self._at(name, kept)]).astype(np.intp)

    def years(self, kept: Mask | None = None) -> Years:
        """How many rows are kept, by their years."""
        at = slice(None) if kept is None else kept
        place = np.zeros(len(self) if kept is None else np.count_nonzero(kept), dtype=np.int64)
        return next(self._years(at, slice(None), place, 1))

    def _at(self, name: TileName, kept: Mask | None) -> Any:
        """Where the rows kept in a tile are in the sorted columns."""
        low, high = np.searchsorted(self._code, name.codes())
        return slice(low, high) if kept is None else np.flatnonzero(kept[low:high]) + low


@Once
def clusters_of(sites: OwnSites) -> Clusters:
    """The rows of a file by their place, sorted once for all who have it."""
    return Clusters(sites.lon, sites.lat, sites.start, sites.end)


def bounds_of(sites: OwnSites, mask: Mask) -> Bounds:
    """Where the rows of a mask lie; four zeros where it has none."""
    rows = slice(None) if mask.all() else np.flatnonzero(mask)
    lon, lat = sites.lon[rows], sites.lat[rows]
    return (
        (float(lon.min()), float(lat.min()), float(lon.max()), float(lat.max())) if lon.size else (0.0, 0.0, 0.0, 0.0)
    )


def places_of(lon: NDArray[np.float64], lat: NDArray[np.float64]) -> tuple[Places, Places]:
    """Places on the map (Web Mercator), in 2**BITS steps from the west and from the north."""
    sine = np.sin(np.radians(np.clip(lat, -_MOST_NORTHERN, _MOST_NORTHERN)))
    x = lon / 360 + 0.5
    y = 0.5 - np.log((1 + sine) / (1 - sine)) / (4 * np.pi)
    east, south = (np.clip(each * (1 << BITS), 0, (1 << BITS) - 1).astype(np.int64) for each in (x, y))
    return east, south


def code_of(x: Places, y: Places) -> Places:
    """Places as one number each, whose bits are those of both in turn (Morton): what a tile holds is without a gap."""
    return _spread(x) | (_spread(y) << 1)


def cell_place(code: int) -> int:
    """The place of a cell in its tile, row by row, by its code."""
    x = sum((code >> 2 * bit & 1) << bit for bit in range(CELL_BITS))
    y = sum((code >> 2 * bit + 1 & 1) << bit for bit in range(CELL_BITS))
    return y * SIDE + x


def bins(start: NDArray[np.int16], end: NDArray[np.int16]) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """The places of years among those told apart; YEARS for what stands nowhere."""
    undated = (start == NO_YEAR) & (end == NO_YEAR)
    begun = np.clip(start.astype(np.int32) - BEFORE, 0, YEARS)  # NO_YEAR: long before
    over = np.where(end == NO_YEAR, YEARS, np.clip(end.astype(np.int32) - BEFORE, 0, YEARS))
    for each in (begun, over):
        each[undated] = YEARS
    return begun.astype(np.uint8), over.astype(np.uint8)


def trimmed(counts: NDArray[np.int64]) -> list[int]:
    """Counts by year as short as they are told: the place of the first that is not 0, and from there to the last."""
    filled = np.flatnonzero(counts)
    return [int(filled[0]), *counts[filled[0] : filled[-1] + 1].tolist()] if filled.size else [0]


def _spread(values: Places) -> Places:
    """The lowest 32 bits of numbers with an empty bit before each."""
    found = values.astype(np.int64)
    for shift, mask in _STEPS:
        found = (found | (found << shift)) & mask
    return found


_STEPS: Final[Sequence[tuple[int, int]]] = (
    (16, 0x0000FFFF0000FFFF),
    (8, 0x00FF00FF00FF00FF),
    (4, 0x0F0F0F0F0F0F0F0F),
    (2, 0x3333333333333333),
    (1, 0x5555555555555555),
)


def _place(year: int) -> int:
    return max(-1, min(year - BEFORE, YEARS - 1))


def _dense(keys: NDArray[np.int64], size: int) -> tuple[NDArray[np.intp], NDArray[np.int64]]:
    """The different keys below `size` in order, and of each key its place among them."""
    used = np.flatnonzero(np.bincount(keys, minlength=size))
    places = np.zeros(size, dtype=np.int64)
    places[used] = np.arange(len(used))
    return used, places[keys]
