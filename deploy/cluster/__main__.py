"""`python -m cluster --replicas 2`: the whole atlas on this machine, until Ctrl-C or `python -m cluster --stop`."""

import argparse
import fcntl
import os
import signal
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Final

from cluster import left
from cluster.programs import MissingError, temporary_folder
from cluster.whole import Cluster

MARK: Final = Path(tempfile.gettempdir()) / f"presence-atlas-cluster-{os.getuid()}.pid"
"""Holds the number of the process that runs the cluster and the cluster's folder, and its lock as long as that runs."""


def main() -> int:
    """Start and watch, or stop."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--replicas", type=int, default=2, metavar="N")
    parser.add_argument("--port", type=int, default=8500, help="of the proxy")
    parser.add_argument("--stop", action="store_true", help="end the one that runs")
    asked = parser.parse_args()
    if asked.stop:
        return _stop()
    try:
        with _only_one() as mark:
            _run(asked.replicas, asked.port, mark)
    except (MissingError, RuntimeError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _run(replicas: int, port: int, mark: IO[str]) -> None:
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # as Ctrl-C
    try:
        with temporary_folder() as folder:
            mark.write(f"{folder}\n")  # before anything runs in it that could be left
            mark.flush()
            with Cluster(folder, replicas, port) as cluster:
                where = f"{replicas} replicas; logs below {folder}"
                print(f"{cluster.address}  ({where}; Ctrl-C or `make cluster-stop` ends all)", flush=True)
                while True:
                    time.sleep(1)
                    for replica in cluster.replicas:
                        if not replica.is_running():
                            print(f"The replica at port {replica.port} has ended and is started again", flush=True)
                            replica.start()
    except KeyboardInterrupt:
        print("Stopped")


@contextmanager
def _only_one() -> Iterator[IO[str]]:
    with MARK.open("a+") as mark:
        try:
            fcntl.flock(mark, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise RuntimeError("A cluster runs already: `make cluster-stop` ends it") from None
        _end_left(mark)
        mark.truncate(0)
        mark.write(f"{os.getpid()}\n")
        mark.flush()
        yield mark
        MARK.unlink()


def _stop() -> int:
    """End the one that runs, and wait for it."""
    if MARK.exists():
        with MARK.open("r") as mark:
            try:
                fcntl.flock(mark, fcntl.LOCK_SH | fcntl.LOCK_NB)  # nobody holds it: what is written there is old
            except BlockingIOError:
                os.kill(int(mark.read().split()[0]), signal.SIGTERM)
                fcntl.flock(mark, fcntl.LOCK_SH)
                return 0
            ended = _end_left(mark)
            MARK.unlink()
            if ended:
                return 0
    print("No cluster runs")
    return 0


def _end_left(mark: IO[str]) -> bool:
    """End what a cluster has left whose own process was killed; whether there was one."""
    mark.seek(0)
    _, _, folder = mark.read().strip().partition("\n")
    if not folder or MARK.stat().st_uid != os.getuid():  # the folder for temporary files is everybody's
        return False
    print(f"Ended what a cluster had left that was killed: {left.end(Path(folder))} processes", flush=True)
    return True


if __name__ == "__main__":
    sys.exit(main())
