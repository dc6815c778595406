import assert from "node:assert/strict";
import { test } from "node:test";
import { armOf } from "../src/drawing/fan.js";
import { boxOf, distanceToRoute, toPixels, toWorld, worldLength, worldX, worldY } from "../src/drawing/world.js";

/** @import { Frame } from "../src/types.d.ts" */

/** @type {Frame} */
const frame = { scale: 100, dx: -10, dy: 5, zoom: 0, bounds: { min: { x: 0, y: 0 }, max: { x: 100, y: 100 } } };

test("the world reaches from 0 to 1, with the equator and the zero meridian in the middle", () => {
  assert.deepEqual([-180, 0, 180].map(worldX), [0, 0.5, 1]);
  assert.equal(worldY(0), 0.5);
  assert(Math.abs(worldY(85.0511)) < 1e-6);
  assert(worldY(60) < worldY(30));
  assert.equal(worldY(90), worldY(85.0511)); // the pole itself lies nowhere
});

test("a distance takes twice the length at 60 degrees as on the equator", () => {
  assert(Math.abs(worldLength(1000, 60) / worldLength(1000, 0) - 2) < 1e-9);
  assert(Math.abs(worldLength(40_075_017, 0) - 1) < 1e-3); // once around the earth
});

test("pixels and world units lead to each other", () => {
  const { x, y } = toPixels(frame, 0.3, 0.7);
  assert.deepEqual([x, y], [20, 75]);
  const back = toWorld(frame, [x, y, x, y]);
  for (const [place, value] of [0.3, 0.7, 0.3, 0.7].entries()) assert(Math.abs(back[place] - value) < 1e-12);
});

test("the box of a route holds its bends", () => {
  assert.deepEqual(boxOf([Float64Array.of(0.2, 0.9, 0.4, 0.1), Float64Array.of(0.3, 0.5)]), [0.2, 0.1, 0.4, 0.9]);
});

test("the distance to a route is that to its nearest stretch, or to its end", () => {
  const route = Float64Array.of(0.1, 0, 0.5, 0, 0.5, 0.4); // in pixels: (0,5) (40,5) (40,45)
  assert.equal(distanceToRoute(route, frame, { x: 20, y: 12 }), 7);
  assert.equal(distanceToRoute(route, frame, { x: 43, y: 30 }), 3);
  assert.equal(distanceToRoute(route, frame, { x: -3, y: 1 }), 5);
  assert.equal(distanceToRoute(route, frame, { x: 40, y: 50 }), 5);
});

test("the arms of a fan are as long as each other, and the first points up", () => {
  const fan = { centre: 4, rows: [4, 7, 9, 2] };
  const arms = fan.rows.map((row) => armOf(fan, row, { x: 100, y: 100 }));
  assert(Math.abs(arms[0].x - 100) < 1e-9 && arms[0].y < 70);
  for (const { x, y } of arms) assert(Math.abs(Math.hypot(x - 100, y - 100) - 31.6) < 1e-9);
});
