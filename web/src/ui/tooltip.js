// What the map says of the site under the pointer.

import { element } from "./element.js";

/** @import { Marks, Point } from "../types.d.ts" */

/**
 * Sites of one layer, the nearest first.
 *
 * @typedef {{ layer: Marks, rows: number[] }} Under
 */

/**
 * Follows the pointer; returns what brings a tooltip that is open up to date.
 *
 * @param {L.Map} map
 * @param {(point: Point) => Under} find what is under a point of the layers
 */
export function tooltip(map, find) {
  const tip = L.tooltip({ direction: "top", offset: [0, -10] });
  /** @type {Under | null} */
  let under = null;
  const close = () => {
    under = null;
    map.closeTooltip(tip);
  };
  /** @param {Under} found */
  const tell = ({ layer, rows }) => {
    const more = rows.length > 1 ? ` (and ${rows.length - 1} more here)` : "";
    const text = layer.describe(rows[0]) + more;
    tip.setLatLng(map.layerPointToLatLng(layer.spot(rows[0]))).setContent(element("span", {}, text));
  };
  /** @param {Under | null} found */
  const ring = (found) => {
    const before = under;
    under = found;
    if (before && before.layer !== found?.layer) {
      before.layer.hover = null;
      before.layer.redraw();
    }
    if (!found) return;
    found.layer.hover = found.rows[0];
    found.layer.redraw();
  };
  /** @param {L.Point} point */
  const pointAt = (point) => {
    const { layer, rows } = find(point);
    const found = rows.length ? { layer, rows } : null;
    if (found?.layer === under?.layer && found?.rows[0] === under?.rows[0]) return;
    ring(found);
    map.getContainer().style.cursor = found ? "pointer" : "";
    if (!found) {
      close();
      return;
    }
    tell(found);
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
    ring(null);
    close();
  });
  return () => {
    if (!under) return;
    const { layer } = under;
    const rows = under.rows.filter((row) => layer.visible[row]);
    layer.hover = rows[0] ?? null;
    if (!rows.length) {
      close();
      return;
    }
    under = { layer, rows };
    tell(under);
  };
}
