import assert from "node:assert/strict";
import { test } from "node:test";
import { placeOf, textOf, unembedded, viewOf, withView } from "../src/rule/link.js";

const HOME = "https://atlas.example/base/?country=TJK&country=KGZ";
const GBAO = { lat: 38.25, lon: 72.5, zoom: 7.5 };

test("a view goes into the address beside the selection, and is read from it", () => {
  const link = withView(HOME, { at: GBAO, base: "topographic" });
  assert.equal(link, `${HOME}&at=38.25,72.5,7.5&base=topographic`);
  assert.deepEqual(viewOf(link), { at: GBAO, base: "topographic" });
  assert.equal(withView(link, { at: null, base: "" }), HOME);
});

test("an address without a view, or with one that can't be read, asks for none", () => {
  assert.deepEqual(viewOf(HOME), { at: null, base: "" });
  for (const text of ["", "1,2", "1,2,3,4", "91,0,5", "0,181,5", "0,0,1", "0,0,18", "a,b,c", "1e1,2,3", "NaN,0,5"]) {
    assert.equal(placeOf(text), null, text);
  }
});

test("a place is rounded to what can be seen at its zoom", () => {
  assert.equal(textOf({ lat: 38.123456, lon: 72.987654, zoom: 5 }), "38.12,72.99,5");
  assert.equal(textOf({ lat: 38.123456, lon: 72.987654, zoom: 12 }), "38.1235,72.9877,12");
  assert.equal(textOf({ lat: 0, lon: 190, zoom: 3 }), "0,-170,3");
});

test("the address of an embedded page leads to the whole page", () => {
  assert.equal(unembedded(`${HOME}&embed=true&embed_options=dark_theme&at=38,72,7`), `${HOME}&at=38,72,7`);
});
