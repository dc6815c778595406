"""What differs between the data as it was released last and as it is today, site by site.

Claims and events have no ids that last: a record may be put in order. They are recognized by what they say, and where one
part of a claim was corrected by what is left of it.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, replace
from difflib import SequenceMatcher
from operator import attrgetter
from typing import Any, Final, TypeVar

from dashboard.model.catalog import Catalog
from dashboard.model.claim import THIS_SITE, Claim
from dashboard.model.history import History
from dashboard.model.properties import PROPERTIES, SAID_BY
from dashboard.model.release import ReleasedClaim, ReleasedEvent, ReleasedSite, Revision
from dashboard.model.site import Site
from dashboard.model.values import year_of
from dashboard.truth.reading import Truth

Key = Callable[[Any], Hashable]
CLAIM_KEYS: Final[tuple[Key, ...]] = (
    attrgetter("property", "stance", "value", "what", "speaker", "source"),
    attrgetter("property", "stance", "value", "speaker", "source"),
    attrgetter("property", "stance", "speaker", "source"),
    attrgetter("property", "stance", "value", "source"),
    attrgetter("property", "value", "speaker", "source"),
    attrgetter("stance", "value", "speaker", "source"),
    attrgetter("property", "stance", "value", "speaker"),
    attrgetter("property", "stance", "source"),
)
"""By what a claim of today is recognized as one of then: by all of it first, then by ever less."""
EVENT_KEYS: Final[tuple[Key, ...]] = (attrgetter("date", "what"), attrgetter("what"))
ALIKE: Final = 0.6
"""How much of two texts has to be the same (difflib's ratio) for one to be the other in new words."""
FIELDS: Final[Mapping[str, tuple[str, ...]]] = {
    "name": ("name",),
    "layer": ("layer",),
    "countries": ("countries",),
    "category": ("category",),
    "status": ("status",),
    "start_year": ("start_year",),
    "end_year": ("end_year",),
    "confidence": ("confidence",),
    "location": ("lon", "lat", "accuracy_m"),
    "money": ("amount_usd_m",),
    "organizations": ("organizations",),
}
"""Fields of a record that are compared, and the facts each of them is compared by."""

Part = TypeVar("Part", ReleasedClaim, ReleasedEvent)


def released_sites(catalog: Catalog) -> tuple[ReleasedSite, ...]:
    """What of today's sites will be compared with later ones, sorted by id."""
    return tuple(_released(catalog, site) for site in sorted(catalog.sites, key=attrgetter("id")))


def revisions(before: Mapping[str, ReleasedSite], catalog: Catalog, merged: Mapping[str, str]) -> Iterator[Revision]:
    """What differs between `before` and the catalog, by site; of a new site that it is new, and nothing more.

    `merged` names the sites that removed ones are part of now. Sites are by their ids.
    """
    now = {each.id: each for each in released_sites(catalog)}
    for identity in sorted({*before, *now}):
        then, today = before.get(identity), now.get(identity)
        if today is None:
            yield _at(before[identity], kind="removed", after=merged.get(identity))
        elif then is None:
            yield _at(
                today, kind="added", after=f"{today.status}, {today.confidence}", sources=_existence(catalog, identity)
            )
        else:
            yield from _changed(then, today, catalog)


def history(truth: Truth, catalog: Catalog) -> History:
    """All releases, with what changed from each to the next, and what has changed since the last."""
    merged = {each.id: each.merged_into for each in truth.left_out if each.merged_into}
    since = revisions(truth.released, catalog, merged) if truth.released else ()
    return History(tuple(truth.releases.values()), (*truth.revisions, *since))


def _changed(then: ReleasedSite, today: ReleasedSite, catalog: Catalog) -> Iterator[Revision]:
    about_claims = list(_claims(then, today))
    for field, facts in FIELDS.items():
        before, after = ([_text(getattr(each, fact)) for fact in facts] for each in (then, today))
        if before != after:
            yield _at(
                today,
                kind="changed",
                field=field,
                before=", ".join(filter(None, before)) or None,
                after=", ".join(filter(None, after)) or None,
                sources=_sources_of(catalog, catalog.by_id[today.id], field, about_claims),
            )
    yield from about_claims
    yield from _events(then, today, catalog)


def _claims(then: ReleasedSite, today: ReleasedSite) -> Iterator[Revision]:
    earlier = [_of_this_site(claim, then.name) for claim in then.claims]
    for old, new in _paired(earlier, today.claims, CLAIM_KEYS):
        shown = new or old
        assert shown  # noqa: S101 -- a pair is never of two blanks
        facts = {name: getattr(shown, name) for name in ("property", "stance", "speaker")}
        if new is None:
            yield _at(today, kind="claim_removed", before=shown.value, sources=(shown.source,), **facts)
        elif old is None:
            yield _at(today, kind="claim_added", after=shown.value, sources=(shown.source,), **facts)
        else:
            for field, before, after in _parts(old, new):
                told = {"kind": "claim_changed", "field": field, "before": before, "after": after}
                yield _at(today, sources=(new.source,), **told, **facts)


def _of_this_site(claim: ReleasedClaim, name: str) -> ReleasedClaim:
    """A claim as it is written today: until November 2026 those of the site as a whole repeated its name."""
    of_site = claim.property == "existence" and claim.value == name
    return replace(claim, value=THIS_SITE) if of_site else claim


def _events(then: ReleasedSite, today: ReleasedSite, catalog: Catalog) -> Iterator[Revision]:
    sources = {(event.date, event.what): event.sources for event in catalog.events_of.get(today.id, ())}
    for old, new in _paired(then.events, today.events, EVENT_KEYS, _is_reworded):
        if new is None:
            assert old  # noqa: S101 -- a pair is never of two blanks
            yield _at(today, kind="event_removed", date=old.date, before=_told(old))
            continue
        shown = {"date": new.date, "after": _told(new), "sources": sources[new.date, new.what]}
        if old is None:
            yield _at(today, kind="event_added", **shown)
        elif field := " and ".join(field for field, _, _ in _parts(old, new)):
            yield _at(today, kind="event_changed", field=field, before=_told(old), **shown)


def _told(event: ReleasedEvent) -> str:
    return f"{event.date}: {event.what}"


def _paired(
    old: Sequence[Part],
    new: Sequence[Part],
    keys: Iterable[Key],
    alike: Callable[[Part, Part], bool] | None = None,
) -> Iterator[tuple[Part | None, Part | None]]:
    """Each part of then with the one of today that it is, in the order of today; None beside what has no other."""
    partner: dict[int, Part] = {}
    taken: set[int] = set()
    for key in keys:
        offered: dict[Hashable, list[Part]] = {}
        for each in reversed(old):
            if id(each) not in taken:
                offered.setdefault(key(each), []).append(each)
        for place, each in enumerate(new):
            if place not in partner and (found := offered.get(key(each))):
                partner[place] = found.pop()
                taken.add(id(partner[place]))
    for place, each in enumerate(new):
        if place not in partner and alike:
            near = next((other for other in old if id(other) not in taken and alike(other, each)), None)
            if near is not None:
                partner[place] = near
                taken.add(id(near))
    yield from ((partner.get(place), each) for place, each in enumerate(new))
    yield from ((each, None) for each in old if id(each) not in taken)


def _is_reworded(old: ReleasedEvent, new: ReleasedEvent) -> bool:
    """Whether two events of one year say much the same."""
    return year_of(old.date) == year_of(new.date) and SequenceMatcher(None, old.what, new.what).ratio() >= ALIKE


def _parts(old: Part, new: Part) -> Iterator[tuple[str, str | None, str | None]]:
    """The parts in which two claims or events differ: name, then, today."""
    for each in fields(old):
        before, after = getattr(old, each.name), getattr(new, each.name)
        if before != after:
            yield each.name, before, after


def _sources_of(catalog: Catalog, site: Site, field: str, about_claims: Sequence[Revision]) -> tuple[str, ...]:
    """The sources of a field's value today: those cited for it, and those of the claims about it.

    Of a confidence they are the sources of what has changed among the claims of existence.
    """
    if field == "confidence":
        found = [source for each in about_claims if each.property == "existence" for source in each.sources]
    elif field == "status":
        found = list(site.statuses[-1].sources)
    else:
        cited = catalog.citations_of.get(site.id, ())
        claims = catalog.claims_of.get(site.id, ())
        found = [
            *(each.source for each in cited if any(backs == field for backs in each.backs)),
            *(each.source for each in claims if each.property in SAID_BY.get(field, ()) and each.stance == "asserts"),
        ]
    return tuple(dict.fromkeys(each for each in found if each in catalog.sources))


def _existence(catalog: Catalog, site: str) -> tuple[str, ...]:
    """The sources that say that a site exists or deny it."""
    claims = catalog.claims_of.get(site, ())
    return tuple(dict.fromkeys(claim.source for claim in claims if claim.property == "existence"))


def _at(site: ReleasedSite, **facts: Any) -> Revision:
    return Revision(site=site.id, name=site.name, layer=site.layer, actor=site.actor, countries=site.countries, **facts)


def _released(catalog: Catalog, site: Site) -> ReleasedSite:
    claims = (_released_claim(claim) for claim in catalog.claims_of.get(site.id, ()))
    events = (ReleasedEvent(date=event.date, what=event.what) for event in catalog.events_of.get(site.id, ()))
    return ReleasedSite(
        id=site.id,
        layer=site.layer,
        name=site.name,
        actor=site.actor,
        countries=site.countries,
        category=site.category,
        status=site.status,
        start_year=site.start_year,
        end_year=site.end_year,
        confidence=site.confidence,
        lon=site.location.lon,
        lat=site.location.lat,
        accuracy_m=site.location.accuracy_m,
        amount_usd_m=site.money.amount_usd_m,
        organizations=tuple(sorted({part.org for part in site.organizations})),
        claims=tuple(sorted(claims, key=attrgetter("source", "property", "stance", "value", "speaker"))),
        events=tuple(sorted(events, key=attrgetter("date", "what"))),
    )


def _released_claim(claim: Claim) -> ReleasedClaim:
    unit = claim.unit or PROPERTIES[claim.property].unit
    value = "–".join(map(_text, claim.value)) if isinstance(claim.value, tuple) else _text(claim.value)
    return ReleasedClaim(
        property=claim.property,
        stance=claim.stance,
        value=f"{value} {unit}" if unit else value,
        what=claim.what,
        speaker=claim.speaker,
        source=claim.source,
    )


def _text(value: object) -> str:
    """A fact as text; one that is missing is empty."""
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value)
