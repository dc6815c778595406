"""What is known of a reader's file, as bytes between two processes: JSON and Arrow streams, which can hold data alone.

A pickle could hold programs, and the process that reads a file is the one that a hostile file may have taken over.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from typing import IO, TYPE_CHECKING, Any, Final, get_args

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from dashboard.imports.meaning import Meaning, System
from dashboard.imports.raw import How, Part, Raw
from dashboard.imports.reading.columns import column, in_batches
from dashboard.model.own import NOT_STATED, Coded, Fault, OwnData, OwnShape, OwnSites, Texts

if TYPE_CHECKING:
    from dashboard.imports.workspace import Workspace

HEAD: Final = 20
"""Rows that a form shows of a file."""
_LONGEST: Final = 100_000_000
"""Bytes of JSON."""
_OUTLINES: Final = pa.schema([("place", pa.int32()), ("part", pa.large_list(pa.float64()))])
_ORIGINALS: Final = pa.schema([("place", pa.int32()), ("wkb", pa.binary())])
_CODED: Final = ("country", "actor", "owner", "category", "source", "status")
_PLAIN: Final = ("row", "lon", "lat", "accuracy_m", "start", "end")
_TYPES: Final = {"row": np.int32, "start": np.int16, "end": np.int16}


@dataclass(frozen=True, eq=False)
class Loaded:
    """A file that was read, understood and checked."""

    head: Raw
    """Its first HEAD rows, with all columns."""
    meaning: Meaning
    """What its columns were taken for."""
    data: OwnData
    systems: tuple[System, ...] = ()
    """The coordinate systems that its numbers could be of, where they are no degrees."""


def head_of(raw: Raw) -> Raw:
    """Return the first rows of a table, without its faults: they are in `OwnData`."""
    return Raw(
        format=raw.format,
        parts=raw.parts,
        how=raw.how,
        cells=raw.cells.slice(0, HEAD).combine_chunks(),
        row=raw.row[:HEAD],
        geometry=None if raw.geometry is None else list(raw.geometry[:HEAD]),
        remarks=raw.remarks,
        encodings=raw.encodings,
    )


def write_json(value: Any, file: IO[bytes]) -> None:
    """Write a value with its length before it."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False).encode("utf-8", "replace")
    file.write(len(text).to_bytes(8, "little"))
    file.write(text)


def read_json(file: IO[bytes]) -> Any:
    """Read a value. Raises EOFError where there is none, ValueError where it is not whole."""
    size = int.from_bytes(exactly(file, 8), "little")
    if size > _LONGEST:
        raise ValueError("too long")
    return json.loads(exactly(file, size))


def exactly(file: IO[bytes], size: int) -> bytes:
    """Read so many bytes. Raises EOFError where there are fewer."""
    content = file.read(size)
    if len(content) < size:
        raise EOFError
    return content


def write(loaded: Loaded, file: IO[bytes]) -> None:
    """Write a file that was read."""
    write_json({"meaning": asdict(loaded.meaning), "systems": [asdict(each) for each in loaded.systems]}, file)
    write_raw(loaded.head, file)
    write_data(loaded.data, file)


def read(file: IO[bytes]) -> Loaded:
    """Read it again. Raises EOFError, ValueError, KeyError, TypeError or ArrowException where it is not what `write` writes."""
    said = read_json(file)
    systems = tuple(System(**each) for each in said["systems"])
    return Loaded(head=read_raw(file), meaning=Meaning(**said["meaning"]), data=read_data(file), systems=systems)


def write_workspace(opened: "Workspace", file: IO[bytes]) -> None:
    """Write a workspace that was opened."""
    meanings = [meaning and asdict(meaning) for meaning in opened.meanings]
    write_json({"version": opened.version, "address": opened.address, "meanings": meanings}, file)
    for data in opened.datas:
        write_data(data, file)


def read_workspace(file: IO[bytes]) -> "Workspace":
    """Read it again. Raises as `read` does."""
    from dashboard.imports.workspace import Workspace

    said = read_json(file)
    return Workspace(
        version=said["version"],
        address=said["address"],
        datas=tuple(read_data(file) for _ in said["meanings"]),
        meanings=tuple(meaning and Meaning(**meaning) for meaning in said["meanings"]),
    )


def write_raw(raw: Raw, file: IO[bytes]) -> None:
    """Write what a file holds."""
    about = {
        "format": raw.format,
        "parts": [asdict(part) for part in raw.parts],
        "how": asdict(raw.how),
        "remarks": raw.remarks,
        "encodings": raw.encodings,
        "geometry": raw.geometry is not None,
    }
    write_json(about, file)
    _send(raw.cells, file)
    _send(pa.table({"row": raw.row}), file)
    _send(pa.table({"wkb": pa.array(raw.geometry or (), pa.binary())}), file)
    _send(_fault_table(raw.faults), file)


def read_raw(file: IO[bytes]) -> Raw:
    """Read what a file holds."""
    about = read_json(file)
    cells, row, wkb, faults = (_take(file) for _ in range(4))
    return Raw(
        format=about["format"],
        parts=tuple(Part(**part) for part in about["parts"]),
        how=How(**about["how"]),
        cells=cells,
        row=_numbers(row, "row", np.int32),
        geometry=wkb["wkb"].to_pylist() if about["geometry"] else None,
        faults=_faults(faults),
        remarks=tuple(about["remarks"]),
        encodings=tuple(about["encodings"]),
    )


def write_data(data: OwnData, file: IO[bytes]) -> None:
    """Write a file that was checked."""
    apart = {"sites", "faults", "table"}
    about = {each.name: getattr(data, each.name) for each in fields(OwnData) if each.name not in apart}
    sites = data.sites
    write_json({"about": about, "statuses": sites.statuses, "table": data.table is not None}, file)
    for name in _CODED:
        _send(pa.table({name: column(getattr(sites, name).values)}), file)
    columns: dict[str, Any] = {name: getattr(sites, name) for name in _PLAIN}
    columns |= {name: getattr(sites, name).codes for name in _CODED}
    columns |= {name: _texts(getattr(sites, name)) for name in ("name", "date")}
    columns["shape"] = np.frombuffer(sites.shape.encode(), np.uint8)
    _send(pa.table(columns), file)
    _send(sites.cells, file)
    # Little memory is left at the end of a large file
    parts = ((place, part) for place, shape in sites.outlines.items() for part in shape)
    _send_in_batches(_OUTLINES, map(_outline_batch, in_batches(parts)), file)
    _send_in_batches(_ORIGINALS, map(_original_batch, in_batches(sites.originals.items())), file)
    _send(_fault_table(data.faults), file)
    if data.table is not None:
        _send(data.table, file)


def read_data(file: IO[bytes]) -> OwnData:
    """Read a file that was checked."""
    said = read_json(file)
    words = {name: tuple(_take(file)[name].to_pylist()) for name in _CODED}
    columns, cells, outlines, originals, faults = (_take(file) for _ in range(5))
    columns_of: dict[str, Any] = {name: _coded(words[name], _numbers(columns, name, np.int32)) for name in _CODED}
    columns_of |= {name: _numbers(columns, name, _TYPES.get(name, np.float64)) for name in _PLAIN}
    sites = OwnSites(
        **columns_of,
        name=_filled(columns["name"]),
        shape=_shapes(_numbers(columns, "shape", np.uint8)),
        date=_filled(columns["date"]),
        outlines=_outlines(outlines),
        originals=dict(zip(originals["place"].to_pylist(), originals["wkb"].to_pylist(), strict=True)),
        statuses=tuple(said["statuses"]),
        cells=cells,
    )
    about = said["about"]
    table = _take(file) if said["table"] else None
    return OwnData(**{**about, "remarks": tuple(about["remarks"])}, sites=sites, faults=_faults(faults), table=table)


def _send(table: pa.Table, file: IO[bytes]) -> None:
    with pa.ipc.new_stream(file, table.schema) as stream:
        stream.write_table(table)


def _send_in_batches(schema: pa.Schema, batches: Iterable[pa.RecordBatch], file: IO[bytes]) -> None:
    with pa.ipc.new_stream(file, schema) as stream:
        for batch in batches:
            stream.write_batch(batch)


def _outline_batch(parts: Sequence[tuple[int, NDArray[np.float64]]]) -> pa.RecordBatch:
    flat = [np.asarray(part, np.float64).ravel() for _, part in parts]
    ends = np.cumsum([0, *map(len, flat)], dtype=np.int64)
    places = np.array([place for place, _ in parts], np.int32)
    return pa.record_batch([places, pa.LargeListArray.from_arrays(ends, np.concatenate(flat))], schema=_OUTLINES)


def _original_batch(originals: Sequence[tuple[int, bytes]]) -> pa.RecordBatch:
    places, wkb = zip(*originals, strict=True)
    return pa.record_batch([pa.array(places, pa.int32()), pa.array(wkb, pa.binary())], schema=_ORIGINALS)


def _take(file: IO[bytes]) -> pa.Table:
    with pa.ipc.open_stream(file) as stream:
        table = stream.read_all()
    table.validate(full=True)
    return table


def _numbers(table: pa.Table, name: str, kind: Any) -> Any:
    return np.asarray(table[name].to_numpy(), dtype=kind)


def _texts(texts: Sequence[str]) -> pa.Array:
    return pa.array(texts) if isinstance(texts, Texts) else column(texts)


def _filled(column: pa.ChunkedArray) -> Texts:
    if column.null_count:
        raise ValueError("these are no texts: some are missing")
    return Texts(column.combine_chunks())


def _shapes(letters: NDArray[np.uint8]) -> str:
    shapes = letters.tobytes().decode("ascii")
    if not set(shapes) <= set(get_args(OwnShape)):
        raise ValueError("no such shape")
    return shapes


def _coded(words: tuple[str, ...], codes: NDArray[np.int32]) -> Coded:
    if len(codes) and not NOT_STATED <= codes.min() <= codes.max() < len(words):
        raise ValueError("no such word")
    return Coded(words, codes)


def _shared(texts: pa.ChunkedArray) -> list[Any]:
    """Texts of which most come again, each kept once."""
    coded = texts.combine_chunks().dictionary_encode()
    values = np.array([*coded.dictionary.to_pylist(), None], dtype=object)
    shared: list[Any] = values[coded.indices.fill_null(-1).to_numpy(zero_copy_only=False)].tolist()
    return shared


def _outlines(table: pa.Table) -> Mapping[int, tuple[Any, ...]]:
    found: dict[int, tuple[Any, ...]] = {}
    parts = table["part"].combine_chunks()
    flat = parts.values.to_numpy(zero_copy_only=False)
    ends = parts.offsets.to_numpy()
    for number, place in enumerate(table["place"].to_pylist()):
        part = flat[ends[number] : ends[number + 1]].reshape(-1, 2)
        found[place] = (*found.get(place, ()), part)
    return found


_FAULT_TEXTS: Final = ("column", "found", "wrong", "right")


def _fault_table(faults: Sequence[Fault]) -> pa.Table:
    columns: dict[str, pa.Array] = {
        "row": pa.array([fault.row for fault in faults], pa.int32()),
        "refused": pa.array([fault.refused for fault in faults], pa.bool_()),
    }
    for name in _FAULT_TEXTS:
        columns[name] = column([str(getattr(fault, name)) for fault in faults])
    return pa.table(columns)


def _faults(table: pa.Table) -> tuple[Fault, ...]:
    texts = [_shared(table[name]) for name in _FAULT_TEXTS]
    return tuple(map(Fault, table["row"].to_pylist(), *texts, table["refused"].to_pylist()))
