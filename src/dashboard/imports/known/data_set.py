"""What the atlas knows of a data set of this field: how to recognise it, and what its words mean."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dashboard.model.own import OwnField
from dashboard.model.vocabulary import Status

if TYPE_CHECKING:
    from dashboard.imports.raw import Raw


def as_it_is(raw: "Raw") -> "Raw":
    """Leave the rows as they are."""
    return raw


@dataclass(frozen=True, slots=True, kw_only=True)
class DataSet:
    """One data set, by its name and release where the columns tell it."""

    key: str
    """As the command line calls it: `aiddata`, `gem`, `acled`, …"""
    name: str
    publisher: str
    credit: str
    """Whom to name, and the licence with its address."""
    url: str
    columns: tuple[frozenset[str], ...]
    """Sets of columns, folded (`meaning.fold_column`), any of which tells the data set when all of it is there."""
    fields: Mapping[OwnField, tuple[str, ...]]
    """For each field the columns that hold it, folded, the best first."""
    precision_m: Mapping[str, float] = field(default_factory=dict)
    """Metres for each of its words for how exact a place is, folded to lower case."""
    statuses: Mapping[str, Status] = field(default_factory=dict)
    """The atlas's status for each of its words, in lower case."""
    prepare: "Callable[[Raw], Raw]" = as_it_is
    """Brings the rows into one a site: leaves out what is counted twice, groups units, joins columns; says so in `remarks`."""
    remarks: tuple[str, ...] = ()
    """What a reader has to know of it, a sentence each."""
    may_leave: bool = True
    """Whether its terms allow rows to become drafts for the atlas; if not, `remarks` say why."""
