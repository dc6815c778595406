// One entry of the browser's history per stay on the slider of years, not one per step.
//
// Streamlit adds an entry each time the page changes its address, which it does after every step. While the reader stays
// on the slider, all steps but the first replace the entry of the first.

const SLIDER = ".st-key-w_year, .st-key-w_period";
const YEARS = ["year", "period", "when"];
const ON_THEIR_WAY = 1500; // milliseconds after the reader has left the slider, in which its last steps may still arrive

/** Keep to one entry per stay from now on. */
export function oneEntryPerStay() {
  let stay = 0;
  let /** @type {number | null} */ entry = null; // the stay that the newest entry was made in
  const isSlider = (/** @type {EventTarget | null} */ target) => target instanceof Element && !!target.closest(SLIDER);
  const begin = () => {
    stay += 1;
  };
  document.addEventListener("focusin", ({ target, relatedTarget }) => {
    if (isSlider(target) && !isSlider(relatedTarget)) begin();
  });
  document.addEventListener("focusout", ({ target, relatedTarget }) => {
    if (!isSlider(target) || isSlider(relatedTarget)) return;
    const left = stay;
    setTimeout(() => {
      if (stay === left) begin();
    }, ON_THEIR_WAY);
  });
  addEventListener("popstate", () => {
    entry = null;
  });
  const push = history.pushState.bind(history);
  history.pushState = (state, title, url) => {
    const steps = stay > 0 && url != null && changesYearsAlone(location.href, new URL(url, location.href).href);
    if (steps && entry === stay) {
      history.replaceState(state, title, url);
      return;
    }
    push(state, title, url);
    entry = steps ? stay : null;
  };
}

/**
 * Whether two addresses of a page differ in nothing but the years.
 *
 * @param {string} before
 * @param {string} after
 */
export function changesYearsAlone(before, after) {
  return withoutYears(before) === withoutYears(after);
}

/** @param {string} address */
function withoutYears(address) {
  const url = new URL(address);
  for (const name of YEARS) url.searchParams.delete(name);
  url.searchParams.sort();
  return url.href;
}
