"""What changed in the data as its download holds it: the columns of the table `revisions`."""

from collections.abc import Iterable
from typing import Final

from dashboard.exports.csv import rows_csv
from dashboard.model.fields import columns
from dashboard.model.release import Revision
from dashboard.model.rows import cell, row_of

COLUMNS: Final = tuple(column.name for column in columns(Revision))


def revisions_csv(revisions: Iterable[Revision]) -> str:
    """A row a revision, in the order given."""
    rows = [{name: cell(value) for name, value in row_of(each).items()} for each in revisions]
    return rows_csv(rows, COLUMNS)
