"""ACLED: events of political violence and protest, as exported today and in older forms.

`geo_precision` is 1 for a town, 2 for a part of a region or the surroundings of a town, 3 for a larger region, placed at its
capital; `time_precision` 1 for the day, 2 for the week, 3 for the month (ACLED Codebook). The metres are the atlas's choice.
ACLED's terms forbid giving others access to its original data (https://epo.acleddata.com/terms-of-use-and-attribution-policy),
so rows stay in the visit and become no drafts.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from dashboard.imports.known import table
from dashboard.imports.known.data_set import DataSet, Layout, Precision, folded, layout
from dashboard.imports.raw import Raw

NAME: Final = "Event"
DATE: Final = "Date, as exact as known"

PRECISION: Final[Mapping[str, Precision]] = {
    "1": Precision(5_000),
    "2": Precision(30_000),
    "3": Precision(120_000),
}
DATES: Final[Mapping[str, str]] = {"1": "the day", "2": "the week", "3": "the month"}
"""What `time_precision` says of the date."""
FORMS: Final = ("%Y-%m-%d", "%d %B %Y", "%d-%b-%Y", "%d-%B-%Y", "%d/%m/%Y")
"""Forms of dates: today's, that of older exports, and those of older files."""


def day(text: str) -> str | None:
    """Return a date as ISO 8601, from any form that ACLED has used; None if it is none of them."""
    for form in FORMS:
        try:
            return datetime.strptime(text.strip()[:30], form).date().isoformat()
        except ValueError:
            continue
    return None


def prepare(raw: Raw) -> Raw:
    """Add a name and the date in one form, no more exact than it is known."""
    if NAME in raw.cells.column_names:
        return raw
    dates = zip(table.translated(raw, "event_date", day), table.cells(raw, "time_precision"), strict=True)
    names = zip(table.cells(raw, "sub_event_type"), table.cells(raw, "location"), strict=True)
    return table.with_columns(
        raw,
        {
            NAME: [", ".join(filter(None, each)) or None for each in names],
            DATE: [date[:7] if date and exactness == "3" else date for date, exactness in dates],
        },
    )


ACLED: Final = DataSet(
    key="acled",
    name="ACLED",
    publisher="Armed Conflict Location & Event Data (ACLED)",
    credit="Armed Conflict Location & Event Data (ACLED), https://acleddata.com, under its terms of use",
    url="https://acleddata.com/conflict-data/data-export-tool",
    layouts=(
        Layout(
            "Exports since 20 March 2023",
            "acleddata.com, guide to 2023 column changes; github.com/dtacled/acledR, acled_old_dummy",
        ),
        Layout("Exports before, names in capitals", "ACLED's Data Columns Reference (Scribd); acledR, acled_codebook"),
    ),
    columns=(layout("event_id_cnty", "event_date", "event_type", "sub_event_type", "geo_precision"),),
    fields=folded(
        name=(NAME,),
        lat=("latitude",),
        lon=("longitude",),
        start=(DATE,),
        end=(DATE,),
        actor=("actor1",),
        country=("country",),
        category=("event_type",),
        source=("source",),
        precision=("geo_precision",),
        id=("event_id_cnty",),
    ),
    precision=PRECISION,
    words={"time_precision": DATES},
    prepare=prepare,
    remarks=(
        "ACLED's terms do not allow its data to be passed on: these rows stay in this visit, on your side, and can't become "
        "drafts for the atlas; keep workspace files with them to yourself.",
        "An event dated to the month has no day here. `actor1` is not always the attacker.",
    ),
    without_places=(
        "This is a table of ACLED without its columns latitude and longitude (an aggregate), so nothing can be drawn: bring an "
        "export of single events."
    ),
    may_leave=False,
)
