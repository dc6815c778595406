import assert from "node:assert/strict";
import { test } from "node:test";
import { areaReport } from "../src/rule/area.js";

/** @param {number} west @param {number} south @param {number} east @param {number} north */
const bounds = (west, south, east, north) => ({
  getWest: () => west,
  getSouth: () => south,
  getEast: () => east,
  getNorth: () => north,
});

test("a view is reported as a box, to four decimals", () => {
  const { corners, report } = areaReport.view(bounds(66.123456, 36, 75, 41.00004));
  assert.equal(report, "area:area=66.1235,36,75,41");
  assert.deepEqual(corners[2], [75, 41]);
});

test("a view wider than the world is the world", () => {
  assert.equal(areaReport.view(bounds(-400, -95, 500, 91)).report, "area:area=-180,-90,180,90");
});

test("a shape is reported corner by corner, longitude first", () => {
  const report = areaReport.shape([
    [70, 36],
    [74.00001, 36.5],
    [-0.00001, 40],
  ]);
  assert.equal(report, "area:area=70,36,74,36.5,0,40");
});
