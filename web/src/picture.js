// The map as a picture to keep, loaded when a reader asks for one: what is on the screen, with the page's sentence above,
// and below it what the signs mean, whom a copy has to name, and the address.

import { Context } from "svgcanvas";
import { layOut } from "./picture/sheet.js";

/** @import { Sheet } from "./picture/sheet.js" */

const FINER = 3; // 288 dots to the inch where the sheet is printed as wide as it is on the screen

/** The SVG pen of the library leaves out how to fill what overlaps; countries have holes. */
class SvgPen extends Context {
  /** @param {CanvasFillRule | Path2D} [rule] never a path of its own: the pen knows none */
  fill(rule) {
    super.fill();
    if (typeof rule === "string") this.__currentElement.setAttribute("fill-rule", rule);
  }
}

/**
 * @param {"png" | "svg"} kind
 * @param {Sheet} sheet
 * @returns {Promise<Blob>}
 */
async function picture(kind, sheet) {
  const canvas = document.createElement("canvas");
  const { width, height, draw } = layOut(/** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d")), sheet);
  if (kind === "svg") {
    const pen = new SvgPen({ width, height });
    draw(pen);
    return new Blob([pen.getSerializedSvg()], { type: "image/svg+xml" });
  }
  canvas.width = width * FINER;
  canvas.height = height * FINER;
  const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  pen.scale(FINER, FINER);
  draw(pen);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("the picture is too large"))), "image/png");
  });
}

Object.assign(window.atlas, { picture });
