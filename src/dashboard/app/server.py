"""What `app.py` serves beside the pages: routes, and the middleware around everything."""

from starlette.middleware import Middleware
from starlette.routing import BaseRoute

from dashboard.api.headers import Headers


def routes() -> list[BaseRoute]:
    """The routes beside the pages."""
    return []


def middleware() -> list[Middleware]:
    """The middleware around routes and pages, the outermost first."""
    return [Middleware(Headers)]
