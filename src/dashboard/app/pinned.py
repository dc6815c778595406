"""What a link of an older version of the data says: that there is newer data, and what has changed at the sites it shows."""

from markupsafe import Markup

from dashboard.analysis.revisions import since
from dashboard.app.caching import Atlas, history
from dashboard.present.links import page_link
from dashboard.present.revisions import since_words
from dashboard.present.templates import render
from dashboard.selection import Selection, to_url


def pinned_notice(atlas: Atlas, selection: Selection, version: str, *, one_site: bool = False) -> Markup:
    """Return the notice for a link made with a version of the data; empty where that is today's.

    With `one_site` the page shows the picked site alone. Raises DamagedDataError where the releases can't be read.
    """
    if version == atlas.catalog.version:
        return Markup()
    known = history()
    release = known.released(version)
    if release is None:
        return render("notice", text=since_words(atlas.catalog, None), link="")
    sites = {site.id for site in atlas.index.sites(selection)}
    if one_site and selection.site:
        sites = {selection.site}
    found = since(known, release, sites, selection)
    link = page_link("ledger", **{**to_url(selection, atlas.domain), "view": "What changed", "since": release.date})
    anything = found.added or found.changed or found.removed
    return render("notice", text=since_words(atlas.catalog, found), link=link if anything else "")
