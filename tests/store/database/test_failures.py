"""A database that fails: one sentence, the built files, no secret anywhere, and back by itself."""

import logging
import socket
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path

import psycopg
import pytest
from psycopg import sql

from dashboard import paths
from dashboard.commands.cli import main
from dashboard.model.catalog import Catalog
from dashboard.model.claim import Claim
from dashboard.store import opening
from dashboard.store.context_files import stored_context
from dashboard.store.database import derived, loading
from dashboard.store.database import watch as watching_it
from dashboard.store.database.connection import Address, connected, sentence
from dashboard.store.database.loading import load
from dashboard.store.database.watch import Spared, Watch, current
from dashboard.store.database.whole import PARTS
from dashboard.store.files import stored_catalog
from dashboard.store.folder import BuiltFolder
from dashboard.store.interface import UnavailableError
from postgres import PASSWORD, Cluster

FILES = BuiltFolder(paths.DATA)


@pytest.fixture
def own(cluster: Cluster, database: str) -> Iterator[str]:
    """The address of a database of the test's own, with the atlas in it."""
    yield cluster.make("own", template="loaded")
    cluster.drop("own")


@pytest.fixture
def empty(cluster: Cluster) -> Iterator[str]:
    """The address of a database without an atlas."""
    yield cluster.make("empty")
    cluster.drop("empty")


@pytest.fixture
def watching() -> Iterator[Callable[[str], Watch]]:
    """Watches that look often, and no more once the test is over."""
    made: list[Watch] = []

    def watch(url: str) -> Watch:
        made.append(Watch(url, FILES, every_s=0.05))
        return made[-1]

    yield watch
    for each in made:
        each.stop()


def run(address: str, statement: sql.Composable | str) -> None:
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(statement)  # type: ignore[arg-type]


def eventually(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + 60
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.02)


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def refusals(cluster: Cluster, silent: int) -> dict[str, str]:
    """Addresses that fail, with the sentence for each."""
    return {
        f"postgresql://atlas:{PASSWORD}@127.0.0.1:{free_port()}/atlas": "The database can't be reached.",
        f"postgresql://atlas:{PASSWORD}@127.0.0.1:{silent}/atlas": "The database takes too long to answer.",
        cluster.url("atlas", password=f"not-{PASSWORD}"): "The database refuses the user or the password.",
        cluster.url("no-such"): "The database server has no database of that name.",
        f"postgresql://atlas:{PASSWORD}@127.0.0.1:port/atlas": "The address of the database in DASHBOARD_DATABASE_URL can't be understood.",
        f"postgresql://atlas:a@{PASSWORD}@127.0.0.1:1/atlas": "The database can't be reached.",
        f"postgresql://atlas:a/{PASSWORD}@127.0.0.1:1/atlas": "The database can't be reached.",
        f"nothing {PASSWORD}": "The address of the database in DASHBOARD_DATABASE_URL can't be understood.",
    }  # fmt: skip


def test_every_refusal_is_a_sentence_without_a_secret(
    cluster: Cluster, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    with socket.socket() as silent, caplog.at_level(logging.DEBUG):
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        for url, words in refusals(cluster, silent.getsockname()[1]).items():
            with pytest.raises(UnavailableError) as refused:
                current(Address(url))
            assert str(refused.value) == words, url
            told = "".join(traceback.format_exception(refused.value))
            assert main(["load-db", "--database-url", url]) == 1
            told += "".join(capsys.readouterr()) + caplog.text + repr(Address(url)) + str(Address(url))
            assert PASSWORD not in told
            assert words in told


def test_a_database_without_an_atlas_or_of_another_layout_says_how_to_load_it(own: str, empty: str) -> None:
    with pytest.raises(
        UnavailableError, match="holds no atlas that this program can read: `python -m dashboard load-db`"
    ):
        current(Address(empty))
    run(own, "UPDATE atlas.loads SET layout = layout + 1")
    with pytest.raises(
        UnavailableError, match="loaded by another version of this program: `python -m dashboard load-db`"
    ):
        current(Address(own))


def test_a_full_disk_and_a_slow_answer_have_their_sentences(own: str) -> None:
    assert sentence(psycopg.errors.DiskFull()) == "The disk of the database is full."
    with (
        pytest.raises(UnavailableError, match="takes too long"),
        connected(Address(own), statement_s=0.1) as connection,
    ):
        connection.execute("SELECT pg_sleep(10)")


def test_a_read_only_database_is_read_and_not_loaded_into(own: str, cluster: Cluster, real: Catalog) -> None:
    cluster.execute("ALTER DATABASE own SET default_transaction_read_only = on")
    assert stored_catalog(current(Address(own))).sites == real.sites
    with pytest.raises(UnavailableError, match=r"The database is read-only\."):
        load(Address(own), FILES)


def test_without_the_right_to_add_postgis_the_load_says_who_can(empty: str, cluster: Cluster) -> None:
    run(empty, "CREATE ROLE plain LOGIN PASSWORD 'plain'")
    run(empty, "GRANT CREATE ON DATABASE empty TO plain")
    with pytest.raises(UnavailableError, match=r"lacks the extension postgis.*administrator"):
        load(Address(cluster.url("empty", "plain", "plain")), FILES)
    run(empty, "REVOKE ALL ON DATABASE empty FROM plain")
    run(empty, "DROP ROLE plain")


def test_loading_again_changes_nothing(own: str) -> None:
    with psycopg.connect(own) as connection:
        before = connection.execute("SELECT * FROM atlas.loads").fetchall()
        assert not load(Address(own), FILES).new
        assert connection.execute("SELECT * FROM atlas.loads").fetchall() == before


@pytest.mark.parametrize("fault", ["killed", "differs"])
def test_a_load_that_breaks_off_leaves_what_was_there(
    own: str, cluster: Cluster, real: Catalog, monkeypatch: pytest.MonkeyPatch, fault: str
) -> None:
    monkeypatch.setattr(loading, "schema_of", lambda _: "atlas_other_1")
    before = current(Address(own)).schema

    def kill(_: Catalog) -> list[list[str]]:
        cluster.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'own'")
        return [["word"]]

    if fault == "killed":
        monkeypatch.setattr(derived, "words", kill)
    else:
        monkeypatch.setitem(PARTS, "catalog", lambda store: object())
    with pytest.raises(UnavailableError, match="catalog" if fault == "differs" else "database"):
        load(Address(own), FILES)
    store = current(Address(own))
    assert store.schema == before
    assert stored_catalog(store).sites == real.sites
    with psycopg.connect(own) as connection:
        found = connection.execute("SELECT nspname FROM pg_namespace WHERE nspname LIKE 'atlas%'").fetchall()
    assert {name for (name,) in found} == {"atlas", before}


def test_the_state_before_stays_for_those_who_read_it_and_older_ones_go(
    own: str, real: Catalog, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = current(Address(own))
    for name in ("atlas_second_1", "atlas_third_1"):
        monkeypatch.setattr(loading, "schema_of", lambda _, name=name: name)
        assert load(Address(own), FILES).new
        if name == "atlas_second_1":
            assert stored_catalog(before).ledger == real.ledger
    with psycopg.connect(own) as connection:
        found = {name for (name,) in connection.execute("SELECT schema FROM atlas.loads").fetchall()}
    assert found == {"atlas_second_1", "atlas_third_1"}
    with pytest.raises(UnavailableError):
        before.read("geo/places.geojson")


def test_a_database_that_goes_down_is_spared_and_comes_back_by_itself(
    cluster: Cluster,
    own: str,
    real: Catalog,
    watching: Callable[[str], Watch],
    caplog: pytest.LogCaptureFixture,
) -> None:
    watch = watching(own)
    store = watch.store()
    assert isinstance(store, Spared)
    catalog, before = stored_catalog(store), watch.status
    assert not before.fault
    cluster.execute("ALTER DATABASE own RENAME TO gone")
    assert catalog.claims == real.claims  # read only now: the built files have the same
    assert stored_context(store).trade
    eventually(lambda: watch.status.fault == "The database server has no database of that name.")
    assert watch.status.schema == before.schema  # so nothing that was read is read again
    assert isinstance(watch.store(), BuiltFolder)
    cluster.execute("ALTER DATABASE gone RENAME TO own")
    eventually(lambda: watch.status == before)
    assert isinstance(watch.store(), Spared)
    fault, back = (record.getMessage() for record in caplog.records if record.name == "dashboard.store.database.watch")
    assert fault.startswith("The database server has no database of that name. The built files are served. (")
    assert back == "The database is back."


def test_a_part_that_the_built_files_have_otherwise_is_never_mixed_in(
    cluster: Cluster, own: str, watching: Callable[[str], Watch], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Watch, "files_schema", lambda _: "atlas_other_1")
    watch = watching(own)
    store = watch.store()
    cluster.execute("ALTER DATABASE own RENAME TO gone")
    for read in (lambda: store.read("geo/places.geojson"), lambda: store.version(), lambda: stored_catalog(store)):
        with pytest.raises(UnavailableError):
            read()
    assert watch.status.schema == "atlas_other_1"  # what was read is to be read again, from the files
    cluster.execute("ALTER DATABASE gone RENAME TO own")


class Narrow:
    """A proxy before a database; while it is `tight`, an answer ends after some thousand bytes, and nothing says so."""

    def __init__(self, port: int) -> None:
        self._port = port
        self.tight = False
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._listening.getsockname()[1])
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self) -> None:
        self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                ours, _ = self._listening.accept()
                theirs = socket.create_connection(("127.0.0.1", self._port))
                threading.Thread(target=self._pass, args=(ours, theirs, 1 << 40), daemon=True).start()
                threading.Thread(target=self._pass, args=(theirs, ours, 5_000), daemon=True).start()

    def _pass(self, source: socket.socket, target: socket.socket, most: int) -> None:
        with source, suppress(OSError):
            while piece := source.recv(4096):
                most -= len(piece)
                if most > 0 or not self.tight:
                    target.sendall(piece)
            target.shutdown(socket.SHUT_RDWR)


@pytest.fixture
def narrow(cluster: Cluster) -> Iterator[Narrow]:
    made = Narrow(cluster.port)
    yield made
    made.close()


@pytest.mark.parametrize("built", ["same", "other"])
def test_a_database_that_answers_a_look_and_no_read_is_left_until_all_can_be_read(
    own: str, watching: Callable[[str], Watch], monkeypatch: pytest.MonkeyPatch, built: str, real: Catalog
) -> None:
    watch = watching(own)
    before, store = watch.status, watch.store()
    files = before.schema if built == "same" else "atlas_other_1"
    monkeypatch.setattr(Watch, "files_schema", lambda _: files)
    catalog = stored_catalog(store)
    with psycopg.connect(own) as other:
        other.execute(sql.SQL("LOCK TABLE {}").format(sql.Identifier(before.schema, "claims")))
        if built == "same":
            assert catalog.claims == real.claims
        else:
            with pytest.raises(UnavailableError, match="is busy"):
                _ = catalog.claims
        end = time.monotonic() + 3  # a lock is waited for 2 s
        while time.monotonic() < end:
            assert watch.status.schema == files
            assert watch.status.fault
            time.sleep(0.01)
        start = time.monotonic()
        with suppress(UnavailableError):
            store.rows("claims", Claim)
        assert time.monotonic() - start < 2, "nobody waits for it meanwhile"
    eventually(lambda: watch.status == before)


def test_a_look_that_a_failure_overtakes_changes_nothing(
    own: str, watching: Callable[[str], Watch], monkeypatch: pytest.MonkeyPatch
) -> None:
    watch = watching(own)
    monkeypatch.setattr(Watch, "_prove", lambda self, _: self.give_up(UnavailableError("slow")))
    eventually(lambda: watch.status.fault == "slow")
    end = time.monotonic() + 0.5
    while time.monotonic() < end:
        assert watch.status.fault == "slow"
        time.sleep(0.005)


def test_whole_reads_that_fail_come_less_and_less_often(
    own: str, watching: Callable[[str], Watch], monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[float] = []

    def fail(_: object) -> None:
        tried.append(time.monotonic())
        raise UnavailableError("slow")

    monkeypatch.setattr(watching_it, "read_whole", fail)
    watch = watching(own)
    watch.give_up(UnavailableError("slow"))
    eventually(lambda: len(tried) == 4)
    assert tried[3] - tried[2] > 0.3  # 0.05 s, doubled three times


def test_an_answer_that_is_held_back_on_its_way_ends(
    own: str, narrow: Narrow, watching: Callable[[str], Watch], monkeypatch: pytest.MonkeyPatch, real: Catalog
) -> None:
    monkeypatch.setattr(watching_it, "connected", partial(connected, statement_s=2))
    watch = watching(own.replace(own.rpartition(":")[2].partition("/")[0], str(narrow.port)))
    before, store = watch.status, watch.store()
    assert not before.fault
    narrow.tight = True
    assert stored_catalog(store).sites == real.sites
    assert watch.status.fault == "The database takes too long to answer."
    narrow.tight = False
    eventually(lambda: watch.status == before)


def test_without_a_driver_the_built_files_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "DATABASE", "postgresql://localhost/none")
    monkeypatch.setattr(opening, "find_spec", lambda _: None)
    assert isinstance(opening.open_store(), BuiltFolder)
    assert opening.fault() == opening.NO_DRIVER


def test_a_dump_restored_elsewhere_gives_the_files_again(
    own: str, cluster: Cluster, empty: str, tmp_path: Path
) -> None:
    kept = str(cluster.root / "atlas.dump")
    cluster.run("pg_dump", "--format=custom", "--no-owner", "--file", kept, own)
    cluster.run("pg_restore", "--no-owner", "--exit-on-error", "--dbname", empty, kept)
    assert main(["dump-db", "--database-url", empty, "--out", str(tmp_path)]) == 0
    files = {path.relative_to(tmp_path).as_posix(): path.read_bytes() for path in tmp_path.rglob("*.*")}
    assert files.keys() == {*FILES.paths(), "datapackage.json"}
    assert all(content == (paths.DATA / path).read_bytes() for path, content in files.items())
