"""Arms and training as rows for a reader."""

from collections.abc import Iterable, Sequence

from dashboard.analysis import arms
from dashboard.model.catalog import Catalog
from dashboard.model.context import ArmsShare, ArmsTransfer, Training
from dashboard.model.vocabulary import ARMS_KINDS, ARMS_STATUSES, TRAINING_KINDS
from dashboard.present.context import Cells, party, source_cells, span_words
from dashboard.present.wording import number


def transfer_rows(catalog: Catalog, rows: Sequence[ArmsTransfer]) -> list[Cells]:
    """One row per delivery, order or plan. A part names its package, so that nothing is counted twice."""
    names = {row.id: row.item for row in rows}
    summed = {row.id for row in arms.counted([row for row in rows if row.status in arms.HAPPENED])}
    return [
        {
            "Years": span_words(row.year, row.years),
            "Supplier": party(row.supplier),
            "Recipient": party(row.recipient),
            "Item": row.item,
            "Number": row.quantity,
            "Kind": ARMS_KINDS[row.kind] if row.kind else "",
            "State": ARMS_STATUSES[row.status],
            "Value (million US dollars)": row.value_usd_m,
            "In the sum": "yes" if row.id in summed else "",
            "Part of": names.get(row.part_of or "", row.part_of or ""),
            "Editor's reading": row.confidence,
            "Summary": row.summary,
            **source_cells(catalog, row),
        }
        for row in rows
    ]


def own_rows(rows: Iterable[ArmsTransfer]) -> list[Cells]:
    """One row per order of a register that a reader brought: nobody rates it, and its values are no money."""
    return [
        {
            "Years": span_words(row.year, row.years),
            "Supplier": party(row.supplier),
            "Recipient": party(row.recipient),
            "Item": row.item,
            "Number": row.quantity,
            "State": ARMS_STATUSES[row.status],
            "Estimated": ", ".join(row.unverified),
            "Summary": row.summary,
        }
        for row in rows
    ]


def chart_rows(catalog: Catalog, rows: Iterable[ArmsTransfer]) -> list[Cells]:
    """One row per dated transfer: its years, its lane (the recipient), and its place within the lane, 0 to 1."""
    dated = [(row, span) for row in rows if (span := arms.years(row))]
    crowd: dict[tuple[str, int], int] = {}
    drawn: list[Cells] = []
    for row, (first, last) in sorted(dated, key=lambda each: (each[1], each[0].id)):
        lane = party(row.recipient)
        middle = (first + last) / 2
        number_here = crowd.get((lane, int(middle)), 0)
        crowd[(lane, int(middle))] = number_here + 1
        drawn.append(
            {
                "Lane": lane,
                "From": first,
                "To": last,
                "Middle": middle + 0.09 * (number_here // 3),
                "Place": (number_here % 3) / 2,
                "Supplier": party(row.supplier),
                "Recipient": lane,
                "Item": row.item,
                "Years": span_words(row.year, row.years),
                "Kind": ARMS_KINDS[row.kind] if row.kind else "not known",
                "State": ARMS_STATUSES[row.status],
                "Arrived": row.status in arms.HAPPENED,
                "Value": f"{number(row.value_usd_m)} million US dollars" if row.value_usd_m else "not known",
                "Source": source_cells(catalog, row)["Source"],
            }
        )
    return drawn


def total_rows(totals: Iterable[arms.Total]) -> list[Cells]:
    """The value of deliveries by supplier and recipient, and how many deliveries the sum leaves out."""
    return [
        {
            "Supplier": party(total.supplier),
            "Recipient": party(total.recipient),
            "Value known (million US dollars)": total.value_usd_m if total.valued else None,
            "Lower bound": "at least" if total.at_least else "",
            "Deliveries with known value": total.valued,
            "Deliveries without": total.unvalued,
            "Of more years, not in the sum": "; ".join(
                f"{row.item}, {span_words(row.year, row.years)}: {number(row.value_usd_m or 0)}" for row in total.wider
            ),
        }
        for total in totals
    ]


def share_rows(catalog: Catalog, shares: Iterable[ArmsShare]) -> list[Cells]:
    """One row per figure, grouped by recipient and period."""
    return [
        {
            "Group": f"{party(row.recipient)}, {row.period.replace('-', '–')}",
            "Supplier": party(row.supplier),
            "Share": row.share_percent,
            "Computed": "from other figures of the source" if row.computed else "",
            **source_cells(catalog, row),
        }
        for row in sorted(shares, key=lambda row: (row.recipient, row.period, -row.share_percent))
    ]


def training_rows(catalog: Catalog, rows: Iterable[Training]) -> list[Cells]:
    """One row per course, quota or school."""
    return [
        {
            "Years": span_words(row.year, row.years),
            "Provider": party(row.provider),
            "Recipient": party(row.recipient),
            "What": row.what,
            "People": row.number,
            "Kind": TRAINING_KINDS[row.kind],
            "Place": row.place or "",
            "Summary": row.summary,
            **source_cells(catalog, row),
        }
        for row in rows
    ]
