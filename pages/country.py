"""One country, or Gorno-Badakhshan (GBAO), on one page that can be printed."""

import sys
from functools import partial
from pathlib import Path

if (source := str(Path(__file__).parents[1] / "src")) not in sys.path:  # Community Cloud does not install the project
    sys.path.insert(0, source)

import numpy as np
import streamlit as st
from markupsafe import Markup

from dashboard.analysis import arms
from dashboard.analysis.bounds import bounds
from dashboard.analysis.counts import over_years, undated
from dashboard.analysis.leases import horizons
from dashboard.app import chart as chart_view
from dashboard.app import map_frame, session, shell
from dashboard.app.caching import context
from dashboard.map.control import MapControl
from dashboard.present import alliances as alliances_view
from dashboard.present import arms as arms_view
from dashboard.present import country as country_view
from dashboard.present.charts.counts import counts
from dashboard.present.contents import sections
from dashboard.present.country import Area, only
from dashboard.present.markdown import plain
from dashboard.present.wording import are

EVENTS = 15

frame = shell.open_page("Country")
atlas = frame.atlas
catalog, index = atlas.catalog, atlas.index
around = context()
year = atlas.domain.years[1]

names = {Area(code).name: code for code in country_view.area_codes(atlas.domain)}
chosen = st.selectbox("Country", list(names), index=list(names.values()).index("TJK"), key="place", bind="query-params")
area = Area(names[chosen])
sites = area.sites(catalog)
session.name_subject(area.name)
now = atlas.domain.start()
identities = {site.id for site in sites}
here = np.array([identity in identities for identity in index.ids])
ranges = bounds(index, now).among(here)
shell.say(country_view.sentence(area.name, sites), "This page can be printed.")
st.html(country_view.style_html())


drawn: list[Markup] = []


def draw(html: Markup) -> None:
    """Draw a part of the page, to be named in its contents."""
    drawn.append(html)
    st.html(html)


def part(heading: str, rows: list[dict[str, object]], empty: str, *, links: bool = False) -> None:
    """Draw a part of the page: its table, or why there is none."""
    draw(country_view.part(heading, rows, empty, links=links))


left, right = st.columns([1.5, 1], gap="small")
with left:
    exercises_here = np.array([area.country in each.countries for each in around.exercises])
    control = MapControl(here, None, site=frame.selection.site, exercises=exercises_here, fit=True)
    map_frame.draw_map(control, key="map_country", height=360)
with right:
    part("Alliances", country_view.membership_rows(around, area.country, year), "No membership is recorded.")
    st.markdown(plain(country_view.debt_words(around, area.country)))
if area.code == country_view.GBAO:
    st.info("Alliances, exercises, arms, training, debt and trade are those of Tajikistan as a whole.")

counted = country_view.count_rows(over_years(sites, atlas.domain.years))
if counted:
    draw(country_view.heading_html("Sites over the years"))
    lacking = undated(sites)
    chart_view.draw(
        partial(counts, counted),
        counted,
        "Number of sites in each year by the dates known today, by layer and actor. These are single numbers, for ranges of "
        "so many lines would hide each other; the ranges of one year are below."
        + (f" {lacking} without a known start year {are(lacking)} not counted." if lacking else ""),
        "counts",
    )

draw(country_view.bounds_part(catalog, ranges, now.moment()))
part(
    "Sites",
    country_view.site_rows(catalog, sites),
    "The atlas has no site here. See below what was searched.",
    links=True,
)
part(
    "Contested and denied",
    country_view.contested_rows(catalog, sites),
    "No site here is contested or denied.",
    links=True,
)
part(
    "Agreements and when they end",
    country_view.lease_rows(catalog, horizons(catalog, year), sites),
    "No source gives the end of an agreement.",
    links=True,
)
part("Latest events", country_view.event_rows(catalog, sites, EVENTS), "No event is recorded.")

exercises = [each for each in around.exercises if area.country in each.countries]
part(
    "Joint exercises held here",
    only(
        alliances_view.exercise_rows(catalog, exercises),
        "Year",
        "Name",
        "State",
        "Lead",
        "Took part",
        "Troops",
        "Source",
        "Link",
    ),
    "No joint exercise held here was found.",
    links=True,
)
transfers = [row for row in around.arms_transfers if row.recipient == area.country]
part(
    "Arms received",
    only(
        arms_view.transfer_rows(catalog, transfers),
        "Years",
        "Supplier",
        "Item",
        "Number",
        "Kind",
        "State",
        "Value (million US dollars)",
        "Part of",
        "Source",
        "Link",
    ),
    "No arms transfer was found.",
    links=True,
)
if transfers:
    part("Value of deliveries", arms_view.total_rows(arms.totals(transfers)), "Nothing was delivered.")
part(
    "Training received",
    only(
        arms_view.training_rows(catalog, [row for row in around.training if row.recipient == area.country]),
        "Years",
        "Provider",
        "What",
        "People",
        "Kind",
        "Place",
        "Source",
        "Link",
    ),
    "No training by another country was found.",
    links=True,
)
part(
    "Debt to China",
    country_view.debt_rows(catalog, around, area.country),
    "No source gives a figure.",
    links=True,
)
part("Trade", country_view.trade_rows(catalog, around, area.country), "No trade figure was found.", links=True)
part(
    "What was searched",
    country_view.absence_rows(catalog, area),
    "This country was not searched systematically: its sites were found in the course of other searches.",
)

session.write_address(atlas.domain)
shell.close_page(frame, filters=False, contents=sections(*drawn))
