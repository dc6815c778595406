"""What the choices of a filter are called: on its widget, and in the sentence. Filters go by their field of the selection."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, Final, cast

from dashboard.model.catalog import Catalog
from dashboard.model.countries import country_name
from dashboard.model.vocabulary import ACTORS, LAYERS, RELATIONS, ROLES, SIDES, STANDINGS, STATUSES, Side

COUNT: Final = " · "
"""Separates the name of a choice from the number of sites it would leave."""


def labels(catalog: Catalog, field: str) -> Callable[[str], str]:
    """Return what tells what a choice of a filter is called on its widget."""
    return partial(_LABELS[field], catalog)


def words(catalog: Catalog, field: str) -> Callable[[str], str]:
    """Return what tells what a choice of a filter is called in the sentence."""
    return partial(_WORDS[field], catalog)


Named = Callable[[Catalog, str], str]


def _of(vocabulary: Mapping[Any, str]) -> Named:
    return lambda _, code: vocabulary[code]


def way_words(catalog: Catalog, way: str) -> str:
    """What is left out of the evidence (evidence/leaving_out.py) in words: `media of Tajikistan`, `sources of grade C`."""
    kind, _, name = way.partition(":")
    if kind == "publisher":
        return name
    if kind == "media":
        return "media of no single country" if name == "INT" else f"media of {country_name(name)}"
    if kind == "grade":
        return f"sources of grade {name}"
    if kind == "side":
        return f"the side “{SIDES[cast(Side, name)]}”"
    if kind == "report":
        return f"the report “{name}”"
    source = catalog.sources[name]
    return f"{source.publisher}, {source.date or 'undated'} ({name})"


_LABELS: Final[Mapping[str, Named]] = {
    "layers": _of(LAYERS),
    "actors": _of(ACTORS),
    "countries": lambda _, code: country_name(code),
    "regions": lambda _, code: "GBAO (Gorno-Badakhshan)" if code == "Gorno-Badakhshan" else code,
    "orgs": lambda catalog, code: catalog.organizations[code].name,
    "roles": _of(ROLES),
    "categories": lambda _, code: code.capitalize(),
    "commodities": lambda _, code: code.capitalize(),
    "statuses": _of(STATUSES),
    "relations": _of(RELATIONS),
    "standings": _of(STANDINGS),
    "without": way_words,
}
_WORDS: Final[Mapping[str, Named]] = {
    **_LABELS,
    "regions": lambda _, code: code,
    "roles": _of({code: name.lower() for code, name in ROLES.items()}),
    "categories": lambda _, code: code,
    "commodities": lambda _, code: code,
    "statuses": _of({code: name.lower() for code, name in STATUSES.items()}),
    "relations": _of({code: f"“{name}”" for code, name in RELATIONS.items()}),
}
