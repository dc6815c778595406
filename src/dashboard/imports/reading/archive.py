"""Archives: which of their files can be read, unpacked in memory and never further than the limits."""

import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePosixPath
from typing import Final
from zipfile import BadZipFile, ZipFile, ZipInfo

from dashboard.imports.limits import MAX_RATIO, MAX_UNPACKED
from dashboard.imports.raw import UnreadableError

FILES: Final = 2_000
"""Entries of an archive."""
_FROM: Final = 1_000_000
"""Bytes from which on the ratio counts: a small file of spaces harms nobody."""
NESTED: Final = frozenset((".zip", ".7z", ".rar", ".gz", ".tgz", ".bz2", ".xz", ".tar", ".zst", ".kmz"))
DAMAGED: Final = "The archive is damaged or not complete: download or pack it again."


@dataclass(frozen=True)
class Member:
    """A file of an archive. Its path names it for a reader and is never a place on a disk."""

    path: str
    info: ZipInfo

    @property
    def suffix(self) -> str:
        """How its name ends, in lower case: `.csv`."""
        return PurePosixPath(self.path).suffix.lower()

    @property
    def stem(self) -> str:
        """Its path without that."""
        return str(PurePosixPath(self.path).with_suffix(""))


class Archive:
    """A zip file, held to the limits. Raises UnreadableError where it can't be opened or holds too much."""

    def __init__(self, content: bytes) -> None:
        """Open it and look at what it says of its files."""
        try:
            self._zip = ZipFile(BytesIO(content))
            entries = self._zip.infolist()
        except (BadZipFile, ValueError, OSError, NotImplementedError, IndexError) as error:
            raise UnreadableError(DAMAGED) from error
        if len(entries) > FILES:
            raise UnreadableError(f"The archive holds {len(entries):,} files, and up to {FILES:,} can be read.")
        size = sum(each.file_size for each in entries)
        if size > MAX_UNPACKED:
            raise UnreadableError(
                f"Unpacked, the archive has {size / 1e6:,.0f} MB, and up to {MAX_UNPACKED / 1e6:.0f} MB can be read."
            )
        for each in entries:
            if each.file_size > _FROM and each.file_size > MAX_RATIO * max(each.compress_size, 1):
                raise UnreadableError(
                    f"The archive holds a file that unpacks to {each.file_size / max(each.compress_size, 1):,.0f} times its "
                    f"size, as files made to do harm do; up to {MAX_RATIO} times can be read."
                )
        self.members: Sequence[Member] = tuple(_files(entries))
        self._left = MAX_UNPACKED

    def read(self, member: Member) -> bytes:
        """Unpack a file. Raises UnreadableError."""
        if member.info.flag_bits & 1:
            raise UnreadableError("The archive is protected by a password: pack it without one.")
        try:
            with self._zip.open(member.info) as file:
                content = file.read(self._left + 1)
        except (BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError, NotImplementedError) as error:
            raise UnreadableError(DAMAGED) from error
        self._left -= len(content)
        if self._left < 0:
            raise UnreadableError(f"Unpacked, the archive has more than {MAX_UNPACKED / 1e6:.0f} MB.")
        return content


def _files(entries: Sequence[ZipInfo]) -> Iterator[Member]:
    """Files, without folders, and without what macOS and Windows add."""
    for each in entries:
        path = each.filename.replace("\\", "/")
        parts = [part for part in path.split("/") if part not in ("", ".", "..")]
        if (
            each.is_dir()
            or not parts
            or parts[0] == "__MACOSX"
            or parts[-1].startswith(".")
            or parts[-1] == "Thumbs.db"
        ):
            continue
        yield Member("/".join(parts), each)
