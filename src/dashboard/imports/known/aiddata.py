"""AidData's Global Chinese Development Finance, version 3.0: workbook, extract as CSV, and the release with geometry.

Amounts are constant US dollars of 2021. The geometry release (GeoGCDF) names the precision of each OpenStreetMap feature
of a project: `precise`, `approximate`, or `adm3` to `adm11`. The numbers are OpenStreetMap's admin_level, not levels
below the state: AidData's own script takes adm3 to adm5 for provinces and what is above 5 for districts, and calls
`approximate` "Within 5km" (scripts/generate_project_join.py, github.com/aiddata/gcdf-geospatial-data). How many metres a
level comes to is the atlas's choice: for adm4 the radius of a circle with the area of the median province of the five
states (116 km, from the atlas's own outlines), for the others shares of it.
"""

import re
from collections.abc import Mapping
from typing import Final

from dashboard.imports.known import table
from dashboard.imports.known.data_set import DataSet, Layout, Precision, folded, layout
from dashboard.imports.raw import Raw

COARSEST: Final = "Precision (the coarsest of its places)"
COUNTED: Final = "Amount that may be summed (constant 2021 US dollars)"
FINANCIER: Final = "Financier"
PAGE: Final = "Page at AidData"

_SCRIPT: Final = "AidData, generate_project_join.py: approximate is called `Within 5km`"
PRECISION: Final[Mapping[str, Precision]] = {
    "precise": Precision(100),
    "approximate": Precision(5_000, _SCRIPT),
    "within 5km": Precision(5_000, _SCRIPT),
    "adm11": Precision(2_000),
    "adm10": Precision(3_000),
    "adm9": Precision(5_000),
    "adm8": Precision(10_000),
    "adm7": Precision(20_000),
    "adm6": Precision(40_000),
    "adm5": Precision(60_000),
    "adm4": Precision(120_000),
    "admin level": Precision(120_000),
    "adm3": Precision(200_000),
}
"""From the finest to the coarsest."""

MISSPELT: Final[Mapping[str, str]] = {
    "approxmate": "approximate",
    "preicise": "precise",
    "preicse": "precise",
    "precie": "precise",
    "precse": "precise",
    "amd4": "adm4",
}
"""Words of the extract that are plainly another; all that its 9,404 rows have."""

STATUSES: Final = {
    "pipeline: pledge": "planned",
    "pipeline: commitment": "planned",
    "implementation": "under_construction",
    "completion": "active",
    "suspended": "suspended",
    "cancelled": "cancelled",
}

_SHARED: Final = re.compile(r"umbrella[^#)]*((?:#\d+[,\s]*(?:and\s*)?)+)", re.IGNORECASE)
"""The numbers of umbrella agreements in a title: `(linked to Umbrella #53184)`."""
_WORD: Final = re.compile(r"[a-z]+ ?\d*")
_BETWEEN: Final = frozenset({"all", "and"})


def coarsest(words: str) -> str | None:
    """Return the coarsest of the precision words of a cell; None if one of them is not known.

    A project has a word for each of its places, in one cell, with commas, points or nothing but blanks between them.
    """
    text = words.casefold().strip()
    if text in PRECISION:
        return text
    found = {each.replace(" ", "") for each in _WORD.findall(text)} - _BETWEEN
    known = {MISSPELT.get(each, each) for each in found}
    if not known or not known <= set(PRECISION):
        return None
    return list(PRECISION)[max(map(list(PRECISION).index, known))]


def umbrellas(title: str) -> set[str]:
    """Return the record numbers that a title names as umbrella agreements."""
    return {number for group in _SHARED.findall(title) for number in re.findall(r"\d+", group)}


def prepare(raw: Raw) -> Raw:
    """Add the coarsest precision, the amount that may be summed, the financier and the page of each record."""
    if COARSEST in raw.cells.column_names:
        return raw
    size = raw.cells.num_rows
    ids = [_record(each) for each in table.cells(raw, "AidData Record ID", "id")]
    titles = table.cells(raw, "Title")
    named = {number for title in titles if title and "mbrella" in title for number in umbrellas(title)}
    flagged = [each == "Yes" for each in table.cells(raw, "Umbrella")]
    umbrella = [flag or record in named for flag, record in zip(flagged, ids, strict=True)]
    recommended = table.column_name(raw, "Recommended For Aggregates") is not None
    left_out = (
        [each != "Yes" for each in table.cells(raw, "Recommended For Aggregates")] if recommended else [False] * size
    )
    amounts = table.cells(raw, "Amount (Constant USD 2021)")
    counted = [None if cover or out else amount for amount, cover, out in zip(amounts, umbrella, left_out, strict=True)]
    precision = table.column_name(raw, "Level of precision", "osm_precision_list", _PRECISION_FULL)
    remarks = []
    if any(umbrella):
        remarks.append(
            f"Umbrella agreements: {sum(umbrella)}. Their amounts are in no sum, since the projects under them have their own."
        )
    if recommended:
        dropped = sum(out and not cover for out, cover in zip(left_out, umbrella, strict=True))
        remarks.append(
            f"Amounts of {dropped} further records are in no sum: AidData does not recommend them for aggregates."
        )
    else:
        remarks.append(
            "This release does not say which records AidData recommends for aggregates: treat sums with care, or bring the workbook."
        )
    financier = table.column_name(raw, "Financier Country")
    return table.with_columns(
        raw,
        {
            COARSEST: table.translated(raw, precision, coarsest) if precision else [None] * size,
            COUNTED: counted,
            FINANCIER: table.translated(raw, financier, lambda each: "China" if "China" in each else each)
            if financier
            else ["China"] * size,
            PAGE: [f"https://china.aiddata.org/projects/{each}/" if each else None for each in ids],
        },
        *remarks,
    )


def _record(cell: str | None) -> str | None:
    value = table.number(cell)
    return cell if value is None else table.as_text(value)


_PRECISION_FULL: Final = "Geographic Level of Precision Available"

AIDDATA: Final = DataSet(
    key="aiddata",
    name="AidData GCDF 3.0",
    publisher="AidData at William & Mary",
    credit=(
        "AidData, Global Chinese Development Finance Dataset, version 3.0, ODC-By 1.0 "
        "(https://opendatacommons.org/licenses/by/1-0/); geometry © OpenStreetMap contributors, ODbL 1.0 "
        "(https://opendatacommons.org/licenses/odbl/1-0/)"
    ),
    url="https://www.aiddata.org/data/aiddatas-global-chinese-development-finance-dataset-version-3-0",
    layouts=(
        Layout(
            "Workbook of the full release, sheet GCDF_3.0",
            "github.com/aiddata/gcdf-geospatial-data, examples/malaysia_filter/project_level_data/malaysia_projects.csv "
            "(its rows of Malaysia, all columns)",
        ),
        Layout("Extract of geocoded projects as CSV, dotted column names", "the file itself, 9,404 rows"),
        Layout("GeoGCDF, one GeoJSON per project", "github.com/aiddata/gcdf-geospatial-data, project 39619"),
        Layout(
            "GeoGCDF, all_combined_global.gpkg",
            "only through AidData's script examples/malaysia_filter/filter.py, which names osm_precision_list, Recipient and "
            "Amount.(Constant.USD.2021)",
        ),
    ),
    columns=(
        layout("AidData Record ID", "Recommended For Aggregates", "Amount (Constant USD 2021)"),
        layout("AidData.Record.ID", "Amount.(Constant.USD.2021)", "Level.of.precision"),
        layout("osm_precision_list", "Amount.(Constant.USD.2021)", "Recipient.ISO-3"),
    ),
    fields=folded(
        name=("Title",),
        start=("Commitment Year",),
        actor=(FINANCIER,),
        country=("Recipient ISO-3", "Recipient"),
        category=("Sector Name",),
        status=("Status",),
        source=(PAGE,),
        precision=(COARSEST,),
        amount=(COUNTED,),
        id=("AidData Record ID", "id"),
    ),
    precision=PRECISION,
    statuses=STATUSES,  # type: ignore[arg-type]  # its values are statuses
    prepare=prepare,
    remarks=(
        "Amounts are constant US dollars of 2021.",
        "The year is that of the commitment. A project has no end here: `Completion` says that it was finished, not that it "
        "is still in use.",
    ),
    without_places=(
        "This is AidData's table of projects, which names places only by links to OpenStreetMap, so nothing can be drawn: "
        "bring the release with geometry instead, the GeoJSON of a project or all_combined_global.gpkg from "
        "https://github.com/aiddata/gcdf-geospatial-data (the atlas does not lend these rows the places of its own sites, "
        "though it has matched records of the five states to them)."
    ),
)
