"""Publishers and what they publish."""

from dataclasses import dataclass
from typing import Annotated

from typing_extensions import Doc

from dashboard.model.values import Country, Language, PartialDate, Seat, Slug, Text, Url, derived
from dashboard.model.vocabulary import PublisherKind, Reliability


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One publication; where it does not give its own kind and grade, its publisher's count."""

    id: Annotated[Slug, Doc("Id by which claims, citations, events and statuses cite it")]
    title: Annotated[Text | None, Doc("Its own headline")] = None
    description: Annotated[Text | None, Doc("Ours, shown in square brackets, where no headline is known")] = None
    publisher: Annotated[str, Doc("Name of its publisher")] = derived("")
    via: Annotated[Text | None, Doc("The mirror or reposter it was read at; it counts as its publisher's")] = None
    date: Annotated[PartialDate | None, Doc("When it was published, as exact as known; empty: undated")] = None
    url: Annotated[Url, Doc("Its publisher's own address, or where that is not known the one it was read at")]
    also_at: Annotated[tuple[Url, ...], Doc("Further addresses of the same text")] = ()
    language: Annotated[Language, Doc("Language it is written in, ISO 639-1")]
    kind: Annotated[Text, Doc("What kind of publication, where it differs from the publisher's")] = ""
    speaks_for: Annotated[Country | None, Doc("The state its publisher is an organ of")] = derived(None)
    reliability: Annotated[
        Reliability | None, Doc("Grade A to F (docs/sources.md), where it differs from the publisher's")
    ] = None

    def label(self) -> str:
        """The headline, or our description in square brackets, as citation styles have it."""
        return self.title or f"[{self.description}]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Publisher:
    """A publisher with its publications. One file each: `sources/<slug>.yaml`."""

    publisher: Annotated[Text, Doc("Name of the publisher")]
    domains: Annotated[tuple[Text, ...], Doc("Its domains on the web")] = ()
    country: Annotated[Seat, Doc("Seat; `INT`: international or not known")]
    kind: Annotated[PublisherKind, Doc("What kind of publisher")]
    speaks_for: Annotated[Country | None, Doc("The state an organ belongs to")] = None
    reliability: Annotated[Reliability, Doc("Grade A to F (docs/sources.md)")]
    reason: Annotated[Text, Doc("Why that grade")]
    publications: Annotated[tuple[Source, ...], Doc("What of it is cited")] = ()
