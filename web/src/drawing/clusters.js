// Rows of the reader's that are too many for the browser: tiles of them, each a few marks. A mark of several rows is a circle
// in the colour of their file, with how many of them touch the years shown; a row alone is a kite, like any of the reader's.
// The legend's drawing is in dashboard/present/own.py.

import {
  coarserFor,
  countsOf,
  describeCluster,
  placeIn,
  rowOf,
  short,
  standIn,
  tileOf,
  touching,
} from "../rule/clusters.js";
import { touches } from "../rule/moment.js";
import { describeOwn } from "../rule/own.js";
import { CanvasLayer, FINE } from "./canvas.js";
import { drawKite } from "./own.js";
import { REACH, SYMBOL } from "./places.js";
import { symbolMaker } from "./symbols.js";
import { toPixels, toWorld, worldX, worldY } from "./world.js";

/** @import { Counts } from "../rule/clusters.js" */
/** @import { Own } from "../rule/own.js" */
/** @import { ClusterSource, ClusterTile, Frame, OwnFile, Period, Point, Theme, Words } from "../types.d.ts" */

/** @typedef {{ z: number, x: number, y: number }} TileName */

/**
 * A mark on the map, in world units.
 *
 * @typedef {object} Mark
 * @property {number} id
 * @property {number} x
 * @property {number} y
 * @property {ClusterSource} source
 * @property {TileName | null} cell where its rows are; null of a row alone
 * @property {Counts | null} counts likewise
 * @property {Own | null} own the row alone
 * @property {number} row its place among all
 */

/** @typedef {{ mark: Mark, count: number, x: number, y: number }} Drawn a mark where it stands, in world units */

const WORLD = 256; // pixels of the world at zoom 0
const DEEPEST = 17; // the zoom of the smallest tiles
const MOST_KEPT = 160; // tiles; a view has some 20
const COARSER = 4; // zooms up in which something is sought to stand in for a tile that has not come
const FINER = 2; // and down
const WIDEST = 15.5; // pixels from the middle of a mark: its cell has 32 across
const DIGIT = 3.1; // pixels, half of one

export class ClusterLayer extends CanvasLayer {
  /** @type {number | null} */
  picked = null;
  /** @type {number | null} */
  hover = null;
  /** What is drawn, by the number of its mark; 1 each. */
  visible = /** @type {Record<number, number>} */ ({});
  /** Of what is drawn, by the number of its mark. */
  sites = {
    lat: /** @type {Record<number, number>} */ ({}),
    lon: /** @type {Record<number, number>} */ ({}),
    name: /** @type {Record<number, string>} */ ({}),
    routes: {},
  };
  /** @type {ClusterSource[]} */
  #sources = [];
  /** @type {Map<number, ClusterSource>} */
  #before = new Map(); // by file, the sources of the last choice, until the tiles of this have come
  /** @type {Map<string, Mark[]>} */
  #tiles = new Map(); // by their address, the oldest first
  /** @type {Map<string, AbortController>} */
  #coming = new Map();
  /** @type {Map<number, Drawn>} */
  #drawn = new Map();
  #next = 0; // the number of the next mark
  /** @type {Period} */
  #period = null;
  #undated = true;
  #theme;
  #symbol;

  /**
   * @param {{ files: OwnFile[], words: Words, degree: number }} own words with the files as layers
   * @param {Theme} theme
   * @param {object} options
   * @param {string} options.pane
   * @param {(address: string, stop: AbortSignal) => Promise<ClusterTile>} options.fetched fetches a tile
   * @param {() => void} options.changed is called when something else is drawn
   */
  constructor(own, theme, { pane, fetched, changed }) {
    super({ pane });
    this.own = own;
    this.#theme = theme;
    this.#symbol = symbolMaker(own.words, theme, drawKite);
    this.#fetched = fetched;
    this.#changed = changed;
  }
  #fetched;
  #changed;

  /** @param {Theme} theme */
  setTheme(theme) {
    if (theme === this.#theme) return;
    this.#theme = theme;
    this.#symbol = symbolMaker(this.own.words, theme, drawKite);
    this.redraw();
  }

  /**
   * Show what of some rows touches the years.
   *
   * @param {ClusterSource[]} sources
   * @param {Period} period
   * @param {boolean} undated
   */
  show(sources, period, undated) {
    for (const source of this.#sources) {
      const now = sources.find(({ file }) => file === source.file);
      if (!now || tileOf(now, WHOLE) === tileOf(source, WHOLE) || this.#before.has(source.file)) continue;
      this.#before.set(source.file, source); // of choices that follow fast only the first has its tiles
    }
    this.#sources = sources;
    this.#period = period;
    this.#undated = undated;
    this.redraw();
  }

  /** The numbers of the marks that are drawn. */
  rows() {
    return [...this.#drawn.keys()];
  }

  /** How many rows the marks that are drawn stand for, and whether nothing of them is still to come. */
  drawn() {
    const counts = [...this.#drawn.values()].map(({ count }) => count);
    return { marks: counts.length, rows: counts.reduce((a, b) => a + b, 0), complete: !this.#coming.size };
  }

  /**
   * A mark that is drawn, by its number.
   *
   * @param {number} id
   */
  at(id) {
    return /** @type {Drawn} */ (this.#drawn.get(id));
  }

  /** @param {number} id */
  describe(id) {
    const { mark, count } = this.at(id);
    return mark.own ? describeOwn(mark.own, 0) : describeCluster(count, this.own.files[mark.source.file].label);
  }

  /**
   * The marks under a point of the layer, the nearest first.
   *
   * @param {Point} point
   */
  under(point) {
    const frame = this.frame();
    /** @type {[number, number][]} */
    const found = [];
    for (const [id, drawn] of this.#drawn) {
      const { x, y } = toPixels(frame, drawn.x, drawn.y);
      const away = Math.hypot(x - point.x, y - point.y);
      if (away <= radiusOf(drawn)) found.push([id, away]);
    }
    return found.sort((a, b) => a[1] - b[1]).map(([id]) => id);
  }

  /** @param {number} id */
  spot(id) {
    const drawn = this.at(id);
    const { x, y } = toPixels(this.frame(), drawn.x, drawn.y);
    return L.point(x, y);
  }

  /**
   * @override
   * @param {CanvasRenderingContext2D} pen
   * @param {Frame} frame
   */
  draw(pen, frame) {
    const sources = this.#sources.filter(({ bounds }) => meets(frame, bounds));
    const needed = this.#needed(frame, coarserFor(sources.length));
    this.#ask(sources, needed);
    const all = sources.flatMap((source) => needed.flatMap((name) => this.#marksIn(source, name)));
    const counted = placed(all, frame)
      .map((each) => ({ ...each, count: this.#count(each.mark) }))
      .filter(({ count }) => count);
    counted.sort((a, b) => b.count - a.count || a.mark.id - b.mark.id); // the great below
    this.#keep(counted);
    for (const drawn of counted) {
      const spot = toPixels(frame, drawn.x, drawn.y);
      if (drawn.mark.own) this.#stamp(pen, drawn.mark, spot);
      else this.#circle(pen, drawn, spot);
      if ([this.hover, this.picked].includes(drawn.mark.id)) this.#ring(pen, drawn, spot);
    }
  }

  /**
   * The files of which something is drawn.
   *
   * @returns {{ sign: HTMLCanvasElement, label: string }[]}
   */
  legend() {
    const shown = [...this.#drawn.values()].filter(({ mark }) => !mark.own).map(({ mark }) => mark.source);
    return this.#sources
      .filter((source) => shown.some(({ file }) => file === source.file))
      .map((source) => {
        const sign = document.createElement("canvas");
        sign.width = sign.height = SYMBOL * FINE;
        const pen = /** @type {CanvasRenderingContext2D} */ (sign.getContext("2d"));
        pen.scale(FINE, FINE);
        const mark = { ...NO_MARK, source };
        this.#circle(pen, { mark, count: 2 }, { x: SYMBOL / 2, y: SYMBOL / 2 });
        return { sign, label: `${this.own.files[source.file].label}: several close together, and how many` };
      });
  }

  /**
   * Remember what is drawn.
   *
   * @param {Drawn[]} counted
   */
  #keep(counted) {
    const before = Object.keys(this.visible).length;
    this.#drawn = new Map(counted.map((each) => [each.mark.id, each]));
    this.visible = Object.fromEntries(counted.map(({ mark }) => [mark.id, 1]));
    this.sites = { lat: {}, lon: {}, name: {}, routes: {} };
    for (const { mark, x, y } of counted) {
      const { lat, lng } = L.CRS.EPSG3857.pointToLatLng(L.point(x * WORLD, y * WORLD), 0);
      this.sites.lat[mark.id] = lat;
      this.sites.lon[mark.id] = lng;
      this.sites.name[mark.id] = this.own.files[mark.source.file].label;
    }
    if (before !== counted.length) this.#changed();
  }

  /** @param {Mark} mark */
  #count({ counts, own, source }) {
    if (counts) return touching(counts, this.#period, this.#undated, source.before);
    if (!own) return 0;
    const { start, end } = own.sites;
    return touches(start[0], end[0], this.#period, this.#undated) ? 1 : 0;
  }

  /**
   * The tiles that cover a frame.
   *
   * @param {Frame} frame
   * @param {number} coarser zooms that they are coarser than for one file
   */
  #needed(frame, coarser) {
    const { min, max } = frame.bounds;
    const z = Math.max(0, Math.min(DEEPEST, Math.floor(frame.zoom)) - coarser);
    const side = 2 ** z;
    const edges = toWorld(frame, [min.x, min.y, max.x, max.y]);
    const [west, north, east, south] = edges.map((edge) => Math.max(0, Math.min(side - 1, Math.floor(edge * side))));
    /** @type {TileName[]} */
    const found = [];
    for (let y = north; y <= south; y++) for (let x = west; x <= east; x++) found.push({ z, x, y });
    return found;
  }

  /**
   * The marks of a tile, or what stands in for them until it has come.
   *
   * @param {ClusterSource} source
   * @param {TileName} name
   * @returns {Mark[]}
   */
  #marksIn(source, name) {
    const before = this.#before.get(source.file);
    return this.#found(source, name) ?? (before && this.#found(before, name)) ?? [];
  }

  /**
   * @param {ClusterSource} source
   * @param {TileName} name
   */
  #found(source, name) {
    return this.#tiles.get(tileOf(source, name)) ?? fromOthers(this.#tiles, source, name);
  }

  /**
   * @param {ClusterSource[]} sources
   * @param {TileName[]} needed
   */
  #ask(sources, needed) {
    const wanted = sources.flatMap((source) => needed.map((name) => ({ source, name, key: tileOf(source, name) })));
    const keys = new Set(wanted.map(({ key }) => key));
    for (const [key, stop] of this.#coming) {
      if (keys.has(key)) continue;
      stop.abort();
      this.#coming.delete(key);
    }
    for (const { source, name, key } of wanted) {
      const marks = this.#tiles.get(key);
      if (marks) {
        this.#tiles.delete(key);
        this.#tiles.set(key, marks); // the newest last
      } else if (!this.#coming.has(key)) this.#fetch(source, name, key);
    }
    for (const key of this.#tiles.keys()) {
      if (this.#tiles.size <= MOST_KEPT * Math.max(1, this.#sources.length)) break;
      this.#tiles.delete(key);
    }
    if (!this.#coming.size) this.#before.clear();
  }

  /**
   * @param {ClusterSource} source
   * @param {TileName} name
   * @param {string} key
   */
  #fetch(source, name, key) {
    const stop = new AbortController();
    this.#coming.set(key, stop);
    this.#fetched(key, stop.signal)
      .then((content) => {
        if (stop.signal.aborted) return;
        this.#coming.delete(key);
        this.#tiles.set(key, this.#marksOf(source, name, content));
        this.redraw();
        if (!this.#coming.size) this.#changed(); // it is certain now what is in view
      })
      .catch(() => {
        if (this.#coming.get(key) === stop) this.#coming.delete(key); // the next movement asks again
      });
  }

  /**
   * @param {ClusterSource} source
   * @param {TileName} name
   * @param {ClusterTile} content
   * @returns {Mark[]}
   */
  #marksOf(source, name, { clusters, rows }) {
    return [
      ...clusters.map(([cell, x, y, ...told]) => {
        return { ...NO_MARK, id: this.#next++, ...placeIn(name, cell, x, y), source, counts: countsOf(told) };
      }),
      ...rows.map((told) => {
        const own = rowOf(told, source.file, this.own);
        const { lon, lat } = own.sites;
        const place = { x: worldX(lon[0]), y: worldY(lat[0]) };
        return { ...NO_MARK, id: this.#next++, ...place, source, own, row: source.first + told[0] };
      }),
    ];
  }

  /**
   * @param {CanvasRenderingContext2D} pen
   * @param {Mark} mark
   * @param {Point} spot
   */
  #stamp(pen, { source, own }, { x, y }) {
    const kind = { layer: source.file, actor: 0, status: own?.sites.status[0] ?? null, confidence: 0, marked: false };
    const sign = this.fine ? this.#symbol(kind, FINE) : this.#symbol(kind);
    pen.drawImage(sign, x - SYMBOL / 2, y - SYMBOL / 2, SYMBOL, SYMBOL);
  }

  /**
   * @param {CanvasRenderingContext2D} pen
   * @param {Pick<Drawn, "mark" | "count">} drawn
   * @param {Point} spot
   */
  #circle(pen, drawn, { x, y }) {
    const { paper, ink } = this.#theme;
    const radius = radiusOf(drawn);
    pen.beginPath();
    pen.arc(x, y, radius, 0, 2 * Math.PI);
    pen.fillStyle = this.own.files[drawn.mark.source.file].colour;
    pen.fill();
    pen.strokeStyle = ink;
    pen.lineWidth = 1;
    pen.stroke();
    pen.beginPath();
    pen.arc(x, y, radius - 2.5, 0, 2 * Math.PI);
    pen.fillStyle = paper;
    pen.fill();
    pen.fillStyle = ink;
    pen.font = "600 10px system-ui, sans-serif";
    pen.textAlign = "center";
    pen.textBaseline = "middle";
    pen.fillText(short(drawn.count), x, y + 0.5);
  }

  /**
   * @param {CanvasRenderingContext2D} pen
   * @param {Drawn} drawn
   * @param {Point} spot
   */
  #ring(pen, drawn, { x, y }) {
    pen.beginPath();
    pen.arc(x, y, radiusOf(drawn) + 2.5, 0, 2 * Math.PI);
    pen.strokeStyle = this.#theme.ink;
    pen.lineWidth = drawn.mark.id === this.picked ? 2.4 : 1.4;
    pen.stroke();
  }
}

const WHOLE = { z: 0, x: 0, y: 0 };

/** @type {Omit<Mark, "source">} */
const NO_MARK = { id: -1, x: 0, y: 0, cell: null, counts: null, own: null, row: -1 };

/** @param {Pick<Drawn, "mark" | "count">} drawn */
const radiusOf = ({ mark, count }) => (mark.own ? REACH : circleOf(count));

/**
 * The radius of a circle: the number has room in it, and it has room in its cell.
 *
 * @param {number} count
 */
const circleOf = (count) =>
  Math.min(WIDEST, Math.max(9, 6.5 + 2.4 * Math.log10(count), 3 + DIGIT * short(count).length));

/**
 * Marks where they stand: the same place in all years, and none on another.
 *
 * @param {Mark[]} marks
 * @param {Frame} frame
 */
function placed(marks, frame) {
  /** @type {Map<string, Mark[]>} */
  const cells = new Map();
  for (const mark of marks) {
    if (!mark.cell) continue;
    const key = keyOf(mark.cell);
    cells.set(key, [...(cells.get(key) ?? []), mark]);
  }
  return marks.map((mark) => {
    const { cell, counts } = mark;
    if (!cell || !counts) return { mark, x: mark.x, y: mark.y };
    const side = 2 ** cell.z;
    const there = /** @type {Mark[]} */ (cells.get(keyOf(cell)));
    const middle = { x: mark.x * side - cell.x, y: mark.y * side - cell.y };
    const radius = ((circleOf(counts.count) + 0.5) * side) / frame.scale;
    const { x, y } = standIn(middle, radius, there.indexOf(mark), there.length);
    return { mark, x: (cell.x + x) / side, y: (cell.y + y) / side };
  });
}

/** @param {TileName} name */
const keyOf = ({ z, x, y }) => `${z}/${x}/${y}`;

/**
 * Whether a frame shows something of a box in degrees.
 *
 * @param {Frame} frame
 * @param {ClusterSource["bounds"]} box
 */
function meets(frame, [west, south, east, north]) {
  const { min, max } = frame.bounds;
  const [left, top, right, bottom] = toWorld(frame, [min.x, min.y, max.x, max.y]);
  return worldX(west) <= right && worldX(east) >= left && worldY(north) <= bottom && worldY(south) >= top;
}

/**
 * What of other tiles lies in one: of a coarser one, or of finer ones.
 *
 * @param {Map<string, Mark[]>} tiles
 * @param {ClusterSource} source
 * @param {TileName} name
 */
function fromOthers(tiles, source, { z, x, y }) {
  for (let up = 1; up <= Math.min(COARSER, z); up++) {
    const found = tiles.get(tileOf(source, { z: z - up, x: x >> up, y: y >> up }));
    const side = 2 ** z;
    if (found) return found.filter((mark) => Math.floor(mark.x * side) === x && Math.floor(mark.y * side) === y);
  }
  for (let down = 1; down <= FINER; down++) {
    const side = 2 ** down;
    const found = [...Array(side * side).keys()].map((i) => {
      const finer = { z: z + down, x: x * side + (i % side), y: y * side + Math.floor(i / side) };
      return tiles.get(tileOf(source, finer));
    });
    if (found.some(Boolean)) return found.flatMap((marks) => marks ?? []);
  }
  return null;
}
