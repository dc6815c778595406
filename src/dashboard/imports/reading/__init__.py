"""Reading files: what a file is, by its content first and its name second, and which module reads it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath
from typing import Final

from dashboard.imports.limits import MAX_BYTES
from dashboard.imports.raw import How, Part, Raw, UnreadableError
from dashboard.imports.reading import text
from dashboard.imports.reading.archive import NESTED, Archive, Member

READABLE: Final = (
    "CSV, TSV, Excel, OpenDocument, GeoJSON, KML, KMZ, GPX, GeoPackage, FlatGeobuf, GeoParquet or a zipped shapefile"
)
_OTHER: Final = (
    (b"%PDF", "a PDF"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"II*\0", "a picture"),
    (b"MM\0*", "a picture"),
    (b"\x1f\x8b", "a file packed by gzip"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!", "a RAR archive"),
    (b"BZh", "a file packed by bzip2"),
    (b"\xfd7zXZ", "a file packed by xz"),
    (b"\x28\xb5\x2f\xfd", "a file packed by zstd"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\0", "a program"),
    (b"{\\rtf", "a text document"),
)
_TABLES: Final = frozenset((".csv", ".tsv", ".tab", ".txt"))
_LAYERS: Final = frozenset(
    (".geojson", ".json", ".geojsonl", ".ndjson", ".kml", ".gpx", ".gpkg", ".fgb", ".parquet", ".geoparquet")
)
_WORKBOOKS: Final = frozenset((".xlsx", ".xlsm", ".xls", ".xlsb", ".ods"))
_MEMBERS: Final = _TABLES | _WORKBOOKS | _LAYERS


def read(content: bytes, file_name: str, how: How = How()) -> Raw:  # noqa: B008 – frozen
    """Read a file.

    Args:
        content: its bytes.
        file_name: its name, which counts where its content may be several things.
        how: what the reader has chosen.

    Raises UnreadableError, one sentence that says what is wrong and what would be right.
    """
    if len(content) > MAX_BYTES:
        raise UnreadableError(
            f"The file has {len(content) / 1e6:,.0f} MB, and up to {MAX_BYTES / 1e6:.0f} MB can be read: "
            "leave out rows or columns that you don't need, or split it."
        )
    if not content:
        raise UnreadableError("The file is empty: it should hold a table or a map layer.")
    try:
        return _read(content, PurePath(file_name).suffix.lower(), how)
    except RecursionError:
        raise UnreadableError(
            "Its parts are nested too deeply to be read: export it again in a plainer form."
        ) from None


def _read(content: bytes, suffix: str, how: How) -> Raw:
    if content.startswith(b"PK\x03\x04") or content.startswith(b"PK\x05\x06"):
        return _packed(content, how)
    if content.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return _workbook(content, how)
    if content.startswith(b"SQLite format 3\0") or content.startswith(b"fgb"):
        from dashboard.imports.reading import gdal

        return gdal.read(content, how)
    if content.startswith(b"PAR1"):
        from dashboard.imports.reading import parquet

        return parquet.read(content, how)
    if content.startswith(b"\0\0\x27\x0a"):
        raise UnreadableError("A .shp file alone has no names: pack it with its .dbf, .shx and .prj into one zip.")
    for begin, what in _OTHER:
        if content.startswith(begin):
            raise UnreadableError(f"This is {what}: {READABLE} is expected.")
    top = _top(content)
    if top.startswith("<"):
        return _markup(content, top, how)
    if top.startswith(("{", "\x1e")) or (top.startswith("[") and suffix not in _TABLES):
        from dashboard.imports.reading import geojson

        return geojson.read(content, how)
    if _binary(content, how):
        raise UnreadableError(f"This is no file of a known kind, or a damaged one: {READABLE} is expected.")
    return text.read(content, how)


def _top(content: bytes) -> str:
    """The beginning as text, as far as that can be told: no marks, no space."""
    piece = content[:2000]
    for mark, encoding in ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
        if piece.startswith(mark):
            return piece.decode(encoding, "replace").lstrip("\ufeff \t\r\n")
    return piece.decode("utf-8", "replace").lstrip("\ufeff \t\r\n")


def _binary(content: bytes, how: How) -> bool:
    """Whether it is no text: too many signs that no text has. A few zeros are forgiven."""
    if how.encoding or content.startswith((b"\xff\xfe", b"\xfe\xff")) or text.two_bytes(content):
        return False
    piece = content[:8000]
    zeros = piece.count(b"\0")
    others = len(re.findall(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]", piece))
    return others > 0.02 * len(piece) + 1 or zeros > 0.6 * len(piece) or (zeros > 2 and others > 2)


def _workbook(content: bytes, how: How, called: str = "Excel") -> Raw:
    from dashboard.imports.reading import workbook

    return workbook.read(content, how, called)


def _markup(content: bytes, top: str, how: How) -> Raw:
    if re.search(r"(?i)<table\b", top) and re.match(r"(?i)<(!doctype\s+html|html|meta|table)\b", top):
        raise UnreadableError(
            "This is a web page with a table, perhaps under the name of a workbook: open it in a spreadsheet program and save it as "
            ".xlsx or CSV."
        )
    if re.match(r"(?i)(<!--.*?-->\s*)*<(!doctype\s+html|html|head|body|table|div|script|meta|title)\b", top):
        raise UnreadableError(
            "This is a web page, perhaps an error message saved under the name of a file: download the file itself again."
        )
    from dashboard.imports.reading import xml

    root = xml.root_of(content)
    if root == "gpx":
        from dashboard.imports.reading import gdal

        return gdal.read_gpx(content, how)
    if root in ("kml", "Document", "Folder", "Placemark"):
        from dashboard.imports.reading import kml

        return kml.read(content, how)
    if root == "Workbook":
        raise UnreadableError("This is an Excel 2003 XML workbook: open it and save it as .xlsx.")
    if root == "html":
        raise UnreadableError("This is a web page: download the file itself again.")
    raise UnreadableError(f"This is XML that is neither KML nor GPX: {READABLE} is expected.")


# Archives


def _packed(content: bytes, how: How) -> Raw:
    archive = Archive(content)
    names = {member.path for member in archive.members}
    if "[Content_Types].xml" in names or "mimetype" in names or "EncryptedPackage" in names:
        return _office(content, archive, names, how)
    shapes = [member for member in archive.members if member.suffix == ".shp"]
    files = [member for member in archive.members if member.suffix in _MEMBERS]
    if shapes:
        from dashboard.imports.reading import gdal

        return gdal.read_shapefile(archive, shapes, how)
    if any(part.endswith(".gdb") for name in names for part in name.split("/")):
        raise UnreadableError("The archive holds an Esri file geodatabase: export its layers as GeoPackage.")
    if not files:
        if any(member.suffix in NESTED for member in archive.members):
            raise UnreadableError(
                "The archive holds further archives, which are not opened: unpack it and bring one of them."
            )
        raise UnreadableError(f"The archive holds no file that can be read: {READABLE} is expected.")
    return _member(archive, files, how)


def _office(content: bytes, archive: Archive, names: set[str], how: How) -> Raw:
    if any(name.startswith("word/") for name in names):
        raise UnreadableError("This is a text document: copy its table into a spreadsheet and save that.")
    if any(name.startswith("ppt/") for name in names):
        raise UnreadableError("This is a presentation: copy its table into a spreadsheet and save that.")
    kind = next((archive.read(member) for member in archive.members if member.path == "mimetype"), b"")
    if kind and b"spreadsheet" not in kind:
        raise UnreadableError(
            "This is an OpenDocument file, but no spreadsheet: copy its table into one and save that."
        )
    return _workbook(content, how, "OpenDocument" if kind else "Excel")


def _member(archive: Archive, files: Sequence[Member], how: How) -> Raw:
    """One of the files of an archive: the chosen one, or else the largest. Those inside it are parts after its path."""
    chosen, inner = files[0], None
    if how.part:
        chosen = next(
            (each for each in files if how.part == each.path or how.part.startswith(f"{each.path}: ")), files[0]
        )
        inner = how.part.removeprefix(chosen.path).removeprefix(": ") or None
    elif not _is_kml_first(files):
        chosen = max(files, key=lambda each: each.info.file_size)
    unpacked = archive.read(chosen)
    if unpacked.startswith((b"PK\x03\x04", b"\x1f\x8b")) and chosen.suffix not in _WORKBOOKS:
        raise UnreadableError(
            "The archive holds further archives, which are not opened: unpack it and bring one of them."
        )
    raw = _read(unpacked, chosen.suffix, replace(how, part=inner if len(files) > 1 else how.part))
    if len(files) == 1:
        return raw
    own = [Part(f"{chosen.path}: {part.name}", part.rows, part.about) for part in raw.parts]
    others = [Part(each.path, None) for each in files if each is not chosen]
    return replace(
        raw,
        parts=tuple(sorted([*own, *others], key=lambda part: part.name)),
        how=replace(raw.how, part=f"{chosen.path}: {raw.how.part}"),
        remarks=(f"This is {chosen.path} of the archive; it holds {len(files)} files that can be read.", *raw.remarks),
    )


def _is_kml_first(files: Sequence[Member]) -> bool:
    """Whether it is a KMZ, whose first KML is the document."""
    return all(each.suffix == ".kml" for each in files)
