"""Coordinates in words: what a search was read as, and why it could not be."""

from math import ceil, log10
from typing import Final

from dashboard.present.wording import distance, quoted
from dashboard.selection.coordinates import METRES_PER_DEGREE, Coordinates, Reason, Unreadable, coordinates

MOST_DECIMALS: Final = 6
_REASONS: Final[dict[Reason, str]] = {
    "latitude": "{} is not a latitude, which is from -90 to 90",
    "longitude": "{} is not a longitude, which is from -180 to 180",
    "minutes": "the minutes or seconds of “{}” are not below 60",
    "sign_and_letter": "“{}” has both a sign and a letter for its direction",
    "letters": "“{}” does not name one latitude (N or S) and one longitude (E or W)",
    "numbers": "the numbers of “{}” do not make one latitude and one longitude",
    "commas": "“{}” has several commas, so it is not clear where the longitude begins",
    "mgrs": "“{}” is not a square of the military grid (MGRS)",
    "short_plus_code": "“{}” is a short plus code, which needs its first four characters",
}


def place(found: Coordinates) -> str:
    """Return coordinates with as many decimals as they are exact: `37.44° N, 74.55° E`."""
    return ", ".join(f"{degrees}° {letter}" for degrees, letter in _parts(found))


def as_query(found: Coordinates) -> str:
    """Return coordinates as a search that can be read in one way only: `37.44 N, 74.55 E`."""
    return ", ".join(f"{degrees} {letter}" for degrees, letter in _parts(found))


def about(metres: float) -> str:
    """Return a distance to two digits, or to the kilometre: `560 m`, `5.6 km`, `343 km`."""
    return distance(round(metres, -3) if metres >= 100_000 else float(f"{metres:.2g}"))


def understood(query: str) -> str:
    """Return the sentence that says what a search that looks like coordinates was read as; empty for any other search."""
    match coordinates(query):
        case Coordinates() as found:
            return f"{quoted(query)} is read as {place(found)} (± {about(found.accuracy_m)})."
        case Unreadable(reason, part):
            return f"{quoted(query)} looks like coordinates, but {_REASONS[reason].format(part.upper())}."
    return ""


def other_order(query: str) -> Coordinates | None:
    """Return the place a search gives with its numbers the other way round; None where only one order is possible."""
    found = coordinates(query)
    return found.swapped() if isinstance(found, Coordinates) and found.either_way else None


def _parts(found: Coordinates) -> list[tuple[str, str]]:
    """Each angle without its sign, and the letter of its direction."""
    exact = min(max(ceil(-log10(2 * found.accuracy_m / METRES_PER_DEGREE) - 1e-9), 0), MOST_DECIMALS)
    given = MOST_DECIMALS if found.form == "degrees" else exact  # one of two degrees may have more digits
    return [
        (_degrees(found.lat, exact, given), "S" if found.lat < 0 else "N"),
        (_degrees(found.lon, exact, given), "W" if found.lon < 0 else "E"),
    ]


def _degrees(value: float, least: int, most: int) -> str:
    """An angle with at least and at most so many decimals, zeros at the end left out between the two."""
    whole, _, decimals = f"{abs(value):.{most}f}".partition(".")
    shown = decimals[:least] + decimals[least:].rstrip("0")
    return f"{whole}.{shown}" if shown else whole
