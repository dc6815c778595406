"""Counts with bounds for a reader: the range in words, and the sites between its ends with why each is there."""

from collections.abc import Mapping
from typing import Final

from markupsafe import Markup

from dashboard.analysis.bounds import Bounds, Doubt
from dashboard.evidence.moment import Moment, state_at
from dashboard.model.catalog import Catalog
from dashboard.model.countries import country_name
from dashboard.model.site import Site
from dashboard.model.vocabulary import CONFIDENCES, LAYERS, RELATIONS
from dashboard.present.context import Cells
from dashboard.present.links import site_page
from dashboard.present.templates import render
from dashboard.present.wording import counted, lowered, status_words, years

MEANING: Final = (
    "The lower bound counts only confirmed sites that are more than a plan, were there in these years by the dates known, and "
    "are what their layer says, and surely lie in the area chosen, if any. The upper bound also counts those that only a least confidence or unknown dates leave out. "
    "What nobody has gathered is in neither."
)


UNDATED: Final[tuple[Doubt, ...]] = ("years",)
"""What leaves out a site of which nothing else is in doubt."""


def bounds_words(found: Bounds) -> str:
    """`By what you count: 4 to 9.` Empty where the bounds are the same."""
    return "" if found.low == found.high else f"By what you count: {range_words(found)}."


def range_words(found: Bounds) -> str:
    """`4 to 9`, or `9` where the bounds are the same."""
    return f"{found.high:,}" if found.low == found.high else f"{found.low:,} to {found.high:,}"


def several_words(found: Mapping[str, Bounds]) -> str:
    """`By what you count: in 2012 20 to 60, in 2026 40 to 90.` Empty where nothing is between any bounds."""
    if all(each.low == each.high for each in found.values()):
        return ""
    return f"By what you count: {', '.join(f'{name} {range_words(each)}' for name, each in found.items())}."


def rows(catalog: Catalog, found: Bounds, moment: Moment) -> list[Cells]:
    """One row per site between the bounds, with why it is not certain to count."""
    return [
        {
            "Site": site.name,
            "Layer": LAYERS[site.layer],
            "Country": ", ".join(map(country_name, site.countries)),
            "Why": "; ".join(_why(catalog, site, doubt, moment) for doubt in each.doubts or UNDATED),
            "Counted": "yes" if each.counted else "no",
            "Link": site_page(site.id),
        }
        for each in found.between()
        for site in [catalog.by_id[each.site]]
    ]


def between_words(found: Bounds, of: str = "") -> str:
    """`4 to 9: the 5 sites between`; `of` names what is counted."""
    sites = found.high - found.low
    return f"{f'{of}, ' if of else ''}{range_words(found)}: the {counted(sites, 'site')} between"


def between_html(catalog: Catalog, found: Bounds, moment: Moment) -> Markup:
    """Return the sites between the bounds as a list, with what the bounds are."""
    return render("between", rows=rows(catalog, found, moment), meaning=MEANING)


def between_fold(catalog: Catalog, found: Bounds, moment: Moment) -> Markup:
    """Return the same list below a line that opens it."""
    listed = between_html(catalog, found, moment)
    return Markup("<details><summary>{}</summary>{}</details>").format(between_words(found), listed)


def _why(catalog: Catalog, site: Site, doubt: Doubt, moment: Moment) -> str:
    state = state_at(site, moment, catalog.newest_year)
    if doubt == "relation":
        return RELATIONS[site.relation] if site.relation else ""
    if doubt == "place":
        return "only possibly in the area"
    if state is None:
        return "not known then"
    if doubt == "confidence":
        return CONFIDENCES[state.confidence].lower()
    if doubt == "plan":
        return lowered(status_words(state.status))
    return years(state.start_year, state.end_year, state.status, state.end_by)
