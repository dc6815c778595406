// Plays the years in the browser alone: sites appear and end with their years, by the clock and filters of the sidebar.
// Nothing plays by itself for a reader who asked their system for less motion: the bar opens, and waits.
const PACE = 900; // milliseconds a year at normal speed

function timeLapse(map, layer, apply, ask) {
  const [first, last] = layer.words.years, still = matchMedia("(prefers-reduced-motion: reduce)");
  let year = null, playing = false, pace = 1, next = 0;
  const bar = element("div", { class: "atlas-time", role: "group", "aria-label": "Play the years" });
  const open = button("▶ Play the years", "Play the years", () => { start(); if (!still.matches) play(); (playing ? toggle : scrub).focus(); });
  const back = button("‹", "One year back", () => { pause(); setYear(year - 1); });
  const toggle = button("▶", "Play", () => (playing ? pause() : play()));
  const forward = button("›", "One year on", () => { pause(); setYear(year + 1); });
  const scrub = element("input", { type: "range", min: first, max: last, "aria-label": "Year" });
  const large = element("output", { class: "atlas-year", "aria-live": "polite" });
  const counts = element("div", { class: "atlas-counts" });
  const speed = element("select", { "aria-label": "Speed" });
  for (const factor of [0.5, 1, 2, 4]) speed.append(element("option", { value: factor }, `${factor}×`));
  speed.value = "1";
  const take = button("Set the sidebar to this year", "Set the sidebar to this year", () => { pause(); ask(year); });
  const close = button("×", "Back to the years of the sidebar", () => { pause(); year = null; render(); apply(); open.focus(); });
  scrub.addEventListener("input", () => { pause(); setYear(Number(scrub.value)); });
  speed.addEventListener("change", () => { pace = Number(speed.value); });
  const line = element("div", { class: "atlas-line" });
  line.append(back, toggle, forward, scrub, speed, take, close);
  L.DomEvent.disableClickPropagation(bar).disableScrollPropagation?.(bar);
  map.getContainer().append(bar);

  function button(text, label, act) {
    const made = element("button", { type: "button", title: label, "aria-label": label }, text);
    made.addEventListener("click", act);
    return made;
  }
  function render() {
    const parts = year === null ? [open] : [large, counts, line];
    if (bar.firstChild !== parts[0]) bar.replaceChildren(...parts); // only then: what is put anew loses the focus
    if (year === null) return;
    large.setAttribute("aria-live", playing ? "off" : "polite");
    large.textContent = year;
    scrub.value = year;
    toggle.textContent = playing ? "❚❚" : "▶";
    toggle.setAttribute("aria-label", playing ? "Pause" : "Play");
    const { words, sites } = layer, byLayer = words.layers.map(() => 0), byActor = words.actors.map(() => 0);
    for (const row of layer.rows()) { byLayer[sites.layer[row]]++; byActor[sites.actor[row]]++; }
    counts.replaceChildren(
      ...words.layers.map((name, i) => { const part = element("span", { style: `--c:${words.colours[i]}` }, `${name} ${byLayer[i]}`); part.className = "atlas-key"; return part; }),
      ...words.actors.map((name, i) => element("span", {}, `${name} ${byActor[i]}`)),
    );
  }
  function start() { if (year === null) setYear(layer.control.period ? Math.min(layer.control.period[1], last) === last ? first : layer.control.period[1] : first); }
  function setYear(to) { year = Math.max(first, Math.min(last, Math.round(to))); apply(); render(); }
  function play() {
    if (playing) return;
    start();
    if (year === last) setYear(first);
    playing = true;
    next = performance.now() + PACE / pace;
    render();
    requestAnimationFrame(tick);
  }
  function pause() { playing = false; if (year !== null) render(); }
  function tick(now) {
    if (!playing) return;
    if (now >= next) {
      next = now + PACE / pace;
      if (year >= last) { pause(); return; }
      setYear(year + 1);
    }
    requestAnimationFrame(tick);
  }
  bar.addEventListener("keydown", (event) => {
    if (year === null || event.target === scrub || event.target === speed) return;
    if (event.key === "ArrowRight") { pause(); setYear(year + 1); }
    else if (event.key === "ArrowLeft") { pause(); setYear(year - 1); }
    else if (event.key === "Escape") close.click();
    else return;
    event.preventDefault();
  });
  render();
  const offer = (there) => { bar.style.display = there ? "" : "none"; };
  return { offer, year: () => year, setYear, play, pause, refresh: render };
}
