"""The evidence of a site in words: why it has its confidence, and what a claim is about."""

from dashboard.evidence.rule import Assessment
from dashboard.model.claim import Claim
from dashboard.model.properties import PROPERTIES
from dashboard.model.vocabulary import SCOPES, THINGS


def why(found: Assessment) -> str:
    """The line of the rule that gives the confidence, what it is of, and whether all denials are in general terms."""
    of = THINGS[found.decisive.what] if found.decisive.what else None
    words = found.step.condition if of is None else f"{found.step.condition} It is about: {of.lower()}."
    return f"{words} {SCOPES['general']}, not for this site." if found.decisive.general else words


def claim_label(claim: Claim) -> str:
    """What a claim is about: its property, and of existence the thing where it is not the site as recorded."""
    label = PROPERTIES[claim.property].label
    return f"{label}, {THINGS[claim.what].lower()}" if claim.what else label
