"""What every store offers: the atlas as rows and files, wherever they are kept (decision 25).

Catalog, Context and History are put together from these alone (files.py, context_files.py, history.py), so a page never
knows which store answered.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Protocol

from dashboard.store.damage import OnDamage

Row = dict[str, Any]
"""A row of plain values, as JSON has them: lists are lists, and what is empty is None."""


class UnavailableError(Exception):
    """A store can't answer, or holds what this program can't read: a sentence for readers, without address or secret."""


class Store(Protocol):
    """One state of the data, which never changes while it is read.

    What reads from it raises DamagedDataError where a file is not what the build writes, and UnavailableError where the
    store can't answer.
    """

    @property
    def on_damage(self) -> OnDamage:
        """Called where a part can be left out; it may raise."""

    def read(self, path: str) -> bytes:
        """The content of a file of the base map by its path below data/, such as `geo/towns.csv`."""

    def rows(self, table: str, model: type[Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
        """The rows of a table of the data package in its order, each with where it stands, as columns of the model.

        Columns that the model does not have are there too.
        """

    def sites(self, layer: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
        """All there is of the sites of a layer, by their ids in their order."""

    def version(self) -> str:
        """Hash of the built files but those of releases."""

    def telling(self, on_damage: OnDamage) -> "Store":
        """The same state of the data, with another `on_damage`."""

    def damaged(self, part: str, row: str, reason: object) -> Exception:
        """The error that names a row (`-` for all) of a file, by its path below data/, and why it can't be read."""
