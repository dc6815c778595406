"""GeoJSON: a collection of features, a bare list of them, one feature, one geometry, or a feature a line.

Read feature by feature, so that a large file never stands in memory as objects. Properties are read as JSON and not by GDAL, which
turns lists into text and whole numbers of a column into others.
"""

import codecs
import json
from collections.abc import Mapping
from typing import Any, Final

import numpy as np

from dashboard.imports.raw import How, Part, Raw, UnreadableError
from dashboard.imports.reading import wkb
from dashboard.imports.reading.columns import Columns
from dashboard.imports.reading.layer import layer
from dashboard.imports.reading.wkb import GeometryError
from dashboard.model.own import Fault

WINDOW: Final = 1 << 20
"""Bytes that are text at a time; more where one feature is longer."""
GEOMETRIES: Final = frozenset(
    ("Point", "LineString", "Polygon", "MultiPoint", "MultiLineString", "MultiPolygon", "GeometryCollection")
)
_BETWEEN: Final = " \t\r\n,\x1e\ufeff"
RIGHT: Final = "a FeatureCollection, a list of features, or a feature a line"


class _EndsError(ValueError):
    """The text ends, or breaks, in the middle of a value."""


class _Walker:
    """A place in JSON text that is decoded as it is walked through."""

    def __init__(self, content: bytes) -> None:
        self._content = memoryview(content)
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._taken = 0
        self._text = ""
        self._at = 0
        self._json = json.JSONDecoder()

    def peek(self) -> str:
        """The next sign that is not space or a comma; empty at the end."""
        while True:
            while self._at < len(self._text):
                if self._text[self._at] not in _BETWEEN:
                    return self._text[self._at]
                self._at += 1
            if not self._more(WINDOW):
                return ""

    def step(self) -> None:
        """Go past that sign."""
        self._at += 1

    def value(self) -> Any:
        """Take the next value. Raises _EndsError where it is not whole."""
        self.peek()
        size = WINDOW
        while True:
            try:
                value, end = self._json.raw_decode(self._text, self._at)
            except (ValueError, RecursionError) as error:
                if self._more(size):
                    size *= 2
                    continue
                raise _EndsError(self._text[self._at : self._at + 80]) from error
            # A number may go on behind the window
            if end == len(self._text) and self._more(size):
                continue
            self._at = end
            return value

    def skip_line(self) -> None:
        """Go to the next line, past a value that is not whole."""
        while True:
            end = self._text.find("\n", self._at)
            if end >= 0:
                self._at = end + 1
                return
            self._at = len(self._text)
            if not self._more(WINDOW):
                return

    def _more(self, size: int) -> bool:
        if self._taken >= len(self._content):
            return False
        piece = self._content[self._taken : self._taken + size]
        self._taken += len(piece)
        self._text = self._text[self._at :] + self._decoder.decode(piece, final=self._taken >= len(self._content))
        self._at = 0
        return True


class _Reading:
    """What has been read so far."""

    def __init__(self) -> None:
        self.columns = Columns()
        self.geometry: list[bytes | None] = []
        self.row: list[int] = []
        self.faults: list[Fault] = []
        self.crs: Any = None
        self.count = 0
        self.features = 0

    def take(self, item: Any) -> None:
        """Take one item of a list: a feature, a geometry, or the cells of a row."""
        self.count += 1
        if not item or not isinstance(item, Mapping):
            self.faults.append(Fault(self.count, "", str(item)[:80], "it is no feature", RIGHT))
            return
        kind = item.get("type")
        if kind == "Feature":
            geometry, cells = item.get("geometry"), item.get("properties")
            self.features += 1
        elif kind in GEOMETRIES if isinstance(kind, str) else False:
            geometry, cells = item, {}
            self.features += 1
        else:
            geometry, cells = None, item
        cells = dict(cells) if isinstance(cells, Mapping) else {} if cells is None else {"properties": cells}
        if kind == "Feature" and item.get("id") is not None:
            cells.setdefault("id", item["id"])
        try:
            shape = None if geometry is None else wkb.geojson(geometry)
        except GeometryError as error:
            found = json.dumps(geometry, ensure_ascii=False)[:80]
            self.faults.append(Fault(self.count, "geometry", found, str(error), "a geometry of GeoJSON"))
            return
        self.columns.add(cells)
        self.geometry.append(shape)
        self.row.append(self.count)


def read(content: bytes, how: How) -> Raw:
    """Read GeoJSON, or a list of objects as a table. Raises UnreadableError."""
    walker, reading = _Walker(content), _Reading()
    start = walker.peek()
    try:
        if start == "{":
            _object(walker, reading)
        elif start == "[":
            walker.step()
            _items(walker, reading, "]")
        if walker.peek():
            _lines(walker, reading)
    except _EndsError as error:
        reading.count += 1
        wrong = "the file ends or breaks off in the middle of this feature; what may follow could not be read"
        reading.faults.append(
            Fault(reading.count, "", str(error), wrong, "the complete file: save or download it again")
        )
    if not reading.row:
        _nothing(reading)
    cells, rows = reading.columns.table(), reading.row
    if reading.features:
        return layer(
            format="GeoJSON",
            parts=(Part("features", len(rows)),),
            how=How(part="features", crs=how.crs),
            cells=cells,
            geometry=reading.geometry,
            stated=reading.crs,
            row=rows,
            faults=reading.faults,
        )
    return Raw(
        format="JSON",
        parts=(Part("rows", len(rows), "no geometry"),),
        how=How(part="rows", crs=how.crs),
        cells=cells,
        row=np.array(rows, np.int32),
        faults=tuple(reading.faults),
    )


def _object(walker: _Walker, reading: _Reading) -> None:
    """An object at the beginning: a collection whose features are taken one by one, or a single one."""
    walker.step()
    rest: dict[str, Any] = {}
    listed = False
    while (sign := walker.peek()) != "}":
        if sign != '"':
            raise _EndsError(sign)
        name = walker.value()
        if walker.peek() != ":":
            raise _EndsError(str(name)[:80])
        walker.step()
        if name == "features" and walker.peek() == "[":
            walker.step()
            listed = True
            _items(walker, reading, "]")
        else:
            rest[str(name)] = walker.value()
    walker.step()
    reading.crs = _stated(rest.get("crs"))
    if "geometryType" in rest and str(rest["geometryType"]).startswith("esriGeometry"):
        raise UnreadableError(
            "This is JSON in Esri's form, which can't be read: ask its server for GeoJSON (f=geojson)."
        )
    if not listed:
        kind = rest.get("type")
        if kind == "Topology":
            raise UnreadableError(
                "This is TopoJSON, which can't be read: convert it to GeoJSON, with mapshaper for example."
            )
        if isinstance(rest.get("elements"), list) and ("osm3s" in rest or "generator" in rest):
            raise UnreadableError(
                "This is Overpass's own JSON: choose GeoJSON under Export in Overpass turbo, or convert it with osmtogeojson."
            )
        if kind == "FeatureCollection":
            raise UnreadableError("The FeatureCollection has no list of features.")
        reading.take(rest)


def _items(walker: _Walker, reading: _Reading, end: str) -> None:
    while (sign := walker.peek()) != end:
        if not sign:
            raise _EndsError("")
        reading.take(walker.value())
    walker.step()


def _lines(walker: _Walker, reading: _Reading) -> None:
    """What follows the first value: a feature a line. A broken one is left out."""
    while walker.peek():
        try:
            item = walker.value()
        except _EndsError as error:
            reading.count += 1
            reading.faults.append(
                Fault(reading.count, "", str(error), "the line is not whole JSON", "a feature a line")
            )
            walker.skip_line()
        else:
            reading.take(item)


def _stated(crs: Any) -> Any:
    """The CRS that the old `crs` member names (GeoJSON 2008); None for WGS 84, or where there is none."""
    about = crs.get("properties") if isinstance(crs, Mapping) else None
    name = about.get("name") if isinstance(about, Mapping) else None
    return None if not isinstance(name, str) or name.endswith(("CRS84", "EPSG::4326")) else name


def _nothing(reading: _Reading) -> None:
    if reading.faults:
        first = reading.faults[0]
        raise UnreadableError(
            f"None of its {reading.count:,} features can be read; of the first, {first.wrong}: {RIGHT} is expected."
        )
    raise UnreadableError(f"It holds no features: {RIGHT} is expected.")
