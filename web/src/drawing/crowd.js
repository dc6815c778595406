// In a crowd, what later symbols or shapes would hide is left out, so that many thousands of sites are drawn quickly.

import { SYMBOL } from "./places.js";
import { isSameFrame } from "./world.js";

/** @import { Frame } from "../types.d.ts" */
/** @import { Places } from "./places.js" */

/** Visible sites from which on there is a crowd. */
export const CROWD = 600;
const CELL = 4; // pixels: the symbol of a later site, several times as wide, hides one this near

export class Crowd {
  #places;
  #layers;
  /** @type {Frame | null} */
  #frame = null; // that of the keys
  /** @type {Map<number, string>} */
  #keys = new Map();

  /**
   * @param {Places} places
   * @param {number[]} layers the layer of each site
   */
  constructor(places, layers) {
    this.#places = places;
    this.#layers = layers;
  }

  /**
   * The points that no later one hides: none whose centre lies in the same cell of a few pixels.
   *
   * @param {Frame} frame
   * @param {number[]} rows in drawing order, and in view
   */
  unhiddenPoints(frame, rows) {
    const { min, max } = frame.bounds;
    const columns = Math.ceil((max.x - min.x + SYMBOL) / CELL) + 1;
    const taken = new Uint8Array(columns * (Math.ceil((max.y - min.y + SYMBOL) / CELL) + 1));
    return lastOf(rows, (row) => {
      const { x, y } = this.#places.spot(frame, row);
      const column = Math.floor((x - min.x + SYMBOL / 2) / CELL);
      const cell = Math.floor((y - min.y + SYMBOL / 2) / CELL) * columns + column;
      if (taken[cell]) return false;
      taken[cell] = 1;
      return true;
    });
  }

  /**
   * The lines, bands and areas that no later one of their layer and extent hides.
   *
   * @param {Frame} frame
   * @param {number[]} rows in drawing order
   */
  unhiddenShapes(frame, rows) {
    if (!this.#frame || !isSameFrame(this.#frame, frame)) {
      this.#frame = frame;
      this.#keys.clear();
    }
    const taken = new Set();
    return lastOf(rows, (row) => {
      const key = this.#keyOf(frame, row);
      if (taken.has(key)) return false;
      taken.add(key);
      return true;
    });
  }

  /**
   * What a shape has in common with those that it hides, or that hide it.
   *
   * @param {Frame} frame
   * @param {number} row
   */
  #keyOf(frame, row) {
    let key = this.#keys.get(row);
    if (key === undefined) {
      const shape = this.#places.shape[row];
      const extent = this.#places.extent(frame, row);
      const exact = shape === "l" || (shape === "a" && this.#places.routes.has(row));
      const step = Math.max(2 * CELL, (extent[2] - extent[0]) / (exact ? 16 : 4)); // the softer, the less it takes
      key = [this.#layers[row], shape, Math.round(step), ...extent.map((edge) => Math.round(edge / step))].join();
      this.#keys.set(row, key);
    }
    return key;
  }
}

/**
 * The rows a test keeps, asked from the last to the first.
 *
 * @param {number[]} rows
 * @param {(row: number) => boolean} keep
 */
function lastOf(rows, keep) {
  const kept = [];
  for (let place = rows.length - 1; place >= 0; place--) if (keep(rows[place])) kept.push(rows[place]);
  return kept.reverse();
}
