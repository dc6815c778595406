"""Columns of text as numbers and as words, for whole columns at once: only what is odd is looked at cell by cell."""

import math
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from dashboard.model.own import NOT_STATED, Coded, Fault

if TYPE_CHECKING:
    from dashboard.imports.raw import Raw

SAMPLE: Final = 1_000
"""Rows that are looked at to tell what columns mean, evenly from the whole table."""
LONGEST_FOUND: Final = 80
"""Letters of a cell that a fault shows."""
NOTHING: Final = frozenset(
    [
        "-",
        "--",
        "–",
        "—",
        ".",
        "..",
        "...",
        "?",
        "n/a",
        "#n/a",
        "na",
        "nan",
        "none",
        "null",
        "<null>",
        "nil",
        "unknown",
        "undated",
        "n.d.",
        "tbd",
        "нет",
        "н/д",
        "неизвестно",
        "未知",
        "不详",
        "无",
    ]
) | {"not known", "not stated", "not found", "no data", "нет данных"}
"""What people write into a cell that has no number, date or country, in lower case."""
_PLAIN: Final = r"^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$|^[-+]?(?i:nan|inf|infinity)$"
_NOT_ASCII: Final = 0x80
_BLANKS: Final = re.compile(r"(?<=\d)[\s\u00a0\u2009\u202f'’](?=\d{3}(?!\d))")
"""Between thousands."""
_GROUPED: Final = re.compile(
    r"[-+]?\d{1,3}(?:,\d{3})+(?:\.\d*)?|[-+]?\d{1,3}(?:\.\d{3})+,\d+|[-+]?\d{1,3}(?:\.\d{3}){2,}"
)


def column(raw: "Raw", name: str | None) -> pa.Array:
    """The cells of a column without blanks around them; null where there is nothing. All null without the column."""
    if name is None or name not in raw.cells.column_names:
        return pa.nulls(len(raw.row), pa.string())
    cells = raw.cells.column(name).combine_chunks().cast(pa.string())
    trimmed = pc.utf8_trim_whitespace(cells) if _could_be_trimmed(cells) else cells
    empty = pc.equal(pc.binary_length(trimmed), 0)
    return pc.if_else(empty, pa.scalar(None, pa.string()), trimmed) if pc.any(empty).as_py() else trimmed


def sample(raw: "Raw") -> "Raw":
    """Some rows, evenly from the whole table."""
    size = len(raw.row)
    if size <= SAMPLE:
        return raw
    some = np.linspace(0, size - 1, SAMPLE).astype(np.int64)
    chosen = np.zeros(size, bool)
    chosen[some] = True
    return replace(
        raw,
        cells=raw.cells.filter(pa.array(chosen)).combine_chunks(),
        row=raw.row[some],
        geometry=None if raw.geometry is None else [raw.geometry[at] for at in some.tolist()],
    )


def _could_be_trimmed(cells: pa.StringArray) -> bool:
    """Whether a cell begins or ends with what could be a blank; a look at the bytes is cheaper than a copy of the column."""
    _, ends, letters = cells.buffers()
    if ends is None or letters is None:
        return False
    places = np.frombuffer(ends, np.int32)[cells.offset : cells.offset + len(cells) + 1]
    first, last = places[:-1], places[1:] - 1
    filled = first <= last
    data = np.frombuffer(letters, np.uint8)
    both = data[np.concatenate([first[filled], last[filled]])]
    return bool(((both <= ord(" ")) | (both >= _NOT_ASCII)).any())


def without_nothing(cells: pa.Array) -> pa.Array:
    """The same with null for words that say that there is nothing."""
    short = pc.less_equal(pc.binary_length(cells), max(len(each.encode()) for each in NOTHING))
    if not pc.any(short).as_py():
        return cells
    nothing = pc.is_in(pc.utf8_lower(cells), value_set=pa.array(sorted(NOTHING)))
    return pc.if_else(nothing, pa.scalar(None, pa.string()), cells)


def is_nothing(word: str) -> bool:
    """Whether a word says that there is nothing."""
    return word.lower() in NOTHING


def coded(cells: pa.Array) -> Coded:
    """A column as its distinct words and the place of each row's among them."""
    found = cells.dictionary_encode()
    return Coded(tuple(found.dictionary.to_pylist()), codes_of(found))


def codes_of(encoded: pa.DictionaryArray) -> NDArray[np.int32]:
    """The place of each row's word; NOT_STATED, which is the last of one more, where the row has none."""
    codes: NDArray[np.int32] = encoded.indices.fill_null(NOT_STATED).to_numpy(zero_copy_only=False)
    return codes.astype(np.int32, copy=False)


def recoded(words: Coded, values: Sequence[str | None]) -> Coded:
    """A column with another word in the place of each of its own, or with none; words that became equal become one."""
    kept = tuple(dict.fromkeys(value for value in values if value is not None))
    places = {value: place for place, value in enumerate(kept)}
    codes = np.array(
        [NOT_STATED if value is None else places[value] for value in values] + [NOT_STATED], dtype=np.int32
    )
    return Coded(kept, codes[words.codes])


def present(cells: pa.Array) -> NDArray[np.bool_]:
    """Whether there is anything in each cell."""
    found: NDArray[np.bool_] = pc.is_valid(cells).to_numpy(zero_copy_only=False)
    return found


def matching(cells: pa.Array, pattern: str) -> NDArray[np.bool_]:
    """Whether each cell matches a pattern (RE2); false where there is nothing."""
    found: NDArray[np.bool_] = pc.match_substring_regex(cells, pattern).fill_null(False).to_numpy(zero_copy_only=False)
    return found


def numbers(cells: pa.Array, read: "Callable[[str], float | None] | None" = None) -> NDArray[np.float64]:
    """The numbers of a column; nan where there is none. What is not written plainly is given to `read`, each text once.

    The caller may write into the array, which without a copy Arrow would not allow for a column that is full of plain numbers.
    """
    try:
        whole: NDArray[np.float64] = pc.cast(cells, pa.float64()).to_numpy(zero_copy_only=False, writable=True)
    except pa.ArrowInvalid:
        pass
    else:
        return whole.astype(np.float64, copy=False)
    if (commas := matching(cells, r"^[-+]?\d+,\d+$")).any():
        cells = pc.if_else(pa.array(commas), pc.replace_substring(cells, ",", "."), cells)
    plain = matching(cells, _PLAIN)
    found: NDArray[np.float64] = (
        pc.cast(pc.if_else(pa.array(plain), cells, pa.scalar(None, pa.string())), pa.float64())
        .to_numpy(zero_copy_only=False)
        .astype(np.float64)
    )
    odd = np.flatnonzero(~plain & present(cells))
    words = coded(cells.take(pa.array(odd)))
    values = [(read or number)(word) for word in words.values]
    found[odd] = np.array([math.nan if value is None else value for value in values])[words.codes]
    return found


def number(text: str) -> float | None:
    """The number a text is, with a decimal comma, blanks or apostrophes between thousands, a minus sign of its own; or None."""
    written = _BLANKS.sub("", text.strip()).replace("\u2212", "-")
    if _GROUPED.fullmatch(written) and (written.count(",") > 1 or written.count(".") > 1 or {",", "."} <= set(written)):
        mark = max(",.", key=written.rfind) if {",", "."} <= set(written) else ""
        written = "".join(each if each not in ",." or each == mark else "" for each in written)
    if re.fullmatch(r"[-+]?(\d+([.,]\d*)?|[.,]\d+)(e[-+]?\d+)?", written, re.IGNORECASE | re.ASCII):
        return float(written.replace(",", "."))
    return None


def faults(
    rows: NDArray[np.int32], column: str, found: Iterable[str | None], wrong: str, right: str, *, refused: bool = True
) -> Iterator[Fault]:
    """The same fault of many rows."""
    for row, text in zip(rows.tolist(), found, strict=True):
        shown = text or ""
        yield Fault(
            row,
            column,
            shown if len(shown) <= LONGEST_FOUND else f"{shown[: LONGEST_FOUND - 1]}…",
            wrong,
            right,
            refused,
        )


def texts(cells: pa.Array, places: NDArray[np.intp]) -> list[str | None]:
    """The cells at these places."""
    found: list[str | None] = cells.take(pa.array(places)).to_pylist()
    return found
