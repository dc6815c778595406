"""Two columns of degrees that no header names, or that a misspelt one does: by what their values are, and said to be a guess.

A guess has to bring most rows to Central Asia and its neighbours. Where two pairs of columns would, or one pair both ways
round, none is taken and the reader is asked.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import OSA
from shapely.geometry.base import BaseGeometry

from dashboard.imports.cells import column, matching, present, without_nothing
from dashboard.imports.countries import outline_of
from dashboard.imports.degrees import MOST as RANGE
from dashboard.imports.degrees import Axis, angles
from dashboard.imports.meaning import fold_column
from dashboard.imports.raw import Raw
from dashboard.model.countries import CENTRAL_ASIA
from dashboard.model.own import OwnField

MOST: Final = 0.8
NEARLY_ALL: Final = 0.95
HALF: Final = 0.5
MOST_PAIRS: Final = 64
"""That are tried; of more numbers only those with a name that hints at it."""
SAME: Final = 0.01
"""Degrees within which two columns are the same places in two ways of writing."""
REGION: Final = frozenset({*CENTRAL_ASIA, "AFG", "AZE", "ARM", "CHN", "GEO", "IND", "IRN", "MNG", "PAK", "RUS", "TUR"})
"""Central Asia and its neighbours: where most of what readers bring lies."""
HINTS: Final[Mapping[Axis, frozenset[str]]] = {
    "lat": frozenset(["lat", "latitude", "latitud", "широта", "шир", "breite", "enlem", "kenglik", "кенглик", "ендік", "кеңдик", "纬度"]),
    "lon": frozenset(["lon", "long", "lng", "longitude", "longitud", "долгота", "долг", "lange", "boylam", "uzunlik", "узунлик", "боилық", "узундук", "经度"]),
}  # fmt: skip
"""Words for each, folded, in languages that tables here have; a word with one slip counts too, since values decide."""
EXACT: Final = r"^-?\d{1,3}[.,]\d{3,}$|[°º˚′″]"
"""Degrees with three decimals or more, or with their signs: hardly anything else looks like that."""


class Found(NamedTuple):
    """Columns of latitude and longitude, or none; and what to tell the reader."""

    columns: dict[OwnField, str]
    doubt: str = ""


@dataclass(frozen=True, eq=False)
class _Pair:
    lat: str
    lon: str
    points: tuple[NDArray[np.float64], NDArray[np.float64]]
    """Longitude and latitude."""
    near: float
    """Share of the rows that lie in REGION."""
    inside: float
    """Likewise in Central Asia."""
    named: bool
    """Whether the names of both columns hint at it."""

    def __str__(self) -> str:
        return f"`{self.lat}` with `{self.lon}`"


def guess(
    raw: Raw,
    named: Mapping[OwnField, str],
    free: Collection[str],
    land: Mapping[str, BaseGeometry] | None,
) -> Found:
    """Columns for the axis or the axes that no name tells, among those that are free; without `land` by name and form alone."""
    lats = [named["lat"]] if "lat" in named else [name for name in free if _could_be(raw, name, "lat")]
    lons = [named["lon"]] if "lon" in named else [name for name in free if _could_be(raw, name, "lon")]
    if len(lats) * len(lons) > MOST_PAIRS:
        lats = [name for name in lats if hinted(name, "lat")]
        lons = [name for name in lons if hinted(name, "lon")]
    pairs = [_pair(raw, lat, lon, named, land) for lat in lats for lon in lons if lat != lon]
    good = [pair for pair in pairs if pair.near >= MOST or pair.named]
    if not good:
        return Found({})
    chosen = _the_one(good)
    if chosen is None:
        return Found({}, _asked(good))
    return Found(
        {"lat": chosen.lat, "lon": chosen.lon},
        f"Columns `{chosen.lat}` and `{chosen.lon}` were taken for latitude and longitude by their values, not by their names: "
        "look where they fall, and choose others where that is wrong.",
    )


def alike(raw: Raw, named: Sequence[tuple[str, str]]) -> Found:
    """One of several pairs of latitude and longitude that names tell: the first where all are the same places, else none."""
    pairs = [_pair(raw, lat, lon, {}, None) for lat, lon in named]
    if all(_same(pairs[0], other) for other in pairs[1:]):
        return Found({"lat": pairs[0].lat, "lon": pairs[0].lon})
    return Found({}, _asked(pairs))


def hinted(name: str, axis: Axis) -> bool:
    """Whether a word of a column's name is one for this axis, or one slip away from it."""
    words = [word for word in fold_column(name).split() if len(word) > 2 or not word.isascii()]
    return any(OSA.distance(word, hint) <= 1 for word in words for hint in HINTS[axis])


def _asked(pairs: Sequence[_Pair]) -> str:
    shown = ", or ".join(str(pair) for pair in pairs[:4])
    more = ", or others" if len(pairs) > 4 else ""
    return f"Several columns could be latitude and longitude: {shown}{more}. None was taken: choose the two that are meant."


def _could_be(raw: Raw, name: str, axis: Axis) -> bool:
    """Whether a column holds degrees of an axis by its values, and is exact like them or called nearly so."""
    cells = without_nothing(column(raw, name))
    there = present(cells)
    if not there.any():
        return False
    values = np.abs(angles(cells, axis).degrees[there])
    with np.errstate(invalid="ignore"):
        right = (values <= RANGE[axis]).mean()
    if right < NEARLY_ALL or there.mean() < HALF:
        return False
    return hinted(name, axis) or bool(matching(cells, EXACT)[there].mean() >= MOST)


def _pair(
    raw: Raw, lat: str, lon: str, named: Mapping[OwnField, str], land: Mapping[str, BaseGeometry] | None
) -> _Pair:
    y, x = angles(column(raw, lat), "lat").degrees, angles(column(raw, lon), "lon").degrees
    there = np.isfinite(x) & np.isfinite(y)
    codes = np.empty(0) if land is None else outline_of(x[there], y[there], land)
    near, inside = (float(np.isin(codes, list(each)).mean()) if len(codes) else 0.0 for each in (REGION, CENTRAL_ASIA))
    both = ("lat" in named or hinted(lat, "lat")) and ("lon" in named or hinted(lon, "lon"))
    return _Pair(lat, lon, (x, y), near, inside, both)


def _the_one(pairs: Sequence[_Pair]) -> _Pair | None:
    """The pair that is meant: by its names, else the one way round that lies in Central Asia; None where several would do."""
    for left in (
        [pair for pair in pairs if pair.named],
        [pair for pair in pairs if pair.inside >= MOST],
        pairs,
    ):
        if left:
            return left[0] if all(_same(left[0], other) for other in left[1:]) else None
    return None


def _same(one: _Pair, other: _Pair) -> bool:
    """Whether two pairs are the same places."""
    with np.errstate(invalid="ignore"):
        return all(
            bool((np.abs(mine - theirs) <= SAME)[np.isfinite(mine) & np.isfinite(theirs)].mean() >= MOST)
            for mine, theirs in zip(one.points, other.points, strict=True)
            if (np.isfinite(mine) & np.isfinite(theirs)).any()
        )


def named_pairs(names: Mapping[str, str], words: Mapping[OwnField, frozenset[str]]) -> Iterator[tuple[str, str]]:
    """Columns that are the latitude and the longitude of one thing by their names (`lat from`, `lon from`), by folded name."""
    stems: dict[tuple[str, ...], dict[OwnField, str]] = {}
    for folded, name in names.items():
        parts = folded.split()
        for axis in ("lat", "lon"):
            if axis_words := words[axis] & set(parts):
                stem = tuple(part for part in parts if part not in axis_words)
                stems.setdefault(stem, {}).setdefault(axis, name)
    return ((found["lat"], found["lon"]) for found in stems.values() if len(found) == 2)
