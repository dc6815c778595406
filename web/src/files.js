// The files the map reads.

const PAUSES = [1000, 3000, 9000]; // milliseconds before a file is asked for again

/**
 * Load a file of our own origin, or take what travelled inside the map instead of it. A download that fails is tried
 * again by itself after each pause, then as often as the reader asks.
 *
 * @param {string} address
 * @param {"sites" | "base" | "exercises"} what
 * @param {(again: () => void) => () => void} failed tells the reader, and gets what tries again; returns what takes the
 *   word back
 */
export async function load(address, what, failed, pauses = PAUSES) {
  const { inline } = window.atlas;
  if (inline) return inline[`${what}.json`];
  const ahead = await fetchedAhead(address);
  if (ahead) return ahead;
  let goOn = () => {};
  /** @type {(() => void) | null} */
  let recovered = null;
  for (let tries = 0; ; tries++) {
    try {
      const data = await fetched(address, tries > 0);
      recovered?.();
      return data;
    } catch {
      recovered ??= failed(() => goOn());
      await new Promise((resolve) => {
        goOn = () => resolve(null);
        if (tries < pauses.length) setTimeout(goOn, pauses[tries]);
      });
    }
  }
}

/**
 * What the page has fetched ahead (host/opening.js), which is handed over once and kept by nobody else; null where it has
 * not, or could not.
 *
 * @param {string} address
 */
async function fetchedAhead(address) {
  try {
    const ahead = /** @type {any} */ (window.parent).atlasAhead ?? {};
    const { href } = new URL(address, location.href);
    const coming = ahead[href];
    delete ahead[href];
    return (await coming) ?? null;
  } catch {
    return null;
  }
}

/**
 * A file's name tells its content: a copy that the browser has kept is as good as new, unless it is damaged.
 *
 * @param {string} address
 * @param {boolean} anew
 */
async function fetched(address, anew) {
  const answer = await fetch(address, { cache: anew ? "reload" : "force-cache" });
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json();
}

/**
 * Fetch the claims that tell confidence and standing anew. Where that fails the map waits for the page's word.
 *
 * @param {string | null} address
 * @returns {Promise<import("./rule/evidence.js").EvidenceContent>}
 */
export function fetchEvidence(address) {
  return fetchMade(address, "high");
}

/**
 * Fetch what answers all filters. The reader is not told where that fails: the map then waits for the page's word.
 *
 * @param {string | null} address
 * @returns {Promise<import("./rule/choices.js").Content>}
 */
export function fetchFilters(address) {
  return fetchMade(address, "low");
}

/**
 * Fetch what the server has made.
 *
 * @param {string | null} address
 * @param {RequestPriority} priority
 * @param {AbortSignal} [signal] says that nobody waits any more
 */
export async function fetchMade(address, priority, signal) {
  if (!address) throw new Error("none");
  const answer = await fetch(address, { priority, signal });
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json();
}
