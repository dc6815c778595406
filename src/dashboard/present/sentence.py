"""The selection as one English sentence: the text alternative of the map.

The map writes the same sentence in the browser (web/src/rule/sentence.js); tests/shared/selections.json holds both to it.
"""

from collections.abc import Sequence
from typing import Final, cast

from markupsafe import Markup

from dashboard.analysis.bounds import bounds
from dashboard.model.catalog import Catalog
from dashboard.model.vocabulary import CONFIDENCES, STANDINGS, Confidence, Standing, Teller
from dashboard.present.area import area_words, only_possibly
from dashboard.present.bounds import bounds_words
from dashboard.present.choices import words
from dashboard.present.coordinates import understood
from dashboard.present.templates import render
from dashboard.present.wording import are, counted, quoted
from dashboard.selection.area import POSSIBLY
from dashboard.selection.coordinates import Coordinates, coordinates
from dashboard.selection.index import Index
from dashboard.selection.model import Selection

FILTER_NAMES: Final = {
    "actor": "actor",
    "layer": "layer",
    "country": "country",
    "region": "region",
    "org": "organization",
    "role": "role",
    "category": "category",
    "commodity": "commodity",
    "relation": "relation",
    "when": "year",
    "status": "status",
    "standing": "standing",
    "confidence": "confidence",
    "area": "area",
    "q": "search",
}
TELLER_WORDS: Final[dict[Teller, str]] = {
    "all": "all",
    "russia": "Russia",
    "china": "China",
    "host": "the host government",
    "media": "independent media and researchers",
}
"""The sides in a sentence."""
_TROUBLES: Final = {
    "signs": "The search holds no letter or digit: type a name, a place or coordinates.",
    "script": "No name in the atlas is written in the script of the search: try another.",
}
UP_TO_THE_YEAR: Final = "This page shows all years up to the one chosen in the sidebar."
ALL_YEARS: Final = "This page shows all years, whichever the sidebar has chosen, by what is known today."
MOST_NAMED: Final = 4
"""How many choices of a longer list the sentence names; the sidebar has them all."""


def sentence(catalog: Catalog, index: Index, selection: Selection, shown: int) -> str:
    """`Showing 12 of 364 sites in 2016–2024: Chinese, Tajikistan, reported or better.` Plain text, not escaped."""
    chosen = ", ".join(_chosen(catalog, index, selection))
    text = f"Showing {shown:,} of {counted(index.size, 'site')} {_time(selection)}{f': {chosen}' if chosen else ''}."
    return " ".join(
        part for part in (text, understood(selection.q), "" if shown else _loosen(index, selection)) if part
    )


def confidence_remark(index: Index, selection: Selection) -> str:
    """`208 are confirmed; 119 are not. By what you count: 180 to 327.`

    With a least confidence chosen: how many sites it leaves out.
    """
    return " ".join(filter(None, (_confirmed(index, selection), bounds_words(bounds(index, selection)))))


def _confirmed(index: Index, selection: Selection) -> str:
    dropped = index.dropped(selection)
    if selection.confidence == "weak":
        without, total = dropped["confirmed"]
        confirmed = total - without
        if not total:
            return ""
        return f"{confirmed:,} {are(confirmed)} confirmed; {without:,} {are(without)} not."
    left_out, _ = dropped[selection.confidence]
    word = CONFIDENCES[selection.confidence].lower()
    below = "not confirmed" if selection.confidence == "confirmed" else f"below “{word}”"
    return f"{left_out:,} more {are(left_out)} {below}."


def least_words(confidence: Confidence) -> str:
    """A least confidence in words: `confirmed`, `reported or better`."""
    word = CONFIDENCES[confidence].lower()
    return word if confidence == "confirmed" else f"{word} or better"


def standing_word(teller: Teller, standing: str) -> str:
    """What a side says of a site in a word; media report, and do not acknowledge."""
    if teller == "media" and standing == "acknowledged":
        return "reported"
    return STANDINGS[cast(Standing, standing)].lower()


def told_words(teller: Teller, standings: Sequence[str]) -> str:
    """`as Russia tells it`, `denied or not spoken of by Russia`; empty according to all."""
    if teller == "all":
        return ""
    who = TELLER_WORDS[teller]
    if standings:
        return f"{either([standing_word(teller, each) for each in standings])} by {who}"
    return f"as {who} {'tell' if teller == 'media' else 'tells'} it"


def sentence_html(text: str, remark: str = "") -> Markup:
    """Return a sentence with a remark beside it, as it heads a page."""
    return render("sentence", text=text, remark=remark)


def _chosen(catalog: Catalog, index: Index, selection: Selection) -> list[str]:
    """Every choice but the years in words, in the order of the sidebar."""

    def some(field: str) -> str:
        return either(list(map(words(catalog, field), getattr(selection, field))))

    searched = selection.q and not isinstance(coordinates(selection.q), Coordinates)
    matching = "matching words like" if searched and index.is_alike(selection.q) else "matching"
    found = [
        some("actors"),
        some("layers"),
        some("countries"),
        some("regions"),
        _parties(some("orgs"), some("roles")),
        some("categories"),
        some("commodities"),
        some("statuses"),
        some("relations"),
        "" if selection.undated else "without sites with unknown dates",
        "" if selection.confidence == "weak" else least_words(selection.confidence),
        told_words(selection.according, selection.standings),
        f"without {some('without')}" if selection.without else "",
        _in_area(index, selection),
        f"{matching} {quoted(selection.q)}" if searched else "",
    ]
    return [each for each in found if each]


def _in_area(index: Index, selection: Selection) -> str:
    inside = index.inside(selection)
    if inside is None or selection.area is None:
        return ""
    possible = int((index.mask(selection) & (inside == POSSIBLY)).sum())
    return area_words(selection.area) + only_possibly(possible)


def _parties(orgs: str, roles: str) -> str:
    """`CNPC as operator or owner`, `any organization as lender`."""
    return f"{orgs or 'any organization'} as {roles}" if roles else orgs


def either(values: Sequence[str]) -> str:
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


def _loosen(index: Index, selection: Selection) -> str:
    """Which one filter to loosen, and what that would bring back."""
    if selection.q and (trouble := index.search_trouble(selection.q)):
        return _TROUBLES[trouble]
    without = index.without(selection)
    best = max(without, key=lambda facet: without[facet])
    if without[best]:
        return f"No site fits all filters. Without the {FILTER_NAMES[best]} filter there would be {without[best]:,}."
    return "No site fits, and loosening one filter alone would not help: reset all filters."
