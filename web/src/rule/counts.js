// How many sites each choice would leave under all the other filters, as `counts` of dashboard/selection/index.py has it:
// for the filters that the map applies by itself.

import { isCertain } from "./bounds.js";
import { stateOf, touches } from "./moment.js";
import { standingOf } from "./visibility.js";

/** @import { Control, Filters, Sites, Words } from "../types.d.ts" */

/**
 * @typedef {object} Counts
 * @property {number} shown
 * @property {number} low those of the sites shown that are certain to count (bounds.js)
 * @property {number} high all shown, and those that only a least confidence or unknown dates leave out
 * @property {number[]} layers
 * @property {number[]} actors
 * @property {number[]} statuses
 * @property {number[]} standings empty according to all
 * @property {number[]} confidence those of at least a confidence
 */

/**
 * @param {Words} words
 * @param {Sites} sites
 * @param {Filters & Pick<Control, "relations" | "area">} filters
 * @returns {Counts}
 */
export function countsOf(words, sites, filters) {
  const { rows, period, undated } = filters;
  const weakest = words.confidences.length - 1;
  const zeros = (/** @type {string[]} */ names) => names.map(() => 0);
  const found = {
    shown: 0,
    low: 0,
    high: 0,
    layers: zeros(words.layers),
    actors: zeros(words.actors),
    statuses: zeros(words.statuses),
    standings: filters.told ? zeros(words.tellers[0].says) : [],
    confidence: zeros(words.confidences),
  };
  for (let row = 0; row < rows.length; row++) {
    if (!rows[row]) continue;
    const state = stateOf(sites, row, filters);
    if (!state || !touches(state.start, state.end, period, true)) continue;
    const { status, confidence } = state;
    const layer = isChosen(filters.layers, sites.layer[row]);
    const actor = isChosen(filters.actors, sites.actor[row]);
    const strong = confidence <= (filters.confidence ?? weakest);
    const inStatus = status === null ? !filters.statuses.length : isChosen(filters.statuses, status);
    const standing = standingOf(row, filters);
    const inStanding = standing === null || isChosen(filters.standings, standing);
    if (layer && actor && inStatus && inStanding) found.high++;
    if (!undated && state.start === null && state.end === null) continue;
    const failures = Number(!layer) + Number(!actor) + Number(!strong) + Number(!inStatus) + Number(!inStanding);
    if (failures > 1) continue;
    if (!failures) found.shown++;
    if (!failures && isCertain(words, sites, row, state, filters)) found.low++;
    if (!failures || !layer) found.layers[sites.layer[row]]++;
    if (!failures || !actor) found.actors[sites.actor[row]]++;
    if (standing !== null && (!failures || !inStanding)) found.standings[standing]++;
    if (!failures || !strong) found.confidence[confidence]++;
    if (status !== null && (!failures || !inStatus)) found.statuses[status]++;
  }
  for (let place = 1; place <= weakest; place++) found.confidence[place] += found.confidence[place - 1];
  return found;
}

/**
 * @param {number[]} chosen none means any
 * @param {number} value
 */
function isChosen(chosen, value) {
  return !chosen.length || chosen.includes(value);
}
