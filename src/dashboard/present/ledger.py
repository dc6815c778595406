"""The ledger's views, drawn for the selected sites."""

from collections.abc import Callable, Sequence
from html import escape
from typing import cast

import streamlit as st

from dashboard.analysis.absence import absence
from dashboard.analysis.ledger import figures
from dashboard.app import session
from dashboard.evidence.published import known
from dashboard.evidence.rule import assess
from dashboard.evidence.staleness import MEANINGS, health
from dashboard.model.catalog import Catalog
from dashboard.model.claim import Claim
from dashboard.model.clock import today
from dashboard.model.countries import country_name
from dashboard.model.properties import PROPERTIES, Property
from dashboard.model.site import Site
from dashboard.model.source import Source
from dashboard.model.vocabulary import CONFIDENCES, LAYERS, SIDES, STANCES, Side, Stance
from dashboard.present.languages import language_name
from dashboard.present.site import STYLE, source_html, stances_html, steps_html, unverified_words
from dashboard.present.wording import claim_value
from dashboard.selection import Selection

CENTRAL_ASIA = ("KAZ", "KGZ", "TJK", "TKM", "UZB")
COLUMNS = {
    "Site": st.column_config.Column(width=220),
    "Value": st.column_config.Column(width=260),
    "Speaker": st.column_config.Column(width=200),
    "Link": st.column_config.LinkColumn(display_text="open"),
}
View = Callable[[Catalog, Sequence[Site], Selection], None]


def selected_claims(catalog: Catalog, sites: Sequence[Site], selection: Selection) -> list[Claim]:
    """The claims of the sites; by the known clock only those published by the end of its year."""
    claims = [claim for site in sites for claim in catalog.claims_of.get(site.id, ())]
    year = selection.known_by()
    if year is None:
        return claims
    newest = max((published for claim in catalog.claims if (published := claim.published_year())), default=year)
    return known(claims, year, newest)


def claims_view(catalog: Catalog, sites: Sequence[Site], selection: Selection) -> None:
    """All claims of the selected sites as a table, narrowed by what is claimed, by whom, where and when."""
    claims = selected_claims(catalog, sites, selection)
    sources = catalog.sources
    kinds = sorted({sources[claim.source].kind for claim in claims})
    languages = sorted({sources[claim.source].language for claim in claims}, key=language_name)
    with st.container(horizontal=True):
        properties = _narrowed(
            "Property", "property", list(PROPERTIES), lambda code: PROPERTIES[cast(Property, code)].label
        )
        stances = _narrowed("Stance", "stance", list(STANCES), lambda code: STANCES[cast(Stance, code)])
        sides = _narrowed("Speaker's side", "side", list(SIDES), lambda code: SIDES[cast(Side, code)])
        kinds = _narrowed("Kind of source", "source_kind", kinds, _kind)
        languages = _narrowed("Language", "language", languages, language_name)
        publishers = _narrowed("Publisher", "publisher", sorted({sources[claim.source].publisher for claim in claims}))
    years = sorted({year for claim in claims if (year := claim.published_year())})
    span = (
        st.slider("Published", years[0], years[-1], (years[0], years[-1]), key="published", bind="query-params")
        if len(years) > 1
        else None
    )
    whole = span is None or span == (years[0], years[-1])

    def kept(claim: Claim) -> bool:
        source, year = sources[claim.source], claim.published_year()
        return (
            (not properties or claim.property in properties)
            and (not stances or claim.stance in stances)
            and (not sides or claim.side in sides)
            and (not kinds or source.kind in kinds)
            and (not languages or source.language in languages)
            and (not publishers or source.publisher in publishers)
            and (whole or (year is not None and span is not None and span[0] <= year <= span[1]))
        )

    rows = [_row(catalog, claim) for claim in claims if kept(claim)]
    st.caption(
        f"{len(rows):,} of {len(claims):,} claims. A claim is one speaker saying one thing about one site in one source; "
        "the value of a denial is what is denied. Claims of one origin repeat one report and count once."
    )
    if not rows:
        st.info("No claim fits: loosen a filter here or in the sidebar.")
        return
    st.dataframe(
        rows,
        hide_index=True,
        height=480,
        column_config=COLUMNS,
    )


def site_view(catalog: Catalog, sites: Sequence[Site], selection: Selection) -> None:
    """One site: asserted on one side, denied or corrected on the other, in time order."""
    if not sites and selection.site is None:
        st.info("No site fits: loosen a filter in the sidebar.")
        return
    offered = {site.id for site in sites} | ({selection.site} if selection.site else set())
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
    claims = selected_claims(catalog, [site], selection)
    if not claims:
        st.info(f"Nothing gathered here had been published about it by the end of {selection.known_by()}.")
        return
    result = assess(claims)
    st.markdown(f"**{CONFIDENCES[result.confidence]}**: {result.step.condition}")
    st.html(f'{STYLE}<article class="site">{stances_html(catalog, claims)}</article>')
    st.markdown("**Confidence, as known by the year**")
    st.html(f'{STYLE}<article class="site">{steps_html(catalog, site)}</article>')


def source_view(catalog: Catalog, sites: Sequence[Site], selection: Selection) -> None:
    """One of the selected sites' sources, and all that it is used for, in the selection and beyond."""
    claims = selected_claims(catalog, sites, selection)
    used = sorted({claim.source for claim in claims}, key=lambda source: catalog.sources[source].label().lower())
    if not used:
        st.info("No source fits: loosen a filter in the sidebar.")
        return
    chosen = st.selectbox("Source", used, format_func=lambda source: _title(catalog.sources[source]))
    source = catalog.sources[chosen]
    used_for = [claim for claim in catalog.claims if claim.source == chosen]
    inside = sum(claim.source == chosen for claim in claims)
    facts = (
        f"{_kind(source.kind).capitalize()}, in {language_name(source.language)}; reliability of the publisher: "
        f"{source.reliability}, where A is the most reliable and E and F count nothing. Used for {len(used_for)} "
        f"{'claim' if len(used_for) == 1 else 'claims'}, {inside} of them in your selection."
    )
    st.html(f"<p>{source_html(source)}<br>{escape(facts)}</p>")
    st.dataframe([_row(catalog, claim) for claim in used_for], hide_index=True, column_config=COLUMNS)


def figures_view(catalog: Catalog, sites: Sequence[Site], _: Selection) -> None:
    """How many sources carry the sites, official against independent, in which languages."""
    found = figures(sites, catalog.claims_of, catalog.sources)
    with st.container(horizontal=True):
        st.metric("Sites", f"{found.sites:,}", border=True)
        st.metric("Claims", f"{found.claims:,}", border=True)
        st.metric("Denials", f"{found.denials:,}", border=True)
        st.metric("Sources", f"{found.sources:,}", border=True)
        st.metric("Sources a site", f"{found.sources_per_site:.1f}", border=True)
        st.metric("Sites on one origin", f"{found.single_source:,}", border=True)
    st.caption(
        f"{found.origins:,} independent origins, where reports that repeat one another are one: in {found.official:,} a "
        f"party's government speaks (that of the country or of the actor), in {found.independent:,} none does."
    )
    left, right = st.columns(2)
    left.dataframe(
        [{"Language": language_name(code), "Sources": count} for code, count in found.languages.items()],
        hide_index=True,
    )
    right.dataframe(
        [{"Kind of source": _kind(kind), "Sources": count} for kind, count in found.kinds.items()],
        hide_index=True,
    )


def health_view(catalog: Catalog, sites: Sequence[Site], _: Selection) -> None:
    """What is stale, thin, unverified, undated or coarse."""
    st.caption(
        "Where the records of your selection are weak, so that nobody leans on them too hard. "
        "`python -m dashboard health` tells the same."
    )
    for name, ids in health(sites, catalog.claims_of, today()).rows().items():
        with st.expander(f"{MEANINGS[name]}: {len(ids)} of {len(sites)}"):
            st.dataframe(
                [
                    {
                        "Site": catalog.by_id[each].name,
                        "Layer": LAYERS[catalog.by_id[each].layer],
                        "Newest evidence": catalog.by_id[each].newest_evidence,
                        "± km": catalog.by_id[each].location.accuracy_m / 1000,
                        "Not verified": "; ".join(map(unverified_words, catalog.by_id[each].unverified)),
                    }
                    for each in ids
                ],
                hide_index=True,
            )


def absence_view(catalog: Catalog, _sites: Sequence[Site], _: Selection) -> None:
    """What was searched and found, searched and not found, and not searched; the filters do not narrow it."""
    st.caption(
        "No sign on the map does not mean no presence: this is what was looked for, and what was not. All sites of all "
        "years; the filters of the sidebar do not narrow this table. A bare number means that the place was searched in full."
    )
    rows: dict[tuple[str, str | None], dict[str, str]] = {}
    cells = absence(catalog.sites, catalog.coverage, LAYERS)
    for cell in sorted(cells, key=lambda cell: (cell.country not in CENTRAL_ASIA, country_name(cell.country))):
        place = country_name(cell.country) + (f", {cell.region}" if cell.region else "")
        row = rows.setdefault((cell.country, cell.region), {"Where": place})
        row[LAYERS[cell.layer]] = cell.words()
        if cell.note:
            row["Notes"] = " ".join(filter(None, [row.get("Notes"), cell.note]))
    columns = ["Where", *LAYERS.values(), "Notes"]
    told = [{"Notes": "", **row} for row in rows.values()]
    config = {"Where": st.column_config.Column(width=210, pinned=True), "Notes": st.column_config.Column(width="large")}
    st.dataframe(told, hide_index=True, height=600, column_order=columns, column_config=config)


VIEWS: dict[str, View] = {
    "Claims": claims_view,
    "One site": site_view,
    "One source": source_view,
    "Figures": figures_view,
    "Health": health_view,
    "What was searched": absence_view,
}


def _narrowed(label: str, key: str, options: Sequence[str], name: Callable[[str], str] = str) -> list[str]:
    """A filter of the table alone, kept in the address under `key` beside the selection."""
    return st.multiselect(label, options, format_func=name, key=key, bind="query-params")


def _kind(code: str) -> str:
    return code.replace("_", " ")


def _title(source: Source) -> str:
    return f"{source.label()} ({source.publisher}, {source.date or 'undated'})"


def _row(catalog: Catalog, claim: Claim) -> dict[str, object]:
    source, site = catalog.sources[claim.source], catalog.by_id[claim.site]
    return {
        "Site": site.name,
        "Stance": STANCES[claim.stance],
        "Property": PROPERTIES[claim.property].label,
        "Value": claim_value(claim),
        "Speaker": claim.speaker,
        "Published": claim.published,
        "Publisher": source.publisher,
        "Link": source.url if source.url.startswith(("https://", "http://")) else None,
        "Note": claim.note,
        "From": claim.about.from_year,
        "To": claim.about.to_year,
        "Side": SIDES[claim.side],
        "Kind": _kind(source.kind),
        "Language": language_name(source.language),
        "Grade": claim.reliability,
        "Origin": claim.origin,
    }
