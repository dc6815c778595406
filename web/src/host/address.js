// The address of the page around the map: read when the map opens, and kept up to date without a run of the page.
//
// Streamlit writes the address too, and knows nothing of what the map has put there: after each change the map looks
// whether its part is still there. Where the page can't be seen, there is no address.

/** The address of the page; empty where it can't be seen. */
export function address() {
  try {
    return window.parent.location.href;
  } catch {
    return "";
  }
}

/**
 * The address of the page of a site, or of its record where that stands below the map, as in a brief; empty where the page
 * around the map can't be seen.
 *
 * @param {string} id
 */
export function sitePage(id) {
  if (document.getElementById(`site-${id}`)) return `#site-${id}`;
  const href = address();
  return href && new URL(`./site?site=${encodeURIComponent(id)}`, href).href;
}

/** @param {string} href replaces the address without a new entry in the history */
export function replaceAddress(href) {
  const { history } = window.parent;
  history.replaceState(history.state, "", href);
}

/**
 * Call back after each change of the address that leaves the reader on this page.
 *
 * @param {(back: boolean) => void} changed is told whether the reader went back or forward
 */
export function onAddressChange(changed) {
  const href = address();
  if (!href) return;
  const here = new URL(href).pathname;
  /** @type {any} */
  const { navigation } = window.parent; // browsers before 2026 may lack it: then the next move of the map says it again
  navigation?.addEventListener("currententrychange", (/** @type {any} */ { navigationType }) => {
    if (new URL(address()).pathname === here) changed(navigationType === "traverse");
  });
}
