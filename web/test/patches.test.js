import assert from "node:assert/strict";
import { describe, mock, test } from "node:test";
import { Patches } from "../src/drawing/patches.js";
import { frameAt, randomNumbers, randomSites } from "./random.js";
import { words } from "./shared.js";

/** @import { Box, Control, Sites } from "../src/types.d.ts" */

const SIDE = 32;
const frame = frameAt(67, 45, 5);
const { min, max } = frame.bounds;
const WIDTH = max.x - min.x;
const HEIGHT = max.y - min.y;

test("what touches a square with a mark in it is drawn anew, what lies elsewhere is not", () => {
  const patches = new Patches(frame, 1);
  patches.mark([min.x + 40, min.y + 40, min.x + 70, min.y + 50]);
  assert(patches.touches([min.x + 90, min.y + 60, min.x + 200, min.y + 200]));
  assert(!patches.touches([min.x + 97, min.y + 33, min.x + 200, min.y + 60]));
  assert.deepEqual(patches.rectangles(), [[32, 32, 64, 32]]);
});

test("what lies outside the canvas marks nothing, and squares are those of the canvas, whatever its density", () => {
  const patches = new Patches(frame, 1.1);
  patches.mark([min.x - 50, min.y - 50, min.x - 1, min.y - 1]);
  assert.equal(patches.share(), 0);
  patches.mark([max.x - 2, max.y - 2, max.x + 50, max.y + 50]);
  assert.deepEqual(patches.rectangles(), [[41 * SIDE, 27 * SIDE, SIDE, SIDE]]);
});

/** A pen that notes, for each square of the canvas, what was drawn there and in which order. */
class Pen {
  /** @type {Map<string, string[]>} */
  squares = new Map();
  strokeStyle = "";
  lineWidth = 0;
  /** @type {[number, number][]} */
  #path = [];
  /** @type {Box[]} */
  #boxes = []; // of the path
  /** @type {Set<string> | null} */
  #clip = null;

  save() {}
  setTransform() {}
  setLineDash() {}
  fill() {}
  scale() {}
  restore() {
    this.#clip = null;
  }
  beginPath() {
    this.#path = [];
    this.#boxes = [];
  }
  /** @param {number[]} rectangle */
  rect(...rectangle) {
    const [x, y, width, height] = rectangle;
    this.#boxes.push([x + min.x + 1, y + min.y + 1, x + min.x + width - 1, y + min.y + height - 1]);
  }
  clip() {
    this.#clip = new Set(this.#boxes.flatMap(squaresOf));
  }
  clearRect() {
    if (!this.#clip) this.squares.clear();
    for (const square of this.#clip ?? []) this.squares.delete(square);
  }
  /** @param {[number, number]} point */
  moveTo(...point) {
    this.#path = [point];
  }
  /** @param {[number, number]} point */
  lineTo(...point) {
    const [[x, y], [toX, toY]] = [/** @type {[number, number]} */ (this.#path.at(-1)), point];
    this.#boxes.push([Math.min(x, toX), Math.min(y, toY), Math.max(x, toX), Math.max(y, toY)]);
    this.#path.push(point);
  }
  /**
   * @param {number} x
   * @param {number} y
   * @param {number} radius
   */
  arc(x, y, radius) {
    this.#boxes.push([x - radius, y - radius, x + radius, y + radius]);
  }
  stroke() {
    const half = this.lineWidth / 2;
    const boxes = this.#boxes.map((box) => /** @type {Box} */ (box.map((edge, i) => edge + (i < 2 ? -half : half))));
    this.#note(boxes, `${this.strokeStyle} ${this.lineWidth} ${this.#boxes}`);
  }
  /**
   * @param {{ kind: number }} picture
   * @param {number} x
   * @param {number} y
   * @param {number} size
   */
  drawImage(picture, x, y, size) {
    this.#note([[x, y, x + size, y + size]], `${picture.kind} ${x} ${y}`);
  }

  /**
   * @param {Box[]} boxes
   * @param {string} what
   */
  #note(boxes, what) {
    for (const square of new Set(boxes.flatMap(squaresOf))) {
      if (this.#clip && !this.#clip.has(square)) continue;
      this.squares.set(square, [...(this.squares.get(square) ?? []), what]);
    }
  }
}

/** @param {Box} box */
function squaresOf([west, north, east, south]) {
  /** @type {string[]} */
  const found = [];
  for (let y = Math.max(0, Math.floor((north - min.y) / SIDE)); y * SIDE < Math.min(HEIGHT, south - min.y); y++) {
    for (let x = Math.max(0, Math.floor((west - min.x) / SIDE)); x * SIDE < Math.min(WIDTH, east - min.x); x++) {
      found.push(`${x} ${y}`);
    }
  }
  return found;
}

/** Sites that come and go, and whose status changes, in the 30 years from 1990 on. */
function playedSites() {
  const random = randomNumbers(11);
  const places = randomSites(3000, random, { shapes: "pppppppppppppppplllba" });
  const rows = places.lon.map((_, row) => row);
  const start = rows.map(() => (random() < 0.6 ? null : 1990 + Math.floor(random() * 30)));
  const sites = {
    ...places,
    id: rows.map(String),
    layer: rows.map((row) => row % 4),
    actor: rows.map((row) => row % 2),
    relation: rows.map(() => null),
    status: rows.map(() => 2),
    statuses: start.map((from) => [[from, 1], ...(random() < 0.1 ? [[(from ?? 1990) + 5, 2]] : [])]),
    confidence: rows.map((row) => row % 3),
    start,
    end: start.map((from) => (from === null || random() < 0.7 ? null : from + Math.floor(random() * 10))),
    endBy: rows.map(() => 0),
    evidence: rows.map(() => []),
    known: rows.map(() => []),
  };
  return /** @type {Sites} */ (/** @type {unknown} */ (sites));
}

/** A layer of the sites on a canvas that only notes. */
async function layerOf(/** @type {Sites} */ sites) {
  let kinds = 0;
  const canvas = () => ({ getContext: () => new Proxy({}, { get: () => () => {} }), kind: kinds++ });
  Object.assign(globalThis, {
    L: { Renderer: class {} },
    window: globalThis,
    document: { createElement: canvas },
    Path2D: class {
      rect() {}
      arc() {}
    },
  });
  const { SiteLayer } = await import("../src/drawing/sites.js");
  const theme = /** @type {import("../src/types.d.ts").Theme} */ ({ name: "light", paper: "#fff", ink: "#000" });
  const pen = new Pen();
  const layer = Object.assign(new SiteLayer({ words, sites }, theme, {}), {
    ...{ _map: { getPixelOrigin: () => ({ x: -frame.dx, y: -frame.dy }) }, _zoom: frame.zoom, _bounds: frame.bounds },
    ...{ _ratio: 1, _pen: pen, _container: { width: WIDTH, height: HEIGHT } },
  });
  const rows = new Uint8Array(sites.id.length).fill(1);
  const filters = {
    known: false,
    undated: true,
    layers: [],
    actors: [],
    confidence: null,
    statuses: [],
    standings: [],
    told: null,
    weighed: null,
    rows,
    marks: null,
  };
  const show = (/** @type {number} */ year) =>
    layer.show(/** @type {Control} */ (/** @type {unknown} */ ({ ...filters, period: [year, year] })));
  return { layer, pen, show };
}

describe("in a crowd", () => {
  test("a year is drawn where it differs from the one before, with the same result as the whole", async () => {
    mock.timers.enable({ apis: ["setTimeout"] });
    const { layer, pen, show } = await layerOf(playedSites());
    show(1990);
    let patched = 0;
    for (const year of [1991, 1992, 1993, 1997, 2019, 2018, 1990]) {
      const cleared = mock.method(pen, "rect");
      show(year);
      patched += Number(cleared.mock.callCount() > 0);
      cleared.mock.restore();
      const found = new Map(pen.squares);
      layer.redraw();
      assert(found.size > 100);
      assert.deepEqual(found, pen.squares, `${year}`);
    }
    assert(patched > 3);
    mock.timers.reset();
  });

  test("the whole is drawn once the years have come to rest", async () => {
    mock.timers.enable({ apis: ["setTimeout"] });
    const { layer, show } = await layerOf(playedSites());
    show(1990);
    const whole = mock.method(layer, "draw");
    for (const year of [1991, 1992, 1993]) {
      show(year);
      mock.timers.tick(100);
    }
    assert.equal(whole.mock.callCount(), 0);
    mock.timers.tick(300);
    assert.equal(whole.mock.callCount(), 1);
    mock.timers.reset();
  });
});
