// Our own base map: countries, regions, towns, and GBAO outlined and named. It stays under whatever tiles are chosen.
const THEMES = {
  light: { name: "light", sea: "#dfe7ec", land: "#fbfaf6", focus: "#ffffff", border: "#a9b0b5", region: "#d9d9d2", label: "#5b646b", town: "#3c4247", halo: "#fbfaf6", paper: "#ffffff", ink: "#22272b", accent: "#7b3294" },
  dark: { name: "dark", sea: "#101820", land: "#1d2730", focus: "#222e38", border: "#4b5a66", region: "#303c46", label: "#9fb0bd", town: "#c6d2da", halo: "#1d2730", paper: "#18212a", ink: "#eef2f5", accent: "#d9a6e8" },
};
const HOME = ["Kazakhstan", "Kyrgyzstan", "Tajikistan", "Uzbekistan", "Turkmenistan"];
const GBAO = "TJK-Gorno-Badakhshan";
const TILES = {
  "OpenStreetMap": ["https://tile.openstreetmap.org/{z}/{x}/{y}.png", "© OpenStreetMap contributors"],
  "CartoDB light": ["https://{s}.basemaps.cartocdn.com/light_all/{z}/{x}/{y}{r}.png", "© OpenStreetMap contributors © CARTO"],
  "CartoDB dark": ["https://{s}.basemaps.cartocdn.com/dark_all/{z}/{x}/{y}{r}.png", "© OpenStreetMap contributors © CARTO"],
  "Topographic": ["https://{s}.tile.opentopomap.org/{z}/{x}/{y}.png", "© OpenStreetMap contributors, SRTM; style © OpenTopoMap (CC-BY-SA)"],
  "Satellite": ["https://server.arcgisonline.com/ArcGIS/rest/services/World_Imagery/MapServer/tile/{z}/{y}/{x}", "Imagery © Esri, Maxar, Earthstar Geographics"],
};

// Rings of differences in thousandths of a degree become world coordinates, with their box for culling.
function worldRings(rings, degree) {
  return rings.map((ring) => {
    const points = new Float64Array(ring.length);
    let x = 0, y = 0, box = [Infinity, Infinity, -Infinity, -Infinity];
    for (let i = 0; i < ring.length; i += 2) {
      x += ring[i]; y += ring[i + 1];
      const wx = (points[i] = worldX(x / degree)), wy = (points[i + 1] = worldY(y / degree));
      box = [Math.min(box[0], wx), Math.min(box[1], wy), Math.max(box[2], wx), Math.max(box[3], wy)];
    }
    return { points, box };
  });
}

const BaseMap = CanvasLayer.extend({
  setData(base) {
    const prepare = (each) => ({ ...each, rings: worldRings(each.rings, base.degree) });
    this._countries = base.countries.map(prepare);
    this._regions = base.regions.map(prepare);
    this._places = base.places.map(([name, lon, lat, zoom, capital]) => ({ name, x: worldX(lon), y: worldY(lat), zoom, capital }));
    this.redraw();
  },

  // Colours of countries by their code, for pages that tell something of whole countries.
  setFills(fills) {
    const before = JSON.stringify(this._fills);
    this._fills = fills || {};
    if (JSON.stringify(this._fills) !== before) this.redraw();
  },

  setTheme(theme) {
    this._theme = theme;
    this._map.getContainer().style.background = theme.sea;
    this.redraw();
  },

  draw(pen, frame) {
    const theme = this._theme;
    if (!theme || !this._countries) return;
    const { zoom } = frame;
    pen.lineJoin = "round";
    for (const country of this._countries) {
      pen.fillStyle = HOME.includes(country.name) ? theme.focus : theme.land;
      pen.strokeStyle = theme.border;
      pen.lineWidth = HOME.includes(country.name) ? 1.3 : 0.8;
      this._trace(pen, frame, country.rings, true);
      if (this._fills?.[country.id]) {
        pen.globalAlpha = 0.55;
        pen.fillStyle = this._fills[country.id];
        this._trace(pen, frame, country.rings, true);
        pen.globalAlpha = 1;
      }
    }
    pen.strokeStyle = theme.region;
    pen.lineWidth = 0.8;
    if (zoom >= 5) for (const region of this._regions) this._trace(pen, frame, region.rings, false);
    const gbao = this._regions.find((region) => region.id === GBAO);
    pen.strokeStyle = theme.accent;
    pen.lineWidth = 1.6;
    pen.setLineDash([6, 3]);
    this._trace(pen, frame, gbao.rings, false);
    pen.setLineDash([]);
    this._labels(pen, frame, gbao);
  },

  _trace(pen, { scale, dx, dy, bounds }, rings, fill) {
    pen.beginPath();
    for (const { points, box } of rings) {
      if (box[2] * scale + dx < bounds.min.x || box[0] * scale + dx > bounds.max.x) continue;
      if (box[3] * scale + dy < bounds.min.y || box[1] * scale + dy > bounds.max.y) continue;
      let lastX = Infinity, lastY = Infinity;
      for (let i = 0; i < points.length; i += 2) {
        const x = points[i] * scale + dx, y = points[i + 1] * scale + dy;
        if (i && i < points.length - 2 && Math.abs(x - lastX) + Math.abs(y - lastY) < 1.2) continue;
        if (i) pen.lineTo(x, y); else pen.moveTo(x, y);
        lastX = x; lastY = y;
      }
      pen.closePath();
    }
    if (fill) pen.fill("evenodd");
    pen.stroke();
  },

  // The most important first; a label that would lie on another is left out.
  _labels(pen, frame, gbao) {
    const theme = this._theme, { scale, dx, dy, zoom, bounds } = frame, taken = [];
    const put = (text, x, y, font, colour, dot) => {
      if (x < bounds.min.x || x > bounds.max.x || y < bounds.min.y || y > bounds.max.y) return;
      pen.font = font;
      const width = pen.measureText(text).width, left = dot ? x + 5 : x - width / 2;
      const box = [left - 2, y - 8, left + width + 2, y + 8];
      if (taken.some((other) => box[0] < other[2] && box[2] > other[0] && box[1] < other[3] && box[3] > other[1])) return;
      taken.push(box);
      pen.textAlign = "left";
      pen.textBaseline = "middle";
      pen.lineWidth = 3;
      pen.strokeStyle = theme.halo;
      pen.strokeText(text, left, y);
      pen.fillStyle = colour;
      pen.fillText(text, left, y);
      if (dot) { pen.beginPath(); pen.arc(x, y, 1.8, 0, 2 * Math.PI); pen.fill(); }
    };
    const at = ([lon, lat]) => [worldX(lon) * scale + dx, worldY(lat) * scale + dy];
    const face = "system-ui, sans-serif";
    if (zoom >= 5) put(zoom >= 6 ? "Gorno-Badakhshan (GBAO)" : "GBAO", ...at(gbao.at), `600 12px ${face}`, theme.accent, false);
    for (const country of this._countries) {
      const home = HOME.includes(country.name);
      if (zoom < (home ? 3 : country.id.startsWith("X") ? 7 : 4) || zoom > 8) continue; // X: small land without a code of its own
      put(country.name.toUpperCase(), ...at(country.at), `${home ? 600 : 400} ${home ? 12 : 11}px ${face}`, theme.label, false);
    }
    for (const place of this._places) {
      if (zoom < place.zoom) continue;
      put(place.name, place.x * scale + dx, place.y * scale + dy, `${place.capital ? 600 : 400} 11px ${face}`, theme.town, true);
    }
    if (zoom >= 7) for (const region of this._regions) if (region !== gbao) put(region.name, ...at(region.at), `italic 11px ${face}`, theme.label, false);
  },
});

// Tiles a reader may choose; none is asked for before.
function tileChooser(map) {
  let tiles = null;
  return (name) => {
    if (tiles) map.removeLayer(tiles);
    tiles = TILES[name] ? L.tileLayer(TILES[name][0], { attribution: TILES[name][1], maxZoom: 17 }).addTo(map) : null;
  };
}
