"""SIPRI's trade register: orders and deliveries of major arms, today's export and the one before.

Today's has 11 lines above its header, commas, a row for each year of delivery, and `... is estimate` columns. The one before
has semicolons, a row for each order, the years of delivery in one cell, and a `?` in the unnamed column after each figure
that is an estimate. Its values (TIV) measure military capability, no money.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, TypeVar

from dashboard.imports.known.data_set import DataSet, Layout, folded, layout
from dashboard.imports.meaning import fold_column
from dashboard.model.context import ArmsTransfer
from dashboard.model.countries import CENTRAL_ASIA, COUNTRIES

if TYPE_CHECKING:
    import pyarrow as pa

NAMES: Final = {
    "Turkiye": "TUR",
    "Turkey": "TUR",
    "UAE": "ARE",
    "Viet Nam": "VNM",
    "Czechia": "CZE",
}
"""Names of SIPRI that the table of countries does not have."""

_CODES: Final = {name: code for code, (name, *_) in COUNTRIES.items()} | NAMES
Number = TypeVar("Number", int, float)
_YEAR: Final = re.compile(r"\d{4}")
_SPACES: Final = re.compile(r"\s+")


def code(name: str) -> str:
    """Return the code of a country; the name itself where the atlas has none (`unknown supplier(s)`, a rebel group)."""
    return _CODES.get(name, name)


@dataclass(slots=True)
class _Order:
    """One order, as its rows are gathered."""

    id: str
    supplier: str
    recipient: str
    designation: str
    description: str
    ordered: int | None
    condition: str
    years: list[int]
    number: int | None = None
    tiv: float | None = None
    estimates: dict[str, None] = field(default_factory=dict)
    """What SIPRI estimates, each once, in the order in which it came."""


def transfers(cells: "pa.Table", recipients: Iterable[str] | None = CENTRAL_ASIA) -> tuple[ArmsTransfer, ...]:
    """Return a register as rows of the atlas's arms table: one an order, its years of delivery merged, oldest first.

    `cells`: all columns of the export as text. `recipients`: codes of countries; None for all. Estimates of SIPRI are named in
    `unverified` and in `note`. The rows have no sources and no value in money, and the atlas does not rate them.
    """
    wanted = None if recipients is None else set(recipients)
    new = fold_column("Delivery year") in map(fold_column, cells.column_names)
    orders: dict[tuple[str, ...], _Order] = {}
    for each in _deliveries(cells) if new else _old(cells):
        if wanted is not None and code(each.recipient) not in wanted:
            continue
        same = orders.setdefault((each.id, each.supplier, each.recipient, each.designation), each)
        if same is not each:
            same.years += each.years
            same.number = _plus(same.number, each.number)
            same.tiv = _plus(same.tiv, each.tiv)
            same.estimates |= each.estimates
    rows = [_row(order) for order in orders.values()]
    return tuple(sorted(rows, key=lambda row: (row.years[0] if row.years else row.year or 9999, row.id)))


def _row(order: _Order) -> ArmsTransfer:
    years = sorted(set(order.years))
    delivered = bool(years)
    span = (years[0], years[-1]) if len(years) > 1 else None
    year = None if span else years[0] if delivered else order.ordered
    parts = [f"Ordered in {order.ordered}" if order.ordered else "", order.condition, order.description]
    if order.tiv is not None:
        parts.append(f"trend-indicator value of what was delivered: {order.tiv:g} million (no money)")
    return ArmsTransfer(
        id=f"sipri-{order.id}".lower(),
        sources=(),
        unverified=tuple(order.estimates),
        note=f"Estimates of SIPRI: {', '.join(order.estimates)}." if order.estimates else None,
        supplier=code(order.supplier),
        recipient=code(order.recipient),
        year=year,
        years=span,
        item=" ".join(filter(None, (order.designation, order.description))) or "not stated",
        quantity=order.number,
        confidence="reported",
        status="delivered" if delivered else "ordered",
        summary="; ".join(filter(None, parts)) or "No more is stated",
    )


def _deliveries(cells: "pa.Table") -> Iterator[_Order]:
    """Rows of today's export, one a year of delivery."""
    for row in _dicts(cells):
        order = _Order(
            id=row.get("sipri at database id", ""),
            supplier=row.get("supplier", ""),
            recipient=row.get("recipient", ""),
            designation=row.get("designation", ""),
            description=row.get("description", ""),
            ordered=_whole(row.get("order date")),
            condition=row.get("status", ""),
            years=[int(year) for year in _YEAR.findall(row.get("delivery year", ""))],
            number=_whole(row.get("numbers delivered")),
            tiv=_real(row.get("tiv delivery values")),
        )
        for flag, what in _FLAGS.items():
            if row.get(flag, "").casefold() in ("yes", "true", "1", "?"):
                order.estimates[what] = None
        yield order


_FLAGS: Final = {
    "order date is estimate": "year of the order",
    "numbers delivered is estimate": "number",
    "delivery year is estimate": "year of delivery",
}
_OLD_FIGURES: Final = {
    "year of order": "year of the order",
    "number ordered": "number ordered",
    "number delivered": "number",
}


def _old(cells: "pa.Table") -> Iterator[_Order]:
    """Rows of the export before, one an order; the mark of an estimate is in the column after the figure."""
    names = [fold_column(each) for each in cells.column_names]
    marks = {what: names[names.index(figure) + 1] for figure, what in _OLD_FIGURES.items() if figure in names[:-1]}
    known = set(_OLD_FIGURES) | {"weapon designation", "weapon description", "year s of delivery"}
    for number, row in enumerate(_dicts(cells), start=1):
        order = _Order(
            id=str(number),
            supplier=row.get("supplier", ""),
            recipient=row.get("recipient", ""),
            designation=row.get("weapon designation", ""),
            description=row.get("weapon description", ""),
            ordered=_whole(row.get("year of order")),
            condition=row.get("status", ""),
            years=[int(year) for year in _YEAR.findall(row.get("year s of delivery", ""))],
            number=_whole(row.get("number delivered")),
            tiv=_real(row.get("sipri tiv of delivered weapons")),
        )
        for what, mark in marks.items():
            if mark not in known and "?" in row.get(mark, ""):
                order.estimates[what] = None
        yield order


def _dicts(cells: "pa.Table") -> Iterator[dict[str, str]]:
    """Each row by its folded columns, without blanks at the ends and without the `;` that closes lines of today's export."""
    names = [fold_column(each) for each in cells.column_names]
    for values in zip(*(cells.column(place).to_pylist() for place in range(cells.num_columns)), strict=True):
        yield {
            name: _SPACES.sub(" ", (value or "").strip().rstrip(";").strip())
            for name, value in zip(names, values, strict=True)
        }


def _whole(text: str | None) -> int | None:
    value = _real(text)
    return None if value is None else int(value)


def _real(text: str | None) -> float | None:
    found = re.search(r"\d+(?:\.\d+)?", text or "")
    return float(found[0]) if found else None


def _plus(first: Number | None, second: Number | None) -> Number | None:
    return second if first is None else first if second is None else first + second


SIPRI: Final = DataSet(
    key="sipri",
    name="SIPRI trade register",
    publisher="Stockholm International Peace Research Institute (SIPRI)",
    credit=(
        "Information from the SIPRI Arms Transfers Database (https://www.sipri.org/databases/armstransfers), under SIPRI's terms of "
        "use: named, not commercial, less than a tenth of the data set"
    ),
    url="https://armstransfers.sipri.org/ArmsTransfer/TransferRegister",
    layouts=(
        Layout(
            "Export since 2024, 17 columns, a row a year of delivery",
            "github.com/datapumpernickel/Rat.db, data-raw/dataset.R and, in its tests, an answer of SIPRI's server of February 2025; files "
            "of March 2026, with stray `;`, in public importers",
        ),
        Layout(
            "Export before, 16 columns, a row an order", "notes and tests of a public importer (a file of 2019 to 2024)"
        ),
    ),
    columns=(
        layout("Supplier", "Recipient", "Designation", "Armament category", "Delivery year", "TIV delivery values"),
        layout("Supplier", "Recipient", "Year of order", "Weapon designation", "Year(s) of delivery"),
    ),
    fields=folded(
        name=("Designation", "Weapon designation"),
        start=("Delivery year", "Year(s) of delivery"),
        actor=("Supplier",),
        country=("Recipient",),
        category=("Armament category", "Weapon description"),
        id=("SIPRI AT Database ID",),
    ),
    remarks=(
        "One row an order, its years of delivery merged; what SIPRI estimates is named in each row.",
        "SIPRI's trend-indicator values are no money, so they are in no sum of the atlas.",
    ),
    without_places=(
        "This is SIPRI's trade register, which has no places: it is not on the map, but on the page Arms, beside the transfers that "
        "the atlas knows, at first for recipients in Central Asia alone."
    ),
    shown_on="Arms",
)
