"""Addresses inside and outside the atlas. Plain text: the templates escape them."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final, NamedTuple
from urllib.parse import urlencode

from dashboard.present.wording import quoted
from dashboard.selection import Domain, Reading, Selection, to_url
from dashboard.selection.url import LONGEST_ADDRESS, TIMES

REPOSITORY = "https://github.com/presence-atlas/presence-atlas"
"""Where corrections go; set your own if you run a copy of the atlas."""

MOST_LEFT_OUT: Final = 8
"""How many values a notice names; of more it says how many."""


class Door(NamedTuple):
    """A way into the atlas that is no page."""

    address: str
    name: str
    words: str
    """What is behind it."""


def reading_words(reading: Reading) -> str:
    """Return what could not be used of an address: `Left out of this link: country XXX, year 3000.`; else nothing."""
    if reading.length is not None:
        return (
            f"This link is too long to be read: {reading.length:,} characters, where {LONGEST_ADDRESS:,} are allowed. "
            "None of its filters apply."
        )
    named = [f"{each.parameter.replace('_', ' ')} {_value(each.value)}" for each in reading.left_out[:MOST_LEFT_OUT]]
    more = len(reading.left_out) - len(named)
    listed = ", ".join(named) + (f" and {more:,} more" if more else "")
    return f"Left out of this link: {listed}." if named else ""


def _value(text: str) -> str:
    """A value as it was written, in quotation marks unless it is one word."""
    return text if re.fullmatch(r"[\w.-]{1,40}", text) else quoted(text, 40)


def page_path(page: str) -> str:
    """Return the path of a page by its name in the menu: `Your data` is at `your_data`, the map at nothing."""
    return "" if page == "Map" else page.lower().replace(" ", "_")


def page_link(page: str = "", **parameters: str | Sequence[str]) -> str:
    """Return the relative address of a page (empty: the map) with query parameters; it works under any base path."""
    query = urlencode(parameters, doseq=True)
    return f"./{page}{'?' + query if query else ''}"


def site_link(site: str) -> str:
    """Return the address of the map with a site (id) picked; all years are shown, so that it is on the map."""
    return page_link(site=site, when="all")


def site_page(site: str) -> str:
    """Return the address of the page of a site (id)."""
    return page_link("site", site=site)


def without_link(report: str, site: str) -> str:
    """Return the address of the map without a report, with a site (id) picked."""
    return page_link(site=site, when="all", without=f"report:{report}")


def ledger_link(site: str) -> str:
    """Return the address of the claims of a site (id) in the ledger."""
    return page_link("ledger", view="One site", site=site)


def selection_doors(selection: Selection, domain: Domain) -> list[Door]:
    """Return the ways to the sites of a selection for programs and feed readers.

    The feed is of all years: what ended long ago is news when it is added to the data.
    """
    parameters = to_url(replace(selection, site=None), domain)
    timeless = {name: values for name, values in parameters.items() if name not in TIMES}
    calendar = page_link("calendar.ics", **parameters)
    if not parameters.keys() & set(TIMES):
        parameters["year"] = [str(selection.year)]  # without a year the API is of all
    if "confidence" in parameters:
        parameters["least_confidence"] = parameters.pop("confidence")  # there the name is that of the property
    return [
        Door(page_link("api/collections/sites/items", **parameters), "API", "these sites, for programs and GIS"),
        Door(page_link("feed", **timeless), "Feed", "what changes in the data of such sites"),
        Door(calendar, "Calendar", "what is ahead of these sites, for calendar programs"),
    ]


def site_doors(site: str) -> list[Door]:
    """Return the ways to a site (id) for programs and feed readers."""
    return [
        Door(page_link(f"api/sites/{site}"), "API", "everything on this site, for programs"),
        Door(page_link("feed", site=site), "Feed", "what changes in its data"),
        Door(page_link("calendar.ics", site=site), "Calendar", "what is ahead of it, for calendar programs"),
    ]


def correction_link(site: str, field: str = "") -> str:
    """Return the address of the form "This is wrong" (`.github/ISSUE_TEMPLATE/wrong.yml`) for a site (id) and a field."""
    title = f"Correct {site}" + (f": {field}" if field else "")
    return _form("wrong.yml", title=title, site=site, field=field)


def missing_link(country: str = "", layer: str = "") -> str:
    """Return the address of the form "This is missing" (`missing.yml`) with a country and a layer's label filled in."""
    return _form("missing.yml", country=country, layer=layer)


def _form(template: str, **filled: str) -> str:
    """The address of an issue form; what is filled in is named by the ids of the form's fields."""
    given = {name: value for name, value in filled.items() if value}
    return f"{REPOSITORY}/issues/new?{urlencode({'template': template, **given})}"


def is_web_address(url: str) -> bool:
    """Whether an address is http(s): no other becomes a link out of the atlas."""
    return url.startswith(("https://", "http://"))
