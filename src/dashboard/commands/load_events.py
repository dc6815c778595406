"""`load-events`: a large table of the host's own, such as conflict events, into the database, for all readers."""

import argparse
import sys
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from dashboard.commands.load_db import ADDRESS
from dashboard.commands.own_file import Progress, add_reading, read_own
from dashboard.commands.wording import counted
from dashboard.model.own import OwnData

TEXTS = {".csv", ".tsv", ".txt"}
"""Endings of files that are read piece by piece, so that they may have any number of rows."""


def register(subparsers: Any) -> None:
    """Add the command's arguments."""
    parser = subparsers.add_parser(
        "load-events", help="load a large table of points into the database, for all readers"
    )
    parser.add_argument("file", type=Path, help="a file as docs/imports.md has them; a CSV may have any number of rows")
    parser.add_argument("--name", help="what it is called and replaces; by itself, the name of the file")
    parser.add_argument("--label", help="what readers see; by itself, the same")
    parser.add_argument("--credit", help="whom to name, and the licence")
    parser.add_argument("--database-url", metavar="URL", help=ADDRESS)
    add_reading(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Load, or say that it is there already, or why the file can't be read.

    Raises UnavailableError where the database refuses something; then readers keep what they had.
    """
    from dashboard.commands.database import address
    from dashboard.imports.raw import UnreadableError
    from dashboard.store.database.events import load_events

    where, content = address(options.database_url), options.file.read_bytes()
    name = options.name or options.file.stem
    counts = {"read": 0, "refused": 0}
    asked = (options.label, options.credit, options.known, options.column, options.crs)
    digest = sha256(content + repr(asked).encode()).hexdigest()
    try:
        found = load_events(where, name, _parts(content, options, counts), digest)
    except UnreadableError as error:
        print(f"{options.file}: {error}", file=sys.stderr)
        return 1
    if not counts["read"]:
        print(f"Already there: {found.name}, {counted(found.rows, 'row')}")
        return 0
    print(f"Loaded: {found.name}, {counted(found.rows, 'row')}; {counted(counts['refused'], 'row')} refused")
    return 0


def _parts(content: bytes, options: argparse.Namespace, counts: dict[str, int]) -> Iterator[OwnData]:
    from dashboard.imports.reading.pieces import pieces

    label = options.label or options.name or options.file.stem
    progress = Progress()
    large = options.file.suffix.lower() in TEXTS
    for piece, before in pieces(content) if large else [(content, 0)]:
        data = read_own(options.file, options, content=piece).data
        counts["read"] += data.read
        counts["refused"] += data.refused
        progress.step(f"{counts['read']:,} rows")
        sites = replace(data.sites, row=data.sites.row + before)
        yield replace(data, label=label, credit=options.credit or data.credit, sites=sites)
    progress.end()
