"""What a request for features asks: the parameters of a collection, and the rows they leave."""

import datetime
import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import shapely
from numpy.typing import NDArray

from dashboard.analysis.bounds import bounds
from dashboard.api.ask import Parameters
from dashboard.api.cql2_filter import Columns, keep
from dashboard.api.fault import BadRequestError
from dashboard.api.tables import EARLIEST, LATEST, Collection, Column, Table
from dashboard.evidence.moment import TODAY, Moment
from dashboard.model.vocabulary import ACTORS, CONFIDENCES, LAYERS, STANDINGS, STATUSES, TELLERS
from dashboard.present.area import INSIDE
from dashboard.selection import Domain, Index, Selection, read_url
from dashboard.selection.area import LONGEST_KM, MOST_CORNERS
from dashboard.selection.index import OPEN_END, OPEN_START
from dashboard.selection.url import FACETS, LONGEST_ADDRESS, PARAMETERS, TIMES

DEFAULT_LIMIT: Final = 100
LIMIT: Final = 10_000
"""The most features of an answer."""
FURTHEST: Final = 10_000_000
"""The largest offset."""
FORMATS: Final = ("json", "csv", "html")
LEAST: Final = "least_confidence"
"""Our name for the `confidence` of an address, this or better: here `confidence` is the property, as for any client."""
SELECTION: Final = tuple(LEAST if name == "confidence" else name for name in PARAMETERS if name != "site")
CORE: Final = ("bbox", "datetime", "limit", "offset", "f")
FILTER: Final = ("filter", "filter-lang", "filter-crs")
AREAS: Final = {
    "radius": f"write latitude,longitude,kilometres, such as 37.44,74.55,50, up to {LONGEST_KM:g} km; give no area beside it",
    "area": f"write west,south,east,north, or longitude and latitude of 3 to {MOST_CORNERS} corners; give no radius beside it",
}
"""What would be right, of the parameters of an area."""
CRS84: Final = "http://www.opengis.net/def/crs/OGC/1.3/CRS84"
_MOMENT: Final = ("year", "clock")
_DATE: Final = re.compile(
    r"(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(?:(\d{2})(?::(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?)?)?(?:Z|[+-]\d{2}:\d{2})?)?)?)?",
    re.ASCII | re.I,
)
"""RFC 3339, or less of it: GDAL leaves out times and ends with `T`."""
_NUMBER: Final = re.compile(r"[+-]?(\d{1,30}(\.\d{0,30})?|\.\d{1,30})(e[+-]?\d{1,3})?", re.ASCII | re.I)
"""What Python takes for a number besides (`1_000`, `nan`, other scripts' digits) is none to other clients."""
_BOOLEANS: Final = {"true": True, "1": True, "false": False, "0": False}
_KINDS: Final = {"integer": "a whole number", "number": "a number", "boolean": "true or false"}
_WHOLE: Final = re.compile(r"[+-]?\d{1,18}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Found:
    """What a request leaves: places in the table of its collection, and which of them the answer has."""

    rows: NDArray[np.int64]
    offset: int
    limit: int
    moment: Moment
    table: Table
    """The table of the collection, its sites as the evidence that the selection leaves weighs them, and as they stand to
    the area chosen."""
    bounds: tuple[int, int] | None
    """How many features there are at least and at most, by what one counts, where features are sites (docs/methods.md)."""

    @property
    def page(self) -> NDArray[np.int64]:
        """The places of this answer."""
        return self.rows[self.offset : self.offset + self.limit]


def own_parameters(collection: Collection) -> tuple[Column, ...]:
    """The properties of a collection that are parameters: single values whose names mean nothing else."""
    taken = {*CORE, *FILTER, *(SELECTION if collection.table.sites is not None else ())}
    return tuple(each for each in collection.table.columns if each.kind != "array" and each.name not in taken)


def parameters(collection: Collection) -> tuple[str, ...]:
    """The names of all parameters of a collection."""
    selection = SELECTION if collection.table.sites is not None else ()
    return (*CORE, *FILTER, *selection, *(each.name for each in own_parameters(collection)))


def find(collection: Collection, given: Parameters, index: Index) -> Found:
    """The features a request asks for.

    Raises:
        BadRequestError: if a parameter is unknown or its value can't be understood.
    """
    check(given, parameters(collection))
    table = collection.table
    kept = collection.members.copy()
    selection = index.domain.start()
    if table.sites is not None:
        selection = _selection(given, index.domain)
        table = table.weighed(index.weighed(selection))
        if (inside := index.inside(selection)) is not None:
            table = table.standing_to_area([INSIDE[place] for place in inside.tolist()])
    moment = selection.moment() if table.moving else TODAY
    if (box := one(given, "bbox")) is not None:
        places = table.places
        kept &= shapely.is_missing(places) | np.logical_or.reduce(
            [shapely.intersects(places, part) for part in boxes(box)]
        )
    if (text := one(given, "datetime")) is not None:
        kept &= _touching(collection, interval(text), selection, index)
    for column in own_parameters(collection):
        if values := given.get(column.name):
            wanted = {_read(column, value) for value in values}
            had = table.values([column.name], moment)[column.name]
            kept &= np.array([value in wanted for value in had], dtype=bool)
    language, crs = one(given, "filter-lang"), one(given, "filter-crs")
    if language not in (None, "cql2-text"):
        raise BadRequestError("filter-lang: the only language is cql2-text")
    if crs not in (None, CRS84):
        raise BadRequestError(f"filter-crs: the only one is {CRS84}")
    if (condition := one(given, "filter")) is not None:
        asked = Columns(table.kinds, lambda names: table.values(names, moment), len(table.ids))
        kept &= keep(condition, asked)
    within: tuple[int, int] | None = None
    if table.sites is not None:
        if table.about is not None:
            counts = bounds(index, selection)
            within = (int((kept & counts.certain[table.sites]).sum()), int((kept & counts.possible[table.sites]).sum()))
        kept &= index.mask(selection)[table.sites]
    return Found(
        rows=np.flatnonzero(kept),
        offset=_whole(given, "offset", 0, 0, FURTHEST),
        limit=min(_whole(given, "limit", DEFAULT_LIMIT, 1, 10**9), LIMIT),
        moment=moment,
        table=table,
        bounds=within,
    )


def moment_of(given: Parameters, domain: Domain) -> Moment:
    """The moment that `year` and `clock` ask for: today without them; raises BadRequestError."""
    check(given, (*_MOMENT, "f"))
    return _selection({name: given[name] for name in _MOMENT if name in given}, domain).moment()


def check(given: Parameters, known: Sequence[str]) -> None:
    """Refuse parameters that are not known, and requests that are too long; raises BadRequestError."""
    if sum(len(name) + sum(map(len, values)) for name, values in given.items()) > LONGEST_ADDRESS:
        raise BadRequestError(f"the parameters have more than {LONGEST_ADDRESS} characters together")
    for name in given:
        if name not in known:
            raise BadRequestError(f"{name[:60]!r} is no parameter here; those there are: {', '.join(known)}")


def one(given: Parameters, name: str) -> str | None:
    """The value of a parameter that may be given once; raises BadRequestError."""
    values = given.get(name, ())
    if len(values) > 1:
        raise BadRequestError(f"{name} is given {len(values)} times; give it once")
    return values[0] if values else None


def boxes(text: str) -> list[Any]:
    """A bounding box as polygons of shapely: two where it crosses 180 degrees; raises BadRequestError."""
    parts = [each.strip() for each in text.split(",", 6)]
    corners = [float(each) for each in parts] if all(map(_NUMBER.fullmatch, parts)) else []
    if len(corners) == 6:
        corners = [*corners[:2], *corners[3:5]]
    if len(corners) != 4 or not all(map(math.isfinite, corners)):
        raise BadRequestError("bbox: write four numbers, west,south,east,north, such as 68,36,75,41")
    west, south, east, north = corners
    if not (-180 <= west <= 180 and -180 <= east <= 180 and -90 <= south <= north <= 90):
        raise BadRequestError("bbox: longitudes are from -180 to 180, latitudes from -90 to 90, south before north")
    if west <= east:
        return [shapely.box(west, south, east, north)]
    return [shapely.box(west, south, 180, north), shapely.box(-180, south, east, north)]


def interval(text: str) -> tuple[int, int]:
    """The first and last day of an instant or interval, as numbers such as 20240517; raises BadRequestError."""
    start, mark, end = text.partition("/")
    first = _days(start, open_day=EARLIEST if mark else None)[0]
    last = _days(end, open_day=LATEST)[1] if mark else _days(start, open_day=None)[1]
    if first > last:
        raise BadRequestError("datetime: the interval ends before it begins")
    return first, last


def _days(text: str, open_day: int | None) -> tuple[int, int]:
    if text in ("", "..") and open_day is not None:
        return open_day, open_day
    found = _DATE.fullmatch(text)
    if found:
        year, month, day, *times = (int(each) if each else None for each in found.groups())
        if year and _is_day(year, month or 1, day or 1) and _is_time(*(each or 0 for each in times)):
            return year * 10000 + (month or 1) * 100 + (day or 1), year * 10000 + (month or 12) * 100 + (day or 31)
    raise BadRequestError(
        "datetime: write 2015-01-01T00:00:00Z, or an interval such as 2015-01-01/2019-12-31 or 2015-01-01/.."
    )


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        datetime.date(year, month, day)
    except ValueError:
        return False
    return True


def _is_time(hour: int, minute: int, second: int) -> bool:
    return hour <= 24 and minute <= 59 and second <= 60  # RFC 3339 has leap seconds, ISO 8601 the end of a day


def _touching(collection: Collection, span: tuple[int, int], selection: Selection, index: Index) -> NDArray[np.bool_]:
    """Whether each feature touches the days; those without a date always do, as OGC 17-069r4 has it."""
    table = collection.table
    first, last, undated = table.first, table.last, table.undated
    if table.moving and selection.clock == "known":
        state = index.state(selection)
        starts, ends = state.start.astype(np.int32), state.end.astype(np.int32)
        first = np.where(starts == OPEN_START, EARLIEST, starts * 10000 + 101)
        last = np.where(ends == OPEN_END, LATEST, ends * 10000 + 1231)
        undated = state.undated
    touching: NDArray[np.bool_] = undated | ((first <= span[1]) & (last >= span[0]))
    return touching


def _selection(given: Parameters, domain: Domain) -> Selection:
    """The selection of the parameters; without a year or a period, all years."""
    asked = {("confidence" if name == LEAST else name): values for name, values in given.items() if name in SELECTION}
    if not asked.keys() & set(TIMES):
        asked["when"] = ["all"]
    reading = read_url(asked, domain)
    for left in reading.left_out:
        name = LEAST if left.parameter == "confidence" else left.parameter
        raise BadRequestError(f"{name}: {left.value[:60]!r} is no value of it; {allowed_words(name, domain)}")
    return reading.selection


def allowed(name: str, domain: Domain) -> Sequence[str]:
    """The values of a parameter of the selection, where they are listed."""
    fixed: dict[str, Sequence[str]] = {
        "actor": tuple(ACTORS),
        "layer": tuple(LAYERS),
        "status": tuple(STATUSES),
        "standing": tuple(STANDINGS),
        "according": tuple(TELLERS),
        "when": ("year", "period", "all"),
        "clock": ("true", "known"),
        "undated": ("0", "1"),
        LEAST: tuple(CONFIDENCES),
    }
    listed = name in FACETS and name != "without"  # that are thousands
    return fixed[name] if name in fixed else getattr(domain, FACETS[name]) if listed else ()


def allowed_words(name: str, domain: Domain) -> str:
    """What would be right, in words."""
    values = allowed(name, domain)
    if name == "standing":
        return f"with `according`, values are {', '.join(values)}"
    if values:
        return f"values are {', '.join(values[:12])}{', …' if len(values) > 12 else ''}"
    if name in {"year", "period"}:
        first, last = domain.years
        return f"{'two years' if name == 'period' else 'a year'} from {first} to {last}"
    if name == "without":
        return (
            "write publisher:NAME, media:COUNTRY, grade:LETTER, side:NAME, report:NAME or source:ID as claims have them"
        )
    if name in AREAS:
        return AREAS[name]
    return "give it once, with at most 200 characters"


def _read(column: Column, text: str) -> Any:
    """The value of a parameter as its column has it."""
    if column.kind == "integer" and _WHOLE.fullmatch(text):
        return int(text)
    if column.kind == "number" and _NUMBER.fullmatch(text):
        return float(text)
    if column.kind == "boolean" and text.lower() in _BOOLEANS:
        return _BOOLEANS[text.lower()]
    if column.kind in _KINDS:
        raise BadRequestError(f"{column.name}: {text[:60]!r} is not {_KINDS[column.kind]}")
    return text


def _whole(given: Parameters, name: str, default: int, least: int, most: int) -> int:
    text = one(given, name)
    if text is None:
        return default
    if not (text.isascii() and text.isdigit() and len(text) <= 10 and least <= int(text) <= most):
        raise BadRequestError(
            f"{name}: write a whole number of at least {least}" + (f", at most {most}" if name == "offset" else "")
        )
    return int(text)
