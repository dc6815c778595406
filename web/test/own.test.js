import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { Places } from "../src/drawing/places.js";
import { isWithin, toWorldWay } from "../src/drawing/world.js";
import { touches } from "../src/rule/moment.js";
import { describeOwn, ownControl, ownFacts, ownOf, ownYears } from "../src/rule/own.js";
import { ownTally } from "../src/rule/tally.js";
import { markVisible } from "../src/rule/visibility.js";

/** @import { Control, Frame, OwnContent, Words } from "../src/types.d.ts" */

const NO_YEAR = -32768;
const WORDS = /** @type {Words} */ (
  /** @type {unknown} */ ({
    layers: ["Mines"],
    statuses: ["Planned", "Active"],
    statusCodes: ["planned", "active"],
    unknownStatus: "Status not known",
  })
);
/** @type {OwnContent} */
const CONTENT = {
  files: [
    { label: "conflicts.csv", credit: "", colour: "#009E73" },
    { label: "<b>mines</b>", credit: "Somebody", colour: "#F0E442" },
  ],
  degree: 1000,
  size: 4,
  first: [0, 0],
  name: ["a", "b", "c", "d"],
  shape: "ppal",
  categories: ["Clash", "Mine"],
  countries: ["Tajikistan"],
  ways: {
    2: [
      [0, 0, 3000, 0, 0, 3000, -3000, 0, 0, -3000],
      [1000, 1000, 1000, 0, 0, 1000, -1000, 0, 0, -1000],
    ],
    3: [[10_000, 20_000, 1000, 1000]],
  },
  file: [0, 0, 1, 1],
  lon: [70_000, 71_500, 1500, 10_500],
  lat: [38_000, 39_000, 500, 20_500],
  accuracy: [0, 2500, 0, 0],
  start: [2010, 2012, NO_YEAR, 2019],
  end: [2010, NO_YEAR, NO_YEAR, 2021],
  status: [-1, 1, -1, 0],
  category: [0, -1, 1, -1],
  country: 0,
};

/** @param {Partial<Control>} chosen */
const control = (chosen) => /** @type {Control} */ ({ undated: true, period: null, ...chosen });

test("columns that are one value are that of all rows", () => {
  const { sites } = ownOf(CONTENT, WORDS);
  assert.deepEqual(sites.where, ["Tajikistan", "Tajikistan", "Tajikistan", "Tajikistan"]);
  assert.deepEqual(sites.what, ["Clash", "", "Mine", ""]);
  assert.deepEqual(sites.start, [2010, 2012, null, 2019]);
  assert.deepEqual(sites.lon, [70, 71.5, 1.5, 10.5]);
  assert.deepEqual(sites.ways?.get(3), [Float64Array.of(10, 20, 11, 21)]);
});

test("years and the page's mask decide what is shown, and nothing that the atlas has rated does", () => {
  const { sites } = ownOf(CONTENT, WORDS);
  /** @param {Partial<Control>} chosen */
  const shown = (chosen, mask = "bDw==") => {
    const visible = new Uint8Array(4);
    const rated = { layers: [3], actors: [1], statuses: [5], confidence: 0, known: true, according: 1, standings: [0] };
    const found = ownControl({ token: "", mask, go: null }, control({ ...rated, ...chosen }), 4);
    markVisible(sites, found, visible);
    return [...visible];
  };
  assert.deepEqual(shown({}), [1, 1, 1, 1]);
  assert.deepEqual(shown({ undated: false }), [1, 1, 0, 1]);
  assert.deepEqual(shown({}, "bBQ=="), [1, 0, 1, 0]);
  for (const year of [2009, 2010, 2013, 2020, 2022]) {
    const expected = sites.start.map((start, row) => Number(touches(start, sites.end[row], [year, year], true)));
    assert.deepEqual(shown({ period: [year, year] }), expected);
  }
});

test("a row is told with its file, and its status only where the atlas has a word for it", () => {
  const own = ownOf(CONTENT, WORDS);
  assert.equal(describeOwn(own, 0), "a, yours: conflicts.csv, Clash, 2010");
  assert.equal(describeOwn(own, 1), "b, yours: conflicts.csv, active, from 2012, no end stated");
  assert.equal(describeOwn(own, 2), "c, yours: <b>mines</b>, Mine, years not known");
});

test("a popup says what the file says of a row, as exactly as it does", () => {
  const own = ownOf(CONTENT, WORDS);
  const more = { row: 7, date: "2010-05-04", status: "Operating", source: "A paper", cells: [] };
  assert.deepEqual(ownFacts(own, 0, null), ["conflicts.csv", "Clash", "Tajikistan", "2010"]);
  assert.deepEqual(ownFacts(own, 1, { ...more, date: "" }), [
    "conflicts.csv, row 7",
    "Tajikistan",
    "Active (“Operating” in the file)",
    "From 2012, no end stated",
    "Place within 2.5 km",
    "Source: A paper",
  ]);
  assert.equal(ownYears(own.sites, 0, more.date), "2010-05-04");
  assert.equal(ownYears(own.sites, 3, "2019-01-01"), "2019–2021");
});

test("outlines are hit within their rings, and not in their holes", () => {
  /** @type {Frame} */
  const frame = { scale: 360_000, dx: 0, dy: 0, zoom: 10, bounds: { min: { x: 0, y: 0 }, max: { x: 1e6, y: 1e6 } } };
  const { sites } = ownOf(CONTENT, WORDS);
  const places = new Places({ ...sites, lon: [70, 71, 0.1, 10], lat: [38, 39, 0.1, 20] });
  const visible = new Uint8Array(4).fill(1);
  /** @param {number} lon @param {number} lat */
  const at = (lon, lat) => {
    const [x, y] = toWorldWay(Float64Array.of(lon, lat));
    return { x: x * frame.scale, y: y * frame.scale };
  };
  assert.deepEqual(places.under(frame, at(2.5, 2.5), visible), [2]);
  assert.deepEqual(places.under(frame, at(1.5, 1.5), visible), []);
  assert.deepEqual(places.under(frame, at(5, 5), visible), []);
  assert.equal(isWithin(places.routes.get(2) ?? [], frame, at(0.5, 2.9)), true);
});

test("the time-lapse counts the reader's rows apart", () => {
  assert.equal(ownTally(null), "");
  assert.equal(ownTally(12), " · and 12 of yours");
});

test("what the script of own data takes from the map is there", async () => {
  /** @param {string} name */
  const source = (name) => readFile(new URL(`../src/${name}`, import.meta.url), "utf8");
  const parts = await source("parts.js");
  const offered = new Set(
    [...parts.matchAll(/export \{(.*?)\}/g)].flatMap(([, names]) => names.split(",").map((name) => name.trim())),
  );
  const own = ["own.js", ...["ui", "drawing", "rule"].flatMap((room) => [`${room}/own.js`, `${room}/clusters.js`])];
  for (const name of own) {
    for (const [, names, from] of (await source(name)).matchAll(/^import \{(.*?)\} from "(.*?)";/gms)) {
      const path = new URL(from, `file:///${name}`).pathname.slice(1);
      if (own.includes(path) || path.endsWith(".css")) continue;
      for (const each of names.split(",")) assert.ok(!each.trim() || offered.has(each.trim()), `${name}: ${each}`);
    }
  }
});
