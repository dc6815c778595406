"""A built file that can't be read, and what becomes of it."""

from collections.abc import Callable
from pathlib import Path
from typing import NoReturn


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


OnDamage = Callable[[DamagedDataError], object]
"""Called with a damage that can be left out."""


def refuse(error: DamagedDataError) -> NoReturn:
    """Raise a damage instead of reading on."""
    raise error


def _changed(path: Path) -> tuple[int, int] | None:
    """When a file was changed (nanoseconds) and its size; None where there is none."""
    try:
        facts = path.stat()
    except OSError:
        return None
    return facts.st_mtime_ns, facts.st_size
