// On paper the map has a size of its own and shows what it showed on the screen, drawn anew.

import { CanvasLayer } from "../drawing/canvas.js";

/** Pixels that fit the width of A4 and Letter; the page gives the frame the same (present/templates/frame.css). */
const PAPER = { width: "680px", height: "460px" };

/** @param {L.Map} map */
export function fitForPrint(map) {
  const { style } = map.getContainer();
  /** @type {{ centre: L.LatLng, zoom: number } | null} */
  let before = null;
  const resize = (/** @type {{ width: string, height: string }} */ size) => {
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
  // Chromium tells of the end before it has taken the pictures of what it prints.
  addEventListener("afterprint", () => setTimeout(restore));
}
