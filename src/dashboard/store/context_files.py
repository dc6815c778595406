"""Reading the built context tables, with the standard library alone: cells become what their field is declared as."""

import csv
import types
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from dashboard.model.context import (
    ArmsShare,
    ArmsTransfer,
    ArticleClaim,
    ChainLink,
    ChainStep,
    Change,
    Context,
    Debt,
    Evidence,
    Exercise,
    Membership,
    Trade,
    Training,
)
from dashboard.store.files import LIST_MARK, DamagedDataError

FORMS: dict[str, type[Any]] = {
    "memberships": Membership,
    "exercises": Exercise,
    "arms_transfers": ArmsTransfer,
    "arms_shares": ArmsShare,
    "training": Training,
    "debt": Debt,
    "trade": Trade,
    "article": ArticleClaim,
    "evidence": Evidence,
    "since": Change,
    "chain_steps": ChainStep,
    "chain_links": ChainLink,
}


def read_context(data: Path) -> Context:
    """Read the context tables below `data`; raises DamagedDataError where a file is not what the build writes."""
    tables: dict[str, Any] = {name: tuple(_rows(data / "tables" / f"{name}.csv", form)) for name, form in FORMS.items()}
    supports = {
        (row["row"], row["source"]): row["supports"]
        for row in _read(data / "tables" / "supports.csv")
        if row["supports"]
    }
    return Context(**tables, supports=supports)


Form = TypeVar("Form")


def _rows(path: Path, form: type[Form]) -> Iterator[Form]:
    fields = _fields(form)
    for line, row in enumerate(_read(path), start=2):
        try:
            yield form(**{name: _value(kind, row[name]) for name, kind in fields.items()})
        except (KeyError, TypeError, ValueError) as error:
            raise DamagedDataError(path, f"row {line}", repr(error)) from error


def _read(path: Path) -> list[dict[str, str]]:
    try:
        with path.open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))
    except OSError as error:
        raise DamagedDataError(path, "-", error) from error


def _fields(form: type[Any]) -> dict[str, tuple[type[Any], bool]]:
    """Each field's plain type, and whether it may be empty."""
    return {name: _plain(hint) for name, hint in get_type_hints(form).items()}


def _plain(hint: Any) -> tuple[type[Any], bool]:
    empty = get_origin(hint) in (Union, types.UnionType)
    if empty:
        hint = next(part for part in get_args(hint) if part is not type(None))
    if get_origin(hint) is Literal:
        return str, empty
    return get_origin(hint) or hint, empty


def _value(kind: tuple[type[Any], bool], text: str) -> Any:
    plain, empty = kind
    if plain is tuple:
        return tuple(text.split(LIST_MARK)) if text else ()
    if not text:
        if empty:
            return None
        raise ValueError("empty")
    return text == "True" if plain is bool else plain(text)
