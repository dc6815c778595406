"""A page that puts made-up data into a reader's session, as *Your data* does with a file: `?files=NAME` names some of FILES.

`lay` copies the atlas with this page among its own, for a server of its own.
"""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).resolve().parents[1]


def lay(root: Path) -> Path:
    """Lay out an atlas in a folder that has this page too; what of it is not changed is not copied."""
    for name in ("pages", "src", ".streamlit"):
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
    (root / "data").symlink_to(ROOT / "data")
    for name in ("app.py", "map.py"):
        shutil.copy(ROOT / name, root)
    page = f"import sys\nsys.path[:0] = [{str(root / 'src')!r}, {str(ROOT / 'tests')!r}]\nimport bring\nbring.draw()\n"
    (root / "pages" / "bring.py").write_text(page)
    return root


def conflicts() -> Any:
    """Forty events of 2010 to 2019 around Khorog, two kinds, one of them of unknown date and one with an accuracy."""
    from factories import own_data

    rows: list[dict[str, Any]] = [
        {
            "name": f"Event {number}",
            "lon": 71.5 + number % 8 * 0.12,
            "lat": 37.3 + number // 8 * 0.12,
            "start": 2010 + number % 10,
            "end": 2010 + number % 10,
            "date": f"{2010 + number % 10}-05-04",
            "category": "Clash" if number % 4 else "Riot",
            "country": "TJK",
            "cells": {"event_type": "Battle", "notes": "Two sides, no casualties told", "fatalities": number},
        }
        for number in range(40)
    ]
    del rows[0]["start"], rows[0]["end"], rows[0]["date"]
    rows[1] |= {"accuracy_m": 25_000}
    return own_data(*rows, label="conflicts.csv")


def drawn() -> Any:
    """A line, an area of two parts with a hole, and points of all statuses."""
    import shapely

    from dashboard.model.vocabulary import STATUSES
    from factories import own_data

    ring = shapely.Point(66.5, 40.2).buffer(0.9).difference(shapely.Point(66.5, 40.2).buffer(0.4))
    area = shapely.union_all([ring, shapely.box(68, 40.6, 68.9, 41.2)])
    line = shapely.LineString([(60, 37.9), (62.2, 38.5), (63.1, 40.4), (64.4, 39.8)])
    points = [
        {
            "name": f"Plant {code}",
            "lon": 62 + place * 0.9,
            "lat": 44.2,
            "status": code,
            "category": "Plant",
            "start": 2012,
        }
        for place, code in enumerate(STATUSES)
    ]
    return own_data(
        {"geometry": line, "name": "A pipeline", "category": "Pipeline", "start": 2009},
        {"geometry": area, "name": "A licence area", "category": "Licence"},
        *points,
        key="d2",
        label="plants & lines.kml",
        statuses=tuple(STATUSES),
        credit="Global Energy Monitor, CC BY 4.0",
    )


def hostile() -> Any:
    """A file whose every text would do harm where it were read as HTML or Markdown."""
    from factories import own_data
    from hostile import EVERYTHING

    row = {"name": EVERYTHING, "category": EVERYTHING, "actor": EVERYTHING, "cells": {EVERYTHING: EVERYTHING}}
    return own_data(row, {**row, "lon": 70.0, "lat": 40.0, "category": "another"}, label=EVERYTHING, credit=EVERYTHING)


def many(count: int = 20_000) -> Any:
    """Points all over the region, each there for some years."""
    import numpy as np

    from factories import own_data

    dice = np.random.default_rng(7)
    first = dice.integers(1991, 2024, count)
    rows = [
        {
            "name": f"Point {row}",
            "lon": lon,
            "lat": lat,
            "start": start,
            "end": start + stay,
            "category": f"Kind {row % 9}",
        }
        for row, (lon, lat, start, stay) in enumerate(
            zip(
                dice.normal(70, 5, count).round(5).tolist(),
                dice.normal(42, 2.5, count).round(5).tolist(),
                first.tolist(),
                dice.integers(0, 12, count).tolist(),
                strict=True,
            )
        )
    ]
    return own_data(*rows, key="d3", label="many.csv")


def crowd() -> Any:
    """A hundred thousand events around forty towns: too many to be drawn one by one."""
    from factories import own_events

    return own_events(100_000, key="d4", label="crowd.csv")


def million() -> Any:
    """Ten times as many."""
    from factories import own_events

    return own_events(1_000_000, key="d5", label="million.csv")


def shared() -> Any:
    """A set of the host's, as if the database had it."""
    from dataclasses import replace

    from dashboard.app import events
    from factories import own_events

    data = replace(own_events(100_000, key="d6", label="Set"), shared="of-the-set")
    events.rows_of = {"of-the-set": data}.get  # type: ignore[assignment]
    return data


def africa() -> Any:
    """Forty thousand events of 2010 to 2019, none of them where the map opens."""
    from factories import own_events

    return own_events(40_000, key="d7", label="africa.csv", years=(2010, 2019), box=(-8, -25, 40, 15))


FILES: Final[dict[str, Callable[[], Any]]] = {
    "conflicts": conflicts,
    "drawn": drawn,
    "hostile": hostile,
    "many": many,
    "crowd": crowd,
    "million": million,
    "shared": shared,
    "africa": africa,
}


def draw() -> None:
    """Draw the page: keep the files that its address names, and lead to the map."""
    import streamlit as st

    from dashboard.app import own

    for name in st.query_params.get_all("files"):
        own.keep(FILES[name]())
    for name in st.query_params.get_all("remove"):
        own.remove(name)
    st.page_link("map.py", label="To the map")


if __name__ == "__main__":
    lay(Path(sys.argv[1]))
