"""A broken file is a line of its own and hides nothing else."""

import os
import shutil

import pytest

from truth_folder import PUBLISHER, RECORD, TruthFolder


def test_a_broken_file_hides_nothing_else(folder: TruthFolder) -> None:
    folder.write("records/chinese_presence/broken.yaml", "id: [")
    folder.write("records/chinese_presence/twice.yaml", "id: a\nid: b\n")
    lines = folder.spoil_record(actor="RUS")
    assert any("broken.yaml" in line and "not readable as YAML" in line for line in lines)
    assert any("twice.yaml" in line and "given twice" in line for line in lines)
    assert any("RUS in chinese_presence" in line for line in lines)


def test_a_file_in_another_encoding_is_named_as_such(folder: TruthFolder) -> None:
    folder.write(RECORD, "name: Шаймак".encode("cp1251"))
    assert any("not UTF-8 text" in line and "save it as UTF-8" in line for line in folder.problems())


@pytest.mark.parametrize("text", ["", "- a\n- b\n", "words"])
def test_a_file_without_fields_is_named_as_such(folder: TruthFolder, text: str) -> None:
    folder.write(RECORD, text)
    assert any(f"data/{RECORD}: -: -: " in line and "docs/template.yaml" in line for line in folder.problems())


def test_what_an_unreadable_file_holds_is_not_missed_elsewhere(folder: TruthFolder) -> None:
    folder.write(PUBLISHER, folder.read(PUBLISHER).replace("url: http", "url: htp"))
    assert [line.split(": ")[0] for line in folder.problems()] == [f"data/{PUBLISHER}"]


def test_an_id_given_twice_in_a_list_is_named(folder: TruthFolder) -> None:
    folder.write("organizations.yaml", folder.read("organizations.yaml") * 2)
    assert sum("given twice" in line for line in folder.problems()) == 3


def test_an_id_given_twice_in_records_is_named_with_the_first_file(folder: TruthFolder) -> None:
    folder.write("records/chinese_presence/second.yaml", folder.read(RECORD))
    assert any("second.yaml: outpost: id: also in data/" in line for line in folder.problems())


def test_a_missing_file_is_named(folder: TruthFolder) -> None:
    (folder.root / "settled.yaml").unlink()
    assert any("data/settled.yaml: -: -: the file is missing" in line for line in folder.problems())


def test_a_source_given_twice_is_named_with_the_first_publisher(folder: TruthFolder) -> None:
    folder.write("sources/tribune.yaml", folder.read(PUBLISHER).replace("The Herald", "The Tribune"))
    assert folder.problems() == [
        "data/sources/tribune.yaml: herald-2019-outpost: id: given twice, first by The Herald, an id of its own"
    ]


@pytest.mark.parametrize("folder_name", ["records", "sources"])
def test_a_folder_without_files_is_named_and_nothing_is_missed_elsewhere(folder: TruthFolder, folder_name: str) -> None:
    shutil.rmtree(folder.root / folder_name)
    assert [line.split(": ")[:4] for line in folder.problems()] == [
        [
            f"data/{folder_name}",
            "-",
            "-",
            "no files, " + {"records": "records/<layer>/<id>.yaml", "sources": "sources/<publisher>.yaml"}[folder_name],
        ]
    ]


@pytest.mark.parametrize("name", ["organizations.yaml", "context/debt.yaml", "chains.yaml"])
def test_what_a_missing_file_should_hold_is_not_missed_elsewhere(folder: TruthFolder, name: str) -> None:
    (folder.root / name).unlink()
    assert [line.split(": ")[0] for line in folder.problems()] == [f"data/{name}"]


def test_a_line_of_check_is_one_line_whatever_the_file_holds(folder: TruthFolder) -> None:
    lines = folder.spoil_record(id="out\npost\u202e", **{"colour\n": "red"})
    assert len(lines) == 2
    assert all(line.isprintable() for line in lines)


def test_a_file_name_in_another_encoding_is_printable(folder: TruthFolder) -> None:
    name = os.fsdecode(b"caf\xe9.yaml")
    (folder.root / "sources" / name).write_text("id: [")
    assert [line.isprintable() for line in folder.problems()] == [True]
