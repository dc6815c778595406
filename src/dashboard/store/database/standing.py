"""Whether a database server follows another by streaming replication, and how far it is behind."""

from typing import Final

import psycopg

from dashboard.store.interface import Standing

_LOOK: Final = """
SELECT pg_is_in_recovery(),
    CASE
        WHEN pg_last_wal_receive_lsn() = pg_last_wal_replay_lsn() AND EXISTS (SELECT FROM pg_stat_wal_receiver) THEN 0
        ELSE extract(epoch FROM clock_timestamp() - pg_last_xact_replay_timestamp())
    END
"""
"""A standby that has replayed all it received, from a primary that still sends, is behind by nothing: the time of the last
transaction tells only how long nobody has written. One whose primary is gone is as old as that transaction."""


def standing_of(connection: psycopg.Connection) -> Standing:
    """How the server of a connection stands (PostgreSQL 15, 9.27.4); raises psycopg.Error."""
    follows, lag = connection.execute(_LOOK).fetchone() or (False, None)
    return Standing("standby", None if lag is None else round(float(lag), 3)) if follows else Standing("primary")
