import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { mayBeCoordinates } from "../src/rule/coordinates.js";
import { folding } from "../src/rule/folding.js";
import { beginsAlike, Search } from "../src/rule/search.js";
import { searches } from "./shared.js";

const { fold } = folding(searches.rules);
const search = new Search(searches.rules, searches.texts, searches.textsOf);

/** @param {Uint8Array} marked */
const rowsOf = (marked) => [...marked.keys()].filter((row) => marked[row]);

describe("texts are folded as the page folds them", () => {
  for (const [text, folded] of searches.folded) test(text, () => assert.equal(fold(text).join(" "), folded));
});

describe("a search finds what the page finds", () => {
  for (const { query, rows, alike, trouble } of searches.found) {
    test(query, () => {
      const found = search.find(query);
      assert.deepEqual({ rows: rowsOf(found.rows), alike: found.alike }, { rows, alike });
      assert.equal(search.trouble(query), trouble);
      assert.deepEqual(search.find(query), found, "also when it is asked again");
    });
  }
});

describe("what the page may read as coordinates is left to it", () => {
  for (const [text, read] of searches.coordinates) test(text, () => assert.equal(mayBeCoordinates(text), read));

  test("and so is what is typed on the way there, where it can be told", () => {
    for (const text of ["37.", "37.4", "37.44,", "37°", "-37"]) assert.equal(mayBeCoordinates(text), true, text);
  });
});

test("a word resembles another by slips, in neighbours that changed places too", () => {
  assert(beginsAlike("dushabne", "dushanbe", 1));
  assert(beginsAlike("ab", "ba", 1));
  assert(!beginsAlike("abc", "xyz", 2));
  assert(beginsAlike("", "any", 0));
});

test("more words than are remembered are found all the same", () => {
  for (let number = 0; number < 200; number++) search.find(`word${number}`);
  assert.deepEqual(rowsOf(search.find("karshi").rows), [4]);
});
