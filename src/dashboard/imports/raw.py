"""What a file holds before anybody has said what its columns mean."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    import pyarrow as pa

from dashboard.model.own import Fault

NO_DEGREES: Final = "the coordinates are not degrees, and the file doesn't say in which coordinate system they are"
"""What is wrong with a whole layer whose geometry can't be used until its system is chosen."""


class UnreadableError(ValueError):
    """A file can't be read at all: one sentence that says what is wrong and what would be right."""


@dataclass(frozen=True, slots=True)
class Part:
    """One of the tables of a file: a sheet, a layer, a file of an archive."""

    name: str
    rows: int | None
    """How many rows it has; None where that is not known without reading it."""
    about: str = ""
    """What sets it apart, for the form: `no table`, `points`, `first 5 lines above the header`."""


@dataclass(frozen=True, slots=True)
class How:
    """How to read a file, as far as a reader has said it; None leaves it to the reader of the format."""

    part: str | None = None
    header_row: int | None = None
    """The row of the header as a spreadsheet or editor shows it, from 1; 0 where there is none."""
    encoding: str | None = None
    crs: str | None = None
    """`EPSG:32642` or whatever pyproj reads."""


@dataclass(frozen=True, eq=False)
class Raw:
    """One table of a file: every cell as text, and the geometry where the format has one."""

    format: str
    """`CSV`, `Excel`, `KML`, … as a reader calls it."""
    parts: tuple[Part, ...]
    """All tables of the file, this one among them."""
    how: How
    """How it was read, nothing left open that the format has."""
    cells: "pa.Table"
    """Text columns, in the order of the file and with unique names; null where a cell is empty."""
    row: NDArray[np.int32]
    """As `OwnSites.row`."""
    geometry: "Sequence[bytes | None] | None" = None
    """WKB in WGS 84, two-dimensional, unless `unplaced`; None for a table without geometry."""
    faults: tuple[Fault, ...] = ()
    """Rows that could not be read; they are in no column."""
    remarks: tuple[str, ...] = ()
    """What was seen and done while reading, a sentence each."""
    encodings: tuple[str, ...] = field(default=())
    """Encodings that the file could have, the most likely first; empty where the format knows its own."""

    @property
    def unplaced(self) -> bool:
        """Whether its geometry is no degrees and can't be used until its system is chosen."""
        return any(fault.wrong == NO_DEGREES for fault in self.faults)
