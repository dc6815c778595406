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


def contents_html(found: list[Section]) -> Markup:
    """Return links to the sections of the page."""
    return render("contents", sections=found)
