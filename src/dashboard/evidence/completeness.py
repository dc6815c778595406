"""How complete a record is: which of the fields that count it has. It says nothing of whether what it has is right."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from dashboard.evidence.health import COARSE_M, is_stale_today, origins
from dashboard.model.claim import Claim
from dashboard.model.site import Site

Counted = Literal[
    "place",
    "start",
    "end",
    "status_date",
    "party",
    "own_name",
    "amount",
    "commodity",
    "second_origin",
    "recent",
    "searched",
]
COUNTED: Final[dict[Counted, str]] = {
    "place": f"A place that a source backs, known better than {COARSE_M // 1000} km",
    "start": "First year",
    "end": "Last year (of what has ended)",
    "status_date": "Date of its last status",
    "party": "An organization with its role",
    "own_name": "An established name in another script",
    "amount": "An amount (of projects)",
    "commodity": "What it yields (of mines)",
    "second_origin": "A second independent origin",
    "recent": "Status with recent evidence",
    "searched": "Newer evidence was looked for",
}
"""The fields that count, in words. Each counts the same."""


@dataclass(frozen=True, slots=True)
class Completeness:
    """Which of the fields that count for a site its record has, and which not, in the order of COUNTED."""

    has: tuple[Counted, ...]
    lacks: tuple[Counted, ...]

    @property
    def percent(self) -> int:
        """The share it has, in whole per cent, rounded down: only what lacks nothing has 100."""
        return 100 * len(self.has) // (len(self.has) + len(self.lacks))


def completeness(
    site: Site, claims: Sequence[Claim], newest_year: int, is_named: Callable[[str], bool] = lambda _: True
) -> Completeness:
    """What the record of a site has today; `is_named` says whether an organization is one, and not a placeholder.

    A field that no source backs (`unverified`) is not had. A last year counts for ended and cancelled sites alone, an
    amount for projects, a commodity for mines.
    """
    names = [script for script in site.names.scripts() if script not in site.names.descriptive]
    parties = [part for part in site.organizations if part.role and is_named(part.org)]
    found: dict[Counted, bool] = {
        "place": site.location.accuracy_m < COARSE_M and not site.is_unverified("location"),
        "start": site.start_year is not None and not site.is_unverified("start_year"),
        "end": site.end_year is not None and not site.is_unverified("end_year"),
        "status_date": site.statuses[-1].since is not None,
        "party": bool(parties),
        "own_name": bool(names),
        "amount": site.money.amount_usd_m is not None,
        "commodity": bool(site.commodities),
        "second_origin": len(origins(claims)) > 1,
        "recent": not is_stale_today(site, newest_year),
        "searched": bool(site.checked),
    }
    asked: dict[Counted, bool] = {
        "end": site.status in {"ended", "cancelled"},
        "amount": site.layer == "bri_projects",
        "commodity": site.layer == "mine_concessions",
    }
    counted = [field for field in COUNTED if asked.get(field, True)]
    return Completeness(
        tuple(field for field in counted if found[field]), tuple(field for field in counted if not found[field])
    )
