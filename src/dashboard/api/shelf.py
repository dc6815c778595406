"""Packed answers that are kept, so that many readers of one address cost the server little more than one."""

import threading
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import replace
from itertools import chain
from typing import Final
from weakref import WeakValueDictionary

from anyio import Lock

from dashboard.api.answers import Answer, packed, pieces
from dashboard.api.threads import work

ROOM: Final = 32_000_000
"""Bytes of all answers that are held whole, those on their way to slow readers included."""
LARGEST: Final = 4_000_000
"""Bytes of the largest answer that is held whole: all sites of a data set of 5,000 take less than half of it."""
ENTRY: Final = 4_000
"""Bytes of an answer besides its body, at most."""


class Whole:
    """A body in pieces that is held whole; while anyone has it, it takes room on its shelf."""

    def __init__(self, shelf: "Shelf") -> None:
        """Take the room of an empty one."""
        self._shelf = shelf
        self._pieces: list[bytes] = []
        self.size = ENTRY
        shelf.take(ENTRY)

    def __iter__(self) -> Iterator[bytes]:
        """Its pieces."""
        return iter(self._pieces)

    def __del__(self) -> None:
        """Give the room back, once the last reader is done."""
        self._shelf.take(-self.size)

    def add(self, piece: bytes) -> None:
        """Hold one more piece."""
        self._pieces.append(piece)
        self.size += len(piece)
        self._shelf.take(len(piece))


class Shelf:
    """Packed answers under the names of what was asked; those that nobody asked for lately make room for others.

    It is used in one event loop; only the room may be given back by a thread that was the last to hold an answer.
    """

    def __init__(self, room: int = ROOM, largest: int = LARGEST) -> None:
        """Make an empty one; `room` and `largest` in bytes."""
        self.taken = 0
        """Bytes of what is held whole, here or by readers only."""
        self._counting = threading.Lock()
        self._room = room
        self._largest = largest
        self._held: OrderedDict[str, Answer] = OrderedDict()
        self._making: WeakValueDictionary[str, Lock] = WeakValueDictionary()

    async def answer(self, name: str, make: Callable[[], Awaitable[Answer]]) -> Answer:
        """The packed answer that has the name, made if it is not here; what is too large for it is sent as it is made."""
        lock = self._making.get(name) or self._making.setdefault(name, Lock())
        async with lock:  # many ask for the same at the same moment, and one of them makes it
            if name in self._held:
                self._held.move_to_end(name)
                return self._held[name]
            answer = await make()
            sent = pieces(packed(pieces(answer.parts)))
            whole = Whole(self)
            while (piece := await work(next, sent, None)) is not None:
                whole.add(piece)
                if whole.size > self._largest or not self._has_room():
                    return replace(answer, parts=chain(whole, sent), is_packed=True)
            self._held[name] = replace(answer, parts=whole, is_packed=True)
            return self._held[name]

    def take(self, size: int) -> None:
        """Count bytes that are held from now on; with a negative number, no more."""
        with self._counting:
            self.taken += size

    def _has_room(self) -> bool:
        while self.taken > self._room and self._held:
            self._held.popitem(last=False)
        return self.taken <= self._room
