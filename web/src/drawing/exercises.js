// Joint exercises: a triangle each, filled where held, hollow where only announced, crossed where cancelled, with the
// circle within which the place lies. They follow the years the map shows.
const ExerciseLayer = CanvasLayer.extend({
  setData({ rows }) {
    this.rows = rows.map((row) => ({ ...row, x: worldX(row.lon), y: worldY(row.lat), flat: Math.cos((row.lat * Math.PI) / 180) }));
    this.redraw();
  },

  setTheme(theme) {
    this._theme = theme;
    this.redraw();
  },

  show(mask, period) {
    this._mask = mask;
    this._period = period;
    this.redraw();
  },

  visible() {
    if (!this.rows || !this._mask) return [];
    const span = this._period;
    return this.rows.filter((row, place) => row.lon !== null && this._mask[place] && (!span || (row.year >= span[0] && row.year <= span[1])));
  },

  draw(pen, frame) {
    if (!this._theme) return;
    for (const row of this.visible()) {
      const { x, y } = this._spot(row, frame), radius = (row.accuracy / (METRES_PER_PIXEL * row.flat)) * 2 ** frame.zoom;
      pen.strokeStyle = this._theme.ink;
      if (row === this.hover || (frame.zoom >= 7 && radius > 14 && radius < 400)) {
        pen.globalAlpha = 0.5;
        pen.lineWidth = 1;
        pen.beginPath(); pen.arc(x, y, radius, 0, 2 * Math.PI); pen.stroke();
        pen.globalAlpha = 1;
      }
      pen.beginPath(); pen.moveTo(x, y - 8); pen.lineTo(x + 7.5, y + 5.5); pen.lineTo(x - 7.5, y + 5.5); pen.closePath();
      pen.fillStyle = row.status === "held" ? this._theme.ink : this._theme.paper;
      pen.lineWidth = 1.6;
      pen.fill();
      pen.stroke();
      if (row.status === "held") { pen.strokeStyle = this._theme.paper; pen.lineWidth = 0.8; pen.stroke(); }
      if (row.status === "cancelled") { pen.beginPath(); pen.moveTo(x - 5, y + 5); pen.lineTo(x + 4, y - 4); pen.stroke(); }
    }
  },

  _spot(row, { scale, dx, dy }) {
    return { x: row.x * scale + dx, y: row.y * scale + dy };
  },

  under(point) {
    const frame = this.frame();
    return this.visible().filter((row) => { const spot = this._spot(row, frame); return Math.hypot(spot.x - point.x, spot.y - point.y) <= REACH; });
  },
});

// Loads the exercises when they are first asked for, and opens the short form of those under a click.
function exercises(map, address, theme) {
  let layer = null, waiting = null;
  map.createPane("atlas-exercises").style.zIndex = 460;
  map.getPane("atlas-exercises").style.pointerEvents = "none";
  const show = (mask, period) => {
    waiting = [mask, period];
    if (layer?.rows) layer.show(...waiting);
    if (layer || !mask) return;
    layer = new ExerciseLayer({ pane: "atlas-exercises" });
    layer._theme = theme();
    get(address, "exercises").then((found) => { layer.setData(found); layer.addTo(map); layer.show(...waiting); }).catch((error) => tell(map, error));
  };
  const open = (event) => {
    const under = layer?.rows ? layer.under(event.layerPoint) : [];
    if (!under.length) return false;
    const box = element("div");
    for (const row of under.slice(0, 6)) {
      box.append(element("h3", {}, `${row.name}, ${row.year}`));
      for (const line of row.lines) box.append(element("p", {}, line));
    }
    if (under.length > 6) box.append(element("p", {}, `and ${under.length - 6} more at this place`));
    L.popup({ maxWidth: 300, maxHeight: 260 }).setLatLng(event.latlng).setContent(box).openOn(map);
    return true;
  };
  return { show, open, rows: () => (layer ? layer.visible().map((row) => row.id) : []), setTheme: (chosen) => layer?.setTheme(chosen) };
}
