// A canvas that covers the map and moves with it: Leaflet's own renderer does the moving, a subclass draws.

import { Patches } from "./patches.js";

/** @import { Frame } from "../types.d.ts" */

/** Pixels in one of the page for paper and pictures: 288 to the inch. */
export const FINE = 3;

export class CanvasLayer extends L.Renderer {
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
  draw(_pen, _frame) {}

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
    const drawn = Object.assign(document.createElement("canvas"), { width, height });
    this.#drawOn(/** @type {CanvasRenderingContext2D} */ (drawn.getContext("2d")));
    this.sheet = Object.assign(document.createElement("canvas"), { width, height, className });
    this.sheet.style.cssText = style.cssText;
    this.sheet.getContext("2d")?.drawImage(drawn, 0, 0);
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
    this._pen = /** @type {CanvasRenderingContext2D} */ (this._container.getContext("2d"));
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
}
