"""Every built file is compared with what the data package says of it."""

import json
from pathlib import Path

import pytest

from built_data import BuiltData
from dashboard import paths
from dashboard.store.damage import DamagedDataError
from dashboard.store.folder import BuiltFolder

NAME = "tables/events.csv"


@pytest.fixture
def copy(tmp_path: Path) -> BuiltData:
    return BuiltData(tmp_path / "data")


def listed() -> list[str]:
    package = json.loads((paths.DATA / "datapackage.json").read_text("utf-8"))
    return [each["path"] for each in package["resources"]]


@pytest.mark.parametrize("name", listed())
def test_every_committed_file_is_what_the_package_says(name: str) -> None:
    assert BuiltFolder(paths.DATA).read(name) == (paths.DATA / name).read_bytes()


@pytest.mark.parametrize("name", listed())
def test_every_file_that_was_cut_is_noticed(copy: BuiltData, name: str) -> None:
    copy.cut(name)
    with pytest.raises(
        DamagedDataError, match=rf"^{Path(name).name}: -: [\d,]+ bytes instead of [\d,]+; build it again"
    ):
        BuiltFolder(copy.root).read(name)


def test_a_file_with_another_letter_is_noticed(copy: BuiltData) -> None:
    copy.damage(NAME, copy.read(NAME).replace("2016", "2017", 1))
    with pytest.raises(DamagedDataError, match=r"events\.csv: -: changed since it was built"):
        BuiltFolder(copy.root).read(NAME)


def test_a_file_the_package_does_not_know_is_refused(copy: BuiltData) -> None:
    copy.damage("tables/wars.csv", "id\n")
    with pytest.raises(DamagedDataError, match="not a file of the data package"):
        BuiltFolder(copy.root).read("tables/wars.csv")


def test_a_folder_in_place_of_a_file_is_refused(copy: BuiltData) -> None:
    (copy.root / NAME).unlink()
    (copy.root / NAME).mkdir()
    with pytest.raises(DamagedDataError, match="Is a directory"):
        BuiltFolder(copy.root).read(NAME)


@pytest.mark.parametrize("content", [None, "", "[]", "{}", '{"resources": [3]}', "[" * 100_000])
def test_without_the_package_files_are_read_if_the_caller_agrees(copy: BuiltData, content: str | None) -> None:
    if content is None:
        (copy.root / "datapackage.json").unlink()
    else:
        copy.damage("datapackage.json", content)
    with pytest.raises(DamagedDataError, match=r"^datapackage\.json: "):
        BuiltFolder(copy.root).read(NAME)
    found: list[DamagedDataError] = []
    folder = BuiltFolder(copy.root, found.append)
    assert folder.read(NAME) == (copy.root / NAME).read_bytes()
    assert folder.read("tables/claims.csv")
    assert len(found) == 1


@pytest.mark.parametrize(
    ("content", "wrong"), [("", "the file is empty"), ("site,date\nkant,\xff\n".encode("latin-1"), "utf-8")]
)
def test_a_table_that_is_none_is_named(copy: BuiltData, content: str | bytes, wrong: str) -> None:
    (copy.root / "datapackage.json").unlink()
    copy.damage(NAME, content)
    with pytest.raises(DamagedDataError, match=rf"events\.csv: -: .*{wrong}"):
        list(BuiltFolder(copy.root, lambda _: None).text_rows(NAME))


def test_a_damage_says_nothing_of_the_server_and_knows_when_it_is_over(copy: BuiltData) -> None:
    (copy.root / NAME).unlink()
    with pytest.raises(DamagedDataError) as caught:
        BuiltFolder(copy.root).read(NAME)
    assert str(copy.root) not in str(caught.value)
    assert not caught.value.is_over()
    copy.restore(NAME)
    assert caught.value.is_over()
