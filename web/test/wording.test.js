import assert from "node:assert/strict";
import { test } from "node:test";
import { describe, facts, yearsOf } from "../src/rule/wording.js";
import { sites, words } from "./shared.js";

const ACTIVE = words.statusCodes.indexOf("active");
const REPORTED = words.confidences.indexOf("Reported");
const ENDED = words.statusCodes.indexOf("ended");
const SEEN = { lastEvidence: 2010, year: 2011 };
const row = sites.id.indexOf("unknown-before-2007");

/**
 * @param {number | null} start
 * @param {number | null} end
 */
const years = (start, end, newest = ACTIVE, endBy = false) => yearsOf(words, { start, end, newest, endBy });

test("years are told with what is not known of them", () => {
  assert.equal(years(2000, 2005), "2000–2005");
  assert.equal(years(2005, 2005), "2005");
  assert.equal(years(2000, null), "since 2000");
  assert.equal(years(null, 2005), "until 2005");
  assert.equal(years(null, null), "years not known");
});

test("a site that is over is not told as lasting since its first year", () => {
  assert.equal(years(2000, null, ENDED), "2000, end not known");
  assert.equal(years(2000, 2005, ENDED), "2000–2005");
});

test("a latest year is not told as the last", () => {
  const cancelled = words.statusCodes.indexOf("cancelled");
  assert.equal(years(2009, 2012, ENDED, true), "since 2009, ended by 2012, year unknown");
  assert.equal(years(null, 2006, cancelled, true), "cancelled by 2006, year unknown");
});

test("a description names site, layer, status, years and confidence", () => {
  const state = { start: 2001, end: null, status: ACTIVE, newest: ACTIVE, confidence: REPORTED, endBy: false, ...SEEN };
  assert.equal(describe(words, sites, row, state), "An outpost, Belt and Road projects, active, since 2001, reported");
});

test("a stale status is told with the year of the last evidence", () => {
  const state = { start: 2001, end: null, status: ACTIVE, newest: ACTIVE, confidence: REPORTED, endBy: false };
  const told = (/** @type {number | null} */ lastEvidence, /** @type {number | null} */ year, status = ACTIVE) =>
    facts(words, sites, row, { ...state, status, lastEvidence, year })[2];
  assert.equal(told(2010, 2012), "Active, since 2001");
  assert.equal(told(2010, 2013), "Active (last evidence 2010), since 2001");
  assert.equal(told(2010, null), "Active (last evidence 2010), since 2001");
  assert.equal(told(null, 2013), "Active (no dated evidence), since 2001");
  assert.equal(told(2010, 2013, ENDED), "Ended, since 2001");
});

test("a status that is not known is said not to be known", () => {
  const state = { start: 2001, end: null, status: null, newest: ENDED, confidence: REPORTED, endBy: false, ...SEEN };
  assert.match(describe(words, sites, row, state), /, status not known, 2001, end not known, /);
  assert(facts(words, sites, row, state).includes("Status not known, 2001, end not known"));
});

test("the facts of a site leave out what there is nothing to say of", () => {
  const state = { start: null, end: null, status: ACTIVE, newest: ACTIVE, confidence: 0, endBy: false, ...SEEN };
  assert.deepEqual(facts(words, sites, row, state), [
    "Belt and Road projects: outpost",
    "Murghob, Tajikistan",
    "Active, years not known",
    "Confirmed, place within 5 km",
  ]);
  const related = { ...sites, relation: sites.relation.map(() => 0) };
  assert.equal(facts(words, related, row, state).at(-1), words.relations[0]);
});
