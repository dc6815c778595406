"""Echoes as a tree and as rows."""

from dashboard.model.catalog import Catalog
from dashboard.present.echoes import branches, echo_words, rows, tree_html
from factories import catalog, claim, site, source


def world() -> Catalog:
    sources = {each: source(each, title=f"Headline {each}") for each in "abc"}
    claims = [
        claim(site="one", source="a", origin="Agency", what="base"),
        claim(site="one", source="b", origin="Agency", what="base", published="2020"),
        claim(site="one", source="c", origin="Ministry", stance="denies", what="base"),
        claim(site="one", source="c", origin="Ministry", property="troops", value=40),
        claim(site="two", source="a", origin="Paper"),
    ]
    return catalog([site("one"), site("two"), site("three")], claims, sources=sources)


def test_reports_are_told_apart_by_what_they_say() -> None:
    found = branches(world().claims_of["one"])
    assert [(branch.heading, branch.words) for branch in found] == [
        ("Existence (base, post or other facility)", "2 articles, 1 report"),
        ("Existence (base, post or other facility), denied", "1 article, 1 report"),
        ("Troops", "1 article, 1 report"),
    ]


def test_the_tree_has_the_articles_below_their_report() -> None:
    things = world()
    html = tree_html(things.claims_of["one"], things.sources)
    assert "<b>3 articles, 2 reports.</b>" in html
    below = html.split("Agency: 2 articles</summary>")[1]
    assert below.index("Headline a") < below.index("Headline b") < below.index("Headline c")


def test_the_most_repeated_site_comes_first_and_one_without_claims_not_at_all() -> None:
    things = world()
    listed = rows(things.sites, things.claims_of)
    assert [row["Link"] for row in listed] == ["./site?site=one", "./site?site=two"]
    assert (listed[0]["Articles"], listed[0]["Reports"], listed[0]["Most repeated report"]) == (3, 2, "Agency")
    assert (listed[0]["That it exists: articles"], listed[0]["That it exists: reports"]) == (2, 1)


def test_nothing_is_no_article_and_no_report() -> None:
    assert echo_words(()) == "0 articles, 0 reports"


def test_the_real_tree_of_shaymak_has_every_source_of_its_claims(real: Catalog) -> None:
    claims = real.claims_of["shaymak-kyzylrabot-outpost"]
    html = tree_html(claims, real.sources)
    assert (
        f"{len({claim.source for claim in claims})} articles, {len({claim.origin for claim in claims})} reports" in html
    )
