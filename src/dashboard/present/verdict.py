"""The rule of the verdicts on the article's claims, in words."""

from typing import Final

RULE: Final = (
    "Outdated, if any evidence says that it is no longer so.",
    "Contested, if any evidence contradicts it, or if all that supports it is itself contested.",
    "Not found, if nothing supports it.",
    "Partly supported, if any evidence qualifies it, or if only weak evidence supports it.",
    "Supported otherwise.",
)
"""In the order in which it is applied (`analysis.article.verdict`)."""
