from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from dashboard.analysis.alliances import chosen, held, spans, standings, together
from dashboard.model.context import Exercise, Membership
from factories import exercise, membership

CODES = st.sets(st.sampled_from(["RUS", "CHN", "TJK", "KGZ", "KAZ"]), min_size=1, max_size=4)


def state(year: int, *rows: Membership) -> str | None:
    found = standings(rows, "CSTO", year).get("TJK")
    return found.state if found else None


def test_a_role_is_in_force_from_its_first_year_to_the_one_before_its_last() -> None:
    row = membership(joined="1993-09-24", left="1999-04-02")
    assert [state(year, row) for year in (1992, 1993, 1998, 1999, 2020)] == [None, "member", "member", "left", "left"]


def test_the_stronger_role_of_a_year_counts() -> None:
    rows = (membership(role="observer", joined="2005", left="2017-06-09"), membership(joined="2017-06-09"))
    assert [state(year, *rows) for year in (2016, 2017)] == ["observer", "member"]


def test_a_suspended_member_is_told_apart() -> None:
    row = membership(joined="1992", suspended="2024-02")
    assert [state(year, row) for year in (2023, 2024)] == ["member", "suspended"]
    assert [(span.state, span.first, span.last) for span in spans([row])] == [
        ("member", 1992, 2024),
        ("suspended", 2024, None),
    ]


def test_a_role_of_unknown_beginning_counts_from_the_founding_and_says_so() -> None:
    found = standings([membership(joined=None)], "CSTO", 1992)["TJK"]
    assert found.undated
    assert not standings([membership(joined=None)], "CSTO", 1991)


def test_only_exercises_that_were_held_are_counted() -> None:
    rows = [exercise(year=2010), exercise(year=2010, status="planned"), exercise(year=2015)]
    assert len(held(rows)) == 2
    assert len(held(rows, (2011, 2020))) == 1


@given(st.lists(CODES, max_size=8))
def test_each_pair_is_counted_once_an_exercise_whatever_the_order(participants: list[set[str]]) -> None:
    rows = [exercise(participants=tuple(sorted(codes))) for codes in participants]
    pairs = together(rows)
    assert pairs == together([exercise(participants=tuple(sorted(codes, reverse=True))) for codes in participants])
    assert sum(pairs.values()) == sum(len(codes) * (len(codes) - 1) // 2 for codes in participants)
    assert all(a < b for a, b in pairs)


def test_exercises_follow_country_and_actor() -> None:
    def kept(row: Exercise, **filters: Any) -> bool:
        return chosen([row], filters.get("countries", ()), filters.get("actors", ()))[0]

    row = exercise(countries=("KGZ",), participants=("RUS", "KGZ"))
    assert kept(row)
    assert kept(row, countries=("KGZ", "TJK"))
    assert not kept(row, countries=("TJK",))
    assert not kept(row, actors=("CHN",))
