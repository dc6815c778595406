"""The ledger's claims, sources and figures as rows and words for a reader."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from markupsafe import Markup

from dashboard.analysis.absence import absence
from dashboard.analysis.ledger import Figures
from dashboard.evidence.published import known
from dashboard.model.catalog import Catalog
from dashboard.model.claim import Claim
from dashboard.model.countries import CENTRAL_ASIA, country_name
from dashboard.model.properties import PROPERTIES
from dashboard.model.site import Site
from dashboard.model.source import Source
from dashboard.model.vocabulary import LAYERS, SIDES, STANCES
from dashboard.present.context import Cells
from dashboard.present.coverage import cell_words
from dashboard.present.languages import language_name
from dashboard.present.links import is_web_address
from dashboard.present.templates import render
from dashboard.present.wording import claim_value, counted, field_words, source_words

ABSENCE_COLUMNS: Final = ("Where", *LAYERS.values(), "Notes")


def known_claims(catalog: Catalog, sites: Iterable[Site], known_by: int | None) -> list[Claim]:
    """The claims of the sites; with `known_by` only those published by the end of that year."""
    claims = [claim for site in sites for claim in catalog.claims_of.get(site.id, ())]
    if known_by is None:
        return claims
    newest = max((published for claim in catalog.claims if (published := claim.published_year())), default=known_by)
    return known(claims, known_by, newest)


def known_claims_of(catalog: Catalog, sites: Iterable[Site], known_by: int | None) -> dict[str, list[Claim]]:
    """The same by the id of their site; sites without any left out."""
    found: dict[str, list[Claim]] = {}
    for claim in known_claims(catalog, sites, known_by):
        found.setdefault(claim.site, []).append(claim)
    return found


def claim_rows(catalog: Catalog, claims: Iterable[Claim]) -> list[Cells]:
    """One row per claim; `Link` is None where the source has no web address."""
    return [_claim_row(catalog, claim) for claim in claims]


def kind_name(code: str) -> str:
    """The name of a kind of source: `state media`."""
    return code.replace("_", " ")


def source_title(source: Source) -> str:
    """A source as the entry of a list: its headline, publisher and date."""
    return f"{source.label()} ({source_words(source)})"


def source_html(source: Source, claims: int, selected: int) -> Markup:
    """Return a source with its facts: how many claims it is used for, and how many of them are in the selection."""
    facts = (
        f"{kind_name(source.kind).capitalize()}, in {language_name(source.language)}. Reliability of the publisher: "
        f"{source.reliability} (A is the most reliable; E and F do not count). Used for {counted(claims, 'claim')}, "
        f"{selected:,} of them in your selection."
    )
    return render("ledger_source", each=source, facts=facts)


def figures_words(found: Figures) -> str:
    """Who the independent origins of the claims are."""
    return (
        f"{counted(found.origins, 'independent origin')}; reports that repeat one another count as one. Of these, "
        f"{found.official:,} quoted the government of the host country or of the actor, {found.independent:,} did not."
    )


def language_rows(languages: Mapping[str, int]) -> list[Cells]:
    """One row per language of sources, by its code, with their number."""
    return [{"Language": language_name(code), "Sources": count} for code, count in languages.items()]


def kind_rows(kinds: Mapping[str, int]) -> list[Cells]:
    """One row per kind of source with their number."""
    return [{"Kind of source": kind_name(code), "Sources": count} for code, count in kinds.items()]


def health_rows(catalog: Catalog, ids: Iterable[str]) -> list[Cells]:
    """One row per site (id) with what makes its record weak."""
    return [
        {
            "Site": site.name,
            "Layer": LAYERS[site.layer],
            "Last evidence": site.last_evidence,
            "Newest dated source": site.newest_evidence,
            "± km": site.location.accuracy_m / 1000,
            "Not verified": "; ".join(map(field_words, site.unverified)),
        }
        for site in (catalog.by_id[identity] for identity in ids)
    ]


def absence_rows(catalog: Catalog) -> list[Cells]:
    """One row per country, or region searched on its own, in the columns ABSENCE_COLUMNS; Central Asia first."""
    rows: dict[tuple[str, str | None], dict[str, str]] = {}
    cells = absence(catalog.sites, catalog.coverage, LAYERS)
    for cell in sorted(cells, key=lambda cell: (cell.country not in CENTRAL_ASIA, country_name(cell.country))):
        place = country_name(cell.country) + (f", {cell.region}" if cell.region else "")
        row = rows.setdefault((cell.country, cell.region), {"Where": place, "Notes": ""})
        row[LAYERS[cell.layer]] = cell_words(cell)
        if cell.note:
            row["Notes"] = f"{row['Notes']} {cell.note}".strip()
    return [dict(row) for row in rows.values()]


def used_sources(catalog: Catalog, claims: Sequence[Claim]) -> list[str]:
    """The ids of the sources of claims, by title."""
    return sorted({claim.source for claim in claims}, key=lambda source: catalog.sources[source].label().lower())


def _claim_row(catalog: Catalog, claim: Claim) -> Cells:
    source, site = catalog.sources[claim.source], catalog.by_id[claim.site]
    return {
        "Site": site.name,
        "Stance": STANCES[claim.stance],
        "Property": PROPERTIES[claim.property].label,
        "Value": claim_value(claim),
        "Speaker": claim.speaker,
        "Published": claim.published,
        "Publisher": source.publisher,
        "Link": source.url if is_web_address(source.url) else None,
        "In the source": claim.locator,
        "Note": claim.note,
        "From": claim.about.from_year,
        "To": claim.about.to_year,
        "Side": SIDES[claim.side],
        "Kind": kind_name(source.kind),
        "Language": language_name(source.language),
        "Grade": claim.reliability,
        "Origin": claim.origin,
    }
