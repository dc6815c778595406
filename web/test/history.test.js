// The browser's history, without a browser: tests/ui/test_links.py walks back and forth in a real one.

import assert from "node:assert/strict";
import { test } from "node:test";
import { changesAlone, PLACES } from "../src/host/history.js";

const PAGE = "http://localhost/";

/** @param {string} before @param {string} after */
const changesYearsAlone = (before, after) => changesAlone(before, after, PLACES.years.names);

test("steps of the slider change the years alone", () => {
  assert(changesYearsAlone(`${PAGE}?actor=CHN&year=2010`, `${PAGE}?actor=CHN&year=2011`));
  assert(changesYearsAlone(`${PAGE}?actor=CHN`, `${PAGE}?year=2011&actor=CHN`));
  assert(changesYearsAlone(`${PAGE}?period=2001&period=2010`, `${PAGE}?period=2001&period=2012`));
});

test("other filters and other pages change more", () => {
  assert(!changesYearsAlone(`${PAGE}?year=2010`, `${PAGE}?year=2010&actor=CHN`));
  assert(!changesYearsAlone(`${PAGE}?year=2010`, `${PAGE}ledger?year=2010`));
});

test("what is typed changes the search alone", () => {
  const typed = (/** @type {string} */ before, /** @type {string} */ after) =>
    changesAlone(`${PAGE}${before}`, `${PAGE}${after}`, PLACES.search.names);
  assert(typed("?year=2010", "?year=2010&q=ku"));
  assert(typed("?q=ku&year=2010", "?q=kulob&year=2010"));
  assert(!typed("?q=ku&year=2010", "?q=kulob&year=2011"));
});
