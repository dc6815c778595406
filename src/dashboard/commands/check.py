"""`check`: everything wrong in the data, all at once."""

import argparse
from typing import TYPE_CHECKING, Any, Final

from dashboard.commands.wording import counted

if TYPE_CHECKING:
    from dashboard.truth.reading import Problem, Truth

REBUILD: Final = "run: python -m dashboard build"


def register(subparsers: Any) -> None:
    """Add the command's arguments."""
    parser = subparsers.add_parser("check", help="check the data and list every problem, with what would be right")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print every problem as `file: id: field: what is wrong, what would be right`; 1 if there is any."""
    from dashboard import paths
    from dashboard.truth.reading import read_truth

    truth = read_truth(paths.DATA)
    found = every_problem(truth)
    for problem in found:
        print(problem)
    if found:
        print(counted(len(found), "problem"))
        return 1
    print(f"{counted(len(truth.records), 'record')}, {counted(len(truth.sources), 'source')}, no problems")
    return 0


def every_problem(truth: "Truth") -> "list[Problem]":
    """All that is wrong in the records; and where nothing is, the built files that do not fit them."""
    from dashboard.truth.built.files import built_files, outdated, strays
    from dashboard.truth.checks import problems
    from dashboard.truth.reading import Problem
    from dashboard.truth.settlement import unsettled

    if found := [*problems(truth), *unsettled(truth)] or _views(truth):
        return found
    files = built_files(truth)
    return [
        *(Problem(f"data/{path}", "-", "-", "out of date", REBUILD) for path in outdated(truth.root, files)),
        *(
            Problem(f"data/{path}", "-", "-", "nothing builds this table", "remove it")
            for path in strays(truth.root, files)
        ),
    ]


def _views(truth: "Truth") -> "list[Problem]":
    """What the views of stories ask for and can't be given."""
    from dashboard.analysis.story import view_faults
    from dashboard.selection import Domain
    from dashboard.truth.catalog import catalog_of
    from dashboard.truth.reading import Problem

    domain = Domain.of(catalog_of(truth))
    return [
        Problem(f"data/stories/{stem}.yaml", story.id, f"steps.{fault.step}.view", fault.wrong, fault.right)
        for stem, story in truth.stories.items()
        for fault in view_faults(story, domain)
    ]
