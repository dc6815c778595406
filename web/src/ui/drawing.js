// Drawing a shape on the map, corner by corner: with the pointer, or with the keyboard, whose arrows move the map under a
// cross. Folium's plugin (leaflet.draw) comes from another host with pictures of its own, and can't be used by keyboard.

import { MOST_CORNERS } from "../rule/area.js";
import { button, element } from "./element.js";

/** @import { Corner } from "../rule/area.js" */
/** @import { Theme } from "../types.d.ts" */

const LEAST = 3;
const CLOSE = 14; // pixels from the first corner within which a click ends the shape
const HOW = "Click corners on the map, or move it with the arrow keys and press Enter to put one at the cross.";

export class ShapeDrawing {
  /** @type {L.LatLng[]} */
  #corners = [];
  /** @type {L.LayerGroup | null} */
  #preview = null;
  #dragged = false;
  #map;
  #theme;
  #done;
  #panel = element("div", { class: "atlas-draw", role: "group", "aria-label": "Draw a shape" });
  #said = element("span", { role: "status" });
  #finish;
  #back;
  #cross = element("div", { class: "atlas-cross", "aria-hidden": "true" });
  #ear = new AbortController();

  /**
   * @param {L.Map} map
   * @param {Theme} theme
   * @param {(corners: Corner[] | null) => void} done gets the corners, or null where the reader has given up
   */
  constructor(map, theme, done) {
    this.#map = map;
    this.#theme = theme;
    this.#done = done;
    this.#finish = button({}, "Finish", () => this.#end(true));
    this.#back = button({ title: "Take the last corner back" }, "Back", () => this.#takeBack());
    const cancel = button({}, "Cancel", () => this.#end(false));
    this.#panel.append(this.#said, this.#finish, this.#back, cancel);
    const container = map.getContainer();
    container.classList.add("atlas-drawing");
    container.append(this.#cross, this.#panel);
    this.#listen(container);
    container.focus();
    this.#draw();
  }

  /** @param {Theme} theme */
  setTheme(theme) {
    this.#theme = theme;
    this.#draw();
  }

  /** @param {HTMLElement} container */
  #listen(container) {
    const { signal } = this.#ear;
    const capture = { capture: true, signal };
    /** @param {Event} event */
    const isOnMap = ({ target }) =>
      !(target instanceof Element && target.closest("button, select, summary, a, .atlas-draw"));
    this.#map.on("dragstart", this.#drag);
    container.addEventListener("pointerdown", () => (this.#dragged = false), capture);
    container.addEventListener(
      "click",
      (event) => {
        if (!isOnMap(event)) return;
        event.stopPropagation(); // no site is picked meanwhile
        if (!this.#dragged && event.detail < 2) this.#put(this.#map.mouseEventToLatLng(event));
      },
      capture,
    );
    container.addEventListener(
      "dblclick",
      (event) => {
        if (!isOnMap(event)) return;
        event.stopPropagation();
        this.#end(true);
      },
      capture,
    );
    container.addEventListener(
      "keydown",
      (event) => {
        if (event.key === "Escape") this.#end(false);
        else if (event.key === "Enter" && isOnMap(event)) this.#put(this.#map.getCenter());
        else if (event.key === "Backspace" && isOnMap(event)) this.#takeBack();
        else return;
        event.stopPropagation();
        event.preventDefault();
      },
      capture,
    );
  }

  #drag = () => {
    this.#dragged = true;
  };

  /** @param {L.LatLng} place */
  #put(place) {
    const [first] = this.#corners;
    const near = first && this.#at(first).distanceTo(this.#at(place)) < CLOSE;
    if (near && this.#corners.length >= LEAST) return this.#end(true);
    if (this.#corners.length < MOST_CORNERS) this.#corners.push(place);
    this.#draw();
  }

  /** @param {L.LatLng} place */
  #at(place) {
    return this.#map.latLngToContainerPoint(place);
  }

  #takeBack() {
    this.#corners.pop();
    this.#draw();
    this.#map.getContainer().focus();
  }

  /** @param {boolean} finished */
  #end(finished) {
    const enough = this.#corners.length >= LEAST;
    if (finished && !enough) return;
    this.#ear.abort();
    this.#map.off("dragstart", this.#drag);
    this.#map.getContainer().classList.remove("atlas-drawing");
    this.#preview?.remove();
    this.#panel.remove();
    this.#cross.remove();
    this.#done(finished ? this.#corners.map(({ lat, lng }) => [lng, lat]) : null);
  }

  #draw() {
    const count = this.#corners.length;
    this.#said.textContent = count ? `${count} ${count === 1 ? "corner" : "corners"}` : HOW;
    this.#finish.disabled = count < LEAST;
    this.#back.disabled = !count;
    this.#preview?.remove();
    const { ink: color, paper } = this.#theme;
    const look = { color, weight: 2, interactive: false };
    const dots = this.#corners.map((place) =>
      L.circleMarker(place, { ...look, radius: 5, fillColor: paper, fillOpacity: 1 }),
    );
    this.#preview = L.layerGroup([L.polygon(this.#corners, { ...look, fillOpacity: 0.1 }), ...dots]).addTo(this.#map);
  }
}
