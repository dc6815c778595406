"""What the atlas knows of a data set of this field: how to recognise it, and what its words mean."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dashboard.imports.meaning import fold_column
from dashboard.model.own import OwnField
from dashboard.model.vocabulary import Status

if TYPE_CHECKING:
    from dashboard.imports.raw import Raw


def as_it_is(raw: "Raw") -> "Raw":
    """Leave the rows as they are."""
    return raw


def by_columns_alone(raw: "Raw") -> bool:  # noqa: ARG001  # the columns were compared before
    """Say that the columns tell enough."""
    return True


def layout(*names: str) -> frozenset[str]:
    """Return columns that tell a data set when all of them are there, folded."""
    return frozenset(map(fold_column, names))


def folded(**fields: tuple[str, ...]) -> dict[OwnField, tuple[str, ...]]:
    """Return the columns of each field, folded; the keywords are names of fields."""
    return {name: tuple(map(fold_column, names)) for name, names in fields.items()}  # type: ignore[misc]  # OwnField


@dataclass(frozen=True, slots=True)
class Layout:
    """A form in which a data set comes, and where its columns were seen."""

    release: str
    seen: str
    """Repository and file, or the page that lists the columns."""


@dataclass(frozen=True, slots=True)
class Precision:
    """What one word of a data set for how exact a place is comes to."""

    metres: float
    source: str = ""
    """Who says so; empty where it is the atlas's own choice."""


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
    """Where it is downloaded."""
    layouts: tuple[Layout, ...] = ()
    """The forms that were seen; no other column is relied on."""
    columns: tuple[frozenset[str], ...]
    """Sets of columns, folded (`meaning.fold_column`), any of which tells the data set when all of it is there."""
    telling: "Callable[[Raw], bool]" = by_columns_alone
    """Whether a table with these columns is the data set, where the names alone would take others too."""
    fields: Mapping[OwnField, tuple[str, ...]]
    """For each field the columns that hold it, folded, the best first."""
    precision: Mapping[str, Precision] = field(default_factory=dict)
    """For each of its words for how exact a place is, in lower case."""
    statuses: Mapping[str, Status] = field(default_factory=dict)
    """The atlas's status for each of its words, in lower case."""
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """For each column of codes (its real name) the words that stand for them."""
    prepare: "Callable[[Raw], Raw]" = as_it_is
    """Brings the rows into one a site: leaves out what is counted twice, groups units, joins columns; says so in `remarks`.

    Called twice, it changes nothing the second time.
    """
    remarks: tuple[str, ...] = ()
    """What a reader has to know of it, a sentence each."""
    without_places: str = ""
    """What a reader is told of a table of it that names no places, and what to do."""
    shown_on: str = ""
    """The page that shows its rows where they have no places by their nature; empty for all that goes on the map."""
    may_leave: bool = True
    """Whether its terms allow rows to become drafts for the atlas; if not, `remarks` say why."""

    @property
    def precision_m(self) -> dict[str, float]:
        """Metres for each of its words for how exact a place is."""
        return {word: each.metres for word, each in self.precision.items()}
