"""What a page says of the files that a reader brings. All values come from those files: templates and `plain` escape them."""

import re
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

import numpy as np

from dashboard.model.countries import country_name
from dashboard.model.own import NO_YEAR, OWN_FIELDS, OwnData, OwnField, OwnSites
from dashboard.present.wording import counted

FORMATS: Final = (
    ("Tables", "CSV, TSV and other text; Excel (xlsx, xls, xlsb) and OpenDocument (ods)"),
    ("Maps", "GeoJSON, GeoJSON lines, GeoPackage, FlatGeobuf, GeoParquet, shapefile (zipped), KML, KMZ, GPX"),
    ("A workspace", "a file that this page has saved"),
)
"""What can be brought, by kind."""
KNOWN: Final = "Known by their columns"
"""What data sets are called that the atlas recognises."""
FIRST: Final[tuple[OwnField, ...]] = ("name", "lat", "lon", "coordinates", "start", "end", "category", "country")
"""The fields that decide what is drawn and what filters find; the others are folded in the form."""
PLACE: Final[frozenset[OwnField]] = frozenset({"lat", "lon", "coordinates"})
"""The fields of a place: of no use where the file has geometries."""
NOT_THERE: Final = "Not in this file"
CRS: Final[Mapping[str, str]] = {
    "EPSG:4326": "Degrees (WGS 84)",
    "EPSG:3857": "Web Mercator, metres (EPSG:3857)",
    "EPSG:4284": "Degrees, Pulkovo 1942 (EPSG:4284)",
    **{f"EPSG:{32600 + zone}": f"UTM zone {zone}N, metres (EPSG:{32600 + zone})" for zone in range(39, 48)},
    **{
        f"EPSG:{28400 + zone}": f"Gauss-Krüger zone {zone}, Pulkovo 1942 (EPSG:{28400 + zone})" for zone in range(9, 17)
    },
    **{
        f"EPSG:{2516 + zone}": f"3-degree Gauss-Krüger zone {zone}, Pulkovo 1942 (EPSG:{2516 + zone})"
        for zone in range(16, 30)
    },
    **{
        f"EPSG:{2490 + zone}": f"Gauss-Krüger {6 * zone - 3}°E, no zone in the easting (EPSG:{2490 + zone})"
        for zone in range(9, 16)
    },
}
"""Coordinate systems that files of the region have, by their code; the form takes any other code too."""
MOST_KINDS: Final = 12
"""Kinds of faults that are told; the report has all."""
MOST_COLUMNS: Final = 12
"""Columns of the first rows that are shown."""
MOST_SIGNS: Final = 60
"""How much of a cell is shown."""
PASTED: Final = "Pasted text"
"""What pasted text is called until the reader names it."""
STAYS: Final = (
    "It holds rows of {names}, whose terms keep them with you: save the file on your own machine and don't pass it on."
)
"""Beside a workspace with rows of such data sets."""
LARGE: Final = "With so many rows the file may be larger than the 50 MB that this page opens: save it with fewer of them to open it again."
NO_ROOM: Final = "A visit has room for {most} files, so {opened} of the workspace were opened and {left} were not: remove some and open it again."
CONTRIBUTE: Final = (
    "The draft says what the row says, and names what is missing before it can be a record: above all a source. Nothing is sent: "
    "save the draft, complete it, and propose it."
)


class Excerpt(NamedTuple):
    """The first rows of a file, as they are shown."""

    columns: tuple[str, ...]
    meanings: tuple[str, ...]
    """What each column is; empty for one that is kept as it is."""
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    """Number and cells of each row."""
    more: int
    """Columns that are not shown."""


def listed(data: OwnData) -> str:
    """A file of the visit in a line, behind its name: `1,190 places, 2016–2024; 14 rows refused`."""
    if data.table is not None:
        return f"{counted(data.table.num_rows, 'row')} without places"
    spans = years_words(data.sites)
    refused = f"; {counted(data.refused, 'row')} refused" if data.refused else ""
    return f"{counted(len(data.sites), 'place')}{f', {spans}' if spans else ''}{refused}"


def years_words(sites: OwnSites) -> str:
    """The years that the rows span: `2016–2024`, `2019`; empty where none has one."""
    known = np.concatenate([sites.start[sites.start != NO_YEAR], sites.end[sites.end != NO_YEAR]])
    if not len(known):
        return ""
    first, last = int(known.min()), int(known.max())
    return str(first) if first == last else f"{first}–{last}"


def facts(data: OwnData) -> list[tuple[str, str]]:
    """What was found in a file, each with its name: kinds of shapes, years, countries, categories."""
    sites = data.sites
    shapes = {"p": "point", "l": "line", "a": "area"}
    kinds = [(counted(sites.shape.count(code), word)) for code, word in shapes.items() if code in sites.shape]
    undated = int(((sites.start == NO_YEAR) & (sites.end == NO_YEAR)).sum())
    spans = years_words(sites)
    known = [("Places", ", ".join(kinds)), ("Years", spans and spans + (f"; {undated:,} undated" if undated else ""))]
    countries = [country_name(code) for code in sites.country.values]
    known += [("Countries", _most(countries)), ("Categories", _most(sites.category.values))]
    return [(name, words) for name, words in known if words]


def _most(values: Sequence[str], most: int = 4) -> str:
    """The first few of words and how many more there are: `mine, road and 3 more`."""
    shown = ", ".join(cut(value, 40) for value in values[:most])
    return f"{shown} and {len(values) - most:,} more" if len(values) > most else shown


def excerpt(
    names: Sequence[str],
    rows: Sequence[tuple[int, Sequence[str | None]]],
    columns: Mapping[OwnField, str],
) -> Excerpt:
    """The first rows with the columns that mean something first; `rows` are numbers with the cells of all `names`."""
    meant = {name: OWN_FIELDS[field] for field, name in columns.items() if name in names}
    order = [columns[field] for field in OWN_FIELDS if columns.get(field) in meant]
    kept = list(dict.fromkeys([*order, *names]))[:MOST_COLUMNS]
    places = [names.index(name) for name in kept]
    return Excerpt(
        tuple(kept),
        tuple(meant.get(name, "") for name in kept),
        tuple((number, tuple(cut(cells[place] or "") for place in places)) for number, cells in rows),
        len(names) - len(kept),
    )


def choice(name: str, example: str | None) -> str:
    """A column as a choice of the form, with what stands in it first: `longitude: 74.55`; an empty name is none."""
    if not name:
        return NOT_THERE
    return f"{cut(name, 40)}: {cut(example, 24)}" if example else cut(name, 40)


def quoted(text: str) -> str:
    """A remark or a fault with what stands between backticks in quotation marks, as a page prints it."""
    return re.sub("`([^`]*)`", "“\\1”", text)


def crs_words(code: str, where: str = "") -> str:
    """A coordinate system in the form; of one that the numbers could be of, where most rows would lie.

    What tells it from others comes first, since the end of a long choice is cut off.
    """
    name = CRS.get(code, code)
    return f"{name.partition(', ')[0]}: rows in {where} ({code})" if where else name


def cut(text: str, longest: int = MOST_SIGNS) -> str:
    """A text in one line, cut where it is long, without signs that are not seen."""
    shown = " ".join("".join(each if each.isprintable() else " " for each in text[: 4 * longest]).split())
    return f"{shown[: longest - 1].rstrip()}…" if len(shown) > longest else shown
