"""An audit: values of the atlas drawn at random and compared with their sources."""

from dataclasses import dataclass
from typing import Annotated

from typing_extensions import Doc

from dashboard.model.values import Count, PartialDate, Slug, Text, Url
from dashboard.model.vocabulary import AuditVerdict


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditedValue:
    """One value as it was when it was drawn, and what its sources made of it."""

    id: Annotated[Text, Doc("Id of the site, or `<table>/<id>` of the context row")]
    field: Annotated[Text, Doc("Which field of it: `start_year`, `money.kind`, the fourth claim as `claims.3`")]
    value: Annotated[Text, Doc("What the field held")]
    sources: Annotated[
        tuple[Slug, ...], Doc("Ids of its sources then; of a field that none is cited for, of all the site's")
    ] = ()
    urls: Annotated[tuple[Url, ...], Doc("Their addresses, in the same order")] = ()
    verdict: Annotated[AuditVerdict, Doc("What comparing it with its sources showed")]
    why: Annotated[
        Text | None, Doc("What the source says instead, or why nobody can tell; empty where it is right")
    ] = None
    judged_by: Annotated[
        Text | None, Doc("Id or address of the source it was compared with; empty where none could be read")
    ] = None
    date: Annotated[PartialDate, Doc("When it was compared")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Audit:
    """Values drawn at random and compared with their sources. One file each: `audits/<id>.yaml`."""

    id: Annotated[Slug, Doc("Id of the audit; the file is named after it")]
    drawn: Annotated[PartialDate, Doc("When the values were drawn")]
    seed: Annotated[Count, Doc("The number that draws the same values from the same data again")]
    population: Annotated[Count, Doc("How many values they were drawn from")]
    note: Annotated[Text | None, Doc("What a reader should know of it")] = None
    values: Annotated[tuple[AuditedValue, ...], Doc("The values in the order drawn")]
