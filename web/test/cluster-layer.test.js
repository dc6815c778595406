import assert from "node:assert/strict";
import { test } from "node:test";

/** @import { ClusterTile, OwnFile, Theme, Words } from "../src/types.d.ts" */

// What Leaflet and the page do for the layer, as far as it asks for it here: one tile is the whole world.
const pen = new Proxy({}, { get: () => () => {}, set: () => true });
class Renderer {
  _zoom = 0;
  _bounds = { min: { x: 0, y: 0 }, max: { x: 255, y: 255 } };
  _map = { getPixelOrigin: () => ({ x: 0, y: 0 }) };
}
Object.assign(globalThis, {
  L: {
    Renderer,
    CRS: { EPSG3857: { pointToLatLng: () => ({ lat: 0, lng: 0 }) } },
    point: (/** @type {number} */ x, /** @type {number} */ y) => ({ x, y }),
  },
  document: { createElement: () => ({ getContext: () => pen }) },
});

const { ClusterLayer } = await import("../src/drawing/clusters.js");

test("while a search is typed, the tiles of the last choice that came stay until others come", async () => {
  /** @type {[address: string, come: (tile: ClusterTile) => void][]} */
  const asked = [];
  const files = [/** @type {OwnFile} */ ({ label: "ged.csv", credit: "", colour: "#123" })];
  const words = /** @type {Words} */ (/** @type {unknown} */ ({ layers: ["ged.csv"], colours: ["#123"] }));
  const layer = new ClusterLayer({ files, words, degree: 1 }, /** @type {Theme} */ ({ paper: "#fff", ink: "#000" }), {
    pane: "",
    changed: () => {},
    fetched: (address) => new Promise((come) => asked.push([address, come])),
  });
  layer.redraw = () => layer.draw(/** @type {CanvasRenderingContext2D} */ (pen), layer.frame());
  /** @param {string} query @param {number} count */
  const show = (query, count) => {
    /** @type {import("../src/types.d.ts").ClusterSource} */
    const source = {
      ...{ address: "events/1/d", query, file: 0, first: 0, before: 1990 },
      ...{ bounds: [0, 0, 1, 1], years: [count, 0, [0], 0] },
    };
    layer.show([source], null, true);
    return layer.drawn().rows;
  };
  /** @param {number} count */
  const come = async (count) => {
    asked.pop()?.[1]({ clusters: [[10, 100, 100, count, count, [0], 0]], rows: [] });
    await Promise.resolve();
    await Promise.resolve();
    return layer.drawn().rows;
  };
  assert.equal(show("", 20), 0);
  assert.equal(await come(20), 20);
  assert.equal(show("?q=k", 15), 20);
  assert.equal(show("?q=kh", 12), 20);
  assert.equal(await come(12), 12);
  assert.equal(show("?q=kho", 11), 12);
  assert.deepEqual(
    asked.map(([address]) => address),
    ["events/1/d/0/0/0?q=k", "events/1/d/0/0/0?q=kho"],
  );
});
