// The sites: areas and bands as soft shapes, lines as lines, points as symbols, with the circle of accuracy where it
// can be seen. Finding what lies under the pointer is a walk over the visible sites: fast at many thousands.
const REACH = 11; // pixels within which a pointer meets a symbol
const FAN = 12; // more sites than this at one spot are listed instead of fanned out
const CROWD = 600; // visible sites from which on those hidden by others are left out
const CELL = 4; // pixels: the symbol of a later site, several times as wide, hides one this near
const METRES_PER_PIXEL = 156543.034; // at zoom 0 on the equator (Web Mercator, 256-pixel tiles)

const SiteLayer = CanvasLayer.extend({
  setData(words, sites) {
    this.words = words;
    this.sites = sites;
    this.visible = new Uint8Array(sites.id.length);
    this._x = Float64Array.from(sites.lon, worldX);
    this._y = Float64Array.from(sites.lat, worldY);
    this._flat = Float64Array.from(sites.lat, (lat) => Math.cos((lat * Math.PI) / 180));
    this._routes = new Map(Object.entries(sites.routes).map(([row, route]) => [
      Number(row), Float64Array.from(route.flatMap(([lon, lat]) => [worldX(lon), worldY(lat)])),
    ]));
    this._boxes = new Map([...this._routes].map(([row, route]) => [row, boxOf(route)]));
    this._symbol = symbolMaker(words, () => this._theme);
    this._symbols = [];
    this._count = 0;
    this.moment = null;
  },

  setTheme(theme) {
    this._theme = theme;
    this._symbols = [];
    this.redraw();
  },

  // Status and confidence of a row: as known by the moment shown, where the known clock runs.
  stateOf(row) {
    const step = this.moment === null ? null : knownStep(this.sites.known[row], this.moment);
    return step ? { status: step[4], confidence: step[5] } : { status: this.sites.status[row], confidence: this.sites.confidence[row] };
  },

  show(control) {
    this.control = control;
    const moment = control.known ? (control.period ? control.period[1] : Infinity) : null;
    if (moment !== this.moment) this._symbols = []; // status and confidence may be others
    this.moment = moment;
    this._count = visibleRows(this.sites, control, this.visible);
    this.marks = control.marks ? new Map(Object.entries(control.marks).flatMap(([kind, rows]) => rows.map((row) => [row, kind]))) : null;
    if (this.fan && !this.fan.rows.every((row) => this.visible[row])) this.fan = null;
    this.redraw();
  },

  rows() {
    const found = [];
    for (let row = 0; row < this.visible.length; row++) if (this.visible[row]) found.push(row);
    return found;
  },

  draw(pen, frame) {
    if (!this.words || !this._theme) return;
    const { points, lines, soft } = this._inView(frame), { sites } = this;
    for (const row of soft) { pen.globalAlpha = this._strength(row); this._soft(pen, frame, row); }
    for (const row of lines) { pen.globalAlpha = this._strength(row); this._line(pen, frame, row, row === this.picked || row === this.hover); }
    pen.globalAlpha = 1;
    if (this.marks) points.sort((a, b) => this.marks.has(a) - this.marks.has(b)); // the marked on top
    if (frame.zoom >= 8) for (const row of points) this._circle(pen, frame, row, false);
    if (this.picked !== null && this.visible[this.picked]) this._circle(pen, frame, this.picked, true);
    for (const rows of [soft, lines, points]) {
      for (const row of rows) {
        if (this.fan && this.fan.rows.includes(row)) continue;
        this._stamp(pen, row, this._x[row] * frame.scale + frame.dx, this._y[row] * frame.scale + frame.dy, sites.shape[row] === "p" ? 1 : 0.8);
      }
    }
    this._drawFan(pen, frame);
    for (const row of [this.hover, this.picked]) if (row !== null && row !== undefined && this.visible[row]) this._ring(pen, frame, row);
  },

  // Rows to draw, by kind and in drawing order: those in the view and, in a crowd, not hidden by a later one. Hidden is
  // a symbol whose centre lies in the same cell of a few pixels; an area or a line only by one of its layer that has
  // the same extent too.
  _inView(frame) {
    const { sites } = this, { scale, dx, dy, bounds } = frame, half = SYMBOL / 2;
    const points = [], lines = [], soft = [], crowd = this._count > CROWD;
    const left = bounds.min.x, top = bounds.min.y, right = bounds.max.x, bottom = bounds.max.y;
    const columns = Math.ceil((right - left + SYMBOL) / CELL) + 1, taken = new Uint8Array(crowd ? columns * (Math.ceil((bottom - top + SYMBOL) / CELL) + 1) : 0);
    const extents = new Set();
    for (let row = this.visible.length - 1; row >= 0; row--) {
      if (!this.visible[row]) continue;
      const x = this._x[row] * scale + dx, y = this._y[row] * scale + dy, shape = sites.shape[row];
      if (shape === "p") {
        if (x < left - half || x > right + half || y < top - half || y > bottom + half) continue;
        if (crowd) {
          const cell = Math.floor((y - top + half) / CELL) * columns + Math.floor((x - left + half) / CELL);
          if (taken[cell]) continue;
          taken[cell] = 1;
        }
        points.push(row);
        continue;
      }
      const [west, north, east, south] = this._extent(frame, row, x, y);
      if (east < left || west > right || south < top || north > bottom) continue;
      if (crowd) {
        const step = Math.max(2 * CELL, (east - west) / (shape === "l" ? 16 : 4)); // the softer, the less it takes
        const key = `${sites.layer[row]}${shape}${[west, north, east, south].map((edge) => Math.round(edge / step))}`;
        if (extents.has(key)) continue;
        extents.add(key);
      }
      (shape === "l" ? lines : soft).push(row);
    }
    return { points: points.reverse(), lines: lines.reverse(), soft: soft.reverse() };
  },

  // West, north, east and south edge of a line, band or area in layer pixels, with its margin.
  _extent(frame, row, x, y) {
    const box = this._boxes.get(row), margin = this.sites.shape[row] === "l" ? SYMBOL : this.metres(frame, row) + SYMBOL;
    if (!box) return [x - margin, y - margin, x + margin, y + margin];
    const { scale, dx, dy } = frame;
    return [box[0] * scale + dx - margin, box[1] * scale + dy - margin, box[2] * scale + dx + margin, box[3] * scale + dy + margin];
  },

  _stamp(pen, row, x, y, scale) {
    const size = SYMBOL * scale, mark = this.marks ? this.marks.get(row) : null;
    pen.globalAlpha = this._strength(row);
    pen.drawImage(this._symbolOf(row), x - size / 2, y - size / 2, size, size);
    pen.globalAlpha = 1;
    if (mark) this._mark(pen, mark, x + size / 2 - 1, y - size / 2 + 1);
  },

  _symbolOf(row) {
    if (this._symbols[row]) return this._symbols[row];
    const { sites } = this, state = this.stateOf(row);
    return (this._symbols[row] = this._symbol(sites.layer[row], sites.actor[row], state.status, state.confidence, sites.relation[row] !== null));
  },

  // Between two moments, what did not change stands back.
  _strength(row) {
    return this.marks && !this.marks.has(row) ? 0.35 : 1;
  },

  // What became of a site between two moments: a plus, a cross, or a wave, each with its colour.
  _mark(pen, kind, x, y) {
    const [colour, sign] = { added: ["#009E73", "+"], ended: ["#B03A2E", "×"], changed: ["#56B4E9", "~"] }[kind];
    pen.beginPath();
    pen.arc(x, y, 6, 0, 2 * Math.PI);
    pen.fillStyle = colour;
    pen.fill();
    pen.fillStyle = "#ffffff";
    pen.font = "bold 12px system-ui, sans-serif";
    pen.textAlign = "center";
    pen.textBaseline = "middle";
    pen.fillText(sign, x, y + 0.5);
  },

  metres(frame, row) {
    return (this.sites.accuracy[row] / (METRES_PER_PIXEL * this._flat[row])) * 2 ** frame.zoom;
  },

  _circle(pen, frame, row, always) {
    const { sites, words } = this;
    if (sites.shape[row] !== "p") return;
    const radius = this.metres(frame, row);
    if (!always && (radius < 14 || radius > 400)) return;
    const x = this._x[row] * frame.scale + frame.dx, y = this._y[row] * frame.scale + frame.dy;
    pen.beginPath();
    pen.arc(x, y, radius, 0, 2 * Math.PI);
    pen.fillStyle = words.colours[sites.layer[row]] + (always ? "22" : "0c");
    pen.fill();
    pen.strokeStyle = words.colours[sites.layer[row]] + (always ? "cc" : "44");
    pen.lineWidth = 1;
    pen.stroke();
  },

  _soft(pen, frame, row) {
    const { sites, words } = this, colour = words.colours[sites.layer[row]], strong = row === this.picked || row === this.hover;
    if (this._routes.has(row)) {
      this._path(pen, frame, this._routes.get(row));
      pen.strokeStyle = colour + (strong ? "66" : "38");
      pen.lineWidth = Math.max(6, 2 * this.metres(frame, row));
      pen.lineCap = pen.lineJoin = "round";
      pen.stroke();
      return;
    }
    const x = this._x[row] * frame.scale + frame.dx, y = this._y[row] * frame.scale + frame.dy;
    const radius = Math.max(8, this.metres(frame, row));
    pen.beginPath();
    pen.arc(x, y, radius, 0, 2 * Math.PI);
    pen.fillStyle = colour + (strong ? "30" : radius < 60 ? "14" : "05"); // a whole country is not tinted by one record
    pen.fill();
    pen.setLineDash([4, 4]);
    pen.strokeStyle = colour + (strong ? "dd" : "66");
    pen.lineWidth = 1;
    pen.stroke();
    pen.setLineDash([]);
  },

  _line(pen, frame, row, strong) {
    const { sites, words } = this, state = this.stateOf(row);
    this._path(pen, frame, this._routes.get(row));
    pen.lineCap = pen.lineJoin = "round";
    pen.strokeStyle = this._theme.paper;
    pen.lineWidth = strong ? 7 : 4.5;
    pen.stroke();
    pen.strokeStyle = words.colours[sites.layer[row]];
    pen.lineWidth = strong ? 4 : 2.4;
    pen.setLineDash(words.dashes[state.confidence].map((length) => length * 2.5));
    pen.stroke();
    if (state.confidence === words.contested) { pen.strokeStyle = this._theme.paper; pen.lineWidth = 1; pen.stroke(); }
    pen.setLineDash([]);
  },

  _path(pen, { scale, dx, dy }, route) {
    pen.beginPath();
    let lastX = Infinity, lastY = Infinity;
    for (let i = 0; i < route.length; i += 2) {
      const x = route[i] * scale + dx, y = route[i + 1] * scale + dy;
      if (!i) pen.moveTo(x, y);
      else if (i === route.length - 2 || Math.abs(x - lastX) + Math.abs(y - lastY) > 1) pen.lineTo(x, y);
      else continue; // a bend within a pixel
      lastX = x; lastY = y;
    }
  },

  _ring(pen, frame, row) {
    const spot = this.spot(row, frame);
    pen.beginPath();
    pen.arc(spot.x, spot.y, SYMBOL / 2 + 2.5, 0, 2 * Math.PI);
    pen.strokeStyle = this._theme.ink;
    pen.lineWidth = row === this.picked ? 2.4 : 1.4;
    pen.stroke();
  },

  // Where a row is drawn, in layer pixels: on its place, or on its arm of the fan.
  spot(row, frame = this.frame()) {
    const arm = this.fan ? this.fan.rows.indexOf(row) : -1;
    const x = this._x[row] * frame.scale + frame.dx, y = this._y[row] * frame.scale + frame.dy;
    if (arm < 0) return { x, y };
    const angle = (arm / this.fan.rows.length) * 2 * Math.PI - Math.PI / 2, length = 22 + this.fan.rows.length * 2.4;
    const cx = this._x[this.fan.centre] * frame.scale + frame.dx, cy = this._y[this.fan.centre] * frame.scale + frame.dy;
    return { x: cx + Math.cos(angle) * length, y: cy + Math.sin(angle) * length };
  },

  _drawFan(pen, frame) {
    if (!this.fan) return;
    const centre = { x: this._x[this.fan.centre] * frame.scale + frame.dx, y: this._y[this.fan.centre] * frame.scale + frame.dy };
    pen.strokeStyle = this._theme.ink;
    pen.lineWidth = 1;
    for (const row of this.fan.rows) {
      const spot = this.spot(row, frame);
      pen.beginPath(); pen.moveTo(centre.x, centre.y); pen.lineTo(spot.x, spot.y); pen.stroke();
      this._stamp(pen, row, spot.x, spot.y, 1);
    }
  },

  // Rows under a point (layer pixels), nearest first: symbols before lines before areas.
  under(point) {
    const frame = this.frame(), found = [];
    for (let row = 0; row < this.visible.length; row++) {
      if (!this.visible[row]) continue;
      const spot = this.fan ? this.spot(row, frame) : { x: this._x[row] * frame.scale + frame.dx, y: this._y[row] * frame.scale + frame.dy };
      const distance = Math.hypot(spot.x - point.x, spot.y - point.y);
      if (distance <= REACH) found.push([distance, row]);
    }
    if (found.length) return found.sort((a, b) => a[0] - b[0]).map(([, row]) => row);
    for (const [row, route] of this._routes) {
      if (!this.visible[row]) continue;
      const reach = this.sites.shape[row] === "b" ? Math.max(6, this.metres(frame, row)) : 6;
      if (nearRoute(route, frame, point) <= reach) found.push([0, row]);
    }
    return found.map(([, row]) => row);
  },
});

// West, north, east and south of a route in world coordinates.
function boxOf(route) {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < route.length; i += 2) {
    box[0] = Math.min(box[0], route[i]); box[2] = Math.max(box[2], route[i]);
    box[1] = Math.min(box[1], route[i + 1]); box[3] = Math.max(box[3], route[i + 1]);
  }
  return box;
}

function nearRoute(route, { scale, dx, dy }, point) {
  let nearest = Infinity;
  for (let i = 0; i + 3 < route.length; i += 2) {
    const ax = route[i] * scale + dx, ay = route[i + 1] * scale + dy;
    const bx = route[i + 2] * scale + dx - ax, by = route[i + 3] * scale + dy - ay;
    const along = Math.max(0, Math.min(1, ((point.x - ax) * bx + (point.y - ay) * by) / (bx * bx + by * by || 1)));
    nearest = Math.min(nearest, Math.hypot(ax + along * bx - point.x, ay + along * by - point.y));
  }
  return nearest;
}
