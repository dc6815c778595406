"""A reader's own rows as the browser draws them: columns once, and a message of what is left of them on every change.

The file is for one browser alone and never in static/: api/own_file.py serves it from memory. web/src/rule/own.js reads it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from dashboard.map.clusters import ClusterSource
from dashboard.map.packing import pack
from dashboard.map.payload import as_json
from dashboard.model.countries import country_name
from dashboard.model.own import NO_YEAR, NOT_STATED, Coded, OwnData
from dashboard.model.vocabulary import STATUSES, Status
from dashboard.present.palette import OWN_COLOURS
from dashboard.selection.own import joined

ADDRESS: Final = "own"
"""The path of the file below that of the pages."""
DEGREE: Final = 100_000
"""Coordinates are sent as whole hundred-thousandths of a degree, about a metre."""
MOST_CATEGORIES: Final = 12
"""That the popup of a cluster tells."""
MOST_LISTED: Final = 50
"""Rows that it lists."""


@dataclass(frozen=True, eq=False)
class OwnControl:
    """What the map shows of a reader's own rows now."""

    token: str
    """Where the browser fetches them."""
    mask: NDArray[np.bool_]
    """The rows left by everything but the years, of those that are drawn one by one."""
    go: Mapping[str, Any] | None = None
    """A row to go to and open: its place among all (`row`), its `file`, what is `told` of it, and the number of the `wish`."""
    clusters: Sequence[ClusterSource] | None = None
    """The files that have too many rows for that and of which some are left; None where no file has."""

    def message(self) -> dict[str, Any]:
        """The same as JSON-ready values."""
        found = {"token": self.token, "mask": pack(self.mask), "go": self.go}
        if self.clusters is None:
            return found
        return {**found, "clusters": [each.message() for each in self.clusters]}


def own_payload(data: Sequence[OwnData], clustered: Sequence[int] = ()) -> bytes:
    """The rows of a reader's files, one after the other, a list a column; one value instead of a list is that of all rows.

    Of files that are `clustered`, by their place, there are no rows. `first` is what each file's rows are counted from
    among all rows, less what they are counted from here.

    `lon`, `lat` and the ways of lines and areas are whole numbers (see DEGREE), of ways each the difference to the one before
    and one list a part; `start` and `end` are NO_YEAR where unknown; `accuracy` is in metres, 0 where not stated; `status` is
    the place of the atlas's word, NOT_STATED where there is none. What a row says in all its columns is asked for apart.
    """
    drawn = [place for place in range(len(data)) if place not in clustered]
    sites = [data[place].sites for place in drawn]
    starts = np.cumsum([0, *map(len, sites)])
    all_starts = np.cumsum([0, *(len(each.sites) for each in data)])
    first = dict(zip(drawn, (all_starts[drawn] - starts[:-1]).tolist(), strict=True)) if drawn else {}
    category = joined([each.category for each in sites])
    country = joined([each.country for each in sites])
    columns = {
        "file": np.repeat(np.array(drawn, dtype=np.int64), np.diff(starts)),
        "lon": _whole(_together([each.lon for each in sites]) * DEGREE),
        "lat": _whole(_together([each.lat for each in sites]) * DEGREE),
        "accuracy": _whole(np.nan_to_num(_together([each.accuracy_m for each in sites]))),
        "start": _together([each.start for each in sites]),
        "end": _together([each.end for each in sites]),
        "status": _together([_statuses(each.status, each.statuses) for each in sites]),
        "category": category.codes,
        "country": country.codes,
    }
    return as_json(
        {
            "files": [
                {"label": each.label, "credit": each.credit, "colour": OWN_COLOURS[place % len(OWN_COLOURS)]}
                for place, each in enumerate(data)
            ],
            "degree": DEGREE,
            "size": int(starts[-1]),
            "first": [first.get(place, 0) for place in range(len(data))],
            "name": [name for each in sites for name in each.name],
            "shape": "".join(each.shape for each in sites),
            "categories": category.values,
            "countries": [country_name(code) for code in country.values],
            "ways": {
                int(first) + place: [_differences(part) for part in parts]
                for each, first in zip(sites, starts, strict=False)
                for place, parts in each.outlines.items()
            },
            **{name: _column(values) for name, values in columns.items()},
        }
    )


def row_told(data: OwnData, place: int) -> list[Any]:
    """What a tile says of a row of a file: its place there, longitude and latitude (see DEGREE), first and last year or null,
    name, category, and the place of the atlas's status or null."""
    sites = data.sites
    known = sites.statuses[sites.status.codes[place]] if sites.status.codes[place] != NOT_STATED else None
    return [
        place,
        *(round(float(each[place]) * DEGREE) for each in (sites.lon, sites.lat)),
        *(None if each[place] == NO_YEAR else int(each[place]) for each in (sites.start, sites.end)),
        sites.name[place],
        sites.category.at(place),
        None if known is None else list(STATUSES).index(known),
    ]


def cell_payload(data: OwnData, rows: NDArray[np.intp]) -> bytes:
    """What the popup of a cluster says: how many rows it has, how many of each category, the most frequent first, and the
    first of the rows as in tiles."""
    category = data.sites.category
    counts = np.bincount(category.codes[rows] + 1, minlength=len(category.values) + 1)  # NOT_STATED first
    words = ("", *category.values)
    order = np.argsort(-counts, kind="stable")[:MOST_CATEGORIES].tolist()
    return as_json(
        {
            "count": len(rows),
            "categories": [[words[code], int(counts[code])] for code in order if counts[code]],
            "rows": [row_told(data, row) for row in rows[:MOST_LISTED].tolist()],
        }
    )


def row_payload(data: OwnData, place: int) -> bytes:
    """Everything one row says, for its popup: the exact date, the word for its status, and all cells that are filled."""
    sites = data.sites
    cells: Mapping[str, list[str | None]] = sites.cells.slice(place, 1).to_pydict()
    filled = [(name, values[0]) for name, values in cells.items() if values[0]]
    return as_json(
        {
            "row": int(sites.row[place]),
            "date": sites.date[place],
            "status": sites.status.at(place),
            "source": sites.source.at(place),
            "cells": filled,
        }
    )


def _statuses(column: Coded, known: Sequence[Status | None]) -> NDArray[np.int32]:
    """The atlas's status of each row, by its place in the vocabulary."""
    places = {code: place for place, code in enumerate(STATUSES)}
    renamed = [NOT_STATED if status is None else places[status] for status in known]
    found: NDArray[np.int32] = np.array([*renamed, NOT_STATED], dtype=np.int32)[column.codes]
    return found


def _together(columns: Sequence[NDArray[Any]]) -> NDArray[Any]:
    return np.concatenate(columns) if columns else np.empty(0)


def _whole(values: NDArray[np.float64]) -> NDArray[np.int64]:
    return np.rint(values).astype(np.int64)


def _column(values: NDArray[Any]) -> int | list[int]:
    """The values, or the one that they all are."""
    found: int | list[int] = (
        int(values[0]) if len(values) and (values == values[0]).all() else values.astype(np.int64).tolist()
    )
    return found


def _differences(part: NDArray[np.float64]) -> list[int]:
    places = _whole(part * DEGREE)
    found: list[int] = np.diff(places, axis=0, prepend=np.zeros((1, 2), np.int64)).ravel().tolist()
    return found
