"""`new`: the draft of a record, empty or from a row of the reader's own file."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dashboard.commands.filters import UnknownValueError
from dashboard.commands.own_file import add_reading, read_own
from dashboard.commands.wording import counted
from dashboard.model.vocabulary import LAYERS

if TYPE_CHECKING:
    from dashboard.commands.own_file import OwnFile
    from dashboard.imports.draft import Draft


def register(subparsers: Any) -> None:
    """Add the command's arguments."""
    parser = subparsers.add_parser("new", help="the draft of a record, empty or from a row of your file")
    parser.add_argument(
        "site", metavar="SITE-ID", help="an id of its own: lower-case letters and digits, joined by hyphens"
    )
    parser.add_argument(
        "--from", dest="source", metavar="FILE#ROW", help="a row, by its number in the file or its identifier"
    )
    parser.add_argument("--layer", choices=list(LAYERS), help="needed where the row does not say it")
    add_reading(parser, part="")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the record and print what is missing; 1 where it can't be written, or the row may not leave its data set."""
    from dashboard import paths
    from dashboard.imports.draft import NotForTheAtlasError
    from dashboard.imports.raw import UnreadableError
    from dashboard.model.site import Record
    from dashboard.truth.format import canonical
    from dashboard.truth.writing import write

    try:
        found = _draft(options)
    except (UnreadableError, NotForTheAtlasError) as error:
        print(error, file=sys.stderr)
        return 1
    if found.layer is None:
        raise UnknownValueError(f"--layer: the row does not say it; one of {', '.join(LAYERS)}")
    path = Path("records", found.layer, f"{found.id}.yaml")
    if taken := next(iter(sorted(paths.DATA.glob(f"records/*/{found.id}.yaml"))), None):
        raise UnknownValueError(
            f"{found.id}: there is {taken.relative_to(paths.DATA.parent)} already; choose another id"
        )
    write(paths.DATA, {str(path): canonical(Record, dict(found.content)).encode()})
    print(f"data/{path}: {counted(len(found.missing), 'field')} still missing")
    print(*(f"  {each}" for each in found.missing), sep="\n")
    for words in found.left_out:
        print(words)
    return 0


def _draft(options: argparse.Namespace) -> "Draft":
    import re

    from dashboard.commands.atlas import read_atlas
    from dashboard.imports.draft import draft, empty

    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", options.site):
        raise UnknownValueError(f"{options.site}: lower-case letters and digits, joined by single hyphens")
    if options.source is None:
        if options.layer is None:
            raise UnknownValueError(f"--layer: missing, one of {', '.join(LAYERS)}")
        return empty(options.site, options.layer)
    file, sign, row = options.source.rpartition("#")
    if not sign or not row:
        raise UnknownValueError(f"--from {options.source}: FILE#ROW, the row by its number or identifier")
    found = read_own(Path(file), options)
    catalog, _ = read_atlas()
    return draft(found.data, _place(found, row), catalog, identity=options.site, layer=options.layer)


def _place(found: "OwnFile", row: str) -> int:
    """The place of a row among those that are drawn, by its number or else its identifier."""
    sites = found.data.sites
    numbers: list[int] = sites.row.tolist()
    if row.isdecimal() and int(row) in numbers:
        return numbers.index(int(row))
    if (column := found.meaning.columns.get("id")) in sites.cells.column_names:
        ids: list[str | None] = sites.cells.column(column).to_pylist()
        if ids.count(row) == 1:
            return ids.index(row)
        if row in ids:
            raise UnknownValueError(f"#{row}: {ids.count(row)} rows have this identifier; name one by its number")
    if fault := next((each for each in found.data.faults if each.refused and str(each.row) == row), None):
        raise UnknownValueError(f"#{row}: refused, {fault.column}: {fault.wrong}, {fault.right}")
    raise UnknownValueError(f"#{row}: no such row, neither a number nor an identifier of one that was accepted")
