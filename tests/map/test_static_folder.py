"""Files with a hash in their names, in a folder that several servers share."""

import os
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from dashboard.map.static_folder import LEFT_S, USED_S, StaticFolder, short

CONTENT = b'{"sites": []}'
NAME = f"sites-{short(CONTENT)}.json"


def put(static: Path) -> Path:
    return static / StaticFolder(static).put("sites.json", CONTENT)


def cut(path: Path) -> None:
    path.write_bytes(CONTENT[:4])


def change_a_letter(path: Path) -> None:
    path.write_bytes(CONTENT.replace(b"s", b"z", 1))


def replace_by_a_link(path: Path) -> None:
    path.rename(path.with_name("elsewhere"))
    path.symlink_to(path.with_name("elsewhere"))


def age(path: Path, seconds: float) -> None:
    os.utime(path, (time.time() - seconds,) * 2)


@pytest.mark.parametrize("damage", [Path.unlink, cut, change_a_letter, replace_by_a_link])
def test_a_missing_or_damaged_file_is_written_again(tmp_path: Path, damage: Callable[[Path], object]) -> None:
    path = put(tmp_path)
    damage(path)
    assert put(tmp_path) == path
    assert path.read_bytes() == CONTENT
    assert not path.is_symlink()


def test_a_whole_file_is_left_alone(tmp_path: Path) -> None:
    path = put(tmp_path)
    before = path.stat()
    put(tmp_path)
    assert (path.stat().st_ino, path.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_a_file_with_a_key_is_found_by_it_unless_damaged(tmp_path: Path) -> None:
    folder = StaticFolder(tmp_path)
    name = folder.put("base.json", CONTENT, b"what it is made of")
    assert folder.find("base.json", b"what it is made of") == name
    assert folder.find("base.json", b"something else") is None
    cut(tmp_path / name)
    assert folder.find("base.json", b"what it is made of") is None


def test_a_mark_shows_that_a_file_has_changed(tmp_path: Path) -> None:
    folder, path = StaticFolder(tmp_path), put(tmp_path)
    before = folder.mark(NAME)
    assert before == folder.mark(NAME)
    change_a_letter(path)
    age(path, 10)
    assert folder.mark(NAME) != before
    path.unlink()
    assert folder.mark(NAME) is None


def test_what_no_server_has_used_for_a_day_is_removed(tmp_path: Path) -> None:
    used = put(tmp_path)
    names = ["atlas-0123456789ab.js", "base-0123456789ab-0123456789ab.json", ".draft-x7f", "leaflet-0123456789ab.css"]
    for name in names:
        (tmp_path / name).write_text("old")
        age(tmp_path / name, LEFT_S + 60)
    age(used, LEFT_S + 60)
    StaticFolder(tmp_path).tidy([used.name])
    assert list(tmp_path.iterdir()) == [used]


def test_files_of_other_servers_and_of_other_people_stay(tmp_path: Path) -> None:
    recent, robots = tmp_path / "atlas-0123456789ab.js", tmp_path / "robots.txt"
    for path, seconds in ((recent, USED_S), (robots, 10 * LEFT_S)):
        path.write_text("theirs")
        age(path, seconds)
    StaticFolder(tmp_path).tidy([])
    assert recent.exists()
    assert robots.exists()


def test_a_file_in_use_is_marked_as_used_but_not_each_time(tmp_path: Path) -> None:
    path = put(tmp_path)
    age(path, USED_S + 60)
    put(tmp_path)
    marked = path.stat().st_mtime_ns
    assert marked > (time.time() - USED_S) * 1e9
    put(tmp_path)
    assert path.stat().st_mtime_ns == marked


def test_servers_that_write_and_tidy_at_once_leave_whole_files(tmp_path: Path) -> None:
    def serve(number: int) -> bytes:
        for _ in range(20):
            path = put(tmp_path)
            StaticFolder(tmp_path).tidy([path.name] if number % 2 else [])
            assert path.read_bytes() == CONTENT
            if number == 0:
                cut(tmp_path / StaticFolder(tmp_path).put("atlas.js", b"let a"))
        return path.read_bytes()

    with ThreadPoolExecutor(8) as servers:
        assert set(servers.map(serve, range(8))) == {CONTENT}
    assert not list(tmp_path.glob(".draft-*"))


def test_a_write_that_fails_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / NAME).mkdir()
    with pytest.raises(OSError, match=NAME):
        put(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == [NAME]
