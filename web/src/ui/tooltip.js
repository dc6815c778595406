// What the map says of the site under the pointer.

import { describe } from "../rule/wording.js";
import { element } from "./element.js";

/** @import { SiteLayer } from "../drawing/sites.js" */

/**
 * Follows the pointer; returns what brings a tooltip that is open up to date.
 *
 * @param {L.Map} map
 * @param {SiteLayer} layer
 */
export function tooltip(map, layer) {
  const tip = L.tooltip({ direction: "top", offset: [0, -10] });
  /** @type {number[]} */
  let under = [];
  const close = () => {
    under = [];
    map.closeTooltip(tip);
  };
  const tell = () => {
    const [row] = under;
    const more = under.length > 1 ? ` (and ${under.length - 1} more here)` : "";
    const text = describe(layer.words, layer.sites, row, layer.stateOf(row)) + more;
    tip.setLatLng(map.layerPointToLatLng(layer.spot(row))).setContent(element("span", {}, text));
  };
  /** @param {L.Point} point */
  const pointAt = (point) => {
    under = layer.under(point);
    const row = under.length ? under[0] : null;
    if (row === layer.hover) return;
    layer.hover = row;
    layer.redraw();
    map.getContainer().style.cursor = row === null ? "" : "pointer";
    if (row === null) {
      close();
      return;
    }
    tell();
    map.openTooltip(tip);
  };

  /** @type {L.LeafletMouseEvent | null} */
  let newest = null;
  map.on("mousemove", (event) => {
    if (!newest) {
      requestAnimationFrame(() => {
        const point = /** @type {L.LeafletMouseEvent} */ (newest).layerPoint;
        newest = null;
        pointAt(point);
      });
    }
    newest = event;
  });
  map.on("mouseout", () => {
    layer.hover = null;
    close();
    layer.redraw();
  });
  return () => {
    if (!under.length) return;
    under = under.filter((row) => layer.visible[row]);
    layer.hover = under[0] ?? null;
    if (under.length) tell();
    else close();
  };
}
