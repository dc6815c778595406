"""Answers on their way: headers, compression, and pieces as fast as a reader takes them."""

from collections.abc import AsyncIterator, Iterable, Mapping
from typing import Final

from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.types import Receive, Scope, Send

from dashboard.api.answers import Answer, is_known, packed, pieces
from dashboard.api.negotiation import takes_gzip
from dashboard.api.shelf import Whole
from dashboard.api.threads import work

METHODS: Final = "GET, HEAD, OPTIONS"
_CORS: Final[Mapping[str, str]] = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "ETag, Link, OGC-NumberMatched, OGC-NumberReturned",
}
_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
"""Of answers of the API: an HTML page has its styles in itself, and nothing else is loaded."""


def send(request: Request, answer: Answer) -> Response:
    """The response to a GET or HEAD; a client that has the answer already gets none."""
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
        parts = parts if answer.is_packed else packed(pieces(parts))
    if request.method == "HEAD":
        head = Response(status_code=answer.status, headers=headers)
        del head.headers["Content-Length"]  # which an answer to GET is sent without, too
        return head
    if isinstance(parts, Whole):
        return _WholeResponse(parts, answer.status, headers)
    return StreamingResponse(_body(parts), status_code=answer.status, headers=headers)


class _WholeResponse(Response):
    """What is held already, sent without the tasks and threads of what is still being made."""

    def __init__(self, parts: Whole, status: int, headers: Mapping[str, str]) -> None:
        super().__init__(status_code=status, headers=headers)
        del self.headers["Content-Length"]  # which an answer has none of while it is made, either
        self._parts = parts

    async def __call__(self, _scope: Scope, _receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers})
        held = tuple(self._parts)
        for number, piece in enumerate(held, 1):
            await send({"type": "http.response.body", "body": piece, "more_body": number < len(held)})


def fault(status: int, code: str, words: str, headers: Mapping[str, str] | None = None) -> Response:
    """The response where there is no answer: what is wrong, in words."""
    return JSONResponse({"code": code, "description": words}, status, {**_CORS, **(headers or {})})


def options() -> Response:
    """The response to OPTIONS: what may be asked, by scripts of any site."""
    allowed = {
        **_CORS,
        "Allow": METHODS,
        "Access-Control-Allow-Methods": METHODS,
        "Access-Control-Allow-Headers": "Accept, Content-Type, If-None-Match",
        "Access-Control-Max-Age": "86400",
    }
    return Response(status_code=204, headers=allowed)


async def _body(parts: Iterable[bytes]) -> AsyncIterator[bytes]:
    sent = pieces(parts)
    while (piece := await work(next, sent, None)) is not None:
        yield piece
