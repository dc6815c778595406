// Our own base map: countries, regions, towns, and GBAO outlined and named. It stays under whatever tiles are chosen.

import { CanvasLayer } from "./canvas.js";
import { Labels } from "./labels.js";
import { boxOf, worldX, worldY } from "./world.js";

/** @import { Box, Frame, Theme } from "../types.d.ts" */

/**
 * The base map as dashboard/map/payload.py sends it.
 *
 * @typedef {{ id: string, name: string, at: [number, number], rings: number[][] }} AreaData
 * @typedef {[name: string, lon: number, lat: number, zoom: number, capital: number]} PlaceData
 * @typedef {{ degree: number, countries: AreaData[], regions: AreaData[], places: PlaceData[] }} BaseData
 *
 * @typedef {{ points: Float64Array, box: Box }} Ring
 * @typedef {{ id: string, name: string, x: number, y: number, rings: Ring[] }} Area
 * @typedef {{ name: string, x: number, y: number, zoom: number, capital: boolean }} Place
 */

const HOME = ["Kazakhstan", "Kyrgyzstan", "Tajikistan", "Uzbekistan", "Turkmenistan"];
const GBAO = "TJK-Gorno-Badakhshan";

export class BaseMap extends CanvasLayer {
  /** @type {Area[]} */
  #countries = [];
  /** @type {Area[]} */
  #regions = [];
  /** @type {Place[]} */
  #places = [];
  /** @type {Record<string, string>} */
  #fills = {};
  /** @type {Theme | null} */
  #theme = null;

  /** @param {BaseData} base */
  setData({ degree, countries, regions, places }) {
    /** @param {AreaData} area */
    const laid = ({ id, name, at, rings }) => {
      return { id, name, x: worldX(at[0]), y: worldY(at[1]), rings: rings.map((ring) => worldRing(ring, degree)) };
    };
    this.#countries = countries.map(laid);
    this.#regions = regions.map(laid);
    this.#places = places.map(([name, lon, lat, zoom, capital]) => {
      return { name, x: worldX(lon), y: worldY(lat), zoom, capital: capital === 1 };
    });
    this.redraw();
  }

  /**
   * Colours of countries by their code, for pages that tell something of whole countries.
   *
   * @param {Record<string, string> | null} fills
   */
  setFills(fills) {
    const before = JSON.stringify(this.#fills);
    this.#fills = fills ?? {};
    if (JSON.stringify(this.#fills) !== before) this.redraw();
  }

  /** @param {Theme} theme */
  setTheme(theme) {
    this.#theme = theme;
    this._map.getContainer().style.background = theme.sea;
    this.redraw();
  }

  /**
   * @override
   * @param {CanvasRenderingContext2D} pen
   * @param {Frame} frame
   */
  draw(pen, frame) {
    const theme = this.#theme;
    if (!theme || !this.#countries.length) return;
    pen.lineJoin = "round";
    for (const country of this.#countries) this.#country(pen, frame, theme, country);
    pen.strokeStyle = theme.region;
    pen.lineWidth = 0.8;
    if (frame.zoom >= 5) for (const region of this.#regions) outline(pen, frame, region.rings);
    const gbao = this.#regions.find((region) => region.id === GBAO);
    if (gbao) {
      pen.strokeStyle = theme.accent;
      pen.lineWidth = 1.6;
      pen.setLineDash([6, 3]);
      outline(pen, frame, gbao.rings);
      pen.setLineDash([]);
    }
    this.#label(pen, frame, theme, gbao);
  }

  /**
   * @param {CanvasRenderingContext2D} pen
   * @param {Frame} frame
   * @param {Theme} theme
   * @param {Area} country
   */
  #country(pen, frame, theme, { id, name, rings }) {
    const home = HOME.includes(name);
    pen.fillStyle = home ? theme.focus : theme.land;
    pen.strokeStyle = theme.border;
    pen.lineWidth = home ? 1.3 : 0.8;
    outline(pen, frame, rings, true);
    if (!this.#fills[id]) return;
    pen.globalAlpha = 0.55;
    pen.fillStyle = this.#fills[id];
    outline(pen, frame, rings, true);
    pen.globalAlpha = 1;
  }

  /**
   * @param {CanvasRenderingContext2D} pen
   * @param {Frame} frame
   * @param {Theme} theme
   * @param {Area | undefined} gbao
   */
  #label(pen, frame, theme, gbao) {
    const { zoom } = frame;
    const labels = new Labels(pen, frame, theme);
    if (gbao && zoom >= 5) {
      const name = zoom >= 6 ? "Gorno-Badakhshan (GBAO)" : "GBAO";
      labels.put(name, gbao.x, gbao.y, { font: "600 12px", colour: theme.accent });
    }
    for (const { id, name, x, y } of this.#countries) {
      const home = HOME.includes(name);
      const elsewhere = id.startsWith("X") ? 7 : 4; // X: small land without a code of its own
      if (zoom < (home ? 3 : elsewhere) || zoom > 8) continue;
      labels.put(name.toUpperCase(), x, y, { font: home ? "600 12px" : "400 11px", colour: theme.label });
    }
    for (const { name, x, y, capital, ...place } of this.#places) {
      if (zoom < place.zoom) continue;
      labels.put(name, x, y, { font: capital ? "600 11px" : "400 11px", colour: theme.town, dot: true });
    }
    if (zoom < 7) return;
    for (const region of this.#regions) {
      if (region !== gbao) labels.put(region.name, region.x, region.y, { font: "italic 11px", colour: theme.label });
    }
  }
}

/**
 * A ring of differences, in parts of a degree, becomes world coordinates, with its box for culling.
 *
 * @param {number[]} ring
 * @param {number} degree
 * @returns {Ring}
 */
function worldRing(ring, degree) {
  const points = new Float64Array(ring.length);
  let lon = 0;
  let lat = 0;
  for (let i = 0; i < ring.length; i += 2) {
    lon += ring[i];
    lat += ring[i + 1];
    points[i] = worldX(lon / degree);
    points[i + 1] = worldY(lat / degree);
  }
  return { points, box: boxOf([points]) };
}

/**
 * Strokes the rings that are in view, without bends of about a pixel.
 *
 * @param {CanvasRenderingContext2D} pen
 * @param {Frame} frame
 * @param {Ring[]} rings
 * @param {boolean} [fill]
 */
function outline(pen, { scale, dx, dy, bounds }, rings, fill = false) {
  pen.beginPath();
  for (const { points, box } of rings) {
    if (box[2] * scale + dx < bounds.min.x || box[0] * scale + dx > bounds.max.x) continue;
    if (box[3] * scale + dy < bounds.min.y || box[1] * scale + dy > bounds.max.y) continue;
    let lastX = Infinity;
    let lastY = Infinity;
    for (let i = 0; i < points.length; i += 2) {
      const x = points[i] * scale + dx;
      const y = points[i + 1] * scale + dy;
      if (i && i < points.length - 2 && Math.abs(x - lastX) + Math.abs(y - lastY) < 1.2) continue;
      if (i) pen.lineTo(x, y);
      else pen.moveTo(x, y);
      lastX = x;
      lastY = y;
    }
    pen.closePath();
  }
  if (fill) pen.fill("evenodd");
  pen.stroke();
}
