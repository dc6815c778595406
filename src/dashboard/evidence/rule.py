"""The rule of confidence: from a site's claims to `confirmed`, `reported`, `contested` or `weak`, of the site or of a plan.

Only claims about existence decide, and each only for what it is about: the site as its record describes it, or a base,
troops, patrols, a transfer, a plan. Claims of one origin count once, with the best grade any of its sources has. An
origin counts when that grade is A, B or C; D counts half; E and F never count (docs/sources.md has the grades). The
parties are the government of the country a site stands in and the government of the actor whose presence it is; only a
named national authority (data/speakers.yaml) speaks for them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from dashboard.model.claim import Claim
from dashboard.model.vocabulary import PLAN, Confidence, Strength, Thing

PARTIES: Final = frozenset({"host_government", "actor_government"})
WEIGHT: Final = {"A": 1.0, "B": 1.0, "C": 1.0, "D": 0.5, "E": 0.0, "F": 0.0}
STRONG: Final = frozenset({"A", "B"})
MANY: Final = 3
"""Independent origins that confirm without a government's word, if one of them is graded A or B."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the rule: the first whose condition holds gives the result."""

    result: Strength
    condition: str


RULE: Final = (  # of each thing that is claimed to exist
    Step("contested", "A party's government denies it, has not acknowledged it since, and at least one origin counts."),
    Step("confirmed", "A party's government acknowledges it, or three origins count, one of them graded A or B."),
    Step("reported", "At least one origin counts (two, where they are graded D)."),
    Step("weak", "Anything else."),
)


@dataclass(frozen=True, slots=True)
class Finding:
    """What the rule makes of the claims on one thing, and the claims that decided."""

    what: Thing | None
    """The thing; None for the site as its record describes it."""
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

    @property
    def confidence(self) -> Confidence:
        """The result, which of a plan says so."""
        return PLAN[self.step.result] if self.what == "plan" else self.step.result

    @property
    def general(self) -> bool:
        """Whether all that stands against it is said in general terms, not of this site."""
        return bool(self.denials) and all(denial.scope == "general" for denial in self.denials)


@dataclass(frozen=True, slots=True)
class Assessment:
    """What the rule makes of a site: the finding that gives its confidence, and the others."""

    decisive: Finding
    findings: tuple[Finding, ...]
    """One for each thing asserted, the decisive one among them; where nothing is asserted, it alone."""
    aside: tuple[Claim, ...]
    """Denials on a party's side that contest nothing: of another thing, answered since, or by no named authority."""

    @property
    def confidence(self) -> Confidence:
        """The confidence of the site, or of the plan of it."""
        return self.decisive.confidence

    @property
    def step(self) -> Step:
        """The step of the rule that gives it."""
        return self.decisive.step


def assess(claims: Iterable[Claim]) -> Assessment:
    """Apply the rule to the claims of one site; their order makes no difference.

    Existence comes before a plan: a plan decides only where nothing that counts asserts more. Of several things that
    exist the best established decides.
    """
    about = [claim for claim in claims if claim.property == "existence"]
    things = dict.fromkeys(claim.what for claim in about if claim.stance == "asserts") or {None: None}
    findings = tuple(_finding(what, [claim for claim in about if claim.what == what]) for what in things)
    standing = {denial.id for finding in findings if finding.weight >= 1 for denial in finding.denials}
    denials = (claim for claim in about if claim.stance == "denies" and claim.side in PARTIES)
    return Assessment(
        decisive=min(findings, key=_rank),
        findings=findings,
        aside=tuple(denial for denial in denials if denial.id not in standing),
    )


def speaks_for_a_party(claim: Claim) -> bool:
    """Whether a claim is the word of a party's government: of a named national authority on its side."""
    return claim.side in PARTIES and claim.level == "national"


def answers(later: Claim, denial: Claim) -> bool:
    """Whether a claim is of the same side as a denial, and published later.

    A denial or a claim without a date answers nothing and is not answered.
    """
    return later.side == denial.side and bool(
        later.published and denial.published and later.published > denial.published
    )


def acknowledges(claim: Claim, denial: Claim) -> bool:
    """Whether a claim answers a denial of existence: the same side's national authority asserts the thing later on.

    It has to be in a source that counts.
    """
    return (
        claim.stance == "asserts"
        and is_of_the_same_existence(claim, denial)
        and speaks_for_a_party(claim)
        and WEIGHT[claim.reliability] > 0
        and answers(claim, denial)
    )


def is_of_the_same_existence(claim: Claim, other: Claim) -> bool:
    """Whether two claims of one site are both of existence, and of the same thing there."""
    return claim.property == other.property == "existence" and claim.what == other.what


def denial_stands(denial: Claim, acknowledged: Iterable[Claim]) -> bool:
    """Whether a denial of a thing stands: until the same side acknowledges the thing in something published later."""
    return not any(answers(later, denial) for later in acknowledged)


def _rank(finding: Finding) -> tuple[bool, bool, int, float, str]:
    """What decides comes first: what counts, existence before a plan, the stronger, the better carried."""
    order = [step.result for step in (RULE[1], RULE[2], RULE[0], RULE[3])]
    return (
        finding.weight < 1,
        finding.what == "plan",
        order.index(finding.step.result),
        -finding.weight,
        finding.what or "",
    )


def _finding(what: Thing | None, about: Sequence[Claim]) -> Finding:
    asserted = [claim for claim in about if claim.stance == "asserts"]
    grades = _grades(asserted)
    counted = {origin: grade for origin, grade in grades.items() if WEIGHT[grade] > 0}
    weight = sum(WEIGHT[grade] for grade in counted.values())
    strong = tuple(sorted(origin for origin, grade in counted.items() if grade in STRONG))
    acknowledged = tuple(claim for claim in asserted if speaks_for_a_party(claim) and WEIGHT[claim.reliability] > 0)
    denials = tuple(
        claim
        for claim in about
        if claim.stance == "denies" and speaks_for_a_party(claim) and denial_stands(claim, acknowledged)
    )
    if denials and weight >= 1:
        step = RULE[0]
    elif weight >= 1 and (acknowledged or (weight >= MANY and strong)):
        step = RULE[1]
    elif weight >= 1:
        step = RULE[2]
    else:
        step = RULE[3]
    return Finding(what, step, acknowledged, denials, tuple(sorted(counted)), strong, weight)


def _grades(asserted: Sequence[Claim]) -> dict[str, str]:
    """The best grade of each origin's sources (letters sort from the best)."""
    best: dict[str, str] = {}
    for claim in asserted:
        best[claim.origin] = min(best.get(claim.origin, "F"), claim.reliability)
    return best
