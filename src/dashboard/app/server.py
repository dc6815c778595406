"""What `app.py` serves beside the pages: routes, and the middleware around everything."""

import streamlit as st
from starlette.middleware import Middleware
from starlette.routing import BaseRoute
from starlette.types import ASGIApp

from dashboard.api.door import Door
from dashboard.api.headers import Headers, HonestEncoding


def routes() -> list[BaseRoute]:
    """The routes beside the pages, below the path that `server.baseUrlPath` names."""
    path = str(st.get_option("server.baseUrlPath") or "").strip("/")
    root = f"/{path}/api" if path else "/api"
    return [Door(root, lambda: _api(root))]


def middleware() -> list[Middleware]:
    """The middleware around routes and pages, the outermost first."""
    return [Middleware(Headers), Middleware(HonestEncoding)]


def _api(root: str) -> ASGIApp:
    from dashboard.api.routes import application  # loads shapely and pyproj, which the map page does without
    from dashboard.app import caching

    return application(root, caching.atlas, lambda: caching.context().exercises)
