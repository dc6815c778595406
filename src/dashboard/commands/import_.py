"""`import`: a file of the reader's own, row by row as sites and problems, and which sites of the atlas they may be."""

import argparse
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from dashboard.commands.own_file import OwnFile, Progress, add_reading, read_own
from dashboard.commands.wording import counted

if TYPE_CHECKING:
    from dashboard.imports.matching import Candidate, Decision, Row
    from dashboard.model.catalog import Catalog

REVIEWED: Final = "matches.yaml"
MATCHES: Final = ("row", "name", "country", "site", "score", "likely", "why", "decided", "by")
"""Columns of the table of matches."""


class DecisionsError(Exception):
    """The file of decisions can't be used: lines that say where and what would be right."""


def register(subparsers: Any) -> None:
    """Add the command's arguments."""
    parser = subparsers.add_parser(
        "import", help="a file of your own: its rows as sites, and what is wrong with others"
    )
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--out", required=True, type=Path, metavar="DIR", help="a folder for what was read")
    parser.add_argument("--json", action="store_true", help="read, accepted, refused and the problems by row")
    parser.add_argument("--match", action="store_true", help="propose for each row the site it may already be")
    parser.add_argument(
        "--reviewed",
        type=Path,
        metavar="YAML",
        help=f"what was decided on rows before: DIR/{REVIEWED}, where there is one",
    )
    add_reading(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the folder; 1 where the file or the decisions can't be read."""
    import sys

    from dashboard.imports.raw import UnreadableError
    from dashboard.truth.writing import write

    progress = Progress()
    try:
        found = read_own(options.file, options, progress.step)
        files = _files(found)
        summary = _summary(found)
        if options.match:
            matches = list(_matches(found, options, progress))
            files["matches.csv"] = _csv([line for lines in matches for line in lines], MATCHES)
            summary["matches"] = _counts(matches)
    except (UnreadableError, DecisionsError) as error:
        progress.end()
        print(error, file=sys.stderr)
        return 1
    progress.step("Writing")
    options.out.mkdir(parents=True, exist_ok=True)
    write(options.out, files)
    progress.end()
    if options.json:
        print(json.dumps(summary, ensure_ascii=False, indent=1))
    else:
        print("\n".join(_words(summary, options.out)))
    return 0


def _files(found: OwnFile) -> dict[str, bytes]:
    from dashboard.imports import results

    data = found.data
    return {
        "sites.geojson": "".join(results.geojson_lines(data)).encode(),
        "rows.csv": _csv(results.rows(data), results.header(data)),
        "problems.csv": _csv(map(results.problem, data.faults), results.PROBLEMS),
    }


def _csv(rows: Iterable[Mapping[str, object]], header: tuple[str, ...]) -> bytes:
    from dashboard.exports.csv import rows_csv

    words = {True: "true", False: "false"}
    plain = ({key: words[cell] if isinstance(cell, bool) else cell for key, cell in row.items()} for row in rows)
    return rows_csv(plain, header).encode()


def _summary(found: OwnFile) -> dict[str, Any]:
    from dashboard.imports import results

    data = found.data
    return {
        "file": data.file_name,
        "format": found.raw.format,
        "data_set": data.kind or None,
        "credit": data.credit or None,
        "columns": dict(found.meaning.columns),
        "read": data.read,
        "accepted": len(data.sites),
        "refused": data.refused,
        "remarks": list(data.remarks),
        "problems": [results.problem(fault) for fault in data.faults],
    }


def _matches(found: OwnFile, options: argparse.Namespace, progress: Progress) -> Iterator[list[dict[str, Any]]]:
    """For each row a line for each site proposed or decided on; one without a site where there is none."""
    from dashboard.commands.atlas import read_atlas
    from dashboard.imports.matching import decided, proposals, rows_of

    catalog, _ = read_atlas()
    decisions = decided(_decisions(options, catalog))
    rows = rows_of(found.data, found.raw, found.meaning)
    for done, (row, candidates) in enumerate(proposals(rows, catalog), start=1):
        yield list(_lines(row, candidates, decisions.get(row.key, ())))
        if done % 100 == 0:
            progress.part("Matching", done, len(rows))


def _lines(row: "Row", candidates: "list[Candidate]", decisions: "tuple[Decision, ...]") -> Iterator[dict[str, Any]]:
    from dashboard.imports.matching import LIKELY, NO_SITE

    about = {"row": row.key, "name": row.name, "country": row.country}
    for decision in decisions:
        site = "" if decision.site == NO_SITE else decision.site
        yield about | {"site": site, "why": decision.why, "decided": "yes", "by": decision.by}
    if decisions:
        return
    for each in candidates:
        likely = "yes" if each.score >= LIKELY else "no"
        yield about | {"site": each.site, "score": each.score, "likely": likely, "why": each.why, "decided": "no"}
    if not candidates:
        yield about | {"likely": "no", "decided": "no"}


def _decisions(options: argparse.Namespace, catalog: "Catalog") -> "list[Decision]":
    """What was decided before; raises DecisionsError where it can't be used, OSError where there is no such file."""
    from dashboard.imports.matching import NO_SITE, Decision
    from dashboard.truth.loading import UnreadableError, read
    from dashboard.truth.validation import validated

    path: Path = options.reviewed or options.out / REVIEWED
    if options.reviewed is None and not path.exists():
        return []
    try:
        content = read(path)
    except UnreadableError as error:
        raise DecisionsError(f"{path}: {error}") from None
    if not isinstance(content, list):
        raise DecisionsError(f"{path}: not a list, an entry for each decision: row, site, by, why")
    decisions: list[Decision] = []
    wrong: list[str] = []
    for place, entry in enumerate(content):
        name = f"{path}: {place}"
        decision, faults = validated(Decision, entry) if isinstance(entry, dict) else (None, [])
        wrong += [f"{name}: {fault.field}: {fault.wrong}, {fault.right}" for fault in faults]
        if decision is None:
            wrong += [] if faults else [f"{name}: no fields, row, site, by and why"]
        elif decision.site != NO_SITE and decision.site not in catalog.by_id:
            wrong.append(f"{name}: site: no site {decision.site}, an id of the atlas or {NO_SITE}")
        else:
            decisions.append(decision)
    if wrong:
        raise DecisionsError("\n".join(wrong))
    return decisions


def _counts(matches: list[list[dict[str, Any]]]) -> dict[str, int]:
    return {
        "rows": len(matches),
        "decided": sum(lines[0]["decided"] == "yes" for lines in matches),
        "likely": sum(lines[0].get("likely") == "yes" for lines in matches),
    }


def _words(summary: Mapping[str, Any], out: Path) -> Iterator[str]:
    kind = f", {summary['data_set']}" if summary["data_set"] else ""
    yield (
        f"{summary['file']} ({summary['format']}{kind}): {counted(summary['read'], 'row')} read, {summary['accepted']:,} accepted, "
        f"{summary['refused']:,} refused: {out}"
    )
    yield from summary["remarks"]
    if summary["credit"]:
        yield f"Credit: {summary['credit']}"
    if summary["problems"]:
        yield f"{counted(len(summary['problems']), 'problem')}: {out / 'problems.csv'}"
    if matches := summary.get("matches"):
        yield (
            f"Of {counted(matches['rows'], 'row')} {matches['likely']:,} are probably a site of the atlas, {matches['decided']:,} "
            f"decided before: {out / 'matches.csv'}"
        )
