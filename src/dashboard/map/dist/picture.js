/* Made from web/src by "make web-build". It holds:

svgcanvas

The MIT License (MIT)

Copyright (c) 2014 Gliffy Inc.
Copyright (c) 2021 Zeno Zeng

Permission is hereby granted, free of charge, to any person obtaining a copy of
this software and associated documentation files (the "Software"), to deal in
the Software without restriction, including without limitation the rights to
use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of
the Software, and to permit persons to whom the Software is furnished to do so,
subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS
FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER
IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN
CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
*/
"use strict";
(() => {
  var __create = Object.create;
  var __defProp = Object.defineProperty;
  var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
  var __getOwnPropNames = Object.getOwnPropertyNames;
  var __getProtoOf = Object.getPrototypeOf;
  var __hasOwnProp = Object.prototype.hasOwnProperty;
  var __commonJS = (cb, mod) => function __require() {
    try {
      return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
    } catch (e) {
      throw mod = 0, e;
    }
  };
  var __copyProps = (to, from, except, desc) => {
    if (from && typeof from === "object" || typeof from === "function") {
      for (let key of __getOwnPropNames(from))
        if (!__hasOwnProp.call(to, key) && key !== except)
          __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
    }
    return to;
  };
  var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
    // If the importer is in node compatibility mode or this is not an ESM
    // file that has been converted to a CommonJS file using a Babel-
    // compatible transform (i.e. "__esModule" has not been set), then set
    // "default" to the CommonJS "module.exports" for node compatibility.
    isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
    mod
  ));

  // ../../main/web/node_modules/svgcanvas/dist/svgcanvas.js
  var require_svgcanvas = __commonJS({
    "../../main/web/node_modules/svgcanvas/dist/svgcanvas.js"(exports) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      function toString(obj) {
        if (!obj) {
          return obj;
        }
        if (typeof obj === "string") {
          return obj;
        }
        return obj + "";
      }
      var ImageUtils = class {
        /**
         * Convert svg dataurl to canvas element
         * 
         * @private
         */
        async svg2canvas(svgDataURL, width, height) {
          const svgImage = await new Promise((resolve) => {
            var svgImage2 = new Image();
            svgImage2.onload = function() {
              resolve(svgImage2);
            };
            svgImage2.src = svgDataURL;
          });
          var canvas = document.createElement("canvas");
          canvas.width = width;
          canvas.height = height;
          const ctx = canvas.getContext("2d");
          ctx.drawImage(svgImage, 0, 0);
          return canvas;
        }
        toDataURL(svgNode, width, height, type, encoderOptions, options) {
          var xml = new XMLSerializer().serializeToString(svgNode);
          var isIE = document.documentMode;
          if (isIE) {
            var xmlns = /xmlns="http:\/\/www\.w3\.org\/2000\/svg".+xmlns="http:\/\/www\.w3\.org\/2000\/svg/gi;
            if (xmlns.test(xml)) {
              xml = xml.replace('xmlns="http://www.w3.org/2000/svg', 'xmlns:xlink="http://www.w3.org/1999/xlink');
            }
          }
          if (!options) {
            options = {};
          }
          var SVGDataURL = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(xml);
          if (type === "image/svg+xml" || !type) {
            if (options.async) {
              return Promise.resolve(SVGDataURL);
            }
            return SVGDataURL;
          }
          if (type === "image/jpeg" || type === "image/png") {
            if (!options.async) {
              throw new Error("svgcanvas: options.async must be set to true if type is image/jpeg | image/png");
            }
            return (async () => {
              const canvas = await this.svg2canvas(SVGDataURL, width, height);
              const dataUrl = canvas.toDataURL(type, encoderOptions);
              canvas.remove();
              return dataUrl;
            })();
          }
          throw new Error("svgcanvas: Unknown type for toDataURL, please use image/jpeg | image/png | image/svg+xml.");
        }
        getImageData(svgNode, width, height, sx, sy, sw, sh, options) {
          if (!options) {
            options = {};
          }
          if (!options.async) {
            throw new Error("svgcanvas: options.async must be set to true for getImageData");
          }
          const svgDataURL = this.toDataURL(svgNode, width, height, "image/svg+xml");
          return (async () => {
            const canvas = await this.svg2canvas(svgDataURL, width, height);
            const ctx = canvas.getContext("2d");
            const imageData = ctx.getImageData(sx, sy, sw, sh);
            canvas.remove();
            return imageData;
          })();
        }
      };
      var utils = new ImageUtils();
      var Context2 = (function() {
        var STYLES, Context3, CanvasGradient, CanvasPattern, namedEntities;
        function format(str, args) {
          var keys = Object.keys(args), i;
          for (i = 0; i < keys.length; i++) {
            str = str.replace(new RegExp("\\{" + keys[i] + "\\}", "gi"), args[keys[i]]);
          }
          return str;
        }
        function randomString(holder) {
          var chars, randomstring, i;
          if (!holder) {
            throw new Error("cannot create a random attribute name for an undefined object");
          }
          chars = "ABCDEFGHIJKLMNOPQRSTUVWXTZabcdefghiklmnopqrstuvwxyz";
          randomstring = "";
          do {
            randomstring = "";
            for (i = 0; i < 12; i++) {
              randomstring += chars[Math.floor(Math.random() * chars.length)];
            }
          } while (holder[randomstring]);
          return randomstring;
        }
        function createNamedToNumberedLookup(items, radix) {
          var i, entity, lookup = {}, base10;
          items = items.split(",");
          radix = radix || 10;
          for (i = 0; i < items.length; i += 2) {
            entity = "&" + items[i + 1] + ";";
            base10 = parseInt(items[i], radix);
            lookup[entity] = "&#" + base10 + ";";
          }
          lookup["\\xa0"] = "&#160;";
          return lookup;
        }
        function getTextAnchor(textAlign) {
          var mapping = { "left": "start", "right": "end", "center": "middle", "start": "start", "end": "end" };
          return mapping[textAlign] || mapping.start;
        }
        function getDominantBaseline(textBaseline) {
          var mapping = { "alphabetic": "alphabetic", "hanging": "hanging", "top": "text-before-edge", "bottom": "text-after-edge", "middle": "central" };
          return mapping[textBaseline] || mapping.alphabetic;
        }
        namedEntities = createNamedToNumberedLookup(
          "50,nbsp,51,iexcl,52,cent,53,pound,54,curren,55,yen,56,brvbar,57,sect,58,uml,59,copy,5a,ordf,5b,laquo,5c,not,5d,shy,5e,reg,5f,macr,5g,deg,5h,plusmn,5i,sup2,5j,sup3,5k,acute,5l,micro,5m,para,5n,middot,5o,cedil,5p,sup1,5q,ordm,5r,raquo,5s,frac14,5t,frac12,5u,frac34,5v,iquest,60,Agrave,61,Aacute,62,Acirc,63,Atilde,64,Auml,65,Aring,66,AElig,67,Ccedil,68,Egrave,69,Eacute,6a,Ecirc,6b,Euml,6c,Igrave,6d,Iacute,6e,Icirc,6f,Iuml,6g,ETH,6h,Ntilde,6i,Ograve,6j,Oacute,6k,Ocirc,6l,Otilde,6m,Ouml,6n,times,6o,Oslash,6p,Ugrave,6q,Uacute,6r,Ucirc,6s,Uuml,6t,Yacute,6u,THORN,6v,szlig,70,agrave,71,aacute,72,acirc,73,atilde,74,auml,75,aring,76,aelig,77,ccedil,78,egrave,79,eacute,7a,ecirc,7b,euml,7c,igrave,7d,iacute,7e,icirc,7f,iuml,7g,eth,7h,ntilde,7i,ograve,7j,oacute,7k,ocirc,7l,otilde,7m,ouml,7n,divide,7o,oslash,7p,ugrave,7q,uacute,7r,ucirc,7s,uuml,7t,yacute,7u,thorn,7v,yuml,ci,fnof,sh,Alpha,si,Beta,sj,Gamma,sk,Delta,sl,Epsilon,sm,Zeta,sn,Eta,so,Theta,sp,Iota,sq,Kappa,sr,Lambda,ss,Mu,st,Nu,su,Xi,sv,Omicron,t0,Pi,t1,Rho,t3,Sigma,t4,Tau,t5,Upsilon,t6,Phi,t7,Chi,t8,Psi,t9,Omega,th,alpha,ti,beta,tj,gamma,tk,delta,tl,epsilon,tm,zeta,tn,eta,to,theta,tp,iota,tq,kappa,tr,lambda,ts,mu,tt,nu,tu,xi,tv,omicron,u0,pi,u1,rho,u2,sigmaf,u3,sigma,u4,tau,u5,upsilon,u6,phi,u7,chi,u8,psi,u9,omega,uh,thetasym,ui,upsih,um,piv,812,bull,816,hellip,81i,prime,81j,Prime,81u,oline,824,frasl,88o,weierp,88h,image,88s,real,892,trade,89l,alefsym,8cg,larr,8ch,uarr,8ci,rarr,8cj,darr,8ck,harr,8dl,crarr,8eg,lArr,8eh,uArr,8ei,rArr,8ej,dArr,8ek,hArr,8g0,forall,8g2,part,8g3,exist,8g5,empty,8g7,nabla,8g8,isin,8g9,notin,8gb,ni,8gf,prod,8gh,sum,8gi,minus,8gn,lowast,8gq,radic,8gt,prop,8gu,infin,8h0,ang,8h7,and,8h8,or,8h9,cap,8ha,cup,8hb,int,8hk,there4,8hs,sim,8i5,cong,8i8,asymp,8j0,ne,8j1,equiv,8j4,le,8j5,ge,8k2,sub,8k3,sup,8k4,nsub,8k6,sube,8k7,supe,8kl,oplus,8kn,otimes,8l5,perp,8m5,sdot,8o8,lceil,8o9,rceil,8oa,lfloor,8ob,rfloor,8p9,lang,8pa,rang,9ea,loz,9j0,spades,9j3,clubs,9j5,hearts,9j6,diams,ai,OElig,aj,oelig,b0,Scaron,b1,scaron,bo,Yuml,m6,circ,ms,tilde,802,ensp,803,emsp,809,thinsp,80c,zwnj,80d,zwj,80e,lrm,80f,rlm,80j,ndash,80k,mdash,80o,lsquo,80p,rsquo,80q,sbquo,80s,ldquo,80t,rdquo,80u,bdquo,810,dagger,811,Dagger,81g,permil,81p,lsaquo,81q,rsaquo,85c,euro",
          32
        );
        STYLES = {
          "strokeStyle": {
            svgAttr: "stroke",
            //corresponding svg attribute
            canvas: "#000000",
            //canvas default
            svg: "none",
            //svg default
            apply: "stroke"
            //apply on stroke() or fill()
          },
          "fillStyle": {
            svgAttr: "fill",
            canvas: "#000000",
            svg: null,
            //svg default is black, but we need to special case this to handle canvas stroke without fill
            apply: "fill"
          },
          "lineCap": {
            svgAttr: "stroke-linecap",
            canvas: "butt",
            svg: "butt",
            apply: "stroke"
          },
          "lineJoin": {
            svgAttr: "stroke-linejoin",
            canvas: "miter",
            svg: "miter",
            apply: "stroke"
          },
          "miterLimit": {
            svgAttr: "stroke-miterlimit",
            canvas: 10,
            svg: 4,
            apply: "stroke"
          },
          "lineWidth": {
            svgAttr: "stroke-width",
            canvas: 1,
            svg: 1,
            apply: "stroke"
          },
          "globalAlpha": {
            svgAttr: "opacity",
            canvas: 1,
            svg: 1,
            apply: "fill stroke"
          },
          "font": {
            //font converts to multiple svg attributes, there is custom logic for this
            canvas: "10px sans-serif"
          },
          "shadowColor": {
            canvas: "#000000"
          },
          "shadowOffsetX": {
            canvas: 0
          },
          "shadowOffsetY": {
            canvas: 0
          },
          "shadowBlur": {
            canvas: 0
          },
          "textAlign": {
            canvas: "start"
          },
          "textBaseline": {
            canvas: "alphabetic"
          },
          "lineDash": {
            svgAttr: "stroke-dasharray",
            canvas: [],
            svg: null,
            apply: "stroke"
          }
        };
        CanvasGradient = function(gradientNode, ctx) {
          this.__root = gradientNode;
          this.__ctx = ctx;
        };
        CanvasGradient.prototype.addColorStop = function(offset, color) {
          var stop = this.__ctx.__createElement("stop"), regex, matches;
          stop.setAttribute("offset", offset);
          if (toString(color).indexOf("rgba") !== -1) {
            regex = /rgba\(\s*(\d*\.?\d+)\s*,\s*(\d*\.?\d+)\s*,\s*(\d*\.?\d+)\s*,\s*(\d?\.?\d*)\s*\)/gi;
            matches = regex.exec(color);
            stop.setAttribute("stop-color", format("rgb({r},{g},{b})", { r: matches[1], g: matches[2], b: matches[3] }));
            stop.setAttribute("stop-opacity", matches[4]);
          } else {
            stop.setAttribute("stop-color", toString(color));
          }
          this.__root.appendChild(stop);
        };
        CanvasPattern = function(pattern, ctx) {
          this.__root = pattern;
          this.__ctx = ctx;
        };
        Context3 = function(o) {
          var defaultOptions = { width: 500, height: 500, enableMirroring: false }, options;
          if (arguments.length > 1) {
            options = defaultOptions;
            options.width = arguments[0];
            options.height = arguments[1];
          } else if (!o) {
            options = defaultOptions;
          } else {
            options = o;
          }
          if (!(this instanceof Context3)) {
            return new Context3(options);
          }
          this.width = options.width || defaultOptions.width;
          this.height = options.height || defaultOptions.height;
          this.enableMirroring = options.enableMirroring !== void 0 ? options.enableMirroring : defaultOptions.enableMirroring;
          this.canvas = this;
          this.__document = options.document || document;
          if (options.ctx) {
            this.__ctx = options.ctx;
          } else {
            this.__canvas = this.__document.createElement("canvas");
            this.__ctx = this.__canvas.getContext("2d");
          }
          this.__setDefaultStyles();
          this.__styleStack = [this.__getStyleState()];
          this.__groupStack = [];
          this.__root = this.__document.createElementNS("http://www.w3.org/2000/svg", "svg");
          this.__root.setAttribute("version", 1.1);
          this.__root.setAttribute("xmlns", "http://www.w3.org/2000/svg");
          this.__root.setAttributeNS("http://www.w3.org/2000/xmlns/", "xmlns:xlink", "http://www.w3.org/1999/xlink");
          this.__root.setAttribute("width", this.width);
          this.__root.setAttribute("height", this.height);
          this.__ids = {};
          this.__defs = this.__document.createElementNS("http://www.w3.org/2000/svg", "defs");
          this.__root.appendChild(this.__defs);
          this.__currentElement = this.__document.createElementNS("http://www.w3.org/2000/svg", "g");
          this.__root.appendChild(this.__currentElement);
          this.resetTransform();
          this.__options = options;
          this.__id = Math.random().toString(16).substring(2, 8);
          this.__debug(`new`, o);
        };
        Context3.prototype.__debug = function(...data) {
          if (!this.__options.debug) {
            return;
          }
          console.debug(`svgcanvas#${this.__id}:`, ...data);
        };
        Context3.prototype.__createElement = function(elementName, properties, resetFill) {
          if (typeof properties === "undefined") {
            properties = {};
          }
          var element = this.__document.createElementNS("http://www.w3.org/2000/svg", elementName), keys = Object.keys(properties), i, key;
          if (resetFill) {
            element.setAttribute("fill", "none");
            element.setAttribute("stroke", "none");
          }
          for (i = 0; i < keys.length; i++) {
            key = keys[i];
            element.setAttribute(key, properties[key]);
          }
          return element;
        };
        Context3.prototype.__setDefaultStyles = function() {
          var keys = Object.keys(STYLES), i, key;
          for (i = 0; i < keys.length; i++) {
            key = keys[i];
            this[key] = STYLES[key].canvas;
          }
        };
        Context3.prototype.__applyStyleState = function(styleState) {
          var keys = Object.keys(styleState), i, key;
          for (i = 0; i < keys.length; i++) {
            key = keys[i];
            this[key] = styleState[key];
          }
        };
        Context3.prototype.__getStyleState = function() {
          var i, styleState = {}, keys = Object.keys(STYLES), key;
          for (i = 0; i < keys.length; i++) {
            key = keys[i];
            styleState[key] = this[key];
          }
          return styleState;
        };
        Context3.prototype.__applyTransformation = function(element, matrix) {
          const { a, b, c, d, e, f } = matrix || this.getTransform();
          element.setAttribute("transform", `matrix(${a} ${b} ${c} ${d} ${e} ${f})`);
        };
        Context3.prototype.__applyStyleToCurrentElement = function(type) {
          var currentElement = this.__currentElement;
          var currentStyleGroup = this.__currentElementsToStyle;
          if (currentStyleGroup) {
            currentElement.setAttribute(type, "");
            currentElement = currentStyleGroup.element;
            currentStyleGroup.children.forEach(function(node2) {
              node2.setAttribute(type, "");
            });
          }
          var keys = Object.keys(STYLES), i, style, value, regex, matches, id, nodeIndex, node;
          for (i = 0; i < keys.length; i++) {
            style = STYLES[keys[i]];
            value = this[keys[i]];
            if (style.apply) {
              if (value instanceof CanvasPattern) {
                if (value.__ctx) {
                  for (nodeIndex = 0; nodeIndex < value.__ctx.__defs.childNodes.length; nodeIndex++) {
                    node = value.__ctx.__defs.childNodes[nodeIndex];
                    id = node.getAttribute("id");
                    this.__ids[id] = id;
                    this.__defs.appendChild(node);
                  }
                }
                currentElement.setAttribute(style.apply, format("url(#{id})", { id: value.__root.getAttribute("id") }));
              } else if (value instanceof CanvasGradient) {
                currentElement.setAttribute(style.apply, format("url(#{id})", { id: value.__root.getAttribute("id") }));
              } else if (style.apply.indexOf(type) !== -1 && style.svg !== value) {
                if ((style.svgAttr === "stroke" || style.svgAttr === "fill") && value && value.indexOf("rgba") !== -1) {
                  regex = /rgba\(\s*(\d*\.?\d+)\s*,\s*(\d*\.?\d+)\s*,\s*(\d*\.?\d+)\s*,\s*(\d?\.?\d*)\s*\)/gi;
                  matches = regex.exec(value);
                  currentElement.setAttribute(style.svgAttr, format("rgb({r},{g},{b})", { r: matches[1], g: matches[2], b: matches[3] }));
                  var opacity = matches[4];
                  var globalAlpha = this.globalAlpha;
                  if (globalAlpha != null) {
                    opacity *= globalAlpha;
                  }
                  currentElement.setAttribute(style.svgAttr + "-opacity", opacity);
                } else {
                  var attr = style.svgAttr;
                  if (keys[i] === "globalAlpha") {
                    attr = type + "-" + style.svgAttr;
                    if (currentElement.getAttribute(attr)) {
                      continue;
                    }
                  } else if (keys[i] === "lineWidth") {
                    var scale = this.__getTransformScale();
                    value = value * Math.max(scale.x, scale.y);
                  }
                  currentElement.setAttribute(attr, value);
                }
              }
            }
          }
        };
        Context3.prototype.__closestGroupOrSvg = function(node) {
          node = node || this.__currentElement;
          if (node.nodeName === "g" || node.nodeName === "svg") {
            return node;
          } else {
            return this.__closestGroupOrSvg(node.parentNode);
          }
        };
        Context3.prototype.getSerializedSvg = function(fixNamedEntities) {
          var serialized = new XMLSerializer().serializeToString(this.__root), keys, i, key, value, regexp, xmlns;
          xmlns = /xmlns="http:\/\/www\.w3\.org\/2000\/svg".+xmlns="http:\/\/www\.w3\.org\/2000\/svg/gi;
          if (xmlns.test(serialized)) {
            serialized = serialized.replace('xmlns="http://www.w3.org/2000/svg', 'xmlns:xlink="http://www.w3.org/1999/xlink');
          }
          if (fixNamedEntities) {
            keys = Object.keys(namedEntities);
            for (i = 0; i < keys.length; i++) {
              key = keys[i];
              value = namedEntities[key];
              regexp = new RegExp(key, "gi");
              if (regexp.test(serialized)) {
                serialized = serialized.replace(regexp, value);
              }
            }
          }
          return serialized;
        };
        Context3.prototype.getSvg = function() {
          return this.__root;
        };
        Context3.prototype.save = function() {
          var group = this.__createElement("g");
          var parent = this.__closestGroupOrSvg();
          this.__groupStack.push(parent);
          parent.appendChild(group);
          this.__currentElement = group;
          const style = this.__getStyleState();
          this.__debug("save style", style);
          this.__styleStack.push(style);
          if (!this.__transformMatrixStack) {
            this.__transformMatrixStack = [];
          }
          this.__transformMatrixStack.push(this.getTransform());
        };
        Context3.prototype.restore = function() {
          this.__currentElement = this.__groupStack.pop();
          this.__currentElementsToStyle = null;
          if (!this.__currentElement) {
            this.__currentElement = this.__root.childNodes[1];
          }
          var state = this.__styleStack.pop();
          this.__debug("restore style", state);
          this.__applyStyleState(state);
          if (this.__transformMatrixStack && this.__transformMatrixStack.length > 0) {
            this.setTransform(this.__transformMatrixStack.pop());
          }
        };
        Context3.prototype.beginPath = function() {
          var path, parent;
          this.__currentDefaultPath = "";
          this.__currentPosition = {};
          path = this.__createElement("path", {}, true);
          parent = this.__closestGroupOrSvg();
          parent.appendChild(path);
          this.__currentElement = path;
        };
        Context3.prototype.__applyCurrentDefaultPath = function() {
          var currentElement = this.__currentElement;
          if (currentElement.nodeName === "path") {
            currentElement.setAttribute("d", this.__currentDefaultPath);
          } else {
            console.error("Attempted to apply path command to node", currentElement.nodeName);
          }
        };
        Context3.prototype.__addPathCommand = function(command) {
          this.__currentDefaultPath += " ";
          this.__currentDefaultPath += command;
        };
        Context3.prototype.moveTo = function(x, y) {
          if (this.__currentElement.nodeName !== "path") {
            this.beginPath();
          }
          this.__currentPosition = { x, y };
          this.__addPathCommand(format("M {x} {y}", {
            x: this.__matrixTransform(x, y).x,
            y: this.__matrixTransform(x, y).y
          }));
        };
        Context3.prototype.closePath = function() {
          if (this.__currentDefaultPath) {
            this.__addPathCommand("Z");
          }
        };
        Context3.prototype.lineTo = function(x, y) {
          this.__currentPosition = { x, y };
          if (this.__currentDefaultPath.indexOf("M") > -1) {
            this.__addPathCommand(format("L {x} {y}", {
              x: this.__matrixTransform(x, y).x,
              y: this.__matrixTransform(x, y).y
            }));
          } else {
            this.__addPathCommand(format("M {x} {y}", {
              x: this.__matrixTransform(x, y).x,
              y: this.__matrixTransform(x, y).y
            }));
          }
        };
        Context3.prototype.bezierCurveTo = function(cp1x, cp1y, cp2x, cp2y, x, y) {
          this.__currentPosition = { x, y };
          this.__addPathCommand(format(
            "C {cp1x} {cp1y} {cp2x} {cp2y} {x} {y}",
            {
              cp1x: this.__matrixTransform(cp1x, cp1y).x,
              cp1y: this.__matrixTransform(cp1x, cp1y).y,
              cp2x: this.__matrixTransform(cp2x, cp2y).x,
              cp2y: this.__matrixTransform(cp2x, cp2y).y,
              x: this.__matrixTransform(x, y).x,
              y: this.__matrixTransform(x, y).y
            }
          ));
        };
        Context3.prototype.quadraticCurveTo = function(cpx, cpy, x, y) {
          this.__currentPosition = { x, y };
          this.__addPathCommand(format("Q {cpx} {cpy} {x} {y}", {
            cpx: this.__matrixTransform(cpx, cpy).x,
            cpy: this.__matrixTransform(cpx, cpy).y,
            x: this.__matrixTransform(x, y).x,
            y: this.__matrixTransform(x, y).y
          }));
        };
        var normalize = function(vector) {
          var len = Math.sqrt(vector[0] * vector[0] + vector[1] * vector[1]);
          return [vector[0] / len, vector[1] / len];
        };
        Context3.prototype.arcTo = function(x1, y1, x2, y2, radius) {
          var x0 = this.__currentPosition && this.__currentPosition.x;
          var y0 = this.__currentPosition && this.__currentPosition.y;
          if (typeof x0 == "undefined" || typeof y0 == "undefined") {
            return;
          }
          if (radius < 0) {
            throw new Error("IndexSizeError: The radius provided (" + radius + ") is negative.");
          }
          if (x0 === x1 && y0 === y1 || x1 === x2 && y1 === y2 || radius === 0) {
            this.lineTo(x1, y1);
            return;
          }
          var unit_vec_p1_p0 = normalize([x0 - x1, y0 - y1]);
          var unit_vec_p1_p2 = normalize([x2 - x1, y2 - y1]);
          if (unit_vec_p1_p0[0] * unit_vec_p1_p2[1] === unit_vec_p1_p0[1] * unit_vec_p1_p2[0]) {
            this.lineTo(x1, y1);
            return;
          }
          var cos = unit_vec_p1_p0[0] * unit_vec_p1_p2[0] + unit_vec_p1_p0[1] * unit_vec_p1_p2[1];
          var theta = Math.acos(Math.abs(cos));
          var unit_vec_p1_origin = normalize([
            unit_vec_p1_p0[0] + unit_vec_p1_p2[0],
            unit_vec_p1_p0[1] + unit_vec_p1_p2[1]
          ]);
          var len_p1_origin = radius / Math.sin(theta / 2);
          var x = x1 + len_p1_origin * unit_vec_p1_origin[0];
          var y = y1 + len_p1_origin * unit_vec_p1_origin[1];
          var unit_vec_origin_start_tangent = [
            -unit_vec_p1_p0[1],
            unit_vec_p1_p0[0]
          ];
          var unit_vec_origin_end_tangent = [
            unit_vec_p1_p2[1],
            -unit_vec_p1_p2[0]
          ];
          var getAngle = function(vector) {
            var x3 = vector[0];
            var y3 = vector[1];
            if (y3 >= 0) {
              return Math.acos(x3);
            } else {
              return -Math.acos(x3);
            }
          };
          var startAngle = getAngle(unit_vec_origin_start_tangent);
          var endAngle = getAngle(unit_vec_origin_end_tangent);
          this.lineTo(
            x + unit_vec_origin_start_tangent[0] * radius,
            y + unit_vec_origin_start_tangent[1] * radius
          );
          this.arc(x, y, radius, startAngle, endAngle);
        };
        Context3.prototype.stroke = function() {
          if (this.__currentElement.nodeName === "path") {
            this.__currentElement.setAttribute("paint-order", "fill stroke markers");
          }
          this.__applyCurrentDefaultPath();
          this.__applyStyleToCurrentElement("stroke");
        };
        Context3.prototype.fill = function() {
          if (this.__currentElement.nodeName === "path") {
            this.__currentElement.setAttribute("paint-order", "stroke fill markers");
          }
          this.__applyCurrentDefaultPath();
          this.__applyStyleToCurrentElement("fill");
        };
        Context3.prototype.rect = function(x, y, width, height) {
          if (this.__currentElement.nodeName !== "path") {
            this.beginPath();
          }
          this.moveTo(x, y);
          this.lineTo(x + width, y);
          this.lineTo(x + width, y + height);
          this.lineTo(x, y + height);
          this.lineTo(x, y);
          this.closePath();
        };
        Context3.prototype.roundRect = function(x, y, w, h, radii) {
          if (this.__currentElement.nodeName !== "path") {
            this.beginPath();
          }
          let tl, tr, br, bl;
          if (typeof radii == "number") {
            tl = radii;
            tr = radii;
            br = radii;
            bl = radii;
          } else {
            [tl, tr, br, bl] = radii;
          }
          this.moveTo(x + tl, y);
          this.arcTo(x + w, y, x + w, y + h, tr);
          this.arcTo(x + w, y + h, x, y + h, br);
          this.arcTo(x, y + h, x, y, bl);
          this.arcTo(x, y, x + w, y, tl);
          this.closePath();
        };
        Context3.prototype.fillRect = function(x, y, width, height) {
          let { a, b, c, d, e, f } = this.getTransform();
          if (JSON.stringify([a, b, c, d, e, f]) === JSON.stringify([1, 0, 0, 1, 0, 0])) {
            if (x === 0 && y === 0 && width === this.width && height === this.height) {
              this.__clearCanvas();
            }
          }
          var rect, parent;
          rect = this.__createElement("rect", {
            x,
            y,
            width,
            height
          }, true);
          parent = this.__closestGroupOrSvg();
          parent.appendChild(rect);
          this.__currentElement = rect;
          this.__applyTransformation(rect);
          this.__applyStyleToCurrentElement("fill");
        };
        Context3.prototype.strokeRect = function(x, y, width, height) {
          var rect, parent;
          rect = this.__createElement("rect", {
            x,
            y,
            width,
            height
          }, true);
          parent = this.__closestGroupOrSvg();
          parent.appendChild(rect);
          this.__currentElement = rect;
          this.__applyTransformation(rect);
          this.__applyStyleToCurrentElement("stroke");
        };
        Context3.prototype.__clearCanvas = function() {
          var rootGroup = this.__root.childNodes[1];
          this.__root.removeChild(rootGroup);
          this.__currentElement = this.__document.createElementNS("http://www.w3.org/2000/svg", "g");
          this.__root.appendChild(this.__currentElement);
          this.__groupStack = [];
        };
        Context3.prototype.clearRect = function(x, y, width, height) {
          let { a, b, c, d, e, f } = this.getTransform();
          if (JSON.stringify([a, b, c, d, e, f]) === JSON.stringify([1, 0, 0, 1, 0, 0])) {
            if (x === 0 && y === 0 && width === this.width && height === this.height) {
              this.__clearCanvas();
              return;
            }
          }
          var rect, parent = this.__closestGroupOrSvg();
          rect = this.__createElement("rect", {
            x,
            y,
            width,
            height,
            fill: "#FFFFFF"
          }, true);
          this.__applyTransformation(rect);
          parent.appendChild(rect);
        };
        Context3.prototype.createLinearGradient = function(x1, y1, x2, y2) {
          var grad = this.__createElement("linearGradient", {
            id: randomString(this.__ids),
            x1: x1 + "px",
            x2: x2 + "px",
            y1: y1 + "px",
            y2: y2 + "px",
            "gradientUnits": "userSpaceOnUse"
          }, false);
          this.__defs.appendChild(grad);
          return new CanvasGradient(grad, this);
        };
        Context3.prototype.createRadialGradient = function(x0, y0, r0, x1, y1, r1) {
          var grad = this.__createElement("radialGradient", {
            id: randomString(this.__ids),
            cx: x1 + "px",
            cy: y1 + "px",
            r: r1 + "px",
            fx: x0 + "px",
            fy: y0 + "px",
            "gradientUnits": "userSpaceOnUse"
          }, false);
          this.__defs.appendChild(grad);
          return new CanvasGradient(grad, this);
        };
        Context3.prototype.__applyText = function(text, x, y, action) {
          var el = document.createElement("span");
          el.setAttribute("style", "font:" + this.font);
          var style = el.style, parent = this.__closestGroupOrSvg(), textElement = this.__createElement("text", {
            "font-family": style.fontFamily,
            "font-size": style.fontSize,
            "font-style": style.fontStyle,
            "font-weight": style.fontWeight,
            // canvas doesn't support underline natively, but we do :)
            "text-decoration": this.__fontUnderline,
            "x": x,
            "y": y,
            "text-anchor": getTextAnchor(this.textAlign),
            "dominant-baseline": getDominantBaseline(this.textBaseline)
          }, true);
          textElement.appendChild(this.__document.createTextNode(text));
          this.__currentElement = textElement;
          this.__applyTransformation(textElement);
          this.__applyStyleToCurrentElement(action);
          if (this.__fontHref) {
            var a = this.__createElement("a");
            a.setAttributeNS("http://www.w3.org/1999/xlink", "xlink:href", this.__fontHref);
            a.appendChild(textElement);
            textElement = a;
          }
          parent.appendChild(textElement);
        };
        Context3.prototype.fillText = function(text, x, y) {
          this.__applyText(text, x, y, "fill");
        };
        Context3.prototype.strokeText = function(text, x, y) {
          this.__applyText(text, x, y, "stroke");
        };
        Context3.prototype.measureText = function(text) {
          this.__ctx.font = this.font;
          return this.__ctx.measureText(text);
        };
        Context3.prototype.arc = function(x, y, radius, startAngle, endAngle, counterClockwise) {
          if (startAngle === endAngle) {
            return;
          }
          startAngle = startAngle % (2 * Math.PI);
          endAngle = endAngle % (2 * Math.PI);
          if (startAngle === endAngle) {
            endAngle = (endAngle + 2 * Math.PI - 1e-3 * (counterClockwise ? -1 : 1)) % (2 * Math.PI);
          }
          var endX = x + radius * Math.cos(endAngle), endY = y + radius * Math.sin(endAngle), startX = x + radius * Math.cos(startAngle), startY = y + radius * Math.sin(startAngle), sweepFlag = counterClockwise ? 0 : 1, largeArcFlag = 0, diff = endAngle - startAngle;
          if (diff < 0) {
            diff += 2 * Math.PI;
          }
          if (counterClockwise) {
            largeArcFlag = diff > Math.PI ? 0 : 1;
          } else {
            largeArcFlag = diff > Math.PI ? 1 : 0;
          }
          var scaleX = Math.hypot(this.__transformMatrix.a, this.__transformMatrix.b);
          var scaleY = Math.hypot(this.__transformMatrix.c, this.__transformMatrix.d);
          this.lineTo(startX, startY);
          this.__addPathCommand(format(
            "A {rx} {ry} {xAxisRotation} {largeArcFlag} {sweepFlag} {endX} {endY}",
            {
              rx: radius * scaleX,
              ry: radius * scaleY,
              xAxisRotation: 0,
              largeArcFlag,
              sweepFlag,
              endX: this.__matrixTransform(endX, endY).x,
              endY: this.__matrixTransform(endX, endY).y
            }
          ));
          this.__currentPosition = { x: endX, y: endY };
        };
        Context3.prototype.ellipse = function(x, y, radiusX, radiusY, rotation, startAngle, endAngle, counterClockwise) {
          if (startAngle === endAngle) {
            return;
          }
          var transformedCenter = this.__matrixTransform(x, y);
          x = transformedCenter.x;
          y = transformedCenter.y;
          var scale = this.__getTransformScale();
          radiusX = radiusX * scale.x;
          radiusY = radiusY * scale.y;
          rotation = rotation + this.__getTransformRotation();
          startAngle = startAngle % (2 * Math.PI);
          endAngle = endAngle % (2 * Math.PI);
          if (startAngle === endAngle) {
            endAngle = (endAngle + 2 * Math.PI - 1e-3 * (counterClockwise ? -1 : 1)) % (2 * Math.PI);
          }
          var endX = x + Math.cos(-rotation) * radiusX * Math.cos(endAngle) + Math.sin(-rotation) * radiusY * Math.sin(endAngle), endY = y - Math.sin(-rotation) * radiusX * Math.cos(endAngle) + Math.cos(-rotation) * radiusY * Math.sin(endAngle), startX = x + Math.cos(-rotation) * radiusX * Math.cos(startAngle) + Math.sin(-rotation) * radiusY * Math.sin(startAngle), startY = y - Math.sin(-rotation) * radiusX * Math.cos(startAngle) + Math.cos(-rotation) * radiusY * Math.sin(startAngle), sweepFlag = counterClockwise ? 0 : 1, largeArcFlag = 0, diff = endAngle - startAngle;
          if (diff < 0) {
            diff += 2 * Math.PI;
          }
          if (counterClockwise) {
            largeArcFlag = diff > Math.PI ? 0 : 1;
          } else {
            largeArcFlag = diff > Math.PI ? 1 : 0;
          }
          var currentTransform = this.__transformMatrix;
          this.resetTransform();
          this.lineTo(startX, startY);
          this.__transformMatrix = currentTransform;
          this.__addPathCommand(format(
            "A {rx} {ry} {xAxisRotation} {largeArcFlag} {sweepFlag} {endX} {endY}",
            {
              rx: radiusX,
              ry: radiusY,
              xAxisRotation: rotation * (180 / Math.PI),
              largeArcFlag,
              sweepFlag,
              endX,
              endY
            }
          ));
          this.__currentPosition = { x: endX, y: endY };
        };
        Context3.prototype.clip = function() {
          var group = this.__closestGroupOrSvg(), clipPath = this.__createElement("clipPath"), id = randomString(this.__ids), newGroup = this.__createElement("g");
          this.__applyCurrentDefaultPath();
          group.removeChild(this.__currentElement);
          clipPath.setAttribute("id", id);
          clipPath.appendChild(this.__currentElement);
          this.__defs.appendChild(clipPath);
          group.setAttribute("clip-path", format("url(#{id})", { id }));
          group.appendChild(newGroup);
          this.__currentElement = newGroup;
        };
        Context3.prototype.drawImage = function() {
          var args = Array.prototype.slice.call(arguments), image = args[0], dx, dy, dw, dh, sx = 0, sy = 0, sw, sh, parent, svg, defs, group, svgImage, canvas, context, id;
          if (args.length === 3) {
            dx = args[1];
            dy = args[2];
            sw = image.width;
            sh = image.height;
            dw = sw;
            dh = sh;
          } else if (args.length === 5) {
            dx = args[1];
            dy = args[2];
            dw = args[3];
            dh = args[4];
            sw = image.width;
            sh = image.height;
          } else if (args.length === 9) {
            sx = args[1];
            sy = args[2];
            sw = args[3];
            sh = args[4];
            dx = args[5];
            dy = args[6];
            dw = args[7];
            dh = args[8];
          } else {
            throw new Error("Invalid number of arguments passed to drawImage: " + arguments.length);
          }
          parent = this.__closestGroupOrSvg();
          this.__currentElement;
          const matrix = this.getTransform().translate(dx, dy);
          if (image instanceof Context3) {
            svg = image.getSvg().cloneNode(true);
            if (svg.childNodes && svg.childNodes.length > 1) {
              defs = svg.childNodes[0];
              while (defs.childNodes.length) {
                id = defs.childNodes[0].getAttribute("id");
                this.__ids[id] = id;
                this.__defs.appendChild(defs.childNodes[0]);
              }
              group = svg.childNodes[1];
              if (group) {
                this.__applyTransformation(group, matrix);
                parent.appendChild(group);
              }
            }
          } else if (image.nodeName === "CANVAS" || image.nodeName === "IMG") {
            svgImage = this.__createElement("image");
            svgImage.setAttribute("width", dw);
            svgImage.setAttribute("height", dh);
            svgImage.setAttribute("preserveAspectRatio", "none");
            if (sx || sy || sw !== image.width || sh !== image.height) {
              canvas = this.__document.createElement("canvas");
              canvas.width = dw;
              canvas.height = dh;
              context = canvas.getContext("2d");
              context.drawImage(image, sx, sy, sw, sh, 0, 0, dw, dh);
              image = canvas;
            }
            this.__applyTransformation(svgImage, matrix);
            svgImage.setAttributeNS(
              "http://www.w3.org/1999/xlink",
              "xlink:href",
              image.nodeName === "CANVAS" ? image.toDataURL() : image.getAttribute("src")
            );
            parent.appendChild(svgImage);
          }
        };
        Context3.prototype.createPattern = function(image, repetition) {
          var pattern = this.__document.createElementNS("http://www.w3.org/2000/svg", "pattern"), id = randomString(this.__ids), img;
          pattern.setAttribute("id", id);
          pattern.setAttribute("width", image.width);
          pattern.setAttribute("height", image.height);
          pattern.setAttribute("patternUnits", "userSpaceOnUse");
          if (image.nodeName === "CANVAS" || image.nodeName === "IMG") {
            img = this.__document.createElementNS("http://www.w3.org/2000/svg", "image");
            img.setAttribute("width", image.width);
            img.setAttribute("height", image.height);
            img.setAttributeNS(
              "http://www.w3.org/1999/xlink",
              "xlink:href",
              image.nodeName === "CANVAS" ? image.toDataURL() : image.getAttribute("src")
            );
            pattern.appendChild(img);
            this.__defs.appendChild(pattern);
          } else if (image instanceof Context3) {
            pattern.appendChild(image.__root.childNodes[1]);
            this.__defs.appendChild(pattern);
          }
          return new CanvasPattern(pattern, this);
        };
        Context3.prototype.setLineDash = function(dashArray) {
          if (dashArray && dashArray.length > 0) {
            this.lineDash = dashArray.join(",");
          } else {
            this.lineDash = null;
          }
        };
        Context3.prototype.setTransform = function(a, b, c, d, e, f) {
          if (a instanceof DOMMatrix) {
            this.__transformMatrix = new DOMMatrix([a.a, a.b, a.c, a.d, a.e, a.f]);
          } else {
            this.__transformMatrix = new DOMMatrix([a, b, c, d, e, f]);
          }
        };
        Context3.prototype.getTransform = function() {
          let { a, b, c, d, e, f } = this.__transformMatrix;
          return new DOMMatrix([a, b, c, d, e, f]);
        };
        Context3.prototype.resetTransform = function() {
          this.setTransform(1, 0, 0, 1, 0, 0);
        };
        Context3.prototype.scale = function(x, y) {
          if (y === void 0) {
            y = x;
          }
          if (isNaN(x) || isNaN(y) || !isFinite(x) || !isFinite(y)) {
            return;
          }
          let matrix = this.getTransform().scale(x, y);
          this.setTransform(matrix);
        };
        Context3.prototype.rotate = function(angle) {
          let matrix = this.getTransform().multiply(new DOMMatrix([
            Math.cos(angle),
            Math.sin(angle),
            -Math.sin(angle),
            Math.cos(angle),
            0,
            0
          ]));
          this.setTransform(matrix);
        };
        Context3.prototype.translate = function(x, y) {
          const matrix = this.getTransform().translate(x, y);
          this.setTransform(matrix);
        };
        Context3.prototype.transform = function(a, b, c, d, e, f) {
          const matrix = this.getTransform().multiply(new DOMMatrix([a, b, c, d, e, f]));
          this.setTransform(matrix);
        };
        Context3.prototype.__matrixTransform = function(x, y) {
          return new DOMPoint(x, y).matrixTransform(this.__transformMatrix);
        };
        Context3.prototype.__getTransformScale = function() {
          return {
            x: Math.hypot(this.__transformMatrix.a, this.__transformMatrix.b),
            y: Math.hypot(this.__transformMatrix.c, this.__transformMatrix.d)
          };
        };
        Context3.prototype.__getTransformRotation = function() {
          return Math.atan2(this.__transformMatrix.b, this.__transformMatrix.a);
        };
        Context3.prototype.getImageData = function(sx, sy, sw, sh, options) {
          return utils.getImageData(this.getSvg(), this.width, this.height, sx, sy, sw, sh, options);
        };
        Context3.prototype.drawFocusRing = function() {
        };
        Context3.prototype.createImageData = function() {
        };
        Context3.prototype.putImageData = function() {
        };
        Context3.prototype.globalCompositeOperation = function() {
        };
        return Context3;
      })();
      function SVGCanvasElement(options) {
        this.ctx = new Context2(options);
        this.svg = this.ctx.__root;
        var svg = this.svg;
        var _this = this;
        var wrapper = document.createElement("div");
        wrapper.style.display = "inline-block";
        wrapper.appendChild(svg);
        this.wrapper = wrapper;
        Object.defineProperty(this, "className", {
          get: function() {
            return wrapper.getAttribute("class") || "";
          },
          set: function(val) {
            return wrapper.setAttribute("class", val);
          }
        });
        Object.defineProperty(this, "tagName", {
          get: function() {
            return "CANVAS";
          },
          set: function() {
          }
          // no-op
        });
        ["width", "height"].forEach(function(prop) {
          Object.defineProperty(_this, prop, {
            get: function() {
              return svg.getAttribute(prop) | 0;
            },
            set: function(val) {
              if (isNaN(val) || typeof val === "undefined") {
                return;
              }
              _this.ctx[prop] = val;
              svg.setAttribute(prop, val);
              return wrapper[prop] = val;
            }
          });
        });
        ["style", "id"].forEach(function(prop) {
          Object.defineProperty(_this, prop, {
            get: function() {
              return wrapper[prop];
            },
            set: function(val) {
              if (typeof val !== "undefined") {
                return wrapper[prop] = val;
              }
            }
          });
        });
        ["getBoundingClientRect"].forEach(function(fn) {
          _this[fn] = function() {
            return svg[fn]();
          };
        });
      }
      SVGCanvasElement.prototype.getContext = function(type) {
        if (type !== "2d") {
          throw new Error("Unsupported type of context for SVGCanvas");
        }
        return this.ctx;
      };
      SVGCanvasElement.prototype.toObjectURL = function() {
        var data = new XMLSerializer().serializeToString(this.svg);
        var svg = new Blob([data], { type: "image/svg+xml;charset=utf-8" });
        return URL.createObjectURL(svg);
      };
      SVGCanvasElement.prototype.toDataURL = function(type, encoderOptions, options) {
        return utils.toDataURL(this.svg, this.width, this.height, type, encoderOptions, options);
      };
      SVGCanvasElement.prototype.addEventListener = function() {
        return this.svg.addEventListener.apply(this.svg, arguments);
      };
      SVGCanvasElement.prototype.getElement = function() {
        return this.wrapper;
      };
      SVGCanvasElement.prototype.getAttribute = function(prop) {
        return this.wrapper.getAttribute(prop);
      };
      SVGCanvasElement.prototype.setAttribute = function(prop, val) {
        this.wrapper.setAttribute(prop, val);
      };
      exports.Context = Context2;
      exports.Element = SVGCanvasElement;
    }
  });

  // src/picture.js
  var import_svgcanvas = __toESM(require_svgcanvas(), 1);

  // src/drawing/world.js
  var METRES_ROUND = 156543.034 * 256;

  // src/drawing/places.js
  var SYMBOL = 20;

  // src/picture/sheet.js
  var EDGE = 16;
  var LINE = 18;
  var GAP = 14;
  var FACE = "system-ui, sans-serif";
  var BOLD = `600 14px ${FACE}`;
  var PLAIN = `12px ${FACE}`;
  var SMALL = `11px ${FACE}`;
  function layOut(ruler, { map, sentence, legend, notes, theme }) {
    const wide = map.width;
    const parts = [];
    let y = EDGE;
    const write = (text, font, colour) => {
      ruler.font = font;
      for (const line of wrapped(text, wide, (each) => ruler.measureText(each).width)) {
        const at = y + LINE / 2;
        parts.push((pen) => label(pen, line, EDGE, at, font, colour));
        y += LINE;
      }
    };
    if (sentence) write(sentence, BOLD, theme.ink);
    y += EDGE / 2;
    const top = y;
    parts.push((pen) => frameOf(pen, map, top, theme));
    y += map.height + EDGE / 2;
    ruler.font = PLAIN;
    let x = EDGE;
    for (const { sign, label: text } of legend) {
      const taken = SYMBOL + 4 + ruler.measureText(text).width + GAP;
      if (x > EDGE && x + taken - GAP > EDGE + wide) {
        x = EDGE;
        y += LINE + 2;
      }
      const at = { x, y: y + LINE / 2 };
      parts.push((pen) => {
        pen.drawImage(sign, at.x, at.y - SYMBOL / 2, SYMBOL, SYMBOL);
        label(pen, text, at.x + SYMBOL + 4, at.y, PLAIN, theme.ink);
      });
      x += taken;
    }
    if (legend.length) y += LINE + EDGE / 2;
    for (const note of notes) write(note, SMALL, theme.label);
    const width = wide + 2 * EDGE;
    const height = Math.ceil(y + EDGE / 2);
    return {
      width,
      height,
      /** @param {CanvasRenderingContext2D} pen */
      draw: (pen) => {
        pen.fillStyle = theme.paper;
        pen.fillRect(0, 0, width, height);
        for (const part of parts) part(pen);
      }
    };
  }
  function wrapped(text, width, measure) {
    const lines = [];
    let line = "";
    for (const word of text.split(/\s+/).filter(Boolean)) {
      const longer = line ? `${line} ${word}` : word;
      if (measure(longer) <= width) {
        line = longer;
        continue;
      }
      if (line) lines.push(line);
      line = "";
      for (const sign of word) {
        if (line && measure(line + sign) > width) {
          lines.push(line);
          line = "";
        }
        line += sign;
      }
    }
    if (line) lines.push(line);
    return lines;
  }
  function label(pen, text, x, y, font, colour) {
    pen.font = font;
    pen.textAlign = "left";
    pen.textBaseline = "middle";
    pen.fillStyle = colour;
    pen.fillText(text, x, y);
  }
  function frameOf(pen, { width, height, draw }, top, theme) {
    pen.save();
    pen.beginPath();
    pen.rect(EDGE, top, width, height);
    pen.clip();
    pen.translate(EDGE, top);
    pen.fillStyle = theme.sea;
    pen.fillRect(0, 0, width, height);
    draw(pen);
    pen.restore();
    pen.globalAlpha = 1;
    pen.strokeStyle = theme.border;
    pen.lineWidth = 1;
    pen.strokeRect(EDGE, top, width, height);
  }

  // src/picture.js
  var FINER = 3;
  var SvgPen = class extends import_svgcanvas.Context {
    /** @param {CanvasFillRule | Path2D} [rule] never a path of its own: the pen knows none */
    fill(rule) {
      super.fill();
      if (typeof rule === "string") this.__currentElement.setAttribute("fill-rule", rule);
    }
  };
  async function picture(kind, sheet) {
    const canvas = document.createElement("canvas");
    const { width, height, draw } = layOut(
      /** @type {CanvasRenderingContext2D} */
      canvas.getContext("2d"),
      sheet
    );
    if (kind === "svg") {
      const pen2 = new SvgPen({ width, height });
      draw(pen2);
      return new Blob([pen2.getSerializedSvg()], { type: "image/svg+xml" });
    }
    canvas.width = width * FINER;
    canvas.height = height * FINER;
    const pen = (
      /** @type {CanvasRenderingContext2D} */
      canvas.getContext("2d")
    );
    pen.scale(FINER, FINER);
    draw(pen);
    return new Promise((resolve, reject) => {
      canvas.toBlob((blob) => blob ? resolve(blob) : reject(new Error("the picture is too large")), "image/png");
    });
  }
  Object.assign(window.atlas, { picture });
})();
/*! Bundled license information:

svgcanvas/dist/svgcanvas.js:
  (*!!
   *  SVGCanvas v2.0.3
   *  Draw on SVG using Canvas's 2D Context API.
   *
   *  Licensed under the MIT license:
   *  http://www.opensource.org/licenses/mit-license.php
   *
   *  Author:
   *  Kerry Liu
   *  Zeno Zeng
   *
   *  Copyright (c) 2014 Gliffy Inc.
   *  Copyright (c) 2021 Zeno Zeng
   *)
*/
