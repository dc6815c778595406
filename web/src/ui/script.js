// Scripts that are loaded when they are first needed.

import { element } from "./element.js";

/**
 * Load a script; what did not come can be asked for again.
 *
 * @param {string} address
 */
export async function loadScript(address) {
  await new Promise((resolve, reject) => {
    const made = element("script", { src: address });
    made.addEventListener("load", resolve);
    made.addEventListener("error", () => {
      made.remove();
      reject(new Error("not loaded"));
    });
    document.head.append(made);
  });
}
