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
  return lastStep(steps, year) ?? null;
}

/**
 * The status in a year, null where it is not known, the same as `status_at` in dashboard/evidence/valid_time.py.
 *
 * @param {StatusStep[]} steps oldest first
 * @param {number} year
 */
export function statusIn(steps, year) {
  return lastStep(steps, year)?.[1] ?? null;
}

/**
 * The year of the last evidence published by the end of a year, null where none has a date.
 *
 * @param {EvidenceStep[]} steps oldest first
 * @param {number} year
 */
export function lastEvidence(steps, year) {
  return lastStep(steps, year)?.[1] ?? null;
}

/**
 * The last step that begins by a year; asked for all sites on every year that plays, so without a function for each step.
 *
 * @template {[from: number | null, ...rest: unknown[]]} Step
 * @param {Step[]} steps oldest first; a first one without a year has always held
 * @param {number} year
 * @returns {Step | undefined}
 */
function lastStep(steps, year) {
  let place = steps.length - 1;
  while (place >= 0 && (steps[place][0] ?? -Infinity) > year) place--;
  return steps[place];
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
 * What was known of a site at the moment shown, which is the last year of the period; null where nobody knew of it yet,
 * and undefined by the true clock.
 *
 * @param {Sites} sites
 * @param {number} row
 * @param {Pick<Filters, "period" | "known">} filters
 */
export function knownThen(sites, row, { period, known }) {
  if (!known) return undefined;
  const step = knownStep(sites.known[row], period?.[1] ?? Infinity);
  return step?.[1] ? step : null;
}

/**
 * The confidence of a site at the moment shown, by what is left of the evidence.
 *
 * @param {Sites} sites
 * @param {number} row
 * @param {Pick<Filters, "period" | "known"> & Partial<Pick<Filters, "weighed">>} filters
 * @param {KnownStep | undefined} step what was known then, by known time
 */
export function confidenceOf(sites, row, { period, known, weighed }, step) {
  const anew = weighed?.(row, known ? (period?.[1] ?? null) : null);
  return anew ?? (step ? step[5] : sites.confidence[row]);
}

/**
 * A site at the moment shown; null where nobody knew of it yet.
 *
 * @param {Sites} sites
 * @param {number} row
 * @param {Pick<Filters, "period" | "known"> & Partial<Pick<Filters, "weighed">>} filters
 * @returns {State | null}
 */
export function stateOf(sites, row, filters) {
  const year = filters.period?.[1] ?? null;
  const step = knownThen(sites, row, filters);
  if (step === null) return null;
  if (step) {
    const [, , start, end, status, , endBy] = step;
    return {
      start,
      end,
      status,
      newest: status,
      confidence: confidenceOf(sites, row, filters, step),
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
    confidence: confidenceOf(sites, row, filters, step),
    endBy: sites.endBy[row] === 1,
    lastEvidence: lastEvidence(sites.evidence[row], Infinity),
    year,
  };
}
