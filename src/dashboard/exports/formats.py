"""The formats in which sites can be taken along, and the one way to write any of them.

The module of a format is loaded when it is first written: GDAL and Arrow are large, and no page needs them to be drawn.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from dashboard.exports.content import Content

PIECE: Final = 64 * 1024
"""Bytes of a piece."""


class TooLongError(ValueError):
    """A text does not fit into a format: the message names table, column and row."""


@dataclass(frozen=True, slots=True)
class Format:
    """One format."""

    label: str
    holds: str
    """What is in the file, and for whom."""
    file_name: str
    media_type: str
    writer: str
    """The module below `exports` and the function that writes it: `kml.write`."""

    def write(self, content: "Content", path: Path) -> None:
        """Write a new file at `path`."""
        module, _, function = self.writer.partition(".")
        getattr(import_module(f"dashboard.exports.{module}"), function)(content, path)

    @contextmanager
    def written(self, content: "Content") -> Iterator[Path]:
        """The file, in a folder that is gone afterwards."""
        with TemporaryDirectory() as folder:
            path = Path(folder, self.file_name)
            self.write(content, path)
            yield path

    def read(self, content: "Content") -> bytes:
        """The whole file in memory."""
        with self.written(content) as path:
            return path.read_bytes()

    def pieces(self, content: "Content") -> Iterator[bytes]:
        """The file in pieces, so that it is never in memory as a whole; it is written before the first one."""
        with self.written(content) as path, path.open("rb") as file:
            while piece := file.read(PIECE):
                yield piece


FORMATS: Final[Mapping[str, Format]] = {
    "csv": Format("CSV", "sites, for spreadsheets", "presence-atlas-sites.csv", "text/csv", "csv.write_sites"),
    "xlsx": Format(
        "Excel", "sites, claims, events, sources and what the columns mean", "presence-atlas.xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "workbook.write",
    ),
    "csv-tables": Format(
        "CSV tables (zip)", "the same tables, for scripts and databases", "presence-atlas-tables.zip", "application/zip",
        "csv.write_tables",
    ),
    "geojson": Format(
        "GeoJSON", "sites, for maps on the web and GIS", "presence-atlas-sites.geojson", "application/geo+json",
        "geojson.write",
    ),
    "gpkg": Format(
        "GeoPackage", "everything, for QGIS and other GIS", "presence-atlas.gpkg", "application/geopackage+sqlite3",
        "gdal.write_geopackage",
    ),
    "kml": Format(
        "KML", "sites with their years, for Google Earth", "presence-atlas-sites.kml",
        "application/vnd.google-earth.kml+xml", "kml.write",
    ),
    "shp": Format(
        "Shapefile (zip)", "sites, shortened, for older GIS", "presence-atlas-shapefile.zip", "application/zip",
        "gdal.write_shapefile",
    ),
    "fgb": Format(
        "FlatGeobuf", "sites, for large maps on the web", "presence-atlas-sites.fgb", "application/flatgeobuf",
        "gdal.write_flatgeobuf",
    ),
    "parquet": Format(
        "GeoParquet", "sites, for data analysis", "presence-atlas-sites.parquet", "application/vnd.apache.parquet",
        "geoparquet.write",
    ),
}  # fmt: skip
"""The formats by the name a command or an address gives them, the most asked for first."""
