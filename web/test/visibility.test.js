import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { controlOf } from "../src/rule/control.js";
import { whyHidden } from "../src/rule/hidden.js";
import { stateOf } from "../src/rule/moment.js";
import { isPart, isVisible, markVisible } from "../src/rule/visibility.js";
import { stateStatus } from "../src/rule/wording.js";
import { cases, sites, words } from "./shared.js";

const WEAKEST = words.confidences.length - 1;
const rows = [...sites.id.keys()];

/** @param {string} address */
function controlAt(address) {
  const found = cases.find((each) => each.address === address);
  assert(found, `no case ${address}`);
  return controlOf(found.control, sites.id.length);
}

describe("the map and the page agree which sites are visible, with which years, status and confidence", () => {
  for (const { shows, address, control: message, visible, hidden } of cases) {
    test(`${shows}: ${address}`, () => {
      const control = controlOf(message, sites.id.length);
      const seen = rows
        .filter((row) => isVisible(sites, row, control))
        .map((row) => {
          const state = stateOf(sites, row, control);
          assert(state);
          const { start, end, endBy, confidence } = state;
          return [sites.id[row], [start, end, endBy, stateStatus(words, state), words.confidences[confidence]]];
        });
      assert.deepEqual(Object.fromEntries(seen), visible);
      const unseen = rows.flatMap((row) => {
        const found = whyHidden(sites, row, control);
        return found ? [[sites.id[row], found.why]] : [];
      });
      assert.deepEqual(Object.fromEntries(unseen), hidden);
    });
  }
});

test("visible rows are marked and counted", () => {
  const visible = new Uint8Array(rows.length).fill(7);
  const control = controlAt("year=2005");
  const expected = rows.map((row) => Number(isVisible(sites, row, control)));
  assert.equal(markVisible(sites, control, visible), expected.filter(Boolean).length);
  assert.deepEqual([...visible], expected);
});

test("a selection of years alone is no part of the sites, any other filter makes one", () => {
  for (const address of ["year=2005", "when=all", "clock=known&year=2006", "clock=known&year=2009&confidence=weak"]) {
    assert.equal(isPart(sites, controlAt(address), WEAKEST), false, address);
  }
  for (const address of [
    "year=2005&status=active",
    "when=all&actor=RUS",
    "clock=known&year=2009&confidence=reported",
  ]) {
    assert.equal(isPart(sites, controlAt(address), WEAKEST), true, address);
  }
});

test("a site hidden by the year alone can be shown in the nearest year in which it was there", () => {
  const row = sites.id.indexOf("one-year");
  assert.deepEqual(whyHidden(sites, row, controlAt("year=1999&undated=0")), {
    why: "not there in 1999; from 2005",
    year: 2005,
  });
  assert.equal(whyHidden(sites, row, controlAt("year=2010&undated=0"))?.year, 2005);
  assert.equal(whyHidden(sites, row, controlAt("when=all&actor=RUS"))?.year, null);
});
