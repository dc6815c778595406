"""Pairs of sites near each other, and how they compare with chance, as rows and words for a reader."""

from collections.abc import Sequence
from typing import Final

from dashboard.analysis.chance.comparison import Chance, Comparison, Direction
from dashboard.analysis.chance.worlds import APART_KM, Rule
from dashboard.analysis.overlap import PRESETS, Pair, Side
from dashboard.model.catalog import Catalog
from dashboard.model.countries import country_name
from dashboard.model.vocabulary import CONFIDENCES
from dashboard.present.context import Cells
from dashboard.present.links import site_link
from dashboard.present.wording import counted, number

NOTICE: Final = (
    "Nearness and order in time prove no cause: that one site is near another, or came after it, does not show that "
    "either is there because of the other."
)
SIDES: Final[dict[str, Side]] = {
    "Chinese-owned mines": PRESETS["mines"],
    "Belt and Road roads": PRESETS["roads"],
    "Belt and Road plants": PRESETS["plants"],
    "Russian bases": PRESETS["bases"],
}
"""The presets by their names."""
RULES: Final[dict[Rule, str]] = {
    "known_sites": "other known sites in the same countries",
    "towns": "towns, by population",
    "land": "places anywhere on land",
}
FINDINGS: Final[dict[Direction | None, str]] = {
    "nearer": "nearer",
    "farther": "farther apart",
    "mixed": "nearer at some distances and farther apart at others",
    None: "about as near",
}
VERDICTS: Final[dict[Direction | None, str]] = {
    "nearer": "they are nearer to each other than chance would put them",
    "farther": "they are farther apart than chance would put them",
    "mixed": "they are nearer to each other at some distances, and farther apart at others, than chance would put them",
    None: "it can't be said that they are nearer to each other, or farther apart, than chance would put them",
}
CAVEATS: Final = (
    "Other known sites: the sites change places with the others that the atlas has in the same country, except those of "
    "the other side (random labelling). Whatever draws all of them, such as cities, valleys, borders or the attention of "
    "researchers, is then no surprise. This is the strictest question, and it says nothing about what the atlas doesn't know.",
    "Towns: the sites are put in towns of their country, a town of twice the population twice as often. Sites that have "
    "to be remote, such as border posts and mines, then come out as far from everything.",
    "Land: the sites are put anywhere in their country, every square kilometre as likely as any other. Since people build "
    "almost nothing in mountains and deserts, nearly all that people build comes out as near. On its own it means little.",
    f"Sites of one side and country within {APART_KM:g} km of each other count once, because one often brings the next. "
    "They are represented by one of them; a line by its main point; a site in several countries by the first. The sites of "
    "the other side stay where they are, and lines among them count by their nearest part.",
    "No distance is taken to be smaller than the two accuracies added up: two sites placed on the same town are not known to be 0 km "
    "apart. Real and random places are treated alike in this.",
    "p is the share of worlds, the real one included, that differ from the rest at least as much as the real one, nearer or "
    "farther, at any distance up to 200 km. It therefore holds for all distances at once. It does not hold for trying many pairs of layers: "
    "of twenty comparisons, one falls below 0.05 by chance.",
    "About as near means that the difference is not larger than chance often makes it, with p above 0.05. It does not show "
    "that there is none.",
    "Years are ignored: sites that were never there at the same time count as near.",
)


def rows(catalog: Catalog, pairs: Sequence[Pair]) -> list[Cells]:
    """One row per pair, the nearest first; the range in km includes the accuracy of both places."""
    return [_row(catalog, pair) for pair in pairs]


def answer(left: str, right: str, sizes: tuple[int, int], pairs: Sequence[Pair], within_km: float) -> str:
    """`Chinese security sites (21) and Chinese-owned mines (29): 15 pairs may be within 50 km, none certainly; …`

    `left` and `right` name the two sides, `sizes` is how many sites each has.
    """
    certain = sum(pair.high_km <= within_km for pair in pairs)
    ordered = sum(pair.years is not None for pair in pairs)
    sides = f"{left} ({sizes[0]}) and {right} ({sizes[1]})"
    if not pairs:
        return f"{sides}: no pair may be within {within_km:g} km."
    return (
        f"{sides}: {counted(len(pairs), 'pair')} may be within {within_km:g} km, {certain or 'none'} certainly; which came first is known for "
        f"{ordered or 'none'}."
    )


def distance_words(pair: Pair) -> str:
    """The distance of the points in km, or where they say no more, the most that it may be: `77.6`, `10 or less`."""
    return f"{pair.high_km:.0f} or less" if pair.low_km == 0 else f"{pair.point_km:.1f}"


def verdict(test: Chance, left: str, right: str) -> str:
    """What the comparisons say together: `Chinese security sites and Russian bases: it can't be said that …`"""
    compared = "; ".join(f"with {RULES[each.rule]}, {FINDINGS[each.finding]}" for each in test.comparisons)
    return f"{left} and {right}: {VERDICTS[test.finding]}. They are, compared {compared}."


def basis(test: Chance, within_km: float) -> str:
    """What the comparison rests on: how many sites, places, pairs and random worlds."""
    pairs = test.pairs[test.distances_km.index(within_km)]
    left_out = (
        f" {len(test.left_out)} more are left out, because no site of the other side is in their country."
        if test.left_out
        else ""
    )
    return (
        f"{counted(test.sites, 'site')} at {counted(test.places, 'separate place')}, and {counted(test.right, 'site')} of the "
        f"other side: {counted(int(pairs.drawn), 'pair')} within {within_km:g} km ({pairs.low:g} to {pairs.high:g} as the "
        f"accuracies allow).{left_out} {test.rounds} random worlds per comparison, seed {test.seed}."
    )


def comparison_rows(test: Chance, within_km: float) -> list[Cells]:
    """A row for what is, then one per comparison with random worlds."""
    at = test.distances_km.index(within_km)
    pairs, nearest = test.pairs[at], test.nearest_km
    real = _comparison_cells(
        ("Real sites", "", "", ""),
        within_km,
        (f"{pairs.drawn:g}", (pairs.low, pairs.high)),
        (nearest.drawn, (nearest.low, nearest.high)),
        "what the accuracies allow",
    )
    return [real, *(_comparison_row(each, at, within_km) for each in test.comparisons)]


def curve_rows(test: Chance) -> list[Cells]:
    """One row per comparison and distance: pairs in the real world, and in the random ones."""
    return [
        {
            "Compared with": RULES[each.rule],
            "Distance": distance,
            "Pairs": real.drawn,
            "By chance": round(expected.mean, 2),
            "Low": low,
            "High": high,
        }
        for each in test.comparisons
        for distance, real, expected, (low, high) in zip(
            test.distances_km, test.pairs, each.pairs, each.band, strict=True
        )
    ]


def _comparison_row(each: Comparison, at: int, within_km: float) -> Cells:
    pairs, nearest = each.pairs[at], each.nearest_km
    return _comparison_cells(
        (
            f"Random: {RULES[each.rule]}",
            FINDINGS[each.finding],
            f"{each.p_value:.3f}",
            f"{each.p_range[0]:.3f}–{each.p_range[1]:.3f}",
        ),
        within_km,
        (f"{pairs.mean:.1f}", (pairs.low, pairs.high)),
        (nearest.mean, (nearest.low, nearest.high)),
        "19 of 20 random worlds",
    )


def _comparison_cells(
    test: tuple[str, str, str, str],
    within_km: float,
    pairs: tuple[str, tuple[float, float]],
    nearest: tuple[float, tuple[float, float]],
    ranges: str,
) -> Cells:
    world, finding, p_value, p_range = test
    return {
        "World": world,
        "Real sites are": finding,
        "p": p_value,
        f"Pairs within {within_km:g} km": pairs[0],
        "Range": _span(pairs[1]),
        "Mean distance to the nearest (km)": f"{nearest[0]:.0f}",
        "Range (km)": _span(nearest[1]),
        "Ranges are": ranges,
        "p within the accuracies": p_range,
    }


def _row(catalog: Catalog, pair: Pair) -> Cells:
    a, b = catalog.by_id[pair.a], catalog.by_id[pair.b]
    order = {
        "a": f"{a.name} {counted(pair.years or 0, 'year')} earlier",
        "b": f"{b.name} {counted(-(pair.years or 0), 'year')} earlier",
        "same": "same year",
        "unknown": "not known",
    }[pair.first]
    return {
        "Site": a.name,
        "Near": b.name,
        "Range (km)": f"{pair.low_km:.0f}–{pair.high_km:.0f}",
        "Distance (km)": distance_words(pair),
        "First": order,
        "Years": f"{a.start_year or '?'} / {b.start_year or '?'}",
        "Confidence": f"{CONFIDENCES[a.confidence]} / {CONFIDENCES[b.confidence]}",
        "Shared organizations": ", ".join(catalog.organizations[org].name for org in pair.organizations),
        "Country": ", ".join(country_name(code) for code in pair.countries) or "across a border",
        "Link": site_link(pair.a),
        "Ids": f"{pair.a} / {pair.b}",
    }


def _span(span: tuple[float, float]) -> str:
    return f"{number(round(span[0]))}–{number(round(span[1]))}"
