"""`check`: everything wrong in the data, all at once."""

import argparse
from typing import Any


def register(subparsers: Any) -> None:
    """Add the command's arguments."""
    parser = subparsers.add_parser("check", help="check the data; every problem is told, with what would be right")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print every problem as `file: id: field: what is wrong, what would be right`; 1 if there is any."""
    from dashboard import paths
    from dashboard.truth.built.files import outdated, stray
    from dashboard.truth.checks import problems
    from dashboard.truth.reading import Problem, read_truth
    from dashboard.truth.settlement import unsettled

    truth = read_truth(paths.DATA)
    found = problems(truth)
    found += unsettled(truth)
    if not found:
        found += [
            Problem(f"data/{path}", "-", "-", "not what the records make of it", "run: python -m dashboard build")
            for path in outdated(truth)
        ]
        found += [
            Problem(f"data/tables/{path.name}", "-", "-", "nothing builds this table", "remove it")
            for path in stray(truth)
        ]
    for problem in found:
        print(problem)
    if found:
        print(f"{len(found)} problems")
        return 1
    print(f"{len(truth.records)} records, {len(truth.sources):,} sources, no problems")
    return 0
