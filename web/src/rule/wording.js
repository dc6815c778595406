// A site in a few words: what tooltip, popup and screen reader say of it at the moment shown.

import { isStale } from "./moment.js";

/** @import { Sites, State, Words } from "../types.d.ts" */

const OVER = ["ended", "cancelled"];

/**
 * The years of a site, in the words of `years` in dashboard/present/wording.py. The newest status tells whether a site
 * without a known end is over: "since 2004" would be wrong of it even in a year in which it was active.
 *
 * @param {Words} words
 * @param {Pick<State, "start" | "end" | "newest" | "endBy">} state
 */
export function yearsOf(words, { start, end, newest, endBy }) {
  const code = newest === null ? "" : words.statusCodes[newest];
  if (endBy) {
    const over = `${code === "cancelled" ? "cancelled" : "ended"} by ${end}, year unknown`;
    return start === null ? over : `since ${start}, ${over}`;
  }
  if (start !== null && end !== null) return start === end ? `${start}` : `${start}–${end}`;
  if (end !== null) return `until ${end}`;
  if (start === null) return "years not known";
  return OVER.includes(code) ? `${start}, end not known` : `since ${start}`;
}

/**
 * @param {Words} words
 * @param {number | null} status
 */
export function statusLabel(words, status) {
  return status === null ? words.unknownStatus : words.statuses[status];
}

/**
 * The status of a site, with the year of the last evidence where it is stale, in the words of `state_status` in
 * dashboard/present/wording.py.
 *
 * @param {Words} words
 * @param {State} state
 */
export function stateStatus(words, state) {
  const label = statusLabel(words, state.status);
  if (!isStale(words, state)) return label;
  return `${label} (${state.lastEvidence === null ? "no dated evidence" : `last evidence ${state.lastEvidence}`})`;
}

/**
 * One line: name, layer, status, years and confidence.
 *
 * @param {Words} words
 * @param {Sites} sites
 * @param {number} row
 * @param {State} state
 */
export function describe(words, sites, row, state) {
  const status = stateStatus(words, state).toLowerCase();
  const confidence = words.confidences[state.confidence].toLowerCase();
  const line = [sites.name[row], words.layers[sites.layer[row]], status, yearsOf(words, state), confidence];
  if (state.said) line.push(state.said);
  return line.join(", ");
}

/**
 * The lines of a popup below the name.
 *
 * @param {Words} words
 * @param {Sites} sites
 * @param {number} row
 * @param {State} state
 */
export function facts(words, sites, row, state) {
  const relation = sites.relation[row];
  return [
    `${words.layers[sites.layer[row]]}: ${sites.what[row]}`,
    sites.where[row],
    `${stateStatus(words, state)}, ${yearsOf(words, state)}`,
    `${words.confidences[state.confidence]}, place within ${sites.accuracy[row] / 1000} km`,
    state.said ? `${state.said[0].toUpperCase()}${state.said.slice(1)}` : "",
    relation === null ? "" : words.relations[relation],
  ].filter(Boolean);
}
