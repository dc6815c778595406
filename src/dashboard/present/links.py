"""Addresses inside and outside the atlas, built in one place so that they are always escaped the same way."""

from urllib.parse import urlencode

REPOSITORY = "https://github.com/presence-atlas/presence-atlas"
"""Where corrections go; whoever runs a copy of the atlas sets their own."""


def page_link(page: str = "", **parameters: str) -> str:
    """A relative address of a page of the atlas (empty: the map) with query parameters, good under any base path."""
    query = urlencode(parameters)
    return f"./{page}{'?' + query if query else ''}"


def correction_link(site: str, field: str = "") -> str:
    """A ready GitHub issue that names the site and the field to correct."""
    title = f"Correct {site}" + (f": {field}" if field else "")
    body = (
        f"Site: {site}\nField: {field or '(which field?)'}\n\nWhat it says now:\n\nWhat it should say:\n\n"
        "Source (publisher, date, address):\n"
    )
    return f"{REPOSITORY}/issues/new?{urlencode({'title': title, 'labels': 'correction', 'body': body})}"
