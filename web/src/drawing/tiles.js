// Tiles a reader may choose instead of our own base map; none is asked for before.

/** @type {Record<string, [address: string, attribution: string]>} */
const TILES = {
  OpenStreetMap: ["https://tile.openstreetmap.org/{z}/{x}/{y}.png", "© OpenStreetMap contributors"],
  "CartoDB light": [
    "https://{s}.basemaps.cartocdn.com/light_all/{z}/{x}/{y}{r}.png",
    "© OpenStreetMap contributors © CARTO",
  ],
  "CartoDB dark": [
    "https://{s}.basemaps.cartocdn.com/dark_all/{z}/{x}/{y}{r}.png",
    "© OpenStreetMap contributors © CARTO",
  ],
  Topographic: [
    "https://{s}.tile.opentopomap.org/{z}/{x}/{y}.png",
    "© OpenStreetMap contributors, SRTM; style © OpenTopoMap (CC-BY-SA)",
  ],
  Satellite: [
    "https://server.arcgisonline.com/ArcGIS/rest/services/World_Imagery/MapServer/tile/{z}/{y}/{x}",
    "Imagery © Esri, Maxar, Earthstar Geographics",
  ],
};

export const TILE_NAMES = Object.keys(TILES);

/**
 * Returns what lays the tiles of a name under the sites; of any other name, none.
 *
 * @param {L.Map} map
 * @returns {(name: string) => void}
 */
export function tileChooser(map) {
  /** @type {L.TileLayer | null} */
  let tiles = null;
  return (name) => {
    tiles?.remove();
    tiles = null;
    if (!(name in TILES)) return;
    const [address, attribution] = TILES[name];
    tiles = L.tileLayer(address, { attribution, maxZoom: 17 }).addTo(map);
  };
}
