"""The picture that a messenger shows of a link: what the view says, and its map."""

import textwrap
from collections.abc import Sequence
from typing import Final

from markupsafe import escape

from dashboard.evidence.moment import SiteState
from dashboard.map.still import LIGHT, Ground, still
from dashboard.model.site import Site
from dashboard.present.symbol import INK

WIDTH: Final = 1200
HEIGHT: Final = 630
"""The size that Open Graph's readers ask for, in pixels."""
_HEAD: Final = 128
_FOOT: Final = 34
_FACE: Final = 'font-family="Liberation Sans, Arial, sans-serif"'
_LINES: Final = 2
_SIGNS: Final = 92
"""Letters of the sentence that fit a line."""


def card(
    title: str,
    sentence: str,
    credit: str,
    shown: Sequence[tuple[Site, SiteState]],
    ground: Ground,
    *,
    whole: bool = False,
) -> bytes:
    """The card as PNG, WIDTH x HEIGHT pixels: title, sentence, map of the sites, whom to credit."""
    import vl_convert  # only here: it takes longer to load than all else on the page

    lines = textwrap.wrap(sentence, _SIGNS, max_lines=_LINES, placeholder=" …")
    words = "".join(
        f'<text x="28" y="{80 + 30 * row}" {_FACE} font-size="23" fill="{INK}">{escape(line)}</text>'
        for row, line in enumerate(lines)
    )
    drawing = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}">'
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>'
        f'<text x="28" y="44" {_FACE} font-size="30" font-weight="700" fill="{INK}">{escape(title)}</text>{words}'
        f'<svg y="{_HEAD}" width="{WIDTH}" height="{HEIGHT - _HEAD - _FOOT}">'
        f"{still(shown, ground, WIDTH, HEIGHT - _HEAD - _FOOT, whole=whole)}</svg>"
        f'<text x="28" y="{HEIGHT - 12}" {_FACE} font-size="14" fill="{LIGHT.label}">{escape(credit)}</text></svg>'
    )
    picture: bytes = vl_convert.svg_to_png(drawing)
    return picture
