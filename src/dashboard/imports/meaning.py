"""What the columns of a reader's file mean: proposed, and corrected by the reader."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from dashboard.model.own import OwnField

_HUMP: Final = re.compile(r"(?<=[^\W\d_A-Z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
"""Where a word begins inside `siteName` and `OSMLink`."""


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
    doubt: str = ""
    """What a reader has to look at, a sentence: how places were found where the names of columns don't tell. Gone with their choice."""


@dataclass(frozen=True, slots=True)
class System:
    """A coordinate system that the numbers of a table could be of."""

    code: str
    """`EPSG:32642`."""
    name: str
    """`UTM zone 42N (EPSG:32642)`."""
    swapped: bool
    """Whether the northing would stand where the easting is looked for."""
    where: str
    """The countries in which most rows would lie, in words: `Kyrgyzstan and Uzbekistan`."""


@lru_cache(maxsize=4096)
def fold_column(name: str) -> str:
    """The words of a column's name in lower case, without accents and punctuation: `Level.of.precision`, `eventDate`.

    What is left of `Amount.(Constant.USD.2021)` is `amount constant usd 2021`. Every script keeps its letters.
    """
    apart = unicodedata.normalize("NFKD", _HUMP.sub(" ", unicodedata.normalize("NFKC", name)))
    plain = "".join(each for each in apart if not unicodedata.category(each).startswith("M"))
    return " ".join(re.findall(r"[^\W_]+", plain.casefold()))
