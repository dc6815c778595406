"""What filters ask of a site beside its record, worked out once when it is loaded: places, words, spans of years."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any, Final

import numpy as np
import shapely
from numpy.typing import NDArray

from dashboard.evidence.valid_time import status_steps
from dashboard.model.catalog import Catalog
from dashboard.model.site import Site
from dashboard.selection.area import PIECE_M
from dashboard.selection.folding import fold
from dashboard.selection.route import along
from dashboard.selection.search import searched_texts
from dashboard.store.database.schema import Column, Key, Table

_SITE: Final = Column("site", "text", "Id of the site", required=True)
_OF_SITE: Final = (Key(("site",), "sites", ("id",)),)
GEOGRAPHY: Final = "geography(Geometry, 4326)"

OF_SITES: Final = (
    Column("ordinal", "integer", "Its place in the catalog: by layer, then by id", required=True),
    Column("route", "double precision[]", "Way points of a line, longitude and latitude, as its record has them"),
    Column("geog", GEOGRAPHY, f"Its point, or its line in pieces of {PIECE_M / 1000:g} km at most", required=True),
    Column("folded", "text", "Every word that finds it, folded, with a blank before and after each", required=True),
)
"""Further columns of the table of sites."""
WORKED_OUT: Final = (
    "last_year integer GENERATED ALWAYS AS (coalesce(end_year, end_by)) STORED",
    "years int4range GENERATED ALWAYS AS (CASE WHEN start_year > coalesce(end_year, end_by) THEN 'empty'"
    " ELSE int4range(start_year, coalesce(end_year, end_by) + 1) END) STORED",
)
"""Further columns that the database works out: the years it was there, half-open, without a bound that is not known."""
UNTIL: Final = Column("until_year", "integer", "The year by whose end more was known; empty: nothing more is")
"""A further column of what was known of the sites."""
STATUS_YEARS: Final = Table(
    "site_status_years",
    "Which status each site had in which years, where it is known",
    (
        _SITE,
        Column("from_year", "integer", "The first year; empty: from the beginning"),
        Column("to_year", "integer", "The year after the last; empty: it goes on"),
        Column("status", "text", "The status", required=True),
    ),
    references=_OF_SITE,
)
PARTS: Final = Table(
    "site_parts",
    "Who has a part in a site, in which role: the organizations named, and those above them",
    (
        _SITE,
        Column("org", "text", "Id of the organization", required=True),
        Column("role", "text", "Its role; empty: no source states it"),
    ),
    references=(*_OF_SITE, Key(("org",), "organizations", ("id",))),
)
PIECES: Final = Table(
    "site_pieces",
    f"The sites piece by piece: a point, or each piece of a line, {PIECE_M / 1000:g} km at most",
    (_SITE, Column("geog", GEOGRAPHY, "The piece", required=True)),
    references=_OF_SITE,
)
WORDS: Final = Table(
    "search_words",
    "Every word that finds a site, folded",
    (Column("word", "text", "The word", required=True),),
    key=("word",),
)
TABLES: Final = (STATUS_YEARS, PARTS, PIECES, WORDS)
INDEXES: Final = (
    ("sites", "gist (geog)"),
    ("sites", "gist ((geog::geometry))"),
    ("sites", "gist (years)"),
    ("sites", "gin (folded gin_trgm_ops)"),
    ("sites", "gin (countries)"),
    ("sites", "gin (regions)"),
    ("sites", "gin (commodities)"),
    ("sites", "btree (layer, actor)"),
    ("sites", "btree (category)"),
    ("sites", "btree (start_year, last_year)"),
    ("sites", "btree (ordinal)"),
    ("sites", "btree (accuracy_m)"),
    ("claims", "btree (site)"),
    ("site_known", "btree (site, year)"),
    ("site_status_years", "btree (site)"),
    ("site_status_years", "btree (status, from_year)"),
    ("site_parts", "btree (org, role)"),
    ("site_parts", "btree (site)"),
    ("site_pieces", "btree (site)"),
    ("search_words", "btree (word text_pattern_ops)"),
)
"""Table and method with columns, in the words of CREATE INDEX."""


def of_site(catalog: Catalog, ordinal: int, site: Site) -> list[Any]:
    """The values of OF_SITES."""
    route = [list(place) for place in site.location.route] or None
    return [ordinal, route, _hex(_course(site)), _folded(catalog, site)]


def known_until(site: Site) -> list[int | None]:
    """The value of UNTIL for each known step of a site."""
    return [*(step.year for step in site.known[1:]), None][: len(site.known)]


def status_years(catalog: Catalog) -> Iterator[Sequence[Any]]:
    """The rows of STATUS_YEARS."""
    for site in catalog.sites:
        steps = status_steps(site.statuses, catalog.newest_year)
        ends = [*(year for year, _ in steps[1:]), None]
        for (year, change), end in zip(steps, ends, strict=True):
            if change and (year is None or year != end):
                yield site.id, year, end, change.status


def parts(catalog: Catalog) -> Iterator[Sequence[Any]]:
    """The rows of PARTS."""
    above = {name: (name, *catalog.ancestors(name)) for name in catalog.organizations}
    for site in catalog.sites:
        named = [(org, part.role) for part in (*site.organizations, *site.partners) for org in above[part.org]]
        yield from ((site.id, org, role) for org, role in dict.fromkeys(named))


def pieces(sites: Iterable[Site]) -> Iterator[Sequence[Any]]:
    """The rows of PIECES."""
    for site in sites:
        course = _course(site)
        ends = list(pairwise(course)) if len(course) > 1 else [course]
        yield from ((site.id, _hex(np.array(each))) for each in ends)


def words(catalog: Catalog) -> list[Sequence[Any]]:
    """The rows of WORDS."""
    return [[word] for word in sorted({word for site in catalog.sites for word in _words(catalog, site)})]


def _course(site: Site) -> NDArray[np.float64]:
    return along(site, PIECE_M)


def _hex(places: NDArray[np.float64]) -> str:
    shape = shapely.LineString(places) if len(places) > 1 else shapely.Point(places[0])
    return str(shapely.to_wkb(shapely.set_srid(shape, 4326), hex=True, include_srid=True))


def _folded(catalog: Catalog, site: Site) -> str:
    return f" {' '.join(_words(catalog, site))} "


def _words(catalog: Catalog, site: Site) -> dict[str, None]:
    return dict.fromkeys(word for text in searched_texts(catalog, site) for word in fold(text).split())
