/* Made from web/src by "make web-build". It holds:

flatbush

ISC License

Copyright (c) 2022, Vladimir Agafonkin

Permission to use, copy, modify, and/or distribute this software for any purpose
with or without fee is hereby granted, provided that the above copyright notice
and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH
REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND
FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS
OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER
TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF
THIS SOFTWARE.

flatqueue

ISC License

Copyright (c) 2025, Volodymyr Agafonkin

Permission to use, copy, modify, and/or distribute this software for any purpose
with or without fee is hereby granted, provided that the above copyright notice
and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH
REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND
FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS
OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER
TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF
THIS SOFTWARE.
*/
"use strict";
(() => {
  // src/atlas.css
  var atlas_default = `/* The map's own parts. The colours --paper, --ink and --edge are those of the theme (drawing/themes.js). */

.atlas-bar,
.atlas-time {
  position: absolute;
  z-index: 1000;
  display: flex;
  font:
    13px system-ui,
    sans-serif;
  color: var(--ink);
}

.atlas-bar {
  top: 10px;
  right: 10px;
  left: 54px; /* the zoom buttons */
  gap: 6px;
  flex-wrap: wrap;
  justify-content: flex-end;
  pointer-events: none;
}

.atlas-bar > * {
  pointer-events: auto;
}

.atlas-bar button,
.atlas-bar select,
.atlas-bar a,
.atlas-bar summary,
.atlas-time button,
.atlas-time select,
.atlas-hidden button,
.atlas-troubles button {
  font: inherit;
  color: var(--ink);
  background: var(--paper);
  border: 1px solid var(--edge);
  border-radius: 4px;
  padding: 5px 9px;
  cursor: pointer;
  min-height: 30px;
  box-sizing: border-box;
}

.atlas-save {
  position: relative;
}

.atlas-save summary {
  list-style: none;
  line-height: 18px;
}

.atlas-save summary::-webkit-details-marker {
  display: none;
}

.atlas-save button {
  display: block;
  position: absolute;
  right: 0;
  top: 34px;
}

.atlas-save button + button {
  top: 68px;
}

.leaflet-container .atlas-whole {
  color: var(--ink);
  text-decoration: none;
  line-height: 18px;
}

/* A ring with a lighter one around it is seen on land, sea and buttons of both themes. */
.leaflet-container:focus-visible,
.leaflet-container :focus-visible {
  outline: 3px solid #0072b2;
  outline-offset: -1px;
  box-shadow: 0 0 0 4px #fff;
}

.leaflet-container:focus-visible {
  outline-offset: -3px;
  box-shadow: inset 0 0 0 4px #fff;
}

.atlas-time {
  left: 10px;
  right: 10px;
  bottom: 22px;
  justify-content: center;
  pointer-events: none;
}

.atlas-time > * {
  pointer-events: auto;
}

.atlas-time[hidden],
.atlas-time [hidden],
.atlas-elsewhere[hidden] {
  display: none;
}

.atlas-years {
  background: color-mix(in srgb, var(--paper) 92%, transparent);
  border: 1px solid var(--edge);
  border-radius: 8px;
  padding: 7px 10px;
  max-width: 620px;
}

.atlas-now {
  display: flex;
  gap: 14px;
  align-items: center;
  margin-bottom: 6px;
}

.atlas-year {
  font-size: 46px;
  font-weight: 700;
  line-height: 1;
  font-variant-numeric: tabular-nums;
}

.atlas-counts {
  display: flex;
  gap: 1px 12px;
  flex-wrap: wrap;
  font-size: 12px;
  line-height: 1.45;
  font-variant-numeric: tabular-nums;
}

.atlas-counts p {
  margin: 0;
  flex: 1 0 100%;
  opacity: 0.85;
}

.atlas-key::before {
  content: "";
  display: inline-block;
  width: 9px;
  height: 9px;
  border-radius: 50%;
  background: var(--c);
  margin-right: 4px;
}

.atlas-line {
  display: flex;
  gap: 5px;
  align-items: center;
  flex-wrap: wrap;
}

.atlas-line input {
  flex: 1 1 130px;
  min-width: 90px;
  accent-color: #0072b2;
}

.atlas-elsewhere {
  position: absolute;
  z-index: 1000;
  top: 45%;
  left: 50%;
  transform: translateX(-50%);
  font:
    14px system-ui,
    sans-serif;
  color: var(--ink);
  background: var(--paper);
  border: 1px solid var(--edge);
  border-radius: 6px;
  padding: 9px 14px;
  cursor: pointer;
}

/* For screen readers and the keyboard alone. */
.atlas-unseen {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}

/* What the map has to say, in the middle of its upper half. */
.atlas-hidden,
.atlas-hint,
.atlas-troubles {
  position: absolute;
  z-index: 1100;
  top: 84px; /* below the buttons */
  left: 50%;
  transform: translateX(-50%);
  box-sizing: border-box;
  width: max-content;
  max-width: min(460px, calc(100% - 24px));
  margin: 0;
  font:
    14px / 1.4 system-ui,
    sans-serif;
  color: var(--ink);
}

.atlas-hidden,
.atlas-hint,
.atlas-troubles p {
  background: var(--paper);
  border: 1px solid var(--edge);
  border-radius: 6px;
  padding: 7px 12px;
}

.atlas-troubles {
  top: 30%;
}

.atlas-hint {
  top: 40%;
  pointer-events: none;
}

.atlas-hidden[hidden],
.atlas-hint[hidden],
.atlas-hidden [hidden] {
  display: none;
}

/* The list of sites shows itself while the keyboard is on it. */
.atlas-sites {
  position: absolute;
  z-index: 1050;
  top: 84px;
  left: 10px;
  box-sizing: border-box;
  width: min(340px, calc(100% - 20px));
  padding: 8px;
  font:
    13px / 1.35 system-ui,
    sans-serif;
  color: var(--ink);
  background: var(--paper);
  border: 1px solid var(--edge);
  border-radius: 6px;
}

.atlas-sites:not(:focus-within) {
  width: 1px;
  height: 1px;
  padding: 0;
  border: 0;
  overflow: hidden;
  clip-path: inset(50%);
}

.atlas-sites p {
  margin: 0 0 6px;
}

.atlas-sites [role="listbox"] {
  position: relative;
  max-height: min(210px, 40vh);
  overflow: auto;
}

.atlas-sites [role="option"] {
  padding: 4px 6px;
  cursor: pointer;
}

.atlas-sites .atlas-active {
  color: var(--paper);
  background: var(--ink);
  border-radius: 3px;
}

/* In another site's page: one finger scrolls the page. */
.leaflet-container.atlas-yields {
  touch-action: pan-x pan-y;
}

.atlas-record {
  display: none;
  font: inherit;
  color: inherit;
  background: none;
  border: 1px solid var(--edge);
  border-radius: 4px;
  margin-top: 6px;
  padding: 5px 9px;
  cursor: pointer;
}

.leaflet-popup-content-wrapper,
.leaflet-popup-tip,
.leaflet-tooltip {
  background: var(--paper);
  color: var(--ink);
  border-color: var(--edge);
}

.leaflet-tooltip-top::before {
  border-top-color: var(--paper);
}

.leaflet-bar a,
.leaflet-bar a:hover {
  background: var(--paper);
  color: var(--ink);
  border-color: var(--edge);
}

.leaflet-container .leaflet-control-attribution {
  background: color-mix(in srgb, var(--paper) 75%, transparent);
  color: var(--ink);
  font-size: 10px;
}

.leaflet-container .leaflet-control-attribution a {
  color: inherit;
}

.leaflet-popup-content {
  margin: 10px 14px;
  font:
    13px / 1.4 system-ui,
    sans-serif;
}

.leaflet-popup-content h2 {
  margin: 0 0 3px;
  font-size: 14px;
}

.leaflet-popup-content p {
  margin: 0;
}

.leaflet-popup-content ul {
  margin: 4px 0 0;
  padding: 0;
  list-style: none;
  max-height: 220px;
  overflow: auto;
}

.leaflet-popup-content li button {
  font: inherit;
  color: inherit;
  background: none;
  border: 0;
  padding: 4px 2px;
  text-align: left;
  cursor: pointer;
  text-decoration: underline;
}

@media (max-width: 480px) {
  .atlas-bar {
    gap: 4px;
  }

  .atlas-bar button,
  .atlas-bar select,
  .atlas-bar summary,
  .atlas-bar a {
    padding: 5px 6px;
  }

  .atlas-bar select {
    max-width: 84px;
  }

  .atlas-time {
    bottom: 38px; /* the credits take two lines */
  }

  .atlas-record {
    display: block;
  }

  .atlas-now {
    gap: 9px;
    margin-bottom: 4px;
  }

  .atlas-year {
    font-size: 34px;
  }

  .atlas-counts {
    font-size: 11px;
    gap: 0 8px;
  }
}

@media print {
  .atlas-bar,
  .atlas-line,
  .atlas-time > button,
  .atlas-sites,
  .atlas-hint,
  .atlas-elsewhere,
  .leaflet-control-zoom,
  .leaflet-popup-close-button,
  .atlas-record {
    display: none;
  }

  .leaflet-container {
    print-color-adjust: exact;
    -webkit-print-color-adjust: exact;
  }
}
`;

  // src/drawing/patches.js
  var SIDE = 32;
  var Patches = class {
    #min;
    #perPixel;
    #columns;
    #lines;
    #marked;
    /**
     * @param {Frame} frame
     * @param {number} ratio pixels of the canvas in one of the page
     */
    constructor({ bounds: { min, max } }, ratio) {
      this.#min = min;
      this.#perPixel = ratio / SIDE;
      this.#columns = Math.ceil((max.x - min.x) * this.#perPixel);
      this.#lines = Math.ceil((max.y - min.y) * this.#perPixel);
      this.#marked = new Uint8Array(this.#columns * this.#lines);
    }
    /**
     * Mark what a box of the frame's pixels touches.
     *
     * @param {Box} box
     */
    mark(box) {
      const [west, north, east, south] = this.#squares(box);
      for (let line = north; line <= south; line++) {
        this.#marked.fill(1, line * this.#columns + west, line * this.#columns + east + 1);
      }
    }
    /**
     * Whether a box touches anything marked.
     *
     * @param {Box} box
     */
    touches(box) {
      const [west, north, east, south] = this.#squares(box);
      for (let line = north; line <= south; line++) {
        for (let column = west; column <= east; column++) if (this.#marked[line * this.#columns + column]) return true;
      }
      return false;
    }
    /** The part of the canvas that is marked, from 0 to 1. */
    share() {
      return this.#marked.reduce((sum, each) => sum + each, 0) / this.#marked.length;
    }
    /**
     * What is marked, in pixels of the canvas: x, y, width and height of each run of squares.
     *
     * @returns {[number, number, number, number][]}
     */
    rectangles() {
      const found = [];
      for (let line = 0; line < this.#lines; line++) {
        let column = 0;
        while (column < this.#columns) {
          const first = column;
          while (column < this.#columns && this.#marked[line * this.#columns + column]) column++;
          if (column > first) found.push([first * SIDE, line * SIDE, (column - first) * SIDE, SIDE]);
          else column++;
        }
      }
      return found;
    }
    /**
     * The squares of a box: first column and line, last column and line.
     *
     * @param {Box} box
     * @returns {Box}
     */
    #squares([west, north, east, south]) {
      const { x, y } = this.#min;
      return [
        Math.max(0, Math.floor((west - x) * this.#perPixel)),
        Math.max(0, Math.floor((north - y) * this.#perPixel)),
        Math.min(this.#columns - 1, Math.floor((east - x) * this.#perPixel)),
        Math.min(this.#lines - 1, Math.floor((south - y) * this.#perPixel))
      ];
    }
  };

  // src/drawing/canvas.js
  var FINE = 3;
  var CanvasLayer = class extends L.Renderer {
    /** Whether what is drawn is for paper or a picture, finer than the screen. */
    fine = false;
    /** Whether nothing is drawn for now, because more is to come. */
    held = false;
    /** @type {HTMLCanvasElement | null} */
    sheet = null;
    /** @param {L.RendererOptions} options */
    constructor(options) {
      super({ padding: 0.15, ...options });
    }
    /**
     * @abstract
     * @param {CanvasRenderingContext2D} _pen
     * @param {Frame} _frame
     */
    draw(_pen, _frame) {
    }
    /**
     * How the world lies on the map's pixels, at the zoom drawn.
     *
     * @returns {Frame}
     */
    frame() {
      const origin = this._map.getPixelOrigin();
      return { scale: 256 * 2 ** this._zoom, dx: -origin.x, dy: -origin.y, bounds: this._bounds, zoom: this._zoom };
    }
    /**
     * Draws what is in view with another pen than the canvas', for a picture.
     *
     * @param {CanvasRenderingContext2D} pen
     */
    drawFine(pen) {
      this.fine = true;
      pen.save();
      this.draw(pen, this.frame());
      pen.restore();
      this.fine = false;
    }
    /**
     * Draws anew for paper, finer, in one stroke on a new sheet, which lies in our place until `takeBack`. Of a canvas that
     * is drawn on in many strokes Chromium (156) prints only the last; one that was cleared it prints under a mask, and
     * Poppler shows nothing of the base map then.
     */
    drawForPaper() {
      this.fine = true;
      this._update();
      const { width, height, className, style } = this._container;
      const drawn2 = Object.assign(document.createElement("canvas"), { width, height });
      this.#drawOn(
        /** @type {CanvasRenderingContext2D} */
        drawn2.getContext("2d")
      );
      this.sheet = Object.assign(document.createElement("canvas"), { width, height, className });
      this.sheet.style.cssText = style.cssText;
      this.sheet.getContext("2d")?.drawImage(drawn2, 0, 0);
      this.fine = false;
      this._container.after(this.sheet);
      style.display = "none";
    }
    /** Takes the sheet for paper away. */
    takeBack() {
      this.sheet?.remove();
      this.sheet = null;
      this._container.style.display = "";
    }
    redraw() {
      if (this._map && this._bounds && !this.held) this.#drawOn(this._pen);
    }
    /**
     * Draw once what several steps change.
     *
     * @param {() => void} steps
     */
    together(steps) {
      this.held = true;
      try {
        steps();
      } finally {
        this.held = false;
        this.redraw();
      }
    }
    /**
     * Draw anew what is marked, and leave the rest as it is.
     *
     * @param {Patches} patches
     * @param {(pen: CanvasRenderingContext2D) => void} draw whatever touches them, as `draw` does
     */
    patch(patches, draw) {
      const pen = this._pen;
      pen.save();
      pen.setTransform(1, 0, 0, 1, 0, 0);
      pen.beginPath();
      for (const rectangle of patches.rectangles()) pen.rect(...rectangle);
      pen.clip();
      this.#lay(pen);
      draw(pen);
      pen.restore();
    }
    /** Nothing marked yet. */
    patches() {
      return new Patches(this.frame(), this._ratio);
    }
    /** @param {CanvasRenderingContext2D} pen of a canvas as large as ours */
    #drawOn(pen) {
      this.#lay(pen);
      this.draw(pen, this.frame());
    }
    /**
     * Clears, and sets the pen to the map's pixels.
     *
     * @param {CanvasRenderingContext2D} pen
     */
    #lay(pen) {
      const ratio = this._ratio;
      const { min } = this._bounds;
      pen.setTransform(1, 0, 0, 1, 0, 0);
      pen.clearRect(0, 0, this._container.width, this._container.height);
      pen.setTransform(ratio, 0, 0, ratio, -min.x * ratio, -min.y * ratio);
    }
    // Called by Leaflet.
    _initContainer() {
      this._container = document.createElement("canvas");
      this._pen = /** @type {CanvasRenderingContext2D} */
      this._container.getContext("2d");
    }
    _destroyContainer() {
      this._container.remove();
    }
    _update() {
      if (this._map._animatingZoom && this._bounds) return;
      super._update();
      const size = this._bounds.getSize();
      const ratio = this.fine ? FINE : window.devicePixelRatio || 1;
      L.DomUtil.setPosition(this._container, this._bounds.min);
      const width = Math.round(size.x * ratio);
      const height = Math.round(size.y * ratio);
      if (this._container.width !== width || this._container.height !== height) {
        this._container.width = width;
        this._container.height = height;
        this._container.style.width = `${size.x}px`;
        this._container.style.height = `${size.y}px`;
      }
      this._ratio = ratio;
      this.redraw();
    }
  };

  // src/drawing/labels.js
  var FACE = "system-ui, sans-serif";
  var Labels = class {
    /** @type {Box[]} */
    #taken = [];
    #pen;
    #frame;
    #theme;
    /**
     * @param {CanvasRenderingContext2D} pen
     * @param {Frame} frame
     * @param {Theme} theme
     */
    constructor(pen, frame, theme) {
      this.#pen = pen;
      this.#frame = frame;
      this.#theme = theme;
    }
    /**
     * @param {string} text
     * @param {number} x in world units
     * @param {number} y
     * @param {{ font: string, colour: string, dot?: boolean }} look a dot marks the place, with the label beside it
     */
    put(text, x, y, { font, colour, dot = false }) {
      const pen = this.#pen;
      const { scale, dx, dy, bounds } = this.#frame;
      const at = { x: x * scale + dx, y: y * scale + dy };
      if (at.x < bounds.min.x || at.x > bounds.max.x || at.y < bounds.min.y || at.y > bounds.max.y) return;
      pen.font = `${font} ${FACE}`;
      const { width } = pen.measureText(text);
      const left = dot ? at.x + 5 : at.x - width / 2;
      if (!this.#take([left - 2, at.y - 8, left + width + 2, at.y + 8])) return;
      pen.textAlign = "left";
      pen.textBaseline = "middle";
      pen.lineWidth = 3;
      pen.strokeStyle = this.#theme.halo;
      pen.strokeText(text, left, at.y);
      pen.fillStyle = colour;
      pen.fillText(text, left, at.y);
      if (!dot) return;
      pen.beginPath();
      pen.arc(at.x, at.y, 1.8, 0, 2 * Math.PI);
      pen.fill();
    }
    /** @param {Box} box */
    #take(box) {
      const free = this.#taken.every(
        (other) => box[0] >= other[2] || box[2] <= other[0] || box[1] >= other[3] || box[3] <= other[1]
      );
      if (free) this.#taken.push(box);
      return free;
    }
  };

  // src/drawing/world.js
  var METRES_ROUND = 156543.034 * 256;
  function worldX(lon) {
    return lon / 360 + 0.5;
  }
  function worldY(lat) {
    const sine = Math.sin(Math.max(-85.0511, Math.min(85.0511, lat)) * Math.PI / 180);
    return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  }
  function worldLength(metres, lat) {
    return metres / (METRES_ROUND * Math.cos(lat * Math.PI / 180));
  }
  function toPixels({ scale, dx, dy }, x, y) {
    return { x: x * scale + dx, y: y * scale + dy };
  }
  function isSameFrame(one, other) {
    const [a, b] = [one.bounds, other.bounds];
    return one.scale === other.scale && one.dx === other.dx && one.dy === other.dy && a.min.x === b.min.x && a.min.y === b.min.y && a.max.x === b.max.x && a.max.y === b.max.y;
  }
  function toWorld({ scale, dx, dy }, [west, north, east, south]) {
    return [(west - dx) / scale, (north - dy) / scale, (east - dx) / scale, (south - dy) / scale];
  }
  function boxOf(route) {
    const box = [Infinity, Infinity, -Infinity, -Infinity];
    for (let i = 0; i < route.length; i += 2) {
      box[0] = Math.min(box[0], route[i]);
      box[1] = Math.min(box[1], route[i + 1]);
      box[2] = Math.max(box[2], route[i]);
      box[3] = Math.max(box[3], route[i + 1]);
    }
    return box;
  }
  function distanceToRoute(route, { scale, dx, dy }, point) {
    let nearest = Infinity;
    for (let i = 0; i + 3 < route.length; i += 2) {
      const ax = route[i] * scale + dx;
      const ay = route[i + 1] * scale + dy;
      const bx = route[i + 2] * scale + dx - ax;
      const by = route[i + 3] * scale + dy - ay;
      const share = ((point.x - ax) * bx + (point.y - ay) * by) / (bx * bx + by * by || 1);
      const along = Math.max(0, Math.min(1, share));
      nearest = Math.min(nearest, Math.hypot(ax + along * bx - point.x, ay + along * by - point.y));
    }
    return nearest;
  }

  // src/drawing/basemap.js
  var HOME = ["Kazakhstan", "Kyrgyzstan", "Tajikistan", "Uzbekistan", "Turkmenistan"];
  var GBAO = "TJK-Gorno-Badakhshan";
  var BaseMap = class extends CanvasLayer {
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
        const elsewhere = id.startsWith("X") ? 7 : 4;
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
  };
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
    return { points, box: boxOf(points) };
  }
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

  // ../src/dashboard/present/themes.json
  var themes_default = {
    light: {
      sea: "#dfe7ec",
      land: "#fbfaf6",
      focus: "#ffffff",
      border: "#a9b0b5",
      region: "#d9d9d2",
      label: "#5b646b",
      town: "#3c4247",
      halo: "#fbfaf6",
      paper: "#ffffff",
      ink: "#22272b",
      accent: "#7b3294"
    },
    dark: {
      sea: "#101820",
      land: "#1d2730",
      focus: "#222e38",
      border: "#4b5a66",
      region: "#303c46",
      label: "#9fb0bd",
      town: "#c6d2da",
      halo: "#1d2730",
      paper: "#18212a",
      ink: "#eef2f5",
      accent: "#d9a6e8"
    }
  };

  // src/drawing/themes.js
  var THEMES = {
    light: { name: "light", ...themes_default.light },
    dark: { name: "dark", ...themes_default.dark }
  };
  function styleWith({ paper, ink, border }) {
    const { style } = document.documentElement;
    style.setProperty("--paper", paper);
    style.setProperty("--ink", ink);
    style.setProperty("--edge", border);
  }

  // src/files.js
  var PAUSES = [1e3, 3e3, 9e3];
  async function load(address2, what, failed, pauses = PAUSES) {
    const { inline } = window.atlas;
    if (inline) return inline[`${what}.json`];
    const ahead = await fetchedAhead(address2);
    if (ahead) return ahead;
    let goOn = () => {
    };
    let recovered = null;
    for (let tries = 0; ; tries++) {
      try {
        const data = await fetched(address2, tries > 0);
        recovered?.();
        return data;
      } catch {
        recovered ??= failed(() => goOn());
        await new Promise((resolve) => {
          goOn = () => resolve(null);
          if (tries < pauses.length) setTimeout(goOn, pauses[tries]);
        });
      }
    }
  }
  async function fetchedAhead(address2) {
    try {
      const { atlasAhead } = (
        /** @type {any} */
        window.parent
      );
      return await atlasAhead?.[new URL(address2, location.href).href] ?? null;
    } catch {
      return null;
    }
  }
  async function fetched(address2, anew) {
    const answer = await fetch(address2, { cache: anew ? "reload" : "force-cache" });
    if (!answer.ok) throw new Error(`${answer.status}`);
    return answer.json();
  }
  async function fetchFilters(address2) {
    if (!address2) throw new Error("none");
    const answer = await fetch(address2, { priority: "low" });
    if (!answer.ok) throw new Error(`${answer.status}`);
    return answer.json();
  }

  // src/host/address.js
  function address() {
    try {
      return window.parent.location.href;
    } catch {
      return "";
    }
  }
  function sitePage(id) {
    if (document.getElementById(`site-${id}`)) return `#site-${id}`;
    const href = address();
    return href && new URL(`./site?site=${encodeURIComponent(id)}`, href).href;
  }
  function replaceAddress(href) {
    const { history } = window.parent;
    history.replaceState(history.state, "", href);
  }
  function onAddressChange(changed) {
    const href = address();
    if (!href) return;
    const here = new URL(href).pathname;
    const { navigation } = window.parent;
    navigation?.addEventListener("currententrychange", ({ navigationType }) => {
      if (new URL(address()).pathname === here) changed(navigationType === "traverse");
    });
  }

  // src/host/component.js
  var count = Date.now();
  function tellPage(text) {
    count += 1;
    const data = { last_object_clicked_tooltip: text, last_object_clicked_count: count };
    if (window.__GLOBAL_DATA__) Object.assign(window.__GLOBAL_DATA__, data, { previous_data: data });
    window.Streamlit?.setComponentValue(data);
  }
  function onPageChange(changed) {
    window.Streamlit?.events.addEventListener("streamlit:render", () => setTimeout(changed));
  }

  // src/host/page.js
  var APP = ".stApp";
  var SENTENCE = ".sentence";
  var CLOSE = ".st-key-close_site";
  var PATIENCE = 1e4;
  function page() {
    try {
      return window.parent.document;
    } catch {
      return null;
    }
  }
  function isDark() {
    const app = page()?.querySelector(APP);
    const [r, g, b] = (app ? getComputedStyle(app).backgroundColor.match(/\d+/g) ?? [] : []).map(Number);
    if (b === void 0) return matchMedia("(prefers-color-scheme: dark)").matches;
    return r * 0.3 + g * 0.6 + b * 0.1 < 128;
  }
  function pageSentence() {
    return page()?.querySelector(SENTENCE)?.textContent ?? "";
  }
  function writeSentence(text, remark2) {
    const seen = page()?.querySelector(SENTENCE);
    if (!seen || seen.textContent === (remark2 ? `${text} ${remark2}` : text)) return;
    const beside = seen.ownerDocument.createElement("span");
    beside.className = "remark";
    beside.textContent = remark2;
    seen.replaceChildren(...remark2 ? [`${text} `, beside] : [text]);
  }
  function keepSentence(changing) {
    page()?.querySelector(SENTENCE)?.setAttribute("aria-busy", `${changing}`);
  }
  function showRecord() {
    page()?.querySelector("article[data-site]")?.scrollIntoView({ block: "start" });
  }
  function enterRecord(site, left) {
    const seen = page();
    if (!seen) return;
    const enter = () => {
      const record = (
        /** @type {HTMLElement | null} */
        seen.querySelector(`article[data-site="${CSS.escape(site)}"]`)
      );
      if (!record) return false;
      record.tabIndex = -1;
      record.focus();
      record.addEventListener("keydown", ({ key }) => key === "Escape" && left());
      return true;
    };
    if (enter()) return;
    const observer = new MutationObserver(() => enter() && observer.disconnect());
    observer.observe(seen.body, { childList: true, subtree: true });
    setTimeout(() => observer.disconnect(), PATIENCE);
  }
  function hasLostFocus() {
    const seen = page();
    const focused = seen?.activeElement;
    return seen !== null && focused === seen.body || Boolean(focused?.closest(CLOSE));
  }

  // src/rule/moment.js
  function touches(start, end, period, undated) {
    if (start === null && end === null) return undated;
    if (!period) return true;
    return (start === null || start <= period[1]) && (end === null || end >= period[0]);
  }
  function knownStep(steps, year) {
    return lastStep(steps, year) ?? null;
  }
  function statusIn(steps, year) {
    return lastStep(steps, year)?.[1] ?? null;
  }
  function lastEvidence(steps, year) {
    return lastStep(steps, year)?.[1] ?? null;
  }
  function lastStep(steps, year) {
    let place = steps.length - 1;
    while (place >= 0 && (steps[place][0] ?? -Infinity) > year) place--;
    return steps[place];
  }
  function isStale({ lasting, staleYears, years }, { status, lastEvidence: lastEvidence2, year }) {
    if (status === null || !lasting.includes(status)) return false;
    return lastEvidence2 === null || (year ?? years[1]) - lastEvidence2 >= staleYears;
  }
  function knownThen(sites, row, { period, known }) {
    if (!known) return void 0;
    const step = knownStep(sites.known[row], period?.[1] ?? Infinity);
    return step?.[1] ? step : null;
  }
  function stateOf(sites, row, filters) {
    const year = filters.period?.[1] ?? null;
    const step = knownThen(sites, row, filters);
    if (step === null) return null;
    if (step) {
      const [, , start, end, status, confidence, endBy] = step;
      return {
        start,
        end,
        status,
        newest: status,
        confidence,
        endBy: endBy === 1,
        lastEvidence: lastEvidence(sites.evidence[row], year ?? Infinity),
        year
      };
    }
    const newest = sites.status[row];
    return {
      start: sites.start[row],
      end: sites.end[row],
      status: year === null ? newest : statusIn(sites.statuses[row], year),
      newest,
      confidence: sites.confidence[row],
      endBy: sites.endBy[row] === 1,
      lastEvidence: lastEvidence(sites.evidence[row], Infinity),
      year
    };
  }

  // src/rule/visibility.js
  function isKept(sites, row, { rows, layers, actors }) {
    return rows[row] === 1 && (!layers.length || layers.includes(sites.layer[row])) && (!actors.length || actors.includes(sites.actor[row]));
  }
  function isVisible(sites, row, filters) {
    if (!isKept(sites, row, filters)) return false;
    const { period, undated, confidence, statuses } = filters;
    const step = knownThen(sites, row, filters);
    if (step === null) return false;
    if (!touches(step ? step[2] : sites.start[row], step ? step[3] : sites.end[row], period, undated)) return false;
    if (confidence !== null && (step ? step[5] : sites.confidence[row]) > confidence) return false;
    if (!statuses.length) return true;
    const { status } = (
      /** @type {State} */
      stateOf(sites, row, filters)
    );
    return status !== null && statuses.includes(status);
  }
  function markVisible(sites, filters, visible) {
    let count2 = 0;
    for (let row = 0; row < visible.length; row++) {
      visible[row] = isVisible(sites, row, filters) ? 1 : 0;
      count2 += visible[row];
    }
    return count2;
  }
  function isPart(sites, filters, weakest) {
    const { confidence, statuses } = filters;
    if (statuses.length || confidence !== null && confidence < weakest) return true;
    return !sites.id.every((_, row) => isKept(sites, row, filters));
  }

  // ../../main/web/node_modules/flatqueue/index.js
  var FlatQueue = class {
    /**
     * Creates an empty queue. If `capacity` is provided, the queue is backed by fixed-size typed
     * arrays for better performance and memory use, but can't grow beyond `capacity`. `values` uses
     * `ValuesArray` (default `Float64Array`) and `ids` uses `IdsArray` (default `Uint32Array`); pass
     * narrower constructors like `Uint16Array` if your values or ids are known to fit them.
     *
     * @param {number} [capacity]
     * @param {TypedArrayConstructor} [ValuesArray]
     * @param {TypedArrayConstructor} [IdsArray]
     */
    constructor(capacity = Infinity, ValuesArray = Float64Array, IdsArray = Uint32Array) {
      const fixed = capacity !== Infinity;
      this.ids = fixed ? (
        /** @type {T[]} */
        /** @type {unknown} */
        new IdsArray(capacity)
      ) : [];
      this.values = fixed ? (
        /** @type {number[]} */
        /** @type {unknown} */
        new ValuesArray(capacity)
      ) : [];
      this.capacity = capacity;
      this.length = 0;
    }
    /** Removes all items from the queue. */
    clear() {
      this.length = 0;
    }
    /**
     * Adds `item` to the queue with the specified `priority`.
     *
     * `priority` must be a number. Items are sorted and returned from low to high priority. Multiple items
     * with the same priority value can be added to the queue, but there is no guaranteed order between these items.
     *
     * For fixed-capacity queues, throws a `RangeError` if the queue is already full.
     *
     * @param {T} item
     * @param {number} priority
     */
    push(item, priority) {
      if (this.length === this.capacity) throw new RangeError("Queue is at capacity.");
      let pos = this.length++;
      while (pos > 0) {
        const parent = pos - 1 >> 1;
        const parentValue = this.values[parent];
        if (priority >= parentValue) break;
        this.ids[pos] = this.ids[parent];
        this.values[pos] = parentValue;
        pos = parent;
      }
      this.ids[pos] = item;
      this.values[pos] = priority;
    }
    /**
     * Removes and returns the item from the head of this queue, which is one of
     * the items with the lowest priority. If this queue is empty, returns `undefined`.
     */
    pop() {
      if (this.length === 0) return void 0;
      const ids = this.ids, values = this.values, top = ids[0], last = --this.length;
      if (last > 0) {
        const id = ids[last];
        const value = values[last];
        let pos = 0;
        const halfLen = last >> 1;
        while (pos < halfLen) {
          const left = (pos << 1) + 1;
          const right = left + 1;
          const child = left + (+(right < last) & +(values[right] < values[left]));
          if (values[child] >= value) break;
          ids[pos] = ids[child];
          values[pos] = values[child];
          pos = child;
        }
        ids[pos] = id;
        values[pos] = value;
      }
      return top;
    }
    /** Returns the item from the head of this queue without removing it. If this queue is empty, returns `undefined`. */
    peek() {
      return this.length > 0 ? this.ids[0] : void 0;
    }
    /**
     * Returns the priority value of the item at the head of this queue without
     * removing it. If this queue is empty, returns `undefined`.
     */
    peekValue() {
      return this.length > 0 ? this.values[0] : void 0;
    }
    /**
     * Shrinks the internal arrays to `this.length`. No-op for queues with fixed capacity.
     *
     * `pop()` and `clear()` calls don't free memory automatically to avoid unnecessary resize operations.
     * This also means that items that have been added to the queue can't be garbage collected until
     * a new item is pushed in their place, or this method is called.
     */
    shrink() {
      if (Array.isArray(this.ids)) this.ids.length = this.length;
      if (Array.isArray(this.values)) this.values.length = this.length;
    }
  };

  // ../../main/web/node_modules/flatbush/index.js
  var ARRAY_TYPES = [Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array, Float32Array, Float64Array];
  var VERSION = 3;
  var Flatbush = class _Flatbush {
    /**
     * Recreate a Flatbush index from raw `ArrayBuffer` or `SharedArrayBuffer` data.
     * @param {ArrayBufferLike} data
     * @param {number} [byteOffset=0] byte offset to the start of the Flatbush buffer in the referenced ArrayBuffer.
     * @returns {Flatbush} index
     */
    static from(data, byteOffset = 0) {
      if (byteOffset % 8 !== 0) {
        throw new Error("byteOffset must be 8-byte aligned.");
      }
      if (!data || data.byteLength === void 0 || "buffer" in data) {
        throw new Error("Data must be an instance of ArrayBuffer or SharedArrayBuffer.");
      }
      const [magic, versionAndType] = new Uint8Array(data, byteOffset + 0, 2);
      if (magic !== 251) {
        throw new Error("Data does not appear to be in a Flatbush format.");
      }
      const version = versionAndType >> 4;
      if (version !== VERSION) {
        throw new Error(`Got v${version} data when expected v${VERSION}.`);
      }
      const ArrayType = ARRAY_TYPES[versionAndType & 15];
      if (!ArrayType) {
        throw new Error("Unrecognized array type.");
      }
      const [nodeSize] = new Uint16Array(data, byteOffset + 2, 1);
      const [numItems] = new Uint32Array(data, byteOffset + 4, 1);
      return new _Flatbush(numItems, nodeSize, ArrayType, void 0, data, byteOffset);
    }
    /**
     * Create a Flatbush index that will hold a given number of items.
     * @param {number} numItems
     * @param {number} [nodeSize=16] Size of the tree node (16 by default).
     * @param {TypedArrayConstructor} [ArrayType=Float64Array] The array type used for coordinates storage (`Float64Array` by default).
     * @param {ArrayBufferConstructor | SharedArrayBufferConstructor} [ArrayBufferType=ArrayBuffer] The array buffer type used to store data (`ArrayBuffer` by default).
     * @param {ArrayBufferLike} [data] (Only used internally)
     * @param {number} [byteOffset=0] (Only used internally)
     */
    constructor(numItems, nodeSize = 16, ArrayType = Float64Array, ArrayBufferType = ArrayBuffer, data, byteOffset = 0) {
      if (numItems === void 0) throw new Error("Missing required argument: numItems.");
      if (isNaN(numItems) || numItems <= 0) throw new Error(`Unexpected numItems value: ${numItems}.`);
      this.numItems = +numItems;
      this.nodeSize = Math.min(Math.max(+nodeSize, 2), 65535);
      this.byteOffset = byteOffset;
      let n = numItems;
      let numNodes = n;
      this._levelBounds = [n * 4];
      do {
        n = Math.ceil(n / this.nodeSize);
        numNodes += n;
        this._levelBounds.push(numNodes * 4);
      } while (n !== 1);
      this.ArrayType = ArrayType;
      this.IndexArrayType = numNodes < 16384 ? Uint16Array : Uint32Array;
      const arrayTypeIndex = ARRAY_TYPES.indexOf(ArrayType);
      const nodesByteSize = numNodes * 4 * ArrayType.BYTES_PER_ELEMENT;
      if (arrayTypeIndex < 0) {
        throw new Error(`Unexpected typed array class: ${ArrayType}.`);
      }
      const BoxCtor = ArrayType;
      const IdxCtor = this.IndexArrayType;
      if (data) {
        this.data = data;
        this._boxes = new BoxCtor(data, byteOffset + 8, numNodes * 4);
        this._indices = new IdxCtor(data, byteOffset + 8 + nodesByteSize, numNodes);
        this._pos = numNodes * 4;
        this.minX = this._boxes[this._pos - 4];
        this.minY = this._boxes[this._pos - 3];
        this.maxX = this._boxes[this._pos - 2];
        this.maxY = this._boxes[this._pos - 1];
      } else {
        const data2 = this.data = new ArrayBufferType(8 + nodesByteSize + numNodes * this.IndexArrayType.BYTES_PER_ELEMENT);
        this._boxes = new BoxCtor(data2, 8, numNodes * 4);
        this._indices = new IdxCtor(data2, 8 + nodesByteSize, numNodes);
        this._pos = 0;
        this.minX = Infinity;
        this.minY = Infinity;
        this.maxX = -Infinity;
        this.maxY = -Infinity;
        new Uint8Array(data2, 0, 2).set([251, (VERSION << 4) + arrayTypeIndex]);
        new Uint16Array(data2, 2, 1)[0] = this.nodeSize;
        new Uint32Array(data2, 4, 1)[0] = numItems;
      }
      this._queue = new FlatQueue();
    }
    /**
     * Add a given rectangle to the index.
     * @param {number} minX
     * @param {number} minY
     * @param {number} maxX
     * @param {number} maxY
     * @returns {number} A zero-based, incremental number that represents the newly added rectangle.
     */
    add(minX, minY, maxX = minX, maxY = minY) {
      const pos = this._pos;
      const index = pos >> 2;
      const boxes = this._boxes;
      this._indices[index] = index;
      boxes[pos] = minX;
      boxes[pos + 1] = minY;
      boxes[pos + 2] = maxX;
      boxes[pos + 3] = maxY;
      this._pos = pos + 4;
      if (minX < this.minX) this.minX = minX;
      if (minY < this.minY) this.minY = minY;
      if (maxX > this.maxX) this.maxX = maxX;
      if (maxY > this.maxY) this.maxY = maxY;
      return index;
    }
    /** Perform indexing of the added rectangles. */
    finish() {
      if (this._pos >> 2 !== this.numItems) {
        throw new Error(`Added ${this._pos >> 2} items when expected ${this.numItems}.`);
      }
      const boxes = this._boxes;
      if (this.numItems <= this.nodeSize) {
        boxes[this._pos++] = this.minX;
        boxes[this._pos++] = this.minY;
        boxes[this._pos++] = this.maxX;
        boxes[this._pos++] = this.maxY;
        return;
      }
      const { numItems, minX, minY, nodeSize, _indices: indices, _levelBounds: levelBounds } = this;
      const width = this.maxX - minX || 1;
      const height = this.maxY - minY || 1;
      const hilbertValues = new Int32Array(numItems);
      const hilbertMax = (1 << 16) - 1;
      const sx = hilbertMax / width;
      const sy = hilbertMax / height;
      for (let i = 0, pos2 = 0; i < numItems; i++) {
        const itemMinX = boxes[pos2++];
        const itemMinY = boxes[pos2++];
        const itemMaxX = boxes[pos2++];
        const itemMaxY = boxes[pos2++];
        const x = sx * ((itemMinX + itemMaxX) / 2 - minX) | 0;
        const y = sy * ((itemMinY + itemMaxY) / 2 - minY) | 0;
        hilbertValues[i] = hilbert(x, y);
      }
      sort(hilbertValues, boxes, indices, 0, numItems - 1, nodeSize);
      let pos = numItems * 4;
      for (let i = 0, readPos = 0; i < levelBounds.length - 1; i++) {
        const end = levelBounds[i];
        while (readPos < end) {
          const nodeIndex = readPos;
          let nodeMinX = boxes[readPos++];
          let nodeMinY = boxes[readPos++];
          let nodeMaxX = boxes[readPos++];
          let nodeMaxY = boxes[readPos++];
          for (let j = 1; j < nodeSize && readPos < end; j++) {
            nodeMinX = Math.min(nodeMinX, boxes[readPos++]);
            nodeMinY = Math.min(nodeMinY, boxes[readPos++]);
            nodeMaxX = Math.max(nodeMaxX, boxes[readPos++]);
            nodeMaxY = Math.max(nodeMaxY, boxes[readPos++]);
          }
          indices[pos >> 2] = nodeIndex;
          boxes[pos++] = nodeMinX;
          boxes[pos++] = nodeMinY;
          boxes[pos++] = nodeMaxX;
          boxes[pos++] = nodeMaxY;
        }
      }
      this._pos = pos;
    }
    /**
     * Search the index by a bounding box.
     * @param {number} minX
     * @param {number} minY
     * @param {number} maxX
     * @param {number} maxY
     * @param {(index: number, x0: number, y0: number, x1: number, y1: number) => boolean} [filterFn] An optional function that is called on every found item; if supplied, only items for which this function returns true will be included in the results array.
     * @returns {number[]} An array of indices of items intersecting or touching the given bounding box.
     */
    search(minX, minY, maxX, maxY, filterFn) {
      if (this._pos !== this._boxes.length) {
        throw new Error("Data not yet indexed - call index.finish().");
      }
      const { _boxes: boxes, _levelBounds: levelBounds, _indices: indices, nodeSize } = this;
      const numItems4 = this.numItems * 4;
      let nodeIndex = boxes.length - 4;
      let level = levelBounds.length - 1;
      const q = [];
      const results = [];
      let contained = false;
      while (nodeIndex !== void 0) {
        const end = Math.min(nodeIndex + nodeSize * 4, levelBounds[level]);
        const isNode = nodeIndex >= numItems4;
        if (contained) {
          this._collectContained(nodeIndex, end, level, numItems4, results, filterFn);
        } else {
          for (let pos = nodeIndex; pos < end; pos += 4) {
            const x0 = boxes[pos];
            if (maxX < x0) continue;
            const y0 = boxes[pos + 1];
            if (maxY < y0) continue;
            const x1 = boxes[pos + 2];
            if (minX > x1) continue;
            const y1 = boxes[pos + 3];
            if (minY > y1) continue;
            const index = indices[pos >> 2] | 0;
            if (isNode) {
              const c = +(minX <= x0 && minY <= y0 && maxX >= x1 && maxY >= y1);
              q.push(index | c, level - 1);
            } else if (filterFn === void 0 || filterFn(index, x0, y0, x1, y1)) {
              results.push(index);
            }
          }
        }
        level = /** @type {number} */
        q.pop();
        nodeIndex = q.pop();
        if (nodeIndex !== void 0) {
          contained = (nodeIndex & 1) === 1;
          nodeIndex &= ~1;
        }
      }
      return results;
    }
    /**
     * Collect all leaves of a subtree that's fully inside the query, skipping intersection tests.
     * Because the tree is packed bottom-up, those leaves occupy one contiguous block of the leaf
     * level, so we skip traversal entirely: descend to the first leaf, then sweep the flat range.
     * @param {number} nodeIndex
     * @param {number} end
     * @param {number} level
     * @param {number} numItems4
     * @param {number[]} results
     * @param {((index: number, x0: number, y0: number, x1: number, y1: number) => boolean) | undefined} filterFn
     */
    _collectContained(nodeIndex, end, level, numItems4, results, filterFn) {
      const boxes = this._boxes;
      const indices = this._indices;
      let pos = nodeIndex;
      for (let l = level; l > 0; l--) pos = indices[pos >> 2];
      const leafEnd = Math.min(pos + (end - nodeIndex) * this.nodeSize ** level, numItems4);
      if (filterFn === void 0) {
        for (; pos < leafEnd; pos += 4) results.push(indices[pos >> 2] | 0);
      } else {
        for (; pos < leafEnd; pos += 4) {
          const index = indices[pos >> 2] | 0;
          if (filterFn(index, boxes[pos], boxes[pos + 1], boxes[pos + 2], boxes[pos + 3])) results.push(index);
        }
      }
    }
    /**
     * Check whether any item intersects or touches a bounding box, stopping at the first match.
     * @param {number} minX
     * @param {number} minY
     * @param {number} maxX
     * @param {number} maxY
     * @param {(index: number, x0: number, y0: number, x1: number, y1: number) => boolean} [filterFn] An optional function that is called on found items; if supplied, only items for which this function returns true count as a match.
     * @returns {boolean} Whether a matching item was found.
     */
    collides(minX, minY, maxX, maxY, filterFn) {
      if (this._pos !== this._boxes.length) {
        throw new Error("Data not yet indexed - call index.finish().");
      }
      const { _boxes: boxes, _levelBounds: levelBounds, _indices: indices, nodeSize } = this;
      const numItems4 = this.numItems * 4;
      let nodeIndex = boxes.length - 4;
      let level = levelBounds.length - 1;
      const q = [];
      while (nodeIndex !== void 0) {
        const end = Math.min(nodeIndex + nodeSize * 4, levelBounds[level]);
        const isNode = nodeIndex >= numItems4;
        for (let pos = nodeIndex; pos < end; pos += 4) {
          const x0 = boxes[pos];
          if (maxX < x0) continue;
          const y0 = boxes[pos + 1];
          if (maxY < y0) continue;
          const x1 = boxes[pos + 2];
          if (minX > x1) continue;
          const y1 = boxes[pos + 3];
          if (minY > y1) continue;
          const index = indices[pos >> 2] | 0;
          if (isNode) {
            q.push(index, level - 1);
          } else if (filterFn === void 0 || filterFn(index, x0, y0, x1, y1)) {
            return true;
          }
        }
        level = /** @type {number} */
        q.pop();
        nodeIndex = q.pop();
      }
      return false;
    }
    /**
     * Search items in order of distance from the given point.
     * @param {number} x
     * @param {number} y
     * @param {number} [maxResults=Infinity]
     * @param {number} [maxDistance=Infinity]
     * @param {(index: number) => boolean} [filterFn] An optional function for filtering the results.
     * @returns {number[]} An array of indices of items found.
     */
    neighbors(x, y, maxResults = Infinity, maxDistance = Infinity, filterFn) {
      if (this._pos !== this._boxes.length) {
        throw new Error("Data not yet indexed - call index.finish().");
      }
      const { _boxes: boxes, _levelBounds: levelBounds, _indices: indices, _queue: q, nodeSize } = this;
      const numItems4 = this.numItems * 4;
      const nodeSize4 = nodeSize * 4;
      const results = [];
      const maxDistSquared = maxDistance * maxDistance;
      const trackNearest = maxResults === 1;
      let bound = maxDistSquared;
      q.push(boxes.length - 4 << 1, 0);
      while (q.length) {
        const top = q.ids[0];
        if (top & 1) {
          q.pop();
          results.push(top >> 1);
          if (results.length === maxResults) break;
          continue;
        }
        q.pop();
        const nodeIndex = top >> 1;
        const isLeafLevel = nodeIndex < numItems4;
        const end = Math.min(nodeIndex + nodeSize4, upperBound(nodeIndex, levelBounds));
        for (let pos = nodeIndex; pos < end; pos += 4) {
          const minX = boxes[pos];
          const minY = boxes[pos + 1];
          const maxX = boxes[pos + 2];
          const maxY = boxes[pos + 3];
          const dx = Math.max(Math.max(minX - x, x - maxX), 0);
          const dy = Math.max(Math.max(minY - y, y - maxY), 0);
          const dist = dx * dx + dy * dy;
          if (dist > bound) continue;
          const childIndex = indices[pos >> 2] | 0;
          if (isLeafLevel) {
            if (filterFn === void 0 || filterFn(childIndex)) {
              q.push(childIndex << 1 | 1, dist);
              if (trackNearest && dist < bound) bound = dist;
            }
          } else {
            q.push(childIndex << 1, dist);
          }
        }
      }
      q.clear();
      return results;
    }
  };
  function upperBound(value, arr) {
    let i = 0;
    let j = arr.length - 1;
    while (i < j) {
      const m = i + j >> 1;
      if (arr[m] > value) {
        j = m;
      } else {
        i = m + 1;
      }
    }
    return arr[i];
  }
  function sort(values, boxes, indices, left, right, nodeSize) {
    const stack = [left, right];
    while (stack.length) {
      const r = stack.pop() || 0;
      const l = stack.pop() || 0;
      if (r - l <= nodeSize && Math.floor(l / nodeSize) >= Math.floor(r / nodeSize)) continue;
      const a = values[l];
      const b = values[l + r >> 1];
      const c = values[r];
      const pivot = a > b !== a > c ? a : b < a !== b < c ? b : c;
      let i = l - 1;
      let j = r + 1;
      while (true) {
        do
          i++;
        while (values[i] < pivot);
        do
          j--;
        while (values[j] > pivot);
        if (i >= j) break;
        swap(values, boxes, indices, i, j);
      }
      stack.push(l, j, j + 1, r);
    }
  }
  function swap(values, boxes, indices, i, j) {
    const temp = values[i];
    values[i] = values[j];
    values[j] = temp;
    const k = 4 * i;
    const m = 4 * j;
    const a = boxes[k];
    const b = boxes[k + 1];
    const c = boxes[k + 2];
    const d = boxes[k + 3];
    boxes[k] = boxes[m];
    boxes[k + 1] = boxes[m + 1];
    boxes[k + 2] = boxes[m + 2];
    boxes[k + 3] = boxes[m + 3];
    boxes[m] = a;
    boxes[m + 1] = b;
    boxes[m + 2] = c;
    boxes[m + 3] = d;
    const e = indices[i];
    indices[i] = indices[j];
    indices[j] = e;
  }
  function hilbert(x, y) {
    let a = x ^ y;
    let b = 65535 ^ a;
    let c = 65535 ^ (x | y);
    let d = x & (y ^ 65535);
    let A = a | b >> 1;
    let B = a >> 1 ^ a;
    let C = c ^ (c >> 1 ^ b & d >> 1);
    let D = d ^ (a & c >> 1 ^ d >> 1);
    a = A & A >> 2 ^ B & B >> 2;
    b = A & B >> 2 ^ B & (A ^ B) >> 2;
    c = C ^ (A & C >> 2 ^ B & D >> 2);
    d = D ^ (B & C >> 2 ^ (A ^ B) & D >> 2);
    A = a & a >> 4 ^ b & b >> 4;
    B = a & b >> 4 ^ b & (a ^ b) >> 4;
    C = c ^ (a & c >> 4 ^ b & d >> 4);
    D = d ^ (b & c >> 4 ^ (a ^ b) & d >> 4);
    c = C ^ (A & C >> 8 ^ B & D >> 8);
    d = D ^ (B & C >> 8 ^ (A ^ B) & D >> 8);
    c ^= c >> 1;
    d ^= d >> 1;
    a = x ^ y;
    b = d | 65535 ^ (a | c);
    a = (a | a << 8) & 16711935;
    a = (a | a << 4) & 252645135;
    a = (a | a << 2) & 858993459;
    a = (a | a << 1) & 1431655765;
    b = (b | b << 8) & 16711935;
    b = (b | b << 4) & 252645135;
    b = (b | b << 2) & 858993459;
    b = (b | b << 1) & 1431655765;
    return ((b << 1 | a) >>> 0) - 2147483648;
  }

  // src/drawing/fan.js
  var LONGEST_FAN = 12;
  function armOf({ rows }, row, centre) {
    const angle = rows.indexOf(row) / rows.length * 2 * Math.PI - Math.PI / 2;
    const length = 22 + rows.length * 2.4;
    return { x: centre.x + Math.cos(angle) * length, y: centre.y + Math.sin(angle) * length };
  }

  // src/drawing/places.js
  var SYMBOL = 20;
  var REACH = 11;
  var LINE_REACH = 6;
  var Places = class {
    /** @param {Pick<Sites, "lon" | "lat" | "accuracy" | "shape" | "routes">} sites */
    constructor({ lon, lat, accuracy, shape, routes }) {
      this.x = Float64Array.from(lon, worldX);
      this.y = Float64Array.from(lat, worldY);
      this.accuracy = Float64Array.from(accuracy, (metres, row) => worldLength(metres, lat[row]));
      this.shape = shape;
      this.routes = /* @__PURE__ */ new Map();
      for (const [row, route] of Object.entries(routes)) {
        this.routes.set(Number(row), Float64Array.from(route.flatMap((bend) => [worldX(bend[0]), worldY(bend[1])])));
      }
      const rows = [...lon.keys()];
      const shaped = rows.filter((row) => shape[row] !== "p");
      this.#boxes = new Map(shaped.map((row) => [row, this.#boxOf(row)]));
      this.#spots = new Tree(rows, (row) => [this.x[row], this.y[row], this.x[row], this.y[row]]);
      this.#extents = new Tree(shaped, (row) => (
        /** @type {Box} */
        this.#boxes.get(row)
      ));
    }
    #boxes;
    #spots;
    #extents;
    /** @type {{ frame: Frame, points: number[], shapes: number[] } | null} */
    #viewed = null;
    // what lies in the frame asked for last, visible or not: it stays while the years play
    /**
     * Pixels within which the place of a row lies.
     *
     * @param {Frame} frame
     * @param {number} row
     */
    radius(frame, row) {
      return this.accuracy[row] * frame.scale;
    }
    /**
     * Where the symbol of a row stands, in pixels: on its place, or on its arm of the fan.
     *
     * @param {Frame} frame
     * @param {number} row
     * @param {Fan | null} [fan]
     * @returns {Point}
     */
    spot(frame, row, fan = null) {
      if (fan?.rows.includes(row)) return armOf(fan, row, this.spot(frame, fan.centre));
      return toPixels(frame, this.x[row], this.y[row]);
    }
    /**
     * The pixels that a line, band or area takes, its symbol included.
     *
     * @param {Frame} frame
     * @param {number} row
     * @returns {Box}
     */
    extent({ scale, dx, dy }, row) {
      const [west, north, east, south] = (
        /** @type {Box} */
        this.#boxes.get(row)
      );
      return [
        west * scale + dx - SYMBOL,
        north * scale + dy - SYMBOL,
        east * scale + dx + SYMBOL,
        south * scale + dy + SYMBOL
      ];
    }
    /**
     * The pixels that a line, band or area takes bend by bend, which is less than its extent; its symbol apart.
     *
     * @param {Frame} frame
     * @param {number} row
     * @returns {Box[]}
     */
    parts(frame, row) {
      const route = this.routes.get(row);
      const { x, y } = this.spot(frame, row);
      const reach = this.shape[row] === "l" ? LINE_REACH : Math.max(SYMBOL / 2, this.radius(frame, row) + 2);
      if (!route) return [[x - reach, y - reach, x + reach, y + reach]];
      const boxes = [];
      for (let i = 0; i + 3 < route.length; i += 2) {
        const [west, north, east, south] = boxOf(route.subarray(i, i + 4));
        const from = toPixels(frame, west, north);
        const to = toPixels(frame, east, south);
        boxes.push([from.x - reach, from.y - reach, to.x + reach, to.y + reach]);
      }
      return boxes;
    }
    /**
     * The visible rows that show in the frame, points and others apart, each in drawing order.
     *
     * @param {Frame} frame
     * @param {Uint8Array} visible
     */
    inView(frame, visible) {
      if (!this.#viewed || !isSameFrame(this.#viewed.frame, frame)) this.#viewed = { frame, ...this.#allInView(frame) };
      const isVisible2 = (row) => visible[row] === 1;
      return { points: this.#viewed.points.filter(isVisible2), shapes: this.#viewed.shapes.filter(isVisible2) };
    }
    /** @param {Frame} frame */
    #allInView(frame) {
      const { min, max } = frame.bounds;
      const view = (margin) => toWorld(frame, [min.x - margin, min.y - margin, max.x + margin, max.y + margin]);
      return {
        points: this.#spots.search(view(SYMBOL / 2), (row) => this.shape[row] === "p"),
        shapes: this.#extents.search(view(SYMBOL), () => true)
      };
    }
    /**
     * The visible rows under a point (pixels): by their symbols, nearest first, else by their lines and bands.
     *
     * @param {Frame} frame
     * @param {Point} point
     * @param {Uint8Array} visible
     * @param {Fan | null} [fan]
     */
    under(frame, point, visible, fan = null) {
      const symbols = this.#symbolsUnder(frame, point, visible, fan);
      return symbols.length ? symbols : this.#routesUnder(frame, point, visible);
    }
    /**
     * @param {Frame} frame
     * @param {Point} point
     * @param {Uint8Array} visible
     * @param {Fan | null} fan
     */
    #symbolsUnder(frame, point, visible, fan) {
      const near = this.#spots.search(around(frame, point, REACH), (row) => visible[row] === 1);
      const rows = fan ? [...near.filter((row) => !fan.rows.includes(row)), ...fan.rows] : near;
      return rows.map((row) => {
        const spot = this.spot(frame, row, fan);
        return { row, distance: Math.hypot(spot.x - point.x, spot.y - point.y) };
      }).filter(({ distance }) => distance <= REACH).sort((a, b) => a.distance - b.distance || a.row - b.row).map(({ row }) => row);
    }
    /**
     * @param {Frame} frame
     * @param {Point} point
     * @param {Uint8Array} visible
     */
    #routesUnder(frame, point, visible) {
      return this.#extents.search(around(frame, point, LINE_REACH), (row) => {
        const route = this.routes.get(row);
        if (!visible[row] || !route) return false;
        const reach = this.shape[row] === "b" ? Math.max(LINE_REACH, this.radius(frame, row)) : LINE_REACH;
        return distanceToRoute(route, frame, point) <= reach;
      });
    }
    /**
     * @param {number} row
     * @returns {Box}
     */
    #boxOf(row) {
      const route = this.routes.get(row);
      const [west, north, east, south] = boxOf(route ?? Float64Array.of(this.x[row], this.y[row]));
      const margin = this.shape[row] === "l" ? 0 : this.accuracy[row];
      return [west - margin, north - margin, east + margin, south + margin];
    }
  };
  var Tree = class {
    /**
     * @param {number[]} rows in ascending order
     * @param {(row: number) => Box} boxOfRow
     */
    constructor(rows, boxOfRow) {
      this.#rows = rows;
      this.#index = rows.length ? new Flatbush(rows.length) : null;
      for (const row of rows) this.#index?.add(...boxOfRow(row));
      this.#index?.finish();
    }
    #rows;
    #index;
    /**
     * @param {Box} box
     * @param {(row: number) => boolean} keep
     */
    search(box, keep3) {
      const found = this.#index?.search(...box, (place) => keep3(this.#rows[place])) ?? [];
      return Array.from(Uint32Array.from(found).sort(), (place) => this.#rows[place]);
    }
  };
  function around(frame, { x, y }, reach) {
    const side = reach + 1;
    return toWorld(frame, [x - side, y - side, x + side, y + side]);
  }

  // src/drawing/crowd.js
  var CROWD = 600;
  var CELL = 4;
  var Crowd = class {
    #places;
    #layers;
    /** @type {Frame | null} */
    #frame = null;
    // that of the keys
    /** @type {Map<number, string>} */
    #keys = /* @__PURE__ */ new Map();
    /**
     * @param {Places} places
     * @param {number[]} layers the layer of each site
     */
    constructor(places, layers) {
      this.#places = places;
      this.#layers = layers;
    }
    /**
     * The points that no later one hides: none whose centre lies in the same cell of a few pixels.
     *
     * @param {Frame} frame
     * @param {number[]} rows in drawing order, and in view
     */
    unhiddenPoints(frame, rows) {
      const { min, max } = frame.bounds;
      const columns = Math.ceil((max.x - min.x + SYMBOL) / CELL) + 1;
      const taken = new Uint8Array(columns * (Math.ceil((max.y - min.y + SYMBOL) / CELL) + 1));
      return lastOf(rows, (row) => {
        const { x, y } = this.#places.spot(frame, row);
        const column = Math.floor((x - min.x + SYMBOL / 2) / CELL);
        const cell = Math.floor((y - min.y + SYMBOL / 2) / CELL) * columns + column;
        if (taken[cell]) return false;
        taken[cell] = 1;
        return true;
      });
    }
    /**
     * The lines, bands and areas that no later one of their layer and extent hides.
     *
     * @param {Frame} frame
     * @param {number[]} rows in drawing order
     */
    unhiddenShapes(frame, rows) {
      if (!this.#frame || !isSameFrame(this.#frame, frame)) {
        this.#frame = frame;
        this.#keys.clear();
      }
      const taken = /* @__PURE__ */ new Set();
      return lastOf(rows, (row) => {
        const key = this.#keyOf(frame, row);
        if (taken.has(key)) return false;
        taken.add(key);
        return true;
      });
    }
    /**
     * What a shape has in common with those that it hides, or that hide it.
     *
     * @param {Frame} frame
     * @param {number} row
     */
    #keyOf(frame, row) {
      let key = this.#keys.get(row);
      if (key === void 0) {
        const shape = this.#places.shape[row];
        const extent = this.#places.extent(frame, row);
        const step = Math.max(2 * CELL, (extent[2] - extent[0]) / (shape === "l" ? 16 : 4));
        key = [this.#layers[row], shape, Math.round(step), ...extent.map((edge) => Math.round(edge / step))].join();
        this.#keys.set(row, key);
      }
      return key;
    }
  };
  function lastOf(rows, keep3) {
    const kept = [];
    for (let place = rows.length - 1; place >= 0; place--) if (keep3(rows[place])) kept.push(rows[place]);
    return kept.reverse();
  }

  // src/drawing/shapes.js
  function trace(pen, { scale, dx, dy }, route) {
    pen.beginPath();
    pen.lineCap = pen.lineJoin = "round";
    let lastX = Infinity;
    let lastY = Infinity;
    for (let i = 0; i < route.length; i += 2) {
      const x = route[i] * scale + dx;
      const y = route[i + 1] * scale + dy;
      if (!i) pen.moveTo(x, y);
      else if (i === route.length - 2 || Math.abs(x - lastX) + Math.abs(y - lastY) > 1) pen.lineTo(x, y);
      else continue;
      lastX = x;
      lastY = y;
    }
  }
  function strokeLine(pen, { colour, paper, dash, doubled, strong }) {
    pen.strokeStyle = paper;
    pen.lineWidth = strong ? 7 : 4.5;
    pen.stroke();
    pen.strokeStyle = colour;
    pen.lineWidth = strong ? 4 : 2.4;
    pen.setLineDash(dash.map((length) => length * 2.5));
    pen.stroke();
    if (doubled) {
      pen.strokeStyle = paper;
      pen.lineWidth = 1;
      pen.stroke();
    }
    pen.setLineDash([]);
  }
  function strokeBand(pen, width, { colour, strong }) {
    pen.strokeStyle = colour + (strong ? "66" : "38");
    pen.lineWidth = Math.max(6, width);
    pen.stroke();
  }
  function drawArea(pen, { x, y }, radius, { colour, strong }) {
    const shown = Math.max(8, radius);
    const tint = shown < 60 ? "14" : "05";
    pen.beginPath();
    pen.arc(x, y, shown, 0, 2 * Math.PI);
    pen.fillStyle = colour + (strong ? "30" : tint);
    pen.fill();
    pen.setLineDash([4, 4]);
    pen.strokeStyle = colour + (strong ? "dd" : "66");
    pen.lineWidth = 1;
    pen.stroke();
    pen.setLineDash([]);
  }
  function drawAccuracy(pen, { x, y }, radius, { colour, strong }) {
    pen.beginPath();
    pen.arc(x, y, radius, 0, 2 * Math.PI);
    pen.fillStyle = colour + (strong ? "22" : "0c");
    pen.fill();
    pen.strokeStyle = colour + (strong ? "cc" : "44");
    pen.lineWidth = 1;
    pen.stroke();
  }
  var CHANGES = { added: ["#009E73", "+"], ended: ["#B03A2E", "×"], changed: ["#56B4E9", "~"] };
  function drawChange(pen, change, { x, y }) {
    const [colour, sign] = CHANGES[change];
    pen.beginPath();
    pen.arc(x, y, 6, 0, 2 * Math.PI);
    pen.fillStyle = colour;
    pen.fill();
    pen.fillStyle = "#ffffff";
    pen.font = "bold 12px system-ui, sans-serif";
    pen.textAlign = "center";
    pen.textBaseline = "middle";
    pen.fillText(sign, x, y + 0.5);
  }

  // src/drawing/symbols.js
  var SIZE = 5.4;
  var MIDDLE = SYMBOL / 2;
  function symbolMaker(words, theme) {
    const made = /* @__PURE__ */ new Map();
    return (kind, ratio = Math.max(1, Math.ceil(window.devicePixelRatio || 1))) => {
      const key = keyOf(kind) * 16 + ratio;
      let picture = made.get(key);
      if (!picture) {
        picture = document.createElement("canvas");
        picture.width = picture.height = SYMBOL * ratio;
        const pen = (
          /** @type {CanvasRenderingContext2D} */
          picture.getContext("2d")
        );
        pen.scale(ratio, ratio);
        drawSymbol(pen, words, theme, kind);
        made.set(key, picture);
      }
      return picture;
    };
  }
  function keyOf({ layer, actor, status, confidence, marked }) {
    return (((layer * 16 + actor) * 16 + (status ?? 15)) * 16 + confidence) * 2 + Number(marked);
  }
  function drawSymbol(pen, words, theme, { layer, actor, status, confidence, marked }) {
    const colour = words.colours[layer];
    const code = status === null ? null : words.statusCodes[status];
    const contested = words.contested.includes(confidence);
    const outline2 = outlineOf(words.shapes[actor]);
    pen.fillStyle = theme.paper;
    pen.fill(outline2);
    pen.save();
    pen.clip(outline2);
    pen.fillStyle = pen.strokeStyle = colour;
    pen.lineWidth = 1.5;
    drawStatus(pen, outline2, code);
    pen.restore();
    pen.strokeStyle = code === "active" ? theme.ink : colour;
    pen.lineWidth = contested || code === "active" ? 1.2 : 1.8;
    pen.setLineDash(words.dashes[confidence]);
    pen.stroke(outline2);
    pen.setLineDash([]);
    if (contested) {
      pen.strokeStyle = colour;
      pen.beginPath();
      pen.arc(MIDDLE, MIDDLE, SIZE + 3, 0, 2 * Math.PI);
      pen.stroke();
    }
    if (marked) {
      pen.fillStyle = theme.ink;
      pen.beginPath();
      pen.moveTo(SYMBOL - 5, 0.5);
      pen.lineTo(SYMBOL - 1.5, 6);
      pen.lineTo(SYMBOL - 8.5, 6);
      pen.fill();
    }
  }
  function outlineOf(shape) {
    const outline2 = new Path2D();
    if (shape === "square") outline2.rect(MIDDLE - SIZE + 0.4, MIDDLE - SIZE + 0.4, 2 * SIZE - 0.8, 2 * SIZE - 0.8);
    else outline2.arc(MIDDLE, MIDDLE, SIZE, 0, 2 * Math.PI);
    return outline2;
  }
  function drawStatus(pen, outline2, code) {
    const low = MIDDLE - 4;
    const high = MIDDLE + 4;
    switch (code) {
      case "overdue":
        stroke(pen, MIDDLE, low, MIDDLE, MIDDLE);
        stroke(pen, MIDDLE, MIDDLE, high - 1, MIDDLE + 2);
        break;
      case "under_construction":
        pen.fillRect(0, MIDDLE, SYMBOL, MIDDLE);
        break;
      case "active":
        pen.fill(outline2);
        break;
      case "suspended":
        for (const shift of [-5, 0, 5]) stroke(pen, low + shift - 2, high + 2, high + shift + 2, low - 2);
        break;
      case "ended":
        stroke(pen, low, low, high, high);
        stroke(pen, high, low, low, high);
        break;
      case "cancelled":
        stroke(pen, low, high, high, low);
        break;
      case null:
        pen.beginPath();
        pen.arc(MIDDLE, MIDDLE, 1.6, 0, 2 * Math.PI);
        pen.fill();
        break;
    }
  }
  function stroke(pen, x, y, toX, toY) {
    pen.beginPath();
    pen.moveTo(x, y);
    pen.lineTo(toX, toY);
    pen.stroke();
  }

  // src/drawing/sites.js
  var CLOSE2 = 8;
  var REST = 250;
  var MOST_PATCHED = 0.5;
  var SiteLayer = class extends CanvasLayer {
    /** @type {number | null} */
    picked = null;
    /** @type {number | null} */
    hover = null;
    /** @type {Fan | null} */
    fan = null;
    /** @type {Control | null} */
    #control = null;
    #count = 0;
    /** @type {Map<number, Change>} */
    #changes = /* @__PURE__ */ new Map();
    /** @type {HTMLCanvasElement[]} */
    #symbols = [];
    /** @type {{ frame: Frame, looks: Map<number, HTMLCanvasElement> } | null} */
    #drawn = null;
    // what the canvas shows, where that is symbols and shapes alone
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    #resting;
    // until the whole is drawn
    /**
     * @param {{ words: Words, sites: Sites }} data
     * @param {Theme} theme
     * @param {L.RendererOptions} options
     */
    constructor({ words, sites }, theme, options) {
      super(options);
      this.words = words;
      this.sites = sites;
      this.places = new Places(sites);
      this.#crowd = new Crowd(this.places, sites.layer);
      this.visible = new Uint8Array(sites.id.length);
      this.#theme = theme;
      this.#symbol = symbolMaker(words, theme);
    }
    #crowd;
    #theme;
    #symbol;
    /** @param {Theme} theme */
    setTheme(theme) {
      if (theme === this.#theme) return;
      this.#theme = theme;
      this.#symbol = symbolMaker(this.words, theme);
      this.#symbols = [];
      this.redraw();
    }
    /** @param {Control} control */
    show(control) {
      this.#control = control;
      this.#symbols = [];
      this.#count = markVisible(this.sites, control, this.visible);
      const changes = (
        /** @type {[Change, number[]][]} */
        Object.entries(control.marks ?? {})
      );
      this.#changes = new Map(changes.flatMap(([change, rows]) => rows.map((row) => [row, change])));
      if (!this.fan?.rows.every((row) => this.visible[row])) this.fan = null;
      this.#redrawChanges();
    }
    /**
     * A visible site at the moment shown.
     *
     * @param {number} row
     */
    stateOf(row) {
      return (
        /** @type {State} */
        stateOf(
          this.sites,
          row,
          /** @type {Control} */
          this.#control
        )
      );
    }
    /** The visible rows. */
    rows() {
      return [...this.visible.keys()].filter((row) => this.visible[row]);
    }
    /**
     * The visible rows under a point of the layer, nearest first.
     *
     * @param {Point} point
     */
    under(point) {
      return this.places.under(this.frame(), point, this.visible, this.fan);
    }
    /**
     * Where the symbol of a row stands, in pixels of the layer.
     *
     * @param {number} row
     */
    spot(row, frame = this.frame()) {
      const { x, y } = this.places.spot(frame, row, this.fan);
      return L.point(x, y);
    }
    /**
     * @override
     * @param {CanvasRenderingContext2D} pen
     * @param {Frame} frame
     */
    draw(pen, frame) {
      const rows = this.#toDraw(frame);
      this.#drawn = this.#isPlain() ? { frame, looks: this.#looksOf(rows) } : null;
      this.#drawRows(pen, frame, rows);
      this.#arms(pen, frame);
      for (const row of [this.hover, this.picked]) if (row !== null && this.visible[row]) this.#ring(pen, frame, row);
    }
    /**
     * In a crowd, draw anew only where something has become another: between two years that is a tenth of the canvas. The
     * edges of what is cut there come out a shade different, so the whole is drawn when it has come to rest.
     */
    #redrawChanges() {
      const before = this.#drawn;
      clearTimeout(this.#resting);
      if (this.held || this.#count <= CROWD || !before || !this.#isPlain() || !isSameFrame(before.frame, this.frame())) {
        this.redraw();
        return;
      }
      const { frame } = before;
      const rows = this.#toDraw(frame);
      const looks = this.#looksOf(rows);
      const patches = this.patches();
      for (const [row, look] of before.looks) if (looks.get(row) !== look) this.#mark(patches, frame, row);
      for (const row of looks.keys()) if (!before.looks.has(row)) this.#mark(patches, frame, row);
      if (patches.share() > MOST_PATCHED) {
        this.redraw();
        return;
      }
      const touched = (row) => patches.touches(this.#boxOf(frame, row));
      const { points, lines, soft } = rows;
      this.patch(patches, (pen) => {
        this.#drawRows(pen, frame, {
          points: points.filter(touched),
          lines: lines.filter(touched),
          soft: soft.filter(touched)
        });
      });
      this.#drawn = { frame, looks };
      this.#resting = setTimeout(() => this.redraw(), REST);
    }
    /** Whether nothing but symbols and shapes is drawn, all alike strong, for the screen. */
    #isPlain() {
      return !this.fine && this.picked === null && this.hover === null && !this.fan && !this.#changes.size;
    }
    /** @param {Drawing} rows */
    #looksOf({ points, lines, soft }) {
      const looks = /* @__PURE__ */ new Map();
      for (const rows of [soft, lines, points]) for (const row of rows) looks.set(row, this.#symbolOf(row));
      return looks;
    }
    /**
     * @param {Patches} patches
     * @param {Frame} frame
     * @param {number} row
     */
    #mark(patches, frame, row) {
      const { places } = this;
      const { x, y } = places.spot(frame, row);
      patches.mark([x - REACH, y - REACH, x + REACH, y + REACH]);
      if (places.shape[row] !== "p") for (const part of places.parts(frame, row)) patches.mark(part);
      else if (frame.zoom >= CLOSE2) patches.mark(this.#boxOf(frame, row));
    }
    /**
     * The pixels that a row takes at the most.
     *
     * @param {Frame} frame
     * @param {number} row
     * @returns {Box}
     */
    #boxOf(frame, row) {
      const { places } = this;
      if (places.shape[row] !== "p") return places.extent(frame, row);
      const { x, y } = places.spot(frame, row);
      const reach = frame.zoom >= CLOSE2 ? Math.max(REACH, places.radius(frame, row) + 2) : REACH;
      return [x - reach, y - reach, x + reach, y + reach];
    }
    /**
     * @param {CanvasRenderingContext2D} pen
     * @param {Frame} frame
     * @param {Drawing} rows
     */
    #drawRows(pen, frame, { points, lines, soft }) {
      for (const row of soft) this.#soft(pen, frame, row);
      for (const row of lines) this.#line(pen, frame, row);
      pen.globalAlpha = 1;
      if (frame.zoom >= CLOSE2) for (const row of points) this.#accuracy(pen, frame, row);
      if (this.picked !== null && this.visible[this.picked]) this.#accuracy(pen, frame, this.picked, true);
      for (const row of [...soft, ...lines, ...points]) {
        if (this.fan?.rows.includes(row)) continue;
        this.#stamp(pen, row, this.places.spot(frame, row), this.places.shape[row] === "p" ? 1 : 0.8);
      }
    }
    /**
     * @param {Frame} frame
     * @returns {Drawing}
     */
    #toDraw(frame) {
      const { places } = this;
      let { points, shapes } = places.inView(frame, this.visible);
      if (this.#count > CROWD) {
        points = this.#crowd.unhiddenPoints(frame, points);
        shapes = this.#crowd.unhiddenShapes(frame, shapes);
      }
      const changed = this.#changes;
      if (changed.size) points.sort((a, b) => Number(changed.has(a)) - Number(changed.has(b)));
      const lines = shapes.filter((row) => places.shape[row] === "l");
      const soft = shapes.filter((row) => places.shape[row] !== "l");
      return { points, lines, soft };
    }
    /**
     * @param {CanvasRenderingContext2D} pen
     * @param {Frame} frame
     * @param {number} row
     */
    #soft(pen, frame, row) {
      const route = this.places.routes.get(row);
      const radius = this.places.radius(frame, row);
      pen.globalAlpha = this.#strength(row);
      if (!route) {
        drawArea(pen, this.places.spot(frame, row), radius, this.#look(row));
        return;
      }
      trace(pen, frame, route);
      strokeBand(pen, 2 * radius, this.#look(row));
    }
    /**
     * @param {CanvasRenderingContext2D} pen
     * @param {Frame} frame
     * @param {number} row
     */
    #line(pen, frame, row) {
      const { words } = this;
      const { confidence } = this.stateOf(row);
      pen.globalAlpha = this.#strength(row);
      trace(
        pen,
        frame,
        /** @type {Float64Array} */
        this.places.routes.get(row)
      );
      strokeLine(pen, {
        ...this.#look(row),
        paper: this.#theme.paper,
        dash: words.dashes[confidence],
        doubled: words.contested.includes(confidence)
      });
    }
    /** @param {number} row */
    #look(row) {
      return { colour: this.words.colours[this.sites.layer[row]], strong: row === this.picked || row === this.hover };
    }
    /**
     * The circle of a point: always, or where it is neither too small to see nor too large to tell anything.
     *
     * @param {CanvasRenderingContext2D} pen
     * @param {Frame} frame
     * @param {number} row
     */
    #accuracy(pen, frame, row, always = false) {
      if (this.places.shape[row] !== "p") return;
      const radius = this.places.radius(frame, row);
      if (!always && (radius < 14 || radius > 400)) return;
      drawAccuracy(pen, this.places.spot(frame, row), radius, { ...this.#look(row), strong: always });
    }
    /**
     * @param {CanvasRenderingContext2D} pen
     * @param {number} row
     * @param {Point} spot
     * @param {number} scale
     */
    #stamp(pen, row, { x, y }, scale) {
      const size = SYMBOL * scale;
      const change = this.#changes.get(row);
      pen.globalAlpha = this.#strength(row);
      pen.drawImage(this.#symbolOf(row), x - size / 2, y - size / 2, size, size);
      pen.globalAlpha = 1;
      if (change) drawChange(pen, change, { x: x + size / 2 - 1, y: y - size / 2 + 1 });
    }
    /** @param {number} row */
    #symbolOf(row) {
      const { layer, actor, relation } = this.sites;
      const kind = () => {
        return { ...this.stateOf(row), layer: layer[row], actor: actor[row], marked: relation[row] !== null };
      };
      if (this.fine) return this.#symbol(kind(), FINE);
      this.#symbols[row] ??= this.#symbol(kind());
      return this.#symbols[row];
    }
    /**
     * What the signs of the visible sites mean, for a picture; only what it shows.
     *
     * @returns {{ sign: HTMLCanvasElement, label: string }[]}
     */
    legend() {
      const { words } = this;
      const grey = words.colours.length;
      const make = symbolMaker({ ...words, colours: [...words.colours, this.#theme.label] }, this.#theme);
      const rows = this.rows();
      const states = rows.map((row) => this.stateOf(row));
      const round = words.shapes.indexOf("circle");
      const plain = {
        layer: grey,
        actor: round,
        status: words.statusCodes.indexOf("planned"),
        confidence: 0,
        marked: false
      };
      const full = { ...plain, status: words.statusCodes.indexOf("active") };
      const entries = (values, named, looks) => {
        const present = [...new Set(values)].sort((a, b) => (a ?? Infinity) - (b ?? Infinity));
        return present.map((value) => {
          const found = (
            /** @type {number} */
            value
          );
          return { sign: make({ ...plain, ...looks(found) }, FINE), label: named(found) };
        });
      };
      return [
        ...entries(
          rows.map((row) => this.sites.layer[row]),
          (layer) => words.layers[layer],
          (layer) => ({ ...full, layer })
        ),
        ...entries(
          rows.map((row) => this.sites.actor[row]),
          (actor) => words.actors[actor],
          (actor) => ({ ...full, actor })
        ),
        ...entries(
          states.map(({ status }) => status),
          (status) => status === null ? words.unknownStatus : words.statuses[status],
          (status) => ({ status })
        ),
        ...entries(
          states.map(({ confidence }) => confidence),
          (confidence) => words.confidences[confidence],
          (confidence) => ({ confidence })
        )
      ];
    }
    /**
     * Between two moments, what did not change stands back.
     *
     * @param {number} row
     */
    #strength(row) {
      return this.#changes.size && !this.#changes.has(row) ? 0.35 : 1;
    }
    /**
     * @param {CanvasRenderingContext2D} pen
     * @param {Frame} frame
     */
    #arms(pen, frame) {
      if (!this.fan) return;
      const centre = this.places.spot(frame, this.fan.centre);
      pen.strokeStyle = this.#theme.ink;
      pen.lineWidth = 1;
      for (const row of this.fan.rows) {
        const spot = this.spot(row, frame);
        pen.beginPath();
        pen.moveTo(centre.x, centre.y);
        pen.lineTo(spot.x, spot.y);
        pen.stroke();
        this.#stamp(pen, row, spot, 1);
      }
    }
    /**
     * @param {CanvasRenderingContext2D} pen
     * @param {Frame} frame
     * @param {number} row
     */
    #ring(pen, frame, row) {
      const spot = this.spot(row, frame);
      pen.beginPath();
      pen.arc(spot.x, spot.y, SYMBOL / 2 + 2.5, 0, 2 * Math.PI);
      pen.strokeStyle = this.#theme.ink;
      pen.lineWidth = row === this.picked ? 2.4 : 1.4;
      pen.stroke();
    }
  };

  // src/host/sidebar.js
  var RUN = "data-test-script-state";
  var CHOSEN = "data-selected";
  var YEAR = "aria-valuetext";
  var LISTS = (
    /** @type {const} */
    [
      "countries",
      "regions",
      "categories",
      "commodities",
      "relations",
      "orgs",
      "roles"
    ]
  );
  var FIELDS = [
    "q",
    "when",
    "year",
    "period",
    "clock",
    "undated",
    "layers",
    "actors",
    "statuses",
    "confidence",
    ...LISTS
  ];
  var FOLLOWED = FIELDS.map((field) => `.st-key-w_${field}`).join();
  var LISTED = LISTS.map((field) => `.st-key-w_${field}`).join();
  var HTML = ".stHtml";
  var COUNT = " · ";
  var WHEN = (
    /** @type {const} */
    ["year", "period", "all"]
  );
  var SETTLED = 1e3;
  var UNTOLD = 5e3;
  function followSidebar({ labels, changed, written, settled }) {
    const app = page()?.querySelector(`[${RUN}]`);
    if (!app) return;
    let timer;
    let ran = false;
    const observer = new MutationObserver((changes) => {
      const boxes = /* @__PURE__ */ new Set();
      let overwritten = false;
      let turned = false;
      for (const { type, target, attributeName, oldValue } of changes) {
        const element2 = (
          /** @type {Element} */
          target
        );
        if (type === "childList") {
          const list = element2.closest(LISTED);
          if (list) boxes.add(list);
          else if (element2.matches(HTML) && element2.querySelector(SENTENCE)) overwritten = true;
          continue;
        }
        const value = element2.getAttribute(attributeName ?? "");
        if (value === oldValue) continue;
        if (attributeName === RUN) {
          ran = value === "notRunning";
          turned = true;
        } else {
          const box = element2.closest(FOLLOWED);
          if (box) boxes.add(box);
        }
      }
      const choices = [...boxes].flatMap((box) => chosenIn(box, labels) ?? []);
      for (const choice of choices) changed(choice);
      if (overwritten || turned && ran) written();
      if (!choices.length && !turned) return;
      clearTimeout(timer);
      if (ran) {
        const patience = choices.length ? UNTOLD : SETTLED;
        timer = setTimeout(() => {
          ran = false;
          settled();
        }, patience);
      }
    });
    const attributeFilter = [YEAR, CHOSEN, RUN, "value"];
    observer.observe(app.ownerDocument.body, {
      subtree: true,
      childList: true,
      attributeOldValue: true,
      attributeFilter
    });
  }
  function chosenIn(box, labels) {
    const field = FIELDS.find((each) => box.matches(`.st-key-w_${each}`));
    const list = LISTS.find((each) => each === field);
    if (list) return chosenInList(box, list, labels(list));
    if (field === "q") return asText(box.querySelector("input"));
    if (field === "confidence") return leastConfidence(box.querySelector("input"), labels(field));
    if (field === "undated") return { undated: box.querySelector(`[${CHOSEN}]`) !== null };
    if (field === "layers" || field === "actors" || field === "statuses") return { [field]: chosenButtons(box) };
    if (field === "when" || field === "clock") {
      const [place] = chosenButtons(box);
      if (place === void 0) return null;
      return field === "when" ? { when: WHEN[place] } : { known: place === 1 };
    }
    const years = [...box.querySelectorAll(`[${YEAR}]`)].map((thumb) => Number(thumb.getAttribute(YEAR)));
    if (!years.length || !years.every(Number.isInteger)) return null;
    return field === "year" ? { year: years[0] } : { span: [years[0], years[years.length - 1]] };
  }
  function writeCounts(field, counts) {
    const texts = page()?.querySelectorAll(`.st-key-w_${field} button p`) ?? [];
    for (const [place, { firstChild }] of [...texts].entries()) {
      const label = firstChild?.nodeValue ?? "";
      const written = `${bare(label)}${COUNT}${counts[place]}`;
      if (firstChild && label !== written && counts[place] !== void 0) firstChild.nodeValue = written;
    }
  }
  function chosenButtons(box) {
    return [...box.querySelectorAll("button")].flatMap((button2, place) => button2.hasAttribute(CHOSEN) ? [place] : []);
  }
  function chosenInList(box, field, labels) {
    const tags = box.querySelector("[role=combobox]") && [...box.querySelectorAll("[data-tag] [title]")];
    const places = tags?.map((tag) => labels.indexOf(bare(tag.getAttribute("title") ?? ""))) ?? [-1];
    return places.includes(-1) ? null : { [field]: [...new Set(places)].sort((a, b) => a - b) };
  }
  function asText(input) {
    return input && { q: input.value.trim() };
  }
  function leastConfidence(input, labels) {
    const place = labels.indexOf(bare(input?.value ?? ""));
    return place < 0 ? null : { confidence: place };
  }
  function bare(label) {
    const end = label.lastIndexOf(COUNT);
    return end < 0 ? label : label.slice(0, end);
  }

  // src/rule/folding.js
  var START = "(?<![\\p{L}\\p{N}_])";
  var DIGIT = /\p{Nd}/u;
  function folding({ letters, signs, together, meeting, han }) {
    const left = new Set(signs);
    const atStart = together.map(([pattern, to]) => ({ from: new RegExp(pattern.replace(/^\\b/, START), "gu"), to }));
    const spellings = meeting.map(([pattern, to]) => ({ from: new RegExp(pattern, "gu"), to: to.replace("\\1", "$1") }));
    const word = new RegExp(`[a-z0-9]+|[${han}]+|(?:(?![_a-z0-9${han}])[\\p{L}\\p{N}])+`, "gu");
    const isHan = new RegExp(`^[${han}]`, "u");
    const applied = (text, rules) => rules.reduce((so, { from, to }) => so.replace(from, to), text);
    function fold(text) {
      const bare2 = [...text].filter((sign) => !left.has(sign)).join("");
      const small = applied(smallLetters(bare2.normalize("NFKC")), atStart).normalize("NFC");
      const apart = [...small].map((letter) => letters[letter] ?? letter).join("");
      const plain = [...apart.normalize("NFKD").replace(/\p{M}/gu, "")].map(digit).join("");
      return (plain.match(word) ?? []).map((each) => applied(each, spellings));
    }
    const isWhole = (word2) => isHan.test(word2);
    return { fold, isWhole };
  }
  var isAbjad = (text) => /[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]/.test(text);
  function smallLetters(text) {
    return text.toLowerCase().replaceAll("ß", "ss").replaceAll("ς", "σ");
  }
  function digit(letter) {
    if (!DIGIT.test(letter) || letter <= "9") return letter;
    const code = (
      /** @type {number} */
      letter.codePointAt(0)
    );
    let zero = code;
    while (DIGIT.test(String.fromCodePoint(zero - 1))) zero -= 1;
    return `${(code - zero) % 10}`;
  }

  // src/rule/search.js
  var WHOLE = 3;
  var TOLERATED = [
    [9, 2],
    [5, 1]
  ];
  var KEPT = 64;
  var Search = class {
    #folding;
    #words;
    #textsWith;
    #sitesWith;
    /** @type {Map<string, Found>} */
    #known = /* @__PURE__ */ new Map();
    /**
     * @param {Rules} rules
     * @param {string[]} texts folded
     * @param {number[][]} textsOf places of each site's texts
     */
    constructor(rules, texts, textsOf) {
      this.#folding = folding(rules);
      const places = /* @__PURE__ */ new Map();
      const wordsOf = texts.map(
        (text) => text.split(" ").map((word) => {
          const place = places.get(word) ?? places.size;
          places.set(word, place);
          return place;
        })
      );
      this.#words = [...places.keys()];
      this.#textsWith = pairsOf(wordsOf);
      this.#sitesWith = pairsOf(textsOf);
    }
    /**
     * @param {string} query
     * @returns {Found}
     */
    find(query) {
      const words = this.#folding.fold(query);
      const found = words.map((word) => this.#having(word, isAbjad(query)));
      const rows = new Uint8Array(this.#sitesWith.size);
      if (words.length)
        for (let row = 0; row < rows.length; row++) rows[row] = found.every((each) => each.rows[row]) ? 1 : 0;
      return { rows, alike: found.some(({ alike }) => alike) };
    }
    /**
     * Why a query can find nothing: it has signs alone, or letters of a script that no text has; null where neither.
     *
     * @param {string} query
     * @returns {"signs" | "script" | null}
     */
    trouble(query) {
      const words = this.#folding.fold(query);
      if (!words.length) return "signs";
      const foreign = [...new Set(words.join(""))].filter(
        (letter) => letter > "" && !this.#folding.isWhole(letter)
      );
      if (!foreign.length) return null;
      return this.#words.some((word) => foreign.some((letter) => word.includes(letter))) ? null : "script";
    }
    /**
     * @param {string} word
     * @param {boolean} abjad
     */
    #having(word, abjad) {
      const key = `${abjad ? "a" : ""} ${word}`;
      const found = this.#known.get(key) ?? this.#search(word, abjad);
      this.#known.delete(key);
      this.#known.set(key, found);
      if (this.#known.size > KEPT) this.#known.delete(
        /** @type {string} */
        this.#known.keys().next().value
      );
      return found;
    }
    /**
     * @param {string} word
     * @param {boolean} abjad
     * @returns {Found}
     */
    #search(word, abjad) {
      const { isWhole } = this.#folding;
      let meant = this.#meant(abjad ? abjadNeedle(word) : needle(word, isWhole(word)));
      if (!meant.includes(1) && !abjad && isShort(word)) meant = this.#meant((other) => other.startsWith(` ${word}`));
      const slips = meant.includes(1) || isWhole(word) ? 0 : tolerated(word);
      if (slips) {
        const first = ` ${firstLetter(word)}`;
        meant = this.#meant((other) => other.startsWith(first) && beginsAlike(word, other.trim(), slips));
      }
      return { rows: having(this.#sitesWith, having(this.#textsWith, meant)), alike: slips > 0 && meant.includes(1) };
    }
    /**
     * Marks words of the texts.
     *
     * @param {(word: string) => boolean} holds is given a word with a blank on each side
     */
    #meant(holds) {
      return Uint8Array.from(this.#words, (word) => Number(holds(` ${word} `)));
    }
  };
  function pairsOf(held) {
    const holders = Uint32Array.from(held.flatMap((things, holder) => things.map(() => holder)));
    return { holders, things: Uint32Array.from(held.flat()), size: held.length };
  }
  function having({ holders, things, size }, wanted) {
    const found = new Uint8Array(size);
    for (let pair = 0; pair < things.length; pair++) if (wanted[things[pair]]) found[holders[pair]] = 1;
    return found;
  }
  function beginsAlike(word, other, slips) {
    const one = [...word];
    const two = [...other];
    let before = [];
    let row = Array.from({ length: two.length + 1 }, (_, column) => column);
    for (let place = 1; place <= one.length; place++) {
      const now = [place];
      for (let column = 1; column <= two.length; column++) {
        const other2 = one[place - 1] === two[column - 1] ? 0 : 1;
        let cost = Math.min(row[column] + 1, now[column - 1] + 1, row[column - 1] + other2);
        const turned = place > 1 && column > 1 && one[place - 1] === two[column - 2] && one[place - 2] === two[column - 1];
        if (turned) cost = Math.min(cost, before[column - 2] + 1);
        now.push(cost);
      }
      if (Math.min(...now) > slips) return false;
      before = row;
      row = now;
    }
    return Math.min(...row) <= slips;
  }
  function tolerated(word) {
    if (!/^\p{L}+$/u.test(word)) return 0;
    return TOLERATED.find(([letters]) => [...word].length >= letters)?.[1] ?? 0;
  }
  var firstLetter = (word) => String.fromCodePoint(word.codePointAt(0) ?? 0);
  function needle(word, anywhere) {
    const sought = anywhere ? word : isShort(word) ? ` ${word} ` : ` ${word}`;
    return (text) => text.includes(sought);
  }
  function abjadNeedle(word) {
    const letters = [...word];
    const silent = letters.length > WHOLE && word.endsWith("h");
    const stem = (silent ? letters.slice(0, -1) : letters).map((letter) => {
      if (letter === "u") return "[aeiouv]+";
      return "aei".includes(letter) ? "[aeiou]+" : `${letter}[aeiou]*`;
    });
    const sought = new RegExp(` [aeiou]*${stem.join("")}${silent ? "h?" : ""}${isShort(word) ? " " : ""}`, "u");
    return (text) => sought.test(text);
  }
  var isShort = (word) => [...word].length <= WHOLE && /^\p{L}+$/u.test(word);

  // src/rule/choices.js
  var HAD = (
    /** @type {const} */
    ["countries", "regions", "categories", "commodities", "relations"]
  );
  var CHOSEN2 = (
    /** @type {const} */
    [...HAD, "orgs", "roles"]
  );
  var Choices = class {
    #content;
    /** @param {Content} content */
    constructor(content) {
      this.#content = content;
      this.search = new Search(content.folding, content.texts, content.textsOf);
    }
    /**
     * What the choices of a filter are called on its widget.
     *
     * @param {ChosenField} field
     */
    labels(field) {
      return this.#content.choices[field].labels;
    }
    /**
     * What the choices of a filter are called in the sentence.
     *
     * @param {ChosenField} field
     */
    words(field) {
      const { labels, words } = this.#content.choices[field];
      return words ?? labels;
    }
    /**
     * Marks the rows that these filters leave.
     *
     * @param {Chosen} chosen
     */
    rows(chosen) {
      const { of, parts } = this.#content;
      const rows = chosen.q ? this.search.find(chosen.q).rows.slice() : new Uint8Array(parts.length).fill(1);
      for (const field of HAD) {
        if (!chosen[field].length) continue;
        const wanted = new Set(chosen[field]);
        keep(rows, (row) => of[field][row].some((place) => wanted.has(place)));
      }
      if (chosen.orgs.length || chosen.roles.length) this.#keepParts(rows, chosen);
      return rows;
    }
    /**
     * @param {Uint8Array} rows
     * @param {Chosen} chosen
     */
    #keepParts(rows, { orgs, roles }) {
      const { above, parts } = this.#content;
      const inOrgs = above.map((others, org) => !orgs.length || [org, ...others].some((each) => orgs.includes(each)));
      keep(rows, (row) => {
        const found = parts[row];
        for (let part = 0; part < found.length; part += 2) {
          if (inOrgs[found[part]] && (!roles.length || roles.includes(found[part + 1]))) return true;
        }
        return false;
      });
    }
  };
  function keep(rows, wanted) {
    for (let row = 0; row < rows.length; row++) if (rows[row] && !wanted(row)) rows[row] = 0;
  }

  // src/rule/mask.js
  function unpack(text, size) {
    const bytes = Uint8Array.from(atob(text.slice(1)), (letter) => letter.charCodeAt(0));
    return text[0] === "b" ? fromBits(bytes, size) : fromRuns(bytes, size);
  }
  function fromBits(bytes, size) {
    const rows = new Uint8Array(size);
    for (let row = 0; row < size; row++) rows[row] = bytes[row >> 3] >> (row & 7) & 1;
    return rows;
  }
  function fromRuns(bytes, size) {
    const rows = new Uint8Array(size);
    let row = 0;
    let present = false;
    let length = 0;
    let shift = 0;
    for (const byte of bytes) {
      length |= (byte & 127) << shift;
      shift += 7;
      if (byte > 127) continue;
      if (present) rows.fill(1, row, row + length);
      row += length;
      present = !present;
      length = shift = 0;
    }
    return rows;
  }

  // src/rule/control.js
  function controlOf(message, size) {
    const { when, year, span, chosen, q, read } = message.follow ?? NOT_FOLLOWED;
    const places = CHOSEN2.map((field) => [field, chosen[field] ?? []]);
    return {
      ...message,
      ...{ when, year, span, q, read },
      .../** @type {Record<ChosenField, number[]>} */
      Object.fromEntries(places),
      rows: unpack(message.mask, size),
      undated: message.undated === 1,
      known: message.known === 1
    };
  }
  var NOT_FOLLOWED = { when: "all", year: 0, span: [0, 0], chosen: {}, q: "", read: "" };
  function periodOf({ when, year, span }) {
    if (when === "all") return null;
    return when === "year" ? [year, year] : span;
  }

  // src/rule/coordinates.js
  var PLUS_CODE = /^[2-9cfghjmpqrvwx0]{0,8}\+[2-9cfghjmpqrvwx]*$/i;
  var MGRS = /^\d{1,2}\s*[c-hj-np-x]\s*[a-hj-np-z]{2}\s*\d+\s*\d*$/i;
  var HEMISPHERES = /[сювз](\.\s*|\s*)[шд]\.?|\b(north|south|east|west)\b/giu;
  var PARTS = /^[\d\s.,;/+\-nsew°'"º˚′’‘″”“−–]*$/i;
  function mayBeCoordinates(text) {
    const plain = text.normalize("NFKC").trim();
    if (PLUS_CODE.test(plain) || PLUS_CODE.test(text.trim()) || MGRS.test(plain)) return true;
    const parts = plain.replace(HEMISPHERES, "n");
    if (!PARTS.test(parts) && !PARTS.test(text.trim().replace(HEMISPHERES, "n"))) return false;
    const numbers = parts.match(/\d+/g) ?? [];
    return numbers.length > 1 || numbers.length === 1 && /[^\d\s]/.test(parts);
  }

  // src/rule/wording.js
  var OVER = ["ended", "cancelled"];
  function yearsOf(words, { start, end, newest, endBy }) {
    const code = newest === null ? "" : words.statusCodes[newest];
    if (endBy) {
      const over = `${code === "cancelled" ? "cancelled" : "ended"} by ${end}, year unknown`;
      return start === null ? over : `since ${start}, ${over}`;
    }
    if (start !== null && end !== null) return start === end ? `${start}` : `${start}–${end}`;
    if (end !== null) return `until ${end}`;
    if (start === null) return "years not known";
    return OVER.includes(code) ? `${start}, end not known` : `since ${start}`;
  }
  function statusLabel(words, status) {
    return status === null ? words.unknownStatus : words.statuses[status];
  }
  function stateStatus(words, state) {
    const label = statusLabel(words, state.status);
    if (!isStale(words, state)) return label;
    return `${label} (${state.lastEvidence === null ? "no dated evidence" : `last evidence ${state.lastEvidence}`})`;
  }
  function describe(words, sites, row, state) {
    const status = stateStatus(words, state).toLowerCase();
    const confidence = words.confidences[state.confidence].toLowerCase();
    return [sites.name[row], words.layers[sites.layer[row]], status, yearsOf(words, state), confidence].join(", ");
  }
  function facts(words, sites, row, state) {
    const relation = sites.relation[row];
    return [
      `${words.layers[sites.layer[row]]}: ${sites.what[row]}`,
      sites.where[row],
      `${stateStatus(words, state)}, ${yearsOf(words, state)}`,
      `${words.confidences[state.confidence]}, place within ${sites.accuracy[row] / 1e3} km`,
      relation === null ? "" : words.relations[relation]
    ].filter(Boolean);
  }

  // src/ui/element.js
  function element(tag, attributes = {}, text = "") {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
    made.textContent = text;
    return made;
  }
  function button(attributes, text, act) {
    const made = element("button", { type: "button", ...attributes }, text);
    made.addEventListener("click", act);
    return made;
  }

  // src/ui/view.js
  function fit(map, layer, rows = layer.rows()) {
    const { lat, lon, routes } = layer.sites;
    if (!rows.length) return;
    const places = rows.flatMap((row) => {
      const bends = (routes[row] ?? []).map((bend) => [bend[1], bend[0]]);
      return [[lat[row], lon[row]], ...bends];
    });
    map.fitBounds(L.latLngBounds(places).pad(0.15), { maxZoom: 7, animate: false });
  }
  function fitPart(map, layer) {
    const { lat, lon } = layer.sites;
    const [west, south, east, north] = layer.words.region;
    const rows = layer.rows();
    const near = rows.filter((row) => west <= lon[row] && lon[row] <= east && south <= lat[row] && lat[row] <= north);
    fit(map, layer, near.length ? near : rows);
  }
  function moveTogether(map, name) {
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
  function room(map, widest) {
    const { x, y } = map.getSize();
    const bar = map.getContainer().querySelector(".atlas-bar")?.clientHeight ?? 0;
    return {
      maxWidth: Math.min(widest, x - 60),
      minWidth: Math.min(50, x - 60),
      maxHeight: Math.max(80, y - bar - 110),
      autoPanPaddingTopLeft: [8, bar + 18],
      autoPanPaddingBottomRight: [8, 12]
    };
  }

  // src/ui/popup.js
  var Popup = class {
    /** @type {L.Popup | null} */
    #popup = null;
    #map;
    #layer;
    /**
     * @param {L.Map} map
     * @param {SiteLayer} layer
     * @param {() => void} closed is called when the reader closes the popup
     */
    constructor(map, layer, closed) {
      this.#map = map;
      this.#layer = layer;
      map.on("popupclose", ({ popup }) => {
        if (popup !== this.#popup) return;
        this.#popup = null;
        closed();
      });
      map.on("resize", ({ oldSize }) => this.#keepInside(oldSize));
    }
    /** Where the picked site is drawn, which is its own place unless it is fanned out; null where it is not drawn. */
    place() {
      const { picked, visible, fan, sites } = this.#layer;
      if (picked === null || !visible[picked]) return null;
      if (fan?.rows.includes(picked)) return this.#map.layerPointToLatLng(this.#layer.spot(picked));
      return L.latLng(sites.lat[picked], sites.lon[picked]);
    }
    /** Open for the site that is picked now. */
    open() {
      this.#close();
      this.refresh();
    }
    /** Say what holds at the moment shown, where the site is drawn now. */
    refresh() {
      const place = this.place();
      if (!place) {
        this.#close();
        return;
      }
      const content = this.#content();
      if (this.#popup) {
        const shown = (
          /** @type {HTMLElement} */
          this.#popup.getContent()
        );
        if (!place.equals(
          /** @type {L.LatLng} */
          this.#popup.getLatLng()
        )) this.#popup.setLatLng(place);
        if (shown.textContent === content.textContent) return;
        this.#popup.setContent(content);
      } else {
        this.#popup = L.popup({ ...room(this.#map, 260), autoPan: false, offset: [0, -6] });
        this.#popup.setLatLng(place).setContent(content).openOn(this.#map);
      }
      this.#keepInside();
    }
    /**
     * Move the map so that the popup is in it as a whole; a site that the reader has moved out of view stays there.
     *
     * @param {L.Point} size of the map in which the site was in view; its middle has stayed where it was
     */
    #keepInside(size = this.#map.getSize()) {
      const popup = this.#popup;
      const place = popup?.getLatLng();
      if (!popup || !place) return;
      const middle = this.#map.latLngToContainerPoint(this.#map.getCenter());
      const { x, y } = this.#map.latLngToContainerPoint(place).subtract(middle);
      if (Math.abs(x) > size.x / 2 || Math.abs(y) > size.y / 2) return;
      Object.assign(popup.options, room(this.#map, 260), { autoPan: true });
      popup.update();
      popup.options.autoPan = false;
    }
    #close() {
      const popup = this.#popup;
      this.#popup = null;
      popup?.remove();
    }
    #content() {
      const { words, sites, picked } = this.#layer;
      const row = (
        /** @type {number} */
        picked
      );
      const box = element("div");
      const lines = facts(words, sites, row, this.#layer.stateOf(row)).map((line) => element("p", {}, line));
      const record = button({ class: "atlas-record" }, "Read the record ↓", showRecord);
      const href = sitePage(sites.id[row]);
      const page2 = href.startsWith("#") ? element("a", { href }, "Record ↓") : element("a", { href, target: "_blank", rel: "noopener" }, "Full page ↗");
      box.append(element("h2", {}, sites.name[row]), ...lines, record, ...href ? [page2] : []);
      return box;
    }
  };
  function listSites(map, layer, rows, place, pick) {
    const box = element("div");
    const list = element("ul");
    box.append(element("h2", {}, `${rows.length} sites here`), list);
    for (const row of rows) {
      const item = element("li");
      item.append(button({}, layer.sites.name[row], () => pick(row)));
      list.append(item);
    }
    L.popup(room(map, 300)).setLatLng(place).setContent(box).openOn(map);
  }

  // src/ui/clicks.js
  function clicks(map, layer, { pick, fanned: changed, openOther }) {
    const fanOut = (fan) => {
      layer.fan = fan;
      layer.redraw();
      changed();
    };
    const letGo = () => {
      if (layer.picked !== null) pick(null);
    };
    map.on("click", (event) => {
      const under = layer.under(event.layerPoint);
      const fanned = under.every((row) => layer.fan?.rows.includes(row));
      if (under.length > LONGEST_FAN && !fanned) listSites(map, layer, under, event.latlng, pick);
      else if (under.length > 1 && !fanned) fanOut({ centre: under[0], rows: under });
      else if (under.length) pick(under[0]);
      else if (openOther(event)) return;
      else if (layer.fan) fanOut(null);
      else letGo();
    });
    map.on("zoomstart", () => {
      if (layer.fan) fanOut(null);
    });
    map.getContainer().addEventListener("keydown", (event) => {
      if (event.key === "Escape") letGo();
    });
  }

  // src/rule/hidden.js
  function whyHidden(sites, row, filters) {
    if (isVisible(sites, row, filters)) return null;
    const { why, year = null } = reason(sites, row, filters);
    const shown = year !== null && isVisible(sites, row, { ...filters, period: [year, year] });
    return { why, year: shown ? year : null };
  }
  function reason(sites, row, filters) {
    const { period, undated } = filters;
    const state = stateOf(sites, row, filters);
    if (!state) return notKnown(sites, row, period);
    const { start, end } = state;
    if (touches(start, end, period, undated)) return { why: "left out by the filters" };
    if (!period || start === null && end === null) {
      return { why: "its dates are not known, and sites with unknown dates are left out" };
    }
    const years = period[0] === period[1] ? `${period[0]}` : `${period[0]}–${period[1]}`;
    const later = start !== null && start > period[1];
    const year = (
      /** @type {number} */
      later ? start : end
    );
    return { why: `not there in ${years}; ${later ? "from" : "until"} ${year}`, year };
  }
  function notKnown(sites, row, period) {
    const step = period && sites.known[row].find(([year, exists]) => exists === 1 && year > period[1]);
    if (!step) return { why: "no dated source says that it exists" };
    return { why: `not known at the end of ${period[1]}; first reported in ${step[0]}`, year: step[0] };
  }

  // src/ui/hidden.js
  function hiddenNotice(map, layer, goTo) {
    let offered = 0;
    const text = element("span");
    const show = button({}, "", () => goTo(offered));
    const box = element("p", { class: "atlas-hidden", role: "status" });
    box.append(text, show);
    box.hidden = true;
    L.DomEvent.disableClickPropagation(box);
    map.getContainer().append(box);
    return (filters) => {
      const row = layer.picked;
      const found = row === null ? null : whyHidden(layer.sites, row, filters);
      box.hidden = found === null;
      if (row === null || found === null) return;
      const said = `${layer.sites.name[row]} is not on the map: ${found.why}. `;
      if (text.textContent !== said) text.textContent = said;
      show.hidden = found.year === null;
      if (found.year === null) return;
      offered = found.year;
      show.textContent = `Show ${offered}`;
    };
  }

  // src/ui/listing.js
  var CALM = 250;
  var MADE = 500;
  var PAGE = 10;
  var TYPED = 700;
  var SiteList = class {
    /**
     * Rows in view, by name.
     *
     * @type {number[]}
     */
    #rows = [];
    /** @type {number | null} */
    #active = null;
    #first = 0;
    // the place of the first option made
    /** @type {Map<number, number> | null} */
    #ranks = null;
    #typed = "";
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    #timer;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    #typing;
    #map;
    #layer;
    #pick;
    #parts;
    /**
     * @param {L.Map} map
     * @param {SiteLayer} layer
     * @param {(row: number) => void} pick opens the record of a site, to be read
     */
    constructor(map, layer, pick) {
      this.#map = map;
      this.#layer = layer;
      this.#pick = pick;
      this.#parts = this.#makeParts();
      map.on("moveend", () => this.refreshSoon());
    }
    /** Bring the list up to date once nothing has changed for a moment. */
    refreshSoon() {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#refresh(), CALM);
    }
    focus() {
      this.#parts.list.focus();
    }
    #refresh() {
      const { sites } = this.#layer;
      const { list, count: count2, status, elsewhere } = this.#parts;
      const drawn2 = this.#layer.rows();
      const bounds = this.#map.getBounds();
      this.#rows = this.#byName(drawn2.filter((row) => bounds.contains([sites.lat[row], sites.lon[row]])));
      const { length } = this.#rows;
      list.hidden = length === 0;
      count2.textContent = `${length} ${length === 1 ? "site" : "sites"} in view. Arrow keys choose, Enter opens the record.`;
      status.textContent = `${drawn2.length} sites drawn, ${length} in view`;
      elsewhere.hidden = length > 0 || drawn2.length === 0;
      elsewhere.textContent = drawn2.length === 1 ? "The one site is out of view: show it" : `All ${drawn2.length} sites are out of view: show them`;
      this.#first = -1;
      this.#activate(this.#rows.indexOf(this.#active ?? this.#layer.picked ?? -1));
    }
    /** @param {number} place of the option that is in focus when the list is; the first where there is no such place */
    #activate(place) {
      const { list } = this.#parts;
      const last = this.#rows.length - 1;
      const at = Math.max(0, Math.min(last, place));
      this.#active = this.#rows[at] ?? null;
      this.#make(at);
      for (const option of list.children) option.classList.toggle("atlas-active", option.id === `atlas-site-${at}`);
      if (last < 0) list.removeAttribute("aria-activedescendant");
      else list.setAttribute("aria-activedescendant", `atlas-site-${at}`);
      if (document.activeElement === list) this.#show();
    }
    /** Ring the site in focus on the map, and bring its line into the list's view. */
    #show() {
      const { list } = this.#parts;
      const option = (
        /** @type {HTMLElement | null} */
        list.querySelector(".atlas-active")
      );
      if (option) list.scrollTop = option.offsetTop - list.clientHeight / 2;
      this.#ring(this.#active);
    }
    /** @param {number | null} row */
    #ring(row) {
      this.#layer.hover = row;
      this.#layer.redraw();
    }
    /** @param {number} at the place that has to be among the options */
    #make(at) {
      const first = Math.max(0, Math.min(at - MADE / 2, this.#rows.length - MADE));
      const made = this.#parts.list.children.length;
      if (this.#first >= 0 && at >= this.#first && at < this.#first + made) return;
      this.#first = first;
      this.#parts.list.replaceChildren(
        ...this.#rows.slice(first, first + MADE).map((row, i) => this.#option(row, first + i))
      );
    }
    /**
     * @param {number} row
     * @param {number} place
     */
    #option(row, place) {
      const { words, sites, picked } = this.#layer;
      const text = describe(words, sites, row, this.#layer.stateOf(row));
      const option = element(
        "div",
        {
          role: "option",
          id: `atlas-site-${place}`,
          "aria-posinset": place + 1,
          "aria-setsize": this.#rows.length,
          "aria-selected": String(row === picked)
        },
        text
      );
      option.addEventListener("click", () => this.#pick(row));
      return option;
    }
    /** @param {number[]} rows */
    #byName(rows) {
      const { name } = this.#layer.sites;
      if (!this.#ranks) {
        const { compare } = new Intl.Collator("en");
        const order = [...name.keys()].sort((a, b) => compare(name[a], name[b]));
        this.#ranks = new Map(order.map((row, rank) => [row, rank]));
      }
      const ranks = this.#ranks;
      return rows.sort((a, b) => (
        /** @type {number} */
        ranks.get(a) - /** @type {number} */
        ranks.get(b)
      ));
    }
    /** @param {KeyboardEvent} event */
    #key(event) {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const place = this.#rows.indexOf(this.#active ?? -1);
      const last = this.#rows.length - 1;
      const places = {
        ArrowDown: place + 1,
        ArrowRight: place + 1,
        ArrowUp: place - 1,
        ArrowLeft: place - 1,
        PageDown: place + PAGE,
        PageUp: place - PAGE,
        Home: 0,
        End: last
      };
      if (event.key in places) this.#activate(places[event.key]);
      else if (event.key === "Enter" || event.key === " " && !this.#typed) this.#pick(this.#rows[place]);
      else if (event.key.length === 1) this.#activate(this.#startingWith(event.key, place));
      else return;
      event.preventDefault();
      event.stopPropagation();
    }
    /**
     * The next site whose name starts with what has been typed.
     *
     * @param {string} letter
     * @param {number} place
     */
    #startingWith(letter, place) {
      this.#typed += letter.toLowerCase();
      clearTimeout(this.#typing);
      this.#typing = setTimeout(() => {
        this.#typed = "";
      }, TYPED);
      const from = this.#typed.length === 1 ? place + 1 : place;
      const { name } = this.#layer.sites;
      const order = [...this.#rows.keys()].map((_, i, { length }) => (from + i) % length);
      return order.find((each) => name[this.#rows[each]].toLowerCase().startsWith(this.#typed)) ?? place;
    }
    #makeParts() {
      const count2 = element("p", { id: "atlas-sites-count" });
      const list = element("div", {
        role: "listbox",
        tabindex: 0,
        "aria-label": "Sites in view",
        "aria-describedby": "atlas-sites-count"
      });
      const box = element("div", { class: "atlas-sites" });
      const status = element("div", { role: "status", class: "atlas-unseen" });
      const elsewhere = button({ class: "atlas-elsewhere", hidden: "" }, "", () => fit(this.#map, this.#layer));
      list.hidden = true;
      box.append(count2, list);
      for (const part of [elsewhere, box]) L.DomEvent.disableClickPropagation(part).disableScrollPropagation(part);
      this.#map.getContainer().append(box, status, elsewhere);
      list.addEventListener("keydown", (event) => this.#key(event));
      list.addEventListener("focus", () => this.#show());
      list.addEventListener("blur", () => this.#ring(null));
      return { list, count: count2, status, elsewhere };
    }
  };

  // src/ui/place.js
  var CLOSEST = 9;
  var PlaceMark = class {
    /** @type {L.LayerGroup | null} */
    #mark = null;
    /** @type {[number, number, number] | null} */
    #at = null;
    #map;
    #theme;
    /**
     * @param {L.Map} map
     * @param {Theme} theme
     */
    constructor(map, theme) {
      this.#map = map;
      this.#theme = theme;
    }
    /** @param {Theme} theme */
    setTheme(theme) {
      this.#theme = theme;
      this.#draw();
    }
    /**
     * Mark a place, or none; says whether it is another one than before.
     *
     * @param {[lon: number, lat: number, accuracy: number] | null} at
     */
    show(at) {
      if (String(at) === String(this.#at)) return false;
      this.#at = at;
      this.#draw();
      return at !== null;
    }
    /** The place marked now. */
    at() {
      return this.#at;
    }
    /** Bring the place into view with what is around it. */
    goThere() {
      if (!this.#at) return;
      const [lon, lat, accuracy] = this.#at;
      const bounds = L.latLng(lat, lon).toBounds(4 * Math.max(accuracy, 1));
      this.#map.fitBounds(bounds, { maxZoom: CLOSEST, animate: false });
    }
    #draw() {
      this.#mark?.remove();
      this.#mark = null;
      if (!this.#at) return;
      const [lon, lat, accuracy] = this.#at;
      const color = this.#theme.accent;
      const look = { color, weight: 2, interactive: false };
      this.#mark = L.layerGroup([
        L.circle([lat, lon], { ...look, radius: accuracy, fillOpacity: 0.12, dashArray: "5 4" }),
        L.circleMarker([lat, lon], { ...look, radius: 5, fillColor: this.#theme.paper, fillOpacity: 1 })
      ]).addTo(this.#map);
    }
  };

  // src/rule/tally.js
  function tally(words, sites, filters, year) {
    const now = { ...filters, period: [year, year] };
    const before = { ...filters, period: [year - 1, year - 1] };
    const dated = { ...now, undated: false };
    const byLayer = words.layers.map(() => 0);
    const byActor = words.actors.map(() => 0);
    const found = { all: 0, came: 0, went: 0, undated: 0, byLayer, byActor };
    for (let row = 0; row < sites.id.length; row++) {
      const was = isVisible(sites, row, before);
      if (!isVisible(sites, row, now)) {
        if (was) found.went++;
        continue;
      }
      found.all++;
      if (!was) found.came++;
      byLayer[sites.layer[row]]++;
      byActor[sites.actor[row]]++;
      if (!isVisible(sites, row, dated)) found.undated++;
    }
    return found;
  }
  function tallyLine({ all, came, went, undated }, known, year) {
    const clock = known ? `as known by the end of ${year}` : `true in ${year}`;
    if (!all) return `No site under these filters, ${clock}.`;
    const parts = [clock];
    if (came) parts.push(`${came} new`);
    if (went) parts.push(`${went} no longer`);
    if (undated) parts.push(`${undated} of unknown years`);
    return parts.join(" · ");
  }

  // src/ui/timelapse.js
  var PACE = 900;
  var TimeLapse = class {
    /**
     * The year played; null while the years are those of the sidebar.
     *
     * @type {number | null}
     */
    year = null;
    #playing = false;
    #next = 0;
    // when the year moves on, in milliseconds of the page
    #calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    #pace = this.#calm ? 0.5 : 1;
    /** @type {Control | null} */
    #control = null;
    /**
     * @param {L.Map} map
     * @param {{ words: Words, sites: Sites }} data
     * @param {() => void} changed is called when the year played is another; it answers with `follow`
     * @param {(year: number) => void} take is called when the sidebar should be set to a year
     */
    constructor(map, { words, sites }, changed, take) {
      this.#words = words;
      this.#sites = sites;
      this.#changed = changed;
      this.#take = take;
      this.#parts = this.#makeParts();
      this.#bar = this.#makeBar();
      this.#bar.hidden = true;
      map.getContainer().append(this.#bar);
      this.#refresh();
    }
    #words;
    #sites;
    #changed;
    #take;
    #parts;
    #bar;
    /**
     * Whether there is something to play.
     *
     * @param {boolean} offered
     */
    offer(offered) {
      this.#bar.hidden = !offered;
    }
    /**
     * Count by the filters that are shown now.
     *
     * @param {Control} control
     */
    follow(control) {
      this.#control = control;
      this.#refresh();
    }
    /** @param {number} year is brought into the years of the atlas */
    setYear(year) {
      const [first, last] = this.#words.years;
      this.year = Math.max(first, Math.min(last, Math.round(year)));
      this.#changed();
    }
    play() {
      this.#start();
      const [first, last] = this.#words.years;
      if (this.year === last) this.setYear(first);
      this.#wait();
      if (!this.#playing) requestAnimationFrame(this.#tick);
      this.#playing = true;
      this.#refresh();
    }
    pause() {
      this.#playing = false;
      this.#refresh();
    }
    /** What stands there stays in the page, so that focus and a finger on the slider are kept from year to year. */
    #refresh() {
      const { open: open2, panel, large, scrub, toggle, counts } = this.#parts;
      open2.hidden = this.year !== null;
      panel.hidden = this.year === null;
      if (this.year === null) return;
      large.textContent = String(this.year);
      large.setAttribute("aria-live", this.#playing ? "off" : "polite");
      scrub.value = String(this.year);
      toggle.textContent = this.#playing ? "❚❚" : "▶";
      toggle.title = this.#playing ? "Pause" : "Play";
      toggle.setAttribute("aria-label", toggle.title);
      if (this.#control) counts.replaceChildren(...this.#told(this.#control, this.year));
    }
    #start() {
      if (this.year !== null) return;
      const [first, last] = this.#words.years;
      const from = this.#control?.period?.[0] ?? first;
      this.setYear(from < last ? from : first);
    }
    #open() {
      if (this.#calm) this.#start();
      else this.play();
      this.#parts.toggle.focus();
    }
    #close() {
      this.#playing = false;
      this.year = null;
      this.#changed();
      this.#parts.open.focus();
    }
    /** @param {number} by */
    #step(by) {
      this.pause();
      if (this.year !== null) this.setYear(this.year + by);
    }
    /** @param {number} year */
    #goTo(year) {
      this.pause();
      this.setYear(year);
    }
    #wait() {
      this.#next = performance.now() + PACE / this.#pace;
    }
    /** @param {number} time */
    #tick = (time2) => {
      if (!this.#playing || this.year === null) return;
      if (time2 >= this.#next) {
        this.#next = time2 + PACE / this.#pace;
        this.setYear(this.year + 1);
        if (this.year === this.#words.years[1]) {
          this.pause();
          return;
        }
      }
      requestAnimationFrame(this.#tick);
    };
    /**
     * The running count per layer and actor, what came and went since the year before, and what has no years at all.
     *
     * @param {Control} control
     * @param {number} year
     */
    #told(control, year) {
      const { layers, actors, colours } = this.#words;
      const found = tally(this.#words, this.#sites, control, year);
      const line = element("p", {}, tallyLine(found, control.known, year));
      if (!found.all) return [line];
      return [
        line,
        ...layers.map((name, i) => {
          return element("span", { class: "atlas-key", style: `--c:${colours[i]}` }, `${name} ${found.byLayer[i]}`);
        }),
        ...actors.map((name, i) => element("span", {}, `${name} ${found.byActor[i]}`))
      ];
    }
    #makeParts() {
      const [first, last] = this.#words.years;
      const labelled = (text, label, act) => button({ title: label, "aria-label": label }, text, act);
      const speed = element("select", { "aria-label": "Speed", title: "Speed" });
      for (const factor of [0.5, 1, 2, 4]) speed.append(element("option", { value: factor }, `${factor}×`));
      speed.value = String(this.#pace);
      speed.addEventListener("change", () => {
        this.#pace = Number(speed.value);
        this.#wait();
      });
      const scrub = element("input", { type: "range", min: first, max: last, "aria-label": "Year" });
      scrub.addEventListener("input", () => this.#goTo(Number(scrub.value)));
      return {
        open: labelled("▶ Play the years", "Play the years", () => this.#open()),
        panel: element("div", { class: "atlas-years" }),
        large: element("output", { class: "atlas-year" }),
        counts: element("div", { class: "atlas-counts" }),
        back: labelled("‹", "One year back", () => this.#step(-1)),
        toggle: labelled("▶", "Play", () => this.#playing ? this.pause() : this.play()),
        forward: labelled("›", "One year on", () => this.#step(1)),
        scrub,
        speed,
        take: labelled("Set the sidebar to this year", "Set the sidebar to this year", () => {
          this.pause();
          if (this.year !== null) this.#take(this.year);
        }),
        close: labelled("×", "Back to the years of the sidebar", () => this.#close())
      };
    }
    #makeBar() {
      const { open: open2, panel, large, counts, back, toggle, forward, scrub, speed, take, close } = this.#parts;
      const bar = element("div", { class: "atlas-time", role: "group", "aria-label": "Play the years" });
      const now = element("div", { class: "atlas-now" });
      const line = element("div", { class: "atlas-line" });
      now.append(large, counts);
      line.append(back, toggle, forward, scrub, speed, take, close);
      panel.append(now, line);
      bar.append(open2, panel);
      for (const part of [open2, panel]) L.DomEvent.disableClickPropagation(part).disableScrollPropagation(part);
      panel.addEventListener("keydown", (event) => {
        if (event.target === speed && event.key !== "Escape") return;
        const [first, last] = this.#words.years;
        const acts = {
          ArrowRight: () => this.#step(1),
          ArrowLeft: () => this.#step(-1),
          Home: () => this.#goTo(first),
          End: () => this.#goTo(last),
          Escape: () => this.#close()
        };
        const act = acts[event.key];
        if (!act) return;
        act();
        event.preventDefault();
        event.stopPropagation();
      });
      return bar;
    }
  };

  // src/ui/tooltip.js
  function tooltip(map, layer) {
    const tip = L.tooltip({ direction: "top", offset: [0, -10] });
    let under = [];
    const close = () => {
      under = [];
      map.closeTooltip(tip);
    };
    const tell = () => {
      const [row] = under;
      const more = under.length > 1 ? ` (and ${under.length - 1} more here)` : "";
      const text = describe(layer.words, layer.sites, row, layer.stateOf(row)) + more;
      tip.setLatLng(map.layerPointToLatLng(layer.spot(row))).setContent(element("span", {}, text));
    };
    const pointAt = (point) => {
      under = layer.under(point);
      const row = under.length ? under[0] : null;
      if (row === layer.hover) return;
      layer.hover = row;
      layer.redraw();
      map.getContainer().style.cursor = row === null ? "" : "pointer";
      if (row === null) {
        close();
        return;
      }
      tell();
      map.openTooltip(tip);
    };
    let newest = null;
    map.on("mousemove", (event) => {
      if (!newest) {
        requestAnimationFrame(() => {
          const point = (
            /** @type {L.LeafletMouseEvent} */
            newest.layerPoint
          );
          newest = null;
          pointAt(point);
        });
      }
      newest = event;
    });
    map.on("mouseout", () => {
      layer.hover = null;
      close();
      layer.redraw();
    });
    return () => {
      if (!under.length) return;
      under = under.filter((row) => layer.visible[row]);
      layer.hover = under[0] ?? null;
      if (under.length) tell();
      else close();
    };
  }

  // src/rule/counts.js
  function countsOf(words, sites, filters) {
    const { rows, period, undated } = filters;
    const weakest = words.confidences.length - 1;
    const zeros = (names) => names.map(() => 0);
    const found = {
      shown: 0,
      layers: zeros(words.layers),
      actors: zeros(words.actors),
      statuses: zeros(words.statuses),
      confidence: zeros(words.confidences)
    };
    for (let row = 0; row < rows.length; row++) {
      if (!rows[row]) continue;
      const state = stateOf(sites, row, filters);
      if (!state || !touches(state.start, state.end, period, undated)) continue;
      const { status, confidence } = state;
      const layer = isChosen(filters.layers, sites.layer[row]);
      const actor = isChosen(filters.actors, sites.actor[row]);
      const strong = confidence <= (filters.confidence ?? weakest);
      const inStatus = status === null ? !filters.statuses.length : isChosen(filters.statuses, status);
      const failures = Number(!layer) + Number(!actor) + Number(!strong) + Number(!inStatus);
      if (failures > 1) continue;
      if (!failures) found.shown++;
      if (!failures || !layer) found.layers[sites.layer[row]]++;
      if (!failures || !actor) found.actors[sites.actor[row]]++;
      if (!failures || !strong) found.confidence[confidence]++;
      if (status !== null && (!failures || !inStatus)) found.statuses[status]++;
    }
    for (let place = 1; place <= weakest; place++) found.confidence[place] += found.confidence[place - 1];
    return found;
  }
  function isChosen(chosen, value) {
    return !chosen.length || chosen.includes(value);
  }

  // src/rule/sentence.js
  var MOST_NAMED = 4;
  var LONGEST = 60;
  var TROUBLES = {
    signs: "The search holds no letter or digit: type a name, a place or coordinates.",
    script: "No name in the atlas is written in the script of the search: try another."
  };
  var NOTHING_HELPS = "No site fits, and loosening one filter alone would not help: reset all filters.";
  function sentence(known, control, counts) {
    const { words, sites, choices } = known;
    const size = sites.id.length;
    const chosen = chosenWords(words, choices, control).filter(Boolean).join(", ");
    const all = `${number(size)} ${size === 1 ? "site" : "sites"}`;
    const text = `Showing ${number(counts.shown)} of ${all} ${time(control)}${chosen ? `: ${chosen}` : ""}.`;
    return [text, control.read, counts.shown ? "" : loosen(known, control)].filter(Boolean).join(" ");
  }
  function remark({ confidences }, { confidence }, counts) {
    const weakest = confidences.length - 1;
    const total = counts.confidence[weakest];
    const least = confidence ?? weakest;
    if (least === weakest) {
      const confirmed = counts.confidence[0];
      return total ? `${number(confirmed)} ${are(confirmed)} confirmed; ${number(total - confirmed)} ${are(total - confirmed)} not.` : "";
    }
    const leftOut = total - counts.confidence[least];
    const below = least === 0 ? "not confirmed" : `below “${confidences[least].toLowerCase()}”`;
    return `${number(leftOut)} more ${are(leftOut)} ${below}.`;
  }
  function chosenWords(words, choices, control) {
    const { actors, layers, statuses, confidence, q } = control;
    const some = (field) => either(control[field].map((place) => choices.words(field)[place]));
    const least = confidence === null || confidence === words.confidences.length - 1 ? null : confidence;
    const leastWord = least === null ? "" : words.confidences[least].toLowerCase();
    const orgs = some("orgs");
    const roles = some("roles");
    return [
      either(actors.map((place) => words.actors[place])),
      either(layers.map((place) => words.layers[place])),
      some("countries"),
      some("regions"),
      roles ? `${orgs || "any organization"} as ${roles}` : orgs,
      some("categories"),
      some("commodities"),
      either(statuses.map((place) => words.statuses[place].toLowerCase())),
      some("relations"),
      control.undated ? "" : "without sites with unknown dates",
      least ? `${leastWord} or better` : leastWord,
      q && `${choices.search.find(q).alike ? "matching words like" : "matching"} ${quoted(q)}`
    ];
  }
  function time({ period, known }) {
    if (!period) return known ? "in all years, as known today" : "in all years";
    const years = period[0] === period[1] ? `in ${period[0]}` : `in ${period[0]}–${period[1]}`;
    return known ? `${years}, as known at the end of ${period[1]}` : years;
  }
  function loosen({ words, sites, choices }, control) {
    const trouble = control.q && choices.search.trouble(control.q);
    if (trouble) return TROUBLES[trouble];
    const each = [
      ["actor", { actors: [] }],
      ["layer", { layers: [] }],
      ["country", { countries: [] }],
      ["region", { regions: [] }],
      ["category", { categories: [] }],
      ["commodity", { commodities: [] }],
      ["relation", { relations: [] }],
      ["organization", { orgs: [] }],
      ["role", { roles: [] }],
      ["year", { period: null, undated: true }],
      ["status", { statuses: [] }],
      ["confidence", { confidence: null }],
      ["search", { q: "" }]
    ];
    let best = { name: "", left: 0 };
    for (const [name, loosened] of each) {
      if (Object.entries(loosened).every(([field, value]) => isSame(control[
        /** @type {keyof Control} */
        field
      ], value)))
        continue;
      const filters = { ...control, ...loosened };
      const left = countsOf(words, sites, { ...filters, rows: choices.rows(filters) }).shown;
      if (left > best.left) best = { name, left };
    }
    if (!best.left) return NOTHING_HELPS;
    return `No site fits all filters. Without the ${best.name} filter there would be ${number(best.left)}.`;
  }
  var isSame = (one, other) => JSON.stringify(one) === JSON.stringify(other);
  function either(values) {
    if (values.length > MOST_NAMED + 1) {
      return `${values.slice(0, MOST_NAMED).join(", ")} or one of ${values.length - MOST_NAMED} others`;
    }
    return values.length > 1 ? `${values.slice(0, -1).join(", ")} or ${values[values.length - 1]}` : values[0] ?? "";
  }
  function quoted(text) {
    const shown = [
      ...text.replace(/[\p{C}\p{Z}]/gu, " ").trim().replace(/ +/g, " ")
    ];
    return shown.length > LONGEST ? `“${shown.slice(0, LONGEST).join("").trimEnd()}…”` : `“${shown.join("")}”`;
  }
  var are = (count2) => count2 === 1 ? "is" : "are";
  var number = (count2) => `${count2}`.replace(/\B(?=(\d{3})+$)/g, ",");

  // src/ui/words.js
  var COUNTED = (
    /** @type {const} */
    ["layers", "actors", "statuses"]
  );
  var CALM2 = 700;
  var PageWords = class {
    #known;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    #timer;
    /** @param {Known} known */
    constructor(known) {
      this.#known = known;
    }
    /** @param {Control} control */
    say(control) {
      const { words, sites } = this.#known;
      const counts = countsOf(words, sites, control);
      keepSentence(true);
      writeSentence(sentence(this.#known, control, counts), remark(words, control, counts));
      for (const field of COUNTED) writeCounts(field, counts[field]);
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => keepSentence(false), CALM2);
    }
  };

  // src/session.js
  var MOST_EXERCISES = 4096;
  var TIMES = (
    /** @type {const} */
    ["when", "year", "span"]
  );
  var ANEW = (
    /** @type {const} */
    [...CHOSEN2, "q"]
  );
  var CLOSE_BY = 7;
  var Session = class {
    /** @type {Control | null} */
    #said = null;
    // by the page
    /** @type {Choice} */
    #ahead = {};
    // what the sidebar says and the page has not said yet
    #map;
    #base;
    #exercises;
    #rowOf;
    #popup;
    #refreshTooltip;
    #refreshNotice;
    #list;
    /** @type {() => Promise<Content>} */
    #fetchFilters;
    /** @type {Choices | null} */
    #choices = null;
    // until its file has come, the map waits for the page's word on those filters
    #asked = false;
    // for that file
    /** @type {PageWords | null} */
    #pageWords = null;
    /** @type {{ key: string, rows: Uint8Array } | null} */
    #found = null;
    // the rows found last, and for what
    #reading = false;
    // whether the focus went from the list to a record
    #opened;
    /**
     * @param {L.Map} map
     * @param {{ words: Words, sites: Sites }} data
     * @param {object} parts
     * @param {BaseMap} parts.base
     * @param {Exercises} parts.exercises
     * @param {Theme} parts.theme
     * @param {() => Promise<Content>} parts.filters fetches what the map needs to answer all filters by itself
     * @param {boolean} parts.opened whether a link has said where the map looks
     */
    constructor(map, data, { base, exercises, theme, filters, opened }) {
      this.#map = map;
      this.#opened = opened;
      this.#base = base;
      this.#exercises = exercises;
      this.#fetchFilters = filters;
      this.#rowOf = new Map(data.sites.id.map((id, row) => [id, row]));
      const pick = (row) => this.pick(row);
      const drawAnew = () => this.#draw();
      this.layer = new SiteLayer(data, theme, { pane: "atlas-sites" }).addTo(map);
      this.place = new PlaceMark(map, theme);
      this.lapse = new TimeLapse(map, data, drawAnew, (year) => tellPage(`year:${year}`));
      this.#popup = new Popup(map, this.layer, () => pick(null));
      this.#refreshTooltip = tooltip(map, this.layer);
      this.#refreshNotice = hiddenNotice(map, this.layer, (year) => this.#goTo(year));
      this.#list = new SiteList(map, this.layer, (row) => this.read(row));
      clicks(map, this.layer, {
        pick,
        fanned: () => this.#popup.refresh(),
        openOther: (event) => exercises.open(event)
      });
      followSidebar({
        labels: (field) => field === "confidence" ? data.words.confidences : this.#choices?.labels(field) ?? [],
        changed: (choice) => this.#follow(choice),
        written: () => this.#tellWords(),
        settled: () => {
          this.#goAhead({});
          this.#tellWords();
        }
      });
    }
    /**
     * Pick a site, or none, and tell the page.
     *
     * @param {number | null} row
     */
    pick(row) {
      this.#mark(row);
      tellPage(`site:${row === null ? "" : this.layer.sites.id[row]}`);
    }
    /**
     * Pick a site by keyboard: the focus goes to its record, and back to the list when the record is left or closed.
     *
     * @param {number} row
     */
    read(row) {
      this.pick(row);
      this.#reading = true;
      enterRecord(this.layer.sites.id[row], () => {
        this.pick(null);
        this.#leaveRecord();
      });
    }
    /** @param {string} id */
    pickById(id) {
      const row = this.#rowOf.get(id);
      if (row === void 0) throw new Error(`no site ${id}`);
      this.pick(row);
    }
    /** Whether all filters are followed before the page has run. */
    answersFilters() {
      return this.#choices !== null;
    }
    /** The year whose sites are shown, the last of a period; null for all years. */
    year() {
      return this.#control()?.period?.[1] ?? null;
    }
    /**
     * Show what the page says.
     *
     * @param {Message} message
     */
    show(message) {
      const { sites, words } = this.layer;
      const before = this.#said;
      const said = controlOf(message, sites.id.length);
      this.#said = said;
      this.#ahead = this.#unsaid(this.#ahead);
      this.#draw();
      if (said.follow) this.#askFilters();
      this.lapse.offer(said.plays === 1 && sites.id.some((_, row2) => isKept(sites, row2, said)));
      this.#base.setFills(said.fills);
      const elsewhere = this.place.show(said.at);
      const row = (said.site === null ? null : this.#rowOf.get(said.site)) ?? null;
      if (said.fit) {
        if (said.mask !== before?.mask) fit(this.#map, this.layer);
      } else if (elsewhere && (before || row === null)) {
        this.place.goThere();
      } else if (!before && !this.#opened) {
        if (row !== null) this.#map.setView([sites.lat[row], sites.lon[row]], CLOSE_BY, { animate: false });
        else if (isPart(sites, said, words.confidences.length - 1)) fitPart(this.#map, this.layer);
      }
      if (row !== this.layer.picked) this.#mark(row, before !== null || !this.#opened);
      if (row === null && this.#reading && hasLostFocus()) this.#leaveRecord();
    }
    /**
     * Take in what became of a filter of the sidebar. A search that may be a place waits for the page to say which.
     *
     * @param {Choice} choice
     */
    #follow(choice) {
      if (!this.#said?.follow) return;
      const ahead = { ...this.#ahead, ...choice };
      if (ahead.q && mayBeCoordinates(ahead.q)) delete ahead.q;
      this.#goAhead(ahead);
    }
    /** Fetch, once the browser has nothing else to do, what the map needs to answer all filters by itself. */
    #askFilters() {
      if (this.#asked) return;
      this.#asked = true;
      const { sites, words } = this.layer;
      const begin = async () => {
        this.#choices = new Choices(await this.#fetchFilters());
        this.#pageWords = new PageWords({ words, sites, choices: this.#choices });
        if (Object.keys(this.#ahead).length) this.#draw();
      };
      const idle = window.requestIdleCallback ?? ((act) => setTimeout(act, 1e3));
      idle(() => begin().catch(() => {
      }));
    }
    /**
     * Show what the sidebar says, as far as the page has not said it itself.
     *
     * @param {Choice} choice
     */
    #goAhead(choice) {
      const ahead = this.#unsaid(choice);
      if (same(ahead, this.#ahead)) return;
      this.#ahead = ahead;
      this.#draw();
    }
    /** @param {Choice} choice */
    #unsaid(choice) {
      const said = (
        /** @type {Choice} */
        this.#said
      );
      const names = (
        /** @type {(keyof Choice)[]} */
        Object.keys(choice)
      );
      return Object.fromEntries(
        names.filter((name) => !same(choice[name], said[name])).map((name) => [name, choice[name]])
      );
    }
    /**
     * What is to be shown now.
     *
     * @returns {Control | null}
     */
    #control() {
      if (!this.#said) return null;
      const { year } = this.lapse;
      const control = { ...this.#said, ...this.#ahead };
      if (this.#isAhead(TIMES)) control.period = periodOf(control);
      if (this.#isAhead(ANEW) && this.#choices) control.rows = this.#rowsOf(this.#choices, control);
      if ("q" in this.#ahead) control.read = "";
      return year === null ? control : { ...control, period: [year, year] };
    }
    /** @param {readonly (keyof Choice)[]} fields */
    #isAhead(fields) {
      return fields.some((field) => field in this.#ahead);
    }
    /**
     * @param {Choices} choices
     * @param {Control} control
     */
    #rowsOf(choices, control) {
      const key = JSON.stringify(ANEW.map((field) => control[field]));
      if (this.#found?.key !== key) this.#found = { key, rows: choices.rows(control) };
      return this.#found.rows;
    }
    /** Have the page say what is shown; not while the years play, which the map tells by itself. */
    #tellWords() {
      const control = this.lapse.year === null ? this.#control() : null;
      if (control?.follow) this.#pageWords?.say(control);
    }
    #draw() {
      const control = this.#control();
      if (!control) return;
      this.layer.show(control);
      this.lapse.follow(control);
      this.#exercises.show(control.exercises === null ? null : unpack(control.exercises, MOST_EXERCISES), control.period);
      this.#popup.refresh();
      this.#refreshNotice(control);
      this.#refreshTooltip();
      this.#list.refreshSoon();
      this.#tellWords();
    }
    /**
     * @param {number | null} row
     * @param {boolean} follow whether the map moves to the site
     */
    #mark(row, follow = true) {
      this.layer.picked = row;
      this.layer.redraw();
      const place = this.#popup.place();
      if (follow && place && !this.#map.getBounds().pad(-0.05).contains(place)) {
        this.#map.panTo(place, { animate: false });
      }
      this.#popup.open();
      const control = this.#control();
      if (control) this.#refreshNotice(control);
      this.#list.refreshSoon();
    }
    #leaveRecord() {
      this.#reading = false;
      this.#list.focus();
    }
    /** @param {number} year is shown by the map while it plays, else by the whole page */
    #goTo(year) {
      if (this.lapse.year === null) tellPage(`year:${year}`);
      else this.lapse.setYear(year);
    }
  };
  function same(one, other) {
    return JSON.stringify(one) === JSON.stringify(other);
  }

  // src/drawing/tiles.js
  var TILES = {
    openstreetmap: ["OpenStreetMap", "https://tile.openstreetmap.org/{z}/{x}/{y}.png", "© OpenStreetMap contributors"],
    light: [
      "CartoDB light",
      "https://{s}.basemaps.cartocdn.com/light_all/{z}/{x}/{y}{r}.png",
      "© OpenStreetMap contributors © CARTO"
    ],
    dark: [
      "CartoDB dark",
      "https://{s}.basemaps.cartocdn.com/dark_all/{z}/{x}/{y}{r}.png",
      "© OpenStreetMap contributors © CARTO"
    ],
    topographic: [
      "Topographic",
      "https://{s}.tile.opentopomap.org/{z}/{x}/{y}.png",
      "© OpenStreetMap contributors, SRTM; style © OpenTopoMap (CC-BY-SA)"
    ],
    satellite: [
      "Satellite",
      "https://server.arcgisonline.com/ArcGIS/rest/services/World_Imagery/MapServer/tile/{z}/{y}/{x}",
      "Imagery © Esri, Maxar, Earthstar Geographics"
    ]
  };
  var TILE_NAMES = Object.entries(TILES).map(([code, [name]]) => [code, name]);
  function tileChooser(map) {
    let tiles = null;
    return (code) => {
      tiles?.remove();
      tiles = null;
      if (!Object.hasOwn(TILES, code)) return;
      const [, address2, attribution] = TILES[code];
      tiles = L.tileLayer(address2, { attribution, maxZoom: 17 }).addTo(map);
    };
  }

  // src/rule/link.js
  var EMBEDDING = ["embed", "embed_options"];
  function viewOf(href) {
    const { searchParams } = new URL(href);
    return { at: placeOf(searchParams.get("at") ?? ""), base: searchParams.get("base") ?? "" };
  }
  function withView(href, { at, base }) {
    const url = new URL(href);
    put(url, "at", at ? textOf(at) : "");
    put(url, "base", base);
    url.search = url.search.replaceAll("%2C", ",");
    return url.href;
  }
  function unembedded(href) {
    const url = new URL(href);
    for (const name of EMBEDDING) put(url, name, "");
    url.search = url.search.replaceAll("%2C", ",");
    return url.href;
  }
  function placeOf(text) {
    const parts = text.split(",");
    if (parts.length !== 3 || !parts.every((part) => /^-?\d{1,3}(\.\d{1,8})?$/.test(part))) return null;
    const [lat, lon, zoom] = parts.map(Number);
    return Math.abs(lat) <= 85 && Math.abs(lon) <= 180 && zoom >= 2 && zoom <= 17 ? { lat, lon, zoom } : null;
  }
  function textOf({ lat, lon, zoom }) {
    const digits = zoom < 9 ? 2 : 4;
    const turned = ((lon + 180) % 360 + 360) % 360 - 180;
    return [lat.toFixed(digits), turned.toFixed(digits), zoom.toFixed(2)].map(Number).join();
  }
  function put({ searchParams }, name, value) {
    if (value) searchParams.set(name, value);
    else searchParams.delete(name);
  }

  // src/ui/sharing.js
  var CALM3 = 400;
  var TOUCHES = ["pointerdown", "wheel", "keydown"];
  function sharedView() {
    const href = address();
    return href ? viewOf(href) : viewOf("https://unseen.invalid");
  }
  var Sharing = class {
    /** @type {View} */
    #view;
    #touched = false;
    #map;
    /**
     * @param {L.Map} map
     * @param {View} opened the view that the map has opened with
     * @param {(view: View) => void} follow shows the view of an entry of the history
     */
    constructor(map, opened, follow) {
      this.#map = map;
      this.#view = opened;
      const touch = () => {
        this.#touched = true;
      };
      for (const kind of TOUCHES) map.getContainer().addEventListener(kind, touch, { capture: true, passive: true });
      let timer;
      map.on("moveend", () => {
        clearTimeout(timer);
        if (this.#touched) timer = setTimeout(() => this.#moved(), CALM3);
      });
      onAddressChange((back) => {
        if (back) {
          this.#view = viewOf(address());
          follow(this.#view);
        } else this.#write();
      });
    }
    /** @param {string} base the code of the base map that the reader has chosen */
    setBase(base) {
      this.#view = { ...this.#view, base };
      this.#write();
    }
    /** A link to the whole page as it is now; empty where the page can't be seen. */
    link() {
      const href = address();
      return href && unembedded(withView(href, { ...this.#view, at: this.#here() }));
    }
    #here() {
      const { lat, lng } = this.#map.getCenter();
      return { lat, lon: lng, zoom: this.#map.getZoom() };
    }
    #moved() {
      this.#view = { ...this.#view, at: this.#here() };
      this.#write();
    }
    #write() {
      const href = address();
      if (!href) return;
      const wanted = withView(href, this.#view);
      if (new URL(wanted).searchParams.toString() !== new URL(href).searchParams.toString()) replaceAddress(wanted);
    }
  };
  async function copied(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      const field = document.createElement("textarea");
      field.value = text;
      field.className = "atlas-unseen";
      document.body.append(field);
      field.select();
      const done = document.execCommand("copy");
      field.remove();
      return done;
    }
  }

  // src/ui/controls.js
  var GBAO_BOUNDS = [
    [36.6, 70.2],
    [39.5, 75.2]
  ];
  var SAID = 2500;
  function controls(map, { centre, zoom, embedded, sharing }) {
    const bar = element("div", { class: "atlas-bar", role: "group", "aria-label": "View" });
    const lay = tileChooser(map);
    const hint = "Base map; all but the first load tiles from outside";
    const select = element("select", { "aria-label": "Base map", title: hint });
    for (const [code, name] of [["", "Base map"], ...TILE_NAMES]) select.append(element("option", { value: code }, name));
    select.addEventListener("change", () => {
      lay(select.value);
      sharing?.setBase(select.value);
    });
    bar.append(
      button({ title: "Central Asia" }, "Region", () => map.setView(centre, zoom)),
      button({ title: "Zoom to Gorno-Badakhshan" }, "GBAO", () => map.fitBounds(GBAO_BOUNDS)),
      select
    );
    if (sharing?.link()) bar.append(...embedded ? [wholePage(sharing)] : copyLink(sharing));
    L.DomEvent.disableClickPropagation(bar);
    map.getContainer().append(bar);
    L.control.scale({ imperial: false, position: "bottomleft" }).addTo(map);
    return (code) => {
      select.value = TILE_NAMES.some(([known]) => known === code) ? code : "";
      lay(select.value);
    };
  }
  function copyLink(sharing) {
    const said = element("span", { role: "status", class: "atlas-unseen" });
    let timer;
    const copy = button({ title: "Copy a link to what is shown" }, "Copy link", async () => {
      const done = await copied(sharing.link());
      said.textContent = done ? "Link copied" : "The browser does not allow copying: the address bar has the same link";
      copy.textContent = done ? "Link copied" : "Not copied: see address bar";
      copy.focus();
      clearTimeout(timer);
      timer = setTimeout(() => {
        copy.textContent = "Copy link";
        said.textContent = "";
      }, SAID);
    });
    return [copy, said];
  }
  function wholePage(sharing) {
    const link = element("a", { target: "_blank", rel: "noopener", class: "atlas-whole" }, "Full atlas ↗");
    const aim = () => {
      link.href = sharing.link();
    };
    for (const kind of ["pointerenter", "pointerdown", "focus"]) link.addEventListener(kind, aim);
    aim();
    return link;
  }

  // src/drawing/exercises.js
  var ExerciseLayer = class extends CanvasLayer {
    #exercises;
    #theme;
    /** @type {Uint8Array | null} */
    #mask = null;
    /** @type {Period} */
    #period = null;
    /**
     * @param {ExerciseData[]} exercises
     * @param {Theme} theme
     * @param {L.RendererOptions} options
     */
    constructor(exercises, theme, options) {
      super(options);
      this.#exercises = exercises.map(placed);
      this.#theme = theme;
    }
    /** @param {Theme} theme */
    setTheme(theme) {
      this.#theme = theme;
      this.redraw();
    }
    /**
     * @param {Uint8Array | null} mask a row for each exercise
     * @param {Period} period
     */
    show(mask, period) {
      this.#mask = mask;
      this.#period = period;
      this.redraw();
    }
    /** The exercises drawn now. */
    visible() {
      const mask = this.#mask;
      const period = this.#period;
      if (!mask) return [];
      return this.#exercises.flatMap((each, row) => {
        return each && mask[row] && touches(each.year, each.year, period, false) ? [each] : [];
      });
    }
    /**
     * The exercises under a point of the layer.
     *
     * @param {Point} point
     */
    under(point) {
      const frame = this.frame();
      return this.visible().filter(({ x, y }) => {
        const spot = toPixels(frame, x, y);
        return Math.hypot(spot.x - point.x, spot.y - point.y) <= REACH;
      });
    }
    /**
     * @override
     * @param {CanvasRenderingContext2D} pen
     * @param {Frame} frame
     */
    draw(pen, frame) {
      for (const each of this.visible()) {
        const spot = toPixels(frame, each.x, each.y);
        const radius = each.radius * frame.scale;
        if (frame.zoom >= 7 && radius > 14 && radius < 400) drawCircle(pen, spot, radius, this.#theme);
        drawTriangle(pen, spot, each.status, this.#theme);
      }
    }
  };
  function placed(exercise) {
    const { lon, lat, accuracy } = exercise;
    if (lon === null || lat === null) return null;
    return { ...exercise, x: worldX(lon), y: worldY(lat), radius: worldLength(accuracy ?? 0, lat) };
  }
  function drawCircle(pen, { x, y }, radius, theme) {
    pen.globalAlpha = 0.5;
    pen.strokeStyle = theme.ink;
    pen.lineWidth = 1;
    pen.beginPath();
    pen.arc(x, y, radius, 0, 2 * Math.PI);
    pen.stroke();
    pen.globalAlpha = 1;
  }
  function drawTriangle(pen, { x, y }, status, theme) {
    pen.beginPath();
    pen.moveTo(x, y - 8);
    pen.lineTo(x + 7.5, y + 5.5);
    pen.lineTo(x - 7.5, y + 5.5);
    pen.closePath();
    pen.fillStyle = status === "held" ? theme.ink : theme.paper;
    pen.strokeStyle = theme.ink;
    pen.lineWidth = 1.6;
    pen.fill();
    pen.stroke();
    if (status === "held") {
      pen.strokeStyle = theme.paper;
      pen.lineWidth = 0.8;
      pen.stroke();
    }
    if (status === "cancelled") {
      pen.beginPath();
      pen.moveTo(x - 5, y + 5);
      pen.lineTo(x + 4, y - 4);
      pen.stroke();
    }
  }

  // src/ui/exercises.js
  var TOLD = 6;
  var PANE = "atlas-exercises";
  var Exercises = class {
    /** @type {ExerciseLayer | null} */
    #layer = null;
    #asked = false;
    /** @type {[Uint8Array | null, Period]} */
    #shown = [null, null];
    #map;
    #theme;
    #load;
    /**
     * @param {L.Map} map
     * @param {Theme} theme
     * @param {() => Promise<{ rows: ExerciseData[] }>} load
     */
    constructor(map, theme, load2) {
      this.#map = map;
      this.#theme = theme;
      this.#load = load2;
      const pane = map.createPane(PANE);
      pane.style.zIndex = "460";
      pane.style.pointerEvents = "none";
    }
    /** @param {Theme} theme */
    setTheme(theme) {
      this.#theme = theme;
      this.#layer?.setTheme(theme);
    }
    /**
     * @param {Uint8Array | null} mask a row for each exercise; null for none
     * @param {Period} period
     */
    show(mask, period) {
      this.#shown = [mask, period];
      this.#layer?.show(mask, period);
      if (this.#asked || !mask) return;
      this.#asked = true;
      this.#load().then(({ rows }) => {
        this.#layer = new ExerciseLayer(rows, this.#theme, { pane: PANE }).addTo(this.#map);
        this.#layer.show(...this.#shown);
      });
    }
    /** Ids of the exercises drawn now. */
    visible() {
      return this.#layer?.visible().map(({ id }) => id) ?? [];
    }
    /**
     * Tells of the exercises under a click; false where there are none.
     *
     * @param {L.LeafletMouseEvent} event
     */
    open({ layerPoint, latlng }) {
      const under = this.#layer?.under(layerPoint) ?? [];
      if (!under.length) return false;
      const box = element("div");
      for (const { name, year, lines } of under.slice(0, TOLD)) {
        box.append(element("h2", {}, `${name}, ${year}`), ...lines.map((line) => element("p", {}, line)));
      }
      if (under.length > TOLD) box.append(element("p", {}, `and ${under.length - TOLD} more at this place`));
      L.popup(room(this.#map, 300)).setLatLng(latlng).setContent(box).openOn(this.#map);
      return true;
    }
  };

  // src/ui/gestures.js
  var SHOWN = 1500;
  function yieldToPage(map) {
    const container = map.getContainer();
    const hint = element("p", { class: "atlas-hint", "aria-hidden": "true" });
    hint.hidden = true;
    container.append(hint);
    container.classList.add("atlas-yields");
    let timer;
    const say = (text) => {
      hint.textContent = text;
      hint.hidden = false;
      clearTimeout(timer);
      timer = setTimeout(() => {
        hint.hidden = true;
      }, SHOWN);
    };
    container.addEventListener(
      "wheel",
      (event) => {
        if (event.ctrlKey || event.metaKey) return;
        event.stopPropagation();
        say(`Hold ${navigator.platform.startsWith("Mac") ? "⌘" : "Ctrl"} and scroll to zoom the map`);
      },
      { capture: true, passive: true }
    );
    document.addEventListener(
      "pointerdown",
      ({ pointerType }) => {
        if (pointerType === "touch") map.dragging.disable();
        else map.dragging.enable();
      },
      { capture: true }
    );
    container.addEventListener(
      "touchmove",
      (event) => {
        if (event.touches.length > 1)
          event.preventDefault();
        else say("Use two fingers to move the map");
      },
      { passive: false }
    );
  }

  // src/ui/motion.js
  function isCalm() {
    return matchMedia("(prefers-reduced-motion: reduce)").matches;
  }
  function motionOptions() {
    const moves = !isCalm();
    return { zoomAnimation: moves, fadeAnimation: moves, markerZoomAnimation: moves, inertia: moves };
  }
  function calm(map) {
    if (!isCalm()) return;
    const panBy = map.panBy.bind(map);
    map.panBy = (offset, options) => panBy(offset, { ...options, animate: false });
  }

  // src/ui/printing.js
  var PAPER = { width: "680px", height: "460px" };
  function fitForPrint(map) {
    const { style } = map.getContainer();
    let before = null;
    const resize = (size) => {
      Object.assign(style, size);
      map.invalidateSize({ animate: false });
    };
    const prepare = () => {
      if (before) return;
      before = { centre: map.getCenter(), zoom: map.getZoom() };
      const bounds = map.getBounds();
      resize(PAPER);
      map.fitBounds(bounds, { animate: false });
      map.eachLayer((layer) => {
        if (layer instanceof CanvasLayer) layer.drawForPaper();
      });
    };
    const restore = () => {
      if (!before) return;
      map.eachLayer((layer) => {
        if (layer instanceof CanvasLayer) layer.takeBack();
      });
      resize({ width: "", height: "" });
      map.setView(before.centre, before.zoom, { animate: false });
      before = null;
    };
    addEventListener("beforeprint", prepare);
    addEventListener("afterprint", () => setTimeout(restore));
  }

  // src/ui/saving.js
  var NAME = "presence-atlas-map";
  var KINDS = [
    ["png", "PNG"],
    ["svg", "SVG"]
  ];
  function saveControl(map, sites, { script, link, theme }) {
    const fold = element("details", { class: "atlas-save" });
    const said = element("span", { role: "status", class: "atlas-unseen" });
    fold.append(element("summary", { title: "Save the map as a picture" }, "Save"));
    for (const [kind, name] of KINDS) {
      const save = button({ title: `Save the map as ${name}` }, name, async () => {
        said.textContent = "Drawing …";
        try {
          await loaded(script);
          const blob = await window.atlas.picture(kind, sheetOf(map, sites, theme(), link()));
          keep2(blob, `${NAME}.${kind}`);
          said.textContent = "Picture saved";
        } catch {
          said.textContent = save.textContent = "Not saved: try again";
        }
        fold.open = false;
      });
      fold.append(save);
    }
    fold.append(said);
    map.getContainer().querySelector(".atlas-bar")?.append(fold);
  }
  async function loaded(script) {
    if (window.atlas.picture) return;
    await new Promise((resolve, reject) => {
      const made = element("script", { src: script });
      made.addEventListener("load", resolve);
      made.addEventListener("error", () => {
        made.remove();
        reject(new Error("not loaded"));
      });
      document.head.append(made);
    });
  }
  function sheetOf(map, sites, theme, link) {
    const { x: width, y: height } = map.getSize();
    const corner = map.containerPointToLayerPoint([0, 0]);
    return {
      map: {
        width,
        height,
        draw: (pen) => {
          pen.translate(-corner.x, -corner.y);
          for (const layer of drawn(map)) layer.drawFine(pen);
        }
      },
      sentence: pageSentence(),
      legend: sites.legend(),
      notes: [
        `${sites.words.attribution}. Borders: Natural Earth; towns: GeoNames (CC BY 4.0). Reported is not confirmed.`,
        [link, (/* @__PURE__ */ new Date()).toISOString().slice(0, 10)].filter(Boolean).join(" · ")
      ],
      theme
    };
  }
  function drawn(map) {
    const found = [];
    map.eachLayer((layer) => {
      if (layer instanceof CanvasLayer) found.push(layer);
    });
    const depth = (layer) => Number(layer.getPane()?.style.zIndex);
    return found.sort((a, b) => depth(a) - depth(b));
  }
  function keep2(blob, name) {
    const address2 = URL.createObjectURL(blob);
    element("a", { href: address2, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(address2), 6e4);
  }

  // src/ui/trouble.js
  var TEXTS = {
    sites: "The map's sites could not be loaded. The sentence above and the table below hold the same sites. The map tries again by itself.",
    base: "The base map could not be loaded. The map tries again by itself.",
    exercises: "The joint exercises could not be loaded. The map tries again by itself."
  };
  function tellTrouble(map, what, again) {
    const container = map.getContainer();
    const shelf = container.querySelector(".atlas-troubles") ?? element("div", { class: "atlas-troubles", role: "alert" });
    const box = element("p", {}, `${TEXTS[what]} `);
    box.append(button({}, "Try again", again));
    L.DomEvent.disableClickPropagation(box);
    shelf.append(box);
    container.append(shelf);
    return () => box.remove();
  }

  // src/atlas.js
  var LONGEST_WITHOUT_SIZE = 1e3;
  var pending = null;
  window.atlas = {
    ready: false,
    inline: null,
    open,
    /** @param {Message} message */
    show(message) {
      pending = message;
    }
  };
  function open(id, settings) {
    document.getElementById("atlas-guard")?.remove();
    document.head.append(element("style", {}, atlas_default));
    const opened = settings.shared ? sharedView() : { at: null, base: "" };
    const map = openMap(id, settings, opened.at);
    if (settings.embedded) yieldToPage(map);
    const { layBase, link } = openControls(map, settings, opened);
    layBase(opened.base);
    const fetched2 = (what) => load(settings[what], what, (again) => tellTrouble(map, what, again));
    const base = new BaseMap({ pane: "atlas-base" }).addTo(map);
    let theme = currentTheme();
    const exercises = new Exercises(map, theme, () => fetched2("exercises"));
    let session = null;
    const applyTheme = () => {
      theme = currentTheme();
      styleWith(theme);
      for (const part of [base, exercises, session?.layer, session?.place]) part?.setTheme(theme);
    };
    applyTheme();
    onPageChange(applyTheme);
    fetched2("base").then((found) => base.setData(found));
    fetched2("sites").then(async (data) => {
      await hasSize(map);
      const { picture, filters: address2 } = settings;
      const filters = () => fetchFilters(address2);
      session = new Session(map, data, { base, exercises, theme, filters, opened: opened.at !== null });
      if (picture && !settings.embedded) saveControl(map, session.layer, { script: picture, link, theme: () => theme });
      if (settings.link) moveTogether(map, settings.link);
      openDoor(map, session, exercises);
    });
    return map;
  }
  function openMap(id, { centre, zoom }, at) {
    const container = (
      /** @type {HTMLElement} */
      document.getElementById(id)
    );
    container.style.height = "";
    const map = L.map(container, {
      center: at ? [at.lat, at.lon] : centre,
      zoom: at ? at.zoom : zoom,
      minZoom: 2,
      maxZoom: 17,
      zoomSnap: 0.5,
      wheelPxPerZoomLevel: 90,
      ...motionOptions()
    });
    calm(map);
    fitForPrint(map);
    container.setAttribute("role", "region");
    container.setAttribute("aria-label", "Map");
    map.attributionControl.setPrefix('<a href="https://leafletjs.com">Leaflet</a>');
    map.attributionControl.addAttribution("Borders: Natural Earth · Towns: GeoNames (CC BY 4.0)");
    map.createPane("atlas-base").style.zIndex = "150";
    map.createPane("atlas-sites").style.zIndex = "450";
    new ResizeObserver(() => map.invalidateSize({ animate: false })).observe(container);
    return map;
  }
  async function hasSize(map) {
    const container = map.getContainer();
    if (!container.clientHeight) {
      await new Promise((resolve) => {
        const observer = new ResizeObserver(() => container.clientHeight && resolve(null));
        observer.observe(container);
        setTimeout(resolve, LONGEST_WITHOUT_SIZE);
      });
    }
    map.invalidateSize({ animate: false });
  }
  function openControls(map, settings, opened) {
    const follow = ({ at, base }) => {
      layBase(base);
      if (at) map.setView([at.lat, at.lon], at.zoom);
    };
    const sharing = settings.shared ? new Sharing(map, opened, follow) : null;
    const layBase = controls(map, { ...settings, sharing });
    return { layBase, link: () => sharing?.link() || address() };
  }
  function openDoor(map, session, exercises) {
    const { layer, lapse } = session;
    const idOf = (row) => layer.sites.id[row];
    Object.assign(window.atlas, {
      map,
      /** @param {Message} message */
      show: (message2) => session.show(message2),
      visible: () => layer.rows().map(idOf),
      exercises: () => exercises.visible(),
      filters: () => session.answersFilters(),
      fanned: () => layer.fan?.rows.map(idOf) ?? [],
      /** @param {string} id */
      pick: (id) => session.pickById(id),
      picked: () => layer.picked === null ? null : idOf(layer.picked),
      place: () => session.place.at(),
      year: () => session.year(),
      /** @param {number} year */
      setYear: (year) => lapse.setYear(year),
      play: () => lapse.play(),
      pause: () => lapse.pause()
    });
    const message = pending;
    if (message) layer.together(() => session.show(message));
    window.atlas.ready = true;
  }
  function currentTheme() {
    return THEMES[isDark() ? "dark" : "light"];
  }
})();
