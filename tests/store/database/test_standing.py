"""How a database server stands among others; a standby is tried in tests/deploy."""

import psycopg

from dashboard.store.database.standing import standing_of
from dashboard.store.interface import Standing


def test_a_server_that_follows_no_other_is_the_primary(database: str) -> None:
    with psycopg.connect(database) as connection:
        assert standing_of(connection) == Standing("primary")
