// What claims amount to by one side's word, or without a part of the evidence, is the same in Python and in the browser.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { assess, Evidence } from "../src/rule/evidence.js";
import { claims } from "./shared.js";

const { evidence: content, cases } = claims;
const evidence = new Evidence(content);

describe("claims drawn by chance amount to the same in both languages", () => {
  for (const { without, year, confidences, standings } of cases) {
    test(`without ${without.map((way) => content.ways[way]).join(", ") || "nothing"}, by ${year ?? "today"}`, () => {
      const rest = (/** @type {number} */ row) =>
        content.claims[row].filter(
          (claim) =>
            !without.some((way) => claim.slice(6).includes(way)) &&
            (year === null || Number(claim[5]?.slice(0, 4) ?? content.newest) <= year),
        );
      const found = evidence.confidence(without);
      confidences.forEach((confidence, row) => {
        assert.equal(assess(rest(row), content), confidence);
        assert.equal(found(row, year) ?? confidence, confidence);
      });
      standings.forEach((each, teller) => {
        const said = evidence.standing(teller + 1, without);
        assert.deepEqual(
          each.map((_, row) => said(row, year)),
          each,
        );
      });
    });
  }
});

test("of a site that nothing is left out of, confidence is not worked out anew", () => {
  assert.equal(evidence.confidence([])(0, null), undefined);
});
