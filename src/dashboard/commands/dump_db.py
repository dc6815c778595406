"""`dump-db`: the built files again, from the database."""

import argparse
from pathlib import Path
from typing import Any

from dashboard.commands.load_db import ADDRESS
from dashboard.commands.wording import counted


def register(subparsers: Any) -> None:
    """Add the command's arguments."""
    parser = subparsers.add_parser(
        "dump-db", help="write the built files anew, from the database they were loaded into"
    )
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="the folder to write into")
    parser.add_argument("--database-url", metavar="URL", help=ADDRESS)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write all files or none.

    Raises UnavailableError where the database can't give them, OSError where the folder can't be written.
    """
    from dashboard.commands.database import address
    from dashboard.store.database.dumping import dumped
    from dashboard.store.database.watch import current
    from dashboard.store.files import stored_catalog
    from dashboard.truth.built.files import layer_files
    from dashboard.truth.writing import write

    store = current(address(options.database_url))
    files = dict(dumped(store)) | layer_files(stored_catalog(store).sites)
    write(options.out, files)
    print(f"{options.out}: {counted(len(files), 'file')}, version {store.version()}")
    return 0
