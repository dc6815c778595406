// The filters that are told by lists of choices, the search and the area: which sites they leave, as `base_mask` of
// dashboard/selection/index.py has it. What they need is in a file of its own (dashboard/map/filters.py).

import { Search } from "./search.js";

/** @import { Rules } from "./folding.js" */
/** @import { Chosen } from "../types.d.ts" */

/** Filters whose choices each site has or has not. */
const HAD = /** @type {const} */ (["countries", "regions", "categories", "commodities", "relations"]);
/** Filters that are told by lists of choices; an organization has to have the role itself, so the last two go together. */
export const CHOSEN = /** @type {const} */ ([...HAD, "orgs", "roles"]);

/** @typedef {(typeof CHOSEN)[number]} ChosenField */

/**
 * What dashboard/map/filters.py writes.
 *
 * @typedef {object} Content
 * @property {Record<ChosenField, { labels: string[], words?: string[] }>} choices what each is called, on its widget and
 *   in the sentence
 * @property {Record<(typeof HAD)[number], number[][]>} of the places of each site's choices
 * @property {number[][]} above by organization, those above it
 * @property {number[][]} parts for each site an organization and its role in turn, -1 where that is not known
 * @property {string[]} texts
 * @property {number[][]} textsOf
 * @property {Rules} folding
 */

export class Choices {
  #content;

  /** @param {Content} content */
  constructor(content) {
    this.#content = content;
    this.search = new Search(content.folding, content.texts, content.textsOf);
  }

  /**
   * What the choices of a filter are called on its widget.
   *
   * @param {ChosenField} field
   */
  labels(field) {
    return this.#content.choices[field].labels;
  }

  /**
   * What the choices of a filter are called in the sentence.
   *
   * @param {ChosenField} field
   */
  words(field) {
    const { labels, words } = this.#content.choices[field];
    return words ?? labels;
  }

  /**
   * Marks the rows that these filters leave.
   *
   * @param {Chosen} chosen
   */
  rows(chosen) {
    const { of, parts } = this.#content;
    const rows = chosen.q ? this.search.find(chosen.q).rows.slice() : new Uint8Array(parts.length).fill(1);
    for (const field of HAD) {
      if (!chosen[field].length) continue;
      const wanted = new Set(chosen[field]);
      keep(rows, (row) => of[field][row].some((place) => wanted.has(place)));
    }
    if (chosen.orgs.length || chosen.roles.length) this.#keepParts(rows, chosen);
    const { area } = chosen;
    if (area) keep(rows, (row) => area.inside[row] === 1);
    return rows;
  }

  /**
   * @param {Uint8Array} rows
   * @param {Chosen} chosen
   */
  #keepParts(rows, { orgs, roles }) {
    const { above, parts } = this.#content;
    const inOrgs = above.map((others, org) => !orgs.length || [org, ...others].some((each) => orgs.includes(each)));
    keep(rows, (row) => {
      const found = parts[row];
      for (let part = 0; part < found.length; part += 2) {
        if (inOrgs[found[part]] && (!roles.length || roles.includes(found[part + 1]))) return true;
      }
      return false;
    });
  }
}

/**
 * @param {Uint8Array} rows
 * @param {(row: number) => boolean} wanted
 */
function keep(rows, wanted) {
  for (let row = 0; row < rows.length; row++) if (rows[row] && !wanted(row)) rows[row] = 0;
}
