"""Holds data/aiddata.yaml to AidData's data set, and proposes sites for its projects.

Run by hand by whoever keeps the data: `python scripts/match_aiddata.py CSV`. CSV is a reader's own copy of the Global
Chinese Development Finance Dataset, Version 3.0, as one comma-separated file in UTF-8 with the columns of COLUMNS: AidData
publishes it at https://www.aiddata.org/data/aiddatas-global-chinese-development-finance-dataset-version-3-0 (ODC-By 1.0),
and it is no part of the atlas. The table was made from an extract of 9,404 records with SHA256; another file is read too,
and named as another.

Without an option it prints what differs between the file and the table, and exits with 1 where anything does. `--write` puts
the file's facts into the table: years, stage, amount, links. It never touches a decision. `--propose` lists for each project
what was decided and the sites that words of its title, country and year point to: a person decides, the table keeps it.
docs/methods.md says how the match was made.
"""

import argparse
import csv
import hashlib
import io
import math
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from dashboard import paths
from dashboard.model.aiddata import AidDataProject
from dashboard.model.site import Record
from dashboard.model.values import year_of
from dashboard.selection.folding import fold
from dashboard.truth.format import canonical
from dashboard.truth.loading import load
from dashboard.truth.reading import read_truth
from dashboard.truth.writing import write

TABLE: Final = "aiddata.yaml"
SHA256: Final = "83f9056323fd86f6838031399a1a9bbd236fb00254936b7aa3704b91ee7d046b"
STATES: Final = frozenset({"KAZ", "KGZ", "TJK", "TKM", "UZB"})
STAGES: Final = {
    "Pipeline: Commitment": "commitment",
    "Implementation": "implementation",
    "Completion": "completion",
}
COLUMNS: Final = {
    "id": "AidData.Record.ID",
    "country": "Recipient.ISO-3",
    "title": "Title",
    "year": "Commitment.Year",
    "start_year": "Implementation.Start.Year",
    "completion_year": "Completion.Year",
    "stage": "Status",
    "amount_usd_m": "Amount.(Constant.USD.2021)",
}
FACTS: Final = ("country", "year", "start_year", "completion_year", "stage", "amount_usd_m", "linked")
"""What the table takes from the file. The title is AidData's; the table has words of its own."""
COMMON: Final = frozenset(
    ["the", "and", "for", "with", "from", "provides", "loan", "project", "million", "billion", "china", "chinese", "eximbank", "development", "bank", "government", "linked", "construction", "grant", "credit", "buyer", "preferential", "concessional", "syndicated", "contributes", "rehabilitation", "reconstruction", "modernization", "phase", "section", "plant", "kazakhstan", "kyrgyz", "kyrgyzstan", "tajikistan", "turkmenistan", "uzbekistan", "republic"]
)  # fmt: skip
"""Words that many titles share and that point to no site."""
FEW: Final = 3


class UnusableError(Exception):
    """The file is not what the script reads: one line that says where and what would be right."""


def projects(text: str) -> list[dict[str, Any]]:
    """The projects of the five states as FACTS with id and title, in the order of countries, years and numbers.

    Amounts are millions of constant US dollars of 2021, rounded to a tenth, and to a hundredth below one.

    Raises:
        UnusableError: if a column is missing, or a cell is no number or no stage.
    """
    rows = csv.DictReader(io.StringIO(text, newline=""))
    if missing := [name for name in COLUMNS.values() if name not in (rows.fieldnames or ())]:
        raise UnusableError(f"line 1: no column {missing[0]}, the columns of AidData's file")
    found = [_project(row, line) for line, row in enumerate(rows, start=2) if row[COLUMNS["country"]] in STATES]
    return sorted(found, key=lambda each: (each["country"], each["year"], int(each["id"])))


def differences(found: Iterable[Mapping[str, Any]], table: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """What differs between the file's projects and the table's entries, one line each."""
    facts, entries = {each["id"]: each for each in found}, {each["id"]: each for each in table}
    for number in facts.keys() - entries.keys():
        yield f"data/{TABLE}: {number}: not in the table, {facts[number]['title']!r} in the file"
    for number in entries.keys() - facts.keys():
        yield f"data/{TABLE}: {number}: not in the file"
    for number in facts.keys() & entries.keys():
        for name in FACTS:
            here, there = entries[number].get(name), facts[number].get(name)
            if (here or None) != (there or None):
                yield f"data/{TABLE}: {number}: {name}: {here} here, {there} in the file"


def updated(found: Iterable[Mapping[str, Any]], table: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """The table with the file's facts, in the file's order; decisions stay, and a new project comes without one."""
    entries = {each["id"]: each for each in table}
    return [
        {"what": "Not looked at yet", **entries.get(each["id"], {}), "id": each["id"]}
        | {name: each.get(name) for name in FACTS}
        for each in found
    ]


def proposals(project: Mapping[str, Any], records: Sequence[Record]) -> list[str]:
    """The ids of the few sites that a project's title, country and year point to, the likeliest first.

    A word counts the more the fewer sites of the country have it; a site that began within three years of the commitment
    gains half as much as one rare word. No word in common, no proposal.
    """
    here = {each.id: _words(each) for each in records if project["country"] in each.countries}
    often = Counter(word for words in here.values() for word in words)
    said = set(_split(project["title"])) - COMMON
    scores: dict[str, float] = {}
    for record in records:
        if shared := said & here.get(record.id, set()):
            rarity = sum(math.log(1 + len(here) / often[word]) for word in shared)
            near = any(abs(project["year"] - year) <= FEW for year in _beginnings(record))
            scores[record.id] = rarity + (math.log(1 + len(here)) / 2 if near else 0)
    return sorted(scores, key=lambda each: (-scores[each], each))[:FEW]


def summary(table: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """How many projects were matched with how many sites and why others were not, and the sums counted once."""
    matched = [each for each in table if each.get("sites")]
    sites = {site for each in matched for site in each["sites"]}
    yield f"{len(table)} projects: {len(matched)} matched, {len(table) - len(matched)} not; sites: {len(sites)}"
    for name in ("match", "unmatched"):
        counts = Counter(each[name] for each in table if each.get(name))
        yield f"{name}: " + ", ".join(f"{word} {count}" for word, count in counts.most_common())
    for name, some in (("all", table), ("matched", matched)):
        once = [each.get("amount_usd_m") or 0 for each in some if not each.get("counted_in")]
        yield f"{name}: {sum(once):,.1f} million US dollars of 2021, what is counted in another project left out"


def main(arguments: Sequence[str] | None = None) -> None:
    """Compare, write or propose, as the options say."""
    parser = argparse.ArgumentParser(description="Hold data/aiddata.yaml to AidData's data set, version 3.0")
    parser.add_argument("csv", type=Path, help="your own copy of the data set")
    parser.add_argument("--write", action="store_true", help="put the file's facts into the table")
    parser.add_argument("--propose", action="store_true", help="list decisions beside proposed sites")
    options = parser.parse_args(arguments)
    content = options.csv.read_bytes()
    if hashlib.sha256(content).hexdigest() != SHA256:
        print(f"{options.csv}: not the file the table was made from", file=sys.stderr)
    try:
        found = projects(content.decode("utf-8-sig"))
    except (UnusableError, UnicodeDecodeError) as error:
        sys.exit(f"{options.csv}: {error}")
    path = paths.DATA / TABLE
    table = load(path.read_text("utf-8"))
    if options.write:
        table = updated(found, table)
        write(paths.DATA, {TABLE: canonical(AidDataProject, table).encode()})
    if options.propose:
        records = list(read_truth(paths.DATA).records.values())
        decided = {each["id"]: each for each in table}
        for each in found:
            entry = decided.get(each["id"], {})
            sites = " ".join(entry.get("sites") or [entry.get("unmatched") or "undecided"])
            print(f"{each['id']}: {sites} | {' '.join(proposals(each, records))} | {each['title']}")
    print(*summary(table), sep="\n")
    if lines := sorted(differences(found, table)):
        sys.exit("\n".join(lines))


def _project(row: Mapping[str, str], line: int) -> dict[str, Any]:
    cells = {name: (row[column] or "").strip() for name, column in COLUMNS.items()}
    if cells["stage"] not in STAGES:
        raise UnusableError(f"line {line}: {COLUMNS['stage']}: {cells['stage']!r}, one of {', '.join(STAGES)}")
    numbers: dict[str, float | None] = {}
    for name in ("year", "start_year", "completion_year", "amount_usd_m"):
        try:
            numbers[name] = float(cells[name]) if cells[name] else None
        except ValueError:
            raise UnusableError(f"line {line}: {COLUMNS[name]}: {cells[name]!r}, a number or nothing") from None
    if numbers["year"] is None:
        raise UnusableError(f"line {line}: {COLUMNS['year']}: empty, the year of the commitment")
    amount = numbers["amount_usd_m"]
    years = {name: int(value) for name, value in numbers.items() if value is not None and name != "amount_usd_m"}
    return {
        "id": cells["id"],
        "country": cells["country"],
        "title": " ".join(cells["title"].split()),
        **years,
        "stage": STAGES[cells["stage"]],
        "amount_usd_m": None if amount is None else _rounded(amount / 1e6),
        "linked": [each for each in dict.fromkeys(re.findall(r"#\s?(\d+)", cells["title"])) if each != cells["id"]],
    }


def _rounded(amount: float) -> float:
    rounded = round(amount, 1 if amount >= 1 else 2)
    return int(rounded) if rounded.is_integer() else rounded


def _split(text: str) -> list[str]:
    return [word for word in re.findall(r"\w+", fold(text)) if len(word) >= FEW]


def _words(record: Record) -> set[str]:
    names = (record.name, record.place or "", record.category, *record.names.alt, record.id.replace("-", " "))
    return {word for name in names for word in _split(name)} - COMMON


def _beginnings(record: Record) -> list[int]:
    """The years it may have begun in: its own, that of its money, those of its statuses."""
    dated = [year_of(each.since) for each in record.statuses if each.since]
    return [year for year in (record.start_year, record.money.year, *dated) if year is not None]


if __name__ == "__main__":
    main()
