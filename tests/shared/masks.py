"""Masks of rows as the page packs them for the map: cases for both languages."""

from typing import Any

import numpy as np

from dashboard.map.packing import pack

CASES: dict[str, list[int]] = {
    "no rows": [],
    "no site left": [5],
    "all sites": [0, 5],
    "every other site": [1] * 20,
    "a first run of present rows": [0, 3, 400],
    "a run of 127 rows, the longest of one byte": [127, 127, 127],
    "a run of 128 rows, the shortest of two bytes": [128, 128, 128],
    "a run of 129 rows": [129, 129, 129],
    "a run of 16383 rows, the longest of two bytes": [16383, 16383],
    "a run of 16384 rows, the shortest of three bytes": [16384, 16384],
    "all of twenty thousand sites": [0, 20_000],
}
"""Lengths of runs of rows, the first absent."""


def rows(runs: list[int]) -> list[bool]:
    """The rows that runs stand for."""
    return [bool(place % 2) for place, length in enumerate(runs) for _ in range(length)]


def content() -> list[dict[str, Any]]:
    """The content of masks.json."""
    return [
        {"shows": shows, "runs": runs, "packed": pack(np.array(rows(runs), dtype=bool))}
        for shows, runs in CASES.items()
    ]
