// Symbols of sites, drawn once per kind and pixel density, then stamped: colour by layer, shape by actor, outline by
// confidence, fill by status. The legend's drawings in dashboard/present/palette.py mean the same.
const SYMBOL = 20; // pixels across

function symbolMaker(words, colours) {
  const cache = new Map();
  const ratio = Math.max(1, Math.ceil(window.devicePixelRatio || 1));
  return (layer, actor, status, confidence, marked) => {
    const key = `${layer}.${actor}.${status}.${confidence}.${marked ? 1 : 0}.${colours().name}`;
    let made = cache.get(key);
    if (!made) {
      made = document.createElement("canvas");
      made.width = made.height = SYMBOL * ratio;
      const pen = made.getContext("2d");
      pen.scale(ratio, ratio);
      drawSymbol(pen, words, colours(), layer, actor, status, confidence, marked);
      cache.set(key, made);
    }
    return made;
  };
}

function drawSymbol(pen, words, colours, layer, actor, status, confidence, marked) {
  const colour = words.colours[layer], middle = SYMBOL / 2, size = 5.4;
  const outline = new Path2D();
  if (words.shapes[actor] === "square") outline.rect(middle - size + 0.4, middle - size + 0.4, 2 * size - 0.8, 2 * size - 0.8);
  else outline.arc(middle, middle, size, 0, 2 * Math.PI);
  pen.fillStyle = colours.paper;
  pen.fill(outline);
  pen.save();
  pen.clip(outline);
  pen.fillStyle = pen.strokeStyle = colour;
  pen.lineWidth = 1.5;
  const stroke = (...points) => { pen.beginPath(); points.forEach(([x, y], i) => (i ? pen.lineTo(x, y) : pen.moveTo(x, y))); pen.stroke(); };
  const code = words.statusCodes[status], low = middle - 4, high = middle + 4;
  if (code === "active") pen.fill(outline);
  if (code === "under_construction") pen.fillRect(0, middle, SYMBOL, middle);
  if (code === "suspended") for (const shift of [-5, 0, 5]) stroke([low + shift - 2, high + 2], [high + shift + 2, low - 2]);
  if (code === "ended") { stroke([low, low], [high, high]); stroke([high, low], [low, high]); }
  if (code === "cancelled") stroke([low, high], [high, low]);
  pen.restore();
  pen.strokeStyle = code === "active" ? colours.ink : colour;
  pen.lineWidth = confidence === words.contested || code === "active" ? 1.2 : 1.8;
  pen.setLineDash(words.dashes[confidence]);
  pen.stroke(outline);
  pen.setLineDash([]);
  if (confidence === words.contested) {
    pen.strokeStyle = colour;
    pen.beginPath(); pen.arc(middle, middle, size + 3, 0, 2 * Math.PI); pen.stroke();
  }
  if (marked) { // not quite what its layer says
    pen.fillStyle = colours.ink;
    pen.beginPath(); pen.moveTo(SYMBOL - 5, 0.5); pen.lineTo(SYMBOL - 1.5, 6); pen.lineTo(SYMBOL - 8.5, 6); pen.fill();
  }
}
