"""What all sessions share, held by streamlit's cache: the catalog, its index, the browser's files."""

import gc
import logging
import sys
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING, Final

import streamlit as st

from dashboard import paths
from dashboard.map.static import Assets, lay_assets
from dashboard.model.catalog import Catalog, Ledger
from dashboard.selection import Domain, Index
from dashboard.store.damage import DamagedDataError
from dashboard.store.files import stored_catalog
from dashboard.store.interface import Store
from dashboard.store.opening import open_store, state, stored

if TYPE_CHECKING:
    from dashboard.map.still import Ground
    from dashboard.model.context import Context, Exercise
    from dashboard.model.history import History

LOG: Final = logging.getLogger(__name__)
SWITCH_S: Final = 0.001
"""Seconds a thread runs before another may. One thread sends a page while another still makes the rest of it; with
Python's default of 5 ms the sender would wait that long for each of some fifty messages."""


@dataclass(frozen=True)
class Atlas:
    """What every page works on: read once per server, shared by all sessions, never changed."""

    catalog: Catalog
    domain: Domain
    index: Index
    store: Store = field(default_factory=open_store)
    """What it was read from. Context and history are read from the same: nobody mixes two states of the data."""
    damaged: tuple[DamagedDataError, ...] = ()
    """Files of layers that can't be read and are left out."""

    def is_current(self) -> bool:
        """Whether it need not be read again: what is left out is tried again once its file has changed."""
        return not any(error.is_over() for error in self.damaged)


class _Held:
    """Which state of the data the cache holds."""

    lock = threading.Lock()
    state: str | None = None


def atlas() -> Atlas:
    """Return the catalog of the store, with the allowed values of filters and the index that applies them.

    Where the store has other data than the cache holds, all that was made of the old data goes first.
    """
    now = state()
    with _Held.lock:
        if _Held.state not in (None, now):
            st.cache_resource.clear()
        _Held.state = now
    return _atlas()


@st.cache_resource(show_spinner=False, validate=Atlas.is_current)
def _atlas() -> Atlas:
    sys.setswitchinterval(SWITCH_S)
    _let_go()
    damaged: list[DamagedDataError] = []
    with _kept():
        catalog, store = stored(lambda store: (stored_catalog(store), store), damaged.append)
        shared = replace(catalog, read_ledger=partial(_ledger, catalog))
        domain = Domain.of(shared)
        found = Atlas(shared, domain, Index(shared, domain), store, tuple(damaged))
    _log(damaged)
    return found


@st.cache_resource(show_spinner=False)
def context() -> "Context":
    """Return the context tables, each read when the first page that shows it is opened."""
    from dashboard.store.context_files import stored_context

    return stored_context(_logged(atlas().store))


@st.cache_resource(show_spinner=False)
def history() -> "History":
    """Return the releases and what changed, read when a reader first asks for it."""
    from dashboard.store.history import stored_history

    return stored_history(_logged(atlas().store))


@st.cache_resource(show_spinner=False)
def base_map() -> "Ground":
    """Return the base map for pictures that are drawn here, read when a page first draws one."""
    from dashboard.map.still import Ground
    from dashboard.store.features import read_features

    store = open_store()
    return Ground.of(read_features(store, "countries"), read_features(store, "places"))


@st.cache_resource(show_spinner=False, validate=Assets.are_current)
def assets() -> Assets:
    """Return the files the browser fetches from this server, written into static/ where missing or damaged."""
    shared = atlas()
    damaged: list[DamagedDataError] = []
    exercises: tuple[Exercise, ...] = ()
    try:
        exercises = context().exercises
    except DamagedDataError as error:
        damaged.append(error)
    laid = lay_assets(shared.catalog, shared.domain.years, exercises, shared.store.telling, paths.STATIC)
    found = replace(laid, damaged=(*laid.damaged, *damaged))
    _log(found.damaged)
    return found


def _ledger(catalog: Catalog) -> Ledger:
    with _kept():
        return catalog.read_ledger()


def _logged(store: Store) -> Store:
    return store.telling(lambda error: _log([error]))


def _log(damaged: Iterable[DamagedDataError]) -> None:
    for error in damaged:
        LOG.error("%s (%s)", error, error.path)


def _let_go() -> None:
    """Free what was read before the cache was emptied: it was excluded from collection and holds cycles."""
    if gc.get_freeze_count():
        gc.unfreeze()
        gc.collect()


@contextmanager
def _kept() -> Iterator[None]:
    """Exclude what is read here from garbage collection, since it lives until the server ends or the cache is emptied.

    A collection visits every object that is not excluded: with the objects of a catalog of thousands of sites it would
    take longer than a page.
    """
    gc.disable()
    try:
        yield
        gc.freeze()
    finally:
        gc.enable()
