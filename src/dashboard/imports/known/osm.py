"""Extracts of OpenStreetMap: GeoJSON of overpass turbo, layers that GDAL makes of .osm and .pbf files, Geofabrik's shapefiles."""

import re
from collections.abc import Mapping
from typing import Final

from dashboard.imports.known import table
from dashboard.imports.known.data_set import DataSet, Layout, folded, layout
from dashboard.imports.raw import Raw

NAME: Final = "Name, with the English one"
KIND: Final = "Kind of object"
LINK: Final = "Object at OpenStreetMap"

KEYS: Final = (
    "military",
    "power",
    "pipeline",
    "man_made",
    "industrial",
    "aeroway",
    "railway",
    "barrier",
    "amenity",
    "office",
    "building",
    "landuse",
    "waterway",
    "highway",
    "natural",
    "place",
    "boundary",
    "fclass",
)
"""Keys that tell what an object is, the most telling for this atlas first."""

_ID: Final = re.compile(r"(node|way|relation)/(\d+)")
_TAG: Final = re.compile(r'"((?:[^"\\]|\\.)*)"\s*=>\s*"((?:[^"\\]|\\.)*)"')


def is_extract(raw: Raw) -> bool:
    """Say whether a table is an extract: it has GDAL's or Geofabrik's columns, or `@id` with ids of objects."""
    if "@id" in raw.cells.column_names:
        first = next((each for each in raw.cells.column("@id").to_pylist()[:50] if each), "")
        return bool(_ID.fullmatch(first))
    return table.column_name(raw, "osm_id") is not None


def tags(hstore: str | None) -> Mapping[str, str]:
    """Return the tags of GDAL's `other_tags`: `"name:en"=>"Baikonur","power"=>"plant"`."""
    return {_plain(key): _plain(value) for key, value in _TAG.findall(hstore or "")}


def _plain(text: str) -> str:
    return re.sub(r"\\(.)", r"\1", text)


def prepare(raw: Raw) -> Raw:
    """Add a name, a kind (`military: base`) and the address of each object."""
    if KIND in raw.cells.column_names:
        return raw
    size = raw.cells.num_rows
    columns = {each: table.cells(raw, each) for each in (*KEYS, "name", "name:en") if table.column_name(raw, each)}
    others = [tags(each) for each in table.cells(raw, "other_tags")]
    names, kinds = [], []
    for place in range(size):
        own = {key: value for key, cells in columns.items() if (value := cells[place])}
        found = {**others[place], **own}
        name, english = found.get("name"), found.get("name:en")
        names.append(f"{name} ({english})" if name and english and name != english else name or english)
        key = next((each for each in KEYS if each in found), None)
        kinds.append(
            None if key is None else found[key] if key == "fclass" or found[key] == "" else f"{key}: {found[key]}"
        )
    return table.with_columns(raw, {NAME: names, KIND: kinds, LINK: _links(raw)})


def _links(raw: Raw) -> list[str | None]:
    if "@id" in raw.cells.column_names:
        return [
            f"https://www.openstreetmap.org/{each}" if each else None for each in raw.cells.column("@id").to_pylist()
        ]
    ways = table.cells(raw, "osm_way_id")
    return [f"https://www.openstreetmap.org/way/{each}" if each else None for each in ways]


OSM: Final = DataSet(
    key="osm",
    name="OpenStreetMap extract",
    publisher="OpenStreetMap contributors",
    credit="© OpenStreetMap contributors, ODbL 1.0 (https://www.openstreetmap.org/copyright)",
    url="https://overpass-turbo.eu/",
    layouts=(
        Layout("GeoJSON of overpass turbo, `@id` and a property a tag", "headers of exports quoted in public code"),
        Layout("GDAL's layers, `osm_id` and `other_tags`", "gdal.org, OSM driver; ogrinfo of an extract"),
        Layout("Geofabrik's shapefiles, `osm_id`, `code`, `fclass`", "public code that reads them"),
    ),
    columns=(layout("@id"), layout("osm_id", "other_tags"), layout("osm_id", "code", "fclass", "name")),
    telling=is_extract,
    fields=folded(
        name=(NAME,),
        start=("start_date",),
        owner=("operator", "owner"),
        category=(KIND,),
        source=(LINK,),
        id=("@id", "osm_id", "osm_way_id"),
    ),
    prepare=prepare,
    remarks=(
        "OpenStreetMap says what is mapped, and not since when: most objects have no date.",
        "Whoever publishes a table made from it has to name OpenStreetMap, and share the table under the same licence.",
    ),
    without_places=(
        "This is an extract of OpenStreetMap without geometry, so nothing can be drawn: export it as GeoJSON instead of as a table."
    ),
)
