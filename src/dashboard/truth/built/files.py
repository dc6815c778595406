"""Every built file, as bytes by its path below data/, and which of those on disk are out of date."""

import json
from collections.abc import Iterable, Mapping
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


def outdated(root: Path, files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Those of the built files that are missing below `root` or hold something else there, with what they should hold."""
    return {path: content for path, content in files.items() if not _holds(root / path, content)}


def strays(root: Path, files: Mapping[str, bytes]) -> list[str]:
    """Tables below `root` that nothing builds any more, by their paths there."""
    found = (path.relative_to(root).as_posix() for path in (root / "tables").glob("*.csv"))
    return sorted(path for path in found if path not in files)


def _holds(path: Path, content: bytes) -> bool:
    try:
        return path.is_file() and path.read_bytes() == content
    except OSError:  # nobody may read it
        return False


def _collection(features: Iterable[dict[str, Any]]) -> bytes:
    """One feature a line, so that a change can be read."""
    lines = ",\n".join(json.dumps(feature, ensure_ascii=False, separators=(",", ":")) for feature in features)
    head = json.dumps({"type": "FeatureCollection", "license": "CC-BY-4.0", "credits": ODBL_NOTE})[:-1]
    return f'{head}, "features": [\n{lines}\n]}}\n'.encode()
