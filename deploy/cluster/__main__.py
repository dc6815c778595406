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
from typing import Final

from cluster.programs import MissingError, temporary_folder
from cluster.whole import Cluster

MARK: Final = Path(tempfile.gettempdir()) / f"presence-atlas-cluster-{os.getuid()}.pid"
"""Holds the number of the process that runs the cluster, and its lock as long as that runs."""


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
        with _only_one():
            _run(asked.replicas, asked.port)
    except (MissingError, RuntimeError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _run(replicas: int, port: int) -> None:
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # as Ctrl-C
    try:
        with temporary_folder() as folder, Cluster(folder, replicas, port) as cluster:
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
def _only_one() -> Iterator[None]:
    with MARK.open("a+") as mark:
        try:
            fcntl.flock(mark, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise RuntimeError("A cluster runs already: `make cluster-stop` ends it") from None
        mark.truncate(0)
        mark.write(str(os.getpid()))
        mark.flush()
        yield
        MARK.unlink()


def _stop() -> int:
    """End the one that runs, and wait for it."""
    if MARK.exists():
        with MARK.open("r") as mark:
            try:
                fcntl.flock(mark, fcntl.LOCK_SH | fcntl.LOCK_NB)  # nobody holds it: what is written there is old
            except BlockingIOError:
                os.kill(int(mark.read()), signal.SIGTERM)
                fcntl.flock(mark, fcntl.LOCK_SH)
                return 0
    print("No cluster runs")
    return 0


if __name__ == "__main__":
    sys.exit(main())
