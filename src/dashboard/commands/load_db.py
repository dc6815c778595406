"""`load-db`: the built files into a PostgreSQL database with PostGIS."""

import argparse
from typing import Any

from dashboard.commands.wording import counted

ADDRESS = "the database; without it, that of DASHBOARD_DATABASE_URL, where other users of the machine don't see it"


def register(subparsers: Any) -> None:
    """Add the command's arguments."""
    parser = subparsers.add_parser("load-db", help="load the built files into a PostgreSQL database with PostGIS")
    parser.add_argument("--database-url", metavar="URL", help=ADDRESS)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Load, or say that this state is there already.

    Raises DamagedDataError where the built files are not those of their data package, UnavailableError where the database
    refuses something; then readers keep what they had.
    """
    from dashboard import paths
    from dashboard.commands.database import address
    from dashboard.store.database.loading import load
    from dashboard.store.folder import BuiltFolder

    found = load(address(options.database_url), BuiltFolder(paths.DATA))
    how = "Loaded" if found.new else "Already there"
    print(f"{how}: version {found.version}, {counted(found.sites, 'site')}, schema {found.schema}")
    return 0
