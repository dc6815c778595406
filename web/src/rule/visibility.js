// The rule of time, the same as `touches` in dashboard/selection/model.py: whether a site's years touch a span.
// A site with neither year is undated, kept or dropped by the switch; with one year known, the other is open.
function touches(start, end, span, undated) {
  if (start === null && end === null) return undated;
  if (!span) return true;
  return (start === null || start <= span[1]) && (end === null || end >= span[0]);
}

// The last step of known time up to a year, null where nothing was published yet.
// A step is [year, exists, start, end, status, confidence].
function knownStep(steps, year) {
  let last = null;
  for (const step of steps) if (step[0] <= year) last = step; else break;
  return last;
}

// Whether a site is left by the filters that do not depend on time; no layer or actor chosen means any.
function kept(sites, control, row) {
  const { rows, layers, actors } = control;
  return rows[row] && (!layers.length || layers.includes(sites.layer[row])) && (!actors.length || actors.includes(sites.actor[row]));
}

// Marks which sites are visible under a control, 1 or 0 for each row, and counts them.
function visibleRows(sites, control, visible) {
  const { period, undated, known, confidence, statuses } = control;
  const moment = period ? period[1] : Infinity;
  for (let row = 0; row < visible.length; row++) {
    if (!kept(sites, control, row)) { visible[row] = 0; continue; }
    if (!known) { visible[row] = touches(sites.start[row], sites.end[row], period, undated) ? 1 : 0; continue; }
    const step = knownStep(sites.known[row], moment);
    visible[row] = step && step[1] && touches(step[2], step[3], period, undated)
      && (confidence === null || step[5] <= confidence) && (!statuses.length || statuses.includes(step[4])) ? 1 : 0;
  }
  let count = 0;
  for (let row = 0; row < visible.length; row++) count += visible[row];
  return count;
}

// A mask as packed by dashboard/map/control.py: bits, lowest first, or lengths of runs, the first of absent rows.
function unpack(text, size) {
  const bytes = Uint8Array.from(atob(text.slice(1)), (letter) => letter.charCodeAt(0));
  const rows = new Uint8Array(size);
  if (text[0] === "b") {
    for (let row = 0; row < size; row++) rows[row] = (bytes[row >> 3] >> (row & 7)) & 1;
    return rows;
  }
  let row = 0, present = 0, at = 0;
  while (at < bytes.length) {
    let length = 0, shift = 0;
    for (;;) { const byte = bytes[at++]; length |= (byte & 127) << shift; if (byte < 128) break; shift += 7; }
    if (present) rows.fill(1, row, row + length);
    row += length; present ^= 1;
  }
  return rows;
}
