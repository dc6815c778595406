// The colours of the map's own drawing, light and dark.

/** @import { Theme } from "../types.d.ts" */

/** @type {Record<"light" | "dark", Theme>} */
export const THEMES = {
  light: {
    name: "light",
    sea: "#dfe7ec",
    land: "#fbfaf6",
    focus: "#ffffff",
    border: "#a9b0b5",
    region: "#d9d9d2",
    label: "#5b646b",
    town: "#3c4247",
    halo: "#fbfaf6",
    paper: "#ffffff",
    ink: "#22272b",
    accent: "#7b3294",
  },
  dark: {
    name: "dark",
    sea: "#101820",
    land: "#1d2730",
    focus: "#222e38",
    border: "#4b5a66",
    region: "#303c46",
    label: "#9fb0bd",
    town: "#c6d2da",
    halo: "#1d2730",
    paper: "#18212a",
    ink: "#eef2f5",
    accent: "#d9a6e8",
  },
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
