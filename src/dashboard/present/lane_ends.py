"""How well the ends of a lane on the timeline are known, in words."""

from typing import Final

from dashboard.analysis.timeline import Edge

EDGES: Final[dict[Edge, str]] = {
    "known": "Known",
    "unverified": "No source backs it",
    "unknown": "Not known",
    "latest": "At the latest, year unknown",
    "open": "Still going on",
}
