"""The World Resources Institute's Global Power Plant Database: the whole database, and the sheets of single countries.

The database has not been added to since version 1.3.0 (June 2021). It states no precision of its coordinates, only where
they were taken from.
"""

from typing import Final

from dashboard.imports.known import table
from dashboard.imports.known.data_set import DataSet, Layout, folded, layout
from dashboard.imports.raw import Raw

KIND: Final = "Kind of plant"


def prepare(raw: Raw) -> Raw:
    """Add the kind of plant, which sets it apart from other sites: `Power plant: Hydro`."""
    if KIND in raw.cells.column_names:
        return raw
    fuel = table.column_name(raw, "primary_fuel", "fuel1", "Fuel")
    kinds = table.translated(raw, fuel, lambda each: f"Power plant: {each}") if fuel else []
    return table.with_columns(raw, {KIND: [each or "Power plant" for each in kinds]})


WRI: Final = DataSet(
    key="wri",
    name="WRI Global Power Plant Database",
    publisher="World Resources Institute",
    credit=(
        "Global Energy Observatory, Google, KTH Royal Institute of Technology in Stockholm, Enipedia, World Resources "
        "Institute: Global Power Plant Database, CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/)"
    ),
    url="https://datasets.wri.org/dataset/globalpowerplantdatabase",
    layouts=(
        Layout(
            "Versions 1.2 and 1.3 (2021), global_power_plant_database.csv",
            "github.com/osgav/osgav-blog, content/lab/dataset-global-powerplants.md, and code that unpacks all the columns",
        ),
        Layout(
            "Version 1.1 (2018), `fuel1` to `fuel4`",
            "its README, in github.com/JGCRI/metis, dataFiles/grids/bia/README.txt",
        ),
        Layout(
            "Sheets of single countries, `Power Plant ID` and 38 more columns",
            "github.com/wri/global-power-plant-database, raw_source_files/WRI (Kazakhstan, Tajikistan, Iran)",
        ),
    ),
    columns=(
        layout("gppd_idnr", "capacity_mw", "primary_fuel"),
        layout("gppd_idnr", "capacity_mw", "fuel1"),
        layout("Power Plant ID", "Fuel", "Capacity (MW)", "Operational Status", "Geolocation Source"),
    ),
    fields=folded(
        name=("name",),
        lat=("latitude",),
        lon=("longitude",),
        start=("commissioning_year", "Commissioning Date"),
        owner=("owner",),
        country=("country", "country_long"),
        category=(KIND,),
        status=("Operational Status",),
        source=("url", "source"),
        id=("gppd_idnr", "Power Plant ID"),
    ),
    statuses={"operational": "active"},
    prepare=prepare,
    remarks=(
        "The database gives no status and no end: it lists plants that were in operation when its sources were read, 2021 at "
        "the latest.",
        "It does not say how exact its coordinates are.",
    ),
    without_places=(
        "This is a table of the Global Power Plant Database without its columns latitude and longitude, so nothing can be "
        "drawn: bring global_power_plant_database.csv as it was downloaded."
    ),
)
