"""Large data sets in the database: as they were loaded, replaced whole, and drawn as any reader's own rows."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import psycopg
import pyarrow as pa
import pytest

from dashboard.commands.cli import main
from dashboard.model.own import NO_YEAR, OwnData
from dashboard.selection.clusters import TileName, clusters_of
from dashboard.store.database import events
from dashboard.store.database.connection import Address
from dashboard.store.database.events import EventSet, event_sets, load_events, read_events
from dashboard.store.interface import UnavailableError
from factories import own_data, own_events
from postgres import Cluster

NAME = 'UCDP "GED"; 25.1'


@pytest.fixture
def address(cluster: Cluster) -> Iterator[Address]:
    yield Address(cluster.make("events"))
    cluster.drop("events")


def test_rows_come_back_as_they_were_loaded(address: Address) -> None:
    given = own_data(
        {"name": 'A "clash",\nin two lines', "start": 2010, "end": 2012, "category": "Clash", "accuracy_m": 500.5},
        {
            "name": "",
            "lon": -179.99999,
            "lat": 0.1 + 0.2,
            "date": "2019-05-04",
            "status": "Operating",
            "actor": "Rebels",
        },
        statuses=("active",),
        label="GED",
        credit="Somebody, CC BY 4.0",
    )
    assert load_events(address, NAME, [given], "d") == EventSet(NAME, "GED", 2, "d")
    found = read_events(address, NAME, "d")
    assert (found.shared, found.label, found.credit, len(found.sites)) == ("d", "GED", "Somebody, CC BY 4.0", 2)
    for column in ("row", "lon", "lat", "accuracy_m", "start", "end"):
        np.testing.assert_array_equal(getattr(found.sites, column), getattr(given.sites, column), column)
    assert list(found.sites.name) == list(given.sites.name)
    assert list(found.sites.date) == ["2010", "2019-05-04"]
    for column in ("category", "country", "actor", "status", "source"):
        told, wanted = getattr(found.sites, column), getattr(given.sites, column)
        assert [told.at(row) for row in range(2)] == [wanted.at(row) for row in range(2)]
    assert found.sites.statuses == ("active",)


def test_tiles_of_what_was_read_are_those_of_what_was_loaded(address: Address) -> None:
    given = own_events(2_000)
    load_events(address, NAME, [given], "d")
    found = read_events(address, NAME, "d")
    for name in (TileName(4, 11, 5), TileName(5, 22, 11), TileName(9, 350, 190)):
        one, other = clusters_of(given.sites).tile(name), clusters_of(found.sites).tile(name)
        assert one.rows.tolist() == other.rows.tolist()
        assert [each[:3] for each in one.clusters] == [each[:3] for each in other.clusters]
        for left, right in zip(one.clusters, other.clusters, strict=True):
            np.testing.assert_array_equal(left.years.starts, right.years.starts)


def test_the_same_is_loaded_once_and_another_takes_its_place(address: Address) -> None:
    assert event_sets(address) == ()
    load_events(address, NAME, [own_events(10)], "first")
    assert load_events(address, NAME, iter(()), "first").rows == 10
    load_events(address, NAME, [own_events(5), own_events(6)], "second")
    assert [(each.rows, each.digest) for each in event_sets(address)] == [(11, "second")]
    assert len(read_events(address, NAME, "second").sites) == 11
    with pytest.raises(UnavailableError, match="another one now"):
        read_events(address, NAME, "first")


def test_what_is_loaded_while_a_set_is_read_is_not_taken_for_it(
    address: Address, monkeypatch: pytest.MonkeyPatch
) -> None:
    load_events(address, NAME, [own_events(10)], "first")

    def slow(connection: psycopg.Connection, name: str) -> pa.Table:
        load_events(address, NAME, [own_events(5)], "second")
        return copied(connection, name)

    copied = events._copied
    monkeypatch.setattr(events, "_copied", slow)
    with pytest.raises(UnavailableError, match="loaded anew meanwhile"):
        read_events(address, NAME, "first")


def test_a_load_that_fails_leaves_what_was_there(address: Address) -> None:
    load_events(address, NAME, [own_events(10)], "first")

    def broken() -> Iterator[OwnData]:
        yield own_events(5)
        raise RuntimeError("the file ends here")

    with pytest.raises(RuntimeError, match="the file ends here"):
        load_events(address, NAME, broken(), "second")
    assert len(read_events(address, NAME, "first").sites) == 10


def test_a_file_without_a_good_row_replaces_nothing(address: Address, tmp_path: Path) -> None:
    load_events(address, "events", [own_events(10)], "first")
    (tmp_path / "events.csv").write_text("name,latitude,longitude\nnowhere,999,999\n")
    assert main(["load-events", str(tmp_path / "events.csv"), "--database-url", address.url]) == 1
    assert len(read_events(address, "events", "first").sites) == 10


def test_a_set_that_is_not_there_is_told(address: Address) -> None:
    load_events(address, NAME, [own_events(1)], "d")
    with pytest.raises(UnavailableError, match="no set of events called other"):
        read_events(address, "other", "d")


def test_the_command_reads_a_table_piece_by_piece(
    address: Address, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("dashboard.imports.reading.pieces.pieces.__defaults__", (2_000,))
    lines = [
        f'"Event {row},\nand more",{40 + row / 1000},{70 + row / 1000},{2000 + row % 20},Clash' for row in range(200)
    ]
    (tmp_path / "events.csv").write_text(
        "\n".join(["name,latitude,longitude,year,category", *lines, "x,99,70,2001,Clash"])
    )
    arguments = ["load-events", str(tmp_path / "events.csv"), "--label", "Events", "--database-url", address.url]
    assert main(arguments) == 0
    assert capsys.readouterr().out == "Loaded: events, 200 rows; 1 row refused\n"
    (loaded,) = event_sets(address)
    sites = read_events(address, "events", loaded.digest).sites
    assert sites.name[199] == "Event 199,\nand more"
    assert sites.lat.tolist() == [40 + row / 1000 for row in range(200)]
    assert (sites.start != NO_YEAR).all()
    assert main(arguments) == 0
    assert capsys.readouterr().out == "Already there: events, 200 rows\n"
