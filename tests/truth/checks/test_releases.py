"""Every way in which the files of releases can contradict each other gets its own line."""

import pytest

from dashboard.model.release import Release
from dashboard.truth.catalog import catalog_of
from dashboard.truth.reading import read_truth
from dashboard.truth.release_files import written
from dashboard.truth.revisions import released_sites
from truth_folder import TruthFolder

FIRST = Release(date="2026-11-25", version="0123456789abcdef", sites=1)
SECOND = Release(date="2026-11-26", version="fedcba9876543210", sites=1)


def problems(folder: TruthFolder, *releases: Release, last: Release | None, **named: Release) -> list[str]:
    """The lines of `check` for these releases; `last` has the sites of the small truth."""
    sites = released_sites(catalog_of(read_truth(folder.root)))
    for each in releases:
        folder.write(f"releases/{each.date}.jsonl", written(each, []))
    for name, each in named.items():
        folder.write(f"releases/{name}.jsonl", written(each, []))
    if last:
        folder.write("releases/last.jsonl", written(last, sites))
    return [line.removeprefix("data/releases/") for line in folder.problems()]


def test_no_release_and_some_releases_are_right(folder: TruthFolder) -> None:
    assert problems(folder, last=None) == []
    assert problems(folder, FIRST, SECOND, last=SECOND) == []


def test_the_sites_are_those_of_the_newest_release(folder: TruthFolder) -> None:
    (line,) = problems(folder, FIRST, SECOND, last=FIRST)
    assert line.startswith("last.jsonl: -: -: the release of 2026-11-25, not the newest, restore it")


def test_releases_without_sites_are_named(folder: TruthFolder) -> None:
    (line,) = problems(folder, FIRST, last=None)
    assert line.startswith("last.jsonl: -: -: no release, not the newest")


def test_sites_that_are_missing_are_counted(folder: TruthFolder) -> None:
    more = Release(date="2026-11-26", version="fedcba9876543210", sites=2)
    (line,) = problems(folder, more, last=more)
    assert line.startswith("last.jsonl: -: sites: 1 of 2")


@pytest.mark.parametrize(
    ("release", "wrong"),
    [
        (Release(date="2149-01-01", version="fedcba9876543210", sites=1), "date: 2149-01-01 is in the future"),
        (Release(date="2026-11-26", version=FIRST.version, sites=1), "version: that of 2026-11-25"),
    ],
)
def test_a_release_has_a_day_that_has_come_and_a_version_of_its_own(
    folder: TruthFolder, release: Release, wrong: str
) -> None:
    newest = max(FIRST, release, key=lambda each: each.date)
    (line,) = problems(folder, FIRST, release, last=newest)
    assert wrong in line


def test_a_release_has_a_day(folder: TruthFolder) -> None:
    month = Release(date="2026-11", version="fedcba9876543210", sites=1)
    (line,) = problems(folder, month, last=month)
    assert line.startswith("2026-11.jsonl: 2026-11: date: 2026-11 in a file named 2026-11, the day, as YYYY-MM-DD")


def test_a_file_is_named_after_its_release(folder: TruthFolder) -> None:
    (line,) = problems(folder, last=SECOND, sometime=SECOND)
    assert line.startswith("sometime.jsonl: sometime: date: 2026-11-26 in a file named sometime")


def test_a_file_that_cant_be_read_is_the_only_problem(folder: TruthFolder) -> None:
    problems(folder, FIRST, SECOND, last=SECOND)
    folder.write("releases/last.jsonl", "{}\n")
    (line,) = folder.problems()
    assert line.startswith("data/releases/last.jsonl: -: -: line 1: date: Field required, restore it")
