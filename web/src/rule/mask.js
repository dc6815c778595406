// Masks of rows, as packed by dashboard/map/control.py.

/**
 * A mask: the first letter says whether bits follow, lowest first, or the lengths of runs, the first of absent rows.
 *
 * @param {string} text
 * @param {number} size
 */
export function unpack(text, size) {
  const bytes = Uint8Array.from(atob(text.slice(1)), (letter) => letter.charCodeAt(0));
  return text[0] === "b" ? fromBits(bytes, size) : fromRuns(bytes, size);
}

/**
 * @param {Uint8Array} bytes
 * @param {number} size
 */
function fromBits(bytes, size) {
  const rows = new Uint8Array(size);
  for (let row = 0; row < size; row++) rows[row] = (bytes[row >> 3] >> (row & 7)) & 1;
  return rows;
}

/**
 * Lengths are numbers of seven bits a byte, the lowest first; a set high bit says that more follow (LEB128).
 *
 * @param {Uint8Array} bytes
 * @param {number} size
 */
function fromRuns(bytes, size) {
  const rows = new Uint8Array(size);
  let row = 0;
  let present = false;
  let length = 0;
  let shift = 0;
  for (const byte of bytes) {
    length |= (byte & 127) << shift;
    shift += 7;
    if (byte > 127) continue;
    if (present) rows.fill(1, row, row + length);
    row += length;
    present = !present;
    length = shift = 0;
  }
  return rows;
}
