"""The rule of confidence: from a site's claims to `confirmed`, `reported`, `contested` or `weak`.

Only claims about existence decide. Claims of one origin count once, with the best grade any of its sources has. An
origin counts when that grade is A, B or C; D counts half; E and F never count (docs/sources.md has the grades). The
parties are the government of the country a site stands in and the government of the actor whose presence it is.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from dashboard.model.claim import Claim
from dashboard.model.vocabulary import Confidence

PARTIES: Final = frozenset({"host_government", "actor_government"})
WEIGHT: Final = {"A": 1.0, "B": 1.0, "C": 1.0, "D": 0.5, "E": 0.0, "F": 0.0}
STRONG: Final = frozenset({"A", "B"})
MANY: Final = 3
"""Independent origins that confirm without a government's word, if one of them is graded A or B."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the rule: the first whose condition holds gives the result."""

    result: Confidence
    condition: str


RULE: Final = (
    Step("contested", "A party's government denies it, has not acknowledged it since, and at least one origin counts."),
    Step("confirmed", "A party's government acknowledges it, or three origins count, one of them graded A or B."),
    Step("reported", "At least one origin counts (two, where they are graded D)."),
    Step("weak", "Anything else."),
)


@dataclass(frozen=True, slots=True)
class Assessment:
    """What the rule makes of a site's claims, and the claims that decided."""

    confidence: Confidence
    step: Step
    acknowledged: tuple[Claim, ...]
    """Assertions by a party's government in a source graded A to D."""
    denials: tuple[Claim, ...]
    """Denials by a party's government that stand."""
    origins: tuple[str, ...]
    """Independent origins that count, fully or half."""
    strong: tuple[str, ...]
    """Those of them graded A or B."""
    weight: float
    """Sum of what the origins count: 1 each, 0.5 for grade D."""


def assess(claims: Iterable[Claim]) -> Assessment:
    """Apply the rule to the claims of one site; their order makes no difference."""
    about = [claim for claim in claims if claim.property == "existence"]
    asserted = [claim for claim in about if claim.stance == "asserts"]
    grades = _grades(asserted)
    counted = {origin: grade for origin, grade in grades.items() if WEIGHT[grade] > 0}
    weight = sum(WEIGHT[grade] for grade in counted.values())
    strong = tuple(sorted(origin for origin, grade in counted.items() if grade in STRONG))
    acknowledged = tuple(claim for claim in asserted if claim.side in PARTIES and WEIGHT[claim.reliability] > 0)
    denials = tuple(claim for claim in about if _stands(claim, acknowledged))
    if denials and weight >= 1:
        step = RULE[0]
    elif weight >= 1 and (acknowledged or (weight >= MANY and strong)):
        step = RULE[1]
    elif weight >= 1:
        step = RULE[2]
    else:
        step = RULE[3]
    return Assessment(step.result, step, acknowledged, denials, tuple(sorted(counted)), strong, weight)


def _grades(asserted: Sequence[Claim]) -> dict[str, str]:
    """The best grade of each origin's sources (letters sort from the best)."""
    best: dict[str, str] = {}
    for claim in asserted:
        best[claim.origin] = min(best.get(claim.origin, "F"), claim.reliability)
    return best


def _stands(claim: Claim, acknowledged: Sequence[Claim]) -> bool:
    """A denial by a party stands until the same side acknowledges the site in something published later."""
    if claim.stance != "denies" or claim.side not in PARTIES:
        return False
    return not any(
        later.side == claim.side and claim.published and later.published and later.published > claim.published
        for later in acknowledged
    )
