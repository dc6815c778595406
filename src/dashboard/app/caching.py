"""The one place where streamlit's cache holds what every session shares: the catalog, its index, the browser's files."""

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Final

import streamlit as st

from dashboard import paths
from dashboard.map.static import Assets, lay_assets
from dashboard.model.catalog import Catalog, Ledger
from dashboard.selection import Domain, Index
from dashboard.store.files import read_catalog

if TYPE_CHECKING:
    from dashboard.model.context import Context

SWITCH_S: Final = 0.001
"""Seconds a thread runs before another may: a page is sent by one thread while another still makes the rest of it, and
with Python's 5 ms the sender waits that long for each of its some fifty messages."""


@dataclass(frozen=True)
class Atlas:
    """What every page works on; read once per server, shared by all sessions, never changed."""

    catalog: Catalog
    domain: Domain
    index: Index


@st.cache_resource(show_spinner=False)
def atlas() -> Atlas:
    """The catalog of the built files, with the allowed filter values and the columns that answer filters."""
    sys.setswitchinterval(SWITCH_S)
    with _for_good():
        catalog = read_catalog(paths.DATA)
        shared = replace(catalog, read_ledger=partial(_ledger, catalog))
        domain = Domain.of(shared)
        return Atlas(shared, domain, Index(shared, domain))


@st.cache_resource(show_spinner=False)
def context() -> "Context":
    """The context tables; read when the first page that shows them is opened."""
    from dashboard.store.context_files import read_context

    with _for_good():
        return read_context(paths.DATA)


@st.cache_resource(show_spinner=False)
def assets() -> Assets:
    """The files the browser fetches from our own origin, laid into static/ on first use."""
    shared = atlas()
    return lay_assets(shared.catalog, shared.domain.years, context().exercises, paths.DATA / "geo", paths.STATIC)


def _ledger(catalog: Catalog) -> Ledger:
    with _for_good():
        return catalog.read_ledger()


@contextmanager
def _for_good() -> Iterator[None]:
    """Read what stays as long as the server, and set it aside from garbage collection.

    A collection walks every object that is not set aside: with the catalog of thousands of sites among them it would
    take longer than a page.
    """
    gc.disable()
    try:
        yield
        gc.freeze()
    finally:
        gc.enable()
