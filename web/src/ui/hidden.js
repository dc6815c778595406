// What the map says of a picked site that the filters hide.

import { whyHidden } from "../rule/hidden.js";
import { button, element } from "./element.js";

/** @import { SiteLayer } from "../drawing/sites.js" */
/** @import { Filters } from "../types.d.ts" */

/**
 * Returns what brings the notice up to date with the filters that are shown now.
 *
 * @param {L.Map} map
 * @param {SiteLayer} layer
 * @param {(year: number) => void} goTo shows a year
 * @returns {(filters: Filters) => void}
 */
export function hiddenNotice(map, layer, goTo) {
  let offered = 0;
  const text = element("span");
  const show = button({}, "", () => goTo(offered));
  const box = element("p", { class: "atlas-hidden", role: "status" });
  box.append(text, show);
  box.hidden = true;
  L.DomEvent.disableClickPropagation(box);
  map.getContainer().append(box);
  return (filters) => {
    const row = layer.picked;
    const found = row === null ? null : whyHidden(layer.sites, row, filters);
    box.hidden = found === null;
    if (row === null || found === null) return;
    const said = `${layer.sites.name[row]} is not on the map: ${found.why}. `;
    if (text.textContent !== said) text.textContent = said; // a status that is written anew is read anew
    show.hidden = found.year === null;
    if (found.year === null) return;
    offered = found.year;
    show.textContent = `Show ${offered}`;
  };
}
