"""The command line: one small module per command, in `dashboard.commands`."""

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from keyword import iskeyword
from typing import Final, TextIO, cast

from dashboard.commands.filters import UnknownValueError
from dashboard.exports.formats import TooLongError
from dashboard.store.damage import DamagedDataError
from dashboard.store.interface import UnavailableError

COMMANDS: Final = (
    "check", "format", "build", "release", "explain", "health", "audit", "settle", "diff", "overlap", "article", "brief", "export",
    "feed", "import", "new", "review", "load-db", "dump-db", "load-events",
)  # fmt: skip


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status: 1 where it fails, with a line that says why."""
    parser = argparse.ArgumentParser(prog="python -m dashboard", description="The Presence Atlas on the command line.")
    subparsers = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name in COMMANDS:
        module = f"{name}_" if iskeyword(name) else name.replace("-", "_")
        import_module(f"dashboard.commands.{module}").register(subparsers)
    options = parser.parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            cast(TextIO, stream).reconfigure(encoding="utf-8")  # type: ignore[attr-defined]
    try:
        status: int = options.run(options)
    except BrokenPipeError:  # a reader such as `head` has had enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except (DamagedDataError, UnavailableError, UnknownValueError, TooLongError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    return status
