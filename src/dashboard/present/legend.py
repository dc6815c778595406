"""Legends, drawn from the palette like the map and the charts themselves."""

from collections.abc import Iterable
from functools import cache
from typing import Final
from urllib.parse import quote

from markupsafe import Markup

from dashboard.evidence.moment import Moment
from dashboard.model.vocabulary import ACTORS, CONFIDENCES, EVENT_KINDS, LAYERS, PLAN, STATUSES, Strength, Teller
from dashboard.present.palette import (
    CHANGE_BADGES,
    COLOURS,
    DASHES,
    EVENT_SIGNS,
    GREY,
    OVERLAY_SIGNS,
    SHAPES,
    STANDING_BADGES,
    STATUS_MARKS,
    WHITE,
)
from dashboard.present.sentence import standing_word, told_words
from dashboard.present.symbol import outline, ring
from dashboard.present.templates import render
from dashboard.present.wording import status_words

Entry = tuple[str, str]
"""An image (SVG as a data address, which streamlit lets through), empty for none, and its label."""

_LAYERS: Final = "Layer"
_ACTORS: Final = "Actor"
_PLACES: Final = (
    (f'<circle cx="9" cy="9" r="7.5" fill="{GREY}" fill-opacity=".27"/><circle cx="9" cy="9" r="1.6" fill="{GREY}"/>',
     "Accuracy of the place"),
    (f'<circle cx="9" cy="9" r="7.5" fill="{GREY}" fill-opacity=".2" stroke="{GREY}" stroke-dasharray="2 2"/>',
     "Area, not one place"),
    (f'<path d="M1 12 L7 6 L11 11 L17 5" fill="none" stroke="{GREY}" stroke-width="2"/>', "Line"),
    (f'<path d="M9 1 l2 4 h-4z" fill="{GREY}"/><circle cx="9" cy="12" r="4.5" fill="none" stroke="{GREY}" stroke-width="1.6"/>',
     "Does not fully fit its layer"),
    (f'<circle cx="9" cy="9" r="7" fill="{GREY}" fill-opacity=".1" stroke="{WHITE}" stroke-width="4"/>'
     f'<circle cx="9" cy="9" r="7" fill="none" stroke="{GREY}" stroke-width="2.2"/>',
     "Edge of your area"),
)  # fmt: skip
_LINE: Final = f'stroke="{GREY}" fill="none"'
_BARS: Final = (
    (f'<path d="M1 9H16M16 4V14" stroke-width="5" {_LINE}/>', "Year known"),
    (f'<path d="M9 9H18" stroke-width="6" {_LINE}/><text x="0" y="14" font-size="14" font-weight="bold" fill="{GREY}">?</text>',
     "Year not backed by a source"),
    (f'<path d="M0 9H18" stroke-width="5" stroke-dasharray="4 3" {_LINE}/>', "Start or end not known"),
    (f'<path d="M0 9H18" stroke-width="2" stroke-dasharray="1 4" {_LINE}/>', "Years not known"),
    (f'<path d="M0 9H11" stroke-width="5" {_LINE}/><path d="M10 3L18 9L10 15Z" fill="{GREY}"/>', "Continues"),
)  # fmt: skip


@cache
def map_legend(status: str = "Status") -> Markup:
    """Return every symbol of the map with its meaning, by heading; `status` heads those of status."""
    groups = {
        _LAYERS: layer_entries(),
        _ACTORS: actor_entries(),
        "Confidence": confidence_entries(),
        status: [(image(_outlined(STATUS_MARKS[code])), status_words(code)) for code in (*STATUSES, None)],
        "Place": [(image(drawing), label) for drawing, label in _PLACES],
    }
    return render("legend", groups=groups)


def slim_legend() -> Markup:
    """Return layers, actors and confidence in running lines, for a page that another site shows in a frame."""
    return render("signs", entries=[*layer_entries(), *actor_entries(), *confidence_entries()])


def status_heading(moment: Moment) -> str:
    """Say of which moment the status on the map is: `Status today`, `Status in 2010`, `Status known at the end of 2010`."""
    if moment.year is None:
        return "Status today"
    return f"Status known at the end of {moment.year}" if moment.clock == "known" else f"Status in {moment.year}"


def compare_legend(*, changes: bool) -> Markup:
    """Return layers, actors and, where one map shows them, changes, in running lines."""
    marks = (
        [(_badge(CHANGE_BADGES[kind]), kind) for kind in CHANGE_BADGES] + [("", "faint: unchanged")] if changes else []
    )
    return render("signs", entries=[*marks, *layer_entries(), *actor_entries()])


def standing_legend(teller: Teller) -> Markup:
    """Return what the marks of one side's word on a site mean, in running lines."""
    marks = [(image(STANDING_BADGES[code]), standing_word(teller, code)) for code in STANDING_BADGES]
    heading = told_words(teller, ())
    return render("signs", entries=[("", f"{heading[:1].upper()}{heading[1:]}:"), *marks, ("", "faint: not spoken of")])


def timeline_legend(overlaid: Iterable[str] = ()) -> Markup:
    """Return colours, ends of bars and kinds of events; of what is added to the timeline only the kinds `overlaid`."""
    added = set(overlaid)
    entries = [
        *(
            (image(f'<rect x="1" y="5" width="16" height="8" fill="{COLOURS[code]}"/>'), LAYERS[code])
            for code in LAYERS
        ),
        *((image(drawing), label) for drawing, label in _BARS),
        *((_sign(sign), EVENT_KINDS[kind]) for kind, sign in EVENT_SIGNS.items()),
        *((_sign(sign), kind) for kind, sign in OVERLAY_SIGNS.items() if kind in added),
    ]
    return render("signs", entries=entries)


def layer_entries() -> list[Entry]:
    """The colours of the layers."""
    return [(image(outline("circle", COLOURS[code], fill=COLOURS[code])), label) for code, label in LAYERS.items()]


def actor_entries() -> list[Entry]:
    """The shapes of the actors."""
    return [(image(outline(SHAPES[code], GREY, fill=GREY)), label) for code, label in ACTORS.items()]


def confidence_entries() -> list[Entry]:
    """The outlines of how well a site is established; a plan has the outline of a site established as well."""
    return [
        *((image(_outline(code)), CONFIDENCES[code]) for code in PLAN),
        ("", "“Plan …”: of the plan, not of a site"),
    ]


def image(content: str) -> str:
    """A drawing within 18 x 18 pixels as the image of an entry."""
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="18" height="18" viewBox="0 0 18 18">{content}</svg>'
    return f"data:image/svg+xml,{quote(svg)}"


def _sign(path: str) -> str:
    return image(f'<path d="{path}" transform="translate(9 9) scale(6)" fill="{GREY}"/>')


def _badge(badge: tuple[str, str]) -> str:
    colour, sign = badge
    return image(
        f'<circle cx="9" cy="9" r="9" fill="{colour}"/><text x="9" y="14.6" text-anchor="middle" '
        f'font-family="sans-serif" font-size="16" font-weight="bold" fill="{WHITE}">{sign}</text>'
    )


def _outline(strength: Strength) -> str:
    return outline("circle", GREY, dash=DASHES[strength]) + (ring(GREY) if strength == "contested" else "")


def _outlined(mark: str) -> str:
    return outline("circle", GREY) + mark
