// The cases that Python and JavaScript both read; tests/shared/write.py writes them.

import { readFileSync } from "node:fs";

/** @import { Content } from "../src/rule/choices.js" */
/** @import { EvidenceContent } from "../src/rule/evidence.js" */
/** @import { Rules } from "../src/rule/folding.js" */
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

/**
 * What the page says of a selection.
 *
 * @typedef {{ address: Record<string, string[]>, control: Message, rows: number[], shown: number[],
 *   counts: Record<"layers" | "actors" | "statuses" | "standings" | "confidence", number[]>,
 *   bounds: [low: number, high: number], sentence: string, remark: string }} Said
 */

/** @type {{ words: Words, sites: Sites, filters: Content, evidence: EvidenceContent, cases: Said[] }} */
export const selections = read("selections.json");

/**
 * @type {{ rules: Rules, texts: string[], textsOf: number[][], folded: [text: string, folded: string][],
 *   found: { query: string, rows: number[], alike: boolean, trouble: string | null }[],
 *   coordinates: [text: string, read: boolean][] }}
 */
export const searches = read("searches.json");

/** @type {{ shows: string, runs: number[], packed: string }[]} */
export const masks = read("masks.json");

/**
 * What the claims of each site amount to: the confidence without something, and the standing by each side, by a year's end.
 *
 * @typedef {{ without: number[], year: number | null, confidences: number[], standings: number[][] }} Weighing
 */

/** @type {{ evidence: EvidenceContent, cases: Weighing[] }} */
export const claims = read("claims.json");
