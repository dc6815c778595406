"""Every built file, as bytes by its path below data/; writing them, and telling which are out of date."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

from dashboard.model.vocabulary import LAYERS
from dashboard.truth.built.datapackage import datapackage
from dashboard.truth.built.features import site_feature
from dashboard.truth.built.tables import tables
from dashboard.truth.catalog import catalog_of, context_of
from dashboard.truth.reading import Truth

ODBL_NOTE: Final = (
    "Features whose credits name openstreetmap and aiddata: geometry (c) OpenStreetMap contributors (ODbL 1.0), through "
    "AidData (ODC-By 1.0). Those that name gppd: Global Power Plant Database (CC BY 4.0)."
)


def built_files(truth: Truth) -> dict[str, bytes]:
    """All built files of the truth: the same bytes from the same truth, every time."""
    catalog, context = catalog_of(truth), context_of(truth)
    built = tables(truth, catalog, context)
    files = {
        f"geo/{layer}.geojson": _collection(site_feature(site) for site in catalog.sites if site.layer == layer)
        for layer in LAYERS
    }
    files |= {f"tables/{table.name}.csv": table.csv().encode() for table in built}
    files["datapackage.json"] = datapackage(built, catalog)
    return files


def outdated(truth: Truth) -> dict[str, bytes]:
    """The built files that are missing or differ from what the truth makes, with what they should hold."""
    return {
        path: content
        for path, content in built_files(truth).items()
        if not (truth.root / path).is_file() or (truth.root / path).read_bytes() != content
    }


def stray(truth: Truth) -> list[Path]:
    """Tables that nothing builds any more."""
    expected = set(built_files(truth))
    found = (truth.root / "tables").glob("*.csv")
    return sorted(path for path in found if path.relative_to(truth.root).as_posix() not in expected)


def _collection(features: Iterable[dict[str, Any]]) -> bytes:
    """One feature a line, so that a change can be read."""
    lines = ",\n".join(json.dumps(feature, ensure_ascii=False, separators=(",", ":")) for feature in features)
    head = json.dumps({"type": "FeatureCollection", "license": "CC-BY-4.0", "credits": ODBL_NOTE})[:-1]
    return f'{head}, "features": [\n{lines}\n]}}\n'.encode()
