"""The atlas and its verdicts as JSON-LD in the words of schema.org, which search engines read.

`web_json` makes them safe inside a `<script>` of a page.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from dashboard.analysis.article import Judged
from dashboard.model.catalog import FIRST_YEAR, Catalog
from dashboard.model.countries import country_name
from dashboard.model.source import Source
from dashboard.model.vocabulary import LAYERS, VERDICTS
from dashboard.present.article import SOURCE
from dashboard.present.citation.work import CONTRIBUTORS, Work
from dashboard.present.links import REPOSITORY
from dashboard.present.verdict import RULE

CONTEXT: Final = "https://schema.org"
LICENCE: Final = "https://creativecommons.org/licenses/by/4.0/"
ATLAS: Final[Mapping[str, Any]] = {"@type": "Organization", "name": CONTRIBUTORS, "url": REPOSITORY}


def dataset(catalog: Catalog, work: Work, downloads: Iterable[tuple[str, str]] = ()) -> dict[str, Any]:
    """The view of a work as a `Dataset`; `downloads` are media types with the addresses of the files."""
    countries = sorted({country_name(code) for site in catalog.sites for code in site.countries})
    found = {
        "@context": CONTEXT,
        "@type": "Dataset",
        "@id": work.url,
        "name": work.title,
        "description": (
            "Russian and Chinese bases, security presences, Belt and Road projects and mines in and around Central Asia, "
            "claim by claim: who says so, who denies it, in which source."
        ),
        "url": work.url,
        "version": work.version,
        "license": LICENCE,
        "isAccessibleForFree": True,
        "creator": dict(ATLAS),
        "keywords": list(LAYERS.values()),
        "temporalCoverage": f"{FIRST_YEAR}/{catalog.newest_year}",
        "spatialCoverage": [{"@type": "Place", "name": name} for name in countries],
    }
    files = [
        {"@type": "DataDownload", "encodingFormat": media_type, "contentUrl": address}
        for media_type, address in downloads
    ]
    return found | ({"distribution": files} if files else {})


def claim_reviews(catalog: Catalog, judged: Sequence[Judged], page: str) -> list[dict[str, Any]]:
    """A `ClaimReview` for each claim of the article; `page` is the address of the page that shows them.

    The rating is the verdict in words: the atlas has no scale, and gives no number.
    """
    article = catalog.sources[SOURCE]
    return [_review(catalog, each, article, page) for each in judged]


def web_json(value: Any) -> str:
    """JSON that may stand inside a `<script>`: whatever it holds, it cannot end the element."""
    text = json.dumps(value, ensure_ascii=False)
    return text.replace("&", r"\u0026").replace("<", r"\u003c").replace(">", r"\u003e")


def _review(catalog: Catalog, judged: Judged, article: Source, page: str) -> dict[str, Any]:
    claim = judged.claim
    cited = [catalog.sources[piece.evidence.source] for piece in judged.evidence if piece.evidence.source]
    appearance = {"@type": "Article", "headline": article.label(), "url": article.url}
    found = {
        "@context": CONTEXT,
        "@type": "ClaimReview",
        "url": f"{page}#claim-{claim.id}",
        "author": dict(ATLAS),
        "claimReviewed": claim.claim,
        "itemReviewed": {
            "@type": "Claim",
            "author": {"@type": "Organization", "name": article.publisher},
            "appearance": appearance | ({"datePublished": article.date} if article.date else {}),
        },
        "reviewRating": {
            "@type": "Rating",
            "alternateName": VERDICTS[judged.verdict],
            "ratingExplanation": " ".join(RULE),
        },
        "reviewBody": " ".join(_sentence(piece.evidence.why) for piece in judged.evidence),
        "license": LICENCE,
    }
    sources = [{"@type": "CreativeWork", "name": each.label(), "url": each.url} for each in cited]
    return found | ({"citation": sources} if sources else {})


def _sentence(text: str) -> str:
    """A reason as a sentence of its own."""
    ended = text if text.endswith((".", "?", "!")) else f"{text}."
    return ended[:1].upper() + ended[1:]
