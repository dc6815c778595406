"""`format`: the one canonical form of the YAML people edit."""

import argparse
import sys
from typing import Any


def register(subparsers: Any) -> None:
    """Add the command's arguments."""
    parser = subparsers.add_parser("format", help="put the YAML files below data/ into canonical form")
    parser.add_argument(
        "--check", action="store_true", help="only name the files that are not; exit 1 if there are any"
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the files that are not in canonical form; 1 if one had to be left alone or, with --check, differs."""
    from dashboard import paths
    from dashboard.truth.format import unformatted
    from dashboard.truth.writing import write

    changed, problems = unformatted(paths.DATA)
    for problem in problems:
        print(problem, file=sys.stderr)
    if options.check:
        for path in changed:
            print(f"data/{path}: -: -: not in canonical form, run: python -m dashboard format")
    else:
        write(paths.DATA, changed)
        for path in changed:
            print(f"data/{path}")
    if not changed and not problems:
        print("All files are in canonical form.")
    return 1 if problems or (options.check and changed) else 0
