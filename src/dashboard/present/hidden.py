"""Why a site is not among those shown: what panel and map say of a picked site that the filters hide."""

from dashboard.evidence.moment import state_at
from dashboard.model.site import Site
from dashboard.selection.model import Selection, touches

BY_FILTERS = "left out by the filters"
UNDATED = "its dates are not known, and sites with unknown dates are left out"


def why_hidden(site: Site, selection: Selection, newest_year: int, *, shown: bool) -> str:
    """Return why a site is hidden, such as `not there in 2012; from 2016`; empty where it is `shown`.

    Time is named first: the reader can change the year and then sees what else hides the site. The map says the same
    (web/src/rule/hidden.js). `newest_year` is the last year the data reaches.
    """
    if shown:
        return ""
    span = selection.span()
    state = state_at(site, selection.moment(), newest_year)
    if state is None or not state.exists:
        return _not_known(site, span)
    start, end = state.start_year, state.last_year
    if touches(start, end, span, undated=selection.undated):
        return BY_FILTERS
    if span is None or (start is None and end is None):
        return UNDATED
    years = f"{span[0]}" if span[0] == span[1] else f"{span[0]}–{span[1]}"
    reach = f"from {start}" if start is not None and start > span[1] else f"until {end}"
    return f"not there in {years}; {reach}"


def _not_known(site: Site, span: tuple[int, int] | None) -> str:
    later = [step.year for step in site.known if step.exists and span and step.year > span[1]]
    if span and later:
        return f"not known at the end of {span[1]}; first reported in {min(later)}"
    return "no dated source says that it exists"
