// What the page says of the sites shown, written before the page has run: the sentence, and the counts beside choices.

import { keepSentence, writeSentence } from "../host/page.js";
import { writeCounts } from "../host/sidebar.js";
import { countsOf } from "../rule/counts.js";
import { remark, sentence } from "../rule/sentence.js";

/** @import { Evidence } from "../rule/evidence.js" */
/** @import { Known } from "../rule/sentence.js" */
/** @import { Control } from "../types.d.ts" */

const COUNTED = /** @type {const} */ (["layers", "actors", "statuses", "standings"]);
const CALM = 700; // milliseconds without a change, after which the sentence is read out

export class PageWords {
  #known;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {Known} known */
  constructor(known) {
    this.#known = known;
  }

  /** @param {Evidence} evidence */
  take(evidence) {
    this.#known.evidence = evidence;
  }

  /** @param {Control} control */
  say(control) {
    const { words, sites, evidence } = this.#known;
    if (control.without.length && !evidence) return; // it has the words for what is left out
    const counts = countsOf(words, sites, control);
    keepSentence(true);
    writeSentence(sentence(this.#known, control, counts), remark(words, control, counts));
    for (const field of COUNTED) writeCounts(field, counts[field]);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => keepSentence(false), CALM);
  }
}
