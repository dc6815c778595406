"""The filters of the atlas as options, named like the parameters of its addresses."""

import argparse
from collections.abc import Collection, Mapping
from dataclasses import replace
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from dashboard.model.vocabulary import ACTORS, CONFIDENCES, LAYERS, STATUSES

if TYPE_CHECKING:
    from dashboard.selection import Domain, Selection

REPEATED: Final = (
    "actor", "layer", "country", "region", "org", "role", "category", "commodity", "status", "relation",
)  # fmt: skip
_SHORT: Final = 12
"""The most allowed values that a message lists in full."""


class UnknownValueError(ValueError):
    """A value that the atlas does not know: the message names the option, the value and what would be right."""


def add_filters(parser: argparse.ArgumentParser) -> None:
    """Add one option for each filter; facets can be repeated."""
    group = parser.add_argument_group(
        "filters", "named like the parameters of an address; repeat one for several values"
    )
    for parameter in REPEATED:
        group.add_argument(f"--{parameter}", action="append", default=[], metavar=parameter.upper())
    group.add_argument(
        "--confidence", choices=list(CONFIDENCES), default="weak", help="the lowest confidence to include"
    )
    group.add_argument("--undated", choices=["0", "1"], default="1", help="1: include sites with unknown dates")
    group.add_argument(
        "--clock",
        choices=["true", "known"],
        default="true",
        help="as it was in that year, or as it was known at the time",
    )
    group.add_argument("--q", default="", metavar="WORDS", help="any name, organization, commodity or place")


def selected(options: argparse.Namespace, domain: "Domain") -> "Selection":
    """The selection the options ask for, over all years; raises UnknownValueError for an unknown value."""
    from dashboard.selection import from_url
    from dashboard.selection.url import FACETS

    parameters: dict[str, list[str]] = {parameter: getattr(options, parameter) for parameter in REPEATED}
    for parameter, values in parameters.items():
        for value in values:
            if not getattr(from_url({parameter: [value]}, domain), FACETS[parameter]):
                raise UnknownValueError(_wrong(f"--{parameter}", value, allowed(domain)[parameter]))
    single = {"when": "all", **{name: getattr(options, name) for name in ("confidence", "undated", "clock", "q")}}
    return from_url({**parameters, **{name: [value] for name, value in single.items()}}, domain)


def in_year(selection: "Selection", year: int | None, domain: "Domain") -> "Selection":
    """The selection in one year, or as it is without one; raises UnknownValueError outside the years of the atlas."""
    return selection if year is None else replace(selection, when="year", year=check_year(year, domain))


def check_year(year: int, domain: "Domain") -> int:
    """The year itself; raises UnknownValueError outside the years of the atlas."""
    first, last = domain.years
    if not first <= year <= last:
        raise UnknownValueError(f"{year}: the atlas has the years from {first} to {last}")
    return year


def allowed(domain: "Domain") -> Mapping[str, Collection[str]]:
    """The values that each repeated filter can take."""
    return {
        "actor": ACTORS,
        "layer": LAYERS,
        "country": domain.countries,
        "region": domain.regions,
        "org": domain.orgs,
        "role": domain.roles,
        "category": domain.categories,
        "commodity": domain.commodities,
        "status": STATUSES,
        "relation": domain.relations,
    }


def _wrong(option: str, value: str, values: Collection[str]) -> str:
    near = list(values) if len(values) <= _SHORT else get_close_matches(value, values, cutoff=0.4)
    return f"{option}: {value!r} is not known here" + (f"; it can be {', '.join(near)}" if near else "")
