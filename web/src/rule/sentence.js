// The selection as one English sentence, the same as dashboard/present/sentence.py writes at the top of the page.

import { countsOf } from "./counts.js";
import { isVisible } from "./visibility.js";

/** @import { Choices, ChosenField } from "./choices.js" */
/** @import { Counts } from "./counts.js" */
/** @import { Evidence } from "./evidence.js" */
/** @import { Control, Sites, Words } from "../types.d.ts" */

const MOST_NAMED = 4;
const LONGEST = 60; // letters of what somebody typed
const TROUBLES = {
  signs: "The search holds no letter or digit: type a name, a place or coordinates.",
  script: "No name in the atlas is written in the script of the search: try another.",
};
const NOTHING_HELPS = "No site fits, and loosening one filter alone would not help: reset all filters.";

/**
 * What the map has fetched; the evidence once it is needed.
 *
 * @typedef {{ words: Words, sites: Sites, choices: Choices, evidence: Evidence | null }} Known
 */

/**
 * @param {Known} known
 * @param {Control} control
 * @param {Counts} counts
 */
export function sentence(known, control, counts) {
  const size = known.sites.id.length;
  const chosen = chosenWords(known, control).filter(Boolean).join(", ");
  const all = `${number(size)} ${size === 1 ? "site" : "sites"}`;
  const text = `Showing ${number(counts.shown)} of ${all} ${time(control)}${chosen ? `: ${chosen}` : ""}.`;
  return [text, control.read, counts.shown ? "" : loosen(known, control)].filter(Boolean).join(" ");
}

/**
 * `208 are confirmed; 119 are not. By what you count: 180 to 327.` With a least confidence chosen: how many sites it
 * leaves out.
 *
 * @param {Words} words
 * @param {Control} control
 * @param {Counts} counts
 */
export function remark(words, control, counts) {
  const { low, high } = counts;
  const range = low === high ? "" : `By what you count: ${number(low)} to ${number(high)}.`;
  return [confirmed(words, control, counts), range].filter(Boolean).join(" ");
}

/**
 * @param {Words} words
 * @param {Control} control
 * @param {Counts} counts
 */
function confirmed({ confidences }, { confidence }, counts) {
  const weakest = confidences.length - 1;
  const total = counts.confidence[weakest];
  const least = confidence ?? weakest;
  if (least === weakest) {
    const sure = counts.confidence[0];
    return total ? `${number(sure)} ${are(sure)} confirmed; ${number(total - sure)} ${are(total - sure)} not.` : "";
  }
  const leftOut = total - counts.confidence[least];
  const below = least === 0 ? "not confirmed" : `below “${confidences[least].toLowerCase()}”`;
  return `${number(leftOut)} more ${are(leftOut)} ${below}.`;
}

/**
 * Every choice but the years in words, in the order of the sidebar; empty where nothing is chosen.
 *
 * @param {Known} known
 * @param {Control} control
 */
function chosenWords({ words, sites, choices, evidence }, control) {
  const { actors, layers, statuses, confidence, without, q } = control;
  /** @param {ChosenField} field */
  const some = (field) => either(control[field].map((place) => choices.words(field)[place]));
  const least = confidence === null || confidence === words.confidences.length - 1 ? null : confidence;
  const leastWord = least === null ? "" : words.confidences[least].toLowerCase();
  const orgs = some("orgs");
  const roles = some("roles");
  return [
    either(actors.map((place) => words.actors[place])),
    either(layers.map((place) => words.layers[place])),
    some("countries"),
    some("regions"),
    roles ? `${orgs || "any organization"} as ${roles}` : orgs,
    some("categories"),
    some("commodities"),
    either(statuses.map((place) => words.statuses[place].toLowerCase())),
    some("relations"),
    control.undated ? "" : "without sites with unknown dates",
    least ? `${leastWord} or better` : leastWord,
    toldWords(words, control),
    without.length ? `without ${either(without.map((way) => evidence?.ways[way] ?? ""))}` : "",
    inArea(sites, control),
    q && `${choices.search.find(q).alike ? "matching words like" : "matching"} ${quoted(q)}`,
  ];
}

/**
 * `as Russia tells it`, `denied or not spoken of by Russia`; empty according to all.
 *
 * @param {Words} words
 * @param {Pick<Control, "according" | "standings">} control
 */
export function toldWords({ tellers }, { according, standings }) {
  const { tells, says, who } = tellers[according];
  return standings.length ? `${either(standings.map((place) => says[place]))} by ${who}` : tells;
}

/**
 * Where the area chosen is, and how many of the sites shown may also lie outside.
 *
 * @param {Sites} sites
 * @param {Control} control
 */
function inArea(sites, control) {
  const { area } = control;
  if (!area) return "";
  const count = area.possibly.reduce((sum, may, row) => sum + (may && isVisible(sites, row, control) ? 1 : 0), 0);
  return `${area.words}${count ? ` (${number(count)} of them only possibly)` : ""}`;
}

/** @param {Control} control */
function time({ period, known }) {
  if (!period) return known ? "in all years, as known today" : "in all years";
  const years = period[0] === period[1] ? `in ${period[0]}` : `in ${period[0]}–${period[1]}`;
  return known ? `${years}, as known at the end of ${period[1]}` : years;
}

/**
 * Which one filter to loosen, and what that would bring back.
 *
 * @param {Known} known
 * @param {Control} control
 */
function loosen({ words, sites, choices }, control) {
  const trouble = control.q && choices.search.trouble(control.q);
  if (trouble) return TROUBLES[trouble];
  /** @type {[name: string, loosened: Partial<Control>][]} */
  const each = [
    ["actor", { actors: [] }],
    ["layer", { layers: [] }],
    ["country", { countries: [] }],
    ["region", { regions: [] }],
    ["category", { categories: [] }],
    ["commodity", { commodities: [] }],
    ["relation", { relations: [] }],
    ["organization", { orgs: [] }],
    ["role", { roles: [] }],
    ["year", { period: null, undated: true }],
    ["status", { statuses: [] }],
    ["standing", { standings: [] }],
    ["confidence", { confidence: null }],
    ["area", { area: null }],
    ["search", { q: "" }],
  ];
  let best = { name: "", left: 0 };
  for (const [name, loosened] of each) {
    if (
      Object.entries(loosened).every(([field, value]) => isSame(control[/** @type {keyof Control} */ (field)], value))
    )
      continue;
    const filters = { ...control, ...loosened };
    const left = countsOf(words, sites, { ...filters, rows: choices.rows(filters) }).shown;
    if (left > best.left) best = { name, left };
  }
  if (!best.left) return NOTHING_HELPS;
  return `No site fits all filters. Without the ${best.name} filter there would be ${number(best.left)}.`;
}

/** @param {unknown} one @param {unknown} other */
const isSame = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/**
 * `A, B or C`; of a longer list the first few and how many others.
 *
 * @param {string[]} values
 */
function either(values) {
  if (values.length > MOST_NAMED + 1) {
    return `${values.slice(0, MOST_NAMED).join(", ")} or one of ${values.length - MOST_NAMED} others`;
  }
  return values.length > 1 ? `${values.slice(0, -1).join(", ")} or ${values[values.length - 1]}` : (values[0] ?? "");
}

/**
 * What somebody typed, in quotation marks: without control and formatting characters, and cut where long.
 *
 * @param {string} text
 */
function quoted(text) {
  const shown = [
    ...text
      .replace(/[\p{C}\p{Z}]/gu, " ")
      .trim()
      .replace(/ +/g, " "),
  ];
  return shown.length > LONGEST ? `“${shown.slice(0, LONGEST).join("").trimEnd()}…”` : `“${shown.join("")}”`;
}

/** @param {number} count */
const are = (count) => (count === 1 ? "is" : "are");

/** @param {number} count its thousands are grouped */
export const number = (count) => `${count}`.replace(/\B(?=(\d{3})+$)/g, ",");
