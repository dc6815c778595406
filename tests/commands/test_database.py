"""`load-db` and `dump-db` on the command line."""

from pathlib import Path

import pytest

from dashboard import paths
from dashboard.commands.cli import main


def test_a_load_and_a_dump_say_what_they_did(
    database: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "DATABASE", database)
    assert main(["load-db"]) == 0
    assert main(["dump-db", "--out", str(tmp_path)]) == 0
    loaded, dumped = capsys.readouterr().out.splitlines()
    assert loaded.startswith("Already there: version ")
    assert dumped.startswith(f"{tmp_path}: ")
    assert (tmp_path / "tables/claims.csv").read_bytes() == (paths.DATA / "tables/claims.csv").read_bytes()


def test_without_an_address_or_a_driver_a_line_says_what_is_missing(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert main(["load-db"]) == 1
    assert "Set DASHBOARD_DATABASE_URL, or give --database-url." in capsys.readouterr().err
    monkeypatch.setattr("dashboard.commands.database.find_spec", lambda _: None)
    assert main(["load-db", "--database-url", "postgresql://localhost/none"]) == 1
    assert "its driver is not installed" in capsys.readouterr().err


def test_a_command_reads_the_files_where_the_database_fails_and_says_so(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "DATABASE", "nothing to understand")
    assert main(["explain", "kant-air-base"]) == 0
    found = capsys.readouterr()
    assert "can't be understood. The built files are read instead." in found.err
    assert "kant-air-base" in found.out or "Kant" in found.out
