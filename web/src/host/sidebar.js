// Streamlit's door, continued: what the map reads off the filters in the sidebar, and the counts it writes there.
//
// Streamlit's own widgets are the one source: what is chosen is what they show. Their classes and attributes are written
// down nowhere; tests/ui/test_doors.py names the version they were seen with. Without them the map waits for the page.

import { page, SENTENCE } from "./page.js";

/** @import { Choice } from "../types.d.ts" */

const RUN = "data-test-script-state"; // on the app: whether the page runs
const CHOSEN = "data-selected"; // on a button or switch that is on
const YEAR = "aria-valuetext"; // on a slider's thumb
const LISTS = /** @type {const} */ ([
  "countries",
  "regions",
  "categories",
  "commodities",
  "relations",
  "orgs",
  "roles",
  "without",
]);
const FIELDS = [
  "q",
  "when",
  "year",
  "period",
  "clock",
  "undated",
  "layers",
  "actors",
  "statuses",
  "confidence",
  "according",
  "standings",
  ...LISTS,
];
const FOLLOWED = FIELDS.map((field) => `.st-key-w_${field}`).join();
const LISTED = LISTS.map((field) => `.st-key-w_${field}`).join();
const EVIDENCE = ".st-key-w_according, .st-key-w_without"; // filters that need the file of the evidence
const HTML = ".stHtml"; // what holds a piece of HTML
const COUNT = " · "; // between the name of a choice and how many sites it would leave
const WHEN = /** @type {const} */ (["year", "period", "all"]); // in the order of their buttons
const SETTLED = 1000; // milliseconds after the page has run, by which all that it said has arrived
const UNTOLD = 5000; // milliseconds after a new choice, by which the page has begun to run for it

/** @typedef {(field: (typeof LISTS)[number] | "confidence") => string[]} Labels what choices are called on their widget */

/**
 * @typedef {object} Follower
 * @property {Labels} labels
 * @property {(choice: Choice) => void} changed gets what became of one filter
 * @property {() => void} evidence is called when the reader has opened a filter that needs the evidence
 * @property {() => void} written is called when the page has written its sentence or its counts
 * @property {() => void} settled is called when the page has said its last
 */

/**
 * Follow the sidebar's filters before the page has run.
 *
 * @param {Follower} follower
 */
export function followSidebar({ labels, changed, evidence, written, settled }) {
  const app = page()?.querySelector(`[${RUN}]`);
  if (!app) return; // there would be no telling when the page's word counts
  /** @type {ReturnType<typeof setTimeout>} */
  let timer;
  let ran = false;
  let needed = false; // the evidence
  const observer = new MutationObserver((changes) => {
    /** @type {Set<Element>} */
    const boxes = new Set();
    let overwritten = false;
    let turned = false; // whether the page has begun or ended to run
    for (const { type, target, attributeName, oldValue } of changes) {
      const element = /** @type {Element} */ (target);
      if (type === "childList") {
        const list = element.closest(LISTED);
        if (list) boxes.add(list);
        else if (element.matches(HTML) && element.querySelector(SENTENCE)) overwritten = true;
        continue;
      }
      const value = element.getAttribute(attributeName ?? "");
      if (value === oldValue) continue;
      if (attributeName === RUN) {
        ran = value === "notRunning";
        turned = true;
      } else {
        const box = element.closest(FOLLOWED);
        if (box) boxes.add(box);
      }
    }
    if (!needed && app.ownerDocument.querySelector(EVIDENCE)) {
      needed = true;
      evidence();
    }
    const choices = [...boxes].flatMap((box) => chosenIn(box, labels) ?? []);
    for (const choice of choices) changed(choice);
    if (overwritten || (turned && ran)) written();
    if (!choices.length && !turned) return;
    clearTimeout(timer);
    if (ran) {
      const patience = choices.length ? UNTOLD : SETTLED; // a new choice gets its time to be told
      timer = setTimeout(() => {
        ran = false;
        settled();
      }, patience);
    }
  });
  const attributeFilter = [YEAR, CHOSEN, RUN, "value"];
  observer.observe(app.ownerDocument.body, {
    subtree: true,
    childList: true,
    attributeOldValue: true,
    attributeFilter,
  });
}

/**
 * What a filter of the sidebar is set to; null where that can't be read.
 *
 * @param {Element} box
 * @param {Labels} labels
 * @returns {Choice | null}
 */
export function chosenIn(box, labels) {
  const field = FIELDS.find((each) => box.matches(`.st-key-w_${each}`));
  const list = LISTS.find((each) => each === field);
  if (list) return chosenInList(box, list, labels(list));
  if (field === "q") return asText(box.querySelector("input"));
  if (field === "confidence") return leastConfidence(box.querySelector("input"), labels(field));
  if (field === "undated") return { undated: box.querySelector(`[${CHOSEN}]`) !== null };
  if (field === "layers" || field === "actors" || field === "statuses" || field === "standings") {
    return { [field]: chosenButtons(box) };
  }
  if (field === "according") return toldBy(chosenButtons(box));
  if (field === "when" || field === "clock") {
    const [place] = chosenButtons(box);
    if (place === undefined) return null;
    return field === "when" ? { when: WHEN[place] } : { known: place === 1 };
  }
  const years = [...box.querySelectorAll(`[${YEAR}]`)].map((thumb) => Number(thumb.getAttribute(YEAR)));
  if (!years.length || !years.every(Number.isInteger)) return null;
  return field === "year" ? { year: years[0] } : { span: [years[0], years[years.length - 1]] };
}

/**
 * Write beside each choice of a filter how many sites it would leave, as the page itself will once it has run.
 *
 * @param {"layers" | "actors" | "statuses" | "standings"} field
 * @param {number[]} counts
 */
export function writeCounts(field, counts) {
  const texts = page()?.querySelectorAll(`.st-key-w_${field} button p`) ?? [];
  for (const [place, { firstChild }] of [...texts].entries()) {
    const label = firstChild?.nodeValue ?? "";
    const written = `${bare(label)}${COUNT}${counts[place]}`;
    if (firstChild && label !== written && counts[place] !== undefined) firstChild.nodeValue = written; // React keeps the node
  }
}

/** @param {Element} box whose label may hold a button too, which explains it */
function chosenButtons(box) {
  return [...box.querySelectorAll("button:not(label button)")].flatMap((button, place) =>
    button.hasAttribute(CHOSEN) ? [place] : [],
  );
}

/**
 * According to all, nothing can be asked of what a side says.
 *
 * @param {number[]} places
 * @returns {Choice | null}
 */
function toldBy([according]) {
  if (according === undefined) return null;
  return according ? { according } : { according, standings: [] };
}

/**
 * @param {Element} box
 * @param {(typeof LISTS)[number]} field
 * @param {string[]} labels
 * @returns {Choice | null}
 */
function chosenInList(box, field, labels) {
  const tags = box.querySelector("[role=combobox]") && [...box.querySelectorAll("[data-tag] [title]")];
  const places = tags?.map((tag) => labels.indexOf(bare(tag.getAttribute("title") ?? ""))) ?? [-1];
  return places.includes(-1) ? null : { [field]: [...new Set(places)].sort((a, b) => a - b) };
}

/**
 * @param {HTMLInputElement | null} input
 * @returns {Choice | null}
 */
function asText(input) {
  return input && { q: input.value.trim() };
}

/**
 * @param {HTMLInputElement | null} input
 * @param {string[]} labels
 * @returns {Choice | null}
 */
function leastConfidence(input, labels) {
  const place = labels.indexOf(bare(input?.value ?? ""));
  return place < 0 ? null : { confidence: place };
}

/** @param {string} label without the count at its end */
function bare(label) {
  const end = label.lastIndexOf(COUNT);
  return end < 0 ? label : label.slice(0, end);
}
