"""Connections to the database, and what is said where there is none: never an address or a password."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Final

import psycopg
from psycopg import conninfo

from dashboard.store.interface import UnavailableError

CONNECT_S: Final = 3
"""Seconds that a connection may take; psycopg waits two at least."""
STATEMENT_S: Final = 10
"""Seconds that a statement of a reader may take: all claims take a tenth of one."""
LOADING_S: Final = 3600
APPLICATION: Final = "presence-atlas"
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
    "57014": "The database takes too long to answer.",
    "57": "The database is shutting down or starting up.",
}
"""What is said, by the code of the error or its beginning (PostgreSQL 15, appendix A)."""
_LOG: Final = logging.getLogger(__name__)


@dataclass(frozen=True)
class Address:
    """Where the database is. Its text is a secret, and stays out of whatever prints this."""

    url: str = field(repr=False)

    def __str__(self) -> str:
        """Host, port and name of the database, for a log; nothing of an address that can't be understood."""
        try:
            parts = conninfo.conninfo_to_dict(self.url)
        except psycopg.Error:
            return "an address that can't be understood"
        return f"{parts.get('host', 'the local socket')}:{parts.get('port', 5432)}/{parts.get('dbname', '')}"


@contextmanager
def connected(
    address: Address, *, statement_s: float = STATEMENT_S, writes: bool = False
) -> Iterator[psycopg.Connection]:
    """A connection whose one transaction is committed at the end, or taken back where something fails.

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
            yield connection
    except psycopg.Error as error:
        raise unavailable(error, address) from None


def unavailable(error: psycopg.Error, address: Address) -> UnavailableError:
    """What a reader is told of an error. The log gets its code and its class, without its message."""
    words = sentence(error)
    _LOG.warning("%s (%s, %s, %s)", words, address, type(error).__name__, error.sqlstate or "no code")
    return UnavailableError(words)


def sentence(error: psycopg.Error) -> str:
    """An error in one sentence, without a secret."""
    code = error.sqlstate or ""
    if isinstance(error, psycopg.errors.ConnectionTimeout):
        return "The database takes too long to answer."
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
