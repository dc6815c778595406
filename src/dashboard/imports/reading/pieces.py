"""A table of text that is larger than a reader may bring, as files of its rows that are not: for commands, not for uploads."""

from collections.abc import Iterator
from typing import Final

import numpy as np

PIECE: Final = 4_000_000
"""Bytes of a piece: with twenty or more a row it has no more rows than may be read at once."""
_QUOTE: Final = ord('"')
_LINE: Final = ord("\n")


def pieces(content: bytes, size: int = PIECE) -> Iterator[tuple[bytes, int]]:
    """The text in pieces of about so many bytes, each with the first line before it, and how many lines lie before its own.

    A line within quotes is not parted. Encodings must have one byte for quotes and line ends, as UTF-8 has.
    """
    letters = np.frombuffer(content, dtype=np.uint8)
    inside = np.cumsum(letters == _QUOTE, dtype=np.int64) & 1
    ends = np.flatnonzero((letters == _LINE) & (inside == 0)) + 1
    if not ends.size or len(content) <= size:
        yield content, 0
        return
    head, start, before = content[: ends[0]], int(ends[0]), 0
    while start < len(content):
        place = int(np.searchsorted(ends, start + size, side="right")) - 1
        if ends[place] <= start:  # one line is longer than a piece
            place += 1
        end = int(ends[place]) if place < len(ends) else len(content)
        if len(content) - end < size // 10:
            end = len(content)
        yield head + content[start:end], before
        before, start = before + int(np.count_nonzero(letters[start:end] == _LINE)), end
