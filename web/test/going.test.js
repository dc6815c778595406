// Which links are followed within the page, without a browser: tests/ui/test_links.py follows them in a real one.

import assert from "node:assert/strict";
import { test } from "node:test";
import { leadsTo } from "../src/host/going.js";

const PAGES = ["./", "./timeline", "./your_data"];
const OPEN = "http://localhost/atlas/timeline?year=2010";

test("links to pages lead to pages, whatever they ask for", () => {
  assert(leadsTo("http://localhost/atlas/", OPEN, PAGES));
  assert(leadsTo("http://localhost/atlas/?site=ayni-air-base&when=all", OPEN, PAGES));
  assert(leadsTo("http://localhost/atlas/your_data", OPEN, PAGES));
  assert(leadsTo("http://localhost/atlas/timeline", OPEN, PAGES));
});

test("other addresses do not", () => {
  assert(!leadsTo("http://localhost/atlas/api/collections", OPEN, PAGES));
  assert(!leadsTo("http://localhost/atlas/calendar.ics", OPEN, PAGES));
  assert(!leadsTo("http://localhost/timeline", OPEN, PAGES));
  assert(!leadsTo("http://elsewhere/atlas/timeline", OPEN, PAGES));
  assert(!leadsTo("mailto:someone@example.org", OPEN, PAGES));
});

test("a place on the page is left to the browser", () => {
  assert(!leadsTo("http://localhost/atlas/timeline?year=2010#arms", OPEN, PAGES));
});

test("a place on another page, or on this with another selection, is one of a page", () => {
  assert(leadsTo("http://localhost/atlas/your_data#formats", OPEN, PAGES));
  assert(leadsTo("http://localhost/atlas/timeline#arms", OPEN, PAGES));
});
