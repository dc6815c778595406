// The sidebar's filters that the map applies by itself: it follows them at once, the page comes after with what it makes of them.
const FOLLOWED = ".st-key-w_year, .st-key-w_period, .st-key-w_layers, .st-key-w_actors, .st-key-w_undated";
const RUN = "data-test-script-state"; // whether the page runs
const SETTLED = 1000; // milliseconds after the page has run, by which all that it said has arrived

// `changed` gets what became of one filter, in the words of a control; `settled` is called when the page has said its last.
function followSidebar(changed, settled) {
  let page, timer, ran = false;
  try {
    page = window.parent.document.body;
  } catch {
    return; // another site's frame around the atlas
  }
  new MutationObserver((changes) => {
    const boxes = new Set();
    for (const { target, attributeName, oldValue } of changes) {
      if (target.getAttribute(attributeName) === oldValue) continue;
      if (attributeName === RUN) ran = target.getAttribute(RUN) === "notRunning";
      else boxes.add(target.closest(FOLLOWED));
    }
    clearTimeout(timer);
    if (ran) timer = setTimeout(() => { ran = false; settled(); }, SETTLED); // a new choice gets its time to be told
    boxes.delete(null);
    for (const box of boxes) changed(chosenIn(box));
  }).observe(page, { subtree: true, attributeOldValue: true, attributeFilter: ["aria-valuetext", "data-selected", RUN] });
}

function chosenIn(box) {
  const is = (field) => box.matches(`.st-key-w_${field}`);
  if (is("undated")) return { undated: box.querySelector("[data-selected]") !== null };
  if (is("layers") || is("actors")) {
    const chosen = [...box.querySelectorAll("button")].flatMap((button, place) => (button.hasAttribute("data-selected") ? [place] : []));
    return is("layers") ? { layers: chosen } : { actors: chosen };
  }
  const years = [...box.querySelectorAll("[aria-valuetext]")].map((thumb) => Number(thumb.getAttribute("aria-valuetext")));
  return years.every(Number.isInteger) ? { follow: is("year") ? "year" : "period", period: [years[0], years[years.length - 1]] } : {};
}
