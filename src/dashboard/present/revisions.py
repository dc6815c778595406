"""What changed in the data, in words and rows for a reader. Plain text: templates and tables escape it."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from dashboard.analysis.revisions import Since, rank
from dashboard.model.catalog import Catalog
from dashboard.model.countries import country_name
from dashboard.model.properties import PROPERTIES
from dashboard.model.release import Revision
from dashboard.model.source import Source
from dashboard.model.vocabulary import (
    ACTORS,
    CONFIDENCES,
    LAYERS,
    REVISION_KINDS,
    STANCES,
    STATUSES,
    THINGS,
    RevisionKind,
)
from dashboard.present.context import Cells
from dashboard.present.links import is_web_address
from dashboard.present.wording import counted, distance

NOT_YET: Final = "not yet"
"""Stands for the release of what was changed after the last one."""
MOST_NAMED: Final = 3
"""How many sites a notice names; of more it says how many."""
DENIALS: Final[dict[RevisionKind, str]] = {
    "claim_added": "New denial",
    "claim_changed": "Denial corrected",
    "claim_removed": "Denial removed",
}
CODES: Final[Mapping[str, Mapping[Any, str]]] = {
    "status": STATUSES,
    "confidence": CONFIDENCES,
    "layer": LAYERS,
    "stance": STANCES,
    "what": THINGS,
    "property": {code: kind.label for code, kind in PROPERTIES.items()},
}
"""The labels of coded fields."""
FIELD_NAMES: Final = {"money": "amount", "what": "what it is of"}
"""Fields whose own name would not be understood."""
NOUNS: Final = (
    (lambda each: each.kind == "claim_added" and each.stance != "denies", "new claim"),
    (lambda each: each.kind == "claim_added" and each.stance == "denies", "new denial"),
    (lambda each: each.kind == "event_added", "new event"),
    (lambda each: each.kind in {"claim_changed", "event_changed"}, "correction"),
    (lambda each: each.kind in {"claim_removed", "event_removed"}, "removal"),
)
"""Revisions that are counted and not named, each with its noun."""


def heading(revision: Revision) -> str:
    """What kind of change it is: `New site`, `New denial`, `Status changed`."""
    if revision.kind == "changed":
        return f"{_field(revision).capitalize()} changed"
    denial = revision.stance == "denies" and DENIALS.get(revision.kind)
    return denial or REVISION_KINDS[revision.kind]


def detail(catalog: Catalog, revision: Revision) -> str:
    """What changed from what to what: `Under construction → Active`, `Troops: 300 (Ministry of Defence)`."""
    before, after = (_value(catalog, revision, raw) for raw in (revision.before, revision.after))
    if revision.kind == "added":
        return f"{site_words(revision)}; {after}"
    if revision.kind == "removed":
        return f"now part of {after}" if after else ""
    if revision.kind.startswith("event"):
        return _event(revision)
    change = f"{before or 'not known'} → {after or 'not known'}" if revision.field else before or after
    if revision.property is None:
        return change
    part = f", {_field(revision)}" if revision.field else ""
    speaker = "" if revision.field == "speaker" else f" ({revision.speaker})"
    return f"{_label('property', revision.property)}{part}: {change}{speaker}"


def line(catalog: Catalog, revision: Revision) -> str:
    """One change on one line: `Status changed: Under construction → Active`."""
    more = detail(catalog, revision)
    return f"{heading(revision)}: {more}" if more else heading(revision)


def site_words(revision: Revision) -> str:
    """What kind of site it is and where: `Chinese security presence, Chinese, Tajikistan`."""
    return ", ".join([LAYERS[revision.layer], ACTORS[revision.actor], *map(country_name, revision.countries)])


def sources_of(catalog: Catalog, revisions: Iterable[Revision]) -> list[Source]:
    """The sources of revisions, each once, as far as the data still has them; of none, those that say a site exists."""
    found = list(revisions)
    ids = dict.fromkeys(source for each in found for source in each.sources if source in catalog.sources)
    if not ids:
        claims = (claim for each in found for claim in catalog.claims_of.get(each.site, ()))
        ids = dict.fromkeys(claim.source for claim in claims if claim.property == "existence")
    return [catalog.sources[each] for each in ids]


def summary(catalog: Catalog, revisions: Sequence[Revision]) -> str:
    """What changed at one site in short: `status, confidence, 2 new claims, 1 new denial`; `new, active, reported`."""
    kinds = {each.kind: each for each in revisions}
    if "removed" in kinds:
        return "removed"
    if "added" in kinds:
        return f"new, {_value(catalog, kinds['added'], kinds['added'].after)}"
    parts = list(dict.fromkeys(_field(each) for each in revisions if each.kind == "changed"))
    counts = Counter(noun for each in revisions for fits, noun in NOUNS if fits(each))
    return ", ".join([*parts, *(counted(counts[noun], noun) for _, noun in NOUNS if counts[noun])])


def revision_rows(catalog: Catalog, revisions: Iterable[Revision]) -> list[Cells]:
    """One row per revision: the newest release first, and of each what has the highest rank."""
    by_rank = sorted(revisions, key=lambda each: (rank(each), each.name))
    return [_row(catalog, each) for each in sorted(by_rank, key=lambda each: each.release or "~", reverse=True)]


def since_words(catalog: Catalog, found: Since | None) -> str:
    """What a reader should know who comes by a link of an older version; None: of a version that no release has."""
    if found is None:
        return "This link was made with other data than these; what has changed since is not known."
    made = f"This link was made with the data of {found.release.date}."
    parts = [
        f"{len(sites):,} {word} ({_named(catalog, sites, listed=word == 'changed')})"
        for word, sites in (("new", found.added), ("changed", found.changed), ("removed", found.removed))
        if sites
    ]
    if not parts:
        return f"{made} Nothing has changed since at the sites it shows."
    return f"{made} Since then, of the sites it shows: {', '.join(parts)}."


def _named(catalog: Catalog, sites: Mapping[str, Sequence[Revision]], *, listed: bool) -> str:
    """The names of sites, those that changed with what has; of many the first few."""
    names = [
        f"{found[-1].name}: {summary(catalog, found)}" if listed else found[-1].name
        for found in list(sites.values())[:MOST_NAMED]
    ]
    more = len(sites) - len(names)
    return "; ".join([*names, f"and {more:,} more"] if more else names)


def _row(catalog: Catalog, revision: Revision) -> Cells:
    sources = [catalog.sources[each] for each in revision.sources if each in catalog.sources]
    first = next((each.url for each in sources if is_web_address(each.url)), None)
    return {
        "Released": revision.release or NOT_YET,
        "Site": revision.name,
        "What": heading(revision),
        "Change": detail(catalog, revision),
        "Source": "; ".join(f"{each.publisher}, {each.date or 'undated'}" for each in sources),
        "Link": first,
    }


def _field(revision: Revision) -> str:
    name = revision.field or ""
    return FIELD_NAMES.get(name, name.replace("_", " "))


def _value(catalog: Catalog, revision: Revision, raw: str | None) -> str:
    """A value in words: labels of codes, names of countries, organizations, sources and sites."""
    if raw is None:
        return ""
    if revision.kind == "removed":
        return catalog.by_id[raw].name if raw in catalog.by_id else raw
    if revision.kind == "added":
        status, confidence = raw.split(", ")
        return f"{_label('status', status)}, {_label('confidence', confidence)}".lower()
    if revision.kind == "changed" and revision.field == "countries":
        return ", ".join(map(country_name, raw.split(", ")))
    if revision.kind == "changed" and revision.field == "organizations":
        known = catalog.organizations
        return ", ".join(known[each].name if each in known else each for each in raw.split(", "))
    if revision.kind == "changed" and revision.field == "money":
        return f"{raw} million US dollars"
    if revision.kind == "changed" and revision.field == "location":
        lon, lat, accuracy = raw.split(", ")
        return f"longitude {lon}, latitude {lat} (± {distance(float(accuracy))})"
    if revision.field == "source":
        return catalog.sources[raw].label() if raw in catalog.sources else raw
    if revision.property == "status" and revision.field in {None, "value"}:
        return _label("status", raw)
    return _label(revision.field or "", raw)


def _label(field: str, code: str) -> str:
    """The label of a code; a code that is no longer in use stays as it is."""
    return CODES.get(field, {}).get(code, code)


def _event(revision: Revision) -> str:
    """An event in words: `2012 → 2012-09-20: Agreement signed` where its date alone was corrected."""
    before, after = revision.before or "", revision.after or ""
    if revision.field == "date":
        return f"{before.partition(': ')[0]} → {after}"
    return f"{before} → {after}" if before and after else after or before
