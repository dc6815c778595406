"""The API over a catalog, without pages."""

from collections.abc import Callable, Sequence
from types import SimpleNamespace
from typing import Any

from starlette.applications import Starlette

from dashboard.api.routes import application
from dashboard.api.views import Views
from dashboard.model.catalog import Catalog
from dashboard.model.context import Exercise
from dashboard.model.history import History
from dashboard.selection import Index
from dashboard.store.context_files import stored_context
from dashboard.store.history import stored_history
from dashboard.store.opening import open_store


def shared(catalog: Catalog, index: Index | None = None) -> Any:
    """What pages and API share."""
    found = index or Index.of(catalog)
    return SimpleNamespace(catalog=catalog, index=found, domain=found.domain)


def views(things: Callable[[], Any], history: Callable[[], History] | None = None) -> Views:
    """The other forms of what pages show."""
    read = history or (lambda: stored_history(open_store()))
    return Views(things, read, lambda: stored_context(open_store()), open_store)


def served(things: Callable[[], Any], exercises: Callable[[], Sequence[Exercise]] = lambda: ()) -> Starlette:
    """The app under /api, with the feed and the calendar beside it."""
    return application("/api", things, exercises, views(things))
