"""`brief`: a selection as one HTML file that works without a network."""

import argparse
from pathlib import Path
from typing import Any

from dashboard.commands.atlas import read_atlas
from dashboard.commands.filters import add_filters, in_year, selected


def register(subparsers: Any) -> None:
    """Add the command's arguments."""
    parser = subparsers.add_parser("brief", help="a selection as one HTML file: map, claims beside denials, sources")
    parser.add_argument("--out", type=Path, required=True, metavar="FILE", help="the file to write")
    parser.add_argument("--year", type=int, metavar="YEAR", help="the sites of one year instead of all years")
    parser.add_argument("--embed", action="store_true", help="the bare map, for a frame on a page of your own")
    parser.add_argument("--address", default="", metavar="URL", help="the address of the same view, to be named in it")
    add_filters(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the file. Raises UnknownValueError where a filter is unknown, OSError where the file can't be written."""
    from dashboard.brief.document import Chosen, bare_map, brief
    from dashboard.model.clock import today
    from dashboard.store.opening import open_store

    catalog, index = read_atlas()
    chosen = Chosen(catalog, index, in_year(selected(options, index.domain), options.year, index.domain))
    data = open_store()
    address = options.address
    text = bare_map(chosen, data, address) if options.embed else brief(chosen, data, today(), address)
    options.out.write_text(text, "utf-8")
    print(f"{options.out}: {len(chosen.sites())} sites, {len(text.encode()) / 1e6:.2f} MB")
    return 0
