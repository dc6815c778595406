// One entry of the browser's history per stay on the slider of years or in the search, not one per step or pause.
//
// Streamlit adds an entry each time the page changes its address, which it does after every step. While the reader stays
// there, all steps but the first replace the entry of the first.

/** Where readers stay, and what of the address their steps there change. */
export const PLACES = {
  years: { within: ".st-key-w_year, .st-key-w_period", names: ["year", "period", "when"] },
  search: { within: ".st-key-w_q", names: ["q"] },
};
const ON_THEIR_WAY = 1500; // milliseconds after the reader has left, in which the last steps may still arrive

/** @typedef {typeof PLACES[keyof typeof PLACES]} StayPlace */

/** Keep to one entry per stay from now on. */
export function oneEntryPerStay() {
  let stay = 0;
  /** @type {StayPlace | null} */
  let place = null; // of the stay
  let /** @type {number | null} */ entry = null; // the stay that the newest entry was made in
  /** @param {EventTarget | null} target */
  const placeOf = (target) =>
    (target instanceof Element && Object.values(PLACES).find(({ within }) => target.closest(within))) || null;
  document.addEventListener("focusin", ({ target, relatedTarget }) => {
    const found = placeOf(target);
    if (!found || found === placeOf(relatedTarget)) return;
    stay += 1;
    place = found;
  });
  document.addEventListener("focusout", ({ target, relatedTarget }) => {
    const left = placeOf(target);
    if (!left || left === placeOf(relatedTarget)) return;
    const ended = stay;
    setTimeout(() => {
      if (stay === ended) stay += 1;
    }, ON_THEIR_WAY);
  });
  addEventListener("popstate", () => {
    entry = null;
  });
  const push = history.pushState.bind(history);
  history.pushState = (state, title, url) => {
    const steps =
      place !== null && url != null && changesAlone(location.href, new URL(url, location.href).href, place.names);
    if (steps && entry === stay) {
      history.replaceState(state, title, url);
      return;
    }
    push(state, title, url);
    entry = steps ? stay : null;
  };
}

/**
 * Whether two addresses of a page differ in nothing but some parameters.
 *
 * @param {string} before
 * @param {string} after
 * @param {string[]} names
 */
export function changesAlone(before, after, names) {
  return without(before, names) === without(after, names);
}

/**
 * @param {string} address
 * @param {string[]} names
 */
function without(address, names) {
  const url = new URL(address);
  for (const name of names) url.searchParams.delete(name);
  url.searchParams.sort();
  return url.href;
}
