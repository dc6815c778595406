"""Reading the built tables of releases, with the standard library alone."""

from pathlib import Path

from dashboard.model.history import History
from dashboard.model.release import Release, Revision
from dashboard.store.files import read_table
from dashboard.store.folder import BuiltFolder, OnDamage, refuse


def read_history(data: Path, on_damage: OnDamage = refuse) -> History:
    """The releases below `data` and what changed with each and since; raises DamagedDataError."""
    folder = BuiltFolder(data, on_damage)
    releases = tuple(read_table(folder, "releases", Release))
    return History(releases, tuple(read_table(folder, "revisions", Revision)))
