"""A reader's own data in words and signs. Its rows are never counted among the atlas's."""

from collections.abc import Mapping, Sequence
from typing import Final

from markupsafe import Markup

from dashboard.model.own import OwnData
from dashboard.present.legend import Entry, image
from dashboard.present.palette import OWN_COLOURS, THEMES
from dashboard.present.templates import render
from dashboard.present.wording import are, counted, quoted

NOT_RATED: Final = "Your data: not rated by the atlas"
FILTERS: Final = (
    "Of the filters below, the years, Country, the search and Area apply to your data. Nobody else sees it; it is gone when "
    "you leave."
)
LOST: Final = (
    "What you brought is gone: the server that held it has ended, and another one goes on with your selection. To see it "
    "here again, bring it again."
)
CLUSTERS: Final = "Several close together, and how many of them the years show; zoom in to see each"
KITE: Final = "M9 1.6L15 9L9 16.4L3 9Z"
"""The shape of a reader's sites, within 18 x 18 pixels, as the map draws it (web/src/drawing/own.js)."""
_NOT_STATED: Final = f'<circle cx="9" cy="9" r="1.6" fill="{THEMES["light"]["ink"]}"/>'


def own_sentence(data: Sequence[OwnData], shown: Mapping[str, int]) -> str:
    """`Of your 1,204 sites, 310 are shown: 300 of “conflicts.csv”, 10 of “mines.kml”.` Plain text, not escaped.

    `shown` is how many rows of each file are, by its key.
    """
    total, left = sum(len(each.sites) for each in data), sum(shown.values())
    told = f"Of your {counted(total, 'site')}, {left:,} {are(left)} shown"
    if left == total:
        told = f"All your {counted(total, 'site')} are shown" if total > 1 else "Your one site is shown"
    if len(data) == 1:
        return f"{told}: {quoted(data[0].label)}."
    parts = [f"{shown[each.key]:,} of {quoted(each.label)}" for each in data if shown[each.key]]
    return f"{told}: {', '.join(parts)}." if parts else f"{told}."


def own_sentence_html(text: str) -> Markup:
    """Return the sentence as it stands beneath that of the atlas."""
    return render("own_sentence", text=text)


def own_legend(data: Sequence[OwnData], clustered: Sequence[int] = (), *, slim: bool = False) -> Markup:
    """Return the signs of the reader's files with what their fill means; `slim` in running lines.

    `clustered` are the places of files that are drawn as clusters.
    """
    entries: list[Entry] = [(own_sign(place), quoted(each.label)) for place, each in enumerate(data)]
    if clustered:
        entries.append((cluster_sign(clustered[0]), CLUSTERS))
    if slim:
        return render("signs", entries=[("", f"{NOT_RATED}:"), *entries])
    named = list(dict.fromkeys(each.credit for each in data if each.credit))
    return render("own_legend", title=NOT_RATED, entries=entries, credits=named)


def cluster_sign(place: int) -> str:
    """The sign of several rows of a file close together, by the file's place among the reader's."""
    colours, ink = THEMES["light"], THEMES["light"]["ink"]
    ring = f'fill="{OWN_COLOURS[place % len(OWN_COLOURS)]}" stroke="{ink}"'
    number = f'<text x="9" y="12.2" text-anchor="middle" font-family="sans-serif" font-size="9" fill="{ink}">9</text>'
    return image(
        f'<circle cx="9" cy="9" r="8" {ring}/><circle cx="9" cy="9" r="5.8" fill="{colours["paper"]}"/>{number}'
    )


def own_sign(place: int) -> str:
    """The sign of a file, by its place among the reader's: with a light dot, as of a row whose status is not stated."""
    colour = OWN_COLOURS[place % len(OWN_COLOURS)]
    edge = THEMES["light"]["ink"]
    return image(f'<path d="{KITE}" fill="{colour}" stroke="{edge}" stroke-width="1.2"/>{_NOT_STATED}')
