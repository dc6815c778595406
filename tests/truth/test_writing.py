from pathlib import Path

import pytest

from dashboard.truth.writing import write


def test_files_are_written_with_their_folders(tmp_path: Path) -> None:
    write(tmp_path, {"a/b.csv": b"1", "c.json": b"2"})
    assert (tmp_path / "a/b.csv").read_bytes() == b"1"
    assert (tmp_path / "c.json").read_bytes() == b"2"


def test_where_one_cannot_be_written_none_is(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b"old")
    (tmp_path / "folder").write_bytes(b"a file where a folder should be")
    with pytest.raises(OSError, match="folder"):
        write(tmp_path, {"a.csv": b"new", "folder/b.csv": b"new"})
    assert (tmp_path / "a.csv").read_bytes() == b"old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.csv", "folder"]
