import pytest

from dashboard.commands.cli import main
from truth_folder import TruthFolder

Output = pytest.CaptureFixture[str]


def test_build_has_nothing_left_to_do(capsys: Output) -> None:
    assert main(["build"]) == 0
    assert "up to date" in capsys.readouterr().out


def test_build_writes_what_check_then_accepts(folder: TruthFolder, capsys: Output) -> None:
    assert main(["build"]) == 0
    assert "data/tables/sites.csv" in capsys.readouterr().out.splitlines()
    assert main(["check"]) == 0


def test_build_refuses_what_check_refuses_and_writes_nothing(folder: TruthFolder, capsys: Output) -> None:
    folder.spoil_record(actor="RUS")
    assert main(["build"]) == 1
    assert "RUS in chinese_presence" in capsys.readouterr().err
    assert not (folder.root / "tables").exists()


def test_where_one_file_cannot_be_written_none_is(folder: TruthFolder, capsys: Output) -> None:
    (folder.root / "tables").mkdir()
    (folder.root / "tables/sources.csv").mkdir()
    assert main(["build"]) == 1
    assert "tables/sources.csv is a folder: remove it" in capsys.readouterr().err
    assert [path.name for path in (folder.root / "tables").iterdir()] == ["sources.csv"]
    assert not (folder.root / "datapackage.json").exists()
