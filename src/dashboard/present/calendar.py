"""What is ahead, as words, rows and HTML for a reader."""

import datetime
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from markupsafe import Markup

from dashboard.analysis.calendar import Entry, Said, seen_from
from dashboard.model.catalog import Catalog
from dashboard.model.context import ArmsTransfer, Exercise, Training
from dashboard.model.values import year_of
from dashboard.model.vocabulary import AHEAD_KINDS, CONFIDENCES, EXERCISE_STATUSES, AheadKind
from dashboard.present.article import PAGES
from dashboard.present.contents import anchor
from dashboard.present.context import Cells, party
from dashboard.present.links import page_link, site_page
from dashboard.present.templates import render
from dashboard.present.wording import counted, lowered, source_words
from dashboard.selection import Domain, Selection, to_url

LIMITS: Final = (
    "Only what a source dates: no source gathered here gives the date of a repayment, of a notice or of a summit to come. "
    "A date is what was announced, not what will happen; where two were announced, both are here."
)
PASSED: Final = "Date has passed, no word since"
_MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


class Group(NamedTuple):
    """Entries under one heading."""

    heading: str
    entries: tuple[Entry, ...]


def groups(entries: Iterable[Entry], today: datetime.date | None) -> tuple[Group, ...]:
    """The entries by the year they end in; after them those whose date has passed by `today`, where that is given."""
    found: dict[str, list[Entry]] = {}
    passed: list[Entry] = []
    for entry in entries:
        over = today is not None and entry.ends < today
        (passed if over else found.setdefault(str(year_of(entry.last)), [])).append(entry)
    if passed:
        found[PASSED] = passed
    return tuple(Group(heading, tuple(each)) for heading, each in found.items())


def sentence(catalog: Catalog, selection: Selection, entries: Sequence[Entry], today: datetime.date | None) -> str:
    """`62 dates ahead, as known on 1 May 2026; 3 of them have passed since.` Of a past year, what was ahead at its end."""
    moment, count = selection.moment(), counted(len(entries), "date")
    if moment.year is None or moment.year >= catalog.newest_year:
        passed = sum(today is not None and entry.ends < today for entry in entries)
        since = f"; {passed} of them {'has' if passed == 1 else 'have'} passed since" if passed else ""
        return f"{count} ahead, as known on {_date(str(seen_from(catalog, selection)))}{since}."
    known = "as known at the time" if moment.clock == "known" else "by all that is known today"
    return f"{count} ahead at the end of {moment.year}, {known}."


def kinds_words(entries: Sequence[Entry]) -> str:
    """How many entries there are of each kind: `Lease or concession ends: 20; works planned: 33.`"""
    counts = Counter(entry.kind for entry in entries)
    words = "; ".join(f"{lowered(label)}: {counts[kind]}" for kind, label in AHEAD_KINDS.items() if counts[kind])
    return f"{words[:1].upper()}{words[1:]}." if words else ""


def file_address(selection: Selection, domain: Domain, kinds: Sequence[AheadKind]) -> str:
    """The address of the calendar file of a selection, relative to the pages."""
    return page_link("calendar.ics", **to_url(selection, domain), **({"kind": list(kinds)} if kinds else {}))


def subscription(root: str, address: str) -> str:
    """The address of the file for a calendar program, which asks for it again and again; `root` is that of the atlas.

    Where that is not known, the address as it is.
    """
    return re.sub(r"^https?:", "webcal:", root) + address.removeprefix(".") if root else address


def calendar_html(catalog: Catalog, found: Iterable[Group]) -> Markup:
    """Return the entries under their headings, each with who announced it and who denies it."""
    return render(
        "calendar",
        groups=found,
        anchor=anchor,
        catalog=catalog,
        date_words=date_words,
        title=lambda entry: title(catalog, entry),
        place=lambda entry: place_words(catalog, entry),
        standing=standing_words,
        said=lambda each: said_words(catalog, each),
        link=link,
    )


def rows(catalog: Catalog, entries: Iterable[Entry]) -> list[Cells]:
    """One row per entry."""
    return [
        {
            "From": entry.first,
            "To": entry.last,
            "Kind": AHEAD_KINDS[entry.kind],
            "Name": title(catalog, entry),
            "Where": place_words(catalog, entry),
            "What": entry.what,
            "Standing": standing_words(entry),
            "Said by": "; ".join(said_words(catalog, each) for each in entry.said if not each.denies),
            "Denied by": "; ".join(said_words(catalog, each) for each in entry.said if each.denies),
            "Note": " ".join(each.note for each in entry.said if each.note),
            "Link": catalog.sources[entry.said[0].source].url,
            "Site": entry.site or "",
            "Row": "" if entry.site else entry.subject,
        }
        for entry in entries
    ]


def date_words(entry: Entry) -> str:
    """When, as exactly as it is known: `2032`, `September 2026`, `28 March 2026`, `3 to 9 May 2026`."""
    first, last = _date(entry.first).split(), _date(entry.last).split()
    if first == last:
        return " ".join(first)
    told = first
    if len(first) == len(last):
        told = [
            word for place, word in enumerate(first) if first[place:] != last[place:]
        ]  # what both share is said once
    return " ".join([*told, "to", *last])


def exactness(entry: Entry) -> str:
    """What is known of a date that is no day: `some time in 2032`; empty for a day."""
    exact = min(len(entry.first), len(entry.last))
    if exact == len("2032-01-01"):
        return ""
    return f"some time {'in' if entry.first == entry.last else 'from'} {date_words(entry)}"


def title(catalog: Catalog, entry: Entry) -> str:
    """What it is about: the name of the site or of the exercise, or what is supplied or taught."""
    if entry.site:
        return catalog.by_id[entry.site].name
    row = entry.row
    if isinstance(row, Exercise):
        return row.name
    return row.item if isinstance(row, ArmsTransfer) else row.what if isinstance(row, Training) else entry.subject


def place_words(catalog: Catalog, entry: Entry) -> str:
    """The countries it is in or concerns."""
    if entry.site:
        return ", ".join(map(party, catalog.by_id[entry.site].countries))
    row = entry.row
    return ", ".join(map(party, row.countries if isinstance(row, Exercise) else [getattr(row, "recipient", "")]))


def standing_words(entry: Entry) -> str:
    """How well the site is established, or whether the drill is more than announced."""
    if entry.site:
        return CONFIDENCES[entry.state.confidence] if entry.state else ""
    return EXERCISE_STATUSES[entry.row.status] if isinstance(entry.row, Exercise) else ""


def said_words(catalog: Catalog, said: Said) -> str:
    """Who said what, when: `The mayor, 2026-02-09: open by autumn (24.kg)`, `Trend, 2026-01-29`."""
    source = catalog.sources[said.source]
    if said.speaker is None:
        return source_words(source)
    words = f": {said.words}" if said.words else ""
    through = f" ({source.publisher})" if source.publisher != said.speaker else ""
    return f"{said.speaker}, {said.published or 'undated'}{words}{through}"


def link(entry: Entry) -> str:
    """Where the atlas has more of it."""
    return site_page(entry.site) if entry.site else page_link(PAGES[entry.table or ""])


def _date(date: str) -> str:
    year, *rest = map(int, date.split("-"))
    return " ".join([*(str(day) for day in rest[1:]), *(_MONTHS[month - 1] for month in rest[:1]), str(year)])
