// The place a reader searched for by coordinates: gone to once, and marked with the circle it lies in.

/** @import { Theme } from "../types.d.ts" */

export const CLOSEST = 9; // the zoom at which sites some 50 km around are still in view

export class PlaceMark {
  /** @type {L.LayerGroup | null} */
  #mark = null;
  /** @type {[number, number, number] | null} */
  #at = null;
  #map;
  #theme;

  /**
   * @param {L.Map} map
   * @param {Theme} theme
   */
  constructor(map, theme) {
    this.#map = map;
    this.#theme = theme;
  }

  /** @param {Theme} theme */
  setTheme(theme) {
    this.#theme = theme;
    this.#draw();
  }

  /**
   * Mark a place, or none; says whether it is another one than before.
   *
   * @param {[lon: number, lat: number, accuracy: number] | null} at
   */
  show(at) {
    if (String(at) === String(this.#at)) return false;
    this.#at = at;
    this.#draw();
    return at !== null;
  }

  /** The place marked now. */
  at() {
    return this.#at;
  }

  /** Bring the place into view with what is around it. */
  goThere() {
    if (!this.#at) return;
    const [lon, lat, accuracy] = this.#at;
    const bounds = L.latLng(lat, lon).toBounds(4 * Math.max(accuracy, 1));
    this.#map.fitBounds(bounds, { maxZoom: CLOSEST, animate: false });
  }

  #draw() {
    this.#mark?.remove();
    this.#mark = null;
    if (!this.#at) return;
    const [lon, lat, accuracy] = this.#at;
    const color = this.#theme.accent;
    const look = { color, weight: 2, interactive: false };
    this.#mark = L.layerGroup([
      L.circle([lat, lon], { ...look, radius: accuracy, fillOpacity: 0.12, dashArray: "5 4" }),
      L.circleMarker([lat, lon], { ...look, radius: 5, fillColor: this.#theme.paper, fillOpacity: 1 }),
    ]).addTo(this.#map);
  }
}
