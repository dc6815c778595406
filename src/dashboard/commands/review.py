"""`review`: what proposed data change and what is wrong with them, in words for the comment on a pull request."""

import argparse
from pathlib import Path
from typing import Any

from dashboard.commands.filters import UnknownValueError


def register(subparsers: Any) -> None:
    """Add the command's arguments."""
    parser = subparsers.add_parser("review", help="what proposed data change and what is wrong with them, in words")
    parser.add_argument(
        "--base", required=True, type=Path, metavar="DIR", help="the folder `data` that is compared with"
    )
    parser.add_argument(
        "--data", type=Path, metavar="DIR", help="the folder `data` as proposed; otherwise that of this atlas"
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print Markdown; 1 if there is any problem."""
    from dashboard import paths
    from dashboard.commands.check import every_problem
    from dashboard.present.review import review
    from dashboard.truth.catalog import catalog_of
    from dashboard.truth.format import unformatted
    from dashboard.truth.reading import Problem, read_truth
    from dashboard.truth.revisions import released_sites, revisions

    folders = [options.base.resolve(), (options.data or paths.DATA).resolve()]
    if missing := next((each for each in folders if not each.is_dir()), None):
        raise UnknownValueError(f"{missing}: no such folder")
    base, proposed = map(read_truth, folders)
    catalog = catalog_of(proposed)
    merged = {each.id: each.merged_into for each in proposed.left_out if each.merged_into}
    before = {each.id: each for each in released_sites(catalog_of(base))}
    changed, _ = unformatted(proposed.root)
    problems = [
        *every_problem(proposed),
        *(
            Problem(f"data/{name}", "-", "-", "not in canonical form", "run: python -m dashboard format")
            for name in changed
        ),
    ]
    unread = proposed.unread & before.keys()
    found = [each for each in revisions(before, catalog, merged) if each.kind != "removed" or each.site not in unread]
    old, new = base.sources, proposed.sources
    sources = {
        "new": [new[each] for each in sorted(new.keys() - old.keys())],
        "changed": [new[each] for each in sorted(new.keys() & old.keys()) if new[each] != old[each]],
        "removed": [old[each] for each in sorted(old.keys() - new.keys())],
    }
    print(review(catalog, found, sources, problems), end="")
    return 1 if problems else 0
