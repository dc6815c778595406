// Runs in the page itself, not in the map's frame.

import { followWithin, keepPlaceInView } from "./host/going.js";
import { oneEntryPerStay } from "./host/history.js";
import { tellOnPause } from "./host/typing.js";

const page = /** @type {any} */ (window);
if (!page.atlasPage) {
  page.atlasPage = true; // streamlit runs this again whenever it draws the page anew
  oneEntryPerStay();
  tellOnPause();
  // Read now: streamlit takes the footer away while it draws another page, and its links are there before the footer is
  followWithin(JSON.parse(document.querySelector(".atlas-footer")?.getAttribute("data-pages") ?? "[]"));
  keepPlaceInView();
}
