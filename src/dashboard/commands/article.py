"""`article`: each claim of the article with its verdict and the ids of its evidence."""

import argparse
import json
from typing import Any

from dashboard.commands.atlas import read_atlas


def register(subparsers: Any) -> None:
    """Add the command's arguments."""
    parser = subparsers.add_parser("article", help="the article's claims with verdict and evidence")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the claims."""
    from dashboard.analysis.article import article, reference
    from dashboard.model.vocabulary import VERDICTS
    from dashboard.store.context_files import stored_context
    from dashboard.store.opening import open_store

    catalog, index = read_atlas()
    judged = article(catalog, stored_context(open_store()), index)
    if options.json:
        content = [
            {
                "id": each.claim.id,
                "topic": each.claim.topic,
                "claim": each.claim.claim,
                "verdict": each.verdict,
                "correction": each.claim.correction,
                "evidence": [
                    {"id": reference(piece.evidence), "bearing": piece.evidence.bearing, "backed": piece.strength,
                     "why": piece.evidence.why}
                    for piece in each.evidence
                ],
            }
            for each in judged
        ]  # fmt: skip
        print(json.dumps(content, ensure_ascii=False, indent=1))
        return 0
    for each in judged:
        print(f"{VERDICTS[each.verdict]:<17} {each.claim.id}: {each.claim.claim}")
        for piece in each.evidence:
            print(f"{'':<17}   {piece.evidence.bearing:<11} {reference(piece.evidence)}")
    return 0
