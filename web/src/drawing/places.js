// Where the sites are, and which of them lie in a view or under a pointer. Two trees of boxes (flatbush) answer that
// without a walk over all sites: one of the spots where symbols stand, one of the extents of lines, bands and areas.

import Flatbush from "flatbush";
import { armOf } from "./fan.js";
import {
  boxOf,
  distanceToRoute,
  isSameFrame,
  isWithin,
  toPixels,
  toWorld,
  toWorldWay,
  worldLength,
  worldX,
  worldY,
} from "./world.js";

/** @import { Box, Fan, Frame, Point, Sites } from "../types.d.ts" */

/** Pixels across a symbol. */
export const SYMBOL = 20;
/** Pixels from a symbol's middle within which it is under the pointer. */
export const REACH = 11;
const LINE_REACH = 6; // pixels from a line

export class Places {
  /** @param {Pick<Sites, "lon" | "lat" | "accuracy" | "shape" | "routes" | "ways">} sites */
  constructor({ lon, lat, accuracy, shape, routes, ways }) {
    this.x = Float64Array.from(lon, worldX);
    this.y = Float64Array.from(lat, worldY);
    /** World units within which the place lies. */
    this.accuracy = Float64Array.from(accuracy, (metres, row) => worldLength(metres, lat[row]));
    this.shape = shape;
    /**
     * The ways of lines and bands, and the rings of areas that have an outline.
     *
     * @type {Map<number, Float64Array[]>}
     */
    this.routes = new Map();
    for (const [row, route] of Object.entries(routes)) {
      this.routes.set(Number(row), [Float64Array.from(route.flatMap((bend) => [worldX(bend[0]), worldY(bend[1])]))]);
    }
    for (const [row, parts] of ways ?? []) this.routes.set(row, parts.map(toWorldWay));
    const rows = [...lon.keys()];
    const shaped = rows.filter((row) => shape[row] !== "p");
    this.#boxes = new Map(shaped.map((row) => [row, this.#boxOf(row)]));
    this.#spots = new Tree(rows, (row) => [this.x[row], this.y[row], this.x[row], this.y[row]]);
    this.#extents = new Tree(shaped, (row) => /** @type {Box} */ (this.#boxes.get(row)));
  }
  #boxes;
  #spots;
  #extents;
  /** @type {{ frame: Frame, points: number[], shapes: number[] } | null} */
  #viewed = null; // what lies in the frame asked for last, visible or not: it stays while the years play

  /**
   * Pixels within which the place of a row lies.
   *
   * @param {Frame} frame
   * @param {number} row
   */
  radius(frame, row) {
    return this.accuracy[row] * frame.scale;
  }

  /**
   * Where the symbol of a row stands, in pixels: on its place, or on its arm of the fan.
   *
   * @param {Frame} frame
   * @param {number} row
   * @param {Fan | null} [fan]
   * @returns {Point}
   */
  spot(frame, row, fan = null) {
    if (fan?.rows.includes(row)) return armOf(fan, row, this.spot(frame, fan.centre));
    return toPixels(frame, this.x[row], this.y[row]);
  }

  /**
   * The pixels that a line, band or area takes, its symbol included.
   *
   * @param {Frame} frame
   * @param {number} row
   * @returns {Box}
   */
  extent({ scale, dx, dy }, row) {
    const [west, north, east, south] = /** @type {Box} */ (this.#boxes.get(row));
    return [
      west * scale + dx - SYMBOL,
      north * scale + dy - SYMBOL,
      east * scale + dx + SYMBOL,
      south * scale + dy + SYMBOL,
    ];
  }

  /**
   * The pixels that a line, band or area takes bend by bend, which is less than its extent; its symbol apart.
   *
   * @param {Frame} frame
   * @param {number} row
   * @returns {Box[]}
   */
  parts(frame, row) {
    const ways = this.routes.get(row);
    if (ways && this.shape[row] === "a") return [this.extent(frame, row)]; // it is filled
    const { x, y } = this.spot(frame, row);
    const reach = this.shape[row] === "l" ? LINE_REACH : Math.max(SYMBOL / 2, this.radius(frame, row) + 2);
    if (!ways) return [[x - reach, y - reach, x + reach, y + reach]];
    /** @type {Box[]} */
    const boxes = [];
    for (const way of ways) {
      for (let i = 0; i + 3 < way.length; i += 2) {
        const [west, north, east, south] = boxOf([way.subarray(i, i + 4)]);
        const from = toPixels(frame, west, north);
        const to = toPixels(frame, east, south);
        boxes.push([from.x - reach, from.y - reach, to.x + reach, to.y + reach]);
      }
    }
    return boxes;
  }

  /**
   * The visible rows that show in the frame, points and others apart, each in drawing order.
   *
   * @param {Frame} frame
   * @param {Uint8Array} visible
   */
  inView(frame, visible) {
    if (!this.#viewed || !isSameFrame(this.#viewed.frame, frame)) this.#viewed = { frame, ...this.#allInView(frame) };
    /** @param {number} row */
    const isVisible = (row) => visible[row] === 1;
    return { points: this.#viewed.points.filter(isVisible), shapes: this.#viewed.shapes.filter(isVisible) };
  }

  /** @param {Frame} frame */
  #allInView(frame) {
    const { min, max } = frame.bounds;
    /** @param {number} margin */
    const view = (margin) => toWorld(frame, [min.x - margin, min.y - margin, max.x + margin, max.y + margin]);
    return {
      points: this.#spots.search(view(SYMBOL / 2), (row) => this.shape[row] === "p"),
      shapes: this.#extents.search(view(SYMBOL), () => true),
    };
  }

  /**
   * The visible rows under a point (pixels): by their symbols, nearest first, else by their lines, bands and outlines.
   *
   * @param {Frame} frame
   * @param {Point} point
   * @param {Uint8Array} visible
   * @param {Fan | null} [fan]
   */
  under(frame, point, visible, fan = null) {
    const symbols = this.#symbolsUnder(frame, point, visible, fan);
    return symbols.length ? symbols : this.#routesUnder(frame, point, visible);
  }

  /**
   * @param {Frame} frame
   * @param {Point} point
   * @param {Uint8Array} visible
   * @param {Fan | null} fan
   */
  #symbolsUnder(frame, point, visible, fan) {
    const near = this.#spots.search(around(frame, point, REACH), (row) => visible[row] === 1);
    const rows = fan ? [...near.filter((row) => !fan.rows.includes(row)), ...fan.rows] : near;
    return rows
      .map((row) => {
        const spot = this.spot(frame, row, fan);
        return { row, distance: Math.hypot(spot.x - point.x, spot.y - point.y) };
      })
      .filter(({ distance }) => distance <= REACH)
      .sort((a, b) => a.distance - b.distance || a.row - b.row)
      .map(({ row }) => row);
  }

  /**
   * @param {Frame} frame
   * @param {Point} point
   * @param {Uint8Array} visible
   */
  #routesUnder(frame, point, visible) {
    return this.#extents.search(around(frame, point, LINE_REACH), (row) => {
      const ways = this.routes.get(row);
      if (!visible[row] || !ways) return false;
      const reach = this.shape[row] === "b" ? Math.max(LINE_REACH, this.radius(frame, row)) : LINE_REACH;
      if (this.shape[row] === "a" && isWithin(ways, frame, point)) return true;
      return ways.some((way) => distanceToRoute(way, frame, point) <= reach);
    });
  }

  /**
   * @param {number} row
   * @returns {Box}
   */
  #boxOf(row) {
    const ways = this.routes.get(row);
    const [west, north, east, south] = boxOf(ways ?? [Float64Array.of(this.x[row], this.y[row])]);
    const margin = this.shape[row] === "l" ? 0 : this.accuracy[row];
    return [west - margin, north - margin, east + margin, south + margin];
  }
}

/** Boxes of some rows; answers come in the order of rows, which is that of drawing. */
class Tree {
  /**
   * @param {number[]} rows in ascending order
   * @param {(row: number) => Box} boxOfRow
   */
  constructor(rows, boxOfRow) {
    this.#rows = rows;
    this.#index = rows.length ? new Flatbush(rows.length) : null; // flatbush refuses to be empty
    for (const row of rows) this.#index?.add(...boxOfRow(row));
    this.#index?.finish();
  }
  #rows;
  #index;

  /**
   * @param {Box} box
   * @param {(row: number) => boolean} keep
   */
  search(box, keep) {
    const found = this.#index?.search(...box, (place) => keep(this.#rows[place])) ?? [];
    return Array.from(Uint32Array.from(found).sort(), (place) => this.#rows[place]);
  }
}

/**
 * A box around a point, a pixel wider than asked for: what lies at its very edge is decided by distance.
 *
 * @param {Frame} frame
 * @param {Point} point
 * @param {number} reach
 */
function around(frame, { x, y }, reach) {
  const side = reach + 1;
  return toWorld(frame, [x - side, y - side, x + side, y + side]);
}
