"""How long sites stayed unknown, as rows and words for a reader."""

from collections.abc import Sequence
from typing import Final

from dashboard.analysis.lag import FEW, Group, Grouping, Lag, Lags, groups, summary
from dashboard.model.catalog import Catalog
from dashboard.model.countries import country_name
from dashboard.model.vocabulary import LAYERS
from dashboard.present.context import Cells
from dashboard.present.links import site_link
from dashboard.present.sequence import span_words
from dashboard.present.wording import are, counted

GROUPINGS: Final[dict[str, Grouping]] = {
    "Layer": "layer",
    "Country": "country",
    "Decade of the start": "decade",
    "Layer and country": "layer_country",
}
CAVEATS: Final = (
    "A lag is the time from a site's start to the first source gathered here that is cited for it, whatever it says: one on what "
    "was there before counts too. An older "
    "report that nobody gathered would make it shorter: the lag is at most what was to be learned from these sources.",
    "It is about sites that became known. What nobody has reported has no lag and is not here, so the real blind spots are longer, "
    "and may be elsewhere.",
    "A site begun lately can only have a short lag, because one with a long lag is not known yet. Decades, and layers of "
    "different age, are not comparable for that reason alone; the bases of Soviet times are old, and most sources are of the web's years.",
    "Where start or report is known to the year or month, the lag is a range. Quartiles are of the middles of these ranges; beside the "
    "median is what it is with all lags as short, and as long, as they may be.",
    "Where the report may be from before the start (both known to the same year, say) the lag counts from 0.",
)


def answer(found: Lags) -> str:
    """`195 sites were first reported 0.8 years after they began (median); …`, with what is not counted."""
    every = summary(found.found)
    announced = len(found.announced)
    missing = {"a known start": found.no_start, "a dated source": found.no_report}
    named = " and ".join(f"{count} without {what}" for what, count in missing.items() if count)
    left_out = (
        f"{counted(announced, 'site')} {'was' if announced == 1 else 'were'} reported before the start and {are(announced)} not "
        f"counted{f'; {named} {are(sum(missing.values()))} left out' if named else ''}."
    )
    if every is None:
        return f"No site has a lag that can be told. {left_out}"
    unsure = sum(lag.unsure for lag in found.found)
    return (
        f"The first report gathered here came {years_words(every.median)} after the start, at the median of "
        f"{counted(every.sites, 'site')} ({every.low:.1f} to {every.high:.1f} as dates allow); for {unsure} of them it may have come "
        f"before. {left_out}"
    )


def blind_spots(found: Sequence[Lag]) -> str:
    """The groups of layer and country that stayed unknown longest, of those with enough sites: the longest three."""
    enough = [group for group in groups(found, "layer_country") if not group.few][:3]
    if not enough:
        return f"No group of layer and country has {FEW} sites or more with a lag, so none can be called a blind spot."
    told = "; ".join(f"{group_words(group)}, {years_words(group.median)} (n = {group.sites})" for group in enough)
    return f"Longest unknown, by layer and country, at the median: {told}. Groups of fewer than {FEW} are not compared."


def group_rows(found: Sequence[Lag], by: Grouping) -> list[Cells]:
    """One row per group, the longest median first, groups of too few last."""
    return [
        {
            "Group": group_words(group),
            "Sites": group.sites,
            "Median (years)": round(group.median, 1),
            "Median, as dates allow": f"{group.low:.1f} to {group.high:.1f}",
            "Quarter below": round(group.lower, 1),
            "Quarter above": round(group.upper, 1),
            "Remark": f"fewer than {FEW}: too few to compare" if group.few else "",
        }
        for group in groups(found, by)
    ]


def lag_rows(catalog: Catalog, found: Sequence[Lag]) -> list[Cells]:
    """One row per site, the longest lag first."""
    return [
        {
            "Site": catalog.by_id[lag.site].name,
            "Layer": LAYERS[lag.layer],
            "Country": country_name(lag.country),
            "Start": span_words(lag.start) + (" (no source)" if lag.unverified else ""),
            "First report": span_words(lag.report),
            "Lag (years)": round(lag.middle, 1),
            "Range": f"{lag.low:.1f} to {lag.high:.1f}",
            "Remark": "may have been reported before" if lag.unsure else "",
            "Link": site_link(lag.site),
        }
        for lag in sorted(found, key=lambda lag: (-lag.middle, lag.site))
    ]


def group_words(group: Group) -> str:
    """The name of a group: `Mine concessions, Tajikistan`, `begun in the 2010s`."""
    layer, country, decade = group.key
    parts = [LAYERS[layer] if layer else "", country_name(country) if country else ""]
    return ", ".join(part for part in parts if part) or f"begun in the {decade}s"


def years_words(years: float) -> str:
    """`1.0 year`, `8.7 years`."""
    words = f"{years:.1f}"
    return f"{words} year" if words == "1.0" else f"{words} years"
