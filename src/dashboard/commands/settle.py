"""`settle`: where the rule and the researchers differ, and why that stands."""

import argparse
from typing import Any


def register(subparsers: Any) -> None:
    """Add the command's arguments."""
    parser = subparsers.add_parser("settle", help="list where computed confidence and researcher's label differ")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print every difference with both labels and the reason it stands; 1 if one is not settled."""
    from dashboard import paths
    from dashboard.truth.reading import read_truth
    from dashboard.truth.settlement import differences, unsettled

    truth = read_truth(paths.DATA)
    for identity, assessment in differences(truth).items():
        settled = truth.settled.get(identity)
        label = truth.records[identity].assessment.label
        print(f"{identity}: {label} -> {assessment.confidence}: {settled.why if settled else 'not settled'}")
    return 1 if list(unsettled(truth)) else 0
