"""`diff`: what was added, ended, changed or stayed between two years."""

import argparse
import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from dashboard.commands.atlas import read_atlas
from dashboard.commands.filters import add_filters, check_year, selected

if TYPE_CHECKING:
    from dashboard.analysis.difference import Change, Difference
    from dashboard.model.catalog import Catalog


def register(subparsers: Any) -> None:
    """Add the command's arguments."""
    parser = subparsers.add_parser("diff", help="what was added, ended, changed or stayed between two years")
    parser.add_argument("a", type=int, metavar="YEAR_A")
    parser.add_argument("b", type=int, metavar="YEAR_B")
    parser.add_argument("--json", action="store_true", help="lists of ids under added, ended, changed, same")
    add_filters(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the difference; raises UnknownValueError where a year or a filter is unknown."""
    from dashboard.analysis.difference import compared, difference
    from dashboard.evidence.moment import Moment
    from dashboard.present.difference import sentences

    catalog, index = read_atlas()
    selection = selected(options, index.domain)
    a, b = (Moment(check_year(year, index.domain), selection.clock) for year in (options.a, options.b))
    found = difference(catalog, compared(index, selection, a, b), a, b, undated=selection.undated)
    summary = sentences(catalog, found, selection.countries)
    if options.json:
        print(json.dumps(_plain(found, summary), ensure_ascii=False, indent=1))
    else:
        print("\n".join([*(summary or ["No site fits these filters at either moment."]), *_lists(catalog, found)]))
    return 0


def _plain(found: "Difference", summary: tuple[str, ...]) -> dict[str, Any]:
    return {
        "a": asdict(found.a),
        "b": asdict(found.b),
        "added": found.added,
        "ended": found.ended,
        "changed": found.changed,
        "same": found.same,
        "undated": found.undated,
        "changes": [asdict(change) for change in found.changes],
        "sentences": summary,
    }


def _lists(catalog: "Catalog", found: "Difference") -> list[str]:
    lines: list[str] = []
    for heading, ids in (("Added", found.added), ("Ended", found.ended)):
        if ids:
            lines += ["", f"{heading}:", *(f"  {identity}  {catalog.by_id[identity].name}" for identity in ids)]
    if found.changes:
        lines += ["", "Changed:", *(f"  {change.site}  {_change(catalog, change)}" for change in found.changes)]
    return lines


def _change(catalog: "Catalog", change: "Change") -> str:
    from dashboard.present.difference import sources

    before, after = (" or ".join(account.values) for account in (change.before, change.after))
    told_by = [sources(catalog, account) or "no source" for account in (change.before, change.after)]
    return f"{change.aspect}: {before} → {after} ({' → '.join(told_by)})"
