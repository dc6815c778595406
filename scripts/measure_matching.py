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
import sys
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from dashboard import paths
from dashboard.imports.checking import check
from dashboard.imports.known.aiddata import AIDDATA
from dashboard.imports.matching import LIKELY, WEIGHTS, Evidence, Matcher, Row, rows_of
from dashboard.imports.proposing import propose
from dashboard.imports.raw import UnreadableError
from dashboard.imports.reading import read
from dashboard.model.catalog import Catalog
from dashboard.store.files import read_catalog
from dashboard.truth.loading import load

THRESHOLDS: Final = (0.1, LIKELY, 0.3, 0.5)
DOC: Final = paths.ROOT / "docs" / "imports.md"
BEGIN: Final = "<!-- written by scripts/measure_matching.py -->"
END: Final = "<!-- end of it -->"
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


def rows(path: Path) -> list[Row]:
    """The rows of the data set, read as `python -m dashboard import` reads them.

    Raises:
        UnreadableError: if the file is none of AidData's.
    """
    raw = read(path.read_bytes(), path.name)
    meaning = propose(raw)
    if meaning.kind != AIDDATA.key:
        raise UnreadableError(f"{path}: not the table of AidData's projects that scripts/match_aiddata.py takes")
    return rows_of(check(raw, meaning, {}, key="d1", file_name=path.name), AIDDATA.prepare(raw), meaning)


def compared(found: Sequence[Row], numbers: Container[str], catalog: Catalog) -> dict[str, list[Pair]]:
    """The sites that each row with one of these numbers was compared with, the likeliest first."""
    matcher = Matcher.of(found, catalog)
    return {
        row.key: sorted(
            (Pair(matcher.sites[place].id, evidence) for place, evidence in matcher.compared(row)),
            key=lambda pair: (-pair.evidence.score, pair.site),
        )
        for row in found
        if row.key in numbers
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
    parser.add_argument("--write", action="store_true", help="put the table into docs/imports.md")
    options = parser.parse_args(arguments)
    table: list[dict[str, Any]] = load((paths.DATA / "aiddata.yaml").read_text("utf-8"))
    sites = {each["id"]: frozenset(each.get("sites") or ()) for each in table}
    try:
        found = rows(options.csv)
    except UnreadableError as error:
        sys.exit(str(error))
    pairs = compared(found, sites, read_catalog(paths.DATA))
    if len(pairs) != len(sites):
        print(f"{options.csv}: {len(pairs)} of the {len(sites)} projects of data/aiddata.yaml", file=sys.stderr)
    odd = {key: pairs[key] for key in halves(pairs)["odd"]}
    if options.fit:
        for name, weight in fitted(odd, sites).items():
            print(f"{name}: {weight:.2f}")
    if options.wrong:
        _print_wrong(odd, sites, {row.key: row for row in found})
    lines = list(_table(pairs, table))
    print(*lines, sep="\n")
    if options.write:
        text = DOC.read_text("utf-8")
        before, _, rest = text.partition(f"{BEGIN}\n")
        _, _, after = rest.partition(f"{END}\n")
        DOC.write_text(f"{before}{BEGIN}\n" + "".join(f"{line}\n" for line in lines) + f"{END}\n{after}", "utf-8")


def _table(pairs: Mapping[str, Sequence[Pair]], table: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """The table of docs/imports.md, line by line."""
    sites = {each["id"]: frozenset[str](each.get("sites") or ()) for each in table}
    loose = {each["id"] for each in table if each.get("match") in {"owner", "beside"}}
    strict = {key: frozenset[str]() if key in loose else named for key, named in sites.items()}
    odd, even = ({key: pairs[key] for key in keys} for keys in halves(pairs).values())
    seen = frozenset[str]().union(*(sites[key] for key in odd))
    yield "| records | projects | with a site | first right | in first three | score from | precision | recall |"
    yield "| --- | --- | --- | --- | --- | --- | --- | --- |"
    for label, kept, truth in (
        ("odd: tuned on", odd, sites),
        ("**even: not tuned on**", even, sites),
        (
            "even, without the sites of odd records",
            {key: even[key] for key in even if seen.isdisjoint(sites[key])},
            sites,
        ),
        ("even, years not compared", {key: _undated(found) for key, found in even.items()}, sites),
        ("even, `owner` and `beside` counted as wrong", even, strict),
    ):
        result = measured(kept, truth)
        for threshold in THRESHOLDS:
            yield (
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


if __name__ == "__main__":
    main()
