"""Measures how well rows of another data set find their site: imports/matching.py on projects that were matched by hand.

`python scripts/measure_matching.py CSV`, where CSV is a reader's own copy of AidData's Global Chinese Development Finance
Dataset, Version 3.0, as scripts/match_aiddata.py takes it (ODC-By 1.0, no part of the atlas). data/aiddata.yaml says for each
project of the five states which sites it is about, if any. It prints the table of docs/imports.md.

The weights were fitted on the records with odd numbers (`--fit` prints them anew), and the threshold was chosen there; the
records with even numbers had no part in it. What the atlas has from AidData itself is not compared: no claim, no citation, no
amount, no number of a record. Years and names of some sites rest on AidData all the same, so that they agree more than those
of another data set may.
"""

import argparse
import csv
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from dashboard import paths
from dashboard.imports.matching import LIKELY, WEIGHTS, Evidence, Matcher, Row
from dashboard.model.catalog import Catalog
from dashboard.store.files import read_catalog
from dashboard.truth.loading import load

THRESHOLDS: Final = (0.2, LIKELY, 0.5, 0.7)
UNMEASURED: Final = frozenset({"near", "far"})
"""What the extract has no coordinates for."""


class Measured(NamedTuple):
    """How well rows found their sites."""

    rows: int
    with_site: int
    top_1: float
    top_3: float
    """Share of the rows with a site whose first, or one of whose first three proposals is right."""
    precision: Mapping[float, float]
    """By threshold: the share of first proposals from it on that are right."""
    recall: Mapping[float, float]
    """By threshold: the share of the rows with a site whose first proposal is right and from it on."""


class Pair(NamedTuple):
    """A site that a row was compared with."""

    site: str
    evidence: Evidence


def rows(path: Path, numbers: Iterable[str]) -> list[Row]:
    """The rows of the data set with these numbers."""
    wanted = frozenset(numbers)
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [_row(each) for each in csv.DictReader(file) if each["AidData.Record.ID"] in wanted]


def compared(found: Sequence[Row], catalog: Catalog) -> dict[str, list[Pair]]:
    """The sites that each row was compared with, the likeliest first."""
    matcher = Matcher(catalog, (row.name for row in found))
    return {
        row.key: sorted(
            (Pair(matcher.sites[place].id, evidence) for place, evidence in matcher.compared(row)),
            key=lambda pair: (-pair.evidence.score, pair.site),
        )
        for row in found
    }


def measured(pairs: Mapping[str, Sequence[Pair]], sites: Mapping[str, frozenset[str]]) -> Measured:
    """How well rows found their sites; `sites` has those decided by hand, by row."""
    with_site = [key for key in pairs if sites[key]]
    first = {key: found[0] for key, found in pairs.items() if found}

    def right(key: str, most: int) -> bool:
        return any(pair.site in sites[key] for pair in pairs[key][:most])

    precision, recall = {}, {}
    for threshold in THRESHOLDS:
        said = [key for key, pair in first.items() if pair.evidence.score >= threshold]
        good = sum(right(key, 1) for key in said)
        precision[threshold] = _share(good, len(said))
        recall[threshold] = _share(good, len(with_site))
    top_1, top_3 = (_share(sum(right(key, most) for key in with_site), len(with_site)) for most in (1, 3))
    return Measured(len(pairs), len(with_site), top_1, top_3, precision, recall)


def fitted(pairs: Mapping[str, Sequence[Pair]], sites: Mapping[str, frozenset[str]]) -> dict[str, float]:
    """Weights by a logistic regression with a ridge of 1, by Newton's method; those of places stay as they are."""
    names = [name for name in WEIGHTS if name not in UNMEASURED]
    flat = [(key, pair) for key, found in pairs.items() for pair in found]
    facts = [pair.evidence.features() for _, pair in flat]
    values = np.array([[1.0, *(each[name] for name in names)] for each in facts])
    right = np.array([pair.site in sites[key] for key, pair in flat], dtype=float)
    ridge = np.diag([0.0, *[1.0] * len(names)])
    weights: NDArray[np.float64] = np.zeros(len(names) + 1)
    for _ in range(50):
        likely = 1 / (1 + np.exp(-values @ weights))
        slope = values.T @ (likely - right) + ridge @ weights
        bend = values.T @ (values * (likely * (1 - likely))[:, None]) + ridge
        weights = weights - np.linalg.solve(bend, slope)
    return dict(zip(["bias", *names], weights.tolist(), strict=True))


def halves(numbers: Iterable[str]) -> dict[str, list[str]]:
    """Records by whether their numbers are odd, where the method was tuned, or even, where it is measured."""
    listed = list(numbers)
    return {
        "odd": [each for each in listed if int(each) % 2],
        "even": [each for each in listed if not int(each) % 2],
    }


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="Measure the matching of rows with sites on AidData's projects")
    parser.add_argument("csv", type=Path, help="your own copy of the data set")
    parser.add_argument("--fit", action="store_true", help="print the weights that the odd records give")
    parser.add_argument(
        "--wrong", action="store_true", help="list what is proposed wrongly or missed among the odd records"
    )
    options = parser.parse_args(arguments)
    table: list[dict[str, Any]] = load((paths.DATA / "aiddata.yaml").read_text("utf-8"))
    sites = {each["id"]: frozenset(each.get("sites") or ()) for each in table}
    found = rows(options.csv, sites)
    if len(found) != len(sites):
        print(f"{options.csv}: {len(found)} of the {len(sites)} projects of data/aiddata.yaml", file=sys.stderr)
    pairs = compared(found, read_catalog(paths.DATA))
    parts = halves(pairs)
    if options.fit:
        for name, weight in fitted({key: pairs[key] for key in parts["odd"]}, sites).items():
            print(f"{name}: {weight:.2f}")
    if options.wrong:
        _print_wrong({key: pairs[key] for key in parts["odd"]}, sites, {row.key: row for row in found})
    loose = {each["id"] for each in table if each.get("match") in {"owner", "beside"}}
    strict = {key: frozenset() if key in loose else named for key, named in sites.items()}
    seen = frozenset().union(*(sites[key] for key in parts["odd"]))
    unseen = [key for key in parts["even"] if seen.isdisjoint(sites[key])]
    undated = {key: _undated(pairs[key]) for key in parts["even"]}
    print("| records | projects | with a site | first right | in first three | threshold | precision | recall |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- |")
    for label, kept, truth in (
        ("odd: tuned on", {key: pairs[key] for key in parts["odd"]}, sites),
        ("**even: not tuned on**", {key: pairs[key] for key in parts["even"]}, sites),
        ("even, without the sites of odd records", {key: pairs[key] for key in unseen}, sites),
        ("even, years not compared", undated, sites),
        ("even, `owner` and `beside` counted as wrong", {key: pairs[key] for key in parts["even"]}, strict),
    ):
        result = measured(kept, truth)
        for threshold in THRESHOLDS:
            print(
                f"| {label} | {result.rows} | {result.with_site} | {result.top_1:.0%} | {result.top_3:.0%} | {threshold} "
                f"| {result.precision[threshold]:.0%} | {result.recall[threshold]:.0%} |"
            )


def _share(some: int, whole: int) -> float:
    return some / whole if whole else 0.0


def _undated(found: Sequence[Pair]) -> list[Pair]:
    """What was compared, as it would be without years."""
    plain = [Pair(pair.site, replace(pair.evidence, years=None)) for pair in found]
    return sorted(plain, key=lambda pair: (-pair.evidence.score, pair.site))


def _print_wrong(
    pairs: Mapping[str, Sequence[Pair]], sites: Mapping[str, frozenset[str]], named: Mapping[str, Row]
) -> None:
    for key, found in pairs.items():
        said = bool(found) and found[0].evidence.score >= LIKELY
        if found[0].site in sites[key] if said else not sites[key]:
            continue
        proposed = ", ".join(f"{pair.site} {pair.evidence.score:.2f} ({pair.evidence.why()})" for pair in found[:2])
        print(f"{key}: {' '.join(sorted(sites[key])) or 'no site'} | {proposed} | {named[key].name}")


def _row(cells: Mapping[str, str]) -> Row:
    def year(column: str) -> int | None:
        return int(float(cells[column])) if cells[column] else None

    return Row(
        key=cells["AidData.Record.ID"],
        name=" ".join(cells["Title"].split()),
        country=cells["Recipient.ISO-3"],
        start=year("Implementation.Start.Year") or year("Commitment.Year"),
        end=year("Completion.Year"),
        category=cells["Sector.Name"],
    )


if __name__ == "__main__":
    main()
