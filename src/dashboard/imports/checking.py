"""Every row of a reader's file, drawn or refused: its place, years, country and words, and what is wrong with any of them."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from dashboard.imports import systems
from dashboard.imports.cells import coded, column
from dashboard.imports.countries import countries
from dashboard.imports.dates import dates
from dashboard.imports.known import DATA_SETS, NO_PLACES
from dashboard.imports.known.data_set import DataSet
from dashboard.imports.meaning import Meaning
from dashboard.imports.outlines import drawn, shape_of
from dashboard.imports.places import Places, places
from dashboard.imports.raw import Raw
from dashboard.model.own import NOT_STATED, Coded, OwnData, OwnField, OwnSites, Texts
from dashboard.model.vocabulary import STATUSES, Status

STATUS_WORDS: Final[Mapping[str, Status]] = {
    **{code: code for code in STATUSES},
    **{code.replace("_", " "): code for code in STATUSES},
    **{label.casefold(): code for code, label in STATUSES.items()},
    "operating": "active",
    "operational": "active",
    "in operation": "active",
    "in construction": "under_construction",
    "construction": "under_construction",
    "proposed": "planned",
    "announced": "planned",
    "on hold": "suspended",
    "mothballed": "suspended",
    "closed": "ended",
    "retired": "ended",
    "canceled": "cancelled",
    "действует": "active",
    "действующий": "active",
    "работает": "active",
    "строится": "under_construction",
    "строительство": "under_construction",
    "планируется": "planned",
    "приостановлен": "suspended",
    "закрыт": "ended",
    "отменен": "cancelled",
    "отменён": "cancelled",
    "运营中": "active",
    "在运营": "active",
    "在建": "under_construction",
    "建设中": "under_construction",
    "规划中": "planned",
    "拟建": "planned",
    "暂停": "suspended",
    "停产": "suspended",
    "关闭": "ended",
    "已关闭": "ended",
    "取消": "cancelled",
    "已取消": "cancelled",
}
"""What the words that most tables use for a status mean, in lower case; other words are left untranslated."""


def check(raw: Raw, meaning: Meaning, land: Mapping[str, BaseGeometry], *, key: str, file_name: str) -> OwnData:
    """Return every row of a file as a site or as a fault: as many are drawn and refused as were read.

    `land` has the outlines of countries (WGS 84 degrees) by their code; they give a country to rows whose column has none.
    A data set that has no places by its nature is a table for a page: none of its rows is drawn, and none refused for that.
    """
    known = DATA_SETS.get(meaning.kind)
    if known is not None:
        raw = known.prepare(raw)
    table = raw.cells if known is not None and known.shown_on else None
    if table is not None:
        raw = replace(raw, cells=table.slice(0, 0), row=raw.row[:0], geometry=None)
    place = places(raw, meaning, known)
    time = dates(raw, meaning)
    country = countries(raw, meaning, place.lon, place.lat, land)
    kept = np.flatnonzero(np.isfinite(place.lon) & np.isfinite(place.lat))
    some = None if len(kept) == len(raw.row) else pa.array(kept)
    words = {name: _some(coded(column(raw, meaning.columns.get(name))), kept) for name in _WORDS}
    status = words["status"]
    shape, outlines, originals = _shapes(place, kept)
    sites = OwnSites(
        row=raw.row[kept],
        name=Texts(_names(raw, meaning, some)),
        lon=place.lon[kept],
        lat=place.lat[kept],
        accuracy_m=place.accuracy_m[kept],
        shape=shape,
        outlines=outlines,
        originals=originals,
        start=time.start[kept],
        end=time.end[kept],
        date=Texts(time.date if some is None else time.date.take(some)),
        country=_some(country.country, kept),
        actor=words["actor"],
        owner=words["owner"],
        category=words["category"],
        source=words["source"],
        status=status,
        statuses=tuple(status_of(word, known) for word in status.values),
        cells=raw.cells if some is None else raw.cells.take(some),
    )
    faults = [*raw.faults]
    if table is None:
        faults += [*place.faults, *time.faults, *country.faults]
    faults.sort(key=lambda fault: -1 if fault.row is None else fault.row)
    unreadable = {fault.row for fault in raw.faults if fault.refused and fault.row is not None}
    return OwnData(
        key=key,
        label=meaning.label or file_name,
        file_name=file_name,
        kind=known.name if known is not None else "",
        credit=known.credit if known is not None else "",
        remarks=(
            *_of_known(raw, meaning, known),
            *_to_look_at(raw, meaning, land, refused=len(raw.row) - len(kept)),
            *place.remarks,
            *time.remarks,
        ),
        read=len(raw.row) + len(unreadable),
        sites=sites,
        faults=tuple(faults),
        table=table,
    )


def _of_known(raw: Raw, meaning: Meaning, known: DataSet | None) -> tuple[str, ...]:
    """What a reader should know of the data set: first, where it has no places, what to bring or where it is shown."""
    placed = raw.geometry is not None or {"lat", "lon"} <= meaning.columns.keys() or "coordinates" in meaning.columns
    if known is None:
        return raw.remarks if placed or meaning.doubt else (NO_PLACES, *raw.remarks)
    return (*(() if placed else (known.without_places,)), *raw.remarks, *known.remarks)


def _to_look_at(raw: Raw, meaning: Meaning, land: Mapping[str, BaseGeometry], *, refused: int) -> tuple[str, ...]:
    """How places were found where no name tells it, and which coordinate system they could be of where none is known."""
    system = systems.asked(raw, meaning, land) if refused else None
    return tuple(filter(None, (meaning.doubt, system)))


def status_of(word: str, known: DataSet | None = None) -> Status | None:
    """The atlas's status that a word of a file stands for; None where it has none."""
    lowered = word.strip().casefold()
    if known is not None and known.statuses:
        return known.statuses.get(lowered)
    return STATUS_WORDS.get(lowered)


_WORDS: Final[tuple[OwnField, ...]] = ("actor", "owner", "category", "source", "status")


def _some(words: Coded, kept: NDArray[np.intp]) -> Coded:
    """The words of some rows, without those that none of them has."""
    codes = words.codes[kept]
    if len(kept) == len(words.codes):
        return words
    used = np.zeros(len(words.values) + 1, bool)
    used[codes] = True
    places = np.cumsum(used[:-1], dtype=np.int32) - 1
    anew = np.append(places, NOT_STATED).astype(np.int32)
    return Coded(tuple(word for word, there in zip(words.values, used[:-1], strict=True) if there), anew[codes])


def _names(raw: Raw, meaning: Meaning, some: pa.Array | None) -> pa.Array:
    """The names of the rows at some places; of all without them. A row without a name is called by what it is and its number."""
    names = column(raw, meaning.columns.get("name"))
    if names.null_count:
        rows = pc.cast(pa.array(raw.row), pa.string())
        category = column(raw, meaning.columns.get("category"))
        called = pc.coalesce(
            pc.binary_join_element_wise(category, rows, ", row "), pc.binary_join_element_wise("Row", rows, " ")
        )
        names = pc.coalesce(names, called)
    return names if some is None else names.take(some)


def _shapes(
    place: Places, kept: NDArray[np.intp]
) -> tuple[str, Mapping[int, tuple[NDArray[np.float64], ...]], Mapping[int, bytes]]:
    """Shapes, outlines and originals of the rows; several points of one row have an original and no outline."""
    if place.geometry is None:
        return "p" * len(kept), {}, {}
    dimension, geometry = place.dimension[kept], place.geometry[kept]
    more, wide = np.flatnonzero(~shapely.is_missing(geometry)), np.flatnonzero(dimension > 0)
    outlines = drawn(geometry, wide)
    originals = {at: wkb for at in more.tolist() if (wkb := place.wkb[kept[at]]) is not None}
    return "".join(shape_of(each) for each in dimension.tolist()), outlines, originals
