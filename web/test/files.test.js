import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { load } from "../src/files.js";

const page = /** @type {any} */ (globalThis);
const { fetch } = page;
/** @type {string[]} */
let asked;
/** @type {any[]} */
let answers;

beforeEach(() => {
  asked = [];
  page.window = { atlas: { inline: null } };
  page.fetch = async (/** @type {string} */ _address, /** @type {any} */ { cache }) => {
    asked.push(cache);
    return answers.shift();
  };
});

afterEach(() => {
  delete page.window;
  page.fetch = fetch;
});

/** @returns {never} */
const silent = () => assert.fail("told");
const good = { ok: true, json: async () => "data" };
const missing = { ok: false, status: 404 };
const cut = { ok: true, json: async () => JSON.parse('{"sites": [') };

test("a file is taken from the browser's copy, and nothing is told", async () => {
  answers = [good];
  assert.equal(await load("a", "sites", silent), "data");
  assert.deepEqual(asked, ["force-cache"]);
});

test("what the page has fetched ahead is taken, and what it could not is asked for", async () => {
  page.location = { href: "http://atlas.example/component/map/index.html" };
  const atlasAhead = {
    "http://atlas.example/app/static/a": Promise.resolve("ahead"),
    "http://atlas.example/b": Promise.reject(new Error("404")),
  };
  page.window.parent = { atlasAhead };
  assert.equal(await load("../../app/static/a", "sites", silent), "ahead");
  answers = [good, good];
  assert.equal(await load("../../app/static/a", "sites", silent), "data"); // of a map made anew
  assert.equal(await load("../../b", "sites", silent), "data");
  delete page.location;
});

test("what travelled inside the map is not asked for", async () => {
  page.window.atlas.inline = { "sites.json": "inside" };
  assert.equal(await load("a", "sites", silent), "inside");
  assert.deepEqual(asked, []);
});

test("a missing or damaged file is asked for again, past the browser's copy, and the message is taken back", async () => {
  answers = [missing, cut, good];
  /** @type {string[]} */
  const told = [];
  const failed = () => {
    told.push("failed");
    return () => void told.push("recovered");
  };
  assert.equal(await load("a", "sites", failed, [0, 0]), "data");
  assert.deepEqual(asked, ["force-cache", "reload", "reload"]);
  assert.deepEqual(told, ["failed", "recovered"]);
});

test("once all pauses are over, the reader's button tries again", async () => {
  answers = [missing, missing, good];
  /** @type {() => void} */
  let press = silent;
  const loading = load(
    "a",
    "sites",
    (again) => {
      press = again;
      return () => {};
    },
    [0],
  );
  while (asked.length < 2) await new Promise(setImmediate);
  await new Promise(setImmediate);
  assert.equal(answers.length, 1);
  press();
  assert.equal(await loading, "data");
});
