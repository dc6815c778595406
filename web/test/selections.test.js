// What the map says by itself of a selection is what the page says of it.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { Choices } from "../src/rule/choices.js";
import { controlOf, periodOf } from "../src/rule/control.js";
import { countsOf } from "../src/rule/counts.js";
import { Evidence } from "../src/rule/evidence.js";
import { remark, sentence } from "../src/rule/sentence.js";
import { isVisible } from "../src/rule/visibility.js";
import { selections } from "./shared.js";

const { words, sites, filters, evidence: content, cases } = selections;
const choices = new Choices(filters);
const evidence = new Evidence(content);
const known = { words, sites, choices, evidence };

describe("the map and the page agree on a selection drawn by chance", () => {
  for (const { address, control: message, rows, shown, counts, bounds, sentence: said, remark: beside } of cases) {
    test(JSON.stringify(address), () => {
      const told = controlOf(message, sites.id.length);
      const control = {
        ...told,
        rows: choices.rows(told),
        weighed: told.without.length ? evidence.confidence(told.without) : null,
        told: told.according ? evidence.standing(told.according, told.without) : null,
      };
      assert.deepEqual(marked(control.rows), rows);
      assert.deepEqual(marked(told.rows), rows);
      assert.deepEqual(periodOf(control), message.period);
      for (const said of [control, told]) {
        const visible = sites.id.flatMap((_, row) => (isVisible(sites, row, said) ? [row] : []));
        assert.deepEqual(visible, shown);
      }
      const counted = countsOf(words, sites, control);
      const { shown: count, low, high, ...found } = counted;
      assert.equal(count, shown.length);
      assert.deepEqual(found, counts);
      assert.deepEqual([low, high], bounds);
      assert.equal(sentence(known, control, counted), said);
      assert.equal(remark(words, control, counted), beside);
    });
  }
});

test("what somebody typed is told without signs that can't be seen, and cut where long", () => {
  const all = controlOf(cases[0].control, sites.id.length);
  const told = (/** @type {string} */ q) => {
    const control = { ...all, q, rows: choices.rows({ ...all, q }) };
    return sentence(known, control, countsOf(words, sites, control));
  };
  assert.match(told("a\u0000b \u202e c"), /matching “a b c”/);
  assert.match(told("x".repeat(70)), /matching “x{60}…”/);
});

/** @param {Uint8Array} rows */
function marked(rows) {
  return [...rows.keys()].filter((row) => rows[row]);
}
