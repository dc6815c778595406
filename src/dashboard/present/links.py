"""Addresses inside and outside the atlas. Plain text: the templates escape them."""

from urllib.parse import urlencode

REPOSITORY = "https://github.com/presence-atlas/presence-atlas"
"""Where corrections go; whoever runs a copy of the atlas sets their own."""


def page_link(page: str = "", **parameters: str) -> str:
    """Return the relative address of a page (empty: the map) with query parameters; it works under any base path."""
    query = urlencode(parameters)
    return f"./{page}{'?' + query if query else ''}"


def site_link(site: str) -> str:
    """Return the address of the map with a site (id) picked; all years are shown, so that it is on the map."""
    return page_link(site=site, when="all")


def correction_link(site: str, field: str = "") -> str:
    """Return the address of a prepared GitHub issue that names the site (id) and the field to correct."""
    title = f"Correct {site}" + (f": {field}" if field else "")
    body = (
        f"Site: {site}\nField: {field or '(which field?)'}\n\nWhat it says now:\n\nWhat it should say:\n\n"
        "Source (publisher, date, address):\n"
    )
    return f"{REPOSITORY}/issues/new?{urlencode({'title': title, 'labels': 'correction', 'body': body})}"


def is_web_address(url: str) -> bool:
    """Whether an address is http(s): no other becomes a link out of the atlas."""
    return url.startswith(("https://", "http://"))
