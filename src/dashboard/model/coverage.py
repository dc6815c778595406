"""What was searched, what was left out, and where the rule and a researcher differ."""

from dataclasses import dataclass
from typing import Annotated, Literal

from typing_extensions import Doc

from dashboard.model.values import Country, Slug, Text
from dashboard.model.vocabulary import Actor, Confidence, Layer, Reading, Searched


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """What was looked for in one country (or region), layer and actor."""

    country: Annotated[Country, Doc("Country that was searched")]
    region: Annotated[Text | None, Doc("Region, where one was searched separately")] = None
    layer: Annotated[Layer, Doc("Layer that was searched for")]
    actor: Annotated[Actor, Doc("Actor that was searched for")]
    searched: Annotated[Searched, Doc("`full`: systematically; `partly`: selected sites or in passing; `no`")]
    found: Annotated[Literal["sites", "none"] | None, Doc("`sites` or `none`; empty: not searched")] = None
    note: Annotated[Text | None, Doc("What was looked for in vain")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """Something that was researched and has no record of its own, and why."""

    id: Annotated[Text, Doc("What was researched")]
    merged_into: Annotated[Text | None, Doc("The record it is part of now")] = None
    why: Annotated[Text, Doc("Why it has no record of its own")]
    sources: Annotated[tuple[Slug, ...], Doc("Ids of the sources that tell of it")] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """A site whose computed confidence differs from the researcher's label, and why the difference is accepted."""

    site: Annotated[Slug, Doc("Id of the record")]
    computed: Annotated[Confidence, Doc("Confidence by the rule")]
    label: Annotated[Reading, Doc("The researcher's label")]
    why: Annotated[Text, Doc("Why the difference is accepted")]
