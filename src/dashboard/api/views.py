"""What a page shows, in other forms: the picture of a link, a brief, downloads, the feed of changes, the calendar."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from dashboard.analysis.calendar import calendar, seen_from
from dashboard.api.answers import Answer
from dashboard.api.ask import Parameters
from dashboard.api.fault import BadRequestError, NotFoundError
from dashboard.api.shared import Shared
from dashboard.brief.document import Chosen, bare_map, brief
from dashboard.evidence.moment import SiteState, state_at
from dashboard.exports import asking
from dashboard.exports import calendar as calendar_file
from dashboard.exports.asking import Asked, Kind
from dashboard.exports.content import Content
from dashboard.exports.feed import MEDIA_TYPE, asked, feed
from dashboard.exports.formats import FORMATS
from dashboard.map.card import card
from dashboard.map.still import Ground
from dashboard.model.attribution import attribution
from dashboard.model.clock import today
from dashboard.model.context import Context
from dashboard.model.history import History
from dashboard.model.site import Site
from dashboard.model.vocabulary import AHEAD_KINDS
from dashboard.present.wording import moment_words, state_words
from dashboard.selection import Selection, read_url, to_url
from dashboard.selection.url import PARAMETERS
from dashboard.store.features import read_features
from dashboard.store.interface import Store

CARDS: Final = 100
"""Pictures of links that are kept, some 200 kB each."""
TITLE: Final = "Presence Atlas"
BRIEF_POLICY: Final = (
    "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: blob: https:; "
    "base-uri 'none'; form-action 'none'"
)
"""Of a brief: its scripts and styles are in itself, and tiles come from elsewhere once a reader chooses some."""


@dataclass(frozen=True)
class View:
    """A selection of a catalog, as a page shows it."""

    shared: Shared
    selection: Selection

    def chosen(self) -> Chosen:
        """The same for a brief."""
        return Chosen(self.shared.catalog, self.shared.index, self.selection)

    @property
    def picked(self) -> Site | None:
        """The picked site."""
        return self.shared.catalog.by_id.get(self.selection.site or "")

    def sites(self) -> tuple[Site, ...]:
        """The sites of the selection; with a site picked, that alone."""
        return (self.picked,) if self.picked else self.chosen().sites()

    def shown(self) -> list[tuple[Site, SiteState]]:
        """The sites with their states at the selection's moment, without those of which nothing was known then."""
        moment, newest = self.selection.moment(), self.shared.catalog.newest_year
        return [(site, state) for site in self.sites() if (state := state_at(site, moment, newest))]

    def title(self) -> str:
        """What the view is called: the picked site, or the atlas."""
        return f"{self.picked.name} · {TITLE}" if self.picked else TITLE

    def words(self) -> str:
        """What the view says: the selection in words, or what the picked site is, beginning with how well that is known."""
        picked = self.picked
        if picked is None:
            return self.chosen().sentence()
        moment = self.selection.moment()
        known = state_words(state_at(picked, moment, self.shared.catalog.newest_year), moment)
        return f"{moment_words(moment)}: {known}. {picked.summary or ''}".strip()

    def is_whole(self) -> bool:
        """Whether nothing is filtered but the time."""
        parameters = to_url(self.selection, self.shared.domain)
        return set(parameters) <= {"when", "year", "period", "clock", "undated"}


class Views:
    """Makes the other forms of what a page shows, from what the pages share."""

    def __init__(
        self,
        shared: Callable[[], Shared],
        history: Callable[[], History],
        context: Callable[[], Context],
        data: Callable[[], Store],
    ) -> None:
        """All are asked for with each request, since the cache that holds them may be emptied."""
        self._shared = shared
        self._history = history
        self._context = context
        self._data = data
        self._card = lru_cache(CARDS)(self._drawn)
        self._ground = lru_cache(1)(self._projected)

    def view(self, given: Parameters, *, strict: bool = True) -> View:
        """The view that parameters ask for.

        Raises:
            BadRequestError: if one is unknown or can't be understood, unless not `strict`: then it is left out.
        """
        shared = self._shared()
        reading = read_url(given, shared.domain)
        unknown = sorted(set(given) - {*PARAMETERS, "f"})
        if strict and reading.length is not None:
            raise BadRequestError("the address is too long to be read")
        if strict and (reading.left_out or unknown):
            wrong = [f"{each.parameter}={each.value[:40]}" for each in reading.left_out] + unknown
            raise BadRequestError(f"can't be understood: {', '.join(wrong[:8])}")
        return View(shared, reading.selection)

    def card(self, given: Parameters) -> bytes:
        """The picture of a link as PNG; what the link asks for and can't be given is left out, as the page does."""
        view = self.view(given, strict=False)
        parameters = to_url(view.selection, view.shared.domain)
        return self._card(view.shared.catalog.version, tuple((name, *values) for name, values in parameters.items()))

    def ground(self, view: View) -> Ground:
        """The base map, projected."""
        return self._ground(view.shared.catalog.version)

    def brief(self, given: Parameters, address: str) -> str:
        """The brief of a selection, or with `embed=true` its bare map; `address` is that of the view."""
        embed = list(given.get("embed", ("false",)))
        if embed not in (["true"], ["false"]):
            raise BadRequestError("embed: give it once, true or false")
        bare = embed == ["true"]
        view = self.view({name: values for name, values in given.items() if name != "embed"})
        if bare:
            return bare_map(view.chosen(), self._data(), address)
        return brief(view.chosen(), self._data(), today(), address)

    def download(self, name: str, given: Parameters, address: str) -> Answer:
        """The selection in a format of downloads.

        Raises:
            NotFoundError: if there is no such format.
        """
        form = FORMATS.get(name)
        if form is None:
            raise NotFoundError(f"there is no format {name[:40]!r}: {', '.join(FORMATS)}")
        view = self.view(given)
        shared = view.shared
        content = Content.selected(shared.catalog, shared.index, view.selection, today(), address)
        saved = {"Content-Disposition": f'attachment; filename="{form.file_name}"'}
        return Answer(form.media_type, form.pieces(content), "", headers=saved)

    def feed(self, given: Parameters, base: str) -> Answer:
        """What changed, as Atom; `base` is the address of the atlas."""
        shared = self._shared()
        wanted = _understood(asked(given, shared.domain))
        made = feed(shared.catalog, shared.index, wanted.selection, self._history(), base, wanted.kinds)
        return Answer(MEDIA_TYPE, [made], "")

    def calendar(self, given: Parameters, base: str) -> Answer:
        """What is ahead, as iCalendar; `base` is the address of the atlas."""
        shared, context = self._shared(), self._context()
        wanted = _understood(asking.asked(given, shared.domain, AHEAD_KINDS))
        found = calendar(shared.catalog, context, shared.index, wanted.selection)
        entries = [entry for entry in found if not wanted.kinds or entry.kind in wanted.kinds]
        view = View(shared, wanted.selection)
        day = seen_from(shared.catalog, wanted.selection)
        made = calendar_file.ics(shared.catalog, entries, view.chosen().sentence(), base, day)
        saved = {"Content-Disposition": f'inline; filename="{calendar_file.FILE_NAME}"'}
        return Answer(calendar_file.MEDIA_TYPE, [made], "", headers=saved)

    def _drawn(self, version: str, parameters: tuple[tuple[str, ...], ...]) -> bytes:
        view = self.view({name: values for name, *values in parameters}, strict=False)
        credit, ground = attribution(view.sites()), self._ground(version)
        return card(view.title(), view.words(), credit, view.shown(), ground, whole=view.is_whole())

    def _projected(self, _version: str) -> Ground:
        data = self._data()
        return Ground.of(read_features(data, "countries"), read_features(data, "places"))


def _understood(wanted: Asked[Kind]) -> Asked[Kind]:
    """What an address asks for; raises BadRequestError where a part of it can't be given."""
    if wanted.left_out:
        wrong = ", ".join(f"{each.parameter}={each.value[:40]}" for each in wanted.left_out[:8])
        raise BadRequestError(f"can't be understood: {wrong}")
    return wanted
