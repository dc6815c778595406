"""`overlap`: pairs of sites near each other, and which came first."""

import argparse
import json
import math
import sys
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from dashboard.commands.atlas import read_atlas
from dashboard.commands.filters import add_filters, selected
from dashboard.model.vocabulary import LAYERS

if TYPE_CHECKING:
    from dashboard.analysis.chance.comparison import Chance
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
    parser.add_argument("--chance", action="store_true", help="compare the nearness with random places")
    parser.add_argument("--json", action="store_true", help="print JSON")
    add_filters(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the pairs; 1 where chance can't be tested. Raises UnknownValueError where a filter is unknown."""
    from dashboard.analysis.overlap import overlap

    catalog, index = read_atlas()
    kept = index.mask(selected(options, index.domain)).tolist()
    left, right = _sides(catalog, kept, options)
    pairs = overlap(catalog, left, right, options.within_km)
    try:
        test = _chance(catalog, left, right, options) if options.chance else None
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
        right = PRESETS[options.against]
    else:
        right = Side(layers=tuple(layer for layer in LAYERS if layer not in left.layers))
    return left.of(sites), right.of(sites)


def _chance(catalog: "Catalog", left: tuple[str, ...], right: tuple[str, ...], options: argparse.Namespace) -> "Chance":
    from dashboard.analysis.chance.comparison import DISTANCES_KM, compare
    from dashboard.store.ground import read_ground
    from dashboard.store.opening import open_store

    reach = options.accuracy_km * 1000 if options.accuracy_km else math.inf
    known = [site.id for site in catalog.sites if site.location.accuracy_m <= reach]
    distances = sorted({*DISTANCES_KM, options.within_km})
    return compare(catalog, left, right, read_ground(open_store()), known=known, distances_km=distances)


def _plain(catalog: "Catalog", pairs: tuple["Pair", ...], test: "Chance | None", within_km: float) -> dict[str, Any]:
    from dashboard.present.overlap import CAVEATS, NOTICE

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
    return content | ({"chance": asdict(test) | {"finding": test.finding}, "caveats": CAVEATS} if test else {})


def _lines(
    catalog: "Catalog", pairs: tuple["Pair", ...], test: "Chance | None", within_km: float, sizes: tuple[int, int]
) -> list[str]:
    from dashboard.present.overlap import NOTICE
    from dashboard.present.wording import counted

    lines = [
        f"Left {counted(sizes[0], 'site')}, right {counted(sizes[1], 'site')}: {counted(len(pairs), 'pair')} may be within "
        f"{within_km:g} km.",
        NOTICE,
    ]
    if pairs:
        lines += ["", "   range, km  distance    came first", *(_row(catalog, pair) for pair in pairs)]
    return lines + (_comparison(test, within_km) if test else [])


def _row(catalog: "Catalog", pair: "Pair") -> str:
    from dashboard.present.overlap import distance_words

    a, b = catalog.by_id[pair.a], catalog.by_id[pair.b]
    if pair.years is None:
        order = "not known"
    elif pair.years == 0:
        order = f"both {a.start_year}"
    else:
        earlier, later = (a, b) if pair.first == "a" else (b, a)
        order = f"{earlier.id} {earlier.start_year}, then {later.start_year}"
    return f"{pair.low_km:5.0f}–{pair.high_km:<5.0f} {distance_words(pair):11} {a.name} / {b.name}; {order}"


def _comparison(test: "Chance", within_km: float) -> list[str]:
    from dashboard.present.overlap import CAVEATS, basis, comparison_rows, verdict

    rows = comparison_rows(test, within_km)
    return [
        "",
        verdict(test, "Left sites", "right sites"),
        basis(test, within_km),
        *(line for row in rows for line in ("", *(f"  {name}: {value}" for name, value in row.items() if value != ""))),
        "",
        *CAVEATS,
    ]
