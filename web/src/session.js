// One map in use: it shows what the page says and what the sidebar has just chosen, and tells the page what the reader
// picked.

import { SiteLayer } from "./drawing/sites.js";
import { tellPage } from "./host/component.js";
import { enterRecord, hasLostFocus } from "./host/page.js";
import { followSidebar } from "./host/sidebar.js";
import { CHOSEN, Choices } from "./rule/choices.js";
import { controlOf, periodOf } from "./rule/control.js";
import { mayBeCoordinates } from "./rule/coordinates.js";
import { Evidence } from "./rule/evidence.js";
import { unpack } from "./rule/mask.js";
import { isKept, isPart } from "./rule/visibility.js";
import { AreaTool } from "./ui/area.js";
import { clicks } from "./ui/clicks.js";
import { hiddenNotice } from "./ui/hidden.js";
import { SiteList } from "./ui/listing.js";
import { PlaceMark } from "./ui/place.js";
import { Popup } from "./ui/popup.js";
import { loadScript } from "./ui/script.js";
import { TimeLapse } from "./ui/timelapse.js";
import { tooltip } from "./ui/tooltip.js";
import { fit, fitPart } from "./ui/view.js";
import { PageWords } from "./ui/words.js";

/** @import { BaseMap } from "./drawing/basemap.js" */
/** @import { Labels } from "./host/sidebar.js" */
/** @import { Content } from "./rule/choices.js" */
/** @import { EvidenceContent } from "./rule/evidence.js" */
/** @import { Choice, Control, Message, Sites, Theme, Words } from "./types.d.ts" */
/** @import { Exercises } from "./ui/exercises.js" */
/** @import { OwnSites } from "./ui/own.js" */

const MOST_EXERCISES = 4096;
const TIMES = /** @type {const} */ (["when", "year", "span"]); // what the years shown follow from
const ANEW = /** @type {const} */ ([...CHOSEN, "q"]); // filters for which the rows left are found anew
const CLOSE_BY = 7; // the zoom at which a link to a site opens

export class Session {
  /** @type {Control | null} */
  #said = null; // by the page
  /** @type {Choice} */
  #ahead = {}; // what the sidebar says and the page has not said yet
  #map;
  #base;
  #exercises;
  #rowOf;
  #popup;
  #refreshTooltip;
  #refreshNotice;
  #list;
  /** @type {() => Promise<Content>} */
  #fetchFilters;
  /** @type {() => Promise<EvidenceContent>} */
  #fetchEvidence;
  /** @type {Evidence | null} */
  #evidence = null; // until its file has come, the map waits for the page's word on sides and what is left out
  #needed = false; // that file
  /** @type {Choices | null} */
  #choices = null; // until its file has come, the map waits for the page's word on those filters
  #asked = false; // for that file
  /** @type {PageWords | null} */
  #pageWords = null;
  /** @type {{ key: string, rows: Uint8Array } | null} */
  #found = null; // the rows found last, and for what
  #reading = false; // whether the focus went from the list to a record
  /** @type {OwnSites | null} */
  own = null; // until what draws the reader's own data has come
  #ownScript;
  #ownAsked = false; // for it
  #opened;

  /**
   * @param {L.Map} map
   * @param {{ words: Words, sites: Sites }} data
   * @param {object} parts
   * @param {BaseMap} parts.base
   * @param {Exercises} parts.exercises
   * @param {Theme} parts.theme
   * @param {string | null} parts.own the address of what draws the reader's own data; null where it is here already
   * @param {() => Promise<Content>} parts.filters fetches what the map needs to answer all filters by itself
   * @param {() => Promise<EvidenceContent>} parts.evidence fetches what tells confidence and standing anew
   * @param {boolean} parts.filtered whether the page keeps to an area that is chosen here
   * @param {boolean} parts.opened whether a link has said where the map looks
   */
  constructor(map, data, { base, exercises, theme, own, filters, evidence, filtered, opened }) {
    this.#map = map;
    this.#opened = opened;
    this.#base = base;
    this.#exercises = exercises;
    this.#ownScript = own;
    this.#fetchFilters = filters;
    this.#fetchEvidence = evidence;
    this.#rowOf = new Map(data.sites.id.map((id, row) => [id, row]));
    /** @param {number | null} row */
    const pick = (row) => this.pick(row);
    const drawAnew = () => this.#draw();
    this.layer = new SiteLayer(data, theme, { pane: "atlas-sites" }).addTo(map);
    this.place = new PlaceMark(map, theme);
    this.area = new AreaTool(map, theme, filtered ? tellPage : null);
    this.lapse = new TimeLapse(
      map,
      data,
      drawAnew,
      (year) => tellPage(`year:${year}`),
      () => this.own?.count() ?? null,
    );
    this.#popup = new Popup(map, this.layer, () => pick(null));
    this.#refreshTooltip = tooltip(map, (point) => {
      const rows = this.layer.under(point);
      return this.own?.topmost(point, this.layer, rows) ?? { layer: this.layer, rows };
    });
    this.#refreshNotice = hiddenNotice(map, this.layer, (year) => this.#goTo(year));
    this.#list = new SiteList(map, this.layer, (row) => this.read(row));
    clicks(map, this.layer, {
      pick,
      openFirst: (event, under) => this.own?.click(event, this.layer, under, pick) ?? false,
      fanned: () => this.#popup.refresh(),
      openOther: (event) => exercises.open(event),
    });
    followSidebar({
      labels: (field) => this.#labels(field),
      evidence: () => this.#askEvidence(),
      changed: (choice) => this.#follow(choice),
      written: () => this.#tellWords(),
      settled: () => {
        this.#goAhead({});
        this.#tellWords();
      },
    });
  }

  /**
   * Pick a site, or none, and tell the page.
   *
   * @param {number | null} row
   */
  pick(row) {
    this.#mark(row);
    tellPage(`site:${row === null ? "" : this.layer.sites.id[row]}`);
  }

  /**
   * Pick a site by keyboard: the focus goes to its record, and back to the list when the record is left or closed.
   *
   * @param {number} row
   */
  read(row) {
    this.pick(row);
    this.#reading = true;
    enterRecord(this.layer.sites.id[row], () => {
      this.pick(null);
      this.#leaveRecord();
    });
  }

  /** @param {string} id */
  pickById(id) {
    const row = this.#rowOf.get(id);
    if (row === undefined) throw new Error(`no site ${id}`);
    this.pick(row);
  }

  /** Whether all filters are followed before the page has run. */
  answersFilters() {
    return this.#choices !== null;
  }

  /** The year whose sites are shown, the last of a period; null for all years. */
  year() {
    return this.#control()?.period?.[1] ?? null;
  }

  /**
   * Show what the page says.
   *
   * @param {Message} message
   */
  show(message) {
    const { sites, words } = this.layer;
    const before = this.#said;
    const said = controlOf(message, sites.id.length);
    this.#said = said;
    this.#found = null; // the area may be another
    this.#ahead = this.#unsaid(this.#ahead);
    this.#draw();
    if (said.follow) this.#askFilters();
    if (said.follow && (said.according || said.without.length)) this.#askEvidence();
    this.#offer();
    this.#base.setFills(said.fills);
    const otherArea = this.area.show(said.outline);
    const elsewhere = this.place.show(said.at);
    const row = (said.site === null ? null : this.#rowOf.get(said.site)) ?? null;
    if (said.aim) {
      const [lat, lon, zoom] = said.aim;
      if (!same(said.aim, before?.aim)) this.#map.setView([lat, lon], zoom, { animate: false });
    } else if (said.fit) {
      if (said.mask !== before?.mask) fit(this.#map, this.layer);
    } else if (elsewhere && (before || row === null)) {
      this.place.goThere();
    } else if (otherArea && (before || (row === null && !this.#opened))) {
      this.area.goThere();
    } else if (!before && !this.#opened) {
      if (row !== null) this.#map.setView([sites.lat[row], sites.lon[row]], CLOSE_BY, { animate: false });
      else if (isPart(sites, said, words.confidences.length - 1)) fitPart(this.#map, this.layer);
    }
    if (row !== this.layer.picked) this.#mark(row, before !== null || !this.#opened);
    if (row === null && this.#reading && hasLostFocus()) this.#leaveRecord();
  }

  /**
   * Take in what became of a filter of the sidebar. A search that may be a place waits for the page to say which.
   *
   * @param {Choice} choice
   */
  #follow(choice) {
    if (!this.#said?.follow) return;
    const ahead = { ...this.#ahead, ...choice };
    if (ahead.q && mayBeCoordinates(ahead.q)) delete ahead.q;
    this.#goAhead(ahead);
  }

  /** Fetch, once the browser has nothing else to do, what the map needs to answer all filters by itself. */
  #askFilters() {
    if (this.#asked) return;
    this.#asked = true;
    const { sites, words } = this.layer;
    const begin = async () => {
      this.#choices = new Choices(await this.#fetchFilters());
      this.#pageWords = new PageWords({ words, sites, choices: this.#choices, evidence: this.#evidence });
      if (Object.keys(this.#ahead).length) this.#draw();
    };
    const idle = window.requestIdleCallback ?? ((/** @type {() => void} */ act) => setTimeout(act, 1000)); // not in Safari
    idle(() => begin().catch(() => {})); // without it, the map waits for the page's word
  }

  /** Fetch what the map needs to tell by itself what sides say, and what is left without a part of the evidence. */
  #askEvidence() {
    if (this.#needed || !this.#said?.follow) return;
    this.#needed = true;
    const begin = async () => {
      this.#evidence = new Evidence(await this.#fetchEvidence());
      this.#pageWords?.take(this.#evidence);
      this.#draw();
    };
    begin().catch(() => {
      this.#needed = false; // without it, the map waits for the page's word
    });
  }

  /**
   * What the choices of a filter are called on its widget.
   *
   * @type {Labels}
   */
  #labels(field) {
    if (field === "confidence") return this.layer.words.confidences;
    if (field === "without") return this.#evidence?.ways ?? [];
    return this.#choices?.labels(field) ?? [];
  }

  /**
   * Show what the sidebar says, as far as the page has not said it itself.
   *
   * @param {Choice} choice
   */
  #goAhead(choice) {
    const ahead = this.#unsaid(choice);
    if (same(ahead, this.#ahead)) return;
    this.#ahead = ahead;
    this.#draw();
  }

  /** @param {Choice} choice */
  #unsaid(choice) {
    const said = /** @type {Choice} */ (this.#said);
    const names = /** @type {(keyof Choice)[]} */ (Object.keys(choice));
    return Object.fromEntries(
      names.filter((name) => !same(choice[name], said[name])).map((name) => [name, choice[name]]),
    );
  }

  /**
   * What is to be shown now.
   *
   * @returns {Control | null}
   */
  #control() {
    if (!this.#said) return null;
    const { year } = this.lapse;
    const control = { ...this.#said, ...this.#ahead };
    if (this.#isAhead(TIMES)) control.period = periodOf(control);
    if (this.#isAhead(ANEW) && this.#choices) control.rows = this.#rowsOf(this.#choices, control);
    if ("q" in this.#ahead) control.read = "";
    if (this.#evidence) {
      const { according, without } = control;
      control.weighed = without.length ? this.#evidence.confidence(without) : null;
      control.told = according ? this.#evidence.standing(according, without) : null;
    }
    return year === null ? control : { ...control, period: [year, year] };
  }

  /**
   * Show the reader's own data.
   *
   * @param {Control} control
   */
  #showOwn(control) {
    if (this.own) this.own.show(control.own ?? null, control);
    else if (!this.#ownAsked) this.#askOwn();
  }

  /** Load what draws the reader's own data. */
  #askOwn() {
    this.#ownAsked = true;
    const begin = async () => {
      if (this.#ownScript) await loadScript(this.#ownScript);
      const changed = () => {
        this.#draw();
        this.#offer();
      };
      this.own = new window.atlas.OwnSites(this.#map, this.layer.theme, this.layer.words, changed);
      this.#draw();
    };
    begin().catch(() => {
      this.#ownAsked = false; // the page's next word tries again
    });
  }

  /** Offer to play the years where there is something to play. */
  #offer() {
    const { sites } = this.layer;
    const said = this.#said;
    if (!said) return;
    this.lapse.offer(said.plays === 1 && (this.own?.hasRows() || sites.id.some((_, row) => isKept(sites, row, said))));
  }

  /** @param {readonly (keyof Choice)[]} fields */
  #isAhead(fields) {
    return fields.some((field) => field in this.#ahead);
  }

  /**
   * @param {Choices} choices
   * @param {Control} control
   */
  #rowsOf(choices, control) {
    const key = JSON.stringify(ANEW.map((field) => control[field]));
    if (this.#found?.key !== key) this.#found = { key, rows: choices.rows(control) };
    return this.#found.rows;
  }

  /** Have the page say what is shown; not while the years play, which the map tells by itself. */
  #tellWords() {
    const control = this.lapse.year === null ? this.#control() : null;
    if (control?.follow) this.#pageWords?.say(control);
  }

  #draw() {
    const control = this.#control();
    if (!control) return;
    this.layer.show(control);
    if (control.own || this.own) this.#showOwn(control);
    this.lapse.follow(control);
    this.#exercises.show(control.exercises === null ? null : unpack(control.exercises, MOST_EXERCISES), control.period);
    this.#popup.refresh();
    this.#refreshNotice(control);
    this.#refreshTooltip();
    this.#list.refreshSoon();
    this.#tellWords();
  }

  /**
   * @param {number | null} row
   * @param {boolean} follow whether the map moves to the site
   */
  #mark(row, follow = true) {
    this.layer.picked = row;
    this.layer.redraw();
    const place = this.#popup.place();
    if (follow && place && !this.#map.getBounds().pad(-0.05).contains(place)) {
      this.#map.panTo(place, { animate: false }); // the popup is laid out for where the map comes to rest
    }
    this.#popup.open();
    const control = this.#control();
    if (control) this.#refreshNotice(control);
    this.#list.refreshSoon();
  }

  #leaveRecord() {
    this.#reading = false;
    this.#list.focus();
  }

  /** @param {number} year is shown by the map while it plays, else by the whole page */
  #goTo(year) {
    if (this.lapse.year === null) tellPage(`year:${year}`);
    else this.lapse.setYear(year);
  }
}

/**
 * @param {unknown} one
 * @param {unknown} other
 */
function same(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}
