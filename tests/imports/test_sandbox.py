import errno
import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from dashboard.imports import packing, sandbox
from dashboard.imports.meaning import Meaning
from dashboard.imports.raw import How, UnreadableError

CSV = b"name,lat,lon\nA,41,72\nB,x,73\n"


def spare(*, take: bool = False) -> Any:
    """The process that stands by."""
    return sandbox._spare.take() if take else sandbox._spare._worker


@pytest.fixture(autouse=True)
def no_spare() -> Iterator[Any]:
    """Each test begins and ends without a process that stands by."""
    sandbox._spare.drop()
    yield
    sandbox._spare.drop()


def test_a_file_is_loaded_in_another_process() -> None:
    loaded = sandbox.load(CSV, "a.csv", key="d1")
    assert loaded.data.key == "d1"
    assert loaded.data.read == len(loaded.data.sites) + loaded.data.refused == 2
    assert loaded.head.cells.num_rows == 2
    assert loaded.head.how.encoding == "utf-8"


def test_the_choices_of_a_reader_are_passed_on() -> None:
    meaning = Meaning({"name": "имя", "lat": "lat", "lon": "lon"}, label="Mine")
    loaded = sandbox.load(
        "имя,lat,lon\nОш,41,72\n".encode("cp1251"), "a.csv", How(encoding="cp1251"), meaning, key="d2"
    )
    assert loaded.meaning == meaning
    assert list(loaded.data.sites.name) == ["Ош"]
    assert loaded.data.label == "Mine"


def test_a_file_can_be_read_alone() -> None:
    assert sandbox.read(CSV, "a.csv").cells["name"].to_pylist() == ["A", "B"]


def test_what_cant_be_read_is_told() -> None:
    with pytest.raises(UnreadableError, match="This is a web page"):
        sandbox.load(b"<html></html>", "a.csv", key="d1")


def test_the_process_that_stands_by_is_used_once() -> None:
    sandbox.warm()
    first = spare()
    sandbox.warm()
    assert spare() is first
    sandbox.read(CSV, "a.csv")
    assert spare() is None
    assert first.end() is not None
    sandbox.warm()
    assert spare() is not first


def test_a_dead_process_is_not_used() -> None:
    sandbox.warm()
    spare().kill()
    spare().end()
    assert sandbox.read(CSV, "a.csv").cells.num_rows == 2
    sandbox.warm()
    spare().kill()
    spare().end()
    sandbox.warm()
    assert spare().alive()


def test_the_process_that_stands_by_ends_after_a_while(monkeypatch: Any) -> None:
    monkeypatch.setattr(sandbox, "IDLE", 0.05)
    sandbox.warm()
    worker = spare()
    worker._process.wait(timeout=60)
    assert not worker.alive()


def test_a_process_ends_with_its_parent() -> None:
    sandbox.warm()
    worker = spare(take=True)
    worker.asked.close()
    assert worker._process.wait(timeout=60) == 0
    worker.end()


# Processes that do harm are played by a few lines of Python


@contextmanager
def played(monkeypatch: Any, lines: Any) -> Iterator[Any]:
    monkeypatch.setattr(sandbox, "_COMMAND", (sys.executable, "-c", "import sys, os, time, signal\n" + lines))
    yield


def test_a_process_that_takes_too_long_is_killed(monkeypatch: Any) -> None:
    with (
        played(monkeypatch, "time.sleep(600)"),
        pytest.raises(UnreadableError, match=r"takes longer than 0\.3 seconds"),
    ):
        sandbox.read(CSV, "a.csv", seconds=0.3)


def test_a_process_that_takes_too_long_with_much_to_read_is_killed(monkeypatch: Any) -> None:
    with played(monkeypatch, "time.sleep(600)"), pytest.raises(UnreadableError, match="takes longer"):
        sandbox.read(CSV * 200_000, "a.csv", seconds=0.3)


@pytest.mark.skipif(not hasattr(signal, "SIGXCPU"), reason="no limit of processor time")
def test_a_process_out_of_processor_time_is_told_so(monkeypatch: Any) -> None:
    with (
        played(monkeypatch, "os.kill(os.getpid(), signal.SIGXCPU)"),
        pytest.raises(UnreadableError, match="takes longer"),
    ):
        sandbox.read(CSV, "a.csv")


@pytest.mark.skipif(os.name == "nt", reason="no signals")
@pytest.mark.parametrize(
    ("end", "said"),
    [
        ("os.abort()", "can't be read and may be damaged"),
        ("os.kill(os.getpid(), signal.SIGSEGV)", "can't be read and may be damaged"),
        ("sys.exit(3)", "can't be read"),
    ],
)
def test_a_crash_is_told_in_a_sentence(monkeypatch: Any, end: Any, said: Any) -> None:
    with played(monkeypatch, end), pytest.raises(UnreadableError, match=said):
        sandbox.read(CSV, "a.csv")


@pytest.mark.skipif(os.name == "nt", reason="no signals")
def test_a_large_file_that_ends_its_process_took_too_much_memory(monkeypatch: Any) -> None:
    with (
        played(monkeypatch, "sys.stdin.buffer.read(); os.abort()"),
        pytest.raises(UnreadableError, match="more memory"),
    ):
        sandbox.read(bytes(sandbox.SMALL + 1), "a.csv", seconds=60)


def test_the_reader_learns_that_an_answer_broke_off_where_memory_ended(monkeypatch: Any) -> None:
    begun = f"sys.stdout.buffer.write({packed({})!r}); sys.stdout.flush(); sys.exit({errno.ENOMEM})"
    with played(monkeypatch, begun), pytest.raises(UnreadableError, match="more memory"):
        sandbox.read(CSV, "a.csv")


def answering(value: Any) -> Any:
    return f"sys.stdout.buffer.write({packed(value)!r}); sys.stdout.flush(); sys.stdin.read()"


def packed(value: Any) -> bytes:
    file = BytesIO()
    packing.write_json(value, file)
    return file.getvalue()


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ({"memory": True}, "more memory"),
        ({"failed": "Traceback"}, "can't be read"),
        ({"unreadable": "Because."}, "Because."),
        ({}, "can't be read"),
        ([], "can't be read"),
        ({"x": 1}, "can't be read"),
    ],
)
def test_any_answer_ends_in_a_sentence(monkeypatch: Any, caplog: Any, value: Any, said: Any) -> None:
    with played(monkeypatch, answering(value)), pytest.raises(UnreadableError, match=said):
        sandbox.read(CSV, "a.csv")
    assert ("Traceback" in caplog.text) == ("failed" in value)


def test_an_answer_without_end_is_not_read(monkeypatch: Any) -> None:
    monkeypatch.setattr(sandbox, "LONGEST", 100)
    with pytest.raises(UnreadableError, match="can't be read"):
        sandbox.read(CSV, "a.csv")


def test_secrets_of_the_environment_are_not_passed_on(monkeypatch: Any) -> None:
    monkeypatch.setenv("DATABASE_PASSWORD", "secret")
    monkeypatch.setattr(packing, "write_json", lambda *_: None)
    started = {}
    monkeypatch.setattr(
        subprocess,
        "Popen",
        lambda *_, **given: started.update(given) or SimpleNamespace(stdin=BytesIO(), stdout=None),
    )
    sandbox._Worker(1, 1)
    assert "DATABASE_PASSWORD" not in started["env"]
    assert started["stderr"] == subprocess.DEVNULL


def test_a_process_that_will_not_end_is_made_to(monkeypatch: Any) -> None:
    with played(monkeypatch, "time.sleep(600)"):
        worker = sandbox._Worker(1, 1)
        monkeypatch.setattr(sandbox, "PATIENCE", 0.01)
        assert worker.end() != 0
        assert not worker.alive()


# Many readers


def test_two_files_are_read_at_once_and_others_wait(monkeypatch: Any) -> None:
    running, most, lock = [0], [0], threading.Lock()
    real = sandbox._worker

    @contextmanager
    def counted(*limits: Any) -> Iterator[Any]:
        with lock:
            running[0] += 1
            most[0] = max(most[0], running[0])
        try:
            with real(*limits) as worker:
                yield worker
        finally:
            with lock:
                running[0] -= 1

    monkeypatch.setattr(sandbox, "_worker", counted)
    found = []
    threads = [
        threading.Thread(target=lambda n=n: found.append(sandbox.read(CSV, f"{n}.csv", seconds=60).cells.num_rows))
        for n in range(5)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [2] * 5
    assert most[0] <= sandbox.AT_ONCE


def test_a_reader_of_a_good_file_never_notices_one_of_a_bad(monkeypatch: Any) -> None:
    said = []

    def bad() -> None:
        try:
            sandbox.read(CSV, "bad.csv", memory=1)
        except UnreadableError as error:
            said.append(str(error))

    thread = threading.Thread(target=bad)
    thread.start()
    assert sandbox.read(CSV, "good.csv", seconds=60).cells.num_rows == 2
    thread.join()
    assert len(said) <= 1


@pytest.mark.skipif(sys.platform != "linux", reason="limits of memory")
def test_memory_is_limited() -> None:
    wide = ("a" * 50 + "\n").encode() * 150_000
    with pytest.raises(UnreadableError, match=r"more memory|can't be read"):
        sandbox.read(b"name\n" + wide, "a.csv", memory=3_000_000, seconds=60)


def lines(count: int, decimals: int) -> bytes:
    """GeoJSON of so many lines of twenty points each."""
    line = [[round(40 + bend / 7, decimals), round(35 + bend / 9, decimals)] for bend in range(20)]
    feature = json.dumps({"type": "Feature", "properties": {}, "geometry": {"type": "LineString", "coordinates": line}})
    return f'{{"type":"FeatureCollection","features":[{",".join([feature] * count)}]}}'.encode()


@contextmanager
def watched(monkeypatch: Any) -> Iterator[list[int]]:
    """The most memory (bytes) that each process of the sandbox has held; complete when it is left."""
    held: list[int] = []
    threads = []

    class Watched(sandbox._Worker):
        def __init__(self, *given: Any) -> None:
            super().__init__(*given)
            threads.append(threading.Thread(target=self.watch))
            threads[-1].start()

        def watch(self) -> None:
            most, status = 0, Path(f"/proc/{self._process.pid}/status")
            with suppress(OSError, IndexError):
                while self.alive():
                    most = int(status.read_text("ascii", "replace").partition("VmHWM:")[2].split()[0]) * 1024
                    time.sleep(0.002)
            held.append(most)

    monkeypatch.setattr(sandbox, "_Worker", Watched)
    yield held
    for thread in threads:
        thread.join()


@pytest.mark.skipif(sys.platform != "linux", reason="limits of memory")
def test_a_file_of_40_mb_is_read_and_none_takes_300_mb(monkeypatch: Any) -> None:
    good, heavy = lines(60_000, decimals=13), lines(110_000, decimals=2)
    assert len(good) > 40_000_000
    with watched(monkeypatch) as held:
        found = sandbox.load(good, "a.geojson", key="d1", seconds=120, memory=sandbox.MEMORY)
        with pytest.raises(UnreadableError, match="more memory"):
            sandbox.load(heavy, "b.geojson", key="d2", seconds=120, memory=sandbox.MEMORY)
    assert len(found.data.sites) == 60_000
    assert len(held) == 2
    assert all(150_000_000 < most < 300_000_000 for most in held), held


@pytest.mark.skipif(sys.platform != "linux", reason="limits of files")
def test_nothing_is_written() -> None:
    before = set(Path().iterdir())
    sandbox.load(CSV, "a.csv", key="d1")
    assert set(Path().iterdir()) == before


def test_waiting_is_not_part_of_the_time(monkeypatch: Any) -> None:
    done = []
    with sandbox._turns, sandbox._turns:
        thread = threading.Thread(target=lambda: done.append(sandbox.read(CSV, "a.csv", seconds=60)))
        thread.start()
        time.sleep(0.05)
        assert not done
    thread.join()
    assert done


def test_a_busy_machine_is_no_fault_of_the_file(monkeypatch: Any) -> None:
    given = iter([0.0, 0.01, 0.02, 1.0])
    waited = []
    worker: Any = SimpleNamespace(processor_time=lambda: next(given), kill=lambda: waited.append("killed"))
    done, late = threading.Event(), threading.Event()
    monkeypatch.setattr(done, "wait", lambda seconds: waited.append(seconds))
    sandbox._watch(worker, 1.0, late, done)
    assert waited == [1.0, 0.1, 0.1, "killed"]
    assert late.is_set()


def test_a_process_that_never_gets_a_processor_ends_too(monkeypatch: Any) -> None:
    waited = []
    worker: Any = SimpleNamespace(processor_time=lambda: 0.0, kill=lambda: waited.append("killed"))
    done = threading.Event()
    monkeypatch.setattr(done, "wait", lambda seconds: waited.append(seconds))
    sandbox._watch(worker, 1.0, threading.Event(), done)
    assert waited == [1.0, *[0.1] * sandbox.BUSY, "killed"]


def test_a_process_that_is_done_meanwhile_is_let_be() -> None:
    worker: Any = SimpleNamespace(processor_time=lambda: 0.0)
    done: Any = SimpleNamespace(wait=lambda seconds: seconds < 1)
    sandbox._watch(worker, 1.0, threading.Event(), done)


def test_the_time_of_a_process_is_known_or_boundless() -> None:
    sandbox.warm()
    worker = spare()
    assert worker.processor_time() >= 0
    unknown: Any = SimpleNamespace(_process=SimpleNamespace(pid=-1))
    assert sandbox._Worker.processor_time(unknown) == float("inf")
