// What is known of a site at the moment shown: its years, status and confidence. Whatever tells or draws a site asks
// here, so that symbol, tooltip, popup, list and time-lapse say the same.

/** @import { EvidenceStep, Filters, KnownStep, Period, Sites, State, StatusStep, Words } from "../types.d.ts" */

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
 * The year of the last evidence published by the end of a year, null where none has a date.
 *
 * @param {EvidenceStep[]} steps oldest first
 * @param {number} year
 */
export function lastEvidence(steps, year) {
  return steps.findLast(([published]) => published <= year)?.[1] ?? null;
}

/**
 * Whether a status that goes on until something is reported lacks newer evidence, the same as `is_stale` in
 * dashboard/evidence/staleness.py. All years are seen from the newest.
 *
 * @param {Words} words
 * @param {Pick<State, "status" | "lastEvidence" | "year">} state
 */
export function isStale({ lasting, staleYears, years }, { status, lastEvidence, year }) {
  if (status === null || !lasting.includes(status)) return false;
  return lastEvidence === null || (year ?? years[1]) - lastEvidence >= staleYears;
}

/**
 * A site at the moment shown, which is the last year of the period; null where nobody knew of it yet.
 *
 * @param {Sites} sites
 * @param {number} row
 * @param {Pick<Filters, "period" | "known"> & Partial<Pick<Filters, "weighed">>} filters
 * @returns {State | null}
 */
export function stateOf(sites, row, { period, known, weighed }) {
  const year = period?.[1] ?? null;
  const anew = weighed?.(row, known ? year : null);
  if (known) {
    const step = knownStep(sites.known[row], year ?? Infinity);
    if (!step?.[1]) return null;
    const [, , start, end, status, confidence, endBy] = step;
    return {
      start,
      end,
      status,
      newest: status,
      confidence: anew ?? confidence,
      endBy: endBy === 1,
      lastEvidence: lastEvidence(sites.evidence[row], year ?? Infinity),
      year,
    };
  }
  const newest = sites.status[row];
  return {
    start: sites.start[row],
    end: sites.end[row],
    status: year === null ? newest : statusIn(sites.statuses[row], year),
    newest,
    confidence: anew ?? sites.confidence[row],
    endBy: sites.endBy.includes(row),
    lastEvidence: lastEvidence(sites.evidence[row], Infinity),
    year,
  };
}
