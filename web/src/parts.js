// What a bundle that is loaded later takes from the map's instead of bringing it along (build.js puts it in).

export { CanvasLayer, FINE } from "./drawing/canvas.js";
export { CROWD } from "./drawing/crowd.js";
export { REACH, SYMBOL } from "./drawing/places.js";
export { SiteLayer } from "./drawing/sites.js";
export { drawStatus, symbolMaker } from "./drawing/symbols.js";
export { toPixels, toWorld, worldX, worldY } from "./drawing/world.js";
export { fetchMade } from "./files.js";
export { unpack } from "./rule/mask.js";
export { touches } from "./rule/moment.js";
export { number } from "./rule/sentence.js";
export { statusLabel } from "./rule/wording.js";
export { button, element } from "./ui/element.js";
export { SiteList } from "./ui/listing.js";
export { tellTrouble } from "./ui/trouble.js";
export { fitPlaces, placesOf, room } from "./ui/view.js";
