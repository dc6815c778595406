"""The views of the ledger, drawn for the selected sites."""

from collections.abc import Callable, Sequence
from typing import Final, cast

import streamlit as st

from dashboard.analysis.ledger import figures
from dashboard.analysis.revisions import kept
from dashboard.analysis.todo import todo
from dashboard.app import columns, session
from dashboard.app.caching import history
from dashboard.app.cite import cite, cite_view
from dashboard.app.table import download_rows, table
from dashboard.evidence.health import MEANINGS, health
from dashboard.evidence.rule import assess
from dashboard.exports.claim_rows import claims_csv
from dashboard.exports.revision_rows import revisions_csv
from dashboard.model.catalog import Catalog
from dashboard.model.claim import Claim
from dashboard.model.properties import PROPERTIES, Property
from dashboard.model.release import Revision
from dashboard.model.site import Site
from dashboard.model.vocabulary import CONFIDENCES, SIDES, STANCES, Side, Stance
from dashboard.present import echoes
from dashboard.present import ledger as ledger_view
from dashboard.present.citation.work import source_work
from dashboard.present.languages import language_name
from dashboard.present.links import missing_link
from dashboard.present.revisions import revision_rows
from dashboard.present.site import evidence_html
from dashboard.present.todo import ORDER, todo_rows
from dashboard.present.wording import counted
from dashboard.selection import Selection

View = Callable[[Catalog, Sequence[Site], Selection], None]
NOTHING_SELECTED: Final = "No site fits the filters: loosen one in the sidebar."


def claims_view(catalog: Catalog, sites: Sequence[Site], selection: Selection) -> None:
    """Draw all claims of the selected sites as a table, with filters of its own."""
    claims = ledger_view.known_claims(catalog, sites, selection.known_by())
    passes = _filters(catalog, claims)
    kept = [claim for claim in claims if passes(claim)]
    st.caption(
        f"{len(kept):,} of {counted(len(claims), 'claim')}. A claim is one speaker saying one thing about one site in one source. "
        "The value of a denial is what is denied. Claims with the same origin repeat one report and count once."
    )
    if not kept:
        st.info("No claim fits: loosen a filter here or in the sidebar.")
        return
    table(ledger_view.claim_rows(catalog, kept), columns.CLAIMS, height=480)
    words = f"{counted(len(kept), 'claim')} on {counted(len(sites), 'site')}"
    _take_along(catalog, kept, lambda: cite_view(catalog, words, key="claims"))


def claims_download(catalog: Catalog, claims: Sequence[Claim]) -> None:
    """Draw a button that downloads claims with their sources as CSV."""
    st.download_button(
        f"Download {counted(len(claims), 'claim')} as CSV",
        lambda: claims_csv(catalog, claims),
        "presence-atlas-claims.csv",
        "text/csv",
        key="claims_csv",
        on_click="ignore",
    )


def site_view(catalog: Catalog, sites: Sequence[Site], selection: Selection) -> None:
    """Draw one site: what is asserted beside what is denied or corrected, in the order of publication."""
    offered = {site.id for site in sites} | ({selection.site} if selection.site else set())
    if not offered:
        st.info(NOTHING_SELECTED)
        return
    ids = sorted(offered, key=lambda identity: catalog.by_id[identity].name)
    st.session_state["ledger_site"] = selection.site or ids[0]
    chosen = st.selectbox(
        "Site",
        ids,
        key="ledger_site",
        format_func=lambda identity: catalog.by_id[identity].name,
        on_change=lambda: session.change(site=st.session_state["ledger_site"]),
    )
    site = catalog.by_id[chosen]
    claims = ledger_view.known_claims(catalog, [site], selection.known_by())
    if not claims:
        st.info(f"No source on this site had been published by the end of {selection.known_by()}.")
        return
    result = assess(claims)
    st.markdown(f"**{CONFIDENCES[result.confidence]}**: {result.step.condition}")
    st.html(evidence_html(catalog, site, claims))
    with st.container(horizontal=True, vertical_alignment="center"):
        st.page_link("pages/site.py", label="Full page of this site")
        _take_along(catalog, claims, lambda: cite_view(catalog, f"Claims on {site.name}", key="claims"))


def source_view(catalog: Catalog, sites: Sequence[Site], selection: Selection) -> None:
    """Draw one of the selected sites' sources, and every claim it is used for, in the selection and beyond."""
    claims = ledger_view.known_claims(catalog, sites, selection.known_by())
    used = ledger_view.used_sources(catalog, claims)
    if not used:
        st.info(NOTHING_SELECTED)
        return
    chosen = st.selectbox("Source", used, format_func=lambda source: ledger_view.source_title(catalog.sources[source]))
    used_for = [claim for claim in catalog.claims if claim.source == chosen]
    selected = sum(claim.source == chosen for claim in claims)
    st.html(ledger_view.source_html(catalog.sources[chosen], len(used_for), selected))
    table(ledger_view.claim_rows(catalog, used_for), columns.CLAIMS)
    work = source_work(catalog.sources[chosen])
    _take_along(catalog, used_for, lambda: cite(lambda: {"This source": work}, key="source"))


def echoes_view(catalog: Catalog, sites: Sequence[Site], selection: Selection) -> None:
    """Draw how many articles on each of the selected sites trace to how many reports."""
    rows = echoes.rows(sites, ledger_view.known_claims_of(catalog, sites, selection.known_by()))
    st.caption(f"{echoes.MEANING} The tree of a site is on its page.")
    if not rows:
        st.info(NOTHING_SELECTED)
        return
    table(rows, columns.SITE_PAGE, height=480)
    download_rows(rows, "echoes")


def figures_view(catalog: Catalog, sites: Sequence[Site], _: Selection) -> None:
    """Draw how many sources the sites have, how many are official or independent, and in which languages."""
    found = figures(sites, catalog.claims_of, catalog.sources)
    with st.container(horizontal=True):
        st.metric("Sites", f"{found.sites:,}", border=True)
        st.metric("Claims", f"{found.claims:,}", border=True)
        st.metric("Denials", f"{found.denials:,}", border=True)
        st.metric("Sources", f"{found.sources:,}", border=True)
        st.metric("Sources per site", f"{found.sources_per_site:.1f}", border=True)
        st.metric("Sites with one origin", f"{found.single_source:,}", border=True)
    st.caption(ledger_view.figures_words(found))
    left, right = st.columns(2)
    with left:
        languages = ledger_view.language_rows(found.languages)
        table(languages)
        download_rows(languages, "languages")
    with right:
        kinds = ledger_view.kind_rows(found.kinds)
        table(kinds)
        download_rows(kinds, "kinds-of-source")


def health_view(catalog: Catalog, sites: Sequence[Site], _: Selection) -> None:
    """Draw what to look for next, and which records are stale, thin, unverified, undated or coarse."""
    st.caption(
        "Where the records of your selection are weak and should be used with care. "
        "`python -m dashboard health` shows the same for all records, with `--todo` what to look for next."
    )
    found = todo(catalog, sites)
    with st.expander(f"What to look for next: {len(found)} of {len(sites)}"):
        st.caption(ORDER)
        rows = todo_rows(found, catalog.newest_year)
        table(rows, columns.LINK)
        download_rows(rows, "to-look-for")
    for name, ids in health(sites, catalog.claims_of, catalog.newest_year).rows().items():
        with st.expander(f"{MEANINGS[name]}: {len(ids)} of {len(sites)}"):
            rows = ledger_view.health_rows(catalog, ids)
            table(rows)
            download_rows(rows, name.replace("_", "-"))


def absence_view(catalog: Catalog, _sites: Sequence[Site], _: Selection) -> None:
    """Draw what was searched and found, searched and not found, and not searched; the filters do not apply."""
    st.caption(
        "No symbol on the map does not mean that nothing is there: this is what was searched for and what was not. All "
        "sites of all years; the sidebar's filters do not apply. A number alone means that the place was searched in full."
    )
    st.markdown(f"Do you know of something that is missing? [Say what, and who says so]({missing_link()}).")
    rows = ledger_view.absence_rows(catalog)
    table(rows, columns.ABSENCE, order=ledger_view.ABSENCE_COLUMNS, height=600)
    download_rows([{name: row.get(name) for name in ledger_view.ABSENCE_COLUMNS} for row in rows], "what-was-searched")


def changes_view(catalog: Catalog, sites: Sequence[Site], selection: Selection) -> None:
    """Draw what changed in the data of the selected sites, from release to release and since the last."""
    known = history()
    if not known.releases:
        st.info("No release of the data has been recorded yet, so there is nothing to compare with.")
        return
    dates = [each.date for each in reversed(known.releases)]
    chosen = st.selectbox(
        "Changes since the data of",
        dates,
        index=min(1, len(dates) - 1),
        key="since",
        bind="query-params",
        help="By default: what the last release changed, and what has changed since",
    )
    found = kept(known.since(chosen), {site.id for site in sites}, selection)
    st.caption(
        f"{counted(len(found), 'change')} since {chosen} at {counted(len({each.site for each in found}), 'site')} of the "
        "selection, new sites and changed facts first. This is what changed in the atlas, not when it happened on the ground."
    )
    if not found:
        return
    table(revision_rows(catalog, found), columns.REVISIONS, height=480)
    _take_changes_along(catalog, found, f"{counted(len(found), 'change')} of the data since {chosen}")


@st.fragment
def _take_changes_along(catalog: Catalog, changes: Sequence[Revision], words: str) -> None:
    with st.container(horizontal=True):
        st.download_button(
            f"Download {counted(len(changes), 'change')} as CSV",
            lambda: revisions_csv(changes),
            "presence-atlas-changes.csv",
            "text/csv",
            key="changes_csv",
            on_click="ignore",
        )
        cite_view(catalog, words, key="changes")


VIEWS: Final[dict[str, View]] = {
    "Claims": claims_view,
    "One site": site_view,
    "One source": source_view,
    "Echoes": echoes_view,
    "Figures": figures_view,
    "Health": health_view,
    "What was searched": absence_view,
    "What changed": changes_view,
}
FOLLOW_PICK: Final = ("Claims", "One source", "Echoes", "Figures", "Health", "What changed")
"""Views of all selected sites that show the picked one alone if the reader likes."""


@st.fragment
def _take_along(catalog: Catalog, claims: Sequence[Claim], cited: Callable[[], None]) -> None:
    """Draw a button that downloads claims, and beside it the one that `cited` draws."""
    with st.container(horizontal=True):
        claims_download(catalog, claims)
        cited()


def _filters(catalog: Catalog, claims: Sequence[Claim]) -> Callable[[Claim], bool]:
    """Draw the table's own filters, and return whether a claim passes them."""
    sources = catalog.sources
    used = [sources[claim.source] for claim in claims]
    languages = sorted({source.language for source in used}, key=language_name)
    with st.container(horizontal=True):
        properties = _choice(
            "Property", "property", list(PROPERTIES), lambda code: PROPERTIES[cast(Property, code)].label
        )
        stances = _choice("Stance", "stance", list(STANCES), lambda code: STANCES[cast(Stance, code)])
        sides = _choice("Speaker's side", "side", list(SIDES), lambda code: SIDES[cast(Side, code)])
        kinds = _choice(
            "Kind of source", "source_kind", sorted({source.kind for source in used}), ledger_view.kind_name
        )
        spoken = _choice("Language", "language", languages, language_name)
        publishers = _choice("Publisher", "publisher", sorted({source.publisher for source in used}))
    span = _published(claims)

    def passes(claim: Claim) -> bool:
        source, year = sources[claim.source], claim.published_year()
        return (
            (not properties or claim.property in properties)
            and (not stances or claim.stance in stances)
            and (not sides or claim.side in sides)
            and (not kinds or source.kind in kinds)
            and (not spoken or source.language in spoken)
            and (not publishers or source.publisher in publishers)
            and (span is None or (year is not None and span[0] <= year <= span[1]))
        )

    return passes


def _published(claims: Sequence[Claim]) -> tuple[int, int] | None:
    """The years of publication chosen; None where all are, with which undated claims stay."""
    years = sorted({year for claim in claims if (year := claim.published_year())})
    if len(years) < 2:
        return None
    whole = (years[0], years[-1])
    span = st.slider("Published", *whole, whole, key="published", bind="query-params")
    return None if span == whole else span


def _choice(label: str, key: str, options: Sequence[str], name: Callable[[str], str] = str) -> list[str]:
    """A filter of the table only, kept in the address under `key` beside the selection."""
    return st.multiselect(label, options, format_func=name, key=key, bind="query-params")
