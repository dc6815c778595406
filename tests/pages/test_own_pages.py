"""A reader's own sites on the pages that compare them with the atlas."""

from streamlit.testing.v1 import AppTest

from apptest import arguments, html, open_page, sentence
from factories import own_data
from hostile import PIECES

AT_SHAYMAK = {"lon": 74.83, "lat": 37.54}


def with_own(path: str, *rows: dict[str, object], **parameters: str) -> AppTest:
    app = open_page(path, **parameters)
    app.session_state["own_data"] = (own_data(*rows),)
    app.run()
    assert not app.exception
    return app


def near(app: AppTest) -> AppTest:
    app.selectbox(key="left").set_value("Your data: conflicts.csv")
    app.selectbox(key="right").set_value("Chinese security presence")
    app.run()
    assert not app.exception
    return app


def test_rows_near_sites_are_listed_with_the_distance_and_when() -> None:
    app = near(
        with_own(
            "pages/overlap.py",
            {**AT_SHAYMAK, "name": "A patrol seen", "start": 2020},
            {"lon": 60.0, "lat": 45.0, "start": 2020},
        )
    )
    assert sentence(app).startswith(
        '<p class="sentence"'
    ) or "1 of your 2 sites (conflicts.csv) may be within 50 km" in html(app)
    assert "taken as exact" in html(app)
    rows = app.dataframe[0].value
    assert set(rows["Your site"]) == {"A patrol seen"}
    assert "while it was there" in set(rows["When"])
    assert '"own":' in str(arguments(app))


def test_rows_that_a_filter_leaves_out_are_not_compared() -> None:
    app = near(with_own("pages/overlap.py", {**AT_SHAYMAK, "start": 1995, "end": 1995}))
    assert "None of your 0 sites" in html(app)
    assert "loosen a filter" in app.info[0].value


def test_two_years_are_compared_for_the_readers_rows_too() -> None:
    app = with_own("pages/compare.py", {"start": 2000, "end": 2005}, {"start": 2015}, a="2003", b="2020")
    assert "Of your 2 sites (conflicts.csv), 1 was there in 2003 and not in 2020, 1 in 2020 and not in 2003" in html(
        app
    )
    assert list(app.dataframe[-1].value["Change"]) == ["in 2003 only", "in 2020 only"]


def test_without_a_file_neither_page_speaks_of_one() -> None:
    for path in ("pages/overlap.py", "pages/compare.py"):
        app = open_page(path)
        assert "Your data" not in html(app) + "".join(each.value for each in app.subheader)
    assert not [each for each in open_page("pages/overlap.py").selectbox(key="left").options if "Your data" in each]


def test_hostile_text_of_a_file_is_shown_as_text() -> None:
    rows = [{**AT_SHAYMAK, "name": text, "category": text, "start": 2020} for text in PIECES]
    for app in (near(with_own("pages/overlap.py", *rows)), with_own("pages/compare.py", *rows, a="2000", b="2020")):
        assert "<img src=https" not in html(app)
        assert "&lt;img src=https" in html(app)  # the rows for print
