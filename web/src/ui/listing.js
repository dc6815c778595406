// For readers without a pointer: the sites in view as a list of buttons for screen readers and the keyboard, and a line
// that says what changed.

import { describe } from "../rule/wording.js";
import { button, element } from "./element.js";
import { fit } from "./view.js";

/** @import { SiteLayer } from "../drawing/sites.js" */

const LISTED = 60; // sites in view that are offered as buttons
const CALM = 250; // milliseconds without a change, before the list is made anew
/** @type {Record<string, number>} */
const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * Lays the list beside the map; returns what brings it up to date.
 *
 * @param {L.Map} map
 * @param {SiteLayer} layer
 * @param {(row: number) => void} pick
 */
export function siteList(map, layer, pick) {
  const list = element("div", { role: "listbox", "aria-label": "Sites in view", class: "atlas-unseen" });
  const status = element("div", { role: "status", class: "atlas-unseen" });
  const elsewhere = button({ class: "atlas-elsewhere", hidden: "" }, "", () => fit(map, layer));
  L.DomEvent.disableClickPropagation(elsewhere);
  L.DomEvent.disableClickPropagation(list); // a button pressed here is no click on the map
  map.getContainer().append(list, status, elsewhere);

  /** @param {number} row */
  const option = (row) => {
    const text = describe(layer.words, layer.sites, row, layer.stateOf(row));
    const made = button({ role: "option", "data-row": row }, text, () => pick(row));
    made.addEventListener("focus", () => {
      layer.hover = row;
      layer.redraw();
    });
    return made;
  };
  const refresh = () => {
    const rows = layer.rows();
    const bounds = map.getBounds();
    const inView = rows.filter((row) => bounds.contains([layer.sites.lat[row], layer.sites.lon[row]]));
    const focused = focusedIn(list)?.dataset.row;
    list.replaceChildren(...inView.slice(0, LISTED).map(option));
    if (focused) /** @type {HTMLElement | null} */ (list.querySelector(`[data-row="${focused}"]`))?.focus();
    status.textContent = `${rows.length} sites drawn, ${inView.length} in view`;
    elsewhere.hidden = inView.length > 0 || rows.length === 0;
    elsewhere.textContent =
      rows.length === 1
        ? "The one site is out of view: show it"
        : `All ${rows.length} sites are out of view: show them`;
  };
  list.addEventListener("keydown", (event) => {
    const step = STEPS[event.key];
    const focused = focusedIn(list);
    if (!step || !focused) return;
    const next = step > 0 ? focused.nextElementSibling : focused.previousElementSibling;
    if (next instanceof HTMLElement) next.focus();
    event.preventDefault();
    event.stopPropagation();
  });

  /** @type {ReturnType<typeof setTimeout>} */
  let timer;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(refresh, CALM);
  };
  map.on("moveend", soon);
  return soon;
}

/** @param {HTMLElement} list */
function focusedIn(list) {
  const { activeElement } = document;
  return activeElement instanceof HTMLElement && list.contains(activeElement) ? activeElement : null;
}
