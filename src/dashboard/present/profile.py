"""The profile of a site: everything the atlas has on it as one plain value, which every view of the site renders.

It contains codes, numbers and records of the model, but no English. Sources and organizations are looked up, so that a
view needs no catalog.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from dashboard.analysis.layers import complete
from dashboard.analysis.leases import Horizon, lease_at
from dashboard.analysis.ownership import Chain, chains
from dashboard.evidence.completeness import Completeness
from dashboard.evidence.conflicts import Conflict, conflicts
from dashboard.evidence.leaving_out import Rest, rests_on
from dashboard.evidence.moment import TODAY, Moment, SiteState, state_at
from dashboard.evidence.rule import Assessment, assess
from dashboard.model.catalog import Catalog
from dashboard.model.claim import Claim
from dashboard.model.organization import Organization
from dashboard.model.properties import PROPERTIES, Property
from dashboard.model.site import Event, Involvement, KnownStep, Site, StatusChange
from dashboard.model.source import Source


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
    roles: tuple[Involvement, ...]
    """Its parts, one for each role."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Owned:
    """One chain of ownership, its organizations looked up."""

    chain: Chain
    organizations: tuple[Organization, ...]
    """Those of its steps."""
    later: Organization | None
    """The parent that came only after the year of the moment."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A claim with its source, and the later claims that only repeat it."""

    claim: Claim
    source: Source
    repeats: tuple["Report", ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PropertyClaims:
    """What is said on one property of a site: reports in the order of publication, the undated last."""

    property: Property
    asserted: tuple[Report, ...]
    against: tuple[Report, ...]
    """Denials and corrections."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcedStep:
    """What was known of a site from a year on, and the publication that changed it; None where none with a date did."""

    step: KnownStep
    source: Source | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcedCitation:
    """What a source is cited for beside the claims: fields of the record, or a few words each."""

    source: Source
    locator: str | None
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
    rests: tuple[Rest, ...]
    """The reports without which, each alone, today's confidence would be another."""
    statuses: tuple[SourcedStatus, ...]
    """Oldest first."""
    organizations: tuple[Party, ...]
    partners: tuple[Party, ...]
    ownership: tuple[Owned, ...]
    """Up to the last parents, as of the year of the moment."""
    events: tuple[SourcedEvent, ...]
    """By date."""
    claims: tuple[PropertyClaims, ...]
    """By property, existence first."""
    lease: Horizon | None
    """When the agreement that holds the site ends, as known today; None where no source says so."""
    conflicts: tuple[Conflict, ...]
    """Figures on which claims differ."""
    known: tuple[SourcedStep, ...]
    """What was known when, oldest first."""
    citations: tuple[SourcedCitation, ...]
    completeness: Completeness
    """How complete the record is today."""
    sources: tuple[Source, ...]
    """Every source of claims, citations, events and statuses once, the newest first."""

    def every_claim(self) -> list[Claim]:
        """All claims, repeats included, in the order of publication."""
        first = (report for each in self.claims for report in (*each.asserted, *each.against))
        return sorted((each.claim for report in first for each in (report, *report.repeats)), key=_published)


def profile_of(catalog: Catalog, site: Site, moment: Moment = TODAY, counted: Sequence[Claim] | None = None) -> Profile:
    """Return the profile of a site at a moment; `counted` are the claims of existence that count, all without it."""
    claims = catalog.claims_of.get(site.id, ())
    weighing = claims if counted is None else counted
    events = tuple(
        SourcedEvent(event=event, sources=_sources(catalog, event.sources))
        for event in catalog.events_of.get(site.id, ())
    )
    statuses = tuple(
        SourcedStatus(change=change, sources=_sources(catalog, change.sources)) for change in site.statuses
    )
    citations = tuple(
        SourcedCitation(source=catalog.sources[each.source], locator=each.locator, backs=each.backs)
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
        assessment=assess(weighing),
        rests=rests_on(weighing),
        statuses=statuses,
        organizations=_parties(catalog, site.organizations),
        partners=_parties(catalog, site.partners),
        ownership=_ownership(catalog, site, moment.year),
        events=events,
        claims=claims_by_property(catalog, claims),
        lease=lease_at(catalog, site, TODAY),
        conflicts=conflicts(claims),
        known=known_steps(catalog, site),
        citations=citations,
        completeness=complete(catalog, site),
        sources=tuple(
            sorted({source.id: source for source in cited}.values(), key=lambda each: each.date or "", reverse=True)
        ),
    )


def claims_by_property(catalog: Catalog, claims: Sequence[Claim]) -> tuple[PropertyClaims, ...]:
    """Group the claims of a site by property and stance, with repeats under the report they repeat."""
    return tuple(
        PropertyClaims(
            property=code,
            asserted=_reports(catalog, (claim for claim in found if claim.stance == "asserts")),
            against=_reports(catalog, (claim for claim in found if claim.stance != "asserts")),
        )
        for code in PROPERTIES
        if (found := [claim for claim in claims if claim.property == code])
    )


def known_steps(catalog: Catalog, site: Site) -> tuple[SourcedStep, ...]:
    """Return what was known of a site when, with the publication that changed it."""
    return tuple(
        SourcedStep(step=step, source=catalog.sources[step.source] if step.source else None) for step in site.known
    )


def _sources(catalog: Catalog, ids: Iterable[str]) -> tuple[Source, ...]:
    return tuple(catalog.sources[source] for source in ids)


def _parties(catalog: Catalog, involved: Iterable[Involvement]) -> tuple[Party, ...]:
    roles: dict[str, list[Involvement]] = {}
    for part in involved:
        roles.setdefault(part.org, []).append(part)
    return tuple(Party(organization=catalog.organizations[org], roles=tuple(found)) for org, found in roles.items())


def _ownership(catalog: Catalog, site: Site, year: int | None) -> tuple[Owned, ...]:
    """The chains that say more than the parties themselves: with a parent, or with a per cent."""
    organizations = catalog.organizations
    return tuple(
        Owned(
            chain=chain,
            organizations=tuple(organizations[step.org] for step in chain.steps),
            later=organizations[chain.later.org] if chain.later else None,
        )
        for chain in chains(catalog, site, year)
        if len(chain.steps) > 1 or chain.later or chain.percent is not None
    )


def _reports(catalog: Catalog, claims: Iterable[Claim]) -> tuple[Report, ...]:
    """Group claims that repeat one another; the first with a note speaks for its group, since it says the most."""
    groups: dict[tuple[object, ...], list[Report]] = {}
    for claim in sorted(claims, key=_published):
        groups.setdefault(_repeated(claim), []).append(Report(claim=claim, source=catalog.sources[claim.source]))
    found = (sorted(group, key=lambda each: each.claim.note is None) for group in groups.values())
    return tuple(replace(first, repeats=tuple(repeats)) for first, *repeats in found)


def _published(claim: Claim) -> str:
    """For sorting by publication: a month after its days, a year after its months, the undated last."""
    return f"{claim.published or ''}~"


def _repeated(claim: Claim) -> tuple[object, ...]:
    """What claims that repeat each other have in common: on existence, where they count once, the origin alone."""
    return (claim.origin, claim.stance) if claim.property == "existence" else (claim.origin, claim.stance, claim.value)
