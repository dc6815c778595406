"""The cards of layers, and how complete records are, for a reader."""

from collections.abc import Iterable

from markupsafe import Markup

from dashboard.analysis.layers import LayerCard, complete
from dashboard.evidence.completeness import COUNTED
from dashboard.model.catalog import Catalog
from dashboard.model.countries import country_name
from dashboard.model.coverage import Coverage
from dashboard.model.site import Site
from dashboard.model.vocabulary import ACTORS, LAYER_SCOPE, LAYERS, SEARCHED
from dashboard.present.completeness import lacks_words
from dashboard.present.contents import anchor
from dashboard.present.context import Cells
from dashboard.present.languages import language_name
from dashboard.present.ledger import kind_name
from dashboard.present.links import site_page
from dashboard.present.templates import render
from dashboard.present.wording import counted


def card_html(card: LayerCard) -> Markup:
    """Return the card of a layer as a section of a page."""
    belongs, not_in = LAYER_SCOPE[card.layer]
    return render(
        "layer_card",
        card=card,
        title=LAYERS[card.layer],
        anchor=anchor(LAYERS[card.layer]),
        belongs=belongs,
        not_in=not_in,
        sites=f"{card.sites:,} of {counted(card.everywhere, 'site')} fit the filters",
        kinds=[(kind_name(kind), count, card.sources) for kind, count in card.kinds.items()],
        languages=[(language_name(code), count, card.sources) for code, count in card.languages.items()],
        fields=[(COUNTED[each.field], each.has, each.of) for each in card.fields],
        gaps=[gap_words(each) for each in card.gaps],
        unsearched=", ".join(map(country_name, card.unsearched)),
    )


def gap_words(cover: Coverage) -> str:
    """What was searched partly or not: `Kazakhstan, Russian: partly searched. Only the largest.`"""
    where = ", ".join(part for part in (cover.region, country_name(cover.country), ACTORS[cover.actor]) if part)
    return f"{where}: {SEARCHED[cover.searched]}.{f' {cover.note}' if cover.note else ''}"


def card_rows(cards: Iterable[LayerCard]) -> list[Cells]:
    """One row per layer and thing counted, to be downloaded."""
    rows: list[Cells] = []
    for card in cards:
        parts = (
            ("Sites", {"Fitting the filters": (card.sites, card.everywhere)}),
            ("Sources by kind", {kind_name(kind): (count, card.sources) for kind, count in card.kinds.items()}),
            (
                "Sources by language",
                {language_name(code): (count, card.sources) for code, count in card.languages.items()},
            ),
            ("Records with", {COUNTED[each.field]: (each.has, each.of) for each in card.fields}),
        )
        rows += [
            {"Layer": LAYERS[card.layer], "What": what, "Which": which, "Number": number, "Of": of}
            for what, found in parts
            for which, (number, of) in found.items()
        ]
    return rows


def record_rows(catalog: Catalog, sites: Iterable[Site]) -> list[Cells]:
    """One row per record with what it lacks, the least complete first."""
    found = sorted(((complete(catalog, site), site) for site in sites), key=lambda each: each[0].percent)
    return [
        {
            "Site": site.name,
            "Layer": LAYERS[site.layer],
            "Complete, %": record.percent,
            "Lacks": lacks_words(record),
            "Link": site_page(site.id),
            "Id": site.id,
        }
        for record, site in found
    ]
