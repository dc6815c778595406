"""Checks of who speaks: every word on a side of a government is of a registered speaker whose state is that side's."""

from collections.abc import Iterator
from typing import Final

from dashboard.evidence.rule import PARTIES
from dashboard.model.claim import Claim
from dashboard.model.site import Record
from dashboard.truth.reading import Problem, Truth
from dashboard.truth.validation import Fault

FILE: Final = "data/speakers.yaml"


def speaker_problems(truth: Truth) -> Iterator[Problem]:
    """Everything wrong in the register of speakers and in the claims of existence on a party's side."""
    states: dict[str, tuple[str, ...]] = {}
    for speaker in truth.speakers.values():
        for written in speaker.written:
            if written in states:
                yield Problem(FILE, speaker.id, "written", f"{written!r} is another speaker's too", "one of them")
            states[written] = speaker.states
    named = set()
    for record in truth.records.values():
        for place, claim in enumerate(record.claims):
            if claim.property != "existence" or claim.side not in PARTIES:
                continue
            named.add(claim.speaker)
            for field, wrong, right in _faults(record, claim, states):
                yield Problem(truth.file_of(record), record.id, f"claims.{place}.{field}", wrong, right)
    for speaker in truth.speakers.values():
        for written in speaker.written:
            if written not in named and not truth.unread:
                wrong = f"no claim of existence on a party's side is by {written!r}"
                yield Problem(FILE, speaker.id, "written", wrong, "a speaker to the letter of a claim")


def _faults(record: Record, claim: Claim, states: dict[str, tuple[str, ...]]) -> Iterator[Fault]:
    if claim.speaker not in states:
        yield Fault("speaker", f"{claim.speaker!r} is not registered", f"an entry in {FILE} with this name as written")
        return
    side = (record.actor,) if claim.side == "actor_government" else record.countries
    if not set(side) & set(states[claim.speaker]):
        wrong = f"{claim.side}, and {claim.speaker!r} speaks for {', '.join(states[claim.speaker])}"
        yield Fault("side", wrong, f"a speaker for {', '.join(side)}")
