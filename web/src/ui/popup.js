// What the map says of a picked site, and of sites too many to fan out.

import { sitePage } from "../host/address.js";
import { showRecord } from "../host/page.js";
import { facts } from "../rule/wording.js";
import { button, element } from "./element.js";
import { room } from "./view.js";

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
    map.on("resize", ({ oldSize }) => this.#keepInside(oldSize));
  }

  /** Where the picked site is drawn, which is its own place unless it is fanned out; null where it is not drawn. */
  place() {
    const { picked, visible, fan, sites } = this.#layer;
    if (picked === null || !visible[picked]) return null;
    if (fan?.rows.includes(picked)) return this.#map.layerPointToLatLng(this.#layer.spot(picked));
    return L.latLng(sites.lat[picked], sites.lon[picked]);
  }

  /** Open for the site that is picked now. */
  open() {
    this.#close();
    this.refresh();
  }

  /** Say what holds at the moment shown, where the site is drawn now. */
  refresh() {
    const place = this.place();
    if (!place) {
      this.#close();
      return;
    }
    const content = this.#content();
    if (this.#popup) {
      const shown = /** @type {HTMLElement} */ (this.#popup.getContent());
      if (!place.equals(/** @type {L.LatLng} */ (this.#popup.getLatLng()))) this.#popup.setLatLng(place);
      if (shown.textContent === content.textContent) return;
      this.#popup.setContent(content);
    } else {
      this.#popup = L.popup({ ...room(this.#map, 260), autoPan: false, offset: [0, -6] });
      this.#popup.setLatLng(place).setContent(content).openOn(this.#map);
    }
    this.#keepInside();
  }

  /**
   * Move the map so that the popup is in it as a whole; a site that the reader has moved out of view stays there.
   *
   * @param {L.Point} size of the map in which the site was in view; its middle has stayed where it was
   */
  #keepInside(size = this.#map.getSize()) {
    const popup = this.#popup;
    const place = popup?.getLatLng();
    if (!popup || !place) return;
    const middle = this.#map.latLngToContainerPoint(this.#map.getCenter());
    const { x, y } = this.#map.latLngToContainerPoint(place).subtract(middle);
    if (Math.abs(x) > size.x / 2 || Math.abs(y) > size.y / 2) return;
    Object.assign(popup.options, room(this.#map, 260), { autoPan: true });
    popup.update();
    popup.options.autoPan = false;
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
    const href = sitePage(sites.id[row]);
    const page = href.startsWith("#")
      ? element("a", { href }, "Record ↓")
      : element("a", { href, target: "_blank", rel: "noopener" }, "Full page ↗");
    box.append(element("h2", {}, sites.name[row]), ...lines, record, ...(href ? [page] : []));
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
  box.append(element("h2", {}, `${rows.length} sites here`), list);
  for (const row of rows) {
    const item = element("li");
    item.append(button({}, layer.sites.name[row], () => pick(row)));
    list.append(item);
  }
  L.popup(room(map, 300)).setLatLng(place).setContent(box).openOn(map);
}
