// The first view of the map page (api/first_view.py): a picture that is in the page before any script has run.
//
// While it is there, the live page is made ready unseen (present/templates/first_view.css). It goes as soon as the map has
// drawn its sites, and in any case where no map is to be expected: it never hides an error, a dialog or another page.
// Classes and attributes of the page are streamlit's own; tests/ui/test_doors.py names the version they were seen with.

const WAITS = "atlas-first-view"; // on the document while the picture is there; the page's head puts it there
const FILLS = "atlas-filling"; // the same while the sidebar is not complete
const MAP = "iframe[title*=st_folium]";
const PARTS = ".stMain [data-testid=stElementContainer]";
const COMING = "[data-testid=stSkeleton]"; // a part whose script is on its way
const SAID = ".stMain :is([data-testid=stException], [data-testid=stAlert])";
const SIDEBAR = "[data-testid=stSidebar]";
const DONE = ".atlas-footer";
const NO_MAP = 1000; // milliseconds after a run without a map in which none comes any more
const LONGEST = 20_000; // milliseconds after the live page has begun to come
const LONGEST_SIDEBAR = 10_000; // milliseconds after the map has come

/**
 * Give the picture its theme, room for the sidebar and the scale of the live map.
 *
 * @param {HTMLElement} view
 */
export function setScene(view) {
  const root = document.documentElement;
  const theme = themeOf(location, stored(`stActiveTheme-${location.pathname}-v2`));
  if (theme) view.dataset.theme = theme;
  const width = view.classList.contains("embedded") ? 0 : Number.parseInt(stored("sidebarWidth") ?? "300", 10);
  if (width >= 0) root.style.setProperty("--sidebar", `${width}px`);
  const picture = /** @type {SVGElement | null} */ (view.querySelector("svg[data-extent]"));
  if (picture) rescale(picture);
}

/**
 * The theme that a reader or a link has chosen; empty for that of the system.
 *
 * @param {{ search: string }} address
 * @param {string | null} kept what streamlit has kept of an earlier visit
 */
export function themeOf({ search }, kept) {
  for (const option of new URLSearchParams(search).getAll("embed_options")) {
    if (option === "dark_theme") return "dark";
    if (option === "light_theme") return "light";
  }
  return { '"Light"': "light", '"Dark"': "dark" }[kept ?? ""] ?? "";
}

/**
 * How much larger the live map will show what a picture holds: the same rule as Leaflet's `fitBounds`, with zooms in
 * halves.
 *
 * @param {number[]} extent width and height of what has to be in view, of a world that is 1 wide
 * @param {[number, number]} size pixels of the map
 * @param {number} most the closest zoom
 * @param {number} zoom at which the picture is drawn
 */
export function scaleOf([width, height], size, most, zoom) {
  const fitting = Math.min(size[0] / Math.max(width, 1e-9), size[1] / Math.max(height, 1e-9)) / 256;
  const live = Math.max(2, Math.min(most, Math.floor(2 * Math.log2(fitting)) / 2));
  return 2 ** (live - zoom);
}

/** @param {string} name */
function stored(name) {
  try {
    return localStorage.getItem(name);
  } catch {
    return null; // where the browser keeps nothing for a page in another site's frame
  }
}

/**
 * Bring a picture that has to hold something to the scale at which the live map holds it.
 *
 * @param {SVGElement} picture
 */
function rescale(picture) {
  const { extent = "", half = "", most = "", zoom = "" } = picture.dataset;
  const { width, height } = picture.getBoundingClientRect();
  const scale = scaleOf(extent.split(" ").map(Number), [width, height], Number(most), Number(zoom));
  if (scale === 1) return;
  const [across, down] = half.split(" ").map(Number);
  const whole = /** @type {SVGGElement} */ (picture.querySelector("g"));
  const shapes = /** @type {SVGGElement} */ (whole.querySelector("g"));
  shapes.setAttribute("transform", `translate(${across} ${down}) scale(${scale}) translate(${-across} ${-down})`);
  for (const shape of shapes.children) {
    shape.setAttribute("vector-effect", "non-scaling-stroke");
    if (shape.tagName === "text") shape.setAttribute("font-size", `${11 / scale}`);
  }
  /** @param {string} place */
  const moved = (place) => {
    const [x, y] = place.split(" ").map(Number);
    return `${Math.round(across + (x - across) * scale)} ${Math.round(down + (y - down) * scale)}`;
  };
  for (const symbols of whole.querySelectorAll("[data-sites]")) {
    const places = symbols.getAttribute("d")?.slice(1).split("L") ?? [];
    symbols.setAttribute("d", `M${places.map(moved).join("L")}`);
  }
}

/**
 * Take the picture away when the live page is there.
 *
 * @param {HTMLElement} view
 */
export function handOver(view) {
  const root = document.documentElement;
  const page = location.pathname;
  /** @type {number | null} */
  let begun = null;
  /** @type {number | null} */
  let mapless = null;
  /** @type {number | null} */
  let gone = null;
  let due = false; // in the frame after the next: what has just moved is not to be seen moving
  const look = () => {
    const now = performance.now();
    const elsewhere = location.pathname !== page;
    if (gone === null) {
      if (begun === null && document.querySelector(PARTS)) begun = now;
      mapless = isMapless() ? (mapless ?? now) : null;
      const late = (begun !== null && now - begun > LONGEST) || (mapless !== null && now - mapless > NO_MAP);
      const ends = late || elsewhere || isMapThere() || document.querySelector(SAID) !== null;
      if (ends && due) {
        gone = now;
        view.remove();
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

/** Whether the map has drawn its sites, or says why it can't. */
function isMapThere() {
  const frame = /** @type {HTMLIFrameElement | null} */ (document.querySelector(MAP))?.contentWindow;
  try {
    const seen = frame?.document;
    return Boolean(frame?.atlas?.ready || seen?.querySelector("#atlas-guard, .atlas-troubles p"));
  } catch {
    return false; // a frame that the browser has put its own page into
  }
}

/** Whether the page has run and has no map. */
function isMapless() {
  const ran = document.querySelector("[data-test-script-state=notRunning]");
  return Boolean(ran && document.querySelector(PARTS) && !document.querySelector(`${MAP}, .stMain ${COMING}`));
}

function isSidebarComplete() {
  return Boolean(document.querySelector(DONE)) && !document.querySelector(`${SIDEBAR} ${COMING}`);
}

/**
 * Fetch what the map will need, while the page is still being made: data is handed over (files.js), scripts are taken from
 * the browser's cache, parts of streamlit's page from its modules.
 *
 * It begins when streamlit's own scripts are there: they come first.
 *
 * @param {HTMLElement} view
 */
export function fetchAhead(view) {
  /** @type {{ data: string[], scripts: string[], modules: string[] }} */
  const { data, scripts, modules } = JSON.parse(view.dataset.ahead ?? "");
  /** @param {string} address */
  const got = async (address) => {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${answer.status}`);
    return answer;
  };
  const begin = () => {
    for (const href of modules) {
      document.head.append(
        Object.assign(document.createElement("link"), { rel: "modulepreload", crossOrigin: "", href }),
      );
    }
    const ahead = data.map((address) => [
      new URL(address, location.href).href,
      got(address).then((answer) => answer.json()),
    ]);
    const rest = scripts.map((address) => got(address).then((answer) => answer.blob()));
    /** @type {any} */ (window).atlasAhead = Object.fromEntries(ahead);
    Promise.allSettled([...ahead.map(([, found]) => found), ...rest]); // what fails, the map asks for again
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", begin);
  else begin();
}
