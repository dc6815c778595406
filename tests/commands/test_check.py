from pathlib import Path

import pytest

from dashboard.commands.cli import main
from truth_folder import RECORD, TruthFolder

Output = pytest.CaptureFixture[str]


def test_check_finds_nothing_wrong_with_the_data(capsys: Output) -> None:
    assert main(["check"]) == 0
    assert capsys.readouterr().out.endswith("no problems\n")


def test_every_problem_has_a_line_and_they_are_counted(folder: TruthFolder, capsys: Output) -> None:
    folder.spoil_record(actor="RUS", start_year="soon")
    assert main(["check"]) == 1
    assert capsys.readouterr().out.splitlines() == [
        f"data/{RECORD}: outpost: start_year: 'soon' is not allowed, a whole number",
        "1 problem",
    ]


def test_built_files_are_compared_once_nothing_else_is_wrong(folder: TruthFolder, capsys: Output) -> None:
    assert main(["check"]) == 1
    assert "data/tables/sites.csv: -: -: out of date, run: python -m dashboard build\n" in capsys.readouterr().out


@pytest.mark.parametrize("content", [b"", b"\xff\x00", b"id,layer\n"])
def test_a_damaged_built_file_is_out_of_date(folder: TruthFolder, capsys: Output, content: bytes) -> None:
    main(["build"])
    folder.write("tables/claims.csv", content)
    capsys.readouterr()
    assert main(["check"]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "data/tables/claims.csv: -: -: out of date, run: python -m dashboard build",
        "1 problem",
    ]


def test_a_folder_in_place_of_a_built_file_is_out_of_date(folder: TruthFolder, capsys: Output) -> None:
    (folder.root / "datapackage.json").mkdir()
    assert main(["check"]) == 1
    assert "data/datapackage.json: -: -: out of date" in capsys.readouterr().out


def test_a_table_nothing_builds_is_named(folder: TruthFolder, capsys: Output) -> None:
    main(["build"])
    folder.write("tables/bases.csv", "id\n")
    capsys.readouterr()
    assert main(["check"]) == 1
    assert "data/tables/bases.csv: -: -: nothing builds this table, remove it" in capsys.readouterr().out


def test_no_data_at_all_is_named(tmp_path: Path, folder: TruthFolder, capsys: Output) -> None:
    folder.root.rename(tmp_path / "elsewhere")
    assert main(["check"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert "data/records: -: -: no files, records/<layer>/<id>.yaml" in lines
    assert "data/organizations.yaml: -: -: the file is missing, restore it; `[]` is an empty list" in lines


@pytest.mark.parametrize(
    ("view", "wrong"),
    [
        ("country=XXX", "country can't be 'XXX'"),
        ("colour=red", "no parameter colour"),
        ("at=99,74,7", "at can't be '99,74,7'"),
        ("year=1066", "year can't be '1066'"),
        ("site=nowhere", "site can't be 'nowhere'"),
    ],
)
def test_a_view_of_a_story_that_no_address_can_ask_for_is_named(
    folder: TruthFolder, capsys: Output, view: str, wrong: str
) -> None:
    step = {"id": "first", "title": "A step", "text": "A text.", "view": view, "claims": ["presence"]}
    folder.write("stories/walk.yaml", {"id": "walk", "title": "A walk", "summary": "Of one step.", "steps": [step]})
    assert main(["check"]) == 1
    assert f"data/stories/walk.yaml: walk: steps.first.view: {wrong}, " in capsys.readouterr().out
