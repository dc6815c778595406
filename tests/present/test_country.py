"""One country, or GBAO, in words and rows."""

from dashboard.model.coverage import Coverage
from dashboard.present.country import (
    Area,
    absence_rows,
    contested_rows,
    debt_rows,
    debt_words,
    event_rows,
    membership_rows,
    sentence,
    sheet,
    site_rows,
)
from factories import catalog, claim, context, debt, event, membership, site


def test_gbao_is_shown_with_the_alliances_of_tajikistan() -> None:
    gbao = Area("GBAO")
    assert (gbao.name, gbao.country) == ("Gorno-Badakhshan (GBAO)", "TJK")
    world = catalog([site("inside"), site("elsewhere", regions=("Khatlon",))])
    assert [each.id for each in gbao.sites(world)] == ["inside"]
    assert [each.id for each in Area("TJK").sites(world)] == ["inside", "elsewhere"]


def test_the_sentence_counts_sites_by_layer_and_the_contested() -> None:
    sites = [site(), site(confidence="contested"), site(layer="bri_projects")]
    assert sentence("Tajikistan", sites) == (
        "Tajikistan: 3 sites in all years (Chinese security presence 2, Belt and Road projects 1); 1 is contested."
    )
    assert sentence("Tajikistan", [site()]).endswith("(Chinese security presence 1); none are contested.")
    assert sentence("Oman", []) == "Oman: the atlas has no site here."


def test_the_newest_debt_is_given_with_its_shares_and_its_day() -> None:
    around = context(
        debt=(
            debt(year=2020, debt_usd_m=900.0),
            debt(debt_usd_m=1000.0, share_of_external_debt_percent=32.3, as_of="2025-04-01"),
        )
    )
    assert debt_words(around, "TJK") == (
        "Debt to China, newest figure: 1,000 million US dollars, 32.3 percent of external debt (China, 2025-04-01)."
    )
    assert debt_words(around, "KGZ") == "No source gives an amount for its debt to China."


def test_the_debt_to_all_creditors_is_not_among_the_debt_to_china() -> None:
    around = context(debt=(debt(debt_usd_m=900.0), debt(measure="all_creditors", debt_usd_m=5000.0)))
    assert [row["Million US dollars"] for row in debt_rows(catalog([]), around, "TJK")] == [900.0]


def test_a_membership_that_ended_is_shown_by_the_year_it_ended() -> None:
    around = context(memberships=(membership(left="1999", country="UZB"), membership(suspended="2024", country="ARM")))
    (uzbekistan,) = membership_rows(around, "UZB", 2020)
    assert (uzbekistan["In 2020"], uzbekistan["Since"]) == ("Left", "1999")
    (armenia,) = membership_rows(around, "ARM", 2025)
    assert armenia["Since"] == "2024"


def test_the_latest_events_come_first() -> None:
    events = (event("one", date="2019-02"), event("one", date="2019-11"), event("other", 2020))
    found = event_rows(catalog([site("one")], events=events), [site("one")], 5)
    assert [row["Date"] for row in found] == ["2019-11", "2019-02"]


def test_a_denied_site_is_listed_with_who_denies_it_whatever_its_confidence() -> None:
    denied = claim(site="one", stance="denies", speaker="Ministry", published="2020")
    sites = [site("one"), site("two")]
    (row,) = contested_rows(catalog(sites, [denied]), sites)
    assert (row["Confidence"], row["Denied by"]) == ("Reported", "Ministry, 2020")


def test_how_each_layer_was_searched_is_said() -> None:
    coverage = (Coverage(country="TJK", layer="russian_bases", actor="RUS", searched="full", found="none"),)
    rows = absence_rows(catalog([], read_coverage=lambda: coverage), Area("TJK"))
    assert {"Layer": "Russian bases", "Searched": "searched, none found", "Note": ""} in rows


def test_a_table_shows_numbers_plainly_and_what_is_missing_as_empty() -> None:
    html = sheet([{"Value": 1200.5, "Note": None, "Link": "https://example.org"}], "Link")
    assert "<td>1,200.5</td><td></td>" in html
    assert '<a href="https://example.org" target="_blank" rel="noopener">open</a>' in html
    assert "years not known" in sheet(site_rows(catalog([]), [site("a", start_year=None)]))


def test_a_bound_of_a_debt_is_told_beside_its_figures() -> None:
    row = debt(share_of_gdp_percent=5.0, at_most=("share_of_gdp_percent",), at_least=("debt_usd_m",), debt_usd_m=900.0)
    (cells,) = debt_rows(catalog([]), context(debt=(row,)), "TJK")
    assert cells["Bounds"] == "Money: at least, Share of GDP: at most"
