"""The kinds of value a field may hold, each with the rule it must keep.

A rule is written once, as an annotation: reading the truth enforces it (pydantic asks `__get_pydantic_core_schema__`), and
the data package publishes it. Nothing here imports pydantic before a file is checked, so that pages need not wait for it.
"""

import calendar
import datetime
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated, Any, Final

from annotated_types import Ge, Gt, Le

from dashboard.model.countries import COUNTRIES, COUNTRY_GROUPS

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema


@dataclass(frozen=True, slots=True)
class Pattern:
    """A text has to match `regex` from its first character to its last; `words` tell a person what would be right."""

    regex: str
    words: str

    def check(self, value: Any) -> str:
        """Return the value if it fits; raise ValueError with the words if it does not."""
        if not isinstance(value, str) or not re.fullmatch(self.regex, value, re.DOTALL):
            raise ValueError(self.words)
        return value

    def __get_pydantic_core_schema__(self, source: Any, handler: "GetCoreSchemaHandler") -> "CoreSchema":
        """Check the value before pydantic looks at it, so that its message is ours."""
        from pydantic_core import core_schema

        return core_schema.no_info_before_validator_function(self.check, handler(source))


@dataclass(frozen=True, slots=True)
class PartialDatePattern(Pattern):
    """A date as exact as its source; a bare year may be written as a number, as YAML reads it."""

    def check(self, value: Any) -> str:
        """Return the date as text; raise ValueError if there is no such day."""
        text = Pattern.check(self, str(value) if isinstance(value, int) and not isinstance(value, bool) else value)
        if len(text) == len("2019-02-18"):
            try:
                datetime.date.fromisoformat(text)
            except ValueError:
                raise ValueError(self.words) from None
        return text


@dataclass(frozen=True, slots=True)
class CountryCode(Pattern):
    """The ISO 3166-1 alpha-3 code of a country the atlas has a name for, or one of a few codes beside them."""

    beside: tuple[str, ...] = ()

    def check(self, value: Any) -> str:
        """Return the code; raise ValueError if neither COUNTRIES nor `beside` has it."""
        if not isinstance(value, str) or (value not in COUNTRIES and value not in self.beside):
            raise ValueError(self.words)
        return value


@dataclass(frozen=True, slots=True)
class WebAddress:
    """A well-formed http or https address, kept to the letter. It names no user: that would give a secret away."""

    words: str = "an address that begins with http:// or https:// and names no user and no password"

    def __get_pydantic_core_schema__(self, source: Any, handler: "GetCoreSchemaHandler") -> "CoreSchema":
        """Let pydantic's own type judge the address, and keep the text."""
        from pydantic import HttpUrl
        from pydantic_core import ValidationError, core_schema

        def check(value: str) -> str:
            try:
                address = HttpUrl(value)
            except ValidationError:
                raise ValueError(self.words) from None
            if address.username or address.password or re.search(r"\s", value):
                raise ValueError(self.words)
            return value

        return core_schema.no_info_after_validator_function(check, handler(source))


@dataclass(frozen=True, slots=True)
class Expected:
    """What would be right, in words, where the type alone would give several messages at once."""

    words: str

    def __get_pydantic_core_schema__(self, source: Any, handler: "GetCoreSchemaHandler") -> "CoreSchema":
        """Replace whatever is wrong with these words."""
        from pydantic_core import ValidationError, core_schema

        def check(value: Any, inner: core_schema.ValidatorFunctionWrapHandler) -> Any:
            try:
                return inner(tuple(value) if isinstance(value, list) else value)
            except ValidationError:
                raise ValueError(self.words) from None

        return core_schema.no_info_wrap_validator_function(check, handler(source))


@dataclass(frozen=True, slots=True)
class Key:
    """The name of a field in YAML where it differs from the attribute: Python reserves `from`."""

    name: str


@dataclass(frozen=True, slots=True)
class Column:
    """The name of a field as a column of tables and GeoJSON, where it differs from the attribute."""

    name: str


@dataclass(frozen=True, slots=True)
class SpanColumns:
    """A pair of years stands in tables as two columns."""

    first: str = "from_year"
    last: str = "to_year"


DERIVED: Final = "derived"


def derived(default: Any) -> Any:
    """A field that is worked out when the data is built, and may not be typed into a file."""
    return field(default=default, metadata={DERIVED: True})


Slug = Annotated[str, Pattern(r"[a-z0-9]+(-[a-z0-9]+)*", "lower-case letters and digits, joined by single hyphens")]
Text = Annotated[str, Pattern(r"\S(.*\S)?", "text, without blanks before or after it")]
Country = Annotated[str, CountryCode(r"[A-Z]{3}", "a code of model/countries.py (ISO 3166-1 alpha-3)")]
"""ISO 3166-1 alpha-3."""
Seat = Annotated[str, CountryCode(r"[A-Z]{3}", "a code of model/countries.py (ISO 3166-1 alpha-3), or INT", ("INT",))]
"""ISO 3166-1 alpha-3; INT for international bodies."""
CountryGroup = Annotated[
    str,
    CountryCode(
        r"[A-Z_]{3,}", f"a code of model/countries.py, or a group: {', '.join(COUNTRY_GROUPS)}", COUNTRY_GROUPS
    ),
]
"""A country (ISO 3166-1 alpha-3), or a group of countries."""
Language = Annotated[str, Pattern(r"[a-z]{2}", "two lower-case letters, as in ISO 639-1")]
Year = Annotated[int, Ge(1850), Le(2150)]
"""A calendar year."""
PartialDate = Annotated[
    str,
    PartialDatePattern(
        r"(18[5-9][0-9]|19[0-9]{2}|20[0-9]{2}|21[0-4][0-9])(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?",
        "YYYY, YYYY-MM or YYYY-MM-DD, a day of the calendar from 1850 on",
    ),
]
"""A date as exact as its source: YYYY, YYYY-MM or YYYY-MM-DD."""
Period = Annotated[str, Pattern(r"[12][0-9]{3}-[12][0-9]{3}", "two years, as in 2016-2020")]
Url = Annotated[str, WebAddress()]
Longitude = Annotated[float, Ge(-180), Le(180)]
"""Decimal degrees, WGS 84."""
Latitude = Annotated[float, Ge(-90), Le(90)]
"""Decimal degrees, WGS 84."""
LonLat = tuple[Longitude, Latitude]
Metres = Annotated[int, Gt(0)]
UsdMillions = Annotated[float, Ge(0)]
"""Million US dollars."""
Count = Annotated[int, Ge(0)]
Percent = Annotated[float, Ge(0), Le(100)]
RowId = Annotated[str, Pattern(r"[a-z_]+/[a-z0-9]+(-[a-z0-9]+)*", "a row of a context table: <table>/<id>")]
YearSpan = Annotated[tuple[Year, Year | None], SpanColumns()]
"""First and last calendar year; no last year while it goes on."""
Value = Annotated[
    int | float | str | tuple[int | float, int | float],
    Expected("a number, a range of two numbers, or words (in quotes where YAML would read them otherwise)"),
]
"""What a claim says: a number, words, or a range (low, high)."""


def year_of(date: str) -> int:
    """The calendar year of a partial date."""
    return int(date[:4])


def days_of(date: str) -> tuple[datetime.date, datetime.date]:
    """The first and the last day that a partial date may stand for: of `2019-02` the 1st and the 28th."""
    year, *rest = map(int, date.split("-"))
    if len(rest) == 2:
        day = datetime.date(year, *rest)
        return day, day
    first, last = (rest[0], rest[0]) if rest else (1, 12)
    return datetime.date(year, first, 1), datetime.date(year, last, calendar.monthrange(year, last)[1])
