"""By which address readers reach the server."""

import os
import re
from typing import Final

from starlette.datastructures import Headers
from starlette.types import Scope

ADDRESS: Final = "ATLAS_URL"
"""Environment variable with the address by which readers reach the server, such as `https://atlas.example`."""
_HOST: Final = re.compile(r"[A-Za-z0-9.\-]{1,255}(:\d{1,5})?|\[[0-9A-Fa-f:.]{2,45}\](:\d{1,5})?", re.ASCII)


def base_of(scope: Scope) -> str | None:
    """The address of the server as the reader of a request has it, without a path; None where its `Host` is no host."""
    if configured := os.environ.get(ADDRESS):
        return configured.rstrip("/")
    headers = Headers(scope=scope)
    host = headers.get("host", "")
    if not _HOST.fullmatch(host):
        return None
    scheme = headers.get("x-forwarded-proto", scope["scheme"])
    return f"{scheme if scheme in {'http', 'https'} else scope['scheme']}://{host}"
