"""One country, or GBAO, as words and rows for a reader. Tables are plain HTML, so that they print."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

import pandas as pd

from dashboard.analysis import alliances, debt
from dashboard.analysis.absence import absence
from dashboard.analysis.counts import Count
from dashboard.analysis.leases import Horizon
from dashboard.model.catalog import Catalog
from dashboard.model.context import Context
from dashboard.model.countries import country_name
from dashboard.model.site import Site
from dashboard.model.vocabulary import ACTORS, BLOCS, CONFIDENCES, DEBT_MEASURES, LAYERS, STATUSES, STRENGTH
from dashboard.present.context import Cells, told
from dashboard.present.wording import number, years
from dashboard.selection import Domain

GBAO = "GBAO"
GBAO_REGION = "Gorno-Badakhshan"
GBAO_COUNTRY = "TJK"
STYLE = """<style>
.sheet {width: 100%; border-collapse: collapse; font-size: .85rem; margin: .2rem 0 .6rem}
.sheet th, .sheet td {text-align: left; vertical-align: top; padding: .2rem .5rem; border-bottom: 1px solid rgba(128,128,128,.3)}
.sheet th {opacity: .7; font-weight: 600}
.scroll {overflow-x: auto}
@media print {
  [data-testid="stHorizontalBlock"] {display: block} [data-testid="stColumn"] {width: 100%} iframe {max-width: 100%}
  .scroll {overflow: visible} .sheet {font-size: 8.5pt} .sheet tr {break-inside: avoid}
  .stDownloadButton, [data-testid="stSelectbox"], [data-testid="stToolbar"] {display: none}
  .stMain, .stApp, [data-testid="stAppViewContainer"] {position: static !important; height: auto !important; overflow: visible !important}
}
</style>"""


@dataclass(frozen=True)
class Place:
    """What the page is about: a country, or GBAO within Tajikistan."""

    code: str
    """ISO alpha-3 code, or GBAO."""

    @property
    def country(self) -> str:
        """The country whose alliances, arms and debt are shown."""
        return GBAO_COUNTRY if self.code == GBAO else self.code

    @property
    def name(self) -> str:
        """How the place is called."""
        return "Gorno-Badakhshan (GBAO)" if self.code == GBAO else country_name(self.code)

    def sites(self, catalog: Catalog) -> list[Site]:
        """The sites in it, those of all years; lines across its border among them."""
        if self.code == GBAO:
            return [site for site in catalog.sites if GBAO_REGION in site.regions]
        return [site for site in catalog.sites if self.code in site.countries]


def places(domain: Domain) -> list[str]:
    """The codes of all places that have a page, by name."""
    return sorted([*domain.countries, GBAO], key=lambda code: Place(code).name)


def sheet(rows: Sequence[Cells], links: str | None = None) -> str:
    """Rows as an HTML table, every value escaped; the column `links` holds an address and is shown as a link."""
    frame = pd.DataFrame(rows).astype(object)
    frame = frame.where(frame.notna(), "")
    frame = frame.map(lambda value: escape(number(value) if isinstance(value, float) else str(value)))
    if links:
        frame[links] = frame[links].map(
            lambda url: f'<a href="{url}" target="_blank" rel="noopener">open</a>' if url else ""
        )
    table = frame.to_html(index=False, escape=False, border=0, classes="sheet", na_rep="")
    return f'<div class="scroll">{table}</div>'


def only(rows: Iterable[Cells], *columns: str) -> list[Cells]:
    """The rows with these columns alone."""
    return [{column: row[column] for column in columns} for row in rows]


def sentence(name: str, sites: Sequence[Site]) -> str:
    """`Tajikistan: 60 sites of all years: 13 Russian bases, …; 9 contested.`"""
    by_layer = [f"{count} {label}" for code, label in LAYERS.items() if (count := sum(s.layer == code for s in sites))]
    contested = sum(STRENGTH[site.confidence] == "contested" for site in sites)
    if not sites:
        return f"{name}: no site is recorded."
    return f"{name}: {len(sites)} sites of all years: {', '.join(by_layer)}; {contested} contested."


def site_rows(sites: Iterable[Site]) -> list[Cells]:
    """The sites in short."""
    return [
        {
            "Site": site.name,
            "Layer": LAYERS[site.layer],
            "Actor": ACTORS[site.actor],
            "Kind": site.category,
            "Years": years(site.start_year, site.end_year, site.status, site.end_by),
            "Status": STATUSES[site.status],
            "Confidence": CONFIDENCES[site.confidence],
            "± km": site.location.accuracy_m / 1000,
        }
        for site in sites
    ]


def count_rows(counts: Iterable[Count]) -> list[Cells]:
    """Counts over the years in words."""
    return [
        {"Year": each.year, "Layer": LAYERS[each.layer], "Actor": ACTORS[each.actor], "Sites": each.sites}
        for each in counts
    ]


def standing_rows(context: Context, country: str, year: int) -> list[Cells]:
    """What the country is to each organization in the year."""
    rows: list[Cells] = []
    for bloc, name in BLOCS.items():
        standing = alliances.standings(context.memberships, bloc, year).get(country)
        if standing:
            since = standing.membership.suspended if standing.state == "suspended" else standing.membership.joined
            until = standing.membership.left if standing.state == "left" else None
            rows.append(
                {
                    "Organization": name,
                    f"In {year}": alliances.STATES[standing.state],
                    "Since": until or since or "year not known",
                }
            )
    return rows


def debt_words(context: Context, country: str) -> str:
    """The newest figure of what the country owes China, with its day; or that there is none."""
    newest = debt.latest(context.debt, country)
    if newest is None or newest.debt_usd_m is None:
        return "No source found gives what it owes China."
    shares = {
        "external debt": newest.share_of_external_debt_percent,
        "GDP": newest.share_of_gdp_percent,
    }
    part = "".join(f", {number(share)} percent of {whole}" for whole, share in shares.items() if share is not None)
    return (
        f"Newest figure of what it owes China: {number(newest.debt_usd_m)} million US dollars{part} "
        f"({newest.creditor_detail}, {newest.as_of or newest.year})."
    )


def debt_rows(catalog: Catalog, context: Context, country: str) -> list[Cells]:
    """Every source's figure of what the country owes China, in money and as shares; debt to all creditors is left out."""
    return [
        {
            "As of": row.as_of or str(row.year),
            "Million US dollars": row.debt_usd_m,
            "Percent of external debt": row.share_of_external_debt_percent,
            "Percent of GDP": row.share_of_gdp_percent,
            "Measure": DEBT_MEASURES[row.measure],
            "Owed to": row.creditor_detail,
            **{
                column: cell
                for column, cell in told(catalog, row).items()
                if column in {"Source", "Backing", "Note", "Link"}
            },
        }
        for row in sorted(context.debt, key=debt.when)
        if row.country == country
        and row.measure != "all_creditors"
        and any(getattr(row, figure) is not None for figure in debt.FIGURES)
    ]


def trade_rows(catalog: Catalog, context: Context, country: str) -> list[Cells]:
    """Trade with China and Russia by year; statistics of the two sides differ and both stay."""
    return [
        {
            "Year": row.year,
            "With": country_name(row.partner),
            "Turnover (million US dollars)": row.turnover_usd_m,
            "Source": "; ".join(catalog.sources[source].publisher for source in row.source_ids),
            "Backing": "Weak sources alone" if row.weak else "",
            "Note": row.note or "",
            "Link": catalog.sources[row.source_ids[0]].url,
        }
        for row in sorted(context.trade, key=lambda row: (-row.year, row.partner))
        if row.country == country
    ]


def event_rows(catalog: Catalog, sites: Iterable[Site], limit: int) -> list[Cells]:
    """The latest events of the sites, the newest first; what is foreseen for years to come is left out by its year."""
    names = {site.id: site.name for site in sites}
    events = [event for event in catalog.events if event.site in names]
    newest = sorted(events, key=lambda event: -event.year)[:limit]
    return [{"Year": event.year, "Site": names[event.site], "What": event.what} for event in newest]


def contested_rows(catalog: Catalog, sites: Iterable[Site]) -> list[Cells]:
    """What is contested, with a denial beside it."""
    rows: list[Cells] = []
    for site in sites:
        denials = [claim for claim in catalog.claims_of.get(site.id, ()) if claim.stance == "denies"]
        if STRENGTH[site.confidence] == "contested" or denials:
            said = "; ".join(f"{claim.speaker}, {claim.published or 'undated'}" for claim in denials[:3])
            rows.append({"Site": site.name, "Confidence": CONFIDENCES[site.confidence], "Denied by": said})
    return rows


def lease_rows(catalog: Catalog, horizons: Iterable[Horizon], sites: Iterable[Site]) -> list[Cells]:
    """When the agreements of the sites end, as told."""
    here = {site.id for site in sites}
    return [
        {
            "Site": catalog.by_id[each.site].name,
            "Ends": str(each.low) if each.low == each.high else f"{each.low}–{each.high}",
            "Ahead": "yes" if each.ahead else "no longer",
            "Says": "; ".join(f"{term.end or term.words}: {term.speaker}" for term in each.terms),
        }
        for each in horizons
        if each.site in here and each.low is not None
    ]


def absence_rows(catalog: Catalog, place: Place) -> list[Cells]:
    """How each layer was searched here."""
    region = GBAO_REGION if place.code == GBAO else None
    return [
        {"Layer": LAYERS[cell.layer], "Searched": cell.words(), "Note": cell.note or ""}
        for cell in absence(catalog.sites, catalog.coverage, LAYERS)
        if cell.country == place.country and cell.region == region
    ]
