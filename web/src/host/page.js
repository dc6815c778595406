// Streamlit's door: what the map reads off the page around it. What it reads off the sidebar is in sidebar.js.
//
// The classes and attributes are streamlit's own and written down nowhere; tests/ui/test_doors.py names the version
// they were seen with. Without them, or in another site's frame, the map waits for what the page says: slower, but right.

const APP = ".stApp";
export const SENTENCE = ".sentence";
const CLOSE = ".st-key-close_site";
const PATIENCE = 10_000; // milliseconds in which a record has to come

/** The page around the map; null where the browser does not let us see it. */
export function page() {
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
  return page()?.querySelector(SENTENCE)?.textContent ?? "";
}

/** What the page says of the reader's own data; empty where there is none. */
export function ownSentence() {
  return page()?.querySelector(".own-sentence")?.textContent ?? "";
}

/**
 * Write the sentence at the top of the page, with the remark beside it, as the page itself will once it has run.
 *
 * @param {string} text
 * @param {string} remark
 */
export function writeSentence(text, remark) {
  const seen = page()?.querySelector(SENTENCE);
  if (!seen || seen.textContent === (remark ? `${text} ${remark}` : text)) return; // a status written anew is read anew
  const beside = seen.ownerDocument.createElement("span");
  beside.className = "remark";
  beside.textContent = remark;
  seen.replaceChildren(...(remark ? [`${text} `, beside] : [text]));
}

/**
 * Tell screen readers whether the sentence is still changing: they wait for its end.
 *
 * @param {boolean} changing
 */
export function keepSentence(changing) {
  page()?.querySelector(SENTENCE)?.setAttribute("aria-busy", `${changing}`);
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
