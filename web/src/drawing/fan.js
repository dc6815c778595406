// Sites at one spot are fanned out: each is drawn on an arm of its own around that spot.

/** @import { Fan, Point } from "../types.d.ts" */

/** More sites than this at one spot are listed instead. */
export const LONGEST_FAN = 12;

/**
 * The end of a row's arm, the first pointing up and the others following clockwise.
 *
 * @param {Fan} fan
 * @param {number} row
 * @param {Point} centre
 * @returns {Point}
 */
export function armOf({ rows }, row, centre) {
  const angle = (rows.indexOf(row) / rows.length) * 2 * Math.PI - Math.PI / 2;
  const length = 22 + rows.length * 2.4;
  return { x: centre.x + Math.cos(angle) * length, y: centre.y + Math.sin(angle) * length };
}
