"""Organizations, and the tree they form."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

from typing_extensions import Doc

from dashboard.model.values import Percent, Seat, Slug, Text, Year
from dashboard.model.vocabulary import OrganizationKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Organization:
    """One organization, with its other names and the organization above it."""

    id: Annotated[Slug, Doc("Id by which sites and memberships name it")]
    name: Annotated[Text, Doc("Usual English name")]
    aliases: Annotated[tuple[Text, ...], Doc("Other names, in any script")] = ()
    home: Annotated[Seat, Doc("Country of seat or registration; `INT`: international")]
    kind: Annotated[OrganizationKind, Doc("What kind of organization")]
    parent: Annotated[
        Slug | None, Doc("The nearest organization above it; choosing a parent includes its subsidiaries")
    ] = None
    parent_percent: Annotated[
        Percent | None, Doc("Per cent of it that its parent holds, itself or through others; empty: not stated")
    ] = None
    parent_percent_year: Annotated[Year | None, Doc("The year for which that is stated; empty: none is named")] = None
    parent_since: Annotated[Year | None, Doc("The year in which it came to its parent; empty: not known")] = None
    parent_sources: Annotated[tuple[Slug, ...], Doc("Ids of the sources that give the per cent")] = ()
    placeholder: Annotated[bool, Doc("Stands for unnamed or several parties: neither linked nor counted")] = False
    note: Annotated[Text | None, Doc("What a reader should know of it")] = None


def ancestors(organizations: Mapping[str, Organization], org: str) -> list[str]:
    """The ids of the organizations above one, nearest first.

    Raises:
        KeyError: if there is no such organization.
    """
    found: list[str] = []
    parent = organizations[org].parent
    while parent and parent not in found:
        found.append(parent)
        parent = organizations[parent].parent
    return found
