// What the page says, made ready for use.

import { unpack } from "./mask.js";

/** @import { Control, Message } from "../types.d.ts" */

/**
 * @param {Message} message
 * @param {number} size the number of sites
 * @returns {Control}
 */
export function controlOf(message, size) {
  return {
    ...message,
    rows: unpack(message.mask, size),
    undated: message.undated === 1,
    known: message.known === 1,
  };
}
