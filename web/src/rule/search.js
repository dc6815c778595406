// Which sites a search finds, by the rule of dashboard/selection/search.py: a site has to have every word of the query, at
// the start of a word, and a word that no site has is taken for those it resembles.

import { folding, isAbjad } from "./folding.js";

/** @import { Rules } from "./folding.js" */

const WHOLE = 3; // a word of so few letters has to be met whole
const TOLERATED = [
  [9, 2],
  [5, 1],
]; // from how many letters on a word may differ from the beginning of another, and by how many slips
const KEPT = 64; // words whose sites are remembered

/** @typedef {{ rows: Uint8Array, alike: boolean }} Found which sites, and whether some word was taken for others */

export class Search {
  #folding;
  #texts;
  #rows;
  #textOf;
  #size;
  /** @type {Map<string, Found>} */
  #known = new Map();
  /** @type {Map<string, string[]> | null} */
  #words = null;

  /**
   * @param {Rules} rules
   * @param {string[]} texts folded
   * @param {number[][]} textsOf places of each site's texts
   */
  constructor(rules, texts, textsOf) {
    this.#folding = folding(rules);
    this.#texts = texts.map((text) => ` ${text} `);
    this.#size = textsOf.length;
    this.#rows = Uint32Array.from(textsOf.flatMap((places, row) => places.map(() => row)));
    this.#textOf = Uint32Array.from(textsOf.flat());
  }

  /**
   * @param {string} query
   * @returns {Found}
   */
  find(query) {
    const words = this.#folding.fold(query);
    const found = words.map((word) => this.#having(word, isAbjad(query)));
    const rows = new Uint8Array(this.#size);
    if (words.length)
      for (let row = 0; row < rows.length; row++) rows[row] = found.every((each) => each.rows[row]) ? 1 : 0;
    return { rows, alike: found.some(({ alike }) => alike) };
  }

  /**
   * Why a query can find nothing: it has signs alone, or letters of a script that no text has; null where neither.
   *
   * @param {string} query
   * @returns {"signs" | "script" | null}
   */
  trouble(query) {
    const words = this.#folding.fold(query);
    if (!words.length) return "signs";
    const foreign = [...new Set(words.join(""))].filter(
      (letter) => letter > "\u007f" && !this.#folding.isWhole(letter),
    );
    if (!foreign.length) return null;
    return this.#texts.some((text) => foreign.some((letter) => text.includes(letter))) ? null : "script";
  }

  /**
   * @param {string} word
   * @param {boolean} abjad
   */
  #having(word, abjad) {
    const key = `${abjad ? "a" : ""} ${word}`;
    const found = this.#known.get(key) ?? this.#search(word, abjad);
    this.#known.delete(key);
    this.#known.set(key, found); // the last asked for is the last to go
    if (this.#known.size > KEPT) this.#known.delete(/** @type {string} */ (this.#known.keys().next().value));
    return found;
  }

  /**
   * @param {string} word
   * @param {boolean} abjad
   * @returns {Found}
   */
  #search(word, abjad) {
    const { isWhole } = this.#folding;
    const holds = abjad ? abjadNeedle(word) : needle(word, isWhole(word));
    const having = Uint8Array.from(this.#texts, (text) => Number(holds(text)));
    const slips = having.includes(1) || isWhole(word) ? 0 : tolerated(word);
    if (!slips) return { rows: this.#sites(having), alike: false };
    this.#words ??= byFirstLetter(this.#texts);
    const others = this.#words.get(firstLetter(word)) ?? [];
    const near = others.filter((other) => beginsAlike(word, other, slips)).map((other) => ` ${other} `);
    const nearby = Uint8Array.from(this.#texts, (text) => Number(near.some((other) => text.includes(other))));
    return { rows: this.#sites(nearby), alike: near.length > 0 };
  }

  /** @param {Uint8Array} having the texts that have a word */
  #sites(having) {
    const rows = new Uint8Array(this.#size);
    for (let pair = 0; pair < this.#rows.length; pair++) if (having[this.#textOf[pair]]) rows[this.#rows[pair]] = 1;
    return rows;
  }
}

/**
 * Whether a word is the beginning of another but for some slips: a letter too many, one too few, one for another, or two
 * neighbours that changed places.
 *
 * @param {string} word
 * @param {string} other
 * @param {number} slips
 */
export function beginsAlike(word, other, slips) {
  const one = [...word];
  const two = [...other];
  /** @type {number[]} */
  let before = [];
  let row = Array.from({ length: two.length + 1 }, (_, column) => column);
  for (let place = 1; place <= one.length; place++) {
    const now = [place];
    for (let column = 1; column <= two.length; column++) {
      const other = one[place - 1] === two[column - 1] ? 0 : 1;
      let cost = Math.min(row[column] + 1, now[column - 1] + 1, row[column - 1] + other);
      const turned =
        place > 1 && column > 1 && one[place - 1] === two[column - 2] && one[place - 2] === two[column - 1];
      if (turned) cost = Math.min(cost, before[column - 2] + 1);
      now.push(cost);
    }
    if (Math.min(...now) > slips) return false;
    before = row;
    row = now;
  }
  return Math.min(...row) <= slips;
}

/** @param {string} word */
function tolerated(word) {
  if (!/^\p{L}+$/u.test(word)) return 0;
  return TOLERATED.find(([letters]) => [...word].length >= letters)?.[1] ?? 0;
}

/** @param {string[]} texts */
function byFirstLetter(texts) {
  /** @type {Map<string, string[]>} */
  const found = new Map();
  for (const word of new Set(texts.flatMap((text) => text.trim().split(" ")))) {
    const first = firstLetter(word);
    const others = found.get(first);
    if (others) others.push(word);
    else found.set(first, [word]);
  }
  return found;
}

/** @param {string} word */
const firstLetter = (word) => String.fromCodePoint(word.codePointAt(0) ?? 0);

/**
 * Whether a text holds a folded word.
 *
 * @param {string} word
 * @param {boolean} anywhere
 * @returns {(text: string) => boolean}
 */
function needle(word, anywhere) {
  const sought = anywhere ? word : isShort(word) ? ` ${word} ` : ` ${word}`;
  return (text) => text.includes(sought);
}

/**
 * The same for a word of a script that leaves out short vowels: any may stand between its letters.
 *
 * @param {string} word
 * @returns {(text: string) => boolean}
 */
function abjadNeedle(word) {
  const letters = [...word];
  const silent = letters.length > WHOLE && word.endsWith("h");
  const stem = (silent ? letters.slice(0, -1) : letters).map((letter) => {
    if (letter === "u") return "[aeiouv]+";
    return "aei".includes(letter) ? "[aeiou]+" : `${letter}[aeiou]*`;
  });
  const sought = new RegExp(` [aeiou]*${stem.join("")}${silent ? "h?" : ""}${isShort(word) ? " " : ""}`, "u");
  return (text) => sought.test(text);
}

/** @param {string} word */
const isShort = (word) => [...word].length <= WHOLE && /^\p{L}+$/u.test(word);
