"""Texts that would do harm or mischief where they were read as Markdown or HTML, and an atlas full of them."""

import dataclasses
from collections.abc import Mapping
from typing import Any, get_args

from dashboard.model.catalog import Catalog, Ledger
from dashboard.model.fields import fields
from dashboard.model.values import Pattern, Text

IMAGE = "![pic](https://evil.example/a.png)"
HTML = "<img src=https://evil.example/b.png onerror=alert(1)>"
FORMULA = "$x^2$"
ICON = ":material/skull:"
LINK = "[here](https://evil.example/c)"
PIECES = (
    IMAGE,
    HTML,
    FORMULA,
    ICON,
    LINK,
    ":red[red]",
    "https://evil.example/d",
    "www.evil.example",
    "**bold**",
    "`code`",
)
EVERYTHING = " ".join(PIECES)
FREE_TEXT = get_args(Text)[1]
"""The rule of fields that hold words of an editor or a source."""


def hostile(catalog: Catalog) -> Catalog:
    """The same catalog with all of that behind every text an editor can write."""
    return dataclasses.replace(
        catalog,
        sites=spoilt(catalog.sites),
        organizations=spoilt(catalog.organizations),
        read_coverage=lambda: spoilt(catalog.coverage),
        read_ledger=lambda: Ledger(
            **{each.name: spoilt(getattr(catalog.ledger, each.name)) for each in dataclasses.fields(Ledger)}
        ),
    )


def spoilt(value: Any) -> Any:
    """A record, or many, with the same behind each of its free texts."""
    if isinstance(value, Mapping):
        return {key: spoilt(each) for key, each in value.items()}
    if isinstance(value, tuple):
        return tuple(map(spoilt, value))
    if not dataclasses.is_dataclass(value):
        return value
    changed: dict[str, Any] = {}
    for field in fields(type(value)):
        held = getattr(value, field.name)
        if field.rule(Pattern) == FREE_TEXT and field.name not in {"backs", "unverified"}:
            changed[field.name] = _more(held)
        elif dataclasses.is_dataclass(held) or (field.many and held and dataclasses.is_dataclass(held[0])):
            changed[field.name] = spoilt(held)
    return dataclasses.replace(value, **changed)  # type: ignore[type-var]


def _more(held: Any) -> Any:
    if isinstance(held, str):
        return f"{held} {EVERYTHING}"
    return tuple(f"{each} {EVERYTHING}" for each in held) if isinstance(held, tuple) else held
