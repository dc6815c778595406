// Follows a link to a page of the atlas as the menu does: streamlit is not loaded anew, so the visit goes on, and with it
// the files that the reader has brought.
//
// Streamlit looks at the address when the reader goes back or forth in the history; this is a step forth. Without this script,
// and while streamlit has no connection, links load the page as everywhere.
//
// The browser looks for the place that an address names (`#claim-...`) before streamlit has drawn it, so it is sought here.

const CONNECTED = "[data-testid=stApp][data-test-connection-state=CONNECTED]";
const SCROLLED = "[data-testid=stMain]";
const STILL_DRAWN = 4000; // milliseconds in which what lies above the place may still come and push it away
const SOUGHT_EVERY = 100; // milliseconds

/**
 * Have links to pages followed that way from now on.
 *
 * @param {string[]} pages the paths of all pages, as seen from any of them: `./timeline`
 */
export function followWithin(pages) {
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link || !isPlain(event, link) || !leadsTo(link.href, location.href, pages)) return;
    if (!document.querySelector(CONNECTED)) return;
    event.preventDefault();
    history.pushState(null, "", link.href);
    dispatchEvent(new PopStateEvent("popstate", { state: null }));
    document.querySelector(SCROLLED)?.scrollTo(0, 0);
    keepPlaceInView();
  });
}

/** Bring the place that the address names into view, and keep it there while the page is drawn and the reader does nothing. */
export function keepPlaceInView() {
  const id = decodeURIComponent(location.hash.slice(1));
  if (!id) return;
  const since = performance.now();
  const seek = setInterval(() => {
    document.getElementById(id)?.scrollIntoView({ block: "start" });
    if (performance.now() - since > STILL_DRAWN) leave();
  }, SOUGHT_EVERY);
  const leave = () => {
    clearInterval(seek);
    for (const act of ACTS) removeEventListener(act, leave, true);
  };
  for (const act of ACTS) addEventListener(act, leave, true);
}

const ACTS = ["wheel", "touchstart", "pointerdown", "keydown", "popstate"];

/**
 * Whether a click on a link asks for nothing but to go there, and nobody has answered it.
 *
 * @param {MouseEvent} event
 * @param {HTMLAnchorElement} link
 */
function isPlain(event, link) {
  const held = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  const here = !link.target || link.target === "_self";
  return !event.defaultPrevented && event.button === 0 && !held && here && !link.hasAttribute("download");
}

/**
 * Whether an address is that of a page, and not of a place on the page that is open.
 *
 * @param {string} address
 * @param {string} open the address of the page that is open
 * @param {string[]} pages
 */
export function leadsTo(address, open, pages) {
  const [to, here] = [new URL(address, open), new URL(open)];
  if (to.origin !== here.origin || (to.hash && to.pathname === here.pathname && to.search === here.search))
    return false;
  return pages.some((page) => new URL(page, open).pathname === to.pathname);
}
