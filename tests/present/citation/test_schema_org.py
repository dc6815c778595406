"""The atlas and its verdicts in the words of schema.org."""

import datetime
import json

from dashboard import paths
from dashboard.analysis.article import article
from dashboard.model.catalog import Catalog
from dashboard.model.vocabulary import VERDICTS
from dashboard.present.citation.schema_org import claim_reviews, dataset, web_json
from dashboard.present.citation.work import view_work
from dashboard.selection import Index
from dashboard.store.context_files import read_context


def test_the_data_set_has_licence_version_years_countries_and_files(real: Catalog) -> None:
    work = view_work(real, "", "https://example.org/", datetime.date(2026, 11, 27))
    found = dataset(real, work, [("application/geo+json", "https://example.org/api/sites")])
    assert (found["@type"], found["name"], found["url"]) == ("Dataset", "Presence Atlas", "https://example.org/")
    assert (found["version"], found["temporalCoverage"]) == (real.version, f"1991/{real.newest_year}")
    assert {"@type": "Place", "name": "Tajikistan"} in found["spatialCoverage"]
    assert found["license"] == "https://creativecommons.org/licenses/by/4.0/"
    assert found["distribution"][0]["contentUrl"] == "https://example.org/api/sites"
    assert 50 <= len(found["description"]) <= 5000  # what Google's data set search asks for
    assert "distribution" not in dataset(real, work)


def test_every_claim_of_the_article_is_reviewed_with_its_verdict_and_no_number(real: Catalog, index: Index) -> None:
    judged = article(real, read_context(paths.DATA), index)
    reviews = claim_reviews(real, judged, "https://example.org/article")
    assert len(reviews) == len(judged)
    for each, review in zip(judged, reviews, strict=True):
        assert review["claimReviewed"] == each.claim.claim
        assert review["url"] == f"https://example.org/article#claim-{each.claim.id}"
        assert review["reviewRating"]["alternateName"] == VERDICTS[each.verdict]
        assert "ratingValue" not in review["reviewRating"]
        assert review["itemReviewed"]["author"]["name"] == "Caspian Policy Center"
        assert review["itemReviewed"]["appearance"]["datePublished"] == "2021-04-01"
        assert all(piece.evidence.why.rstrip(".")[1:] in review["reviewBody"] for piece in each.evidence)


def test_no_text_ends_the_script_that_holds_it() -> None:
    hostile = {"name": "</script><script>alert(1)</script> & <!--"}
    text = web_json(hostile)
    assert not set("<>&") & set(text)
    assert json.loads(text) == hostile
