import pytest

from dashboard.commands.cli import main
from truth_folder import RECORD, TruthFolder

Output = pytest.CaptureFixture[str]


def test_the_data_is_in_canonical_form(capsys: Output) -> None:
    assert main(["format", "--check"]) == 0
    assert capsys.readouterr().out == "All files are in canonical form.\n"


def test_format_writes_the_canonical_form_and_is_content_with_it(folder: TruthFolder, capsys: Output) -> None:
    assert main(["format"]) == 0
    assert f"data/{RECORD}" in capsys.readouterr().out.splitlines()
    assert main(["format", "--check"]) == 0


def test_with_check_files_are_named_and_left_alone(folder: TruthFolder, capsys: Output) -> None:
    before = folder.read(RECORD)
    assert main(["format", "--check"]) == 1
    assert f"data/{RECORD}: -: -: not in canonical form, run: python -m dashboard format\n" in capsys.readouterr().out
    assert folder.read(RECORD) == before


def test_a_file_with_comments_is_named_and_left_alone_while_others_are_written(
    folder: TruthFolder, capsys: Output
) -> None:
    text = f"{folder.read(RECORD)}# to be checked\n"
    folder.write(RECORD, text)
    assert main(["format"]) == 1
    assert f"data/{RECORD}: -: -: a comment in line" in capsys.readouterr().err
    assert folder.read(RECORD) == text
    assert "data/chains.yaml" not in capsys.readouterr().out
    assert main(["format", "--check"]) == 1
