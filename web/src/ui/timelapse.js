// Plays the years in the browser alone: sites appear and end with their years, by the clock and filters of the sidebar.
// Nothing plays by itself for a reader who asked their system for less motion: the bar opens, and waits.

import { countsOf } from "../rule/counts.js";
import { ownTally, tally, tallyLine } from "../rule/tally.js";
import { button, element } from "./element.js";

/** @import { Control, Sites, Words } from "../types.d.ts" */

const PACE = 900; // milliseconds a year at normal speed

export class TimeLapse {
  /**
   * The year played; null while the years are those of the sidebar.
   *
   * @type {number | null}
   */
  year = null;
  #playing = false;
  #next = 0; // when the year moves on, in milliseconds of the page
  #calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  #pace = this.#calm ? 0.5 : 1;
  /** @type {Control | null} */
  #control = null;

  /**
   * @param {L.Map} map
   * @param {{ words: Words, sites: Sites }} data
   * @param {() => void} changed is called when the year played is another; it answers with `follow`
   * @param {(year: number) => void} take is called when the sidebar should be set to a year
   * @param {() => number | null} own how many of the reader's own rows are shown; null where there are none to show
   */
  constructor(map, { words, sites }, changed, take, own) {
    this.#words = words;
    this.#sites = sites;
    this.#changed = changed;
    this.#take = take;
    this.#own = own;
    this.#parts = this.#makeParts();
    this.#bar = this.#makeBar();
    this.#bar.hidden = true;
    map.getContainer().append(this.#bar);
    this.#refresh();
  }
  #words;
  #sites;
  #changed;
  #take;
  #own;
  #parts;
  #bar;

  /**
   * Whether there is something to play.
   *
   * @param {boolean} offered
   */
  offer(offered) {
    this.#bar.hidden = !offered;
  }

  /**
   * Count by the filters that are shown now.
   *
   * @param {Control} control
   */
  follow(control) {
    this.#control = control;
    this.#refresh();
  }

  /** @param {number} year is brought into the years of the atlas */
  setYear(year) {
    const [first, last] = this.#words.years;
    this.year = Math.max(first, Math.min(last, Math.round(year)));
    this.#changed();
  }

  play() {
    this.#start();
    const [first, last] = this.#words.years;
    if (this.year === last) this.setYear(first);
    this.#wait();
    if (!this.#playing) requestAnimationFrame(this.#tick);
    this.#playing = true;
    this.#refresh();
  }

  pause() {
    this.#playing = false;
    this.#refresh();
  }

  /** What stands there stays in the page, so that focus and a finger on the slider are kept from year to year. */
  #refresh() {
    const { open, panel, large, scrub, toggle, counts } = this.#parts;
    open.hidden = this.year !== null;
    panel.hidden = this.year === null;
    if (this.year === null) return;
    large.textContent = String(this.year);
    large.setAttribute("aria-live", this.#playing ? "off" : "polite"); // screen readers are not interrupted while it plays
    scrub.value = String(this.year);
    toggle.textContent = this.#playing ? "❚❚" : "▶";
    toggle.title = this.#playing ? "Pause" : "Play";
    toggle.setAttribute("aria-label", toggle.title);
    if (this.#control) counts.replaceChildren(...this.#told(this.#control, this.year));
  }

  #start() {
    if (this.year !== null) return;
    const [first, last] = this.#words.years;
    const from = this.#control?.period?.[0] ?? first;
    this.setYear(from < last ? from : first);
  }

  #open() {
    if (this.#calm) this.#start();
    else this.play();
    this.#parts.toggle.focus();
  }

  #close() {
    this.#playing = false;
    this.year = null;
    this.#changed();
    this.#parts.open.focus();
  }

  /** @param {number} by */
  #step(by) {
    this.pause();
    if (this.year !== null) this.setYear(this.year + by);
  }

  /** @param {number} year */
  #goTo(year) {
    this.pause();
    this.setYear(year);
  }

  #wait() {
    this.#next = performance.now() + PACE / this.#pace;
  }

  /** @param {number} time */
  #tick = (time) => {
    if (!this.#playing || this.year === null) return;
    if (time >= this.#next) {
      this.#next = time + PACE / this.#pace;
      this.setYear(this.year + 1);
      if (this.year === this.#words.years[1]) {
        this.pause();
        return;
      }
    }
    requestAnimationFrame(this.#tick);
  };

  /**
   * The running count per layer and actor, what came and went since the year before, and what has no years at all; bounds
   * once the years stand still, for nobody reads them while they run.
   *
   * @param {Control} control
   * @param {number} year
   */
  #told(control, year) {
    const { layers, actors, colours } = this.#words;
    const found = tally(this.#words, this.#sites, control, year);
    const still = this.#playing ? null : countsOf(this.#words, this.#sites, { ...control, period: [year, year] });
    const line = element("p", {}, tallyLine(found, control.known, year, still) + ownTally(this.#own()));
    if (!found.all) return [line];
    return [
      line,
      ...layers.map((name, i) => {
        return element("span", { class: "atlas-key", style: `--c:${colours[i]}` }, `${name} ${found.byLayer[i]}`);
      }),
      ...actors.map((name, i) => element("span", {}, `${name} ${found.byActor[i]}`)),
    ];
  }

  #makeParts() {
    const [first, last] = this.#words.years;
    /**
     * @param {string} text
     * @param {string} label
     * @param {() => void} act
     */
    const labelled = (text, label, act) => button({ title: label, "aria-label": label }, text, act);
    const speed = element("select", { "aria-label": "Speed", title: "Speed" });
    for (const factor of [0.5, 1, 2, 4]) speed.append(element("option", { value: factor }, `${factor}×`));
    speed.value = String(this.#pace);
    speed.addEventListener("change", () => {
      this.#pace = Number(speed.value);
      this.#wait();
    });
    const scrub = element("input", { type: "range", min: first, max: last, "aria-label": "Year" });
    scrub.addEventListener("input", () => this.#goTo(Number(scrub.value)));
    return {
      open: labelled("▶ Play the years", "Play the years", () => this.#open()),
      panel: element("div", { class: "atlas-years" }),
      large: element("output", { class: "atlas-year" }),
      counts: element("div", { class: "atlas-counts" }),
      back: labelled("‹", "One year back", () => this.#step(-1)),
      toggle: labelled("▶", "Play", () => (this.#playing ? this.pause() : this.play())),
      forward: labelled("›", "One year on", () => this.#step(1)),
      scrub,
      speed,
      take: labelled("Set the sidebar to this year", "Set the sidebar to this year", () => {
        this.pause();
        if (this.year !== null) this.#take(this.year);
      }),
      close: labelled("×", "Back to the years of the sidebar", () => this.#close()),
    };
  }

  #makeBar() {
    const { open, panel, large, counts, back, toggle, forward, scrub, speed, take, close } = this.#parts;
    const bar = element("div", { class: "atlas-time", role: "group", "aria-label": "Play the years" });
    const now = element("div", { class: "atlas-now" });
    const line = element("div", { class: "atlas-line" });
    now.append(large, counts);
    line.append(back, toggle, forward, scrub, speed, take, close);
    panel.append(now, line);
    bar.append(open, panel);
    for (const part of [open, panel]) L.DomEvent.disableClickPropagation(part).disableScrollPropagation(part);
    panel.addEventListener("keydown", (event) => {
      if (event.target === speed && event.key !== "Escape") return;
      const [first, last] = this.#words.years;
      /** @type {Record<string, () => void>} */
      const acts = {
        ArrowRight: () => this.#step(1),
        ArrowLeft: () => this.#step(-1),
        Home: () => this.#goTo(first),
        End: () => this.#goTo(last),
        Escape: () => this.#close(),
      };
      const act = acts[event.key];
      if (!act) return;
      act();
      event.preventDefault();
      event.stopPropagation();
    });
    return bar;
  }
}
