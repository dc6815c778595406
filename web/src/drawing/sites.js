// The sites: areas and bands as soft shapes, lines as lines, points as symbols, with the circle of accuracy where it
// can be seen.

import { stateOf } from "../rule/moment.js";
import { toldWords } from "../rule/sentence.js";
import { markVisible, standingOf } from "../rule/visibility.js";
import { describe } from "../rule/wording.js";
import { CanvasLayer, FINE } from "./canvas.js";
import { CROWD, Crowd } from "./crowd.js";
import { Places, REACH, SYMBOL } from "./places.js";
import { drawAccuracy, drawArea, drawBadge, drawOutline, strokeBand, strokeLine, trace } from "./shapes.js";
import { symbolMaker } from "./symbols.js";
import { isSameFrame } from "./world.js";

/** @import { Patches } from "./patches.js" */
/** @import { Box, Change, Control, Fan, Frame, Point, Sites, Spoken, State, Theme, Words } from "../types.d.ts" */

/**
 * The rows that are drawn, by how.
 *
 * @typedef {{ points: number[], lines: number[], soft: number[] }} Drawing
 */

const SPOKEN = /** @type {const} */ (["acknowledged", "denied"]); // the standings that are marked, in their order
const CLOSE = 8; // the zoom from which on points have the circle within which they lie
const REST = 250; // milliseconds without a change
const MOST_PATCHED = 0.5; // of the canvas: beyond, drawing all of it anew is quicker

export class SiteLayer extends CanvasLayer {
  /** @type {number | null} */
  picked = null;
  /** @type {number | null} */
  hover = null;
  /** @type {Fan | null} */
  fan = null;
  /** @type {Control | null} */
  #control = null;
  #count = 0;
  /** @type {Map<number, Change | Spoken>} */
  #badges = new Map();
  #marked = false; // whether what has no mark stands back
  /** @type {HTMLCanvasElement[]} */
  #symbols = [];
  /** @type {{ frame: Frame, looks: Map<number, HTMLCanvasElement> } | null} */
  #drawn = null; // what the canvas shows, where that is symbols and shapes alone
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #resting; // until the whole is drawn

  /**
   * @param {{ words: Words, sites: Sites }} data
   * @param {Theme} theme
   * @param {L.RendererOptions} options
   */
  constructor({ words, sites }, theme, options) {
    super(options);
    this.words = words;
    this.sites = sites;
    this.places = new Places(sites);
    this.#crowd = new Crowd(this.places, sites.layer);
    this.visible = new Uint8Array(sites.id.length);
    this.#theme = theme;
    this.#symbol = this.makeSymbols(theme);
  }
  #crowd;
  #theme;
  #symbol;

  /** @param {Theme} theme */
  setTheme(theme) {
    if (theme === this.#theme) return;
    this.#theme = theme;
    this.#symbol = this.makeSymbols(theme);
    this.#symbols = [];
    this.redraw();
  }

  /**
   * What makes the symbols in a theme.
   *
   * @protected
   * @param {Theme} theme
   * @param {Words} words
   * @returns {ReturnType<typeof symbolMaker>}
   */
  makeSymbols(theme, words = this.words) {
    return symbolMaker(words, theme);
  }

  /**
   * What lies under the colour of lines and edges.
   *
   * @protected
   * @param {Theme} theme
   */
  casing(theme) {
    return theme.paper;
  }

  /**
   * A visible site in a line.
   *
   * @param {number} row
   */
  describe(row) {
    return describe(this.words, this.sites, row, this.stateOf(row));
  }

  /** The theme drawn in. */
  get theme() {
    return this.#theme;
  }

  /** How many rows are visible. */
  get count() {
    return this.#count;
  }

  /** @param {Control} control */
  show(control) {
    this.#control = control;
    this.#symbols = []; // status and confidence may be others
    this.#count = markVisible(this.sites, control, this.visible);
    const changes = /** @type {[Change, number[]][]} */ (Object.entries(control.marks ?? {}));
    this.#badges = new Map(changes.flatMap(([change, rows]) => rows.map((row) => [row, change])));
    this.#marked = this.#badges.size > 0 || control.told !== null;
    if (control.told) for (const row of this.rows()) this.#markStanding(row, control);
    if (!this.fan?.rows.every((row) => this.visible[row])) this.fan = null;
    this.#redrawChanges();
  }

  /**
   * @param {number} row
   * @param {Control} control
   */
  #markStanding(row, control) {
    const standing = SPOKEN[standingOf(row, control) ?? SPOKEN.length];
    if (standing) this.#badges.set(row, standing);
  }

  /**
   * A visible site at the moment shown.
   *
   * @param {number} row
   * @returns {State}
   */
  stateOf(row) {
    const control = /** @type {Control} */ (this.#control);
    const state = /** @type {State} */ (stateOf(this.sites, row, control));
    const standing = standingOf(row, control);
    if (standing === null) return state;
    return { ...state, said: toldWords(this.words, { ...control, standings: [standing] }) };
  }

  /** The visible rows. */
  rows() {
    return [...this.visible.keys()].filter((row) => this.visible[row]);
  }

  /**
   * The visible rows under a point of the layer, nearest first.
   *
   * @param {Point} point
   */
  under(point) {
    return this.places.under(this.frame(), point, this.visible, this.fan);
  }

  /**
   * Where the symbol of a row stands, in pixels of the layer.
   *
   * @param {number} row
   */
  spot(row, frame = this.frame()) {
    const { x, y } = this.places.spot(frame, row, this.fan);
    return L.point(x, y);
  }

  /**
   * @override
   * @param {CanvasRenderingContext2D} pen
   * @param {Frame} frame
   */
  draw(pen, frame) {
    const rows = this.#toDraw(frame);
    this.#drawn = this.#isPlain() ? { frame, looks: this.#looksOf(rows) } : null;
    this.#drawRows(pen, frame, rows);
    this.#arms(pen, frame);
    for (const row of [this.hover, this.picked]) if (row !== null && this.visible[row]) this.#ring(pen, frame, row);
  }

  /**
   * In a crowd, draw anew only where something has become another: between two years that is a tenth of the canvas. The
   * edges of what is cut there come out a shade different, so the whole is drawn when it has come to rest.
   */
  #redrawChanges() {
    const before = this.#drawn;
    clearTimeout(this.#resting);
    if (this.held || this.#count <= CROWD || !before || !this.#isPlain() || !isSameFrame(before.frame, this.frame())) {
      this.redraw();
      return;
    }
    const { frame } = before;
    const rows = this.#toDraw(frame);
    const looks = this.#looksOf(rows);
    const patches = this.patches();
    for (const [row, look] of before.looks) if (looks.get(row) !== look) this.#mark(patches, frame, row);
    for (const row of looks.keys()) if (!before.looks.has(row)) this.#mark(patches, frame, row);
    if (patches.share() > MOST_PATCHED) {
      this.redraw();
      return;
    }
    const touched = (/** @type {number} */ row) => patches.touches(this.#boxOf(frame, row));
    const { points, lines, soft } = rows;
    this.patch(patches, (pen) => {
      this.#drawRows(pen, frame, {
        points: points.filter(touched),
        lines: lines.filter(touched),
        soft: soft.filter(touched),
      });
    });
    this.#drawn = { frame, looks };
    this.#resting = setTimeout(() => this.redraw(), REST);
  }

  /** Whether nothing but symbols and shapes is drawn, all alike strong, for the screen. */
  #isPlain() {
    return !this.fine && this.picked === null && this.hover === null && !this.fan && !this.#marked;
  }

  /** @param {Drawing} rows */
  #looksOf({ points, lines, soft }) {
    const looks = new Map();
    for (const rows of [soft, lines, points]) for (const row of rows) looks.set(row, this.#symbolOf(row));
    return looks;
  }

  /**
   * @param {Patches} patches
   * @param {Frame} frame
   * @param {number} row
   */
  #mark(patches, frame, row) {
    const { places } = this;
    const { x, y } = places.spot(frame, row);
    patches.mark([x - REACH, y - REACH, x + REACH, y + REACH]);
    if (places.shape[row] !== "p") for (const part of places.parts(frame, row)) patches.mark(part);
    else if (frame.zoom >= CLOSE) patches.mark(this.#boxOf(frame, row));
  }

  /**
   * The pixels that a row takes at the most.
   *
   * @param {Frame} frame
   * @param {number} row
   * @returns {Box}
   */
  #boxOf(frame, row) {
    const { places } = this;
    if (places.shape[row] !== "p") return places.extent(frame, row);
    const { x, y } = places.spot(frame, row);
    const reach = frame.zoom >= CLOSE ? Math.max(REACH, places.radius(frame, row) + 2) : REACH;
    return [x - reach, y - reach, x + reach, y + reach];
  }

  /**
   * @param {CanvasRenderingContext2D} pen
   * @param {Frame} frame
   * @param {Drawing} rows
   */
  #drawRows(pen, frame, { points, lines, soft }) {
    for (const row of soft) this.#soft(pen, frame, row);
    for (const row of lines) this.#line(pen, frame, row);
    pen.globalAlpha = 1;
    if (frame.zoom >= CLOSE) for (const row of points) this.#accuracy(pen, frame, row);
    if (this.picked !== null && this.visible[this.picked]) this.#accuracy(pen, frame, this.picked, true);
    for (const row of [...soft, ...lines, ...points]) {
      if (this.fan?.rows.includes(row)) continue;
      this.#stamp(pen, row, this.places.spot(frame, row), this.places.shape[row] === "p" ? 1 : 0.8);
    }
  }

  /**
   * @param {Frame} frame
   * @returns {Drawing}
   */
  #toDraw(frame) {
    const { places } = this;
    let { points, shapes } = places.inView(frame, this.visible);
    if (this.#count > CROWD) {
      points = this.#crowd.unhiddenPoints(frame, points);
      shapes = this.#crowd.unhiddenShapes(frame, shapes);
    }
    const changed = this.#badges;
    if (changed.size) points.sort((a, b) => Number(changed.has(a)) - Number(changed.has(b))); // the changed on top
    const lines = shapes.filter((row) => places.shape[row] === "l");
    const soft = shapes.filter((row) => places.shape[row] !== "l");
    return { points, lines, soft };
  }

  /**
   * @param {CanvasRenderingContext2D} pen
   * @param {Frame} frame
   * @param {number} row
   */
  #soft(pen, frame, row) {
    const ways = this.places.routes.get(row);
    const radius = this.places.radius(frame, row);
    pen.globalAlpha = this.#strength(row);
    if (!ways) {
      drawArea(pen, this.places.spot(frame, row), radius, this.#look(row));
      return;
    }
    trace(pen, frame, ways);
    if (this.places.shape[row] === "b") strokeBand(pen, 2 * radius, this.#look(row));
    else drawOutline(pen, { ...this.#look(row), casing: this.casing(this.#theme) });
  }

  /**
   * @param {CanvasRenderingContext2D} pen
   * @param {Frame} frame
   * @param {number} row
   */
  #line(pen, frame, row) {
    const { words } = this;
    const { confidence } = this.stateOf(row);
    pen.globalAlpha = this.#strength(row);
    trace(pen, frame, /** @type {Float64Array[]} */ (this.places.routes.get(row)));
    strokeLine(pen, {
      ...this.#look(row),
      casing: this.casing(this.#theme),
      dash: words.dashes[confidence],
      doubled: words.contested.includes(confidence),
    });
  }

  /** @param {number} row */
  #look(row) {
    return { colour: this.words.colours[this.sites.layer[row]], strong: row === this.picked || row === this.hover };
  }

  /**
   * The circle of a point: always, or where it is neither too small to see nor too large to tell anything.
   *
   * @param {CanvasRenderingContext2D} pen
   * @param {Frame} frame
   * @param {number} row
   */
  #accuracy(pen, frame, row, always = false) {
    if (this.places.shape[row] !== "p") return;
    const radius = this.places.radius(frame, row);
    if (radius === 0 || (!always && (radius < 14 || radius > 400))) return;
    drawAccuracy(pen, this.places.spot(frame, row), radius, { ...this.#look(row), strong: always });
  }

  /**
   * @param {CanvasRenderingContext2D} pen
   * @param {number} row
   * @param {Point} spot
   * @param {number} scale
   */
  #stamp(pen, row, { x, y }, scale) {
    const size = SYMBOL * scale;
    const badge = this.#badges.get(row);
    pen.globalAlpha = this.#strength(row);
    pen.drawImage(this.#symbolOf(row), x - size / 2, y - size / 2, size, size);
    pen.globalAlpha = 1;
    if (badge) drawBadge(pen, badge, { x: x + size / 2 - 1, y: y - size / 2 + 1 });
  }

  /** @param {number} row */
  #symbolOf(row) {
    const { layer, actor, relation } = this.sites;
    const kind = () => {
      return { ...this.stateOf(row), layer: layer[row], actor: actor[row], marked: relation[row] !== null };
    };
    if (this.fine) return this.#symbol(kind(), FINE);
    this.#symbols[row] ??= this.#symbol(kind());
    return this.#symbols[row];
  }

  /**
   * What the signs of the visible sites mean, for a picture; only what it shows.
   *
   * @returns {{ sign: HTMLCanvasElement, label: string }[]}
   */
  legend() {
    const { words } = this;
    const grey = words.colours.length;
    const make = this.makeSymbols(this.#theme, { ...words, colours: [...words.colours, this.#theme.label] });
    const rows = this.rows();
    const states = rows.map((row) => this.stateOf(row));
    const round = words.shapes.indexOf("circle");
    const plain = {
      layer: grey,
      actor: round,
      status: words.statusCodes.indexOf("planned"),
      confidence: 0,
      marked: false,
    };
    const full = { ...plain, status: words.statusCodes.indexOf("active") };
    /**
     * @param {(number | null)[]} values
     * @param {(value: number) => string} named
     * @param {(value: number) => object} looks
     */
    const entries = (values, named, looks) => {
      const present = [...new Set(values)].sort((a, b) => (a ?? Infinity) - (b ?? Infinity));
      return present.map((value) => {
        const found = /** @type {number} */ (value);
        return { sign: make({ ...plain, ...looks(found) }, FINE), label: named(found) };
      });
    };
    return [
      ...entries(
        rows.map((row) => this.sites.layer[row]),
        (layer) => words.layers[layer],
        (layer) => ({ ...full, layer }),
      ),
      ...entries(
        rows.map((row) => this.sites.actor[row]),
        (actor) => words.actors[actor],
        (actor) => ({ ...full, actor }),
      ),
      ...entries(
        states.map(({ status }) => status),
        (status) => (status === null ? words.unknownStatus : words.statuses[status]),
        (status) => ({ status }),
      ),
      ...entries(
        states.map(({ confidence }) => confidence),
        (confidence) => words.confidences[confidence],
        (confidence) => ({ confidence }),
      ),
    ];
  }

  /**
   * Between two moments, what did not change stands back; by a side's word, what it does not speak of.
   *
   * @param {number} row
   */
  #strength(row) {
    return this.#marked && !this.#badges.has(row) ? 0.35 : 1;
  }

  /**
   * @param {CanvasRenderingContext2D} pen
   * @param {Frame} frame
   */
  #arms(pen, frame) {
    if (!this.fan) return;
    const centre = this.places.spot(frame, this.fan.centre);
    pen.strokeStyle = this.#theme.ink;
    pen.lineWidth = 1;
    for (const row of this.fan.rows) {
      const spot = this.spot(row, frame);
      pen.beginPath();
      pen.moveTo(centre.x, centre.y);
      pen.lineTo(spot.x, spot.y);
      pen.stroke();
      this.#stamp(pen, row, spot, 1);
    }
  }

  /**
   * @param {CanvasRenderingContext2D} pen
   * @param {Frame} frame
   * @param {number} row
   */
  #ring(pen, frame, row) {
    const spot = this.spot(row, frame);
    pen.beginPath();
    pen.arc(spot.x, spot.y, SYMBOL / 2 + 2.5, 0, 2 * Math.PI);
    pen.strokeStyle = this.#theme.ink;
    pen.lineWidth = row === this.picked ? 2.4 : 1.4;
    pen.stroke();
  }
}
