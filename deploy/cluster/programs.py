"""Processes of other programs: where they are, as whom they run, and how they end."""

import contextlib
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

INSTALL: Final = (
    "on Debian: apt-get install nginx-light postgresql postgresql-postgis; on macOS: brew install nginx postgis"
)
NOBODY: Final = "nobody"


class MissingError(Exception):
    """A program is not installed: which, and how to install it."""


def program(name: str, *patterns: str) -> str:
    """The path of a program: the newest that fits a pattern, or that of PATH; raises MissingError."""
    found = sorted(path for pattern in patterns for path in Path("/").glob(pattern.lstrip("/")))
    where = str(found[-1]) if found else shutil.which(name, path=f"{os.environ.get('PATH', '')}:/usr/sbin")
    if where is None:
        raise MissingError(f"{name} is not installed ({INSTALL})")
    return where


def unprivileged() -> Mapping[str, Any]:
    """How `subprocess` runs a program that root should not: as nobody. For others nothing changes."""
    if os.getuid() != 0:
        return {}
    nobody = pwd.getpwnam(NOBODY)
    return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


@contextlib.contextmanager
def temporary_folder() -> Iterator[Path]:
    """A folder that is gone at the end, through which `unprivileged` programs reach the ones of their own in it."""
    folder = Path(tempfile.mkdtemp(prefix="presence-atlas-cluster-"))
    folder.chmod(0o711)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def own_folder(path: Path) -> Path:
    """Make a folder that a program run by `unprivileged` may write, and nobody else may read."""
    path.mkdir(parents=True)
    if os.getuid() == 0:
        nobody = pwd.getpwnam(NOBODY)
        os.chown(path, nobody.pw_uid, nobody.pw_gid)
    path.chmod(0o700)
    return path


def free_ports(count: int) -> list[int]:
    """Ports of the loopback that nobody uses now, all different."""
    with contextlib.ExitStack() as held:
        sockets = [held.enter_context(socket.socket()) for _ in range(count)]
        for each in sockets:
            each.bind(("127.0.0.1", 0))
        return [int(each.getsockname()[1]) for each in sockets]


def run(command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> None:
    """Run a program without privileges to its end; raises RuntimeError with what it said where it fails."""
    done = subprocess.run(
        command,
        cwd=folder,
        env=dict(environment),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
        **unprivileged(),
    )
    if done.returncode:
        raise RuntimeError(f"{Path(command[0]).name} failed: {done.stderr.strip()}")
