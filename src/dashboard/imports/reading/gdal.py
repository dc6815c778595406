"""What GDAL reads best: GeoPackage, FlatGeobuf, shapefiles in a zip, and GPX; from bytes in memory."""

import re
import warnings
from collections.abc import Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from typing import Any, Final
from zipfile import ZIP_STORED, ZipFile

import numpy as np
import pyarrow as pa
import pyogrio
import pyogrio.raw
from pyogrio.errors import CRSError, DataSourceError, FeatureError, FieldError, GeometryError

from dashboard.imports.raw import How, Part, Raw, UnreadableError
from dashboard.imports.reading import wkb
from dashboard.imports.reading.archive import Archive, Member
from dashboard.imports.reading.columns import column, hold, text_of, unique_names
from dashboard.imports.reading.layer import layer

LAYERS: Final = 100
GPX_LAYERS: Final = ("waypoints", "tracks", "routes")
"""The points of tracks and routes are layers of their own in GDAL, and no sites."""
EXACT: Final = 10**15
"""Below it the text of a float has all digits of a whole number."""
SIDECARS: Final = frozenset((".shp", ".shx", ".dbf", ".prj", ".cpg"))
_FAILS: Final = (DataSourceError, FeatureError, FieldError, GeometryError, CRSError, ValueError, RuntimeError, OSError)


def read(content: bytes, how: How) -> Raw:
    """Read a GeoPackage or a FlatGeobuf file. Raises UnreadableError."""
    return _read(content, how, "The file is damaged or not complete, or no GeoPackage or FlatGeobuf: export it again.")


def read_gpx(content: bytes, how: How) -> Raw:
    """Read waypoints, tracks or routes of GPX. Raises UnreadableError."""
    return _read(content, how, "The GPX is damaged or not complete: save or download it again.", GPX_LAYERS)


def read_shapefile(archive: Archive, shapes: Sequence[Member], how: How) -> Raw:
    """Read a shapefile of an archive, also in one of its folders. Raises UnreadableError."""
    chosen = shapes[0]
    if how.part is not None:
        named = next((each for each in shapes if each.stem == how.part), None)
        if named is None:
            raise UnreadableError(f"The archive has no shapefile {how.part[:80]}: choose one of its shapefiles.")
        chosen = named
    beside = {
        member.suffix: member
        for member in archive.members
        if member.stem.lower() == chosen.stem.lower() and member.suffix in SIDECARS
    }
    for suffix in (".dbf", ".shx"):
        if suffix not in beside:
            raise UnreadableError(
                f"The archive has no {chosen.stem}{suffix}, which belongs to the shapefile: pack it too."
            )
    files = {suffix: archive.read(member) for suffix, member in beside.items()}
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_STORED) as flat:
        for suffix, data in files.items():
            flat.writestr(f"layer{suffix}", data)
    encoding = how.encoding or _encoding(files)
    damaged = "The shapefile is damaged or not complete: export it again."
    raw = _read(packed.getvalue(), replace(how, part=None, encoding=encoding), damaged)
    said = [] if ".prj" in beside else ["The shapefile has no .prj file, which would name its coordinate system."]
    return replace(
        raw,
        parts=tuple(Part(each.stem, raw.cells.num_rows if each is chosen else None) for each in shapes),
        how=replace(raw.how, part=chosen.stem),
        remarks=(*raw.remarks, *said),
        encodings=tuple(
            dict.fromkeys((encoding or "utf-8", "utf-8", "cp1251", "cp1252", "gb18030", "cp866", "cp1254"))
        ),
    )


@dataclass(frozen=True)
class _Layer:
    name: str
    rows: int
    kind: str | None

    def part(self) -> Part:
        return Part(self.name, self.rows, "no geometry" if self.kind is None else "")


def _read(content: bytes, how: How, damaged: str, only: Sequence[str] = ()) -> Raw:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)  # that a file in memory has no suffix
        try:
            layers = [
                _layer(content, name)
                for name in map(str, pyogrio.list_layers(content)[:LAYERS, 0])
                if not only or name in only
            ]
        except _FAILS as error:
            raise UnreadableError(damaged) from error
        if not layers:
            raise UnreadableError(damaged)
        chosen = _choose(layers, how.part)
        hold(chosen.rows, 0)
        try:
            about, numbers, geometry, fields = pyogrio.raw.read(
                content,
                layer=chosen.name,
                force_2d=True,
                return_fids=True,
                datetime_as_string=True,
                encoding=how.encoding,
            )
            for place, name in enumerate(map(str, about["fields"])):
                if about["dtypes"][place] == "int64" and _too_large(fields[place]) and '"' not in name:
                    fields[place] = _with_all_digits(content, chosen.name, name, numbers, how.encoding)
        except (UnicodeError, LookupError):
            raise UnreadableError("Its texts can't be read in this encoding: choose another.") from None
        except _FAILS as error:
            raise UnreadableError(damaged) from error
    count = len(numbers)
    hold(count, len(fields))
    names = unique_names([str(name) for name in about["fields"]])
    cells = pa.table(
        [_column(values, str(kind)) for values, kind in zip(fields, about["dtypes"], strict=True)], names=list(names)
    )
    if only:
        cells = cells.select([name for name in names if cells[name].null_count < count] or names[:1])
    read_as = How(part=chosen.name, encoding=how.encoding, crs=how.crs)
    parts = tuple(each.part() for each in layers)
    if geometry is None or about["geometry_type"] is None:
        rows = np.arange(1, count + 1, dtype=np.int32)
        return Raw(format=_format(content), parts=parts, how=replace(read_as, crs=None), cells=cells, row=rows)
    shapes = [shape and wkb.without_single_points(shape) for shape in geometry] if only else list(geometry)
    others = [each.name for each in layers if each.rows and each is not chosen]
    said = [f"This is the layer {chosen.name}; the file also has {_listed(others)}."] if others else []
    return layer(
        format=_format(content),
        parts=parts,
        how=read_as,
        cells=cells,
        geometry=shapes,
        stated=about["crs"],
        remarks=said,
    )


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names) if len(names) < 4 else f"{', '.join(names[:3])} and {len(names) - 3} more"


def _layer(content: bytes, name: str) -> _Layer:
    about = pyogrio.read_info(content, layer=name, force_feature_count=True)
    return _Layer(name, int(about["features"]), about["geometry_type"])


def _choose(layers: Sequence[_Layer], name: str | None) -> _Layer:
    if name is None:
        return max(layers, key=lambda each: (each.kind is not None and each.rows > 0, each.rows))
    for each in layers:
        if each.name == name:
            return each
    raise UnreadableError(f"The file has no layer named {name[:80]}: choose one of its layers.")


def _too_large(values: Any) -> bool:
    """Whether they became floats, as pyogrio makes them where a cell is empty, too large for all of their digits."""
    return values.dtype.kind == "f" and bool((np.abs(values) >= EXACT).any())


def _with_all_digits(content: bytes, layer: str, name: str, numbers: Any, encoding: str | None) -> Any:
    """Whole numbers of a column, read again without its empty cells. A name with a quotation mark can't be asked for."""
    _, there, _, (values,) = pyogrio.raw.read(
        content,
        layer=layer,
        columns=[name],
        where=f'"{name}" IS NOT NULL',
        read_geometry=False,
        return_fids=True,
        encoding=encoding,
    )
    whole = np.full(len(numbers), None, dtype=object)
    whole[np.isin(numbers, there)] = values.astype(object)
    return whole


def _column(values: Any, kind: str) -> pa.Array:
    if kind == "bool" and values.dtype.kind == "f":  # as where whole numbers become floats
        values = np.where(np.isnan(values), None, values == 1)
    texts = [text_of(value) for value in values.tolist()]
    if kind.startswith("datetime"):
        texts = [
            text and re.sub(r"T00:00:00(\.0+)?(Z|[+-]00:?00)?$", "", text.replace("/", "-").replace(" ", "T"))
            for text in texts
        ]
    return column(texts)


def _format(content: bytes) -> str:
    if content.startswith(b"SQLite"):
        return "GeoPackage"
    if content.startswith(b"fgb"):
        return "FlatGeobuf"
    return "Shapefile" if content.startswith(b"PK") else "GPX"


def _encoding(files: dict[str, bytes]) -> str | None:
    """The encoding that a .cpg file names, or else UTF-8 where all of the names are it and no code page is stated."""
    named = files.get(".cpg", b"").decode("ascii", "replace").strip()
    if named:
        return f"cp{named}" if named.isdigit() else named.replace("ANSI ", "cp")
    names = files[".dbf"]
    if names.isascii():
        return None
    try:
        names[32:].decode("utf-8")
    except UnicodeDecodeError:
        # Code page 0x57, "ANSI", is whatever the writer's Windows had: GDAL would take it for Latin
        return "cp1251" if names[29] in (0x57, 0) and _cyrillic(names) else None
    return "utf-8"


def _cyrillic(names: bytes) -> bool:
    """Whether most letters that are not ASCII are Cyrillic ones of Windows-1251 in words of their own."""
    runs = re.findall(rb"[\xc0-\xff]{3,}", names)
    return sum(map(len, runs)) > 0.5 * sum(byte > 127 for byte in names)
