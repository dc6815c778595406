"""Features of a collection as answers: pages of them in every format, and single ones."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final
from urllib.parse import quote, urlencode

from dashboard.api import documents
from dashboard.api.answers import Answer, collection_json, html, json_bytes, table_csv
from dashboard.api.ask import Ask
from dashboard.api.fault import NotFoundError
from dashboard.api.query import FORMATS, Found, check, find, moment_of
from dashboard.api.shared import Shared
from dashboard.api.tables import Collection
from dashboard.model.attribution import LICENCE, attribution

HTML_LIMIT: Final = 500
"""The most features of an answer in HTML."""
LONGEST_HEADER: Final = 3000
"""Characters of the header `Link`: proxies refuse answers whose headers are longer than some thousands."""
_MEDIA: Final = {"json": documents.GEOJSON, "html": documents.HTML, "csv": documents.CSV}


def items(ask: Ask, collection: Collection, shared: Shared, tag: str) -> Answer:
    """The features that a request asks for."""
    wanted = ask.form(FORMATS)
    found = find(collection, ask.given, shared.index)
    if wanted == "html" and found.limit > HTML_LIMIT:
        found = replace(found, limit=HTML_LIMIT)
    table, page = found.table, found.page
    links = _paging(ask, found, wanted)
    headers = _counts(found, links)
    if wanted == "csv":
        lines = (table.line(int(row), found.moment) for row in page)
        return Answer(f"{documents.CSV}; charset=utf-8", table_csv(table.header, lines), tag, headers=headers)
    about = [shared.catalog.sites[table.sites[row]] for row in page] if table.sites is not None else []
    head = {
        "type": "FeatureCollection",
        "license": LICENCE,
        "attribution": attribution(about),
        "numberMatched": len(found.rows),
        "numberReturned": len(page),
        **({"numberCertain": found.bounds[0], "numberPossible": found.bounds[1]} if found.bounds else {}),
        "links": links,
    }
    if wanted == "html":
        cells = [
            (
                documents.item_address(ask.base, collection, table.ids[row]) + "?f=html",
                {"id": table.ids[row], **table.row(row, found.moment)},
            )
            for row in page.tolist()
        ]
        return html(ask.base, collection.title, head, tag, table.header, cells)
    features = (table.feature(int(row), found.moment) for row in page)
    return Answer(documents.GEOJSON, collection_json(json_bytes(head), features), tag, headers=headers)


def item(ask: Ask, collection: Collection, shared: Shared, tag: str) -> Answer:
    """One feature; raises NotFoundError where there is none of the id."""
    table = collection.table
    check(ask.given, ("f",))
    place = table.places_by_id.get(ask.ids["id"])
    if place is None or not collection.members[place]:
        raise NotFoundError(f"{collection.title} has no {ask.ids['id'][:80]!r}")
    wanted = ask.form(FORMATS)
    row = {"id": table.ids[place], **table.row(place, moment_of({}, shared.index.domain))}
    if wanted == "csv":
        return Answer(f"{documents.CSV}; charset=utf-8", table_csv(table.header, [table.line(place)]), tag)
    links = [
        *documents.itself(ask.base, quote(ask.path), documents.GEOJSON),
        documents.link(f"{ask.base}/collections/{collection.id}", "collection", documents.JSON, collection.title),
    ]
    if wanted == "html":
        return html(ask.base, str(row.get("name") or row["id"]), {**row, "links": links}, tag)
    feature = table.feature(place)
    return Answer(documents.GEOJSON, [feature[:-1], b',"links":', json_bytes(links), b"}"], tag)


def _paging(ask: Ask, found: Found, wanted: str) -> list[dict[str, str]]:
    """Links to this answer, to it in other formats, and to what comes before and after."""
    address = f"{ask.base}{ask.path}"

    def to(**changed: object) -> str:
        given = {name: list(values) for name, values in ask.given.items()}
        given |= {name: [str(value)] for name, value in changed.items()}
        return f"{address}?{urlencode(given, doseq=True)}" if given else address

    links = [documents.link(to(f=wanted) if "f" in ask.given else to(), "self", _MEDIA[wanted], "This answer")]
    links += [documents.link(to(f=name), "alternate", _MEDIA[name], name) for name in FORMATS if name != wanted]
    if found.offset + found.limit < len(found.rows):
        links.append(documents.link(to(offset=found.offset + found.limit), "next", _MEDIA[wanted], "Next"))
    if found.offset:
        links.append(documents.link(to(offset=max(found.offset - found.limit, 0)), "prev", _MEDIA[wanted], "Previous"))
    collection = address.removesuffix("/items")
    return [*links, documents.link(collection, "collection", documents.JSON, "The collection")]


def _counts(found: Found, links: Sequence[Mapping[str, str]]) -> dict[str, str]:
    """Headers that say how many features there are, and where the others are: all that CSV can say of it."""
    paging = [each for each in links if each["rel"] in {"next", "prev"}]
    header = ", ".join(f'<{each["href"]}>; rel="{each["rel"]}"; type="{each["type"]}"' for each in paging)
    counts = {"OGC-NumberMatched": str(len(found.rows)), "OGC-NumberReturned": str(len(found.page))}
    return counts | ({"Link": header} if 0 < len(header) <= LONGEST_HEADER else {})
