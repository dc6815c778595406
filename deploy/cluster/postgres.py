"""PostgreSQL servers on the loopback: one that is written to, and hot standbys that follow it by streaming replication.

The tests start theirs by it too (tests/postgres.py).
"""

import os
import secrets
import shutil
import signal
from collections.abc import Sequence
from pathlib import Path
from typing import Final, Self

from cluster.programs import own_folder, program, run

PROGRAMS: Final = (
    "/usr/lib/postgresql/*/bin/",
    "/opt/homebrew/opt/postgresql@*/bin/",
    "/usr/local/opt/postgresql@*/bin/",
)
"""Where Debian and Homebrew keep them, which have several versions side by side and none in PATH."""
SETTINGS: Final = (
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "max_wal_senders=10",
    "wal_keep_size=64MB",
    "hot_standby_feedback=on",  # a reader of the standby is not interrupted by what the primary cleans up
)


class Postgres:
    """A server in a folder of its own, with the user `atlas` and a password that only this run knows."""

    def __init__(self, folder: Path, port: int, password: str, settings: Sequence[str] = ()) -> None:
        """Know it; `new` and `following` make it."""
        self.port = port
        self._folder = folder
        self._data = folder / "data"
        self._password = password
        self._settings = (*SETTINGS, *settings)
        self._environment = {"PATH": os.environ["PATH"], "LC_ALL": "C", "PGPASSWORD": password}  # macOS has no C.UTF-8

    @classmethod
    def new(cls, folder: Path, port: int, password: str = "", settings: Sequence[str] = ()) -> Self:
        """Make and start a primary; without a password with one that nobody can guess."""
        server = cls(own_folder(folder), port, password or secrets.token_urlsafe(24), settings)
        secret = folder / "password"
        secret.write_text(server._password)
        shutil.chown(secret, folder.owner())
        secret.chmod(0o600)
        server.run("initdb", "-D", str(server._data), "-U", "atlas", "-A", "scram-sha-256", "--pwfile", str(secret),
                    "-E", "UTF8", "--no-locale", "--no-sync")  # fmt: skip
        secret.unlink()
        server.start()
        return server

    def following(self, folder: Path, port: int) -> "Postgres":
        """Make and start a standby that follows this server."""
        server = Postgres(own_folder(folder), port, self._password)
        # -R writes standby.signal and primary_conninfo, with the password, into the standby's own folder
        server.run(
            "pg_basebackup",
            *self._here(),
            "-D",
            str(server._data),
            "-R",
            "-X",
            "stream",
            "--checkpoint=fast",
            "--no-sync",
        )
        server.start()
        return server

    def address(self, *others: "Postgres", attributes: str = "any") -> str:
        """The address of this server, and of others that are asked where it does not answer: a secret."""
        hosts = ",".join(f"127.0.0.1:{server.port}" for server in (self, *others))
        return f"postgresql://atlas:{self._password}@{hosts}/atlas?target_session_attrs={attributes}"

    @property
    def pid(self) -> int:
        """The number of its first process."""
        return int((self._data / "postmaster.pid").read_text().split()[0])

    def make(self, database: str, template: str = "template1") -> None:
        """Make a database, as a copy of another."""
        self.run("createdb", *self._here(), "-T", template, database)

    def start(self) -> None:
        """Start the server and wait until it answers."""
        options = " ".join(f"-c {setting}" for setting in (f"port={self.port}", *self._settings))
        self.run("pg_ctl", "-D", str(self._data), "-o", options, "-l", str(self._folder / "log"), "-w", "start")

    def stop(self) -> None:
        """Stop the server at once, if it runs."""
        if (self._data / "postmaster.pid").exists():
            self.run("pg_ctl", "-D", str(self._data), "-m", "immediate", "-w", "stop")

    def kill(self) -> None:
        """End the server as a failing machine would, its children with it."""
        os.kill(self.pid, signal.SIGQUIT)

    def promote(self) -> None:
        """Make a standby the one that is written to."""
        self.run("pg_ctl", "-D", str(self._data), "-w", "promote")

    def run(self, name: str, *arguments: str) -> None:
        """Run a program of PostgreSQL, such as pg_dump, with the password; raises RuntimeError where it fails."""
        run([program(name, *(each + name for each in PROGRAMS)), *arguments], self._folder, self._environment)

    def _here(self) -> tuple[str, ...]:
        return ("-h", "127.0.0.1", "-p", str(self.port), "-U", "atlas")
