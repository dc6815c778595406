// Which sites are visible under a control.

import { confidenceOf, knownThen, stateOf, touches } from "./moment.js";

/** @import { Filters, Sites, State } from "../types.d.ts" */

/**
 * Whether a site is left by the filters that do not depend on time; no layer or actor chosen means any.
 *
 * @param {Sites} sites
 * @param {number} row
 * @param {Filters} filters
 */
export function isKept(sites, row, { rows, layers, actors }) {
  return (
    rows[row] === 1 &&
    (!layers.length || layers.includes(sites.layer[row])) &&
    (!actors.length || actors.includes(sites.actor[row]))
  );
}

/**
 * A site of unknown status passes only where no status is chosen. The values are those of `stateOf`, each read only where
 * it decides: all sites are asked on every year that plays.
 *
 * @param {Sites} sites
 * @param {number} row
 * @param {Filters} filters
 */
export function isVisible(sites, row, filters) {
  if (!isKept(sites, row, filters)) return false;
  const { period, undated, confidence, statuses, standings } = filters;
  const step = knownThen(sites, row, filters);
  if (step === null) return false;
  if (!touches(step ? step[2] : sites.start[row], step ? step[3] : sites.end[row], period, undated)) return false;
  if (standings.length && filters.told && !standings.includes(standingOf(row, filters) ?? -1)) return false;
  if (confidence !== null && confidenceOf(sites, row, filters, step) > confidence) return false; // the strongest comes first
  if (!statuses.length) return true;
  const { status } = /** @type {State} */ (stateOf(sites, row, filters));
  return status !== null && statuses.includes(status);
}

/**
 * What the side chosen says of a site at the moment shown: by known time what had been published by then; null where
 * the map is drawn according to all.
 *
 * @param {number} row
 * @param {Pick<Filters, "period" | "known" | "told">} filters
 */
export function standingOf(row, { period, known, told }) {
  return told?.(row, known ? (period?.[1] ?? null) : null) ?? null;
}

/**
 * Marks each row, 1 if its site is visible and 0 if not, and counts the visible.
 *
 * @param {Sites} sites
 * @param {Filters} filters
 * @param {Uint8Array} visible
 */
export function markVisible(sites, filters, visible) {
  let count = 0;
  for (let row = 0; row < visible.length; row++) {
    visible[row] = isVisible(sites, row, filters) ? 1 : 0;
    count += visible[row];
  }
  return count;
}

/**
 * Whether a control asks for a part of the sites, whatever the year.
 *
 * @param {Sites} sites
 * @param {Filters} filters
 * @param {number} weakest the place of the weakest confidence
 */
export function isPart(sites, filters, weakest) {
  const { confidence, statuses, standings } = filters;
  if (statuses.length || standings.length || (confidence !== null && confidence < weakest)) return true;
  return !sites.id.every((_, row) => isKept(sites, row, filters));
}
