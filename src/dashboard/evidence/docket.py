"""Denials and corrections of one site, each with what came after it.

What "the same thing" is: of existence what the rule takes it to be (`evidence.rule`), of every other property the same
value, as figures that meet or the same words. Anything else said on the property is related, and left to the reader.
A thing is reported again by others than the side that denied it; what follows within WORK_DAYS may rest on work done
before the denial, and is an outcome of its own. Nothing here says who was right.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from dashboard.evidence.rule import PARTIES, acknowledges, is_of_the_same_existence
from dashboard.model.claim import Claim
from dashboard.model.site import StatusChange
from dashboard.model.values import Value, days_of

Outcome = Literal["acknowledged", "dropped", "asserted", "soon", "taken_up", "unordered", "related", "nothing"]

WORK_DAYS: Final = 30
"""A report published so soon after a denial may rest on work done before it: a choice of ours, that no source gives."""


@dataclass(frozen=True, slots=True)
class Elapsed:
    """The days between two dates: the fewest and the most that dates without a day or a month allow."""

    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Entry:
    """A denial or correction, and what was gathered since. Claims are by date, the undated last."""

    denial: Claim
    outcome: Outcome
    """The first of the outcomes, in the order of OUTCOMES, that applies."""
    since: str | None
    """When that came to be, as exact as known: the date of the first claim that shows it; None where nothing did."""
    elapsed: Elapsed | None
    """How long after the denial; None where one of the two has no date, or nothing came."""
    acknowledged: tuple[Claim, ...]
    """Assertions that answer it by the rule of confidence."""
    withdrawn: tuple[Claim, ...]
    """Later denials or corrections of the thing by a speaker who had asserted it."""
    asserted: tuple[Claim, ...]
    """All later assertions of the same thing by others than the side that denied it; where a correction gives a value, all
    of that value."""
    new_origins: tuple[str, ...]
    """Origins of these without a dated assertion from before."""
    unordered: tuple[Claim, ...]
    """Assertions of the same thing of which the dates do not tell whether they came before or after."""
    related: tuple[Claim, ...]
    """Later assertions of the same property: of what may be another thing, or by the side that denied it without
    acknowledging the thing."""
    again: tuple[Claim, ...]
    """Later denials of the same thing by the same side."""


OUTCOMES: Final[tuple[Outcome, ...]] = (
    "acknowledged", "dropped", "asserted", "soon", "taken_up", "unordered", "related", "nothing"
)  # fmt: skip
"""What can become of a denial: the first that applies is its outcome."""


def docket(claims: Iterable[Claim], statuses: Sequence[StatusChange] = ()) -> tuple[Entry, ...]:
    """Return the entries of one site, by date; `statuses` are its own, in which a plan may have been cancelled."""
    by_date = sorted(claims, key=lambda claim: f"{claim.published or ''}~")
    cancelled = next((each for each in statuses if each.status == "cancelled"), None)
    return tuple(_entry(claim, by_date, cancelled) for claim in by_date if claim.stance != "asserts")


def elapsed(earlier: str, later: str) -> Elapsed:
    """The days from one partial date to another, as a range that is never below 0."""
    (first, first_end), (last, last_end) = days_of(earlier), days_of(later)
    return Elapsed(max((last - first_end).days, 0), max((last_end - first).days, 0))


def _entry(denial: Claim, claims: Sequence[Claim], cancelled: StatusChange | None) -> Entry:
    others = [claim for claim in claims if claim.property == denial.property and claim is not denial]
    same = [claim for claim in others if _is_same_thing(claim, denial)]
    said = [claim for claim in same if claim.stance == "asserts"]
    later = [claim for claim in said if _follows(claim, denial)]
    before = [claim for claim in said if claim not in later]
    gives_value = denial.stance == "corrects" and denial.property != "existence"
    asserted = tuple(claim for claim in later if gives_value or not _is_one_side(claim, denial))
    acknowledged = tuple(claim for claim in said if acknowledges(claim, denial))
    speakers = {claim.speaker for claim in before}
    against = [claim for claim in same if claim.stance != "asserts" and _follows(claim, denial)]
    withdrawn = tuple(claim for claim in against if claim.speaker in speakers and claim.speaker != denial.speaker)
    unordered = tuple(claim for claim in before if claim not in acknowledged and not _follows(denial, claim))
    related = tuple(
        claim
        for claim in others
        if claim.stance == "asserts" and _follows(claim, denial) and claim not in asserted and claim not in acknowledged
    )
    earlier = {claim.origin for claim in before if claim.published}
    found: dict[Outcome, str | None] = {}
    if acknowledged:
        found["acknowledged"] = acknowledged[0].published
    if withdrawn:
        found["dropped"] = withdrawn[0].published
    elif denial.what == "plan" and cancelled and _is_after(cancelled.since, denial.published):
        found["dropped"] = cancelled.since
    if asserted and gives_value:
        found["taken_up"] = asserted[0].published
    elif asserted:
        found["soon"] = asserted[0].published
        if own_work := next((claim for claim in asserted if not _is_soon(claim, denial)), None):
            found["asserted"] = own_work.published
    if unordered or not denial.published:
        found["unordered"] = None
    if related:
        found["related"] = related[0].published
    outcome: Outcome = next((each for each in OUTCOMES if each in found), "nothing")
    since = found.get(outcome)
    return Entry(
        denial=denial,
        outcome=outcome,
        since=since,
        elapsed=elapsed(denial.published, since) if denial.published and since else None,
        acknowledged=acknowledged,
        withdrawn=withdrawn,
        asserted=asserted,
        new_origins=tuple(dict.fromkeys(claim.origin for claim in asserted if claim.origin not in earlier)),
        unordered=unordered,
        related=related,
        again=tuple(claim for claim in against if claim.side == denial.side and claim.stance == "denies"),
    )


def _is_one_side(claim: Claim, denial: Claim) -> bool:
    """Whether a claim is by the side that denied: by the same government, or of other sides by the same speaker."""
    return claim.side == denial.side and (denial.side in PARTIES or claim.speaker == denial.speaker)


def _is_soon(claim: Claim, denial: Claim) -> bool:
    """Whether a claim that follows a denial may have been published within WORK_DAYS of it."""
    return bool(denial.published and claim.published) and elapsed(denial.published, claim.published).low <= WORK_DAYS  # type: ignore[arg-type]


def _is_same_thing(claim: Claim, other: Claim) -> bool:
    if claim.property == "existence":
        return is_of_the_same_existence(claim, other)
    return claim.unit == other.unit and _meet(claim.value, other.value)


def _meet(one: Value, other: Value) -> bool:
    """Whether two values are the same words, or figures and ranges that have a number in common."""
    if isinstance(one, str) or isinstance(other, str):
        return isinstance(one, str) and isinstance(other, str) and one.casefold() == other.casefold()
    (low, high), (least, most) = _range(one), _range(other)
    return low <= most and least <= high


def _range(value: float | tuple[float, float]) -> tuple[float, float]:
    return value if isinstance(value, tuple) else (value, value)


def _follows(claim: Claim, other: Claim) -> bool:
    return _is_after(claim.published, other.published)


def _is_after(later: str | None, earlier: str | None) -> bool:
    """Whether one partial date is certainly after another: by its first day, later than the other's last."""
    return bool(later and earlier) and days_of(later)[0] > days_of(earlier)[1]  # type: ignore[arg-type]
