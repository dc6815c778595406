"""`overlap`: pairs of sites near each other, and which came first."""

import argparse
import json
import math
import sys
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from dashboard.commands.filters import add_filters, selected
from dashboard.model.vocabulary import LAYERS

if TYPE_CHECKING:
    from dashboard.analysis.chance import Chance, Outcome
    from dashboard.analysis.overlap import Pair
    from dashboard.model.catalog import Catalog

AGAINST = ("mines", "roads", "plants", "bases")


def register(subparsers: Any) -> None:
    """Add the command's arguments."""
    parser = subparsers.add_parser("overlap", help="pairs of sites near each other, and which came first")
    parser.add_argument(
        "--within-km", type=kilometres, default=50.0, metavar="N", help="largest distance, by the low end of the range"
    )
    sides = parser.add_argument_group("sides", "by default Chinese security sites, and the sites of all other layers")
    sides.add_argument("--left-layer", action="append", choices=list(LAYERS), default=[])
    sides.add_argument("--right-layer", action="append", choices=list(LAYERS), default=[])
    sides.add_argument("--against", choices=AGAINST, help="a ready-made right side, instead of --right-layer")
    parser.add_argument(
        "--accuracy-km", type=kilometres, metavar="N", help="leave out sites with a coarser location than this"
    )
    parser.add_argument("--chance", action="store_true", help="compare with sites at random places")
    parser.add_argument("--json", action="store_true", help="print JSON")
    add_filters(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the pairs; 1 where chance can't be tested. Raises UnknownValueError where a filter is unknown."""
    from dashboard import paths
    from dashboard.analysis.overlap import overlap
    from dashboard.selection import Index
    from dashboard.store.files import read_catalog

    catalog = read_catalog(paths.DATA)
    index = Index.of(catalog)
    kept = index.mask(selected(options, index.domain)).tolist()
    left, right = _sides(catalog, kept, options)
    pairs = overlap(catalog, left, right, options.within_km)
    try:
        test = _chance(catalog, left, right, options.within_km) if options.chance else None
    except ValueError as error:
        print(error, file=sys.stderr)
        return 1
    if options.json:
        print(json.dumps(_plain(catalog, pairs, test, options.within_km), ensure_ascii=False, indent=1))
    else:
        print("\n".join(_lines(catalog, pairs, test, options.within_km, (len(left), len(right)))))
    return 0


def kilometres(text: str) -> float:
    """A distance above 0; argparse names this function where the text is no number."""
    distance = float(text)
    if not (math.isfinite(distance) and distance > 0):
        raise argparse.ArgumentTypeError(f"{text} is no distance: a number of kilometres above 0")
    return distance


def _sides(
    catalog: "Catalog", kept: list[bool], options: argparse.Namespace
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Ids of the sites on the left and on the right, of those the filters keep."""
    from dashboard.analysis.overlap import PRESETS, SECURITY, Side

    reach = options.accuracy_km * 1000 if options.accuracy_km else math.inf
    sites = [
        site for site, stays in zip(catalog.sites, kept, strict=True) if stays and site.location.accuracy_m <= reach
    ]
    left = Side(layers=tuple(options.left_layer)) if options.left_layer else SECURITY
    if options.right_layer:
        right = Side(layers=tuple(options.right_layer))
    elif options.against:
        right = PRESETS[options.against][1]
    else:
        right = Side(layers=tuple(layer for layer in LAYERS if layer not in left.layers))
    return left.of(sites), right.of(sites)


def _chance(catalog: "Catalog", left: tuple[str, ...], right: tuple[str, ...], within_km: float) -> "Chance":
    from dashboard import paths
    from dashboard.analysis.chance import chance, outlines

    countries = outlines(json.loads((paths.DATA / "geo" / "countries.geojson").read_text("utf-8")))
    return chance(catalog, left, right, countries, within_km)


def _plain(catalog: "Catalog", pairs: tuple["Pair", ...], test: "Chance | None", within_km: float) -> dict[str, Any]:
    from dashboard.analysis.chance import ASSUMPTIONS
    from dashboard.analysis.overlap import NOTICE

    rows = [
        asdict(pair)
        | {key: round(getattr(pair, key), 3) for key in ("low_km", "point_km", "high_km")}
        | {
            "first": pair.first,
            "a_start": catalog.by_id[pair.a].start_year,
            "b_start": catalog.by_id[pair.b].start_year,
        }
        for pair in pairs
    ]
    content: dict[str, Any] = {"within_km": within_km, "notice": NOTICE, "pairs": rows}
    return content | ({"chance": asdict(test), "assumptions": ASSUMPTIONS} if test else {})


def _lines(
    catalog: "Catalog", pairs: tuple["Pair", ...], test: "Chance | None", within_km: float, sizes: tuple[int, int]
) -> list[str]:
    from dashboard.analysis.overlap import NOTICE

    lines = [
        f"{len(pairs)} pairs of {sizes[0]} and {sizes[1]} sites may lie within {within_km:g} km of each other.",
        NOTICE,
    ]
    if pairs:
        lines += ["", "   range, km  points  came first", *(_row(catalog, pair) for pair in pairs)]
    return lines + (_test_lines(test) if test else [])


def _row(catalog: "Catalog", pair: "Pair") -> str:
    a, b = catalog.by_id[pair.a], catalog.by_id[pair.b]
    if pair.years is None:
        order = "not known"
    elif pair.years == 0:
        order = f"both {a.start_year}"
    else:
        earlier, later = (a, b) if pair.first == "a" else (b, a)
        order = f"{earlier.id} {earlier.start_year}, then {later.start_year}"
    return f"{pair.low_km:5.0f}–{pair.high_km:<5.0f} {pair.point_km:7.1f}  {a.name} / {b.name}; {order}"


def _test_lines(test: "Chance") -> list[str]:
    from dashboard.analysis.chance import ASSUMPTIONS

    return [
        "",
        f"Against {test.rounds} worlds in which each of the {test.left} sites on the left that have any of the right in "
        f"their country is moved to a random place in it (seed {test.seed}; {len(test.left_out)} left out):",
        f"  pairs within {test.within_km:g} km, by points: {_measured(test.pairs)}",
        f"  mean distance to the nearest, km: {_measured(test.nearest_km)}",
        "Assumptions:",
        *(f"  {assumption}" for assumption in ASSUMPTIONS),
    ]


def _measured(outcome: "Outcome") -> str:
    real, random = outcome.observed_range, outcome.expected_range
    return (
        f"{outcome.observed:.4g} ({real[0]:.4g}–{real[1]:.4g} within the accuracies), by chance {outcome.expected:.4g} "
        f"({random[0]:.4g}–{random[1]:.4g}); p = {outcome.p_value:.3f} ({outcome.p_range[0]:.3f}–{outcome.p_range[1]:.3f})"
    )
