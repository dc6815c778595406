// Runs in the page itself, at once: makes its picture ready, fetches what the map will read, and hands over to the live
// page.

import { fetchAhead, handOver, setScene } from "./host/opening.js";

const view = /** @type {HTMLElement | null} */ (document.querySelector("[data-first-view]"));
if (view) {
  setScene(view);
  handOver(view);
  fetchAhead(view);
}
