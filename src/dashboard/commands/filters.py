"""The filters of the atlas as options, named like the parameters of its addresses."""

import argparse
from collections.abc import Collection, Mapping
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from dashboard.model.vocabulary import ACTORS, CONFIDENCES, LAYERS, STATUSES

if TYPE_CHECKING:
    from dashboard.selection import Domain, Selection

REPEATED: Final = (
    "actor", "layer", "country", "region", "org", "role", "category", "commodity", "status", "relation",
)  # fmt: skip
_SHORT: Final = 12
"""Up to so many allowed values a message names them all."""


class UnknownValueError(ValueError):
    """An option's value that the atlas does not know: names the option, the value and what would be right."""


def add_filters(parser: argparse.ArgumentParser) -> None:
    """Add one option a filter; facets can be given several times."""
    group = parser.add_argument_group(
        "filters", "named like the parameters of an address; repeat one for several values"
    )
    for parameter in REPEATED:
        group.add_argument(f"--{parameter}", action="append", default=[], metavar=parameter.upper())
    group.add_argument("--confidence", choices=list(CONFIDENCES), default="weak", help="the least confidence kept")
    group.add_argument("--undated", choices=["0", "1"], default="1", help="whether sites of unknown years are kept")
    group.add_argument("--clock", choices=["true", "known"], default="true", help="true in the year, or known by it")
    group.add_argument("--q", default="", metavar="WORDS", help="any name, organization, commodity or place")


def selected(options: argparse.Namespace, domain: "Domain") -> "Selection":
    """The selection the options ask for, over all years; raises UnknownValueError where a value is not one of the atlas."""
    from dashboard.selection import from_url
    from dashboard.selection.url import FACETS

    parameters: dict[str, list[str]] = {parameter: getattr(options, parameter) for parameter in REPEATED}
    for parameter, values in parameters.items():
        for value in values:
            if not getattr(from_url({parameter: [value]}, domain), FACETS[parameter]):
                raise UnknownValueError(_wrong(f"--{parameter}", value, allowed(domain)[parameter]))
    single = {"when": "all", **{name: getattr(options, name) for name in ("confidence", "undated", "clock", "q")}}
    return from_url({**parameters, **{name: [value] for name, value in single.items()}}, domain)


def check_year(year: int, domain: "Domain") -> int:
    """The year itself; raises UnknownValueError outside the years of the atlas."""
    first, last = domain.years
    if not first <= year <= last:
        raise UnknownValueError(f"{year}: the atlas has the years from {first} to {last}")
    return year


def allowed(domain: "Domain") -> Mapping[str, Collection[str]]:
    """The values each repeated filter can take."""
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
