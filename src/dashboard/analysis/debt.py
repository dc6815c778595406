"""What a country owes China by year, as every source has it; and where the figures of one year differ."""

from collections.abc import Iterable, Iterator, Sequence
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
    at_least: bool = False
    """Whether the source gives it as a lower bound."""
    at_most: bool = False
    """Whether the source gives it as an upper bound."""


Reason = Literal["day", "creditor"]
"""What two figures of one year may differ in beside their value: the day they are of, or to whom the debt is owed."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One country and year for which sources give different figures of the same measure."""

    country: str
    year: int
    figure: Figure
    low: float
    high: float
    points: tuple[Point, ...]
    reasons: tuple[Reason, ...]
    """Why they may differ without a disagreement; empty where day and creditor are the same and the sources disagree."""


def points(rows: Iterable[Debt], figure: Figure) -> tuple[Point, ...]:
    """Every figure the rows give, by country and time; debt to all creditors is left out."""
    found = [
        point for row in rows if row.measure != "all_creditors" for point in figures_of(row) if point.figure == figure
    ]
    return tuple(sorted(found, key=lambda point: (point.row.country, point.when)))


def figures_of(row: Debt) -> Iterator[Point]:
    """Every figure one row gives."""
    for figure in FIGURES:
        value: float | None = getattr(row, figure)
        if value is not None:
            yield Point(row, figure, value, when(row), figure in row.at_least, figure in row.at_most)


def when(row: Debt) -> float:
    """The moment a figure is of, as a calendar year with its fraction."""
    if row.as_of is None or len(row.as_of) == 4:
        return row.year + 0.5
    parts = [int(part) for part in row.as_of.split("-")]
    day = parts[2] if len(parts) > 2 else 15
    return parts[0] + (parts[1] - 1) / 12 + (day - 1) / 366


def differences(rows: Iterable[Debt], figure: Figure) -> tuple[Difference, ...]:
    """Where sources give different figures for one country and year, of what is owed then: disagreements, then the rest.

    Figures of the same day and creditor disagree. Others of one year differ by the day (the debt has changed) or by the
    creditor (one bank, or all of China). A lower bound differs only from a figure below it, an upper bound from one above.
    """
    groups: dict[tuple[str, int], list[Point]] = {}
    for point in points(rows, figure):
        if point.row.measure == "owed":
            groups.setdefault((point.row.country, point.row.year), []).append(point)
    found = [difference for group in groups.values() for difference in _differences(group)]
    return tuple(sorted(found, key=lambda each: (bool(each.reasons), -_spread(each), each.country)))


def _differences(group: Sequence[Point]) -> Iterator[Difference]:
    """The disagreements within a year, then what differs across its days and creditors."""
    alike: dict[tuple[str, str | None], list[Point]] = {}
    for point in group:
        alike.setdefault((point.row.creditor_detail, point.row.as_of), []).append(point)
    for same in alike.values():
        if same[0].row.as_of and _differ(same):
            yield _difference(same, ())
    days = {day for _, day in alike}
    creditors = {creditor for creditor, _ in alike}
    reasons: list[Reason] = []
    if len(days) > 1 or None in days:
        reasons.append("day")
    if len(creditors) > 1:
        reasons.append("creditor")
    if reasons and _differ(group):
        yield _difference(group, tuple(reasons))


def _differ(group: Sequence[Point]) -> bool:
    lowest = [point.value for point in group if not point.at_most]
    highest = [point.value for point in group if not point.at_least]
    return bool(lowest and highest) and max(lowest) > min(highest)


def _difference(group: Sequence[Point], reasons: tuple[Reason, ...]) -> Difference:
    first = group[0]
    values = [point.value for point in group]
    return Difference(first.row.country, first.row.year, first.figure, min(values), max(values), tuple(group), reasons)


def _spread(each: Difference) -> float:
    return each.high / each.low if each.low else each.high


def latest(rows: Iterable[Debt], country: str, measure: DebtMeasure = "owed") -> Debt | None:
    """The newest figure of a country's debt to China by a measure, in money; None where no source gives one."""
    known = [row for row in rows if row.country == country and row.measure == measure and row.debt_usd_m is not None]
    return max(known, key=when, default=None)
