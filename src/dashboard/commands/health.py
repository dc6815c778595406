"""`health`: sites with old, single-source, unverified, undated or coarse data, and facts not assigned."""

import argparse
import json
from typing import Any, Final

GAPS: Final = {
    "roles_not_stated": "Organizations whose role at a site is not stated",
    "events_of_kind_other": "Events of the kind `other`",
    "events_without_source": "Events without a source",
    "statuses_without_date": "Statuses without a date",
    "statuses_without_source": "Statuses without a source",
}


def register(subparsers: Any) -> None:
    """Add the command's arguments."""
    parser = subparsers.add_parser(
        "health", help="list old, single-source, unverified, undated and coarse sites, and count facts not assigned"
    )
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print how many facts could not be assigned, and the ids of the sites with each weakness."""
    from dashboard import paths
    from dashboard.analysis.gaps import gaps
    from dashboard.evidence.staleness import MEANINGS, health
    from dashboard.model.clock import today
    from dashboard.store.files import read_catalog

    catalog = read_catalog(paths.DATA)
    rows = health(catalog.sites, catalog.claims_of, today()).rows()
    found = gaps(catalog)
    if options.json:
        counts = {name: gap._asdict() for name, gap in found.items()}
        print(json.dumps({"sites": len(catalog.sites), **rows, "not_assigned": counts}, indent=1))
        return 0
    for name, gap in found.items():
        print(f"{GAPS[name]}: {gap.missing:,} of {gap.of:,}")
    for name, sites in rows.items():
        print(f"\n{MEANINGS[name]}: {len(sites)} of {len(catalog.sites)}")
        print("".join(f"  {site}\n" for site in sites), end="")
    return 0
