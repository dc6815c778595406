// Many rows as few marks, as dashboard/map/clusters.py writes them: how many of a mark's rows touch any years follows from
// what the mark already has, by the rule of dashboard/selection/clusters.py.

import { number } from "./sentence.js";

/** @import { ClusterRow, ClusterSource, ClusterYears, OwnFile, Period, Sites, Words } from "../types.d.ts" */
/** @import { Own } from "./own.js" */

const GRAIN = 4096; // places within a tile are told in so many steps
const SIDE = 8; // cells of a tile, each way
export const CELL_ZOOM = 3; // a cell is a tile of so many zooms deeper

/**
 * How many rows there are, and how many had begun and ended by the end of each year.
 *
 * @typedef {object} Counts
 * @property {number} count
 * @property {number} undated
 * @property {number} first the place of the first year told in `begun`
 * @property {number[]} begun
 * @property {number} firstEnd
 * @property {number[]} over
 */

/**
 * @param {ClusterYears} told
 * @returns {Counts}
 */
export function countsOf([count, undated, [first, ...starts], ends]) {
  const [firstEnd, ...ended] = ends === 0 ? [first, ...starts] : ends;
  return { count, undated, first, begun: summed(starts), firstEnd, over: summed(ended) };
}

/**
 * How many of the rows touch the years; all years where there is no period.
 *
 * @param {Counts} counts
 * @param {Period} period
 * @param {boolean} undated whether those without years are among them
 * @param {number} before the year that stands for all before the first
 */
export function touching(counts, period, undated, before) {
  const others = undated ? counts.undated : 0;
  if (!period) return counts.count - counts.undated + others;
  const begun = upTo(counts.begun, period[1] - before - counts.first);
  return begun - upTo(counts.over, period[0] - 1 - before - counts.firstEnd) + others;
}

/**
 * Where the rows of a cluster are in the middle, in world units, and its cell as a tile.
 *
 * @param {{ z: number, x: number, y: number }} tile
 * @param {number} cell
 * @param {number} x in steps of the tile
 * @param {number} y
 */
export function placeIn(tile, cell, x, y) {
  const column = cell % SIDE;
  const line = Math.floor(cell / SIDE);
  const scale = 2 ** -tile.z / SIDE;
  return {
    x: (tile.x * SIDE + (x * SIDE) / GRAIN) * scale,
    y: (tile.y * SIDE + (y * SIDE) / GRAIN) * scale,
    cell: { z: tile.z + CELL_ZOOM, x: tile.x * SIDE + column, y: tile.y * SIDE + line },
  };
}

/**
 * Where a mark stands in its cell: where its rows are in the middle, but whole within the cell, so that it hides no
 * neighbour's number; of several files with rows there, each in its part of the cell.
 *
 * @param {{ x: number, y: number }} middle as shares of the cell
 * @param {number} radius likewise
 * @param {number} place among the files with rows there
 * @param {number} files how many they are
 */
export function standIn(middle, radius, place = 0, files = 1) {
  const columns = Math.ceil(Math.sqrt(files));
  const lines = Math.ceil(files / columns);
  return {
    x: within(middle.x, radius, place % columns, columns),
    y: within(middle.y, radius, Math.floor(place / columns), lines),
  };
}

/**
 * @param {number} middle
 * @param {number} radius
 * @param {number} part
 * @param {number} parts
 */
function within(middle, radius, part, parts) {
  const reach = Math.min(radius, 0.5 / parts);
  return Math.max(part / parts + reach, Math.min((part + 1) / parts - reach, middle));
}

/**
 * How many zooms coarser tiles are where several files have rows: as many as give each of them as much room in a cell as
 * one file has alone.
 *
 * @param {number} files
 */
export const coarserFor = (files) => (files > 1 ? Math.ceil(Math.log2(files) / 2) : 0);

/**
 * A row that came in a tile as a reader's data of one row: what is said of any other row is said of it.
 *
 * @param {ClusterRow} told
 * @param {number} file its place among the files
 * @param {{ files: OwnFile[], words: Words, degree: number }} own words with the files as layers
 * @returns {Own}
 */
export function rowOf([, lon, lat, start, end, name, what, status], file, { files, words, degree }) {
  /** @type {Partial<Sites>} */
  const sites = {
    ...{ id: [""], name: [name], where: [""], what: [what], layer: [file], actor: [0], shape: ["p"], accuracy: [0] },
    ...{ lon: [lon / degree], lat: [lat / degree], start: [start], end: [end], confidence: [0] },
    status: /** @type {number[]} */ ([status]), // null where the file states none
  };
  return { files, words, sites: /** @type {Sites} */ (sites), first: [] };
}

/**
 * A number as short as it fits on a mark.
 *
 * @param {number} count
 */
export function short(count) {
  for (const [unit, sign] of UNITS) {
    if (count >= unit * 9.95) return `${Math.round(count / unit)}${sign}`;
    if (count >= unit * 0.9995) return `${(count / unit).toFixed(1)}${sign}`;
  }
  return String(count);
}

/** @type {[number, string][]} */
const UNITS = [
  [1_000_000, "m"],
  [1000, "k"],
];

/**
 * A mark in a line.
 *
 * @param {number} count
 * @param {string} label of its file
 */
export const describeCluster = (count, label) =>
  count === 1 ? `One of your sites: ${label}` : `${number(count)} close together, yours: ${label}`;

/**
 * How many rows of all files touch the years.
 *
 * @param {ClusterSource[]} sources
 * @param {Period} period
 * @param {boolean} undated
 */
export function total(sources, period, undated) {
  return sources.reduce((sum, { years, before }) => sum + touching(countsOf(years), period, undated, before), 0);
}

/**
 * The address of a tile of a source, or of what is behind a mark.
 *
 * @param {{ address: string, query: string }} source
 * @param {{ z: number, x: number, y: number }} tile
 */
export const tileOf = ({ address, query }, { z, x, y }) => `${address}/${z}/${x}/${y}${query}`;

/**
 * The address of what the rows are behind a mark, of those that touch the years.
 *
 * @param {{ address: string, query: string }} source
 * @param {{ z: number, x: number, y: number }} cell
 * @param {Period} period
 * @param {boolean} undated
 */
export function rowsOf({ address, query }, { z, x, y }, period, undated) {
  const years = period ? `&years=${period.join("-")}` : "";
  return `${address}/${z}/${x}/${y}/rows${query || "?"}${query && "&"}undated=${Number(undated)}${years}`;
}

/** @param {number[]} counts */
function summed(counts) {
  let sum = 0;
  return counts.map((each) => {
    sum += each;
    return sum;
  });
}

/**
 * @param {number[]} sums
 * @param {number} place
 */
function upTo(sums, place) {
  return place < 0 ? 0 : (sums[Math.min(place, sums.length - 1)] ?? 0);
}
