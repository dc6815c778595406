// The view in the link: once the reader has moved the map, the address says where it looks and on which base map, so
// that a copied link opens there. The address is written here; the page does not run for it.

import { address, onAddressChange, replaceAddress } from "../host/address.js";
import { unembedded, viewOf, withView } from "../rule/link.js";

/** @import { View } from "../rule/link.js" */

const CALM = 400; // milliseconds without a move, before the address is written: browsers limit how often it may be
const TOUCHES = ["pointerdown", "wheel", "keydown"];

/** The view that the page's address asks for. */
export function sharedView() {
  const href = address();
  return href ? viewOf(href) : viewOf("https://unseen.invalid");
}

export class Sharing {
  /** @type {View} */
  #view;
  #touched = false;
  #map;

  /**
   * @param {L.Map} map
   * @param {View} opened the view that the map has opened with
   * @param {(view: View) => void} follow shows the view of an entry of the history
   */
  constructor(map, opened, follow) {
    this.#map = map;
    this.#view = opened;
    const touch = () => {
      this.#touched = true;
    };
    for (const kind of TOUCHES) map.getContainer().addEventListener(kind, touch, { capture: true, passive: true });
    /** @type {ReturnType<typeof setTimeout>} */
    let timer;
    map.on("moveend", () => {
      clearTimeout(timer);
      if (this.#touched) timer = setTimeout(() => this.#moved(), CALM);
    });
    onAddressChange((back) => {
      if (back) {
        this.#view = viewOf(address());
        follow(this.#view);
      } else this.#write();
    });
  }

  /** @param {string} base the code of the base map that the reader has chosen */
  setBase(base) {
    this.#view = { ...this.#view, base };
    this.#write();
  }

  /** A link to the whole page as it is now; empty where the page can't be seen. */
  link() {
    const href = address();
    return href && unembedded(withView(href, { ...this.#view, at: this.#here() }));
  }

  #here() {
    const { lat, lng } = this.#map.getCenter();
    return { lat, lon: lng, zoom: this.#map.getZoom() };
  }

  #moved() {
    this.#view = { ...this.#view, at: this.#here() };
    this.#write();
  }

  #write() {
    const href = address();
    if (!href) return;
    const wanted = withView(href, this.#view);
    if (new URL(wanted).searchParams.toString() !== new URL(href).searchParams.toString()) replaceAddress(wanted);
  }
}

/**
 * Copy a text; false where the browser does not allow it. Without https it only allows the older way.
 *
 * @param {string} text
 */
export async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = document.createElement("textarea");
    field.value = text;
    field.className = "atlas-unseen";
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    return done;
  }
}
