"""A selection as SQL: the sites it leaves and the counts beside choices, as `selection.Index` works them out.

Values travel apart from the statement, always. What claims say according to one side, or without a part of the evidence,
stays with the index (`in_sql`): it is weighed in Python, claim by claim. The SQL is what distributed engines know too
(docs/database.md): comparisons of years, semi-joins, arrays, a few functions of PostGIS.
"""

import math
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

import numpy as np
import psycopg
import shapely
from psycopg import sql
from shapely.geometry.base import BaseGeometry

from dashboard.model.vocabulary import CONFIDENCES
from dashboard.selection.area import EDGE_DEGREES, POSSIBLY, SURELY, Area, Circle, countries_apart, edge_places
from dashboard.selection.coordinates import Coordinates, coordinates
from dashboard.selection.distance import BULGE_M, SMALLEST_RADIUS_M
from dashboard.selection.folding import fold, is_abjad
from dashboard.selection.model import Selection
from dashboard.selection.search import abjad_pattern, begin_alike, is_short, needle_of, tolerated

EVER: Final = 32767
"""A year after all others."""
TABLES: Final = (
    "sites",
    "site_known",
    "site_status_years",
    "site_parts",
    "site_pieces",
    "search_words",
    "organizations",
)
ONE: Final = {"actor": "actors", "layer": "layers", "category": "categories", "relation": "relations"}
"""Facets of which a site has one value, with their field of the selection."""
SEVERAL: Final = {
    "country": ("countries", "countries"), "region": ("regions", "regions"), "commodity": ("commodities", "commodities"),
}  # fmt: skip
"""Facets of which a site has several, with their column and their field of the selection."""
COARSE_M: Final = 50_000
"""Places less exact than this, in metres, are few: they are measured one by one, so that one of them widens no search."""
PARTS: Final = ("org", "role")
"""Facets that are met together, by one organization in one role."""


@dataclass
class Filters:
    """The conditions of a selection, by facet, and the values they speak of."""

    rows: str
    """What the sites are taken from; the site is `s`, its state at the moment `t`."""
    conditions: dict[str, str] = field(default_factory=dict)
    values: dict[str, Any] = field(default_factory=dict)

    def where(self, *without: str) -> str:
        """All conditions but those of some facets."""
        kept = [condition for facet, condition in self.conditions.items() if facet not in without]
        return " AND ".join(kept) or "true"


class Questions:
    """Asks one state of the data, by the schema that holds it, over one connection."""

    def __init__(self, connection: psycopg.Connection, schema: str) -> None:
        """The connection stays the caller's."""
        self._connection = connection
        self._tables = {name: sql.Identifier(schema, name) for name in TABLES}

    def ids(self, selection: Selection) -> list[str]:
        """The ids of the sites that a selection leaves, in the order of the catalog; raises ValueError unless `in_sql`."""
        filters = self.filters(selection)
        found = self._ask(f"SELECT s.id FROM {filters.rows} WHERE {filters.where()} ORDER BY s.ordinal", filters.values)
        return [identity for (identity,) in found]

    def count(self, selection: Selection) -> int:
        """How many sites a selection leaves; raises ValueError unless `in_sql`."""
        filters = self.filters(selection)
        return int(self._ask(f"SELECT count(*) FROM {filters.rows} WHERE {filters.where()}", filters.values)[0][0])

    def counts(self, selection: Selection) -> Mapping[str, Mapping[str, int]]:
        """For each facet, how many sites each choice would leave under all other filters; choices that leave none are left out.

        Raises ValueError unless `in_sql`.
        """
        filters = self.filters(selection)
        if selection.area:  # measured once, not for every facet
            filters.conditions["area"] = "s.id = ANY(%(inside)s)"
            filters.values["inside"] = list(self.inside(selection.area, surely=False))
        statements = [
            f"SELECT '{facet}', {value}, count(DISTINCT s.id) FROM {filters.rows} {more} "
            f"WHERE {filters.where(*(PARTS if facet in PARTS else (facet,)))} AND {value} IS NOT NULL GROUP BY 2"
            for facet, (value, more) in _counted(selection).items()
        ]
        found: dict[str, dict[str, int]] = defaultdict(dict)
        for facet, value, sites in self._ask(" UNION ALL ".join(statements), filters.values | _chosen(selection)):
            found[facet][value] = sites
        exact, total = found["confidence"], 0
        for code in CONFIDENCES:  # the least confidence kept: each choice leaves all that are better too
            total += exact.get(code, 0)
            exact[code] = total
        return found

    def inside(self, area: Area, *, surely: bool = True) -> dict[str, int]:
        """The sites that lie in an area by their id, POSSIBLY or SURELY; all POSSIBLY unless it is asked which do `surely`."""
        possibly, certain, values = _inside(area)
        found = self._ask(f"SELECT s.id, {certain if surely else 'false'} FROM {{sites}} s WHERE {possibly}", values)
        return {identity: SURELY if sure else POSSIBLY for identity, sure in found}

    def filters(self, selection: Selection) -> Filters:
        """The conditions of a selection; raises ValueError unless `in_sql`."""
        if not in_sql(selection):
            raise ValueError("what claims say according to one side, or without a part, is worked out by the index")
        filters = _moment(selection)
        for facet, name in ONE.items():
            if chosen := getattr(selection, name):
                filters.conditions[facet] = f"s.{facet} = ANY(%({name})s)"
                filters.values[name] = list(chosen)
        for facet, (column, name) in SEVERAL.items():
            if chosen := getattr(selection, name):
                filters.conditions[facet] = f"s.{column} && %({name})s::text[]"
                filters.values[name] = list(chosen)
        if selection.orgs or selection.roles:
            filters.conditions["org"] = f"EXISTS (SELECT 1 FROM {{site_parts}} p WHERE p.site = s.id{_part(selection)})"
            filters.values |= _chosen(selection)
        if selection.area:
            filters.conditions["area"], _, values = _inside(selection.area)
            filters.values |= values
        if selection.q and not isinstance(coordinates(selection.q), Coordinates):
            self._search(selection.q, filters)
        return filters

    def _search(self, query: str, filters: Filters) -> None:
        """Add what a search asks for: every word, as `selection.search` means it."""
        words = fold(query).split()
        conditions = ["true" if words else "false"]  # a query without a letter or digit finds nothing
        for number, word in enumerate(words):
            name = f"word{number}"
            how, filters.values[name] = self._meant(word, abjad=is_abjad(query))
            conditions.append(f"s.folded {how.format(f'%({name})s')}")
        filters.conditions["q"] = " AND ".join(conditions)

    def _meant(self, word: str, *, abjad: bool) -> tuple[str, Any]:
        """The operator and the value by which a word is met: as it is, else as a beginning, else as those it resembles."""
        how, value = ("~ {}", abjad_pattern(word)) if abjad else ("LIKE {}", f"%{_plain(needle_of(word))}%")
        if self._ask(f"SELECT 1 FROM {{sites}} s WHERE s.folded {how.format('%(value)s')} LIMIT 1", {"value": value}):
            return how, value
        if not abjad and is_short(word):
            return "LIKE {}", f"% {_plain(word)}%"
        slips, alike = tolerated(word), []
        if slips:
            first = {"first": f"{_plain(word[0])}%"}
            others = [word for (word,) in self._ask("SELECT word FROM {search_words} WHERE word LIKE %(first)s", first)]
            found = np.flatnonzero(begin_alike(word, others, slips))
            alike = [f"% {_plain(others[place])} %" for place in found]
        return "LIKE ANY({}::text[])", alike

    def _ask(self, statement: str, values: Mapping[str, Any]) -> list[tuple[Any, ...]]:
        query = sql.SQL(statement).format(**self._tables)  # of this module's own texts alone
        return self._connection.execute(query, values).fetchall()


def in_sql(selection: Selection) -> bool:
    """Whether SQL answers a selection: not where claims are weighed according to one side or without a part of them."""
    return selection.according == "all" and not selection.without


def _moment(selection: Selection) -> Filters:
    """The state of the sites at the selection's moment, and what is asked of it."""
    year, span = selection.moment().year, selection.span()
    known = selection.clock == "known"
    filters = Filters("{sites} s", values={"year": EVER if year is None else year})
    start, last, confidence = "s.start_year", "s.last_year", "s.confidence"
    when = []
    if known:
        filters.rows += (
            " JOIN {site_known} k ON k.site = s.id AND k.year <= %(year)s"
            " AND (k.until_year IS NULL OR k.until_year > %(year)s)"
        )
        start, last, confidence = "k.start_year", "coalesce(k.end_year, k.end_by)", "k.confidence"
        when.append('k."exists"')
    if not selection.undated:
        when.append(f"({start} IS NOT NULL OR {last} IS NOT NULL)")
    if span:
        when.append(f"({start} IS NULL OR {start} <= %(last)s) AND ({last} IS NULL OR {last} >= %(first)s)")
        filters.values |= {"first": span[0], "last": span[1]}
    if when:
        filters.conditions["when"] = " AND ".join(when)
    if selection.statuses:
        filters.conditions["status"] = _has_status(selection)
        filters.values["statuses"] = list(selection.statuses)
    if selection.confidence != "weak":
        kept = list(CONFIDENCES)[: list(CONFIDENCES).index(selection.confidence) + 1]
        filters.conditions["confidence"] = f"{confidence} = ANY(%(confidences)s)"
        filters.values["confidences"] = kept
    return filters


def _has_status(selection: Selection) -> str:
    if selection.clock == "known":
        return "k.status = ANY(%(statuses)s)"
    if selection.moment().year is None:
        return "s.status = ANY(%(statuses)s)"
    return f"EXISTS (SELECT 1 FROM {{site_status_years}} y WHERE {STATUS_NOW} AND y.status = ANY(%(statuses)s))"


STATUS_NOW: Final = (
    "y.site = s.id AND (y.from_year IS NULL OR y.from_year <= %(year)s) AND (y.to_year IS NULL OR y.to_year > %(year)s)"
)
"""Which row of `site_status_years` holds at the moment."""


def _counted(selection: Selection) -> dict[str, tuple[str, str]]:
    """What each facet counts: the value, and what has to be joined for it."""
    part = f"JOIN {{site_parts}} p ON p.site = s.id{_part(selection, 'org')}"
    known, year = selection.clock == "known", selection.moment().year
    status = ("k.status" if known else "s.status", "")
    if not known and year is not None:
        status = ("y.status", f"JOIN {{site_status_years}} y ON {STATUS_NOW}")
    return {
        **{facet: (f"s.{facet}", "") for facet in ONE},
        **{facet: ("v.value", f"CROSS JOIN LATERAL unnest(s.{column}) AS v(value)") for facet, (column, _) in SEVERAL.items()},
        "org": (
            "o.id",
            f"JOIN {{site_parts}} p ON p.site = s.id{_part(selection, 'role')} "
            "JOIN {organizations} o ON o.id = p.org AND NOT o.placeholder",
        ),
        "role": ("p.role", part),
        "status": status,
        "confidence": ("k.confidence" if known else "s.confidence", ""),
    }  # fmt: skip


def _part(selection: Selection, *of: str) -> str:
    """What a part in a site has to be: of an organization chosen, in a role chosen; `of` names one of the two, or both."""
    asked = {"org": selection.orgs, "role": selection.roles}
    return "".join(f" AND p.{name} = ANY(%({name}s)s)" for name in of or asked if asked[name])


def _chosen(selection: Selection) -> dict[str, list[str]]:
    return {"orgs": list(selection.orgs), "roles": list(selection.roles)}


def _inside(area: Area) -> tuple[str, str, dict[str, Any]]:
    """The conditions under which a site lies possibly, and surely, in an area, as `selection.area` has it; and the values.

    What comes first of each is the same for all sites, so that an index answers it; then each site's own accuracy decides. A site
    whose countries are all apart from the area is in it only where it surely is.
    """
    possibly, surely, values = _measured(area)
    apart = sorted(countries_apart(area))
    if apart:
        possibly += f" AND (NOT s.countries <@ %(apart)s::text[] OR s.offshore OR ({surely}))"
    return possibly, surely, values | {"apart": apart}


def _measured(area: Area) -> tuple[str, str, dict[str, Any]]:
    """The same by distance alone."""
    if isinstance(area, Circle):
        centre = "%(centre)s::geography"
        return (
            f"(ST_DWithin(s.geog, {centre}, %(most)s) OR s.accuracy_m > %(coarse)s)"
            f" AND ST_DWithin(s.geog, {centre}, %(reach)s + s.accuracy_m)",
            f"%(reach)s >= s.accuracy_m AND ST_DWithin(s.geog, {centre}, %(reach)s - s.accuracy_m)",
            {
                "centre": _hex(shapely.Point(area.lon, area.lat)),
                "reach": area.km * 1000,
                "most": area.km * 1000 + COARSE_M,
                "coarse": COARSE_M,
            },
        )
    ground, edge = "%(ground)s::geometry", "%(edge)s::geography"
    shape = shapely.make_valid(shapely.Polygon(area.corners))
    return (
        f"(s.geog::geometry && %(around)s::geometry OR s.accuracy_m > %(coarse)s)"
        f" AND (ST_Intersects(s.geog::geometry, {ground}) OR ST_DWithin(s.geog, {edge}, s.accuracy_m))",
        f"EXISTS (SELECT 1 FROM {{site_pieces}} e WHERE e.site = s.id AND ST_Covers({ground}, e.geog::geometry)"
        f" AND NOT ST_DWithin(e.geog, {edge}, s.accuracy_m))",
        {
            "ground": _hex(shape),
            "edge": _hex(shapely.LineString(edge_places(area, EDGE_DEGREES))),
            "around": _hex(_around(shape, COARSE_M)),
            "coarse": COARSE_M,
        },
    )


def _around(shape: BaseGeometry, margin_m: float) -> BaseGeometry:
    """A box in degrees that holds every place within so many metres of a shape."""
    west, south, east, north = shape.bounds
    high = (margin_m + BULGE_M) / SMALLEST_RADIUS_M
    south, north = south - math.degrees(high), north + math.degrees(high)
    nearest_pole = math.radians(max(abs(south), abs(north)))
    squeezed = math.cos(nearest_pole)
    wide = (
        360.0
        if nearest_pole >= math.pi / 2 or squeezed <= math.sin(high)
        else math.degrees(math.asin(math.sin(high) / squeezed))
    )
    return shapely.box(west - wide, south, east + wide, north)


def _hex(shape: BaseGeometry) -> str:
    return str(shapely.to_wkb(shapely.set_srid(shape, 4326), hex=True, include_srid=True))


def _plain(text: str) -> str:
    """A text as LIKE takes it to the letter."""
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
