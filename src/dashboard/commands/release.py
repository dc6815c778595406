"""`release`: names today's data a release, so that later data can say what has changed since."""

import argparse
import sys
from typing import Any


def register(subparsers: Any) -> None:
    """Add the command's arguments."""
    parser = subparsers.add_parser("release", help="record today's data as a release, to be compared with later data")
    parser.add_argument("--date", metavar="YYYY-MM-DD", help="the day of the release; today without it")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write what changed since the last release and what is released, and build; 1 where that can't be."""
    from dashboard import paths
    from dashboard.commands.wording import counted
    from dashboard.model.clock import today
    from dashboard.model.release import Release
    from dashboard.store.files import read_catalog
    from dashboard.truth.built.files import built_files, outdated
    from dashboard.truth.catalog import catalog_of
    from dashboard.truth.checks import problems
    from dashboard.truth.reading import read_truth
    from dashboard.truth.release_files import LAST, release_file, written
    from dashboard.truth.revisions import history, released_sites
    from dashboard.truth.writing import write

    truth = read_truth(paths.DATA)
    if problems(truth) or outdated(truth.root, built_files(truth)):
        print("The data has problems or is not built: run check, then build.", file=sys.stderr)
        return 1
    catalog, last, date = catalog_of(truth), truth.last_release, options.date or today().isoformat()
    release = Release(date=date, version=read_catalog(paths.DATA).version, sites=len(catalog.sites))
    if trouble := _trouble(release, last):
        print(trouble, file=sys.stderr)
        return 1
    found = [each for each in history(truth, catalog).revisions if each.release is None]
    files = {release_file(release): written(release, found), LAST: written(release, released_sites(catalog))}
    write(truth.root, files)
    write(truth.root, outdated(truth.root, built_files(read_truth(paths.DATA))))
    print(f"Release of {date}, version {release.version}: {counted(len(found), 'change')} since the one before.")
    return 0


def _trouble(release: Any, last: Any) -> str:
    """Why there can't be such a release now; empty where there can."""
    from dashboard.model.clock import today
    from dashboard.model.values import PartialDate
    from dashboard.truth.validation import shown

    try:
        PartialDate.__metadata__[0].check(release.date)  # type: ignore[attr-defined]
    except ValueError as error:
        return f"--date: {shown(release.date)} is not allowed, {error}"
    if len(release.date) != len("2026-11-26") or release.date > today().isoformat():
        return f"--date: {release.date} is not a day that has come, as YYYY-MM-DD"
    if last and release.version == last.version:
        return f"Nothing has changed since the release of {last.date}."
    if last and release.date <= last.date:
        return f"--date: {release.date} is not after the last release, of {last.date}"
    return ""
