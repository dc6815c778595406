"""A small truth of its own, which tests write to a folder, spoil, and check."""

import json
from collections.abc import Callable
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from dashboard.model.context import TABLES
from dashboard.truth.checks import problems
from dashboard.truth.reading import read_truth

RECORD = "records/chinese_presence/outpost.yaml"
PUBLISHER = "sources/herald.yaml"


class PlainDumper(yaml.SafeDumper):
    """Writes a value out wherever it occurs, as the files of the truth have it."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


CLAIM: dict[str, Any] = {
    "property": "existence",
    "value": "an outpost near Shaymak",
    "stance": "asserts",
    "speaker": "The Herald",
    "side": "media",
    "source": "herald-2019-outpost",
}


def claim(**facts: Any) -> dict[str, Any]:
    """A newspaper's claim that the outpost exists, with these changes."""
    return CLAIM | facts


def outline(code: str, west: float, south: float, east: float, north: float) -> dict[str, Any]:
    """A country as a rectangle."""
    corners = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    return {"type": "Feature", "id": code, "properties": {}, "geometry": {"type": "Polygon", "coordinates": [corners]}}


def base_map() -> dict[str, str]:
    """The files of the base map, and of the towns: two countries, no regions, no towns."""
    countries = [outline("TJK", 67.0, 36.5, 75.5, 41.0), outline("KGZ", 69.0, 41.0, 80.5, 43.5)]
    features = {"countries": countries, "regions": [], "places": []}
    files = {f"geo/{name}.geojson": json.dumps({"features": found}) for name, found in features.items()}
    return files | {"geo/towns.csv": "country,name,lon,lat,population\n"}


def small_truth() -> dict[str, Any]:
    """The content of every file: one outpost, one newspaper, three organizations, one claim of the article, one chain."""
    return deepcopy(
        {
            RECORD: {
                "id": "outpost",
                "layer": "chinese_presence",
                "name": "Shaymak outpost",
                "names": {"ru": "Шаймак", "alt": ["Shaimak"]},
                "countries": ["TJK"],
                "regions": ["Gorno-Badakhshan"],
                "location": {"lon": 74.74, "lat": 37.47, "accuracy_m": 20000, "basis": "estimated"},
                "actor": "CHN",
                "organizations": [{"org": "police", "role": "military_user"}],
                "partners": [{"org": "border-troops"}],
                "category": "outpost",
                "statuses": [{"status": "active", "from": "2016", "sources": ["herald-2019-outpost"]}],
                "start_year": 2016,
                "summary": "A walled compound.",
                "assessment": {"label": "reported"},
                "events": [
                    {"date": "2016", "kind": "opening", "what": "In use", "sources": ["herald-2019-outpost"]},
                    {"date": "2019-02", "kind": "report", "what": "A newspaper reports it"},
                ],
                "claims": [claim()],
                "citations": [{"source": "herald-2019-outpost", "backs": ["location"]}],
            },
            PUBLISHER: {
                "publisher": "The Herald",
                "country": "USA",
                "kind": "independent_media",
                "reliability": "B",
                "reason": "corrects its errors",
                "publications": [
                    {
                        "id": "herald-2019-outpost",
                        "title": "An outpost",
                        "date": "2019-02-18",
                        "url": "https://herald.example/outpost",
                        "language": "en",
                    }
                ],
            },
            "organizations.yaml": [
                {"id": "police", "name": "Police", "home": "CHN", "kind": "armed_force"},
                {"id": "border-troops", "name": "Border Troops", "home": "TJK", "kind": "armed_force"},
                {"id": "csto", "name": "CSTO", "home": "INT", "kind": "international_organisation"},
            ],
            "coverage.yaml": [
                {"country": "TJK", "layer": "chinese_presence", "actor": "CHN", "searched": "full", "found": "sites"}
            ],
            "left_out.yaml": [{"id": "second-post", "merged_into": "outpost", "why": "The same place"}],
            "settled.yaml": [],
            "aiddata.yaml": [],
            "speakers.yaml": [],
            **{f"context/{table}.yaml": [] for table in TABLES},
            "context/debt.yaml": [
                {
                    "id": "debt-2018",
                    "sources": [{"source": "herald-2019-outpost", "backs": ["debt_usd_m"]}],
                    "country": "TJK",
                    "creditor": "CHN",
                    "creditor_detail": "China Exim Bank",
                    "measure": "owed",
                    "year": 2018,
                    "debt_usd_m": 1200.5,
                }
            ],
            "article.yaml": [
                {
                    "id": "presence",
                    "topic": "China",
                    "claim": "There is an outpost.",
                    "evidence": [{"site": "outpost", "bearing": "supports", "why": "It is reported"}],
                }
            ],
            "chains.yaml": [
                {
                    "id": "swap",
                    "title": "An outpost for a loan",
                    "country": "TJK",
                    "summary": "A loan, then an outpost.",
                    "steps": [
                        {"id": "loan", "year": 2014, "kind": "loan", "what": "A loan", "site": "outpost"},
                        {"id": "post", "year": 2016, "kind": "base", "what": "An outpost", "site": "outpost"},
                    ],
                    "links": [
                        {
                            "of": "loan",
                            "to": "post",
                            "basis": "inferred",
                            "why": "Analysts say so",
                            "claims": [{"site": "outpost", "source": "herald-2019-outpost"}],
                        }
                    ],
                }
            ],
        }
    )


def _text(content: Any) -> str:
    return yaml.dump(content, Dumper=PlainDumper, allow_unicode=True, sort_keys=False)


@cache
def _texts() -> dict[str, str]:
    return {name: _text(content) for name, content in small_truth().items()} | base_map()


class TruthFolder:
    """The small truth in a folder, and what `check` says when a file of it is changed."""

    def __init__(self, root: Path) -> None:
        """Write every file below `root`."""
        self.root = root
        self.content = small_truth()
        for name, text in _texts().items():
            self.write(name, text)

    def write(self, name: str, content: Any) -> None:
        """Write one file: text and bytes as they are, anything else as YAML."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, bytes):
            path.write_bytes(content)
        elif isinstance(content, str):
            path.write_text(content, "utf-8")
        else:
            path.write_text(_text(content), "utf-8")

    def read(self, name: str) -> str:
        """The text of one file."""
        return (self.root / name).read_text("utf-8")

    def problems(self) -> list[str]:
        """The lines of `check`."""
        return [str(problem) for problem in problems(read_truth(self.root))]

    def spoil(self, name: str, change: Callable[[Any], object]) -> list[str]:
        """Let `change` alter the content of one file in place, and return the lines of `check`."""
        change(self.content[name])
        self.write(name, self.content[name])
        return self.problems()

    def spoil_record(self, **facts: Any) -> list[str]:
        """Set fields of the record (`location__lat` for a nested one) and return the lines of `check`."""

        def change(record: dict[str, Any]) -> None:
            for key, value in facts.items():
                *outer, last = key.split("__")
                inner = record
                for step in outer:
                    inner = inner[step]
                inner[last] = value

        return self.spoil(RECORD, change)
