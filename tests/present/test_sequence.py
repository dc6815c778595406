"""What came first, in words and rows, and as a chart."""

from dataclasses import replace

import altair as alt
import pytest
from altair.utils.schemapi import validate_jsonschema

from dashboard.analysis.following import Following, following
from dashboard.analysis.sequence import Order, Step
from dashboard.analysis.spans import Span, span_of, years_span
from dashboard.model.catalog import Catalog
from dashboard.present import sequence as view
from dashboard.present.charts import image, specification
from dashboard.present.charts.sequence import AROUND, sequence
from factories import catalog, site

LOAN = Step(
    kind="loan",
    what="A road: loan agreed",
    actors=("CHN",),
    countries=("TJK",),
    regions=("Sughd",),
    thing=span_of("2010-05"),
    report=span_of("2014"),
    sources=("source",),
    site="road",
)
POST = replace(
    LOAN, kind="post", what="A post", actors=("RUS",), thing=span_of("1979"), report=None, sources=(), site="post"
)
DRILL = replace(LOAN, kind="drill", what="A drill", actors=("RUS", "CHN"), thing=None, site=None)
YEARS = (1991, 2026)


def compared(*years: int) -> tuple[Catalog, Following]:
    """Posts of those years and a road of 2010 in one district, with a post without a year."""
    sites = [site(f"post-{n}", name=f"Post {n}", start_year=year) for n, year in enumerate(years)]
    sites += [site("undated", name="A post of no year", start_year=None)]
    sites += [site(f"road-{n}", name=f"Road {n}", layer="bri_projects", start_year=2010 + 9 * n) for n in range(2)]
    things = catalog(sites)
    found = following(things, sites, "thing", rounds=99, draws=3)
    assert found is not None
    return things, found


@pytest.mark.parametrize(
    ("span", "words"),
    [
        (span_of("2016"), "2016"),
        (span_of("2016-12"), "2016-12"),
        (span_of("2016-03-18"), "2016-03-18"),
        (years_span(2012, 2015), "2012–2015"),
        (Span(span_of("2016").first, span_of("2016-09-23").end), "2016-01-01 to 2016-09-23"),
        (None, "not known"),
    ],
)
def test_a_date_is_told_as_exactly_as_it_is_known(span: Span | None, words: str) -> None:
    assert view.span_words(span) == words


def test_the_answer_names_the_first_of_each_kind_and_what_is_left_out() -> None:
    told = view.answer("Tajikistan", [LOAN, POST, DRILL], "thing")
    assert told == (
        "Tajikistan, the first of each kind by the date of the thing: post or base 1979, loan 2010-05. 2 steps; 1 more without "
        "that date is left out."
    )


def test_without_dates_the_answer_says_so() -> None:
    assert "nothing can be said of what came first" in view.answer("Tajikistan", [DRILL], "thing")


def test_steps_without_the_date_come_last_in_the_table_and_are_in_no_chart() -> None:
    rows = view.step_rows(catalog([]), [DRILL, LOAN, POST], "thing")
    assert [row["When"] for row in rows] == ["1979", "2010-05", "not known"]
    assert rows[1]["Source"] == "A newspaper, 2019-02-18"
    assert len(view.chart_rows([DRILL, LOAN, POST], "thing")) == 2


def test_places_without_anything_dated_have_no_row() -> None:
    (row,) = view.first_rows([LOAN, POST], [("TJK", None), ("KGZ", None)], "thing")
    assert row["Country"] == "Tajikistan"
    assert row["In this order"] == "post or base, loan"


def test_an_order_beyond_chance_is_told_as_that_and_no_more() -> None:
    (row,) = view.order_rows([Order("loan", "post", (8, 9), 0.93, (0.25, 0.75), 0.004)])
    assert (row["Pairs in this order (%)"], row["p"], row["Chance does as much"]) == (93, "0.004", "no")


def test_what_follows_is_told_with_its_numbers_and_what_is_left_out() -> None:
    things, found = compared(2016, 2018)
    told = view.following_words(found)
    assert "2 of 2 Chinese security sites had a Chinese project or concession in the same district before it" in told
    assert told.endswith(" of dates). 1 security site without such a date or district is left out.")
    assert view.left_out_words(things, found).endswith("A post of no year.")


def with_p(found: Following, *p_values: float) -> Following:
    """The same with other values of p, in turn."""
    among = [replace(each, p_value=p_values[n % len(p_values)]) for n, each in enumerate(found.among)]
    return replace(found, among=tuple(among))


def test_as_much_as_chance_gives_is_no_support() -> None:
    _, found = compared(2016)
    words = view.verdict([with_p(found, 0.4)])
    assert "can't be said" in words
    assert "(p 0.400)" in words
    assert "does not show it" in words


def test_a_measure_counts_as_different_only_if_all_comparisons_find_it() -> None:
    _, found = compared(2016)
    assert (
        "1 of 6 comparisons is beyond it, the others not: with soft power before (kinds, within districts)"
        in view.verdict([with_p(found, 0.01, *[0.5] * 5)])
    )
    assert "By all comparisons of districts" in view.verdict([with_p(found, 0.01)])
    assert "Order shows no cause here either." in view.verdict([with_p(found, 0.01)])


def test_where_no_other_order_is_possible_there_is_nothing_to_compare() -> None:
    _, found = compared(2016)
    assert "nothing to compare" in view.verdict([replace(found, among=())])


def test_each_security_site_is_shown_with_what_was_there_before() -> None:
    things, _ = compared(2016)
    (row,) = view.lead_rows(things, things.sites, "thing")
    assert row["First soft-power site there"] == "Road 0"
    assert row["Years before"] == "5.0 to 7.0"


def test_the_chart_has_a_lane_for_each_kind_and_keeps_what_is_older_at_its_edge() -> None:
    rows = view.chart_rows([LOAN, replace(LOAN, what="Another"), POST], "thing")
    made = specification(sequence(rows, YEARS))
    validate_jsonschema(made, alt.load_schema())
    assert [row["Name"] for row in made["datasets"]["names"]] == ["Loan (2)", "Post or base (1)"]
    steps = made["datasets"]["steps"]
    assert [step["Earlier"] for step in steps] == [False, False, True]
    assert steps[0]["At"] != steps[1]["At"], "two of one month are one above the other"
    assert made["height"] > AROUND
    assert "Loan (2)" in image(sequence(rows, YEARS), "svg").decode()
