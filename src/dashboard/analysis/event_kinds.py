"""What kind of event a text tells of, by an explicit rule of words, and which publications tell of it."""

import re
from functools import lru_cache
from typing import Final, Literal

from dashboard.model.catalog import Catalog, Event
from dashboard.model.claim import Claim
from dashboard.selection.search import fold

EventKind = Literal[
    "denial",
    "clash",
    "closure",
    "halt",
    "opening",
    "construction",
    "extension",
    "loan",
    "agreement",
    "plan",
    "other",
]
EVENT_KINDS: Final[dict[EventKind, str]] = {
    "denial": "Denial",
    "clash": "Protest, clash or accident",
    "closure": "Closed, handed over or dropped",
    "halt": "Work stopped",
    "opening": "Finished, opened or at work",
    "construction": "Building begun",
    "extension": "Term prolonged",
    "loan": "Loan or grant",
    "agreement": "Agreement, contract or sale",
    "plan": "Planned or expected",
    "other": "Other",
}
"""Every kind with its label. The order is that of precedence: an event that tells of several shows as the first."""

_WORDS: Final[dict[EventKind, str]] = {
    "denial": r"den(y|ies|ied)|untrue|absurd|speculation|rejects? (it|the report)|talk of .* a lie"
    r"|not (on the agenda|discussed)|under discussion|no plans to|there would be no|has no military bases",
    "clash": r"protest(s|ers)?|rall(y|ies)|clash(es)?|crowds?|brawl|attack(s|ed)|bomb(ing)?|killed|looted|burned"
    r"|seized?|accident|explosion|disaster|strikes? over|drone",
    "closure": r"(?<!garrison )(?<!pit )(?<!and )closed(?! (for|in) )|^handed over|(territory|sector|complex) handed over"
    r"|hand-over of .* began|sector (handed|transferred)|control passed|withdrawal (confirmed|complete)"
    r"|(project|agreement) cancelled|cancels|dropped the idea|(gives?|gave) (it )?up|taken off duty|mission declared over"
    r"|last day of service|stopped using|(ended|ending|ends) the (agreement|lease|venture)",
    "halt": r"suspend(s|ed)?|suspension|halt(s|ed)?|works? stop(s|ped)?|stops work|closed for|pit closed",
    "opening": r"(?<!tender )open(s|ed)?(?! (pit|to journalists|a [\d.]+ billion))|inaugurat(es|ed)|commissioned"
    r"|^(?!.*purchase).*(?<!deal )(?<!move )(?<!cent )complet(ed|e)|(?<!study )finished|^(?!.*construction).*launched"
    r"|connected|in (commercial )?operation|(goes|put|entered) into (service|operation)|on (combat |alert )?duty"
    r"|first (gas|oil|ore|shipment|train|traffic|deliveries|crude|well produces)|starts the (\w+ )*(plant|system)"
    r"|(production|mining|operations?|traffic) (starts?|begins?|began|runs)|(starts?|begins?) (production|mining)",
    "construction": r"(works?|construction|building|project) (on [\w -]+ )?(officially )?(starts?|begins?|began|started)"
    r"|(starts?|start of|begins?|launches) (the )?(construction|building)|ground broken|ground-breaking"
    r"|construction .*launched|capsule( is)? laid|lays the capsule|foundation (stone|ceremony|laid)",
    "extension": r"extend(s|ed)?|(?<!terminal )extension|prolong(s|ed|ing|ation)?",
    "loan": r"loans?|lends?|lent|credits?|grants?|borrow(s|ed)?|refinanc(es|ed|ing)",
    "agreement": r"agree(s|d|ments?)?|deals?|contracts?|treat(y|ies)|protocols?|memorand(um|a)|sign(s|ed)|ratif(ies|ied)"
    r"|ratification|licen[cs]es?|buys?|bought|purchase|sells?|sold|sale|leased?|joint venture|exchange of letters"
    r"|acquires?|takes? (over|[\d.]+ per ?cent)",
}
_PATTERNS: Final = {kind: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for kind, words in _WORDS.items()}
_PLANNED: Final = re.compile(
    r"\b(plans?|planned|due|expect(s|ed)|will|would|(was|were|is|are) to|to be|to follow|foreseen|scheduled"
    r"|promise[sd]?|proposes|targets?|under preparation)\b",
    re.IGNORECASE,
)
_DEEDS: Final[frozenset[EventKind]] = frozenset({"closure", "halt", "opening", "construction"})
"""Kinds that a plan is not: `opening planned for 2027` opens nothing."""
_CLAUSE: Final = re.compile(r"[;:,(]\s*|\. ")


@lru_cache(maxsize=8192)
def event_kinds(what: str) -> tuple[EventKind, ...]:
    """All kinds whose words stand in the text, in order of precedence; `plan` or `other` where none do."""
    parts, done = _CLAUSE.split(what.strip()), clauses(what)
    found = tuple(
        kind
        for kind, pattern in _PATTERNS.items()
        if any(pattern.search(clause) for clause in (done if kind in _DEEDS else parts))
    )
    if found:
        return found
    return ("plan",) if len(done) < len(parts) else ("other",)


@lru_cache(maxsize=8192)
def clauses(what: str) -> tuple[str, ...]:
    """The clauses of a text that tell of deeds: those that speak of plans are left out."""
    return tuple(clause for clause in _CLAUSE.split(what.strip()) if not _PLANNED.search(clause))


def event_sources(catalog: Catalog, event: Event) -> tuple[str, ...]:
    """Ids of the publications that tell of the site in the event's year, in the order of its claims.

    A claim fits when it is about that year alone, was published in it, or names it. Where the words of some that fit
    meet the event's, beyond the site's own name, only those are given. Empty where the claims tell of no such year.
    """
    fits = [claim for claim in catalog.claims_of.get(event.site, ()) if _fits(claim, event.year)]
    site = catalog.by_id[event.site]
    words = _words(event.what) - _words(f"{site.name} {site.place} {event.year}")
    telling = [claim for claim in fits if words & _words(f"{_text(claim)} {catalog.sources[claim.source].label()}")]
    return tuple(dict.fromkeys(claim.source for claim in telling or fits))


def _fits(claim: Claim, year: int) -> bool:
    alone = claim.from_year == claim.to_year == year
    return alone or claim.published_year() == year or re.search(rf"\b{year}\b", _text(claim)) is not None


def _text(claim: Claim) -> str:
    return f"{claim.value if isinstance(claim.value, str) else ''} {claim.note or ''}"


@lru_cache(maxsize=32768)
def _words(text: str) -> frozenset[str]:
    """Words of four letters or more, spellings folded together."""
    return frozenset(word for word in fold(text).split() if len(word) >= 4)
