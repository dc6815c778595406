"""All that readers are given of a state: compared when it is loaded, and read once after a read has failed."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from dashboard.model.context import TABLES
from dashboard.store.context_files import stored_context
from dashboard.store.database.reading import DatabaseStore
from dashboard.store.files import stored_catalog
from dashboard.store.history import stored_history
from dashboard.store.interface import Store


def read_whole(store: DatabaseStore) -> None:
    """Read every part and every file; raises UnavailableError where the database does not give one."""
    for read in PARTS.values():
        read(store)
    store.files()


def _context(store: Store) -> dict[str, Any]:
    found = stored_context(store)
    return {name: getattr(found, name) for name in (*TABLES, "article", "audits", "chains", "stories")}


def _catalog(store: Store) -> tuple[Any, ...]:
    found = stored_catalog(store)
    return found.sites, found.organizations, found.coverage, found.places, found.ledger


PARTS: Final[Mapping[str, Callable[[Store], Any]]] = {
    "catalog": _catalog, "context": _context, "history": stored_history, "version": lambda store: store.version(),
}  # fmt: skip
"""The parts, by what to call them where they differ."""
