// Tiles a reader may choose instead of our own base map; none is asked for before.

/** @type {Record<string, [name: string, address: string, attribution: string]>} */
const TILES = {
  openstreetmap: ["OpenStreetMap", "https://tile.openstreetmap.org/{z}/{x}/{y}.png", "© OpenStreetMap contributors"],
  light: [
    "CartoDB light",
    "https://{s}.basemaps.cartocdn.com/light_all/{z}/{x}/{y}{r}.png",
    "© OpenStreetMap contributors © CARTO",
  ],
  dark: [
    "CartoDB dark",
    "https://{s}.basemaps.cartocdn.com/dark_all/{z}/{x}/{y}{r}.png",
    "© OpenStreetMap contributors © CARTO",
  ],
  topographic: [
    "Topographic",
    "https://{s}.tile.opentopomap.org/{z}/{x}/{y}.png",
    "© OpenStreetMap contributors, SRTM; style © OpenTopoMap (CC-BY-SA)",
  ],
  satellite: [
    "Satellite",
    "https://server.arcgisonline.com/ArcGIS/rest/services/World_Imagery/MapServer/tile/{z}/{y}/{x}",
    "Imagery © Esri, Maxar, Earthstar Geographics",
  ],
};

/** Codes, as they stand in a link, and names. */
export const TILE_NAMES = Object.entries(TILES).map(([code, [name]]) => [code, name]);

/**
 * Returns what lays the tiles of a code under the sites; of any other text, none.
 *
 * @param {L.Map} map
 * @returns {(code: string) => void}
 */
export function tileChooser(map) {
  /** @type {L.TileLayer | null} */
  let tiles = null;
  return (code) => {
    tiles?.remove();
    tiles = null;
    if (!Object.hasOwn(TILES, code)) return;
    const [, address, attribution] = TILES[code];
    tiles = L.tileLayer(address, { attribution, maxZoom: 17 }).addTo(map);
  };
}
