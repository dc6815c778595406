// Tells the page what is written in the search once the reader pauses, as if Enter had been pressed: the focus stays.
//
// Streamlit takes a text only on Enter or when its field is left. Without this script that is how it works.

const FIELD = ".st-key-w_q input";
const PAUSE = 300; // milliseconds

/** Have pauses in the search told from now on. */
export function tellOnPause() {
  /** @type {ReturnType<typeof setTimeout>} */
  let timer;
  /** @param {Event} event */
  const written = ({ target }) => {
    if (!(target instanceof Element) || !target.matches(FIELD)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (document.activeElement === target) target.dispatchEvent(enter());
    }, PAUSE);
  };
  document.addEventListener("compositionstart", () => clearTimeout(timer)); // a letter that takes several keys
  document.addEventListener("compositionend", written);
  document.addEventListener("input", (event) => {
    if (!(/** @type {InputEvent} */ (event).isComposing)) written(event);
  });
}

function enter() {
  return new KeyboardEvent("keydown", { key: "Enter", code: "Enter", bubbles: true, cancelable: true });
}
