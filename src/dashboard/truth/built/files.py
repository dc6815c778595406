"""Every built file, as bytes by its path below data/, and which of those on disk are out of date."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from dashboard.model.attribution import LICENCE, attribution
from dashboard.model.site import Site
from dashboard.model.vocabulary import LAYERS
from dashboard.truth.built.datapackage import datapackage
from dashboard.truth.built.features import site_feature
from dashboard.truth.built.tables import tables
from dashboard.truth.catalog import catalog_of, context_of
from dashboard.truth.layout import BOUNDARIES, TOWNS
from dashboard.truth.reading import Truth


def built_files(truth: Truth) -> dict[str, bytes]:
    """All built files of the truth: the same bytes from the same truth and base map, every time."""
    catalog, context = catalog_of(truth), context_of(truth)
    built = tables(truth, catalog, context)
    files = layer_files(catalog.sites)
    files |= {f"tables/{table.name}.csv": table.csv().encode() for table in built}
    given = (*(f"geo/{name}.geojson" for name in BOUNDARIES), TOWNS)
    base_map = {path: (truth.root / path).read_bytes() for path in given}
    files["datapackage.json"] = datapackage(built, catalog, files | base_map)
    return files


def layer_files(sites: Sequence[Site]) -> dict[str, bytes]:
    """The GeoJSON of each layer, by its path below data/."""
    return {f"geo/{layer}.geojson": _collection([site for site in sites if site.layer == layer]) for layer in LAYERS}


def outdated(root: Path, files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The built files that are missing or different below `root`, with their right content."""
    return {path: content for path, content in files.items() if not _holds(root / path, content)}


def strays(root: Path, files: Mapping[str, bytes]) -> list[str]:
    """Paths of tables below `root` that nothing builds."""
    found = (path.relative_to(root).as_posix() for path in (root / "tables").glob("*.csv"))
    return sorted(path for path in found if path not in files)


def _holds(path: Path, content: bytes) -> bool:
    try:
        return path.is_file() and path.read_bytes() == content
    except OSError:  # nobody may read it
        return False


def _collection(sites: Sequence[Site]) -> bytes:
    """One feature a line, so that a change can be read."""
    features = map(site_feature, sites)
    lines = ",\n".join(json.dumps(feature, ensure_ascii=False, separators=(",", ":")) for feature in features)
    facts = {"type": "FeatureCollection", "license": LICENCE, "attribution": attribution(sites)}
    head = json.dumps(facts, ensure_ascii=False)[:-1]
    return f'{head}, "features": [\n{lines}\n]}}\n'.encode()
