// The reader's own data on the map: loaded when the page first says that there is some. What it has in common with the map
// is the map's (parts.js).

import style from "./own.css";
import { element } from "./ui/element.js";
import { OwnSites } from "./ui/own.js";

document.head.append(element("style", {}, style));
Object.assign(window.atlas, { OwnSites });
