"""What is ahead as an iCalendar file (RFC 5545), for calendars that subscribe to its address.

An entry is an event of whole days: of a date known to the month or the year it fills that month or year, and its summary
says so. It leaves the days free. The same data give the same bytes.
"""

import datetime
import re
import uuid
from collections.abc import Iterable, Iterator
from typing import Final

from dashboard.analysis.calendar import Entry
from dashboard.model.attribution import OURS
from dashboard.model.catalog import Catalog
from dashboard.model.values import days_of
from dashboard.model.vocabulary import AHEAD_KINDS
from dashboard.present import calendar as words
from dashboard.present.links import REPOSITORY, is_web_address
from dashboard.present.wording import lowered

MEDIA_TYPE: Final = "text/calendar; charset=utf-8"
FILE_NAME: Final = "presence-atlas-calendar.ics"
NAME: Final = "Presence Atlas: what is ahead"
LONGEST: Final = 75
"""Octets of a line, its end aside (RFC 5545, 3.1)."""
REFRESH: Final = "P1D"
"""How often a calendar should ask again."""
_CONTROL: Final = re.compile("[\x00-\x09\x0b-\x1f\x7f]")
"""Characters that a text can't hold (3.3.11), but the line feed, which is escaped."""


def ics(catalog: Catalog, entries: Iterable[Entry], description: str, address: str, day: datetime.date) -> bytes:
    """The entries as one calendar, described in words.

    `address` is where the atlas is, such as `https://atlas.example`: links lead there. `day` is when an entry counts as
    written whose sources have no date.
    """
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Presence Atlas//What is ahead//EN",
        "CALSCALE:GREGORIAN",
        *(f"{name}:{_text(NAME)}" for name in ("NAME", "X-WR-CALNAME")),
        *(f"{name}:{_text(f'{description} {words.LIMITS} {OURS}')}" for name in ("DESCRIPTION", "X-WR-CALDESC")),
        f"REFRESH-INTERVAL;VALUE=DURATION:{REFRESH}",
        f"X-PUBLISHED-TTL:{REFRESH}",
        *(line for entry in entries for line in _event(catalog, entry, address.rstrip("/"), day)),
        "END:VCALENDAR",
    ]
    return b"".join(part + b"\r\n" for line in lines for part in _folded(line))


def _event(catalog: Catalog, entry: Entry, address: str, day: datetime.date) -> Iterator[str]:
    """One entry. Its id is the same at every address of the atlas."""
    exactness = words.exactness(entry)
    title = f"{words.title(catalog, entry)}: {lowered(AHEAD_KINDS[entry.kind])}"
    written = max((days_of(each.published)[0] for each in entry.said if each.published), default=day)
    yield "BEGIN:VEVENT"
    yield f"UID:{uuid.uuid5(uuid.NAMESPACE_URL, f'{REPOSITORY}/calendar/{entry.id}')}"
    yield f"DTSTAMP:{written:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{days_of(entry.first)[0]:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{entry.ends + datetime.timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{_text(title + (f' ({exactness})' if exactness else ''))}"
    yield f"DESCRIPTION:{_text(chr(10).join(_description(catalog, entry)))}"
    yield f"LOCATION:{_text(words.place_words(catalog, entry))}"
    yield f"CATEGORIES:{_text(AHEAD_KINDS[entry.kind])}"
    yield f"URL:{address}/{words.link(entry).removeprefix('./')}"
    yield "STATUS:TENTATIVE"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _description(catalog: Catalog, entry: Entry) -> Iterator[str]:
    if entry.what:
        yield f"{entry.what.rstrip('.')}."
    if standing := words.standing_words(entry):
        yield f"How well it is established: {lowered(standing)}."
    for each in entry.said:
        verb = "Denied" if each.denies else "Said" if each.speaker else "Reported"
        url = catalog.sources[each.source].url
        yield (
            f"{verb} by {words.said_words(catalog, each)}"
            + (f": {url}" if is_web_address(url) else "")
            + (f" {each.note}" if each.note else "")
        )


def _text(text: str) -> str:
    """A text as a value (3.3.11)."""
    escaped = _CONTROL.sub(" ", text).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return escaped.replace("\n", "\\n")


def _folded(line: str) -> Iterator[bytes]:
    """A line in parts of at most LONGEST octets, no character cut; each but the first begins with a blank (3.1)."""
    rest = line.encode()
    while len(rest) > LONGEST:
        cut = LONGEST
        while rest[cut] & 0xC0 == 0x80:  # within a character of UTF-8
            cut -= 1
        yield rest[:cut]
        rest = b" " + rest[cut:]
    yield rest
