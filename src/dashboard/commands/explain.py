"""`explain`: how a site's confidence comes about."""

import argparse
import json
import sys
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dashboard.evidence.rule import Finding


def register(subparsers: Any) -> None:
    """Add the command's arguments."""
    parser = subparsers.add_parser("explain", help="show a site's claims, the rule's steps and the result")
    parser.add_argument("site", help="the site's id")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the claims on existence, what the rule makes of them, and its course over the years."""
    from dashboard import paths
    from dashboard.evidence.conflicts import conflicts
    from dashboard.evidence.rule import RULE, assess
    from dashboard.present.wording import claim_value, conflict_words
    from dashboard.store.files import read_catalog

    catalog = read_catalog(paths.DATA)
    site = catalog.by_id.get(options.site)
    if site is None:
        print(f"no site {options.site}: see the id column of data/tables/sites.csv", file=sys.stderr)
        return 1
    claims = catalog.claims_of.get(site.id, ())
    result = assess(claims)
    if options.json:
        content = {
            "site": site.id,
            "confidence": result.confidence,
            "rule": result.step.condition,
            "of": result.decisive.what,
            "findings": [_finding(finding) for finding in result.findings],
            "aside": [claim.id for claim in result.aside],
            "claims": [asdict(claim) for claim in claims],
            "known": [asdict(step) for step in site.known],
        }
        print(json.dumps(content, ensure_ascii=False, indent=1))
        return 0
    print(f"{site.name} ({site.id})\n\nClaims on existence")
    for claim in sorted((c for c in claims if c.property == "existence"), key=lambda claim: claim.published or "9999"):
        print(
            f"  {claim.published or 'undated':10}  {claim.stance:8}  {claim.side:16}  {claim.reliability}  "
            f"{claim.speaker} ({claim.level or 'not of a party'}): {claim_value(claim)}  "
            f"[{claim.origin}{f'; of: {claim.what}' if claim.what else ''}{f'; {claim.scope}' if claim.scope else ''}]"
        )
    print("\nThe rule")
    for step in RULE:
        print(f"  {'=>' if step is result.step else '  '} {step.result:9}  {step.condition}")
    print()
    for finding in result.findings:
        print(
            f"  {finding.confidence}, of {finding.what or 'the site'}: {len(finding.acknowledged)} acknowledgements, "
            f"{len(finding.denials)} denials standing{' (in general terms)' if finding.general else ''}, "
            f"{len(finding.origins)} origins that count {finding.weight:g}, {len(finding.strong)} of them graded A or B"
        )
    if result.aside:
        print(f"  {len(result.aside)} denials set aside: of another thing, answered since, or by no named authority")
    print(f"\nResult: {result.confidence}\n\nKnown by the year")
    for known in site.known:
        state = (
            f"{known.status or 'status not known'}, {known.confidence}" if known.exists else "not asserted by anyone"
        )
        by = catalog.sources[known.source].publisher if known.source else "no dated source"
        print(f"  {known.year}  {state}  ({by})")
    for conflict in conflicts(claims):
        print(f"\nDiffering figures: {conflict_words(conflict)}")
    return 0


def _finding(finding: "Finding") -> dict[str, Any]:
    return {
        "of": finding.what,
        "confidence": finding.confidence,
        "acknowledged": [claim.id for claim in finding.acknowledged],
        "denials": [claim.id for claim in finding.denials],
        "origins": list(finding.origins),
        "strong": list(finding.strong),
        "weight": finding.weight,
    }
