// Where a picture has to be drawn anew: the squares of a canvas in which something has changed.

/** @import { Box, Frame } from "../types.d.ts" */

const SIDE = 32; // pixels of the canvas, not of the page: a square that ended between two would leave a seam

export class Patches {
  #min;
  #perPixel;
  #columns;
  #lines;
  #marked;

  /**
   * @param {Frame} frame
   * @param {number} ratio pixels of the canvas in one of the page
   */
  constructor({ bounds: { min, max } }, ratio) {
    this.#min = min;
    this.#perPixel = ratio / SIDE;
    this.#columns = Math.ceil((max.x - min.x) * this.#perPixel);
    this.#lines = Math.ceil((max.y - min.y) * this.#perPixel);
    this.#marked = new Uint8Array(this.#columns * this.#lines);
  }

  /**
   * Mark what a box of the frame's pixels touches.
   *
   * @param {Box} box
   */
  mark(box) {
    const [west, north, east, south] = this.#squares(box);
    for (let line = north; line <= south; line++) {
      this.#marked.fill(1, line * this.#columns + west, line * this.#columns + east + 1);
    }
  }

  /**
   * Whether a box touches anything marked.
   *
   * @param {Box} box
   */
  touches(box) {
    const [west, north, east, south] = this.#squares(box);
    for (let line = north; line <= south; line++) {
      for (let column = west; column <= east; column++) if (this.#marked[line * this.#columns + column]) return true;
    }
    return false;
  }

  /** The part of the canvas that is marked, from 0 to 1. */
  share() {
    return this.#marked.reduce((sum, each) => sum + each, 0) / this.#marked.length;
  }

  /**
   * What is marked, in pixels of the canvas: x, y, width and height of each run of squares.
   *
   * @returns {[number, number, number, number][]}
   */
  rectangles() {
    /** @type {[number, number, number, number][]} */
    const found = [];
    for (let line = 0; line < this.#lines; line++) {
      let column = 0;
      while (column < this.#columns) {
        const first = column;
        while (column < this.#columns && this.#marked[line * this.#columns + column]) column++;
        if (column > first) found.push([first * SIDE, line * SIDE, (column - first) * SIDE, SIDE]);
        else column++;
      }
    }
    return found;
  }

  /**
   * The squares of a box: first column and line, last column and line.
   *
   * @param {Box} box
   * @returns {Box}
   */
  #squares([west, north, east, south]) {
    const { x, y } = this.#min;
    return [
      Math.max(0, Math.floor((west - x) * this.#perPixel)),
      Math.max(0, Math.floor((north - y) * this.#perPixel)),
      Math.min(this.#columns - 1, Math.floor((east - x) * this.#perPixel)),
      Math.min(this.#lines - 1, Math.floor((south - y) * this.#perPixel)),
    ];
  }
}
