// For those who use no pointer: the sites in view as a list of buttons that only a screen reader and the keyboard
// meet, and a line that tells what changed.
const LISTED = 60; // sites in view that are offered as buttons

function siteList(map, layer, pick) {
  const style = "position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap";
  const list = element("div", { role: "listbox", "aria-label": "Sites in view", style });
  const status = element("div", { role: "status", style });
  const elsewhere = element("button", { type: "button", class: "atlas-elsewhere", hidden: "" });
  elsewhere.addEventListener("click", () => fit(map, layer));
  L.DomEvent.disableClickPropagation(elsewhere);
  L.DomEvent.disableClickPropagation(list); // a button pressed here is no click on the map
  map.getContainer().append(list, status, elsewhere);
  let timer = 0;
  const refresh = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const bounds = map.getBounds(), inView = layer.rows().filter((row) => bounds.contains([layer.sites.lat[row], layer.sites.lon[row]]));
      const focused = list.contains(document.activeElement) ? document.activeElement.dataset.row : null;
      list.replaceChildren(...inView.slice(0, LISTED).map((row) => {
        const button = element("button", { type: "button", role: "option", "data-row": row }, describe(layer, row));
        button.addEventListener("focus", () => { layer.hover = row; layer.redraw(); });
        button.addEventListener("click", () => pick(row));
        return button;
      }));
      if (focused !== null) list.querySelector(`[data-row="${focused}"]`)?.focus();
      const drawn = layer.rows().length;
      status.textContent = `${drawn} sites drawn, ${inView.length} in view`;
      elsewhere.hidden = inView.length > 0 || drawn === 0;
      elsewhere.textContent = drawn === 1 ? "The one site is out of view: show it" : `All ${drawn} sites are out of view: show them`;
    }, 250);
  };
  list.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!step) return;
    const buttons = [...list.children], next = buttons[buttons.indexOf(document.activeElement) + step];
    if (next) next.focus();
    event.preventDefault();
    event.stopPropagation();
  });
  map.on("moveend", refresh);
  return refresh;
}

function element(tag, attributes = {}, text = "") {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.textContent = text;
  return made;
}

// A site in a few words: what tooltip, popup and screen reader say.
function describe(layer, row) {
  const { sites, words } = layer, state = layer.stateOf(row);
  return `${sites.name[row]}, ${words.layers[sites.layer[row]]}, ${yearsOf(layer, row)}, ${words.confidences[state.confidence].toLowerCase()}`;
}

// The years of a site, in the words of `years` in dashboard/present/wording.py.
function yearsOf(layer, row) {
  const { sites, words } = layer, start = sites.start[row], end = sites.end[row];
  const over = ["ended", "cancelled"].includes(words.statusCodes[sites.status[row]]);
  if (start === null && end === null) return "years not known";
  return end === null ? (over ? `${start}, end not known` : `since ${start}`) : start === null ? `until ${end}` : start === end ? `${start}` : `${start}–${end}`;
}
