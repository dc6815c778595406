"""Which of a reader's own rows a selection leaves.

Of the atlas's filters the years (with the switch for unknown dates), the country, the search and the area apply to them, and
beside these what the reader chooses of their own data. Layer, actor, organization, status and confidence do not: nobody has
rated these rows. Years are the same by both clocks. The browser applies the years itself (web/src/rule/own.js).
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlencode

import numpy as np
from numpy.typing import NDArray

from dashboard.model.catalog import FIRST_YEAR
from dashboard.model.countries import COUNTRIES
from dashboard.model.own import NO_YEAR, NOT_STATED, Coded, OwnData, OwnSites
from dashboard.selection.area import (
    OUTSIDE,
    PIECE_M,
    POSSIBLY,
    UNDECIDED,
    Area,
    Circle,
    Inside,
    inside,
    points_inside,
    read_circle,
    read_shape,
)
from dashboard.selection.coordinates import Coordinates, coordinates
from dashboard.selection.index import Mask, Years
from dashboard.selection.model import Selection
from dashboard.selection.once import Once
from dashboard.selection.url import LONGEST_ADDRESS

if TYPE_CHECKING:
    from dashboard.selection.distance import Floats, Pieces
    from dashboard.selection.row_search import SearchedColumn

_WORD: Final = re.compile(r"[^\W_]+")
PLACE_WORDS: Final = frozenset(
    _WORD.findall(
        "place location city town village settlement district raion rayon oblast province region state admin address site "
        "area where место город село район область адрес"
    )
)
"""A column with one of these words in its name says where a row is, and is searched."""
DEGREE_M: Final = 111_700.0
"""No degree, of longitude or latitude, is longer."""
MOST_SINGLY: Final = 30_000
"""Rows that a browser draws one by one; files with more are drawn as clusters."""


@dataclass(frozen=True, slots=True)
class OwnChoice:
    """What a reader has chosen of their own data alone."""

    categories: tuple[str, ...] = ()
    """Categories kept, in the words of the files; empty for all."""
    hidden: frozenset[str] = frozenset()
    """Keys of the files that are not shown."""


def to_query(selection: Selection, choice: OwnChoice) -> str:
    """What applies to rows of one's own but the years, as parameters of an address: `?country=TJK&kind=Clash`; the same for
    the same filters, and nothing for none."""
    area = (
        [("radius" if isinstance(selection.area, Circle) else "area", selection.area.text())] if selection.area else []
    )
    named = [
        *(("country", code) for code in sorted(set(selection.countries))),
        *area,
        *([("q", selection.q)] if selection.q else []),
        *(("kind", word) for word in sorted(set(choice.categories))),
    ]
    return f"?{urlencode(named)}" if named else ""


def read_query(parameters: Sequence[tuple[str, str]]) -> tuple[Selection, OwnChoice]:
    """The filters of an address that `to_query` wrote; of years it has all.

    Raises:
        ValueError: if it is another, so that what is kept of answers is kept once.
    """
    given: dict[str, list[str]] = {"country": [], "radius": [], "area": [], "q": [], "kind": []}
    if sum(len(name) + len(value) for name, value in parameters) > LONGEST_ADDRESS:
        raise ValueError(f"the filters are longer than {LONGEST_ADDRESS} characters")
    for name, value in parameters:
        if name not in given:
            raise ValueError(f"{name[:40]} is no filter of events; these are: {', '.join(given)}")
        given[name].append(value)
    area: Area | None = next((read_circle(text, lambda _: None) for text in given["radius"]), None)
    area = area or next((read_shape(text) for text in given["area"]), None)
    kept = Selection(year=FIRST_YEAR, period=(FIRST_YEAR, FIRST_YEAR), when="all", countries=tuple(given["country"]))
    selection, choice = replace(kept, area=area, q="".join(given["q"])), OwnChoice(tuple(given["kind"]))
    if to_query(selection, choice) != (f"?{urlencode(parameters)}" if parameters else ""):
        raise ValueError("the filters are not in the order and form in which the map asks for them")
    return selection, choice


class OwnIndex:
    """All rows of a reader's files, one after the other, as columns; answers a selection with a mask."""

    def __init__(self, data: Sequence[OwnData]) -> None:
        """Lay the files out; nothing of them is copied that is not asked for row by row."""
        self.data = tuple(data)
        sites = [each.sites for each in self.data]
        self.starts: tuple[int, ...] = (0, *np.cumsum([len(each) for each in sites]).tolist())
        """The place of each file's first row, and at the end how many rows there are."""
        self.clustered = tuple(place for place, each in enumerate(sites) if len(each) > MOST_SINGLY)
        """The files, by their place, that are drawn as clusters."""
        self.size = self.starts[-1]
        self.country = joined([each.country for each in sites])
        self.category = joined([each.category for each in sites])
        self._start, self._end = (
            _together([getattr(each, name) for each in sites], np.int16) for name in ("start", "end")
        )
        self._search = lru_cache(maxsize=4)(self._find)  # a megabyte for each reader, search and million rows
        self._lie = lru_cache(maxsize=4)(self._inside)
        self._base = lru_cache(maxsize=8)(self._left)  # of one selection the map asks for one, counts for three more

    def mask(self, selection: Selection, choice: OwnChoice = OwnChoice()) -> Mask:
        """The rows that are shown."""
        return self.base_mask(selection, choice) & self._when(selection)

    def base_mask(self, selection: Selection, choice: OwnChoice = OwnChoice()) -> Mask:
        """The rows left by everything but the years, which the browser applies itself."""
        return self._base(selection.countries, selection.q, selection.area, choice)

    def counts(self, selection: Selection, choice: OwnChoice = OwnChoice()) -> Mapping[str, Mapping[str, int]]:
        """How many rows each category, country and file (by its key) would leave under all the other filters."""
        when = self._when(selection)

        def left(countries: tuple[str, ...], choice: OwnChoice) -> Mask:
            return self._base(countries, selection.q, selection.area, choice) & when

        return {
            "category": _counted(self.category, left(selection.countries, OwnChoice((), choice.hidden))),
            "country": _counted(self.country, left((), choice)),
            "file": self.by_file(left(selection.countries, OwnChoice(choice.categories))),
        }

    def singly(self, mask: Mask) -> Mask:
        """What of a mask is of files that are drawn row by row, without the rows of the others."""
        if not self.clustered:
            return mask
        drawn = [mask[part] for place, part in enumerate(self.parts()) if place not in self.clustered]
        return np.concatenate([np.empty(0, dtype=bool), *drawn])

    def by_file(self, mask: Mask) -> dict[str, int]:
        """How many rows of a mask are of each file, by its key."""
        return {each.key: int(mask[part].sum()) for each, part in zip(self.data, self.parts(), strict=True)}

    def parts(self) -> list[slice]:
        """Where the rows of each file are among all."""
        return [slice(first, last) for first, last in pairwise(self.starts)]

    def at(self, row: int) -> tuple[OwnData, int]:
        """The file of a row, and the row's place in it.

        Raises:
            IndexError: if there is no such row.
        """
        if not 0 <= row < self.size:
            raise IndexError(row)
        file = int(np.searchsorted(self.starts, row, side="right")) - 1
        return self.data[file], row - self.starts[file]

    def inside(self, area: Area) -> Inside:
        """Whether each row lies in an area; one whose place has no accuracy stated lies where it is drawn."""
        return self._lie(area)

    def _when(self, selection: Selection) -> Mask:
        return kept_in(self._start, self._end, selection.span(), undated=selection.undated)

    def _left(self, countries: tuple[str, ...], q: str, area: Area | None, choice: OwnChoice) -> Mask:
        kept = np.ones(self.size, dtype=bool)
        for each, part in zip(self.data, self.parts(), strict=True):
            if each.key in choice.hidden:
                kept[part] = False
        if area:
            kept &= self._lie(area) > OUTSIDE
        if q and not isinstance(coordinates(q), Coordinates):
            kept &= self._search(q)
        if countries:
            _keep_having(kept, self.country, countries)
        if choice.categories:
            _keep_having(kept, self.category, choice.categories)
        return kept

    def _find(self, query: str) -> Mask:
        from dashboard.selection.row_search import find_rows  # loads pyarrow.compute

        return find_rows(query, [_searched(each.sites) for each in self.data])

    def _inside(self, area: Area) -> Inside:
        found = points_inside(area, self._lon, self._lat, self.accuracies)
        rest = found == UNDECIDED
        rest[self._shaped.sites] = True
        rows = np.flatnonzero(rest)
        if not rows.size:
            return found
        found[rows] = inside(area, self._pieces_of(rest), self.accuracies[rows])
        found[rows[(found[rows] == OUTSIDE) & self._encloses(area)[rows]]] = POSSIBLY
        return found

    def _encloses(self, area: Area) -> Mask:
        """Areas of the reader that hold the whole of an area: none of their edges is near it."""
        import shapely

        lon, lat = (area.lon, area.lat) if isinstance(area, Circle) else area.corners[0]
        found = np.zeros(self.size, dtype=bool)
        rows, grounds = self.grounds
        if rows.size:
            found[rows] = shapely.contains_xy(grounds, lon, lat)
        return found

    @cached_property
    def grounds(self) -> tuple[NDArray[np.intp], NDArray[np.object_]]:
        """Rows that are areas, and what these cover: of rings within rings every second one is a hole."""
        import shapely

        found = {
            first + place: shapely.build_area(shapely.multilinestrings([ring for ring in rings if len(ring) > 2]))
            for each, first in zip(self.data, self.starts, strict=False)
            for place, rings in each.sites.outlines.items()
            if each.sites.shape[place] == "a"
        }
        return np.array(list(found), dtype=np.intp), np.array(list(found.values()), dtype=object)

    @cached_property
    def pieces(self) -> "Pieces":
        """Of all rows; made when the reader first asks for what is near."""
        return self._pieces_of(np.ones(self.size, dtype=bool))

    def _pieces_of(self, mask: Mask) -> "Pieces":
        """Of the rows of a mask, numbered among these."""
        from dashboard.selection.distance import Pieces  # loads shapely and pyproj, which the map page does without

        shaped = np.zeros(self.size, dtype=bool)
        shaped[self._shaped.sites] = True
        points = np.flatnonzero(mask & ~shaped)
        at = np.stack([self._lon[points], self._lat[points]], axis=1)
        cut = mask[self._shaped.sites]
        rows = np.append(points, self._shaped.sites[cut])
        order = np.argsort(rows, kind="stable")
        ends = np.concatenate([np.stack([at, at], axis=1), self._shaped.ends[cut]])
        return Pieces((np.cumsum(mask) - 1)[rows[order]], ends[order])

    @cached_property
    def _shaped(self) -> "Pieces":
        """Of the rows that are lines and areas."""
        from dashboard.selection.distance import Pieces

        rows: list[NDArray[np.intp]] = [np.empty(0, np.intp)]
        ends: list[Floats] = [np.empty((0, 2, 2))]
        for each, first in zip(self.data, self.starts, strict=False):
            for place, parts in each.sites.outlines.items():
                cut = np.concatenate([_cut(part) for part in parts])
                rows.append(np.full(len(cut), first + place))
                ends.append(cut)
        return Pieces(np.concatenate(rows), np.concatenate(ends))

    @cached_property
    def _lon(self) -> "Floats":
        return _together([each.sites.lon for each in self.data], np.float64)

    @cached_property
    def _lat(self) -> "Floats":
        return _together([each.sites.lat for each in self.data], np.float64)

    @cached_property
    def accuracies(self) -> "Floats":
        """Metres; zero where the file does not say."""
        return _together([_accuracies(each.sites) for each in self.data], np.float64)


def without_years(start: Years, end: Years) -> Mask:
    """Which rows have neither a first nor a last year (NO_YEAR)."""
    undated: Mask = (start == NO_YEAR) & (end == NO_YEAR)
    return undated


def touching(start: Years, end: Years, span: tuple[int, int]) -> Mask:
    """Which rows touch a span of years (first and last, inclusive); a year that is not known is open (`selection.model.touches`)."""
    there: Mask = (start <= span[1]) & ((end == NO_YEAR) | (end >= span[0]))  # NO_YEAR comes before every year
    return there


def kept_in(start: Years, end: Years, span: tuple[int, int] | None, *, undated: bool) -> Mask:
    """Which rows are shown in the years: those that touch them, and those without any if asked for."""
    dateless = without_years(start, end)
    kept: Mask = ~dateless | undated
    if span is not None:
        kept &= dateless | touching(start, end, span)
    return kept


def _together(columns: Sequence[NDArray[Any]], of: type[np.generic]) -> NDArray[Any]:
    """Columns one after the other; one alone is not copied."""
    return columns[0] if len(columns) == 1 else np.concatenate([np.empty(0, of), *columns])


def joined(columns: Sequence[Coded]) -> Coded:
    """Columns of words one after the other, each word once."""
    if len(columns) == 1:
        return columns[0]
    places: dict[str, int] = {}
    codes = [np.empty(0, np.int32)]
    for column in columns:
        renamed = [places.setdefault(value, len(places)) for value in column.values]
        codes.append(np.array([*renamed, NOT_STATED], dtype=np.int32)[column.codes])  # NOT_STATED takes the last
    return Coded(tuple(places), np.concatenate(codes))


def _keep_having(kept: Mask, column: Coded, chosen: Sequence[str]) -> None:
    """Keep of a mask the rows that have one of the words."""
    wanted = np.array([value in chosen for value in (*column.values, None)])  # NOT_STATED takes the last
    rows = np.flatnonzero(kept)
    kept[rows] = wanted[column.codes[rows]]


def _counted(column: Coded, mask: Mask) -> dict[str, int]:
    """How many rows of a mask have each word, those with none left out."""
    codes = column.codes[mask]
    found = np.bincount(codes[codes != NOT_STATED], minlength=len(column.values))
    return {value: count for value, count in zip(column.values, found.tolist(), strict=True) if count}


def _cut(part: "Floats") -> "Floats":
    """The pieces of a line, PIECE_M long at most, straight in degrees as the line is drawn; shape (pieces, 2, 2)."""
    if len(part) < 2:
        return np.stack([part, part], axis=1)
    steps = np.maximum(np.ceil(np.abs(np.diff(part, axis=0)).max(axis=1) * DEGREE_M / PIECE_M), 1).astype(int)
    leg = np.repeat(np.arange(len(steps)), steps)
    share = (np.arange(len(leg)) - np.repeat(np.cumsum(steps) - steps, steps)) / steps[leg]
    places = np.append(part[leg] + (part[leg + 1] - part[leg]) * share[:, None], part[-1:], axis=0)
    return np.stack([places[:-1], places[1:]], axis=1)


@Once
def _accuracies(sites: OwnSites) -> "Floats":
    known: Floats = np.nan_to_num(sites.accuracy_m)
    return known


@Once
def _searched(sites: OwnSites) -> "Sequence[SearchedColumn]":
    """All that can find each row: its name, what it is, whose, and where."""
    import pyarrow as pa

    from dashboard.selection.row_search import SearchedColumn, coded_column

    countries = tuple(" ".join((code, *COUNTRIES.get(code, ()))) for code in sites.country.values)
    words = (sites.category, sites.actor, sites.owner, Coded(countries, sites.country.codes))
    texts = [pa.array(sites.name, pa.string())] + [
        sites.cells.column(name)
        for name in sites.cells.column_names
        if PLACE_WORDS.intersection(_WORD.findall(name.lower()))
    ]
    return [
        *(SearchedColumn(*coded_column(column)) for column in texts),
        *(SearchedColumn(pa.array(column.values, pa.string()), column.codes) for column in words if column.values),
    ]
