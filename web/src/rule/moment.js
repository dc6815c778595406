// What is known of a site at the moment shown: its years, status and confidence. Whatever tells or draws a site asks
// here, so that symbol, tooltip, popup, list and time-lapse say the same.

/** @import { Filters, KnownStep, Period, Sites, State, StatusStep } from "../types.d.ts" */

/**
 * The rule of time, the same as `touches` in dashboard/selection/model.py: whether a site's years touch a period. A
 * site with neither year is undated, kept or dropped by the switch; with one year known, the other is open.
 *
 * @param {number | null} start
 * @param {number | null} end
 * @param {Period} period
 * @param {boolean} undated
 */
export function touches(start, end, period, undated) {
  if (start === null && end === null) return undated;
  if (!period) return true;
  return (start === null || start <= period[1]) && (end === null || end >= period[0]);
}

/**
 * The last step of known time up to a year, null where nothing was published yet.
 *
 * @param {KnownStep[]} steps oldest first
 * @param {number} year
 */
export function knownStep(steps, year) {
  return steps.findLast((step) => step[0] <= year) ?? null;
}

/**
 * The status in a year, null where it is not known, the same as `status_at` in dashboard/evidence/valid_time.py.
 *
 * @param {StatusStep[]} steps oldest first
 * @param {number} year
 */
export function statusIn(steps, year) {
  return steps.findLast(([from]) => from === null || from <= year)?.[1] ?? null;
}

/**
 * A site at the moment shown, which is the last year of the period; null where nobody knew of it yet.
 *
 * @param {Sites} sites
 * @param {number} row
 * @param {Pick<Filters, "period" | "known">} filters
 * @returns {State | null}
 */
export function stateOf(sites, row, { period, known }) {
  if (known) {
    const step = knownStep(sites.known[row], period ? period[1] : Infinity);
    if (!step?.[1]) return null;
    const [, , start, end, status, confidence, endBy] = step;
    return { start, end, status, newest: status, confidence, endBy: endBy === 1 };
  }
  const newest = sites.status[row];
  return {
    start: sites.start[row],
    end: sites.end[row],
    status: period ? statusIn(sites.statuses[row], period[1]) : newest,
    newest,
    confidence: sites.confidence[row],
    endBy: sites.endBy.includes(row),
  };
}
