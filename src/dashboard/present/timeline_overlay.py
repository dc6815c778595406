"""What can be added to the timeline: joint exercises, arms deliveries, and memberships that begin, pause or end."""

from collections.abc import Callable, Collection, Iterator
from typing import Final

from dashboard.analysis import arms
from dashboard.model.catalog import Catalog
from dashboard.model.context import Context, Row
from dashboard.model.countries import country_name
from dashboard.model.vocabulary import ARMS_KINDS, BLOCS, EXERCISE_STATUSES, MEMBERSHIP_ROLES
from dashboard.present.context import Cells, party, source_cells
from dashboard.selection import Selection

Mark = tuple[str, int, str, str, Row]
"""Lane, year, kind, what happened, and the row it is from."""


def exercises(context: Context, selection: Selection) -> Iterator[Mark]:
    """Yield the joint exercises in the selected countries in which a selected actor took part."""
    for each in context.exercises:
        if _meets(each.countries, selection.countries) and _meets(each.participants, selection.actors):
            words = f"{each.name} ({EXERCISE_STATUSES[each.status].lower()})"
            yield "Joint exercises", each.year, "Exercise", words, each


def deliveries(context: Context, selection: Selection) -> Iterator[Mark]:
    """Yield the arms delivered to the selected countries by a selected actor, at the first year known."""
    for row in context.arms_transfers:
        span = arms.years(row)
        if row.status not in arms.HAPPENED or span is None:
            continue
        if _meets((row.recipient,), selection.countries) and _meets((row.supplier,), selection.actors):
            terms = f" ({ARMS_KINDS[row.kind].lower()})" if row.kind else ""
            words = f"{party(row.supplier)} to {party(row.recipient)}: {row.item}{terms}"
            yield "Arms deliveries", span[0], "Arms delivery", words, row


def memberships(context: Context, selection: Selection) -> Iterator[Mark]:
    """Yield when each role of the selected countries in an organization began, paused and ended."""
    for row in context.memberships:
        if not _meets((row.country,), selection.countries):
            continue
        name = f"{country_name(row.country)}, {BLOCS[row.bloc]}: {MEMBERSHIP_ROLES[row.role].lower()}"
        for date, kind in ((row.joined, "Joined"), (row.suspended, "Suspended"), (row.left, "Left")):
            if date:
                yield f"Memberships in the {row.bloc}", int(date[:4]), kind, f"{name} ({kind.lower()})", row


LAYERS: Final[dict[str, Callable[[Context, Selection], Iterator[Mark]]]] = {
    "Joint exercises": exercises,
    "Arms deliveries": deliveries,
    "Memberships": memberships,
}


def rows(
    catalog: Catalog, context: Context, selection: Selection, layers: Collection[str], years: tuple[int, int]
) -> list[Cells]:
    """One row per mark of the layers within the years, by lane and year, with its source."""
    marks = [mark for layer in LAYERS if layer in layers for mark in LAYERS[layer](context, selection)]
    return [
        {"Lane": lane, "Year": year, "Kind": kind, "What": what, **source_cells(catalog, row)}
        for lane, year, kind, what, row in sorted(marks, key=lambda mark: (mark[0], mark[1], mark[3]))
        if years[0] <= year <= years[1]
    ]


def _meets(have: Collection[str], wanted: Collection[str]) -> bool:
    return not wanted or not set(have).isdisjoint(wanted)
