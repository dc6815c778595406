"""Readers behind a proxy who lose their replica and go on: what they met, and whether they still see their own selection."""

import asyncio
import random
import re
import time
import urllib.request
from collections import Counter
from dataclasses import dataclass, field
from typing import Final

from websockets.exceptions import WebSocketException

from load.session import Run, Session

YEARS: Final = range(1995, 2026)
AGAIN_S: Final = 0.5
"""What streamlit's browser code waits before it connects again."""
PATIENCE_S: Final = 60.0


@dataclass
class Met:
    """What all readers met."""

    runs: int = 0
    errors: Counter[str] = field(default_factory=Counter)
    """Runs that brought no map, or an exception, or another year than the reader's; connections that nobody took."""
    lost: int = 0
    """Visits whose replica went away."""
    gaps_s: list[float] = field(default_factory=list)
    """From the loss of a connection to the map with the same year, from another replica."""
    replicas: Counter[str] = field(default_factory=Counter)
    """Cookies of those who were reading at last."""
    took_s: list[float] = field(default_factory=list)


class Visitor:
    """One reader of one year at a time, through a proxy at a port of this machine."""

    def __init__(self, port: int, number: int, met: Met, think_s: float = 0.3) -> None:
        """Think some `think_s` before each change."""
        self._port, self._met, self._think_s = port, met, think_s
        self._dice = random.Random(number)
        self._year = self._dice.choice(YEARS)
        self._session: Session | None = None
        self._cookie = ""
        self._lost_at: float | None = None

    async def read(self, end: asyncio.Event) -> None:
        """Change the year again and again, whatever happens, until it is time to end."""
        self._cookie = await asyncio.to_thread(self._page)
        while not end.is_set():
            try:
                await asyncio.wait_for(self._step(), PATIENCE_S)
            except TimeoutError:
                self._met.errors["no answer"] += 1
                await self._leave()
            except (OSError, WebSocketException) as error:
                await self._note_loss(error)
        self._met.replicas[self._cookie] += 1
        await self._leave()

    async def _step(self) -> None:
        if self._session is None:
            self._session = await Session.open(self._port, f"year={self._year}", self._cookie)
            self._cookie = self._session.cookie
            self._take(await self._session.visit())  # the address alone says what was chosen
            if self._lost_at is not None:
                self._met.gaps_s.append(time.monotonic() - self._lost_at)
                self._lost_at = None
            return
        await asyncio.sleep(self._dice.uniform(0.5, 1.5) * self._think_s)
        self._year = self._dice.choice([year for year in YEARS if year != self._year])
        self._take(await self._session.choose(self._year))

    async def _note_loss(self, error: Exception) -> None:
        """A connection that breaks is what is tried here; one that the proxy can't make is an error."""
        if self._session is None:
            self._met.errors[type(error).__name__] += 1
        else:
            self._met.lost += 1
            self._lost_at = time.monotonic()
        await self._leave()
        await asyncio.sleep(AGAIN_S)

    def _take(self, run: Run) -> None:
        self._met.runs += 1
        self._met.took_s.append(run.done_ms / 1000)
        if run.exception:
            self._met.errors[run.exception] += 1
        elif set(re.findall(r'period\\*": ?\[(\d+), ?(\d+)\]', run.map_args)) != {(str(self._year),) * 2}:
            self._met.errors["another year"] += 1

    async def _leave(self) -> None:
        if self._session:
            session, self._session = self._session, None
            try:
                await asyncio.wait_for(session.close(), 5)
            except (TimeoutError, OSError, WebSocketException):
                return

    def _page(self) -> str:
        """The cookie that comes with the page."""
        with urllib.request.urlopen(f"http://127.0.0.1:{self._port}/?year={self._year}", timeout=PATIENCE_S) as answer:
            return str(answer.headers.get("Set-Cookie", "")).partition(";")[0]
