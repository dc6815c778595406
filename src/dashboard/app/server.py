"""What `app.py` serves beside the pages: routes, and the middleware around everything."""

from collections.abc import Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from functools import cache
from typing import TYPE_CHECKING, Any, Final

import streamlit as st
from markupsafe import Markup
from starlette.middleware import Middleware
from starlette.routing import BaseRoute, Route
from starlette.types import ASGIApp
from uvicorn.protocols.websockets import websockets_sansio_impl
from websockets.extensions.permessage_deflate import ServerPerMessageDeflateFactory

from dashboard.api.door import Door
from dashboard.api.event_tiles import EventTiles
from dashboard.api.file_tiles import TILE
from dashboard.api.filter_file import FilterFile
from dashboard.api.headers import Headers, HonestEncoding
from dashboard.api.health import LIVES, READY, Health, Leave, Leaving
from dashboard.api.lasting import Lasting
from dashboard.api.own_file import OwnFiles
from dashboard.api.preview import Pages, Parameters, Preview, body_html, head_html, page_address, query_of
from dashboard.map.clusters import EVENTS
from dashboard.map.evidence import ADDRESS as EVIDENCE
from dashboard.map.evidence import evidence_payload
from dashboard.map.filters import ADDRESS
from dashboard.map.own import ADDRESS as OWN
from dashboard.present.links import page_path

if TYPE_CHECKING:
    from dashboard.api.shared import Shared
    from dashboard.api.views import View, Views
    from dashboard.model.own import OwnData


WINDOW_BITS: Final = 15
"""Messages are compressed by the 2 to this power bytes before them: the most that RFC 7692 (7.1.2) allows."""
_LEAVE: Final = Leave()


def routes() -> list[BaseRoute]:
    """The routes beside the pages, below the path that `server.baseUrlPath` names."""
    root = f"{_prefix()}/api"
    filters = Route(f"{_prefix()}/{ADDRESS}/{{name}}", FilterFile(_shared).answer)
    evidence = Route(f"{_prefix()}/{EVIDENCE}/{{name}}", FilterFile(_shared, evidence_payload).answer)
    own = OwnFiles(_is_active)
    own_rows = Route(f"{_prefix()}/{OWN}/{{token}}/{{row:int}}", own.row)
    own_choice = f"{_prefix()}/{OWN}/{{token}}/{{choice}}/{{file:int}}/{TILE}"
    events, of_set = EventTiles(_set_of_events), f"{_prefix()}/{EVENTS}/{{digest}}/{TILE}"
    tiles = [
        *(Route(own_choice, own.tile), Route(f"{own_choice}/rows", own.rows)),
        *(Route(of_set, events.tile), Route(f"{of_set}/rows", events.rows)),
    ]
    own_whole = Route(f"{_prefix()}/{OWN}/{{token}}.json", own.whole)
    beside = [f"{_prefix()}/feed", f"{_prefix()}/calendar.ics"]
    health = Health(_LEAVE, _told)
    states = [Route(_prefix() + LIVES, health.lives), Route(_prefix() + READY, health.ready)]
    return [*states, filters, evidence, own_whole, own_rows, *tiles, Door([root, *beside], lambda: _api(root))]


def middleware() -> list[Middleware]:
    """The middleware around routes and pages, the outermost first."""
    leaving = Middleware(Leaving, leave=_LEAVE, is_page=lambda path: _previews().name(path) is not None)
    around = [Middleware(Lasting), Middleware(Headers), Middleware(HonestEncoding)]
    return [*around, leaving, Middleware(Preview, pages=_previews)]


def lifespan(app: object) -> AbstractAsyncContextManager[None]:
    """What holds while the server runs: a signal to end lets visits go on for a while, where that is configured."""
    return _LEAVE.on_signal(app)


def widen_compression() -> None:
    """Compress websocket messages by the 32 kB sent before them, instead of uvicorn's 4.

    A run of a page sends some 13 kB, most of it the same as in the run before. With 4 kB to look back over, all of that is
    sent again; with 32 kB a change of the year takes 0.9 kB instead of 7.2. It costs 115 kB of memory for each reader.
    uvicorn (0.54) has no setting for it. Where a later version makes its connections otherwise, nothing changes.
    """
    if hasattr(websockets_sansio_impl, "ServerPerMessageDeflateFactory"):
        websockets_sansio_impl.ServerPerMessageDeflateFactory = _WideDeflate


class _WideDeflate(ServerPerMessageDeflateFactory):
    def __init__(self, **options: Any) -> None:
        super().__init__(**{**options, "server_max_window_bits": WINDOW_BITS, "client_max_window_bits": WINDOW_BITS})


def _prefix() -> str:
    path = str(st.get_option("server.baseUrlPath") or "").strip("/")
    return f"/{path}" if path else ""


def _is_active(session: str) -> bool:
    """Whether the reader of a session is still there."""
    from streamlit import runtime

    return runtime.exists() and runtime.get_instance().is_active_session(session)


def _set_of_events(digest: str) -> "OwnData | None":
    from dashboard.app import events

    return events.rows_of(digest)


def _shared() -> "Shared":
    from dashboard.app import caching

    return caching.atlas()


def _told() -> Mapping[str, Any]:
    """What this server gives to readers: read here, where no reader came before."""
    from dashboard.app import caching
    from dashboard.store.opening import standing

    shared = caching.atlas()
    caching.assets()
    return {"version": shared.catalog.version[:12], "sites": len(shared.catalog.sites), **standing()._asdict()}


def _api(root: str) -> ASGIApp:
    from dashboard.api.routes import application  # loads shapely and pyproj, which the map page does without
    from dashboard.app import caching

    return application(root, caching.atlas, lambda: caching.context().exercises, _views())


@cache
def _views() -> "Views":
    from dashboard.api.views import Views
    from dashboard.app import caching
    from dashboard.store.opening import open_store

    return Views(caching.atlas, caching.history, caching.context, open_store)


class _Previews:
    """What the pages say before any script runs."""

    def __init__(self, prefix: str) -> None:
        from dashboard.app.shell import PAGES

        self._prefix = prefix
        self._names = {page_path(name): name for name in PAGES}

    def name(self, path: str) -> str | None:
        """The page at a path."""
        return self._names.get(path.removeprefix(self._prefix).strip("/")) if path.startswith(self._prefix) else None

    def version(self) -> str:
        """The version of the data."""
        from dashboard.app import caching

        return caching.atlas().catalog.version

    def parts(self, page: str, given: Parameters, base: str) -> tuple[Markup, Markup]:
        """The head and the body of a page."""
        view = _views().view(given, strict=False)
        root = base + self._prefix
        title = view.title() if page in {"Map", "Site"} else f"{page} · {view.title()}"
        address, query = page_address(root, page, given), query_of(view)
        data = self._data(page, view, address, root)
        head = head_html(title, view.words(), address, root, query, data)
        if page != "Map":
            return head, body_html(view, title, root, query)
        from dashboard.api import first_view  # loads folium, and with it pandas, which starting the server does without
        from dashboard.app.ahead import ahead, font

        found = ahead()
        first = first_view.body_html(view, _views().ground(view), given, root, query, found)
        return head + first_view.head_html(_page_colours(), font()), first

    def _data(self, page: str, view: "View", address: str, root: str) -> Sequence[Markup]:
        """JSON-LD: the data set on the map and About, the verdicts on the article's claims on its page."""
        from dashboard.exports.formats import FORMATS
        from dashboard.model.clock import today
        from dashboard.present.citation.schema_org import claim_reviews, dataset, web_json
        from dashboard.present.citation.work import view_work

        catalog = view.shared.catalog
        if page == "Article":
            from dashboard.analysis.article import article
            from dashboard.app import caching

            judged = article(catalog, caching.context(), view.shared.index)
            return [Markup(web_json(each)) for each in claim_reviews(catalog, judged, address)]  # noqa: S704 -- escaped there
        if page in {"Map", "About"}:
            work = view_work(catalog, view.chosen().sentence(), address, today())
            files = [
                (form.media_type, f"{root}/api/downloads/{name}{query_of(view)}") for name, form in FORMATS.items()
            ]
            return [Markup(web_json(dataset(catalog, work, files)))]  # noqa: S704 -- escaped there
        return []


def _page_colours() -> dict[str, dict[str, str]]:
    """Background and text of the page by theme, as .streamlit/config.toml has them."""
    return {
        theme: {name: str(st.get_option(f"theme.{theme}.{name}Color") or "") for name in ("background", "text")}
        for theme in ("light", "dark")
    }


@cache
def _previews() -> Pages:
    return _Previews(_prefix())
