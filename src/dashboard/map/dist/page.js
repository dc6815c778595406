/* Made from web/src by "make web-build". */
"use strict";
(() => {
  // src/host/history.js
  var PLACES = {
    years: { within: ".st-key-w_year, .st-key-w_period", names: ["year", "period", "when"] },
    search: { within: ".st-key-w_q", names: ["q"] }
  };
  var ON_THEIR_WAY = 1500;
  function oneEntryPerStay() {
    let stay = 0;
    let place = null;
    let entry = null;
    const placeOf = (target) => target instanceof Element && Object.values(PLACES).find(({ within }) => target.closest(within)) || null;
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
      const steps = place !== null && url != null && changesAlone(location.href, new URL(url, location.href).href, place.names);
      if (steps && entry === stay) {
        history.replaceState(state, title, url);
        return;
      }
      push(state, title, url);
      entry = steps ? stay : null;
    };
  }
  function changesAlone(before, after, names) {
    return without(before, names) === without(after, names);
  }
  function without(address, names) {
    const url = new URL(address);
    for (const name of names) url.searchParams.delete(name);
    url.searchParams.sort();
    return url.href;
  }

  // src/host/typing.js
  var FIELD = ".st-key-w_q input";
  var PAUSE = 300;
  function tellOnPause() {
    let timer;
    const written = ({ target }) => {
      if (!(target instanceof Element) || !target.matches(FIELD)) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (document.activeElement === target) target.dispatchEvent(enter());
      }, PAUSE);
    };
    document.addEventListener("compositionstart", () => clearTimeout(timer));
    document.addEventListener("compositionend", written);
    document.addEventListener("input", (event) => {
      if (!/** @type {InputEvent} */
      event.isComposing) written(event);
    });
  }
  function enter() {
    return new KeyboardEvent("keydown", { key: "Enter", code: "Enter", bubbles: true, cancelable: true });
  }

  // src/page.js
  var page = (
    /** @type {any} */
    window
  );
  if (!page.atlasPage) {
    page.atlasPage = true;
    oneEntryPerStay();
    tellOnPause();
  }
})();
