// Saving the map as a picture. What draws it is loaded when a reader first asks for it.

import { CanvasLayer } from "../drawing/canvas.js";
import { ownSentence, pageSentence } from "../host/page.js";
import { button, element } from "./element.js";
import { loadScript } from "./script.js";

/** @import { SiteLayer } from "../drawing/sites.js" */
/** @import { Sheet } from "../picture/sheet.js" */
/** @import { Theme } from "../types.d.ts" */
/** @import { OwnSites } from "./own.js" */

const NAME = "presence-atlas-map";
/** @type {["png" | "svg", string][]} */
const KINDS = [
  ["png", "PNG"],
  ["svg", "SVG"],
];

/**
 * A fold in the map's bar with a button for each kind of picture.
 *
 * @param {L.Map} map
 * @param {SiteLayer} sites
 * @param {object} options
 * @param {() => OwnSites | null} options.own the reader's own rows
 * @param {string} options.script the address of what draws pictures
 * @param {() => string} options.link the address of what is shown; empty where it can't be told
 * @param {() => Theme} options.theme
 */
export function saveControl(map, sites, { own, script, link, theme }) {
  const fold = element("details", { class: "atlas-save" });
  const said = element("span", { role: "status", class: "atlas-unseen" });
  fold.append(element("summary", { title: "Save the map as a picture" }, "Save"));
  for (const [kind, name] of KINDS) {
    const save = button({ title: `Save the map as ${name}` }, name, async () => {
      said.textContent = "Drawing …";
      try {
        if (!window.atlas.picture) await loadScript(script);
        const blob = await window.atlas.picture(kind, sheetOf(map, sites, own(), theme(), link()));
        keep(blob, `${NAME}.${kind}`);
        said.textContent = "Picture saved";
      } catch {
        said.textContent = save.textContent = "Not saved: try again";
      }
      fold.open = false;
    });
    fold.append(save);
  }
  fold.append(said);
  map.getContainer().querySelector(".atlas-bar")?.append(fold);
}

/**
 * @param {L.Map} map
 * @param {SiteLayer} sites
 * @param {OwnSites | null} own
 * @param {Theme} theme
 * @param {string} link
 * @returns {Sheet}
 */
function sheetOf(map, sites, own, theme, link) {
  const { x: width, y: height } = map.getSize();
  const corner = map.containerPointToLayerPoint([0, 0]);
  return {
    map: {
      width,
      height,
      draw: (pen) => {
        pen.translate(-corner.x, -corner.y);
        for (const layer of drawn(map)) layer.drawFine(pen);
      },
    },
    sentence: [pageSentence(), own?.layer ? ownSentence() : ""].filter(Boolean).join(" "),
    legend: [...sites.legend(), ...(own?.legend() ?? [])],
    notes: [
      ...(own?.credits() ?? []),
      `${sites.words.attribution}. Borders: Natural Earth; towns: GeoNames (CC BY 4.0). Reported is not confirmed.`,
      [link, new Date().toISOString().slice(0, 10)].filter(Boolean).join(" · "),
    ],
    theme,
  };
}

/**
 * Our own layers, the lowest first; tiles of others can't be read by a page.
 *
 * @param {L.Map} map
 */
function drawn(map) {
  /** @type {CanvasLayer[]} */
  const found = [];
  map.eachLayer((layer) => {
    if (layer instanceof CanvasLayer) found.push(layer);
  });
  /** @param {CanvasLayer} layer */
  const depth = (layer) => Number(layer.getPane()?.style.zIndex);
  return found.sort((a, b) => depth(a) - depth(b));
}

/**
 * @param {Blob} blob
 * @param {string} name
 */
function keep(blob, name) {
  const address = URL.createObjectURL(blob);
  element("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000); // browsers read it after the click
}
