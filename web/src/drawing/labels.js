// Names on the base map. The most important come first; a label that would lie on another is left out.

/** @import { Box, Frame, Theme } from "../types.d.ts" */

const FACE = "system-ui, sans-serif";

export class Labels {
  /** @type {Box[]} */
  #taken = [];
  #pen;
  #frame;
  #theme;

  /**
   * @param {CanvasRenderingContext2D} pen
   * @param {Frame} frame
   * @param {Theme} theme
   */
  constructor(pen, frame, theme) {
    this.#pen = pen;
    this.#frame = frame;
    this.#theme = theme;
  }
  /**
   * @param {string} text
   * @param {number} x in world units
   * @param {number} y
   * @param {{ font: string, colour: string, dot?: boolean }} look a dot marks the place, with the label beside it
   */
  put(text, x, y, { font, colour, dot = false }) {
    const pen = this.#pen;
    const { scale, dx, dy, bounds } = this.#frame;
    const at = { x: x * scale + dx, y: y * scale + dy };
    if (at.x < bounds.min.x || at.x > bounds.max.x || at.y < bounds.min.y || at.y > bounds.max.y) return;
    pen.font = `${font} ${FACE}`;
    const { width } = pen.measureText(text);
    const left = dot ? at.x + 5 : at.x - width / 2;
    if (!this.#take([left - 2, at.y - 8, left + width + 2, at.y + 8])) return;
    pen.textAlign = "left";
    pen.textBaseline = "middle";
    pen.lineWidth = 3;
    pen.strokeStyle = this.#theme.halo;
    pen.strokeText(text, left, at.y);
    pen.fillStyle = colour;
    pen.fillText(text, left, at.y);
    if (!dot) return;
    pen.beginPath();
    pen.arc(at.x, at.y, 1.8, 0, 2 * Math.PI);
    pen.fill();
  }

  /** @param {Box} box */
  #take(box) {
    const free = this.#taken.every(
      (other) => box[0] >= other[2] || box[2] <= other[0] || box[1] >= other[3] || box[3] <= other[1],
    );
    if (free) this.#taken.push(box);
    return free;
  }
}
