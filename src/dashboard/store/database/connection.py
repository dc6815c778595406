"""Connections to the database, and what is said where there is none: never an address or a password."""

import os
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import dataclass, field
from typing import Final

import psycopg

from dashboard.store.interface import UnavailableError

CONNECT_S: Final = 3
"""Seconds that a connection may take; psycopg waits two at least."""
STATEMENT_S: Final = 10
"""Seconds that a statement of a reader may take: all claims take a tenth of one."""
LOADING_S: Final = 3600
APPLICATION: Final = "presence-atlas"
SLOW: Final = "The database takes too long to answer."
NOT_UNDERSTOOD: Final = "The address of the database in DASHBOARD_DATABASE_URL can't be understood."
_SENTENCES: Final = {
    "08": "The database can't be reached.",
    "28": "The database refuses the user or the password.",
    "3D": "The database server has no database of that name.",
    "42501": "The database refuses this user what the atlas needs.",
    "42": "The database holds no atlas that this program can read: `python -m dashboard load-db` loads it.",
    "3F": "The database holds no atlas that this program can read: `python -m dashboard load-db` loads it.",
    "53100": "The disk of the database is full.",
    "53": "The database has no room for another connection.",
    "25006": "The database is read-only.",
    "55P03": "The database is busy: something else holds what has to be changed.",
    "57014": SLOW,
    "57": "The database is shutting down or starting up.",
}
"""What is said, by the code of the error or its beginning (PostgreSQL 15, appendix A)."""


@dataclass(frozen=True)
class Address:
    """Where the database is. All of it is a secret: where a password holds `@` or `/`, libpq takes a part of it for the host."""

    url: str = field(repr=False)


@contextmanager
def connected(
    address: Address, *, statement_s: float = STATEMENT_S, writes: bool = False
) -> Iterator[psycopg.Connection]:
    """A connection whose one transaction is committed at the end, or taken back where something fails.

    One that only reads ends soon after the time of a statement is over: where an answer is held back on its way, the limit that
    the server has does not end it.

    Raises UnavailableError for whatever the database refuses; psycopg's own message goes nowhere, for it may hold the
    address with the password.
    """
    try:
        with psycopg.connect(
            address.url, connect_timeout=CONNECT_S, application_name=APPLICATION, autocommit=False
        ) as connection:
            limit = f"{int(statement_s * 1000)}ms"
            connection.execute("SELECT set_config('statement_timeout', %s, false)", [limit])
            connection.execute("SELECT set_config('lock_timeout', %s, false)", [limit if writes else "2s"])
            with nullcontext() if writes else _in_time(connection, statement_s + CONNECT_S):
                yield connection
    except psycopg.Error as error:
        raise unavailable(error) from None


@contextmanager
def _in_time(connection: psycopg.Connection, seconds: float) -> Iterator[None]:
    """Break a connection off after some seconds; raises UnavailableError where that happened."""
    late = threading.Event()

    def break_off() -> None:
        late.set()
        with suppress(OSError), socket.socket(fileno=os.dup(connection.fileno())) as line:
            line.shutdown(socket.SHUT_RDWR)

    timer = threading.Timer(seconds, break_off)
    timer.daemon = True
    timer.start()
    try:
        yield
    except psycopg.Error as error:
        if late.is_set():
            raise UnavailableError(SLOW, f"{type(error).__name__}, after {seconds:g} s") from None
        raise
    finally:
        timer.cancel()
        timer.join()  # before the connection closes, whose number another may get


def unavailable(error: psycopg.Error) -> UnavailableError:
    """What a reader is told of an error, and what the log gets: its class and code, without its message."""
    return UnavailableError(sentence(error), f"{type(error).__name__}, {error.sqlstate or 'no code'}")


def sentence(error: psycopg.Error) -> str:
    """An error in one sentence, without a secret."""
    code = error.sqlstate or ""
    if isinstance(error, psycopg.errors.ConnectionTimeout):
        return SLOW
    if not code and isinstance(error, psycopg.ProgrammingError):
        return NOT_UNDERSTOOD
    if not code and isinstance(error, psycopg.OperationalError):
        return _without_code(error)
    known = next((code[:length] for length in (5, 2) if code[:length] in _SENTENCES), None)
    return _SENTENCES[known] if known else f"The database refuses what it is asked ({code or type(error).__name__})."


def _without_code(error: psycopg.OperationalError) -> str:
    """The sentence for a failed connection: libpq gives it no code, only the server's words."""
    text = str(error)
    if "invalid integer value" in text or "invalid port" in text:
        return NOT_UNDERSTOOD
    if "authentication failed" in text or "no password supplied" in text or "no pg_hba.conf entry" in text:
        return _SENTENCES["28"]
    if "does not exist" in text and "database" in text:
        return _SENTENCES["3D"]
    if "starting up" in text or "shutting down" in text:
        return _SENTENCES["57"]
    if "too many" in text or "connection slots" in text:
        return _SENTENCES["53"]
    return _SENTENCES["08"]
