"""The ledger's claims as rows."""

from dashboard.present.ledger import claim_rows, known_claims, source_title, used_sources
from factories import catalog, claim, site, source


def test_at_a_known_year_only_claims_published_by_its_end_are_in_the_ledger() -> None:
    early, late, undated = claim(published="2018"), claim(published="2020-05"), claim(published=None)
    world = catalog([site("site")], [early, late, undated])
    assert known_claims(world, world.sites, 2019) == [early]
    assert known_claims(world, world.sites, 2020) == [early, late, undated]
    assert known_claims(world, world.sites, None) == [early, late, undated]


def test_only_a_web_address_becomes_a_link() -> None:
    world = catalog(
        [site("site")],
        [claim(source="good"), claim(source="bad")],
        sources={"good": source("good"), "bad": source("bad", url="javascript:alert(1)")},
    )
    assert [row["Link"] for row in claim_rows(world, world.claims)] == ["https://example.org/article", None]


def test_a_row_says_where_in_the_source_the_claim_is() -> None:
    world = catalog([site("site")], [claim(locator="record 40063"), claim()])
    assert [row["In the source"] for row in claim_rows(world, world.claims)] == ["record 40063", None]


def test_sources_are_offered_by_title_whatever_its_case() -> None:
    world = catalog(
        [site("site")],
        [claim(source="b"), claim(source="a"), claim(source="a")],
        sources={"a": source("a", title="a report"), "b": source("b", title="B report", date=None)},
    )
    assert used_sources(world, world.claims) == ["a", "b"]
    assert source_title(world.sources["b"]) == "B report (A newspaper, undated)"
