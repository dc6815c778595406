// The two doors to the page, without a page. tests/ui/test_doors.py holds them to the page itself.

import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, test } from "node:test";
import { address, onAddressChange, replaceAddress } from "../src/host/address.js";
import { tellPage } from "../src/host/component.js";
import { enterRecord, hasLostFocus, isDark, showRecord } from "../src/host/page.js";
import { chosenIn, followSidebar } from "../src/host/sidebar.js";

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
      followSidebar({
        labels: () => [],
        changed: () => assert.fail(),
        evidence: assert.fail,
        written: assert.fail,
        settled: assert.fail,
      });
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
  /** @type {Record<string, string[]>} */
  const labels = { countries: ["Kyrgyzstan", "Tajikistan", "Between · both"], confidence: ["Confirmed", "Reported"] };

  /**
   * @param {string} field
   * @param {{ buttons?: boolean[], on?: boolean, thumbs?: string[], tags?: string[] | null, value?: string }} content
   */
  const read = (field, { buttons = [], on = false, thumbs = [], tags = null, value }) => {
    /** @type {Record<string, unknown[]>} */
    const found = {
      "button:not(label button)": buttons.map((chosen) => ({ hasAttribute: () => chosen })),
      "[data-tag] [title]": (tags ?? []).map((title) => ({ getAttribute: () => title })),
      "[aria-valuetext]": thumbs.map((text) => ({ getAttribute: () => text })),
    };
    /** @type {Record<string, unknown>} */
    const first = {
      input: value === undefined ? null : { value },
      "[data-selected]": on ? {} : null,
      "[role=combobox]": tags && {},
    };
    const box = {
      matches: (/** @type {string} */ selector) => selector === `.st-key-w_${field}`,
      querySelector: (/** @type {string} */ selector) => first[selector],
      querySelectorAll: (/** @type {string} */ selector) => found[selector],
    };
    return chosenIn(/** @type {any} */ (box), (each) => labels[each]);
  };

  test("layers, actors and statuses by the places of their chosen buttons", () => {
    assert.deepEqual(read("layers", { buttons: [true, false, true] }), { layers: [0, 2] });
    assert.deepEqual(read("actors", { buttons: [false, false] }), { actors: [] });
    assert.deepEqual(read("statuses", { buttons: [false, true] }), { statuses: [1] });
  });

  test("the switch for unknown dates", () => {
    for (const on of [true, false]) assert.deepEqual(read("undated", { on }), { undated: on });
  });

  test("the choice of time, and the sliders for it", () => {
    assert.deepEqual(read("when", { buttons: [false, false, true] }), { when: "all" });
    assert.deepEqual(read("year", { thumbs: ["2010"] }), { year: 2010 });
    assert.deepEqual(read("period", { thumbs: ["1995", "2005"] }), { span: [1995, 2005] });
  });

  test("the clock", () => {
    assert.deepEqual(read("clock", { buttons: [true, false] }), { known: false });
    assert.deepEqual(read("clock", { buttons: [false, true] }), { known: true });
  });

  test("the side whose word is shown, and what it says; according to all nothing can be asked of that", () => {
    assert.deepEqual(read("according", { buttons: [false, true] }), { according: 1 });
    assert.deepEqual(read("according", { buttons: [true, false] }), { according: 0, standings: [] });
    assert.equal(read("according", { buttons: [false, false] }), null);
    assert.deepEqual(read("standings", { buttons: [false, true, true] }), { standings: [1, 2] });
  });

  test("lists by the labels of their tags, whatever the counts there", () => {
    assert.deepEqual(read("countries", { tags: ["Tajikistan · 74", "Kyrgyzstan · 3"] }), { countries: [0, 1] });
    assert.deepEqual(read("countries", { tags: ["Between · both · 1,200"] }), { countries: [2] });
    assert.deepEqual(read("countries", { tags: [] }), { countries: [] });
  });

  test("the least confidence by its label", () => {
    assert.deepEqual(read("confidence", { value: "Reported · 12" }), { confidence: 1 });
  });

  test("the search, without blanks around it", () => {
    assert.deepEqual(read("q", { value: " kulob " }), { q: "kulob" });
  });

  test("what is not there, or is nothing that can be chosen, tells nothing", () => {
    assert.equal(read("year", {}), null);
    assert.equal(read("year", { thumbs: ["January"] }), null);
    assert.equal(read("when", { buttons: [false, false, false] }), null);
    assert.equal(read("countries", {}), null);
    assert.equal(read("countries", { tags: ["Atlantis · 1"] }), null);
    assert.equal(read("confidence", { value: "Rep" }), null);
    assert.equal(read("q", {}), null);
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
