"""The selection as the parameters of an address, and back. What does not fit is left out and reported, never an error."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, cast
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from dashboard.model.vocabulary import (
    ACTORS,
    CONFIDENCES,
    LAYERS,
    STANDINGS,
    STATUSES,
    TELLERS,
    Clock,
    Confidence,
    Teller,
)
from dashboard.selection.area import Area, Circle, read_circle, read_shape
from dashboard.selection.domain import Domain
from dashboard.selection.model import Selection, When

FACETS: Final = {
    "actor": "actors",
    "layer": "layers",
    "country": "countries",
    "region": "regions",
    "org": "orgs",
    "role": "roles",
    "category": "categories",
    "commodity": "commodities",
    "status": "statuses",
    "relation": "relations",
    "standing": "standings",
    "without": "without",
}
"""Parameters that repeat for several values, and the selection's field they fill."""
PARAMETERS: Final = (
    "when",
    "year",
    "period",
    "clock",
    "undated",
    "according",
    *FACETS,
    "confidence",
    "radius",
    "area",
    "q",
    "site",
)
TIMES: Final = ("when", "year", "period")
"""Parameters that say which years count."""
VERSION: Final = "v"
"""The parameter of a link that says with which data it was made; it selects nothing."""
ALIASES: Final = {"gbao": "gorno-badakhshan", "gorno-badakhshan autonomous region": "gorno-badakhshan"}
"""Other words for a value, in small letters."""
LONGEST_QUERY: Final = 200
LONGEST_ADDRESS: Final = 8000
"""Characters of the parameters together. The selection of everything there is to choose is shorter."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A value of an address that could not be used."""

    parameter: str
    value: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What was understood of an address."""

    selection: Selection
    left_out: tuple[LeftOut, ...] = ()
    """In the order of the address."""
    length: int | None = None
    """How many characters an address has that is too long to be read; None where it was read."""
    version: str | None = None
    """The version of the data the address was made with, where it says so."""


def read_url(parameters: Mapping[str, Sequence[str]], domain: Domain) -> Reading:
    """The selection an address asks for, and the values left out of it. Letters' case makes no difference.

    Parameters that are not the selection's are neither read nor reported.
    """
    length = sum(len(name) + sum(map(len, values)) for name, values in parameters.items())
    if length > LONGEST_ADDRESS:
        return Reading(domain.start(), length=length)
    reader = _Reader(parameters)
    fields: dict[str, Any] = {}
    for parameter, field in FACETS.items():
        if parameter in parameters:
            fields[field] = reader.some(parameter, _values(parameter, domain))
    fields["according"] = cast(Teller, reader.one("according", tuple(TELLERS)) or "all")
    years, ends = reader.years("year", domain, 1), reader.years("period", domain, 2)
    if years:
        fields["year"] = years[0]
    if ends:
        fields["period"] = (min(ends), max(ends))
    implied = "year" if years else "period" if ends else "year"
    fields["when"] = cast(When, reader.one("when", ("year", "period", "all")) or implied)
    fields["clock"] = cast(Clock, reader.one("clock", ("true", "known")) or "true")
    fields["confidence"] = cast(Confidence, reader.one("confidence", tuple(CONFIDENCES)) or "weak")
    fields["undated"] = reader.one("undated", ("0", "1")) != "0"
    fields["area"] = reader.area(domain)
    fields["q"] = reader.words("q")
    fields["site"] = reader.one("site", domain.sites)
    if fields["according"] == "all":
        reader.left_out += (LeftOut("standing", value) for value in fields.pop("standings", ()))
    order = list(parameters)
    left_out = sorted(reader.left_out, key=lambda each: order.index(each.parameter))
    return Reading(replace(domain.start(), **fields), tuple(left_out))


def from_url(parameters: Mapping[str, Sequence[str]], domain: Domain) -> Selection:
    """The selection an address asks for; what does not fit is left out."""
    return read_url(parameters, domain).selection


def to_url(selection: Selection, domain: Domain) -> dict[str, list[str]]:
    """The parameters of a selection, what every address has by default left out."""
    start = domain.start()
    found: dict[str, list[str]] = {}
    if selection.when != start.when:
        found["when"] = [selection.when]
    if selection.year != start.year:
        found["year"] = [str(selection.year)]
        if selection.when == "year":
            found.pop("when", None)
    if selection.period != start.period:
        found["period"] = [str(year) for year in selection.period]
    if selection.when == "year" and "period" in found and "year" not in found:
        found["when"] = ["year"]
    if selection.clock != start.clock:
        found["clock"] = [selection.clock]
    if not selection.undated:
        found["undated"] = ["0"]
    for parameter, field in FACETS.items():
        values = list(getattr(selection, field))
        if values:
            found[parameter] = values
    if selection.according != start.according:
        found["according"] = [selection.according]
    if selection.confidence != start.confidence:
        found["confidence"] = [selection.confidence]
    if selection.area:
        found["radius" if isinstance(selection.area, Circle) else "area"] = [selection.area.text()]
    if selection.q:
        found["q"] = [selection.q]
    if selection.site:
        found["site"] = [selection.site]
    return found


def pinned(address: str, version: str) -> str:
    """An address with the version of the data it was made with, in place of any other version it names."""
    parts = urlsplit(address)
    query = [(name, value) for name, value in parse_qsl(parts.query, keep_blank_values=True) if name != VERSION]
    return urlunsplit(parts._replace(query=urlencode([*query, (VERSION, version)])))


def _values(parameter: str, domain: Domain) -> Iterable[str]:
    fixed: dict[str, Iterable[str]] = {
        "actor": ACTORS,
        "layer": LAYERS,
        "status": STATUSES,
        "standing": STANDINGS,
    }
    return fixed[parameter] if parameter in fixed else cast(Iterable[str], getattr(domain, FACETS[parameter]))


class _Reader:
    """Reads parameters one by one, and keeps what it leaves out."""

    def __init__(self, parameters: Mapping[str, Sequence[str]]) -> None:
        self._parameters = parameters
        self.left_out: list[LeftOut] = []

    def some(self, parameter: str, values: Iterable[str]) -> tuple[str, ...]:
        """Those of the values that are given, each once."""
        by_folded = {value.casefold(): value for value in values}
        found: list[str] = []
        for text in self._given(parameter):
            folded = text.strip().casefold()
            value = by_folded.get(ALIASES.get(folded, folded))
            if value is None:
                self._leave(parameter, text)
            else:
                found.append(value)
        return tuple(dict.fromkeys(found))

    def one(self, parameter: str, values: Collection[str]) -> str | None:
        """The first of the values that is given."""
        given = self._given(parameter)
        usable = [text for text in given if text in values or text.casefold() in values]
        for text in given:
            if text not in usable[:1]:
                self._leave(parameter, text)
        return next((text if text in values else text.casefold() for text in usable), None)

    def years(self, parameter: str, domain: Domain, count: int) -> list[int]:
        """As many years of the domain as asked for; none where they are fewer or, of a period, more."""
        given = self._given(parameter)
        usable = [text for text in given if _year(text, domain)]
        kept = usable[:1] if count == 1 else usable if len(usable) == count else []
        for text in given:
            if text not in kept:
                self._leave(parameter, text)
        return [int(text) for text in kept]

    def area(self, domain: Domain) -> Area | None:
        """The first circle that is given, else the first shape."""
        read: list[tuple[str, str, Area | None]]
        read = [("radius", text, read_circle(text, domain.find)) for text in self._given("radius")]
        read += [("area", text, read_shape(text)) for text in self._given("area")]
        first = next((found for _, _, found in read if found), None)
        for parameter, text, found in read:
            if found is None or found is not first:
                self._leave(parameter, text)
        return first

    def words(self, parameter: str) -> str:
        """The first text given, without blanks around it and up to the longest query."""
        given = self._given(parameter)
        words = "".join(given[:1]).strip()
        for text in (words[LONGEST_QUERY:], *given[1:]):
            if text:
                self._leave(parameter, text)
        return words[:LONGEST_QUERY].strip()

    def _given(self, parameter: str) -> Sequence[str]:
        return self._parameters.get(parameter, ())

    def _leave(self, parameter: str, value: str) -> None:
        self.left_out.append(LeftOut(parameter, value))


def _year(text: str, domain: Domain) -> int | None:
    """A year of the domain; others are invalid and dropped."""
    if not (text.isascii() and text.isdigit() and len(text) == 4):
        return None
    year = int(text)
    return year if domain.years[0] <= year <= domain.years[1] else None
