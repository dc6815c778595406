"""What arms went where, without counting a package and its parts twice."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dashboard.model.context import ArmsShare, ArmsTransfer

HAPPENED = frozenset({"delivered"})
"""Statuses that count as arms that arrived; the others are told, never summed with them."""


@dataclass(frozen=True, slots=True)
class Total:
    """What one supplier's deliveries to one recipient are put at."""

    supplier: str
    recipient: str
    value_usd_m: float
    """Million US dollars, of those deliveries whose value a source gives; packages counted once."""
    valued: int
    """Deliveries with a value."""
    unvalued: int
    """Deliveries without one, that belong to no package with a value: the sum says nothing of them."""
    at_least: bool = False
    """Whether one of the values is a lower bound, so that the sum is one."""
    wider: tuple[ArmsTransfer, ...] = ()
    """Values of more years than asked for: packages, running totals, undated ones. They are in no sum of those years."""


@dataclass(frozen=True, slots=True)
class Shares:
    """The suppliers of one recipient over one period, the largest first; `rest` percent is not told."""

    recipient: str
    period: str
    shares: tuple[ArmsShare, ...]
    rest: float | None
    """100 minus the largest figure of each supplier; None where the figures of different sources exceed 100."""


def years(row: ArmsTransfer) -> tuple[int, int] | None:
    """First and last year of a delivery; None where no source dates it."""
    if row.year:
        return row.year, row.year
    if row.years is None:
        return None
    first, last = row.years
    return first, last or first


def within(rows: Iterable[ArmsTransfer], span: tuple[int, int] | None, *, undated: bool) -> tuple[ArmsTransfer, ...]:
    """Rows whose years touch the span; those without years only where `undated`."""
    kept = []
    for row in rows:
        told = years(row)
        if (told is None and undated) or (told and (span is None or (told[0] <= span[1] and told[1] >= span[0]))):
            kept.append(row)
    return tuple(kept)


def counted(rows: Iterable[ArmsTransfer]) -> tuple[ArmsTransfer, ...]:
    """Rows whose value may be summed: those with a value that no package above them already covers."""
    by_id = {row.id: row for row in rows}
    return tuple(row for row in by_id.values() if row.value_usd_m is not None and not _covered(row, by_id))


def totals(rows: Sequence[ArmsTransfer], span: tuple[int, int] | None = None) -> tuple[Total, ...]:
    """Deliveries by supplier and recipient, the largest sum first. `rows` have to hold packages with their parts.

    `span`: the first and last year asked for, None for all. A value of more years than these is told apart: a package
    of 2012 to 2020 is not what arrived in 2019, of which its parts may have values of their own.
    """
    arrived = [row for row in within(rows, span, undated=True) if row.status in HAPPENED]
    inside = [row for row in arrived if row.value_usd_m is None or is_within(row, span)]
    by_id = {row.id: row for row in inside}
    summed = counted(inside)
    found = []
    for supplier, recipient in sorted({(row.supplier, row.recipient) for row in arrived}):
        pair = [row for row in arrived if (row.supplier, row.recipient) == (supplier, recipient)]
        mine = [row for row in pair if row in summed]
        silent = [row for row in pair if row.value_usd_m is None and not _covered(row, by_id)]
        wider = tuple(row for row in pair if row.value_usd_m is not None and not is_within(row, span))
        value = sum(row.value_usd_m or 0 for row in mine)
        at_least = any(row.at_least for row in mine)
        found.append(Total(supplier, recipient, value, len(mine), len(silent), at_least, wider))
    return tuple(sorted(found, key=lambda total: (-total.value_usd_m, total.supplier, total.recipient)))


def is_within(row: ArmsTransfer, span: tuple[int, int] | None) -> bool:
    """Whether what a row counts lies in the years of the span alone; within all years (None) everything does."""
    if span is None:
        return True
    told = years(row)
    return told is not None and not row.cumulative and span[0] <= told[0] and told[1] <= span[1]


def shares(rows: Iterable[ArmsShare]) -> tuple[Shares, ...]:
    """Shares by recipient and period, side by side; figures that differ for one supplier all stay."""
    groups: dict[tuple[str, str], list[ArmsShare]] = {}
    for row in rows:
        groups.setdefault((row.recipient, row.period), []).append(row)
    found = []
    for (recipient, period), members in groups.items():
        largest: dict[str, float] = {}
        for row in members:
            largest[row.supplier] = max(row.share_percent, largest.get(row.supplier, 0))
        rest = 100 - sum(largest.values())
        ordered = tuple(sorted(members, key=lambda row: -row.share_percent))
        found.append(Shares(recipient, period, ordered, rest if rest >= 0 else None))
    return tuple(found)


def _covered(row: ArmsTransfer, by_id: dict[str, ArmsTransfer]) -> bool:
    """Whether a package above the row has a value that covers it."""
    seen = {row.id}
    above = by_id.get(row.part_of or "")
    while above and above.id not in seen:
        if above.value_usd_m is not None:
            return True
        seen.add(above.id)
        above = by_id.get(above.part_of or "")
    return False
