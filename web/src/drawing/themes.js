// The colours of the map's own drawing, light and dark. Their home is Python's: pictures drawn there have the same.

import colours from "../../../src/dashboard/present/themes.json" with { type: "json" };

/** @import { Theme } from "../types.d.ts" */

/** @type {Record<"light" | "dark", Theme>} */
export const THEMES = {
  light: { name: "light", ...colours.light },
  dark: { name: "dark", ...colours.dark },
};

/**
 * Hand the theme to the style sheet.
 *
 * @param {Theme} theme
 */
export function styleWith({ paper, ink, border }) {
  const { style } = document.documentElement;
  style.setProperty("--paper", paper);
  style.setProperty("--ink", ink);
  style.setProperty("--edge", border);
}
