"""The folder of built files: each is compared with what the data package says of it before anything is read from it."""

import json
from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import Path
from typing import Final, NamedTuple, NoReturn

from dashboard.model.digest import digest

PACKAGE: Final = "datapackage.json"


class DamagedDataError(ValueError):
    """A built file that can't be read: names the file and the row, and what to do."""

    def __init__(self, path: Path, row: str, reason: object) -> None:
        """Name the file, the row (a line or an id, `-` for the whole file) and the reason."""
        words = reason.strerror if isinstance(reason, OSError) else reason
        super().__init__(f"{path.name}: {row}: {words}; build it again: python -m dashboard build")
        self.path = path
        self._changed = _changed(path)

    def is_over(self) -> bool:
        """Whether the file has changed since, so that it is worth reading again."""
        return _changed(self.path) != self._changed


class Listed(NamedTuple):
    """What the data package says of a file."""

    size: int
    """Bytes."""
    digest: str
    """`sha256:` and the hash of the content."""


OnDamage = Callable[[DamagedDataError], object]
"""Called with a damage that can be left out."""


def refuse(error: DamagedDataError) -> NoReturn:
    """Raise a damage instead of reading on."""
    raise error


class BuiltFolder:
    """Built files below a folder."""

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


def _changed(path: Path) -> tuple[int, int] | None:
    """When a file was changed (nanoseconds) and its size; None where there is none."""
    try:
        facts = path.stat()
    except OSError:
        return None
    return facts.st_mtime_ns, facts.st_size
