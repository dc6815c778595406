"""The features of a GeoJSON file of any store."""

import json
from typing import Any

from dashboard.store.interface import Store


def read_features(store: Store, name: str) -> list[dict[str, Any]]:
    """The features of a GeoJSON file of geo/; raises DamagedDataError."""
    path = f"geo/{name}.geojson"
    content = store.read(path)
    try:
        return list(json.loads(content)["features"])
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise store.damaged(path, "-", error) from error
