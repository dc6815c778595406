"""Tables as text: CSV, TSV, and cells between semicolons or pipes.

Arrow reads a file in one go. Rows that don't have as many cells as the header are looked at one by one, and where quotation
marks don't pair up the lines with a stray one are mended first, so that it costs no other row.
"""

import codecs
import csv
import re
from collections import Counter, deque
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from io import BytesIO, StringIO, TextIOWrapper
from itertools import islice
from typing import Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv as pacsv
from numpy.typing import NDArray

from dashboard.imports.raw import How, Part, Raw, UnreadableError
from dashboard.imports.reading.columns import hold, table_of, unique_names
from dashboard.imports.reading.header import LOOKED_AT, find_header
from dashboard.model.own import Fault

SAMPLE: Final = 200_000
LINES: Final = 200
"""Bytes and lines from which encoding and delimiter are told."""
DELIMITERS: Final = {",": "CSV", ";": "CSV with semicolons", "\t": "TSV", "|": "text with | between cells"}
LONGEST_CELL: Final = 40
"""Lines that a quoted cell may go over, before its quotation mark counts as a stray one."""
BLOCK: Final = 1 << 20
"""Bytes that Arrow looks at at a time, so that it holds no more than it has to."""
_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_OFFERED: Final = ("utf-8", "cp1251", "cp1252", "koi8-r", "cp866", "gb18030", "cp1254", "cp1250", "utf-16-le")
"""What files of this field come in: Cyrillic, Western, Chinese, Turkish, Central European."""
_HIGH: Final = (0x00, 0x01, 0x04, 0x20)
"""First halves of Latin and Cyrillic letters and of marks such as dashes in UTF-16."""
_STEP: Final = 1 << 20

csv.field_size_limit(60_000_000)


def read(content: bytes, how: How) -> Raw:
    """Read a table from text. Raises UnreadableError."""
    decoded = _decode(content, how.encoding)
    remarks = list(decoded.remarks)
    plain = decoded.utf8
    if b"\0" in plain:
        plain = plain.replace(b"\0", b"")
        remarks.append("It had zero bytes, which were left out.")
    if plain.isspace() or not plain:
        raise UnreadableError("The file is empty: it should hold a table, with the names of the columns in a row.")
    top = _top(plain)
    delimiter = _delimiter(top)
    sample, lines, offsets = _first_rows(plain, delimiter)
    place, names = _header(sample, lines, how.header_row)
    begin, first_line = (0, 1) if place is None else (offsets[place + 1], lines[place + 1])
    hold(0, len(names))
    if place:
        remarks.append(f"The names of the columns are in line {lines[place]}; what stands above was left out.")
    rows = _rows(plain, begin, delimiter, names, first_line)
    remarks += rows.remarks
    hold(rows.cells.num_rows, len(names))
    name = DELIMITERS[delimiter]
    return Raw(
        format=name,
        parts=(Part("table", rows.cells.num_rows),),
        how=How("table", 0 if place is None else lines[place], decoded.encoding, how.crs),
        cells=rows.cells,
        row=rows.line,
        faults=tuple(rows.faults),
        remarks=tuple(remarks),
        encodings=decoded.offered,
    )


# Encoding


@dataclass(frozen=True)
class _Decoded:
    utf8: bytes
    encoding: str
    offered: tuple[str, ...]
    remarks: tuple[str, ...] = ()


def _decode(content: bytes, chosen: str | None) -> _Decoded:
    """The content as UTF-8, and the encodings that it could have."""
    for mark, encoding in _BOMS:
        if content.startswith(mark) and chosen in (None, encoding):
            return _Decoded(_recode(content[len(mark) :], encoding)[0], encoding, (encoding,))
    if chosen:
        try:
            "".encode(chosen)  # which those that are no encodings of text refuse
            known = codecs.lookup(chosen).name
            utf8, lost = _recode(content, known)
        except (LookupError, UnicodeError, TypeError, ValueError):
            raise UnreadableError(f"{chosen[:40]} is no encoding of text: choose another, such as UTF-8.") from None
        said = (f"Some letters can't be read as {chosen} and became \N{REPLACEMENT CHARACTER}.",) if lost else ()
        return _Decoded(utf8, chosen, tuple(dict.fromkeys((chosen, *_OFFERED))), said)
    if half := two_bytes(content):
        return _Decoded(_recode(content, half)[0], half, (half, "utf-8"))
    if content.isascii():
        return _Decoded(content, "utf-8", ("utf-8",))
    if _is_utf8(content):
        return _Decoded(content, "utf-8", tuple(_OFFERED))
    guessed = _guess(content)
    utf8, _ = _recode(content, guessed[0])
    said = (f"It isn't UTF-8; its letters were read as {guessed[0]}. Choose another encoding where names look wrong.",)
    return _Decoded(utf8, guessed[0], guessed, said)


def _is_utf8(content: bytes) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    view = memoryview(content)
    try:
        for begin in range(0, len(content), _STEP):
            decoder.decode(view[begin : begin + _STEP])
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _recode(content: bytes, encoding: str) -> tuple[bytes, bool]:
    """The content as UTF-8, and whether letters could not be read."""
    if encoding == "utf-8" and _is_utf8(content):
        return content, False
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    view = memoryview(content)
    pieces = [
        decoder.decode(view[begin : begin + _STEP]).encode("utf-8", "replace")
        for begin in range(0, len(content), _STEP)
    ]
    pieces.append(decoder.decode(b"", final=True).encode("utf-8", "replace"))
    utf8 = b"".join(pieces)
    return utf8, "\N{REPLACEMENT CHARACTER}".encode() in utf8


def two_bytes(content: bytes) -> str | None:
    """Return the encoding of UTF-16 without a mark, in which every other byte is that of its script; None for others."""
    sample = np.frombuffer(content[: 2 * (min(len(content), 4_000) // 2)], dtype=np.uint8)
    if len(sample) < 8:
        return None
    even, odd = (float(np.isin(half, _HIGH).mean()) for half in (sample[::2], sample[1::2]))
    zeros = [float((half == 0).mean()) for half in (sample[::2], sample[1::2])]
    if odd > 0.9 and zeros[1] > 0.1 and zeros[0] < 0.05:
        return "utf-16-le"
    return "utf-16-be" if even > 0.9 and zeros[0] > 0.1 and zeros[1] < 0.05 else None


def _guess(content: bytes) -> tuple[str, ...]:
    """Encodings by likelihood, from what lies round the first letters that are not ASCII."""
    from charset_normalizer import from_bytes

    begin = re.search(rb"[\x80-\xff]", content)
    start = content.rfind(b"\n", 0, begin.start() if begin else 0) + 1
    piece = content[start : start + SAMPLE // 4]
    found = list(from_bytes(piece, cp_isolation=[*_OFFERED[1:-1], "utf_8"], preemptive_behaviour=False))
    names = ["utf-8" if each.encoding == "utf_8" else codecs.lookup(each.encoding).name for each in found]
    if names and names[0] in ("cp1250", "cp1254") and not found[0].coherence:
        # In a short text the languages of Europe look alike: the most usual of their encodings is taken
        names.insert(0, "cp1252")
    return tuple(dict.fromkeys((*names, "cp1252", *_OFFERED)))


# Delimiter and header


def _top(plain: bytes) -> str:
    """The first lines, whole ones where there are any."""
    piece = plain[:SAMPLE]
    if len(plain) > SAMPLE:
        piece = piece[: max(piece.rfind(b"\n"), piece.rfind(b"\r")) + 1] or piece
    return piece.decode("utf-8", "replace")


def _delimiter(top: str) -> str:
    """The sign that splits most lines into the same number of cells, and into the most."""
    best, chosen = (0.0, 0), ","
    for delimiter in DELIMITERS:
        widths = [len(row) for row in _parsed(top, delimiter) if any(row)]
        wide = Counter(width for width in widths if width > 1)
        if not wide:
            continue
        width, times = max(wide.items(), key=lambda item: (item[1], item[0]))
        score = (times / len(widths) * min(width, 6), width)
        if score > best:
            best, chosen = score, delimiter
    return chosen


def _parsed(text: str, delimiter: str) -> list[list[str]]:
    """The first rows of a text; a line at a time where quotation marks don't pair up."""
    rows = list(islice(csv.reader(StringIO(text, newline=""), delimiter=delimiter), LINES))
    if any(cell.count("\n") > LONGEST_CELL for row in rows for cell in row):
        return [line.split(delimiter) for line in text.splitlines()[:LINES]]
    return rows


def _first_rows(plain: bytes, delimiter: str) -> tuple[list[list[str]], list[int], list[int]]:
    """The first rows, the line at which each begins (from 1) and its place among the bytes; the last two have one more entry."""
    rows: list[list[str]] = []
    lines, offsets = [1], [0]
    at, line = 0, 1
    while at < len(plain) and len(rows) < LOOKED_AT:
        record = _record(plain, at, delimiter)
        at += len(record)
        line += _count_ends(record, 0, len(record))
        text = record.decode("utf-8", "replace")
        rows.append(_lone(text, delimiter) if _open(text, delimiter) else _cells(text, delimiter))
        lines.append(line)
        offsets.append(at)
    return rows, lines, offsets


_END: Final = re.compile(rb"\r\n|\n|\r")


def _record(plain: bytes, at: int, delimiter: str) -> bytes:
    """One row from a place on, with the end of its last line: one line, or more where a quoted cell goes over several."""
    end = first_end = _line_end(plain, at)
    for _ in range(LONGEST_CELL):
        if not _open(_text(plain, at, end), delimiter):
            return plain[at:end]
        end = _line_end(plain, end)
    return plain[at:first_end]


def _open(text: str, delimiter: str) -> bool:
    """Whether a cell goes on in the next line: its quotation mark is not closed."""
    if '"' not in text:
        return False
    try:
        list(csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True))
    except csv.Error as error:
        return "unexpected end of data" in str(error)
    return False


def _strict(body: memoryview | bytes, delimiter: str) -> bool:
    """Whether every quotation mark that closes a cell stands at its end; else one of them may have been a letter."""
    lines = TextIOWrapper(BytesIO(body), "utf-8", "replace", newline="")
    try:
        deque(csv.reader(lines, delimiter=delimiter, strict=True), maxlen=0)
    except csv.Error:
        return False
    return True


def _header(
    rows: Sequence[Sequence[str]], lines: Sequence[int], chosen: int | None
) -> tuple[int | None, tuple[str, ...]]:
    """The place among the rows of the header, and the names of the columns."""
    if chosen:
        place = next((number for number, line in enumerate(lines[:-1]) if line >= chosen), None)
        if place is None:
            raise UnreadableError(
                f"There is no line {chosen} that could name the columns: choose one of the first {LOOKED_AT}."
            )
    else:
        place = None if chosen == 0 else find_header(rows)
    if place is None:
        width = max((len(row) for row in rows), default=1)
        return None, unique_names([""] * max(width, 1))
    # SIPRI's exports end their header with a stray semicolon
    names = [name.rstrip(";") for name in rows[place]] or [""]
    return place, unique_names(names)


# Rows


@dataclass(frozen=True)
class _Rows:
    cells: pa.Table
    line: NDArray[np.int32]
    faults: Sequence[Fault]
    remarks: Sequence[str]


def _rows(plain: bytes, begin: int, delimiter: str, names: tuple[str, ...], first_line: int) -> _Rows:
    """The rows from a place on, which is the beginning of a line with a number."""
    body = memoryview(plain)[begin:]
    if not body.nbytes:
        return _Rows(table_of(names, ()), np.zeros(0, np.int32), (), ())
    if rows := _at_once(body, delimiter, names, first_line):
        return rows
    mended, stray = _mended(plain, begin, delimiter, len(names), first_line)
    rows = _at_once(memoryview(mended), delimiter, names, first_line, stray)
    if rows is None:
        raise UnreadableError("Its rows can't be told apart: save it again as CSV, in UTF-8.")
    lines = "1 line, where it was" if len(stray) == 1 else f"{len(stray):,} lines, where they were"
    said = f"Quotation marks don't pair up in {lines} taken for a letter." if stray else ""
    return _Rows(rows.cells, rows.line, rows.faults, [*filter(None, [said]), *rows.remarks])


def _at_once(
    body: memoryview,
    delimiter: str,
    names: tuple[str, ...],
    first_line: int,
    stray: Collection[int] | None = None,
) -> _Rows | None:
    """All rows by Arrow; None where quotation marks don't pair up. `stray` are the lines that were mended, once they are."""
    for block in (BLOCK, body.nbytes + 1):
        odd: list[tuple[int, str]] = []
        cells = _by_arrow(body, delimiter, names, block, odd)
        if cells is not None:
            break
    else:
        return None
    inside = _line_ends(cells)
    if stray is None and (
        any("\n" in text or "\r" in text or _open(text, delimiter) for _, text in odd)
        or (inside is not None and (not _strict(body, delimiter) or _swallowed(cells, inside, delimiter)))
    ):
        return None
    line, lines_of_odd = _lines(inside, cells.num_rows, odd, first_line)
    fitted = [(at, _cells(text, delimiter)) for at, (_, text) in zip(lines_of_odd, odd, strict=True)]
    return _with_odd(cells, line, fitted, names, stray or ())


def _by_arrow(
    body: memoryview, delimiter: str, names: tuple[str, ...], block: int, odd: list[tuple[int, str]]
) -> pa.Table | None:
    """The rows with the right number of cells; others go to `odd`, with their number from 1. None where Arrow loses its way."""

    def keep_apart(row: pacsv.InvalidRow) -> str:
        odd.append((row.number, row.text))
        return "skip"

    try:
        return pacsv.read_csv(
            pa.py_buffer(body),
            # One thread: rows are numbered then, and others' pages keep the second processor
            pacsv.ReadOptions(use_threads=False, column_names=names, block_size=block),
            pacsv.ParseOptions(
                delimiter=delimiter, newlines_in_values=True, ignore_empty_lines=False, invalid_row_handler=keep_apart
            ),
            pacsv.ConvertOptions(
                check_utf8=False,  # it is
                column_types=dict.fromkeys(names, pa.string()),
                null_values=[""],
                strings_can_be_null=True,
                quoted_strings_can_be_null=True,
            ),
        )
    except pa.ArrowInvalid:
        return None


def _lines(
    inside: NDArray[np.int64] | None, count: int, odd: Sequence[tuple[int, str]], first_line: int
) -> tuple[NDArray[np.int32], list[int]]:
    """The lines at which rows begin: those that were read, and those of `odd`. `inside` are the line ends in the cells of the former."""
    places = np.array([number - 1 for number, _ in odd], np.int64)
    is_odd = np.zeros(count + len(odd), bool)
    is_odd[places] = True
    line = np.arange(first_line, first_line + len(is_odd))
    more = [len(_END.findall(text.encode())) for _, text in odd]
    if inside is not None or any(more):
        ends = np.zeros(len(is_odd), np.int64)
        ends[places] = more
        if inside is not None:
            ends[~is_odd] = inside
        line[1:] += np.cumsum(ends)[:-1]
    return line[~is_odd].astype(np.int32), line[places].tolist()


def _line_ends(cells: pa.Table) -> NDArray[np.int64] | None:
    """How many line ends stand in the cells of each row; None where there are none at all."""
    total: NDArray[np.int64] | None = None
    for column in cells.columns:
        if any(_has_line_end(chunk) for chunk in column.chunks):
            ends = pc.fill_null(pc.count_substring_regex(column, "\r\n|\n|\r"), 0).to_numpy().astype(np.int64)
            total = ends if total is None else total + ends
    return total


def _has_line_end(chunk: pa.Array) -> bool:
    data = chunk.buffers()[2]
    if data is None:
        return False
    letters = np.frombuffer(data, dtype=np.uint8)
    return bool((letters == 10).any() or (letters == 13).any())


def _swallowed(cells: pa.Table, inside: NDArray[np.int64], delimiter: str) -> bool:
    """Whether a cell over several lines holds what looks like rows: then its quotation mark is a stray one."""
    if inside.max() > LONGEST_CELL:
        return True
    width = cells.num_columns
    if width < 3:
        return False
    several = cells.filter(pa.array(inside > 1))
    for column in several.columns:
        for text in pc.drop_null(column).to_pylist():
            # Its first and its last line are parts of rows in any case
            if any(len(_cells(line, delimiter)) == width for line in text.splitlines()[1:-1] if delimiter in line):
                return True
    return False


def _with_odd(
    cells: pa.Table,
    line: NDArray[np.int32],
    odd: Sequence[tuple[int, Sequence[str]]],
    names: tuple[str, ...],
    stray: Collection[int],
) -> _Rows:
    """Rows in the order of the file, with those that had other numbers of cells: filled up, or as faults."""
    width, faults, short, kept, at = len(names), [], 0, [], []
    for number, each in odd:
        row = list(each)
        while len(row) > width and not row[-1].strip():
            row.pop()
        if not any(cell.strip() for cell in row):
            continue
        if len(row) > width or number in stray:
            faults.append(_wrong_width(number, row, width))
            continue
        short += len(row) < width
        kept.append([cell or None for cell in row] + [None] * (width - len(row)))
        at.append(number)
    if kept:
        cells = pa.concat_tables([cells, table_of(names, kept)])
        line = np.concatenate([line, np.array(at, np.int32)])
        order = np.argsort(line, kind="stable")
        cells, line = cells.take(pa.array(order)), line[order]
    cells, line = _without_empty(cells, line)
    rows = "1 row has" if short == 1 else f"{short:,} rows have"
    remarks = (
        [f"{rows} fewer cells than there are columns; those missing at the end were taken as empty."] if short else []
    )
    return _Rows(cells, line, faults, remarks)


def _without_empty(cells: pa.Table, line: NDArray[np.int32]) -> tuple[pa.Table, NDArray[np.int32]]:
    """Leave out rows without any cell."""
    first = cells.column(0)
    if not first.null_count:
        return cells, line
    empty = np.ones(cells.num_rows, bool)
    for column in cells.columns:
        empty &= column.is_null().to_numpy()
        if not empty.any():
            return cells, line
    return cells.filter(pa.array(~empty)), line[~empty]


def _wrong_width(number: int, row: Sequence[str], width: int) -> Fault:
    found = " | ".join(row)[:80]
    cells = "1 cell" if len(row) == 1 else f"{len(row)} cells"
    right = f"{width} cells, as in the header; a cell that holds the delimiter or a quotation mark stands in quotation marks"
    return Fault(number, "", found, f"the row has {cells}", right)


def _mended(plain: bytes, begin: int, delimiter: str, width: int, first_line: int) -> tuple[bytes, Collection[int]]:
    """The lines from a place on, with the stray quotation marks doubled and quoted, and the numbers of those that had one."""
    view = memoryview(plain)
    pieces: list[memoryview | bytes] = []
    stray: set[int] = set()
    done, at, number = begin, begin, first_line
    while (mark := plain.find(b'"', at)) >= 0:
        start = max(plain.rfind(b"\n", at, mark), plain.rfind(b"\r", at, mark), at - 1) + 1
        number += _count_ends(plain, at, start)
        end = _line_end(plain, mark)
        line = _text(plain, start, end)
        at = end
        if _open(line, delimiter):
            joined = _joined(plain, start, end, delimiter, width)
            if joined is None:
                stray.add(number)
                pieces += [view[done:start], _quoted(line, delimiter)]
                done = end
            at = joined or end
        number += _count_ends(plain, start, at)
    return b"".join([*pieces, view[done:]]), stray


def _joined(plain: bytes, start: int, end: int, delimiter: str, width: int) -> int | None:
    """Where a row ends that goes over several lines; None where no such row comes about."""
    for _ in range(LONGEST_CELL):
        if end == len(plain):
            return None
        before, end = end, _line_end(plain, end)
        text = _text(plain, start, end)
        if not _open(text, delimiter):
            whole = len(_cells(text, delimiter)) == width and _strict(text.encode(), delimiter)
            return end if whole else None
        line = _text(plain, before, end)
        # A whole row in between: the mark was a stray one
        if width > 2 and not _open(line, delimiter) and len(_cells(line, delimiter)) == width:
            return None
    return None


def _quoted(line: str, delimiter: str) -> bytes:
    """A line whose quotation marks are letters, as CSV writes it."""
    cells = ['"' + cell.replace('"', '""') + '"' if '"' in cell else cell for cell in _lone(line, delimiter)]
    return (delimiter.join(cells) + line[len(line.rstrip("\r\n")) :]).encode()


def _text(plain: bytes, start: int, end: int) -> str:
    return plain[start:end].decode("utf-8", "replace")


def _line_end(plain: bytes, at: int) -> int:
    """Where the line ends that a place is in, its end included."""
    found = _END.search(plain, at)
    return found.end() if found else len(plain)


def _count_ends(plain: bytes, start: int, end: int) -> int:
    return plain.count(b"\n", start, end) + plain.count(b"\r", start, end) - plain.count(b"\r\n", start, end)


def _lone(line: str, delimiter: str) -> list[str]:
    """The cells of a line with a stray quotation mark, which is a letter like any other."""
    return line.rstrip("\r\n").split(delimiter)


def _cells(line: str, delimiter: str) -> list[str]:
    return next(csv.reader(StringIO(line, newline=""), delimiter=delimiter), [])
