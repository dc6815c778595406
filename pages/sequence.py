"""What came first: the order of loans, projects, concessions, drills, arms and posts; and how long sites stayed unknown."""

import sys
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

if (source := str(Path(__file__).parents[1] / "src")) not in sys.path:  # Community Cloud does not install the project
    sys.path.insert(0, source)

import streamlit as st

from dashboard.analysis.chance.comparison import ROUNDS
from dashboard.analysis.following import Following, Level, Shares, following, shares_of_land, shares_of_people
from dashboard.analysis.lag import lags
from dashboard.analysis.sequence import Dating, Step, districts, of_place, orders, steps
from dashboard.app import caching, columns, session, shell
from dashboard.app import chart as chart_view
from dashboard.app.table import download_rows, table
from dashboard.model.countries import CENTRAL_ASIA, country_name
from dashboard.model.site import Site
from dashboard.present import lag as lag_view
from dashboard.present import sequence as sequence_view
from dashboard.present.charts.sequence import sequence
from dashboard.present.context import Cells
from dashboard.present.markdown import plain
from dashboard.present.sentence import ALL_YEARS, sentence
from dashboard.present.wording import counted
from dashboard.store.ground import read_ground, read_regions
from dashboard.store.opening import open_store

WHOLE = "All districts"
FIRST, FOLLOWING, UNKNOWN = "What came first", "Hard after soft power?", "How long it stayed unknown"


@st.cache_resource(show_spinner=False)
def shares() -> tuple[Shares, Shares]:
    """The shares of districts in townspeople and in land, worked out when the first reader compares with chance."""
    store = open_store()
    outlines = read_regions(store)
    return shares_of_people(read_ground(store).towns, outlines), shares_of_land(outlines)


@st.cache_resource(show_spinner="Comparing with random worlds …", max_entries=50)
def compared(sites: tuple[str, ...], dating: Dating, level: Level) -> Following | None:
    """The order of soft and hard power among sites (ids), the same for all readers."""
    catalog = caching.atlas().catalog
    people, land = shares()
    return following(catalog, [catalog.by_id[each] for each in sites], dating, level, people=people, land=land)


@st.cache_resource(show_spinner=False, max_entries=50)
def found_steps(sites: tuple[str, ...], actors: tuple[str, ...]) -> tuple[Step, ...]:
    """The steps of sites (ids) and actors, the same for all readers."""
    catalog = caching.atlas().catalog
    found = steps(catalog, caching.context(), [catalog.by_id[each] for each in sites])
    return tuple(step for step in found if not actors or set(step.actors) & set(actors))


@st.cache_resource(show_spinner=False, max_entries=200)
def order_rows(
    sites: tuple[str, ...], actors: tuple[str, ...], country: str, region: str | None, dating: Dating
) -> list[Cells]:
    """Which kind came before which in a place, the same for all readers."""
    return sequence_view.order_rows(orders(of_place(found_steps(sites, actors), country, region), dating))


def draw_first(sites: Sequence[Site]) -> None:
    """Draw the sequence of a place, that of all places, and the test of what follows what."""
    ids, actors = tuple(site.id for site in sites), selection.actors
    found = found_steps(ids, actors)
    held = {site.countries[0] for site in sites} & {*(selection.countries or atlas.domain.countries)}
    names = {
        country_name(code): code
        for code in sorted(held, key=lambda code: (code not in CENTRAL_ASIA, country_name(code)))
    }
    if not names:
        st.info("No site fits the filters: loosen one in the sidebar.")
        return
    with st.container(horizontal=True, vertical_alignment="bottom"):
        usual = list(names).index("Tajikistan") if "Tajikistan" in names else 0
        name = st.selectbox("Country", list(names), usual, key="in_country", bind="query-params")
        country = names[name]
        inside = districts(catalog, sites, country)
        district = st.selectbox("District", [WHOLE, *inside], key="district", bind="query-params")
        dating = dating_chosen()
    region = None if district == WHOLE else district
    place = sequence_view.place_words(country, region)
    here = of_place(found, country, region)
    shell.say(sequence_view.answer(place, here, dating), everything)
    st.info(sequence_view.NOTICE)
    drawn = sequence_view.chart_rows(here, dating)
    if drawn:
        chart_view.draw(
            partial(sequence, drawn, atlas.domain.years),
            drawn,
            f"{counted(len(drawn), 'step')} in {place}, {sequence_view.DATED[dating]}. A bar spans all that the date may be; an arrow "
            f"at the edge means before {atlas.domain.years[0]}. {sequence_view.KINDS_NOTE}",
            "sequence",
        )
        with st.expander("All steps, with sources"):
            listed = sequence_view.step_rows(catalog, here, dating)
            table(listed, columns.LINK)
            download_rows(listed, "sequence-steps")
        if ordered := order_rows(ids, actors, country, region, dating):
            st.markdown("**Which kind came before which**")
            st.caption(
                "Of all pairs of one of each kind, the percentage in this order; two of the same year count half. By chance: the "
                f"same dates with the kinds shuffled among them, {ROUNDS} times. p is for each line alone: with many lines, one in "
                "twenty is below 0.05 by chance."
            )
            table(ordered)
            download_rows(ordered, "sequence-orders")
    else:
        st.info("Nothing here has that date: choose another district, or the other date.")

    st.subheader("The first of each kind")
    places = [(code, each) for code in names.values() for each in (None, *(inside if code == country else ()))]
    overview = sequence_view.first_rows(found, places, dating)
    st.caption("Every country, and the districts of the one chosen above.")
    table(overview)
    download_rows(overview, "sequence-firsts")


def draw_following(sites: Sequence[Site]) -> None:
    """Draw whether hard power follows soft power, and how that compares with chance."""
    chosen = tuple(site.id for site in sites if site.countries[0] in CENTRAL_ASIA)
    levels: tuple[Level, ...] = ("region", "country")
    tests = [test for level in levels for dating in sequence_view.DATINGS if (test := compared(chosen, dating, level))]
    if not tests:
        st.info("None of the selected sites in Central Asia is a Chinese security site with a date and a district.")
        return
    shell.say(sequence_view.verdict(tests), everything)
    st.info(sequence_view.NOTICE)
    st.markdown("\n".join(f"- {plain(sequence_view.following_words(test))}" for test in tests))
    compared_rows = sequence_view.following_rows(tests)
    table(compared_rows)
    st.caption(sequence_view.basis(tests[0]))
    download_rows(compared_rows, "sequence-following")
    st.subheader("Each security site")
    dating = dating_chosen()
    rows = sequence_view.lead_rows(catalog, [catalog.by_id[each] for each in chosen], dating)
    table(rows, columns.LINK)
    st.caption(plain(" ".join(sequence_view.left_out_words(catalog, test) for test in tests if test.level == "region")))
    download_rows(rows, "sequence-leads")
    st.markdown("\n".join(f"- {caveat}" for caveat in sequence_view.CAVEATS))


def dating_chosen() -> Dating:
    """Draw the choice of the date that counts."""
    told = st.segmented_control(
        "Order by", list(sequence_view.DATINGS.values()), default=sequence_view.DATINGS["thing"], required=True,
        key="order_by", bind="query-params",
    )  # fmt: skip
    return next(code for code, words in sequence_view.DATINGS.items() if words == told)


def draw_unknown(sites: Sequence[Site]) -> None:
    """Draw the lags by group, and of each site."""
    found = lags(catalog, sites)
    shell.say(lag_view.answer(found), everything)
    if not found.found:
        st.info("Loosen a filter in the sidebar.")
        return
    st.markdown(plain(lag_view.blind_spots(found.found)))
    by = st.segmented_control(
        "Group by", list(lag_view.GROUPINGS), default="Layer", required=True, key="lag_by", bind="query-params"
    )
    grouped = lag_view.group_rows(found.found, lag_view.GROUPINGS[by])
    table(grouped)
    download_rows(grouped, "lag-groups")
    st.subheader("Sites, the longest lag first")
    listed = lag_view.lag_rows(catalog, found.found)
    table(listed, columns.LINK)
    download_rows(listed, "lags")
    st.markdown("\n".join(f"- {caveat}" for caveat in lag_view.CAVEATS))


frame = shell.open_page("Sequence")
atlas = frame.atlas
catalog, index = atlas.catalog, atlas.index
selection = replace(frame.selection, when="all", clock="true")
selected = index.sites(selection)
everything = sentence(catalog, index, selection, len(selected))
if frame.selection != selection:
    everything = f"{ALL_YEARS} {everything}"
question = st.segmented_control(
    "Question", [FIRST, FOLLOWING, UNKNOWN], default=FIRST, required=True, key="question", bind="query-params",
    label_visibility="collapsed",
)  # fmt: skip
{FIRST: draw_first, FOLLOWING: draw_following, UNKNOWN: draw_unknown}[question](selected)

session.write_address(atlas.domain)
shell.close_page(frame)
