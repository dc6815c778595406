"""Sites as KML 2.2 for Google Earth and the like, with the years of each as its TimeSpan.

GDAL is not used: it turns years into extended data unless they are text, and drops them where a column is called
`timestamp`.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import XMLGenerator
from xml.sax.xmlreader import AttributesImpl

from dashboard.exports.geojson import geometry
from dashboard.exports.site_rows import source_words
from dashboard.exports.table import Column
from dashboard.model.rows import Row, cell
from dashboard.model.site import Site
from dashboard.model.vocabulary import CONFIDENCES, LAYERS, Layer
from dashboard.present.palette import COLOURS
from dashboard.present.wording import status_words, years

if TYPE_CHECKING:
    from dashboard.exports.content import Content

NAMESPACE: Final = "http://www.opengis.net/kml/2.2"
ELSEWHERE: Final = ("name", "lon", "lat", "sources")
"""Columns that a placemark has in other elements. The id is not an attribute: in XML none begins with a digit."""


def write(content: "Content", path: Path) -> None:
    """A folder a layer, a placemark a site; a year that is not known leaves its end of the TimeSpan open."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        _Writer(content, XMLGenerator(file, "utf-8", short_empty_elements=True)).document()


class _Writer:
    """Writes one document, element by element."""

    def __init__(self, content: "Content", xml: XMLGenerator) -> None:
        self._content = content
        self._xml = xml
        self._shown = [column for column in content.site_table.columns if column.name not in ELSEWHERE]

    def document(self) -> None:
        self._xml.startDocument()
        with self._element("kml", {"xmlns": NAMESPACE}), self._element("Document"):
            self._text("name", self._content.about["Title"])
            self._text("description", _html(self._content.about_lines))
            for layer, colour in COLOURS.items():
                self._style(layer, colour)
            for layer, label in LAYERS.items():
                sites = [site for site in self._content.sites if site.layer == layer]
                if sites:
                    with self._element("Folder"):
                        self._text("name", label)
                        for site in sites:
                            self._placemark(site)
        self._xml.endDocument()

    def _style(self, layer: Layer, colour: str) -> None:
        red, green, blue = colour[1:3], colour[3:5], colour[5:7]
        with self._element("Style", {"id": layer}):
            for kind in ("IconStyle", "LineStyle"):
                with self._element(kind):
                    self._text("color", f"ff{blue}{green}{red}".lower())
                    if kind == "LineStyle":
                        self._text("width", "3")

    def _placemark(self, site: Site) -> None:
        row = self._content.site_row(site)
        with self._element("Placemark"):
            self._text("name", site.name)
            self._text("description", _description(row))
            self._time(row)
            self._text("styleUrl", f"#{site.layer}")
            self._data(row, self._shown)
            self._geometry(site)

    def _time(self, row: Row) -> None:
        """Years as KML has them: the last year is that of the end, or the latest in which it may have ended."""
        begin, end = row["start_year"], row["end_by"] if row["end_year"] is None else row["end_year"]
        if begin is not None or end is not None:
            with self._element("TimeSpan"):
                for name, year in (("begin", begin), ("end", end)):
                    if year is not None:
                        self._text(name, str(year))

    def _data(self, row: Row, columns: list[Column]) -> None:
        with self._element("ExtendedData"):
            for column in columns:
                value = cell(row[column.name])
                if value not in (None, ""):
                    with self._element("Data", {"name": column.name}):
                        self._text("value", str(value))

    def _geometry(self, site: Site) -> None:
        shape = geometry(site)
        points = [shape["coordinates"]] if shape["type"] == "Point" else shape["coordinates"]
        with self._element(shape["type"]):
            if shape["type"] == "LineString":
                self._text("tessellate", "1")
            self._text("coordinates", " ".join(f"{lon},{lat}" for lon, lat in points))

    @contextmanager
    def _element(self, name: str, attributes: Mapping[str, str] | None = None) -> Iterator[None]:
        self._xml.startElement(name, AttributesImpl(dict(attributes or {})))
        yield
        self._xml.endElement(name)

    def _text(self, name: str, text: str) -> None:
        with self._element(name):
            self._xml.characters(text)


def _description(row: Row) -> str:
    """What a balloon shows, as HTML, in which whatever stands in the data is text."""
    span = years(row["start_year"], row["end_year"], row["status"], row["end_by"])
    confidence = CONFIDENCES[row["confidence"]] if row["confidence"] else "Not published yet"
    state = f"{status_words(row['status'])}; {span}. {confidence}."
    lines = [row["summary"], state, "Sources:", *map(source_words, row["sources"]), row["attribution"]]
    return _html(lines)


def _html(lines: Iterable[str]) -> str:
    """Lines of plain text as HTML, which is what a description is."""
    return "<br>".join(map(escape, lines))
