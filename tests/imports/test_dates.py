import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.imports.dates import Dates, dates, when
from dashboard.imports.meaning import Meaning
from dashboard.model.own import NO_YEAR
from raw_tables import raw_of

READ = {
    "2019": "2019",
    "2004.0": "2004",
    "2019-05": "2019-05",
    "2019-05-04": "2019-05-04",
    "2019-05-04T00:00:00Z": "2019-05-04",
    "2019-05-04 12:30:00.000": "2019-05-04",
    "2019/5/4": "2019-05-04",
    "20190504": "2019-05-04",
    "4.5.2019": "2019-05-04",
    "25/12/2019": "2019-12-25",
    "12/25/2019": "2019-12-25",
    "05/05/2019": "2019-05-05",
    "04 May 2019": "2019-05-04",
    "4-May-2019": "2019-05-04",
    "01 January 2021": "2021-01-01",
    "May 4, 2019": "2019-05-04",
    "4th May 2019": "2019-05-04",
    "Sept 2019": "2019-09",
    "May-2019": "2019-05",
    "4 мая 2019": "2019-05-04",
    "сентябрь 2019": "2019-09",
    "2019 г.": "2019",
    "2019年5月4日": "2019-05-04",
    "2019年": "2019",
    "Q3 2019": "2019",
    "c. 2010": "2010",
    "ca. 2010": "2010",
    "2015?": "2015",
    "~2015": "2015",
    "around 2015": "2015",
    "early 2015": "2015",
    "since 2015": "2015",
    "с 2015": "2015",
    "2015-present": "2015",
    "2015 –": "2015",
}
NOT_READ = (
    "20199",
    "0",
    "999",
    "9999",
    "44197",
    "2019-13",
    "2019-02-30",
    "30.02.2019",
    "31/31/2019",
    "3/4/19",
    "Jan-21",
    "2010-15",
    "2010s",
    "5 Foo 2019",
    "soon",
    "before 2015",
    "2015-2010",
    "Foo 2010 - 2015",
    "2010.5",
    "May",
    "²⁰¹⁹",
)


@pytest.mark.parametrize("text", READ)
def test_dates_are_read_as_exactly_as_they_are_written(text: str) -> None:
    found = when(text)
    assert found is not None
    assert found.date == READ[text]
    assert found.year == int(READ[text][:4])


@pytest.mark.parametrize("text", NOT_READ)
def test_what_is_not_certain_is_not_read(text: str) -> None:
    assert when(text) is None


@pytest.mark.parametrize(
    "text", ["2010-2015", "2010–2015", "2010 to 2015", "2010/2015", "May 2010 - June 2015", "с 2010 по 2015"]
)
def test_one_cell_may_hold_a_start_and_an_end(text: str) -> None:
    found = when(text)
    assert found is not None
    assert (found.year, found.end) == (2010, 2015)


def test_a_span_in_a_column_of_beginnings_is_no_term() -> None:
    found = read("Commissioning Date", ["1967-1976", "1980"])
    assert found.start.tolist() == [1967, 1980]
    assert found.end.tolist() == [NO_YEAR, NO_YEAR]
    assert "tells in which years it began" in found.remarks[0]
    assert read("Years", ["1967-1976"]).end.tolist() == [1976]


def test_the_whole_column_says_whether_the_day_comes_first() -> None:
    assert read("date", ["03/04/2021", "25/12/2020"]).date.tolist() == ["2021-04-03", "2020-12-25"]
    assert read("date", ["03/04/2021", "12/25/2020"]).date.tolist() == ["2021-03-04", "2020-12-25"]


def test_where_it_does_not_the_year_alone_is_taken_and_said() -> None:
    found = read("date", ["03/04/2021", "12/25/2020", "25/12/2020", "01/02/2019"])
    assert found.date.tolist() == ["2021", "2020-12-25", "2020-12-25", "2019"]
    assert found.faults == ()
    assert found.remarks == (
        "Column date: `03/04/2021` and 1 other date could have the day or the month first; only their year was taken.",
    )


def test_marks_of_uncertainty_are_spoken_of() -> None:
    assert "`c. 2010`" in read("start", ["c. 2010"]).remarks[0]


def test_what_is_not_read_is_told_and_the_row_kept() -> None:
    found = read("start", ["2019", "20199", "n/a", "", "soon"])
    assert found.start.tolist() == [2019, NO_YEAR, NO_YEAR, NO_YEAR, NO_YEAR]
    assert [(fault.row, fault.found, fault.refused) for fault in found.faults] == [
        (3, "20199", False),
        (6, "soon", False),
    ]


def test_an_end_before_the_start_is_left_out() -> None:
    found = dates(raw_of(["a", "b"], [["2019", "2010"], ["2010", "2019"]]), Meaning({"start": "a", "end": "b"}))
    assert found.end.tolist() == [NO_YEAR, 2019]
    assert [(fault.row, fault.column, fault.found) for fault in found.faults] == [(2, "b", "2010")]


def test_an_end_that_has_not_come_is_no_fault() -> None:
    rows = [["2010", "present"], ["2011", "н.в."], ["2012-2014", ""]]
    found = dates(raw_of(["a", "b"], rows), Meaning({"start": "a", "end": "b"}))
    assert found.end.tolist() == [NO_YEAR, NO_YEAR, 2014]
    assert found.faults == ()


def test_an_event_ends_in_the_year_of_its_date_and_a_site_does_not() -> None:
    assert read("event_date", ["2019-05-04"]).end.tolist() == [2019]
    assert read("Год", ["2019"]).end.tolist() == [2019]
    assert read("start year", ["2019"]).end.tolist() == [NO_YEAR]


@given(st.dates())
def test_columns_and_single_texts_agree_about_the_calendar(day: object) -> None:
    text = str(day)
    found, one = read("start", [text]), when(text)
    assert found.date.tolist() == [one.date if one else ""]


@given(st.integers(0, 9999), st.integers(0, 99), st.integers(0, 99))
def test_days_that_there_are_not_are_not_read(year: int, month: int, day: int) -> None:
    text = f"{year:04}-{month:02}-{day:02}"
    one = when(text)
    assert read("start", [text]).date.tolist() == [one.date if one else ""]


@given(st.text(max_size=20))
def test_any_text_is_a_time_or_none(text: str) -> None:
    found = when(text)
    assert found is None or 1000 <= found.year <= 2199


def read(name: str, texts: list[str]) -> Dates:
    found = dates(raw_of([name], [[text] for text in texts]), Meaning({"start": name}))
    assert found.start.dtype == np.int16
    return found
