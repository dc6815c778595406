from pathlib import Path

import pytest

from dashboard.commands.cli import main
from truth_folder import TruthFolder

Output = pytest.CaptureFixture[str]
TABLE = """id,Site,Latitude,Longitude,Opened,Closed,Country,Owner,Status,Layer,Note
P1,Moynak hydropower plant,38.6,70.79,2008,2012,Tajikistan,Police,operating,,a
P2,Outpost two,38.8,72.2,2015,,TJK,,,Chinese presence,b
P2,Outpost three,38.8,72.2,2015,,TJK,,,,c
P4,Nowhere,100,72.2,2015,,TJK,,,,d
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A small table of somebody's own."""
    path = tmp_path / "sites.csv"
    path.write_text(TABLE, "utf-8")
    return path


@pytest.fixture
def built(folder: TruthFolder, capsys: Output) -> TruthFolder:
    """The small truth with what is built from it."""
    assert main(["build"]) == 0
    capsys.readouterr()
    return folder


def missing(printed: str) -> set[str]:
    """The fields that `new` names as missing."""
    return {line.strip().split(": ")[0] for line in printed.splitlines() if line.startswith("  ")}


def named_by_check(identity: str, capsys: Output) -> set[str]:
    assert main(["check"]) == 1
    lines = [line.split(": ") for line in capsys.readouterr().out.splitlines() if identity in line]
    return {line[2] for line in lines}


def test_a_row_becomes_a_record_and_check_names_what_new_says_is_missing(
    built: TruthFolder, file: Path, capsys: Output
) -> None:
    assert main(["new", "moynak", "--from", f"{file}#P1", "--layer", "bri_projects"]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("data/records/bri_projects/moynak.yaml: ")
    assert "Status in the words of the file: operating" in printed
    text = built.read("records/bri_projects/moynak.yaml")
    assert "name: Moynak hydropower plant\n" in text
    assert "unverified: [location, start_year, end_year]\n" in text
    assert "status: active" in text
    assert named_by_check("moynak", capsys) == missing(printed)
    main(["format", "--check"])
    assert "moynak" not in capsys.readouterr().out


def test_without_a_row_the_record_is_empty(built: TruthFolder, capsys: Output) -> None:
    assert main(["new", "a-post", "--layer", "russian_bases"]) == 0
    printed = capsys.readouterr().out
    assert "  name: the usual English name\n" in printed
    assert named_by_check("a-post", capsys) == missing(printed)


def test_a_row_is_named_by_its_number_too_and_may_say_its_layer(built: TruthFolder, file: Path) -> None:
    assert main(["new", "second", "--from", f"{file}#3"]) == 0
    assert "name: Outpost two\n" in built.read("records/chinese_presence/second.yaml")


@pytest.mark.parametrize(
    ("arguments", "wrong"),
    [
        (["A_site", "--layer", "bri_projects"], "A_site: lower-case letters and digits"),
        (["a-site"], "--layer: missing, one of russian_bases"),
        (["a-site", "--from", "FILE"], "FILE: FILE#ROW, the row by its number or identifier"),
        (["a-site", "--from", "FILE#P9"], "#P9: no such row"),
        (["a-site", "--from", "FILE#P2"], "#P2: 2 rows have this identifier; name one by its number"),
        (["a-site", "--from", "FILE#5"], "#5: refused, Latitude: "),
        (["a-site", "--from", "FILE#2"], "--layer: the row does not say it"),
        (
            ["outpost", "--layer", "bri_projects"],
            "outpost: there is data/records/chinese_presence/outpost.yaml already",
        ),
    ],
)
def test_what_can_not_be_written_is_told_in_one_line(
    built: TruthFolder, file: Path, capsys: Output, arguments: list[str], wrong: str
) -> None:
    before = sorted(built.root.rglob("*"))
    assert main(["new", *(each.replace("FILE", str(file)) for each in arguments)]) == 1
    error = capsys.readouterr().err
    assert wrong.replace("FILE:", f"{file}:") in error
    assert len(error.splitlines()) == 1
    assert sorted(built.root.rglob("*")) == before


def test_a_row_of_a_table_without_identifiers_is_named_by_its_number(
    built: TruthFolder, tmp_path: Path, capsys: Output
) -> None:
    (tmp_path / "plain.csv").write_text("Name,Latitude,Longitude\nA post,38.1,72.2\n", "utf-8")
    assert main(["new", "a-post", "--from", f"{tmp_path / 'plain.csv'}#A1", "--layer", "russian_bases"]) == 1
    assert "#A1: no such row" in capsys.readouterr().err


def test_a_data_set_that_may_not_leave_is_refused_with_its_reason(
    built: TruthFolder, file: Path, capsys: Output
) -> None:
    chosen = ["--as", "acled", "--column", "lat=Latitude", "--column", "lon=Longitude", "--column", "name=Site"]
    assert main(["new", "event", "--from", f"{file}#2", "--layer", "chinese_presence", *chosen]) == 1
    assert "its rows may not become records" in capsys.readouterr().err


def test_a_file_that_can_not_be_read_gets_one_line(built: TruthFolder, tmp_path: Path, capsys: Output) -> None:
    (tmp_path / "broken.xlsx").write_bytes(b"PK\x03\x04 broken")
    assert main(["new", "a-site", "--from", f"{tmp_path / 'broken.xlsx'}#2", "--layer", "bri_projects"]) == 1
    assert len(capsys.readouterr().err.splitlines()) == 1
