// The reader's rows that are too many for the browser: tiles of them as the map moves, and what is behind a mark.

import { ClusterLayer } from "../drawing/clusters.js";
import { fetchMade } from "../files.js";
import { rowOf, rowsOf, total } from "../rule/clusters.js";
import { describeOwn } from "../rule/own.js";
import { number } from "../rule/sentence.js";
import { button, element } from "./element.js";
import { SiteList } from "./listing.js";
import { room } from "./view.js";

/** @import { Mark } from "../drawing/clusters.js" */
/** @import { All } from "./listing.js" */
/** @import { Own } from "../rule/own.js" */
/** @import { ClusterCell, ClusterRow, ClusterSource, Control, OwnFile, Theme, Words } from "../types.d.ts" */

const PANE = "atlas-clusters";
const FOLDER = "../../"; // of the pages, as seen from the frame of streamlit-folium
const CLOSER = 2; // zooms that "Zoom in" goes

/** @typedef {{ own: Own, row: number, all: number, place: L.LatLng }} One a row, and its place among all */

export class OwnClusters {
  /** @type {ClusterSource[]} */
  #sources = [];
  #control = /** @type {Control | null} */ (null);
  #map;
  #own;
  #openRow;
  #shown = "";

  /**
   * @param {L.Map} map
   * @param {{ files: OwnFile[], words: Words, degree: number }} own words with the files as layers
   * @param {Theme} theme
   * @param {object} acts
   * @param {(one: One, reading: boolean) => void} acts.openRow opens a row
   * @param {(popup: L.Popup, reading: boolean) => void} acts.opened is told of a popup
   * @param {All} acts.all all rows of the reader's, those drawn one by one too
   */
  constructor(map, own, theme, { openRow, opened, all }) {
    this.#map = map;
    this.#own = own;
    this.#openRow = openRow;
    this.#opened = opened;
    if (!map.getPane(PANE)) {
      const pane = map.createPane(PANE);
      pane.style.zIndex = "446"; // below the sites of the atlas, like any crowd
      pane.style.pointerEvents = "none";
    }
    this.layer = new ClusterLayer(own, theme, {
      pane: PANE,
      fetched: (address, stop) => fetchMade(FOLDER + address, "high", stop),
      changed: () => this.list.refreshSoon(),
    });
    this.list = new SiteList(map, this.layer, (id) => this.open(id, true), LIST, {
      ...all,
      count: () => (this.layer.drawn().complete ? all.count() : 0), // else some may be on their way
    });
    this.layer.held = true; // until it knows what to show
    this.layer.addTo(map);
    this.layer.held = false;
  }
  #opened;

  remove() {
    this.list.remove();
    this.layer.remove();
  }

  /**
   * @param {ClusterSource[]} sources
   * @param {Control} control
   */
  show(sources, control) {
    const key = JSON.stringify([sources, control.period, control.undated]);
    this.#sources = sources;
    this.#control = control;
    if (key === this.#shown) return;
    this.#shown = key;
    this.layer.show(sources, control.period, control.undated);
    this.list.refreshSoon();
  }

  /**
   * Corners of what holds the rows that the years show, as latitude and longitude.
   *
   * @returns {[number, number][]}
   */
  corners() {
    return this.#sources
      .filter((source) => this.#countOf([source]))
      .flatMap(({ bounds: [west, south, east, north] }) => [
        [south, west],
        [north, east],
      ]);
  }

  /** @param {ClusterSource[]} sources */
  #countOf(sources) {
    return this.#control ? total(sources, this.#control.period, this.#control.undated) : 0;
  }

  /** How many rows touch the years shown, drawn or not. */
  count() {
    return this.#countOf(this.#sources);
  }

  /** Whether there is something to show in some year. */
  hasRows() {
    return this.#sources.length > 0;
  }

  /**
   * Open what is behind a mark.
   *
   * @param {number} id
   */
  open(id, reading = false) {
    const { mark, count } = this.layer.at(id);
    const place = this.#map.layerPointToLatLng(this.layer.spot(id));
    if (mark.own) this.#openRow({ own: mark.own, row: 0, all: mark.row, place }, reading);
    else this.#openCluster(mark, count, place, reading);
  }

  /**
   * Open a row wherever it lies.
   *
   * @param {ClusterRow} told
   * @param {number} file its place among the files
   * @param {number} all its place among all rows
   */
  openRow(told, file, all, reading = false) {
    const own = rowOf(told, file, this.#own);
    const place = L.latLng(own.sites.lat[0], own.sites.lon[0]);
    this.#openRow({ own, row: 0, all, place }, reading);
  }

  /**
   * @param {Mark} mark
   * @param {number} count
   * @param {L.LatLng} place
   * @param {boolean} reading
   */
  #openCluster(mark, count, place, reading) {
    const popup = L.popup(room(this.#map, 320)).setLatLng(place);
    /** @param {ClusterCell | null} cell */
    const tell = (cell) => {
      const box = this.#content(mark, count, place, cell);
      popup.setContent(box);
      if (reading) box.focus();
    };
    tell(null);
    popup.openOn(this.#map);
    this.#opened(popup, reading);
    this.#fetched(mark)
      .then((cell) => popup.isOpen() && tell(cell))
      .catch(() => {}); // what the map knows stands there
  }

  /**
   * @param {Mark} mark
   * @returns {Promise<ClusterCell>}
   */
  #fetched({ cell, source }) {
    const { period, undated } = /** @type {Control} */ (this.#control);
    const name = /** @type {NonNullable<Mark["cell"]>} */ (cell);
    return fetchMade(FOLDER + rowsOf(source, name, period, undated), "high");
  }

  /**
   * @param {Mark} mark
   * @param {number} count
   * @param {L.LatLng} place
   * @param {ClusterCell | null} cell
   */
  #content({ source }, count, place, cell) {
    const { file, first } = source;
    const several = cell?.count ?? count;
    const box = element("div", { class: "atlas-own", tabindex: -1 });
    box.append(
      element("h2", {}, several === 1 ? "One of your sites" : `${number(several)} of your sites`),
      element("p", {}, this.#own.files[file].label),
      element("p", { class: "atlas-rated" }, "Your data: not rated by the atlas"),
    );
    box.addEventListener("keydown", ({ key }) => key === "Escape" && this.#map.closePopup());
    const zoom = this.#map.getZoom();
    if (zoom < this.#map.getMaxZoom()) {
      const closer = () => this.#map.closePopup().setView(place, Math.floor(zoom) + CLOSER, { animate: false });
      box.append(button({ class: "atlas-closer" }, "Zoom in", closer));
    }
    if (!cell) return box;
    const table = element("dl");
    let others = cell.count;
    for (const [word, of] of cell.categories) {
      table.append(element("dt", {}, word || "no category"), element("dd", {}, number(of)));
      others -= of;
    }
    if (others) table.append(element("dt", {}, "others"), element("dd", {}, number(others)));
    const list = element("ul");
    for (const told of cell.rows) {
      const item = element("li");
      const text = describeOwn(rowOf(told, file, this.#own), 0);
      item.append(button({}, text, () => this.openRow(told, file, first + told[0], true)));
      list.append(item);
    }
    box.append(table, list);
    if (cell.count > cell.rows.length)
      box.append(element("p", {}, `and ${number(cell.count - cell.rows.length)} more`));
    return box;
  }

  /**
   * What is listed where a click has met several things.
   *
   * @param {number[]} ids
   */
  entries(ids) {
    return ids.map((id) => ({ text: this.layer.describe(id), act: () => this.open(id) }));
  }
}

const LIST = {
  id: "atlas-cluster",
  label: "Your many sites in view, those close together as one",
  what: /** @type {[string, string]} */ (["mark of your sites", "marks of your sites"]),
  ordered: false,
  once: true,
};
