// What a link to a page says of the map: where it looks, and on which base map.

/**
 * @typedef {object} Place where the map looks
 * @property {number} lat degrees
 * @property {number} lon degrees
 * @property {number} zoom
 */

/**
 * @typedef {object} View
 * @property {Place | null} at null until the reader has moved the map
 * @property {string} base the code of a base map, empty for our own
 */

const EMBEDDING = ["embed", "embed_options"];

/**
 * The view that an address asks for; what can't be read of it is left out.
 *
 * @param {string} href
 * @returns {View}
 */
export function viewOf(href) {
  const { searchParams } = new URL(href);
  return { at: placeOf(searchParams.get("at") ?? ""), base: searchParams.get("base") ?? "" };
}

/**
 * An address with a view in it, in place of the one it had.
 *
 * @param {string} href
 * @param {View} view
 */
export function withView(href, { at, base }) {
  const url = new URL(href);
  put(url, "at", at ? textOf(at) : "");
  put(url, "base", base);
  url.search = url.search.replaceAll("%2C", ",");
  return url.href;
}

/**
 * An address without what embeds the page in another.
 *
 * @param {string} href
 */
export function unembedded(href) {
  const url = new URL(href);
  for (const name of EMBEDDING) put(url, name, "");
  url.search = url.search.replaceAll("%2C", ",");
  return url.href;
}

/**
 * Latitude, longitude and zoom with commas between; null for any other text.
 *
 * @param {string} text
 * @returns {Place | null}
 */
export function placeOf(text) {
  const parts = text.split(",");
  if (parts.length !== 3 || !parts.every((part) => /^-?\d{1,3}(\.\d{1,8})?$/.test(part))) return null;
  const [lat, lon, zoom] = parts.map(Number);
  return Math.abs(lat) <= 85 && Math.abs(lon) <= 180 && zoom >= 2 && zoom <= 17 ? { lat, lon, zoom } : null;
}

/** @param {Place} place */
export function textOf({ lat, lon, zoom }) {
  const digits = zoom < 9 ? 2 : 4; // a pixel or less
  const turned = ((((lon + 180) % 360) + 360) % 360) - 180; // the map goes round and round
  return [lat.toFixed(digits), turned.toFixed(digits), zoom.toFixed(2)].map(Number).join();
}

/**
 * @param {URL} url
 * @param {string} name
 * @param {string} value is left out where empty
 */
function put({ searchParams }, name, value) {
  if (value) searchParams.set(name, value);
  else searchParams.delete(name);
}
