"""Debt, its differing figures, and the chains from a loan to an asset, as rows and words for a reader."""

from collections.abc import Iterable
from html import escape

from dashboard.analysis.chains import BackedChain, BackedLink
from dashboard.analysis.debt import Difference, Figure, Point
from dashboard.model.catalog import Catalog
from dashboard.model.context import Debt
from dashboard.model.countries import country_name
from dashboard.model.vocabulary import DEBT_MEASURES, LINK_BASES, STANCES
from dashboard.present.context import Cells, told
from dashboard.present.links import page_link
from dashboard.present.site import outside_link
from dashboard.present.wording import claim_value, number

KINDS = {
    "project": "Project",
    "loan": "Loan",
    "debt": "Debt",
    "asset": "Asset",
    "transfer": "Transfer",
    "base": "Base",
}


def point_rows(catalog: Catalog, points: Iterable[Point], figure: Figure) -> list[Cells]:
    """A row for every source's figure, with what it counts and the day it is of."""
    return [
        {
            "Country": country_name(point.row.country),
            "When": point.when,
            "As of": point.row.as_of or str(point.row.year),
            "Value": point.value,
            "Worked out": "from other figures of the source" if figure in point.row.computed else "",
            "Measure": DEBT_MEASURES[point.row.measure],
            "Owed to": point.row.creditor_detail,
            **told(catalog, point.row),
        }
        for point in points
    ]


def total_rows(catalog: Catalog, rows: Iterable[Debt]) -> list[Cells]:
    """Debt to all creditors, apart from what is owed to China."""
    return [
        {
            "Country": country_name(row.country),
            "Year": row.year,
            "Whole debt, percent of GDP": row.total_debt_share_of_gdp_percent,
            **told(catalog, row),
        }
        for row in rows
        if row.total_debt_share_of_gdp_percent is not None
    ]


def difference_rows(found: Iterable[Difference]) -> list[Cells]:
    """Years for which there is more than one figure, with the days they are of."""
    return [
        {
            "Country": country_name(each.country),
            "Year": each.year,
            "Lowest": each.low,
            "Highest": each.high,
            "Figures": "; ".join(
                f"{number(point.value)} ({point.row.creditor_detail}, {point.row.as_of or 'day not told'})"
                for point in each.points
            ),
        }
        for each in found
    ]


def chain_rows(chains: Iterable[BackedChain]) -> list[Cells]:
    """A row a chain: what for what, where, when, and how its links are backed."""
    return [
        {
            "Chain": chain.chain.title,
            "Country": country_name(chain.chain.country),
            "Years": f"{chain.steps[0].year}–{chain.steps[-1].year}",
            "Backing": "; ".join(dict.fromkeys(LINK_BASES[link.link.basis] for link in chain.links)),
            "Summary": chain.chain.summary,
            "Id": chain.chain.id,
        }
        for chain in chains
    ]


def step_rows(catalog: Catalog, chain: BackedChain) -> list[Cells]:
    """A row a step, in order from the top."""
    return [
        {
            "Year": step.year,
            "Kind": KINDS[step.kind],
            "Step": step.what,
            "Site": catalog.by_id[step.site].name if step.site else "",
        }
        for step in chain.steps
    ]


def arrow_rows(chain: BackedChain) -> list[Cells]:
    """Two rows a link: where it begins and where it ends."""
    return [
        {
            "Link": f"{link.of.what} → {link.to.what}",
            "Basis": LINK_BASES[link.link.basis],
            "Why": link.link.why,
            "Part": part,
            "Year": step.year,
            "Step": step.what,
        }
        for link in chain.links
        for part, step in enumerate((link.of, link.to))
    ]


def link_rows(catalog: Catalog, chain: BackedChain) -> list[Cells]:
    """A row for every claim a link of the chain rests on."""
    return [
        {
            "From": link.of.what,
            "To": link.to.what,
            "Basis": LINK_BASES[link.link.basis],
            "Stance": STANCES[claim.stance],
            "Claim": claim_value(claim),
            "Speaker": claim.speaker,
            "Source": f"{catalog.sources[claim.source].publisher}, {claim.published or 'undated'}",
            "Link": catalog.sources[claim.source].url,
        }
        for link in chain.links
        for claim in link.claims
    ]


def links_html(catalog: Catalog, chain: BackedChain) -> str:
    """Every link of a chain: on what it rests, who says so and who denies it, each with its source."""
    return "".join(_link(catalog, link) for link in chain.links) + _sites(catalog, chain)


def _link(catalog: Catalog, link: BackedLink) -> str:
    said = "".join(
        f"<li>{STANCES[claim.stance]}: {escape(claim_value(claim))} — {escape(claim.speaker)}, "
        f"{escape(claim.published or 'undated')} "
        f"({outside_link(catalog.sources[claim.source].url, catalog.sources[claim.source].publisher)})</li>"
        for claim in link.claims
    )
    return (
        f"<p style='margin:.4rem 0 0'><b>{escape(link.of.what)} → {escape(link.to.what)}</b><br>"
        f"<i>{escape(LINK_BASES[link.link.basis])}.</i> {escape(link.link.why)}</p><ul style='margin:0'>{said}</ul>"
    )


def _sites(catalog: Catalog, chain: BackedChain) -> str:
    names = [
        f'<a href="{escape(page_link("", site=site, when="all"))}" target="_self">{escape(catalog.by_id[site].name)}</a>'
        for site in chain.sites
    ]
    return f"<p style='margin:.4rem 0 0;font-size:.9rem'>Records: {', '.join(names)}</p>"
