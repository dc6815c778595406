import assert from "node:assert/strict";
import { test } from "node:test";
import {
  coarserFor,
  countsOf,
  describeCluster,
  placeIn,
  rowOf,
  rowsOf,
  short,
  standIn,
  tileOf,
  total,
  touching,
} from "../src/rule/clusters.js";
import { ownFacts } from "../src/rule/own.js";

/** @import { Words } from "../src/types.d.ts" */

const BEFORE = 1990;

test("how many rows touch a period follows from how many had begun and how many had ended", () => {
  // 1995–1999, 1998–open, before 1991–1998, two of 2001, one without years
  const counts = countsOf([6, 1, [0, 1, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 2], [8, 1, 1, 0, 2]]);
  /** @param {number} from @param {number} to */
  const of = (from, to, undated = false) => touching(counts, [from, to], undated, BEFORE);
  assert.equal(touching(counts, null, true, BEFORE), 6);
  assert.equal(touching(counts, null, false, BEFORE), 5);
  assert.equal(of(1991, 1991), 1);
  assert.equal(of(1996, 1997), 2);
  assert.equal(of(1998, 1998), 3);
  assert.equal(of(1999, 1999), 2);
  assert.equal(of(2000, 2000), 1);
  assert.equal(of(2001, 2001), 3);
  assert.equal(of(2002, 2030), 1);
  assert.equal(of(2002, 2030, true), 2);
});

test("events end in the year of their start: their ends are not told", () => {
  const counts = countsOf([5, 0, [20, 2, 3], 0]);
  assert.equal(touching(counts, [2010, 2010], true, BEFORE), 2);
  assert.equal(touching(counts, [2011, 2020], true, BEFORE), 3);
  assert.equal(touching(counts, [2012, 2020], true, BEFORE), 0);
  assert.equal(touching(countsOf([0, 0, [0], 0]), [2012, 2020], true, BEFORE), 0);
});

test("all rows are counted over their files, drawn or not", () => {
  const source = { address: "own/t/c/0", query: "", file: 0, first: 0, before: BEFORE };
  /** @type {import("../src/types.d.ts").ClusterSource["bounds"]} */
  const bounds = [60, 36, 80, 50];
  /** @type {import("../src/types.d.ts").ClusterSource[]} */
  const sources = [
    { ...source, bounds, years: [5, 0, [20, 2, 3], 0] },
    { ...source, bounds, file: 2, years: [4, 1, [20, 3], 0] },
  ];
  assert.equal(total(sources, [2010, 2010], false), 5);
  assert.equal(total(sources, null, true), 9);
});

test("tiles and what is behind their marks have an address of their own for each choice", () => {
  const own = { address: "own/t/c/0", query: "" };
  const events = { address: "events/1/d", query: "?country=TJK" };
  const tile = { z: 4, x: 11, y: 6 };
  assert.equal(tileOf(own, tile), "own/t/c/0/4/11/6");
  assert.equal(tileOf(events, tile), "events/1/d/4/11/6?country=TJK");
  assert.equal(rowsOf(own, tile, null, true), "own/t/c/0/4/11/6/rows?undated=1");
  assert.equal(
    rowsOf(events, tile, [2001, 2004], false),
    "events/1/d/4/11/6/rows?country=TJK&undated=0&years=2001-2004",
  );
});

test("a mark is where its rows are in the middle, and knows its cell", () => {
  const tile = { z: 1, x: 1, y: 0 };
  assert.deepEqual(placeIn(tile, 9, 768, 768), { x: 0.5 + 1.5 / 16, y: 1.5 / 16, cell: { z: 4, x: 9, y: 1 } });
});

test("a mark stands whole in its cell, so that it hides no neighbour", () => {
  assert.deepEqual(standIn({ x: 0.4, y: 0.6 }, 0.3), { x: 0.4, y: 0.6 });
  assert.deepEqual(standIn({ x: 0.1, y: 0.9 }, 0.3), { x: 0.3, y: 0.7 });
  assert.deepEqual(standIn({ x: 0.1, y: 0.9 }, 0.8), { x: 0.5, y: 0.5 });
});

test("marks of several files in a cell stand side by side", () => {
  const middle = { x: 0.5, y: 0.5 };
  const two = [0, 1].map((place) => standIn(middle, 0.2, place, 2));
  assert.deepEqual(two, [
    { x: 0.3, y: 0.5 },
    { x: 0.7, y: 0.5 },
  ]);
  const four = [0, 1, 2, 3].map((place) => standIn(middle, 0.25, place, 4));
  const corners = four.map(({ x, y }) => `${x} ${y}`);
  assert.deepEqual(corners, ["0.25 0.25", "0.75 0.25", "0.25 0.75", "0.75 0.75"]);
  assert.deepEqual([0, 1, 2, 3, 4, 5].map(coarserFor), [0, 0, 1, 1, 1, 2]);
});

test("a row of a tile is told like any of the reader's", () => {
  const files = [{ label: "ged.csv", credit: "", colour: "#fff" }];
  const words = /** @type {Words} */ (/** @type {unknown} */ ({ statuses: ["Planned"], statusCodes: ["planned"] }));
  const own = rowOf([7, 7000, 4000, 2010, 2010, "<b>A clash</b>", "Clash", 0], 0, { files, words, degree: 100 });
  assert.deepEqual([own.sites.lon[0], own.sites.lat[0]], [70, 40]);
  assert.deepEqual(ownFacts(own, 0, null), ["ged.csv", "Clash", "Planned", "2010"]);
  assert.equal(describeCluster(12_345, "ged.csv"), "12,345 close together, yours: ged.csv");
  assert.equal(describeCluster(1, "ged.csv"), "One of your sites: ged.csv");
});

test("numbers are short enough for a mark", () => {
  const told = [1, 999, 1000, 1049, 9949, 9950, 99_499, 999_499, 999_600, 1_000_000, 12_400_000];
  assert.deepEqual(told.map(short), ["1", "999", "1.0k", "1.0k", "9.9k", "10k", "99k", "999k", "1.0m", "1.0m", "12m"]);
});
