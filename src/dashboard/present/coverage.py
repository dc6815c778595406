"""What was searched, in words, so that an empty cell is never taken for a finding."""

from dashboard.analysis.absence import Cell
from dashboard.model.vocabulary import SEARCHED
from dashboard.present.wording import counted


def cell_words(cell: Cell) -> str:
    """What a cell says: `3 sites`, `1 site (partly searched)`, `searched, none found`, `not searched`."""
    if not cell.sites:
        return SEARCHED[cell.searched] if cell.searched == "no" else f"{SEARCHED[cell.searched]}, none found"
    how = {"full": "", "partly": f" ({SEARCHED['partly']})", "no": " (not searched for)"}
    return counted(cell.sites, "site") + how[cell.searched]
