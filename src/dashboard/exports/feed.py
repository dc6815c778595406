"""What changed in the data as an Atom feed (RFC 4287), filtered like a selection."""

import re
import uuid
from collections.abc import Collection, Mapping, Sequence
from typing import Final
from urllib.parse import urlencode
from xml.etree import ElementTree as ET

from dashboard.analysis.revisions import kept, rank
from dashboard.exports import asking
from dashboard.exports.asking import KIND, Asked
from dashboard.model.attribution import OURS
from dashboard.model.catalog import Catalog
from dashboard.model.countries import country_name
from dashboard.model.history import History
from dashboard.model.release import Revision
from dashboard.model.source import Source
from dashboard.model.vocabulary import ACTORS, LAYERS, REVISION_KINDS, RevisionKind
from dashboard.present.links import REPOSITORY, is_web_address
from dashboard.present.revisions import line, sources_of, summary
from dashboard.present.sentence import sentence
from dashboard.present.templates import render
from dashboard.selection import Domain, Index, Selection, to_url
from dashboard.selection.url import TIMES

MEDIA_TYPE: Final = "application/atom+xml"
MOST: Final = 100
"""Entries of a feed: the newest."""
MOST_LISTED: Final = 25
"""Changes that an entry lists; of more it says how many."""
NEVER: Final = "1970-01-01"
"""When a feed has changed of data that was never released: Atom asks for a date."""
_ATOM: Final = "http://www.w3.org/2005/Atom"
_NOT_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 can't hold, not even escaped."""


def asked(parameters: Mapping[str, Sequence[str]], domain: Domain) -> Asked[RevisionKind]:
    """What the address of a feed asks for: a selection, of all years unless it names some, and kinds of change (`kind`).

    What ended long ago is news when it is added to the data.
    """
    timeless = {} if any(map(parameters.get, TIMES)) else {"when": ["all"]}
    return asking.asked({**parameters, **timeless}, domain, REVISION_KINDS)


def feed(
    catalog: Catalog,
    index: Index,
    selection: Selection,
    history: History,
    address: str,
    kinds: Collection[RevisionKind] = (),
) -> bytes:
    """The releases' changes at the sites of a selection, or at the picked one alone: an entry for each site and release.

    There are at most MOST.
    The newest release comes first, and of each what has the highest rank. With `kinds` only changes of these kinds count.

    `address` is where the atlas is, such as `https://atlas.example`: links lead there. What was changed since the last
    release has no date yet, and no entry.
    """
    address = address.rstrip("/")
    picked = catalog.by_id.get(selection.site or "")
    sites = {picked.id} if picked else {site.id for site in index.sites(selection)}
    entries: dict[tuple[str, str], list[Revision]] = {}
    for each in kept(history.revisions, sites, selection):
        if each.release and (not kinds or each.kind in kinds) and (not picked or each.site == picked.id):
            entries.setdefault((each.release, each.site), []).append(each)
    newest = sorted(entries.items(), key=lambda entry: (min(map(rank, entry[1])), entry[0][1]))
    newest.sort(key=lambda entry: entry[0][0], reverse=True)
    parameters = to_url(selection, index.domain)
    here = _with(f"{address}/feed", {**parameters, **({KIND: list(kinds)} if kinds else {})})
    root = ET.Element("feed", {"xmlns": _ATOM, "xml:lang": "en"})
    _add(root, "id", here)
    _add(root, "title", "Presence Atlas: what changed in the data")
    _add(root, "subtitle", f"{picked.name}." if picked else sentence(catalog, index, selection, len(sites)))
    _add(root, "updated", _instant(history.releases[-1].date if history.releases else NEVER))
    _link(root, "self", here, type=MEDIA_TYPE)
    _link(root, "alternate", _with(f"{address}/ledger", {"view": ["What changed"], **parameters}), type="text/html")
    _add(ET.SubElement(root, "author"), "name", "Presence Atlas")
    _add(root, "rights", OURS)
    for (release, site), found in newest[:MOST]:
        _entry(root, catalog, address, release, site, found)
    ET.indent(root, " ")
    content: bytes = ET.tostring(root, "utf-8", xml_declaration=True)
    return content


def _entry(
    root: ET.Element, catalog: Catalog, address: str, release: str, site: str, found: Sequence[Revision]
) -> None:
    """One site in one release. Its id is the same at every address of the atlas."""
    entry, last, sources = ET.SubElement(root, "entry"), found[-1], sources_of(catalog, found)
    _add(entry, "id", uuid.uuid5(uuid.NAMESPACE_URL, f"{REPOSITORY}/releases/{release}/{site}").urn)
    _add(entry, "title", f"{last.name}: {summary(catalog, found)}")
    _add(entry, "updated", _instant(release))
    there = {"site": [site]} if site in catalog.by_id else {"view": ["What changed"]}
    page = "site" if site in catalog.by_id else "ledger"
    _link(entry, "alternate", _with(f"{address}/{page}", there), type="text/html")
    for source in sources:
        if is_web_address(source.url):
            _link(entry, "via", source.url, title=_source_title(source))
    labels: dict[str, str] = {last.layer: LAYERS[last.layer], last.actor: ACTORS[last.actor]}
    labels |= {code: country_name(code) for code in last.countries}
    labels |= {each.kind: REVISION_KINDS[each.kind] for each in found}
    for term, label in labels.items():
        ET.SubElement(entry, "category", {"term": term, "label": label})
    more = len(found) - MOST_LISTED
    lines = [line(catalog, each) for each in found[:MOST_LISTED]]
    content = render("feed_entry", lines=lines, more=max(more, 0), sources=sources)
    _add(entry, "content", str(content), type="html")


def _source_title(source: Source) -> str:
    return f"{source.label()}, {source.publisher}, {source.date or 'undated'}"


def _with(address: str, parameters: Mapping[str, Sequence[str]]) -> str:
    return f"{address}?{urlencode(parameters, doseq=True)}" if parameters else address


def _instant(date: str) -> str:
    """A day as Atom has it: its first moment by UTC."""
    return f"{date}T00:00:00Z"


def _add(parent: ET.Element, name: str, text: str, **attributes: str) -> None:
    ET.SubElement(parent, name, attributes).text = _NOT_XML.sub("\ufffd", text)


def _link(parent: ET.Element, relation: str, address: str, **attributes: str) -> None:
    safe = {
        name: _NOT_XML.sub("\ufffd", value) for name, value in {"rel": relation, "href": address, **attributes}.items()
    }
    ET.SubElement(parent, "link", safe)
