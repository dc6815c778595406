// The library's types, as far as we use it; it has none of its own.

declare module "svgcanvas" {
  export class Context extends CanvasRenderingContext2D {
    constructor(options: { width: number; height: number });
    __currentElement: SVGElement;
    getSerializedSvg(): string;
  }
}
