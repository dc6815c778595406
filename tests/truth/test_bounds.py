"""A hostile file of a megabyte is refused by name within 2 seconds of processor time and 200 MB."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from dashboard import paths
from dashboard.truth.loading import LARGEST, MOST, UnreadableError, load, read_text
from truth_folder import RECORD, TruthFolder

MEGABYTE = LARGEST - 100  # what has more bytes is not even read
MANY = MOST - 100


def fill(text: str, size: int = MEGABYTE) -> str:
    return text * (size // len(text.encode()))


RECORDS = {
    "one long word": "name: " + fill("x"),
    "one long quoted text": "name: '" + fill("''") + "'",
    "one long number": "start_year: " + fill("9"),
    "one long id": "id: " + fill("a-") + "!",
    "one long address": "citations: [{source: 'https://" + fill("a.") + "'}]",
    "a text of hidden characters": "name: " + fill("\u202e"),
    "a text of escapes": 'name: "' + fill("\\u0041") + '"',
    "a block of comments in a text": "summary: |\n" + fill("  # x\n"),
    "a folded text": "summary: >\n" + fill(" x\n\n"),
    "comments alone": fill("# c\n"),
    "blanks alone": fill(" "),
    "empty lines alone": fill("\n"),
    "tabs alone": fill("\t"),
    "control characters": fill("\x01"),
    "brackets": fill("["),
    "braces": fill("{a: "),
    "dashes": fill("- "),
    "a list of words": fill("- a\n"),
    "a list on one line": "[" + fill("1,") + "1]",
    "fields no class has": "".join(f"k{number}: a\n" for number in range(MANY)),
    "one field again and again": fill("a: b\n"),
    "keys that are lists": fill("? [a]\n: b\n"),
    "documents": fill("---\n"),
    "directives": fill("%A a\n"),
    "anchors": "".join(f"k{number}: &a{number} b\n" for number in range(MANY)),
    "aliases": "a: &a b\nl: [" + "*a," * MANY + "a]",
    "tags": "".join(f"k{number}: !a b\n" for number in range(MANY)),
    "countries that are none": "id: outpost\ncountries: [" + "XXX," * MANY + "a]",
    "values in doubt": "id: outpost\ncountries: [" + "yes," * MANY + "no]",
    "hidden characters": "id: outpost\nnames: {alt: [" + "\u202e," * MANY + "a]}",
    "claims that are none": "id: outpost\nclaims:\n" + "- 3\n" * MANY,
    "empty claims": "id: outpost\nclaims:\n" + "- {}\n" * MANY,
    "way points": "id: outpost\nlocation: {route: [" + "[1,2]," * (MANY // 3) + "[1,2]]}",
    "numbers of a claim": "id: outpost\nclaims: [{value: [" + "1," * MANY + "1]}]",
}
LISTS = {
    "entries that are none": "- a\n" * MANY,
    "entries of one field": "- id: a\n" * (MANY // 2),
    "entries without any": "- {}\n" * MANY,
}
MAPS = {
    "brackets in JSON": fill("["),
    "features that are none": '{"features": [' + fill("3,") + "3]}",
    "points": '{"features": [' + fill('{"id": "a", "geometry": {"type": "Point", "coordinates": [1, 2]}},') + "3]}",
    "a ring of many corners": '{"features": [{"id": "TJK", "geometry": {"type": "Polygon", "coordinates": [['
    + fill("[1, 2],")
    + "[1, 2]]]}}]}",
}
CASES = [
    *((RECORD, name, text) for name, text in RECORDS.items()),
    *(("organizations.yaml", name, text) for name, text in (RECORDS | LISTS).items()),
    *(("geo/countries.geojson", name, text) for name, text in MAPS.items()),
]


@pytest.fixture(scope="module")
def statuses(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], str]:
    """How `check` and `format` ended on each hostile file: 0 where it was refused within bounds."""
    root = tmp_path_factory.mktemp("hostile")
    lines = []
    for number, (file, _, text) in enumerate(CASES):
        (root / str(number)).write_text(text, "utf-8")
        lines.append(f"{file}\t{root / str(number)}\n")
    command = [sys.executable, str(Path(__file__).with_name("limited.py")), str(root)]
    places = os.pathsep.join(str(paths.ROOT / each) for each in ("src", "tests"))
    done = subprocess.run(
        command,
        input="".join(lines),
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"PYTHONPATH": places},
    )
    return {(file, name): status for (file, name, _), status in zip(CASES, done.stdout.split(), strict=True)}


@pytest.mark.skipif(sys.platform != "linux", reason="limits of memory are those of Linux")
@pytest.mark.parametrize(("file", "name"), [case[:2] for case in CASES])
def test_a_hostile_file_is_refused_within_bounds(statuses: dict[tuple[str, str], str], file: str, name: str) -> None:
    assert statuses[file, name] == "0"  # -24, -9: out of time; 1: out of memory


def test_a_file_that_is_too_large_is_not_read(folder: TruthFolder) -> None:
    folder.write(RECORD, "#" * (LARGEST + 1))
    assert f"data/{RECORD}: -: -: larger than 1,000,000 bytes, a smaller file" in folder.problems()
    folder.write(RECORD, "#" * LARGEST)
    assert len(read_text(folder.root / RECORD)) == LARGEST


def test_a_file_of_too_many_values_is_named_with_the_line(folder: TruthFolder) -> None:
    assert len(load("- a\n" * (MOST - 1))) == MOST - 1
    with pytest.raises(UnreadableError, match=rf"more than {MOST:,} values \(line {MOST}\)"):
        load("- a\n" * MOST)


def test_the_files_of_the_atlas_are_far_from_the_bounds() -> None:
    for path in paths.DATA.rglob("*.yaml"):
        assert path.stat().st_size < LARGEST / 2, path
        assert len(path.read_text("utf-8").splitlines()) < MOST / 2, path
