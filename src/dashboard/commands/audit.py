"""`audit`: values drawn at random for somebody to compare with their sources, and what the audits found."""

import argparse
import dataclasses
import json
from typing import TYPE_CHECKING, Any, Final

from dashboard.commands.atlas import read_catalog

if TYPE_CHECKING:
    from dashboard.analysis.audit import Drawable
    from dashboard.model.catalog import Catalog

TO_FILL_IN: Final = ("verdict", "why", "judged_by", "date")
"""Fields of a drawn value that whoever compares it fills in."""


def register(subparsers: Any) -> None:
    """Add the command's arguments."""
    parser = subparsers.add_parser("audit", help="draw values to compare with their sources, or show what was found")
    parser.add_argument("--draw", type=_positive, metavar="N", help="print a sheet of N values drawn at random")
    parser.add_argument(
        "--seed", type=_positive, default=1, metavar="S", help="which values: the same from the same seed"
    )
    parser.add_argument("--json", action="store_true", help="print what was found as JSON")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print a sheet to fill in with `--draw`; otherwise what each audit found, the newest last."""
    from dashboard.analysis.audit import draw, drawables, in_order, verdicts
    from dashboard.present.audit import NONE_YET, audit_words
    from dashboard.store.context_files import stored_context
    from dashboard.store.opening import open_store

    context = stored_context(open_store())
    if options.draw:
        catalog = read_catalog()
        values = drawables(catalog, context)
        print(_sheet(catalog, draw(values, options.draw, options.seed), options.seed, len(values)), end="")
        return 0
    audits = in_order(context.audits)
    if options.json:
        found = [{**dataclasses.asdict(audit), "verdicts": verdicts(audit)} for audit in audits]
        print(json.dumps(found, ensure_ascii=False, indent=1))
    else:
        print("\n".join(f"{audit.id}: {audit_words(audit)}" for audit in audits) or NONE_YET)
    return 0


def _sheet(catalog: "Catalog", drawn: "list[Drawable]", seed: int, population: int) -> str:
    """A file of data/audits/ but for the verdicts."""
    from dashboard.model.clock import today
    from dashboard.truth.format import blank

    day = today().isoformat()
    values = [
        {
            "id": each.id,
            "field": each.field,
            "value": each.value,
            "sources": list(each.sources),
            "urls": [catalog.sources[source].url for source in each.sources],
            **dict.fromkeys(TO_FILL_IN),
        }
        for each in drawn
    ]
    return blank({"id": f"{day}-seed-{seed}", "drawn": day, "seed": seed, "population": population, "values": values})


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text} is not a whole number from 1 on")
    return number
