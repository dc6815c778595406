// The files the map reads.

/**
 * Read a file of our own origin, or what travelled inside the map instead of it. A file's name tells its content: a
 * copy that the browser has kept is as good as new.
 *
 * @param {string} address
 * @param {"sites" | "base" | "exercises"} what
 */
export async function read(address, what) {
  const { inline } = window.atlas;
  if (inline) return inline[`${what}.json`];
  const answer = await fetch(address, { cache: "force-cache" });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
}
