from dataclasses import replace

from dashboard.analysis.difference import Account, Difference, difference
from dashboard.evidence.moment import Moment
from dashboard.model.catalog import Catalog
from dashboard.present.compare import rows
from dashboard.present.difference import NOUNS, sentences, sources
from factories import catalog, site, source, status_changes


def of(things: Catalog, a: Moment, b: Moment) -> Difference:
    return difference(things, things.by_id, a, b)


def test_sentences_count_by_country_and_layer() -> None:
    things = catalog(
        [
            site("one"),
            site("two"),
            site("road", layer="bri_projects", countries=("TJK", "KGZ")),
            site("base", layer="russian_bases", actor="RUS", start_year=1993, end_year=2015),
            site("plan", start_year=None),
        ]
    )
    assert sentences(things, of(things, Moment(2012), Moment(2024))) == (
        "Kyrgyzstan, 2012 → 2024: 1 Belt and Road project added.",
        "Tajikistan, 2012 → 2024: 2 Chinese security sites and 1 Belt and Road project added, 1 Russian base ended; "
        "1 unchanged, 1 of them with unknown dates.",
    )


def test_sentences_say_when_nothing_changed_and_never_say_that_a_clock_ends_a_site() -> None:
    things = catalog([site("outpost")])
    assert sentences(things, of(things, Moment(2020), Moment(2024))) == (
        "Tajikistan, 2020 → 2024: nothing added, ended or changed; 1 unchanged.",
    )
    assert sentences(things, of(things, Moment(2016), Moment(2016, "known"))) == (
        "Tajikistan, as it was in 2016 → as known at the end of 2016: 1 Chinese security site only as it was in 2016.",
    )


def test_every_layer_and_actor_of_the_data_has_a_noun(real: Catalog) -> None:
    assert {(each.layer, each.actor) for each in real.sites} == set(NOUNS)


def test_sentences_speak_of_the_countries_wanted_alone() -> None:
    things = catalog([site("one"), site("two", countries=("KGZ",))])
    (only,) = sentences(things, of(things, Moment(2012), Moment(2024)), ["KGZ"])
    assert only.startswith("Kyrgyzstan, ")


def test_sentences_count_the_sites_of_each_change() -> None:
    things = catalog([site("one", start_year=2010, statuses=status_changes(("planned", "2010"), ("active", "2016")))])
    assert sentences(things, of(things, Moment(2012), Moment(2024))) == (
        "Tajikistan, 2012 → 2024: status changed at 1.",
    )


def test_an_account_is_given_by_its_speakers_or_by_the_publishers_of_its_sources() -> None:
    things = catalog(
        [site("one")], sources={each: source(each, publisher=each.upper()[:2]) for each in ("ab-1", "ab-2", "cd-1")}
    )
    assert sources(things, Account(("X",), ("A ministry",), ("ab-1",))) == "A ministry"
    assert sources(things, Account(("active",), (), ("ab-1", "cd-1", "ab-2"))) == "AB; CD"
    assert sources(things, Account(("active",), (), ())) == ""


def test_a_change_of_status_is_a_row_with_the_publishers_that_report_it() -> None:
    first, second = status_changes(("planned", "2010"), ("active", "2016"))
    things = catalog([site("one", start_year=2010, statuses=(first, replace(second, sources=("source",))))])
    (row,) = rows(things, of(things, Moment(2012), Moment(2024)))
    assert (row["Change"], row["Before"], row["After"]) == ("status changed", "Planned", "Active")
    assert row["Source"] == " → A newspaper"
