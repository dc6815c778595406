"""The pages around the map as streamlit runs them, without a browser."""

import json
import re

import pytest

from apptest import arguments, html, run, sentence
from dashboard import paths
from dashboard.model.catalog import Catalog
from dashboard.store.context_files import read_context

ARTICLE = read_context(paths.DATA).article


def test_the_article_is_judged_claim_by_claim() -> None:
    app = run("pages/article.py")
    assert f"{len(ARTICLE)} claims" in sentence(app)
    assert html(app).count('class="judged"') == len(ARTICLE)


def test_the_map_of_the_article_can_be_that_of_one_claim() -> None:
    app = run("pages/article.py")
    everything = arguments(app)["feature_group"]
    assert any(f"the {len(ARTICLE)} claims below" in each.value for each in app.caption)
    app.selectbox(key="places").set_value(app.selectbox(key="places").options[1]).run()
    assert any("evidence for this claim" in each.value for each in app.caption)
    assert arguments(app)["feature_group"] != everything


def test_the_article_can_be_narrowed_to_a_verdict() -> None:
    shown = html(run("pages/article.py", verdict="Contested"))
    assert set(re.findall(r'class="verdict">(.*?)<', shown)) == {"Contested"}


def test_alliances_follow_the_year_of_the_sidebar() -> None:
    text = sentence(run("pages/alliances.py", year="2000", bloc="CSTO"))
    assert "Collective Security Treaty Organization, 2000: " in text
    now = run("pages/alliances.py", bloc="CSTO")
    assert "2000" not in sentence(now)
    assert "Member in form, takes no part" in html(now)


def test_an_organization_that_did_not_exist_yet_is_said_plainly() -> None:
    app = run("pages/alliances.py", year="1995", bloc="EAEU")
    assert any("did not exist in 1995" in info.value for info in app.info)


def test_arms_follow_country_and_supplier() -> None:
    everything = run("pages/arms.py")
    assert "arms transfers in all years" in sentence(everything)
    app = run("pages/arms.py", country="KGZ", supplier="China")
    assert sentence(app) != sentence(everything)
    (table,) = [each.value for each in app.dataframe if {"Item", "Supplier"} <= set(each.value.columns)]
    assert set(table["Supplier"]) == {"China"}
    assert set(table["Recipient"]) == {"Kyrgyzstan"}


def test_debt_is_given_in_three_measures_and_chains_follow_the_country() -> None:
    assert "million US dollars" in sentence(run("pages/debt.py"))
    app = run("pages/debt.py", told_as="Share of GDP", country="DJI")
    assert "share of GDP (percent): 1 figure for 1 country" in sentence(app)
    assert app.selectbox(key="chain").options == ["Djibouti, from loans to a port to a base"]
    assert "finance minister of Djibouti" in html(app)


@pytest.mark.parametrize("place", ["Tajikistan", "Gorno-Badakhshan (GBAO)"])
def test_a_country_or_gbao_has_its_page(place: str) -> None:
    app = run("pages/country.py", place=place)
    assert f"{place}: " in sentence(app)
    assert "sites in all years" in sentence(app)
    assert "Contested" in html(app)


def test_exercises_are_drawn_on_the_map_when_asked_for() -> None:
    assert '"exercises":null' in arguments(run())["feature_group"].replace(" ", "")
    app = run(exercises="true")
    assert '"exercises":"' in arguments(app)["feature_group"].replace(" ", "")
    assert len(json.dumps(arguments(app))) < 3000


def test_the_timeline_can_also_show_exercises_and_memberships() -> None:
    app = run("pages/timeline.py", over=["Joint exercises", "Memberships"], country="KGZ")
    assert any("marks also shown" in expander.label for expander in app.expander)


def test_an_organization_has_its_page_with_its_subsidiaries() -> None:
    app = run("pages/organization.py", organization="cnpc")
    assert "subsidiaries: " in sentence(app)
    assert "Other organizations at these sites" in [each.value for each in app.subheader]
    assert "organization=" in html(app)


def test_the_organization_page_opens_with_the_one_that_has_the_most_sites() -> None:
    assert "Export-Import Bank of China" in sentence(run("pages/organization.py"))


def test_an_unknown_organization_is_named_as_such_and_a_placeholder_has_no_page(real: Catalog) -> None:
    unknown = run("pages/organization.py", organization="nobody")
    assert "has no organization “nobody”" in unknown.warning[0].value
    vague = next(each.id for each in real.organizations.values() if each.placeholder)
    assert "not a particular organization" in run("pages/organization.py", organization=vague).warning[0].value


def test_an_organization_whose_sites_do_not_fit_the_filters_says_so() -> None:
    app = run("pages/organization.py", organization="cnpc", layer="russian_bases")
    assert any("fits the filters" in info.value for info in app.info)
    assert not app.dataframe


def test_exercises_of_all_years_are_shown_until_the_sidebar_is_followed() -> None:
    app = run("pages/alliances.py")
    assert any("held" in each.value for each in app.markdown)
    followed = run("pages/alliances.py", drills="false", year="1995")
    assert any("No exercise was found for these years" in info.value for info in followed.info)


def test_the_country_page_gives_debt_in_shares_too_and_never_the_total_debt_as_chinas() -> None:
    app = run("pages/country.py", place="Tajikistan")
    assert any("percent of external debt" in each.value for each in app.markdown)
    assert "Owed to all creditors" not in html(app)
    assert "Training received" in html(app)


def test_the_overlap_page_answers_in_its_sentence() -> None:
    assert "may be within 50 km" in sentence(run("pages/overlap.py"))


def test_the_overlap_page_compares_with_chance_in_a_sentence_and_shows_all_three_comparisons() -> None:
    page = run("pages/overlap.py", chance="true", right="Russian bases")
    said = [each.proto.body for each in page.get("html") if 'class="sentence"' in each.proto.body]
    assert "than chance would put them" in said[1]
    worlds = page.dataframe[1].value["World"].tolist()
    assert [each.startswith("Random: ") for each in worlds] == [False, True, True, True]
