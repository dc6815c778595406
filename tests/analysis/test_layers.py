"""The card of a layer."""

from dashboard.analysis.layers import layer_card
from dashboard.model.coverage import Coverage
from factories import catalog, claim, site, source

SOURCES = {
    "old": source("old", date="2010", language="ru", kind="state_media"),
    "new": source("new", date="2024-05", language="en", kind="state_media"),
    "undated": source("undated", date=None, language="en", kind="blog"),
}
HERE, MINE = site("here"), site("mine", layer="mine_concessions", countries=("KGZ",))
CATALOG = catalog(
    [HERE, MINE],
    [claim(site="here", source=each) for each in ("old", "new", "undated", "new")],
    sources=SOURCES,
    read_coverage=lambda: (
        Coverage(country="TJK", layer="chinese_presence", actor="CHN", searched="full", found="sites"),
        Coverage(country="UZB", layer="chinese_presence", actor="CHN", searched="no"),
    ),
)


def test_a_card_counts_each_source_once_by_kind_and_language() -> None:
    card = layer_card(CATALOG, "chinese_presence", [HERE, MINE])
    assert (card.sites, card.everywhere, card.sources) == (1, 1, 3)
    assert card.kinds == {"state_media": 2, "blog": 1}
    assert card.languages == {"en": 2, "ru": 1}
    assert card.newest == "2024-05"


def test_as_known_at_the_time_only_what_had_been_published_counts() -> None:
    card = layer_card(CATALOG, "chinese_presence", [HERE], known_by=2012)
    assert (card.sources, card.newest, card.languages) == (1, "2010", {"ru": 1})


def test_a_card_names_what_was_not_searched_and_where_no_search_is_noted() -> None:
    card = layer_card(CATALOG, "chinese_presence", [])
    assert [cover.country for cover in card.gaps] == ["UZB"]
    assert card.unsearched == ("KGZ",)
    assert card.percent is None
    only = layer_card(CATALOG, "chinese_presence", [], countries=["TJK", "UZB"])
    assert ([cover.country for cover in only.gaps], only.unsearched) == (["UZB"], ())


def test_a_field_is_counted_of_the_records_it_counts_for() -> None:
    card = layer_card(CATALOG, "mine_concessions", [HERE, MINE])
    shares = {share.field: (share.has, share.of) for share in card.fields}
    assert shares["commodity"] == (0, 1)
    assert "amount" not in shares
