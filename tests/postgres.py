"""A PostgreSQL server of the tests' own: made in a temporary folder, without privileges, and gone with them."""

from contextlib import ExitStack

import psycopg
from psycopg import sql

from cluster.postgres import Postgres
from cluster.programs import free_ports, temporary_folder

PASSWORD = "s3cret-of-the-tests"


class Cluster:
    """A running server on loopback, with a user `atlas` who may read and write, and databases made as tests ask."""

    def __init__(self) -> None:
        """Make and start it."""
        self._folder = ExitStack()
        self.root = self._folder.enter_context(temporary_folder()) / "postgres"
        (self.port,) = free_ports(1)
        self._server = Postgres.new(self.root, self.port, PASSWORD, ["fsync=off"])

    def url(self, database: str = "postgres", password: str = PASSWORD, user: str = "atlas") -> str:
        """The address of a database, with its password."""
        return f"postgresql://{user}:{password}@127.0.0.1:{self.port}/{database}"

    def remove(self) -> None:
        """Stop the server at once and remove its folder."""
        self._server.stop()
        self._folder.close()

    def make(self, name: str, template: str = "template1") -> str:
        """Make a database, as a copy of another, and return its address."""
        self._server.make(name, template)
        return self.url(name)

    def drop(self, name: str) -> None:
        """Drop a database, whoever is connected to it."""
        self.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))

    def execute(self, statement: sql.Composable | str, database: str = "postgres") -> None:
        """Run a statement outside any transaction."""
        with psycopg.connect(self.url(database), autocommit=True) as connection:
            connection.execute(statement)  # type: ignore[arg-type]

    def run(self, program: str, *arguments: str) -> None:
        """Run a program of PostgreSQL, such as pg_dump."""
        self._server.run(program, *arguments)
