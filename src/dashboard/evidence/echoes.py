"""Echoes: how many articles trace to how many reports.

A report is an origin of the rule of confidence: what somebody else reported first, or else all that a publisher says of
itself. An article is a source. An article that relays two reports is one article below each of them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dashboard.model.claim import Claim


@dataclass(frozen=True, slots=True)
class Echo:
    """A report and the articles that carry it."""

    origin: str
    sources: tuple[str, ...]
    """Ids, in the order in which they were published, the undated last."""


def echoes(claims: Iterable[Claim]) -> tuple[Echo, ...]:
    """Return the reports behind claims, the most repeated first; the order of the claims makes no difference."""
    found: dict[str, dict[str, None]] = {}
    for claim in sorted(claims, key=lambda claim: (f"{claim.published or ''}~", claim.source)):
        found.setdefault(claim.origin, {})[claim.source] = None
    every = (Echo(origin, tuple(sources)) for origin, sources in found.items())
    return tuple(sorted(every, key=lambda echo: (-len(echo.sources), echo.origin)))


def articles(found: Sequence[Echo]) -> int:
    """How many articles carry the reports, each counted once."""
    return len({source for echo in found for source in echo.sources})
