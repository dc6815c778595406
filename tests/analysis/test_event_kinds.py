import pytest

from dashboard.analysis.event_kinds import EVENT_KINDS, EventKind, event_kinds, event_sources
from dashboard.model.catalog import Catalog, Event
from factories import catalog, claim, site, source


@pytest.mark.parametrize(
    ("what", "kind"),
    [
        ("Russian-Tajik agreement of 25 May on the stay of the 201st Motor Rifle Division", "agreement"),
        ("Residents rally against the mine, then held by Tiandi International Mining", "clash"),
        ("October: Russia based helicopters here; Tajikistan denied leasing the airfield", "denial"),
        ("9 January: lease extended to 2050", "extension"),
        ("Preferential credit of 200 million dollars in October", "loan"),
        ("27 June: handed over", "closure"),
        ("Works halted", "halt"),
        ("Commissioned in May", "opening"),
        ("Ground broken on 29 November", "construction"),
        ("Planned commissioning by the end of the year", "plan"),
        ("Renamed Bogatyr Komir", "other"),
    ],
)
def test_the_kind_follows_from_the_words(what: str, kind: EventKind) -> None:
    assert event_kinds(what)[0] == kind


def test_an_event_of_several_kinds_shows_as_the_first_in_the_order_of_the_list() -> None:
    kinds = event_kinds("300 villagers and Chinese workers clash on 5 August; work suspended two days later")
    assert kinds == ("clash", "halt")
    assert event_kinds("China Eximbank loan; works begin in January") == ("construction", "loan")
    assert list(EVENT_KINDS).index("clash") < list(EVENT_KINDS).index("halt")


def test_a_plan_opens_builds_and_closes_nothing() -> None:
    assert event_kinds("Start of building planned for spring, commissioning for the end of the year") == ("plan",)
    assert event_kinds("Route expected to open in the fourth quarter") == ("plan",)
    assert event_kinds("Capsule laid on 12 April; operation expected in a year and a half") == ("construction",)


@pytest.mark.parametrize(
    ("what", "kind"),
    [
        ("Tender opened on 27 June; five bids in October", "opening"),
        ("China Development Bank opens a 2.7 billion dollar credit for the owner", "opening"),
        ("70 per cent complete", "opening"),
        ("Deal completed in July", "opening"),
        ("Sale agreed in August, closed in December", "closure"),
        ("31 March: agreement on withdrawal", "closure"),
    ],
)
def test_words_that_mislead_are_known(what: str, kind: EventKind) -> None:
    assert kind not in event_kinds(what)


def test_every_event_of_the_data_has_a_kind(real: Catalog) -> None:
    kinds = [event_kinds(event.what)[0] for event in real.events]
    assert set(kinds) == set(EVENT_KINDS)
    assert kinds.count("other") < len(kinds) / 2


def sourced(*claims: object) -> tuple[str, ...]:
    sources = {name: source(name, title=title) for name, title in (("a", "A mine opens"), ("b", "Talks on debt"))}
    things = catalog([site("mine", name="Mine")], claims, sources=sources)  # type: ignore[arg-type]
    return event_sources(things, Event("mine", 2019, "Plant opened by the president"))


def test_sources_are_those_of_claims_about_the_year_or_published_in_it() -> None:
    about = claim(site="mine", source="b", from_year=2019, to_year=2019, published="2021")
    spanning = claim(site="mine", source="a", from_year=2010, to_year=2024, published="2021")
    elsewhere = claim(site="another", source="a", published="2019")
    assert sourced(about, spanning, elsewhere) == ("b",)
    assert sourced(claim(site="mine", source="b", published="2019-05")) == ("b",)
    assert sourced(claim(site="mine", source="b", published="2021", value="2019 opening")) == ("b",)


def test_sources_that_share_words_with_the_event_are_preferred() -> None:
    shared = claim(site="mine", source="b", published="2019", value="opening by the president")
    other = claim(site="mine", source="a", published="2019", value="reserves")
    assert sourced(shared, other) == ("b",)
    assert sourced(other) == ("a",)


def test_no_source_is_made_up_where_the_claims_tell_of_no_such_year() -> None:
    assert sourced(claim(site="mine", published="2021")) == ()
