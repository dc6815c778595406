// What the map says when one of its files does not come.

import { button, element } from "./element.js";

const TEXTS = {
  sites:
    "The map's sites could not be loaded. The sentence above and the table below hold the same sites. " +
    "The map tries again by itself.",
  base: "The base map could not be loaded. The map tries again by itself.",
  own: "Your data could not be loaded onto the map. The table below the map holds the same rows.",
  exercises: "The joint exercises could not be loaded. The map tries again by itself.",
};

/**
 * Say that a file did not come; returns what takes it back.
 *
 * @param {L.Map} map
 * @param {keyof typeof TEXTS} what
 * @param {() => void} again
 */
export function tellTrouble(map, what, again) {
  const container = map.getContainer();
  const shelf =
    container.querySelector(".atlas-troubles") ?? element("div", { class: "atlas-troubles", role: "alert" });
  const box = element("p", {}, `${TEXTS[what]} `);
  box.append(button({}, "Try again", again));
  L.DomEvent.disableClickPropagation(box);
  shelf.append(box);
  container.append(shelf);
  return () => box.remove();
}
