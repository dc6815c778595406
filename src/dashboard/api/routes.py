"""The routes under `/api`: what is asked is found, answered in the format that is wanted, and sent in pieces."""

import json
import logging
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final
from urllib.parse import parse_qs, quote, urlencode

from anyio import CapacityLimiter, to_thread
from anyio.lowlevel import RunVar
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from dashboard.api import documents
from dashboard.api.address import base_of
from dashboard.api.answers import (
    Answer,
    collection_json,
    is_known,
    packed,
    pieces,
    table_csv,
    tag_of,
)
from dashboard.api.collections import Collection, Offer
from dashboard.api.fault import BadRequestError, NotFoundError
from dashboard.api.negotiation import format_of, takes_gzip
from dashboard.api.openapi import openapi
from dashboard.api.profile_json import profile_json
from dashboard.api.query import FORMATS, Found, Parameters, check, find, moment_of
from dashboard.api.shared import Shared
from dashboard.api.views import BRIEF_POLICY, Views
from dashboard.model.attribution import LICENCE, attribution
from dashboard.model.clock import today
from dashboard.model.context import Exercise
from dashboard.present.templates import render
from dashboard.selection.url import PARAMETERS
from dashboard.store.folder import DamagedDataError

THREADS: Final = 2
"""How many answers are worked on at a time: pages need the processor too."""
HTML_LIMIT: Final = 500
"""The most features of an answer in HTML."""
LONGEST_HEADER: Final = 3000
"""Characters of the header `Link`: proxies refuse answers whose headers are longer than some thousands."""
METHODS: Final = "GET, HEAD, OPTIONS"
API: Final = "/api"
FEED: Final = "/feed"
"""Paths below that of the pages."""
KEPT: Final = "public, max-age=3600"
"""How long the picture of a link may be shown without asking again."""
_LOG: Final = logging.getLogger(__name__)
_LIMITER: Final[RunVar[CapacityLimiter]] = RunVar("_LIMITER")
_CORS: Final[Mapping[str, str]] = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "ETag, Link, OGC-NumberMatched, OGC-NumberReturned",
}
_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
"""Of answers of the API: an HTML page has its styles in itself, and nothing else is loaded."""


@dataclass(frozen=True, slots=True)
class Ask:
    """A request as the answers need it."""

    base: str
    """The address of the API, without a slash at its end."""
    path: str
    """The path below it."""
    given: Parameters
    accept: str
    ids: Mapping[str, str]


class Api:
    """Answers requests from the shared catalog; one for a server."""

    def __init__(self, shared: Callable[[], Shared], exercises: Callable[[], Sequence[Exercise]], views: Views) -> None:
        """What is shared is asked for with each request, since the cache that holds it may be emptied."""
        self._shared = shared
        self._views = views
        self._exercises = exercises
        self._offer: tuple[Shared, Offer] | None = None

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
        shared, _ = self._now()
        collection = self._collection(ask)
        wanted = _format(ask, FORMATS)
        found = find(collection, ask.given, shared.index)
        if wanted == "html" and found.limit > HTML_LIMIT:
            found = Found(found.rows, found.offset, HTML_LIMIT, found.moment)
        tag = self._tag(ask, wanted)
        table, page = collection.table, found.page
        links = _paging(ask, found)
        headers = _counts(found, links)
        if wanted == "csv":
            lines = (table.line(int(row), found.moment) for row in page)
            return Answer(f"{documents.CSV}; charset=utf-8", table_csv(table.header, lines), tag, headers=headers)
        about = [shared.catalog.sites[table.sites[row]] for row in page] if table.sites is not None else []
        head = {
            "type": "FeatureCollection",
            "license": LICENCE,
            "attribution": attribution(about),
            "numberMatched": len(found.rows),
            "numberReturned": len(page),
            "links": links,
        }
        if wanted == "html":
            cells = [
                (
                    documents.item_address(ask.base, collection, table.ids[row]) + "?f=html",
                    {"id": table.ids[row], **table.row(row, found.moment)},
                )
                for row in page.tolist()
            ]
            return _html(ask, collection.title, head, tag, table.header, cells)
        features = (table.feature(int(row), found.moment) for row in page)
        return Answer(documents.GEOJSON, collection_json(_json(head), features), tag, headers=headers)

    def item(self, ask: Ask) -> Answer:
        """One feature."""
        collection = self._collection(ask)
        table = collection.table
        check(ask.given, ("f",))
        place = table.places_by_id.get(ask.ids["id"])
        if place is None or not collection.members[place]:
            raise NotFoundError(f"{collection.title} has no {ask.ids['id'][:80]!r}")
        wanted = _format(ask, FORMATS)
        tag = self._tag(ask, wanted)
        row = {"id": table.ids[place], **table.row(place, moment_of({}, self._now()[0].index.domain))}
        if wanted == "csv":
            return Answer(f"{documents.CSV}; charset=utf-8", table_csv(table.header, [table.line(place)]), tag)
        links = [
            *documents.itself(ask.base, quote(ask.path), documents.GEOJSON),
            documents.link(f"{ask.base}/collections/{collection.id}", "collection", documents.JSON, collection.title),
        ]
        if wanted == "html":
            return _html(ask, str(row.get("name") or row["id"]), {**row, "links": links}, tag)
        feature = table.feature(place)
        return Answer(documents.GEOJSON, [feature[:-1], b',"links":', _json(links), b"}"], tag)

    def profile(self, ask: Ask) -> Answer:
        """Everything on one site."""
        shared, _ = self._now()
        moment = moment_of(ask.given, shared.index.domain)
        site = shared.catalog.by_id.get(ask.ids["id"])
        if site is None:
            raise NotFoundError(f"there is no site {ask.ids['id'][:80]!r}")
        _format(ask, ("json",))
        made = _json(profile_json(shared.catalog, site, moment))
        return Answer(documents.JSON, [made], self._tag(ask, "json"))

    def card(self, ask: Ask) -> Answer:
        """The picture of a link."""
        return Answer(
            "image/png", [self._views.card(ask.given)], self._tag(ask, "png"), headers={"Cache-Control": KEPT}
        )

    def brief(self, ask: Ask) -> Answer:
        """The selection as one HTML file."""
        text = self._views.brief(ask.given, _page(ask))
        policy = {"Content-Security-Policy": BRIEF_POLICY}
        tag = self._tag(ask, f"brief {today()}")
        return Answer(f"{documents.HTML}; charset=utf-8", [text.encode()], tag, headers=policy)

    def download(self, ask: Ask) -> Answer:
        """The selection in a format of downloads."""
        made = self._views.download(ask.ids["format"], ask.given, _page(ask))
        return replace(made, tag=self._tag(ask, f"file {today()}"))

    def feed(self, ask: Ask) -> Answer:
        """What changed in the data."""
        made = self._views.feed(ask.given, _root(ask))
        return replace(made, tag=self._tag(ask, "feed"))

    def _tag(self, ask: Ask, form: str) -> str:
        return tag_of(self._now()[0].catalog.version, ask.base, ask.path, sorted(ask.given.items()), form)

    def _now(self) -> tuple[Shared, Offer]:
        shared = self._shared()
        if self._offer is None or self._offer[0] is not shared:
            self._offer = (shared, Offer.of(shared.catalog, self._exercises))
        return self._offer

    def _collection(self, ask: Ask) -> Collection:
        make = self._now()[1].makers.get(ask.ids["collection"])
        if make is None:
            raise NotFoundError(f"there is no collection {ask.ids['collection'][:80]!r}; /collections lists them")
        return make()

    def _document(self, ask: Ask, title: str, document: Any, media: str = documents.JSON) -> Answer:
        check(ask.given, ("f",))
        wanted = _format(ask, ("json", "html"))
        made = _json(document)
        tag = tag_of(made, wanted)
        return _html(ask, title, document, tag) if wanted == "html" else Answer(media, [made], tag)


def application(
    root: str, shared: Callable[[], Shared], exercises: Callable[[], Sequence[Exercise]], views: Views
) -> Starlette:
    """The API as an app of its own, under the path `root`, such as `/api`, with the feed beside it."""
    api = Api(shared, exercises, views)
    paths: dict[str, Callable[[Ask], Answer]] = {
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
        "/sites/{id}": api.profile,
        "/card.png": api.card,
        "/brief": api.brief,
        "/downloads/{format}": api.download,
    }
    addresses = {root + path: answer for path, answer in paths.items()} | {f"{root.removesuffix(API)}{FEED}": api.feed}
    made = Starlette(
        routes=[Route(path, _endpoint(root, answer), methods=["GET", "OPTIONS"]) for path, answer in addresses.items()],
        exception_handlers={HTTPException: _refused, Exception: _failed},
    )
    made.router.redirect_slashes = False
    return made


def _endpoint(root: str, answer: Callable[[Ask], Answer]) -> Callable[[Request], Any]:
    async def respond(request: Request) -> Response:
        if request.method == "OPTIONS":
            return Response(status_code=204, headers=_options())
        try:
            ask = _ask(request, root)
            return await _sent(request, await _work(answer, ask))
        except BadRequestError as error:
            return _fault(400, "InvalidParameterValue", str(error))
        except NotFoundError as error:
            return _fault(404, "NotFound", str(error))
        except DamagedDataError as error:
            _LOG.exception("The API needs a damaged file")
            words = f"The file {error.path.name} can't be read; `python -m dashboard build` restores it"
            return _fault(503, "NotAvailable", words)

    return respond


def _ask(request: Request, root: str) -> Ask:
    query = request.scope.get("query_string", b"").decode("latin-1")
    try:
        given = parse_qs(query, keep_blank_values=True, strict_parsing=False, errors="strict", max_num_fields=500)
    except ValueError as error:
        raise BadRequestError("the parameters are not UTF-8, or more than 500") from error
    if any("\x00" in text for values in given.values() for text in values):
        raise BadRequestError("a parameter has a null character")
    base = base_of(request.scope)
    if base is None:
        raise BadRequestError("the header Host is no host")
    path = request.scope["path"].removeprefix(root)
    return Ask(
        base + root,
        path.rstrip("/") or "",
        given,
        request.headers.get("accept", ""),
        dict(request.path_params),
    )


async def _work(function: Callable[..., Any], *arguments: Any) -> Any:
    """Run something in one of the few threads of the API."""
    try:
        limiter = _LIMITER.get()
    except LookupError:
        limiter = CapacityLimiter(THREADS)
        _LIMITER.set(limiter)
    return await to_thread.run_sync(function, *arguments, limiter=limiter)


async def _sent(request: Request, answer: Answer) -> Response:
    headers = {
        **_CORS,
        "ETag": answer.tag,
        "Cache-Control": "no-cache",
        "Vary": "Accept, Accept-Encoding",
        "Content-Security-Policy": _POLICY,
        "Content-Type": answer.media,
        **answer.headers,
    }
    if is_known(answer.tag, request.headers.get("if-none-match", "")):
        headers.pop("Content-Type")
        return Response(status_code=304, headers=headers)
    parts = answer.parts
    if takes_gzip(request.headers.get("accept-encoding", "")):
        headers["Content-Encoding"] = "gzip"
        parts = packed(pieces(parts))
    if request.method == "HEAD":
        head = Response(status_code=answer.status, headers=headers)
        del head.headers["Content-Length"]  # which an answer to GET is sent without, too
        return head
    sent = pieces(parts)

    async def body() -> AsyncIterator[bytes]:
        while (piece := await _work(next, sent, None)) is not None:
            yield piece

    return StreamingResponse(body(), status_code=answer.status, headers=headers)


def _root(ask: Ask) -> str:
    """The address of the atlas, without a slash at its end."""
    return ask.base.removesuffix(API)


def _page(ask: Ask) -> str:
    """The address of the map page with the same selection."""
    query = urlencode({name: values for name, values in ask.given.items() if name in PARAMETERS}, doseq=True)
    return f"{_root(ask)}/{f'?{query}' if query else ''}"


def _html(
    ask: Ask,
    title: str,
    document: Any,
    tag: str,
    header: Sequence[str] = (),
    rows: Sequence[tuple[str, Mapping[str, Any]]] | None = None,
) -> Answer:
    page = render("api", title=title, base=ask.base, document=document, header=header, rows=rows)
    return Answer(f"{documents.HTML}; charset=utf-8", [str(page).encode()], tag)


def _format(ask: Ask, offered: Sequence[str]) -> str:
    values = ask.given.get("f", ())
    wanted = format_of(values[0] if values else None, ask.accept, offered) if len(values) < 2 else None
    if wanted is None:
        raise BadRequestError(f"f: give one of {', '.join(offered)}")
    return wanted


def _paging(ask: Ask, found: Found) -> list[dict[str, str]]:
    """Links to this answer, to it in other formats, and to what comes before and after."""
    address = f"{ask.base}{ask.path}"
    media = {"json": documents.GEOJSON, "html": documents.HTML, "csv": documents.CSV}
    wanted = _format(ask, FORMATS)

    def to(**changed: object) -> str:
        given = {name: list(values) for name, values in ask.given.items()}
        given |= {name: [str(value)] for name, value in changed.items()}
        return f"{address}?{urlencode(given, doseq=True)}" if given else address

    links = [documents.link(to(f=wanted) if "f" in ask.given else to(), "self", media[wanted], "This answer")]
    links += [documents.link(to(f=name), "alternate", media[name], name) for name in FORMATS if name != wanted]
    if found.offset + found.limit < len(found.rows):
        links.append(documents.link(to(offset=found.offset + found.limit), "next", media[wanted], "Next"))
    if found.offset:
        links.append(documents.link(to(offset=max(found.offset - found.limit, 0)), "prev", media[wanted], "Previous"))
    collection = address.removesuffix("/items")
    return [*links, documents.link(collection, "collection", documents.JSON, "The collection")]


def _counts(found: Found, links: Sequence[Mapping[str, str]]) -> dict[str, str]:
    """Headers that say how many features there are, and where the others are: all that CSV can say of it."""
    paging = [each for each in links if each["rel"] in {"next", "prev"}]
    header = ", ".join(f'<{each["href"]}>; rel="{each["rel"]}"; type="{each["type"]}"' for each in paging)
    counts = {"OGC-NumberMatched": str(len(found.rows)), "OGC-NumberReturned": str(len(found.page))}
    return counts | ({"Link": header} if 0 < len(header) <= LONGEST_HEADER else {})


def _fault(status: int, code: str, words: str, headers: Mapping[str, str] | None = None) -> Response:
    return JSONResponse({"code": code, "description": words}, status, {**_CORS, **(headers or {})})


def _options() -> dict[str, str]:
    return {
        **_CORS,
        "Allow": METHODS,
        "Access-Control-Allow-Methods": METHODS,
        "Access-Control-Allow-Headers": "Accept, Content-Type, If-None-Match",
        "Access-Control-Max-Age": "86400",
    }


async def _refused(_: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    if status == 405:
        return _fault(405, "MethodNotAllowed", f"Only {METHODS} are answered", {"Allow": METHODS})
    return _fault(status, "NotFound" if status == 404 else "Error", "There is nothing under this address")


async def _failed(_: Request, error: Exception) -> Response:
    _LOG.error("The API failed", exc_info=error)
    return _fault(500, "Error", "Something went wrong here")


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
