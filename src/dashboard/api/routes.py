"""The routes under `/api`: what is asked is found and answered in the format that is wanted."""

import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from typing import Any, Final

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dashboard.api import documents, features
from dashboard.api.answers import Answer, html, json_bytes, tag_of
from dashboard.api.ask import API, Ask
from dashboard.api.collections import Offer
from dashboard.api.fault import BadRequestError, BusyError, NotFoundError
from dashboard.api.gate import Gate
from dashboard.api.negotiation import format_of, takes_gzip
from dashboard.api.openapi import openapi
from dashboard.api.profile_json import profile_json
from dashboard.api.query import FORMATS, check, moment_of
from dashboard.api.sending import METHODS, fault, options, send
from dashboard.api.shared import Shared
from dashboard.api.shelf import Shelf
from dashboard.api.tables import Collection
from dashboard.api.threads import work
from dashboard.api.views import BRIEF_POLICY, Views
from dashboard.model.clock import today
from dashboard.model.context import Exercise
from dashboard.store.damage import DamagedDataError
from dashboard.store.interface import UnavailableError

FEED: Final = "/feed"
"""The path of the feed below that of the pages."""
CALENDAR: Final = "/calendar.ics"
"""The path of the calendar, likewise."""
KEPT: Final = "public, max-age=3600"
"""How long the picture of a link may be shown without asking again."""
_LOG: Final = logging.getLogger(__name__)


class Api:
    """Answers requests from the shared catalog; one for a server."""

    def __init__(self, shared: Callable[[], Shared], exercises: Callable[[], Sequence[Exercise]], views: Views) -> None:
        """What is shared is asked for with each request, since the cache that holds it may be emptied."""
        self._shared = shared
        self._views = views
        self._exercises = exercises
        self._offer: tuple[Shared, Offer] | None = None
        self._reading = 0
        """How often the data was read: a file that was damaged may be there the next time, in the same version."""

    def name(self, ask: Ask) -> str:
        """What the answer to a request is known by, as long as the data stays the same."""
        version = self._now()[0].catalog.version
        given = sorted((name, *values) for name, values in ask.given.items())
        accepted = format_of(None, ask.accept, FORMATS)
        return tag_of(version, self._reading, ask.base, ask.path, given, accepted)

    def landing(self, ask: Ask) -> Answer:
        """The landing page."""
        return self._document(ask, documents.TITLE, documents.landing(ask.base))

    def openapi(self, ask: Ask) -> Answer:
        """The description of the API."""
        shared, offer = self._now()
        made = openapi(ask.base, shared.catalog.version[:12], offer, shared.index.domain)
        return self._document(ask, "Description of the API", made, documents.OPENAPI)

    def conformance(self, ask: Ask) -> Answer:
        """The conformance classes."""
        return self._document(ask, "Conformance", documents.conformance(ask.base))

    def collections(self, ask: Ask) -> Answer:
        """All collections."""
        return self._document(ask, "Collections", documents.collections(ask.base, self._now()[1]))

    def collection(self, ask: Ask) -> Answer:
        """One collection."""
        found = self._collection(ask)
        return self._document(ask, found.title, documents.collection(ask.base, found))

    def queryables(self, ask: Ask) -> Answer:
        """What filters can ask for."""
        found = self._collection(ask)
        made = documents.queryables(ask.base, found, self._now()[0].index.domain)
        return self._document(ask, f"{found.title}: queryables", made, documents.SCHEMA)

    def schema(self, ask: Ask) -> Answer:
        """The properties of features."""
        found = self._collection(ask)
        return self._document(ask, f"{found.title}: properties", documents.schema(ask.base, found), documents.SCHEMA)

    def items(self, ask: Ask) -> Answer:
        """Features of a collection."""
        return features.items(ask, self._collection(ask), self._now()[0], self._tag(ask))

    def item(self, ask: Ask) -> Answer:
        """One feature."""
        return features.item(ask, self._collection(ask), self._now()[0], self._tag(ask))

    def profile(self, ask: Ask) -> Answer:
        """Everything on one site."""
        shared, _ = self._now()
        moment = moment_of(ask.given, shared.index.domain)
        site = shared.catalog.by_id.get(ask.ids["id"])
        if site is None:
            raise NotFoundError(f"there is no site {ask.ids['id'][:80]!r}")
        ask.form(("json",))
        made = json_bytes(profile_json(shared.catalog, site, moment))
        return Answer(documents.JSON, [made], self._tag(ask))

    def card(self, ask: Ask) -> Answer:
        """The picture of a link."""
        return Answer("image/png", [self._views.card(ask.given)], self._tag(ask), headers={"Cache-Control": KEPT})

    def brief(self, ask: Ask) -> Answer:
        """The selection as one HTML file."""
        text = self._views.brief(ask.given, ask.page)
        policy = {"Content-Security-Policy": BRIEF_POLICY}
        return Answer(f"{documents.HTML}; charset=utf-8", [text.encode()], self._tag(ask, today()), headers=policy)

    def download(self, ask: Ask) -> Answer:
        """The selection in a format of downloads."""
        made = self._views.download(ask.ids["format"], ask.given, ask.page)
        return replace(made, tag=self._tag(ask, today()))

    def feed(self, ask: Ask) -> Answer:
        """What changed in the data."""
        made = self._views.feed(ask.given, ask.root)
        return replace(made, tag=self._tag(ask, "feed"))

    def calendar(self, ask: Ask) -> Answer:
        """What is ahead."""
        made = self._views.calendar(ask.given, ask.root)
        return replace(made, tag=self._tag(ask, "calendar"))

    def _tag(self, ask: Ask, *more: object) -> str:
        return tag_of(self.name(ask), *more)

    def _now(self) -> tuple[Shared, Offer]:
        shared = self._shared()
        if self._offer is None or self._offer[0] is not shared:
            self._offer = (shared, Offer.of(shared.catalog, self._exercises))
            self._reading += 1
        return self._offer

    def _collection(self, ask: Ask) -> Collection:
        make = self._now()[1].makers.get(ask.ids["collection"])
        if make is None:
            raise NotFoundError(f"there is no collection {ask.ids['collection'][:80]!r}; /collections lists them")
        return make()

    def _document(self, ask: Ask, title: str, document: Any, media: str = documents.JSON) -> Answer:
        check(ask.given, ("f",))
        wanted = ask.form(("json", "html"))
        made = json_bytes(document)
        tag = tag_of(made, wanted)
        return html(ask.base, title, document, tag) if wanted == "html" else Answer(media, [made], tag)


def application(
    root: str, shared: Callable[[], Shared], exercises: Callable[[], Sequence[Exercise]], views: Views
) -> Starlette:
    """The API as an app of its own, under the path `root`, such as `/api`, with the feed and the calendar beside it."""
    api, shelf, gate = Api(shared, exercises, views), Shelf(), Gate()
    kept: dict[str, Callable[[Ask], Answer]] = {
        "": api.landing,
        "/": api.landing,
        "/openapi": api.openapi,
        "/conformance": api.conformance,
        "/collections": api.collections,
        "/collections/{collection}": api.collection,
        "/collections/{collection}/queryables": api.queryables,
        "/collections/{collection}/schema": api.schema,
        "/collections/{collection}/items": api.items,
        "/collections/{collection}/items/{id:path}": api.item,
    }
    heavy: dict[str, Callable[[Ask], Answer]] = {
        "/card.png": api.card,
        "/brief": api.brief,
        "/downloads/{format}": api.download,
    }
    ends = [(root + path, _kept(shelf, api, answer)) for path, answer in kept.items()]
    ends += [(root + path, _gated(gate, answer)) for path, answer in heavy.items()]
    pages = root.removesuffix(API)
    ends += [(f"{root}/sites/{{id}}", _made(api.profile)), (pages + FEED, _made(api.feed))]
    ends += [(pages + CALENDAR, _kept(shelf, api, api.calendar))]
    app = Starlette(
        routes=[Route(path, _endpoint(root, end), methods=["GET", "OPTIONS"]) for path, end in ends],
        exception_handlers={HTTPException: _refused, Exception: _failed},
    )
    app.router.redirect_slashes = False
    return app


End = Callable[[Request, Ask], Awaitable[Answer]]


def _made(answer: Callable[[Ask], Answer]) -> End:
    """Make an answer anew for each request."""

    async def end(_: Request, ask: Ask) -> Answer:
        found: Answer = await work(answer, ask)
        return found

    return end


def _kept(shelf: Shelf, api: Api, answer: Callable[[Ask], Answer]) -> End:
    """Keep answers that change with the data alone."""
    make = _made(answer)

    async def end(request: Request, ask: Ask) -> Answer:
        if request.method == "HEAD" or not takes_gzip(request.headers.get("accept-encoding", "")):
            return await make(request, ask)
        return await shelf.answer(await work(api.name, ask), lambda: make(request, ask))

    return end


def _gated(gate: Gate, answer: Callable[[Ask], Answer]) -> End:
    """Make few heavy answers at a time."""
    make = _made(answer)

    async def end(request: Request, ask: Ask) -> Answer:
        return await gate.answer(lambda: make(request, ask))

    return end


def _endpoint(root: str, end: End) -> Callable[[Request], Any]:
    async def respond(request: Request) -> Response:
        if request.method == "OPTIONS":
            return options()
        try:
            return send(request, await end(request, Ask.of(request, root)))
        except BadRequestError as error:
            return fault(400, "InvalidParameterValue", str(error))
        except NotFoundError as error:
            return fault(404, "NotFound", str(error))
        except BusyError as error:
            return fault(503, "Busy", str(error), {"Retry-After": "10"})
        except DamagedDataError as error:
            _LOG.exception("The API needs a damaged file")
            words = f"The file {error.path.name} can't be read; `python -m dashboard build` restores it"
            return fault(503, "NotAvailable", words)
        except UnavailableError as error:
            return fault(503, "NotAvailable", str(error), {"Retry-After": "10"})

    return respond


async def _refused(_: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    if status == 405:
        return fault(405, "MethodNotAllowed", f"Only {METHODS} are answered", {"Allow": METHODS})
    return fault(status, "NotFound" if status == 404 else "Error", "There is nothing under this address")


async def _failed(_: Request, error: Exception) -> Response:
    _LOG.error("The API failed", exc_info=error)
    return fault(500, "Error", "Something went wrong here")
