"""Two replicas behind nginx, reading from a standby: what readers notice when a part goes away (deploy/)."""

import asyncio
import gzip
import json
import re
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from load.visits import Met, Visitor

from cluster.programs import temporary_folder
from cluster.replica import Replica
from cluster.whole import Cluster
from dashboard.store.database.connection import Address
from dashboard.store.database.events import event_sets, load_events
from factories import own_events

READERS = 10


@pytest.fixture(scope="module")
def whole() -> Iterator[Cluster]:
    with temporary_folder() as folder, Cluster(folder, 2, environment={"ATLAS_LEAVE_S": "3"}) as made:
        yield made


@pytest.fixture
def all_ready(whole: Cluster) -> Cluster:
    """Both replicas run and get readers, whatever a test before did."""
    whole.settle()
    return whole


def get(address: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
    with urllib.request.urlopen(urllib.request.Request(address, headers=headers), timeout=60) as answer:
        return answer.status, {name.lower(): value for name, value in answer.headers.items()}, answer.read()


def told(replica: Replica) -> dict[str, Any]:
    return dict(replica.told()[1])


def until(holds: Callable[[], bool], seconds: float = 120) -> None:
    last = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < last, "in vain"
        time.sleep(0.1)


def during(whole: Cluster, happens: Callable[[], None]) -> Met:
    """What readers meet, of whom some read before something happens and all after it."""
    met, port = Met(), int(whole.address.rpartition(":")[2])

    async def crowd() -> None:
        end = asyncio.Event()
        reading = [asyncio.create_task(Visitor(port, number, met).read(end)) for number in range(READERS)]
        while met.runs < 2 * READERS:
            await asyncio.sleep(0.1)
        await asyncio.to_thread(happens)
        before = met.runs
        while met.runs < before + 4 * READERS:
            await asyncio.sleep(0.1)
        end.set()
        await asyncio.gather(*reading)

    asyncio.run(asyncio.wait_for(crowd(), 600))
    return met


def test_replicas_read_from_the_standby_and_tell_how_far_it_is_behind(all_ready: Cluster) -> None:
    for replica in all_ready.replicas:
        found = told(replica)
        assert (found["status"], found["store"], found["fault"]) == ("ready", "standby", "")
        assert found["lag_s"] is not None


def test_a_reader_stays_with_a_replica_and_new_ones_are_spread(all_ready: Cluster) -> None:
    cookies = [get(f"{all_ready.address}/")[1]["set-cookie"].partition(";")[0] for _ in range(4)]
    assert set(cookies) == {"atlas_replica=1", "atlas_replica=2"}
    for cookie in cookies:
        assert "set-cookie" not in get(f"{all_ready.address}/", Cookie=cookie)[1]  # the cookie is right as it is


def test_files_are_kept_by_the_proxy_and_answered_while_no_replica_is_there(all_ready: Cluster) -> None:
    name = next(path.name for path in sorted((Path(__file__).parents[2] / "static").glob("leaflet-*.css")))
    address = f"{all_ready.address}/app/static/{name}"
    get(address)
    for replica in all_ready.replicas:
        replica.kill()
    status, headers, _ = get(address)
    assert (status, headers["x-cache"], headers["cache-control"]) == (200, "HIT", "public, max-age=31536000, immutable")


def test_tiles_of_a_set_of_the_host_are_made_by_any_replica_and_kept_by_the_proxy(all_ready: Cluster) -> None:
    primary, standby = (Address(each.address()) for each in (all_ready.primary, all_ready.standby))
    load_events(primary, "events", [own_events(40_000)], "of-the-file")
    until(lambda: len(event_sets(standby)) == 1)
    address = f"{all_ready.address}/events/1/of-the-file/4/11/6"
    one, other = (get(f"{address}?kind=Kind+1", Cookie=f"atlas_replica={number}") for number in (1, 2))
    assert one[1]["cache-control"] == "public, max-age=31536000, immutable"
    assert other[1]["x-cache"] == "HIT"
    direct = [
        get(f"http://127.0.0.1:{replica.port}/events/1/of-the-file/4/11/6?kind=Kind+1")[2]
        for replica in all_ready.replicas
    ]
    assert direct == [one[2], one[2]]
    for replica in all_ready.replicas:
        replica.kill()
    assert get(f"{address}?kind=Kind+1")[2] == one[2]


def test_streamlits_scripts_are_packed_for_whoever_takes_them_packed(all_ready: Cluster) -> None:
    found = re.search(r"static/js/index[^\"]+[.]js", get(f"{all_ready.address}/")[2].decode())
    assert found
    plain = get(f"{all_ready.address}/{found[0]}", **{"Accept-Encoding": "identity"})
    packed = get(f"{all_ready.address}/{found[0]}", **{"Accept-Encoding": "gzip"})
    assert "content-encoding" not in plain[1]
    assert packed[1]["content-encoding"] == "gzip"
    assert gzip.decompress(packed[2]) == plain[2]
    assert len(packed[2]) < len(plain[2]) / 2


def test_no_reader_loses_the_selection_when_a_replica_is_killed(all_ready: Cluster) -> None:
    met = during(all_ready, all_ready.replicas[0].kill)
    assert met.lost, "somebody was there"
    assert len(met.gaps_s) == met.lost
    assert max(met.gaps_s) < 30  # seconds; how fast it is tells benchmarks/replicas.py
    assert sum(met.errors.values()) <= 0.01 * met.runs, met.errors
    assert set(met.replicas) == {"atlas_replica=2"}


def test_a_replica_that_leaves_says_so_and_readers_go_on_with_the_other(all_ready: Cluster) -> None:
    leaving = all_ready.replicas[1]

    def leave() -> None:
        leaving.leave()
        until(lambda: leaving.told()[0] == 503)
        until(lambda: not leaving.is_running())

    met = during(all_ready, leave)
    assert sum(met.errors.values()) <= 0.01 * met.runs, met.errors
    assert len(met.gaps_s) == met.lost
    assert set(met.replicas) == {"atlas_replica=1"}


def test_readers_notice_nothing_of_a_standby_that_fails_and_the_primary_answers(all_ready: Cluster) -> None:
    met = during(all_ready, all_ready.standby.kill)
    assert not met.errors
    assert not met.lost
    until(lambda: all(told(replica)["store"] == "primary" for replica in all_ready.replicas))
    all_ready.standby.stop()
    all_ready.standby.start()
    until(lambda: all(told(replica)["store"] == "standby" for replica in all_ready.replicas))


def test_readers_notice_nothing_of_a_primary_that_fails_and_the_standby_takes_its_place(all_ready: Cluster) -> None:
    def fail() -> None:
        all_ready.primary.kill()
        all_ready.standby.promote()

    met = during(all_ready, fail)
    assert not met.errors
    assert not met.lost
    until(lambda: all(told(replica)["store"] == "primary" for replica in all_ready.replicas))
    all_ready.load()  # the new primary can be written to
    _, _, answer = get(f"{all_ready.address}/readyz")
    assert json.loads(answer)["status"] == "ready"
