// What the page says, made ready for use.

import { CHOSEN } from "./choices.js";
import { unpack } from "./mask.js";

/** @import { ChosenField } from "./choices.js" */
/** @import { Control, Following, Message, Period } from "../types.d.ts" */

/**
 * @param {Message} message
 * @param {number} size the number of sites
 * @returns {Control}
 */
export function controlOf(message, size) {
  const { when, year, span, chosen, q, read, area } = message.follow ?? NOT_FOLLOWED;
  const places = CHOSEN.map((field) => [field, chosen[field] ?? []]);
  return {
    ...message,
    ...{ when, year, span, q, read },
    area: area && { words: area.words, inside: unpack(area.inside, size), possibly: unpack(area.possibly, size) },
    .../** @type {Record<ChosenField, number[]>} */ (Object.fromEntries(places)),
    rows: unpack(message.mask, size),
    undated: message.undated === 1,
    known: message.known === 1,
  };
}

/** @type {Following} */
const NOT_FOLLOWED = { when: "all", year: 0, span: [0, 0], chosen: {}, q: "", read: "", area: null };

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
