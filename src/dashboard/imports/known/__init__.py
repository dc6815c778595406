"""Data sets of this field that are recognised by their columns, each with its words translated. docs/imports.md describes them."""

from collections.abc import Mapping
from typing import Final

from dashboard.imports.known.acled import ACLED
from dashboard.imports.known.aiddata import AIDDATA
from dashboard.imports.known.data_set import DataSet
from dashboard.imports.known.gem import GEM
from dashboard.imports.known.osm import OSM
from dashboard.imports.known.sipri import SIPRI
from dashboard.imports.known.ucdp import UCDP
from dashboard.imports.known.wri import WRI
from dashboard.imports.meaning import fold_column
from dashboard.imports.raw import Raw

DATA_SETS: Final[Mapping[str, DataSet]] = {each.key: each for each in (AIDDATA, GEM, WRI, UCDP, ACLED, SIPRI, OSM)}
"""Every known data set by its key, in the order of docs and lists."""

NO_PLACES: Final = (
    "Nothing in this table says where its rows are: it has no geometry and no column of coordinates, so nothing can be drawn. "
    "Choose the columns of latitude and longitude, or of coordinates in one cell, if they have other names."
)
"""What a reader is told of a table without places that is no known data set."""


def recognise(raw: Raw) -> DataSet | None:
    """Return the data set that the columns tell, whatever their order and whatever else is there; None for any other table.

    Where two would do, the one that needs more columns is meant.
    """
    there = set(map(fold_column, raw.cells.column_names))
    found = [(len(columns), each) for each in DATA_SETS.values() for columns in each.columns if columns <= there]
    meant = sorted(found, key=lambda pair: -pair[0])
    return next((each for _, each in meant if each.telling(raw)), None)
