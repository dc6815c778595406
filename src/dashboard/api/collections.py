"""What the API offers: its collections, each made from the catalog once."""

import json
import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

import numpy as np
import shapely
from numpy.typing import NDArray

from dashboard.api.cql2_filter import Kind
from dashboard.api.tables import EARLIEST, IN_AREA, LATEST, Collection, Column, Days, Table
from dashboard.evidence.docket import docket
from dashboard.evidence.moment import Moment
from dashboard.exports.claim_rows import COLUMNS as CLAIM_COLUMNS
from dashboard.exports.claim_rows import claim_row
from dashboard.exports.denial_rows import COLUMNS as DENIAL_COLUMNS
from dashboard.exports.denial_rows import denial_row
from dashboard.exports.geojson import geometry
from dashboard.exports.site_rows import COLUMNS as SITE_COLUMNS
from dashboard.exports.site_rows import site_row, sources_of
from dashboard.exports.table import Column as Downloaded
from dashboard.model.catalog import Catalog
from dashboard.model.context import Exercise
from dashboard.model.fields import TableColumn, columns
from dashboard.model.rows import Row, cell, row_of
from dashboard.model.site import Event, Site
from dashboard.model.source import Source
from dashboard.model.vocabulary import LAYERS

_MADE: Final[Mapping[str, tuple[Kind, str]]] = {
    "sources": ("array", "Ids of its sources"),
    "site_name": ("string", "Usual English name of the site"),
}
"""Columns that no class has: their type and what they hold."""


@dataclass(frozen=True)
class Offer:
    """All collections, each made when it is first asked for."""

    makers: Mapping[str, Callable[[], Collection]]

    @classmethod
    def of(cls, catalog: Catalog, exercises: Callable[[], Sequence[Exercise]]) -> "Offer":
        """The collections of a catalog; `exercises` are read when somebody asks for them."""
        sites = _once(lambda: _sites(catalog))

        def layer(code: str) -> Callable[[], Collection]:
            def made() -> Collection:
                whole = sites()
                rows = [row for row, site in enumerate(catalog.sites) if site.layer == code]
                title = LAYERS[code]  # type: ignore[index]
                return replace(
                    whole,
                    id=code,
                    title=title,
                    description=f"The sites of one layer: {title}",
                    rows=np.array(rows, dtype=np.int64),
                )

            return _once(made)

        return cls(
            {
                "sites": sites,
                **{code: layer(code) for code in LAYERS},
                "events": _once(lambda: _events(catalog)),
                "claims": _once(lambda: _claims(catalog)),
                "denials": _once(lambda: _denials(catalog)),
                "sources": _once(lambda: _sources(catalog)),
                "exercises": _once(lambda: _exercises(exercises())),
            }
        )

    def all(self) -> list[Collection]:
        """All collections."""
        return [make() for make in self.makers.values()]


def _once(make: Callable[[], Collection]) -> Callable[[], Collection]:
    """Make something when it is first asked for, and once, however many ask at the same time."""
    lock = threading.Lock()
    made: list[Collection] = []

    def get() -> Collection:
        with lock:
            if not made:
                made.append(make())
        return made[0]

    return get


def _sites(catalog: Catalog) -> Collection:
    known = (*_downloaded(SITE_COLUMNS), IN_AREA)

    def about(site: Site, moment: Moment) -> Row:
        found = site_row(catalog, site, moment) | {"sources": [source.id for source in sources_of(catalog, site)]}
        return _typed(found, known)

    spans = [(site.start_year, site.last_year) for site in catalog.sites]
    drawn = [geometry(site) for site in catalog.sites]
    first, last, undated = _years(spans)
    table = Table(
        columns=known,
        ids=tuple(site.id for site in catalog.sites),
        places=_shapes(drawn),
        first=first,
        last=last,
        undated=undated,
        sites=np.arange(len(catalog.sites), dtype=np.int32),
        row=lambda place, moment: about(catalog.sites[place], moment),
        draw=drawn.__getitem__,
        moving=True,
        about=about,
    )
    return _whole("sites", "Sites", "All sites of all layers", table, "the years a site was there")


def _claims(catalog: Catalog) -> Collection:
    known = _downloaded(CLAIM_COLUMNS)
    claims = catalog.claims
    published = [claim.published or catalog.sources[claim.source].date for claim in claims]
    table = _about_sites(
        catalog,
        known,
        [(claim.id, claim.site) for claim in claims],
        published,
        lambda place: claim_row(catalog, claims[place]),
    )
    words = "Who says what about a site, in which source; each with the place of its site. `denies` is a denial"
    return _whole("claims", "Claims", words, table, "the day a claim was published")


def _denials(catalog: Catalog) -> Collection:
    known = _downloaded(DENIAL_COLUMNS)
    entries = [entry for site in catalog.sites for entry in docket(catalog.claims_of.get(site.id, ()), site.statuses)]
    table = _about_sites(
        catalog,
        known,
        [(entry.denial.id, entry.denial.site) for entry in entries],
        [entry.denial.published for entry in entries],
        lambda place: denial_row(catalog, entries[place]),
    )
    words = "Denials and corrections with what was gathered after them, as known today; no verdict on who was right"
    return _whole("denials", "Denials and what became of them", words, table, "the day of a denial")


def _events(catalog: Catalog) -> Collection:
    known = _columns((*(each.name for each in columns(Event)), "site_name"), Event)
    events = catalog.events
    numbers: dict[str, int] = {}
    ids = []
    for event in events:
        number = numbers[event.site] = numbers.get(event.site, -1) + 1
        ids.append((f"{event.site}/{number}", event.site))
    table = _about_sites(
        catalog,
        known,
        ids,
        [event.date for event in events],
        lambda place: row_of(events[place]) | {"site_name": catalog.by_id[events[place].site].name},
    )
    return _whole("events", "Events", "What happened to a site, each with its place", table, "the day of an event")


def _sources(catalog: Catalog) -> Collection:
    known = _columns([each.name for each in columns(Source)], Source)
    sources = list(catalog.sources.values())
    first, last, undated = _dates([source.date for source in sources])
    table = Table(
        columns=known,
        ids=tuple(source.id for source in sources),
        places=np.full(len(sources), None, dtype=object),
        first=first,
        last=last,
        undated=undated,
        sites=None,
        row=lambda place, _: _typed(row_of(sources[place]), known),
        draw=lambda _: None,
    )
    return _whole("sources", "Sources", "Publications that are cited; without a place", table, "the day of publication")


def _exercises(exercises: Sequence[Exercise]) -> Collection:
    known = _columns([*(each.name for each in columns(Exercise)), "sources"], Exercise)
    drawn = [
        {"type": "Point", "coordinates": [each.location.lon, each.location.lat]} if each.location else None
        for each in exercises
    ]
    starts, _, _ = _dates([each.start or str(each.year) for each in exercises])
    _, ends, undated = _dates([each.end or each.start or str(each.year) for each in exercises])
    table = Table(
        columns=known,
        ids=tuple(each.id for each in exercises),
        places=_shapes(drawn),
        first=starts,
        last=ends,
        undated=undated,
        sites=None,
        row=lambda place, _: _typed(row_of(exercises[place]) | {"sources": list(exercises[place].source_ids)}, known),
        draw=drawn.__getitem__,
    )
    words = "Joint military exercises: held, only announced, or cancelled"
    return _whole("exercises", "Joint exercises", words, table, "the days of an exercise")


def _whole(identity: str, title: str, description: str, table: Table, dated_by: str) -> Collection:
    return Collection(identity, title, description, table, np.arange(len(table.ids)), dated_by)


def _about_sites(
    catalog: Catalog,
    known: tuple[Column, ...],
    ids: Sequence[tuple[str, str]],
    dates: Sequence[str | None],
    row: Callable[[int], Row],
) -> Table:
    """Features that are each about a site, at its place; `ids` are their own ids with that of the site."""
    known = (*known, IN_AREA)
    number = {site.id: place for place, site in enumerate(catalog.sites)}
    sites = np.array([number[site] for _, site in ids], dtype=np.int32)
    drawn = {site: geometry(catalog.by_id[site]) for site in dict.fromkeys(site for _, site in ids)}
    shapes = dict(zip(drawn, _shapes(list(drawn.values())), strict=True))
    places = np.full(len(ids), None, dtype=object)
    places[:] = [shapes[site] for _, site in ids]
    first, last, undated = _dates(dates)
    return Table(
        columns=known,
        ids=tuple(own for own, _ in ids),
        places=places,
        first=first,
        last=last,
        undated=undated,
        sites=sites,
        row=lambda place, _: _typed(row(place), known),
        draw=lambda place: drawn[ids[place][1]],
    )


def _downloaded(of: Iterable[Downloaded]) -> tuple[Column, ...]:
    """The columns of a download, without the id."""
    plain: dict[Any, Kind] = {str: "string", bool: "boolean", int: "integer", float: "number"}
    return tuple(
        Column(each.name, "array" if each.many else plain[each.holds], each.description)
        for each in of
        if each.name != "id"
    )


def _columns(names: Iterable[str], model: Any) -> tuple[Column, ...]:
    """Columns by their names, without the id; those of the class described by it, the others in `_MADE`."""
    described = {each.name: each for each in columns(model)}
    return tuple(
        Column(
            name,
            *((_kind(described[name]), described[name].field.description) if name in described else _MADE[name]),
        )
        for name in names
        if name != "id"
    )


def _kind(column: TableColumn) -> Kind:
    if column.field.many and column.part is None:
        return "array"
    plain: dict[Any, Kind] = {bool: "boolean", int: "integer", float: "number"}
    return "integer" if column.part is not None else plain.get(column.field.holds, "string")


def _typed(row: Row, known: tuple[Column, ...]) -> Row:
    """A row with every column, in order, each value of the column's type: clients guess types from what they see first."""
    return {each.name: _value(row.get(each.name), each.kind) for each in known}


def _value(value: Any, kind: Kind) -> Any:
    if value is None:
        return None
    if kind == "number":
        return float(value)
    if kind == "string" and not isinstance(value, str):
        return str(cell(list(value) if isinstance(value, tuple) else value))
    return value


def _shapes(drawn: Sequence[Mapping[str, Any] | None]) -> NDArray[np.object_]:
    shapes: NDArray[np.object_] = np.full(len(drawn), None, dtype=object)
    shapes[:] = list(shapely.from_geojson([json.dumps(each) if each else None for each in drawn]))
    return shapes


def _years(spans: Sequence[tuple[int | None, int | None]]) -> tuple[Days, Days, NDArray[np.bool_]]:
    return (
        np.array([EARLIEST if first is None else first * 10000 + 101 for first, _ in spans], dtype=np.int32),
        np.array([LATEST if last is None else last * 10000 + 1231 for _, last in spans], dtype=np.int32),
        np.array([first is None and last is None for first, last in spans], dtype=bool),
    )


def _dates(dates: Sequence[str | None]) -> tuple[Days, Days, NDArray[np.bool_]]:
    """First and last days of dates that may lack their day or month: a month has all its days."""
    return (
        np.array([day_number(date, "-01-01") if date else EARLIEST for date in dates], dtype=np.int32),
        np.array([day_number(date, "-12-31") if date else LATEST for date in dates], dtype=np.int32),
        np.array([not date for date in dates], dtype=bool),
    )


def day_number(date: str, rest: str) -> int:
    """A date as a number, what it lacks taken from `rest`: 2024-05 with -12-31 is 20240531."""
    return int((date + rest[len(date) - 4 :]).replace("-", ""))
