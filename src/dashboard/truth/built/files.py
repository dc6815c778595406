"""Every built file, as bytes by its path below data/; writing them, and telling which are out of date."""

import json
from pathlib import Path
from typing import Any, Final

from dashboard.model.vocabulary import LAYERS
from dashboard.truth.built.claims import evidence_claims
from dashboard.truth.built.datapackage import datapackage
from dashboard.truth.built.features import site_feature
from dashboard.truth.built.tables import tables
from dashboard.truth.reading import Truth

ODBL_NOTE: Final = (
    "Features whose credits name openstreetmap and aiddata: geometry (c) OpenStreetMap contributors (ODbL 1.0), through "
    "AidData (ODC-By 1.0). Those that name gppd: Global Power Plant Database (CC BY 4.0)."
)


def built_files(truth: Truth) -> dict[str, bytes]:
    """All built files of the truth. The newest year of known time is that of the newest dated source."""
    claims = {identity: tuple(evidence_claims(truth, record)) for identity, record in truth.records.items()}
    newest_year = max(
        (year for found in claims.values() for claim in found if (year := claim.published_year()) is not None),
        default=1991,
    )
    files: dict[str, bytes] = {}
    for layer in LAYERS:
        features = [
            site_feature(truth.records[identity], claims[identity], newest_year)
            for identity in sorted(truth.records)
            if truth.records[identity].layer == layer
        ]
        files[f"geo/{layer}.geojson"] = _collection(features)
    built = tables(truth, claims)
    files |= {f"tables/{name}.csv": text.encode() for name, text in built.items()}
    files["datapackage.json"] = datapackage(built)
    return files


def write(truth: Truth) -> list[str]:
    """Write what is out of date below the truth's root, and return the paths written."""
    written = []
    for path, content in outdated(truth).items():
        target = truth.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
        written.append(path)
    return written


def outdated(truth: Truth) -> dict[str, bytes]:
    """The built files that are missing or differ from what the truth makes, with what they should hold."""
    return {
        path: content
        for path, content in built_files(truth).items()
        if not (truth.root / path).exists() or (truth.root / path).read_bytes() != content
    }


def stray(truth: Truth) -> list[Path]:
    """Tables that nothing builds any more."""
    expected = set(built_files(truth))
    found = (truth.root / "tables").glob("*.csv")
    return sorted(path for path in found if path.relative_to(truth.root).as_posix() not in expected)


def _collection(features: list[dict[str, Any]]) -> bytes:
    """One feature a line, so that a change can be read."""
    lines = ",\n".join(json.dumps(feature, ensure_ascii=False, separators=(",", ":")) for feature in features)
    head = json.dumps({"type": "FeatureCollection", "license": "CC-BY-4.0", "credits": ODBL_NOTE})[:-1]
    return f'{head}, "features": [\n{lines}\n]}}\n'.encode()
