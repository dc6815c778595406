"""What a cluster leaves running whose own process was killed: each part of it names the cluster's folder in its command line."""

import contextlib
import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

PROCESSES: Final = Path("/proc")
PATIENCE_S: Final = 5
"""Seconds in which PostgreSQL and nginx end by themselves; a replica would let its visits go on."""


def end(folder: Path) -> int:
    """End what runs of the cluster in a folder, and remove the folder; returns how many processes there were."""
    found = running(folder)
    for asked in (signal.SIGINT, signal.SIGKILL):  # to the databases: without waiting for readers
        for each in running(folder):
            with contextlib.suppress(ProcessLookupError):
                os.kill(each, asked)
        last = time.monotonic() + PATIENCE_S
        while running(folder) and time.monotonic() < last:
            time.sleep(0.1)
    shutil.rmtree(folder, ignore_errors=True)
    return len(found)


def running(folder: Path) -> list[int]:
    """The processes that name a folder in their command lines, but this one."""
    return [number for number, command in _commands() if str(folder) in command and number != os.getpid()]


def _commands() -> Iterator[tuple[int, str]]:
    if PROCESSES.joinpath("self").exists():
        for path in PROCESSES.glob("[0-9]*/cmdline"):
            with contextlib.suppress(OSError):  # it has ended meanwhile
                yield int(path.parent.name), path.read_bytes().replace(b"\0", b" ").decode(errors="replace")
        return
    listed = subprocess.run(["ps", "-axww", "-o", "pid=,command="], capture_output=True, text=True, check=True)
    for line in listed.stdout.splitlines():
        number, _, command = line.strip().partition(" ")
        yield int(number), command
