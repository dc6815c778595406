"""Memberships and joint exercises as rows and words for a reader."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from markupsafe import Markup

from dashboard.analysis.alliances import Span, Standing, drilling_countries, together
from dashboard.model.catalog import Catalog
from dashboard.model.context import Exercise
from dashboard.model.countries import country_name
from dashboard.model.vocabulary import BLOCS, EXERCISE_KINDS, EXERCISE_STATUSES, LEADS, ExerciseStatus
from dashboard.present.context import Cells, source_cells
from dashboard.present.membership import STATES
from dashboard.present.palette import MEMBERSHIP_COLOURS
from dashboard.present.templates import render
from dashboard.present.wording import days, number


def roles_html(found: Mapping[str, Standing]) -> Markup:
    """Return the colours of the map with the countries of each by name: the map for those who can't see it."""
    groups = {
        state: sorted(
            country_name(each.country) + (" (year not known)" if each.undated else "")
            for each in found.values()
            if each.state == state
        )
        for state in STATES
    }
    entries = [(MEMBERSHIP_COLOURS[state], STATES[state], names) for state, names in groups.items() if names]
    return render("memberships", entries=entries)


def span_rows(catalog: Catalog, found: Iterable[Span], last_year: int) -> list[Cells]:
    """One row per role of a country, with the years it was in force."""
    return [
        {
            "Organization": BLOCS[span.organization],
            "Country": country_name(span.country),
            "Role": STATES[span.state],
            "From": span.first,
            "To": (span.last or last_year) + (0 if span.last else 1),
            "Since": span.membership.joined or "year not known",
            "Until": str(span.last) if span.last else "in force",
            **source_cells(catalog, span.membership),
        }
        for span in found
    ]


def exercise_counts(exercises: Iterable[Exercise]) -> str:
    """How many exercises were held, only announced or cancelled: `55 held, 8 announced only, 1 cancelled.`"""
    counts = Counter(each.status for each in exercises)
    words: dict[ExerciseStatus, str] = {"held": "held", "planned": "announced only", "cancelled": "cancelled"}
    return ", ".join(f"{counts[code]} {word}" for code, word in words.items() if counts[code]) + "."


def exercise_rows(catalog: Catalog, exercises: Iterable[Exercise]) -> list[Cells]:
    """One row per exercise, held or only announced."""
    return [
        {
            "Year": each.year,
            "Days": days(each),
            "Name": each.name,
            "State": EXERCISE_STATUSES[each.status],
            "Lead": LEADS[each.lead],
            "Kind": EXERCISE_KINDS[each.kind] if each.kind else "",
            "Held in": ", ".join(country_name(code) for code in each.countries),
            "Place": each.place or "",
            "± km": number(each.location.accuracy_m / 1000) if each.location else "place not known",
            "Took part": ", ".join(country_name(code) for code in each.participants),
            "Troops": each.troops,
            "Summary": each.summary,
            **source_cells(catalog, each),
        }
        for each in exercises
    ]


def matrix_rows(exercises: Sequence[Exercise], limit: int = 12) -> list[Cells]:
    """One row per ordered pair of the countries that exercise most, with how many exercises they had in common."""
    countries = drilling_countries(exercises, limit)
    pairs = together(exercises)
    return [
        {
            "Country": country_name(a),
            "With": country_name(b),
            "Exercises": pairs[(a, b)] if a < b else pairs[(b, a)],
            "Order": place,
        }
        for place, a in enumerate(countries)
        for b in countries
        if a != b
    ]


def pair_year_rows(exercises: Sequence[Exercise], limit: int = 15) -> list[Cells]:
    """For the pairs of countries that exercise most, how many exercises they had in common in each year with any."""
    most = [pair for pair, _ in sorted(together(exercises).items(), key=lambda item: (-item[1], item[0]))[:limit]]
    yearly = {
        year: together(each for each in exercises if each.year == year)
        for year in sorted({each.year for each in exercises})
    }
    return [
        {"Pair": f"{country_name(a)} – {country_name(b)}", "Year": year, "Exercises": found[(a, b)]}
        for a, b in most
        for year, found in yearly.items()
        if found[(a, b)]
    ]
