// The two doors to the page, without a page. tests/ui/test_doors.py holds them to the page itself.

import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, test } from "node:test";
import { address, onAddressChange, replaceAddress } from "../src/host/address.js";
import { tellPage } from "../src/host/component.js";
import { chosenIn, enterRecord, followSidebar, hasLostFocus, isDark, showRecord } from "../src/host/page.js";

const page = /** @type {any} */ (globalThis);

afterEach(() => {
  delete page.window;
  delete page.matchMedia;
});

describe("the map tells the page", () => {
  /** @type {any[]} */
  let told;
  beforeEach(() => {
    told = [];
    page.window = { Streamlit: { setComponentValue: (/** @type {any} */ value) => told.push(value) } };
  });

  test("each word is another, even where it says the same", () => {
    tellPage("site:a");
    tellPage("site:a");
    assert.deepEqual(
      told.map((each) => each.last_object_clicked_tooltip),
      ["site:a", "site:a"],
    );
    assert.notEqual(told[0].last_object_clicked_count, told[1].last_object_clicked_count);
  });

  test("and streamlit-folium is left with nothing new to say", () => {
    page.window.__GLOBAL_DATA__ = { zoom: 5 };
    tellPage("site:a");
    const { previous_data: previous, ...state } = page.window.__GLOBAL_DATA__;
    assert.deepEqual(previous, told[0]);
    assert.deepEqual(state, { zoom: 5, ...told[0] });
  });

  test("without streamlit-folium's state the page is told all the same", () => {
    tellPage("year:2010");
    assert.equal(told.length, 1);
    assert.equal(page.window.__GLOBAL_DATA__, undefined);
  });
});

describe("where the page can't be seen", () => {
  const hidden = {
    get document() {
      throw new Error("another origin");
    },
  };
  test("there is no address, and no record to enter", () => {
    const parent = {
      get document() {
        throw new Error("another origin");
      },
      get location() {
        throw new Error("another origin");
      },
    };
    page.window = { parent };
    assert.equal(address(), "");
    onAddressChange(() => assert.fail("told"));
    enterRecord("a", () => assert.fail("left"));
    assert.equal(hasLostFocus(), false);
  });

  const unknown = { document: { querySelector: () => null } };

  for (const [why, parent] of Object.entries({ "it is another site's": hidden, "its marks are others": unknown })) {
    test(`the map waits for its word: ${why}`, () => {
      page.window = { parent };
      followSidebar(assert.fail, assert.fail);
      showRecord();
    });

    test(`the system tells whether it is dark: ${why}`, () => {
      page.window = { parent };
      for (const matches of [true, false]) {
        page.matchMedia = () => ({ matches });
        assert.equal(isDark(), matches);
      }
    });
  }
});

describe("a filter of the sidebar is read", () => {
  /**
   * @param {string} field
   * @param {{ buttons?: boolean[], on?: boolean, thumbs?: string[] }} content
   */
  const box = (field, { buttons = [], on = false, thumbs = [] }) =>
    /** @type {any} */ ({
      matches: (/** @type {string} */ selector) => selector === `.st-key-w_${field}`,
      querySelector: () => (on ? {} : null),
      querySelectorAll: (/** @type {string} */ selector) =>
        selector === "button"
          ? buttons.map((chosen) => ({ hasAttribute: () => chosen }))
          : thumbs.map((text) => ({ getAttribute: () => text })),
    });

  test("layers and actors by the places of their chosen buttons", () => {
    assert.deepEqual(chosenIn(box("layers", { buttons: [true, false, true] })), { choice: { layers: [0, 2] } });
    assert.deepEqual(chosenIn(box("actors", { buttons: [false, false] })), { choice: { actors: [] } });
  });

  test("the switch for unknown dates", () => {
    for (const on of [true, false]) assert.deepEqual(chosenIn(box("undated", { on })), { choice: { undated: on } });
  });

  test("a year is a period of its own", () => {
    const year = { choice: { period: [2010, 2010] }, slider: "year" };
    assert.deepEqual(chosenIn(box("year", { thumbs: ["2010"] })), year);
    const period = { choice: { period: [1995, 2005] }, slider: "period" };
    assert.deepEqual(chosenIn(box("period", { thumbs: ["1995", "2005"] })), period);
  });

  test("years that are not there, or are no numbers, tell nothing", () => {
    assert.equal(chosenIn(box("year", {})), null);
    assert.equal(chosenIn(box("year", { thumbs: ["January"] })), null);
  });
});

describe("the address of the page", () => {
  /** @type {((event: { navigationType: string }) => void)[]} */
  let listeners;
  beforeEach(() => {
    listeners = [];
    const parent = {
      location: { href: "https://atlas.example/?a=1" },
      history: {
        state: "kept",
        replaceState: (/** @type {string} */ state, /** @type {string} */ _, /** @type {string} */ href) => {
          assert.equal(state, "kept");
          parent.location.href = href;
        },
      },
      navigation: {
        addEventListener: (/** @type {string} */ _, /** @type {any} */ listener) => listeners.push(listener),
      },
    };
    page.window = { parent };
  });

  test("is replaced in its place of the history", () => {
    replaceAddress("https://atlas.example/?a=2");
    assert.equal(address(), "https://atlas.example/?a=2");
  });

  test("is followed on this page alone, and tells going back from going on", () => {
    /** @type {boolean[]} */
    const told = [];
    onAddressChange((back) => told.push(back));
    listeners[0]({ navigationType: "push" });
    listeners[0]({ navigationType: "traverse" });
    page.window.parent.location.href = "https://atlas.example/about?a=1";
    listeners[0]({ navigationType: "push" });
    assert.deepEqual(told, [false, true]);
  });

  test("is not followed by browsers that tell nothing of it", () => {
    delete page.window.parent.navigation;
    onAddressChange(() => assert.fail("told"));
    assert.deepEqual(listeners, []);
  });
});
