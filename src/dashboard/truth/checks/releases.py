"""Checks of the releases: their order, and that the last one is the one today's data is compared with."""

from collections.abc import Iterator
from itertools import pairwise

from dashboard.truth.checks.dates import is_to_come
from dashboard.truth.reading import Problem, Truth
from dashboard.truth.release_files import LAST, RIGHT, release_file


def release_problems(truth: Truth) -> Iterator[Problem]:
    """Everything wrong in the releases that each file alone does not show."""
    if "releases" in truth.unread:
        return
    for stem, release in truth.releases.items():
        name = f"data/releases/{stem}.jsonl"
        if stem != release.date or len(release.date) != len("2026-11-26"):
            yield Problem(
                name, stem, "date", f"{release.date} in a file named {stem}", "the day, as YYYY-MM-DD, in both"
            )
        if is_to_come(release.date):
            yield Problem(name, stem, "date", f"{release.date} is in the future", "a day that has come")
    for before, after in pairwise(truth.releases.values()):
        if before.version == after.version:
            name = f"data/{release_file(after)}"
            yield Problem(name, after.date, "version", f"that of {before.date}", "one release of each version")
    newest = next(reversed(truth.releases.values()), None)
    if truth.last_release != newest:
        named = "no release" if truth.last_release is None else f"the release of {truth.last_release.date}"
        yield Problem(f"data/{LAST}", "-", "-", f"{named}, not the newest", RIGHT)
    elif newest and len(truth.released) != newest.sites:
        yield Problem(f"data/{LAST}", "-", "sites", f"{len(truth.released)} of {newest.sites}", RIGHT)
