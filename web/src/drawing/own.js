// A reader's own rows: kites in the colour of their file, with an edge of ink that no site of the atlas has. The legend's
// drawing is in dashboard/present/own.py.

import { describeOwn } from "../rule/own.js";
import { FINE } from "./canvas.js";
import { SYMBOL } from "./places.js";
import { SiteLayer } from "./sites.js";
import { drawStatus, symbolMaker } from "./symbols.js";

/** @import { Own } from "../rule/own.js" */
/** @import { Theme, Words } from "../types.d.ts" */
/** @import { Kind } from "./symbols.js" */

const MIDDLE = SYMBOL / 2;

export class OwnLayer extends SiteLayer {
  /**
   * @param {Own} own
   * @param {Theme} theme
   * @param {L.RendererOptions} options
   */
  constructor(own, theme, options) {
    super(own, theme, options);
    this.own = own;
  }

  /**
   * @protected
   * @override
   * @param {Theme} theme
   */
  makeSymbols(theme, words = this.words) {
    return symbolMaker(words, theme, drawKite);
  }

  /**
   * @protected
   * @override
   * @param {Theme} theme
   */
  casing(theme) {
    return theme.ink;
  }

  /**
   * @override
   * @param {number} row
   */
  describe(row) {
    return describeOwn(this.own, row);
  }

  /**
   * The files of which something is drawn.
   *
   * @override
   */
  legend() {
    const { files, sites, words } = this.own;
    const shown = new Set(this.rows().map((row) => sites.layer[row]));
    const make = this.makeSymbols(this.theme, words);
    return [...files.keys()]
      .filter((file) => shown.has(file))
      .map((file) => ({
        sign: make({ layer: file, actor: 0, status: null, confidence: 0, marked: false }, FINE),
        label: `${files[file].label} (not rated by the atlas)`,
      }));
  }
}

/**
 * @param {CanvasRenderingContext2D} pen
 * @param {Words} words
 * @param {Theme} theme
 * @param {Kind} kind
 */
export function drawKite(pen, { colours, statusCodes }, theme, { layer, status }) {
  const outline = new Path2D();
  outline.moveTo(MIDDLE, MIDDLE - 7.4);
  outline.lineTo(MIDDLE + 6, MIDDLE);
  outline.lineTo(MIDDLE, MIDDLE + 7.4);
  outline.lineTo(MIDDLE - 6, MIDDLE);
  outline.closePath();
  pen.fillStyle = status === null ? colours[layer] : theme.paper;
  pen.fill(outline);
  pen.save();
  pen.clip(outline);
  pen.fillStyle = pen.strokeStyle = status === null ? theme.ink : colours[layer];
  pen.lineWidth = 2;
  drawStatus(pen, outline, status === null ? null : statusCodes[status]);
  pen.restore();
  pen.strokeStyle = theme.ink;
  pen.lineWidth = 1.2;
  pen.lineJoin = "round";
  pen.stroke(outline);
}
