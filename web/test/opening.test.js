import assert from "node:assert/strict";
import test from "node:test";

import { scaleOf, themeOf } from "../src/host/opening.js";

test("a picture is brought to the half zoom at which the live map holds it", () => {
  const extent = [600 / 256 / 2 ** 5, 0.001]; // as wide as 600 pixels at zoom 5
  assert.equal(scaleOf(extent, [600, 600], 7, 5), 1);
  assert.equal(scaleOf(extent, [599, 600], 7, 5), 2 ** -0.5);
  assert.equal(scaleOf(extent, [300, 600], 7, 5), 0.5);
  assert.equal(scaleOf(extent, [1300, 600], 7, 5), 2);
});

test("it is no closer than allowed and no farther than the whole world", () => {
  assert.equal(scaleOf([0, 0], [600, 600], 7, 7), 1);
  assert.equal(scaleOf([9, 9], [600, 600], 7, 2), 1);
});

test("the theme is that of the link, else that of an earlier visit, else the system's", () => {
  assert.equal(themeOf({ search: "?embed_options=dark_theme&embed=true" }, '"Light"'), "dark");
  assert.equal(themeOf({ search: "?embed_options=disable_scrolling&embed_options=light_theme" }, null), "light");
  assert.equal(themeOf({ search: "" }, '"Dark"'), "dark");
  assert.equal(themeOf({ search: "" }, '"System"'), "");
  assert.equal(themeOf({ search: "" }, null), "");
});
