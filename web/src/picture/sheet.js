// Where everything stands on the sheet of a picture. It is drawn by any pen that knows what a canvas knows.

import { SYMBOL } from "../drawing/places.js";

/** @import { Theme } from "../types.d.ts" */

/**
 * What a picture shows.
 *
 * @typedef {object} Sheet
 * @property {{ width: number, height: number, draw: (pen: CanvasRenderingContext2D) => void }} map draws from its corner
 * @property {string} sentence
 * @property {{ sign: HTMLCanvasElement, label: string }[]} legend
 * @property {string[]} notes a line each, such as whom to name
 * @property {Theme} theme
 */

const EDGE = 16;
const LINE = 18;
const GAP = 14;
const FACE = "system-ui, sans-serif";
const BOLD = `600 14px ${FACE}`;
const PLAIN = `12px ${FACE}`;
const SMALL = `11px ${FACE}`;

/**
 * Lay out a sheet; returns its size in pixels and what draws it.
 *
 * @param {CanvasRenderingContext2D} ruler measures text
 * @param {Sheet} sheet
 */
export function layOut(ruler, { map, sentence, legend, notes, theme }) {
  const wide = map.width;
  /** @type {((pen: CanvasRenderingContext2D) => void)[]} */
  const parts = [];
  let y = EDGE;
  /**
   * @param {string} text
   * @param {string} font
   * @param {string} colour
   */
  const write = (text, font, colour) => {
    ruler.font = font;
    for (const line of wrapped(text, wide, (each) => ruler.measureText(each).width)) {
      const at = y + LINE / 2;
      parts.push((pen) => label(pen, line, EDGE, at, font, colour));
      y += LINE;
    }
  };
  if (sentence) write(sentence, BOLD, theme.ink);
  y += EDGE / 2;
  const top = y;
  parts.push((pen) => frameOf(pen, map, top, theme));
  y += map.height + EDGE / 2;
  ruler.font = PLAIN;
  let x = EDGE;
  for (const { sign, label: text } of legend) {
    const taken = SYMBOL + 4 + ruler.measureText(text).width + GAP;
    if (x > EDGE && x + taken - GAP > EDGE + wide) {
      x = EDGE;
      y += LINE + 2;
    }
    const at = { x, y: y + LINE / 2 };
    parts.push((pen) => {
      pen.drawImage(sign, at.x, at.y - SYMBOL / 2, SYMBOL, SYMBOL);
      label(pen, text, at.x + SYMBOL + 4, at.y, PLAIN, theme.ink);
    });
    x += taken;
  }
  if (legend.length) y += LINE + EDGE / 2;
  for (const note of notes) write(note, SMALL, theme.label);
  const width = wide + 2 * EDGE;
  const height = Math.ceil(y + EDGE / 2);
  return {
    width,
    height,
    /** @param {CanvasRenderingContext2D} pen */
    draw: (pen) => {
      pen.fillStyle = theme.paper;
      pen.fillRect(0, 0, width, height);
      for (const part of parts) part(pen);
    },
  };
}

/**
 * Breaks a text into lines no wider than `width`; a word that is wider, such as an address, is broken where it has to be.
 *
 * @param {string} text
 * @param {number} width
 * @param {(text: string) => number} measure
 */
export function wrapped(text, width, measure) {
  /** @type {string[]} */
  const lines = [];
  let line = "";
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (measure(longer) <= width) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    line = "";
    for (const sign of word) {
      if (line && measure(line + sign) > width) {
        lines.push(line);
        line = "";
      }
      line += sign;
    }
  }
  if (line) lines.push(line);
  return lines;
}

/**
 * @param {CanvasRenderingContext2D} pen
 * @param {string} text
 * @param {number} x
 * @param {number} y
 * @param {string} font
 * @param {string} colour
 */
function label(pen, text, x, y, font, colour) {
  pen.font = font;
  pen.textAlign = "left";
  pen.textBaseline = "middle";
  pen.fillStyle = colour;
  pen.fillText(text, x, y);
}

/**
 * The map, cut at its edges.
 *
 * @param {CanvasRenderingContext2D} pen
 * @param {Sheet["map"]} map
 * @param {number} top
 * @param {Theme} theme
 */
function frameOf(pen, { width, height, draw }, top, theme) {
  pen.save();
  pen.beginPath();
  pen.rect(EDGE, top, width, height);
  pen.clip();
  pen.translate(EDGE, top);
  pen.fillStyle = theme.sea;
  pen.fillRect(0, 0, width, height);
  draw(pen);
  pen.restore();
  pen.globalAlpha = 1;
  pen.strokeStyle = theme.border;
  pen.lineWidth = 1;
  pen.strokeRect(EDGE, top, width, height);
}
