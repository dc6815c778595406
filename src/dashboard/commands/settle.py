"""`settle`: where the rule and the researchers differ, and why the difference is accepted."""

import argparse
import sys
from typing import Any


def register(subparsers: Any) -> None:
    """Add the command's arguments."""
    parser = subparsers.add_parser("settle", help="list where computed confidence and researcher's label differ")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print every difference with both labels and the reason; 1 if a file can't be read or a difference has none."""
    from dashboard import paths
    from dashboard.truth.reading import read_truth
    from dashboard.truth.settlement import differences, unsettled

    truth = read_truth(paths.DATA)
    for identity, assessment in differences(truth).items():
        settled = truth.settled.get(identity)
        label = truth.records[identity].assessment.label
        print(f"{identity}: {label} -> {assessment.confidence}: {settled.why if settled else 'not settled'}")
    for problem in truth.problems:
        print(problem, file=sys.stderr)
    return 1 if truth.problems or list(unsettled(truth)) else 0
