"""The pages of the argument as streamlit runs them, without a browser."""

import json

import pytest

from test_pages import arguments, html, run, sentence


def test_the_article_is_judged_claim_by_claim() -> None:
    app = run("pages/article.py")
    assert "32 claims" in sentence(app)
    assert html(app).count('class="judged"') == 32
    assert "about 45 percent" in html(app)


def test_the_article_can_be_narrowed_to_a_verdict() -> None:
    app = run("pages/article.py", verdict="Contested")
    assert html(app).count('class="judged"') == 5


def test_alliances_follow_the_year_of_the_sidebar() -> None:
    text = sentence(run("pages/alliances.py", year="2000", bloc="CSTO"))
    assert "2000: 6 members" in text
    now = run("pages/alliances.py", bloc="CSTO")
    assert "2026: 5 members" in sentence(now)
    assert "Member in form, takes no part" in html(now)


def test_a_year_without_exercises_shows_those_before_it_and_says_so() -> None:
    app = run("pages/alliances.py")
    assert any("of all years up to 2026, for none was found in 2026 itself" in each.value for each in app.markdown)
    assert "of the sidebar's years" in run("pages/alliances.py", year="2018").main.caption[0].value


def test_an_organization_that_did_not_exist_yet_is_said_plainly() -> None:
    app = run("pages/alliances.py", year="1995", bloc="EAEU")
    assert any("did not exist in 1995" in info.value for info in app.info)


def test_arms_follow_country_and_supplier() -> None:
    assert sentence(run("pages/arms.py")).startswith('<p class="sentence" role="status">62 arms transfers')
    app = run("pages/arms.py", country="KGZ", supplier="China")
    assert "3 arms transfers" in sentence(app)


def test_debt_is_told_in_three_ways_and_chains_follow_the_country() -> None:
    assert "million US dollars" in sentence(run("pages/debt.py"))
    app = run("pages/debt.py", told_as="Share of GDP", country="DJI")
    assert "share of GDP (percent): 1 figures for 1 countries" in sentence(app)
    assert app.selectbox(key="chain").options == ["Djibouti, from loans to a port to a base"]
    assert "finance minister of Djibouti" in html(app)


@pytest.mark.parametrize(("place", "expected"), [("Tajikistan", "68 sites"), ("Gorno-Badakhshan (GBAO)", "14 sites")])
def test_a_country_or_gbao_has_its_sheet(place: str, expected: str) -> None:
    app = run("pages/country.py", place=place)
    assert expected in sentence(app)
    assert "Contested" in html(app)


def test_exercises_are_drawn_on_the_map_when_asked_for() -> None:
    assert '"exercises":null' in arguments(run())["feature_group"].replace(" ", "")
    app = run(exercises="true")
    assert '"exercises":"' in arguments(app)["feature_group"].replace(" ", "")
    assert len(json.dumps(arguments(app))) < 3000


def test_the_timeline_can_carry_what_stands_around() -> None:
    app = run("pages/timeline.py", over=["Joint exercises", "Memberships"], country="KGZ")
    assert any("marks laid over it" in expander.label for expander in app.expander)


def test_an_organization_is_shown_with_its_daughters_and_told_apart_from_the_filters() -> None:
    app = run("pages/organization.py", organization="cnpc", year="2012")
    assert "sites fit the filters" in sentence(app)
    assert "Daughters" in html(app)
    assert [heading.value for heading in app.subheader] == [
        "Sites and roles",
        "Over the years",
        "Works with",
        "Money by kind",
        "Who works with whom",
    ]


def test_an_unknown_organization_is_named_and_another_is_shown_instead() -> None:
    app = run("pages/organization.py", organization="no-such-firm")
    assert "no-such-firm" in app.warning[0].value
    assert "Shown instead" in app.caption[0].value


def test_an_organization_whose_sites_are_all_filtered_away_says_so() -> None:
    app = run("pages/organization.py", organization="cnpc", country="KHM")
    assert any("None of its" in info.value for info in app.info)
