// The bar in the map's corner: the whole region, GBAO, and the choice of base map.

import { TILE_NAMES, tileChooser } from "../drawing/tiles.js";
import { button, element } from "./element.js";

/** @type {[[number, number], [number, number]]} */
const GBAO_BOUNDS = [
  [36.6, 70.2],
  [39.5, 75.2],
];

/**
 * @param {L.Map} map
 * @param {{ centre: [number, number], zoom: number }} home
 */
export function controls(map, { centre, zoom }) {
  const bar = element("div", { class: "atlas-bar" });
  const choose = tileChooser(map);
  const hint = "Base map; all but the first load tiles from outside";
  const select = element("select", { "aria-label": "Base map", title: hint });
  for (const name of ["Base map", ...TILE_NAMES]) select.append(element("option", { value: name }, name));
  select.addEventListener("change", () => choose(select.value));
  bar.append(
    button({ title: "Central Asia" }, "Region", () => map.setView(centre, zoom)),
    button({ title: "Zoom to Gorno-Badakhshan" }, "GBAO", () => map.fitBounds(GBAO_BOUNDS)),
    select,
  );
  L.DomEvent.disableClickPropagation(bar);
  map.getContainer().append(bar);
  L.control.scale({ imperial: false, position: "bottomleft" }).addTo(map);
}
