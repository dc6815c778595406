"""`health`: what is stale, thin, undated or coarse in the data."""

import argparse
import json
from typing import Any


def register(subparsers: Any) -> None:
    """Add the command's arguments."""
    parser = subparsers.add_parser("health", help="list stale, single-source, unverified, undated and coarse sites")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the ids of the sites with each weakness."""
    from dashboard import paths
    from dashboard.evidence.staleness import MEANINGS, health
    from dashboard.model.clock import today
    from dashboard.store.files import read_catalog

    catalog = read_catalog(paths.DATA)
    rows = health(catalog.sites, catalog.claims_of, today()).rows()
    if options.json:
        print(json.dumps({"sites": len(catalog.sites), **rows}, indent=1))
        return 0
    for name, sites in rows.items():
        print(f"{MEANINGS[name]}: {len(sites)} of {len(catalog.sites)}")
        print("".join(f"  {site}\n" for site in sites))
    return 0
