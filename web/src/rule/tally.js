// What the time-lapse tells of a year: how many sites there are, and what came and went since the year before.

import { number } from "./sentence.js";
import { isVisible } from "./visibility.js";

/** @import { Filters, Sites, Words } from "../types.d.ts" */

/**
 * @param {Words} words
 * @param {Sites} sites
 * @param {Filters} filters
 * @param {number} year
 */
export function tally(words, sites, filters, year) {
  /** @type {Filters} */
  const now = { ...filters, period: [year, year] };
  /** @type {Filters} */
  const before = { ...filters, period: [year - 1, year - 1] };
  const dated = { ...now, undated: false };
  const byLayer = words.layers.map(() => 0);
  const byActor = words.actors.map(() => 0);
  const found = { all: 0, came: 0, went: 0, undated: 0, byLayer, byActor };
  for (let row = 0; row < sites.id.length; row++) {
    const was = isVisible(sites, row, before);
    if (!isVisible(sites, row, now)) {
      if (was) found.went++;
      continue;
    }
    found.all++;
    if (!was) found.came++;
    byLayer[sites.layer[row]]++;
    byActor[sites.actor[row]]++;
    if (!isVisible(sites, row, dated)) found.undated++;
  }
  return found;
}

/**
 * What is told of the reader's own rows beside it.
 *
 * @param {number | null} count
 */
export function ownTally(count) {
  return count === null ? "" : ` · and ${count} of yours`;
}

/**
 * The first line of a tally, by the clock's way of speaking.
 *
 * @param {ReturnType<typeof tally>} found
 * @param {boolean} known
 * @param {number} year
 * @param {Pick<import("./counts.js").Counts, "low" | "high"> | null} [bounds] of the count; null while the years play
 */
export function tallyLine({ all, came, went, undated }, known, year, bounds = null) {
  const clock = known ? `as known by the end of ${year}` : `true in ${year}`;
  if (!all) return `No site under these filters, ${clock}.`;
  const parts = [clock];
  if (came) parts.push(`${came} new`);
  if (went) parts.push(`${went} no longer`);
  if (undated) parts.push(`${undated} of unknown years`);
  if (bounds && bounds.low < bounds.high)
    parts.push(`by what you count, ${number(bounds.low)} to ${number(bounds.high)} sites`);
  return parts.join(" · ");
}
