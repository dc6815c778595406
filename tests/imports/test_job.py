"""The job of the process, done in this one so that its lines are seen."""

from io import BytesIO
from typing import Any

import pytest
from shapely.errors import GEOSException

from dashboard.imports import job, packing
from dashboard.imports.job import do, serve
from dashboard.imports.meaning import Meaning
from dashboard.imports.worker import WithoutFrames, held_memory, limit

CSV = b"name,lat,lon\nA,41,72\nB,x,73\n"


def asked(
    *, content: Any = CSV, key: Any = "d1", meaning: Any = None, file_name: Any = "a.csv", job_too: Any = True
) -> Any:
    file = BytesIO()
    packing.write_json({"memory": 5, "seconds": 7.5}, file)
    if job_too:
        packing.write_json(
            {"key": key, "meaning": meaning, "file_name": file_name, "how": {}, "size": len(content)}, file
        )
        file.write(content)
    file.seek(0)
    return file


def served(**what: Any) -> Any:
    limits, answer = [], BytesIO()
    serve(asked(**what), answer, lambda *given: limits.append(given))
    answer.seek(0)
    return limits, answer


def test_a_file_is_read_understood_and_checked_within_the_limits() -> None:
    limits, answer = served()
    assert limits == [(5, 7.5)]
    assert packing.read_json(answer) == {}
    loaded = packing.read(answer)
    assert loaded.meaning.columns == {"name": "name", "lat": "lat", "lon": "lon"}
    assert loaded.data.read == 2
    assert len(loaded.data.sites) == 1
    assert [fault.row for fault in loaded.data.faults] == [3]


def test_a_meaning_that_was_chosen_is_kept() -> None:
    chosen: dict[str, Any] = {"columns": {"name": "lon", "lat": "lat", "lon": "lon"}, "label": "Mine"}
    _, answer = served(meaning=chosen)
    packing.read_json(answer)
    loaded = packing.read(answer)
    assert loaded.meaning == Meaning(**chosen)
    assert list(loaded.data.sites.name) == ["72"]


def test_without_a_key_the_meaning_is_left_open() -> None:
    _, answer = served(key=None)
    assert packing.read_json(answer) == {}
    assert packing.read_raw(answer).cells.num_rows == 2


def test_without_a_job_it_ends() -> None:
    limits, answer = served(job_too=False)
    assert limits == []
    assert answer.getvalue() == b""


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (MemoryError(), {"memory": True}),
        (GEOSException("std::bad_alloc"), {"memory": True}),
        (ZeroDivisionError("odd"), {"failed": "ZeroDivisionError: odd"}),
    ],
)
def test_what_goes_wrong_is_answered(monkeypatch: Any, error: Any, said: Any) -> None:
    def fail(*_: Any) -> None:
        raise error

    monkeypatch.setattr(job, "read", fail)
    answer = BytesIO()
    do({"file_name": "", "how": {}, "key": None}, CSV, {}, answer)
    answer.seek(0)
    [(name, value)] = packing.read_json(answer).items()
    assert name in said
    assert said[name] is value or said[name] in value


def test_an_answer_that_has_begun_is_broken_off_where_memory_ends(monkeypatch: Any) -> None:
    def fail(*_: Any) -> None:
        raise MemoryError

    monkeypatch.setattr(job, "write_raw", fail)
    answer = BytesIO()
    with pytest.raises(MemoryError):
        do({"file_name": "a.csv", "how": {}, "key": None}, CSV, {}, answer)
    answer.seek(0)
    assert packing.read_json(answer) == {}
    assert answer.read() == b""


def test_what_cant_be_read_is_answered() -> None:
    _, answer = served(content=b"")
    assert "empty" in packing.read_json(answer)["unreadable"]


# Its limits


def test_the_process_limits_itself(monkeypatch: Any) -> None:
    resource = pytest.importorskip("resource")
    limits = {}
    monkeypatch.setattr(resource, "setrlimit", lambda which, pair: limits.update({which: pair}))
    limit(100, 2.5)
    assert limits[resource.RLIMIT_CORE] == limits[resource.RLIMIT_FSIZE] == (0, 0)
    assert limits[resource.RLIMIT_CPU][0] >= 3
    monkeypatch.setattr("dashboard.imports.worker.held_memory", lambda _: 1_000)
    limit(100, 2.5)
    assert limits[resource.RLIMIT_DATA] == (1_100, 1_100)


def test_a_system_without_limits_has_none(monkeypatch: Any) -> None:
    monkeypatch.setitem(__import__("sys").modules, "resource", None)
    limit(1, 1)


def test_memory_is_told_where_the_system_does(tmp_path: Any, monkeypatch: Any) -> None:
    status = tmp_path / "status"
    status.write_text("Name: x\nVmData:\t  100 kB\n")
    assert held_memory(status) == 102_400
    assert held_memory(tmp_path / "none") is None
    resource = pytest.importorskip("resource")
    limits = {}
    monkeypatch.setattr(resource, "setrlimit", lambda which, pair: limits.update({which: pair}))
    monkeypatch.setattr("dashboard.imports.worker.held_memory", lambda _: None)
    limit(1, 1)
    assert resource.RLIMIT_DATA not in limits


def test_frames_are_hidden() -> None:
    hidden = WithoutFrames()
    hidden.find_spec("numpy")
    with pytest.raises(ModuleNotFoundError, match="no pandas here"):
        hidden.find_spec("pandas")
