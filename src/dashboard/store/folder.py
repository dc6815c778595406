"""The folder of built files: each is compared with what the data package says of it before anything is read from it."""

import csv
import hashlib
import io
import json
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any, Final, NamedTuple

from dashboard.model.digest import digest
from dashboard.store.damage import DamagedDataError, OnDamage, refuse
from dashboard.store.decoding import cells
from dashboard.store.features import read_features
from dashboard.store.interface import Row

PACKAGE: Final = "datapackage.json"
HISTORY: Final = ("releases", "revisions")
"""Tables that say what changed, and are no part of a version."""


class Listed(NamedTuple):
    """What the data package says of a file."""

    size: int
    """Bytes."""
    digest: str
    """`sha256:` and the hash of the content."""


class BuiltFolder:
    """Built files below a folder: the store that needs nothing else (interface.Store)."""

    def __init__(self, root: Path, on_damage: OnDamage = refuse) -> None:
        """`on_damage` is called where a layer, or the comparison with the data package, can be left out; it may raise."""
        self.root = root
        self.on_damage = on_damage

    def read(self, name: str) -> bytes:
        """The content of a file by its path below the folder.

        Raises:
            DamagedDataError: if it is missing, cut, changed, or not a file of the data package.
        """
        path = self.root / name
        try:
            content = path.read_bytes()
        except OSError as error:
            raise DamagedDataError(path, "-", error) from error
        if self._listed is not None:
            expected = self._listed.get(name)
            if expected is None:
                raise DamagedDataError(path, "-", "not a file of the data package")
            if len(content) != expected.size:
                raise DamagedDataError(path, "-", f"{len(content):,} bytes instead of {expected.size:,}")
            if f"sha256:{digest(content)}" != expected.digest:
                raise DamagedDataError(path, "-", "changed since it was built")
        return content

    def paths(self) -> list[str]:
        """The paths of all files that the data package lists."""
        return list(self._listed or ())

    def rows(self, table: str, model: type[Any]) -> Iterator[tuple[str, Row]]:
        """The rows of a table, each with its line (interface.Store)."""
        path, read = f"tables/{table}.csv", cells(model)
        for line, row in self.text_rows(path):
            try:
                yield line, read(row)
            except (KeyError, ValueError) as error:
                raise self.damaged(path, line, repr(error)) from error

    def text_rows(self, path: str) -> Iterator[tuple[str, dict[str, str]]]:
        """The rows of a file of CSV as text, each with its line; raises DamagedDataError."""
        content = self.read(path)
        try:
            reader = csv.DictReader(io.StringIO(content.decode("utf-8"), newline=""))
            if reader.fieldnames is None:
                raise self.damaged(path, "-", "the file is empty")
            for line, row in enumerate(reader, start=2):
                if None in row or None in row.values():  # csv puts None for missing cells, and as key of further ones
                    raise self.damaged(path, f"row {line}", "more or fewer cells than columns")
                yield f"row {line}", row
        except (UnicodeDecodeError, csv.Error) as error:
            raise self.damaged(path, "-", error) from error

    def sites(self, layer: str) -> Iterator[tuple[str, Row]]:
        """All there is of the sites of a layer, by their ids (interface.Store)."""
        for feature in read_features(self, layer):
            try:
                geometry = feature["geometry"]
                route = geometry["coordinates"] if geometry["type"] == "LineString" else ()
                yield feature["id"], {**feature["properties"], "id": feature["id"], "route": route}
            except (KeyError, TypeError) as error:
                identity = feature.get("id", "-") if isinstance(feature, dict) else "-"
                raise self.damaged(f"geo/{layer}.geojson", str(identity), repr(error)) from error

    def version(self) -> str:
        """Hash of the built files but those of releases: to publish a version changes no version."""
        hashed = hashlib.sha256()
        for path in sorted([*self.root.glob("geo/*.geojson"), *self.root.glob("tables/*.csv")]):
            if path.stem not in HISTORY:
                hashed.update(path.read_bytes())
        return hashed.hexdigest()[:16]

    def telling(self, on_damage: OnDamage) -> "BuiltFolder":
        """The same folder with another `on_damage` (interface.Store)."""
        return BuiltFolder(self.root, on_damage)

    def damaged(self, part: str, row: str, reason: object) -> DamagedDataError:
        """The error that names a file and a row of it (interface.Store)."""
        return DamagedDataError(self.root / part, row, reason)

    @cached_property
    def _listed(self) -> Mapping[str, Listed] | None:
        """Files by their paths; None where the data package is damaged and nothing can be compared."""
        path = self.root / PACKAGE
        try:
            resources = json.loads(path.read_bytes())["resources"]
            return {str(each["path"]): Listed(each["bytes"], each["hash"]) for each in resources}
        except (OSError, ValueError, LookupError, TypeError, RecursionError) as error:
            self.on_damage(DamagedDataError(path, "-", error if isinstance(error, OSError) else repr(error)))
            return None
