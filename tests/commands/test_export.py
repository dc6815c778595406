"""The command `export`."""

import json
from contextlib import closing
from pathlib import Path

import openpyxl
import pytest

from dashboard.commands.cli import main
from dashboard.exports.formats import FORMATS


def export(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    status = main(["export", *arguments])
    printed = capsys.readouterr()
    return status, (printed.out + printed.err).strip()


def test_the_selected_sites_are_written_with_the_sentence_of_the_selection(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "sites.geojson"
    status, said = export(capsys, "--format", "geojson", "--out", str(out), "--country", "TJK", "--year", "2012")
    found = json.loads(out.read_text("utf-8"))
    assert (status, said) == (0, f"GeoJSON, {len(found['features'])} sites: {out}")
    assert found["description"].endswith("in 2012: Tajikistan.")
    assert {feature["properties"]["as_of"] for feature in found["features"]} == {"2012"}
    assert "shaymak-kyzylrabot-outpost" not in {feature["id"] for feature in found["features"]}


def test_a_period_may_be_given_either_way_round(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "sites.geojson"
    assert export(capsys, "--format", "geojson", "--out", str(out), "--period", "2019", "2016")[0] == 0
    assert "in 2016–2019" in json.loads(out.read_text("utf-8"))["description"]


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_can_be_asked_for_by_its_name(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "file"
    assert export(capsys, "--format", name, "--out", str(out), "--layer", "chinese_presence")[0] == 0
    assert out.stat().st_size > 1000


def test_the_workbook_begins_with_what_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "atlas.xlsx"
    export(capsys, "--format", "xlsx", "--out", str(out), "--actor", "RUS", "--clock", "known", "--year", "2010")
    with closing(openpyxl.load_workbook(out, read_only=True)) as book:
        about = dict(book.worksheets[0].iter_rows(values_only=True))
    assert "as known at the end of 2010: Russian" in str(about["Selection"])
    assert about["As of"] == "known by 2010"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--year", "1800"], "1800: the atlas has the years from 1991 to"),
        (["--country", "XXX"], "--country: 'XXX' is not known here"),
    ],
)
def test_what_is_not_known_is_named_and_nothing_is_written(
    arguments: list[str], message: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "file"
    status, said = export(capsys, "--format", "csv", "--out", str(out), *arguments)
    assert status == 1
    assert said.startswith(message)
    assert not out.exists()


def test_a_text_that_does_not_fit_is_one_clear_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("dashboard.exports.workbook.LONGEST", 10)
    status, said = export(capsys, "--format", "xlsx", "--out", str(tmp_path / "file"))
    assert (status, said.splitlines()) == (1, [said])
    assert "letters; a cell holds 10" in said


def test_a_folder_that_does_not_exist_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, said = export(capsys, "--format", "csv", "--out", str(tmp_path / "nowhere" / "file"))
    assert status == 1
    assert "nowhere" in said
