"""`release`, and how it goes on from one release to the next."""

import csv
from pathlib import Path

import pytest

from dashboard.commands.cli import main
from dashboard.model.clock import today
from dashboard.store.files import read_catalog
from dashboard.store.history import read_history
from truth_folder import RECORD, TruthFolder

Output = pytest.CaptureFixture[str]


@pytest.fixture
def built(folder: TruthFolder) -> TruthFolder:
    """The small truth, built."""
    assert main(["build"]) == 0
    return folder


def revisions(folder: TruthFolder) -> list[dict[str, str]]:
    return list(csv.DictReader(folder.read("tables/revisions.csv").splitlines()))


def rename(folder: TruthFolder, name: str) -> None:
    folder.spoil(RECORD, lambda record: record.update(name=name))
    assert main(["build"]) == 0


def test_the_first_release_has_no_changes_and_keeps_the_version(built: TruthFolder, capsys: Output) -> None:
    before = read_catalog(built.root).version
    assert main(["release", "--date", "2026-11-20"]) == 0
    assert f"Release of 2026-11-20, version {before}: 0 changes since the one before." in capsys.readouterr().out
    assert read_catalog(built.root).version == before
    assert [each.version for each in read_history(built.root).releases] == [before]
    assert main(["check"]) == 0


def test_what_changes_after_a_release_is_known_at_once_and_belongs_to_the_next(built: TruthFolder) -> None:
    assert main(["release", "--date", "2026-11-20"]) == 0
    rename(built, "Another name")
    (row,) = revisions(built)
    assert (row["release"], row["field"], row["after"]) == ("", "name", "Another name")
    assert main(["release", "--date", "2026-11-21"]) == 0
    (row,) = revisions(built)
    assert (row["release"], row["before"]) == ("2026-11-21", "Shaymak outpost")
    rename(built, "A third name")
    assert [row["release"] for row in revisions(built)] == ["2026-11-21", ""]
    assert main(["check"]) == 0


def test_the_same_truth_is_built_to_the_same_bytes(built: TruthFolder) -> None:
    assert main(["release", "--date", "2026-11-20"]) == 0
    before = {path: path.read_bytes() for path in built.root.rglob("*.*") if path.is_file()}
    (built.root / "tables/revisions.csv").unlink()
    assert main(["build"]) == 0
    assert {path: path.read_bytes() for path in built.root.rglob("*.*") if path.is_file()} == before


def test_without_a_date_it_is_of_today(built: TruthFolder) -> None:
    before = today()
    assert main(["release"]) == 0
    days = {day.isoformat() for day in (before, today())}  # two where midnight passes meanwhile
    assert {path.stem for path in Path(built.root / "releases").glob("*.jsonl")} & days


@pytest.mark.parametrize(
    ("date", "wrong"),
    [
        ("soon", "--date: 'soon' is not allowed"),
        ("2026-11", "--date: 2026-11 is not a day"),
        ("2149-01-01", "--date: 2149-01-01 is not a day that has come"),
        ("2026-11-19", "--date: 2026-11-19 is not after the last release, of 2026-11-20"),
    ],
)
def test_a_release_is_of_a_day_after_the_last(built: TruthFolder, date: str, wrong: str, capsys: Output) -> None:
    assert main(["release", "--date", "2026-11-20"]) == 0
    rename(built, "Another name")
    assert main(["release", "--date", date]) == 1
    assert capsys.readouterr().err.startswith(wrong)


def test_nothing_new_is_no_release(built: TruthFolder, capsys: Output) -> None:
    assert main(["release", "--date", "2026-11-20"]) == 0
    assert main(["release", "--date", "2026-11-21"]) == 1
    assert "Nothing has changed since the release of 2026-11-20." in capsys.readouterr().err


def test_data_that_is_not_built_or_has_problems_is_not_released(folder: TruthFolder, capsys: Output) -> None:
    assert main(["release"]) == 1
    assert "run check, then build" in capsys.readouterr().err
    folder.spoil_record(actor="RUS")
    assert main(["release"]) == 1
    assert not (folder.root / "releases").exists()
