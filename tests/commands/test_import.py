import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from dashboard import paths
from dashboard.commands.cli import main

Output = pytest.CaptureFixture[str]
TABLE = """Site,Latitude,Longitude,Year,Country,Kind
Мойнакская ГЭС,43.11,78.79,2012,Kazakhstan,hydropower
Nowhere,100,70,2011,Tajikistan,mine
"=cmd|'/c'!A1",38.8,69.2,2015,TJK,mine
No place,,,2011,Tajikistan,mine
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A small table of somebody's own."""
    path = tmp_path / "sites.csv"
    path.write_text(TABLE, "utf-8")
    return path


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "made" / "out"


def rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_text("utf-8-sig"))))


def test_each_row_becomes_a_site_or_a_problem(file: Path, out: Path, capsys: Output) -> None:
    assert main(["import", str(file), "--out", str(out)]) == 0
    printed = capsys.readouterr()
    assert printed.out.splitlines() == [
        f"sites.csv (CSV): 4 rows read, 2 accepted, 2 refused: {out}",
        f"2 problems: {out / 'problems.csv'}",
    ]
    assert printed.err == ""
    assert sorted(path.name for path in out.iterdir()) == ["problems.csv", "rows.csv", "sites.geojson"]
    features = json.loads((out / "sites.geojson").read_text("utf-8"))["features"]
    assert [each["id"] for each in features] == [2, 4]
    assert features[0]["geometry"] == {"type": "Point", "coordinates": [78.79, 43.11]}
    assert features[0]["properties"]["file: Site"] == "Мойнакская ГЭС"
    assert [each["row"] for each in rows(out / "problems.csv")] == ["3", "5"]
    assert {each["refused"] for each in rows(out / "problems.csv")} == {"true"}
    found = rows(out / "rows.csv")
    assert [(each["row"], each["start_year"], each["country"]) for each in found] == [
        ("2", "2012", "KAZ"),
        ("4", "2015", "TJK"),
    ]


def test_what_a_spreadsheet_would_run_is_disarmed(file: Path, out: Path) -> None:
    main(["import", str(file), "--out", str(out)])
    assert rows(out / "rows.csv")[1]["name"].startswith("'=")


def test_json_has_the_counts_and_the_problems_by_row(file: Path, out: Path, capsys: Output) -> None:
    assert main(["import", str(file), "--out", str(out), "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert (said["read"], said["accepted"], said["refused"]) == (4, 2, 2)
    assert said["columns"]["lat"] == "Latitude"
    first = said["problems"][0]
    assert (first["row"], first["column"], first["found"], first["refused"]) == (3, "Latitude", "100", True)
    assert "matches" not in said


def test_each_row_is_matched_drawn_or_not(file: Path, out: Path, capsys: Output) -> None:
    assert main(["import", str(file), "--out", str(out), "--match", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["matches"] == {"rows": 4, "decided": 0, "likely": 1}
    found = rows(out / "matches.csv")
    first = found[0]
    assert (first["row"], first["site"], first["likely"], first["decided"]) == (
        "row 2",
        "moynak-hydropower",
        "yes",
        "no",
    )
    assert first["why"].startswith("same name in Russian; ")
    assert {each["row"] for each in found} == {"row 2", "row 3", "row 4", "row 5"}


def decisions(*entries: Any) -> str:
    return json.dumps(entries)


def test_what_was_decided_is_kept_and_not_proposed_anew(file: Path, out: Path, capsys: Output) -> None:
    out.mkdir(parents=True)
    reviewed = decisions(
        {"row": "row 2", "site": "none", "by": "A. Reader", "why": "Another plant"},
        {"row": "row 4", "site": "pakrut-gold-mine", "by": "A. Reader"},
    )
    (out / "matches.yaml").write_text(reviewed, "utf-8")
    assert main(["import", str(file), "--out", str(out), "--match"]) == 0
    assert "Of 4 rows 0 are probably a site of the atlas, 2 decided before" in capsys.readouterr().out
    found = {each["row"]: each for each in rows(out / "matches.csv")}
    assert (found["row 2"]["site"], found["row 2"]["decided"], found["row 2"]["why"]) == ("", "yes", "Another plant")
    assert (found["row 4"]["site"], found["row 4"]["by"]) == ("pakrut-gold-mine", "A. Reader")
    assert (out / "matches.yaml").read_text("utf-8") == reviewed


@pytest.mark.parametrize(
    ("content", "wrong"),
    [
        ("{}", "not a list"),
        ("- row 2", "no fields"),
        ("a: [", "not readable as YAML"),
        (
            decisions({"row": "row 2", "site": "nowhere", "by": "A"}),
            "0: site: no site nowhere, an id of the atlas or none",
        ),
        (decisions({"row": "row 2", "site": "none"}), "0: by: missing, this field is required"),
        (decisions({"row": 2, "site": "none", "by": "A"}), "0: row: '2' is not allowed, text"),
        (decisions({"row": "2", "site": "none", "by": "A", "score": 1}), "0: score: unknown field"),
    ],
)
def test_decisions_that_can_not_be_used_are_named(
    file: Path, tmp_path: Path, out: Path, capsys: Output, content: str, wrong: str
) -> None:
    path = tmp_path / "decided.yaml"
    path.write_text(content, "utf-8")
    assert main(["import", str(file), "--out", str(out), "--match", "--reviewed", str(path)]) == 1
    assert wrong in capsys.readouterr().err
    assert not out.exists()


def test_a_file_of_decisions_that_is_named_has_to_be_there(
    file: Path, tmp_path: Path, out: Path, capsys: Output
) -> None:
    assert main(["import", str(file), "--out", str(out), "--match", "--reviewed", str(tmp_path / "none.yaml")]) == 1
    assert "the file is missing" in capsys.readouterr().err


def test_a_data_set_without_places_is_matched_all_the_same(out: Path, capsys: Output) -> None:
    file = paths.ROOT / "tests" / "imports" / "files" / "matching" / "aiddata.csv"
    assert main(["import", str(file), "--as", "aiddata", "--out", str(out), "--match", "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert (said["data_set"], said["read"], said["accepted"]) == ("AidData GCDF 3.0", 35, 0)
    assert said["matches"]["rows"] == 35
    assert said["matches"]["likely"] > 15
    assert rows(out / "matches.csv")[0]["row"].isdecimal()


def test_what_a_known_data_set_asks_for_is_said(out: Path, capsys: Output) -> None:
    file = paths.ROOT / "tests" / "imports" / "files" / "matching" / "aiddata.csv"
    assert main(["import", str(file), "--out", str(out)]) == 0
    printed = capsys.readouterr().out.splitlines()
    assert printed[0].startswith("aiddata.csv (CSV, AidData GCDF 3.0): 35 rows read")
    assert any(line.startswith("Credit: AidData, ") for line in printed)
    assert any("constant US dollars of 2021" in line for line in printed)


def test_a_file_without_a_problem_names_none(tmp_path: Path, out: Path, capsys: Output) -> None:
    (tmp_path / "good.csv").write_text("Name,Latitude,Longitude\nA post,38.1,74.2\n", "utf-8")
    assert main(["import", str(tmp_path / "good.csv"), "--out", str(out)]) == 0
    assert capsys.readouterr().out == f"good.csv (CSV): 1 row read, 1 accepted, 0 refused: {out}\n"


def test_columns_can_be_named(file: Path, out: Path, capsys: Output) -> None:
    chosen = ["--column", "name=Kind", "--column", "category=site"]
    assert main(["import", str(file), "--out", str(out), "--json", *chosen]) == 0
    assert json.loads(capsys.readouterr().out)["columns"]["category"] == "Site"
    assert rows(out / "rows.csv")[0]["name"] == "hydropower"


@pytest.mark.parametrize(
    ("arguments", "wrong"),
    [
        (["--as", "acme"], "--as acme: no such data set; one of aiddata, "),
        (["--column", "colour=Kind"], "--column colour=Kind: FIELD=COLUMN, the field one of name, lat, "),
        (["--column", "name"], "--column name: FIELD=COLUMN"),
        (["--column", "name=Colour"], "--column name=Colour: no such column; the file has Site, Latitude, "),
    ],
)
def test_an_option_that_names_nothing_is_told(
    file: Path, out: Path, capsys: Output, arguments: list[str], wrong: str
) -> None:
    assert main(["import", str(file), "--out", str(out), *arguments]) == 1
    assert capsys.readouterr().err.startswith(wrong)
    assert not out.exists()


def test_a_file_that_is_not_there_or_no_table_gets_one_line(tmp_path: Path, out: Path, capsys: Output) -> None:
    assert main(["import", str(tmp_path / "none.csv"), "--out", str(out)]) == 1
    assert "none.csv" in capsys.readouterr().err
    (tmp_path / "empty.xlsx").write_bytes(b"PK\x03\x04 broken")
    assert main(["import", str(tmp_path / "empty.xlsx"), "--out", str(out)]) == 1
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_an_encoding_can_be_named(tmp_path: Path, out: Path, capsys: Output) -> None:
    file = tmp_path / "old.csv"
    file.write_bytes(TABLE.encode("cp1251"))
    assert main(["import", str(file), "--encoding", "cp1251", "--out", str(out)]) == 0
    assert rows(out / "rows.csv")[0]["name"] == "Мойнакская ГЭС"


def test_a_terminal_sees_a_bar(file: Path, out: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch) -> None:
    many = TABLE + "".join(f"Row {number},38.8,69.2,2015,TJK,mine\n" for number in range(100))
    file.write_text(many, "utf-8")
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    assert main(["import", str(file), "--out", str(out), "--match"]) == 0
    shown = capsys.readouterr().err
    assert "Reading …" in shown
    assert "] 100 of 104" in shown
    assert shown.endswith("\r\x1b[K")
