// The sidebar's slider of years: the map follows it while it is moved, the page comes after with what it makes of it.
function sliderYears(moved) {
  let page;
  try {
    page = window.parent.document.body;
  } catch {
    return; // another site's frame around the atlas
  }
  new MutationObserver((changes) => {
    const box = changes.map((change) => change.target.closest(".st-key-w_year, .st-key-w_period")).find(Boolean);
    if (!box) return;
    const years = [...box.querySelectorAll("[aria-valuetext]")].map((thumb) => Number(thumb.getAttribute("aria-valuetext")));
    if (years.every(Number.isInteger)) moved(box.matches(".st-key-w_year") ? "year" : "period", [years[0], years[years.length - 1]]);
  }).observe(page, { subtree: true, attributeFilter: ["aria-valuetext"] });
}
