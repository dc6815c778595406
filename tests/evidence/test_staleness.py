import pytest

from dashboard.evidence.moment import TODAY, Moment, state_at
from dashboard.evidence.staleness import is_stale
from dashboard.model.site import EvidenceStep
from dashboard.model.vocabulary import STATUSES, Status
from factories import site, step


def test_a_status_is_stale_without_evidence_of_the_year_and_the_two_before() -> None:
    assert [is_stale("active", last, 2026) for last in (2026, 2024, 2023, 1999, None)] == [
        False,
        False,
        True,
        True,
        True,
    ]


@pytest.mark.parametrize("status", STATUSES)
def test_what_is_over_and_a_plan_whose_date_has_passed_are_not_stale(status: Status) -> None:
    assert is_stale(status, None, 2026) == (status not in {"ended", "cancelled", "overdue"})


def test_a_status_that_is_not_known_is_not_stale() -> None:
    assert not is_stale(None, None, 2026)


def test_later_evidence_carries_the_status_of_a_year_by_what_is_known_today_but_not_by_what_was_known_then() -> None:
    seen = site(
        "site",
        last_evidence=2017,
        evidence_known=(EvidenceStep(year=2009, of=2008), EvidenceStep(year=2018, of=2017)),
        known=(step(2009, True, 2008, None),),
    )

    def at(moment: Moment) -> tuple[int | None, bool]:
        state = state_at(seen, moment, 2026)
        assert state
        return state.last_evidence, state.stale

    assert at(Moment(2014)) == (2017, False)
    assert at(Moment(2014, "known")) == (2008, True)
    assert at(Moment(2019)) == at(Moment(2019, "known")) == (2017, False)
    assert at(Moment(2026)) == at(Moment(2026, "known")) == at(TODAY) == at(Moment(None, "known")) == (2017, True)
