"""What to look for next, as rows and words for a reader."""

from collections.abc import Iterable, Sequence
from typing import Final

from dashboard.analysis.todo import Need, Todo
from dashboard.model.vocabulary import CONFIDENCES, LAYERS
from dashboard.present.context import Cells
from dashboard.present.links import site_page
from dashboard.present.wording import last_evidence_words, search_words, status_today

NEEDS: Final[dict[Need, str]] = {
    "stale": "status without newer evidence",
    "no_dated_evidence": "no dated evidence",
    "status_without_source": "status without a source or a claim",
    "roles_not_stated": "organizations without a role",
}
ORDER: Final = (
    "Contested sites, bases and security presences come first, then all others. Within each group the order is: "
    f"{'; '.join(NEEDS.values())}. The oldest evidence comes first, and what was searched in vain this year last."
)
"""The order of the list in words."""


def todo_rows(found: Iterable[Todo], newest_year: int) -> list[Cells]:
    """One row per site, in the order in which to look."""
    return [
        {
            "Site": each.site.name,
            "Missing": needs_words(each.needs),
            "Status": status_today(each.site, newest_year),
            "Confidence": CONFIDENCES[each.site.confidence],
            "Layer": LAYERS[each.site.layer],
            "Last looked for": search_words(each.last_search) if each.last_search else None,
            "Link": site_page(each.site.id),
        }
        for each in found
    ]


def todo_line(each: Todo) -> str:
    """A site in one line: `id: status without newer evidence (last evidence 2017); looked for 2026-11, …`."""
    words = f"{each.site.id}: {needs_words(each.needs)}"
    if each.site.last_evidence is not None:
        words += f" ({last_evidence_words(each.site.last_evidence)})"
    return words + (f"; looked for {search_words(each.last_search)}" if each.last_search else "")


def needs_words(needs: Sequence[Need]) -> str:
    """What a record lacks, the most missed first."""
    return "; ".join(NEEDS[need] for need in needs)
