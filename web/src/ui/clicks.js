// What a click on the map does: a site is picked, several at one spot are fanned out or listed, and beside them the
// reader lets go.

import { LONGEST_FAN } from "../drawing/fan.js";
import { listSites } from "./popup.js";

/** @import { SiteLayer } from "../drawing/sites.js" */
/** @import { Fan } from "../types.d.ts" */

/**
 * @param {L.Map} map
 * @param {SiteLayer} layer
 * @param {object} acts
 * @param {(row: number | null) => void} acts.pick
 * @param {(event: L.LeafletMouseEvent, under: number[]) => boolean} acts.openFirst opens what lies above the sites; false
 *   where there is nothing
 * @param {() => void} acts.fanned is called when sites have been fanned out or folded again
 * @param {(event: L.LeafletMouseEvent) => boolean} acts.openOther opens what else lies there; false where there is nothing
 */
export function clicks(map, layer, { pick, openFirst, fanned: changed, openOther }) {
  /** @param {Fan | null} fan */
  const fanOut = (fan) => {
    layer.fan = fan;
    layer.redraw();
    changed();
  };
  const letGo = () => {
    if (layer.picked !== null) pick(null);
  };
  map.on("click", (event) => {
    const under = layer.under(event.layerPoint);
    if (openFirst(event, under)) return;
    const fanned = under.every((row) => layer.fan?.rows.includes(row));
    if (under.length > LONGEST_FAN && !fanned) listSites(map, layer, under, event.latlng, pick);
    else if (under.length > 1 && !fanned) fanOut({ centre: under[0], rows: under });
    else if (under.length) pick(under[0]);
    else if (openOther(event)) return;
    else if (layer.fan) fanOut(null);
    else letGo();
  });
  map.on("zoomstart", () => {
    if (layer.fan) fanOut(null);
  });
  map.getContainer().addEventListener("keydown", (event) => {
    if (event.key === "Escape") letGo();
  });
}
