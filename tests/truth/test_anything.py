"""Whatever the files hold, check names what is wrong line by line, and never raises."""

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard import paths
from dashboard.truth.built.files import built_files
from dashboard.truth.catalog import catalog_of, context_of
from dashboard.truth.checks import problems
from dashboard.truth.format import unformatted
from dashboard.truth.reading import read_truth
from dashboard.truth.settlement import unsettled
from truth_folder import PUBLISHER, RECORD, TruthFolder, small_truth

LINE = re.compile(r"data/[^ ]+: [^\n]*: [^\n]*: [^\n]+, [^\n]+")
REAL = {
    RECORD: "records/chinese_presence/shaymak-kyzylrabot-outpost.yaml",
    PUBLISHER: "sources/afp.yaml",
    "settled.yaml": "settled.yaml",
    "article.yaml": "article.yaml",
    "chains.yaml": "chains.yaml",
    "left_out.yaml": "left_out.yaml",
    "coverage.yaml": "coverage.yaml",
    "context/exercises.yaml": "context/exercises.yaml",
    "context/memberships.yaml": "context/memberships.yaml",
    "context/arms_transfers.yaml": "context/arms_transfers.yaml",
}
"""Files of the atlas by the place they take in the small truth."""
NASTY: list[Any] = [
    None, True, False, 0, -1, 1850, 99999999, 1.5, -0.0, "", " ", "x", "\x00", "\u202e", "no\nline", "0123", "yes", "1e999",
    "2016", "2023-02-31", "9999-12-31", "٢٠١٩", [], {}, [[]], [None], {"": None}, {"from": 2016}, [1, 2, 3], "outpost",
    "herald-2019-outpost", "police", "https://user:secret@herald.example/", "debt/debt-2018", "a: b", "#", "TJK", ["TJK"],
]  # fmt: skip
BYTES = [
    b"",
    b"\x00",
    b"\xff\xfe",
    b"&a",
    b"*a",
    b"!!python/name:os.system",
    b"- ",
    b"{",
    b"[",
    b"? ",
    b"---\n",
    b"\t",
    b"'",
]


@cache
def real(name: str) -> str:
    """A file of the atlas, long lists cut short."""
    content = yaml.safe_load((paths.DATA / REAL[name]).read_text("utf-8"))
    return yaml.safe_dump(content[:4] if isinstance(content, list) else content, allow_unicode=True, sort_keys=False)


def places(content: Any) -> list[tuple[Any, Any]]:
    """Every container of the content with each key or index of it."""
    inside = content.items() if isinstance(content, dict) else enumerate(content) if isinstance(content, list) else ()
    return [place for key, value in inside for place in ((content, key), *places(value))]


def replace_a_value(text: str, draw: Callable[..., Any]) -> str:
    content = yaml.safe_load(text)
    if found := places(content):
        holder, key = found[draw(st.integers(0, len(found) - 1))]
        holder[key] = draw(st.sampled_from(NASTY))
    else:
        content = draw(st.sampled_from(NASTY))
    return yaml.safe_dump(content, allow_unicode=True)


def remove_a_value(text: str, draw: Callable[..., Any]) -> str:
    content = yaml.safe_load(text)
    if found := places(content):
        holder, key = found[draw(st.integers(0, len(found) - 1))]
        del holder[key]
    return yaml.safe_dump(content, allow_unicode=True)


def rename_a_key(text: str, draw: Callable[..., Any]) -> str:
    content = yaml.safe_load(text)
    if found := [(holder, key) for holder, key in places(content) if isinstance(holder, dict)]:
        holder, key = found[draw(st.integers(0, len(found) - 1))]
        holder[draw(st.sampled_from(["id", "from", "known", "", "\u202e", 3, None]))] = holder.pop(key)
    return yaml.safe_dump(content, allow_unicode=True)


def repeat_a_line(text: str, draw: Callable[..., Any]) -> str:
    lines = text.splitlines(keepends=True) or [""]
    place = draw(st.integers(0, len(lines) - 1))
    return "".join([*lines[:place], lines[place], *lines[place:]])


def insert_bytes(text: str, draw: Callable[..., Any]) -> bytes:
    content = text.encode()
    place = draw(st.integers(0, len(content)))
    more: bytes = draw(st.sampled_from(BYTES) | st.binary(max_size=4))
    return content[:place] + more + content[place:]


CHANGES = [replace_a_value, replace_a_value, remove_a_value, rename_a_key, repeat_a_line, insert_bytes]


def lines_of(root: Path) -> list[str]:
    """Every line of check; a truth without problems is built too."""
    truth = read_truth(root)
    found = [*problems(truth), *unsettled(truth)]
    catalog_of(truth)
    context_of(truth)
    if not found:
        built_files(truth)
    return [str(problem) for problem in found]


@settings(max_examples=100)
@given(st.data(), st.lists(st.sampled_from([*small_truth()]), min_size=1, max_size=3, unique=True))
def test_check_never_raises(data: st.DataObject, names: list[str]) -> None:
    with TemporaryDirectory() as root:
        folder = TruthFolder(Path(root) / "data")
        for name in names:
            text = real(name) if name in REAL and data.draw(st.booleans()) else folder.read(name)
            folder.write(name, data.draw(st.sampled_from(CHANGES))(text, data.draw))
        lines = lines_of(folder.root)
        assert all(LINE.fullmatch(line) and line.isprintable() for line in lines), lines
        unformatted(folder.root)
