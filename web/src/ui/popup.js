// What the map says of a picked site, and of sites too many to fan out.

import { showRecord } from "../host/page.js";
import { facts } from "../rule/wording.js";
import { button, element } from "./element.js";

/** @import { SiteLayer } from "../drawing/sites.js" */

/** The popup of the picked site: open as long as the site is picked and visible. */
export class Popup {
  /** @type {L.Popup | null} */
  #popup = null;
  #map;
  #layer;

  /**
   * @param {L.Map} map
   * @param {SiteLayer} layer
   * @param {() => void} closed is called when the reader closes the popup
   */
  constructor(map, layer, closed) {
    this.#map = map;
    this.#layer = layer;
    map.on("popupclose", ({ popup }) => {
      if (popup !== this.#popup) return;
      this.#popup = null;
      closed();
    });
  }

  /** Where the picked site is drawn; null where it is not. */
  place() {
    const { picked, visible } = this.#layer;
    if (picked === null || !visible[picked]) return null;
    return this.#map.layerPointToLatLng(this.#layer.spot(picked));
  }

  /** Open for the site that is picked now. */
  open() {
    this.#close();
    this.refresh();
  }

  /** Say what holds at the moment shown. */
  refresh() {
    const place = this.place();
    if (!place) {
      this.#close();
      return;
    }
    const content = this.#content();
    if (this.#popup) {
      const shown = /** @type {HTMLElement} */ (this.#popup.getContent());
      if (shown.textContent !== content.textContent) this.#popup.setContent(content);
      return;
    }
    this.#popup = L.popup({ autoPan: false, offset: [0, -6], maxWidth: 260 });
    this.#popup.setLatLng(place).setContent(content).openOn(this.#map);
  }

  #close() {
    const popup = this.#popup;
    this.#popup = null; // first, so that the map's word of it is not taken for the reader's
    popup?.remove();
  }

  #content() {
    const { words, sites, picked } = this.#layer;
    const row = /** @type {number} */ (picked);
    const box = element("div");
    const lines = facts(words, sites, row, this.#layer.stateOf(row)).map((line) => element("p", {}, line));
    const record = button({ class: "atlas-record" }, "Read the record ↓", showRecord);
    box.append(element("h3", {}, sites.name[row]), ...lines, record);
    return box;
  }
}

/**
 * The sites at a place as a list of buttons.
 *
 * @param {L.Map} map
 * @param {SiteLayer} layer
 * @param {number[]} rows
 * @param {L.LatLng} place
 * @param {(row: number) => void} pick
 */
export function listSites(map, layer, rows, place, pick) {
  const box = element("div");
  const list = element("ul");
  box.append(element("h3", {}, `${rows.length} sites here`), list);
  for (const row of rows) {
    const item = element("li");
    item.append(button({}, layer.sites.name[row], () => pick(row)));
    list.append(item);
  }
  L.popup({ maxWidth: 300 }).setLatLng(place).setContent(box).openOn(map);
}
