"""The stored tables of releases, read with the standard library alone."""

from pathlib import Path

from dashboard.model.history import History
from dashboard.model.release import Release, Revision
from dashboard.store.damage import OnDamage, refuse
from dashboard.store.files import read_table
from dashboard.store.folder import BuiltFolder
from dashboard.store.interface import Store


def read_history(data: Path, on_damage: OnDamage = refuse) -> History:
    """The releases of the built files below `data`, and what changed: see stored_history."""
    return stored_history(BuiltFolder(data, on_damage))


def stored_history(store: Store) -> History:
    """The releases of a store and what changed with each and since; raises DamagedDataError."""
    releases = tuple(read_table(store, "releases", Release))
    return History(releases, tuple(read_table(store, "revisions", Revision)))
