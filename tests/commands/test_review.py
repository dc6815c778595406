import shutil
from pathlib import Path

import pytest

from dashboard.commands.cli import main
from truth_folder import PUBLISHER, RECORD, TruthFolder

Output = pytest.CaptureFixture[str]


@pytest.fixture
def base(folder: TruthFolder, tmp_path: Path, capsys: Output) -> Path:
    """The small truth as it was, in canonical form and built."""
    main(["format"])
    assert main(["build"]) == 0
    capsys.readouterr()
    shutil.copytree(folder.root, tmp_path / "base" / "data")
    return tmp_path / "base" / "data"


def test_nothing_changed_is_said(base: Path, capsys: Output) -> None:
    assert main(["review", "--base", str(base)]) == 0
    printed = capsys.readouterr().out
    assert "Nothing is wrong with the form of the data" in printed
    assert "No site changes." in printed


def test_a_proposal_that_is_built_and_in_form_has_changes_and_no_problems(
    base: Path, folder: TruthFolder, capsys: Output
) -> None:
    folder.spoil_record(start_year=2017)
    main(["format"])
    main(["build"])
    capsys.readouterr()
    assert main(["review", "--base", str(base), "--data", str(folder.root)]) == 0
    assert "- Start year changed\\: 2016 → 2017" in capsys.readouterr().out


def test_problems_fail_and_what_could_be_read_is_told_all_the_same(
    base: Path, folder: TruthFolder, capsys: Output
) -> None:
    folder.spoil(PUBLISHER, lambda content: content["publications"][0].update(title="Another title"))
    folder.spoil_record(actor=None)
    assert main(["review", "--base", str(base)]) == 1
    printed = capsys.readouterr().out
    assert (
        f"- data\\/{RECORD.replace('/', chr(92) + '/').replace('_', chr(92) + '_').replace('.', chr(92) + '.')}"
        in printed
    )
    assert "actor: empty. Right would be: \\'RUS\\' or \\'CHN\\'." in printed
    assert "not in canonical form" in printed
    assert "Site removed" not in printed  # it is there, and can't be read
    assert "### Changed sources" in printed


def test_a_record_that_is_gone_is_removed(base: Path, folder: TruthFolder, capsys: Output) -> None:
    (folder.root / RECORD).unlink()
    main(["review", "--base", str(base)])
    assert "- Site removed" in capsys.readouterr().out


def test_a_folder_that_is_not_there_is_told(folder: TruthFolder, tmp_path: Path, capsys: Output) -> None:
    assert main(["review", "--base", str(tmp_path / "none")]) == 1
    assert "none: no such folder" in capsys.readouterr().err
