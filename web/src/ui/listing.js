// For readers without a pointer: the sites in view as a list with a single tab stop, and a line that says what changed.
// The list shows itself while it has the focus.

import { number } from "../rule/sentence.js";
import { button, element } from "./element.js";
import { fit } from "./view.js";

/** @import { Marks } from "../types.d.ts" */

/**
 * What a list is called and says.
 *
 * @typedef {object} Names
 * @property {string} id begins the ids of its parts
 * @property {string} label
 * @property {[one: string, many: string]} what it counts
 * @property {boolean} ordered whether by name, else in the order of the rows
 * @property {boolean} once whether it is told that all are out of view only until some have been in it
 */

/**
 * What there is to be brought into view, where that is not what the layer draws.
 *
 * @typedef {object} All
 * @property {[one: string, many: string]} what
 * @property {() => number} count 0 while nothing is to be said
 * @property {() => void} show
 */

/** @type {Names} */
const SITES = { id: "atlas-site", label: "Sites in view", what: ["site", "sites"], ordered: true, once: false };
const CALM = 250; // milliseconds without a change, before the list is made anew
const MADE = 500; // options that stand in the page at a time, around the one in focus; all can be reached
const PAGE = 10; // sites that Page Up and Page Down pass over
const TYPED = 700; // milliseconds within which letters make one word

export class SiteList {
  /**
   * Rows in view, by name.
   *
   * @type {number[]}
   */
  #rows = [];
  /** @type {number | null} */
  #active = null;
  #first = 0; // the place of the first option made
  /** @type {Map<number, number> | null} */
  #ranks = null;
  #seen = false; // whether some have been in view
  #typed = "";
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #typing;
  #map;
  #layer;
  #pick;

  /**
   * @param {L.Map} map
   * @param {Marks} layer
   * @param {(row: number) => void} pick opens the record of a site, to be read
   * @param {Names} names
   * @param {All} all
   */
  constructor(map, layer, pick, names = SITES, all = drawnBy(map, layer, names.what)) {
    this.#map = map;
    this.#layer = layer;
    this.#pick = pick;
    this.#names = names;
    this.#all = all;
    this.#parts = this.#makeParts();
    map.on("moveend", this.refreshSoon, this);
  }
  #names;
  #all;
  #parts;

  /** Take the list away. */
  remove() {
    clearTimeout(this.#timer);
    this.#map.off("moveend", this.refreshSoon, this);
    const { box, status, elsewhere } = this.#parts;
    for (const part of [box, status, elsewhere]) part.remove();
  }

  /** Bring the list up to date once nothing has changed for a moment. */
  refreshSoon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#refresh(), CALM);
  }

  focus() {
    this.#parts.list.focus();
  }

  #refresh() {
    const { sites } = this.#layer;
    const { list, count, status, elsewhere } = this.#parts;
    const drawn = this.#layer.rows();
    const bounds = this.#map.getBounds();
    this.#rows = this.#byName(drawn.filter((row) => bounds.contains([sites.lat[row], sites.lon[row]])));
    const { length } = this.#rows;
    const [one, many] = this.#names.what;
    list.hidden = length === 0;
    count.textContent = `${length} ${length === 1 ? one : many} in view. Arrow keys choose, Enter opens the record.`;
    status.textContent = `${drawn.length} ${many} drawn, ${length} in view`;
    if (length) this.#seen = true;
    const all = this.#all.count();
    elsewhere.hidden = length > 0 || all === 0 || (this.#names.once && this.#seen);
    elsewhere.textContent =
      all === 1
        ? `The one ${this.#all.what[0]} is out of view: show it`
        : `All ${number(all)} ${this.#all.what[1]} are out of view: show them`;
    this.#first = -1; // what is said of a site may have changed
    this.#activate(this.#rows.indexOf(this.#active ?? this.#layer.picked ?? -1));
  }

  /** @param {number} place of the option that is in focus when the list is; the first where there is no such place */
  #activate(place) {
    const { list } = this.#parts;
    const last = this.#rows.length - 1;
    const at = Math.max(0, Math.min(last, place));
    this.#active = this.#rows[at] ?? null;
    this.#make(at);
    const active = `${this.#names.id}-${at}`;
    for (const option of list.children) option.classList.toggle("atlas-active", option.id === active);
    if (last < 0) list.removeAttribute("aria-activedescendant");
    else list.setAttribute("aria-activedescendant", active);
    if (document.activeElement === list) this.#show();
  }

  /** Ring the site in focus on the map, and bring its line into the list's view. */
  #show() {
    const { list } = this.#parts;
    const option = /** @type {HTMLElement | null} */ (list.querySelector(".atlas-active"));
    if (option) list.scrollTop = option.offsetTop - list.clientHeight / 2;
    this.#ring(this.#active);
  }

  /** @param {number | null} row */
  #ring(row) {
    this.#layer.hover = row;
    this.#layer.redraw();
  }

  /** @param {number} at the place that has to be among the options */
  #make(at) {
    const first = Math.max(0, Math.min(at - MADE / 2, this.#rows.length - MADE));
    const made = this.#parts.list.children.length;
    if (this.#first >= 0 && at >= this.#first && at < this.#first + made) return;
    this.#first = first;
    this.#parts.list.replaceChildren(
      ...this.#rows.slice(first, first + MADE).map((row, i) => this.#option(row, first + i)),
    );
  }

  /**
   * @param {number} row
   * @param {number} place
   */
  #option(row, place) {
    const { picked } = this.#layer;
    const text = this.#layer.describe(row);
    const option = element(
      "div",
      {
        role: "option",
        id: `${this.#names.id}-${place}`,
        "aria-posinset": place + 1,
        "aria-setsize": this.#rows.length,
        "aria-selected": String(row === picked),
      },
      text,
    );
    option.addEventListener("click", () => this.#pick(row));
    return option;
  }

  /** @param {number[]} rows */
  #byName(rows) {
    if (!this.#names.ordered) return rows;
    const { name } = this.#layer.sites;
    if (!this.#ranks) {
      const { compare } = new Intl.Collator("en");
      const order = Object.keys(name)
        .map(Number)
        .sort((a, b) => compare(name[a], name[b]));
      this.#ranks = new Map(order.map((row, rank) => [row, rank]));
    }
    const ranks = this.#ranks;
    return rows.sort((a, b) => /** @type {number} */ (ranks.get(a)) - /** @type {number} */ (ranks.get(b)));
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const place = this.#rows.indexOf(this.#active ?? -1);
    const last = this.#rows.length - 1;
    /** @type {Record<string, number>} */
    const places = {
      ArrowDown: place + 1,
      ArrowRight: place + 1,
      ArrowUp: place - 1,
      ArrowLeft: place - 1,
      PageDown: place + PAGE,
      PageUp: place - PAGE,
      Home: 0,
      End: last,
    };
    if (event.key in places) this.#activate(places[event.key]);
    else if (event.key === "Enter" || (event.key === " " && !this.#typed)) this.#pick(this.#rows[place]);
    else if (event.key.length === 1) this.#activate(this.#startingWith(event.key, place));
    else return;
    event.preventDefault();
    event.stopPropagation(); // the map would move
  }

  /**
   * The next site whose name starts with what has been typed.
   *
   * @param {string} letter
   * @param {number} place
   */
  #startingWith(letter, place) {
    this.#typed += letter.toLowerCase();
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => {
      this.#typed = "";
    }, TYPED);
    const from = this.#typed.length === 1 ? place + 1 : place;
    const { name } = this.#layer.sites;
    const order = [...this.#rows.keys()].map((_, i, { length }) => (from + i) % length);
    return order.find((each) => name[this.#rows[each]].toLowerCase().startsWith(this.#typed)) ?? place;
  }

  #makeParts() {
    const { id, label } = this.#names;
    const count = element("p", { id: `${id}s-count` });
    const list = element("div", {
      role: "listbox",
      tabindex: 0,
      "aria-label": label,
      "aria-describedby": `${id}s-count`,
    });
    const box = element("div", { class: "atlas-sites" });
    const status = element("div", { role: "status", class: "atlas-unseen" });
    const elsewhere = button({ class: `atlas-elsewhere ${id}-elsewhere`, hidden: "" }, "", () => this.#all.show());
    list.hidden = true; // until there are sites: a list may not be empty
    box.append(count, list);
    for (const part of [elsewhere, box]) L.DomEvent.disableClickPropagation(part).disableScrollPropagation(part);
    this.#map.getContainer().append(box, status, elsewhere);
    list.addEventListener("keydown", (event) => this.#key(event));
    list.addEventListener("focus", () => this.#show());
    list.addEventListener("blur", () => this.#ring(null));
    return { box, list, count, status, elsewhere };
  }
}

/**
 * @param {L.Map} map
 * @param {Marks} layer
 * @param {[one: string, many: string]} what
 * @returns {All}
 */
function drawnBy(map, layer, what) {
  return { what, count: () => layer.rows().length, show: () => fit(map, layer) };
}
