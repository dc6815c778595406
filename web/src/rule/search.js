// Which sites a search finds, by the rule of dashboard/selection/search.py: a site has to have every word of the query, at
// the start of a word, and a word that no site has is taken for those it resembles.

import { folding, isAbjad } from "./folding.js";

/** @import { Rules } from "./folding.js" */

const WHOLE = 3; // a word of so few letters has to be met whole, where some site has it
const TOLERATED = [
  [9, 2],
  [5, 1],
]; // from how many letters on a word may differ from the beginning of another, and by how many slips
const KEPT = 64; // words whose sites are remembered

/** @typedef {{ rows: Uint8Array, alike: boolean }} Found which sites, and whether some word was taken for others */

export class Search {
  #folding;
  #words;
  #textsWith;
  #sitesWith;
  /** @type {Map<string, Found>} */
  #known = new Map();

  /**
   * @param {Rules} rules
   * @param {string[]} texts folded
   * @param {number[][]} textsOf places of each site's texts
   */
  constructor(rules, texts, textsOf) {
    this.#folding = folding(rules);
    /** @type {Map<string, number>} */
    const places = new Map();
    const wordsOf = texts.map((text) =>
      text.split(" ").map((word) => {
        const place = places.get(word) ?? places.size;
        places.set(word, place);
        return place;
      }),
    );
    this.#words = [...places.keys()];
    this.#textsWith = pairsOf(wordsOf);
    this.#sitesWith = pairsOf(textsOf);
  }

  /**
   * @param {string} query
   * @returns {Found}
   */
  find(query) {
    const words = this.#folding.fold(query);
    const found = words.map((word) => this.#having(word, isAbjad(query)));
    const rows = new Uint8Array(this.#sitesWith.size);
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
    return this.#words.some((word) => foreign.some((letter) => word.includes(letter))) ? null : "script";
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
    let meant = this.#meant(abjad ? abjadNeedle(word) : needle(word, isWhole(word)));
    if (!meant.includes(1) && !abjad && isShort(word)) meant = this.#meant((other) => other.startsWith(` ${word}`));
    const slips = meant.includes(1) || isWhole(word) ? 0 : tolerated(word);
    if (slips) {
      const first = ` ${firstLetter(word)}`;
      meant = this.#meant((other) => other.startsWith(first) && beginsAlike(word, other.trim(), slips));
    }
    return { rows: having(this.#sitesWith, having(this.#textsWith, meant)), alike: slips > 0 && meant.includes(1) };
  }

  /**
   * Marks words of the texts.
   *
   * @param {(word: string) => boolean} holds is given a word with a blank on each side
   */
  #meant(holds) {
    return Uint8Array.from(this.#words, (word) => Number(holds(` ${word} `)));
  }
}

/** @typedef {{ holders: Uint32Array, things: Uint32Array, size: number }} Pairs which of so many holders has which things */

/**
 * @param {number[][]} held
 * @returns {Pairs}
 */
function pairsOf(held) {
  const holders = Uint32Array.from(held.flatMap((things, holder) => things.map(() => holder)));
  return { holders, things: Uint32Array.from(held.flat()), size: held.length };
}

/**
 * Marks the holders of any of the things wanted.
 *
 * @param {Pairs} pairs
 * @param {Uint8Array} wanted
 */
function having({ holders, things, size }, wanted) {
  const found = new Uint8Array(size);
  for (let pair = 0; pair < things.length; pair++) if (wanted[things[pair]]) found[holders[pair]] = 1;
  return found;
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
