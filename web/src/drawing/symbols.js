// Symbols of sites, drawn once per kind and pixel density, then stamped: colour by layer, shape by actor, outline by
// confidence, fill by status. The legend's drawings in dashboard/present/palette.py mean the same.

import { SYMBOL } from "./places.js";

/** @import { Theme, Words } from "../types.d.ts" */

/**
 * What a symbol depends on; words of the vocabulary by their place in it.
 *
 * @typedef {object} Kind
 * @property {number} layer
 * @property {number} actor
 * @property {number | null} status
 * @property {number} confidence
 * @property {boolean} marked whether the site is not quite what its layer says
 */

const SIZE = 5.4; // pixels from the middle to the outline
const MIDDLE = SYMBOL / 2;

/**
 * Returns what makes the picture of a kind, in the colours of one theme.
 *
 * @param {Words} words
 * @param {Theme} theme
 */
export function symbolMaker(words, theme, draw = drawSymbol) {
  /** @type {Map<number, HTMLCanvasElement>} */
  const made = new Map();
  /**
   * @param {Kind} kind
   * @param {number} [ratio] pixels of the picture in one of the page
   */
  return (kind, ratio = Math.max(1, Math.ceil(window.devicePixelRatio || 1))) => {
    const key = keyOf(kind) * 16 + ratio;
    let picture = made.get(key);
    if (!picture) {
      picture = document.createElement("canvas");
      picture.width = picture.height = SYMBOL * ratio;
      const pen = /** @type {CanvasRenderingContext2D} */ (picture.getContext("2d"));
      pen.scale(ratio, ratio);
      draw(pen, words, theme, kind);
      made.set(key, picture);
    }
    return picture;
  };
}

/** @param {Kind} kind */
function keyOf({ layer, actor, status, confidence, marked }) {
  return (((layer * 16 + actor) * 16 + (status ?? 15)) * 16 + confidence) * 2 + Number(marked);
}

/**
 * @param {CanvasRenderingContext2D} pen
 * @param {Words} words
 * @param {Theme} theme
 * @param {Kind} kind
 */
function drawSymbol(pen, words, theme, { layer, actor, status, confidence, marked }) {
  const colour = words.colours[layer];
  const code = status === null ? null : words.statusCodes[status];
  const contested = words.contested.includes(confidence);
  const outline = outlineOf(words.shapes[actor]);
  pen.fillStyle = theme.paper;
  pen.fill(outline);
  pen.save();
  pen.clip(outline);
  pen.fillStyle = pen.strokeStyle = colour;
  pen.lineWidth = 1.5;
  drawStatus(pen, outline, code);
  pen.restore();
  pen.strokeStyle = code === "active" ? theme.ink : colour;
  pen.lineWidth = contested || code === "active" ? 1.2 : 1.8;
  pen.setLineDash(words.dashes[confidence]);
  pen.stroke(outline);
  pen.setLineDash([]);
  if (contested) {
    pen.strokeStyle = colour;
    pen.beginPath();
    pen.arc(MIDDLE, MIDDLE, SIZE + 3, 0, 2 * Math.PI);
    pen.stroke();
  }
  if (marked) {
    pen.fillStyle = theme.ink;
    pen.beginPath();
    pen.moveTo(SYMBOL - 5, 0.5);
    pen.lineTo(SYMBOL - 1.5, 6);
    pen.lineTo(SYMBOL - 8.5, 6);
    pen.fill();
  }
}

/** @param {string} shape */
function outlineOf(shape) {
  const outline = new Path2D();
  if (shape === "square") outline.rect(MIDDLE - SIZE + 0.4, MIDDLE - SIZE + 0.4, 2 * SIZE - 0.8, 2 * SIZE - 0.8);
  else outline.arc(MIDDLE, MIDDLE, SIZE, 0, 2 * Math.PI);
  return outline;
}

/**
 * What is inside the outline: nothing for a planned site, the hands of a clock where the date of the plan has passed, a
 * dot where the status is not known.
 *
 * @param {CanvasRenderingContext2D} pen
 * @param {Path2D} outline
 * @param {string | null} code
 */
export function drawStatus(pen, outline, code) {
  const low = MIDDLE - 4;
  const high = MIDDLE + 4;
  switch (code) {
    case "overdue":
      stroke(pen, MIDDLE, low, MIDDLE, MIDDLE);
      stroke(pen, MIDDLE, MIDDLE, high - 1, MIDDLE + 2);
      break;
    case "under_construction":
      pen.fillRect(0, MIDDLE, SYMBOL, MIDDLE);
      break;
    case "active":
      pen.fill(outline);
      break;
    case "suspended":
      for (const shift of [-5, 0, 5]) stroke(pen, low + shift - 2, high + 2, high + shift + 2, low - 2);
      break;
    case "ended":
      stroke(pen, low, low, high, high);
      stroke(pen, high, low, low, high);
      break;
    case "cancelled":
      stroke(pen, low, high, high, low);
      break;
    case null:
      pen.beginPath();
      pen.arc(MIDDLE, MIDDLE, 1.6, 0, 2 * Math.PI);
      pen.fill();
      break;
  }
}

/**
 * @param {CanvasRenderingContext2D} pen
 * @param {number} x
 * @param {number} y
 * @param {number} toX
 * @param {number} toY
 */
function stroke(pen, x, y, toX, toY) {
  pen.beginPath();
  pen.moveTo(x, y);
  pen.lineTo(toX, toY);
  pen.stroke();
}
