"""`build`: the files the app reads, from the files people edit."""

import argparse
import sys
from typing import Any


def register(subparsers: Any) -> None:
    """Add the command's arguments."""
    parser = subparsers.add_parser(
        "build", help="build data/geo, data/tables and data/datapackage.json from the records"
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write what is out of date; 1 if the records can't be read."""
    from dashboard import paths
    from dashboard.truth.built.files import write
    from dashboard.truth.reading import read_truth

    truth = read_truth(paths.DATA)
    if truth.problems:
        for problem in truth.problems:
            print(problem, file=sys.stderr)
        return 1
    written = write(truth)
    print("\n".join(f"data/{path}" for path in written) or "all built files are up to date")
    return 0
