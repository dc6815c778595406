"""Checks of the files themselves: what nothing reads, and the base map that is not built from the records."""

from collections.abc import Iterator

from dashboard.model.towns import towns_of
from dashboard.truth.checks.outlines import LARGEST, read_shapes
from dashboard.truth.layout import BOUNDARIES, TOWNS, known
from dashboard.truth.loading import UnreadableError, other_than_file, read_text
from dashboard.truth.reading import Problem, Truth


def file_problems(truth: Truth) -> Iterator[Problem]:
    """Files below data/ that nothing reads, links and pipes, and a base map that can't be read."""
    expected = known(truth.root)
    read = {truth.name_of(path) for path in expected if path.suffix == ".yaml"}
    for path in sorted(truth.root.rglob("*")):
        name = truth.name_of(path)
        if name in read or "/." in name:  # reading names what it needs; hidden files are the system's
            continue
        kind = other_than_file(path)
        if kind not in {None, "a folder"}:
            yield Problem(name, "-", "-", f"{kind}", "a plain file, or nothing")
        elif kind is None and path not in expected:
            yield Problem(name, "-", "-", "nothing reads this file", "one of the files of docs/data.md, or elsewhere")
    for boundary in BOUNDARIES:
        path = truth.root / "geo" / f"{boundary}.geojson"
        try:
            read_shapes(path)
        except UnreadableError as error:
            yield Problem(truth.name_of(path), "-", "-", error.wrong, error.right)
    towns = truth.root / TOWNS
    try:
        towns_of(read_text(towns, LARGEST))
    except UnreadableError as error:
        yield Problem(truth.name_of(towns), "-", "-", error.wrong, error.right)
    except ValueError as error:
        yield Problem(truth.name_of(towns), "-", "-", f"{error}", "build it again: scripts/build_towns.py")
