// Opens the map. `window.atlas` is the one door: for the map's script (map/atlas_map.py), for what the page says
// (map/control.py), and for tests.

import style from "./atlas.css";
import { BaseMap } from "./drawing/basemap.js";
import { styleWith, THEMES } from "./drawing/themes.js";
import { read } from "./files.js";
import { onPageChange } from "./host/component.js";
import { isDark } from "./host/page.js";
import { Session } from "./session.js";
import { controls } from "./ui/controls.js";
import { element } from "./ui/element.js";
import { Exercises } from "./ui/exercises.js";
import { moveTogether } from "./ui/view.js";

/** @import { Message } from "./types.d.ts" */

/**
 * What map/atlas_map.py says once.
 *
 * @typedef {object} Settings
 * @property {[number, number]} centre latitude and longitude
 * @property {number} zoom
 * @property {string} sites address of a file, as are the next two
 * @property {string} base
 * @property {string} exercises
 * @property {string | null} link what maps that move together have in common
 */

/** @type {Message | null} */
let pending = null; // what the page says before the data has come

window.atlas = {
  ready: false,
  inline: null,
  open,
  /** @param {Message} message */
  show(message) {
    pending = message;
  },
};

/**
 * Open the map in an element; data follows by itself.
 *
 * @param {string} id
 * @param {Settings} settings
 */
function open(id, settings) {
  document.head.append(element("style", {}, style));
  const map = openMap(id, settings);
  const base = new BaseMap({ pane: "atlas-base" }).addTo(map);
  let theme = currentTheme();
  const exercises = new Exercises(map, theme, {
    load: () => read(settings.exercises, "exercises"),
    failed: (error) => tellTrouble(map, error),
  });
  /** @type {Session | null} */
  let session = null;
  const applyTheme = () => {
    theme = currentTheme();
    styleWith(theme);
    for (const part of [base, exercises, session?.layer]) part?.setTheme(theme);
  };
  applyTheme();
  onPageChange(applyTheme);
  read(settings.base, "base")
    .then((found) => base.setData(found))
    .catch((error) => tellTrouble(map, error));
  read(settings.sites, "sites")
    .then((data) => {
      session = new Session(map, data, { base, exercises, theme });
      controls(map, settings);
      if (settings.link) moveTogether(map, settings.link);
      openDoor(map, session, exercises);
    })
    .catch((error) => tellTrouble(map, error));
  return map;
}

/**
 * @param {string} id
 * @param {Settings} settings
 */
function openMap(id, { centre, zoom }) {
  const map = L.map(id, { center: centre, zoom, minZoom: 2, maxZoom: 17, zoomSnap: 0.5, wheelPxPerZoomLevel: 90 });
  map.attributionControl.setPrefix('<a href="https://leafletjs.com">Leaflet</a>');
  map.attributionControl.addAttribution("Borders: Natural Earth · Towns: GeoNames (CC BY 4.0)");
  map.createPane("atlas-base").style.zIndex = "150";
  map.createPane("atlas-sites").style.zIndex = "450";
  new ResizeObserver(() => map.invalidateSize({ pan: false })).observe(map.getContainer());
  return map;
}

/**
 * @param {L.Map} map
 * @param {Session} session
 * @param {Exercises} exercises
 */
function openDoor(map, session, exercises) {
  const { layer, lapse } = session;
  /** @param {number} row */
  const idOf = (row) => layer.sites.id[row];
  Object.assign(window.atlas, {
    map,
    /** @param {Message} message */
    show: (message) => session.show(message),
    visible: () => layer.rows().map(idOf),
    exercises: () => exercises.visible(),
    fanned: () => layer.fan?.rows.map(idOf) ?? [],
    /** @param {string} id */
    pick: (id) => session.pickById(id),
    picked: () => (layer.picked === null ? null : idOf(layer.picked)),
    year: () => session.year(),
    /** @param {number} year */
    setYear: (year) => lapse.setYear(year),
    play: () => lapse.play(),
    pause: () => lapse.pause(),
  });
  if (pending) session.show(pending);
  window.atlas.ready = true;
}

function currentTheme() {
  return THEMES[isDark() ? "dark" : "light"];
}

/**
 * @param {L.Map} map
 * @param {Error} error
 */
function tellTrouble(map, error) {
  const text =
    `The map's data could not be loaded (${error.message}). ` +
    "The sentence above and the table below hold the same sites.";
  map.getContainer().append(element("p", { role: "alert", class: "atlas-trouble" }, text));
}
