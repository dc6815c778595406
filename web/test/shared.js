// The cases that Python and JavaScript both read; tests/shared/write.py writes them.

import { readFileSync } from "node:fs";

/** @import { Message, Sites, Words } from "../src/types.d.ts" */

/**
 * @typedef {[start: number | null, end: number | null, status: string, confidence: string]} Shown
 * @typedef {{ shows: string, address: string, control: Message, visible: Record<string, Shown>,
 *   hidden: Record<string, string> }} Case
 */

/** @param {string} name */
function read(name) {
  return JSON.parse(readFileSync(new URL(`../../tests/shared/${name}`, import.meta.url), "utf8"));
}

/** @type {{ words: Words, sites: Sites, cases: Case[] }} */
export const { words, sites, cases } = read("visibility.json");

/** @type {{ shows: string, runs: number[], packed: string }[]} */
export const masks = read("masks.json");
