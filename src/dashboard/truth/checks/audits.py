"""Checks of the audits: what was drawn exists, and a verdict says what it rests on."""

from collections.abc import Iterator
from typing import Any

from dashboard.model.audit import Audit, AuditedValue
from dashboard.model.context import TABLES
from dashboard.model.fields import fields
from dashboard.model.site import Record
from dashboard.truth.checks.dates import is_before, is_to_come
from dashboard.truth.reading import Problem, Truth
from dashboard.truth.validation import Fault


def audit_problems(truth: Truth) -> Iterator[Problem]:
    """Everything wrong in the audits. What a value is today may differ: it may have been corrected since."""
    for stem, audit in truth.audits.items():
        for fault in _faults(truth, stem, audit):
            yield Problem(f"data/audits/{stem}.yaml", audit.id, *fault)


def _faults(truth: Truth, stem: str, audit: Audit) -> Iterator[Fault]:
    if stem != audit.id:
        yield Fault("id", f"the file is named {stem}", "name it as the id")
    if is_to_come(audit.drawn):
        yield Fault("drawn", f"{audit.drawn} is in the future", "a day that has come")
    if len(audit.values) > audit.population:
        yield Fault("population", f"{len(audit.values)} values of {audit.population}", "how many it was drawn from")
    drawn: set[tuple[str, str]] = set()
    for place, value in enumerate(audit.values):
        if (value.id, value.field) in drawn:
            yield Fault(f"values.{place}", f"{value.id} {value.field} is drawn twice", "each value once")
        drawn.add((value.id, value.field))
        for fault in (*_drawn(truth, value), *_judged(truth, audit, value)):
            yield fault._replace(field=f"values.{place}.{fault.field}")


def _drawn(truth: Truth, value: AuditedValue) -> Iterator[Fault]:
    """Whether there is such a field of such a site or row; one that was wrong may have been taken out since."""
    table, _, row = value.id.rpartition("/")
    if table and table not in TABLES:
        yield Fault("id", f"no context table {table}", "the id of a record, or <table>/<id>")
        return
    left_out = {each.id for each in truth.left_out}
    there = truth.has(table, row) if table else truth.has("records", value.id) or value.id in left_out
    if not there and value.verdict != "wrong":
        yield Fault("id", f"no {'row' if table else 'record'} {value.id}", "the id of a record, or <table>/<id>")
    model: Any = TABLES[table] if table else Record
    head = value.field.partition(".")[0]
    if head not in {each.key for each in fields(model)}:
        yield Fault("field", f"no field {head}", f"a field of {model.__name__}")
    if len(value.sources) != len(value.urls):
        yield Fault("urls", f"{len(value.urls)} of {len(value.sources)} sources", "the address of each source")


def _judged(truth: Truth, audit: Audit, value: AuditedValue) -> Iterator[Fault]:
    """Whether the verdict says what it rests on, and when."""
    if value.verdict != "right" and not value.why:
        yield Fault("why", f"missing beside {value.verdict}", "what the source says, or why nobody can tell")
    if value.verdict != "not_verifiable" and not value.judged_by:
        yield Fault("judged_by", f"missing beside {value.verdict}", "the id or the address of the source compared with")
    by = value.judged_by
    if by and not by.startswith(("http://", "https://")) and not truth.has("sources", by):
        yield Fault("judged_by", f"no source {by}", "the id of a publication in sources/, or an address")
    if is_to_come(value.date):
        yield Fault("date", f"{value.date} is in the future", "a day that has come")
    if is_before(value.date, audit.drawn):
        yield Fault("date", f"{value.date} is before the draw of {audit.drawn}", "a day after it")
