"""Throughput of two replicas behind nginx against one, and how long readers wait who lose theirs, into RESULTS.md.

Run from the folder of the benchmarks, with `../deploy` on the path of Python: `PYTHONPATH=../deploy python replicas.py`. The
figures are changes of the year a second by readers who do not think, and the processor time that each part takes for one:
where replicas, proxy, database and the load itself share two cores, throughput tells of the machine, and time a change of the
app. In turn, one and two replicas, several times; then a replica is killed while readers read.
"""

import argparse
import asyncio
import re
import signal
import time
import urllib.request
from collections.abc import Iterable
from http.client import HTTPConnection
from statistics import median

import psutil
from beside import REPLICAS, put, table, where
from load.visits import Met, Visitor

from cluster.programs import temporary_folder
from cluster.whole import Cluster

WANTED = 1.7
"""How many times the changes of one replica two make, where the second core is free."""
HEAD = (
    "Replicas", "changes/s", "changes per core and second", "ms, median", "ms, 95 of 100", "errors",
    "cores: replicas", "proxy", "databases", "load", "all on the machine",
)  # fmt: skip
NOTE = """{readers} readers who change the year without thinking, {seconds:g} s a run, through nginx, with primary and standby of the
database running; one replica and two in turn."""


def main() -> None:
    """Measure, and write it into RESULTS.md."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--readers", type=int, nargs="+", default=[6, 16])
    parser.add_argument("--seconds", type=float, default=15)
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--kills", type=int, default=3)
    asked = parser.parse_args()
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # what was started ends with this, however it is ended
    lines, targets = [where(), ""], []
    with temporary_folder() as folder, Cluster(folder, 2) as cluster:
        port = int(cluster.address.rpartition(":")[2])
        for readers in asked.readers:
            found: dict[int, list[float]] = {1: [], 2: []}
            rows = []
            for _ in range(asked.repeat):
                for count in (1, 2):
                    rate, row = _run(cluster, port, count, readers, asked.seconds)
                    found[count].append(rate)
                    rows.append(row)
                    print(*row, sep=" | ", flush=True)
            ratio = median(found[2]) / median(found[1])
            title = f"Two replicas make at least {WANTED:g}× the changes of one, {readers} readers"
            targets.append([title, f"{ratio:.2f}× (medians)", "met" if ratio >= WANTED else "missed"])
            lines += [NOTE.format(readers=readers, seconds=asked.seconds), "", *table(HEAD, rows)]
        lines += [_files(cluster, port), ""]
        lines += [f"- {_kill(cluster, port, max(asked.readers))}" for _ in range(asked.kills)]
    put(REPLICAS, [*lines[:2], *table(["Target", "Measured", ""], targets), *lines[2:]])


def _run(cluster: Cluster, port: int, count: int, readers: int, seconds: float) -> tuple[float, list[str]]:
    """Changes a second with so many of the replicas, and the row of the table."""
    for replica in cluster.replicas[count:]:
        replica.kill()
    cluster.settle(count)
    parts = {
        "replicas": [each.process.pid for each in cluster.replicas[:count]],
        "proxy": [cluster.proxy.pid] if cluster.proxy else [],
        "databases": [each.pid for each in cluster.databases],
    }
    met = Met()
    wall, spent, own, busy = asyncio.run(_crowd(port, readers, seconds, met, parts))
    rate = len(met.took_s) / wall
    took = sorted(met.took_s)
    row = [
        str(count),
        f"{rate:.1f}",
        f"{len(took) / spent['replicas']:.0f}",
        f"{median(took) * 1000:.0f}",
        f"{took[int(len(took) * 0.95)] * 1000:.0f}",
        str(sum(met.errors.values())),
        *(f"{spent[name] / wall:.2f}" for name in parts),
        f"{own / wall:.2f}",
        f"{busy:.2f}",
    ]
    return rate, row


async def _crowd(
    port: int, readers: int, seconds: float, met: Met, parts: dict[str, list[int]]
) -> tuple[float, dict[str, float], float, float]:
    """Let readers read; seconds gone, processor time of each part and of this process, cores busy on the machine."""
    end = asyncio.Event()
    reading = [asyncio.create_task(Visitor(port, number, met, think_s=0).read(end)) for number in range(readers)]
    while met.runs < 2 * readers:  # all have come, and every page was made once
        await asyncio.sleep(0.1)
    met.took_s.clear()
    before, own, start = {name: _cpu(pids) for name, pids in parts.items()}, time.process_time(), time.monotonic()
    psutil.cpu_percent()
    await asyncio.sleep(seconds)
    wall, busy = time.monotonic() - start, psutil.cpu_percent() / 100 * (psutil.cpu_count() or 1)
    spent = {name: _cpu(pids) - before[name] for name, pids in parts.items()}
    own = time.process_time() - own
    end.set()
    await asyncio.gather(*reading)
    return wall, spent, own, busy


def _files(cluster: Cluster, port: int, times: int = 2000) -> str:
    """Ask the proxy for a file that it keeps; a sentence on what that costs it."""
    connection = HTTPConnection("127.0.0.1", port)

    def ask(path: str) -> bytes:
        connection.request("GET", path, headers={"Accept-Encoding": "gzip"})
        return connection.getresponse().read()

    page = urllib.request.urlopen(f"{cluster.address}/").read().decode()
    found = re.search(r"static/js/index[^\"]+[.]js", page)
    assert found, "the page names streamlit's script"
    ask(f"/{found[0]}")
    proxy = [cluster.proxy.pid] if cluster.proxy else []
    cpu, size = _cpu(proxy), 0
    for _ in range(times):
        size = len(ask(f"/{found[0]}"))
    each = (_cpu(proxy) - cpu) / times * 1000
    return f"A file of {size / 1000:.0f} kB that the proxy keeps takes it {each:.2f} ms of the processor."


def _kill(cluster: Cluster, port: int, readers: int) -> str:
    """Kill the first replica while readers read, who think for a moment; a sentence on what they met."""
    cluster.settle()
    met = Met()

    async def crowd() -> None:
        end = asyncio.Event()
        reading = [asyncio.create_task(Visitor(port, number, met, think_s=1).read(end)) for number in range(readers)]
        while met.runs < 3 * readers:
            await asyncio.sleep(0.1)
        await asyncio.to_thread(cluster.replicas[0].kill)
        await asyncio.sleep(15)
        end.set()
        await asyncio.gather(*reading)

    asyncio.run(crowd())
    told = f" ({dict(met.errors)})" if met.errors else ""
    return (
        f"Killed one of two: {met.lost} of {readers} readers were there, {len(met.gaps_s)} went on with their own year after "
        f"{median(met.gaps_s):.2f} s (half), {max(met.gaps_s):.2f} s (all); {sum(met.errors.values())} errors in {met.runs} runs{told}"
    )


def _cpu(pids: Iterable[int]) -> float:
    """Processor time of processes and their children until now, in seconds."""
    total = 0.0
    for pid in pids:
        first = psutil.Process(pid)
        for each in (first, *first.children(recursive=True)):
            try:
                times = each.cpu_times()
            except psutil.Error:
                continue
            total += times.user + times.system
    return total


if __name__ == "__main__":
    main()
