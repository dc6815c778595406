"""The gate before answers that take seconds and megabytes: few are inside at a time, so that all others stay quick."""

import threading
from collections.abc import Awaitable, Callable, Iterable, Iterator
from dataclasses import replace
from typing import Final

from anyio import Lock

from dashboard.api.answers import Answer
from dashboard.api.fault import BusyError

MOST: Final = 40
"""Requests inside: waiting, being answered, or being sent. A brief of everything has some 2 MB."""


class Gate:
    """Lets requests in until there are MOST; one is answered after the other, and is out when its answer is sent."""

    def __init__(self, most: int = MOST) -> None:
        """Open it for `most` requests at a time."""
        self._most = most
        self._inside = 0
        self._count = threading.Lock()
        self._turn = Lock()

    async def answer(self, make: Callable[[], Awaitable[Answer]]) -> Answer:
        """The answer, once it is this request's turn; raises BusyError where too many are inside."""
        with self._count:
            if self._inside >= self._most:
                raise BusyError("too many briefs, pictures and downloads are being made: ask again in a while")
        stay = _Stay(self)
        async with self._turn:
            answer = await make()
        return replace(answer, parts=stay.of(answer.parts))

    def step(self, by: int) -> None:
        """Count one in or out."""
        with self._count:
            self._inside += by


class _Stay:
    """One request inside, until nobody needs its answer any more: it was sent, refused, or its reader has gone."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate
        self._parts: Iterable[bytes] = ()
        gate.step(1)

    def of(self, parts: Iterable[bytes]) -> "_Stay":
        self._parts = parts
        return self

    def __iter__(self) -> Iterator[bytes]:
        yield from self._parts

    def __del__(self) -> None:
        self._gate.step(-1)
