"""The article, claim by claim, as words and rows for a reader."""

from collections.abc import Iterable
from html import escape
from urllib.parse import parse_qsl

from dashboard.analysis.article import Judged, Weighed, reference
from dashboard.model.argument import Change
from dashboard.model.catalog import Catalog
from dashboard.model.context import Context, Exercise, Row
from dashboard.model.countries import country_name
from dashboard.model.vocabulary import BEARINGS, CONFIDENCES, VERDICTS
from dashboard.present.context import Cells, party
from dashboard.present.links import page_link
from dashboard.present.site import source_html
from dashboard.present.wording import number

SOURCE = "cpc-2021-russias-historical-defense-ties-chinas"
"""The article the atlas follows, among the publications."""
STYLE = """<style>
.judged {border-left: 4px solid var(--c); padding: .1rem 0 .1rem .8rem; margin: 0}
.judged h3 {font-size: 1rem; margin: 0 0 .15rem; padding: 0; font-weight: 600}
.judged .verdict {display: inline-block; border: 1.5px solid var(--c); border-radius: .7rem; padding: 0 .55rem; font-size: .8rem; font-weight: 600}
.judged ul {margin: .2rem 0 .3rem; padding-left: 1.1rem; font-size: .9rem} .judged li {margin: .08rem 0}
.judged .said {opacity: .75; font-size: .82rem} .judged .right {background: rgba(0,158,115,.12); padding: .25rem .5rem; margin: .3rem 0}
</style>"""
COLOURS = {
    "supported": "#009E73",
    "partly_supported": "#56B4E9",
    "contested": "#D55E00",
    "outdated": "#8C8C8C",
    "not_found": "#8C8C8C",
}
PAGES = {
    "memberships": "alliances",
    "exercises": "alliances",
    "arms_transfers": "arms",
    "arms_shares": "arms",
    "training": "arms",
    "debt": "debt",
    "trade": "country",
}
"""The page on which the rows of a table are shown."""


def judged_html(catalog: Catalog, context: Context, judged: Judged) -> str:
    """One claim with its verdict, the evidence by what it does to the claim, and what has changed since."""
    groups = []
    for bearing, label in BEARINGS.items():
        items = "".join(
            f"<li>{_evidence(catalog, context, each)}</li>"
            for each in judged.evidence
            if each.evidence.bearing == bearing
        )
        groups.append(f"<b>{label}</b><ul>{items}</ul>" if items else "")
    correction = judged.claim.correction
    since = "".join(f"<li>{_change(catalog, context, change)}</li>" for change in judged.since)
    return (
        f'<article class="judged" data-claim="{escape(judged.claim.id)}" style="--c:{COLOURS[judged.verdict]}">'
        f"<h3>{escape(judged.claim.claim)}</h3>"
        f'<span class="verdict">{VERDICTS[judged.verdict]}</span>'
        + (f'<p class="right"><b>What the evidence has instead:</b> {escape(correction)}</p>' if correction else "<br>")
        + "".join(groups)
        + (f"<b>Since 2021</b><ul>{since}</ul>" if since else "")
        + "</article>"
    )


def rows(catalog: Catalog, context: Context, judged: Iterable[Judged]) -> list[Cells]:
    """A row for every piece of evidence of every claim."""
    return [
        {
            "Claim": each.claim.claim,
            "Topic": each.claim.topic,
            "Verdict": VERDICTS[each.verdict],
            "Bearing": BEARINGS[piece.evidence.bearing],
            "Evidence": name(catalog, context, piece),
            "Why": piece.evidence.why,
            "Backed": piece.strength,
            "Id": each.claim.id,
            "Evidence id": reference(piece.evidence),
        }
        for each in judged
        for piece in each.evidence
    ]


def name(catalog: Catalog, context: Context, piece: Weighed) -> str:
    """What a piece of evidence is, in words."""
    item = piece.evidence
    if item.site:
        return catalog.by_id[item.site].name
    if item.row:
        return row_name(context, item.row)
    if item.selection:
        return f"{len(piece.sites)} sites of the map"
    return catalog.sources[item.source or ""].label()


def row_name(context: Context, identity: str) -> str:
    """A row of a context table in words: its countries and years, or its name."""
    row = context.rows[identity]
    if isinstance(row, Exercise):
        return f"{row.name}, {row.year}"
    parts = [party(str(getattr(row, field))) for field in ("supplier", "provider", "organization", "recipient", "country")
             if getattr(row, field, None)]  # fmt: skip
    when = getattr(row, "period", None) or getattr(row, "year", None) or getattr(row, "joined", None) or ""
    return f"{' – '.join(parts)} {what(row)} {when}".replace("  ", " ").strip()


def what(row: Row) -> str:
    """What a row tells, in a word or two."""
    for field in ("item", "what", "role"):
        if getattr(row, field, None):
            return f"({getattr(row, field)})"
    share = getattr(row, "share_percent", None)
    money = getattr(row, "debt_usd_m", None) or getattr(row, "turnover_usd_m", None)
    if share is not None:
        return f"({number(share)} percent of arms imports)"
    return f"({number(money)} million US dollars)" if money else ""


def _evidence(catalog: Catalog, context: Context, piece: Weighed) -> str:
    item = piece.evidence
    why = escape(item.why)
    if item.site:
        site = catalog.by_id[item.site]
        link = _link(page_link("", site=site.id, when="all"), site.name)
        return f"{link} <span class='said'>({CONFIDENCES[site.confidence].lower()}, {country_name(site.countries[0])})</span>: {why}"
    if item.row:
        row = context.rows[item.row]
        table = item.row.partition("/")[0]
        weak = ", weak sources alone" if row.weak else ""
        link = _link(page_link(PAGES[table]), row_name(context, item.row))
        sources = "; ".join(source_html(catalog.sources[source]) for source in row.source_ids[:2])
        return f"{link}: {why} <span class='said'>({sources}{weak})</span>"
    if item.selection:
        address = page_link("", **{"when": "all"}) + "&" + "&".join(f"{k}={v}" for k, v in parse_qsl(item.selection))
        return f"{_link(address, f'{len(piece.sites)} sites of the map')}: {why}"
    return f"{source_html(catalog.sources[item.source or ''])}: {why}"


def _change(catalog: Catalog, context: Context, change: Change) -> str:
    told = []
    if change.site:
        told.append(_link(page_link("", site=change.site, when="all"), catalog.by_id[change.site].name))
    if change.row:
        told += [source_html(catalog.sources[source]) for source in context.rows[change.row].source_ids[:2]]
    told += [source_html(catalog.sources[source]) for source in change.sources]
    return f"<b>{change.year}</b> {escape(change.what)} <span class='said'>({'; '.join(told)})</span>"


def _link(address: str, label: str) -> str:
    return f'<a href="{escape(address)}" target="_self">{escape(label)}</a>'
