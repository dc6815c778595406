import sys
from pathlib import Path

import pytest

from dashboard.commands.cli import COMMANDS, main


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="0"):
        main([command, "--help"])
    assert "usage" in capsys.readouterr().out


def test_an_unknown_command_is_an_error() -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["conquer"])


def test_a_reader_that_has_had_enough_is_no_error(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """As in `python -m dashboard settle | head -1`."""
    with (tmp_path / "out").open("w") as out:
        monkeypatch.setattr(sys, "stdout", out)
        monkeypatch.setattr("builtins.print", lambda *words, **options: (_ for _ in ()).throw(BrokenPipeError))
        assert main(["settle"]) == 0
