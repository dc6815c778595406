import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { unpack } from "../src/rule/mask.js";
import { masks } from "./shared.js";

describe("a mask is unpacked as Python packed it", () => {
  for (const { shows, runs, packed } of masks) {
    test(shows, () => {
      const rows = runs.flatMap((length, place) => Array(length).fill(place % 2));
      assert.deepEqual([...unpack(packed, rows.length)], rows);
    });
  }
});
