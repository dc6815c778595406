"""Checks of the claims: each value has to fit its property, and texts are about the site, not about how a source was read."""

import re
from collections.abc import Iterator
from typing import Final

from dashboard.model.claim import THIS_SITE, Claim
from dashboard.model.clock import today
from dashboard.model.properties import PROPERTIES
from dashboard.model.site import Record
from dashboard.model.values import Value, year_of
from dashboard.truth.checks.dates import is_to_come
from dashboard.truth.checks.records import is_ahead
from dashboard.truth.reading import Problem, Truth
from dashboard.truth.validation import Fault

ON_READING: Final = (
    "headline not",
    "title not shown",
    "page address",
    "stored text",
    "stored copy",
    "in a copy",
    "text seen",
    "texts seen",
    "source seen",
    "sources seen",
    "source read",
    "sources read",
    "was not seen",
    "not read",
    "read in",
    "text cut off",
    "the dossier",
)
"""Words about how a source was read. The atlas records what a source says, or that it was not found."""

DENIAL: Final = re.compile(
    r"^(no|not any|there (is|are|was|were) no)\b|\b(denie[sd]|denial|refut\w+|reject(s|ed)|dismiss(es|ed))\b", re.I
)
"""Words of a value that make it a denial of something."""


def claim_problems(truth: Truth) -> Iterator[Problem]:
    """Everything wrong in the claims and texts of the records."""
    for record in truth.records.values():
        file = truth.file_of(record)
        for place, claim in enumerate(record.claims):
            for fault in (
                *_misfits(claim),
                *_existence_only(claim),
                *_repeats_name(record, claim),
                *_ahead(truth, claim),
                *_answers(record, claim),
                *_unmarked_denial(claim),
                *_dates(record, claim),
                *_borrowed_year(truth, record, claim),
            ):
                yield Problem(file, record.id, f"claims.{place}.{fault.field}", fault.wrong, fault.right)
        for fault in (*_existence(record), *_texts(record)):
            yield Problem(file, record.id, *fault)


def on_reading(field: str, text: str | None) -> Iterator[Fault]:
    """A fault where a text says how a source was read."""
    if text and any(words in text.lower() for words in ON_READING):
        yield Fault(field, "says how the source was read", "what it says, or that it was not found")


def _misfits(claim: Claim) -> Iterator[Fault]:
    value, kind = claim.value, PROPERTIES[claim.property]
    numbers = () if isinstance(value, str) else value if isinstance(value, tuple) else (value,)
    if (isinstance(value, str) and value.strip() != value) or value == "":
        yield Fault("value", f"{value!r} is no text", "words, without blanks before or after them")
    if kind.form == "words" and numbers:
        yield Fault("value", f"{value!r} is a number", f"words: {claim.property} is said in words")
        return
    if kind.form == "year":
        for number in numbers:
            if isinstance(number, float) or not 1850 <= number <= 2150:
                yield Fault("value", f"{number} is no year", "a year, a range of two, or words")
    elif any(number < 0 for number in numbers):
        yield Fault("value", f"{value!r} is negative", "zero or more")
    if len(numbers) == 2 and numbers[0] > numbers[1]:
        yield Fault("value", f"{list(numbers)} is no range", "two numbers, the lower first")
    if kind.unit_needed and numbers and not claim.unit:
        yield Fault("value", f"{value!r} has no unit", "a unit beside the number")


def _answers(record: Record, claim: Claim) -> Iterator[Fault]:
    """A denial or correction answers an assertion.

    A figure answers a figure of the same property; words and numbers of people may answer the site's existence too,
    as "no Chinese troops there" does.
    """
    if claim.stance == "asserts":
        return
    kind = PROPERTIES[claim.property]
    asserted = {other.property for other in record.claims if other.stance == "asserts"}
    may_answer_existence = kind.form == "words" or kind.vague_denial
    if claim.property not in asserted and not ("existence" in asserted and may_answer_existence):
        wrong = f"nobody asserts the {claim.property} that this {claim.stance}"
        yield Fault("stance", wrong, "an asserted claim of the same property beside it")


def _unmarked_denial(claim: Claim) -> Iterator[Fault]:
    """A denial has its stance and, as its value, what is denied: the rule and the reader see it by that alone."""
    if claim.stance == "asserts" and isinstance(claim.value, str) and DENIAL.search(claim.value):
        yield Fault("stance", f"asserts {claim.value!r}", "denies, and as value what is denied")


def _ahead(truth: Truth, claim: Claim) -> Iterator[Fault]:
    """A claim about years after its own publication is of a plan."""
    source = truth.sources.get(claim.source)
    said, begins = claim.published or (source.date if source else None), claim.about.from_year
    if claim.property != "existence" or claim.stance != "asserts" or claim.what == "plan":
        return
    if said and begins and begins > year_of(said):
        yield Fault("what", f"about years from {begins}, said in {year_of(said)}", "plan, or the years it was said of")


def _repeats_name(record: Record, claim: Claim) -> Iterator[Fault]:
    """The record's name is ours: a claim of existence says `this site`, or what the source says in its words."""
    if claim.property == "existence" and claim.value == record.name:
        yield Fault("value", "repeats the record's name", f"{THIS_SITE!r}, or what the source tells of, in its words")


def _borrowed_year(truth: Truth, record: Record, claim: Claim) -> Iterator[Fault]:
    """A claim of existence has the site's first year only where its source gives it: else the year would be ours."""
    start = claim.about.from_year
    if claim.property != "existence" or claim.what == "plan" or start is None or start != record.start_year:
        return
    source, year = truth.sources.get(claim.source), str(start)
    said = claim.published or (source.date if source else None)
    given = (
        said is not None and year_of(said) == start,
        year in f"{claim.value} {claim.note}",
        any(
            other.property == "start_year" and other.source == claim.source and year in str(other.value)
            for other in record.claims
        ),
        any(event.year == start and claim.source in event.sources for event in record.events),
        any(
            change.since and year_of(change.since) == start and claim.source in change.sources
            for change in record.statuses
        ),
        any(
            citation.source == claim.source and any(year in words or words == "start_year" for words in citation.backs)
            for citation in record.citations
        ),
    )
    if not any(given):
        wrong = f"from {start}, the first year of the record, which {claim.source} is not said to give"
        yield Fault("about", wrong, "the years the source speaks of, or none")


def _existence_only(claim: Claim) -> Iterator[Fault]:
    if claim.what and claim.property != "existence":
        yield Fault("what", f"{claim.what} of a claim on {claim.property}", "only a claim of existence is of a thing")
    if claim.scope and (claim.property != "existence" or claim.stance != "denies"):
        yield Fault("scope", f"{claim.scope} of what is no denial of existence", "only such a denial has a scope")


def _dates(record: Record, claim: Claim) -> Iterator[Fault]:
    this_year = today().year
    start, end = claim.about.from_year, claim.about.to_year
    if start and end and start > end:
        yield Fault("about", f"from {start} to {end}", "from before to")
    if start and start > this_year:
        yield Fault("about", f"from {start}, in the future", "a year that has come; only `to` may lie ahead")
    is_year = claim.property in {"start_year", "end_year"}
    if is_year and not is_ahead(record) and _latest(claim.value) > this_year:
        right = "a year that has come, or a site still planned or under construction"
        yield Fault("value", f"{claim.value} is in the future", right)
    if claim.published and is_to_come(claim.published):
        yield Fault("published", f"{claim.published} is in the future", "a day that has come")


def _latest(value: Value) -> float:
    """The last year a value speaks of; 0 for words."""
    return 0 if isinstance(value, str) else max(value) if isinstance(value, tuple) else value


def _existence(record: Record) -> Iterator[Fault]:
    if not any(claim.property == "existence" for claim in record.claims):
        yield Fault("claims", "nobody says that the site exists", "at least one claim on the site's existence")


def _texts(record: Record) -> Iterator[Fault]:
    for field, text in (
        ("summary", record.summary),
        ("assessment.note", record.assessment.note),
        ("place", record.place),
        ("location.note", record.location.note),
        ("money.note", record.money.note),
    ):
        yield from on_reading(field, text)
    for place, claim in enumerate(record.claims):
        for field in ("value", "speaker", "note"):
            text = getattr(claim, field)
            yield from on_reading(f"claims.{place}.{field}", text if isinstance(text, str) else None)
