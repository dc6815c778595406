"""`brief`."""

from pathlib import Path

import pytest

from dashboard.commands.cli import main


def test_it_writes_the_selection_and_says_how_much(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "brief.html"
    assert main(["brief", "--out", str(out), "--country", "TJK", "--year", "2020", "--layer", "chinese_presence"]) == 0
    assert "in 2020: Chinese security presence, Tajikistan" in out.read_text("utf-8")
    assert "9 sites" in capsys.readouterr().out


def test_the_bare_map_is_smaller(tmp_path: Path) -> None:
    whole, bare = tmp_path / "brief.html", tmp_path / "map.html"
    assert main(["brief", "--out", str(whole)]) == main(["brief", "--out", str(bare), "--embed"]) == 0
    assert bare.stat().st_size < whole.stat().st_size / 2


@pytest.mark.parametrize("wrong", [["--country", "XXX"], ["--year", "1066"]])
def test_what_is_unknown_is_named_and_nothing_is_written(
    tmp_path: Path, wrong: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "brief.html"
    assert main(["brief", "--out", str(out), *wrong]) == 1
    assert wrong[1] in capsys.readouterr().err
    assert not out.exists()


def test_a_file_that_cant_be_written_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["brief", "--out", str(tmp_path / "none" / "brief.html")]) == 1
    assert "brief.html" in capsys.readouterr().err
