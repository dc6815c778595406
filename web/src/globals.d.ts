// What stands on the page beside our modules.

import type * as Leaflet from "leaflet";

declare module "leaflet" {
  // Leaflet's own fields that a canvas layer works with, and the layer's: Leaflet draws while it sets a layer up.
  interface Renderer {
    _container: HTMLCanvasElement;
    _pen: CanvasRenderingContext2D;
    _ratio: number;
    _bounds: Leaflet.Bounds & { min: Leaflet.Point; max: Leaflet.Point };
    _zoom: number;
    _update(): void;
  }
  interface Map {
    _animatingZoom?: boolean;
  }
}

declare global {
  interface Window {
    // biome-ignore lint/suspicious/noExplicitAny: the one door has other names before and after the data has come
    atlas: any;
    /** streamlit-folium's own state and its way to the page. */
    __GLOBAL_DATA__?: Record<string, unknown>;
    Streamlit?: { events: EventTarget; setComponentValue(value: unknown): void; setFrameHeight(pixels: number): void };
  }
}
