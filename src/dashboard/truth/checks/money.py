"""Checks of amounts: what counts once with another site's amount has to name a site that has it."""

from collections.abc import Iterator

from dashboard.model.site import Record
from dashboard.truth.reading import Problem, Truth
from dashboard.truth.validation import Fault


def money_problems(truth: Truth) -> Iterator[Problem]:
    """Everything wrong in the amounts of the records."""
    for record in truth.records.values():
        for fault in (*_amount(record), *_identity(truth, record)):
            yield Problem(truth.file_of(record), record.id, f"money.{fault.field}", fault.wrong, fault.right)


def _amount(record: Record) -> Iterator[Fault]:
    money = record.money
    if money.constant and money.year is None:
        yield Fault("constant", "dollars of a year that is not named", "the year whose dollars they are")
    if money.amount_usd_m is None:
        for field in ("at_least", "constant", "year", "same_as", "part_of"):
            if getattr(money, field):
                yield Fault(field, "there is no amount", "an amount, or nothing")


def _identity(truth: Truth, record: Record) -> Iterator[Fault]:
    money = record.money
    for field, other in (("same_as", money.same_as), ("part_of", money.part_of)):
        if other is None:
            continue
        if not truth.has("records", other):
            yield Fault(field, f"no record {other}", "the id of a record")
        if other not in truth.records:
            continue
        theirs = truth.records[other].money
        if other == record.id or theirs.same_as or theirs.part_of:
            yield Fault(field, f"{other} is this site, or names another itself", "the site that has the amount itself")
        elif theirs.amount_usd_m is None:
            yield Fault(field, f"{other} has no amount", "a site with one")
        elif field == "same_as" and (theirs.amount_usd_m, theirs.kind) != (money.amount_usd_m, money.kind):
            wrong = f"{money.amount_usd_m:g} ({money.kind}) here, {theirs.amount_usd_m:g} ({theirs.kind}) there"
            yield Fault(field, wrong, "the same amount of the same kind")
