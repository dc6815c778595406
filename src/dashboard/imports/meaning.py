"""What the columns of a reader's file mean: proposed, and corrected by the reader."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

from dashboard.model.own import OwnField


@dataclass(frozen=True, slots=True)
class Meaning:
    """Which column is what, and how its cells are to be understood."""

    columns: Mapping[OwnField, str] = field(default_factory=dict)
    """The name of a column for each field that has one."""
    crs: str | None = None
    """Of columns that hold coordinates; None for WGS 84 degrees. A geometry is in WGS 84 already."""
    swapped: bool = False
    """Whether latitude and longitude are the other way round."""
    kind: str = ""
    """The data set it was recognised as (its key in `known.DATA_SETS`); empty for a table like any other."""
    label: str = ""
    """What it is to be called; empty for the file's name."""


def fold_column(name: str) -> str:
    """Return the name of a column as names are compared: small letters and digits, one blank between words."""
    return " ".join(re.findall(r"[^\W_]+", unicodedata.normalize("NFKC", name).casefold()))
