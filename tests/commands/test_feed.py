"""`feed`."""

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from dashboard.commands.cli import main


def test_it_writes_the_feed_of_a_selection(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "feed.xml"
    arguments = ["--country", "TJK", "--kind", "added", "--address", "https://atlas.example"]
    assert main(["feed", "--out", str(out), *arguments]) == 0
    text = out.read_text("utf-8")
    assert ET.fromstring(text).tag.endswith("feed")
    assert "in all years: Tajikistan." in text
    assert "https://atlas.example/feed?when=all&amp;country=TJK&amp;kind=added" in text
    assert "entries" in capsys.readouterr().out


def test_what_is_unknown_is_named_and_nothing_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "feed.xml"
    assert main(["feed", "--out", str(out), "--country", "XXX"]) == 1
    assert "XXX" in capsys.readouterr().err
    assert not out.exists()
