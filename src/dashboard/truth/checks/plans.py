"""Checks of what is still to come in its sources: whatever is dated after all of them was published is a plan.

A source can report what has happened, or announce what will. An opening, an accession or a delivery on a day after its
newest source is only announced, however long ago that day is now. Where a source has no date, nothing can be said.
"""

from collections.abc import Iterable, Iterator

from dashboard.model.context import ArmsTransfer, Exercise, Membership, Row
from dashboard.model.site import Record
from dashboard.truth.checks.dates import is_before, is_to_come
from dashboard.truth.reading import Problem, Truth
from dashboard.truth.validation import Fault


def plan_problems(truth: Truth) -> Iterator[Problem]:
    """Every date after all of its sources that is not told as a plan."""
    for record in truth.records.values():
        for fault in _record(truth, record):
            yield Problem(truth.file_of(record), record.id, *fault)
    for table, rows in truth.context.items():
        for row in rows.values():
            for field, date, right in _row(row):
                if newest := _announced(truth, date, row.source_ids):
                    yield Problem(f"data/context/{table}.yaml", row.id, field, _words(date, newest), right)


def _record(truth: Truth, record: Record) -> Iterator[Fault]:
    told: list[tuple[str, str, Iterable[str], str]] = [
        (f"events.{place}.kind", event.date, event.sources, "plan")
        for place, event in enumerate(record.events)
        if event.kind != "plan"
    ]
    told += [
        (f"statuses.{place}.from", change.since, change.sources, "an event of the kind plan")
        for place, change in enumerate(record.statuses)
        if change.since and change.status != "planned"
    ]
    if record.start_year and record.status != "planned":
        cited = [*(claim.source for claim in record.claims), *(each.source for each in record.citations)]
        told.append(("start_year", f"{record.start_year}", cited, "the status planned"))
    for field, date, sources, right in told:
        newest = _announced(truth, date, sources)
        if newest and not is_to_come(date):  # the checks of records name what lies in the future
            yield Fault(field, _words(date, newest), f"{right}, or a source that reports it")


def _row(row: Row) -> Iterator[tuple[str, str, str]]:
    """The fields of a row that tell of something as done, each with its date and what it should be otherwise."""
    reports = "a source that reports it"
    if isinstance(row, Membership):
        for field, date in (("joined", row.joined), ("left", row.left), ("suspended", row.suspended)):
            if date:
                yield field, date, reports
    if isinstance(row, Exercise) and row.status == "held":
        yield "status", row.start or f"{row.year}", f"planned, or {reports}"
    if isinstance(row, ArmsTransfer) and row.status == "delivered":
        year = row.year or (row.years[0] if row.years else None)
        if year:
            yield "status", f"{year}", f"planned, or {reports}"


def _announced(truth: Truth, date: str, sources: Iterable[str]) -> str | None:
    """The date of the newest source where all are dated, and certainly before this date."""
    dates = [truth.sources[source].date for source in sources if source in truth.sources]
    known = [each for each in dates if each]
    return max(known) if known and len(known) == len(dates) and all(is_before(each, date) for each in known) else None


def _words(date: str, newest: str) -> str:
    return f"{date}, but its newest source is of {newest}"
