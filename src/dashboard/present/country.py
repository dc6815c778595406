"""One country, or Gorno-Badakhshan (GBAO), as words and rows for a reader. Tables are plain HTML, so that they print."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from markupsafe import Markup

from dashboard.analysis import alliances, debt
from dashboard.analysis.absence import absence
from dashboard.analysis.bounds import Bounds
from dashboard.analysis.counts import Count
from dashboard.analysis.leases import Horizon, lease_at
from dashboard.evidence.moment import TODAY, Moment
from dashboard.model.catalog import Catalog
from dashboard.model.context import Context, Debt
from dashboard.model.countries import country_name
from dashboard.model.site import Site
from dashboard.model.vocabulary import (
    ACTORS,
    BLOCS,
    CONFIDENCES,
    DEBT_MEASURES,
    EVENT_KINDS,
    LAYERS,
    STRENGTH,
    DebtMeasure,
)
from dashboard.present.bounds import between_fold
from dashboard.present.contents import anchor
from dashboard.present.context import Cells, source_cells, weak_words
from dashboard.present.coverage import cell_words
from dashboard.present.debt import bound_words
from dashboard.present.debt_figures import FIGURES
from dashboard.present.links import site_page
from dashboard.present.membership import STATES
from dashboard.present.templates import render
from dashboard.present.wording import are, counted, lease_words, number, status_today, value_words, years
from dashboard.selection import Domain

GBAO = "GBAO"
GBAO_REGION = "Gorno-Badakhshan"
GBAO_COUNTRY = "TJK"
MOST_UNFOLDED = 6
"""Rows of the longest table that is not folded."""
OTHER_DEBTS: Final[tuple[DebtMeasure, ...]] = ("whole_economy", "loans_taken")
"""Debts that sources give for some countries in place of what the state owes."""


@dataclass(frozen=True)
class Area:
    """What the page is about: a country, or GBAO within Tajikistan."""

    code: str
    """ISO alpha-3 code, or GBAO."""

    @property
    def country(self) -> str:
        """The code of the country whose alliances, arms and debt are shown."""
        return GBAO_COUNTRY if self.code == GBAO else self.code

    @property
    def name(self) -> str:
        """The name shown."""
        return "Gorno-Badakhshan (GBAO)" if self.code == GBAO else country_name(self.code)

    def sites(self, catalog: Catalog) -> list[Site]:
        """The sites in it in all years, including lines that cross its border."""
        if self.code == GBAO:
            return [site for site in catalog.sites if GBAO_REGION in site.regions]
        return [site for site in catalog.sites if self.code in site.countries]


def area_codes(domain: Domain) -> list[str]:
    """The codes of all areas that have a page, by name."""
    return sorted([*domain.countries, GBAO], key=lambda code: Area(code).name)


def style_html() -> Markup:
    """Return the style of the page's tables, on the screen and in print."""
    return render("country")


def sheet(rows: Sequence[Cells], links: str | None = None) -> Markup:
    """Return rows as an HTML table; the column `links` holds addresses and shows them as links."""
    cells = [{column: value_words(value) for column, value in row.items()} for row in rows]
    return render("sheet", rows=cells, links_column=links)


def part(heading: str, rows: Sequence[Cells], empty: str, *, links: bool = False) -> Markup:
    """Return a part of the page: its table, or why there is none. A long table is folded."""
    return render(
        "part",
        anchor=anchor(heading),
        heading=heading,
        count=len(rows) or None,
        table=sheet(rows, "Link" if links else None) if rows else "",
        empty=empty,
        unfolded=len(rows) <= MOST_UNFOLDED,
    )


def bounds_part(catalog: Catalog, found: Bounds, moment: Moment) -> Markup:
    """Return the part with the counts at the moment as ranges, by layer and actor, and the sites between, folded."""
    kinds = dict.fromkeys((site.layer, site.actor) for site in catalog.sites)
    rows: list[Cells] = []
    for layer, actor in kinds:
        each = found.among(np.array([(site.layer, site.actor) == (layer, actor) for site in catalog.sites]))
        if each.high:
            counts = {"At least": each.low, "Counted": each.count, "At most": each.high}
            rows.append({"Layer": LAYERS[layer], "Actor": ACTORS[actor], **counts})
    heading = f"How many in {moment.year}, by what you count"
    return render(
        "part",
        anchor=anchor(heading),
        heading=heading,
        count=None,
        table=sheet(rows) + (between_fold(catalog, found, moment) if found.low < found.high else "") if rows else "",
        empty="No site here counts in that year.",
        unfolded=True,
    )


def heading_html(heading: str) -> Markup:
    """Return the heading of a part that is drawn by other means."""
    return Markup('<h2 class="part" id="{}">{}</h2>').format(anchor(heading), heading)


def only(rows: Iterable[Cells], *columns: str) -> list[Cells]:
    """The rows with these columns only."""
    return [{column: row[column] for column in columns} for row in rows]


def sentence(name: str, sites: Sequence[Site]) -> str:
    """`Tajikistan: 60 sites in all years (Russian bases 13, …); 9 are contested.`"""
    if not sites:
        return f"{name}: the atlas has no site here."
    by_layer = [f"{label} {count}" for code, label in LAYERS.items() if (count := sum(s.layer == code for s in sites))]
    contested = sum(STRENGTH[site.confidence] == "contested" for site in sites)
    return (
        f"{name}: {counted(len(sites), 'site')} in all years ({', '.join(by_layer)}); {contested or 'none'} "
        f"{are(contested)} contested."
    )


def site_rows(catalog: Catalog, sites: Iterable[Site]) -> list[Cells]:
    """One row per site, with a link to its page."""
    return [
        {
            "Site": site.name,
            "Layer": LAYERS[site.layer],
            "Actor": ACTORS[site.actor],
            "Kind": site.category,
            "Years": years(site.start_year, site.end_year, site.status, site.end_by),
            "Lease expires": lease_words(lease_at(catalog, site, TODAY)),
            "Status": status_today(site, catalog.newest_year),
            "Confidence": CONFIDENCES[site.confidence],
            "± km": site.location.accuracy_m / 1000,
            "Link": site_page(site.id),
        }
        for site in sites
    ]


def count_rows(counts: Iterable[Count]) -> list[Cells]:
    """One row per count of the sites of a year."""
    return [
        {"Year": each.year, "Layer": LAYERS[each.layer], "Actor": ACTORS[each.actor], "Sites": each.sites}
        for each in counts
    ]


def membership_rows(context: Context, country: str, year: int) -> list[Cells]:
    """One row per organization in which the country has a role in the year."""
    rows: list[Cells] = []
    for bloc, name in BLOCS.items():
        standing = alliances.standings(context.memberships, bloc, year).get(country)
        if standing:
            since = standing.membership.suspended if standing.state == "suspended" else standing.membership.joined
            until = standing.membership.left if standing.state == "left" else None
            rows.append(
                {
                    "Organization": name,
                    f"In {year}": STATES[standing.state],
                    "Since": until or since or "year not known",
                }
            )
    return rows


def debt_words(context: Context, country: str) -> str:
    """The newest figure of the country's debt to China, with its day; or which debt alone sources give, if any."""
    newest = debt.latest(context.debt, country)
    if newest is not None:
        return f"Debt to China, newest figure: {_debt_figure(newest)}."
    others = [found for measure in OTHER_DEBTS if (found := debt.latest(context.debt, country, measure))]
    if not others:
        return "No source gives an amount for its debt to China."
    listed = "; ".join(f"{DEBT_MEASURES[each.measure].lower()}: {_debt_figure(each)}" for each in others)
    return f"No source gives an amount for what the state owes China. Known instead, {listed}."


def _debt_figure(row: Debt) -> str:
    """`1,700 million US dollars, 36 percent of external debt (China Exim Bank, 2023-12-31)`; the amount is known."""
    shares = {
        "external debt": row.share_of_external_debt_percent,
        "GDP": row.share_of_gdp_percent,
    }
    part = "".join(f", {number(share)} percent of {whole}" for whole, share in shares.items() if share is not None)
    return f"{number(row.debt_usd_m or 0)} million US dollars{part} ({row.creditor_detail}, {row.as_of or row.year})"


def debt_rows(catalog: Catalog, context: Context, country: str) -> list[Cells]:
    """One row per figure of the country's debt to China, in money and as shares; debt to all creditors is left out."""
    return [
        {
            "As of": row.as_of or str(row.year),
            "Million US dollars": row.debt_usd_m,
            "Percent of external debt": row.share_of_external_debt_percent,
            "Percent of GDP": row.share_of_gdp_percent,
            "Bounds": ", ".join(
                f"{FIGURES[point.figure][0]}: {words}"
                for point in debt.figures_of(row)
                if (words := bound_words(point))
            ),
            "Measure": DEBT_MEASURES[row.measure],
            "Owed to": row.creditor_detail,
            **{
                column: cell
                for column, cell in source_cells(catalog, row).items()
                if column in {"Source", "Backing", "Note", "Link"}
            },
        }
        for row in sorted(context.debt, key=debt.when)
        if row.country == country
        and row.measure != "all_creditors"
        and any(getattr(row, figure) is not None for figure in debt.FIGURES)
    ]


def trade_rows(catalog: Catalog, context: Context, country: str) -> list[Cells]:
    """Trade with China and Russia by year; where the statistics of the two sides differ, both are shown."""
    return [
        {
            "Year": row.year,
            "With": country_name(row.partner),
            "Turnover (million US dollars)": row.turnover_usd_m,
            "Source": "; ".join(catalog.sources[source].publisher for source in row.source_ids),
            "Backing": weak_words(row),
            "Note": row.note or "",
            "Link": catalog.sources[row.source_ids[0]].url,
        }
        for row in sorted(context.trade, key=lambda row: (-row.year, row.partner))
        if row.country == country
    ]


def event_rows(catalog: Catalog, sites: Iterable[Site], limit: int) -> list[Cells]:
    """The latest events of the sites, the newest first, at most `limit`."""
    names = {site.id: site.name for site in sites}
    events = [event for event in catalog.events if event.site in names]
    newest = sorted(events, key=lambda event: event.date, reverse=True)[:limit]
    return [
        {"Date": each.date, "Site": names[each.site], "What": each.what, "Kind": EVENT_KINDS[each.kind]}
        for each in newest
    ]


def contested_rows(catalog: Catalog, sites: Iterable[Site]) -> list[Cells]:
    """One row per contested or denied site, with who denies it."""
    rows: list[Cells] = []
    for site in sites:
        denials = [claim for claim in catalog.claims_of.get(site.id, ()) if claim.stance == "denies"]
        if STRENGTH[site.confidence] == "contested" or denials:
            said = "; ".join(f"{claim.speaker}, {claim.published or 'undated'}" for claim in denials[:3])
            rows.append(
                {
                    "Site": site.name,
                    "Confidence": CONFIDENCES[site.confidence],
                    "Denied by": said,
                    "Link": site_page(site.id),
                }
            )
    return rows


def lease_rows(catalog: Catalog, horizons: Iterable[Horizon], sites: Iterable[Site]) -> list[Cells]:
    """One row per site with an agreement whose end a source gives."""
    here = {site.id for site in sites}
    return [
        {
            "Site": catalog.by_id[each.site].name,
            "Ends": lease_words(each),
            "Still to come": "yes" if each.ahead else "no",
            "Source": "; ".join(f"{term.end or term.words}: {term.speaker}" for term in each.terms),
            "Link": site_page(each.site),
        }
        for each in horizons
        if each.site in here and each.low is not None
    ]


def absence_rows(catalog: Catalog, area: Area) -> list[Cells]:
    """One row per layer: how it was searched here."""
    region = GBAO_REGION if area.code == GBAO else None
    return [
        {"Layer": LAYERS[cell.layer], "Searched": cell_words(cell), "Note": cell.note or ""}
        for cell in absence(catalog.sites, catalog.coverage, LAYERS)
        if cell.country == area.country and cell.region == region
    ]
