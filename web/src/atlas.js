// Opens the map, shows what the page says, tells the page what a reader picked. `window.atlas` is the one door.
const STYLE = `
.atlas-bar{position:absolute;z-index:1000;font:13px system-ui,sans-serif;color:var(--ink);top:10px;right:10px;display:flex;gap:6px;align-items:flex-start}
.atlas-bar button,.atlas-bar select{font:inherit;color:var(--ink);background:var(--paper);border:1px solid var(--edge);border-radius:4px;padding:5px 9px;cursor:pointer;min-height:30px}
.atlas-bar :focus-visible{outline:2px solid #0072B2;outline-offset:1px}
.atlas-elsewhere{position:absolute;z-index:1000;top:45%;left:50%;transform:translateX(-50%);font:14px system-ui,sans-serif;color:var(--ink);background:var(--paper);border:1px solid var(--edge);border-radius:6px;padding:9px 14px;cursor:pointer}
.atlas-elsewhere[hidden]{display:none}
.atlas-record{display:none;font:inherit;color:inherit;background:none;border:1px solid var(--edge);border-radius:4px;margin-top:6px;padding:5px 9px;cursor:pointer}
.leaflet-popup-content-wrapper,.leaflet-popup-tip,.leaflet-tooltip{background:var(--paper);color:var(--ink);border-color:var(--edge)}
.leaflet-tooltip-top::before{border-top-color:var(--paper)}
.leaflet-bar a{background:var(--paper);color:var(--ink);border-color:var(--edge)}
.leaflet-bar a:hover{background:var(--paper);color:var(--ink)}
.leaflet-container .leaflet-control-attribution{background:color-mix(in srgb,var(--paper) 75%,transparent);color:var(--ink);font-size:10px}
.leaflet-container .leaflet-control-attribution a{color:inherit}
.leaflet-popup-content{margin:10px 14px;font:13px/1.4 system-ui,sans-serif}
.leaflet-popup-content h3{margin:0 0 3px;font-size:14px}
.leaflet-popup-content p{margin:0}
.leaflet-popup-content ul{margin:4px 0 0;padding:0;list-style:none;max-height:220px;overflow:auto}
.leaflet-popup-content li button{font:inherit;color:inherit;background:none;border:0;padding:4px 2px;text-align:left;cursor:pointer;text-decoration:underline}
@media (max-width:480px){.atlas-record{display:block}}
`;
const GBAO_BOUNDS = [[36.6, 70.2], [39.5, 75.2]];

window.atlas = {
  ready: false,
  inline: null,
  pending: null,

  // Opens the map in an element; data follows by itself. Called by the map's script.
  open(id, settings) {
    document.head.append(element("style", {}, STYLE));
    const map = L.map(id, { center: settings.centre, zoom: settings.zoom, minZoom: 2, maxZoom: 17, zoomControl: true, zoomSnap: 0.5, wheelPxPerZoomLevel: 90 });
    map.attributionControl.setPrefix('<a href="https://leafletjs.com">Leaflet</a>').addAttribution("Borders: Natural Earth · Towns: GeoNames (CC BY 4.0)");
    map.createPane("atlas-base").style.zIndex = 150;
    map.createPane("atlas-sites").style.zIndex = 450;
    const base = new BaseMap({ pane: "atlas-base" }).addTo(map), layer = new SiteLayer({ pane: "atlas-sites" });
    layer.picked = layer.hover = null;
    const theme = () => {
      const chosen = THEMES[isDark() ? "dark" : "light"];
      for (const [name, value] of [["--paper", chosen.paper], ["--ink", chosen.ink], ["--edge", chosen.border]]) document.documentElement.style.setProperty(name, value);
      base.setTheme(chosen);
      if (layer._map) layer.setTheme(chosen); else layer._theme = chosen;
      around?.setTheme(chosen);
    };
    const around = exercises(map, settings.exercises, () => THEMES[isDark() ? "dark" : "light"]);
    theme();
    window.Streamlit?.events.addEventListener("streamlit:render", () => setTimeout(theme));
    map.whenReady(() => new ResizeObserver(() => map.invalidateSize({ pan: false })).observe(map.getContainer()));
    get(settings.sites, "sites").then(({ words, sites }) => begin({ map, layer, base, around }, words, sites, settings)).catch((error) => tell(map, error));
    get(settings.base, "base").then((found) => base.setData(found)).catch((error) => tell(map, error));
    return map;
  },

  // What the page says is visible now; before the data is here, it waits.
  show(control) {
    window.atlas.pending = control;
  },
};

// A file of our own origin, or what travelled inside the map instead of it. Its name tells its content: a copy that the
// browser has kept is as good as new.
function get(address, what) {
  if (window.atlas.inline) return Promise.resolve(window.atlas.inline[`${what}.json`]);
  return fetch(address, { cache: "force-cache" }).then((answer) => {
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    return answer.json();
  });
}

function isDark() {
  try {
    const app = window.parent.document.querySelector(".stApp");
    const [r, g, b] = getComputedStyle(app).backgroundColor.match(/\d+/g).map(Number);
    return r * 0.3 + g * 0.6 + b * 0.1 < 128;
  } catch {
    return matchMedia("(prefers-color-scheme: dark)").matches;
  }
}

function tell(map, error) {
  map.getContainer().append(element("p", { role: "alert", style: "position:absolute;z-index:1100;top:40%;left:10%;right:10%;padding:1em;background:#fff;color:#000" },
    `The map's data could not be loaded (${error.message}). The sentence above and the table below hold the same sites.`));
}

function begin({ map, layer, base, around }, words, sites, settings) {
  layer.setData(words, sites);
  layer.addTo(map);
  const rowOf = new Map(sites.id.map((id, row) => [id, row]));
  let count = Date.now(), control = null, popup = null, fitted = null;

  // The page is told at once; streamlit-folium's own delayed report is kept in step, so that it says nothing new.
  const report = (text) => {
    const data = { last_object_clicked_tooltip: text, last_object_clicked_count: ++count };
    Object.assign(window.__GLOBAL_DATA__, data, { previous_data: data });
    window.Streamlit.setComponentValue(data);
  };
  const mark = (row, move) => {
    layer.picked = row;
    layer.redraw();
    if (popup) { const old = popup; popup = null; map.removeLayer(old); }
    if (row === null || !layer.visible[row]) return;
    const place = map.layerPointToLatLng(layer.spot(row));
    if (move && !map.getBounds().pad(-0.05).contains(place)) map.panTo(place);
    popup = L.popup({ autoPan: false, offset: [0, -6], maxWidth: 260 }).setLatLng(place).setContent(shortForm(layer, row)).openOn(map);
  };
  const pick = (row) => { mark(row, true); report(`site:${row === null ? "" : sites.id[row]}`); };
  const apply = () => {
    const year = lapse ? lapse.year() : null, shown = { ...control, ...ahead };
    if (year !== null) shown.period = [year, year];
    layer.show(shown);
    around.show(control.exercises ? unpack(control.exercises, 1 << 12) : null, shown.period);
    refresh();
  };
  const refresh = siteList(map, layer, pick);
  let lapse = null, ahead = {}; // what the sidebar says and the page has not said yet

  const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
  const unsaid = (choices) => Object.fromEntries(Object.entries(choices).filter(([name, value]) => !same(value, control[name])));
  const goAhead = (choices) => {
    const next = unsaid(choices);
    if (same(next, ahead)) return;
    ahead = next;
    apply();
    lapse.refresh();
  };
  followSidebar(
    ({ follow = control?.follow, ...choice }) => { if (control?.follow && control.follow === follow) goAhead({ ...ahead, ...choice }); },
    () => { if (control) goAhead({}); },
  );

  window.atlas.show = (message) => {
    const before = layer.picked;
    if (control && control.follow !== message.follow) delete ahead.period; // of another slider
    control = { ...message, rows: unpack(message.mask, sites.id.length), undated: Boolean(message.undated), known: Boolean(message.known) };
    ahead = unsaid(ahead);
    layer.control = control;
    if (!lapse) lapse = timeLapse(map, layer, apply, (year) => report(`year:${year}`));
    const stays = (_, at) => kept(sites, control, at);
    lapse.offer(message.plays && sites.id.some(stays)); // without sites there is nothing to play
    apply();
    lapse.refresh();
    const row = message.site === null ? null : rowOf.get(message.site) ?? null;
    base.setFills(message.fills);
    if (message.fit && message.mask !== fitted) fit(map, layer);
    fitted = message.mask;
    if (row === null && !message.fit && !window.atlas.ready && !sites.id.every(stays)) arrive(map, layer);
    if (row !== null && !window.atlas.ready) map.setView([sites.lat[row], sites.lon[row]], 7, { animate: false }); // arrived by a link to it
    if (row !== before) mark(row, true);
  };

  map.on("click", (event) => {
    const under = layer.under(event.layerPoint);
    if (under.length > 1 && !(layer.fan && under.every((row) => layer.fan.rows.includes(row)))) {
      if (under.length <= FAN) { layer.fan = { centre: under[0], rows: under }; layer.redraw(); } else listed(map, layer, under, event.latlng, pick);
      return;
    }
    if (under.length) { pick(under[0]); return; }
    if (around.open(event)) return;
    if (layer.fan) { layer.fan = null; layer.redraw(); } else if (layer.picked !== null) pick(null);
  });
  map.on("zoomstart", () => { if (layer.fan) { layer.fan = null; layer.redraw(); } });
  map.on("popupclose", (event) => { if (event.popup === popup) { popup = null; if (layer.picked !== null) pick(null); } });
  map.getContainer().addEventListener("keydown", (event) => { if (event.key === "Escape" && layer.picked !== null) pick(null); });
  hovering(map, layer);
  controls(map, settings);
  if (settings.link) linked(map, settings.link);

  Object.assign(window.atlas, {
    visible: () => layer.rows().map((row) => sites.id[row]),
    pick: (id) => { const row = rowOf.get(id); if (row === undefined) throw new Error(`no site ${id}`); pick(row); },
    exercises: () => around.rows(),
    picked: () => (layer.picked === null ? null : sites.id[layer.picked]),
    year: () => (lapse ? lapse.year() ?? layer.control.period?.[1] ?? null : null),
    setYear: (year) => lapse.setYear(year),
    play: () => lapse.play(),
    pause: () => lapse.pause(),
    map,
  });
  const waiting = window.atlas.pending;
  if (waiting) window.atlas.show(waiting);
  window.atlas.ready = true;
}

// Brings all visible sites into view; a single place keeps its surroundings.
function fit(map, layer, rows = layer.rows()) {
  const { sites } = layer;
  if (!rows.length) return;
  const places = rows.flatMap((row) => [[sites.lat[row], sites.lon[row]], ...(sites.routes[row] ?? []).map(([lon, lat]) => [lat, lon])]);
  map.fitBounds(L.latLngBounds(places).pad(0.15), { maxZoom: 7, animate: false });
}

// A link to a part of the sites opens on that part: on what of it lies in the first view, else on all of it.
function arrive(map, layer) {
  const { sites } = layer, rows = layer.rows(), bounds = map.getBounds();
  const near = rows.filter((row) => bounds.contains([sites.lat[row], sites.lon[row]]));
  fit(map, layer, near.length ? near : rows);
}

function shortForm(layer, row) {
  const { sites, words } = layer, state = layer.stateOf(row), box = element("div");
  const relation = sites.relation[row] === null ? "" : words.relations[sites.relation[row]];
  const lines = [
    `${words.layers[sites.layer[row]]}: ${sites.what[row]}`,
    sites.where[row],
    `${words.statuses[state.status]}, ${yearsOf(layer, row)}`,
    `${words.confidences[state.confidence]}, place within ${sites.accuracy[row] / 1000} km`,
    relation,
  ];
  const record = element("button", { type: "button", class: "atlas-record" }, "Read the record ↓"); // on a phone it lies below the map
  record.addEventListener("click", () => window.parent.document.querySelector("article[data-site]")?.scrollIntoView({ block: "start" }));
  box.append(element("h3", {}, sites.name[row]), ...lines.filter(Boolean).map((line) => element("p", {}, line)), record);
  return box;
}

function listed(map, layer, rows, place, pick) {
  const box = element("div"), list = element("ul");
  box.append(element("h3", {}, `${rows.length} sites here`), list);
  for (const row of rows) {
    const item = element("li"), button = element("button", { type: "button" }, layer.sites.name[row]);
    button.addEventListener("click", () => pick(row));
    item.append(button);
    list.append(item);
  }
  L.popup({ maxWidth: 300 }).setLatLng(place).setContent(box).openOn(map);
}

function hovering(map, layer) {
  const tip = L.tooltip({ direction: "top", offset: [0, -10] });
  let wanted = null;
  map.on("mousemove", (event) => {
    if (wanted) { wanted = event; return; }
    wanted = event;
    requestAnimationFrame(() => {
      const under = layer.under(wanted.layerPoint), row = under.length ? under[0] : null;
      wanted = null;
      if (row === layer.hover) return;
      layer.hover = row;
      layer.redraw();
      map.getContainer().style.cursor = row === null ? "" : "pointer";
      if (row === null) { map.closeTooltip(tip); return; }
      const more = under.length > 1 ? ` (and ${under.length - 1} more here)` : "";
      tip.setLatLng(map.layerPointToLatLng(layer.spot(row))).setContent(element("span", {}, describe(layer, row) + more));
      map.openTooltip(tip);
    });
  });
  map.on("mouseout", () => { layer.hover = null; map.closeTooltip(tip); layer.redraw(); });
}

// Maps of one page that move together; a map that is moved by another does not answer.
function linked(map, name) {
  const channel = new BroadcastChannel(`atlas-${name}`);
  let following = false;
  map.on("move", () => { if (!following) channel.postMessage([map.getCenter().lat, map.getCenter().lng, map.getZoom()]); });
  channel.addEventListener("message", ({ data: [lat, lng, zoom] }) => {
    following = true;
    map.setView([lat, lng], zoom, { animate: false });
    following = false;
  });
}

function controls(map, settings) {
  const bar = element("div", { class: "atlas-bar" }), choose = tileChooser(map);
  const home = element("button", { type: "button", title: "Central Asia" }, "Region");
  home.addEventListener("click", () => map.setView(settings.centre, settings.zoom));
  const gbao = element("button", { type: "button", title: "Zoom to Gorno-Badakhshan" }, "GBAO");
  gbao.addEventListener("click", () => map.fitBounds(GBAO_BOUNDS));
  const select = element("select", { "aria-label": "Base map", title: "Base map; all but the first load tiles from outside" });
  for (const name of ["Base map", ...Object.keys(TILES)]) select.append(element("option", { value: name }, name));
  select.addEventListener("change", () => choose(select.value));
  bar.append(home, gbao, select);
  L.DomEvent.disableClickPropagation(bar);
  map.getContainer().append(bar);
  L.control.scale({ imperial: false, position: "bottomleft" }).addTo(map);
}
