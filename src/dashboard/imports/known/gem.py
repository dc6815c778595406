"""Trackers of Global Energy Monitor: power plants, mines, oil and gas fields, steel and cement works, pipelines.

Power trackers have a row a unit or phase; here a plant (location id) is one row. GEM defines `exact` as a place confirmed
by satellite imagery or stated by a source, `approximate` as estimated: down to the middle of the smallest area that is
known, at worst that of the country (read-me sheets of the trackers, as quoted in GlobalEnergyMonitor/
gem-tracker-metadata-audit). The metres are the atlas's choice.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

import numpy as np
import pyarrow.compute as pc
from numpy.typing import NDArray

from dashboard.imports.known import table
from dashboard.imports.known.data_set import DataSet, Layout, Precision, folded, layout
from dashboard.imports.meaning import fold_column
from dashboard.imports.raw import Raw
from dashboard.model.vocabulary import Status

KIND: Final = "Kind of site"
NAME: Final = "Name, with that in the local language"
STATUS: Final = "Status (of the unit that came furthest)"
START: Final = "In operation since"
END: Final = "Out of operation since"
ACCURACY: Final = "Accuracy of the place"
CAPACITY: Final = "Capacity of the units with that status"
UNITS: Final = "Units"


@dataclass(frozen=True, slots=True)
class Tracker:
    """One tracker: how to tell it, and which of its columns are what."""

    name: str
    kind: str
    tells: tuple[frozenset[str], ...]
    """Sets of columns, folded, any of which tells it."""
    plant: str
    """The column of the id that rows of one plant share."""
    names: tuple[str, ...]
    local: tuple[str, ...] = ()
    by: str = ""
    """A column whose word is added to the kind: `Power plant: hydropower`."""
    capacity: tuple[str, ...] = ()
    starts: tuple[str, ...] = ("Start year",)
    ends: tuple[str, ...] = ("Retired year",)
    always: str = ""
    """The status of all sites of a sheet that has no column for it."""
    extent: bool = False
    """Whether an `exact` place is the middle of something that is kilometres wide."""


_LOCAL: Final = ("Project Name in Local Language / Script", "Project Name (local lang/script)")
_MW: Final = ("Capacity (MW)",)
TRACKERS: Final = (
    Tracker(
        "Global Gas Infrastructure Tracker",
        "Gas pipeline",
        (layout("ProjectID", "PipelineName", "CapacityBcm/y"),),
        "ProjectID",
        ("PipelineName",),
        ("OtherLanguagePrimaryPipelineName",),
        capacity=("CapacityBcm/y",),
        starts=("StartYear1",),
        ends=("StopYear",),
    ),
    Tracker(
        "Global Oil Infrastructure Tracker",
        "Oil pipeline",
        (layout("ProjectID", "PipelineName", "CapacityBOEd"),),
        "ProjectID",
        ("PipelineName",),
        ("OtherLanguagePrimaryPipelineName",),
        capacity=("CapacityBOEd",),
        starts=("StartYear1",),
        ends=("StopYear",),
    ),
    Tracker(
        "Global Coal Mine Tracker, closed mines",
        "Coal mine",
        (layout("GEM Mine ID", "Mine Name", "Capacity (Mtpa)", "Mine Site Status"),),
        "GEM Mine ID",
        ("Mine Name",),
        ("Mine Name (Non-ENG)",),
        capacity=("Capacity (Mtpa)",),
        starts=("Opening Year",),
        ends=("Closing Year",),
        always="closed",
    ),
    Tracker(
        "Global Coal Mine Tracker",
        "Coal mine",
        (layout("GEM Mine ID", "Mine Name", "Capacity (Mtpa)"),),
        "GEM Mine ID",
        ("Mine Name",),
        ("Mine Name (Non-ENG)",),
        capacity=("Capacity (Mtpa)",),
        starts=("Opening Year",),
        ends=("Closing Year",),
    ),
    Tracker(
        "Global Iron Ore Mines Tracker",
        "Iron ore mine",
        (layout("GEM Asset ID", "Asset name (English)", "Design capacity (ttpa)"),),
        "GEM Asset ID",
        ("Asset name (English)",),
        ("Asset name (other language)",),
        capacity=("Design capacity (ttpa)",),
        starts=("Start date",),
        ends=("Stop date",),
    ),
    Tracker(
        "Global Cement and Concrete Tracker",
        "Cement works",
        (layout("GEM Plant ID", "GEM Asset name (English)", "Cement Capacity (millions metric tonnes per annum)"),),
        "GEM Plant ID",
        ("GEM Asset name (English)",),
        ("Asset name (other language)",),
        capacity=("Cement Capacity (millions metric tonnes per annum)",),
        starts=("Start date",),
        ends=(),
    ),
    Tracker(
        "Global Chemicals Inventory",
        "Chemical works",
        (layout("GEM plant ID", "Plant name (English)", "Coordinate accuracy", "Primary products", "Feedstock"),),
        "GEM plant ID",
        ("Plant name (English)",),
        ("Plant name (other language)",),
        starts=(),
        ends=(),
    ),
    Tracker(
        "Global Iron and Steel Tracker",
        "Iron and steel works",
        (
            layout("GEM plant ID", "Plant name (English)", "Coordinate accuracy", "Plant age", "SOE status"),
            layout("Plant ID", "Plant name (English)", "Coordinate accuracy", "Owner GEM ID"),
        ),
        "GEM plant ID",
        ("Plant name (English)",),
        ("Plant name (other language)",),
        starts=("Start date",),
        ends=("Retired date",),
    ),
    Tracker(
        "Global Oil and Gas Extraction Tracker",
        "Oil and gas field",
        (
            layout("Unit ID", "Fuel type", "Discovery year", "Production start year"),
            layout("Unit ID", "Wiki name", "Fuel type", "Discovery year"),
        ),
        "Unit ID",
        ("Unit name", "Wiki name"),
        ("Unit name local script",),
        by="Fuel type",
        starts=("Production start year",),
        ends=(),
        extent=True,
    ),
    Tracker(
        "Global Integrated Power Tracker",
        "Power plant",
        (layout("GEM unit/phase ID", "Plant / Project name", "Unit / Phase name", "Capacity (MW)"),),
        "GEM location ID",
        ("Plant / Project name",),
        ("Plant / Project name (local)",),
        by="Type",
        capacity=_MW,
    ),
    Tracker(
        "Global Coal Plant Tracker",
        "Coal power plant",
        (layout("GEM unit/phase ID", "Plant name", "Combustion technology", "Capacity (MW)"),),
        "GEM location ID",
        ("Plant name",),
        ("Plant name (local)",),
        capacity=_MW,
    ),
    Tracker(
        "Global Oil and Gas Plant Tracker",
        "Oil or gas power plant",
        (layout("GEM unit ID", "Plant name", "Turbine/Engine Technology", "Capacity (MW)"),),
        "GEM location ID",
        ("Plant name",),
        ("Plant Name in Local Language / Script",),
        capacity=_MW,
    ),
    Tracker(
        "Global Hydropower Tracker",
        "Hydropower plant",
        (layout("GEM unit ID", "Project Name", "Country/Area 1", "Capacity (MW)"),),
        "GEM location ID",
        ("Project Name",),
        _LOCAL,
        capacity=_MW,
    ),
    Tracker(
        "Global Nuclear Power Tracker",
        "Nuclear power plant",
        (layout("GEM unit ID", "Project Name", "Reactor Type", "Capacity (MW)"),),
        "GEM location ID",
        ("Project Name",),
        _LOCAL,
        capacity=_MW,
        ends=("Retirement Year",),
    ),
    Tracker(
        "Global Geothermal Power Tracker",
        "Geothermal power plant",
        (layout("GEM unit ID", "Project Name", "Unit Capacity (MW)"),),
        "GEM location ID",
        ("Project Name",),
        _LOCAL,
        capacity=("Unit Capacity (MW)",),
    ),
    Tracker(
        "Global Wind Power Tracker",
        "Wind power plant",
        (layout("GEM phase ID", "Project Name", "Installation Type", "Capacity (MW)"),),
        "GEM location ID",
        ("Project Name",),
        _LOCAL,
        capacity=_MW,
    ),
    Tracker(
        "Global Solar Power Tracker",
        "Solar power plant",
        (layout("GEM phase ID", "Project Name", "Capacity Rating", "Capacity (MW)"),),
        "GEM location ID",
        ("Project Name",),
        _LOCAL,
        capacity=_MW,
    ),
    Tracker(
        "Global Bioenergy Power Tracker",
        "Bioenergy power plant",
        (layout("GEM phase ID", "Project Name", "Unit Name", "Fuel", "Capacity (MW)"),),
        "GEM location ID",
        ("Project Name",),
        _LOCAL,
        capacity=_MW,
    ),
)
"""Every tracker that is read, those that need more columns before those that would do with fewer."""

STATUSES: Final[Mapping[str, Status]] = {
    "operating": "active",
    "operating pre-retirement": "active",
    "construction": "under_construction",
    "mothballed": "suspended",
    "mothballed pre-retirement": "suspended",
    "idle": "suspended",
    "retired": "ended",
    "closed": "ended",
    "abandoned": "ended",
    "decommissioning": "ended",
    "in-development": "planned",
    "permitted": "planned",
    "pre-permit": "planned",
    "pre-construction": "planned",
    "proposed": "planned",
    "announced": "planned",
    "shelved": "suspended",
    "shelved - inferred 2 y": "suspended",
    "cancelled": "cancelled",
    "cancelled - inferred 4 y": "cancelled",
}
"""From what came furthest to what came least far: a plant is as far as one of its units."""
_RANK: Final = {word: rank for rank, word in enumerate(STATUSES)}
_STOOD: Final = max(_RANK[word] for word, status in STATUSES.items() if status == "ended")
"""The last rank of what was once in operation or under construction."""
_BUILDING: Final = _RANK["construction"]
_ENDED: Final = frozenset(_RANK[word] for word, status in STATUSES.items() if status == "ended")
_UNKNOWN: Final = len(_RANK)

PRECISION: Final[Mapping[str, Precision]] = {
    "exact": Precision(500),
    "exact, middle of a field": Precision(5_000),
    "approximate": Precision(50_000),
    "route: very high (within meters)": Precision(100),
    "route: high": Precision(500),
    "route: medium": Precision(5_000),
    "route: low": Precision(50_000),
}

_YEAR: Final = re.compile(r"\s*(\d{4})(?!\d)")
_NOTHING: Final = frozenset({"--", "not found", "unknown", "n/a", "tbd"})
"""What GEM writes in cells that have no value."""


def tracker_of(raw: Raw) -> Tracker | None:
    """Return the tracker that the columns tell."""
    there = set(map(fold_column, raw.cells.column_names))
    return next((each for each in TRACKERS if any(tell <= there for tell in each.tells)), None)


def prepare(raw: Raw) -> Raw:
    """Bring units into one row a plant, and add its kind, name, status, years, capacity and accuracy."""
    tracker = tracker_of(raw)
    if tracker is None or KIND in raw.cells.column_names:
        return raw
    plant = table.column_name(raw, tracker.plant, "Plant ID")
    groups = table.grouped(raw, plant) if plant else table.Groups(*[np.arange(raw.cells.num_rows)] * 2)
    units = _Units.of(raw, tracker, groups)
    places = (table.column_name(raw, each) for each in ("Latitude", "Longitude", "Coordinates", *_ACCURACIES))
    done = table.one_row_each(raw, groups, filter(None, places))
    size = len(groups.starts)
    kinds = table.cells(done, tracker.by) if tracker.by else [None] * size
    remarks = [f"Recognised as the {tracker.name}."]
    if size < raw.cells.num_rows:
        remarks.append(
            f"{raw.cells.num_rows:,} units or phases are grouped to {size:,} sites by `{plant}`: the status is that of the unit that "
            "came furthest, the capacity that of the units with this status, and cells that differ are joined."
        )
    if tracker.starts and not units.stated and not tracker.always:
        remarks.append("This sheet has no status: a first year that lies ahead is that of a plan.")
    return table.with_columns(
        done,
        {
            KIND: [f"{tracker.kind}: {each}" if each else tracker.kind for each in kinds],
            NAME: _names(done, tracker),
            STATUS: units.status(),
            START: units.start(),
            END: units.end(),
            CAPACITY: units.capacity(),
            UNITS: [str(each) for each in groups.sizes.tolist()],
            ACCURACY: _accuracy(done, tracker),
        },
        *remarks,
    )


_ACCURACIES: Final = ("Location accuracy", "Coordinate accuracy")
_STATUS_COLUMNS: Final = ("Status", "Operating status")


@dataclass(frozen=True, eq=False)
class _Units:
    """What is known of each unit, in the order of its groups."""

    groups: table.Groups
    ranks: NDArray[np.int64]
    """Place in STATUSES; _UNKNOWN for words that are not there."""
    words: list[str | None]
    years: NDArray[np.float64]
    """First year; nan where none is given."""
    last: NDArray[np.float64]
    size: NDArray[np.float64]
    """Capacity; nan where none is given."""
    stated: bool
    """Whether the sheet has a column of statuses."""
    best: NDArray[np.int64] = field(init=False)
    """The best rank of each group."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "best", np.minimum.reduceat(self.ranks, self.groups.starts))

    @classmethod
    def of(cls, raw: Raw, tracker: Tracker, groups: table.Groups) -> "_Units":
        stated = table.column_name(raw, *_STATUS_COLUMNS) is not None
        words = table.cells(raw, *_STATUS_COLUMNS) if stated else [tracker.always or None] * raw.cells.num_rows
        words = [words[place] for place in groups.order.tolist()]
        return cls(
            groups,
            np.array([_RANK.get((word or "").casefold(), _UNKNOWN) for word in words], dtype=np.int64),
            words,
            _numbers(raw, tracker.starts, _year)[groups.order],
            _numbers(raw, tracker.ends, _year)[groups.order],
            _numbers(raw, tracker.capacity, table.number)[groups.order],
            stated,
        )

    def _best_of_row(self) -> NDArray[np.int64]:
        return np.repeat(self.best, self.groups.sizes)

    def status(self) -> list[str | None]:
        """The word of the unit that came furthest, as the file writes it."""
        chosen = self.ranks == self._best_of_row()
        first = np.minimum.reduceat(np.where(chosen, np.arange(len(chosen)), len(chosen)), self.groups.starts)
        return [self.words[place] for place in first.tolist()]

    def start(self) -> list[str | None]:
        """The first year of a unit that was ever in operation; of plans the year is in its own column alone."""
        stood = (self.ranks <= _STOOD) & (self.ranks != _BUILDING) | (self.ranks == _UNKNOWN)
        return _year_words(np.fmin.reduceat(np.where(stood, self.years, np.nan), self.groups.starts))

    def end(self) -> list[str | None]:
        """The last year of a plant of which nothing is in operation or under construction."""
        over = np.isin(self.best, [*_ENDED] if self.stated else [*_ENDED, _UNKNOWN])
        return _year_words(np.where(over, np.fmax.reduceat(self.last, self.groups.starts), np.nan))

    def capacity(self) -> list[str | None]:
        """The sum over units whose status is the plant's."""
        mine = (self.ranks == self._best_of_row()) & np.isfinite(self.size)
        known = np.logical_or.reduceat(mine, self.groups.starts)
        sums = np.add.reduceat(np.where(mine, self.size, 0.0), self.groups.starts)
        return [
            table.as_text(value) if there else None for value, there in zip(sums.tolist(), known.tolist(), strict=True)
        ]


def _year(text: str | None) -> float | None:
    found = _YEAR.match(text or "")
    return float(found[1]) if found else None


def _numbers(raw: Raw, names: tuple[str, ...], read: "table.ReadNumber") -> NDArray[np.float64]:
    name = table.column_name(raw, *names) if names else None
    if name is None:
        return np.full(raw.cells.num_rows, np.nan)
    coded = pc.dictionary_encode(raw.cells.column(name)).combine_chunks()
    values = [np.nan if (value := read(each)) is None else value for each in coded.dictionary.to_pylist()]
    places = coded.indices.fill_null(len(values)).to_numpy(zero_copy_only=False)
    found: NDArray[np.float64] = np.array([*values, np.nan], dtype=np.float64)[places]
    return found


def _year_words(years: NDArray[np.float64]) -> list[str | None]:
    return [None if np.isnan(year) else str(int(year)) for year in years.tolist()]


def _names(raw: Raw, tracker: Tracker) -> list[str | None]:
    names = []
    parts = zip(
        table.cells(raw, *tracker.names),
        table.cells(raw, "SegmentName") if "PipelineName" in tracker.names else [None] * raw.cells.num_rows,
        table.cells(raw, *tracker.local) if tracker.local else [None] * raw.cells.num_rows,
        strict=True,
    )
    for name, segment, local in parts:
        full = ", ".join(filter(None, (name, segment)))
        names.append(
            (f"{full} ({local})" if local and local.casefold() not in _NOTHING and local != name else full) or None
        )
    return names


def _accuracy(raw: Raw, tracker: Tracker) -> list[str | None]:
    route = table.column_name(raw, "RouteAccuracy")
    if route:
        return table.translated(raw, route, lambda each: f"route: {each}")
    suffix = ", middle of a field" if tracker.extent else ""
    place = table.column_name(raw, *_ACCURACIES)
    if place is None:
        return [None] * raw.cells.num_rows
    return table.translated(
        raw, place, lambda each: f"exact{suffix}" if each.casefold() == "exact" else each.casefold()
    )


_AUDIT: Final = "github.com/GlobalEnergyMonitor/gem-tracker-metadata-audit, analysis/"
_CONFIG: Final = "GEM's own code, github.com/GlobalEnergyMonitor/maps (renaming_cols_dict, August 2025)"
_LAYERS: Final = "the field list of a public map made from the release (qgis2web)"

GEM: Final = DataSet(
    key="gem",
    name="Global Energy Monitor tracker",
    publisher="Global Energy Monitor",
    credit=(
        "Global Energy Monitor, name and release of the tracker, CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/)"
    ),
    url="https://globalenergymonitor.org/projects/",
    layouts=(
        Layout("Coal plants, January 2026", f"{_AUDIT}global_coal_plant_tracker_january_2026__units.json; {_LAYERS}"),
        Layout(
            "Coal mines, May 2026, sheets `Non-closed mines` and `Closed mines`; May 2025",
            f"{_AUDIT}global_coal_mine_tracker_may_2026__non_closed_mines.json and …closed_mines.json; {_LAYERS}",
        ),
        Layout(
            "Oil and gas plants, January 2026, sheet `Gas & Oil Units`",
            f"{_AUDIT}global_oil_and_gas_plant_tracker_gogpt_january_2026__gas_oil_units.json",
        ),
        Layout(
            "Solar, February 2026, sheet `Utility-Scale (1 MW+)`",
            f"{_AUDIT}global_solar_power_tracker_february_2026__utility_scale_1_mw.json",
        ),
        Layout("Wind, February 2026", f"{_AUDIT}global_wind_power_tracker_february_2026__data.json; {_LAYERS}"),
        Layout(
            "Hydropower, March 2026", f"{_AUDIT}global_hydropower_tracker_march_2026__data.json; April 2025: {_LAYERS}"
        ),
        Layout("Nuclear, September 2025", f"{_AUDIT}global_nuclear_power_tracker_september_2025__data.json; {_LAYERS}"),
        Layout(
            "Bioenergy, September 2025 (version 3)",
            f"{_AUDIT}global_bioenergy_power_tracker_gbpt_v3__data.json; {_LAYERS}",
        ),
        Layout("Geothermal, March 2026", f"{_AUDIT}geothermal_power_tracker_march_2026_final__data.json"),
        Layout(
            "Integrated power, March 2026, sheet `Power facilities`",
            f"{_AUDIT}global_integrated_power_march_2026_ii__power_facilities.json",
        ),
        Layout("Iron ore mines, August 2025", f"{_AUDIT}global_iron_ore_mines_tracker_august_2025_v1__main_data.json"),
        Layout(
            "Iron and steel, March 2026, sheet `Plant data`",
            f"{_AUDIT}plant_level_data_global_iron_and_steel_tracker_march_2026_v1__plant_data.json; older: {_CONFIG}",
        ),
        Layout(
            "Cement and concrete, July 2025",
            f"{_AUDIT}global_cement_and_concrete_tracker_july_2025__plant_data.json; {_LAYERS}",
        ),
        Layout(
            "Chemicals, November 2025, sheet `Plant data`",
            f"{_AUDIT}plant_level_data_global_chemicals_inventory_november_2025_v1__plant_data.json",
        ),
        Layout(
            "Oil and gas extraction, March 2026, sheet `Field-level main data`, and 2025",
            f"{_AUDIT}global_oil_and_gas_extraction_tracker_march_2026__field_level_main_data.json; {_CONFIG}",
        ),
        Layout("Gas pipelines, November 2025", f"{_AUDIT}gem_ggit_gas_pipelines_2025_11__pipelines.json; {_CONFIG}"),
        Layout("Oil pipelines, March 2025", f"{_AUDIT}gem_goit_oil_ngl_pipelines_2025_03__pipelines.json"),
    ),
    columns=tuple(tell for each in TRACKERS for tell in each.tells),
    fields=folded(
        name=(NAME,),
        lat=("Latitude",),
        lon=("Longitude",),
        coordinates=("Coordinates",),
        start=(START,),
        end=(END,),
        owner=(
            "Owner",
            "Owner(s)",
            "Owners",
            "Owner name (English)",
            "Owner (English)",
            "Operator",
            "Parent",
            "Parent(s)",
            "Parent Company",
        ),
        country=("Country/Area", "Country/Area 1", "Countries"),
        category=(KIND,),
        status=(STATUS,),
        source=(
            "Wiki URL",
            "Wiki URL (field)",
            "GEM.Wiki URL",
            "GEM wiki page URL",
            "GEM wiki page",
            "GEM Wiki Page (ENG)",
            "Wiki",
        ),
        precision=(ACCURACY,),
        id=("GEM location ID", "GEM Mine ID", "GEM Asset ID", "GEM plant ID", "Plant ID", "Unit ID", "ProjectID"),
    ),
    precision=PRECISION,
    statuses=STATUSES,
    prepare=prepare,
    remarks=(
        "Years are those of operation. When a plan is to start stays in its own column, so plans and works under construction have "
        "no years here.",
        "`inferred` in a status is GEM's own conclusion from years without news.",
        "An approximate place may be the middle of a province or of the country.",
    ),
    without_places=(
        "This is a sheet of Global Energy Monitor without coordinates (capacities, production or ownership, or pipelines without "
        "their routes), so nothing can be drawn: choose the sheet that has Latitude and Longitude, or Coordinates, or bring the "
        "GeoJSON of the pipelines."
    ),
)
