"""KML: placemarks by folder, with what stands in their extended data and in tables of their descriptions."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from html.parser import HTMLParser
from typing import Any, Final
from xml.etree.ElementTree import Element, ParseError

from dashboard.imports.raw import How, Part, Raw, UnreadableError
from dashboard.imports.reading import wkb
from dashboard.imports.reading.columns import Columns
from dashboard.imports.reading.layer import layer
from dashboard.imports.reading.wkb import GeometryError
from dashboard.imports.reading.xml import DAMAGED, events
from dashboard.model.own import Fault

ALL: Final = "all placemarks"
OUTSIDE: Final = "outside of folders"
_FEATURES: Final = frozenset(("Document", "Folder"))
_FINISHED: Final = frozenset(("Placemark", "NetworkLink"))
_STYLES: Final = frozenset(("Style", "StyleMap", "Schema"))
_SINGLE: Final = frozenset(
    ("Point", "LineString", "LinearRing", "Polygon", "MultiGeometry", "Track", "MultiTrack", "Model")
)
_RIGHT: Final = "coordinates as longitude,latitude, with space between one position and the next"


class _Placemark:
    """A placemark as it stands in the file: what it says, and where it is."""

    def __init__(self, element: Element) -> None:
        self.cells = _cells(element)
        self.fault: str | None = None
        self.shape: bytes | None = None
        self.found = ""
        try:
            parts = [part for child in element if _tag(child) in _SINGLE for part in _shapes(child)]
            self.shape = wkb.together(parts) if parts else None
        except GeometryError as error:
            self.fault = str(error)
            self.found = " ".join("".join(element.itertext()).split())[-80:]


def read(content: bytes, how: How) -> Raw:
    """Read the placemarks of all folders, or of the chosen one. Raises UnreadableError."""
    counts: dict[str, int] = {}
    columns, geometry, rows, faults, remarks = Columns(), [], [], [], []
    number, links, broken = 0, 0, False
    walk = _walk(content)
    try:
        for kind, folder, placemark in walk:
            if kind == "NetworkLink":
                links += 1
                continue
            counts[folder] = counts.get(folder, 0) + 1
            if how.part not in (None, ALL, folder or OUTSIDE):
                continue
            number += 1
            if placemark.fault:
                faults.append(Fault(number, "coordinates", placemark.found, placemark.fault, _RIGHT))
                continue
            columns.add({**placemark.cells, **({"folder": folder} if folder else {})})
            geometry.append(placemark.shape)
            rows.append(number)
    except ParseError:
        broken = True
    if broken and not rows:
        raise UnreadableError(DAMAGED)
    if how.part and how.part not in (ALL, OUTSIDE, *counts):
        raise UnreadableError(f"The file has no folder named {how.part[:80]}: choose one of its folders.")
    if links:
        linked = "a link to another file, which was" if links == 1 else f"{links:,} links to other files, which were"
        remarks.append(f"It has {linked} not followed: open it in Google Earth and save the places themselves.")
    if not rows:
        if faults:
            raise UnreadableError(f"None of its {number:,} placemarks can be read; of the first, {faults[0].wrong}.")
        raise UnreadableError(" ".join(["It holds no placemarks.", *remarks]))
    if broken:
        wrong = "the file ends or breaks off in the middle of this placemark; what may follow could not be read"
        faults.append(Fault(number + 1, "", "", wrong, "the complete file: save or download it again"))
    parts = [Part(ALL, sum(counts.values()))]
    if len(counts) > 1:
        parts += [Part(name or OUTSIDE, count) for name, count in counts.items()]
    return layer(
        format="KML",
        parts=parts,
        how=How(part=how.part or parts[0].name, crs=how.crs),
        cells=columns.table(),
        geometry=geometry,
        row=rows,
        stated=4326,
        faults=faults,
        remarks=remarks,
    )


def _walk(content: bytes) -> Iterator[tuple[str, str, Any]]:
    """Placemarks and links with the path of their folder."""
    path: list[Element] = []
    for event, element in events(content):
        if event == "start":
            path.append(element)
            continue
        path.pop()
        name = _local(element.tag)
        if name in _FINISHED:
            folder = " / ".join(filter(None, (_own(each, "name") for each in path if _tag(each) == "Folder")))
            yield name, folder, _Placemark(element) if name == "Placemark" else None
        if path and (name in _FINISHED or (name in _STYLES and _tag(path[-1]) in _FEATURES)):
            path[-1].remove(element)


@lru_cache(maxsize=1024)
def _local(tag: str) -> str:
    return tag.rpartition("}")[2]


def _tag(element: Element) -> str:
    return _local(element.tag)


def _own(element: Element, name: str) -> str:
    """The text of a direct child; empty where there is none."""
    for child in element:
        if _tag(child) == name:
            return " ".join("".join(child.itertext()).split())
    return ""


# What a placemark says


def _cells(placemark: Element) -> dict[str, str]:
    own: dict[str, str] = {}
    data: dict[str, str] = {}
    for child in placemark:
        tag = _tag(child)
        if tag == "description":
            own["description"], table = _described("".join(child.itertext()).strip())
            for name, value in table.items():
                data.setdefault(name, value)
        elif tag == "TimeStamp":
            own["begin"] = _own(child, "when")
        elif tag == "TimeSpan":
            own["begin"], own["end"] = _own(child, "begin"), _own(child, "end")
        elif tag == "ExtendedData":
            for name, value in _extended(child):
                data.setdefault(name, value)
        elif tag in ("name", "address", "snippet", "phoneNumber"):
            own[tag] = " ".join("".join(child.itertext()).split())
    cells = {name: value for name, value in own.items() if value}
    for name, value in data.items():
        # A datum may be called as the placemark's own words are
        if value and cells.setdefault(name, value) != value:
            cells.setdefault(f"{name} 2", value)
    if placemark.get("id"):
        cells.setdefault("id", str(placemark.get("id")))
    return cells


def _extended(data: Element) -> Iterator[tuple[str, str]]:
    for each in data.iter():
        tag = _tag(each)
        if tag == "Data" and each.get("name"):
            yield str(each.get("name")), _own(each, "value")
        elif tag == "SimpleData" and each.get("name"):
            yield str(each.get("name")), "".join(each.itertext()).strip()


class _Table(HTMLParser):
    """The cells of a description's rows, and its text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[list[str]] = []
        self.text: list[str] = []
        self._cell: list[str] | None = None
        self._skip = 0

    def handle_starttag(self, tag: str, attrs: Any) -> None:  # noqa: ARG002 – as HTMLParser calls it
        if tag in ("script", "style"):
            self._skip += 1
        elif tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th"):
            self._end_cell()
            self._cell = []
        elif tag in ("br", "p", "div", "li"):
            (self._cell if self._cell is not None else self.text).append(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("script", "style"):
            self._skip = max(0, self._skip - 1)
        elif tag in ("td", "th", "tr", "table"):
            self._end_cell()
            if tag == "table":
                self.rows.append([])

    def handle_data(self, data: str) -> None:
        if not self._skip:
            (self._cell if self._cell is not None else self.text).append(data)

    def _end_cell(self) -> None:
        if self._cell is not None:
            if not self.rows:
                self.rows.append([])
            self.rows[-1].append(" ".join("".join(self._cell).split()))
            self._cell = None


def _described(text: str) -> tuple[str, Mapping[str, str]]:
    """A description without its markup, and the rows of two cells of its tables."""
    if "<" not in text:
        return text, {}
    parser = _Table()
    parser.feed(text)
    parser.close()
    pairs = {row[0].rstrip(":"): row[1] for row in parser.rows if len(row) == 2 and row[0]}
    lost = [" ".join(filter(None, row)) for row in parser.rows if len(row) != 2]
    plain = " ".join(" ".join([*parser.text, *lost]).split())
    return plain, pairs


# Where it is


def _shapes(element: Element, depth: int = 0) -> Iterator[bytes]:
    tag = _tag(element)
    if tag in ("MultiGeometry", "MultiTrack"):
        if depth == wkb.DEEPEST:
            raise GeometryError("its collections of geometries are nested too deeply")
        for child in element:
            if _tag(child) in _SINGLE:
                yield from _shapes(child, depth + 1)
    elif tag == "Point":
        for position in _positions(_own(element, "coordinates"))[:1]:
            yield wkb.point(position)
    elif tag in ("LineString", "LinearRing"):
        if positions := _positions(_own(element, "coordinates")):
            yield wkb.line(positions)
    elif tag == "Polygon":
        outer = [ring for each in element if _tag(each) == "outerBoundaryIs" for ring in _rings(each)]
        inner = [ring for each in element if _tag(each) == "innerBoundaryIs" for ring in _rings(each)]
        if outer:
            yield wkb.polygon([outer[0], *inner])
    elif tag == "Track":
        places = [("".join(each.itertext())).split() for each in element if _tag(each) == "coord"]
        if places:
            yield wkb.line(_numbers(places)) if len(places) > 1 else wkb.point(places[0])
    elif tag == "Model":
        for each in element:
            if _tag(each) == "Location":
                yield wkb.point([_own(each, "longitude"), _own(each, "latitude")])


def _rings(boundary: Element) -> Iterator[Sequence[Any]]:
    for ring in boundary:
        if _tag(ring) == "LinearRing" and (positions := _positions(_own(ring, "coordinates"))):
            yield positions


_LOOSE: Final = re.compile(r"\s*,\s*")


def _positions(text: str) -> list[list[float]]:
    """Positions of a `coordinates` element; space after a comma, which the standard forbids, is forgiven."""
    if ", " in text or " ," in text:
        text = _LOOSE.sub(",", text)
    return _numbers([place.split(",") for place in text.split()])


def _numbers(places: Sequence[Sequence[str]]) -> list[list[float]]:
    try:
        return [[float(place[0]), float(place[1])] for place in places]
    except (ValueError, IndexError):
        raise GeometryError("its coordinates are not pairs of numbers") from None
