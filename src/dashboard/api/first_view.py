"""The map page before any script has run: its picture, its sentence and its list, for every permalink of it."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Final

from markupsafe import Markup

from dashboard.evidence.moment import SiteState, state_at
from dashboard.map.first_view import CLOSE_BY, Opening, picture
from dashboard.map.static import bundle
from dashboard.map.view import is_view
from dashboard.model.site import Site
from dashboard.model.vocabulary import STANDINGS, Standing
from dashboard.present.legend import map_legend, slim_legend, standing_legend, status_heading
from dashboard.present.sentence import confidence_remark
from dashboard.present.templates import render
from dashboard.selection.aim import AT
from dashboard.selection.coordinates import Coordinates, coordinates

if TYPE_CHECKING:
    from dashboard.api.views import View
    from dashboard.map.still import Ground

MOST: Final = 100
"""Sites that are listed; of more it says how many."""

Parameters = Mapping[str, Sequence[str]]


@dataclass(frozen=True)
class Ahead:
    """Addresses of what the page fetches at once, as seen from it."""

    data: Sequence[str] = ()
    """What is handed to the map."""
    scripts: Sequence[str] = ()
    """What is then in the browser's cache."""
    modules: Sequence[str] = ()
    """Parts of streamlit's own page that the map page needs."""


def head_html(pages: Mapping[str, Mapping[str, str]], font: str) -> Markup:
    """What the head holds for it; `pages`: background and text of the page, by theme; `font`: its address, or nothing."""
    return render("first_view_head", pages=pages, font=font)


def body_html(view: "View", ground: "Ground", given: Parameters, root: str, query: str, ahead: Ahead) -> Markup:
    """The picture with sentence and list; `root` is the address of the atlas, `query` that of the selection."""
    selection, shared = view.selection, view.shared
    moment, sites = selection.moment(), view.chosen().sites()

    def state(site: Site) -> SiteState | None:
        return state_at(site, moment, shared.catalog.newest_year)

    told = shared.index.standings(selection)
    spoken = None if told is None else _spoken(shared.index.ids, told.tolist())
    embedded = given.get("embed", ("",))[-1].lower() == "true"
    return render(
        "first_view",
        embedded=embedded,
        words=view.chosen().sentence(),
        remark=confidence_remark(shared.index, selection),
        picture=picture(sites, state, ground, opening(view, given, sites), spoken),
        legend=(standing_legend(selection.according) if spoken is not None else Markup())
        + (slim_legend() if embedded else map_legend(status_heading(moment))),
        picked=view.picked,
        known=view.words() if view.picked else "",
        shown=[(site, found) for site in sites[:MOST] if (found := state(site))],
        more=len(sites) - MOST,
        moment=moment,
        api=f"{root}/api",
        query=query,
        ahead=json.dumps(asdict(ahead), separators=(",", ":")),
        script=Markup(bundle("first-view.js")),  # noqa: S704 -- our own bundle
    )


def _spoken(ids: Sequence[str], told: Sequence[int]) -> dict[str, Standing]:
    """What the side chosen says of the sites it speaks of, by their ids."""
    words: Sequence[Standing] = tuple(STANDINGS)
    return {site: words[place] for site, place in zip(ids, told, strict=True) if words[place] != "silent"}


def opening(view: "View", given: Parameters, sites: Sequence[Site]) -> Opening:
    """Where the live map will open (web/src/session.js): what the link says, a place, the picked site, the area, the selected part."""
    at = given.get(AT, ("",))[-1]
    if at and is_view(AT, at):
        return Opening.at(*map(float, at.split(",")))
    place, picked = coordinates(view.selection.q), view.picked
    if picked:
        return Opening.at(picked.location.lat, picked.location.lon, CLOSE_BY)
    if isinstance(place, Coordinates):
        return Opening.near(place.lon, place.lat, place.accuracy_m)
    if view.selection.area:
        return Opening.within(view.selection.area)
    return Opening.first() if view.is_whole() else Opening.on(sites)
