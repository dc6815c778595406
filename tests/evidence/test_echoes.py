"""Articles and the reports they trace to."""

from hypothesis import given

from dashboard.evidence.echoes import articles, echoes
from dashboard.model.claim import Claim
from factories import claim
from strategies import CLAIMS


def test_articles_of_one_origin_are_one_report() -> None:
    found = echoes(
        [
            claim(origin="a", source="second", published="2020"),
            claim(origin="a", source="first", published="2019-01"),
            claim(origin="b", source="third"),
        ]
    )
    assert [(echo.origin, echo.sources) for echo in found] == [("a", ("first", "second")), ("b", ("third",))]
    assert articles(found) == 3


def test_an_article_that_relays_two_reports_is_one_article() -> None:
    assert articles(echoes([claim(origin="a", source="one"), claim(origin="b", source="one")])) == 1


def test_an_undated_article_comes_last() -> None:
    (found,) = echoes(
        [claim(origin="a", source="undated", published=None), claim(origin="a", source="dated", published="2020")]
    )
    assert found.sources == ("dated", "undated")


@given(CLAIMS)
def test_there_are_as_many_reports_as_origins_whatever_the_order(claims: list[Claim]) -> None:
    found = echoes(claims)
    assert {echo.origin for echo in found} == {claim.origin for claim in claims}
    assert articles(found) == len({claim.source for claim in claims})
    assert found == echoes(claims[::-1])
