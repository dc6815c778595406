// Whether a site is certain to count, the same as the lower bound of dashboard/analysis/bounds.py: it is confirmed, more
// than a plan, there in these years by the dates known, what its layer says, and surely in the area chosen.

/** @import { Control, Filters, Period, Sites, State, Words } from "../types.d.ts" */

/**
 * @param {Words} words
 * @param {Sites} sites
 * @param {number} row
 * @param {State} state
 * @param {Pick<Filters, "period" | "known"> & Pick<Control, "relations" | "area">} filters
 */
export function isCertain(words, sites, row, state, { period, known, relations, area }) {
  const { notBuilt, lasting, years } = words;
  const { status, confidence, year } = state;
  const goesOn = status !== null && lasting.includes(status) && !notBuilt.includes(status);
  const thereAtTheEnd = goesOn && (known || year === years[1]); // in other years a status may have no date
  return (
    confidence === 0 && // the strongest comes first
    (status === null || !notBuilt.includes(status)) &&
    (thereAtTheEnd || surelyTouches(state, period)) &&
    (relations.length > 0 || sites.relation[row] === null) &&
    !area?.possibly[row]
  );
}

/**
 * Whether the years known show that a site was there in a period: a known year of it, or years on both sides.
 *
 * @param {State} state
 * @param {Period} period
 */
function surelyTouches({ start, end, endBy }, period) {
  if (!period) return true;
  const [first, last] = period;
  const ended = endBy ? null : end;
  if (start !== null && start >= first && start <= last) return true;
  if (ended !== null && ended >= first && ended <= last) return true;
  return start !== null && start < first && (end === null || (ended !== null && ended > last));
}
