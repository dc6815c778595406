"""The profile of a site: everything the atlas has on it as one plain value, which every view of the site renders.

It holds codes, numbers and records of the model, no English; sources and organizations are looked up, so that whoever
renders it needs no catalog.
"""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dashboard.evidence.conflicts import Conflict, conflicts
from dashboard.evidence.moment import TODAY, Moment, SiteState, state_at
from dashboard.evidence.rule import Assessment, assess
from dashboard.evidence.staleness import is_stale
from dashboard.model.catalog import Catalog
from dashboard.model.claim import Claim
from dashboard.model.organization import Organization
from dashboard.model.site import Event, Involvement, KnownStep, Site, StatusChange
from dashboard.model.source import Source
from dashboard.model.vocabulary import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcedStatus:
    """A status of a site from a date on, with the sources that say so."""

    change: StatusChange
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcedEvent:
    """An event with the sources that report it."""

    event: Event
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """An organization at a site with all its roles there; None among them is a role no source states."""

    organization: Organization
    roles: tuple[tuple[Role | None, str | None], ...]
    """Each role with its qualifier: a share, an earlier name, a contractor's part."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What one speaker said in one source: one or more claims."""

    speaker: str
    published: str | None
    source: Source
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Statements:
    """Statements by stance, each list in the order of publication, the undated last."""

    asserted: tuple[Statement, ...]
    against: tuple[Statement, ...]
    """Denials and corrections."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcedStep:
    """What was known of a site from a year on, and the publication that changed it."""

    step: KnownStep
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcedCitation:
    """What a source is cited for beside the claims: fields of the record, or a few words each."""

    source: Source
    backs: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """Everything the atlas has on one site."""

    site: Site
    """Names, places, location, years, money, summary and what is not verified, as recorded."""
    moment: Moment
    state: SiteState | None
    """Years, status and confidence at the moment; None where nothing on the site had been published by then."""
    assessment: Assessment
    """Why the site has its confidence today: the line of the rule and the claims that decide."""
    stale: bool
    """Whether the newest evidence is so old that the site may have changed since."""
    statuses: tuple[SourcedStatus, ...]
    """Oldest first."""
    organizations: tuple[Party, ...]
    partners: tuple[Party, ...]
    events: tuple[SourcedEvent, ...]
    """By date."""
    statements: Statements
    conflicts: tuple[Conflict, ...]
    """Figures on which claims differ."""
    known: tuple[SourcedStep, ...]
    """What was known when, oldest first."""
    citations: tuple[SourcedCitation, ...]
    sources: tuple[Source, ...]
    """Every source of claims, citations, events and statuses once, the newest first."""


def profile_of(catalog: Catalog, site: Site, today: datetime.date, moment: Moment = TODAY) -> Profile:
    """Return the profile of a site at a moment; `today` decides whether its evidence is stale."""
    claims = catalog.claims_of.get(site.id, ())
    events = tuple(
        SourcedEvent(event=event, sources=_sources(catalog, event.sources))
        for event in catalog.events_of.get(site.id, ())
    )
    statuses = tuple(
        SourcedStatus(change=change, sources=_sources(catalog, change.sources)) for change in site.statuses
    )
    citations = tuple(
        SourcedCitation(source=catalog.sources[each.source], backs=each.backs)
        for each in catalog.citations_of.get(site.id, ())
    )
    cited = [
        *_sources(catalog, (claim.source for claim in claims)),
        *(citation.source for citation in citations),
        *(source for event in events for source in event.sources),
        *(source for status in statuses for source in status.sources),
    ]
    return Profile(
        site=site,
        moment=moment,
        state=state_at(site, moment, catalog.newest_year),
        assessment=assess(claims),
        stale=is_stale(site.newest_evidence, today),
        statuses=statuses,
        organizations=_parties(catalog, site.organizations),
        partners=_parties(catalog, site.partners),
        events=events,
        statements=statements(catalog, claims),
        conflicts=conflicts(claims),
        known=known_steps(catalog, site),
        citations=citations,
        sources=tuple(
            sorted({source.id: source for source in cited}.values(), key=lambda each: each.date or "", reverse=True)
        ),
    )


def statements(catalog: Catalog, claims: Sequence[Claim]) -> Statements:
    """Group claims by stance and by what one speaker said in one source."""
    return Statements(
        asserted=_grouped(catalog, (claim for claim in claims if claim.stance == "asserts")),
        against=_grouped(catalog, (claim for claim in claims if claim.stance != "asserts")),
    )


def known_steps(catalog: Catalog, site: Site) -> tuple[SourcedStep, ...]:
    """Return what was known of a site when, with the publication that changed it."""
    return tuple(SourcedStep(step=step, source=catalog.sources[step.source]) for step in site.known)


def _sources(catalog: Catalog, ids: Iterable[str]) -> tuple[Source, ...]:
    return tuple(catalog.sources[source] for source in ids)


def _parties(catalog: Catalog, involved: Iterable[Involvement]) -> tuple[Party, ...]:
    roles: dict[str, list[tuple[Role | None, str | None]]] = {}
    for part in involved:
        roles.setdefault(part.org, []).append((part.role, part.qualifier))
    return tuple(Party(organization=catalog.organizations[org], roles=tuple(found)) for org, found in roles.items())


def _grouped(catalog: Catalog, claims: Iterable[Claim]) -> tuple[Statement, ...]:
    groups: dict[tuple[str, str, str | None], list[Claim]] = {}
    for claim in sorted(claims, key=lambda claim: claim.published or "9999"):
        groups.setdefault((claim.source, claim.speaker, claim.published), []).append(claim)
    return tuple(
        Statement(speaker=speaker, published=published, source=catalog.sources[source], claims=tuple(group))
        for (source, speaker, published), group in groups.items()
    )
