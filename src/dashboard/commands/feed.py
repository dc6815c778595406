"""`feed`: what changed in the data of a selection, as an Atom feed."""

import argparse
from pathlib import Path
from typing import Any

from dashboard.commands.atlas import read_atlas
from dashboard.commands.filters import add_filters, selected
from dashboard.model.vocabulary import REVISION_KINDS


def register(subparsers: Any) -> None:
    """Add the command's arguments."""
    parser = subparsers.add_parser("feed", help="what changed in the data from release to release, as an Atom feed")
    parser.add_argument("--out", type=Path, required=True, metavar="FILE", help="the file to write")
    parser.add_argument(
        "--address", default="http://127.0.0.1:8501", metavar="URL", help="where the atlas is that the feed links to"
    )
    kinds = list(REVISION_KINDS)
    parser.add_argument("--kind", action="append", default=[], choices=kinds, help="only changes of this kind")
    add_filters(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the file. Raises UnknownValueError where a filter is unknown, OSError where the file can't be written."""
    from dashboard.exports.feed import feed
    from dashboard.store.history import stored_history
    from dashboard.store.opening import stored

    catalog, index = read_atlas()
    selection, history = selected(options, index.domain), stored(stored_history)
    content = feed(catalog, index, selection, history, options.address, options.kind)
    options.out.write_bytes(content)
    print(f"{options.out}: {content.count(b'<entry>')} entries, {len(content) / 1e3:.0f} kB")
    return 0
