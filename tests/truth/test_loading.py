"""YAML is taken for what it shows: what readers of YAML disagree on is refused by name."""

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
import yaml
from hypothesis import assume, example, given
from hypothesis import strategies as st

from dashboard.truth.loading import DEEPEST, Unclear, UnreadableError, load, read, read_text

PLAIN = st.text("0123456789._:+-eExoanfINFyesnotrul~<=bB", min_size=1, max_size=8)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2016", 2016), ("-3", -3), ("0", 0), ("74.74", 74.74), ("-0.5", -0.5), ("true", True), ("false", False),
        ("null", None), ("~", None), ("", None), ("2019-02-18", "2019-02-18"), ("2019-02", "2019-02"),
        ("2016-2020", "2016-2020"), ("'0123'", "0123"), ('"yes"', "yes"), ("40.74.122.252", "40.74.122.252"),
        ("24.kg", "24.kg"), ("[]", []), ("{}", {}), ("|\n  a\n  b", "a\nb"),
    ],
)  # fmt: skip
def test_a_value_is_what_its_letters_say(text: str, value: object) -> None:
    assert load(f"key: {text}") == {"key": value}


@pytest.mark.parametrize(
    "text",
    ["0123", "08", "1_000", "12:30", "190:20:30.15", "yes", "No", "ON", "off", "True", "NULL", "1e3", "1.5e+3", ".5", "5.",
     "+5", "0x1F", "0o17", "0b11", ".inf", "-.INF", ".nan", "<<", "="],
)  # fmt: skip
def test_what_readers_of_yaml_disagree_on_is_refused_by_name(text: str) -> None:
    found = load(f"key: {text}")["key"]
    assert isinstance(found, Unclear)
    assert text in found.wrong
    assert load(f"key: '{text}'") == {"key": text}


@given(PLAIN)
@example("1_0")
@example("0b1")
def test_whatever_pyyaml_takes_for_more_than_text_is_the_same_here_or_refused(text: str) -> None:
    try:
        found = load(f"[{text}]")
        other = yaml.safe_load(f"[{text}]")
    except (UnreadableError, yaml.YAMLError, ValueError):
        assume(False)
    assume(isinstance(found, list) and len(found) == 1)
    assert isinstance(found[0], Unclear) or found == other or isinstance(found[0], str)
    if isinstance(found[0], str):
        assert isinstance(other[0], str) or type(other[0]).__module__ == "datetime"


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("key: &name value", "the anchor &name"),
        ("- &a [x]\n- *a", "the alias *a"),
        ("key: !!python/object:os.system x", "the tag tag:yaml.org,2002:python/object:os.system"),
        ("key: !!binary aGk=", "the tag tag:yaml.org,2002:binary"),
        ("key: !own {a: b}", "the tag !own"),
        ("key: a\nkey: b", "given twice"),
        ("key: 1234567890123456", "a number of more than 15 digits"),
        ("key: 0.1234567890123456", "a number of more than 15 digits"),
        (f"key: {'9' * 5000}", "a number of more than 15 digits"),
    ],
)
def test_what_hides_a_value_is_refused_where_it_stands(text: str, wrong: str) -> None:
    content = load(text)
    assert any(isinstance(value, Unclear) and value.wrong == wrong for value in (
        content if isinstance(content, list) else content.values()
    ))  # fmt: skip


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("id: [", "not readable as YAML (while parsing a flow node"),
        ("a: b: c", "mapping values are not allowed in this context at line 1, column 5"),
        ("a: \x01", "not readable as YAML"),
        ("? [a]\n: b", "a key that is no plain word (line 1)"),
        ("{a: b}: c", "a key that is no plain word (line 1)"),
        ("!!str a: b", "a key that is no plain word (line 1)"),
        ("a: b\n---\nc: d", "several documents (line 2)"),
        ("[" * 21 + "]" * 21, f"nested deeper than {DEEPEST} levels (line 1)"),
        ("- " * 100_000 + "a", "nested deeper than"),
        ("[" * 100_000, "exceeded maximum nesting depth"),
    ],
)
def test_what_is_no_content_is_refused_as_a_whole(text: str, wrong: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        load(text)
    assert wrong in caught.value.wrong


def test_aliases_of_aliases_are_not_followed() -> None:
    lines = [f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]" for n in range(1, 30)]
    content = load("\n".join(["l0: &l0 lol", *lines]))
    assert all(isinstance(value, Unclear) for value in content.values())


def test_keys_are_text_as_written() -> None:
    assert load("yes: 1\n2016: 2\nnull: 3\n<<: 4") == {"yes": 1, "2016": 2, "null": 3, "<<": 4}


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_no_text_raises_anything_else(text: str) -> None:
    with suppress(UnreadableError):
        load(text)


def make_folder(path: Path) -> None:
    path.mkdir()


def make_link(path: Path) -> None:
    path.symlink_to(path.parent)


def make_text_in_another_encoding(path: Path) -> None:
    path.write_bytes("Шаймак".encode("cp1251"))


def make_text_with_a_mark(path: Path) -> None:
    path.write_text("id: a", "utf-8-sig")


@pytest.mark.parametrize(
    ("make", "wrong"),
    [
        (make_folder, "a folder"),
        (make_link, "a link"),
        (os.mkfifo, "a pipe"),
        (make_text_in_another_encoding, "not UTF-8 text (byte 0xd8 at 0)"),
        (lambda path: None, "the file is missing"),
        (make_text_with_a_mark, "a byte order mark at its start"),
    ],
)
def test_only_a_plain_file_of_utf_8_is_read(make: Callable[[Path], object], wrong: str, tmp_path: Path) -> None:
    make(tmp_path / "a.yaml")
    with pytest.raises(UnreadableError) as caught:
        read(tmp_path / "a.yaml")
    assert caught.value.wrong == wrong


def test_line_ends_stay_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"a: b\r\n")
    assert read_text(tmp_path / "a.yaml") == "a: b\r\n"


def test_a_file_that_nobody_may_reach_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(UnreadableError, match=r"can't be read \(Not a directory\), a file everybody may read"):
        read(tmp_path / "file" / "a.yaml")
