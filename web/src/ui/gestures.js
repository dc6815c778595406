// In another site's page the map leaves scrolling to that page: the wheel zooms only with Ctrl (or ⌘) held, and on a
// touch screen one finger scrolls the page while two move and zoom the map.

import { element } from "./element.js";

const SHOWN = 1500; // milliseconds that a hint stays

/** @param {L.Map} map */
export function yieldToPage(map) {
  const container = map.getContainer();
  const hint = element("p", { class: "atlas-hint", "aria-hidden": "true" });
  hint.hidden = true;
  container.append(hint);
  container.classList.add("atlas-yields");
  /** @type {ReturnType<typeof setTimeout>} */
  let timer;
  /** @param {string} text */
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
      event.stopPropagation(); // Leaflet does not hear of it, and the page scrolls
      say(`Hold ${navigator.platform.startsWith("Mac") ? "⌘" : "Ctrl"} and scroll to zoom the map`);
    },
    { capture: true, passive: true },
  );
  document.addEventListener(
    "pointerdown",
    ({ pointerType }) => {
      if (pointerType === "touch") map.dragging.disable();
      else map.dragging.enable();
    },
    { capture: true },
  );
  container.addEventListener(
    "touchmove",
    (event) => {
      if (event.touches.length > 1)
        event.preventDefault(); // two fingers are the map's
      else say("Use two fingers to move the map");
    },
    { passive: false },
  );
}
