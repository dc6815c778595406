import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { controlOf } from "../src/rule/control.js";
import { stateOf } from "../src/rule/moment.js";
import { isPart, isVisible, markVisible } from "../src/rule/visibility.js";
import { statusLabel } from "../src/rule/wording.js";
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
  for (const { shows, address, control: message, visible } of cases) {
    test(`${shows}: ${address}`, () => {
      const control = controlOf(message, sites.id.length);
      const seen = rows
        .filter((row) => isVisible(sites, row, control))
        .map((row) => {
          const state = stateOf(sites, row, control);
          assert(state);
          const { start, end, status, confidence } = state;
          return [sites.id[row], [start, end, statusLabel(words, status), words.confidences[confidence]]];
        });
      assert.deepEqual(Object.fromEntries(seen), visible);
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
