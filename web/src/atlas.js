// Opens the map. `window.atlas` is the one door: for the map's script (map/atlas_map.py), for what the page says
// (map/control.py), and for tests.

import style from "./atlas.css";
import { BaseMap } from "./drawing/basemap.js";
import { styleWith, THEMES } from "./drawing/themes.js";
import { fetchEvidence, fetchFilters, load } from "./files.js";
import { address } from "./host/address.js";
import { onPageChange } from "./host/component.js";
import { isDark } from "./host/page.js";
import * as parts from "./parts.js";
import { Session } from "./session.js";
import { controls } from "./ui/controls.js";
import { element } from "./ui/element.js";
import { Exercises } from "./ui/exercises.js";
import { yieldToPage } from "./ui/gestures.js";
import { calm, motionOptions } from "./ui/motion.js";
import { fitForPrint } from "./ui/printing.js";
import { saveControl } from "./ui/saving.js";
import { Sharing, sharedView } from "./ui/sharing.js";
import { tellTrouble } from "./ui/trouble.js";
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
 * @property {string | null} picture address of what draws pictures; null where files can't be had one by one
 * @property {string | null} own address of what draws the reader's own data; null where it is here already
 * @property {string | null} filters address of what answers all filters; null where the map need not
 * @property {string | null} evidence address of what tells confidence and standing anew; null where the map need not
 * @property {string | null} link what maps that move together have in common
 * @property {boolean} shared whether the page's address says where the map looks
 * @property {boolean} embedded whether another site shows the page in a frame
 */

/** @import { Place, View } from "./rule/link.js" */

const LONGEST_WITHOUT_SIZE = 1000; // milliseconds

/** @type {Message | null} */
let pending = null; // what the page says before the data has come

window.atlas = {
  ready: false,
  inline: null,
  parts,
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
  document.getElementById("atlas-guard")?.remove(); // a download that was slow, and has come
  document.head.append(element("style", {}, style));
  const opened = settings.shared ? sharedView() : { at: null, base: "" };
  const map = openMap(id, settings, opened.at);
  if (settings.embedded) yieldToPage(map);
  const { layBase, link } = openControls(map, settings, opened);
  layBase(opened.base);
  /** @param {"sites" | "base" | "exercises"} what */
  const fetched = (what) => load(settings[what], what, (again) => tellTrouble(map, what, again));
  const base = new BaseMap({ pane: "atlas-base" }).addTo(map);
  let theme = currentTheme();
  const exercises = new Exercises(map, theme, () => fetched("exercises"));
  /** @type {Session | null} */
  let session = null;
  const applyTheme = () => {
    theme = currentTheme();
    styleWith(theme);
    for (const part of [base, exercises, session?.layer, session?.place, session?.area, session?.own])
      part?.setTheme(theme);
  };
  applyTheme();
  onPageChange(applyTheme);
  fetched("base").then((found) => base.setData(found));
  fetched("sites").then(async (data) => {
    await hasSize(map);
    const { picture, own } = settings;
    const filters = () => fetchFilters(settings.filters);
    const evidence = () => fetchEvidence(settings.evidence);
    const filtered = settings.shared && !settings.embedded;
    const opensAt = opened.at !== null;
    session = new Session(map, data, { base, exercises, theme, own, filters, evidence, filtered, opened: opensAt });
    if (picture && !settings.embedded) {
      const brought = () => session?.own ?? null;
      saveControl(map, session.layer, { own: brought, script: picture, link, theme: () => theme });
    }
    if (settings.link) moveTogether(map, settings.link);
    openDoor(map, session, exercises);
  });
  return map;
}

/**
 * @param {string} id
 * @param {Settings} settings
 * @param {Place | null} at
 */
function openMap(id, { centre, zoom }, at) {
  const container = /** @type {HTMLElement} */ (document.getElementById(id));
  container.style.height = ""; // streamlit-folium's: the map takes what the frame has, on a small screen and in print
  const map = L.map(container, {
    center: at ? [at.lat, at.lon] : centre,
    zoom: at ? at.zoom : zoom,
    minZoom: 2,
    maxZoom: 17,
    zoomSnap: 0.5,
    wheelPxPerZoomLevel: 90,
    ...motionOptions(),
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

/**
 * Wait until the page has given the map its height: what is brought into view depends on it.
 *
 * @param {L.Map} map
 */
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

/**
 * The bar of the map; returns what shows a base map, by its code, and what tells the address of what is shown.
 *
 * @param {L.Map} map
 * @param {Settings} settings
 * @param {View} opened
 */
function openControls(map, settings, opened) {
  /** @param {View} view */
  const follow = ({ at, base }) => {
    layBase(base);
    if (at) map.setView([at.lat, at.lon], at.zoom);
  };
  const sharing = settings.shared ? new Sharing(map, opened, follow) : null;
  const layBase = controls(map, { ...settings, sharing });
  return { layBase, link: () => sharing?.link() || address() };
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
    filters: () => session.answersFilters(),
    fanned: () => layer.fan?.rows.map(idOf) ?? [],
    /** @param {string} id */
    pick: (id) => session.pickById(id),
    own: () => session.own?.visible() ?? [],
    clusters: () => session.own?.clusters?.layer.drawn() ?? { marks: 0, rows: 0, complete: true },
    ownCount: () => session.own?.count() ?? 0,
    picked: () => (layer.picked === null ? null : idOf(layer.picked)),
    place: () => session.place.at(),
    year: () => session.year(),
    /** @param {number} year */
    setYear: (year) => lapse.setYear(year),
    play: () => lapse.play(),
    pause: () => lapse.pause(),
  });
  const message = pending;
  if (message) layer.together(() => session.show(message));
  window.atlas.ready = true;
}

function currentTheme() {
  return THEMES[isDark() ? "dark" : "light"];
}
