"""What all sessions share, held by streamlit's cache: the catalog, its index, the browser's files."""

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
"""Seconds a thread runs before another may. One thread sends a page while another still makes the rest of it; with
Python's default of 5 ms the sender would wait that long for each of some fifty messages."""


@dataclass(frozen=True)
class Atlas:
    """What every page works on: read once per server, shared by all sessions, never changed."""

    catalog: Catalog
    domain: Domain
    index: Index


@st.cache_resource(show_spinner=False)
def atlas() -> Atlas:
    """Return the catalog of the built files, with the allowed values of filters and the index that applies them."""
    sys.setswitchinterval(SWITCH_S)
    with _kept():
        catalog = read_catalog(paths.DATA)
        shared = replace(catalog, read_ledger=partial(_ledger, catalog))
        domain = Domain.of(shared)
        return Atlas(shared, domain, Index(shared, domain))


@st.cache_resource(show_spinner=False)
def context() -> "Context":
    """Return the context tables, read when the first page that shows them is opened."""
    from dashboard.store.context_files import read_context

    with _kept():
        return read_context(paths.DATA)


@st.cache_resource(show_spinner=False)
def assets() -> Assets:
    """Return the files the browser fetches from this server, written into static/ on first use."""
    shared = atlas()
    return lay_assets(shared.catalog, shared.domain.years, context().exercises, paths.DATA / "geo", paths.STATIC)


def _ledger(catalog: Catalog) -> Ledger:
    with _kept():
        return catalog.read_ledger()


@contextmanager
def _kept() -> Iterator[None]:
    """Exclude what is read here from garbage collection, since it lives as long as the server.

    A collection visits every object that is not excluded: with the objects of a catalog of thousands of sites it would
    take longer than a page.
    """
    gc.disable()
    try:
        yield
        gc.freeze()
    finally:
        gc.enable()
