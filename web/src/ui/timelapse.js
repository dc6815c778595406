// Plays the years in the browser alone: sites appear and end with their years, by the clock and filters of the sidebar.
// Nothing plays by itself for a reader who asked their system for less motion: the bar opens, and waits.
const PACE = 900; // milliseconds a year at normal speed
const TIME_STYLE = `
.atlas-time{position:absolute;z-index:1000;left:10px;right:10px;bottom:22px;display:flex;justify-content:center;pointer-events:none;font:13px system-ui,sans-serif;color:var(--ink)}
.atlas-time>*{pointer-events:auto}
.atlas-time [hidden]{display:none}
.atlas-time button,.atlas-time select{font:inherit;color:var(--ink);background:var(--paper);border:1px solid var(--edge);border-radius:4px;padding:5px 9px;cursor:pointer;min-height:30px}
.atlas-time :focus-visible{outline:2px solid #0072B2;outline-offset:1px}
.atlas-years{background:color-mix(in srgb,var(--paper) 92%,transparent);border:1px solid var(--edge);border-radius:8px;padding:7px 10px;max-width:620px}
.atlas-now{display:flex;gap:14px;align-items:center;margin-bottom:6px}
.atlas-year{font-size:46px;font-weight:700;line-height:1;font-variant-numeric:tabular-nums}
.atlas-counts{display:flex;gap:1px 12px;flex-wrap:wrap;font-size:12px;line-height:1.45;font-variant-numeric:tabular-nums}
.atlas-counts p{margin:0;flex:1 0 100%;opacity:.85}
.atlas-key::before{content:"";display:inline-block;width:9px;height:9px;border-radius:50%;background:var(--c);margin-right:4px}
.atlas-line{display:flex;gap:5px;align-items:center;flex-wrap:wrap}
.atlas-line input{flex:1 1 130px;min-width:90px;accent-color:#0072B2}
@media (max-width:480px){.atlas-now{gap:9px;margin-bottom:4px}.atlas-year{font-size:34px}.atlas-counts{font-size:11px;gap:0 8px}}
`;

function timeLapse(map, layer, apply, ask) {
  const [first, last] = layer.words.years;
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  let year = null, playing = false, pace = calm ? 0.5 : 1, next = 0;
  document.head.append(element("style", {}, TIME_STYLE));
  const bar = element("div", { class: "atlas-time", role: "group", "aria-label": "Play the years" });
  const open = button("▶ Play the years", "Play the years", () => { if (calm) start(); else play(); toggle.focus(); });
  const back = button("‹", "One year back", () => step(-1));
  const toggle = button("▶", "Play", () => (playing ? pause() : play()));
  const forward = button("›", "One year on", () => step(1));
  const scrub = element("input", { type: "range", min: first, max: last, "aria-label": "Year" });
  const large = element("output", { class: "atlas-year" });
  const counts = element("div", { class: "atlas-counts" });
  const speed = element("select", { "aria-label": "Speed", title: "Speed" });
  for (const factor of [0.5, 1, 2, 4]) speed.append(element("option", { value: factor }, `${factor}×`));
  speed.value = String(pace);
  const take = button("Set the sidebar to this year", "Set the sidebar to this year", () => { pause(); ask(year); });
  const close = button("×", "Back to the years of the sidebar", () => { playing = false; year = null; apply(); render(); open.focus(); });
  scrub.addEventListener("input", () => { pause(); setYear(Number(scrub.value)); });
  speed.addEventListener("change", () => { pace = Number(speed.value); next = performance.now() + PACE / pace; });
  const panel = element("div", { class: "atlas-years" }), now = element("div", { class: "atlas-now" }), line = element("div", { class: "atlas-line" });
  now.append(large, counts);
  line.append(back, toggle, forward, scrub, speed, take, close);
  panel.append(now, line);
  bar.append(open, panel);
  for (const part of [open, panel]) L.DomEvent.disableClickPropagation(part).disableScrollPropagation(part);
  map.getContainer().append(bar);

  function button(text, label, act) {
    const made = element("button", { type: "button", title: label, "aria-label": label }, text);
    made.addEventListener("click", act);
    return made;
  }
  // What stands there stays in the page, so that focus and a finger on the slider are kept from year to year.
  function render() {
    open.hidden = year !== null;
    panel.hidden = year === null;
    if (year === null) return;
    large.textContent = year;
    large.setAttribute("aria-live", playing ? "off" : "polite"); // while it plays, a reader of the screen is left in peace
    scrub.value = year;
    toggle.textContent = playing ? "❚❚" : "▶";
    toggle.title = playing ? "Pause" : "Play";
    toggle.setAttribute("aria-label", toggle.title);
    counts.replaceChildren(...told());
  }
  // The running count per layer and actor, what came and went since the year before, and what has no years at all.
  function told() {
    const { words, sites, control } = layer, byLayer = words.layers.map(() => 0), byActor = words.actors.map(() => 0);
    const before = new Uint8Array(sites.id.length);
    visibleRows(sites, { ...control, period: [year - 1, year - 1] }, before);
    let came = 0, went = 0, undated = 0;
    for (let row = 0; row < before.length; row++) {
      if (before[row] && !layer.visible[row]) went++;
      if (!layer.visible[row]) continue;
      if (!before[row]) came++;
      byLayer[sites.layer[row]]++;
      byActor[sites.actor[row]]++;
      const state = control.known ? knownStep(sites.known[row], year) : null;
      if ((state ? state[2] : sites.start[row]) === null && (state ? state[3] : sites.end[row]) === null) undated++;
    }
    const clock = control.known ? `as known by the end of ${year}` : `true in ${year}`;
    if (!byActor.some(Boolean)) return [element("p", {}, `No site under these filters, ${clock}.`)];
    const change = [came ? `${came} new` : "", went ? `${went} no longer` : "", undated ? `${undated} of unknown years` : ""];
    return [
      element("p", {}, [clock, ...change.filter(Boolean)].join(" · ")),
      ...words.layers.map((name, i) => element("span", { class: "atlas-key", style: `--c:${words.colours[i]}` }, `${name} ${byLayer[i]}`)),
      ...words.actors.map((name, i) => element("span", {}, `${name} ${byActor[i]}`)),
    ];
  }
  function start() {
    if (year !== null) return;
    const from = layer.control.period ? layer.control.period[0] : first;
    setYear(from < last ? from : first);
  }
  function setYear(to) { year = Math.max(first, Math.min(last, Math.round(to))); apply(); render(); }
  function step(by) { pause(); setYear(year + by); }
  function play() {
    start();
    if (year === last) setYear(first);
    next = performance.now() + PACE / pace;
    if (!playing) requestAnimationFrame(tick);
    playing = true;
    render();
  }
  function pause() { playing = false; render(); }
  function tick(time) {
    if (!playing) return;
    if (time >= next) {
      next = time + PACE / pace;
      setYear(year + 1);
      if (year === last) { pause(); return; }
    }
    requestAnimationFrame(tick);
  }
  panel.addEventListener("keydown", (event) => {
    if (event.target === speed && event.key !== "Escape") return;
    const act = { ArrowRight: () => step(1), ArrowLeft: () => step(-1), Home: () => { pause(); setYear(first); }, End: () => { pause(); setYear(last); }, Escape: () => close.click() }[event.key];
    if (!act) return;
    act();
    event.preventDefault();
    event.stopPropagation();
  });
  render();
  const offer = (there) => { bar.style.display = there ? "" : "none"; };
  return { offer, year: () => year, setYear, play, pause, refresh: render };
}
