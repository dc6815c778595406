"""What a country can be to an organization in a year, in words."""

from typing import Final

from dashboard.analysis.alliances import State
from dashboard.model.vocabulary import MEMBERSHIP_ROLES

STATES: Final[dict[State, str]] = {
    "member": MEMBERSHIP_ROLES["member"],
    "associate": MEMBERSHIP_ROLES["associate"],
    "signatory": MEMBERSHIP_ROLES["signatory"],
    "observer": MEMBERSHIP_ROLES["observer"],
    "dialogue partner": MEMBERSHIP_ROLES["dialogue partner"],
    "suspended": "Member in form, takes no part",
    "left": "Left",
}
