"""Files as readers bring them, for tests."""

import zipfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

import shapely

from dashboard.imports.raw import How, Raw
from dashboard.imports.reading import read

FILES = Path(__file__).parent / "files"


def brought(name: str, **how: Any) -> Raw:
    """A file of tests/imports/files, read."""
    return read((FILES / name).read_bytes(), name, How(**how))


def text(content: str | bytes, name: str = "sites.csv", **how: Any) -> Raw:
    """A text file, read."""
    return read(content.encode() if isinstance(content, str) else content, name, How(**how))


def rows(raw: Raw) -> list[tuple[str | None, ...]]:
    """The cells of each row."""
    found = [tuple(row.values()) for row in raw.cells.to_pylist()]
    assert len(found) == len(raw.row)
    return found


def places(raw: Raw, digits: int = 6) -> list[str | None]:
    """The geometry of each row as text."""
    assert raw.geometry is not None
    return [
        None if wkb is None else shapely.to_wkt(shapely.from_wkb(wkb), rounding_precision=digits)
        for wkb in raw.geometry
    ]


def refused(raw: Raw) -> list[tuple[int | None, str]]:
    """What is wrong, by row."""
    return [(fault.row, fault.wrong) for fault in raw.faults]


def zipped(files: Mapping[str, bytes | str], kind: int = zipfile.ZIP_DEFLATED) -> bytes:
    """An archive."""
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", kind) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return packed.getvalue()
