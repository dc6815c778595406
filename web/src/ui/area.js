// An area of one's own: a fold in the map's bar that keeps to what the map shows or to a shape that is drawn, and the edge
// of the area chosen. What is inside is worked out by the page, which is told corners alone.

import { areaReport } from "../rule/area.js";
import { ShapeDrawing } from "./drawing.js";
import { button, element } from "./element.js";
import { CLOSEST } from "./place.js";

/** @import { Theme } from "../types.d.ts" */
/** @import { Corner } from "../rule/area.js" */

/**
 * How the edge of an area looks: a whole dark line on a pale one, or the reverse, since borders are thin and grey, and that
 * of Gorno-Badakhshan is dashed. The legend has the same.
 *
 * @param {Theme} theme
 */
export function areaEdge({ ink, paper }) {
  return [
    { color: paper, weight: 6, opacity: 0.85, fill: false, interactive: false },
    { className: "atlas-edge", color: ink, weight: 2.4, fillColor: ink, fillOpacity: 0.05, interactive: false },
  ];
}

export class AreaTool {
  /** @type {L.LayerGroup | null} */
  #edge = null;
  /** @type {Corner[] | null} */
  #outline = null;
  /** @type {ShapeDrawing | null} */
  #drawing = null;
  #drawnHere = false;
  #map;
  #theme;
  #anywhere;

  /**
   * @param {L.Map} map
   * @param {Theme} theme
   * @param {((report: string) => void) | null} tell tells the page of an area; null where the page filters none
   */
  constructor(map, theme, tell) {
    this.#map = map;
    this.#theme = theme;
    this.#anywhere = button({ title: "Show sites anywhere again" }, "Anywhere", () => {});
    if (tell) this.#addFold(tell);
  }

  /** @param {Theme} theme */
  setTheme(theme) {
    this.#theme = theme;
    this.#drawing?.setTheme(theme);
    this.#draw();
  }

  /**
   * Draw the edge of the area chosen, or none.
   *
   * @param {Corner[] | null} outline
   * @returns {boolean} whether it is one that was not chosen on this map
   */
  show(outline) {
    const drawnHere = this.#drawnHere;
    this.#drawnHere = false;
    return this.#set(outline) && outline !== null && !drawnHere;
  }

  /**
   * Bring the area into view as a whole, wherever the sites lie that may be inside: the place of some is known no better
   * than by their country.
   */
  goThere() {
    if (!this.#outline) return;
    const bounds = L.latLngBounds(this.#outline.map(([lon, lat]) => L.latLng(lat, lon)));
    this.#map.fitBounds(bounds.pad(0.15), { maxZoom: CLOSEST, animate: false });
  }

  /**
   * @param {Corner[] | null} outline
   * @returns {boolean} whether it is another
   */
  #set(outline) {
    if (JSON.stringify(outline) === JSON.stringify(this.#outline)) return false;
    this.#outline = outline;
    this.#draw();
    return true;
  }

  /** @param {(report: string) => void} tell */
  #addFold(tell) {
    const fold = element("details", { class: "atlas-area" });
    const summary = element("summary", { title: "Show only sites in an area" }, "Area");
    const choices = element("div", {});
    /** @param {Corner[] | null} corners @param {string} report */
    const choose = (corners, report) => {
      this.#set(corners);
      this.#drawnHere = corners !== null;
      tell(report);
    };
    const view = button({ title: "Show only sites that may lie in this view" }, "Only what the map shows", () => {
      fold.open = false;
      const { corners, report } = areaReport.view(this.#map.getBounds());
      choose(corners, report);
    });
    const draw = button({ title: "Put the corners of a shape on the map" }, "Draw a shape", () => {
      fold.open = false;
      this.#drawing = new ShapeDrawing(this.#map, this.#theme, (corners) => {
        this.#drawing = null;
        if (corners) choose(corners, areaReport.shape(corners));
        summary.focus();
      });
    });
    this.#anywhere.addEventListener("click", () => {
      fold.open = false;
      choose(null, areaReport.none);
      summary.focus();
    });
    choices.append(view, draw, this.#anywhere);
    fold.append(summary, choices);
    fold.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !fold.open) return;
      event.stopPropagation();
      fold.open = false;
      summary.focus();
    });
    this.#map.getContainer().querySelector(".atlas-bar")?.append(fold);
    this.#draw();
  }

  #draw() {
    this.#edge?.remove();
    this.#edge = null;
    this.#anywhere.hidden = this.#outline === null;
    if (!this.#outline) return;
    const corners = this.#outline.map(([lon, lat]) => L.latLng(lat, lon));
    this.#edge = L.layerGroup(areaEdge(this.#theme).map((look) => L.polygon(corners, look))).addTo(this.#map);
  }
}
