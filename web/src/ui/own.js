// The reader's own rows on the map: fetched once, then told by the page and the years what of them is shown.

import { CROWD } from "../drawing/crowd.js";
import { OwnLayer } from "../drawing/own.js";
import { REACH } from "../drawing/places.js";
import { fetchMade } from "../files.js";
import { unpack } from "../rule/mask.js";
import { ownControl, ownFacts, ownOf } from "../rule/own.js";
import { OwnClusters } from "./clusters.js";
import { button, element } from "./element.js";
import { SiteList } from "./listing.js";
import { tellTrouble } from "./trouble.js";
import { fitPlaces, placesOf, room } from "./view.js";

/** @import { SiteLayer } from "../drawing/sites.js" */
/** @import { Own } from "../rule/own.js" */
/** @import { Control, Marks, OwnContent, OwnMessage, OwnRow, Point, Theme, Words } from "../types.d.ts" */
/** @import { One } from "./clusters.js" */

const OWN = "../../own/"; // as seen from the frame of streamlit-folium; dashboard/map/own.py names it
const PANE = "atlas-own";
const LISTED = 50; // rows at one place that a popup lists
const CLOSE_BY = 9; // the zoom at which a row is gone to
const NOT_RATED = "Your data: not rated by the atlas";

export class OwnSites {
  /** @type {OwnLayer | null} */
  layer = null;
  /** @type {OwnClusters | null} */
  clusters = null; // where there are too many rows to draw one by one
  /** @type {OwnMessage | null} */
  #said = null;
  /** @type {Control | null} */
  #control = null;
  #token = ""; // of what is fetched or being fetched
  #shown = ""; // what the layer was last told
  #wish = 0; // the last that was granted
  #degree = 1; // of coordinates as they come
  /** @type {L.Popup | null} */
  #popup = null;
  #reading = false; // whether the focus went from a list to the popup
  /** @type {SiteList | null} */
  #from = null; // that list
  #takeBack = () => {}; // the word that the rows did not come
  /** @type {SiteList | null} */
  #list = null;
  #map;
  #theme;
  #words;
  #changed;

  /**
   * @param {L.Map} map
   * @param {Theme} theme
   * @param {Words} words those of the atlas
   * @param {() => void} changed is called when rows have come
   */
  constructor(map, theme, words, changed) {
    this.#map = map;
    this.#theme = theme;
    this.#words = words;
    this.#changed = changed;
    map.on("popupclose", ({ popup }) => {
      if (popup !== this.#popup) return;
      this.#popup = null;
      this.#letGo();
      if (this.#reading) this.#from?.focus();
    });
  }

  /** @param {Theme} theme */
  setTheme(theme) {
    this.#theme = theme;
    this.layer?.setTheme(theme);
    this.clusters?.layer.setTheme(theme);
  }

  /** How many rows are shown; null where the reader has brought none. */
  count() {
    return this.layer ? this.layer.count + (this.clusters?.count() ?? 0) : null;
  }

  /** What the signs of what is drawn mean, for a picture. */
  legend() {
    return [...(this.layer?.legend() ?? []), ...(this.clusters?.layer.legend() ?? [])];
  }

  /** Whom to name in a picture. */
  credits() {
    return [...new Set(this.layer?.own.files.map(({ credit }) => credit).filter(Boolean))];
  }

  /**
   * Show what is left of the reader's rows.
   *
   * @param {OwnMessage | null} said
   * @param {Control} control
   */
  show(said, control) {
    this.#said = said;
    this.#control = control;
    const token = said?.token ?? "";
    if (token !== this.#token) this.#fetch(token);
    this.#draw();
  }

  /** @param {string} token */
  #fetch(token) {
    this.#token = token;
    this.#takeBack();
    this.#list?.remove();
    this.#list = null;
    this.#popup?.remove();
    this.layer?.remove();
    this.layer = null;
    this.clusters?.remove();
    this.clusters = null;
    this.#shown = "";
    if (!token) return;
    this.#fetched(token)
      .then((content) => {
        if (token !== this.#token) return;
        const pane = this.#map.getPane(PANE) ?? this.#map.createPane(PANE);
        // A crowd would hide the sites of the atlas.
        Object.assign(pane.style, { zIndex: content.size > CROWD ? "445" : "455", pointerEvents: "none" });
        const own = ownOf(content, this.#words);
        this.#degree = content.degree;
        const layer = new OwnLayer(own, this.#theme, { pane: PANE });
        layer.held = true; // until it knows what to show
        this.layer = layer.addTo(this.#map);
        layer.held = false;
        const clustered = Boolean(this.#said?.clusters);
        const pick = (/** @type {number} */ row) => this.open(row, undefined, true);
        this.#list = new SiteList(this.#map, layer, pick, LIST, clustered ? SAID_OF_ALL : undefined);
        if (clustered) {
          const { files, words } = own;
          this.clusters = new OwnClusters(this.#map, { files, words, degree: content.degree }, this.#theme, {
            openRow: (one, reading) => this.#openOne(one, reading, this.clusters?.list),
            opened: (popup, reading) => this.#hold(popup, reading, this.clusters?.list),
            all: {
              what: LIST.what,
              count: () => (this.#isSomeInView() ? 0 : (this.count() ?? 0)),
              show: () => fitPlaces(this.#map, [...this.#places(), ...(this.clusters?.corners() ?? [])]),
            },
          });
        }
        this.#changed();
      })
      .catch(() => {
        if (token !== this.#token) return;
        this.#takeBack = tellTrouble(this.#map, "own", () => this.#fetch(token));
      });
  }

  /** Where the rows are that are drawn one by one. */
  #places() {
    return this.layer ? placesOf(this.layer, this.layer.rows()) : [];
  }

  /** Whether one of them is in view. */
  #isSomeInView() {
    const bounds = this.#map.getBounds();
    return this.#places().some((place) => bounds.contains(place));
  }

  /**
   * The reader's own rows. The server has them as long as the visit lasts, and nothing keeps them.
   *
   * @param {string} token
   * @returns {Promise<OwnContent>}
   */
  #fetched(token) {
    return fetchMade(`${OWN}${token}.json`, "high");
  }

  /**
   * @param {number} row
   * @returns {Promise<OwnRow>}
   */
  #fetchedRow(row) {
    return fetchMade(`${OWN}${this.#token}/${row}`, "high");
  }

  #draw() {
    const [layer, said, control] = [this.layer, this.#said, this.#control];
    if (!layer || !said || !control) return;
    if (said.clusters) this.clusters?.show(said.clusters, control);
    const key = JSON.stringify([said.mask, control.period, control.undated]);
    if (key !== this.#shown) {
      this.#shown = key;
      layer.show(ownControl(said, control, layer.visible.length));
      if (layer.picked !== null && !layer.visible[layer.picked]) this.#popup?.remove();
      this.#list?.refreshSoon();
    }
    if (said.go && said.go.wish !== this.#wish) {
      this.#wish = said.go.wish;
      this.#goTo(said.go);
    }
  }

  /** @param {NonNullable<OwnMessage["go"]>} wish */
  #goTo({ row: all, file, told }) {
    const layer = /** @type {OwnLayer} */ (this.layer);
    const { own, visible } = layer;
    const [, lon, lat] = told;
    const row = placeOf(own, all);
    if (row >= 0 && !visible[row]) return;
    const zoom = Math.max(CLOSE_BY, this.#map.getZoom());
    this.#map.setView([lat / this.#degree, lon / this.#degree], zoom, { animate: false });
    if (row >= 0) this.open(row);
    else this.clusters?.openRow(told, file, all);
  }

  /** What is drawn now: the places of the rows among all; for tests. */
  visible() {
    return this.layer?.rows() ?? [];
  }

  /** Whether there is something to show in some year. */
  hasRows() {
    const [layer, said] = [this.layer, this.#said];
    if (layer === null || said === null) return false;
    return unpack(said.mask, layer.visible.length).includes(1) || (this.clusters?.hasRows() ?? false);
  }

  /**
   * The rows under a point, nearest first, above the sites of the atlas there; null where these are to be taken: where
   * they are met, no line or area of the reader hides them.
   *
   * @param {Point} point
   * @param {number[]} others sites of the atlas under the point
   * @returns {{ layer: Marks, rows: number[] } | null}
   */
  over(point, others) {
    const marks = this.clusters?.layer.under(point) ?? [];
    if (this.clusters && marks.length) return { layer: this.clusters.layer, rows: marks };
    const { layer } = this;
    const rows = layer?.under(point) ?? [];
    if (!layer || !rows.length) return null;
    const { x, y } = layer.spot(rows[0]);
    const exact = Math.hypot(x - point.x, y - point.y) <= REACH;
    return exact || !others.length ? { layer, rows } : null;
  }

  /**
   * The same of what lies on top: circles lie below the symbols of the atlas.
   *
   * @param {Point} point
   * @param {SiteLayer} sites of the atlas
   * @param {number[]} others its sites under the point
   */
  topmost(point, sites, others) {
    const found = this.over(point, others);
    if (!found || found.layer !== this.clusters?.layer || !others.length) return found;
    const { x, y } = sites.spot(others[0]);
    return Math.hypot(x - point.x, y - point.y) <= REACH ? null : found;
  }

  /**
   * Open what the reader has clicked on, or list it where it is several things; false where it is none of theirs.
   *
   * @param {L.LeafletMouseEvent} event
   * @param {SiteLayer} sites of the atlas
   * @param {number[]} others its sites there
   * @param {(row: number) => void} pick picks one of them
   */
  click({ layerPoint, latlng }, sites, others, pick) {
    const { layer, clusters } = this;
    if (!layer || !this.over(layerPoint, others)) return false;
    const rows = layer.under(layerPoint);
    const marks = clusters?.layer.under(layerPoint) ?? [];
    const entries = [
      ...others.map((row) => ({ text: sites.sites.name[row], act: () => pick(row) })),
      ...(clusters?.entries(marks) ?? []),
      ...rows.map((row) => ({ text: layer.describe(row), act: () => this.open(row) })),
    ];
    if (entries.length === 1 && rows.length) {
      this.open(rows[0], layer.sites.shape[rows[0]] === "p" ? undefined : latlng);
      return true;
    }
    if (entries.length === 1) {
      entries[0].act();
      return true;
    }
    const box = element("div");
    const list = element("ul");
    box.append(element("h2", {}, `${entries.length} here`), list);
    const listed = others.length + LISTED;
    for (const { text, act } of entries.slice(0, listed)) {
      const item = element("li");
      item.append(button({}, text, act));
      list.append(item);
    }
    if (entries.length > listed)
      box.append(element("p", {}, `and ${entries.length - listed} more of yours at this place`));
    L.popup(room(this.#map, 320)).setLatLng(latlng).setContent(box).openOn(this.#map);
    return true;
  }

  /**
   * Open what a row says; a reader who came by the keyboard is led there, and back to the list.
   *
   * @param {number} row
   */
  open(row, place = this.#placeOf(row), reading = false) {
    const { layer } = this;
    if (!layer) return;
    const { own } = layer;
    const all = row + own.first[own.sites.layer[row]];
    this.#openOne({ own, row, all, place }, reading, this.#list);
    layer.picked = row;
    layer.redraw();
  }

  /**
   * @param {One} one
   * @param {boolean} reading
   * @param {SiteList | null} [from] the list it was chosen in
   */
  #openOne({ own, row, all, place }, reading, from = null) {
    this.#popup?.remove();
    const popup = L.popup({ ...room(this.#map, 320), offset: [0, -6] });
    /** @param {OwnRow | null} more */
    const tell = (more) => {
      const content = this.#content(own, row, more);
      popup.setContent(content);
      if (reading) content.focus();
    };
    popup.setLatLng(place).openOn(this.#map);
    this.#hold(popup, reading, from);
    tell(null);
    this.#fetchedRow(all)
      .then((more) => popup === this.#popup && tell(more))
      .catch(() => {}); // what the map knows stands there
  }

  /**
   * @param {L.Popup} popup
   * @param {boolean} reading
   * @param {SiteList | null} [from]
   */
  #hold(popup, reading, from = null) {
    this.#popup = popup;
    this.#reading = reading;
    this.#from = from;
  }

  /** @param {number} row */
  #placeOf(row) {
    const layer = /** @type {OwnLayer} */ (this.layer);
    return this.#map.layerPointToLatLng(layer.spot(row));
  }

  #letGo() {
    if (!this.layer) return;
    this.layer.picked = null;
    this.layer.redraw();
  }

  /**
   * @param {Own} own
   * @param {number} row
   * @param {OwnRow | null} more
   */
  #content(own, row, more) {
    const box = element("div", { class: "atlas-own", tabindex: -1 });
    const lines = ownFacts(own, row, more).map((line) => element("p", {}, line));
    box.append(element("h2", {}, own.sites.name[row]), ...lines, element("p", { class: "atlas-rated" }, NOT_RATED));
    box.addEventListener("keydown", ({ key }) => key === "Escape" && this.#popup?.remove());
    if (!more?.cells.length) return box;
    const cells = element("dl");
    for (const [column, text] of more.cells) cells.append(element("dt", {}, column), element("dd", {}, text));
    box.append(cells);
    return box;
  }
}

/**
 * The row here at a place among all; negative where that comes in tiles.
 *
 * @param {Own} own
 * @param {number} all
 */
function placeOf({ sites, first }, all) {
  return sites.layer.findIndex((file, row) => row + first[file] === all);
}

const LIST = {
  id: "atlas-own",
  label: "Your sites in view",
  what: /** @type {[string, string]} */ (["of your sites", "of your sites"]),
  ordered: false,
  once: true,
};

/** Where there are clusters too, they say it of all rows. */
const SAID_OF_ALL = { what: LIST.what, count: () => 0, show: () => {} };
