"""What one side says of a site: acknowledged, denied, or not spoken of.

For a government speaks a named national authority, as in the rule of confidence: at a site in its country as the host
government, at a site of its own as that of the actor. Independent media and researchers are media, analysts, satellite
imagery and residents in what no state's organ published. Companies and documents speak for none of them.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from dashboard.evidence.rule import WEIGHT, denial_stands, speaks_for_a_party
from dashboard.model.claim import Claim
from dashboard.model.site import Site
from dashboard.model.source import Source
from dashboard.model.vocabulary import Side, Standing, Teller

STATES: Final[Mapping[Teller, str]] = {"russia": "RUS", "china": "CHN"}
"""The country of each teller that is a certain state."""
INDEPENDENT: Final[frozenset[Side]] = frozenset({"media", "analyst", "imagery", "residents"})


@dataclass(frozen=True, slots=True)
class Word:
    """What a side says of a site, and the claims that say so."""

    standing: Standing
    claims: tuple[Claim, ...] = ()
    contrary: tuple[Claim, ...] = ()
    """What the same side says of another thing at the site, which reads otherwise: that there are no troops."""

    @property
    def of_a_plan(self) -> bool:
        """Whether no more than a plan is acknowledged."""
        return bool(self.claims) and all(claim.what == "plan" for claim in self.claims)


def told(claims: Iterable[Claim], teller: Teller, site: Site, sources: Mapping[str, Source]) -> Word:
    """What a side says of a site in the claims on it; their order makes no difference to the standing."""
    return word(claim for claim in claims if speaks(claim, teller, site, sources))


def word(claims: Iterable[Claim]) -> Word:
    """What the claims of one side amount to, by the things they are about.

    A thing is denied while a denial of it stands, which a later acknowledgement answers; else it is acknowledged where a
    source graded A to D says so. What exists and is acknowledged comes first, then a denial, then a plan.
    """
    about = [claim for claim in claims if claim.property == "existence"]
    affirmed: list[Claim] = []
    denied: list[Claim] = []
    planned: list[Claim] = []
    for what in dict.fromkeys(claim.what for claim in about):
        of_it = [claim for claim in about if claim.what == what]
        yes = [claim for claim in of_it if claim.stance == "asserts" and WEIGHT[claim.reliability] > 0]
        no = [claim for claim in of_it if claim.stance == "denies" and denial_stands(claim, yes)]
        if no:
            denied += no
        else:
            (planned if what == "plan" else affirmed).extend(yes)
    if affirmed:
        return Word("acknowledged", tuple(affirmed), tuple(denied))
    if denied:
        return Word("denied", tuple(denied), tuple(planned))
    return Word("acknowledged", tuple(planned)) if planned else Word("silent")


def speaks(claim: Claim, teller: Teller, site: Site, sources: Mapping[str, Source]) -> bool:
    """Whether a claim is the word of a side on a site; `teller` is any but `all`."""
    if teller == "media":
        return claim.side in INDEPENDENT and sources[claim.source].speaks_for is None
    return speaks_for_a_party(claim) and claim.side in _sides(teller, site)


def _sides(teller: Teller, site: Site) -> Sequence[Side]:
    if teller == "host":
        return ("host_government",)
    state = STATES[teller]
    sides: list[Side] = []
    if site.countries[0] == state:
        sides.append("host_government")
    if site.actor == state:
        sides.append("actor_government")
    return sides
