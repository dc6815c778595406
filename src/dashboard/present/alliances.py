"""Memberships and joint exercises as rows and words for a reader."""

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from itertools import groupby
from typing import Final

from dashboard.analysis.alliances import STATES, Span, Standing, State, drilling_countries, together
from dashboard.model.catalog import Catalog
from dashboard.model.context import Exercise
from dashboard.model.countries import country_name
from dashboard.model.vocabulary import BLOCS, EXERCISE_KINDS, EXERCISE_STATUSES, LEADS
from dashboard.present.context import Cells, told
from dashboard.present.wording import days, number

COLOURS: Final[dict[State, str]] = {
    "member": "#009E73",
    "associate": "#56B4E9",
    "signatory": "#0072B2",
    "observer": "#F0E442",
    "dialogue partner": "#CC79A7",
    "suspended": "#D55E00",
    "left": "#8C8C8C",
}


def key_html(found: Mapping[str, Standing]) -> str:
    """The colours of the map with the countries of each, in words: what the map shows, for those who can't see it."""
    parts = []
    for state, label in STATES.items():
        names = [country_name(each.country) + (" (year not known)" if each.undated else "")
                 for each in found.values() if each.state == state]  # fmt: skip
        if names:
            swatch = f'<span style="display:inline-block;width:.8rem;height:.8rem;background:{COLOURS[state]}"></span>'
            parts.append(f"<li>{swatch} <b>{escape(label)}</b>: {escape(', '.join(sorted(names)))}</li>")
    return f'<ul style="list-style:none;padding:0;margin:0;font-size:.9rem">{"".join(parts)}</ul>'


def span_rows(catalog: Catalog, found: Iterable[Span], last_year: int) -> list[Cells]:
    """A row for every role of a country, with the years it was in force."""
    return [
        {
            "Organization": BLOCS[span.organization],
            "Country": country_name(span.country),
            "Role": STATES[span.state],
            "From": span.first,
            "To": (span.last or last_year) + (0 if span.last else 1),
            "Since": span.membership.joined or "year not known",
            "Until": str(span.last) if span.last else "in force",
            **told(catalog, span.membership),
        }
        for span in found
    ]


def exercise_rows(catalog: Catalog, exercises: Iterable[Exercise]) -> list[Cells]:
    """A row an exercise, held or only announced."""
    return [
        {
            "Year": each.year,
            "Days": days(each),
            "Name": each.name,
            "State": EXERCISE_STATUSES[each.status],
            "Lead": LEADS[each.lead],
            "Kind": EXERCISE_KINDS[each.kind],
            "Held in": ", ".join(country_name(code) for code in each.countries),
            "Place": each.place or "",
            "± km": number(each.location.accuracy_m / 1000) if each.location else "not placed",
            "Took part": ", ".join(country_name(code) for code in each.participants),
            "Troops": each.troops,
            "Summary": each.summary,
            **told(catalog, each),
        }
        for each in exercises
    ]


def matrix_rows(exercises: Sequence[Exercise], limit: int = 12) -> list[Cells]:
    """Every ordered pair of the countries that drill most, with how many exercises they had in common."""
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
    """For the pairs of countries that drill most, how many exercises they had in common in each year with any."""
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


def by_year_rows(exercises: Sequence[Exercise]) -> list[Cells]:
    """How many exercises each lead had in each year, by state."""
    ordered = sorted(exercises, key=lambda each: (each.year, each.lead, each.status))
    return [
        {"Year": year, "Lead": LEADS[lead], "State": EXERCISE_STATUSES[status], "Exercises": len(list(group))}
        for (year, lead, status), group in groupby(ordered, key=lambda each: (each.year, each.lead, each.status))
    ]
