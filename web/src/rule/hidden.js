// Why a site is not among those drawn: what the map says of a picked site that the filters hide.

import { stateOf, touches } from "./moment.js";
import { isVisible } from "./visibility.js";

/** @import { Filters, Period, Sites } from "../types.d.ts" */

/**
 * Why a site is hidden, in the words of `why_hidden` in dashboard/present/hidden.py, and the year nearest to the one
 * shown in which the same filters show it, if there is one; null where the site is visible.
 *
 * @param {Sites} sites
 * @param {number} row
 * @param {Filters} filters
 * @returns {{ why: string, year: number | null } | null}
 */
export function whyHidden(sites, row, filters) {
  if (isVisible(sites, row, filters)) return null;
  const { why, year = null } = reason(sites, row, filters);
  const shown = year !== null && isVisible(sites, row, { ...filters, period: [year, year] });
  return { why, year: shown ? year : null };
}

/**
 * @param {Sites} sites
 * @param {number} row
 * @param {Filters} filters
 * @returns {{ why: string, year?: number }}
 */
function reason(sites, row, filters) {
  const { period, undated } = filters;
  const state = stateOf(sites, row, filters);
  if (!state) return notKnown(sites, row, period);
  const { start, end } = state;
  if (touches(start, end, period, undated)) return { why: "left out by the filters" };
  if (!period || (start === null && end === null)) {
    return { why: "its dates are not known, and sites with unknown dates are left out" };
  }
  const years = period[0] === period[1] ? `${period[0]}` : `${period[0]}–${period[1]}`;
  const later = start !== null && start > period[1];
  const year = /** @type {number} */ (later ? start : end);
  return { why: `not there in ${years}; ${later ? "from" : "until"} ${year}`, year };
}

/**
 * @param {Sites} sites
 * @param {number} row
 * @param {Period} period
 */
function notKnown(sites, row, period) {
  const step = period && sites.known[row].find(([year, exists]) => exists === 1 && year > period[1]);
  if (!step) return { why: "no dated source says that it exists" };
  return { why: `not known at the end of ${period[1]}; first reported in ${step[0]}`, year: step[0] };
}
