"use strict";
(() => {
  // src/host/opening.js
  var WAITS = "atlas-first-view";
  var FILLS = "atlas-filling";
  var MAP = "iframe[title*=st_folium]";
  var PARTS = ".stMain [data-testid=stElementContainer]";
  var COMING = "[data-testid=stSkeleton]";
  var SAID = ".stMain :is([data-testid=stException], [data-testid=stAlert])";
  var SIDEBAR = "[data-testid=stSidebar]";
  var DONE = ".atlas-footer";
  var NO_MAP = 1e3;
  var LONGEST = 2e4;
  var LONGEST_SIDEBAR = 1e4;
  function setScene(view2) {
    const root = document.documentElement;
    const theme = themeOf(location, stored(`stActiveTheme-${location.pathname}-v2`));
    if (theme) view2.dataset.theme = theme;
    const width = view2.classList.contains("embedded") ? 0 : Number.parseInt(stored("sidebarWidth") ?? "300", 10);
    if (width >= 0) root.style.setProperty("--sidebar", `${width}px`);
    const picture = (
      /** @type {SVGElement | null} */
      view2.querySelector("svg[data-extent]")
    );
    if (picture) rescale(picture);
  }
  function themeOf({ search }, kept) {
    for (const option of new URLSearchParams(search).getAll("embed_options")) {
      if (option === "dark_theme") return "dark";
      if (option === "light_theme") return "light";
    }
    return { '"Light"': "light", '"Dark"': "dark" }[kept ?? ""] ?? "";
  }
  function scaleOf([width, height], size, most, zoom) {
    const fitting = Math.min(size[0] / Math.max(width, 1e-9), size[1] / Math.max(height, 1e-9)) / 256;
    const live = Math.max(2, Math.min(most, Math.floor(2 * Math.log2(fitting)) / 2));
    return 2 ** (live - zoom);
  }
  function stored(name) {
    try {
      return localStorage.getItem(name);
    } catch {
      return null;
    }
  }
  function rescale(picture) {
    const { extent = "", half = "", most = "", zoom = "" } = picture.dataset;
    const { width, height } = picture.getBoundingClientRect();
    const scale = scaleOf(extent.split(" ").map(Number), [width, height], Number(most), Number(zoom));
    if (scale === 1) return;
    const [across, down] = half.split(" ").map(Number);
    const whole = (
      /** @type {SVGGElement} */
      picture.querySelector("g")
    );
    const shapes = (
      /** @type {SVGGElement} */
      whole.querySelector("g")
    );
    shapes.setAttribute("transform", `translate(${across} ${down}) scale(${scale}) translate(${-across} ${-down})`);
    for (const shape of shapes.children) {
      shape.setAttribute("vector-effect", "non-scaling-stroke");
      if (shape.tagName === "text") shape.setAttribute("font-size", `${11 / scale}`);
    }
    const moved = (place) => {
      const [x, y] = place.split(" ").map(Number);
      return `${Math.round(across + (x - across) * scale)} ${Math.round(down + (y - down) * scale)}`;
    };
    for (const symbols of whole.querySelectorAll("[data-sites]")) {
      const places = symbols.getAttribute("d")?.slice(1).split("L") ?? [];
      symbols.setAttribute("d", `M${places.map(moved).join("L")}`);
    }
  }
  function handOver(view2) {
    const root = document.documentElement;
    const page = location.pathname;
    let begun = null;
    let mapless = null;
    let gone = null;
    let due = false;
    const look = () => {
      const now = performance.now();
      const elsewhere = location.pathname !== page;
      if (gone === null) {
        if (begun === null && document.querySelector(PARTS)) begun = now;
        mapless = isMapless() ? mapless ?? now : null;
        const late = begun !== null && now - begun > LONGEST || mapless !== null && now - mapless > NO_MAP;
        const ends = late || elsewhere || isMapThere() || document.querySelector(SAID) !== null;
        if (ends && due) {
          gone = now;
          view2.remove();
          root.classList.remove(WAITS);
        }
        due = ends && gone === null;
      } else {
        const ends = now - gone > LONGEST_SIDEBAR || elsewhere || isSidebarComplete();
        if (ends && due) {
          root.classList.remove(FILLS);
          return;
        }
        due = ends;
      }
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }
  function isMapThere() {
    const frame = (
      /** @type {HTMLIFrameElement | null} */
      document.querySelector(MAP)?.contentWindow
    );
    try {
      const seen = frame?.document;
      return Boolean(frame?.atlas?.ready || seen?.querySelector("#atlas-guard, .atlas-troubles p"));
    } catch {
      return false;
    }
  }
  function isMapless() {
    const ran = document.querySelector("[data-test-script-state=notRunning]");
    return Boolean(ran && document.querySelector(PARTS) && !document.querySelector(`${MAP}, .stMain ${COMING}`));
  }
  function isSidebarComplete() {
    return Boolean(document.querySelector(DONE)) && !document.querySelector(`${SIDEBAR} ${COMING}`);
  }
  function fetchAhead(view2) {
    const { data, scripts, modules } = JSON.parse(view2.dataset.ahead ?? "");
    const got = async (address) => {
      const answer = await fetch(address);
      if (!answer.ok) throw new Error(`${answer.status}`);
      return answer;
    };
    const begin = () => {
      for (const href of modules) {
        document.head.append(
          Object.assign(document.createElement("link"), { rel: "modulepreload", crossOrigin: "", href })
        );
      }
      const ahead = data.map((address) => [
        new URL(address, location.href).href,
        got(address).then((answer) => answer.json())
      ]);
      const rest = scripts.map((address) => got(address).then((answer) => answer.blob()));
      window.atlasAhead = Object.fromEntries(ahead);
      Promise.allSettled([...ahead.map(([, found]) => found), ...rest]);
    };
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", begin);
    else begin();
  }

  // src/first-view.js
  var view = (
    /** @type {HTMLElement | null} */
    document.querySelector("[data-first-view]")
  );
  if (view) {
    setScene(view);
    handOver(view);
    fetchAhead(view);
  }
})();
