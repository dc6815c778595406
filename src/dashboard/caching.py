"""The one place where streamlit's cache holds what every session shares: the catalog, its index, the browser's files."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import streamlit as st

from dashboard import paths
from dashboard.catalog import Catalog
from dashboard.map.static import Assets, lay_assets
from dashboard.selection import Domain, Index
from dashboard.store.files import read_catalog

if TYPE_CHECKING:
    from dashboard.context import Context


@dataclass(frozen=True)
class Atlas:
    """What every page works on; read once per server, shared by all sessions, never changed."""

    catalog: Catalog
    domain: Domain
    index: Index


@st.cache_resource(show_spinner=False)
def atlas() -> Atlas:
    """The catalog of the built files, with the allowed filter values and the columns that answer filters."""
    catalog = read_catalog(paths.DATA)
    return Atlas(catalog, Domain.of(catalog), Index.of(catalog))


@st.cache_resource(show_spinner=False)
def context() -> "Context":
    """The context tables; read when the first page that shows them is opened."""
    from dashboard.store.context_files import read_context

    return read_context(paths.DATA)


@st.cache_resource(show_spinner=False)
def assets() -> Assets:
    """The files the browser fetches from our own origin, laid into static/ on first use."""
    return lay_assets(atlas().catalog, context().exercises, paths.DATA / "geo", paths.STATIC)
