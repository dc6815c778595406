import pytest

from dashboard.commands.cli import main
from truth_folder import RECORD, TruthFolder

Output = pytest.CaptureFixture[str]


def test_settle_gives_a_reason_for_every_difference(capsys: Output) -> None:
    assert main(["settle"]) == 0
    assert "not settled" not in capsys.readouterr().out


def test_a_difference_without_a_reason_is_named(folder: TruthFolder, capsys: Output) -> None:
    folder.spoil_record(assessment={"label": "confirmed"})
    assert main(["settle"]) == 1
    assert capsys.readouterr().out == "outpost: confirmed -> reported: not settled\n"


def test_a_record_that_cannot_be_read_is_named(folder: TruthFolder, capsys: Output) -> None:
    folder.write(RECORD, "id: [")
    assert main(["settle"]) == 1
    assert f"data/{RECORD}" in capsys.readouterr().err
