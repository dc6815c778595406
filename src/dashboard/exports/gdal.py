"""Sites in formats that GDAL writes: GeoPackage, FlatGeobuf and shapefile."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Final
from zipfile import ZIP_DEFLATED, ZipFile

import pyogrio

from dashboard.exports.arrow import GEOMETRY, stream
from dashboard.exports.short_names import SHORT, Shortened

if TYPE_CHECKING:
    from dashboard.exports.content import Content
    from dashboard.exports.table import Table

WGS84: Final = "EPSG:4326"
RELATED: Final = "http://www.geopackage.org/spec/extensions/related_tables"


def write_geopackage(content: "Content", path: Path) -> None:
    """One layer of sites, and the other tables as attributes, related to the sites and sources they name."""
    for table in content.tables:
        sites = content.sites if table is content.site_table else None
        pyogrio.write_arrow(
            stream(table, sites),
            path,
            layer=table.name,
            driver="GPKG",
            **_place("Unknown" if sites is not None else None),
            dataset_metadata=dict(content.about),
            layer_options={"IDENTIFIER": table.name, "DESCRIPTION": "\n".join([table.title, *content.about_lines])},
        )
    with closing(sqlite3.connect(path)) as database, database:
        _relate(database, content.tables)


def write_flatgeobuf(content: "Content", path: Path) -> None:
    """The sites with a spatial index, so that a program can read a part of the file."""
    pyogrio.write_arrow(
        stream(content.site_table, content.sites),
        path,
        layer="sites",
        driver="FlatGeobuf",
        **_place("Unknown"),
        layer_options={"TITLE": content.about["Title"], "DESCRIPTION": "\n".join(content.about_lines)},
    )


def write_shapefile(content: "Content", path: Path) -> None:
    """A zip with a shapefile of points, one of lines where there are any, and a README that says what was shortened."""
    points = [site for site in content.sites if not site.location.route]
    lines = [site for site in content.sites if site.location.route]
    with TemporaryDirectory() as folder, ZipFile(path, "w", ZIP_DEFLATED) as archive:
        said: list[str] = []
        for name, kind, sites in (("sites_points", "Point", points), ("sites_lines", "LineString", lines)):
            if sites or kind == "Point":
                table = Shortened(content.of(sites).site_table)
                pyogrio.write_arrow(
                    stream(table.table, sites, widths=table.widths),
                    Path(folder, f"{name}.shp"),
                    driver="ESRI Shapefile",
                    encoding="UTF-8",
                    **_place(kind),
                )
                said += table.cut_lines(f"{name}.shp")
        archive.writestr("README.txt", "\r\n".join(_readme(content, said)))
        for file in sorted(Path(folder).iterdir()):
            archive.write(file, file.name)


def _place(kind: str | None) -> dict[str, Any]:
    """How the geometry is written; nothing for a table without one."""
    return {"geometry_name": GEOMETRY, "geometry_type": kind, "crs": WGS84} if kind else {}


def _readme(content: "Content", cut: list[str]) -> Iterator[str]:
    yield from content.about_lines
    yield ""
    yield "A shapefile has names of 10 letters, texts of 254 bytes and no lists (values are separated by |)."
    yield "Texts are UTF-8. Lines and points are two files. GeoPackage has everything in full."
    yield ""
    yield "Texts that were cut:" if cut else "No text was cut."
    yield from cut
    yield ""
    yield "Names:"
    for column in content.site_table.columns:
        yield f"{SHORT.get(column.name, column.name):10} {column.name}: {column.description}"


def _relate(database: sqlite3.Connection, tables: "tuple[Table, ...]") -> None:
    """Declare which rows belong together, by the Related Tables Extension (OGC 18-000): QGIS and GDAL follow it."""
    database.execute(
        "CREATE TABLE gpkgext_relations (id INTEGER PRIMARY KEY AUTOINCREMENT, base_table_name TEXT NOT NULL, "
        "base_primary_column TEXT NOT NULL DEFAULT 'id', related_table_name TEXT NOT NULL, "
        "related_primary_column TEXT NOT NULL DEFAULT 'id', relation_name TEXT NOT NULL, "
        "mapping_table_name TEXT NOT NULL UNIQUE)"
    )
    extension = "INSERT INTO gpkg_extensions VALUES (?, NULL, 'gpkg_related_tables', ?, 'read-write')"
    database.execute(extension, ("gpkgext_relations", RELATED))
    for name in ("sites", "sources"):
        database.execute(f"CREATE UNIQUE INDEX {name}_id ON {name} (id)")
    for table in tables:
        for column, other in table.references.items():
            mapping = f"{other}_{table.name}"
            database.execute(f"CREATE INDEX {table.name}_{column} ON {table.name} ({column})")
            database.execute(
                f"CREATE TABLE {mapping} (id INTEGER PRIMARY KEY AUTOINCREMENT, base_id INTEGER NOT NULL, "
                "related_id INTEGER NOT NULL)"
            )
            database.execute(
                f"INSERT INTO {mapping} (base_id, related_id) SELECT base.fid, own.fid FROM {table.name} own "
                f"JOIN {other} base ON base.id = own.{column}"
            )
            database.execute(
                "INSERT INTO gpkg_contents (table_name, data_type, identifier, description) VALUES (?, 'attributes', ?, ?)",
                (mapping, mapping, f"Which rows of {table.name} belong to which of {other}"),
            )
            database.execute(
                "INSERT INTO gpkgext_relations (base_table_name, base_primary_column, related_table_name, "
                "related_primary_column, relation_name, mapping_table_name) VALUES (?, 'fid', ?, 'fid', 'attributes', ?)",
                (other, table.name, mapping),
            )
            database.execute(extension, (mapping, RELATED))
