"""Sites that a reader brings: the rows of a file, for one visit. They are never part of the atlas, and nobody rates them.

A file may have 200,000 rows, so they are kept as columns, not as objects. Importing this module loads numpy alone.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal, overload

import numpy as np
from numpy.typing import NDArray

from dashboard.model.vocabulary import Status

if TYPE_CHECKING:
    import pyarrow as pa

NO_YEAR: Final = -32768
"""Stands for a year that is not known."""
NOT_STATED: Final = -1
"""Stands for a word that a row does not have."""

OwnField = Literal[
    "name",
    "lat",
    "lon",
    "coordinates",
    "start",
    "end",
    "actor",
    "owner",
    "country",
    "category",
    "status",
    "source",
    "precision",
    "amount",
    "id",
]
OWN_FIELDS: Final[dict[OwnField, str]] = {
    "name": "Name",
    "lat": "Latitude (or northing)",
    "lon": "Longitude (or easting)",
    "coordinates": "Coordinates in one column",
    "start": "Year or date, or first year",
    "end": "Last year or date",
    "actor": "Actor",
    "owner": "Owner or operator",
    "country": "Country",
    "category": "Category",
    "status": "Status",
    "source": "Source",
    "precision": "Precision of the place",
    "amount": "Amount",
    "id": "Identifier",
}
"""What a column of a reader's file can be. The order is that of the form."""

OwnShape = Literal["p", "l", "a"]
"""Point, line or area."""


@dataclass(frozen=True, eq=False)
class Coded:
    """A column of words, most of which come again: each once, and the place of each row's word among them."""

    values: tuple[str, ...]
    codes: NDArray[np.int32]
    """NOT_STATED where the row has none."""

    @classmethod
    def none(cls, size: int) -> "Coded":
        """A column in which nothing is stated; it takes no memory, and can't be written to."""
        return cls((), np.broadcast_to(np.int32(NOT_STATED), size))

    def at(self, place: int) -> str:
        """The word of a row; empty where it has none."""
        code = int(self.codes[place])
        return "" if code == NOT_STATED else self.values[code]


class Texts(Sequence[str]):
    """A column of texts as Arrow keeps it: a few bytes a row more than the letters, where Python's text takes some sixty."""

    BATCH: Final = 10_000

    def __init__(self, column: "pa.Array") -> None:
        """Take a column of texts, or of the places of texts that come again; null reads as empty.

        Raises:
            ValueError: if it is a column of something else.
        """
        kind = str(column.type)
        if not kind.startswith(("string", "dictionary<values=string")):
            raise ValueError(f"these are no texts: {kind}")
        self.column = column

    def __len__(self) -> int:
        """How many rows there are."""
        return len(self.column)

    @overload
    def __getitem__(self, place: int) -> str: ...
    @overload
    def __getitem__(self, place: slice) -> "Texts": ...
    def __getitem__(self, place: int | slice) -> "str | Texts":
        """The text of a row, or those of some rows."""
        return Texts(self.column[place]) if isinstance(place, slice) else self.column[place].as_py() or ""

    def __iter__(self) -> Iterator[str]:
        """Every text, of which few are Python's at a time."""
        for start in range(0, len(self), self.BATCH):
            yield from (each or "" for each in self.column.slice(start, self.BATCH).to_pylist())

    def __arrow_array__(self, type: "pa.DataType | None" = None) -> "pa.Array":  # noqa: A002 -- as Arrow calls it
        """The column, for `pa.array`."""
        return self.column if type is None else self.column.cast(type)


@dataclass(frozen=True, eq=False)
class OwnSites:
    """The rows of one file that can be drawn, one entry a row in each column, in the order of the file."""

    row: NDArray[np.int32]
    """Number of the row as a spreadsheet or editor shows it; of a feature its number in its layer, from 1."""
    name: Sequence[str]
    """Never empty: a row without a name is called by what it is and its number."""
    lon: NDArray[np.float64]
    """WGS 84, decimal degrees; of a line or an area a place on it."""
    lat: NDArray[np.float64]
    accuracy_m: NDArray[np.float64]
    """How far off the place may be, metres; nan where the file does not say."""
    shape: str
    """A letter a row, an `OwnShape` each."""
    outlines: Mapping[int, tuple[NDArray[np.float64], ...]]
    """Of lines and areas, by their place in the columns: parts, each (n, 2) longitude and latitude, simplified for drawing."""
    originals: Mapping[int, bytes]
    """Of lines and areas the geometry as it came, as WKB in WGS 84."""
    start: NDArray[np.int16]
    """First calendar year; NO_YEAR where unknown."""
    end: NDArray[np.int16]
    """Last calendar year, inclusive; NO_YEAR where unknown or still there. Of an event that of its start."""
    date: Sequence[str]
    """The start as exact as the file has it: `2019`, `2019-05`, `2019-05-04`; empty where there is none."""
    country: Coded
    """ISO 3166-1 alpha-3, by the column or else by where the row falls."""
    actor: Coded
    owner: Coded
    category: Coded
    source: Coded
    status: Coded
    """In the words of the file."""
    statuses: tuple[Status | None, ...]
    """The atlas's word for each of `status.values`; None where it has none."""
    cells: "pa.Table"
    """All columns of the file as text, or as the places of texts that come again, for popup and downloads; null where empty."""

    def __len__(self) -> int:
        """How many there are."""
        return len(self.row)


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a row of a reader's file, or of the whole of it."""

    row: int | None
    """Number of the row as in `OwnSites.row`; None where it is about the whole file."""
    column: str
    """The name of the column; empty where it is about no single one."""
    found: str
    """What stands there, cut to 80 letters."""
    wrong: str
    """What is wrong, as a clause: `latitude is above 90`."""
    right: str
    """What would be right: `a number from -90 to 90`."""
    refused: bool = True
    """Whether the row is not drawn for it; otherwise only that cell is left out."""


@dataclass(frozen=True, eq=False)
class OwnData:
    """One file of a reader, read, mapped and checked."""

    key: str
    """What it is called in the session, in addresses and in keys of widgets: `d1`, `d2`, …"""
    label: str
    """Its name in legend and lists: at first that of the file."""
    file_name: str
    kind: str
    """The data set it was recognised as, such as `AidData GCDF 3.0`; empty for a table like any other."""
    credit: str
    """Whom to name and the licence, where the data set is known; empty otherwise."""
    remarks: tuple[str, ...]
    """What a reader has to know, a sentence each: what was translated, what is counted once."""
    read: int
    """Rows that were read: as many as are drawn and refused."""
    sites: OwnSites
    faults: tuple[Fault, ...]
    table: "pa.Table | None" = None
    """All rows of a data set that has no places by its nature and is shown on a page (a trade register), as text."""
    shared: str = ""
    """The digest of the host's set that it is, the same for all who take it; empty for what a reader has brought."""

    @property
    def refused(self) -> int:
        """How many rows are not drawn."""
        return self.read - len(self.sites)
