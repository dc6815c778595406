"""One organization with its subsidiaries: sites, roles, partners, money, and who works with whom."""

import sys
from functools import partial
from pathlib import Path

if (source := str(Path(__file__).parents[1] / "src")) not in sys.path:  # Community Cloud does not install the project
    sys.path.insert(0, source)

import numpy as np
import streamlit as st

from dashboard.analysis import network, timeline
from dashboard.analysis.amounts import Prices
from dashboard.analysis.bounds import bounds
from dashboard.app import chart as chart_view
from dashboard.app import columns, map_frame, session, shell
from dashboard.app.between import between
from dashboard.app.caching import context
from dashboard.app.table import download_rows, table
from dashboard.map.control import MapControl
from dashboard.present import network as network_view
from dashboard.present import organization as organization_view
from dashboard.present import timeline as timeline_view
from dashboard.present.bounds import several_words
from dashboard.present.charts import network as network_chart
from dashboard.present.charts import timeline as timeline_chart
from dashboard.present.context import Cells
from dashboard.present.legend import timeline_legend
from dashboard.present.markdown import plain
from dashboard.present.sentence import sentence
from dashboard.present.wording import counted, quoted
from dashboard.selection import to_url

PARAMETER = "organization"
PICKED = "organization_picked"
SEEN = "organization_address"

frame = shell.open_page("Organization")
atlas, selection = frame.atlas, frame.selection
catalog, index = atlas.catalog, atlas.index
counts = network.site_counts(catalog)
named = [each for each in catalog.organizations.values() if not each.placeholder]
offered = [each.id for each in sorted(named, key=lambda each: each.name)]
acting = network.site_counts(catalog, partners=False)
most = max(offered, key=lambda org: acting.get(org, 0))


def take_pick() -> None:
    """Remember the organization picked in the list; the address follows when the page runs on."""
    st.session_state[PICKED] = st.session_state[PARAMETER]


def requested() -> str | None:
    """Return the organization named by the address or picked last, and write it into the address.

    Streamlit's own binding would write the name into the address, where links need the id. As with the selection, an
    address that has changed wins, except the empty one with which streamlit starts a page opened from the menu.
    """
    asked = st.query_params.get(PARAMETER)
    by_menu = PARAMETER not in st.session_state  # streamlit forgets the list's value once another page was drawn
    if asked != st.session_state.get(SEEN) and not (by_menu and asked is None):
        st.session_state[PICKED] = asked
    wanted: str | None = st.session_state.get(PICKED)
    if wanted is not None and asked != wanted:
        st.query_params[PARAMETER] = wanted
    st.session_state[SEEN] = wanted
    return wanted


asked = requested()
org = asked if asked in offered else most
st.session_state[PARAMETER] = org
st.selectbox(
    "Organization", offered, key=PARAMETER, on_change=take_pick, format_func=lambda each: catalog.organizations[each].name
)  # fmt: skip
if asked is not None and asked != org:
    st.warning(
        f"{plain(quoted(catalog.organizations[asked].name))} is not a particular organization, so it has no page."
        if asked in catalog.organizations
        else f"The atlas has no organization {plain(quoted(asked))}."
    )
    st.caption(f"Shown instead: {plain(catalog.organizations[org].name)}, the organization with the most sites.")

session.name_subject(catalog.organizations[org].name)
members = network.family(catalog, org)
everywhere = network.involvements(catalog, members)
mask = index.mask(selection)
own = {role.site for role in everywhere}
shown = {identity for identity, kept in zip(index.ids, mask, strict=True) if kept and identity in own}
roles = [role for role in everywhere if role.site in shown]
address = to_url(selection, atlas.domain)
ranges = bounds(index, selection).among(np.array([identity in own for identity in index.ids]))
shell.say(
    organization_view.sentence(catalog, org, members, len(own), len(shown)),
    f"{sentence(catalog, index, selection, int(mask.sum()))} {several_words({catalog.organizations[org].name: ranges})}"
    if own
    else "",
)
between(catalog, ranges, selection.moment(), "organization")

left, right = st.columns([1.6, 1], gap="small")
with left:
    visible = np.array([identity in shown for identity in index.ids])
    map_frame.draw_map(MapControl(visible, None, site=selection.site, fit=True), key="map_organization", height=380)
with right:
    st.html(organization_view.facts_html(catalog, org, counts, address, selection.moment().year))


def without_links(rows: list[Cells]) -> list[Cells]:
    """Return rows as they are downloaded: a link to a page of this server is of no use elsewhere."""
    return [{column: row[column] for column in row if column != "Link"} for row in rows]


def draw_roles() -> None:
    """Draw every role of the organization at every site."""
    st.subheader("Sites and roles")
    rows = organization_view.role_rows(catalog, roles)
    table(rows, columns.LINK)
    download_rows(without_links(rows), "roles")


def draw_timeline() -> None:
    """Draw its sites over the years."""
    st.subheader("Over the years")
    years = atlas.domain.years
    lanes = timeline.lanes(catalog, shown)
    rows = timeline_view.lane_rows(lanes, "Country", years)
    st.html(timeline_legend())
    with st.container(height=min(420, 150 + timeline_chart.LANE * len(rows)) if len(rows) > 15 else "content"):
        chart_view.draw(
            partial(timeline_chart.timeline, rows, timeline_view.mark_rows(lanes, years), years),
            rows,
            f"{counted(len(rows), 'site')} from {years[0]} to {years[1]}. {timeline_view.gaps(lanes)}",
            "organization-timeline",
        )


def draw_shared() -> None:
    """Draw which other organizations are named at its sites."""
    st.subheader("Other organizations at these sites")
    rows = organization_view.shared_rows(catalog, org, network.fellows(catalog, members, shown), address)
    if not rows:
        st.info("No other organization is named at these sites.")
        return
    st.caption("Organizations with a role at the same sites. That does not mean that they deal with each other.")
    table(rows, columns.LINK)
    download_rows(without_links(rows), "works-with")


def draw_money() -> None:
    """Draw the amounts of its sites by kind."""
    st.subheader("Money by kind")
    prices = Prices.of(context().price_levels)
    found = network.money(catalog, shown, prices)
    rows = organization_view.money_rows(catalog, found, prices.base)
    st.caption(organization_view.money_remark(found, len(shown), prices.base))
    if rows:
        table(rows)
        download_rows(rows, "money")
    else:
        st.info("No amount is known for any of these sites.")


def draw_graph() -> None:
    """Draw actor, organization, site and partner as a graph."""
    st.subheader("Who works with whom")
    with st.container(horizontal=True, vertical_alignment="bottom"):
        limit = st.slider("Maximum number of sites", 5, 80, 25, 5, key="limit", bind="query-params")
        partners = st.toggle("Show partners", True, key="partners", bind="query-params")
    graph = network.graph(catalog, shown, limit, partners=partners)
    lines = network_view.line_rows(catalog, graph)
    if not lines:
        st.info("No two organizations are named together at these sites.")
        return
    nodes = network_view.node_rows(catalog, graph, members)
    with st.container(key="network"):
        chart_view.draw(
            partial(network_chart.network, nodes, network_view.edge_rows(catalog, graph), graph.rows),
            lines,
            network_view.graph_words(graph),
            "network",
        )
    with st.expander("Lines as a table"):
        table(lines)


if shown:
    draw_roles()
    draw_timeline()
    draw_shared()
    draw_money()
    draw_graph()
elif own:
    st.info(
        f"{'Its only site does not fit' if len(own) == 1 else f'None of its {len(own)} sites fits'} the filters: loosen one in the sidebar, or choose all years there."
    )
else:
    st.info("No site names this organization or a subsidiary of it.")

session.write_address(atlas.domain)
shell.close_page(frame)
