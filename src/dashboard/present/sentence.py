"""The selection as one English sentence: what a reader who can't see the map is told."""

from collections.abc import Sequence
from typing import Final

from dashboard.model.catalog import Catalog
from dashboard.model.countries import country_name
from dashboard.model.vocabulary import ACTORS, CONFIDENCES, LAYERS, RELATIONS, STATUSES
from dashboard.selection.index import Index
from dashboard.selection.model import Selection

FILTER_NAMES = {
    "actor": "actor",
    "layer": "layer",
    "country": "country",
    "region": "region",
    "org": "organization",
    "category": "category",
    "relation": "relation",
    "when": "year",
    "status": "status",
    "confidence": "confidence",
    "q": "search",
}

MOST_NAMED: Final = 4
"""Of a longer list of choices so many are named in the sentence; the sidebar has them all."""


def sentence(catalog: Catalog, index: Index, selection: Selection, shown: int) -> str:
    """`Showing 12 of 364 sites: Chinese, Tajikistan, 2016–2024, reported or better.` Plain text, not escaped."""
    chosen = ", ".join(_chosen(catalog, selection))
    text = f"Showing {shown:,} of {index.size:,} sites: {chosen}."
    return text if shown else f"{text} {_loosen(index, selection)}"


def _chosen(catalog: Catalog, selection: Selection) -> list[str]:
    """Every choice in words, in the order of the sidebar."""
    words = [
        _either([ACTORS[code] for code in selection.actors]),  # type: ignore[index]
        _either([LAYERS[code] for code in selection.layers]),  # type: ignore[index]
        _either([country_name(code) for code in selection.countries]),
        _either(list(selection.regions)),
        _either([catalog.organizations[code].name for code in selection.orgs]),
        _either(list(selection.categories)),
        _either([STATUSES[code].lower() for code in selection.statuses]),  # type: ignore[index]
        _either([f"“{RELATIONS[code]}”" for code in selection.relations]),  # type: ignore[index]
        _time(selection),
        "" if selection.undated else "sites without known years left out",
        _confidence(selection),
        f"matching “{selection.q}”" if selection.q else "",
    ]
    return [word for word in words if word]


def _either(values: Sequence[str]) -> str:
    """`A, B or C`; of a longer list the first few and how many others."""
    if len(values) > MOST_NAMED + 1:
        return f"{', '.join(values[:MOST_NAMED])} or one of {len(values) - MOST_NAMED} others"
    return values[0] if len(values) == 1 else f"{', '.join(values[:-1])} or {values[-1]}" if values else ""


def _time(selection: Selection) -> str:
    span = selection.span()
    years = "all years" if span is None else str(span[0]) if span[0] == span[1] else f"{span[0]}–{span[1]}"
    if selection.clock == "true":
        return years
    return "as known today" if span is None else f"{years} as known by the end of {span[1]}"


def _confidence(selection: Selection) -> str:
    if selection.confidence == "weak":
        return ""
    word = CONFIDENCES[selection.confidence].lower()
    return word if selection.confidence == "confirmed" else f"{word} or better"


def _loosen(index: Index, selection: Selection) -> str:
    """Which one filter to loosen, and what that would bring back."""
    without = index.without(selection)
    best = max(without, key=lambda facet: without[facet])
    if without[best]:
        return f"Nothing fits all filters; without the {FILTER_NAMES[best]} filter there would be {without[best]:,}."
    return "Nothing fits, and loosening one filter alone would not help: reset them all."
