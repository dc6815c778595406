"""Dash: one GeoJSON of canvas circles, its data replaced by a callback; no tiles."""

import sys

import dash_leaflet as dl
from common import CENTRE, ZOOM, read_sites, touching
from dash import Dash, Input, Output, dcc, html
from dash_extensions.javascript import assign
from years import FIRST, LAST, START

sites = read_sites()
circle = assign("(feature, place) => L.circleMarker(place, {radius: 5, weight: 1, color: feature.properties.colour})")


def features(year: int) -> dict[str, object]:
    """The sites of a year as GeoJSON."""
    return {
        "type": "FeatureCollection",
        "features": [
            {
                "type": "Feature",
                "properties": {"tooltip": site.name, "colour": site.colour},
                "geometry": {"type": "Point", "coordinates": [site.lon, site.lat]},
            }
            for site in touching(sites, year).itertuples()
        ],
    }


app = Dash(serve_locally=True)
app.layout = html.Div(
    [
        html.Div(dcc.Slider(FIRST, LAST, 1, value=START, marks=None, id="year"), style={"width": "300px"}),
        dl.Map(
            dl.GeoJSON(data=features(START), id="sites", pointToLayer=circle),
            center=CENTRE,
            zoom=ZOOM,
            preferCanvas=True,
            style={"height": "600px"},
        ),
    ]
)
app.callback(Output("sites", "data"), Input("year", "value"), prevent_initial_call=True)(features)

if __name__ == "__main__":
    app.run(port=int(sys.argv[1]), debug=False)
