import pytest

from dashboard.cli import COMMANDS, main


def test_check_finds_nothing_wrong_with_the_data(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == 0
    assert capsys.readouterr().out.endswith("no problems\n")


def test_build_has_nothing_left_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build"]) == 0
    assert "up to date" in capsys.readouterr().out


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="0"):
        main([command, "--help"])
    assert "usage" in capsys.readouterr().out


def test_an_unknown_command_is_an_error() -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["conquer"])
