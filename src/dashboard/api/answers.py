"""Answers as bytes with their headers: formats, compression, entity tags. How they are sent is the server's."""

import csv
import hashlib
import io
import json
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from dashboard.model.rows import cell
from dashboard.present.spreadsheet import BYTE_ORDER_MARK, guarded
from dashboard.present.templates import render

PIECE: Final = 1 << 16
"""Bytes that are put together before they are sent: all that a slow reader holds of an answer."""
LEVEL: Final = 4
"""Of compression: nearly as small as with more, in half the time."""
WINDOW: Final = 13
MEMORY: Final = 6
"""Of compression: 64 kB for each answer on its way, where zlib would take 256."""


@dataclass(frozen=True)
class Answer:
    """What is sent: the body in parts, its type, and by what it is known to be the same."""

    media: str
    parts: Iterable[bytes]
    tag: str
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    is_packed: bool = False
    """Whether the parts are gzip already."""


def is_known(tag: str, if_none_match: str) -> bool:
    """Whether the client already has this, by the header `If-None-Match`."""
    held = {each.strip().removeprefix("W/") for each in if_none_match[:8000].split(",")}
    return bool(if_none_match) and ("*" in held or tag.removeprefix("W/") in held)


def tag_of(*parts: object) -> str:
    """A weak entity tag: the same for the same parts, whatever the compression."""
    return f'W/"{hashlib.sha256(repr(parts).encode()).hexdigest()[:32]}"'


def packed(parts: Iterable[bytes]) -> Iterator[bytes]:
    """The same parts as gzip, piece by piece."""
    packer = zlib.compressobj(LEVEL, zlib.DEFLATED, WINDOW | 16, MEMORY)  # 16: with the head and foot of gzip
    for part in parts:
        if done := packer.compress(part):
            yield done
    yield packer.flush()


def pieces(parts: Iterable[bytes]) -> Iterator[bytes]:
    """The same bytes in pieces of about the same size, so that no answer is held whole."""
    held: list[bytes] = []
    length = 0
    for part in parts:
        held.append(part)
        length += len(part)
        if length >= PIECE:
            yield b"".join(held)
            held, length = [], 0
    yield b"".join(held)


def json_bytes(value: Any) -> bytes:
    """A value as JSON, in as few bytes as it takes."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def collection_json(head: bytes, features: Iterable[bytes]) -> Iterator[bytes]:
    """A GeoJSON FeatureCollection; `head` is a JSON object with its other members."""
    yield head[:-1] + b',"features":['
    mark = b""
    for feature in features:
        yield mark
        yield feature
        mark = b",\n"
    yield b"]}"


def html(
    base: str,
    title: str,
    document: Any,
    tag: str,
    header: Sequence[str] = (),
    rows: Sequence[tuple[str, Mapping[str, Any]]] | None = None,
) -> Answer:
    """A document as an HTML page, with a table of `rows` (each an address and its values) under a `header`."""
    page = render("api", title=title, base=base, document=document, header=header, rows=rows)
    return Answer("text/html; charset=utf-8", [str(page).encode()], tag)


def csv_line(values: Iterable[object]) -> bytes:
    """A line of CSV; what a spreadsheet would run is disarmed, lists share a cell."""
    text = io.StringIO()
    csv.writer(text).writerow([guarded(cell(value)) for value in values])
    return text.getvalue().encode()


def table_csv(header: Sequence[str], lines: Iterable[bytes]) -> Iterator[bytes]:
    """Lines as CSV with a byte order mark and a header."""
    yield BYTE_ORDER_MARK.encode() + csv_line(header)
    yield from lines
