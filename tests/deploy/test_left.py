"""`make cluster` whose own process is killed: what is left of it is ended by the next start, and by `make cluster-stop`."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from cluster import left
from cluster.programs import free_ports

DEPLOY = Path(left.__file__).parents[1]


@pytest.fixture
def place() -> Iterator[Path]:
    """A folder for temporary files in which no other cluster is, and which everybody can pass through."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o711)
        yield Path(folder)


def command(place: Path, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "cluster", *arguments],
        cwd=DEPLOY,
        env={**os.environ, "TMPDIR": str(place)},
        stdout=subprocess.PIPE,
        text=True,
    )


def start_and_kill(place: Path) -> str:
    """The first line that it prints; its parts run on."""
    (port,) = free_ports(1)
    with command(place, "--replicas", "1", "--port", str(port)) as started:
        assert started.stdout is not None
        said = started.stdout.readline()
        if "Ended" in said:
            assert "Ctrl-C" in started.stdout.readline()
        started.kill()
    assert len(left.running(place)) >= 4  # two databases, a replica, nginx
    return said


def stop(place: Path) -> str:
    with command(place, "--stop") as stopped:
        return stopped.communicate()[0]


def test_what_is_left_is_ended_by_the_next_start_and_by_stop(place: Path) -> None:
    start_and_kill(place)
    before = set(left.running(place))
    assert start_and_kill(place).startswith("Ended what a cluster had left")
    assert before.isdisjoint(left.running(place))
    assert stop(place).startswith("Ended what a cluster had left")
    assert not left.running(place)
    assert not list(place.iterdir())
    assert stop(place) == "No cluster runs\n"
