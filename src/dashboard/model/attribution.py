"""Whom a copy of the data has to name, as its licences ask."""

from collections.abc import Iterable
from typing import Final

from dashboard.model.site import Site
from dashboard.model.vocabulary import CREDITS

LICENCE: Final = "CC-BY-4.0"
"""Our own licence, as SPDX names it."""
OURS: Final = "Presence Atlas (CC BY 4.0)"


def attribution(sites: Iterable[Site]) -> str:
    """The atlas, and the data sets that points or lines of these sites were taken from, with their licences."""
    credited = {credit for site in sites for credit in site.location.credits}
    others = [words for credit, words in CREDITS.items() if credit in credited]
    return f"{OURS}; places of some sites: {', '.join(others)}" if others else OURS
