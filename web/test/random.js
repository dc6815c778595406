// Sites and views by chance, the same ones on every run.

import { worldX, worldY } from "../src/drawing/world.js";

/** @import { Frame, Sites } from "../src/types.d.ts" */

/**
 * Numbers from 0 to 1, as many as are asked for (mulberry32).
 *
 * @param {number} seed
 */
export function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Places in and around Central Asia, some exactly on others.
 *
 * @param {number} size
 * @param {() => number} random
 * @param {{ shapes?: string }} [options] first letters of shapes, each as likely as its share
 * @returns {Pick<Sites, "lon" | "lat" | "accuracy" | "shape" | "routes">}
 */
export function randomSites(size, random, { shapes = "ppppppllba" } = {}) {
  const lon = Array.from({ length: size }, () => 46 + random() * 42);
  const lat = Array.from({ length: size }, () => 35 + random() * 20);
  const shape = Array.from({ length: size }, () => shapes[Math.floor(random() * shapes.length)]);
  const accuracy = Array.from({ length: size }, () => 500 * 2 ** Math.floor(random() * 9));
  for (let row = 7; row < size; row += 7) [lon[row], lat[row]] = [lon[row - 7], lat[row - 7]];
  /** @type {Sites["routes"]} */
  const routes = {};
  for (let row = 0; row < size; row++) {
    const routed = shape[row] === "l" || (shape[row] === "b" && random() < 0.8);
    if (!routed) continue;
    /** @returns {[number, number]} */
    const bend = () => [lon[row] + random() * 6 - 3, lat[row] + random() * 4 - 2];
    routes[row] = [bend(), [lon[row], lat[row]], bend()];
  }
  return { lon, lat, accuracy, shape, routes };
}

/**
 * A window of 1200 by 800 pixels, at its middle a place.
 *
 * @param {number} lon
 * @param {number} lat
 * @param {number} zoom
 * @returns {Frame}
 */
export function frameAt(lon, lat, zoom) {
  const scale = 256 * 2 ** zoom;
  const bounds = { min: { x: -600, y: -400 }, max: { x: 600, y: 400 } };
  return { scale, dx: -Math.round(worldX(lon) * scale), dy: -Math.round(worldY(lat) * scale), zoom, bounds };
}

/**
 * A window somewhere over Central Asia.
 *
 * @param {() => number} random
 */
export function randomFrame(random) {
  return frameAt(46 + random() * 42, 35 + random() * 20, 3 + Math.floor(random() * 20) / 2);
}
