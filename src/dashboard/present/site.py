"""One site in full, as HTML: what, where, who, when, money, events, who says so and who denies it.

Pure: text in, HTML out. Everything that comes from data is escaped here, and links keep to http(s).
"""

import datetime
from collections.abc import Iterable, Sequence
from html import escape

from dashboard.evidence.clocks import known_step
from dashboard.evidence.conflicts import Conflict, conflicts
from dashboard.evidence.rule import assess
from dashboard.evidence.staleness import STALE_MONTHS, is_stale
from dashboard.model.catalog import Catalog
from dashboard.model.claim import Claim
from dashboard.model.countries import country_name
from dashboard.model.site import Involvement, Site
from dashboard.model.source import Source
from dashboard.model.vocabulary import ACTORS, CONFIDENCES, LAYERS, PLAN, RELATIONS, STANCES, STATUSES, STRENGTH
from dashboard.present.evidence import claim_label, why
from dashboard.present.links import correction_link, page_link
from dashboard.present.wording import accuracy, claim_value, conflict_words, money, status_words, years

STYLE = """<style>
.site, .site p, .site li, .site dd, .site dt {font-size: .86rem; line-height: 1.42}
.site h2 {font-size: 1.15rem; padding: 0; margin: 0 0 .1rem; line-height: 1.25}
.site h3 {font-size: .78rem; text-transform: uppercase; letter-spacing: .05em; opacity: .75; margin: .9rem 0 .25rem; padding: 0}
.site .scripts {opacity: .8; margin: 0}
.site .badges span {display: inline-block; border: 1px solid currentColor; border-radius: .7rem; padding: 0 .5rem; margin: .25rem .25rem .25rem 0; font-size: .75rem}
.site .badges .confidence-contested, .site .badges .confidence-weak {border-style: dashed; font-weight: 600}
.site dl {display: grid; grid-template-columns: max-content 1fr; gap: .15rem .7rem; margin: 0; padding: 0}
.site dt {margin: 0; padding: 0}
.site dt {opacity: .7} .site dd {margin: 0; padding: 0; overflow-wrap: anywhere}
.site ul, .site ol {margin: 0; padding-left: 1.1rem} .site li {margin: .1rem 0; overflow-wrap: anywhere}
.site .why {margin: 0 0 .2rem}
.site .claims {display: grid; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); gap: .2rem 1rem}
.site .said {opacity: .75; font-size: .82rem}
.site .steps {display: flex; align-items: flex-end; gap: 1px; height: 3rem; margin-bottom: .3rem}
.site .steps span {background: #0072B2; min-width: 3px}
.site .denied {border-left: 3px solid #D55E00; padding-left: .6rem}
</style>"""


CREDITS = {
    "openstreetmap": "© OpenStreetMap contributors (ODbL 1.0)",
    "aiddata": "AidData (ODC-By 1.0)",
    "gppd": "Global Power Plant Database (CC BY 4.0)",
}
FIELD_WORDS = {"start_year": "start year", "end_year": "end year"}


def site_html(catalog: Catalog, site: Site, today: datetime.date, known_by: int | None = None) -> str:
    """The whole site as one HTML fragment, headed by its name in every script the data has.

    `today` decides whether its evidence is stale. With `known_by` it also tells what was known by the end of that year.
    """
    claims = catalog.claims_of.get(site.id, ())
    parts = [
        STYLE,
        f'<article class="site" data-site="{escape(site.id)}">',
        f"<h2>{escape(site.name)}</h2>",
        _scripts(site),
        _badges(site),
        _why(claims),
        "" if known_by is None else _known_by(site, known_by),
        _freshness(site, today),
        f"<p>{escape(site.summary)}</p>",
        _facts(catalog, site),
        _section("Figures that differ", _conflicts(claims)),
        _section("Events", _events(catalog, site)),
        _section("Who says so, who denies it", stances_html(catalog, claims)),
        _section("Confidence, as known by the year", steps_html(catalog, site)),
        _section("Evidence note", f"<p>{escape(site.evidence_note)}</p>" if site.evidence_note else ""),
        _section("Not verified", _items(escape(unverified_words(entry)) for entry in site.unverified)),
        _section("Sources", _sources(catalog, claims)),
        f'<p class="said">Record <code>{escape(site.id)}</code> · '
        f'<a href="{escape(correction_link(site.id))}" target="_blank" rel="noopener">Correct this record</a></p>',
        "</article>",
    ]
    return "".join(parts)


def source_html(source: Source) -> str:
    """A source as one line: headline or bracketed description as a link, publisher, date, mirror."""
    link = outside_link(source.url, source.label())
    via = f", via {escape(source.via)}" if source.via else ""
    return f"{link}, {escape(source.publisher)}{via}, {escape(source.date or 'undated')}"


def outside_link(url: str, label: str) -> str:
    """A link out of the atlas; an address that is not http(s) stays text."""
    if not url.startswith(("https://", "http://")):
        return escape(label)
    return f'<a href="{escape(url)}" target="_blank" rel="noopener">{escape(label)}</a>'


def _scripts(site: Site) -> str:
    shown = []
    for key, lang in (("ru", "ru"), ("local", ""), ("zh", "zh")):
        if name := site.names.scripts().get(key):
            remark = " (our rendering)" if key in site.names.descriptive else ""
            attribute = f' lang="{lang}"' if lang else ""
            shown.append(f"<span{attribute}>{escape(name)}</span>{remark}")
    return f'<p class="scripts">{" · ".join(shown)}</p>' if shown else ""


def _freshness(site: Site, today: datetime.date) -> str:
    newest = site.newest_evidence or "not dated"
    warning = (
        f" — over {STALE_MONTHS} months old: it may have changed since" if is_stale(site.newest_evidence, today) else ""
    )
    return f'<p class="said">Newest evidence: {escape(newest)}{warning}</p>'


def _why(claims: Iterable[Claim]) -> str:
    """Why the site has its confidence: the line of the rule that holds."""
    result = assess(claims)
    return f'<p class="why"><b>{CONFIDENCES[result.confidence]}</b>: {escape(why(result))}</p>'


def _known_by(site: Site, year: int) -> str:
    step = known_step(site.known, year)
    if step is None:
        words = "nothing gathered here had been published about it."
    elif not step.exists:
        words = "nothing published asserted it."
    else:
        span = years(step.start_year, step.end_year, step.status, step.end_by)
        words = f"{CONFIDENCES[step.confidence]}, {status_words(step.status).lower()}, {span}."
    return (
        f'<p class="why"><b>Known by the end of {year}</b>: {escape(words)} Below stands all that is known today.</p>'
    )


def unverified_words(entry: str) -> str:
    """An entry of `unverified` in words: fields of the record are named as a reader would."""
    for field, words in FIELD_WORDS.items():
        entry = entry.replace(field, words)
    return entry


def _badges(site: Site) -> str:
    texts = [LAYERS[site.layer], STATUSES[site.status]]
    if site.relation:
        texts.append(RELATIONS[site.relation])
    spans = "".join(f"<span>{escape(text)}</span>" for text in texts)
    confidence = f'<span class="confidence-{site.confidence}">{CONFIDENCES[site.confidence]}</span>'
    return f'<div class="badges">{spans}{confidence}</div>'


def _facts(catalog: Catalog, site: Site) -> str:
    differing = {conflict.property: conflict for conflict in conflicts(catalog.claims_of.get(site.id, ()))}
    where = [site.place, *site.regions, *(country_name(code) for code in site.countries)]
    rows = [
        (
            "What",
            escape(site.category.capitalize() + (f" ({', '.join(site.commodities)})" if site.commodities else "")),
        ),
        ("Where", escape(", ".join(dict.fromkeys(filter(None, where))))),
        ("Accuracy", escape(accuracy(site))),
        ("", escape(site.location.note or "")),
        (ACTORS[site.actor] + " side", _organizations(catalog, site.organizations)),
        ("Partners", _organizations(catalog, site.partners)),
        (
            "Years",
            escape(years(site.start_year, site.end_year, site.status, site.end_by))
            + _differ(differing.get("start_year"), differing.get("end_year")),
        ),
        ("Money", escape(money(site) or "") + _differ(differing.get("amount_usd_m"))),
        ("", escape(site.money.note or "")),
        ("Place from", escape("; ".join(CREDITS.get(credit, credit) for credit in site.location.credits))),
    ]
    return "<dl>" + "".join(f"<dt>{name}</dt><dd>{value}</dd>" for name, value in rows if value) + "</dl>"


def _differ(*found: Conflict | None) -> str:
    """A remark beside a figure that claims differ on, so that it never stands alone."""
    told = "; ".join(escape(conflict_words(conflict)) for conflict in found if conflict)
    return f' <span class="said">(claims differ: {told})</span>' if told else ""


def _organizations(catalog: Catalog, involved: Iterable[Involvement]) -> str:
    names = []
    for part in involved:
        organization = catalog.organizations[part.org]
        qualifier = f" ({escape(part.qualifier)})" if part.qualifier else ""
        name = escape(organization.name)
        if not organization.placeholder:
            name = (
                f'<a href="{escape(page_link("organization", organization=organization.id))}" target="_self">{name}</a>'
            )
        names.append(name + qualifier)
    return ", ".join(names)


def _events(catalog: Catalog, site: Site) -> str:
    return _items(f"<b>{event.year}</b> {escape(event.what)}" for event in catalog.events_of.get(site.id, ()))


def steps_html(catalog: Catalog, site: Site) -> str:
    """Confidence over the years as steps, drawn and told; each names the publication that moved it."""
    if not site.known:
        return ""
    last = max(step.year for step in site.known) + 1
    until = [*(step.year for step in site.known[1:]), last]
    bars, items = [], []
    for step, end in zip(site.known, until, strict=True):
        height = 100 - 25 * list(PLAN).index(STRENGTH[step.confidence]) if step.exists else 6
        words = CONFIDENCES[step.confidence] if step.exists else "Denied or undecided, asserted by nobody"
        years_shown = f"{step.start_year or '?'}–{step.end_year or ''}"
        bars.append(
            f'<span style="flex:{end - step.year};height:{height}%" title="{step.year}: {escape(words)}"></span>'
        )
        state = f"{escape(words)}, {status_words(step.status).lower()}, {years_shown}" if step.exists else escape(words)
        told = source_html(catalog.sources[step.source]) if step.source else "in no dated source"
        items.append(f"<b>{step.year}</b> {state} <div class='said'>{told}</div>")
    return f'<div class="steps" aria-hidden="true">{"".join(bars)}</div>{_items(items)}'


def _conflicts(claims: Iterable[Claim]) -> str:
    """The range of each figure on which claims differ, and who says which."""
    shown = []
    for conflict in conflicts(claims):
        said = "; ".join(
            f"{escape(claim_value(claim))} ({escape(claim.speaker)}, {escape(claim.published or 'undated')})"
            for claim in conflict.claims
        )
        remark = " The years differ too." if conflict.series else ""
        shown.append(f"<b>{escape(conflict_words(conflict))}</b>.{remark}<div class='said'>{said}</div>")
    return _items(shown)


def stances_html(catalog: Catalog, claims: Iterable[Claim]) -> str:
    """Claim and denial in two columns, each in the order of publication; what one speaker said in one place together."""
    ordered = sorted(claims, key=lambda claim: claim.published or "9999")
    asserted = [claim for claim in ordered if claim.stance == "asserts"]
    against = [claim for claim in ordered if claim.stance != "asserts"]
    columns = f"<div><b>Asserted</b>{_items(_statements(catalog, asserted))}</div>"
    if against:
        columns += f'<div class="denied"><b>Denied or corrected</b>{_items(_statements(catalog, against))}</div>'
    return f'<div class="claims">{columns}</div>'


def _statements(catalog: Catalog, ordered: Iterable[Claim]) -> list[str]:
    """One item for each speaker in each source, in the order given."""
    together: dict[tuple[str, str, str | None], list[Claim]] = {}
    for claim in ordered:
        together.setdefault((claim.source, claim.speaker, claim.published), []).append(claim)
    return [_statement(catalog, said) for said in together.values()]


def _statement(catalog: Catalog, said: Sequence[Claim]) -> str:
    source = catalog.sources[said[0].source]
    lines = "".join(f"<div>{_claim(catalog, claim)}</div>" for claim in said)
    who = f"{escape(said[0].speaker)}, {escape(said[0].published or 'undated')}"
    return f'<div class="said">{who} ({outside_link(source.url, source.publisher)})</div>{lines}'


def _claim(catalog: Catalog, claim: Claim) -> str:
    stance = "" if claim.stance == "asserts" else f"{STANCES[claim.stance]}: "
    label = f"{claim_label(claim)}: "
    own_name = claim.property == "existence" and claim.value == catalog.by_id[claim.site].name
    told = "the site as a whole" if own_name else escape(claim_value(claim))
    note = f' <span class="said">— {escape(claim.note)}</span>' if claim.note else ""
    return f"{stance}{label}{told}{note}"


def _sources(catalog: Catalog, claims: Iterable[Claim]) -> str:
    used = {claim.source: catalog.sources[claim.source] for claim in claims}
    newest_first = sorted(used.values(), key=lambda source: source.date or "", reverse=True)
    return _items(source_html(source) for source in newest_first)


def _items(items: Iterable[str]) -> str:
    listed = "".join(f"<li>{item}</li>" for item in items)
    return f"<ul>{listed}</ul>" if listed else ""


def _section(title: str, body: str) -> str:
    return f"<h3>{title}</h3>{body}" if body else ""
