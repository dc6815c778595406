"""The ledger's views, drawn for the selected sites."""

from collections.abc import Callable, Sequence

import streamlit as st

from dashboard import session
from dashboard.analysis.absence import absence
from dashboard.analysis.ledger import figures
from dashboard.analysis.staleness import MEANINGS, health
from dashboard.catalog import Catalog, Site, Source
from dashboard.clock import today
from dashboard.countries import country_name
from dashboard.evidence.claims import Claim
from dashboard.evidence.rule import assess
from dashboard.selection import Selection
from dashboard.views.site import STYLE, source_html, stances_html, steps_html
from dashboard.vocabulary import CONFIDENCES, LAYERS, SIDES, STANCES
from dashboard.wording import PROPERTY_LABELS, claim_value

View = Callable[[Catalog, Sequence[Site], Selection], None]


def claims_view(catalog: Catalog, sites: Sequence[Site], _: Selection) -> None:
    """All claims of the selected sites as a table, narrowed by what is claimed, by whom, where and when."""
    claims = [claim for site in sites for claim in catalog.claims_of.get(site.id, ())]
    sources = catalog.sources
    with st.container(horizontal=True):
        properties = st.multiselect("Property", list(PROPERTY_LABELS), format_func=PROPERTY_LABELS.__getitem__)
        stances = st.multiselect("Stance", list(STANCES), format_func=lambda code: STANCES[code])
        sides = st.multiselect("Speaker's side", list(SIDES), format_func=lambda code: SIDES[code])
        kinds = st.multiselect("Kind of source", sorted({sources[claim.source].kind for claim in claims}))
        languages = st.multiselect("Language", sorted({sources[claim.source].language for claim in claims}))
        publishers = st.multiselect("Publisher", sorted({sources[claim.source].publisher for claim in claims}))
    years = sorted({year for claim in claims if (year := claim.published_year())})
    span = st.slider("Published", years[0], years[-1], (years[0], years[-1])) if len(years) > 1 else None
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
    st.caption(f"{len(rows):,} of {len(claims):,} claims. What is denied stands as the value of a denial.")
    if not rows:
        st.info("No claim fits: loosen a filter here or in the sidebar.")
        return
    st.dataframe(
        rows, hide_index=True, height=480, column_config={"Link": st.column_config.LinkColumn(display_text="open")}
    )


def site_view(catalog: Catalog, sites: Sequence[Site], selection: Selection) -> None:
    """One site: asserted on one side, denied or corrected on the other, in time order."""
    if not sites:
        st.info("No site fits: loosen a filter in the sidebar.")
        return
    ids = sorted((site.id for site in sites), key=lambda identity: catalog.by_id[identity].name)
    at = ids.index(selection.site) if selection.site in ids else 0
    chosen = st.selectbox("Site", ids, index=at, format_func=lambda identity: catalog.by_id[identity].name)
    if chosen != selection.site:
        session.change(site=chosen)
    site, claims = catalog.by_id[chosen], catalog.claims_of.get(chosen, ())
    result = assess(claims)
    st.markdown(f"**{CONFIDENCES[result.confidence]}**: {result.step.condition}")
    st.html(f'{STYLE}<article class="site">{stances_html(catalog, claims)}</article>')
    st.markdown("**Confidence, as known by the year**")
    st.html(f'{STYLE}<article class="site">{steps_html(catalog, site)}</article>')


def source_view(catalog: Catalog, sites: Sequence[Site], _: Selection) -> None:
    """One source and all it is used for among the selected sites."""
    claims = [claim for site in sites for claim in catalog.claims_of.get(site.id, ())]
    used = sorted({claim.source for claim in claims}, key=lambda source: catalog.sources[source].label().lower())
    if not used:
        st.info("No source fits: loosen a filter in the sidebar.")
        return
    chosen = st.selectbox("Source", used, format_func=lambda source: _title(catalog.sources[source]))
    source = catalog.sources[chosen]
    st.html(f"<p>{source_html(source)}</p>")
    st.caption(
        f"Kind: {source.kind.replace('_', ' ')}; language: {source.language}; reliability of the publisher: {source.reliability}"
    )
    st.dataframe([_row(catalog, claim) for claim in claims if claim.source == chosen], hide_index=True)


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
        f"{found.origins:,} independent origins: in {found.official:,} a party's government speaks, in {found.independent:,} none does."
    )
    left, right = st.columns(2)
    left.dataframe([{"Language": code, "Sources": count} for code, count in found.languages.items()], hide_index=True)
    right.dataframe(
        [{"Kind of source": kind.replace("_", " "), "Sources": count} for kind, count in found.kinds.items()],
        hide_index=True,
    )


def health_view(catalog: Catalog, sites: Sequence[Site], _: Selection) -> None:
    """What is stale, thin, unverified, undated or coarse."""
    for name, ids in health(sites, catalog.claims_of, today()).rows().items():
        with st.expander(f"{MEANINGS[name]}: {len(ids)} of {len(sites)}"):
            st.dataframe(
                [
                    {
                        "Site": catalog.by_id[each].name,
                        "Layer": LAYERS[catalog.by_id[each].layer],
                        "Newest evidence": catalog.by_id[each].newest_evidence,
                        "± km": catalog.by_id[each].accuracy_m / 1000,
                        "Not verified": "; ".join(catalog.by_id[each].unverified),
                    }
                    for each in ids
                ],
                hide_index=True,
            )


def absence_view(catalog: Catalog, _sites: Sequence[Site], _: Selection) -> None:
    """What was searched and found, searched and not found, and not searched; the filters do not narrow it."""
    st.caption(
        "All sites of all years; the filters of the sidebar do not narrow this table. No pin does not mean no presence."
    )
    rows: dict[tuple[str, str | None], dict[str, str]] = {}
    for cell in absence(catalog.sites, catalog.coverage, LAYERS):
        place = country_name(cell.country) + (f", {cell.region}" if cell.region else "")
        row = rows.setdefault((cell.country, cell.region), {"Where": place})
        row[LAYERS[cell.layer]] = cell.words()
        if cell.note:
            row["Notes"] = " ".join(filter(None, [row.get("Notes"), cell.note]))
    columns = ["Where", *LAYERS.values(), "Notes"]
    st.dataframe(list(rows.values()), hide_index=True, height=600, column_order=columns)


VIEWS: dict[str, View] = {
    "Claims": claims_view,
    "One site": site_view,
    "One source": source_view,
    "Figures": figures_view,
    "Health": health_view,
    "What was searched": absence_view,
}


def _title(source: Source) -> str:
    return f"{source.label()} ({source.publisher}, {source.date or 'undated'})"


def _row(catalog: Catalog, claim: Claim) -> dict[str, object]:
    source, site = catalog.sources[claim.source], catalog.by_id[claim.site]
    return {
        "Site": site.name,
        "Stance": STANCES[claim.stance],
        "Property": PROPERTY_LABELS[claim.property],
        "Value": claim_value(claim),
        "From": claim.from_year,
        "To": claim.to_year,
        "Speaker": claim.speaker,
        "Side": SIDES[claim.side],
        "Published": claim.published,
        "Publisher": source.publisher,
        "Kind": source.kind.replace("_", " "),
        "Language": source.language,
        "Grade": claim.reliability,
        "Origin": claim.origin,
        "Link": source.url,
        "Note": claim.note,
    }
