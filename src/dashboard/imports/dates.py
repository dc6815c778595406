"""Years and dates as files have them: read as far as they are certain, and told where they are not."""

import calendar
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final, Literal

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from dashboard.imports.cells import coded, codes_of, column, faults, matching, present, texts, without_nothing
from dashboard.imports.meaning import Meaning, fold_column
from dashboard.imports.raw import Raw
from dashboard.model.own import NO_YEAR, Fault

FIRST_YEAR: Final = 1000
LAST_YEAR: Final = 2199
RIGHT: Final = "a year, a month or a date, such as 2019, 2019-05 or 2019-05-04"
MOMENTS: Final = frozenset(
    [
        "date",
        "day",
        "event date",
        "incident date",
        "date of event",
        "date of incident",
        "event year",
        "year",
        "year of event",
        "timestamp",
        "time",
        "when",
        "дата",
        "год",
        "дата события",
        "день",
        "日期",
        "年",
        "年份",
        "时间",
    ]
)
"""Names of columns, folded, that give the one time of an event, where there is no column of an end."""
BEGINNINGS: Final = frozenset(
    [
        "commissioning",
        "commissioned",
        "start",
        "started",
        "begin",
        "begins",
        "began",
        "beginning",
        "opened",
        "opening",
        "built",
        "launch",
        "launched",
        "founded",
        "established",
        "ввод",
        "пуск",
        "начало",
        "открыт",
        "основан",
        "开工",
        "投产",
        "开始",
    ]
)
"""Words in the name of a column that tell when something began: a span there is no term of what began."""
_OPEN: Final = frozenset(
    [
        "present",
        "ongoing",
        "on-going",
        "now",
        "today",
        "current",
        "currently",
        "continuing",
        "active",
        "open",
        "still active",
        "to date",
        "until now",
        "н.в.",
        "н. в.",
        "по н.в.",
        "настоящее время",
        "по настоящее время",
        "至今",
        "现在",
        "目前",
    ]
)
"""Ends that have not come."""
_ISO: Final = r"^\d{4}(-\d{2}(-\d{2}([T ]\d{1,2}:.*)?)?)?$"
_ABOUT: Final = re.compile(
    r"^(?:c\.|ca\.?|c|circa|about|approx\.?|approximately|around|early|mid|late|~|около|ок\.|прим\.|约)[\s-]*(?=\d)|[?~%]$"
    r"|(?<=\d)\s*\(?(?:approx\.?|est\.?|estimated|约)\)?$"
)
_MONTHS: Final = {
    **{name.lower(): number for number, name in enumerate(calendar.month_name) if number},
    **{name.lower(): number for number, name in enumerate(calendar.month_abbr) if number},
    "sept": 9,
    **dict(
        zip(
            ["янв", "фев", "мар", "апр", "май", "мая", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"],
            (1, 2, 3, 4, 5, 5, 6, 7, 8, 9, 10, 11, 12),
            strict=True,
        )
    ),
}
_STEM: Final = 3
"""Letters by which a Russian month is known in all its cases."""
_LENGTHS: Final = np.array([0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
_TIME: Final = r"[T\s,]+\d{1,2}:\d{2}.*$"
"""A time of the day behind a date, which is left out."""
_YMD: Final = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})")
_XY: Final = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})")
_DAY_FIRST: Final = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[\s./-]+([^\W\d_]+)\.?[\s,./-]+(\d{4})")
_MONTH_FIRST: Final = re.compile(r"([^\W\d_]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")
_MONTH: Final = re.compile(r"([^\W\d_]+)\.?[\s,./-]+(\d{4})")
_CHINESE: Final = re.compile(r"(\d{4})\s*年(?:\s*(\d{1,2})\s*月(?:\s*(\d{1,2})\s*[日号])?)?")
_QUARTER: Final = re.compile(r"(?:q[1-4]|[1-4]q|h[12])[\s/-]*(\d{4})|(\d{4})[\s/-]*(?:q[1-4]|h[12])")
_RANGE: Final = re.compile(r"(.*\d{4}.*?)\s*(?:-|–|—|/|\bto\b|\buntil\b|\bдо\b|\bпо\b|至|到|\.\.)\s*(.*\d{4}.*|\D*)")
_SINCE: Final = re.compile(r"^(?:since|from|after|с|from the year|自|从)\s+(?=\D*\d)|\s+(?:onwards?|至今)$")


Order = Literal["day", "month"]
"""What comes first in `03/04/2021`."""


@dataclass(frozen=True, slots=True)
class When:
    """What a text says: a first day as exact as it is written, and a last year where it gives one."""

    year: int
    date: str
    end: int = NO_YEAR
    either_order: bool = False
    """Whether day and month could be the other way round, so that the year alone was taken."""
    about: bool = False
    """Whether it is marked as uncertain."""


@dataclass(frozen=True, eq=False)
class Dates:
    """First and last years of all rows (NO_YEAR where unknown), and the first day as exact as it is written."""

    start: NDArray[np.int16]
    end: NDArray[np.int16]
    date: pa.DictionaryArray
    """Empty where unknown."""
    faults: tuple[Fault, ...]
    remarks: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class _Read:
    """One column, cell by cell."""

    year: NDArray[np.int16]
    end: NDArray[np.int16]
    date: pa.DictionaryArray
    unread: NDArray[np.bool_]
    remarks: tuple[str, ...]


def dates(raw: Raw, meaning: Meaning) -> Dates:
    """Years and dates of every row, by the columns that are said to hold them."""
    first, last = meaning.columns.get("start"), meaning.columns.get("end")
    starts, ends = column(raw, first), column(raw, last)
    start, end = _read(first or "", starts), _read(last or "", ends)
    told = [
        *_unread(raw, first or "", starts, start.unread),
        *_unread(raw, last or "", ends, end.unread),
    ]
    years, lasts = start.year, np.where(end.end != NO_YEAR, end.end, end.year)
    remarks = start.remarks
    if first and BEGINNINGS.intersection(fold_column(first).split()) and (start.end != NO_YEAR).any():
        start = replace(start, end=np.full_like(start.end, NO_YEAR))
        remarks += (f"A span of years in “{first}” tells in which years it began: the first is taken, and no end.",)
    if last is None:
        lasts = years if first and fold_column(first) in MOMENTS and not (start.end != NO_YEAR).any() else start.end
    else:
        lasts = np.where(lasts == NO_YEAR, start.end, lasts)
    backwards = np.flatnonzero((lasts != NO_YEAR) & (years != NO_YEAR) & (lasts < years))
    if len(backwards):
        told += faults(
            raw.row[backwards],
            last or first or "",
            texts(ends if last else starts, backwards),
            "the end is before the start",
            "an end that is not before the start",
            refused=False,
        )
        lasts = lasts.copy()
        lasts[backwards] = NO_YEAR
    return Dates(years, lasts, start.date, tuple(told), (*remarks, *end.remarks))


def when(text: str, order: Order | None = None) -> When | None:
    """What a text says of a time, or None where that is not certain; `order` is that of the days and months of its column."""
    written = re.sub(_TIME, "", text.strip()).casefold()
    marked = _ABOUT.sub("", _ABOUT.sub("", written)).strip()
    about = marked != written
    since = _SINCE.sub("", marked).strip()
    found = _single(since, order)
    if found is None and (parted := _RANGE.fullmatch(since)):
        found = _range(parted[1].strip(), parted[2].strip(), order)
    if found is None or not FIRST_YEAR <= found.year <= LAST_YEAR:
        return None
    return When(found.year, found.date, found.end, found.either_order, about or found.about)


def is_date(text: str) -> bool:
    """Whether a text says a time that is more than a bare number."""
    return not text.isdecimal() and when(text) is not None


def order_of(values: Iterable[str]) -> Order | None:
    """What comes first in the dates of a column, where any of them can be read in one way only and none the other way."""
    pairs = [(int(found[1]), int(found[3])) for value in values if (found := _XY.fullmatch(value.strip()))]
    day, month = any(one > 12 for one, _ in pairs), any(other > 12 for _, other in pairs)
    if day == month:
        return None
    return "day" if day else "month"


def readable(cells: pa.Array) -> NDArray[np.bool_]:
    """Whether each cell says a time, or that something has not ended; false where there is nothing."""
    read = _read("", cells)
    return present(without_nothing(cells)) & ~read.unread


def _read(name: str, cells: pa.Array) -> _Read:
    """Read a column: each different text once, and those in ISO form all at once."""
    each = cells.dictionary_encode()
    texts, rows = without_nothing(each.dictionary), codes_of(each)
    size = len(texts) + 1  # the last is for cells without anything
    year, end = np.full(size, NO_YEAR, np.int16), np.full(size, NO_YEAR, np.int16)
    date, unread = np.full(size, "", dtype=object), np.zeros(size, bool)
    unread[:-1] = present(texts) & ~_read_iso(texts, year[:-1], date[:-1])
    remarks: tuple[str, ...] = ()
    if unread.any():
        unread[:-1] &= ~pc.is_in(pc.utf8_lower(texts), value_set=pa.array(sorted(_OPEN))).to_numpy(zero_copy_only=False)
        odd = np.flatnonzero(unread[:-1] & matching(texts, r"\d{4}"))
        words = coded(pc.replace_substring_regex(texts.take(pa.array(odd)), _TIME, ""))
        order = order_of(words.values)
        whens = [when(word, order) for word in words.values]
        none = When(NO_YEAR, "")
        year[odd] = np.array([(each or none).year for each in whens], np.int16)[words.codes]
        end[odd] = np.array([(each or none).end for each in whens], np.int16)[words.codes]
        date[odd] = np.array([(each or none).date for each in whens], object)[words.codes]
        unread[odd] = np.array([each is None for each in whens], bool)[words.codes]
        remarks = tuple(_remarks(name, words.values, whens))
    dated = pa.DictionaryArray.from_arrays(np.where(rows < 0, size - 1, rows), pa.array(date, pa.string()))
    return _Read(year[rows], end[rows], dated, unread[rows], remarks)


def _read_iso(cells: pa.Array, year: NDArray[np.int16], date: NDArray[np.object_]) -> NDArray[np.bool_]:
    """Write the years and dates of the cells in ISO form into both arrays; return which cells these are."""
    iso = matching(cells, _ISO)
    if not iso.any():
        return iso
    text = pc.if_else(pa.array(iso), cells, pa.scalar("0000-01-01"))
    years = _part(text, 0, 4, "0")
    months, days = _part(text, 5, 7, "1"), _part(text, 8, 10, "1")
    month_lengths = _LENGTHS[np.clip(months, 0, 12)]
    leap = (years % 4 == 0) & ((years % 100 != 0) | (years % 400 == 0))
    month_lengths = np.where((months == 2) & ~leap, 28, month_lengths)
    good: NDArray[np.bool_] = (
        iso
        & (years >= FIRST_YEAR)
        & (years <= LAST_YEAR)
        & (months >= 1)
        & (months <= 12)
        & (days >= 1)
        & (days <= month_lengths)
    )
    year[good] = years[good]
    date[good] = pc.utf8_slice_codeunits(text, 0, 10).to_numpy(zero_copy_only=False)[good]
    return good


def _part(text: pa.Array, start: int, stop: int, missing: str) -> NDArray[np.int32]:
    part = pc.utf8_slice_codeunits(text, start, stop)
    part = pc.if_else(pc.equal(pc.binary_length(part), 0), missing, part)
    found: NDArray[np.int32] = pc.cast(part, pa.int32()).to_numpy(zero_copy_only=False)
    return found


def _unread(raw: Raw, name: str, cells: pa.Array, unread: NDArray[np.bool_]) -> "list[Fault]":
    places = np.flatnonzero(unread)
    if not len(places):
        return []
    return list(
        faults(
            raw.row[places], name, texts(cells, places), "the date can't be read with certainty", RIGHT, refused=False
        )
    )


def _remarks(name: str, words: "tuple[str, ...]", found: "list[When | None]") -> "list[str]":
    said = []
    if either := [word for word, each in zip(words, found, strict=True) if each and each.either_order]:
        others = {1: "", 2: " and 1 other date"}.get(len(either), f" and {len(either) - 1:,} other dates")
        their = "its" if len(either) == 1 else "their"
        said.append(
            f"Column {name}: `{either[0]}`{others} could have the day or the month first; only {their} year was taken."
        )
    if about := [word for word, each in zip(words, found, strict=True) if each and each.about]:
        said.append(
            f"Column {name}: marks of uncertainty, as in `{about[0]}`, stay in the table; the year was taken as it is."
        )
    return said


def _single(text: str, order: Order | None) -> When | None:
    """One year, month or day, in any of the forms that can be read in one way."""
    if found := re.fullmatch(r"(\d{4})(?:\.0*)?(?:\s*(?:г\.?|год|года|г\.г\.))?", text, re.ASCII):
        return When(int(found[1]), found[1])
    if found := re.fullmatch(r"(\d{4})-(\d{2})(?:-(\d{2}))?", text, re.ASCII):
        return _day(found[1], found[2], found[3])
    if found := re.fullmatch(r"(1\d{3}|2[01]\d\d)(\d\d)(\d\d)", text, re.ASCII):
        return _day(*found.groups())
    if found := _YMD.fullmatch(text):
        return _day(found[1], found[3], found[4])
    if found := _XY.fullmatch(text):
        return _ordered(found[1], found[3], found[4], "day" if found[2] == "." else order)
    if found := _CHINESE.fullmatch(text):
        return _day(*found.groups())
    if found := _QUARTER.fullmatch(text):
        return When(int(found[1] or found[2]), found[1] or found[2])
    if (found := _DAY_FIRST.fullmatch(text)) and (month := _month(found[2])):
        return _day(found[3], str(month), found[1])
    if (found := _MONTH_FIRST.fullmatch(text)) and (month := _month(found[1])):
        return _day(found[3], str(month), found[2])
    if (found := _MONTH.fullmatch(text)) and (month := _month(found[1])):
        return _day(found[2], str(month))
    return None


def _range(first: str, last: str, order: Order | None) -> When | None:
    """Two times, the second of which may be `present` or nothing."""
    start = _single(first, order)
    if start is None:
        return None
    if not last or last in _OPEN:
        return start
    end = _single(_ABOUT.sub("", last).strip(), order)
    if end is None or not start.year <= end.year <= LAST_YEAR:
        return None
    return When(start.year, start.date, end.year, start.either_order or end.either_order)


def _ordered(one: str, other: str, year: str, order: Order | None) -> When | None:
    """A day and a month of which nothing but the numbers, or else the rest of the column, say which is which."""
    first, second = int(one), int(other)
    if order is None and first <= 12 and second <= 12 and first != second:
        return When(int(year), year, either_order=True)
    day_first = order == "day" if order else first > 12
    return _day(year, other, one) if day_first else _day(year, one, other)


def _day(year: str, month: str | None = None, day: str | None = None) -> When | None:
    """A day or month of the calendar, or None where there is no such one."""
    parts = [int(part) for part in (year, month, day) if part is not None]
    if len(parts) > 1 and not 1 <= parts[1] <= 12:
        return None
    if len(parts) > 2 and not 1 <= parts[2] <= calendar.monthrange(parts[0], parts[1])[1]:
        return None
    return When(parts[0], "-".join([f"{parts[0]:04}", *(f"{part:02}" for part in parts[1:])]))


def _month(word: str) -> int | None:
    if found := _MONTHS.get(word):
        return found
    return _MONTHS.get(word[:_STEM]) if re.fullmatch("[а-яё]+", word) else None
