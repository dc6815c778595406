"""Which file below data/ holds what."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple

from dashboard.model.aiddata import AidDataProject
from dashboard.model.argument import ArticleClaim, Chain
from dashboard.model.audit import Audit
from dashboard.model.context import TABLES
from dashboard.model.coverage import Coverage, LeftOut, Settled
from dashboard.model.organization import Organization
from dashboard.model.site import Record
from dashboard.model.source import Publisher
from dashboard.model.speaker import Speaker
from dashboard.model.story import Story
from dashboard.model.vocabulary import LAYERS


class Part(NamedTuple):
    """Some files of the truth: a pattern of paths below data/, and the class of what they hold."""

    pattern: str
    model: type[Any]
    one: bool
    """Whether a file holds one entry; a list of them otherwise."""


PARTS: Final = (
    Part("records/*/*.yaml", Record, True),
    Part("sources/*.yaml", Publisher, True),
    Part("organizations.yaml", Organization, False),
    Part("speakers.yaml", Speaker, False),
    Part("coverage.yaml", Coverage, False),
    Part("left_out.yaml", LeftOut, False),
    Part("settled.yaml", Settled, False),
    Part("aiddata.yaml", AidDataProject, False),
    *(Part(f"context/{name}.yaml", model, False) for name, model in TABLES.items()),
    Part("article.yaml", ArticleClaim, False),
    Part("chains.yaml", Chain, False),
    Part("audits/*.yaml", Audit, True),
    Part("stories/*.yaml", Story, True),
)


BOUNDARIES: Final = ("countries", "regions", "places")
"""Files of the base map in geo/, made by scripts/build_boundaries.py."""
TOWNS: Final = "geo/towns.csv"
"""Towns with their population, made by scripts/build_towns.py."""
RELEASES: Final = "releases/*.jsonl"
"""Files that `release` writes (release_files.py)."""
BUILT: Final = (*(f"geo/{name}.geojson" for name in LAYERS), "tables/*.csv", "datapackage.json")
"""Patterns of the files that `build` writes."""


def files(root: Path) -> Iterator[tuple[Path, Part]]:
    """Every file of the truth below `root`, with what it holds."""
    for part in PARTS:
        for path in sorted(root.glob(part.pattern)):
            yield path, part


def known(root: Path) -> set[Path]:
    """Every path below `root` that is read, built, released or part of the base map."""
    built = (path for pattern in BUILT for path in root.glob(pattern))
    releases = root.glob(RELEASES)
    boundaries = (root / "geo" / f"{name}.geojson" for name in BOUNDARIES)
    return {*(path for path, _ in files(root)), *built, *releases, *boundaries, root / TOWNS}
