"""The article, claim by claim, as words and rows for a reader."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final
from urllib.parse import parse_qsl, urlencode

from markupsafe import Markup

from dashboard.analysis.article import Judged, Weighed, reference
from dashboard.model.argument import Evidence
from dashboard.model.catalog import Catalog
from dashboard.model.context import Context, Exercise, Membership, Row
from dashboard.model.vocabulary import BEARINGS, VERDICTS
from dashboard.present.contents import anchor
from dashboard.present.context import Cells, party
from dashboard.present.links import page_link, site_link
from dashboard.present.palette import VERDICT_COLOURS
from dashboard.present.templates import render
from dashboard.present.wording import counted, number

SOURCE: Final = "cpc-2021-russias-historical-defense-ties-chinas"
"""The id of the article among the sources."""
MOST_UNFOLDED: Final = 3
"""Claims that are shown with their evidence open."""
PAGES: Final[Mapping[str, str]] = {
    "memberships": "alliances",
    "exercises": "alliances",
    "arms_transfers": "arms",
    "arms_shares": "arms",
    "training": "arms",
    "debt": "debt",
    "trade": "country",
}
"""The page on which the rows of a table are shown."""


def intro_html(catalog: Catalog) -> Markup:
    """Return what the article is and how it is judged."""
    return render("article_intro", article=catalog.sources[SOURCE])


def claims_html(catalog: Catalog, context: Context, judged: Sequence[Judged]) -> Markup:
    """Return the claims by topic, each with its verdict and, folded, its evidence and what has changed since.

    Few claims are shown with their evidence open.
    """
    topics: dict[str, list[Judged]] = {}
    for each in judged:
        topics.setdefault(each.claim.topic, []).append(each)
    return render(
        "article",
        topics=topics,
        anchor=anchor,
        unfolded=len(judged) <= MOST_UNFOLDED,
        catalog=catalog,
        context=context,
        colours=VERDICT_COLOURS,
        evidence_name=evidence_name,
        evidence_link=evidence_link,
    )


def rows(catalog: Catalog, context: Context, judged: Iterable[Judged]) -> list[Cells]:
    """One row per piece of evidence of every claim."""
    return [
        {
            "Claim": each.claim.claim,
            "Topic": each.claim.topic,
            "Verdict": VERDICTS[each.verdict],
            "Bearing": BEARINGS[piece.evidence.bearing],
            "Evidence": evidence_name(catalog, context, piece),
            "Why": piece.evidence.why,
            "Strength": piece.strength,
            "Id": each.claim.id,
            "Evidence id": reference(piece.evidence),
        }
        for each in judged
        for piece in each.evidence
    ]


def evidence_name(catalog: Catalog, context: Context, piece: Weighed) -> str:
    """What a piece of evidence is, in words."""
    item = piece.evidence
    if item.site:
        return catalog.by_id[item.site].name
    if item.row:
        return row_name(context, item.row)
    if item.selection:
        return f"{counted(len(piece.sites), 'site')} on the map"
    return catalog.sources[item.source or ""].label()


def evidence_link(item: Evidence) -> str:
    """Where a piece of evidence can be seen in the atlas; empty for a source, which has its own address."""
    if item.site:
        return site_link(item.site)
    if item.row:
        return page_link(PAGES[item.row.partition("/")[0]])
    return f"{page_link(when='all')}&{urlencode(parse_qsl(item.selection))}" if item.selection else ""


def row_name(context: Context, identity: str) -> str:
    """A row of a context table in words: its countries and years, or its name."""
    row = context.rows[identity]
    if isinstance(row, Exercise):
        return f"{row.name}, {row.year}"
    fields = ("supplier", "provider", "recipient", "country")
    parts = [party(str(getattr(row, field))) for field in fields if getattr(row, field, None)]
    if isinstance(row, Membership):
        parts.insert(0, row.bloc)
    when = getattr(row, "period", None) or getattr(row, "year", None) or getattr(row, "joined", None) or ""
    return f"{' – '.join(parts)} {_detail(row)} {when}".replace("  ", " ").strip()


def _detail(row: Row) -> str:
    """What a row is about, in brackets; empty where its countries and years say it."""
    for field in ("item", "what", "role"):
        if getattr(row, field, None):
            return f"({getattr(row, field)})"
    share = getattr(row, "share_percent", None)
    money = getattr(row, "debt_usd_m", None) or getattr(row, "turnover_usd_m", None)
    if share is not None:
        return f"({number(share)} percent of arms imports)"
    return f"({number(money)} million US dollars)" if money else ""
