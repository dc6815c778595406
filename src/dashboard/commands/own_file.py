"""What commands ask of a file of the reader's own: how it is to be read, and what is in it."""

import argparse
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from dashboard.commands.filters import UnknownValueError
from dashboard.model.own import OWN_FIELDS, OwnData, OwnField

if TYPE_CHECKING:
    from dashboard.imports.meaning import Meaning
    from dashboard.imports.raw import Raw

KEY = "d1"
"""What the one file of a command is called."""


class OwnFile(NamedTuple):
    """A file that was read, and what was understood of it."""

    raw: "Raw"
    meaning: "Meaning"
    data: OwnData


def add_reading(parser: argparse.ArgumentParser, part: str = "--layer") -> None:
    """Add the options that say how a file is to be read; `part` is what names one of its tables beside `--sheet`."""
    group = parser.add_argument_group("reading", "only where the file is not understood by itself")
    group.add_argument("--as", dest="known", metavar="DATA_SET", help="read it as this data set: docs/imports.md")
    group.add_argument(
        "--sheet", *([part] if part else []), dest="part", metavar="NAME", help="a sheet, layer or file in it"
    )
    group.add_argument("--header", type=int, metavar="ROW", help="the row of the header, from 1; 0 where there is none")
    group.add_argument("--encoding", help="of a text file or shapefile, such as cp1251")
    group.add_argument("--crs", help="of its coordinates, such as EPSG:32642")
    group.add_argument(
        "--column", action="append", default=[], metavar="FIELD=COLUMN",
        help=f"which column is what, repeated for several; fields: {', '.join(OWN_FIELDS)}",
    )  # fmt: skip


def read_own(
    path: Path,
    options: argparse.Namespace,
    tell: Callable[[str], None] = lambda _: None,
    content: bytes | None = None,
) -> OwnFile:
    """Read, understand and check a file, or `content` instead of it; `tell` is given the name of each step.

    Raises:
        UnreadableError: if it can't be read at all.
        UnknownValueError: if an option names a data set, a field or a column that there is not.
        OSError: if there is no such file.
    """
    from dashboard import paths
    from dashboard.imports.checking import check
    from dashboard.imports.known import DATA_SETS
    from dashboard.imports.proposing import propose
    from dashboard.imports.raw import How
    from dashboard.imports.reading import read
    from dashboard.store.folder import BuiltFolder
    from dashboard.store.ground import read_ground

    if options.known is not None and options.known not in DATA_SETS:
        raise UnknownValueError(f"--as {options.known}: no such data set; one of {', '.join(DATA_SETS)}")
    how = How(part=options.part, header_row=options.header, encoding=options.encoding, crs=options.crs)
    tell("Reading")
    raw = read(path.read_bytes() if content is None else content, path.name, how)
    tell("Understanding")
    land = read_ground(BuiltFolder(paths.DATA)).land
    meaning = propose(raw, land) if options.known is None else _as_known(raw, options.known)
    if known := DATA_SETS.get(meaning.kind):
        raw = known.prepare(raw)
    meaning = replace(meaning, columns={**meaning.columns, **_columns(raw, options.column)})
    tell("Checking")
    return OwnFile(raw, meaning, check(raw, meaning, land, key=KEY, file_name=path.name))


class Progress:
    """A bar on standard error, and only on a terminal: output that goes elsewhere stays clean."""

    WIDTH = 30

    def __init__(self) -> None:
        """See whether anybody is looking."""
        self._shown = sys.stderr.isatty()
        self._last = ""

    def step(self, words: str) -> None:
        """Say what is being done."""
        self._print(f"{words} …")

    def part(self, words: str, done: int, whole: int) -> None:
        """Show how much of a step is done."""
        filled = self.WIDTH * done // max(whole, 1)
        self._print(f"{words} [{'#' * filled}{'.' * (self.WIDTH - filled)}] {done:,} of {whole:,}")

    def end(self) -> None:
        """Take the bar away."""
        self._print("")

    def _print(self, line: str) -> None:
        if self._shown and line != self._last:
            print(f"\r\x1b[K{line}", end="", file=sys.stderr, flush=True)
            self._last = line


def _as_known(raw: "Raw", key: str) -> "Meaning":
    """What columns mean in a data set that somebody has named, whatever the columns say."""
    from dashboard.imports.known import DATA_SETS, table
    from dashboard.imports.meaning import Meaning

    known = DATA_SETS[key]
    prepared = known.prepare(raw)
    found = {field: table.column_name(prepared, *names) for field, names in known.fields.items()}
    return Meaning(columns={field: name for field, name in found.items() if name}, kind=key)


def _columns(raw: "Raw", assigned: list[str]) -> dict[OwnField, str]:
    from dashboard.imports.known import table

    found: dict[OwnField, str] = {}
    for each in assigned:
        field, sign, name = each.partition("=")
        if not sign or field not in OWN_FIELDS:
            raise UnknownValueError(f"--column {each}: FIELD=COLUMN, the field one of {', '.join(OWN_FIELDS)}")
        column = name if name in raw.cells.column_names else table.column_name(raw, name)
        if column is None:
            raise UnknownValueError(
                f"--column {each}: no such column; the file has {', '.join(raw.cells.column_names)}"
            )
        found[field] = column
    return found
