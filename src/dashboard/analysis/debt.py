"""What a country owes China by year, as every source has it; and where the figures of one year differ."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal, get_args

from dashboard.model.context import Debt
from dashboard.model.vocabulary import DebtMeasure

Figure = Literal["debt_usd_m", "share_of_external_debt_percent", "share_of_gdp_percent"]
FIGURES: Final[tuple[Figure, ...]] = get_args(Figure)
"""What a debt can be given as. The total to all creditors is none of them: it is never China's."""


@dataclass(frozen=True, slots=True)
class Point:
    """One source's figure."""

    row: Debt
    figure: Figure
    value: float
    """In the unit of the figure."""
    when: float
    """Calendar year with its fraction, as exact as the source's day is; the middle of the year where it names only that."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One country and year for which sources give different figures of the same measure."""

    country: str
    year: int
    figure: Figure
    low: float
    high: float
    points: tuple[Point, ...]


def points(rows: Iterable[Debt], figure: Figure) -> tuple[Point, ...]:
    """Every figure the rows give, by country and time; debt to all creditors is left out."""
    found = [
        Point(row, figure, value, when(row))
        for row in rows
        if row.measure != "all_creditors" and (value := getattr(row, figure)) is not None
    ]
    return tuple(sorted(found, key=lambda point: (point.row.country, point.when)))


def when(row: Debt) -> float:
    """The moment a figure is of, as a calendar year with its fraction."""
    if row.as_of is None or len(row.as_of) == 4:
        return row.year + 0.5
    parts = [int(part) for part in row.as_of.split("-")]
    day = parts[2] if len(parts) > 2 else 15
    return parts[0] + (parts[1] - 1) / 12 + (day - 1) / 366


def differences(rows: Iterable[Debt], figure: Figure) -> tuple[Difference, ...]:
    """Where sources give different figures for one country and year, of what is owed then, the widest first."""
    groups: dict[tuple[str, int], list[Point]] = {}
    for point in points(rows, figure):
        if point.row.measure == "owed":
            groups.setdefault((point.row.country, point.row.year), []).append(point)
    found = []
    for (country, year), members in groups.items():
        low, high = min(point.value for point in members), max(point.value for point in members)
        if low < high:
            found.append(Difference(country, year, figure, low, high, tuple(members)))
    return tuple(sorted(found, key=lambda each: (-(each.high / each.low if each.low else each.high), each.country)))


def latest(rows: Iterable[Debt], country: str, measure: DebtMeasure = "owed") -> Debt | None:
    """The newest figure of a country's debt to China by a measure, in money; None where no source gives one."""
    known = [row for row in rows if row.country == country and row.measure == measure and row.debt_usd_m is not None]
    return max(known, key=when, default=None)
