"""The docket of denials for a reader: rows, words and the list that can be read from top to bottom."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from markupsafe import Markup

from dashboard.evidence.clocks import known_step
from dashboard.evidence.docket import OUTCOMES, WORK_DAYS, Elapsed, Entry, Outcome, docket
from dashboard.model.catalog import Catalog
from dashboard.model.claim import THIS_SITE, Claim
from dashboard.model.properties import PROPERTIES
from dashboard.model.site import Site, StatusChange
from dashboard.model.vocabulary import SIDES, STANCES
from dashboard.present.context import Cells
from dashboard.present.ledger import known_claims_of
from dashboard.present.links import is_web_address, ledger_link
from dashboard.present.templates import render
from dashboard.present.wording import claim_value, counted, in_general, number, of_what

OUTCOME_NAMES: Final[dict[Outcome, str]] = {
    "acknowledged": "Acknowledged later by the same side",
    "dropped": "Dropped later",
    "asserted": "Reported again later",
    "soon": f"Reported again within {WORK_DAYS} days",
    "taken_up": "Correction repeated later",
    "unordered": "Order not known",
    "related": "Later claims on the same subject",
    "nothing": "Nothing gathered since",
}
OUTCOME_MEANINGS: Final[dict[Outcome, str]] = {
    "acknowledged": "a national authority of the side that denied it asserts the thing later, by the rule of confidence",
    "dropped": "whoever had claimed it denies or corrects it later, or the plan that was denied is cancelled",
    "asserted": f"others than the side that denied it report the same thing more than {WORK_DAYS} days later; that is no proof "
    "of it",
    "soon": "the same, but only so soon after the denial that the report may rest on work done before it; it may not answer "
    "the denial at all",
    "taken_up": "somebody gives the corrected value later",
    "unordered": "it, or a claim of the same thing, has no date or one too rough to tell which came first",
    "related": "later claims are on the same property, of what may be another thing or by the side that denied it",
    "nothing": "the atlas has no later claim; others may",
}
_COUNTED: Final[dict[Outcome, str]] = {
    "acknowledged": "{} acknowledged later by the same side",
    "dropped": "{} where the claim was dropped later",
    "asserted": "{} where others reported it again later",
    "soon": f"{{}} where others did so only within {WORK_DAYS} days",
    "taken_up": "{} where the correction was repeated later",
    "unordered": "{} of which the order is not known",
    "related": "{} with later claims on the same subject only",
    "nothing": "{} with nothing gathered since",
}
LIMITS: Final = (
    "What came after a denial is listed by date and does not say who was right; the atlas knows only what was gathered."
)
ROW: Final = (
    "One row is one claim: what one speaker denied or corrected of one site, in one source. Rows with the same speaker, date "
    "and source are one statement; a statement that two sources report counts as two."
)
LONGEST_LIST: Final = 40
"""How many entries are listed in full at once: each brings all that followed it."""
_DAYS: Final = {"day": 1.0, "month": 30.44, "year": 365.25}


def entries_of(catalog: Catalog, sites: Iterable[Site], known_by: int | None) -> list[Entry]:
    """The entries of sites, the newest first and the undated last; with `known_by` as published by the end of that year."""
    chosen = list(sites)
    claims = known_claims_of(catalog, chosen, known_by)
    found = [entry for site in chosen for entry in docket(claims.get(site.id, ()), _statuses(site, known_by))]
    return sorted(found, key=lambda entry: entry.denial.published or "", reverse=True)


def rows(catalog: Catalog, entries: Iterable[Entry]) -> list[Cells]:
    """One row per denial or correction."""
    return [_row(catalog, entry) for entry in entries]


def summary(entries: Sequence[Entry]) -> str:
    """`60 denials and 12 corrections, made in 65 statements on 20 sites: 2 acknowledged later by the same side; …`"""
    stances = Counter(entry.denial.stance for entry in entries)
    sites = len({entry.denial.site for entry in entries})
    outcomes = Counter(entry.outcome for entry in entries)
    told = "; ".join(_COUNTED[each].format(f"{outcomes[each]:,}") for each in OUTCOMES if outcomes[each])
    return (
        f"{counted(stances['denies'], 'denial')} and {counted(stances['corrects'], 'correction')}, made in "
        f"{counted(statements(entries), 'statement')} on {counted(sites, 'site')}{f': {told}' if told else ''}."
    )


def statements(entries: Iterable[Entry]) -> int:
    """How many statements the entries were made in: of one speaker and date in one source."""
    return len({(entry.denial.speaker, entry.denial.published, entry.denial.source) for entry in entries})


def meanings_html() -> Markup:
    """Return what each outcome means, as a list."""
    return render("lines", lines=[f"{OUTCOME_NAMES[each]}: {OUTCOME_MEANINGS[each]}." for each in OUTCOMES])


def entries_html(catalog: Catalog, entries: Sequence[Entry]) -> Markup:
    """Return the entries in full, each with the claims that followed it."""
    return render("docket", entries=entries, sites=catalog.by_id, sources=catalog.sources, view=_Words)


def short_html(site: Site, claims: Sequence[Claim]) -> Markup:
    """Return the denials of one site in a line each, with what became of them; nothing where none is recorded."""
    entries = docket(claims, site.statuses)
    return render("docket_short", entries=entries, site=site, view=_Words, limits=LIMITS) if entries else Markup()


def denied_words(claim: Claim) -> str:
    """What is denied, or the value a correction gives: `Chinese base (plan, offer or talks)`, `Status: withdrawal agreed`."""
    value = "that the site exists" if claim.value == THIS_SITE else claim_value(claim)
    about = PROPERTIES[claim.property].label
    words = f"{value}{of_what(claim)}" if claim.property == "existence" else f"{about}: {value}"
    return words + in_general(claim)


def elapsed_words(elapsed: Elapsed | None) -> str:
    """How long it took: `3 days`, `about 20 months`, `2 to 4 years`; a range where a date lacks its day or month."""
    if elapsed is None:
        return ""
    unit = "day" if elapsed.high < 60 else "month" if elapsed.high < 730 else "year"
    low, high = elapsed.low / _DAYS[unit], elapsed.high / _DAYS[unit]
    if elapsed.low == elapsed.high:
        return counted(elapsed.low, "day") if unit == "day" else f"about {number(round(high, 1))} {unit}s"
    return f"{number(round(low, 1))} to {number(round(high, 1))} {unit}s"


def later_words(entry: Entry) -> str:
    """Who reported the thing later: `8 claims of 6 origins, 4 of them new; first: CACI Analyst, 2019-04-18`."""
    if not entry.asserted:
        return ""
    first, origins = entry.asserted[0], len({claim.origin for claim in entry.asserted})
    return (
        f"{counted(len(entry.asserted), 'claim')} of {counted(origins, 'origin')}, {len(entry.new_origins)} of them new; "
        f"first: {first.speaker}, {first.published}"
    )


def remark_words(entry: Entry) -> str:
    """What a reader should know of an outcome besides its date, after it; empty for most."""
    return "; perhaps from work done before the denial" if entry.outcome == "soon" else ""


def _statuses(site: Site, known_by: int | None) -> tuple[StatusChange, ...]:
    """The statuses of a site; those of known time count once its status then was what it is today."""
    step = None if known_by is None else known_step(site.known, known_by)
    return site.statuses if known_by is None or (step and step.status == site.status) else ()


def _row(catalog: Catalog, entry: Entry) -> Cells:
    denial = entry.denial
    site, source = catalog.by_id[denial.site], catalog.sources[denial.source]
    return {
        "Published": denial.published or "undated",
        "Site": site.name,
        "Speaker": denial.speaker,
        "Stance": STANCES[denial.stance],
        "What": denied_words(denial),
        "Outcome": OUTCOME_NAMES[entry.outcome],
        "Since": entry.since,
        "After": elapsed_words(entry.elapsed),
        "Days at least": entry.elapsed.low if entry.elapsed else None,
        "Days at most": entry.elapsed.high if entry.elapsed else None,
        "Reported later": later_words(entry),
        "Order not known": len(entry.unordered),
        "Same subject later": len(entry.related),
        "Denied again": len(entry.again),
        "Side": SIDES[denial.side],
        "Publisher": source.publisher,
        "Link": source.url if is_web_address(source.url) else None,
        "Grade": denial.reliability,
        "Note": denial.note,
        "Page": ledger_link(site.id),
        "Id": denial.id,
    }


class _Words:
    """What the template says of an entry."""

    denied = staticmethod(denied_words)
    elapsed = staticmethod(elapsed_words)
    remark = staticmethod(remark_words)
    names = OUTCOME_NAMES

    @staticmethod
    def followed(entry: Entry) -> list[tuple[str, tuple[Claim, ...]]]:
        """What followed, under its headings; headings without a claim are left out."""
        found = [
            ("Acknowledged by the same side", entry.acknowledged),
            ("Taken back by who had claimed it", entry.withdrawn),
            (
                "Reported later by others",
                tuple(claim for claim in entry.asserted if claim not in entry.acknowledged),
            ),
            ("Before or after: not known", entry.unordered),
            ("Later on the same subject", entry.related),
            ("Denied again by the same side", entry.again),
        ]
        return [(heading, claims) for heading, claims in found if claims]
