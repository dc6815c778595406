"""`explain`: how a site's confidence follows from its claims."""

import argparse
import json
import sys
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from dashboard.commands.atlas import read_catalog

if TYPE_CHECKING:
    from dashboard.evidence.rule import Finding
    from dashboard.present.profile import Profile


def register(subparsers: Any) -> None:
    """Add the command's arguments."""
    parser = subparsers.add_parser("explain", help="show a site's claims, the steps of the rule and the result")
    parser.add_argument("site", help="the site's id")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the claims on existence, what the rule makes of them, and what was known of the site year by year."""
    from dashboard.present.profile import profile_of

    catalog = read_catalog()
    site = catalog.by_id.get(options.site)
    if site is None:
        print(f"no site {options.site}: see the id column of data/tables/sites.csv", file=sys.stderr)
        return 1
    profile = profile_of(catalog, site)
    if options.json:
        print(json.dumps(_content(profile), ensure_ascii=False, indent=1))
    else:
        print("\n".join(_lines(profile)))
    return 0


def _content(profile: "Profile") -> dict[str, Any]:
    result = profile.assessment
    return {
        "site": profile.site.id,
        "confidence": result.confidence,
        "rule": result.step.condition,
        "of": result.decisive.what,
        "findings": [_finding(each) for each in result.findings],
        "aside": [claim.id for claim in result.aside],
        "claims": [asdict(claim) for claim in profile.every_claim()],
        "statuses": [asdict(each.change) for each in profile.statuses],
        "known": [asdict(each.step) for each in profile.known],
    }


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


def _lines(profile: "Profile") -> list[str]:
    from dashboard.evidence.rule import RULE
    from dashboard.present.site import site_lines
    from dashboard.present.wording import claim_value, conflict_words, source_words

    result = profile.assessment
    lines = [*site_lines(profile), "", "Claims on existence"]
    lines += [
        f"  {claim.published or 'undated':10}  {claim.stance:8}  {claim.side:16}  {claim.reliability}  "
        f"{claim.speaker}{f' ({claim.level})' if claim.level else ''}: {claim_value(claim)}  "
        f"[{claim.origin}{f'; of: {claim.what}' if claim.what else ''}{f'; {claim.scope}' if claim.scope else ''}]"
        for claim in profile.every_claim()
        if claim.property == "existence"
    ]
    lines += ["", "The rule"]
    lines += [f"  {'=>' if step is result.step else '  '} {step.result:9}  {step.condition}" for step in RULE]
    lines += ["", *(_finding_words(each) for each in result.findings)]
    if result.aside:
        lines.append(
            f"  {len(result.aside)} denials set aside: of another thing, answered since, or of no named authority"
        )
    lines += [
        "",
        f"Result: {result.confidence}",
        "",
        "Status",
    ]
    lines += [
        f"  {each.change.since or 'undated':10}  {each.change.status}  ({'; '.join(map(source_words, each.sources)) or 'no source'})"
        for each in profile.statuses
    ]
    lines += ["", "Known by the end of each year"]
    for each in profile.known:
        state = f"{each.step.status or 'status not known'}, {each.step.confidence}"
        state = state if each.step.exists else "no published source asserted it"
        lines.append(
            f"  {each.step.year}  {state}  ({each.source.publisher if each.source else 'no source with a date'})"
        )
    lines += [f"\nDiffering figures: {conflict_words(conflict)}" for conflict in profile.conflicts]
    return lines


def _finding_words(finding: "Finding") -> str:
    return (
        f"  {finding.confidence}, of {finding.what or 'the site'}: {len(finding.acknowledged)} acknowledgements, "
        f"{len(finding.denials)} denials not withdrawn{' (in general terms)' if finding.general else ''}, "
        f"{len(finding.origins)} origins that count {finding.weight:g}, {len(finding.strong)} of them graded A or B"
    )
