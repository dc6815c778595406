"""Coordinates as people write them: decimal degrees, degrees with minutes and seconds, MGRS, plus codes.

The whole text has to be coordinates. Libraries that look for the first thing that fits read `37,44 74,55` as 74° N 55° E
and `-37.44 S` as the north (geopy 2.5.0), or a plus code as degrees (lat_lon_parser 1.3.1), so the grammar is our own.
"""

import re
import unicodedata
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import Final, Literal

from mgrs import MGRS
from mgrs.core import MGRSError
from openlocationcode import openlocationcode

Form = Literal["degrees", "mgrs", "plus_code"]
Reason = Literal[
    "latitude",
    "longitude",
    "minutes",
    "sign_and_letter",
    "letters",
    "numbers",
    "commas",
    "mgrs",
    "short_plus_code",
]
"""Why a text that looks like coordinates can't be read: a value out of range, or parts that do not fit together."""

METRES_PER_DEGREE: Final = 111_320
"""Of latitude, and of longitude on the equator."""


@dataclass(frozen=True, slots=True)
class Coordinates:
    """A place on the earth, WGS 84 decimal degrees, as exact as it was written."""

    lon: float
    lat: float
    accuracy_m: float
    """How far off the place may be by the digits given, metres."""
    form: Form
    either_way: bool = False
    """Whether the two numbers could also be meant the other way round: nothing says which is the latitude."""

    def swapped(self) -> "Coordinates":
        """The same two numbers with latitude and longitude the other way round."""
        return replace(self, lon=self.lat, lat=self.lon)


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A text that looks like coordinates and can't be read as such."""

    reason: Reason
    part: str
    """What of the text it is about."""


_HEMISPHERES: Final = {
    r"с(\.\s*|\s*)ш\.?": "n",
    r"ю(\.\s*|\s*)ш\.?": "s",
    r"в(\.\s*|\s*)д\.?": "e",
    r"з(\.\s*|\s*)д\.?": "w",
    r"\bnorth\b": "n",
    r"\bsouth\b": "s",
    r"\beast\b": "e",
    r"\bwest\b": "w",
}
"""Hemispheres in words: Russian (северной широты, ...) and English."""
_SIGNS: Final = str.maketrans(
    {"º": "°", "˚": "°", "′": "'", "’": "'", "‘": "'", "″": '"', "”": '"', "“": '"', "−": "-", "–": "-"}
)
_TOKEN: Final = re.compile(
    r"\s*(?:(?P<number>\d+(?:\.\d+)?)|(?P<letter>[nsew])|(?P<mark>°|''|'|\")|(?P<sign>[-+])|(?P<gap>[,;/]))"
)
_MGRS: Final = re.compile(r"(\d{1,2})\s*([c-hj-np-x])\s*([a-hj-np-z]{2})\s*(\d+)\s*(\d*)")
_MARKS: Final = ("°", "'", '"')


@lru_cache(maxsize=256)
def coordinates(text: str) -> Coordinates | Unreadable | None:
    """The place a text gives; why it can't be read; None where it does not look like coordinates at all."""
    stripped = text.strip()
    if openlocationcode.isValid(stripped.upper()):
        return _plus_code(stripped.upper())
    lowered = unicodedata.normalize("NFKC", stripped.translate(_SIGNS)).casefold().translate(_SIGNS)
    if found := _MGRS.fullmatch(lowered):
        return _mgrs(found)
    for words, letter in _HEMISPHERES.items():
        lowered = re.sub(words, letter, lowered)
    return _degrees(lowered)


def _plus_code(code: str) -> Coordinates | Unreadable:
    if not openlocationcode.isFull(code):
        return Unreadable("short_plus_code", code)
    area = openlocationcode.decode(code)
    accuracy = max(area.latitudeHi - area.latitudeLo, area.longitudeHi - area.longitudeLo) / 2 * METRES_PER_DEGREE
    return Coordinates(area.longitudeCenter, area.latitudeCenter, accuracy, "plus_code")


def _mgrs(found: re.Match[str]) -> Coordinates | Unreadable:
    """The centre of the square, as if no edge of a zone cut it: so each place in it is within the accuracy."""
    zone, band, square, east, north = found.groups()
    if not north:
        east, north = east[: len(east) // 2], east[len(east) // 2 :]
    written = " ".join(part for part in (f"{zone}{band}".upper(), square.upper(), east, north) if part)
    if len(east) != len(north) or len(east) > 5:
        return Unreadable("mgrs", written)
    try:
        lat, lon = MGRS().toLatLon(f"{zone}{band}{square}{east}{north}".upper())
    except MGRSError:
        return Unreadable("mgrs", written)
    return Coordinates(lon, lat, 10 ** (5 - len(east)) * 2**0.5 / 2, "mgrs")


@dataclass(frozen=True, slots=True)
class _Angle:
    """One of the two: its numbers from degrees down, its sign and its letter."""

    numbers: tuple[str, ...]
    negative: bool
    letter: str

    def degrees(self) -> float:
        value: float = sum(float(number) / 60.0**place for place, number in enumerate(self.numbers))
        return -value if self.negative or self.letter in {"s", "w"} else value

    def accuracy(self) -> float:
        """Half a unit of the last digit given, in degrees."""
        digits = len(self.numbers[-1].partition(".")[2])
        return float(0.5 * 10.0**-digits / 60.0 ** (len(self.numbers) - 1))


def _degrees(text: str) -> Coordinates | Unreadable | None:
    tokens = _tokens(_with_points(text))
    if tokens is None or sum(kind == "number" for kind, _ in tokens) < 2:
        return None
    halves = _halves(tokens)
    if isinstance(halves, Unreadable):
        return halves
    angles = []
    for half in halves:
        angle = _angle(half)
        if isinstance(angle, Unreadable):
            return angle
        angles.append(angle)
    return _placed(*angles)


def _with_points(text: str) -> str:
    """Decimal commas as points, where nothing else parts the two numbers: `37,44 74,55` or `37,44; 74,55`."""
    if re.fullmatch(r"[-+nsew\s]*\d{1,3},\d+[°nsew\s]*[;/\s][-+nsew\s]*\d{1,3},\d+[°nsew\s]*", text):
        return text.replace(",", ".")
    return text


def _tokens(text: str) -> list[tuple[str, str]] | None:
    """The parts of a text, or None where it holds anything that is none."""
    found: list[tuple[str, str]] = []
    place = 0
    while place < len(text):
        match = _TOKEN.match(text, place)
        if match is None:
            return None if text[place:].strip() else found
        found.append((match.lastgroup or "", match[match.lastgroup or 0]))
        place = match.end()
    return found


def _halves(tokens: list[tuple[str, str]]) -> tuple[list[tuple[str, str]], list[tuple[str, str]]] | Unreadable:
    """The tokens of each of the two angles: parted by their letters, else by a comma, else in the middle."""
    letters = [place for place, (kind, _) in enumerate(tokens) if kind == "letter"]
    gaps = [place for place, (kind, _) in enumerate(tokens) if kind == "gap"]
    written = " ".join(part for _, part in tokens)
    if len(letters) not in {0, 2}:
        return Unreadable("letters", written)
    if len(gaps) > 1:
        return Unreadable("commas", written)
    if gaps:
        cut = gaps[0]
    elif letters:
        cut = letters[1] if letters[0] == 0 else letters[0] + 1
    else:
        degrees = [place for place, (_, part) in enumerate(tokens) if part == "°"]
        numbers = [place for place, (kind, _) in enumerate(tokens) if kind == "number"]
        if len(degrees) == 2:
            cut = degrees[1] - 1
        elif len(numbers) % 2:
            return Unreadable("numbers", written)
        else:
            cut = numbers[len(numbers) // 2]
        if tokens[cut - 1][0] == "sign":
            cut -= 1
    return tokens[:cut], [token for token in tokens[cut:] if token[0] != "gap"]


def _angle(tokens: list[tuple[str, str]]) -> _Angle | Unreadable:
    written = " ".join(part for _, part in tokens)
    kinds = [kind for kind, _ in tokens]
    numbers = tuple(part for kind, part in tokens if kind == "number")
    letters = [part for kind, part in tokens if kind == "letter"]
    signs = [part for kind, part in tokens if kind == "sign"]
    if not 1 <= len(numbers) <= 3 or any("." in number for number in numbers[:-1]):
        return Unreadable("numbers", written)
    if len(letters) > 1 or (letters and kinds[0] != "letter" and kinds[-1] != "letter"):
        return Unreadable("letters", written)
    if signs and letters:
        return Unreadable("sign_and_letter", written)
    if len(signs) > 1 or (signs and kinds[0] != "sign"):
        return Unreadable("numbers", written)
    if not _marked_in_order(tokens):
        return Unreadable("numbers", written)
    if any(float(number) >= 60 for number in numbers[1:]):
        return Unreadable("minutes", written)
    return _Angle(numbers, "-" in signs, "".join(letters))


def _marked_in_order(tokens: list[tuple[str, str]]) -> bool:
    """Whether each mark stands after the number it is for: degrees, then minutes, then seconds."""
    place = -1
    for kind, part in tokens:
        if kind == "number":
            place += 1
        elif kind == "mark" and (place < 0 or _MARKS[place] != part.replace("''", '"')):
            return False
    return all(one[0] != "mark" or other[0] != "mark" for one, other in pairwise(tokens))


def _placed(first: _Angle, second: _Angle) -> Coordinates | Unreadable:
    if {first.letter, second.letter} != {""} and (first.letter in {"n", "s"}) == (second.letter in {"n", "s"}):
        return Unreadable("letters", f"{first.letter} {second.letter}".strip().upper())
    lettered = bool(first.letter)
    one, other = first.degrees(), second.degrees()
    reversed_order = first.letter in {"e", "w"} if lettered else abs(one) > 90 >= abs(other)
    lat, lon = (other, one) if reversed_order else (one, other)
    if abs(lat) > 90:
        return Unreadable("latitude", f"{lat:g}")
    if abs(lon) > 180:
        return Unreadable("longitude", f"{lon:g}")
    accuracy = max(first.accuracy(), second.accuracy()) * METRES_PER_DEGREE
    either_way = not lettered and abs(one) <= 90 and abs(other) <= 90
    return Coordinates(lon, lat, accuracy, "degrees", either_way)
