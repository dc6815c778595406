// The browser's history, without a browser: tests/ui/test_links.py walks back and forth in a real one.

import assert from "node:assert/strict";
import { test } from "node:test";
import { changesYearsAlone } from "../src/host/history.js";

const PAGE = "http://localhost/";

test("steps of the slider change the years alone", () => {
  assert(changesYearsAlone(`${PAGE}?actor=CHN&year=2010`, `${PAGE}?actor=CHN&year=2011`));
  assert(changesYearsAlone(`${PAGE}?actor=CHN`, `${PAGE}?year=2011&actor=CHN`));
  assert(changesYearsAlone(`${PAGE}?period=2001&period=2010`, `${PAGE}?period=2001&period=2012`));
});

test("other filters and other pages change more", () => {
  assert(!changesYearsAlone(`${PAGE}?year=2010`, `${PAGE}?year=2010&actor=CHN`));
  assert(!changesYearsAlone(`${PAGE}?year=2010`, `${PAGE}ledger?year=2010`));
});
