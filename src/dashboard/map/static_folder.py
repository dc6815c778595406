"""A folder of files that carry a hash of their content in their names, so that a damaged one is recognized.

Several servers may share it, also of different versions or data: a file is written whole or not at all, a server writes
again what it misses, and what nobody has used for a day is removed.
"""

import os
import re
import stat
import tempfile
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Final, NamedTuple

from dashboard.model.digest import digest

USED_S: Final = 12 * 60 * 60
"""Seconds after which a file in use is looked at, and marked as used, again."""
LEFT_S: Final = 2 * USED_S
"""Seconds after which a file that no server has marked is a leftover."""
DRAFT: Final = ".draft-"
"""How the name of a file begins that is still being written."""
HASH_DIGITS: Final = 12
_NAME: Final = re.compile(rf"[a-z]+(-[0-9a-f]{{{HASH_DIGITS}}}){{1,2}}\.(js|css|json)|{re.escape(DRAFT)}.*")


class Mark(NamedTuple):
    """By what a change of a file is noticed without reading it."""

    size: int
    changed_ns: int


class StaticFolder:
    """Files below a folder, by what they are (`sites.json`) and the hash of their content."""

    def __init__(self, path: Path) -> None:
        """The folder is made with the first file."""
        self.path = path

    def put(self, what: str, content: bytes, key: bytes | None = None) -> str:
        """Write a file where it is missing or damaged, and return its name; `key`: see `find`. Raises OSError."""
        stem, _, ending = what.partition(".")
        hashes = [short(each) for each in (key, content) if each is not None]
        name = f"{'-'.join([stem, *hashes])}.{ending}"
        self.path.mkdir(parents=True, exist_ok=True)
        if not self._is_whole(name):
            _write(self.path / name, content)
        return name

    def find(self, what: str, key: bytes) -> str | None:
        """The name of a whole file that was put with a key, which tells what it was made of; None where there is none."""
        stem, _, ending = what.partition(".")
        found = sorted(path.name for path in self.path.glob(f"{stem}-{short(key)}-*.{ending}"))
        return next(filter(self._is_whole, found), None)

    def mark(self, name: str) -> Mark | None:
        """By what a later change of a file is noticed; None where it is missing."""
        try:
            facts = (self.path / name).lstat()
        except OSError:
            return None
        return Mark(facts.st_size, facts.st_mtime_ns)

    def tidy(self, used: Iterable[str]) -> None:
        """Remove files of ours that no server has used for a day; other files stay."""
        kept = set(used)
        for path in self.path.iterdir():
            if path.name in kept or not _NAME.fullmatch(path.name):
                continue
            with suppress(OSError):  # another server was quicker, or it is a folder
                if time.time() - path.lstat().st_mtime > LEFT_S:
                    path.unlink()

    def _is_whole(self, name: str) -> bool:
        """Whether a file holds what its name says; if so, it is marked as used, at most once in USED_S."""
        path = self.path / name
        try:
            facts = path.lstat()
            if not stat.S_ISREG(facts.st_mode) or short(path.read_bytes()) != path.stem.rpartition("-")[2]:
                return False
        except OSError:
            return False
        if time.time() - facts.st_mtime > USED_S:
            with suppress(OSError):  # a folder that can't be written may hold what is needed
                os.utime(path)
        return True


def short(content: bytes) -> str:
    """The part of a hash that goes into a name."""
    return digest(content)[:HASH_DIGITS]


def _write(path: Path, content: bytes) -> None:
    """Write whole or not at all: another server may be reading."""
    handle, draft = tempfile.mkstemp(prefix=DRAFT, dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(draft).chmod(0o644)
        Path(draft).replace(path)
    except OSError:
        Path(draft).unlink(missing_ok=True)
        raise
