// What the page is told of an area, as dashboard/selection/area.py reads it: corners as longitude and latitude in degrees.

/** @typedef {[lon: number, lat: number]} Corner */

export const MOST_CORNERS = 60;
const DIGITS = 4;

export const areaReport = {
  none: "area:",

  /**
   * Of what a map shows; what lies beyond the world is left away.
   *
   * @param {{ getWest(): number, getSouth(): number, getEast(): number, getNorth(): number }} bounds
   * @returns {{ corners: Corner[], report: string }}
   */
  view(bounds) {
    const [west, east] = [bounds.getWest(), bounds.getEast()].map((lon) => round(Math.min(180, Math.max(-180, lon))));
    const [south, north] = [bounds.getSouth(), bounds.getNorth()].map((lat) => round(Math.min(90, Math.max(-90, lat))));
    return {
      corners: [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
      ],
      report: `area:area=${[west, south, east, north].join()}`,
    };
  },

  /** @param {Corner[]} corners */
  shape: (corners) => `area:area=${corners.flat().map(round).join()}`,
};

/** @param {number} degrees */
function round(degrees) {
  return Number(degrees.toFixed(DIGITS)) + 0; // never -0
}
