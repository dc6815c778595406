"""What a client takes: formats and compression, by its headers."""

from collections.abc import Mapping, Sequence
from typing import Final

MEDIA: Final[Mapping[str, tuple[str, ...]]] = {
    "html": ("text/html", "application/xhtml+xml"),
    "csv": ("text/csv",),
    "json": ("application/json", "application/geo+json", "application/*", "*/*"),
}
"""The media types of `Accept` that each format answers."""


def format_of(given: str | None, accept: str, offered: Sequence[str]) -> str | None:
    """The format to answer in: what `f` names, or what the header `Accept` likes best; None where `f` names no other.

    A header that asks for nothing there is gets the first of the formats: it is better than nothing.
    """
    if given is not None:
        return given if given in offered else None
    best, liked = offered[0], 0.0
    for part in accept[:1000].split(","):
        media, _, rest = part.partition(";")
        quality = _quality(rest)
        for name in offered:
            if media.strip().lower() in MEDIA[name] and quality > liked:
                best, liked = name, quality
    return best


def takes_gzip(accept_encoding: str) -> bool:
    """Whether a client takes gzip, by the header `Accept-Encoding`: `gzip;q=0` says that it does not."""
    wanted = {}
    for part in accept_encoding[:1000].split(","):
        coding, _, rest = part.partition(";")
        wanted[coding.strip().lower()] = _quality(rest)
    return wanted.get("gzip", wanted.get("*", 0.0)) > 0


def _quality(rest: str) -> float:
    for part in rest.split(";"):
        name, _, value = part.partition("=")
        if name.strip().lower() == "q":
            try:
                quality = float(value)
            except ValueError:
                return 0.0
            return quality if 0 <= quality <= 1 else 0.0
    return 1.0
