"""The floor of drawing: a page of plain Leaflet with canvas circles that filters in the browser; no server beyond files."""

import json
import shutil
import sys
import tempfile
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from common import CENTRE, ZOOM, read_sites
from years import FIRST, LAST, START

PAGE = """<!doctype html><meta charset="utf-8"><title>Static</title><link rel="stylesheet" href="leaflet.css">
<style>body{margin:0}#map{height:600px}</style>
<input id="year" type="range" min="FIRST" max="LAST" value="START"><div id="map"></div><script src="leaflet.js"></script>
<script>
const map = L.map("map", {center: CENTRE, zoom: ZOOM, preferCanvas: true}), slider = document.getElementById("year");
let circles = [];
window.drawn = 0;
window.show = (year) => {
  window.drawn = 0;
  for (const [start, end, circle] of circles) {
    const wanted = start <= year && year <= end, there = map.hasLayer(circle);
    if (wanted && !there) circle.addTo(map);
    if (!wanted && there) circle.remove();
    window.drawn += wanted;
  }
};
fetch("sites.json").then((answer) => answer.json()).then((sites) => {
  circles = sites.map(([lon, lat, name, color, start, end]) =>
    [start, end, L.circleMarker([lat, lon], {radius: 5, weight: 1, color}).bindTooltip(name)]);
  show(slider.valueAsNumber);
});
slider.addEventListener("input", () => show(slider.valueAsNumber));
</script>"""


def lay(folder: Path) -> None:
    """Write the page, Leaflet and the sites to a folder."""
    for name in ("leaflet.js", "leaflet.css"):
        shutil.copy(Path(__file__).parent / "static" / name, folder)
    columns = ["lon", "lat", "name", "colour", "start_year", "end_year"]
    (folder / "sites.json").write_text(json.dumps(read_sites()[columns].to_numpy().tolist()), "utf-8")
    page = PAGE
    for word, value in {"CENTRE": list(CENTRE), "ZOOM": ZOOM, "FIRST": FIRST, "LAST": LAST, "START": START}.items():
        page = page.replace(word, str(value))
    (folder / "index.html").write_text(page, "utf-8")


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Say nothing."""


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        lay(Path(name))
        ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), partial(Quiet, directory=name)).serve_forever()
