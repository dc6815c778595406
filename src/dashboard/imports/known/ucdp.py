"""UCDP Georeferenced Event Dataset: events of organized violence, from the yearly release and the monthly candidates.

`where_prec` says what a coordinate stands for: 1 the place itself, 2 the surroundings of a place, 3 the middle of a district
(second order), 4 of a province (first order), 5 a part of a country that is no such area, or a line, 6 the country, 7 waters
or airspace of no country (UCDP GED Codebook, as the documentation of mapme.biodiversity has it). The 25 km of code 2 are
those of the UCDP/AidData codebook, which took its codes from UCDP GED; IATI keeps them as its list GeographicalPrecision.
UCDP's own codebook was not read. The other metres are the atlas's choice. `country_id` and `gwnoa` are Gleditsch-Ward numbers, no ISO codes.
"""

from collections.abc import Mapping
from typing import Final

from dashboard.imports.known import table
from dashboard.imports.known.data_set import DataSet, Layout, Precision, folded, layout
from dashboard.imports.raw import Raw

KIND: Final = "Type of violence, in words"
NAME: Final = "Event"
FROM: Final = "Began, as exact as known"
UNTIL: Final = "Ended, as exact as known"

PRECISION: Final[Mapping[str, Precision]] = {
    "1": Precision(5_000),
    "2": Precision(25_000, "UCDP/AidData codebook, in IATI's code list GeographicalPrecision"),
    "3": Precision(40_000),
    "4": Precision(120_000),
    "5": Precision(200_000),
    "6": Precision(500_000),
    "7": Precision(500_000),
}
TYPES: Final[Mapping[str, str]] = {
    "1": "State-based conflict",
    "2": "Non-state conflict",
    "3": "One-sided violence",
}
DATES: Final[Mapping[str, str]] = {
    "1": "the day",
    "2": "within 2 to 6 days",
    "3": "within a week",
    "4": "within a month",
    "5": "within a year",
}
"""What `date_prec` says of the dates."""
_LETTERS: Final = {"4": 7, "5": 4}
"""How much of `2019-05-04` is known, by `date_prec`; all of it for the others."""


def prepare(raw: Raw) -> Raw:
    """Add the type of violence in words, a name, and dates no more exact than they are known."""
    if KIND in raw.cells.column_names:
        return raw
    exactness = table.cells(raw, "date_prec")
    places = zip(table.cells(raw, "where_coordinates"), table.cells(raw, "dyad_name"), strict=True)
    return table.with_columns(
        raw,
        {
            KIND: table.translated(raw, "type_of_violence", lambda each: TYPES.get(each.removesuffix(".0"), each)),
            NAME: [": ".join(filter(None, each)) or None for each in places],
            FROM: [_cut(*each) for each in zip(table.cells(raw, "date_start"), exactness, strict=True)],
            UNTIL: [_cut(*each) for each in zip(table.cells(raw, "date_end"), exactness, strict=True)],
        },
    )


def _cut(date: str | None, exactness: str | None) -> str | None:
    return date[: _LETTERS.get((exactness or "").removesuffix(".0"), 10)] if date else None


UCDP: Final = DataSet(
    key="ucdp",
    name="UCDP GED",
    publisher="Uppsala Conflict Data Program",
    credit=(
        "Uppsala Conflict Data Program, UCDP Georeferenced Event Dataset, CC BY 4.0 "
        "(https://creativecommons.org/licenses/by/4.0/)"
    ),
    url="https://ucdp.uu.se/downloads/",
    layouts=(
        Layout(
            "Versions 20.1 and 23.1 as CSV, 49 columns",
            "github.com/mcgirjau/ucdp, R/GED.R; 23.1: the header in a public importer's notes",
        ),
        Layout("Monthly candidate events 2026 as CSV", "the tests of a public importer (ten of the columns)"),
    ),
    columns=(layout("type_of_violence", "where_prec", "date_start", "latitude", "longitude", "best"),),
    fields=folded(
        name=(NAME,),
        lat=("latitude",),
        lon=("longitude",),
        start=(FROM,),
        end=(UNTIL,),
        actor=("dyad_name", "side_a"),
        country=("country",),
        category=(KIND,),
        source=("source_article", "source_office"),
        precision=("where_prec",),
        id=("id",),
    ),
    precision=PRECISION,
    words={"type_of_violence": TYPES, "date_prec": DATES},
    prepare=prepare,
    remarks=(
        "Deaths are estimates: `best`, with `low` and `high` beside it, all three in the popup and in downloads.",
        "An event whose date is known by month or year alone has no more than that here.",
        "A coordinate of `where_prec` 3 or more is the middle of an area, and no place where something happened.",
    ),
    without_places=(
        "This is a table of UCDP without its columns latitude and longitude (totals by country or conflict), so nothing can be "
        "drawn: bring the Georeferenced Event Dataset."
    ),
)
