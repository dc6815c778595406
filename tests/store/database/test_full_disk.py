"""A database whose disk is full: what was there stays, one sentence says so, and a load succeeds once there is room."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import psycopg
import pytest

from cluster.postgres import Postgres
from cluster.programs import free_ports, own_folder
from dashboard import paths
from dashboard.commands.cli import main
from dashboard.model.catalog import Catalog
from dashboard.store.database import loading
from dashboard.store.database.connection import Address
from dashboard.store.database.events import event_sets, load_events, read_events
from dashboard.store.database.loading import load
from dashboard.store.database.watch import current
from dashboard.store.files import stored_catalog
from dashboard.store.folder import BuiltFolder
from factories import own_events
from postgres import PASSWORD, Cluster

FULL = "The disk of the database is full.\n"
MB = 1_000_000


class Disk:
    """A small file system of its own."""

    def __init__(self, place: Path, megabytes: int) -> None:
        self.place = own_folder(place)
        kept = place.stat()
        options = f"size={megabytes}m,mode=0700,uid={kept.st_uid},gid={kept.st_gid}"
        done = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(place)], capture_output=True, text=True, check=False
        )
        if done.returncode:
            pytest.skip(f"Whoever runs the tests may not mount a small disk here: {done.stderr.strip()}")

    def fill(self, left: int) -> None:
        """Leave some bytes."""
        with (self.place / "ballast").open("wb") as file:
            os.posix_fallocate(file.fileno(), 0, shutil.disk_usage(self.place).free - left)

    def make_room(self) -> None:
        (self.place / "ballast").unlink()

    def remove(self) -> None:
        subprocess.run(
            ["umount", "--lazy", str(self.place)], check=True
        )  # a process of the server may not have ended yet


@pytest.fixture
def disk(cluster: Cluster) -> Iterator[Disk]:
    made = Disk(cluster.root / "small", 160)
    yield made
    made.remove()
    made.place.rmdir()


@pytest.fixture
def small(cluster: Cluster, disk: Disk, database: str) -> Iterator[str]:
    """The address of a database on the small disk, with the atlas in it."""
    (folder := disk.place / "tables").mkdir()
    shutil.chown(folder, disk.place.owner())
    cluster.execute(f"CREATE TABLESPACE small LOCATION '{folder}'")
    cluster.execute("CREATE DATABASE small TEMPLATE loaded TABLESPACE small")
    yield cluster.url("small")
    cluster.drop("small")
    cluster.execute("DROP TABLESPACE small")


def kept(address: str) -> tuple[object, ...]:
    """What a database holds: its tables, by their names and sizes on disk, and what its registers say."""
    with psycopg.connect(address) as connection:
        tables = connection.execute(
            "SELECT relname, pg_relation_size(pg_class.oid) FROM pg_class JOIN pg_namespace ON relnamespace = pg_namespace.oid"
            " WHERE nspname LIKE 'atlas%' OR nspname = 'events' ORDER BY 1, 2"
        ).fetchall()
        loads = connection.execute("SELECT * FROM atlas.loads").fetchall()
        return tables, loads, connection.execute("SELECT schema FROM atlas.current").fetchall()


def test_a_load_onto_a_full_disk_leaves_what_was_there(
    small: str, disk: Disk, real: Catalog, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(loading, "schema_of", lambda _: "atlas_other_1")
    before = kept(small)
    disk.fill(4 * MB)
    assert main(["load-db", "--database-url", small]) == 1
    assert capsys.readouterr() == ("", FULL)
    assert kept(small) == before
    assert stored_catalog(current(Address(small))).sites == real.sites
    disk.make_room()
    assert main(["load-db", "--database-url", small]) == 0
    assert current(Address(small)).schema == "atlas_other_1"
    assert stored_catalog(current(Address(small))).sites == real.sites


def test_events_for_which_there_is_no_room_replace_nothing(
    small: str, disk: Disk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "clashes.csv"
    rows = [f"Clash {row} of the events,{40 + row % 10},{70 + row % 7},{2000 + row % 20}" for row in range(60_000)]
    file.write_text("\n".join(["name,latitude,longitude,year", *rows]))
    load_events(Address(small), "clashes", [own_events(10)], "first")
    before, sets = kept(small), event_sets(Address(small))
    disk.fill(4 * MB)
    assert main(["load-events", str(file), "--database-url", small]) == 1
    assert capsys.readouterr() == ("", FULL)
    assert (kept(small), event_sets(Address(small))) == (before, sets)
    assert len(read_events(Address(small), "clashes", "first").sites) == 10
    disk.make_room()
    assert main(["load-events", str(file), "--database-url", small]) == 0
    (loaded,) = event_sets(Address(small))
    assert len(read_events(Address(small), "clashes", loaded.digest).sites) == 60_000


def test_a_server_whose_whole_disk_is_full_has_what_it_had_once_there_is_room(
    tmp_path: Path, cluster: Cluster, real: Catalog, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its log of what it writes has no room either: PostgreSQL ends then, and whoever runs it starts it again."""
    disk, (port,) = Disk(cluster.root / "whole", 400), free_ports(1)
    try:
        server = Postgres.new(disk.place / "server", port, PASSWORD, ["min_wal_size=32MB", "max_wal_size=64MB"])
        try:
            server.make("atlas")
            address = server.address()
            load(Address(address), BuiltFolder(paths.DATA))
            before = kept(address)
            monkeypatch.setattr(loading, "schema_of", lambda _: "atlas_other_1")
            disk.fill(8 * MB)
            assert main(["load-db", "--database-url", address]) == 1
            said = capsys.readouterr().err
            assert said.count("\n") == 1
            assert PASSWORD not in said
            disk.make_room()
            with suppress(RuntimeError):  # it may end by itself just now
                server.stop()
            server.start()
            assert kept(address) == before
            assert main(["load-db", "--database-url", address]) == 0
            assert stored_catalog(current(Address(address))).sites == real.sites
        finally:
            server.stop()
    finally:
        disk.remove()
