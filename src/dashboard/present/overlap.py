"""Pairs of sites near each other, and the test against chance, as rows and words for a reader."""

from collections.abc import Sequence

from dashboard.analysis.chance import Chance
from dashboard.analysis.overlap import Pair
from dashboard.model.catalog import Catalog
from dashboard.model.countries import country_name
from dashboard.model.vocabulary import CONFIDENCES
from dashboard.present.context import Cells
from dashboard.present.links import site_link
from dashboard.present.wording import counted, number


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
        f"{sides}: {counted(len(pairs), 'pair')} may be within {within_km:g} km, {certain or 'none'} certainly; which "
        f"came first is known for {ordered or 'none'}."
    )


def outcome_rows(test: Chance) -> list[Cells]:
    """One row per measure: what was observed beside what chance would give."""
    return [
        {
            "Measure": measure,
            "Observed": number(round(found.observed, 1)),
            "If places move within their accuracy": _span(found.observed_range),
            "By chance": number(round(found.expected, 1)),
            "19 of 20 random worlds": _span(found.expected_range),
            "Share of random worlds at least as near": f"{found.p_value:.3f} ({found.p_range[0]:.3f}–{found.p_range[1]:.3f})",
        }
        for measure, found in (
            (f"Pairs within {test.within_km:g} km", test.pairs),
            ("Mean distance to the nearest (km)", test.nearest_km),
        )
    ]


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
        "Points (km)": round(pair.point_km, 1),
        "First": order,
        "Years": f"{a.start_year or '?'} / {b.start_year or '?'}",
        "Confidence": f"{CONFIDENCES[a.confidence]} / {CONFIDENCES[b.confidence]}",
        "Shared organizations": ", ".join(catalog.organizations[org].name for org in pair.organizations),
        "Country": ", ".join(country_name(code) for code in pair.countries) or "across a border",
        "Link": site_link(pair.a),
        "Ids": f"{pair.a} / {pair.b}",
    }


def _span(span: tuple[float, float]) -> str:
    return f"{number(round(span[0], 1))}–{number(round(span[1], 1))}"
