"""A PostgreSQL server of the tests' own: made in a temporary folder, without privileges, and gone with them."""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

import psycopg
from psycopg import sql

PASSWORD = "s3cret-of-the-tests"
INSTALL = "PostgreSQL with PostGIS is not installed; on Debian: apt-get install postgresql postgresql-15-postgis-3"


def programs() -> Path:
    """Where PostgreSQL's programs are: the newest of Debian's, or those of the path."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if found:
        return found[-1].parent
    where = shutil.which("initdb")
    if where is None:
        raise FileNotFoundError(INSTALL)
    return Path(where).parent


class Cluster:
    """A running server on loopback, with a user `atlas` who may read and write, and databases made as tests ask."""

    def __init__(self) -> None:
        """Make and start it."""
        self._programs = programs()
        self._user = pwd.getpwnam("nobody") if os.getuid() == 0 else None  # PostgreSQL refuses root
        self.root = Path(tempfile.mkdtemp(prefix="atlas-pg-"))
        if self._user:
            os.chown(self.root, self._user.pw_uid, self._user.pw_gid)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = int(free.getsockname()[1])
        secret = self.root / "password"
        secret.write_text(PASSWORD)
        secret.chmod(0o644)
        self._run("initdb", "-D", self.data, "-U", "atlas", "-A", "scram-sha-256", "--pwfile", str(secret), "-E", "UTF8",
                  "--no-locale", "--no-sync")  # fmt: skip
        self.start()

    @property
    def data(self) -> str:
        """The folder of the server."""
        return str(self.root / "data")

    def url(self, database: str = "postgres", password: str = PASSWORD, user: str = "atlas") -> str:
        """The address of a database, with its password."""
        return f"postgresql://{user}:{password}@127.0.0.1:{self.port}/{database}"

    def start(self) -> None:
        """Start the server and wait until it answers."""
        options = f"-c port={self.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off"
        self._run("pg_ctl", "-D", self.data, "-o", options, "-l", str(self.root / "log"), "-w", "start")

    def stop(self) -> None:
        """Stop the server at once."""
        self._run("pg_ctl", "-D", self.data, "-m", "immediate", "-w", "stop")

    def remove(self) -> None:
        """Stop the server and remove its folder."""
        self.stop()
        shutil.rmtree(self.root)

    def make(self, name: str, template: str = "template1") -> str:
        """Make a database, as a copy of another, and return its address."""
        self.execute(sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(sql.Identifier(name), sql.Identifier(template)))
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
        self._run(program, *arguments)

    def _run(self, program: str, *arguments: str) -> None:
        command: Sequence[str] = (str(self._programs / program), *arguments)
        user = {"user": self._user.pw_uid, "group": self._user.pw_gid, "extra_groups": []} if self._user else {}
        environment = {"PATH": os.environ["PATH"], "PGPASSWORD": PASSWORD, "LC_ALL": "C.UTF-8"}
        subprocess.run(
            command,
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            cwd=self.root,
            env=environment,
            **user,
        )  # type: ignore[call-overload]
