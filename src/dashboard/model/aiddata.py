"""Projects of AidData's data set on Chinese development finance: which sites each is about, or why none."""

import re
from dataclasses import dataclass
from typing import Annotated, Final

from typing_extensions import Doc

from dashboard.model.values import Country, Slug, Text, UsdMillions, Year
from dashboard.model.vocabulary import Match, Stage, Unmatched

AIDDATA: Final = "aiddata-2023-gcdf-3-0"
"""The id of the data set among the sources."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AidDataProject:
    """One project of AidData's data set in one of the five states: the sites it is about, or why it has none."""

    id: Annotated[Slug, Doc("Number of its record in the data set")]
    country: Annotated[Country, Doc("Country that received it")]
    what: Annotated[Text, Doc("What it is, in our own words")]
    year: Annotated[Year, Doc("Year of the commitment")]
    start_year: Annotated[Year | None, Doc("Year the work began; empty: not given")] = None
    completion_year: Annotated[Year | None, Doc("Year it was completed; empty: not given")] = None
    stage: Annotated[Stage, Doc("How far it had come, in the data set's own stages")]
    amount_usd_m: Annotated[
        UsdMillions | None, Doc("Amount, million US dollars of 2021 (constant), rounded; empty: not given")
    ] = None
    linked: Annotated[tuple[Slug, ...], Doc("Numbers of the records that its title links it with")] = ()
    sites: Annotated[tuple[Slug, ...], Doc("Ids of the sites it is about")] = ()
    match: Annotated[Match | None, Doc("How it concerns them")] = None
    counted_in: Annotated[
        Slug | None, Doc("Number of the record whose amount holds this one: beside it, it is not counted")
    ] = None
    unmatched: Annotated[Unmatched | None, Doc("Why it has no site")] = None
    note: Annotated[Text | None, Doc("What a reader should know of the match")] = None


def numbers_in(locator: str | None) -> tuple[str, ...]:
    """The numbers of records that a locator names: `records 40063, 53750`."""
    return tuple(re.findall(r"\d+", locator or ""))
