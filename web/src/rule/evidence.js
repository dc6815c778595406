// What the claims of a site amount to by one side's word, or without a part of the evidence: the rule of confidence
// (dashboard/evidence/rule.py) and that of standing (dashboard/evidence/standing.py). What they need is in a file of its
// own (dashboard/map/evidence.py), with the numbers of the rule.

/**
 * A claim of existence: what it is of (0: the site), its stance, side and grade, whom it speaks for (bits), when it was
 * published, its report, and all else that leaves it out.
 *
 * @typedef {[what: number, stance: number, side: number, grade: number, speaks: number, published: string | null,
 *   report: number, ...ways: number[]]} Claim
 */

/**
 * What dashboard/map/evidence.py writes.
 *
 * @typedef {object} EvidenceContent
 * @property {number} newest the last year of the data, in which what has no date is known
 * @property {string[]} ways what may be left out, in words
 * @property {number[]} weights what an origin counts, by its best grade
 * @property {number} strong how many grades are strong
 * @property {number} many independent origins that confirm
 * @property {number} plan the place of a plan among the things
 * @property {number[][]} results the places of confirmed, reported, contested and weak among the confidences: of what
 *   exists, and of a plan
 * @property {Claim[][]} claims by site
 */

/** @typedef {(row: number, year: number | null) => number | undefined} Reading by a year's end; null: by today */

const ASSERTS = 0;
const DENIES = 1;
const PARTY = 1;
export const STANDING = { acknowledged: 0, denied: 1, silent: 2 };

export class Evidence {
  #content;
  /** @type {Map<string, Reading>} */
  #readings = new Map();
  /** @type {Set<number>[]} */
  #waysOf;

  /** @param {EvidenceContent} content */
  constructor(content) {
    this.#content = content;
    this.#waysOf = content.claims.map((claims) => new Set(claims.flatMap((claim) => claim.slice(6).map(Number))));
  }

  /** What may be left out, in words. */
  get ways() {
    return this.#content.ways;
  }

  /**
   * The confidence of each site that something is left out of.
   *
   * @param {number[]} without
   */
  confidence(without) {
    return this.#kept(`c ${without}`, (row, year) =>
      without.some((way) => this.#waysOf[row].has(way))
        ? assess(this.#claims(row, without, year), this.#content)
        : undefined,
    );
  }

  /**
   * What a side says of each site.
   *
   * @param {number} teller
   * @param {number[]} without
   */
  standing(teller, without) {
    const bit = PARTY << teller;
    return this.#kept(`s ${teller} ${without}`, (row, year) =>
      word(
        this.#claims(row, without, year).filter((claim) => claim[4] & bit),
        this.#content,
      ),
    );
  }

  /**
   * The claims that remain, of those published by the end of a year.
   *
   * @param {number} row
   * @param {number[]} without
   * @param {number | null} year
   */
  #claims(row, without, year) {
    const { claims, newest } = this.#content;
    return claims[row].filter((claim) => {
      if (year !== null && Number(claim[5]?.slice(0, 4) ?? newest) > year) return false;
      return !without.some((way) => claim.indexOf(way, 6) >= 0);
    });
  }

  /**
   * The same reading for the same question, which remembers what it found.
   *
   * @param {string} key
   * @param {Reading} find
   * @returns {Reading}
   */
  #kept(key, find) {
    const known = this.#readings.get(key);
    if (known) return known;
    /** @type {Map<number, number | undefined>[]} */
    const found = [];
    /** @type {Reading} */
    const reading = (row, year) => {
      found[row] ??= new Map();
      const by = year ?? Number.POSITIVE_INFINITY;
      if (!found[row].has(by)) found[row].set(by, find(row, year));
      return found[row].get(by);
    };
    this.#readings.set(key, reading);
    return reading;
  }
}

/**
 * The place of the confidence that claims give, as `assess` has it.
 *
 * @param {Claim[]} claims
 * @param {EvidenceContent} rule
 */
export function assess(claims, rule) {
  const things = new Set(claims.filter(([, stance]) => stance === ASSERTS).map(([what]) => what));
  const findings = [...(things.size ? things : [0])].map((what) => finding(what, claims, rule));
  const { result, isPlan } = findings.reduce((best, each) => (comesFirst(each, best) ? each : best));
  return rule.results[Number(isPlan)][result];
}

/**
 * What the rule makes of the claims on one thing: the place of its result among confirmed, reported, contested and weak.
 *
 * @param {number} what
 * @param {Claim[]} claims
 * @param {EvidenceContent} rule
 */
function finding(what, claims, { weights, strong, many, plan }) {
  const about = claims.filter((claim) => claim[0] === what);
  const asserted = about.filter(([, stance]) => stance === ASSERTS);
  /** @type {Map<number, number>} */
  const grades = new Map();
  for (const [, , , grade, , , report] of asserted) {
    grades.set(report, Math.min(grades.get(report) ?? grade, grade));
  }
  const counted = [...grades.values()].filter((grade) => weights[grade] > 0);
  const weight = counted.reduce((sum, grade) => sum + weights[grade], 0);
  const acknowledged = asserted.filter(([, , , grade, speaks]) => speaks & PARTY && weights[grade] > 0);
  const denied = about.some((claim) => claim[1] === DENIES && claim[4] & PARTY && denialStands(claim, acknowledged));
  const confirmed = acknowledged.length > 0 || (weight >= many && counted.some((grade) => grade < strong));
  const result = weight < 1 ? 3 : denied ? 2 : confirmed ? 0 : 1;
  return { result, isPlan: what === plan, weight };
}

/**
 * What counts comes first, existence before a plan, then the stronger.
 *
 * @param {ReturnType<typeof finding>} one
 * @param {ReturnType<typeof finding>} other
 */
function comesFirst(one, other) {
  const rank = (/** @type {typeof one} */ each) => [Number(each.weight < 1), Number(each.isPlan), each.result];
  const [a, b] = [rank(one), rank(other)];
  const place = a.findIndex((value, at) => value !== b[at]);
  return place >= 0 && a[place] < b[place];
}

/**
 * The standing that the claims of one side give, as `word` has it.
 *
 * @param {Claim[]} claims
 * @param {EvidenceContent} rule
 */
export function word(claims, { weights, plan }) {
  let [affirmed, denied, planned] = [false, false, false];
  for (const what of new Set(claims.map(([thing]) => thing))) {
    const about = claims.filter((claim) => claim[0] === what);
    const yes = about.filter(([, stance, , grade]) => stance === ASSERTS && weights[grade] > 0);
    if (about.some((claim) => claim[1] === DENIES && denialStands(claim, yes))) denied = true;
    else if (yes.length && what === plan) planned = true;
    else if (yes.length) affirmed = true;
  }
  if (affirmed) return STANDING.acknowledged;
  if (denied) return STANDING.denied;
  return planned ? STANDING.acknowledged : STANDING.silent;
}

/**
 * Whether a denial stands: until the same side acknowledges the thing in something published later.
 *
 * @param {Claim} denial
 * @param {Claim[]} acknowledged
 */
function denialStands([, , side, , , said], acknowledged) {
  return !acknowledged.some((later) => later[2] === side && later[5] && said && later[5] > said);
}
