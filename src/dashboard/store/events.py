"""Large data sets beside the atlas, in the database where there is one: `python -m dashboard load-events` brings them."""

from importlib.util import find_spec
from typing import TYPE_CHECKING

from dashboard import paths
from dashboard.store.interface import UnavailableError

if TYPE_CHECKING:
    from dashboard.model.own import OwnData
    from dashboard.store.database.events import EventSet


def event_sets() -> "tuple[EventSet, ...]":
    """The sets that readers can be offered now; none without a database, or while it fails."""
    if not paths.DATABASE or find_spec("psycopg") is None:
        return ()
    from dashboard.store.database.connection import Address
    from dashboard.store.database.events import event_sets

    try:
        return event_sets(Address(paths.DATABASE))
    except UnavailableError:
        return ()


def read_events(name: str, digest: str) -> "OwnData":
    """All rows of a set as it has a digest, without a key; raises UnavailableError where the database can't give them."""
    from dashboard.store.database.connection import Address
    from dashboard.store.database.events import read_events

    return read_events(Address(paths.DATABASE), name, digest)
