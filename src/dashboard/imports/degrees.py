"""Columns of degrees: the usual forms are read for all rows at once, the others text by text (selection/coordinates.py).

What is read at once comes out as that module would have it; tests hold the two together.
"""

import re
from dataclasses import dataclass
from typing import Final, Literal

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from dashboard.imports.cells import coded, matching, number, numbers, present
from dashboard.selection.coordinates import METRES_PER_DEGREE, Coordinates, Reason, Unreadable, coordinates

Axis = Literal["lat", "lon"]
MOST: Final[dict[Axis, int]] = {"lat": 90, "lon": 180}
_BRACKETS: Final = "()[] "
_PARTS: Final = ("before", "sign", "degrees", "minutes", "seconds", "after")
_COULD_BE: Final = r"^[\d\s.,'\"°º˚′’‘″”“+\-−–nsewNSEWсювзшдСЮВЗШД]*\d[\d\s.,'\"°º˚′’‘″”“+\-−–nsewNSEWсювзшдСЮВЗШД]*$|(?i:north|south|east|west)"
"""Letters and signs that one angle can have. What has others is not looked at more closely."""


def _half(number: str) -> str:
    """An angle as RE2 has it, its groups named with a number: `N 37°26'24.5"`, `-37.44`, `37.44° N`."""
    one = r"\d{1,2}(?:\.\d+)?"
    return (
        rf"(?P<before{number}>[NSEWnsew]?)\s*(?P<sign{number}>[-+\x{{2212}}]?)(?P<degrees{number}>\d{{1,3}}(?:\.\d+)?)\s*"
        rf"(?:[°º˚]\s*(?:(?P<minutes{number}>{one})\s*['′’]\s*(?:(?P<seconds{number}>{one})\s*(?:[\"″”]|''|′′|’’)\s*)?)?)?"
        rf"(?P<after{number}>[NSEWnsew]?)"
    )


_ANGLE: Final = f"^{_half('1')}$"
_PAIR: Final = rf"^[(\[]?{_half('1')}(?:\s*[,;/]\s*|\s+){_half('2')}[)\]]?$"


@dataclass(frozen=True, eq=False)
class Angles:
    """One angle a row."""

    degrees: NDArray[np.float64]
    """Signed; nan where none is read, beyond the range of its axis where it is written so."""
    accuracy_m: NDArray[np.float64]
    """How exact it is by its digits; nan for a plain number, whose digits may be those of a computer."""


@dataclass(frozen=True, eq=False)
class Pairs:
    """One place a row, as `Coordinates` has it; nan where none is read."""

    lon: NDArray[np.float64]
    lat: NDArray[np.float64]
    accuracy_m: NDArray[np.float64]
    either_way: NDArray[np.bool_]
    """Whether nothing says which of the two numbers is the latitude."""
    reasons: dict[Reason | None, NDArray[np.bool_]]
    """Rows that could not be read by the reason; None for texts that are no coordinates at all."""


def angles(cells: pa.Array, axis: Axis) -> Angles:
    """Latitudes or longitudes of a column: numbers, also with a decimal comma, or degrees with minutes, seconds and letters."""
    exact = np.full(len(cells), np.nan)
    found = numbers(cells, lambda _: None)
    odd = np.flatnonzero(np.isnan(found) & present(cells))
    if not len(odd):
        return Angles(found, exact)
    half = _Half(pc.extract_regex(cells.take(pa.array(odd)), _ANGLE), "1")
    right = half.sound & np.isin(half.letter, ["", *_LETTERS[axis]])
    found[odd[right]], exact[odd[right]] = half.degrees[right], half.accuracy_m[right]
    odd = odd[~right]
    odd = odd[matching(cells.take(pa.array(odd)), _COULD_BE)]
    words = coded(cells.take(pa.array(odd)))
    read = np.array([_angle(word, axis) for word in words.values], dtype=np.float64).reshape(-1, 2)
    found[odd], exact[odd] = read[words.codes].T
    return Angles(found, exact)


def pairs(cells: pa.Array) -> Pairs:
    """Places of a column that holds both coordinates, in any form that the search understands, in brackets or without."""
    size = len(cells)
    parts = pc.extract_regex(cells, _PAIR)
    one, other = _Half(parts, "1"), _Half(parts, "2")
    first_lat, second_lat = np.isin(one.letter, _LETTERS["lat"]), np.isin(other.letter, _LETTERS["lat"])
    lettered = (one.letter != "") & (other.letter != "")
    alike = lettered == ((one.letter != "") | (other.letter != ""))
    turned = np.where(lettered, second_lat, (np.abs(one.degrees) > 90) & (np.abs(other.degrees) <= 90))
    lat, lon = np.where(turned, other.degrees, one.degrees), np.where(turned, one.degrees, other.degrees)
    # With one letter before and one behind, what stands between could be minutes
    alike &= ~lettered | (one.leads == other.leads)
    plain = one.sound & other.sound & alike & (~lettered | (first_lat != second_lat))
    plain &= (np.abs(lat) <= 90) & (np.abs(lon) <= 180)
    found = Pairs(
        np.where(plain, lon, np.nan),
        np.where(plain, lat, np.nan),
        np.where(plain, np.fmax(one.accuracy_m, other.accuracy_m), np.nan),
        plain & ~lettered & (np.abs(lon) <= 90),
        {},
    )
    odd = np.flatnonzero(~plain & present(cells))
    words = coded(cells.take(pa.array(odd)))
    for place, word in enumerate(words.values):
        rows = odd[words.codes == place] if len(words.values) < len(odd) else odd[place : place + 1]
        read = coordinates(word.strip(_BRACKETS))
        if isinstance(read, Coordinates):
            found.lon[rows], found.lat[rows], found.accuracy_m[rows] = read.lon, read.lat, read.accuracy_m
            found.either_way[rows] = read.either_way
        else:
            reason = read.reason if isinstance(read, Unreadable) else None
            found.reasons.setdefault(reason, np.zeros(size, bool))[rows] = True
    return found


_LETTERS: Final[dict[Axis, list[str]]] = {"lat": ["n", "s"], "lon": ["e", "w"]}


class _Half:
    """The parts of one angle of all rows, as numbers."""

    def __init__(self, parts: pa.Array, number: str) -> None:
        before, sign, degrees, minutes, seconds, after = (pc.struct_field(parts, f"{part}{number}") for part in _PARTS)
        there = pc.is_valid(degrees)
        self.sound: NDArray[np.bool_] = there.to_numpy(zero_copy_only=False).copy()
        self.letter = np.full(len(parts), "", dtype="<U1")
        self.leads = np.zeros(len(parts), bool)
        """Whether the letter stands before the number."""
        self.degrees, self.accuracy_m = np.full(len(parts), np.nan), np.full(len(parts), np.nan)
        if not self.sound.any():
            return
        letters = pc.utf8_lower(pc.binary_join_element_wise(before, after, "")).fill_null("")
        signed = pc.not_equal(pc.binary_length(sign), 0).fill_null(False).to_numpy(zero_copy_only=False)
        lengths = pc.binary_length(letters).to_numpy(zero_copy_only=False)
        self.sound &= (lengths <= 1) & ~(signed & (lengths == 1))
        if (lengths == 1).any():
            self.letter[self.sound] = letters.to_numpy(zero_copy_only=False)[self.sound]
            self.leads = pc.greater(pc.binary_length(before), 0).fill_null(False).to_numpy(zero_copy_only=False)
        whole = numbers(degrees)
        exact = _last_digit(degrees)
        for part, unit in ((minutes, 60.0), (seconds, 3600.0)):
            given = pc.greater(pc.binary_length(part), 0).fill_null(False)
            rows: NDArray[np.bool_] = given.to_numpy(zero_copy_only=False)
            if rows.any():
                value = numbers(pc.if_else(given, part, pa.scalar(None, pa.string())))
                self.sound &= ~rows | ((value < 60) & np.isclose(exact, 30 / unit))
                whole = np.where(rows, whole + value / unit, whole)
                exact = np.where(rows, _last_digit(part) / unit, exact)
        negative = pc.is_in(sign, value_set=pa.array(["-", "\u2212"])).to_numpy(zero_copy_only=False)
        self.degrees = np.where(negative | np.isin(self.letter, ["s", "w"]), -whole, whole)
        self.accuracy_m = exact * METRES_PER_DEGREE


def _last_digit(written: pa.Array) -> NDArray[np.float64]:
    """Half a unit of the last digit given."""
    point = pc.find_substring(written, ".")
    digits = pc.if_else(pc.less(point, 0), 0, pc.subtract(pc.subtract(pc.binary_length(written), point), 1))
    exact: NDArray[np.float64] = 0.5 * np.power(10.0, -numbers(pc.cast(digits, pa.float64())))
    return exact


def _angle(text: str, axis: Axis) -> tuple[float, float]:
    """Degrees of one text, and how exact they are in metres; nan where there are none."""
    plain = number(text)
    if plain is not None:
        return plain, np.nan
    written = re.sub(r"(?<=\d),(?=\d)", ".", text)
    for letter in ("E", "") if axis == "lat" else ("N", ""):
        zero = f"0.0000000000 {letter}"
        found = coordinates(f"{written}; {zero}" if axis == "lat" else f"{zero}; {written}")
        if isinstance(found, Coordinates):
            along, across = (found.lat, found.lon) if axis == "lat" else (found.lon, found.lat)
            return (np.nan, np.nan) if across else (along, found.accuracy_m)
    return np.nan, np.nan
