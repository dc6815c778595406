import assert from "node:assert/strict";
import { test } from "node:test";
import { controlOf } from "../src/rule/control.js";
import { tally, tallyLine } from "../src/rule/tally.js";
import { cases, sites, words } from "./shared.js";

/** @param {string} address */
function visibleAt(address) {
  const found = cases.find((each) => each.address === address);
  assert(found, `no case ${address}`);
  return { control: controlOf(found.control, sites.id.length), ids: new Set(Object.keys(found.visible)) };
}

test("a year is counted by layer and actor, and against the year before", () => {
  const { control, ids } = visibleAt("year=2006&undated=0");
  const before = visibleAt("year=2005&undated=0").ids;
  const found = tally(words, sites, control, 2006);
  assert.equal(found.all, ids.size);
  assert.equal(found.came, ids.difference(before).size);
  assert.equal(found.went, before.difference(ids).size);
  assert.equal(found.undated, 0);
  for (const counts of [found.byLayer, found.byActor])
    assert.equal(
      counts.reduce((sum, count) => sum + count),
      found.all,
    );
});

test("sites without years are counted, by the known clock those without years that were known", () => {
  assert.equal(tally(words, sites, visibleAt("year=2005").control, 2005).undated, 2);
  const { control, ids } = visibleAt("clock=known&year=2006");
  assert(ids.has("known-by-degrees"));
  assert.equal(tally(words, sites, control, 2006).undated, 4);
});

test("the line of a year says by which clock it counts, and only what there is to say", () => {
  const counts = { all: 4, came: 2, went: 0, undated: 1, byLayer: [], byActor: [] };
  assert.equal(tallyLine(counts, false, 2006), "true in 2006 · 2 new · 1 of unknown years");
  assert.equal(
    tallyLine({ ...counts, went: 3, undated: 0 }, true, 2006),
    "as known by the end of 2006 · 2 new · 3 no longer",
  );
  assert.equal(
    tallyLine(counts, false, 2006, { low: 2, high: 1200 }),
    "true in 2006 · 2 new · 1 of unknown years · by what you count, 2 to 1,200 sites",
  );
  assert.equal(tallyLine(counts, false, 2006, { low: 4, high: 4 }), "true in 2006 · 2 new · 1 of unknown years");
  assert.equal(tallyLine({ ...counts, all: 0 }, false, 2006), "No site under these filters, true in 2006.");
});
