// How a picture is laid out.

import assert from "node:assert/strict";
import { test } from "node:test";
import { layOut, wrapped } from "../src/picture/sheet.js";
import { randomNumbers } from "./random.js";

/** @param {string} text */
const measure = (text) => text.length;

test("a text is broken between words, and no line is wider than allowed", () => {
  assert.deepEqual(wrapped("Showing 320 of 364 sites", 11, measure), ["Showing 320", "of 364", "sites"]);
  assert.deepEqual(wrapped("", 10, measure), []);
});

test("a word wider than a line, such as an address, is broken where it has to be", () => {
  assert.deepEqual(wrapped("see http://atlas/?site=a", 8, measure), ["see", "http://a", "tlas/?si", "te=a"]);
});

test("breaking a text loses nothing of it", () => {
  const random = randomNumbers(7);
  for (let round = 0; round < 200; round++) {
    const words = Array.from({ length: 8 }, () => "x".repeat(Math.floor(random() * 12)));
    const text = words.join(" ");
    const lines = wrapped(text, 7, measure);
    assert.equal(lines.join("").replaceAll(" ", ""), text.replaceAll(" ", ""));
    assert.ok(lines.every((line) => line.length <= 7));
  }
});

test("the sheet grows with its legend and notes, and its map stands whole within it", () => {
  const ruler = /** @type {CanvasRenderingContext2D} */ (
    /** @type {unknown} */ ({ measureText: (/** @type {string} */ text) => ({ width: 6 * text.length }) })
  );
  const sign = /** @type {HTMLCanvasElement} */ ({});
  const theme = /** @type {import("../src/types.d.ts").Theme} */ ({});
  const map = { width: 400, height: 300, draw: () => {} };
  const bare = layOut(ruler, { map, sentence: "", legend: [], notes: [], theme });
  const full = layOut(ruler, {
    map,
    sentence: "Showing 3 sites",
    legend: Array.from({ length: 20 }, () => ({ sign, label: "Under construction" })),
    notes: ["CC BY 4.0"],
    theme,
  });
  assert.equal(bare.width, full.width);
  assert.ok(bare.width > 400 && bare.height > 300);
  assert.ok(full.height > bare.height + 5 * 20);
});
