"""A reader's visit as one JSON file on the reader's machine: what was brought, as it was understood, and the selection.

The rows are two tables in CSV inside of it, line by line: `sites` is what the atlas understood, `cells` what the file said.
With 200,000 rows they take a tenth of the time and memory that a value for each cell would take. Whatever opens such a file
takes it for hostile: sandbox.py reads it in a process of its own, and every value is checked again here.
"""

import io
import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any, Final, NoReturn, TypeGuard, TypeVar, get_args

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv as pacsv
import shapely
from numpy.typing import NDArray

from dashboard.imports.limits import MAX_COLUMNS, MAX_ROWS
from dashboard.imports.meaning import Meaning
from dashboard.imports.raw import UnreadableError
from dashboard.model.own import NO_YEAR, NOT_STATED, OWN_FIELDS, Coded, Fault, OwnData, OwnShape, OwnSites
from dashboard.model.vocabulary import STATUSES

FORMAT: Final = "presence-atlas-workspace"
SCHEMA: Final = 1
"""Of the file; a file of a later one is not opened."""
MOST_FILES: Final = 5
MOST_TEXT: Final = 100_000
"""Letters of any text that is not a cell."""
MOST_BENDS: Final = 2_000_000
"""Places of all lines and areas."""
MOST_LINES: Final = 20 * MAX_ROWS
"""Of a table: a cell may have several."""
BLOCK: Final = 4 * 2**20
"""Bytes of a row at most: tables are read in blocks of so many."""
_WORDS: Final = ("country", "actor", "owner", "category", "source", "status")
_YEARS: Final = ("start", "end")
_DATE: Final = re.compile(r"-?\d{1,4}(-\d\d){0,2}")
_SHAPES: Final = get_args(OwnShape)
_Kind = TypeVar("_Kind")


@dataclass(frozen=True, eq=False)
class Workspace:
    """What such a file holds."""

    version: str
    """Of the atlas's data, when it was saved."""
    address: str
    """The parameters of the selection, as in an address."""
    datas: tuple[OwnData, ...]
    """Without keys: the session gives them."""
    meanings: tuple[Meaning | None, ...]
    """What the columns of each were taken for."""


@dataclass(frozen=True, eq=False)
class Saved:
    """What is to be saved of one file."""

    data: OwnData
    meaning: Meaning | None = field(default=None)


def is_workspace(content: bytes) -> bool:
    """Whether a file says at its beginning that it is one."""
    return f'"{FORMAT}"'.encode() in content[:200]


def write(files: Sequence[Saved], address: str, version: str) -> bytes:
    """Write files of a visit, the parameters of the selection, and the version of the atlas's data."""
    said = {
        "format": FORMAT,
        "schema": SCHEMA,
        "atlas": version,
        "address": address,
        "files": [_file(each.data, each.meaning) for each in files],
    }
    return json.dumps(said, ensure_ascii=False, allow_nan=False, indent=1).encode()


def read(content: bytes) -> Workspace:
    """Read one again. Raises UnreadableError with a sentence for the reader.

    What is read is let go as soon as it may be: a large workspace takes most of the memory that it may take.
    """
    try:
        text = content.decode()
        del content
        said = json.loads(text, parse_constant=_refuse)
        del text
    except (ValueError, RecursionError):
        raise _damaged("it is not whole") from None
    if not isinstance(said, dict) or said.get("format") != FORMAT:
        raise _damaged("it does not say that it is one")
    if said.get("schema") != SCHEMA:
        raise UnreadableError(
            f"This workspace was saved by another version of the atlas (schema {_shown(said.get('schema'))}; this one opens "
            f"{SCHEMA}): open it there, or bring the files themselves."
        )
    files = said.get("files")
    if not isinstance(files, list) or len(files) > MOST_FILES:
        raise _damaged(f"its files are no list of up to {MOST_FILES}")
    found = [_opened(each) for each in files]
    return Workspace(
        version=_text(said, "atlas"),
        address=_text(said, "address"),
        datas=tuple(data for data, _ in found),
        meanings=tuple(meaning for _, meaning in found),
    )


def _file(data: OwnData, meaning: Meaning | None) -> dict[str, Any]:
    sites = data.sites
    return {
        "label": data.label,
        "file_name": data.file_name,
        "kind": data.kind,
        "credit": data.credit,
        "remarks": data.remarks,
        "read": data.read,
        "refused": data.refused,
        "meaning": meaning and asdict(meaning),
        "sites": _lines(_understood(sites)),
        "words": {name: getattr(sites, name).values for name in _WORDS},
        "statuses": sites.statuses,
        "columns": sites.cells.column_names,
        "cells": _lines(sites.cells),
        "geometries": _geometries(sites),
        "table": None if data.table is None else {"columns": data.table.column_names, "rows": _lines(data.table)},
        "faults": [[each.row, each.column, each.found, each.wrong, each.right, each.refused] for each in data.faults],
    }


def _understood(sites: OwnSites) -> pa.Table:
    """What the atlas understood of each row; empty where it is not known."""
    columns = {
        "row": pa.array(sites.row),
        "name": pa.array(sites.name, pa.string()),
        "lon": pa.array(sites.lon),
        "lat": pa.array(sites.lat),
        "accuracy_m": pa.array(sites.accuracy_m, from_pandas=True),
        "shape": pa.array(list(sites.shape), pa.string()),
        **{name: pa.array(getattr(sites, name), mask=getattr(sites, name) == NO_YEAR) for name in _YEARS},
        "date": pa.array([each or None for each in sites.date], pa.string()),
        **{name: _words(getattr(sites, name)) for name in _WORDS},
    }
    return pa.table(columns)


def _words(column: Coded) -> pa.Array:
    codes = pa.array(column.codes, mask=column.codes == NOT_STATED)
    return pa.array(column.values, pa.string()).take(codes)


def _lines(table: pa.Table) -> list[str]:
    """A table as lines of CSV with a header; texts in quotation marks, nothing where there is none."""
    if not table.num_columns:
        return []
    out = io.BytesIO()
    pacsv.write_csv(table, out, pacsv.WriteOptions(quoting_style="all_valid"))
    return out.getvalue().decode().removesuffix("\n").split("\n")


def _geometries(sites: OwnSites) -> list[dict[str, Any]]:
    """Lines and areas, by their place among the rows from 0: as they came and as they are drawn."""
    return [
        {
            "site": int(place),
            "geometry": json.loads(shapely.to_geojson(shapely.from_wkb(sites.originals[place])))
            if place in sites.originals
            else None,
            "drawn": [part.tolist() for part in sites.outlines.get(place, ())],
        }
        for place in sorted(sites.originals.keys() | sites.outlines.keys())
    ]


def _opened(said: Any) -> tuple[OwnData, Meaning | None]:
    if not isinstance(said, dict):
        raise _damaged("one of its files is none")
    fields = _table(said, "sites", None)
    if fields.num_rows > MAX_ROWS:
        raise _damaged(f"a file has more than {MAX_ROWS:,} rows")
    size = fields.num_rows
    columns = _texts(said.get("columns"), "columns", MAX_COLUMNS)
    cells = _table(said, "cells", columns)
    if columns and cells.num_rows != size:
        raise _damaged("its two tables have not the same rows")
    words = said.get("words")
    if not isinstance(words, dict):
        raise _damaged("its words are missing")
    coded = {name: _coded(fields, name, _texts(words.get(name), name, MAX_ROWS)) for name in _WORDS}
    statuses = said.get("statuses")
    if (
        not isinstance(statuses, list)
        or len(statuses) != len(coded["status"].values)
        or not all(each is None or (isinstance(each, str) and each in STATUSES) for each in statuses)
    ):
        raise _damaged("its statuses are not those of the atlas")
    outlines, originals = _shapes(said.get("geometries"), size)
    sites = OwnSites(
        row=_numbers(fields, "row", np.int32, 0, 2**31 - 1),
        name=_strings(fields, "name", bool),
        lon=_numbers(fields, "lon", np.float64, -180, 180),
        lat=_numbers(fields, "lat", np.float64, -90, 90),
        accuracy_m=_numbers(fields, "accuracy_m", np.float64, 0, 3e7, np.nan),
        shape="".join(_strings(fields, "shape", _SHAPES.__contains__)),
        outlines=outlines,
        originals=originals,
        start=_numbers(fields, "start", np.int16, NO_YEAR + 1, 9999, NO_YEAR),
        end=_numbers(fields, "end", np.int16, NO_YEAR + 1, 9999, NO_YEAR),
        date=_strings(fields, "date", lambda text: not text or _DATE.fullmatch(text)),
        **coded,
        statuses=tuple(statuses),
        cells=cells,
    )
    faults = tuple(_fault(each) for each in _list(said.get("faults"), "faults", 10 * MAX_ROWS))
    read_rows = said.get("read")
    if not _is_whole(read_rows) or not size <= read_rows <= 10 * MAX_ROWS:
        raise _damaged("the number of its rows is wrong")
    table = said.get("table")
    if not (table is None or isinstance(table, dict)):
        raise _damaged("a table is none")
    data = OwnData(
        key="",
        label=_text(said, "label"),
        file_name=_text(said, "file_name"),
        kind=_text(said, "kind"),
        credit=_text(said, "credit"),
        remarks=tuple(_texts(said.get("remarks"), "remarks", 1000)),
        read=read_rows,
        sites=sites,
        faults=faults,
        table=None if table is None else _table(table, "rows", _texts(table.get("columns"), "columns", MAX_COLUMNS)),
    )
    return data, _meaning(said.get("meaning"))


def _table(said: dict[str, Any], name: str, columns: Sequence[str] | None) -> pa.Table:
    """What `_lines` wrote, as texts; `columns`: their names where they are told.

    The lines are taken out of what is said: they may be most of the memory that a file may have.
    """
    lines = _texts(said.pop(name, None), name, MOST_LINES)
    if not lines:
        return pa.table({})
    content = "\n".join([*lines, ""]).encode("utf-8", "replace")
    lines.clear()
    try:
        header = pacsv.read_csv(
            pa.py_buffer(content),
            pacsv.ReadOptions(
                use_threads=False, block_size=min(len(content) + 1, BLOCK), autogenerate_column_names=True
            ),
            pacsv.ParseOptions(newlines_in_values=True, ignore_empty_lines=False),
            pacsv.ConvertOptions(
                default_column_type=pa.string(),
                strings_can_be_null=True,
                quoted_strings_can_be_null=False,
                null_values=[""],
            ),
        )
    except pa.ArrowInvalid:
        raise _damaged("one of its tables is not whole") from None
    names = [header.column(place)[0].as_py() or "" for place in range(header.num_columns)]
    if columns is not None and list(columns) != names:
        raise _damaged("the names of its columns differ")
    if len(set(names)) < len(names):
        raise _damaged("two of its columns have one name")
    return header.slice(1).rename_columns(names)


def _column(table: pa.Table, name: str) -> pa.Array:
    if name not in table.column_names:
        raise _damaged(f"its sites have no {name}")
    return table[name].combine_chunks()


def _strings(table: pa.Table, name: str, right: Callable[[str], object]) -> list[str]:
    """A column of texts, each distinct one checked once and kept once."""
    coded = _column(table, name).fill_null("").dictionary_encode()
    values = [each[:MOST_TEXT] for each in coded.dictionary.to_pylist()]
    if not all(map(right, values)):
        raise _damaged(f"a {name} of its sites is none")
    return [values[code] for code in coded.indices.to_pylist()]


def _numbers(
    table: pa.Table, name: str, kind: type[_Kind], low: float, high: float, missing: float | None = None
) -> NDArray[Any]:
    texts = _column(table, name)
    try:
        numbers = pc.cast(texts, pa.from_numpy_dtype(kind))
    except pa.ArrowException:
        raise _damaged(f"a {name} of its sites is no number") from None
    known = numbers.drop_null().to_numpy(zero_copy_only=False)
    if (missing is None and numbers.null_count) or not ((known >= low) & (known <= high)).all():
        raise _damaged(f"a {name} of its sites is missing or out of range")
    filled = numbers if missing is None else numbers.fill_null(pa.scalar(missing, numbers.type))
    return np.array(filled.to_numpy(zero_copy_only=False), dtype=kind)


def _coded(table: pa.Table, name: str, values: Sequence[str]) -> Coded:
    if len(set(values)) < len(values):
        raise _damaged(f"a {name} is listed twice")
    words = _column(table, name)
    codes = pc.index_in(words, value_set=pa.array(values, pa.string()))
    if codes.null_count != words.null_count:
        raise _damaged(f"a {name} of its sites is not listed")
    return Coded(tuple(values), np.array(codes.fill_null(NOT_STATED).to_numpy(zero_copy_only=False), dtype=np.int32))


def _shapes(said: Any, size: int) -> tuple[dict[int, tuple[NDArray[np.float64], ...]], dict[int, bytes]]:
    outlines: dict[int, tuple[NDArray[np.float64], ...]] = {}
    originals: dict[int, bytes] = {}
    bends = 0
    for each in _list(said, "geometries", size):
        place = each.get("site") if isinstance(each, dict) else None
        if not _is_whole(place) or not 0 <= place < size or place in outlines or place in originals:
            raise _damaged("a geometry is of no site")
        parts = tuple(_part(part) for part in _list(each.get("drawn"), "drawn", MOST_BENDS))
        if parts:
            outlines[place] = parts
        if each.get("geometry") is not None:
            shape = _geometry(each["geometry"])
            originals[place] = shapely.to_wkb(shape)
            bends += shapely.get_num_coordinates(shape)
        bends += sum(map(len, parts))
        if bends > MOST_BENDS:
            raise _damaged(f"its shapes have more than {MOST_BENDS:,} places")
    return outlines, originals


def _part(said: Any) -> NDArray[np.float64]:
    try:
        part = np.array(said, dtype=np.float64)
    except (ValueError, TypeError):
        raise _damaged("a shape is none") from None
    if part.ndim != 2 or part.shape[1] != 2 or not (np.abs(part) <= (180, 90)).all():
        raise _damaged("a shape is none")
    return part


def _geometry(said: Any) -> Any:
    try:
        shape = shapely.from_geojson(json.dumps(said))
    except (shapely.errors.ShapelyError, ValueError, RecursionError):
        raise _damaged("a geometry is none") from None
    west, south, east, north = shapely.bounds(shape) if shape is not None else (np.nan,) * 4
    if not (west >= -180 and east <= 180 and south >= -90 and north <= 90):
        raise _damaged("a geometry is empty or not on the earth")
    return shape


def _fault(said: Any) -> Fault:
    if not isinstance(said, list) or len(said) != 6:
        raise _damaged("a fault is none")
    row, column, found, wrong, right, refused = said
    if not (
        (row is None or (_is_whole(row) and 0 <= row < 2**31))
        and all(isinstance(each, str) for each in (column, found, wrong, right))
        and isinstance(refused, bool)
    ):
        raise _damaged("a fault is none")
    return Fault(row, column, found, wrong, right, refused)


def _meaning(said: Any) -> Meaning | None:
    if said is None:
        return None
    columns = said.get("columns") if isinstance(said, dict) else None
    if (
        not isinstance(columns, dict)
        or not all(name in OWN_FIELDS and isinstance(column, str) for name, column in columns.items())
        or not isinstance(said.get("swapped"), bool)
        or not (said.get("crs") is None or isinstance(said["crs"], str))
    ):
        raise _damaged("what its columns mean is not told")
    return Meaning(
        columns=columns, crs=said["crs"], swapped=said["swapped"], kind=_text(said, "kind"), label=_text(said, "label")
    )


def _text(said: Mapping[str, Any], name: str, longest: int | None = MOST_TEXT) -> str:
    text = said.get(name)
    if not isinstance(text, str):
        raise _damaged(f"it has no {name}")
    return text[:longest]


def _texts(said: Any, name: str, most: int) -> list[str]:
    found = _list(said, name, most)
    if not all(isinstance(each, str) for each in found):
        raise _damaged(f"its {name} are no texts")
    return found


def _list(said: Any, name: str, most: int) -> list[Any]:
    if not isinstance(said, list) or len(said) > most:
        raise _damaged(f"its {name} are no list of up to {most:,}")
    return said


def _is_whole(value: Any) -> TypeGuard[int]:
    return isinstance(value, int) and not isinstance(value, bool)


def _refuse(word: str) -> NoReturn:
    raise ValueError(word)


def _shown(value: Any) -> str:
    return str(value)[:20] if isinstance(value, int | float | str) else "none"


def _damaged(why: str) -> UnreadableError:
    return UnreadableError(
        f"This workspace can't be opened, because {why}: it was changed or cut. Bring the files themselves."
    )
