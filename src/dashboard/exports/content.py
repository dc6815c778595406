"""What every download holds, whatever its format: the selected sites, what is known of them, and what the reader has to know."""

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Final

from dashboard.evidence.moment import Moment
from dashboard.exports.claim_rows import COLUMNS as CLAIM_COLUMNS
from dashboard.exports.claim_rows import SITE_NAME, claim_row
from dashboard.exports.site_rows import COLUMNS as SITE_COLUMNS
from dashboard.exports.site_rows import IN_AREA, as_of, site_row, source_words
from dashboard.exports.table import Column, Table, columns_of
from dashboard.model.attribution import attribution
from dashboard.model.catalog import Catalog
from dashboard.model.claim import Citation
from dashboard.model.rows import Row, row_of
from dashboard.model.site import Event, Involvement, Site, StatusChange
from dashboard.model.source import Source
from dashboard.present.area import inside_words
from dashboard.present.sentence import sentence
from dashboard.selection import Index, Selection

TITLE: Final = "Presence Atlas"
LICENCE: Final = "CC BY 4.0, https://creativecommons.org/licenses/by/4.0/"
SITE_ID: Final = Column("site", "Id of the site")
NOTE: Final = (
    "Years, status and confidence of a site are those of the moment named under “As of”. Claims, events, citations and "
    "statuses are all that is known today, each with its date. An empty value is not known. A denial stands beside the "
    "claim it denies; reported is not confirmed."
)


@dataclass(frozen=True)
class Content:
    """The sites of a download at a moment, with the words that travel with them."""

    catalog: Catalog
    sites: Sequence[Site]
    moment: Moment
    sentence: str
    """The selection in words."""
    day: datetime.date
    """When it is downloaded."""
    address: str = ""
    """The address of the selection; empty where it has none."""
    in_area: Mapping[str, str] | None = None
    """Whether sites lie in the area chosen, by their id: `surely`, `possibly`; None where none is chosen."""

    @classmethod
    def selected(
        cls, catalog: Catalog, index: Index, selection: Selection, day: datetime.date, address: str = ""
    ) -> "Content":
        """The sites that a selection leaves, at its moment; `day` is today, `address` that of the selection."""
        sites = index.sites(selection)
        words = sentence(catalog, index, selection, len(sites))
        return cls(catalog, sites, selection.moment(), words, day, address, inside_words(index, selection))

    @cached_property
    def about(self) -> Mapping[str, str]:
        """What travels inside every format, in the order of reading: selection, licence, whom to name, version."""
        found = {
            "Title": TITLE,
            "Selection": self.sentence,
            "As of": as_of(self.moment),
            "Address": self.address,
            "Data": f"version {self.catalog.version}, up to {self.catalog.newest_year}",
            "Downloaded": self.day.isoformat(),
            "Licence": LICENCE,
            "Attribution": attribution(self.sites),
            "Note": NOTE,
        }
        return {name: text for name, text in found.items() if text}

    def of(self, sites: Sequence[Site]) -> "Content":
        """The same of other sites."""
        return replace(self, sites=sites)

    @property
    def about_lines(self) -> list[str]:
        """The same, a line each: `Licence: CC BY 4.0 …`."""
        return [f"{name}: {text}" for name, text in self.about.items()]

    def site_row(self, site: Site) -> Row:
        """The columns of a site at the moment of the download."""
        return site_row(self.catalog, site, self.moment) | self.inside(site)

    def inside(self, site: Site) -> Row:
        """Whether a site lies in the area chosen, as a column; none where no area is chosen."""
        return {} if self.in_area is None else {IN_AREA.name: self.in_area[site.id]}

    @cached_property
    def site_table(self) -> Table:
        """The sites alone, each with its sources in one cell."""
        columns = SITE_COLUMNS if self.in_area is None else (*SITE_COLUMNS, IN_AREA)
        return Table("sites", "Sites: bases, presences, projects, mines", columns, self._sites)

    @cached_property
    def tables(self) -> tuple[Table, ...]:
        """The sites and what is known of them, each table with the ids of those it belongs to."""
        site, source = {"site": "sites"}, {"source": "sources"}
        return (
            self.site_table,
            Table(
                "claims", "Claims: one speaker saying one thing about one site in one source", CLAIM_COLUMNS,
                self._claims, site | source,
            ),
            Table("events", "Events of the sites", (*columns_of(Event), SITE_NAME), self._events, site),
            Table(
                "citations", "What sources are cited for, beside the claims", (SITE_ID, *columns_of(Citation)),
                self._citations, site | source,
            ),
            Table(
                "statuses", "Status of each site over time", (SITE_ID, *columns_of(StatusChange)), self._statuses, site
            ),
            Table(
                "involvements", "Which organization has which role at which site",
                (
                    SITE_ID, Column("side", "`actor`: the actor's side; `partner`: host or third party"),
                    *columns_of(Involvement), Column("name", "Name of the organization"),
                ),
                self._involvements, site,
            ),
            Table("sources", "Publications that any of these rest on", columns_of(Source), self._sources),
        )  # fmt: skip

    def _sites(self) -> Iterator[Row]:
        for site in self.sites:
            row = self.site_row(site)
            yield row | {"sources": [source_words(each) for each in row["sources"]]}

    def _claims(self) -> Iterator[Row]:
        return (claim_row(self.catalog, claim) for _, claim in self._of(self.catalog.claims_of))

    def _events(self) -> Iterator[Row]:
        return (row_of(event) | {"site_name": site.name} for site, event in self._of(self.catalog.events_of))

    def _citations(self) -> Iterator[Row]:
        return ({"site": site.id, **row_of(each)} for site, each in self._of(self.catalog.citations_of))

    def _statuses(self) -> Iterator[Row]:
        return ({"site": site.id, **row_of(each)} for site in self.sites for each in site.statuses)

    def _involvements(self) -> Iterator[Row]:
        for site in self.sites:
            for side, parts in (("actor", site.organizations), ("partner", site.partners)):
                for part in parts:
                    name = self.catalog.organizations[part.org].name
                    yield {"site": site.id, "side": side, **row_of(part), "name": name}

    def _sources(self) -> Iterator[Row]:
        named = {
            **{claim.source: None for _, claim in self._of(self.catalog.claims_of)},
            **{each.source: None for _, each in self._of(self.catalog.citations_of)},
            **{source: None for _, event in self._of(self.catalog.events_of) for source in event.sources},
            **{source: None for site in self.sites for change in site.statuses for source in change.sources},
        }
        return (row_of(self.catalog.sources[each]) for each in named)

    def _of(self, values: Mapping[str, Sequence[Any]]) -> Iterator[tuple[Site, Any]]:
        return ((site, each) for site in self.sites for each in values.get(site.id, ()))
