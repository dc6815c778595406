// Put into every frame before anything else. Counts what is drawn and what a frame is given, and notes the time of a change.
// All times are milliseconds since the epoch, from the browser's own clock.
(() => {
  const top = window.top, now = () => performance.timeOrigin + performance.now();
  if (window === top) {
    top.bench = { frame: 0, arcs: [0, 0], elements: [0, 0], instances: 0, last: { arcs: 0, elements: 0 }, given: 0, frames: [], key: null };
    const tick = () => {
      bench.frame++;
      bench.frames.push(now());
      if (bench.frames.length > 20000) bench.frames.splice(0, 10000);
      for (const what of ["arcs", "elements"]) if (bench[what][0] < bench.frame - 1 && bench[what][1]) { bench.last[what] = bench[what][1]; }
      bench.watch?.();
      if (!bench.pictured && bench.read.picture() > 0) bench.pictured = Date.now();
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    // Keys of the reader alone: a script may press Enter for them.
    addEventListener("keydown", (event) => { if (event.isTrusted) bench.key = performance.timeOrigin + event.timeStamp; }, true);

    const frames = () => [...document.querySelectorAll("iframe")].map((frame) => { try { return frame.contentWindow; } catch { return null; } }).filter(Boolean);
    const sum = (numbers) => numbers.reduce((a, b) => a + b, 0);
    bench.read = {
      atlas: () => sum(frames().map((frame) => (frame.atlas?.ready ? frame.atlas.visible().length : 0))),
      own: () => sum(frames().map((frame) => (frame.atlas?.ready ? frame.atlas.own().length : 0))),
      // Rows that the years leave, once something of them is drawn.
      ownCount: () => sum(frames().map((frame) => (frame.atlas?.ready && (frame.atlas.own().length || frame.atlas.clusters().marks) ? frame.atlas.ownCount() : 0))),
      markers: () => sum(frames().map((frame) => frame.document.getElementsByClassName("leaflet-marker-icon").length)),
      instances: () => bench.instances,
      elements: () => bench.last.elements,
      arcs: () => bench.last.arcs,
      text: () => Number(/Year (\d{4})/.exec(document.querySelector("[data-testid=stMain]")?.textContent ?? "")?.[1] ?? 0),
      page: () => window.drawn ?? 0,
      // Sites of a picture that is in the page before its map is.
      picture: () => sum([...document.querySelectorAll("[data-first-view] [data-sites]")].filter((each) => each.checkVisibility()).map((each) => Number(each.dataset.sites))),
    };
    // The time at which the probe first reads `wanted`; without it, the time of its last change before a quiet `calm`.
    bench.await = (probe, wanted, calm) => {
      const before = bench.read[probe]();
      let value = before, at = null;
      bench.key = null;
      bench.done = null;
      bench.watch = () => {
        const found = bench.read[probe](), time = now();
        if (wanted !== null) { if (found === wanted && bench.key !== null) finish(time); return; }
        if (found !== value) { value = found; at = time; }
        if (at !== null && value !== before && time - at > calm) finish(at);
      };
      const finish = (time) => { bench.watch = null; bench.done = { key: bench.key, at: time, value: bench.read[probe]() }; };
    };
    const idle = () => (document.querySelector(".stApp") ? document.querySelector('.stApp[data-test-script-state="notRunning"]') !== null : true);
    bench.idle = idle;
  }

  const note = (what, count) => {
    const bench = top.bench, entry = bench[what];
    if (entry[0] !== bench.frame) { if (entry[1]) bench.last[what] = entry[1]; entry[0] = bench.frame; entry[1] = 0; }
    entry[1] += count;
  };
  const wrap = (type, name, before) => {
    const original = type?.prototype[name];
    if (original) type.prototype[name] = function (...args) { before(...args); return original.apply(this, args); };
  };
  wrap(window.CanvasRenderingContext2D, "arc", () => note("arcs", 1));
  wrap(window.WebGL2RenderingContext, "drawElements", (_, count) => { if (count > 30) note("elements", count); });
  wrap(window.WebGL2RenderingContext, "drawArraysInstanced", (_mode, _first, _count, instances) => { top.bench.instances = instances; });
  wrap(window.WebGL2RenderingContext, "drawElementsInstanced", (_mode, _count, _type, _offset, instances) => { top.bench.instances = instances; });

  // What a map's frame is given by the page around it.
  if (window !== top) addEventListener("message", (event) => { if (event.data?.type === "streamlit:render") top.bench.given += JSON.stringify(event.data.args ?? {}).length; });
})();
