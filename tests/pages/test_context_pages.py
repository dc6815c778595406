"""The pages of the argument as streamlit runs them, without a browser."""

import json

import pytest

from apptest import arguments, html, run, sentence
from dashboard import paths
from dashboard.store.files import read_catalog


def test_the_article_is_judged_claim_by_claim() -> None:
    app = run("pages/article.py")
    assert "32 claims" in sentence(app)
    assert html(app).count('class="judged"') == 32
    assert "about 45 percent" in html(app)


def test_the_map_of_the_article_can_be_that_of_one_claim() -> None:
    app = run("pages/article.py")
    everything = arguments(app)["feature_group"]
    assert any("the 32 claims below: 40." in each.value for each in app.caption)
    app.selectbox(key="places").set_value("Russia kept the use of former Soviet bases on their territory.").run()
    assert any("evidence for it: 7." in each.value for each in app.caption)
    assert arguments(app)["feature_group"] != everything


def test_the_article_can_be_narrowed_to_a_verdict() -> None:
    app = run("pages/article.py", verdict="Contested")
    assert html(app).count('class="judged"') == 5


def test_alliances_follow_the_year_of_the_sidebar() -> None:
    text = sentence(run("pages/alliances.py", year="2000", bloc="CSTO"))
    assert "2000: 6 members" in text
    now = run("pages/alliances.py", bloc="CSTO")
    assert "2026: 5 members" in sentence(now)
    assert "Member in form, takes no part" in html(now)


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


def test_an_organization_has_its_page_with_its_daughters() -> None:
    app = run("pages/organization.py", organization="cnpc")
    assert "of its 30 sites fit the filters" in sentence(app)
    assert "Works with" in [each.value for each in app.subheader]
    assert "organization=" in html(app)


def test_the_organization_page_opens_with_one_that_acts_at_many_sites() -> None:
    assert "Export-Import Bank of China" in sentence(run("pages/organization.py"))


def test_an_unknown_organization_is_named_as_such_and_a_placeholder_has_no_page() -> None:
    unknown = run("pages/organization.py", organization="nobody")
    assert "knows no organization “nobody”" in unknown.warning[0].value
    catalog = read_catalog(paths.DATA)
    vague = next(each.id for each in catalog.organizations.values() if each.placeholder)
    assert "nobody in particular" in run("pages/organization.py", organization=vague).warning[0].value


def test_an_organization_whose_sites_do_not_fit_the_filters_says_so() -> None:
    app = run("pages/organization.py", organization="cnpc", layer="russian_bases")
    assert any("fits the filters" in info.value for info in app.info)
    assert not app.dataframe


def test_exercises_of_all_years_are_shown_until_the_sidebar_is_followed() -> None:
    app = run("pages/alliances.py")
    assert any("held" in each.value for each in app.markdown)
    followed = run("pages/alliances.py", drills="false")
    assert any("No exercise of these years" in info.value for info in followed.info)


def test_the_country_sheet_tells_debt_in_shares_too_and_never_the_whole_debt_as_chinas() -> None:
    app = run("pages/country.py", place="Djibouti")
    assert any("45 percent of GDP" in each.value for each in app.markdown)
    assert "Owed to all creditors" not in html(app)
    assert any(each.value == "##### Training received" for each in app.markdown)


def test_the_overlap_page_answers_in_its_sentence() -> None:
    assert "may be within 50 km" in sentence(run("pages/overlap.py"))


def test_the_overlap_page_compares_with_chance_in_a_sentence_and_shows_all_three_comparisons() -> None:
    page = run("pages/overlap.py", chance="true", right="Russian bases")
    said = [each.proto.body for each in page.get("html") if 'class="sentence"' in each.proto.body]
    assert "than chance would put them" in said[1]
    worlds = page.dataframe[1].value["World"].tolist()
    assert [each.startswith("Random: ") for each in worlds] == [False, True, True, True]
