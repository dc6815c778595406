// The world as Web Mercator lays it out: 0 to 1 from west to east and from north to south.

/** @import { Box, Frame, Point } from "../types.d.ts" */

const METRES_ROUND = 156543.034 * 256; // the equator

/** @param {number} lon */
export function worldX(lon) {
  return lon / 360 + 0.5;
}

/** @param {number} lat */
export function worldY(lat) {
  const sine = Math.sin((Math.max(-85.0511, Math.min(85.0511, lat)) * Math.PI) / 180);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}

/**
 * A distance on the ground in world units, which are longer towards the poles.
 *
 * @param {number} metres
 * @param {number} lat
 */
export function worldLength(metres, lat) {
  return metres / (METRES_ROUND * Math.cos((lat * Math.PI) / 180));
}

/**
 * A point of the world in pixels from the map's origin.
 *
 * @param {Frame} frame
 * @param {number} x
 * @param {number} y
 * @returns {Point}
 */
export function toPixels({ scale, dx, dy }, x, y) {
  return { x: x * scale + dx, y: y * scale + dy };
}

/**
 * Whether two frames lay the same part of the world on the same pixels.
 *
 * @param {Frame} one
 * @param {Frame} other
 */
export function isSameFrame(one, other) {
  const [a, b] = [one.bounds, other.bounds];
  return (
    one.scale === other.scale &&
    one.dx === other.dx &&
    one.dy === other.dy &&
    a.min.x === b.min.x &&
    a.min.y === b.min.y &&
    a.max.x === b.max.x &&
    a.max.y === b.max.y
  );
}

/**
 * The box of world units that some pixels cover.
 *
 * @param {Frame} frame
 * @param {Box} pixels
 * @returns {Box}
 */
export function toWorld({ scale, dx, dy }, [west, north, east, south]) {
  return [(west - dx) / scale, (north - dy) / scale, (east - dx) / scale, (south - dy) / scale];
}

/**
 * Longitude and latitude in turn as x and y in turn.
 *
 * @param {Float64Array} degrees
 */
export function toWorldWay(degrees) {
  return degrees.map((each, i) => (i % 2 ? worldY(each) : worldX(each)));
}

/**
 * The box around ways of alternating x and y.
 *
 * @param {Float64Array[]} ways
 * @returns {Box}
 */
export function boxOf(ways) {
  /** @type {Box} */
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const way of ways) {
    for (let i = 0; i < way.length; i += 2) {
      box[0] = Math.min(box[0], way[i]);
      box[1] = Math.min(box[1], way[i + 1]);
      box[2] = Math.max(box[2], way[i]);
      box[3] = Math.max(box[3], way[i + 1]);
    }
  }
  return box;
}

/**
 * Whether a point (pixels) is inside rings; of rings within rings every second one is a hole.
 *
 * @param {Float64Array[]} rings
 * @param {Frame} frame
 * @param {Point} point
 */
export function isWithin(rings, { scale, dx, dy }, point) {
  const x = (point.x - dx) / scale;
  const y = (point.y - dy) / scale;
  let within = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
      const [ax, ay, bx, by] = [ring[i], ring[i + 1], ring[j], ring[j + 1]];
      if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) within = !within;
    }
  }
  return within;
}

/**
 * Pixels from a point to the nearest spot of a route.
 *
 * @param {Float64Array} route
 * @param {Frame} frame
 * @param {Point} point
 */
export function distanceToRoute(route, { scale, dx, dy }, point) {
  let nearest = Infinity;
  for (let i = 0; i + 3 < route.length; i += 2) {
    const ax = route[i] * scale + dx;
    const ay = route[i + 1] * scale + dy;
    const bx = route[i + 2] * scale + dx - ax;
    const by = route[i + 3] * scale + dy - ay;
    const share = ((point.x - ax) * bx + (point.y - ay) * by) / (bx * bx + by * by || 1);
    const along = Math.max(0, Math.min(1, share));
    nearest = Math.min(nearest, Math.hypot(ax + along * bx - point.x, ay + along * by - point.y));
  }
  return nearest;
}
