from dataclasses import replace

from dashboard.model.catalog import Catalog
from dashboard.present.sentence import sentence
from dashboard.selection import Index


def say(real: Catalog, index: Index, **fields: object) -> str:
    selection = replace(index.domain.start(), **fields)  # type: ignore[arg-type]
    return sentence(real, index, selection, int(index.mask(selection).sum()))


def test_it_says_everything_that_was_chosen(real: Catalog, index: Index) -> None:
    text = say(
        real, index, actors=("CHN",), countries=("TJK",), when="period", period=(2016, 2024), confidence="reported"
    )
    assert text.startswith("Showing ")
    assert text.endswith("of 364 sites: Chinese, Tajikistan, 2016–2024, reported or better.")


def test_several_values_of_one_filter_are_joined_by_or(real: Catalog, index: Index) -> None:
    assert "Kazakhstan, Kyrgyzstan or Tajikistan" in say(real, index, countries=("KAZ", "KGZ", "TJK"))


def test_the_known_clock_is_said(real: Catalog, index: Index) -> None:
    assert "2016 as known by the end of 2016" in say(real, index, year=2016, clock="known")


def test_with_nothing_left_it_says_which_filter_to_loosen(real: Catalog, index: Index) -> None:
    text = say(real, index, when="all", actors=("RUS",), layers=("russian_bases",), countries=("UZB", "KHM"), q="Ream")
    assert "Showing 0 of" in text
    assert "without the " in text or "reset them all" in text


def test_relations_are_quoted_for_they_hold_commas(real: Catalog, index: Index) -> None:
    text = say(real, index, relations=("alleged_claim", "chinese_loan_only"))
    assert "“Claim alleged, not shown” or “Chinese loan, no concession”" in text


def test_of_a_long_list_the_first_few_are_named(real: Catalog, index: Index) -> None:
    orgs = index.domain.orgs[:9]
    text = say(real, index, orgs=orgs)
    assert f"{real.organizations[orgs[3]].name} or one of 5 others, " in text
    assert real.organizations[orgs[4]].name not in text
