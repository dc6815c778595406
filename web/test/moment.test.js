import assert from "node:assert/strict";
import { test } from "node:test";
import { isStale, knownStep, lastEvidence, statusIn, touches } from "../src/rule/moment.js";
import { words } from "./shared.js";

/** @import { EvidenceStep, KnownStep, StatusStep } from "../src/types.d.ts" */

test("a site's years touch a period that they share a year with", () => {
  assert(touches(2000, 2005, [2005, 2010], false));
  assert(touches(2000, 2005, [1990, 2000], false));
  assert(!touches(2000, 2005, [2006, 2010], false));
  assert(!touches(2000, 2005, [1990, 1999], false));
});

test("an end that is not known is open", () => {
  assert(touches(2000, null, [2030, 2030], false));
  assert(touches(null, 2005, [1990, 1990], false));
  assert(!touches(2000, null, [1999, 1999], false));
  assert(!touches(null, 2005, [2006, 2006], false));
});

test("without any years the switch alone decides", () => {
  for (const undated of [true, false]) {
    assert.equal(touches(null, null, [2000, 2000], undated), undated);
    assert.equal(touches(null, null, null, undated), undated);
  }
  assert(touches(2000, null, null, false));
});

test("a status holds from its year to the next", () => {
  /** @type {StatusStep[]} */
  const steps = [
    [2001, 0],
    [2004, 2],
    [2006, null],
    [2010, 4],
  ];
  const found = [2000, 2001, 2003, 2004, 2006, 2009, 2010, 2030].map((year) => statusIn(steps, year));
  assert.deepEqual(found, [null, 0, 0, 2, null, null, 4, 4]);
});

test("a first status without a year holds from the beginning", () => {
  /** @type {StatusStep[]} */
  const steps = [
    [null, 1],
    [2004, 2],
  ];
  assert.deepEqual(
    [1900, 2003, 2004].map((year) => statusIn(steps, year)),
    [1, 1, 2],
  );
});

test("what was known is the last that was published by the end of the year", () => {
  /** @type {KnownStep[]} */
  const steps = [
    [2003, 0, null, null, 0, 3, 0],
    [2006, 1, 2005, null, 2, 1, 0],
  ];
  const found = [2002, 2003, 2005, 2006, Infinity].map((year) => knownStep(steps, year));
  assert.deepEqual(found, [null, steps[0], steps[0], steps[1], steps[1]]);
});

test("the last evidence is the newest that was published by the end of the year", () => {
  /** @type {EvidenceStep[]} */
  const steps = [
    [2003, 2003],
    [2009, 2006],
  ];
  assert.deepEqual(
    [2002, 2003, 2008, 2009, Infinity].map((year) => lastEvidence(steps, year)),
    [null, 2003, 2003, 2006, 2006],
  );
});

test("what is over, and a status not known, are never stale", () => {
  const states = [null, ...words.statusCodes.keys()].filter((status) =>
    isStale(words, { status, lastEvidence: null, year: 2020 }),
  );
  const codes = states.map((status) => words.statusCodes[/** @type {number} */ (status)]);
  assert.deepEqual(codes, ["planned", "under_construction", "active", "suspended"]);
});
