import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { Crowd } from "../src/drawing/crowd.js";
import { Places, REACH, SYMBOL } from "../src/drawing/places.js";
import { distanceToRoute } from "../src/drawing/world.js";
import { frameAt, randomFrame, randomNumbers, randomSites } from "./random.js";

/** @import { Fan, Frame, Point } from "../src/types.d.ts" */

/**
 * The rows under a point, by a walk over all sites.
 *
 * @param {Places} places
 * @param {Frame} frame
 * @param {Point} point
 * @param {Uint8Array} visible
 * @param {Fan | null} fan
 */
function walkUnder(places, frame, point, visible, fan) {
  const rows = [...visible.keys()].filter((row) => visible[row]);
  /** @param {number} row */
  const distance = (row) => {
    const spot = places.spot(frame, row, fan);
    return Math.hypot(spot.x - point.x, spot.y - point.y);
  };
  const symbols = rows.filter((row) => distance(row) <= REACH).sort((a, b) => distance(a) - distance(b));
  if (symbols.length) return symbols;
  return rows.filter((row) => {
    const ways = places.routes.get(row);
    const reach = places.shape[row] === "b" ? Math.max(6, places.radius(frame, row)) : 6;
    return ways?.some((way) => distanceToRoute(way, frame, point) <= reach);
  });
}

/**
 * The rows in view, by a walk over all sites.
 *
 * @param {Places} places
 * @param {Frame} frame
 * @param {Uint8Array} visible
 */
function walkInView(places, frame, visible) {
  const { min, max } = frame.bounds;
  const rows = [...visible.keys()].filter((row) => visible[row]);
  const points = rows.filter((row) => {
    const { x, y } = places.spot(frame, row);
    const half = SYMBOL / 2;
    return (
      places.shape[row] === "p" && x >= min.x - half && x <= max.x + half && y >= min.y - half && y <= max.y + half
    );
  });
  const shapes = rows.filter((row) => {
    if (places.shape[row] === "p") return false;
    const [west, north, east, south] = places.extent(frame, row);
    return east >= min.x && west <= max.x && south >= min.y && north <= max.y;
  });
  return { points, shapes };
}

describe("what the trees find is what a walk over all sites finds", () => {
  for (const seed of [1, 2, 3, 4]) {
    const random = randomNumbers(seed);
    const sites = randomSites(2000, random);
    const places = new Places(sites);
    const visible = Uint8Array.from(sites.lon, () => (random() < 0.7 ? 1 : 0));

    test(`under a pointer, sites ${seed}`, () => {
      let met = 0;
      for (let i = 0; i < 300; i++) {
        const frame = randomFrame(random);
        const { min, max } = frame.bounds;
        // near a site as often as anywhere, so that symbols and lines are met at every zoom
        const near = places.spot(frame, Math.floor(random() * sites.lon.length));
        const anywhere = { x: min.x + random() * (max.x - min.x), y: min.y + random() * (max.y - min.y) };
        const point = i % 2 ? { x: near.x + random() * 24 - 12, y: near.y + random() * 24 - 12 } : anywhere;
        const found = places.under(frame, point, visible);
        assert.deepEqual(found, walkUnder(places, frame, point, visible, null));
        met += Number(found.length > 0);
      }
      assert(met > 100);
    });

    test(`in the view, sites ${seed}`, () => {
      for (let i = 0; i < 50; i++) {
        const frame = randomFrame(random);
        assert.deepEqual(places.inView(frame, visible), walkInView(places, frame, visible));
      }
    });
  }
});

test("fanned sites are met on their arms and no longer on their place", () => {
  const sites = randomSites(40, randomNumbers(5), { shapes: "p" });
  const rows = [3, 8, 21];
  for (const row of rows) [sites.lon[row], sites.lat[row]] = [70, 40];
  const places = new Places(sites);
  const visible = new Uint8Array(40).fill(1);
  const frame = frameAt(70, 40, 9);
  const fan = { centre: 3, rows };
  const centre = places.spot(frame, 3);
  assert.deepEqual(places.under(frame, centre, visible), rows);
  assert.deepEqual(places.under(frame, centre, visible, fan), []);
  for (const row of rows) {
    const arm = places.spot(frame, row, fan);
    const found = places.under(frame, arm, visible, fan);
    assert.equal(found[0], row);
    assert.deepEqual(found, walkUnder(places, frame, arm, visible, fan));
  }
});

test("without sites nothing is found", () => {
  const places = new Places(randomSites(0, randomNumbers(1)));
  const frame = frameAt(70, 40, 6);
  assert.deepEqual(places.under(frame, { x: 0, y: 0 }, new Uint8Array(0)), []);
  assert.deepEqual(places.inView(frame, new Uint8Array(0)), { points: [], shapes: [] });
});

describe("in a crowd", () => {
  const frame = frameAt(70, 40, 6);

  test("of points in the same few pixels the last is drawn, and those elsewhere stay in order", () => {
    const sites = randomSites(4, randomNumbers(7), { shapes: "p" });
    sites.lon.splice(0, 4, 70, 75, 70, 65);
    sites.lat.splice(0, 4, 40, 40, 40, 40);
    assert.deepEqual(new Crowd(new Places(sites), []).unhiddenPoints(frame, [0, 1, 2, 3]), [1, 2, 3]);
  });

  test("of areas with the same extent the last of a layer is drawn", () => {
    const sites = randomSites(4, randomNumbers(7), { shapes: "a" });
    sites.lon.fill(70);
    sites.lat.fill(40);
    sites.accuracy.splice(0, 4, 50_000, 50_000, 50_000, 250_000);
    assert.deepEqual(new Crowd(new Places(sites), [0, 0, 1, 0]).unhiddenShapes(frame, [0, 1, 2, 3]), [1, 2, 3]);
  });
});
