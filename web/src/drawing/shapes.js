// How lines, bands, areas and circles are drawn. All take pixels.

/** @import { Change, Spoken, Frame, Point } from "../types.d.ts" */

/**
 * The ways of a route, without bends within a pixel.
 *
 * @param {CanvasRenderingContext2D} pen
 * @param {Frame} frame
 * @param {Float64Array[]} ways
 */
export function trace(pen, { scale, dx, dy }, ways) {
  pen.beginPath();
  pen.lineCap = pen.lineJoin = "round";
  for (const way of ways) {
    let lastX = Infinity;
    let lastY = Infinity;
    for (let i = 0; i < way.length; i += 2) {
      const x = way[i] * scale + dx;
      const y = way[i + 1] * scale + dy;
      if (!i) pen.moveTo(x, y);
      else if (i === way.length - 2 || Math.abs(x - lastX) + Math.abs(y - lastY) > 1) pen.lineTo(x, y);
      else continue;
      lastX = x;
      lastY = y;
    }
  }
}

/**
 * The traced way as a line; `casing` lies under it, and in its middle where it is doubled.
 *
 * @param {CanvasRenderingContext2D} pen
 * @param {{ colour: string, casing: string, dash: number[], doubled: boolean, strong: boolean }} look
 */
export function strokeLine(pen, { colour, casing, dash, doubled, strong }) {
  pen.strokeStyle = casing;
  pen.lineWidth = strong ? 7 : 4.5;
  pen.stroke();
  pen.strokeStyle = colour;
  pen.lineWidth = strong ? 4 : 2.4;
  pen.setLineDash(dash.map((length) => length * 2.5));
  pen.stroke();
  if (doubled) {
    pen.strokeStyle = casing;
    pen.lineWidth = 1;
    pen.stroke();
  }
  pen.setLineDash([]);
}

/**
 * The traced way as a soft band.
 *
 * @param {CanvasRenderingContext2D} pen
 * @param {number} width
 * @param {{ colour: string, strong: boolean }} look
 */
export function strokeBand(pen, width, { colour, strong }) {
  pen.strokeStyle = colour + (strong ? "66" : "38");
  pen.lineWidth = Math.max(6, width);
  pen.stroke();
}

/**
 * The traced rings as an area with an edge, of which `casing` lies under the colour.
 *
 * @param {CanvasRenderingContext2D} pen
 * @param {{ colour: string, casing: string, strong: boolean }} look
 */
export function drawOutline(pen, { colour, casing, strong }) {
  pen.fillStyle = colour + (strong ? "44" : "26");
  pen.fill("evenodd");
  pen.strokeStyle = casing;
  pen.lineWidth = strong ? 4 : 2.4;
  pen.stroke();
  pen.strokeStyle = colour;
  pen.lineWidth = strong ? 2.6 : 1.4;
  pen.stroke();
}

/**
 * Somewhere in here.
 *
 * @param {CanvasRenderingContext2D} pen
 * @param {Point} spot
 * @param {number} radius
 * @param {{ colour: string, strong: boolean }} look
 */
export function drawArea(pen, { x, y }, radius, { colour, strong }) {
  const shown = Math.max(8, radius);
  const [tint, edge] = shown < 60 ? ["14", "66"] : ["05", "30"]; // a whole country is not tinted by one record, nor cut up
  pen.beginPath();
  pen.arc(x, y, shown, 0, 2 * Math.PI);
  pen.fillStyle = colour + (strong ? "30" : tint);
  pen.fill();
  pen.setLineDash([4, 4]);
  pen.strokeStyle = colour + (strong ? "dd" : edge);
  pen.lineWidth = 1;
  pen.stroke();
  pen.setLineDash([]);
}

/**
 * The circle within which a point lies.
 *
 * @param {CanvasRenderingContext2D} pen
 * @param {Point} spot
 * @param {number} radius
 * @param {{ colour: string, strong: boolean }} look
 */
export function drawAccuracy(pen, { x, y }, radius, { colour, strong }) {
  pen.beginPath();
  pen.arc(x, y, radius, 0, 2 * Math.PI);
  pen.fillStyle = colour + (strong ? "22" : "0c");
  pen.fill();
  pen.strokeStyle = colour + (strong ? "cc" : "44");
  pen.lineWidth = 1;
  pen.stroke();
}

/** @type {Record<Change, [colour: string, sign: string]>} */
const BADGES = { added: ["#009E73", "+"], ended: ["#B03A2E", "×"], changed: ["#56B4E9", "~"] };
const SLATE = "#3f4a54"; // the same as in dashboard/present/palette.py

/**
 * What became of a site between two moments: a plus, a cross, or a wave, each with its colour; or what a side says of it.
 *
 * @param {CanvasRenderingContext2D} pen
 * @param {Change | Spoken} badge
 * @param {Point} spot
 */
export function drawBadge(pen, badge, spot) {
  if (badge === "acknowledged" || badge === "denied") drawStanding(pen, badge, spot);
  else drawChange(pen, badge, spot);
}

/**
 * A dark disc with a plus, or a white square with a minus: without colours, which would read as right and wrong.
 *
 * @param {CanvasRenderingContext2D} pen
 * @param {Spoken} standing
 * @param {Point} spot
 */
function drawStanding(pen, standing, { x, y }) {
  const dark = standing === "acknowledged";
  pen.beginPath();
  if (dark) pen.arc(x, y, 6, 0, 2 * Math.PI);
  else pen.rect(x - 5.5, y - 5.5, 11, 11);
  pen.fillStyle = dark ? SLATE : "#ffffff";
  pen.fill();
  pen.strokeStyle = dark ? "#ffffff" : SLATE;
  pen.lineWidth = dark ? 1 : 1.4;
  pen.stroke();
  pen.beginPath();
  pen.moveTo(x - 3.2, y);
  pen.lineTo(x + 3.2, y);
  if (dark) {
    pen.moveTo(x, y - 3.2);
    pen.lineTo(x, y + 3.2);
  }
  pen.lineWidth = 1.8;
  pen.stroke();
}

/**
 * @param {CanvasRenderingContext2D} pen
 * @param {Change} badge
 * @param {Point} spot
 */
function drawChange(pen, badge, { x, y }) {
  const [colour, sign] = BADGES[badge];
  pen.beginPath();
  pen.arc(x, y, 6, 0, 2 * Math.PI);
  pen.fillStyle = colour;
  pen.fill();
  pen.fillStyle = "#ffffff";
  pen.font = "bold 12px system-ui, sans-serif";
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  pen.fillText(sign, x, y + 0.5);
}
