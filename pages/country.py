"""One country, or GBAO, on one sheet that can be printed."""

import sys
from pathlib import Path

if (source := str(Path(__file__).parents[1] / "src")) not in sys.path:  # Community Cloud does not install the project
    sys.path.insert(0, source)

import numpy as np
import streamlit as st

from dashboard.analysis import arms
from dashboard.analysis.counts import over_years, undated
from dashboard.analysis.leases import horizons
from dashboard.app import chart as chart_view
from dashboard.app import map_frame, session, shell
from dashboard.app.caching import context
from dashboard.map.control import MapControl
from dashboard.present import alliances as alliances_view
from dashboard.present import arms as arms_view
from dashboard.present import country as country_view
from dashboard.present.charts import context as context_charts
from dashboard.present.country import Place, only, sheet

EVENTS = 15

frame = shell.open_page("Country")
atlas = frame.atlas
catalog, index = atlas.catalog, atlas.index
around = context()
year = atlas.domain.years[1]

codes = country_view.places(atlas.domain)
names = {Place(code).name: code for code in codes}
chosen = st.selectbox("Country", list(names), index=list(names.values()).index("TJK"), key="place", bind="query-params")
place = Place(names[chosen])
sites = place.sites(catalog)
shell.say(country_view.sentence(place.name, sites), "All years; print this page for a sheet.")
st.html(country_view.STYLE)


def part(heading: str, rows: list[dict[str, object]], empty: str, *, links: bool = False) -> None:
    """A part of the sheet: its table, or why there is none."""
    st.markdown(f"##### {heading}")
    if rows:
        st.html(sheet(rows, "Link" if links else None))
    else:
        st.markdown(empty)


left, right = st.columns([1.5, 1], gap="small")
with left:
    here = {site.id for site in sites}
    mask = np.array([identity in here for identity in index.ids])
    drills = np.array([place.country in each.countries for each in around.exercises])
    control = MapControl(mask, None, site=frame.selection.site, exercises=drills, fit=True)
    map_frame.draw_map(control, key="map_country", height=360)
with right:
    part("Alliances", country_view.standing_rows(around, place.country, year), "No membership is recorded.")
    st.markdown(country_view.debt_words(around, place.country))
if place.code == country_view.GBAO:
    st.info("Alliances, arms, debt, trade and exercises below are those of Tajikistan as a whole.")

counted = country_view.count_rows(over_years(sites, atlas.domain.years))
if counted:
    st.markdown("##### Sites over the years")
    lacking = undated(sites)
    chart_view.draw(
        context_charts.counts(counted),
        counted,
        "How many sites there were in each year, by layer and actor."
        + (f" {lacking} without a known first year are not counted." if lacking else ""),
        "counts",
    )

part("Sites", country_view.site_rows(sites), "No site is recorded here; see below what was searched.")
part("Contested and denied", country_view.contested_rows(catalog, sites), "Nothing recorded here is denied by anyone.")
part(
    "Agreements and when they end",
    country_view.lease_rows(catalog, horizons(catalog, year), sites),
    "No end of an agreement is told.",
)
part("Latest events", country_view.event_rows(catalog, sites, EVENTS), "No event is recorded.")

exercises = [each for each in around.exercises if place.country in each.countries]
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
transfers = [row for row in around.arms_transfers if row.recipient == place.country]
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
    part("What deliveries are put at", arms_view.total_rows(arms.totals(transfers)), "Nothing was delivered.")
part(
    "Training received",
    only(
        arms_view.training_rows(catalog, [row for row in around.training if row.recipient == place.country]),
        "Years",
        "By",
        "What",
        "People",
        "Kind",
        "Place",
        "Source",
        "Link",
    ),
    "No training of its people by another country was found.",
    links=True,
)
part(
    "Debt to China",
    country_view.debt_rows(catalog, around, place.country),
    "No source found gives a figure of it.",
    links=True,
)
part("Trade", country_view.trade_rows(catalog, around, place.country), "No figure of trade was found.", links=True)
part(
    "What was searched",
    country_view.absence_rows(catalog, place),
    "Nothing here was searched for as a country of its own: what is shown was met on the way.",
)

session.write_address(atlas.domain)
shell.close_page(frame, filters=False)
