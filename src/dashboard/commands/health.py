"""`health`: sites with old, single-source, unverified, undated or coarse data, facts not assigned, what to look for next."""

import argparse
import json
from typing import TYPE_CHECKING, Any, Final

from dashboard.commands.atlas import read_catalog

if TYPE_CHECKING:
    from dashboard.model.catalog import Catalog

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
    parser.add_argument("--todo", action="store_true", help="list what to look for next, the most missed first")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print how many facts could not be assigned, and the ids of the sites with each weakness."""
    from dashboard.analysis.gaps import gaps
    from dashboard.evidence.health import MEANINGS, health

    catalog = read_catalog()
    if options.todo:
        print(_todo(catalog, as_json=options.json))
        return 0
    rows = health(catalog.sites, catalog.claims_of, catalog.newest_year).rows()
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


def _todo(catalog: "Catalog", *, as_json: bool) -> str:
    """The sites to look for newer evidence on, numbered, after the rule of their order."""
    from dataclasses import asdict

    from dashboard.analysis.todo import todo
    from dashboard.present.todo import ORDER, todo_line

    found = todo(catalog, catalog.sites)
    if not as_json:
        return "\n".join(
            [f"{ORDER}\n", *(f"{place:4}. {todo_line(each)}" for place, each in enumerate(found, start=1))]
        )
    rows = [
        {
            "site": each.site.id,
            "needs": each.needs,
            "urgent": each.urgent,
            "last_evidence": each.site.last_evidence,
            "last_search": asdict(each.last_search) if each.last_search else None,
        }
        for each in found
    ]
    return json.dumps({"order": ORDER, "sites": rows}, indent=1)
