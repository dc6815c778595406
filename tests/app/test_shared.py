"""What is the same for every reader is made once."""

from functools import partial
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from streamlit.testing.v1 import AppTest

from dashboard.app.shared import digest, named
from dashboard.present.charts.timeline import presence, timeline

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


def page() -> None:
    """Draw a part that counts how often it is made."""
    import streamlit as st

    from dashboard.app.shared import drawn

    made = st.session_state["made"]

    def part() -> None:
        made.append(1)
        st.caption("the part")

    drawn("a name of this test", part)
    drawn("a name of this test", part)


def test_a_part_is_made_once_and_drawn_for_every_reader_where_each_asks_for_it() -> None:
    made: list[int] = []
    for _ in range(2):
        reader = AppTest.from_function(page)
        reader.session_state["made"] = made
        reader.run()
        assert not reader.exception
        assert [each.value for each in reader.caption] == ["the part", "the part"]
    assert made == [1]


@given(VALUES, VALUES)
def test_values_that_differ_have_names_that_differ(one: Any, other: Any) -> None:
    assert digest(one) == digest(one)
    assert (digest(one) == digest(other)) <= (repr(one) == repr(other))


def test_what_a_function_makes_is_named_by_the_function_and_all_it_is_given() -> None:
    rows = [{"Year": 2010, "Layer": "Russian bases", "Sites": 3}]
    made = named(partial(presence, rows, (1991, 2026)))
    assert made == named(partial(presence, rows, (1991, 2026)))
    others: tuple[partial[Any], ...] = (
        partial(presence, rows, (1991, 2025)),
        partial(presence, [rows[0] | {"Sites": 4}], (1991, 2026)),
        partial(timeline, rows, rows, (1991, 2026)),
        partial(presence, rows, years=(1991, 2026)),
    )
    assert made not in [named(each) for each in others]
