// Joint exercises: a triangle each, filled where held, hollow where only announced, crossed where cancelled, with the
// circle within which the place lies. They follow the years the map shows.

import { touches } from "../rule/moment.js";
import { CanvasLayer } from "./canvas.js";
import { REACH } from "./places.js";
import { toPixels, worldLength, worldX, worldY } from "./world.js";

/** @import { Frame, Period, Point, Theme } from "../types.d.ts" */

/**
 * An exercise as dashboard/map/payload.py sends it; without a place it is not drawn.
 *
 * @typedef {object} ExerciseData
 * @property {string} id
 * @property {string} name
 * @property {number} year
 * @property {"held" | "planned" | "cancelled"} status
 * @property {number | null} lon
 * @property {number | null} lat
 * @property {number | null} accuracy
 * @property {string[]} lines
 *
 * @typedef {ExerciseData & { x: number, y: number, radius: number }} Exercise in world units
 */

export class ExerciseLayer extends CanvasLayer {
  #exercises;
  #theme;
  /** @type {Uint8Array | null} */
  #mask = null;
  /** @type {Period} */
  #period = null;

  /**
   * @param {ExerciseData[]} exercises
   * @param {Theme} theme
   * @param {L.RendererOptions} options
   */
  constructor(exercises, theme, options) {
    super(options);
    this.#exercises = exercises.map(placed);
    this.#theme = theme;
  }

  /** @param {Theme} theme */
  setTheme(theme) {
    this.#theme = theme;
    this.redraw();
  }

  /**
   * @param {Uint8Array | null} mask a row for each exercise
   * @param {Period} period
   */
  show(mask, period) {
    this.#mask = mask;
    this.#period = period;
    this.redraw();
  }

  /** The exercises drawn now. */
  visible() {
    const mask = this.#mask;
    const period = this.#period;
    if (!mask) return [];
    return this.#exercises.flatMap((each, row) => {
      return each && mask[row] && touches(each.year, each.year, period, false) ? [each] : [];
    });
  }

  /**
   * The exercises under a point of the layer.
   *
   * @param {Point} point
   */
  under(point) {
    const frame = this.frame();
    return this.visible().filter(({ x, y }) => {
      const spot = toPixels(frame, x, y);
      return Math.hypot(spot.x - point.x, spot.y - point.y) <= REACH;
    });
  }

  /**
   * @override
   * @param {CanvasRenderingContext2D} pen
   * @param {Frame} frame
   */
  draw(pen, frame) {
    for (const each of this.visible()) {
      const spot = toPixels(frame, each.x, each.y);
      const radius = each.radius * frame.scale;
      if (frame.zoom >= 7 && radius > 14 && radius < 400) drawCircle(pen, spot, radius, this.#theme);
      drawTriangle(pen, spot, each.status, this.#theme);
    }
  }
}

/**
 * @param {ExerciseData} exercise
 * @returns {Exercise | null}
 */
function placed(exercise) {
  const { lon, lat, accuracy } = exercise;
  if (lon === null || lat === null) return null;
  return { ...exercise, x: worldX(lon), y: worldY(lat), radius: worldLength(accuracy ?? 0, lat) };
}

/**
 * @param {CanvasRenderingContext2D} pen
 * @param {Point} spot
 * @param {number} radius
 * @param {Theme} theme
 */
function drawCircle(pen, { x, y }, radius, theme) {
  pen.globalAlpha = 0.5;
  pen.strokeStyle = theme.ink;
  pen.lineWidth = 1;
  pen.beginPath();
  pen.arc(x, y, radius, 0, 2 * Math.PI);
  pen.stroke();
  pen.globalAlpha = 1;
}

/**
 * @param {CanvasRenderingContext2D} pen
 * @param {Point} spot
 * @param {string} status
 * @param {Theme} theme
 */
function drawTriangle(pen, { x, y }, status, theme) {
  pen.beginPath();
  pen.moveTo(x, y - 8);
  pen.lineTo(x + 7.5, y + 5.5);
  pen.lineTo(x - 7.5, y + 5.5);
  pen.closePath();
  pen.fillStyle = status === "held" ? theme.ink : theme.paper;
  pen.strokeStyle = theme.ink;
  pen.lineWidth = 1.6;
  pen.fill();
  pen.stroke();
  if (status === "held") {
    pen.strokeStyle = theme.paper;
    pen.lineWidth = 0.8;
    pen.stroke();
  }
  if (status === "cancelled") {
    pen.beginPath();
    pen.moveTo(x - 5, y + 5);
    pen.lineTo(x + 4, y - 4);
    pen.stroke();
  }
}
