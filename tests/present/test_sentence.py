"""The selection as a sentence."""

from dataclasses import replace
from typing import Any

from dashboard.model.catalog import Catalog
from dashboard.model.site import Involvement
from dashboard.present.sentence import confidence_remark, sentence
from dashboard.selection import Index
from factories import catalog, organization, site

COMPANIES = tuple(f"company-{letter}" for letter in "abcdefghi")
ATLAS = catalog(
    [
        site("a", confidence="confirmed", newest_evidence="2026"),
        site("b", confidence="reported", countries=("KGZ",)),
        site("c", confidence="contested", actor="RUS", layer="russian_bases", countries=("KAZ",), start_year=None),
        site("d", confidence="confirmed", relation="alleged_claim"),
    ],
    organizations={each: organization(each) for each in ("daughter", *COMPANIES)},
)
INDEX = Index.of(ATLAS)


def say(atlas: Catalog = ATLAS, index: Index = INDEX, **fields: Any) -> str:
    selection = replace(index.domain.start(), **fields)
    return sentence(atlas, index, selection, int(index.mask(selection).sum()))


def remark(**fields: Any) -> str:
    return confidence_remark(INDEX, replace(INDEX.domain.start(), **fields))


def test_without_filters_it_counts_the_sites_of_the_year() -> None:
    assert say(year=2020) == "Showing 4 of 4 sites in 2020."


def test_it_says_everything_that_was_chosen() -> None:
    text = say(
        actors=("CHN",), countries=("TJK",), when="period", period=(2016, 2024), confidence="reported", q="murghob"
    )
    assert text == "Showing 2 of 4 sites in 2016–2024: Chinese, Tajikistan, reported or better, matching “murghob”."


def test_a_least_confidence_says_or_better_unless_nothing_is_better() -> None:
    assert "contested or better." in say(confidence="contested")
    assert "reported or better." in say(confidence="reported")
    assert say(confidence="confirmed").endswith(": confirmed.")
    assert "better" not in say(confidence="weak")


def test_several_values_of_one_filter_are_joined_by_or() -> None:
    assert "Kazakhstan, Kyrgyzstan or Tajikistan" in say(countries=("KAZ", "KGZ", "TJK"))


def test_it_says_by_what_was_known_the_sites_are_shown() -> None:
    assert "in 2016, as known at the end of 2016" in say(year=2016, clock="known")
    assert "in 2001–2005, as known at the end of 2005" in say(when="period", period=(2001, 2005), clock="known")
    assert "in all years, as known today" in say(when="all", clock="known")


def test_it_says_that_sites_with_unknown_dates_are_left_out() -> None:
    assert say(when="all", undated=False) == "Showing 3 of 4 sites in all years: without sites with unknown dates."


def test_with_nothing_left_it_says_which_filter_to_loosen() -> None:
    text = say(when="all", actors=("RUS",), countries=("TJK",))
    assert text.startswith("Showing 0 of 4 sites")
    assert text.endswith("No site fits all filters. Without the actor filter there would be 2.")
    assert say(when="all", q="xyzzy", actors=("RUS",), countries=("TJK",)).endswith("reset all filters.")


def test_relations_are_quoted_because_they_contain_commas() -> None:
    text = say(relations=("alleged_claim", "chinese_loan_only"))
    assert "“Claim alleged, not shown” or “Chinese loan, no concession”" in text


def test_a_long_list_is_cut_to_the_first_few() -> None:
    text = say(orgs=COMPANIES)
    assert "Company-d or one of 5 others." in text
    assert "Company-e" not in text


def test_the_remark_says_how_many_sites_are_confirmed() -> None:
    assert remark(when="all") == "2 are confirmed; 2 are not. By what you count: 1 to 4."
    assert remark(when="all", countries=("KGZ",)) == "0 are confirmed; 1 is not. By what you count: 0 to 1."
    assert remark(when="all", q="xyzzy") == ""


def test_with_a_least_confidence_the_remark_says_how_many_sites_it_leaves_out() -> None:
    assert remark(when="all", confidence="confirmed") == "2 more are not confirmed. By what you count: 1 to 4."
    assert remark(when="all", confidence="reported") == "1 more is below “reported”. By what you count: 1 to 4."


def test_a_role_is_said_with_the_organizations_that_have_it() -> None:
    parts = (Involvement(org="company-a", role="lender"), Involvement(org="company-b", role="owner"))
    atlas = catalog(
        [site("a", organizations=parts, commodities=("gold",))],
        organizations={each: organization(each) for each in ("daughter", *COMPANIES)},
    )
    index = Index.of(atlas)
    assert "any organization as lender or owner." in say(atlas, index, roles=("lender", "owner"))
    assert "Company-a as lender, gold." in say(
        atlas, index, roles=("lender",), orgs=("company-a",), commodities=("gold",)
    )


def test_coordinates_are_said_as_they_were_read() -> None:
    assert say(when="all", q="74.55, 37.44") == (
        "Showing 4 of 4 sites in all years. “74.55, 37.44” is read as 74.55° N, 37.44° E (± 560 m)."
    )
    assert "looks like coordinates, but 91 is not a latitude" in say(q="91, 200")


def test_a_search_that_can_find_nothing_says_what_to_type() -> None:
    assert say(q="?!").endswith("The search holds no letter or digit: type a name, a place or coordinates.")
    assert say(q="שלום").endswith("No name in the atlas is written in the script of the search: try another.")


def test_it_says_where_a_word_was_taken_for_others() -> None:
    assert say(q="tajikistan").startswith("Showing 2 of 4 sites in 2026: matching “tajikistan”.")
    assert say(q="tajikistam").startswith("Showing 2 of 4 sites in 2026: matching words like “tajikistam”.")
    assert say(q="37.5, 71.5").startswith("Showing 4 of 4 sites in 2026.")
