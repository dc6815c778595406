// Streamlit's door: what the map reads off the page around it.
//
// The classes and attributes are streamlit's own and written down nowhere; tests/ui/test_doors.py names the version
// they were seen with. Without them, or in another site's frame, the map waits for what the page says: slower, but right.

/** @import { Choice } from "../types.d.ts" */

const APP = ".stApp";
const RUN = "data-test-script-state"; // on the app: whether the page runs
const CHOSEN = "data-selected"; // on a button or switch that is on
const YEAR = "aria-valuetext"; // on a slider's thumb
const FOLLOWED = ["year", "period", "layers", "actors", "undated"].map((field) => `.st-key-w_${field}`).join();
const CLOSE = ".st-key-close_site";
const PATIENCE = 10_000; // milliseconds in which a record has to come
const SETTLED = 1000; // milliseconds after the page has run, by which all that it said has arrived

/** The page around the map; null where the browser does not let us see it. */
function page() {
  try {
    return window.parent.document;
  } catch {
    return null;
  }
}

/** Whether the page is dark. */
export function isDark() {
  const app = page()?.querySelector(APP);
  const [r, g, b] = (app ? (getComputedStyle(app).backgroundColor.match(/\d+/g) ?? []) : []).map(Number);
  if (b === undefined) return matchMedia("(prefers-color-scheme: dark)").matches;
  return r * 0.3 + g * 0.6 + b * 0.1 < 128;
}

/** The sentence at the top of the page; empty where the page can't be seen. */
export function pageSentence() {
  return page()?.querySelector(".sentence")?.textContent ?? "";
}

/** Bring the record of the picked site into view: on a phone it lies below the map. */
export function showRecord() {
  page()?.querySelector("article[data-site]")?.scrollIntoView({ block: "start" });
}

/**
 * Give the focus to the record of a site once the page has drawn it: screen readers announce it then.
 *
 * @param {string} site
 * @param {() => void} left is called when the reader leaves the record by Escape
 */
export function enterRecord(site, left) {
  const seen = page();
  if (!seen) return;
  const enter = () => {
    const record = /** @type {HTMLElement | null} */ (seen.querySelector(`article[data-site="${CSS.escape(site)}"]`));
    if (!record) return false;
    record.tabIndex = -1;
    record.focus();
    record.addEventListener("keydown", ({ key }) => key === "Escape" && left());
    return true;
  };
  if (enter()) return;
  const observer = new MutationObserver(() => enter() && observer.disconnect());
  observer.observe(seen.body, { childList: true, subtree: true });
  setTimeout(() => observer.disconnect(), PATIENCE);
}

/** Whether the page's focus was on a record that is gone, or on the button that closes it. */
export function hasLostFocus() {
  const seen = page();
  const focused = seen?.activeElement;
  return (seen !== null && focused === seen.body) || Boolean(focused?.closest(CLOSE));
}

/**
 * Follow the sidebar's filters that the map applies by itself, before the page has run.
 *
 * @param {(choice: Choice, slider?: string) => void} changed gets what became of one filter; of years, also which slider
 * @param {() => void} settled is called when the page has said its last
 */
export function followSidebar(changed, settled) {
  const app = page()?.querySelector(`[${RUN}]`);
  if (!app) return; // there would be no telling when the page's word counts
  /** @type {ReturnType<typeof setTimeout>} */
  let timer;
  let ran = false;
  /** @param {Element | null} box */
  const tell = (box) => {
    const found = box && chosenIn(box);
    if (found) changed(found.choice, found.slider);
  };
  const observer = new MutationObserver((changes) => {
    /** @type {Set<Element | null>} */
    const boxes = new Set();
    for (const { target, attributeName, oldValue } of changes) {
      const element = /** @type {Element} */ (target);
      const value = element.getAttribute(attributeName ?? "");
      if (value === oldValue) continue;
      if (attributeName === RUN) ran = value === "notRunning";
      else boxes.add(element.closest(FOLLOWED));
    }
    clearTimeout(timer); // a new choice gets its time to be told
    if (ran) {
      timer = setTimeout(() => {
        ran = false;
        settled();
      }, SETTLED);
    }
    for (const box of boxes) tell(box);
  });
  const watched = { subtree: true, attributeOldValue: true, attributeFilter: [YEAR, CHOSEN, RUN] };
  observer.observe(app.ownerDocument.body, watched);
}

/**
 * What a filter of the sidebar is set to; null where that can't be read.
 *
 * @param {Element} box
 * @returns {{ choice: Choice, slider?: string } | null}
 */
export function chosenIn(box) {
  /** @param {string} field */
  const is = (field) => box.matches(`.st-key-w_${field}`);
  if (is("undated")) return { choice: { undated: box.querySelector(`[${CHOSEN}]`) !== null } };
  if (is("layers")) return { choice: { layers: chosenButtons(box) } };
  if (is("actors")) return { choice: { actors: chosenButtons(box) } };
  const years = [...box.querySelectorAll(`[${YEAR}]`)].map((thumb) => Number(thumb.getAttribute(YEAR)));
  if (!years.length || !years.every(Number.isInteger)) return null;
  return { choice: { period: [years[0], years[years.length - 1]] }, slider: is("year") ? "year" : "period" };
}

/** @param {Element} box */
function chosenButtons(box) {
  return [...box.querySelectorAll("button")].flatMap((button, place) => (button.hasAttribute(CHOSEN) ? [place] : []));
}
