// What the page says, made ready for use.

import { CHOSEN } from "./choices.js";
import { STANDING } from "./evidence.js";
import { unpack } from "./mask.js";

/** @import { ChosenField } from "./choices.js" */
/** @import { Reading } from "./evidence.js" */
/** @import { Control, Following, Message, Period } from "../types.d.ts" */

/**
 * @param {Message} message
 * @param {number} size the number of sites
 * @returns {Control}
 */
export function controlOf(message, size) {
  const { when, year, span, chosen, without, q, read, area } = message.follow ?? NOT_FOLLOWED;
  const places = CHOSEN.map((field) => [field, chosen[field] ?? []]);
  return {
    ...message,
    ...{ when, year, span, without, q, read },
    area: area && { words: area.words, inside: unpack(area.inside, size), possibly: unpack(area.possibly, size) },
    .../** @type {Record<ChosenField, number[]>} */ (Object.fromEntries(places)),
    rows: unpack(message.mask, size),
    undated: message.undated === 1,
    known: message.known === 1,
    weighed: weighedBy(message, size),
    told: toldBy(message, size),
  };
}

/**
 * The confidence of the sites that the page gives another, at the moment it shows.
 *
 * @param {Message} message
 * @param {number} size
 * @returns {Reading | null}
 */
function weighedBy({ weighed }, size) {
  if (!weighed) return null;
  /** @type {Map<number, number>} */
  const confidences = new Map();
  for (const [confidence, mask] of Object.entries(weighed)) {
    for (const [row, is] of unpack(mask, size).entries()) if (is) confidences.set(row, Number(confidence));
  }
  return (row) => confidences.get(row);
}

/**
 * What the page says of each site by a side's word, at the moment it shows.
 *
 * @param {Message} message
 * @param {number} size
 * @returns {Reading | null}
 */
function toldBy({ told }, size) {
  if (!told) return null;
  const masks = told.map((mask) => unpack(mask, size));
  return (row) => {
    const place = masks.findIndex((mask) => mask[row]);
    return place < 0 ? STANDING.silent : place;
  };
}

/** @type {Following} */
const NOT_FOLLOWED = { when: "all", year: 0, span: [0, 0], chosen: {}, without: [], q: "", read: "", area: null };

/**
 * The years that a choice of time asks for.
 *
 * @param {Pick<Following, "when" | "year" | "span">} time
 * @returns {Period}
 */
export function periodOf({ when, year, span }) {
  if (when === "all") return null;
  return when === "year" ? [year, year] : span;
}
