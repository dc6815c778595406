"""The docket of denials, and counts with bounds, as streamlit runs them, without a browser."""

import re

import pytest

from apptest import address, html, run, sentence
from dashboard.model.catalog import Catalog
from dashboard.present.docket import OUTCOME_NAMES, entries_of, summary

PAGE = "pages/denials.py"


def test_the_docket_has_every_denial_and_correction(real: Catalog) -> None:
    assert summary(entries_of(real, real.sites, None)) in sentence(run(PAGE))


def test_its_own_filters_are_part_of_the_address() -> None:
    app = run(PAGE, outcome=[OUTCOME_NAMES["dropped"]])
    assert set(app.dataframe[0].value["Outcome"]) == {OUTCOME_NAMES["dropped"]}
    app.multiselect(key="denied_by").set_value(["company"]).run()
    assert not app.exception
    assert app.info[0].value.startswith("Nothing fits")
    assert "outcome" in address(app)


def test_the_sidebars_filters_apply() -> None:
    sites = set(run(PAGE, country="KHM").dataframe[0].value["Site"])
    assert sites == {"Ream Naval Base, joint support and training centre"}


def test_the_first_line_says_which_years_and_what_a_row_is() -> None:
    app = run(PAGE, year="2019")
    assert "This page shows all years up to the one chosen in the sidebar." in sentence(app)
    assert "all years up to" not in sentence(run(PAGE, when="all"))
    assert any(each.value.startswith("One row is one claim") for each in app.caption)


def test_what_was_published_later_is_not_in_the_docket_of_an_earlier_year() -> None:
    dates = run(PAGE, clock="known", year="2019").dataframe[0].value["Published"]
    assert max(dates) < "2020"


def test_it_can_be_read_with_all_that_followed() -> None:
    app = run(PAGE, country="KHM")
    app.session_state["in_full"] = True
    assert "<summary>Reported later by others: 1</summary>" in html(app.run())


def test_the_tree_of_reports_is_on_the_page_of_a_site() -> None:
    shown = html(run("pages/site.py", site="shaymak-kyzylrabot-outpost"))
    assert "Articles and the reports they trace to" in shown
    assert re.search(r"Washington Post 2019: \d+ articles</summary>", shown)


def test_the_page_of_a_site_says_what_became_of_its_denials() -> None:
    shown = " ".join(html(run("pages/site.py", site="shaymak-kyzylrabot-outpost")).split())
    assert "Denials and what became of them" in shown
    assert "Reported again later, 2019-04-18 (54 days later)" in shown
    assert "Denials and what became of them" not in html(run("pages/site.py", site="kant-air-base-nowhere"))


def test_the_ledger_lists_the_echoes_of_all_sites() -> None:
    rows = run("pages/ledger.py", view="Echoes").dataframe[0].value
    assert (rows["Articles"] >= 1).all()
    assert (rows["Reports"] >= 1).all()


@pytest.mark.parametrize("path", ["map.py", "pages/ledger.py", "pages/timeline.py", "pages/organization.py"])
def test_counts_have_bounds(path: str) -> None:
    assert "By what you count: " in sentence(run(path))


def test_compare_and_overlap_have_bounds_for_both_sides() -> None:
    assert "By what you count: in 2012 " in sentence(run("pages/compare.py"))
    assert "By what you count: Chinese security sites " in sentence(run("pages/overlap.py"))


def test_the_sites_between_are_listed_on_request() -> None:
    app = run(country="TJK", layer="chinese_presence")
    app.session_state["between_map"] = True
    assert ">Shaymak–Kyzylrabot outpost (reported Chinese security base)</a>, Tajikistan: contested" in html(app.run())


def test_a_country_has_its_counts_as_ranges_with_the_sites_between() -> None:
    shown = html(run("pages/country.py", place="Tajikistan"))
    assert ", by what you count</h2>" in shown
    assert "Tajikistan: contested" in shown
