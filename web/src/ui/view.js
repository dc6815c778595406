// Where the map looks.

/** @import { SiteLayer } from "../drawing/sites.js" */
/** @import { Marks } from "../types.d.ts" */

/**
 * Brings sites into view; a single place keeps its surroundings.
 *
 * @param {L.Map} map
 * @param {Marks} layer
 */
export function fit(map, layer, rows = layer.rows()) {
  fitPlaces(map, placesOf(layer, rows));
}

/**
 * Brings places, given as latitude and longitude, into view.
 *
 * @param {L.Map} map
 * @param {[number, number][]} places
 */
export function fitPlaces(map, places) {
  if (!places.length) return;
  map.fitBounds(L.latLngBounds(places).pad(0.15), { maxZoom: 7, animate: false });
}

/**
 * Where sites are and the bends of lines, as latitude and longitude.
 *
 * @param {Marks} layer
 * @param {number[]} rows
 * @returns {[number, number][]}
 */
export function placesOf({ sites: { lat, lon, routes } }, rows) {
  return rows.flatMap((row) => {
    /** @type {[number, number][]} */
    const bends = (routes[row] ?? []).map((bend) => [bend[1], bend[0]]);
    return [[lat[row], lon[row]], ...bends];
  });
}

/**
 * A link to a part of the sites opens on that part: on what of it lies in the region, else on all of it.
 *
 * @param {L.Map} map
 * @param {SiteLayer} layer
 */
export function fitPart(map, layer) {
  const { lat, lon } = layer.sites;
  const [west, south, east, north] = layer.words.region;
  const rows = layer.rows();
  const near = rows.filter((row) => west <= lon[row] && lon[row] <= east && south <= lat[row] && lat[row] <= north);
  fit(map, layer, near.length ? near : rows);
}

/**
 * Maps of one page that move together; a map that is moved by another does not answer.
 *
 * @param {L.Map} map
 * @param {string} name
 */
export function moveTogether(map, name) {
  const channel = new BroadcastChannel(`atlas-${name}`);
  let following = false;
  map.on("move", () => {
    const { lat, lng } = map.getCenter();
    if (!following) channel.postMessage([lat, lng, map.getZoom()]);
  });
  channel.addEventListener("message", ({ data: [lat, lng, zoom] }) => {
    following = true;
    map.setView([lat, lng], zoom, { animate: false });
    following = false;
  });
}

/**
 * Options of a popup that stays inside the map and clear of what stands along its edges.
 *
 * @param {L.Map} map
 * @param {number} widest pixels
 * @returns {L.PopupOptions}
 */
export function room(map, widest) {
  const { x, y } = map.getSize();
  const bar = map.getContainer().querySelector(".atlas-bar")?.clientHeight ?? 0;
  const zoom = map.zoomControl?.getContainer()?.offsetHeight ?? 0;
  const top = Math.max(bar, zoom) + 18;
  return {
    maxWidth: Math.min(widest, x - 60),
    minWidth: Math.min(50, x - 60),
    maxHeight: Math.max(80, y - top - 92),
    autoPanPaddingTopLeft: [8, top],
    autoPanPaddingBottomRight: [8, 12],
  };
}
