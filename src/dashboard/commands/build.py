"""`build`: the files the app reads, from the files people edit."""

import argparse
import sys
from typing import Any

from dashboard.commands.wording import counted


def register(subparsers: Any) -> None:
    """Add the command's arguments."""
    parser = subparsers.add_parser(
        "build", help="build data/geo, data/tables and data/datapackage.json from the records"
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the files that are out of date, all or none; 1 if `check` finds a problem."""
    from dashboard import paths
    from dashboard.truth.built.files import built_files, outdated
    from dashboard.truth.checks import problems
    from dashboard.truth.reading import read_truth
    from dashboard.truth.settlement import unsettled
    from dashboard.truth.writing import write

    truth = read_truth(paths.DATA)
    found = [*problems(truth), *unsettled(truth)]
    if found:
        for problem in found:
            print(problem, file=sys.stderr)
        print(f"{counted(len(found), 'problem')}: nothing was built", file=sys.stderr)
        return 1
    files = outdated(truth.root, built_files(truth))
    write(truth.root, files)
    print("\n".join(f"data/{path}" for path in files) or "All built files are up to date.")
    return 0
