"""Debt, its differing figures, and the chains from a loan to an asset, as rows and words for a reader."""

from collections.abc import Iterable
from typing import Final

from markupsafe import Markup

from dashboard.analysis.chains import BackedChain
from dashboard.analysis.debt import Difference, Figure, Point, Reason
from dashboard.model.catalog import Catalog
from dashboard.model.context import Debt
from dashboard.model.countries import country_name
from dashboard.model.vocabulary import DEBT_MEASURES, LINK_BASES, STANCES
from dashboard.present.context import Cells, source_cells
from dashboard.present.templates import render
from dashboard.present.wording import claim_value, number

REASONS: Final[dict[tuple[Reason, ...], str]] = {
    (): "The sources disagree",
    ("day",): "Different days, or days not known: the debt changes",
    ("creditor",): "Owed to different creditors",
    ("day", "creditor"): "Different days and creditors",
}
"""Why there is more than one figure for a year."""
KINDS = {
    "project": "Project",
    "loan": "Loan",
    "debt": "Debt",
    "asset": "Asset",
    "transfer": "Transfer",
    "base": "Base",
}


def bound_words(point: Point) -> str:
    """`at least` or `at most` where the source gives the figure as a bound, else nothing."""
    return "at least" if point.at_least else "at most" if point.at_most else ""


def point_rows(catalog: Catalog, points: Iterable[Point], figure: Figure) -> list[Cells]:
    """One row per figure of a source, with what it counts and the day it is for."""
    return [
        {
            "Country": country_name(point.row.country),
            "When": point.when,
            "As of": point.row.as_of or str(point.row.year),
            "Value": point.value,
            "Bound": bound_words(point),
            "Computed": "from other figures of the source" if figure in point.row.computed else "",
            "Measure": DEBT_MEASURES[point.row.measure],
            "Owed to": point.row.creditor_detail,
            **source_cells(catalog, point.row),
        }
        for point in points
    ]


def total_rows(catalog: Catalog, rows: Iterable[Debt]) -> list[Cells]:
    """One row per figure of the debt to all creditors, kept apart from the debt to China."""
    return [
        {
            "Country": country_name(row.country),
            "Year": row.year,
            "Total debt, percent of GDP": row.total_debt_share_of_gdp_percent,
            **source_cells(catalog, row),
        }
        for row in rows
        if row.total_debt_share_of_gdp_percent is not None
    ]


def difference_rows(found: Iterable[Difference]) -> list[Cells]:
    """One row per country and year with more than one figure, with the days they are for."""
    return [
        {
            "Country": country_name(each.country),
            "Year": each.year,
            "Lowest": each.low,
            "Highest": each.high,
            "Why": REASONS[each.reasons],
            "Figures": "; ".join(
                f"{' '.join(filter(None, (bound_words(point), number(point.value))))} ({point.row.creditor_detail}, {point.row.as_of or 'day not known'})"
                for point in each.points
            ),
        }
        for each in found
    ]


def chain_rows(chains: Iterable[BackedChain]) -> list[Cells]:
    """One row per chain: where, when, and what its links are based on."""
    return [
        {
            "Chain": chain.chain.title,
            "Country": country_name(chain.chain.country),
            "Years": f"{chain.steps[0].year}–{chain.steps[-1].year}",
            "Basis": "; ".join(dict.fromkeys(LINK_BASES[link.link.basis] for link in chain.links)),
            "Summary": chain.chain.summary,
            "Id": chain.chain.id,
        }
        for chain in chains
    ]


def step_rows(catalog: Catalog, chain: BackedChain) -> list[Cells]:
    """One row per step, in the order of time."""
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
    """Two rows per link: the step it begins at and the step it ends at."""
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
    """One row per claim that a link of the chain is based on."""
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


def summary_html(chain: BackedChain) -> Markup:
    """Return the summary of a chain as a paragraph."""
    return render("paragraph", text=chain.chain.summary)


def chain_html(catalog: Catalog, chain: BackedChain) -> Markup:
    """Return every link of a chain: what it is based on, who says so and who denies it, each with its source."""
    return render("chain", chain=chain, sources=catalog.sources, sites=[catalog.by_id[site] for site in chain.sites])
