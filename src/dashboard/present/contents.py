"""The table of contents of a page, read off the headings of its HTML, so that it always names what is there."""

import re
from typing import Final, NamedTuple

from markupsafe import Markup

from dashboard.present.templates import render

_HEADING: Final = re.compile(r'<h2 id="([\w-]+)">(.*?)</h2>')


class Section(NamedTuple):
    """A section that can be jumped to."""

    anchor: str
    heading: Markup


def sections(*fragments: Markup) -> list[Section]:
    """The sections of some HTML in its order: every second-level heading with an id."""
    return [Section(anchor, Markup(heading)) for html in fragments for anchor, heading in _HEADING.findall(html)]  # noqa: S704 -- rendered


def anchor(heading: str) -> str:
    """The id of a section by its heading: `Arms received` is `arms-received`."""
    return re.sub(r"\W+", "-", heading.lower()).strip("-")


def contents_html(found: list[Section], *, folded: bool = False) -> Markup:
    """Return links to the sections of the page; `folded` for the page itself, on phones, where the sidebar is closed."""
    return render("contents", sections=found, folded=folded)
