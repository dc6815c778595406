"""The selection as one English sentence: what a reader who can't see the map is told."""

from collections.abc import Sequence
from typing import Final

from markupsafe import Markup

from dashboard.model.catalog import Catalog
from dashboard.model.countries import country_name
from dashboard.model.vocabulary import ACTORS, CONFIDENCES, LAYERS, RELATIONS, STATUSES, Confidence
from dashboard.present.templates import render
from dashboard.selection.index import Index
from dashboard.selection.model import Selection

FILTER_NAMES: Final = {
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
"""How many choices of a longer list the sentence names; the sidebar has them all."""


def sentence(catalog: Catalog, index: Index, selection: Selection, shown: int) -> str:
    """`Showing 12 of 364 sites in 2016–2024: Chinese, Tajikistan, reported or better.` Plain text, not escaped."""
    chosen = ", ".join(_chosen(catalog, selection))
    text = f"Showing {shown:,} of {index.size:,} sites {_time(selection)}{f': {chosen}' if chosen else ''}."
    return text if shown else f"{text} {_loosen(index, selection)}"


def confidence_remark(index: Index, selection: Selection) -> str:
    """`208 are confirmed; 119 are not.` With a least confidence chosen: how many sites it leaves out."""
    dropped = index.dropped(selection)
    if selection.confidence == "weak":
        without, total = dropped["confirmed"]
        confirmed = total - without
        if not total:
            return ""
        return f"{confirmed:,} {_are(confirmed)} confirmed; {without:,} {_are(without)} not."
    left_out, _ = dropped[selection.confidence]
    word = CONFIDENCES[selection.confidence].lower()
    below = "not confirmed" if selection.confidence == "confirmed" else f"below “{word}”"
    return f"{left_out:,} more {_are(left_out)} {below}."


def least_words(confidence: Confidence) -> str:
    """A least confidence in words: `confirmed`, `reported or better`."""
    word = CONFIDENCES[confidence].lower()
    return word if confidence == "confirmed" else f"{word} or better"


def sentence_html(text: str, remark: str = "") -> Markup:
    """Return a sentence with a remark beside it, as it heads a page."""
    return render("sentence", text=text, remark=remark)


def _chosen(catalog: Catalog, selection: Selection) -> list[str]:
    """Every choice but the years in words, in the order of the sidebar."""
    words = [
        _either([ACTORS[code] for code in selection.actors]),  # type: ignore[index]
        _either([LAYERS[code] for code in selection.layers]),  # type: ignore[index]
        _either([country_name(code) for code in selection.countries]),
        _either(list(selection.regions)),
        _either([catalog.organizations[code].name for code in selection.orgs]),
        _either(list(selection.categories)),
        _either([STATUSES[code].lower() for code in selection.statuses]),  # type: ignore[index]
        _either([f"“{RELATIONS[code]}”" for code in selection.relations]),  # type: ignore[index]
        "" if selection.undated else "without sites with unknown dates",
        "" if selection.confidence == "weak" else least_words(selection.confidence),
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
    known = selection.clock == "known"
    if span is None:
        return "in all years, as known today" if known else "in all years"
    years = f"in {span[0]}" if span[0] == span[1] else f"in {span[0]}–{span[1]}"
    return f"{years}, as known at the end of {span[1]}" if known else years


def _are(count: int) -> str:
    return "is" if count == 1 else "are"


def _loosen(index: Index, selection: Selection) -> str:
    """Which one filter to loosen, and what that would bring back."""
    without = index.without(selection)
    best = max(without, key=lambda facet: without[facet])
    if without[best]:
        return f"No site fits all filters. Without the {FILTER_NAMES[best]} filter there would be {without[best]:,}."
    return "No site fits, and loosening one filter alone would not help: reset all filters."
