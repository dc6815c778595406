// Whether a search may be coordinates. What they mean is for the page to say (dashboard/selection/coordinates.py): here it
// is only told when to wait for it.

const PLUS_CODE = /^[2-9cfghjmpqrvwx0]{0,8}\+[2-9cfghjmpqrvwx]*$/i;
const MGRS = /^\d{1,2}\s*[c-hj-np-x]\s*[a-hj-np-z]{2}\s*\d+\s*\d*$/i;
const HEMISPHERES = /[сювз](\.\s*|\s*)[шд]\.?|\b(north|south|east|west)\b/giu;
const PARTS = /^[\d\s.,;/+\-nsew°'"º˚′’‘″”“−–]*$/i;

/**
 * Whether a text may be a place in numbers, or what a reader types on the way to one.
 *
 * @param {string} text
 */
export function mayBeCoordinates(text) {
  const plain = text.normalize("NFKC").trim();
  if (PLUS_CODE.test(plain) || PLUS_CODE.test(text.trim()) || MGRS.test(plain)) return true;
  const parts = plain.replace(HEMISPHERES, "n");
  if (!PARTS.test(parts) && !PARTS.test(text.trim().replace(HEMISPHERES, "n"))) return false;
  const numbers = parts.match(/\d+/g) ?? [];
  return numbers.length > 1 || (numbers.length === 1 && /[^\d\s]/.test(parts));
}
