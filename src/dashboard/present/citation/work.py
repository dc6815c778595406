"""What can be cited: who answers for it, its title, date and address; nothing that is not known."""

import datetime
from dataclasses import dataclass
from typing import Final, Literal

from dashboard.model.catalog import Catalog
from dashboard.model.source import Source

CONTRIBUTORS: Final = "Presence Atlas contributors"
"""Who made the data, as LICENSE names them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """One thing to cite. The sources here name no authors, so the publisher stands in their place, as styles have it."""

    id: str
    """Lower-case letters, digits and hyphens."""
    kind: Literal["webpage", "dataset"]
    by: str
    """The organization that answers for it."""
    title: str
    """A description of ours is in square brackets already."""
    date: str | None
    """A partial date; None: undated."""
    url: str
    language: str
    via: str | None = None
    """The mirror or reposter whose address it is."""
    version: str | None = None
    accessed: datetime.date | None = None
    """When it was read; None where nobody knows when the reader did."""


def source_work(source: Source) -> Work:
    """A source as it can be cited; where no headline is known, by our description in square brackets."""
    return Work(
        id=source.id,
        kind="dataset" if source.kind == "dataset" else "webpage",
        by=source.publisher,
        title=source.label(),
        date=source.date,
        url=source.url,
        language=source.language,
        via=source.via,
    )


def view_work(catalog: Catalog, words: str, address: str, day: datetime.date) -> Work:
    """What the atlas shows at an address, in `words`; the version of its data and the day it was read say which state."""
    said = words.rstrip(".")
    return Work(
        id=f"presence-atlas-{catalog.version}",
        kind="dataset",
        by=CONTRIBUTORS,
        title=f"Presence Atlas: {said[:1].lower()}{said[1:]}" if said else "Presence Atlas",
        date=str(catalog.newest_year),
        url=address,
        language="en",
        version=catalog.version,
        accessed=day,
    )
