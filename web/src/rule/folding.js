// Spellings of one name made to meet, as in dashboard/selection/folding.py: a text is folded to words of plain Latin letters.

/**
 * Letters, signs and spellings, as `rules` in dashboard/selection/folding.py gives them.
 *
 * @typedef {object} Rules
 * @property {Record<string, string>} letters
 * @property {string} signs are left out
 * @property {[pattern: string, meeting: string][]} together letters that are read otherwise together
 * @property {[pattern: string, meeting: string][]} meeting spellings, applied in order
 * @property {string} han the letters of Chinese, as a range
 */

const START = "(?<![\\p{L}\\p{N}_])"; // what \b means of a letter in Python: here it would know ASCII alone
const DIGIT = /\p{Nd}/u;

/** @typedef {ReturnType<typeof folding>} Folding */

/** @param {Rules} rules */
export function folding({ letters, signs, together, meeting, han }) {
  const left = new Set(signs);
  const atStart = together.map(([pattern, to]) => ({ from: new RegExp(pattern.replace(/^\\b/, START), "gu"), to }));
  const spellings = meeting.map(([pattern, to]) => ({ from: new RegExp(pattern, "gu"), to: to.replace("\\1", "$1") }));
  const word = new RegExp(`[a-z0-9]+|[${han}]+|(?:(?![_a-z0-9${han}])[\\p{L}\\p{N}])+`, "gu");
  const isHan = new RegExp(`^[${han}]`, "u");

  /** @param {string} text @param {{ from: RegExp, to: string }[]} rules */
  const applied = (text, rules) => rules.reduce((so, { from, to }) => so.replace(from, to), text);

  /**
   * The folded words of a text.
   *
   * @param {string} text
   */
  function fold(text) {
    const bare = [...text].filter((sign) => !left.has(sign)).join("");
    const small = applied(smallLetters(bare.normalize("NFKC")), atStart).normalize("NFC");
    const apart = [...small].map((letter) => letters[letter] ?? letter).join("");
    const plain = [...apart.normalize("NFKD").replace(/\p{M}/gu, "")].map(digit).join("");
    return (plain.match(word) ?? []).map((each) => applied(each, spellings));
  }

  /** @param {string} word a folded one: whether it is of a script that does not part its words, and may begin anywhere */
  const isWhole = (word) => isHan.test(word);
  return { fold, isWhole };
}

/** @param {string} text in a script that leaves out most vowels */
export const isAbjad = (text) => /[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]/.test(text);

/**
 * Small letters as Python's `casefold` gives them; of those that have no small letter of their own, the two that readers use.
 *
 * @param {string} text
 */
function smallLetters(text) {
  return text.toLowerCase().replaceAll("ß", "ss").replaceAll("ς", "σ");
}

/**
 * The digit 0 to 9 that a digit of any script stands for: in each script they stand in a row of ten.
 *
 * @param {string} letter
 */
function digit(letter) {
  if (!DIGIT.test(letter) || letter <= "9") return letter;
  const code = /** @type {number} */ (letter.codePointAt(0));
  let zero = code;
  while (DIGIT.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return `${(code - zero) % 10}`;
}
