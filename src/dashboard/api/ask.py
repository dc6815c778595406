"""A request as answers need it: where the reader is, and what is asked for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import parse_qs, urlencode

from starlette.requests import Request

from dashboard.api.address import base_of
from dashboard.api.fault import BadRequestError
from dashboard.api.negotiation import format_of
from dashboard.selection.url import PARAMETERS

API: Final = "/api"
"""The path of the API below that of the pages."""

Parameters = Mapping[str, Sequence[str]]


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

    @classmethod
    def of(cls, request: Request, root: str) -> "Ask":
        """Read a request to the API under the path `root`; raises BadRequestError."""
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
        accept = request.headers.get("accept", "")
        return cls(base + root, path.rstrip("/") or "", given, accept, dict(request.path_params))

    @property
    def root(self) -> str:
        """The address of the atlas, without a slash at its end."""
        return self.base.removesuffix(API)

    @property
    def page(self) -> str:
        """The address of the map page with the same selection."""
        query = urlencode({name: values for name, values in self.given.items() if name in PARAMETERS}, doseq=True)
        return f"{self.root}/{f'?{query}' if query else ''}"

    def form(self, offered: Sequence[str]) -> str:
        """Which of the offered formats is wanted; raises BadRequestError."""
        values = self.given.get("f", ())
        wanted = format_of(values[0] if values else None, self.accept, offered) if len(values) < 2 else None
        if wanted is None:
            raise BadRequestError(f"f: give one of {', '.join(offered)}")
        return wanted
