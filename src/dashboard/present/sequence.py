"""What came first, and whether hard power follows soft power, as rows and words for a reader."""

import datetime
from collections.abc import Sequence
from typing import Final

from dashboard.analysis.chance.comparison import ALPHA
from dashboard.analysis.following import Among, Following, Level, Measure, Null, date_of, leads
from dashboard.analysis.sequence import Dating, Order, Step, StepKind, dated, firsts, of_place
from dashboard.analysis.spans import Span, decimal_year
from dashboard.model.catalog import Catalog
from dashboard.model.countries import country_name
from dashboard.model.site import Site
from dashboard.model.vocabulary import ACTORS
from dashboard.present.charts.sequence import BOTH
from dashboard.present.context import Cells
from dashboard.present.links import site_link
from dashboard.present.wording import are, counted, lowered, source_words

KINDS: Final[dict[StepKind, str]] = {
    "loan": "Loan",
    "project": "Project",
    "concession": "Concession",
    "drill": "Drill",
    "arms": "Arms",
    "post": "Post or base",
}
DATINGS: Final[dict[Dating, str]] = {"thing": "Date of the thing", "report": "Date of the first report"}
DATED: Final[dict[Dating, str]] = {"thing": "by the date of the thing", "report": "by the date of the first report"}
NOTICE: Final = (
    "Order is no cause: that one thing came before another does not show that it led to it. What is listed is what was "
    "gathered; what nobody reported is not here."
)
KINDS_NOTE: Final = (
    "A loan is an event of a site, a project or concession the start of a Belt and Road site or a mine, a post the start of a "
    "Russian base or a Chinese security site (cameras, housing and private guards among them). Drills held and arms delivered "
    "are of whole countries, so a district has only those that are sites."
)
MEASURES: Final[dict[Measure, str]] = {
    "share": "With soft power before",
    "lead": "Median lead",
    "places": "Places with soft power first",
}
NULLS: Final[dict[Null, str]] = {
    "order": "kinds, within districts",
    "country": "kinds, within countries",
    "people": "district, by townspeople",
    "land": "district, by area",
}
LEVELS: Final[dict[Level, str]] = {"region": "district", "country": "country"}
CHANCE: Final = "as chance often gives"
"""How a measure compares where chance may do as much."""
CAVEATS: Final = (
    "Soft power here: Chinese Belt and Road projects and mine concessions that are what their layer says, by their start. Hard "
    "power: all Chinese security sites with a start, be they posts, drills, camera systems or housing for officers.",
    "The numbers are small. The sites lie in few districts, several of them came together, and so count for less than "
    "their number; the last measure counts each district once.",
    "Where nearly every district has soft power early, every security site has some before it, whatever the reason. "
    "Then even 100 percent proves little, and these tests could hardly find a difference.",
    "Shuffled kinds: the same sites with the same dates, but which of them are security sites is left to chance. Within a district "
    "this asks about order alone; within a country, about district and order. It holds what was gathered fixed, so it can't see "
    "sites nobody has reported. Researchers look for posts where there are roads and mines, and for loans everywhere.",
    "Townspeople: each security site keeps its date and is put into a district of its country, more often where more people live "
    "in towns (GeoNames, places of at least 1,000; the rural half is not in it). It is no grid, and knows no roads. Land: by area. "
    "Both ignore that border posts stand at borders. Districts are those of the base map, Kazakhstan's those before 2018.",
    "Dates: where a year or month alone is known, a day in it is drawn, 20 times, the same for all worlds. A project counts from "
    "the year work began, not from its loan, which is often earlier. Sites without a date or district are left out; soft-power sites "
    "among them could be earlier than all that count.",
    "p: twice the share of worlds, the real one included, at least as large, or as small if that is rarer; at most 1. It holds for "
    "one line. Of twenty lines, one falls below 0.05 by chance, and posts of one district, all counted from its first project, "
    "make it smaller than it is. So a measure counts as different only if all comparisons find it.",
    "Order is no cause. China's border with Tajikistan and Afghanistan, and the war there, are reasons for posts that no "
    "loan explains; this test knows nothing of them.",
)


def place_words(country: str, region: str | None) -> str:
    """The name of a country, or of a region with it."""
    return f"{region}, {country_name(country)}" if region else country_name(country)


def span_words(span: Span | None) -> str:
    """A date as exact as known: `2016`, `2016-03`, `2016-03-18`, `2012–2015`, `2016-01-01 to 2016-09-23`; or `not known`."""
    if span is None:
        return "not known"
    first, last = datetime.date.fromordinal(span.first), span.last_day
    next_day = datetime.date.fromordinal(span.end)
    if first == last:
        return first.isoformat()
    if (first.month, first.day, next_day.month, next_day.day) == (1, 1, 1, 1):
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    if first.day == 1 and next_day.day == 1 and (first.year, first.month) == (last.year, last.month):
        return f"{first:%Y-%m}"
    return f"{first.isoformat()} to {last.isoformat()}"


def answer(place: str, found: Sequence[Step], dating: Dating) -> str:
    """`Tajikistan, by the date of the thing: drill 1993, loan 2001, …. 63 steps, 12 more without a date are left out.`"""
    first = firsts(found, dating)
    known = len(dated(found, dating))
    if not first:
        return f"{place}: nothing that was gathered has a date, so nothing can be said of what came first."
    told = ", ".join(f"{lowered(KINDS[kind])} {span_words(step.when(dating))}" for kind, step in first.items())
    left_out = len(found) - known
    missing = f"; {left_out} more without that date {are(left_out)} left out" if left_out else ""
    return f"{place}, the first of each kind {DATED[dating]}: {told}. {counted(known, 'step')}{missing}."


def chart_rows(found: Sequence[Step], dating: Dating) -> list[Cells]:
    """One row per dated step, by kind and then by date, for the chart."""
    kinds = list(KINDS)
    known = sorted(dated(found, dating), key=lambda step: kinds.index(step.kind))
    return [_chart_row(step, span) for step in known if (span := step.when(dating))]


def step_rows(catalog: Catalog, found: Sequence[Step], dating: Dating) -> list[Cells]:
    """One row per step, by date; those without the date asked for at the end."""
    known = dated(found, dating)
    return [_step_row(catalog, step) for step in (*known, *(step for step in found if step.when(dating) is None))]


def first_rows(found: Sequence[Step], places: Sequence[tuple[str, str | None]], dating: Dating) -> list[Cells]:
    """One row per place (country, region): the first of each kind, and the kinds in that order; empty places left out."""
    rows: list[Cells] = []
    for country, region in places:
        here = of_place(found, country, region)
        if first := firsts(here, dating):
            rows.append(
                {
                    "Country": country_name(country),
                    "District": region or "all",
                    **{
                        label: span_words(first[kind].when(dating)) if kind in first else ""
                        for kind, label in KINDS.items()
                    },
                    "In this order": ", ".join(lowered(KINDS[kind]) for kind in first),
                    "Dated": len(dated(here, dating)),
                    "Undated": len(here) - len(dated(here, dating)),
                }
            )
    return rows


def order_rows(found: Sequence[Order]) -> list[Cells]:
    """One row per two kinds: how often the first came before the second, and what chance gives."""
    return [
        {
            "First": KINDS[each.a],
            "Then": KINDS[each.b],
            "Numbers": f"{each.counts[0]} and {each.counts[1]}",
            "Pairs in this order (%)": round(100 * each.share),
            "By chance, 19 of 20 (%)": f"{100 * each.expected[0]:.0f}–{100 * each.expected[1]:.0f}",
            "p": f"{each.p_value:.3f}",
            "Chance does as much": "no" if each.p_value <= ALPHA else "yes",
        }
        for each in found
    ]


def following_words(test: Following) -> str:
    """What is so, and no more: `11 of 11 Chinese security sites … had a soft-power site in their district before them …`"""
    place = LEVELS[test.level]
    lead = test.found.get("lead")
    years = (
        f" The median lead of the first one is {lead.value:.1f} years{_spread(lead.low, lead.high)}." if lead else ""
    )
    missing = {"security site": len(test.hard_left_out), "soft-power site": test.soft_left_out}
    named = " and ".join(counted(count, kind) for kind, count in missing.items() if count)
    left_out = f" {named} without such a date or {place} {are(sum(missing.values()))} left out." if named else ""
    return (
        f"Central Asia, {DATED[test.dating]}: {_whole(test.before)} of {counted(test.hard, 'Chinese security site')} had a "
        f"Chinese project or concession in the same {place} before it, in {counted(test.places, place, _places(test.level))}.{years}"
        f"{left_out}"
    )


def verdict(tests: Sequence[Following]) -> str:
    """What the comparisons say together: a measure differs from chance only where all comparisons find it to."""
    lines = [each for test in tests for each in test.among]
    if not lines:
        return "There is nothing to compare with chance: no other order of these sites is possible."
    beyond = [each for each in lines if each.p_value <= ALPHA]
    alone = ", ".join(dict.fromkeys(f"{lowered(MEASURES[each.measure])} ({NULLS[each.null]})" for each in beyond))
    agreed = [
        f"{lowered(MEASURES[measure])} {DATED[test.dating]}, {found.pop()}"
        for test in tests
        if test.level == "region"
        for measure in MEASURES
        if len(same := [_direction(test, each) for each in test.among if each.measure == measure]) > 1
        if len(found := {*same}) == 1 and CHANCE not in found
    ]
    if agreed:
        return (
            f"By all comparisons of districts this differs from what chance gives: {'; '.join(agreed)}. "
            "Order shows no cause here either."
        )
    sizes = sorted({test.hard for test in tests})
    mostly = all(test.found["share"].value > 0.5 for test in tests)
    p_values = " to ".join(dict.fromkeys(f"{of(each.p_value for each in lines):.3f}" for of in (min, max)))
    return (
        ("Soft power came first for most security sites, but it" if mostly else "It")
        + " can't be said that it did so more often, or by more years, than chance gives "
        + (
            f"(p {p_values}). "
            if not beyond
            else f"({len(beyond)} of {counted(len(lines), 'comparison')} {are(len(beyond))} beyond it, the others not: {alone}). "
        )
        + f"With {sizes[0]}{f' to {sizes[-1]}' if len(sizes) > 1 else ''} sites in few places a difference could hardly be found."
        + (" The order fits “hard power follows soft power”, and does not show it." if mostly else "")
    )


def following_rows(tests: Sequence[Following]) -> list[Cells]:
    """One row per measure, what is left to chance, and date."""
    return [
        {
            "Measure": MEASURES[each.measure],
            "Left to chance": NULLS[each.null],
            "Real": _value(each.measure, test.found[each.measure].value),
            "By chance": _value(each.measure, each.mean),
            "19 of 20": f"{_value(each.measure, each.low).split()[0]} to {_value(each.measure, each.high)}",
            "p": f"{each.p_value:.3f}",
            "Real is": _direction(test, each),
            "Dates": DATINGS[test.dating],
            "Place": LEVELS[test.level],
            "Worlds": each.worlds,
        }
        for test in tests
        for each in test.among
    ]


def lead_rows(catalog: Catalog, sites: Sequence[Site], dating: Dating) -> list[Cells]:
    """One row per Chinese security site of the sites: the first soft-power site of its district, and by how many years."""
    return [
        {
            "Security site": catalog.by_id[lead.site].name,
            "District": ", ".join(lead.places),
            DATINGS[dating]: span_words(date_of(catalog, catalog.by_id[lead.site], dating)),
            "First soft-power site there": catalog.by_id[lead.first].name if lead.first else "none with a date",
            "Its date": span_words(date_of(catalog, catalog.by_id[lead.first], dating)) if lead.first else "",
            "Years before": f"{lead.years[0]:.1f} to {lead.years[1]:.1f}" if lead.years else "",
            "Link": site_link(lead.site),
        }
        for lead in leads(catalog, sites, dating)
    ]


def basis(test: Following) -> str:
    """How the comparison was made, to repeat it."""
    return f"{test.rounds} random worlds per comparison, {test.draws} draws of dates, seed {test.seed}."


def left_out_words(catalog: Catalog, test: Following) -> str:
    """The security sites left out, by name; nothing where there are none."""
    names = ", ".join(catalog.by_id[identity].name for identity in test.hard_left_out)
    return f"Left out, {DATED[test.dating]}: {names}." if names else ""


def _chart_row(step: Step, span: Span) -> Cells:
    return {
        "Kind": KINDS[step.kind],
        "What": step.what,
        "Whose": _whose(step),
        "From": decimal_year(span.first),
        "To": decimal_year(span.end),
        "When": span_words(step.thing),
        "First report": span_words(step.report),
    }


def _step_row(catalog: Catalog, step: Step) -> Cells:
    sources = [catalog.sources[source] for source in step.sources]
    return {
        "When": span_words(step.thing),
        "First report": span_words(step.report),
        "Kind": KINDS[step.kind],
        "What": step.what,
        "Whose": _whose(step),
        "Country": ", ".join(map(country_name, step.countries)),
        "District": ", ".join(step.regions),
        "Source": "; ".join(map(source_words, sources)) or ("see its page" if step.site else ""),
        "Link": site_link(step.site) if step.site else sources[0].url if sources else "",
    }


def _whose(step: Step) -> str:
    return ACTORS[step.actors[0]] if len(step.actors) == 1 else BOTH


def _whole(value: float) -> str:
    """A count that is a mean over draws of dates: without decimals where it is the same in all."""
    return f"{value:.0f}" if abs(value - round(value)) < 0.005 else f"{value:.1f}"


def _spread(low: float, high: float) -> str:
    words = (f"{low:.1f}", f"{high:.1f}")
    return f" ({words[0]} to {words[1]} in the draws of dates)" if words[0] != words[1] else ""


def _places(level: Level) -> str:
    return {"region": "districts", "country": "countries"}[level]


def _value(measure: Measure, value: float) -> str:
    return f"{value:.1f} years" if measure == "lead" else f"{100 * value:.0f}%"


def _direction(test: Following, each: Among) -> str:
    if each.p_value > ALPHA:
        return CHANCE
    more, less = ("longer", "shorter") if each.measure == "lead" else ("more", "fewer")
    return more if test.found[each.measure].value > each.mean else less
