// A canvas that covers the map and moves with it: Leaflet's own renderer does the moving, a subclass draws.
const DEGREES_TO_WORLD = 1 / 360;
const worldX = (lon) => lon * DEGREES_TO_WORLD + 0.5;
const worldY = (lat) => {
  const sine = Math.sin((Math.max(-85.0511, Math.min(85.0511, lat)) * Math.PI) / 180);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
};

const CanvasLayer = L.Renderer.extend({
  options: { padding: 0.15 },

  initialize(options) {
    L.Renderer.prototype.initialize.call(this, options);
  },

  _initContainer() {
    this._container = L.DomUtil.create("canvas", this.options.className || "");
    this._pen = this._container.getContext("2d");
  },

  _destroyContainer() {
    L.DomUtil.remove(this._container);
    delete this._container;
  },

  _update() {
    if (this._map._animatingZoom && this._bounds) return;
    L.Renderer.prototype._update.call(this);
    const bounds = this._bounds, size = bounds.getSize(), ratio = window.devicePixelRatio || 1;
    L.DomUtil.setPosition(this._container, bounds.min);
    const width = Math.round(size.x * ratio), height = Math.round(size.y * ratio);
    if (this._container.width !== width || this._container.height !== height) {
      this._container.width = width;
      this._container.height = height;
      this._container.style.width = `${size.x}px`;
      this._container.style.height = `${size.y}px`;
    }
    this._ratio = ratio;
    this.redraw();
  },

  // Pixels from the map's origin to a point of the world (0..1), at the zoom drawn.
  frame() {
    const scale = 256 * 2 ** this._zoom, origin = this._map.getPixelOrigin();
    return { scale, dx: -origin.x, dy: -origin.y, bounds: this._bounds, zoom: this._zoom };
  },

  redraw() {
    if (!this._map || !this._bounds) return;
    const pen = this._pen, ratio = this._ratio;
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, this._container.width, this._container.height);
    pen.setTransform(ratio, 0, 0, ratio, -this._bounds.min.x * ratio, -this._bounds.min.y * ratio);
    this.draw(pen, this.frame());
  },
});
