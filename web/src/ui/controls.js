// The bar in the map's corner: the whole region, GBAO, the choice of base map, and links to what is shown.

import { TILE_NAMES, tileChooser } from "../drawing/tiles.js";
import { button, element } from "./element.js";
import { copied } from "./sharing.js";

/** @import { Sharing } from "./sharing.js" */

/** @type {[[number, number], [number, number]]} */
const GBAO_BOUNDS = [
  [36.6, 70.2],
  [39.5, 75.2],
];
const SAID = 2500; // milliseconds that the button says what it did

/**
 * Lays the bar into the map; returns what shows a base map, by its code.
 *
 * @param {L.Map} map
 * @param {object} options
 * @param {[number, number]} options.centre of the region
 * @param {number} options.zoom
 * @param {boolean} options.embedded whether another site shows the page: then a link leads to the whole page
 * @param {Sharing | null} options.sharing null where the page's address says nothing of the map
 * @returns {(code: string) => void}
 */
export function controls(map, { centre, zoom, embedded, sharing }) {
  const bar = element("div", { class: "atlas-bar", role: "group", "aria-label": "View" });
  const lay = tileChooser(map);
  const hint = "Base map; all but the first load tiles from outside";
  const select = element("select", { "aria-label": "Base map", title: hint });
  for (const [code, name] of [["", "Base map"], ...TILE_NAMES]) select.append(element("option", { value: code }, name));
  select.addEventListener("change", () => {
    lay(select.value);
    sharing?.setBase(select.value);
  });
  bar.append(
    button({ title: "Central Asia" }, "Region", () => map.setView(centre, zoom)),
    button({ title: "Zoom to Gorno-Badakhshan" }, "GBAO", () => map.fitBounds(GBAO_BOUNDS)),
    select,
  );
  if (sharing?.link()) bar.append(...(embedded ? [wholePage(sharing)] : copyLink(sharing)));
  L.DomEvent.disableClickPropagation(bar);
  map.getContainer().append(bar);
  L.control.scale({ imperial: false, position: "bottomleft" }).addTo(map);
  return (code) => {
    select.value = TILE_NAMES.some(([known]) => known === code) ? code : "";
    lay(select.value);
  };
}

/** @param {Sharing} sharing */
function copyLink(sharing) {
  const said = element("span", { role: "status", class: "atlas-unseen" });
  /** @type {ReturnType<typeof setTimeout>} */
  let timer;
  const copy = button({ title: "Copy a link to what is shown" }, "Copy link", async () => {
    const done = await copied(sharing.link());
    said.textContent = done ? "Link copied" : "The browser does not allow copying: the address bar has the same link";
    copy.textContent = done ? "Link copied" : "Not copied: see address bar";
    copy.focus();
    clearTimeout(timer);
    timer = setTimeout(() => {
      copy.textContent = "Copy link";
      said.textContent = "";
    }, SAID);
  });
  return [copy, said];
}

/** @param {Sharing} sharing */
function wholePage(sharing) {
  const link = element("a", { target: "_blank", rel: "noopener", class: "atlas-whole" }, "Full atlas ↗");
  const aim = () => {
    link.href = sharing.link();
  };
  for (const kind of ["pointerenter", "pointerdown", "focus"]) link.addEventListener(kind, aim);
  aim();
  return link;
}
