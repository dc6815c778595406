"""Every word on a government's side is of a registered speaker of that side's state."""

from dataclasses import replace

import pytest

from dashboard import paths
from dashboard.model.site import Record
from dashboard.model.speaker import Speaker
from dashboard.truth.checks.speakers import speaker_problems
from dashboard.truth.reading import Truth
from factories import claim, record

MINISTRY = Speaker(
    id="ministry", name="Ministry of Defence of Tajikistan", states=("TJK",), level="national", written=("A ministry",)
)


def problems(*speakers: Speaker, **facts: object) -> list[str]:
    said: Record = record("site", claims=(claim(**({"side": "host_government", "speaker": "A ministry"} | facts)),))
    truth = Truth(paths.DATA, records={"site": said}, speakers={each.id: each for each in speakers})
    truth.record_files["site"] = paths.DATA / "records" / "chinese_presence" / "site.yaml"
    return [str(problem) for problem in speaker_problems(truth)]


def test_a_registered_speaker_of_the_side_is_right() -> None:
    assert problems(MINISTRY) == []


def test_a_speaker_on_a_governments_side_has_to_be_registered() -> None:
    (problem,) = problems()
    assert problem.startswith("data/records/chinese_presence/site.yaml: site: claims.0.speaker: 'A ministry' is not")


def test_a_speaker_of_another_state_is_on_the_wrong_side() -> None:
    (problem,) = problems(MINISTRY, side="actor_government")
    assert "claims.0.side: actor_government, and 'A ministry' speaks for TJK, a speaker for CHN" in problem


def test_a_name_belongs_to_one_speaker() -> None:
    assert any("is another speaker's too" in each for each in problems(MINISTRY, replace(MINISTRY, id="again")))


def test_a_name_no_claim_has_is_told() -> None:
    (problem,) = problems(MINISTRY, replace(MINISTRY, id="other", written=("Nobody",)))
    assert "no claim of existence on a party's side is by 'Nobody'" in problem


@pytest.mark.parametrize("facts", [{"side": "media"}, {"property": "troops", "value": 7}])
def test_only_existence_on_a_governments_side_asks_for_a_registered_speaker(facts: dict[str, object]) -> None:
    assert problems(**facts) == []
