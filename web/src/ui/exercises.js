// Joint exercises on the map: loaded when they are first asked for, and told in a popup where they are clicked.

import { ExerciseLayer } from "../drawing/exercises.js";
import { element } from "./element.js";
import { room } from "./view.js";

/** @import { ExerciseData } from "../drawing/exercises.js" */
/** @import { Period, Theme } from "../types.d.ts" */

const TOLD = 6; // exercises of one place that a popup tells of
const PANE = "atlas-exercises";

export class Exercises {
  /** @type {ExerciseLayer | null} */
  #layer = null;
  #asked = false;
  /** @type {[Uint8Array | null, Period]} */
  #shown = [null, null];
  #map;
  #theme;
  #load;

  /**
   * @param {L.Map} map
   * @param {Theme} theme
   * @param {() => Promise<{ rows: ExerciseData[] }>} load
   */
  constructor(map, theme, load) {
    this.#map = map;
    this.#theme = theme;
    this.#load = load;
    const pane = map.createPane(PANE);
    pane.style.zIndex = "460";
    pane.style.pointerEvents = "none";
  }

  /** @param {Theme} theme */
  setTheme(theme) {
    this.#theme = theme;
    this.#layer?.setTheme(theme);
  }

  /**
   * @param {Uint8Array | null} mask a row for each exercise; null for none
   * @param {Period} period
   */
  show(mask, period) {
    this.#shown = [mask, period];
    this.#layer?.show(mask, period);
    if (this.#asked || !mask) return;
    this.#asked = true;
    this.#load().then(({ rows }) => {
      this.#layer = new ExerciseLayer(rows, this.#theme, { pane: PANE }).addTo(this.#map);
      this.#layer.show(...this.#shown);
    });
  }

  /** Ids of the exercises drawn now. */
  visible() {
    return this.#layer?.visible().map(({ id }) => id) ?? [];
  }

  /**
   * Tells of the exercises under a click; false where there are none.
   *
   * @param {L.LeafletMouseEvent} event
   */
  open({ layerPoint, latlng }) {
    const under = this.#layer?.under(layerPoint) ?? [];
    if (!under.length) return false;
    const box = element("div");
    for (const { name, year, lines } of under.slice(0, TOLD)) {
      box.append(element("h2", {}, `${name}, ${year}`), ...lines.map((line) => element("p", {}, line)));
    }
    if (under.length > TOLD) box.append(element("p", {}, `and ${under.length - TOLD} more at this place`));
    L.popup(room(this.#map, 300)).setLatLng(latlng).setContent(box).openOn(this.#map);
    return true;
  }
}
