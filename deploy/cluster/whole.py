"""All parts together."""

import os
import secrets
import subprocess
import sys
import time
import urllib.request
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from cluster.postgres import Postgres
from cluster.programs import free_ports
from cluster.proxy import Proxy
from cluster.replica import ROOT, Replica

SETTLE_S: Final = 60


class Cluster:
    """Primary, standby, replicas and proxy, in a folder and on the loopback alone; what has begun is ended with it."""

    def __init__(
        self, folder: Path, replicas: int, port: int | None = None, environment: Mapping[str, str] | None = None
    ) -> None:
        """Name a folder that is there, and the proxy's port, or any."""
        self._folder = folder
        self._ports = free_ports(replicas + 3)
        if port is not None:
            self._ports[2] = port
        self._environment = environment or {}
        self.replicas: list[Replica] = []
        self.databases: list[Postgres] = []
        self.proxy: Proxy | None = None

    def __enter__(self) -> Self:
        """Start everything and wait until all replicas are ready."""
        try:
            self._start()
        except BaseException:
            self.stop()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End everything."""
        self.stop()

    @property
    def address(self) -> str:
        """Where readers come in."""
        assert self.proxy is not None
        return self.proxy.address

    @property
    def primary(self) -> Postgres:
        """The server that is written to at the start."""
        return self.databases[0]

    @property
    def standby(self) -> Postgres:
        """The one that follows it."""
        return self.databases[1]

    def load(self) -> None:
        """Load the built files into whichever server can be written to."""
        address = self.primary.address(self.standby, attributes="read-write")
        subprocess.run(
            [sys.executable, "-m", "dashboard", "load-db"],
            cwd=ROOT,
            env={**os.environ, **self._environment, "DASHBOARD_DATABASE_URL": address},
            check=True,
            stdout=subprocess.DEVNULL,
        )

    def settle(self, count: int | None = None) -> None:
        """Start what has ended of the first `count` replicas, or all, and wait until readers are sent to each of them.

        After a failure nginx tries a replica with one request, and gives it no other until that is answered.
        """
        wanted = {str(number) for number, _ in enumerate(self.replicas[:count], 1)}
        for replica in self.replicas[:count]:
            if not replica.is_running():
                replica.start()
            replica.wait()
        last, given = time.monotonic() + SETTLE_S, set[str]()
        while given != wanted:
            if time.monotonic() > last:
                raise RuntimeError(f"nginx gives readers to replicas {sorted(given)}, not {sorted(wanted)}")
            time.sleep(0.2)
            given = {self._given() for _ in range(2 * len(wanted))}

    def _given(self) -> str:
        """The number of the replica that a new reader gets."""
        with urllib.request.urlopen(f"{self.address}/", timeout=60) as answer:
            return str(answer.headers.get("Set-Cookie", "")).partition(";")[0].partition("=")[2]

    def stop(self) -> None:
        """End everything, readers first."""
        if self.proxy:
            self.proxy.stop()
        for replica in self.replicas:
            replica.stop()
        for database in reversed(self.databases):
            database.stop()

    def _start(self) -> None:
        primary, standby, proxy, *replicas = self._ports
        self.databases.append(Postgres.new(self._folder / "primary", primary))
        self.primary.make("atlas")
        self.databases.append(self.primary.following(self._folder / "standby", standby))
        self.load()
        # Reads go to the standby, and to the primary while that is gone. One secret: a cookie of one replica is good for all
        reads = {
            **self._environment,
            "STREAMLIT_SERVER_COOKIE_SECRET": secrets.token_hex(32),
            "DASHBOARD_DATABASE_URL": self.standby.address(self.primary, attributes="prefer-standby"),
        }
        self.replicas = [
            Replica(port, self._folder / f"replica-{number}.log", reads) for number, port in enumerate(replicas, 1)
        ]
        for replica in self.replicas:
            replica.wait()
        self.proxy = Proxy(self._folder / "proxy", proxy, replicas)
