// A reader's own rows in the shape that the atlas's sites have, so that the same rule and the same drawing serve both, and
// what is said of them. They have one clock, and no confidence.

import { unpack } from "./mask.js";
import { statusLabel } from "./wording.js";

/** @import { Control, Filters, OwnContent, OwnFile, OwnMessage, OwnRow, Sites, StatusStep, Words } from "../types.d.ts" */

const NO_YEAR = -32768;
const NOT_STATED = -1;

/**
 * A reader's own rows, ready for use.
 *
 * @typedef {object} Own
 * @property {OwnFile[]} files
 * @property {Words} words with the files as layers
 * @property {Sites} sites
 * @property {number[]} first by file, what is added to a row's place to have its place among all
 */

/**
 * @param {OwnContent} content
 * @param {Words} words those of the atlas
 * @returns {Own}
 */
export function ownOf(content, words) {
  const { files, size, first, degree, name, shape, categories, countries } = content;
  /** @param {number | number[]} column */
  const whole = (column) => (Array.isArray(column) ? column : new Array(size).fill(column));
  /** @param {number | number[]} column */
  const years = (column) => whole(column).map((year) => (year === NO_YEAR ? null : year));
  /** @param {number | number[]} column */
  const degrees = (column) => whole(column).map((each) => each / degree);
  /** @param {number | number[]} column @param {string[]} values */
  const texts = (column, values) => whole(column).map((code) => (code === NOT_STATED ? "" : values[code]));
  /** @type {StatusStep[][]} */
  const steps = words.statuses.map((_, status) => [[null, status]]);
  /** @type {StatusStep[]} */
  const none = [];
  const status = whole(content.status);
  const zeros = new Array(size).fill(0);
  const empty = new Array(size).fill(none);
  return {
    files,
    first,
    words: {
      ...words,
      layers: files.map(({ label }) => label),
      colours: files.map(({ colour }) => colour),
      dashes: [[]],
      contested: [],
    },
    sites: {
      id: name.map((_, row) => String(row)),
      name,
      where: texts(content.country, countries),
      what: texts(content.category, categories),
      layer: whole(content.file),
      actor: zeros,
      lon: degrees(content.lon),
      lat: degrees(content.lat),
      accuracy: whole(content.accuracy),
      shape: [...shape],
      // What a file says of status it says of no year.
      status: /** @type {number[]} */ (status.map((each) => (each === NOT_STATED ? null : each))),
      statuses: status.map((each) => (each === NOT_STATED ? none : steps[each])),
      confidence: zeros,
      relation: new Array(size).fill(null),
      start: years(content.start),
      end: years(content.end),
      endBy: zeros,
      routes: {},
      evidence: empty,
      known: empty,
      ways: new Map(
        Object.entries(content.ways).map(([row, parts]) => [Number(row), parts.map((part) => way(part, degree))]),
      ),
    },
  };
}

/**
 * Longitude and latitude in turn, of differences.
 *
 * @param {number[]} differences
 * @param {number} degree
 */
function way(differences, degree) {
  const found = new Float64Array(differences.length);
  let lon = 0;
  let lat = 0;
  for (let i = 0; i < differences.length; i += 2) {
    lon += differences[i];
    lat += differences[i + 1];
    found[i] = lon / degree;
    found[i + 1] = lat / degree;
  }
  return found;
}

/**
 * What of a control applies to the reader's own rows: the years, and the rows that the page leaves.
 *
 * @param {OwnMessage} message
 * @param {Control} control
 * @param {number} size
 * @returns {Control}
 */
export function ownControl({ mask }, control, size) {
  /** @type {Partial<Filters>} */
  const others = {
    known: false,
    layers: [],
    actors: [],
    confidence: null,
    statuses: [],
    according: 0,
    standings: [],
    told: null,
    weighed: null,
    rows: unpack(mask, size),
  };
  return { ...control, ...others, marks: null };
}

/**
 * One line: name, file, category, status and years.
 *
 * @param {Own} own
 * @param {number} row
 */
export function describeOwn({ files, words, sites }, row) {
  const { status } = sites;
  return [
    sites.name[row],
    `yours: ${files[sites.layer[row]].label}`,
    sites.what[row],
    status[row] === null ? "" : statusLabel(words, status[row]).toLowerCase(),
    ownYears(sites, row),
  ]
    .filter(Boolean)
    .join(", ");
}

/**
 * The years of a row; as exact as the file has the start where nothing follows it.
 *
 * @param {Sites} sites
 * @param {number} row
 */
export function ownYears({ start, end }, row, date = "") {
  const [from, to] = [start[row], end[row]];
  if (from === null) return to === null ? "years not known" : `until ${to}`;
  if (to === null) return `from ${date || from}, no end stated`;
  return from === to ? date || `${from}` : `${from}–${to}`;
}

/**
 * The lines of a popup below the name; what only the server knows of the row comes with `more`.
 *
 * @param {Own} own
 * @param {number} row
 * @param {OwnRow | null} more
 */
export function ownFacts({ files, words, sites }, row, more) {
  const file = files[sites.layer[row]].label;
  const status = sites.status[row];
  const said = more?.status && status !== null ? ` (“${more.status}” in the file)` : "";
  return [
    more ? `${file}, row ${more.row}` : file,
    sites.what[row],
    sites.where[row],
    status === null ? (more?.status ?? "") : statusLabel(words, status) + said,
    capital(ownYears(sites, row, more?.date)),
    sites.accuracy[row] ? `Place within ${sites.accuracy[row] / 1000} km` : "",
    more?.source ? `Source: ${more.source}` : "",
  ].filter(Boolean);
}

/** @param {string} text */
const capital = (text) => text[0].toUpperCase() + text.slice(1);
