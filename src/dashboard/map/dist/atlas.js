/* Made from web/src by "make web-build". It holds:

flatbush

ISC License

Copyright (c) 2022, Vladimir Agafonkin

Permission to use, copy, modify, and/or distribute this software for any purpose
with or without fee is hereby granted, provided that the above copyright notice
and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH
REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND
FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS
OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER
TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF
THIS SOFTWARE.

flatqueue

ISC License

Copyright (c) 2025, Volodymyr Agafonkin

Permission to use, copy, modify, and/or distribute this software for any purpose
with or without fee is hereby granted, provided that the above copyright notice
and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH
REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND
FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS
OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER
TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF
THIS SOFTWARE.
*/
"use strict";(()=>{var an=Object.defineProperty;var ln=(n,t)=>{for(var e in t)an(n,e,{get:t[e],enumerable:!0})};var ve=`/* The map's own parts. The colours --paper, --ink and --edge are those of the theme (drawing/themes.js). */

.atlas-bar,
.atlas-time {
  position: absolute;
  z-index: 1000;
  display: flex;
  font:
    13px system-ui,
    sans-serif;
  color: var(--ink);
}

.atlas-bar {
  top: 10px;
  right: 10px;
  left: 54px; /* the zoom buttons */
  gap: 6px;
  flex-wrap: wrap;
  justify-content: flex-end;
  pointer-events: none;
}

.atlas-bar > * {
  pointer-events: auto;
}

.atlas-bar button,
.atlas-bar select,
.atlas-bar a,
.atlas-bar summary,
.atlas-time button,
.atlas-time select,
.atlas-hidden button,
.atlas-troubles button,
.atlas-draw span,
.atlas-draw button {
  font: inherit;
  color: var(--ink);
  background: var(--paper);
  border: 1px solid var(--edge);
  border-radius: 4px;
  padding: 5px 9px;
  cursor: pointer;
  min-height: 30px;
  box-sizing: border-box;
}

.atlas-area > div {
  position: absolute;
  z-index: 1;
  top: 34px;
  right: 0;
  width: max-content;
}

.atlas-area button {
  display: block;
  width: 100%;
  margin-bottom: 4px;
}

.atlas-area button[hidden] {
  display: none;
}

.atlas-drawing.leaflet-container,
.atlas-drawing .leaflet-interactive {
  cursor: crosshair;
}

.atlas-draw {
  position: absolute;
  z-index: 1100;
  top: 10px;
  left: 54px; /* the zoom buttons */
  right: 10px;
  display: flex;
  gap: 6px;
  flex-wrap: wrap;
  align-items: center;
  justify-content: flex-end;
  font:
    13px system-ui,
    sans-serif;
  color: var(--ink);
}

.atlas-draw span {
  cursor: inherit;
}

.atlas-draw button:disabled {
  color: color-mix(in srgb, var(--ink) 60%, var(--paper));
  cursor: default;
}

.atlas-cross {
  position: absolute;
  z-index: 1000;
  top: 50%;
  left: 50%;
  width: 21px;
  height: 21px;
  margin: -10px 0 0 -10px;
  pointer-events: none;
  background:
    linear-gradient(var(--ink), var(--ink)) 10px 0 / 1px 100% no-repeat,
    linear-gradient(var(--ink), var(--ink)) 0 10px / 100% 1px no-repeat;
}

.atlas-save,
.atlas-area {
  position: relative;
}

.atlas-bar summary {
  list-style: none;
  line-height: 18px;
}

.atlas-bar summary::-webkit-details-marker {
  display: none;
}

.atlas-save button {
  display: block;
  position: absolute;
  right: 0;
  top: 34px;
}

.atlas-save button + button {
  top: 68px;
}

.leaflet-container .atlas-whole {
  color: var(--ink);
  text-decoration: none;
  line-height: 18px;
}

/* A ring with a lighter one around it is seen on land, sea and buttons of both themes. */
.leaflet-container:focus-visible,
.leaflet-container :focus-visible {
  outline: 3px solid #0072b2;
  outline-offset: -1px;
  box-shadow: 0 0 0 4px #fff;
}

.leaflet-container:focus-visible {
  outline-offset: -3px;
  box-shadow: inset 0 0 0 4px #fff;
}

.atlas-time {
  left: 10px;
  right: 10px;
  bottom: 22px;
  justify-content: center;
  pointer-events: none;
}

.atlas-drawing .atlas-bar,
.atlas-drawing .atlas-time {
  visibility: hidden;
}

.atlas-time > * {
  pointer-events: auto;
}

.atlas-time[hidden],
.atlas-time [hidden],
.atlas-elsewhere[hidden] {
  display: none;
}

.atlas-years {
  background: color-mix(in srgb, var(--paper) 92%, transparent);
  border: 1px solid var(--edge);
  border-radius: 8px;
  padding: 7px 10px;
  max-width: 620px;
}

.atlas-now {
  display: flex;
  gap: 14px;
  align-items: center;
  margin-bottom: 6px;
}

.atlas-year {
  font-size: 46px;
  font-weight: 700;
  line-height: 1;
  font-variant-numeric: tabular-nums;
}

.atlas-counts {
  display: flex;
  gap: 1px 12px;
  flex-wrap: wrap;
  font-size: 12px;
  line-height: 1.45;
  font-variant-numeric: tabular-nums;
}

.atlas-counts p {
  margin: 0;
  flex: 1 0 100%;
  opacity: 0.85;
}

.atlas-key::before {
  content: "";
  display: inline-block;
  width: 9px;
  height: 9px;
  border-radius: 50%;
  background: var(--c);
  margin-right: 4px;
}

.atlas-line {
  display: flex;
  gap: 5px;
  align-items: center;
  flex-wrap: wrap;
}

.atlas-line input {
  flex: 1 1 130px;
  min-width: 90px;
  accent-color: #0072b2;
}

.atlas-elsewhere {
  position: absolute;
  z-index: 1000;
  top: 45%;
  left: 50%;
  transform: translateX(-50%);
  box-sizing: border-box;
  width: max-content;
  max-width: calc(100% - 24px);
  font:
    14px system-ui,
    sans-serif;
  color: var(--ink);
  background: var(--paper);
  border: 1px solid var(--edge);
  border-radius: 6px;
  padding: 9px 14px;
  cursor: pointer;
}

/* For screen readers and the keyboard alone. */
.atlas-unseen {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}

/* What the map has to say, in the middle of its upper half. */
.atlas-hidden,
.atlas-hint,
.atlas-troubles {
  position: absolute;
  z-index: 1100;
  top: 84px; /* below the buttons */
  left: 50%;
  transform: translateX(-50%);
  box-sizing: border-box;
  width: max-content;
  max-width: min(460px, calc(100% - 24px));
  margin: 0;
  font:
    14px / 1.4 system-ui,
    sans-serif;
  color: var(--ink);
}

.atlas-hidden,
.atlas-hint,
.atlas-troubles p {
  background: var(--paper);
  border: 1px solid var(--edge);
  border-radius: 6px;
  padding: 7px 12px;
}

.atlas-troubles {
  top: 30%;
}

.atlas-hint {
  top: 40%;
  pointer-events: none;
}

.atlas-hidden[hidden],
.atlas-hint[hidden],
.atlas-hidden [hidden] {
  display: none;
}

/* The list of sites shows itself while the keyboard is on it. */
.atlas-sites {
  position: absolute;
  z-index: 1050;
  top: 84px;
  left: 10px;
  box-sizing: border-box;
  width: min(340px, calc(100% - 20px));
  padding: 8px;
  font:
    13px / 1.35 system-ui,
    sans-serif;
  color: var(--ink);
  background: var(--paper);
  border: 1px solid var(--edge);
  border-radius: 6px;
}

.atlas-sites:not(:focus-within) {
  width: 1px;
  height: 1px;
  padding: 0;
  border: 0;
  overflow: hidden;
  clip-path: inset(50%);
}

.atlas-sites p {
  margin: 0 0 6px;
}

.atlas-sites [role="listbox"] {
  position: relative;
  max-height: min(210px, 40vh);
  overflow: auto;
}

.atlas-sites [role="option"] {
  padding: 4px 6px;
  cursor: pointer;
}

.atlas-sites .atlas-active {
  color: var(--paper);
  background: var(--ink);
  border-radius: 3px;
}

/* In another site's page: one finger scrolls the page. */
.leaflet-container.atlas-yields {
  touch-action: pan-x pan-y;
}

.atlas-record {
  display: none;
  font: inherit;
  color: inherit;
  background: none;
  border: 1px solid var(--edge);
  border-radius: 4px;
  margin-top: 6px;
  padding: 5px 9px;
  cursor: pointer;
}

.leaflet-popup-content-wrapper,
.leaflet-popup-tip,
.leaflet-tooltip {
  background: var(--paper);
  color: var(--ink);
  border-color: var(--edge);
}

.leaflet-tooltip-top::before {
  border-top-color: var(--paper);
}

.leaflet-bar a,
.leaflet-bar a:hover {
  background: var(--paper);
  color: var(--ink);
  border-color: var(--edge);
}

.leaflet-container .leaflet-control-attribution {
  background: color-mix(in srgb, var(--paper) 75%, transparent);
  color: var(--ink);
  font-size: 10px;
}

.leaflet-container .leaflet-control-attribution a {
  color: inherit;
}

.leaflet-popup-content {
  margin: 10px 14px;
  font:
    13px / 1.4 system-ui,
    sans-serif;
}

.leaflet-popup-content h2 {
  margin: 0 0 3px;
  font-size: 14px;
}

.leaflet-popup-content p {
  margin: 0;
}

.leaflet-popup-content ul {
  margin: 4px 0 0;
  padding: 0;
  list-style: none;
  max-height: 220px;
  overflow: auto;
}

.leaflet-popup-content li button {
  font: inherit;
  color: inherit;
  background: none;
  border: 0;
  padding: 4px 2px;
  text-align: left;
  cursor: pointer;
  text-decoration: underline;
}

@media (max-width: 480px) {
  .atlas-bar {
    gap: 4px;
  }

  .atlas-bar button,
  .atlas-bar select,
  .atlas-bar summary,
  .atlas-bar a {
    padding: 5px 6px;
  }

  .atlas-bar select {
    max-width: 84px;
  }

  .atlas-time {
    bottom: 38px; /* the credits take two lines */
  }

  .atlas-record {
    display: block;
  }

  .atlas-now {
    gap: 9px;
    margin-bottom: 4px;
  }

  .atlas-year {
    font-size: 34px;
  }

  .atlas-counts {
    font-size: 11px;
    gap: 0 8px;
  }
}

@media print {
  .atlas-bar,
  .atlas-line,
  .atlas-time > button,
  .atlas-sites,
  .atlas-hint,
  .atlas-elsewhere,
  .leaflet-control-zoom,
  .leaflet-popup-close-button,
  .atlas-record {
    display: none;
  }

  .leaflet-container {
    print-color-adjust: exact;
    -webkit-print-color-adjust: exact;
  }
}
`;var lt=class{#t;#e;#s;#n;#i;constructor({bounds:{min:t,max:e}},s){this.#t=t,this.#e=s/32,this.#s=Math.ceil((e.x-t.x)*this.#e),this.#n=Math.ceil((e.y-t.y)*this.#e),this.#i=new Uint8Array(this.#s*this.#n)}mark(t){let[e,s,i,o]=this.#o(t);for(let r=s;r<=o;r++)this.#i.fill(1,r*this.#s+e,r*this.#s+i+1)}touches(t){let[e,s,i,o]=this.#o(t);for(let r=s;r<=o;r++)for(let a=e;a<=i;a++)if(this.#i[r*this.#s+a])return!0;return!1}share(){return this.#i.reduce((t,e)=>t+e,0)/this.#i.length}rectangles(){let t=[];for(let e=0;e<this.#n;e++){let s=0;for(;s<this.#s;){let i=s;for(;s<this.#s&&this.#i[e*this.#s+s];)s++;s>i?t.push([i*32,e*32,(s-i)*32,32]):s++}}return t}#o([t,e,s,i]){let{x:o,y:r}=this.#t;return[Math.max(0,Math.floor((t-o)*this.#e)),Math.max(0,Math.floor((e-r)*this.#e)),Math.min(this.#s-1,Math.floor((s-o)*this.#e)),Math.min(this.#n-1,Math.floor((i-r)*this.#e))]}};var U=3,M=class extends L.Renderer{fine=!1;held=!1;sheet=null;constructor(t){super({padding:.15,...t})}draw(t,e){}frame(){let t=this._map.getPixelOrigin();return{scale:256*2**this._zoom,dx:-t.x,dy:-t.y,bounds:this._bounds,zoom:this._zoom}}drawFine(t){this.fine=!0,t.save(),this.draw(t,this.frame()),t.restore(),this.fine=!1}drawForPaper(){this.fine=!0,this._update();let{width:t,height:e,className:s,style:i}=this._container,o=Object.assign(document.createElement("canvas"),{width:t,height:e});this.#t(o.getContext("2d")),this.sheet=Object.assign(document.createElement("canvas"),{width:t,height:e,className:s}),this.sheet.style.cssText=i.cssText,this.sheet.getContext("2d")?.drawImage(o,0,0),this.fine=!1,this._container.after(this.sheet),i.display="none"}takeBack(){this.sheet?.remove(),this.sheet=null,this._container.style.display=""}redraw(){this._map&&this._bounds&&!this.held&&this.#t(this._pen)}together(t){this.held=!0;try{t()}finally{this.held=!1,this.redraw()}}patch(t,e){let s=this._pen;s.save(),s.setTransform(1,0,0,1,0,0),s.beginPath();for(let i of t.rectangles())s.rect(...i);s.clip(),this.#e(s),e(s),s.restore()}patches(){return new lt(this.frame(),this._ratio)}#t(t){this.#e(t),this.draw(t,this.frame())}#e(t){let e=this._ratio,{min:s}=this._bounds;t.setTransform(1,0,0,1,0,0),t.clearRect(0,0,this._container.width,this._container.height),t.setTransform(e,0,0,e,-s.x*e,-s.y*e)}_initContainer(){this._container=document.createElement("canvas"),this._pen=this._container.getContext("2d")}_destroyContainer(){this._container.remove()}_update(){if(this._map._animatingZoom&&this._bounds)return;super._update();let t=this._bounds.getSize(),e=this.fine?U:window.devicePixelRatio||1;L.DomUtil.setPosition(this._container,this._bounds.min);let s=Math.round(t.x*e),i=Math.round(t.y*e);(this._container.width!==s||this._container.height!==i)&&(this._container.width=s,this._container.height=i,this._container.style.width=`${t.x}px`,this._container.style.height=`${t.y}px`),this._ratio=e,this.redraw()}};var hn="system-ui, sans-serif",ct=class{#t=[];#e;#s;#n;constructor(t,e,s){this.#e=t,this.#s=e,this.#n=s}put(t,e,s,{font:i,colour:o,dot:r=!1}){let a=this.#e,{scale:l,dx:c,dy:h,bounds:u}=this.#s,f={x:e*l+c,y:s*l+h};if(f.x<u.min.x||f.x>u.max.x||f.y<u.min.y||f.y>u.max.y)return;a.font=`${i} ${hn}`;let{width:d}=a.measureText(t),m=r?f.x+5:f.x-d/2;this.#i([m-2,f.y-8,m+d+2,f.y+8])&&(a.textAlign="left",a.textBaseline="middle",a.lineWidth=3,a.strokeStyle=this.#n.halo,a.strokeText(t,m,f.y),a.fillStyle=o,a.fillText(t,m,f.y),r&&(a.beginPath(),a.arc(f.x,f.y,1.8,0,2*Math.PI),a.fill()))}#i(t){let e=this.#t.every(s=>t[0]>=s[2]||t[2]<=s[0]||t[1]>=s[3]||t[3]<=s[1]);return e&&this.#t.push(t),e}};var un=40075016704e-3;function $(n){return n/360+.5}function P(n){let t=Math.sin(Math.max(-85.0511,Math.min(85.0511,n))*Math.PI/180);return .5-Math.log((1+t)/(1-t))/(4*Math.PI)}function ht(n,t){return n/(un*Math.cos(t*Math.PI/180))}function R({scale:n,dx:t,dy:e},s,i){return{x:s*n+t,y:i*n+e}}function j(n,t){let[e,s]=[n.bounds,t.bounds];return n.scale===t.scale&&n.dx===t.dx&&n.dy===t.dy&&e.min.x===s.min.x&&e.min.y===s.min.y&&e.max.x===s.max.x&&e.max.y===s.max.y}function Q({scale:n,dx:t,dy:e},[s,i,o,r]){return[(s-t)/n,(i-e)/n,(o-t)/n,(r-e)/n]}function Se(n){return n.map((t,e)=>e%2?P(t):$(t))}function tt(n){let t=[1/0,1/0,-1/0,-1/0];for(let e of n)for(let s=0;s<e.length;s+=2)t[0]=Math.min(t[0],e[s]),t[1]=Math.min(t[1],e[s+1]),t[2]=Math.max(t[2],e[s]),t[3]=Math.max(t[3],e[s+1]);return t}function Ee(n,{scale:t,dx:e,dy:s},i){let o=(i.x-e)/t,r=(i.y-s)/t,a=!1;for(let l of n)for(let c=0,h=l.length-2;c<l.length;h=c,c+=2){let[u,f,d,m]=[l[c],l[c+1],l[h],l[h+1]];f>r!=m>r&&o<u+(r-f)/(m-f)*(d-u)&&(a=!a)}return a}function Le(n,{scale:t,dx:e,dy:s},i){let o=1/0;for(let r=0;r+3<n.length;r+=2){let a=n[r]*t+e,l=n[r+1]*t+s,c=n[r+2]*t+e-a,h=n[r+3]*t+s-l,u=((i.x-a)*c+(i.y-l)*h)/(c*c+h*h||1),f=Math.max(0,Math.min(1,u));o=Math.min(o,Math.hypot(a+f*c-i.x,l+f*h-i.y))}return o}var Te=["Kazakhstan","Kyrgyzstan","Tajikistan","Uzbekistan","Turkmenistan"],fn="TJK-Gorno-Badakhshan",ft=class extends M{#t=[];#e=[];#s=[];#n={};#i=null;setData({degree:t,countries:e,regions:s,places:i}){let o=({id:r,name:a,at:l,rings:c})=>({id:r,name:a,x:$(l[0]),y:P(l[1]),rings:c.map(h=>dn(h,t))});this.#t=e.map(o),this.#e=s.map(o),this.#s=i.map(([r,a,l,c,h])=>({name:r,x:$(a),y:P(l),zoom:c,capital:h===1})),this.redraw()}setFills(t){let e=JSON.stringify(this.#n);this.#n=t??{},JSON.stringify(this.#n)!==e&&this.redraw()}setTheme(t){this.#i=t,this._map.getContainer().style.background=t.sea,this.redraw()}draw(t,e){let s=this.#i;if(!s||!this.#t.length)return;t.lineJoin="round";for(let o of this.#t)this.#o(t,e,s,o);if(t.strokeStyle=s.region,t.lineWidth=.8,e.zoom>=5)for(let o of this.#e)ut(t,e,o.rings);let i=this.#e.find(o=>o.id===fn);i&&(t.strokeStyle=s.accent,t.lineWidth=1.6,t.setLineDash([6,3]),ut(t,e,i.rings),t.setLineDash([])),this.#r(t,e,s,i)}#o(t,e,s,{id:i,name:o,rings:r}){let a=Te.includes(o);t.fillStyle=a?s.focus:s.land,t.strokeStyle=s.border,t.lineWidth=a?1.3:.8,ut(t,e,r,!0),this.#n[i]&&(t.globalAlpha=.55,t.fillStyle=this.#n[i],ut(t,e,r,!0),t.globalAlpha=1)}#r(t,e,s,i){let{zoom:o}=e,r=new ct(t,e,s);if(i&&o>=5){let a=o>=6?"Gorno-Badakhshan (GBAO)":"GBAO";r.put(a,i.x,i.y,{font:"600 12px",colour:s.accent})}for(let{id:a,name:l,x:c,y:h}of this.#t){let u=Te.includes(l),f=a.startsWith("X")?7:4;o<(u?3:f)||o>8||r.put(l.toUpperCase(),c,h,{font:u?"600 12px":"400 11px",colour:s.label})}for(let{name:a,x:l,y:c,capital:h,...u}of this.#s)o<u.zoom||r.put(a,l,c,{font:h?"600 11px":"400 11px",colour:s.town,dot:!0});if(!(o<7))for(let a of this.#e)a!==i&&r.put(a.name,a.x,a.y,{font:"italic 11px",colour:s.label})}};function dn(n,t){let e=new Float64Array(n.length),s=0,i=0;for(let o=0;o<n.length;o+=2)s+=n[o],i+=n[o+1],e[o]=$(s/t),e[o+1]=P(i/t);return{points:e,box:tt([e])}}function ut(n,{scale:t,dx:e,dy:s,bounds:i},o,r=!1){n.beginPath();for(let{points:a,box:l}of o){if(l[2]*t+e<i.min.x||l[0]*t+e>i.max.x||l[3]*t+s<i.min.y||l[1]*t+s>i.max.y)continue;let c=1/0,h=1/0;for(let u=0;u<a.length;u+=2){let f=a[u]*t+e,d=a[u+1]*t+s;u&&u<a.length-2&&Math.abs(f-c)+Math.abs(d-h)<1.2||(u?n.lineTo(f,d):n.moveTo(f,d),c=f,h=d)}n.closePath()}r&&n.fill("evenodd"),n.stroke()}var Ut={light:{sea:"#dfe7ec",land:"#fbfaf6",focus:"#ffffff",border:"#a9b0b5",region:"#d9d9d2",label:"#5b646b",town:"#3c4247",halo:"#fbfaf6",paper:"#ffffff",ink:"#22272b",accent:"#7b3294"},dark:{sea:"#101820",land:"#1d2730",focus:"#222e38",border:"#4b5a66",region:"#303c46",label:"#9fb0bd",town:"#c6d2da",halo:"#1d2730",paper:"#18212a",ink:"#eef2f5",accent:"#d9a6e8"}};var Ce={light:{name:"light",...Ut.light},dark:{name:"dark",...Ut.dark}};function Ae({paper:n,ink:t,border:e}){let{style:s}=document.documentElement;s.setProperty("--paper",n),s.setProperty("--ink",t),s.setProperty("--edge",e)}var mn=[1e3,3e3,9e3];async function Me(n,t,e,s=mn){let{inline:i}=window.atlas;if(i)return i[`${t}.json`];let o=await gn(n);if(o)return o;let r=()=>{},a=null;for(let l=0;;l++)try{let c=await yn(n,l>0);return a?.(),c}catch{a??=e(()=>r()),await new Promise(c=>{r=()=>c(null),l<s.length&&setTimeout(r,s[l])})}}async function gn(n){try{let t=window.parent.atlasAhead??{},{href:e}=new URL(n,location.href),s=t[e];return delete t[e],await s??null}catch{return null}}async function yn(n,t){let e=await fetch(n,{cache:t?"reload":"force-cache"});if(!e.ok)throw new Error(`${e.status}`);return e.json()}function Oe(n){return dt(n,"high")}function $e(n){return dt(n,"low")}async function dt(n,t,e){if(!n)throw new Error("none");let s=await fetch(n,{priority:t,signal:e});if(!s.ok)throw new Error(`${s.status}`);return s.json()}function I(){try{return window.parent.location.href}catch{return""}}function Pe(n){if(document.getElementById(`site-${n}`))return`#site-${n}`;let t=I();return t&&new URL(`./site?site=${encodeURIComponent(n)}`,t).href}function _e(n){let{history:t}=window.parent;t.replaceState(t.state,"",n)}function Ie(n){let t=I();if(!t)return;let e=new URL(t).pathname,{navigation:s}=window.parent;s?.addEventListener("currententrychange",({navigationType:i})=>{new URL(I()).pathname===e&&n(i==="traverse")})}var Ne=Date.now();function et(n){Ne+=1;let t={last_object_clicked_tooltip:n,last_object_clicked_count:Ne};window.__GLOBAL_DATA__&&Object.assign(window.__GLOBAL_DATA__,t,{previous_data:t}),window.Streamlit?.setComponentValue(t)}function Be(n){window.Streamlit?.events.addEventListener("streamlit:render",()=>setTimeout(n))}var wn=".stApp",st=".sentence",xn=".st-key-close_site";function _(){try{return window.parent.document}catch{return null}}function ze(){let n=_()?.querySelector(wn),[t,e,s]=(n?getComputedStyle(n).backgroundColor.match(/\d+/g)??[]:[]).map(Number);return s===void 0?matchMedia("(prefers-color-scheme: dark)").matches:t*.3+e*.6+s*.1<128}function Re(){return _()?.querySelector(st)?.textContent??""}function De(){return _()?.querySelector(".own-sentence")?.textContent??""}function Fe(n,t){let e=_()?.querySelector(st);if(!e||e.textContent===(t?`${n} ${t}`:n))return;let s=e.ownerDocument.createElement("span");s.className="remark",s.textContent=t,e.replaceChildren(...t?[`${n} `,s]:[n])}function jt(n){_()?.querySelector(st)?.setAttribute("aria-busy",`${n}`)}function We(){_()?.querySelector("article[data-site]")?.scrollIntoView({block:"start"})}function Ue(n,t){let e=_();if(!e)return;let s=()=>{let o=e.querySelector(`article[data-site="${CSS.escape(n)}"]`);return o?(o.tabIndex=-1,o.focus(),o.addEventListener("keydown",({key:r})=>r==="Escape"&&t()),!0):!1};if(s())return;let i=new MutationObserver(()=>s()&&i.disconnect());i.observe(e.body,{childList:!0,subtree:!0}),setTimeout(()=>i.disconnect(),1e4)}function je(){let n=_(),t=n?.activeElement;return n!==null&&t===n.body||!!t?.closest(xn)}var ne={};ln(ne,{CROWD:()=>rt,CanvasLayer:()=>M,FINE:()=>U,REACH:()=>O,SYMBOL:()=>v,SiteLayer:()=>X,SiteList:()=>K,button:()=>k,drawStatus:()=>Jt,element:()=>p,fetchMade:()=>dt,fitPlaces:()=>te,number:()=>A,placesOf:()=>ee,room:()=>W,statusLabel:()=>Kt,symbolMaker:()=>kt,tellTrouble:()=>vt,toPixels:()=>R,toWorld:()=>Q,touches:()=>N,unpack:()=>z,worldX:()=>$,worldY:()=>P});var nt=class{constructor(t=1/0,e=Float64Array,s=Uint32Array){let i=t!==1/0;this.ids=i?new s(t):[],this.values=i?new e(t):[],this.capacity=t,this.length=0}clear(){this.length=0}push(t,e){if(this.length===this.capacity)throw new RangeError("Queue is at capacity.");let s=this.length++;for(;s>0;){let i=s-1>>1,o=this.values[i];if(e>=o)break;this.ids[s]=this.ids[i],this.values[s]=o,s=i}this.ids[s]=t,this.values[s]=e}pop(){if(this.length===0)return;let t=this.ids,e=this.values,s=t[0],i=--this.length;if(i>0){let o=t[i],r=e[i],a=0,l=i>>1;for(;a<l;){let c=(a<<1)+1,h=c+1,u=c+(+(h<i)&+(e[h]<e[c]));if(e[u]>=r)break;t[a]=t[u],e[a]=e[u],a=u}t[a]=o,e[a]=r}return s}peek(){return this.length>0?this.ids[0]:void 0}peekValue(){return this.length>0?this.values[0]:void 0}shrink(){Array.isArray(this.ids)&&(this.ids.length=this.length),Array.isArray(this.values)&&(this.values.length=this.length)}};var qe=[Int8Array,Uint8Array,Uint8ClampedArray,Int16Array,Uint16Array,Int32Array,Uint32Array,Float32Array,Float64Array],qt=3,it=class n{static from(t,e=0){if(e%8!==0)throw new Error("byteOffset must be 8-byte aligned.");if(!t||t.byteLength===void 0||"buffer"in t)throw new Error("Data must be an instance of ArrayBuffer or SharedArrayBuffer.");let[s,i]=new Uint8Array(t,e+0,2);if(s!==251)throw new Error("Data does not appear to be in a Flatbush format.");let o=i>>4;if(o!==qt)throw new Error(`Got v${o} data when expected v${qt}.`);let r=qe[i&15];if(!r)throw new Error("Unrecognized array type.");let[a]=new Uint16Array(t,e+2,1),[l]=new Uint32Array(t,e+4,1);return new n(l,a,r,void 0,t,e)}constructor(t,e=16,s=Float64Array,i=ArrayBuffer,o,r=0){if(t===void 0)throw new Error("Missing required argument: numItems.");if(isNaN(t)||t<=0)throw new Error(`Unexpected numItems value: ${t}.`);this.numItems=+t,this.nodeSize=Math.min(Math.max(+e,2),65535),this.byteOffset=r;let a=t,l=a;this._levelBounds=[a*4];do a=Math.ceil(a/this.nodeSize),l+=a,this._levelBounds.push(l*4);while(a!==1);this.ArrayType=s,this.IndexArrayType=l<16384?Uint16Array:Uint32Array;let c=qe.indexOf(s),h=l*4*s.BYTES_PER_ELEMENT;if(c<0)throw new Error(`Unexpected typed array class: ${s}.`);let u=s,f=this.IndexArrayType;if(o)this.data=o,this._boxes=new u(o,r+8,l*4),this._indices=new f(o,r+8+h,l),this._pos=l*4,this.minX=this._boxes[this._pos-4],this.minY=this._boxes[this._pos-3],this.maxX=this._boxes[this._pos-2],this.maxY=this._boxes[this._pos-1];else{let d=this.data=new i(8+h+l*this.IndexArrayType.BYTES_PER_ELEMENT);this._boxes=new u(d,8,l*4),this._indices=new f(d,8+h,l),this._pos=0,this.minX=1/0,this.minY=1/0,this.maxX=-1/0,this.maxY=-1/0,new Uint8Array(d,0,2).set([251,(qt<<4)+c]),new Uint16Array(d,2,1)[0]=this.nodeSize,new Uint32Array(d,4,1)[0]=t}this._queue=new nt}add(t,e,s=t,i=e){let o=this._pos,r=o>>2,a=this._boxes;return this._indices[r]=r,a[o]=t,a[o+1]=e,a[o+2]=s,a[o+3]=i,this._pos=o+4,t<this.minX&&(this.minX=t),e<this.minY&&(this.minY=e),s>this.maxX&&(this.maxX=s),i>this.maxY&&(this.maxY=i),r}finish(){if(this._pos>>2!==this.numItems)throw new Error(`Added ${this._pos>>2} items when expected ${this.numItems}.`);let t=this._boxes;if(this.numItems<=this.nodeSize){t[this._pos++]=this.minX,t[this._pos++]=this.minY,t[this._pos++]=this.maxX,t[this._pos++]=this.maxY;return}let{numItems:e,minX:s,minY:i,nodeSize:o,_indices:r,_levelBounds:a}=this,l=this.maxX-s||1,c=this.maxY-i||1,h=new Int32Array(e),u=65535,f=u/l,d=u/c;for(let y=0,g=0;y<e;y++){let b=t[g++],w=t[g++],x=t[g++],E=t[g++],S=f*((b+x)/2-s)|0,C=d*((w+E)/2-i)|0;h[y]=Sn(S,C)}kn(h,t,r,0,e-1,o);let m=e*4;for(let y=0,g=0;y<a.length-1;y++){let b=a[y];for(;g<b;){let w=g,x=t[g++],E=t[g++],S=t[g++],C=t[g++];for(let D=1;D<o&&g<b;D++)x=Math.min(x,t[g++]),E=Math.min(E,t[g++]),S=Math.max(S,t[g++]),C=Math.max(C,t[g++]);r[m>>2]=w,t[m++]=x,t[m++]=E,t[m++]=S,t[m++]=C}}this._pos=m}search(t,e,s,i,o){if(this._pos!==this._boxes.length)throw new Error("Data not yet indexed - call index.finish().");let{_boxes:r,_levelBounds:a,_indices:l,nodeSize:c}=this,h=this.numItems*4,u=r.length-4,f=a.length-1,d=[],m=[],y=!1;for(;u!==void 0;){let g=Math.min(u+c*4,a[f]),b=u>=h;if(y)this._collectContained(u,g,f,h,m,o);else for(let w=u;w<g;w+=4){let x=r[w];if(s<x)continue;let E=r[w+1];if(i<E)continue;let S=r[w+2];if(t>S)continue;let C=r[w+3];if(e>C)continue;let D=l[w>>2]|0;if(b){let Ft=+(t<=x&&e<=E&&s>=S&&i>=C);d.push(D|Ft,f-1)}else(o===void 0||o(D,x,E,S,C))&&m.push(D)}f=d.pop(),u=d.pop(),u!==void 0&&(y=(u&1)===1,u&=-2)}return m}_collectContained(t,e,s,i,o,r){let a=this._boxes,l=this._indices,c=t;for(let u=s;u>0;u--)c=l[c>>2];let h=Math.min(c+(e-t)*this.nodeSize**s,i);if(r===void 0)for(;c<h;c+=4)o.push(l[c>>2]|0);else for(;c<h;c+=4){let u=l[c>>2]|0;r(u,a[c],a[c+1],a[c+2],a[c+3])&&o.push(u)}}collides(t,e,s,i,o){if(this._pos!==this._boxes.length)throw new Error("Data not yet indexed - call index.finish().");let{_boxes:r,_levelBounds:a,_indices:l,nodeSize:c}=this,h=this.numItems*4,u=r.length-4,f=a.length-1,d=[];for(;u!==void 0;){let m=Math.min(u+c*4,a[f]),y=u>=h;for(let g=u;g<m;g+=4){let b=r[g];if(s<b)continue;let w=r[g+1];if(i<w)continue;let x=r[g+2];if(t>x)continue;let E=r[g+3];if(e>E)continue;let S=l[g>>2]|0;if(y)d.push(S,f-1);else if(o===void 0||o(S,b,w,x,E))return!0}f=d.pop(),u=d.pop()}return!1}neighbors(t,e,s=1/0,i=1/0,o){if(this._pos!==this._boxes.length)throw new Error("Data not yet indexed - call index.finish().");let{_boxes:r,_levelBounds:a,_indices:l,_queue:c,nodeSize:h}=this,u=this.numItems*4,f=h*4,d=[],m=i*i,y=s===1,g=m;for(c.push(r.length-4<<1,0);c.length;){let b=c.ids[0];if(b&1){if(c.pop(),d.push(b>>1),d.length===s)break;continue}c.pop();let w=b>>1,x=w<u,E=Math.min(w+f,bn(w,a));for(let S=w;S<E;S+=4){let C=r[S],D=r[S+1],Ft=r[S+2],rn=r[S+3],be=Math.max(Math.max(C-t,t-Ft),0),ke=Math.max(Math.max(D-e,e-rn),0),J=be*be+ke*ke;if(J>g)continue;let Wt=l[S>>2]|0;x?(o===void 0||o(Wt))&&(c.push(Wt<<1|1,J),y&&J<g&&(g=J)):c.push(Wt<<1,J)}}return c.clear(),d}};function bn(n,t){let e=0,s=t.length-1;for(;e<s;){let i=e+s>>1;t[i]>n?s=i:e=i+1}return t[e]}function kn(n,t,e,s,i,o){let r=[s,i];for(;r.length;){let a=r.pop()||0,l=r.pop()||0;if(a-l<=o&&Math.floor(l/o)>=Math.floor(a/o))continue;let c=n[l],h=n[l+a>>1],u=n[a],f=c>h!=c>u?c:h<c!=h<u?h:u,d=l-1,m=a+1;for(;;){do d++;while(n[d]<f);do m--;while(n[m]>f);if(d>=m)break;vn(n,t,e,d,m)}r.push(l,m,m+1,a)}}function vn(n,t,e,s,i){let o=n[s];n[s]=n[i],n[i]=o;let r=4*s,a=4*i,l=t[r],c=t[r+1],h=t[r+2],u=t[r+3];t[r]=t[a],t[r+1]=t[a+1],t[r+2]=t[a+2],t[r+3]=t[a+3],t[a]=l,t[a+1]=c,t[a+2]=h,t[a+3]=u;let f=e[s];e[s]=e[i],e[i]=f}function Sn(n,t){let e=n^t,s=65535^e,i=65535^(n|t),o=n&(t^65535),r=e|s>>1,a=e>>1^e,l=i^(i>>1^s&o>>1),c=o^(e&i>>1^o>>1);return e=r&r>>2^a&a>>2,s=r&a>>2^a&(r^a)>>2,i=l^(r&l>>2^a&c>>2),o=c^(a&l>>2^(r^a)&c>>2),r=e&e>>4^s&s>>4,a=e&s>>4^s&(e^s)>>4,l=i^(e&i>>4^s&o>>4),c=o^(s&i>>4^(e^s)&o>>4),i=l^(r&l>>8^a&c>>8),o=c^(a&l>>8^(r^a)&c>>8),i^=i>>1,o^=o>>1,e=n^t,s=o|65535^(e|i),e=(e|e<<8)&16711935,e=(e|e<<4)&252645135,e=(e|e<<2)&858993459,e=(e|e<<1)&1431655765,s=(s|s<<8)&16711935,s=(s|s<<4)&252645135,s=(s|s<<2)&858993459,s=(s|s<<1)&1431655765,((s<<1|e)>>>0)-2147483648}function Ye({rows:n},t,e){let s=n.indexOf(t)/n.length*2*Math.PI-Math.PI/2,i=22+n.length*2.4;return{x:e.x+Math.cos(s)*i,y:e.y+Math.sin(s)*i}}var v=20,O=11,pt=6,mt=class{constructor({lon:t,lat:e,accuracy:s,shape:i,routes:o,ways:r}){this.x=Float64Array.from(t,$),this.y=Float64Array.from(e,P),this.accuracy=Float64Array.from(s,(c,h)=>ht(c,e[h])),this.shape=i,this.routes=new Map;for(let[c,h]of Object.entries(o))this.routes.set(Number(c),[Float64Array.from(h.flatMap(u=>[$(u[0]),P(u[1])]))]);for(let[c,h]of r??[])this.routes.set(c,h.map(Se));let a=[...t.keys()],l=a.filter(c=>i[c]!=="p");this.#t=new Map(l.map(c=>[c,this.#c(c)])),this.#e=new gt(a,c=>[this.x[c],this.y[c],this.x[c],this.y[c]]),this.#s=new gt(l,c=>this.#t.get(c))}#t;#e;#s;#n=null;radius(t,e){return this.accuracy[e]*t.scale}spot(t,e,s=null){return s?.rows.includes(e)?Ye(s,e,this.spot(t,s.centre)):R(t,this.x[e],this.y[e])}extent({scale:t,dx:e,dy:s},i){let[o,r,a,l]=this.#t.get(i);return[o*t+e-v,r*t+s-v,a*t+e+v,l*t+s+v]}parts(t,e){let s=this.routes.get(e);if(s&&this.shape[e]==="a")return[this.extent(t,e)];let{x:i,y:o}=this.spot(t,e),r=this.shape[e]==="l"?pt:Math.max(v/2,this.radius(t,e)+2);if(!s)return[[i-r,o-r,i+r,o+r]];let a=[];for(let l of s)for(let c=0;c+3<l.length;c+=2){let[h,u,f,d]=tt([l.subarray(c,c+4)]),m=R(t,h,u),y=R(t,f,d);a.push([m.x-r,m.y-r,y.x+r,y.y+r])}return a}inView(t,e){(!this.#n||!j(this.#n.frame,t))&&(this.#n={frame:t,...this.#i(t)});let s=i=>e[i]===1;return{points:this.#n.points.filter(s),shapes:this.#n.shapes.filter(s)}}#i(t){let{min:e,max:s}=t.bounds,i=o=>Q(t,[e.x-o,e.y-o,s.x+o,s.y+o]);return{points:this.#e.search(i(v/2),o=>this.shape[o]==="p"),shapes:this.#s.search(i(v),()=>!0)}}under(t,e,s,i=null){let o=this.#o(t,e,s,i);return o.length?o:this.#r(t,e,s)}#o(t,e,s,i){let o=this.#e.search(He(t,e,O),a=>s[a]===1);return(i?[...o.filter(a=>!i.rows.includes(a)),...i.rows]:o).map(a=>{let l=this.spot(t,a,i);return{row:a,distance:Math.hypot(l.x-e.x,l.y-e.y)}}).filter(({distance:a})=>a<=O).sort((a,l)=>a.distance-l.distance||a.row-l.row).map(({row:a})=>a)}#r(t,e,s){return this.#s.search(He(t,e,pt),i=>{let o=this.routes.get(i);if(!s[i]||!o)return!1;let r=this.shape[i]==="b"?Math.max(pt,this.radius(t,i)):pt;return this.shape[i]==="a"&&Ee(o,t,e)?!0:o.some(a=>Le(a,t,e)<=r)})}#c(t){let e=this.routes.get(t),[s,i,o,r]=tt(e??[Float64Array.of(this.x[t],this.y[t])]),a=this.shape[t]==="l"?0:this.accuracy[t];return[s-a,i-a,o+a,r+a]}},gt=class{constructor(t,e){this.#t=t,this.#e=t.length?new it(t.length):null;for(let s of t)this.#e?.add(...e(s));this.#e?.finish()}#t;#e;search(t,e){let s=this.#e?.search(...t,i=>e(this.#t[i]))??[];return Array.from(Uint32Array.from(s).sort(),i=>this.#t[i])}};function He(n,{x:t,y:e},s){let i=s+1;return Q(n,[t-i,e-i,t+i,e+i])}var rt=600,ot=4,yt=class{#t;#e;#s=null;#n=new Map;constructor(t,e){this.#t=t,this.#e=e}unhiddenPoints(t,e){let{min:s,max:i}=t.bounds,o=Math.ceil((i.x-s.x+v)/ot)+1,r=new Uint8Array(o*(Math.ceil((i.y-s.y+v)/ot)+1));return Ge(e,a=>{let{x:l,y:c}=this.#t.spot(t,a),h=Math.floor((l-s.x+v/2)/ot),u=Math.floor((c-s.y+v/2)/ot)*o+h;return r[u]?!1:(r[u]=1,!0)})}unhiddenShapes(t,e){(!this.#s||!j(this.#s,t))&&(this.#s=t,this.#n.clear());let s=new Set;return Ge(e,i=>{let o=this.#i(t,i);return s.has(o)?!1:(s.add(o),!0)})}#i(t,e){let s=this.#n.get(e);if(s===void 0){let i=this.#t.shape[e],o=this.#t.extent(t,e),r=i==="l"||i==="a"&&this.#t.routes.has(e),a=Math.max(2*ot,(o[2]-o[0])/(r?16:4));s=[this.#e[e],i,Math.round(a),...o.map(l=>Math.round(l/a))].join(),this.#n.set(e,s)}return s}};function Ge(n,t){let e=[];for(let s=n.length-1;s>=0;s--)t(n[s])&&e.push(n[s]);return e.reverse()}function N(n,t,e,s){return n===null&&t===null?s:e?(n===null||n<=e[1])&&(t===null||t>=e[0]):!0}function En(n,t){return Yt(n,t)??null}function Ln(n,t){return Yt(n,t)?.[1]??null}function Ve(n,t){return Yt(n,t)?.[1]??null}function Yt(n,t){let e=n.length-1;for(;e>=0&&(n[e][0]??-1/0)>t;)e--;return n[e]}function Xe({lasting:n,staleYears:t,years:e},{status:s,lastEvidence:i,year:o}){return s===null||!n.includes(s)?!1:i===null||(o??e[1])-i>=t}function Ht(n,t,{period:e,known:s}){if(!s)return;let i=En(n.known[t],e?.[1]??1/0);return i?.[1]?i:null}function wt(n,t,{period:e,known:s,weighed:i},o){return i?.(t,s?e?.[1]??null:null)??(o?o[5]:n.confidence[t])}function F(n,t,e){let s=e.period?.[1]??null,i=Ht(n,t,e);if(i===null)return null;if(i){let[,,r,a,l,,c]=i;return{start:r,end:a,status:l,newest:l,confidence:wt(n,t,e,i),endBy:c===1,lastEvidence:Ve(n.evidence[t],s??1/0),year:s}}let o=n.status[t];return{start:n.start[t],end:n.end[t],status:s===null?o:Ln(n.statuses[t],s),newest:o,confidence:wt(n,t,e,i),endBy:n.endBy[t]===1,lastEvidence:Ve(n.evidence[t],1/0),year:s}}function Ke(n,t,e,s,{period:i,known:o,relations:r,area:a}){let{notBuilt:l,lasting:c,years:h}=n,{status:u,confidence:f,year:d}=s,y=u!==null&&c.includes(u)&&!l.includes(u)&&(o||d===h[1]);return f===0&&(u===null||!l.includes(u))&&(y||Tn(s,i))&&(r.length>0||t.relation[e]===null)&&!a?.possibly[e]}function Tn({start:n,end:t,endBy:e},s){if(!s)return!0;let[i,o]=s,r=e?null:t;return n!==null&&n>=i&&n<=o||r!==null&&r>=i&&r<=o?!0:n!==null&&n<i&&(t===null||r!==null&&r>o)}function xt(n,t,{rows:e,layers:s,actors:i}){return e[t]===1&&(!s.length||s.includes(n.layer[t]))&&(!i.length||i.includes(n.actor[t]))}function B(n,t,e){if(!xt(n,t,e))return!1;let{period:s,undated:i,confidence:o,statuses:r,standings:a}=e,l=Ht(n,t,e);if(l===null||!N(l?l[2]:n.start[t],l?l[3]:n.end[t],s,i)||a.length&&e.told&&!a.includes(q(t,e)??-1)||o!==null&&wt(n,t,e,l)>o)return!1;if(!r.length)return!0;let{status:c}=F(n,t,e);return c!==null&&r.includes(c)}function q(n,{period:t,known:e,told:s}){return s?.(n,e?t?.[1]??null:null)??null}function Ze(n,t,e){let s=0;for(let i=0;i<e.length;i++)e[i]=B(n,i,t)?1:0,s+=e[i];return s}function Je(n,t,e){let{confidence:s,statuses:i,standings:o}=t;return i.length||o.length||s!==null&&s<e?!0:!n.id.every((r,a)=>xt(n,a,t))}function Y(n,t,e){let{rows:s,period:i,undated:o}=e,r=n.confidences.length-1,a=c=>c.map(()=>0),l={shown:0,low:0,high:0,layers:a(n.layers),actors:a(n.actors),statuses:a(n.statuses),standings:e.told?a(n.tellers[0].says):[],confidence:a(n.confidences)};for(let c=0;c<s.length;c++){if(!s[c])continue;let h=F(t,c,e);if(!h||!N(h.start,h.end,i,!0))continue;let{status:u,confidence:f}=h,d=bt(e.layers,t.layer[c]),m=bt(e.actors,t.actor[c]),y=f<=(e.confidence??r),g=u===null?!e.statuses.length:bt(e.statuses,u),b=q(c,e),w=b===null||bt(e.standings,b);if(d&&m&&g&&w&&l.high++,!o&&h.start===null&&h.end===null)continue;let x=+!d+ +!m+ +!y+ +!g+ +!w;x>1||(x||l.shown++,!x&&Ke(n,t,c,h,e)&&l.low++,(!x||!d)&&l.layers[t.layer[c]]++,(!x||!m)&&l.actors[t.actor[c]]++,b!==null&&(!x||!w)&&l.standings[b]++,(!x||!y)&&l.confidence[f]++,u!==null&&(!x||!g)&&l.statuses[u]++)}for(let c=1;c<=r;c++)l.confidence[c]+=l.confidence[c-1];return l}function bt(n,t){return!n.length||n.includes(t)}var Gt=4,Qe=60,Cn={signs:"The search holds no letter or digit: type a name, a place or coordinates.",script:"No name in the atlas is written in the script of the search: try another."},An="No site fits, and loosening one filter alone would not help: reset all filters.";function ts(n,t,e){let s=n.sites.id.length,i=On(n,t).filter(Boolean).join(", "),o=`${A(s)} ${s===1?"site":"sites"}`;return[`Showing ${A(e.shown)} of ${o} ${Pn(t)}${i?`: ${i}`:""}.`,t.read,e.shown?"":_n(n,t)].filter(Boolean).join(" ")}function es(n,t,e){let{low:s,high:i}=e,o=s===i?"":`By what you count: ${A(s)} to ${A(i)}.`;return[Mn(n,t,e),o].filter(Boolean).join(" ")}function Mn({confidences:n},{confidence:t},e){let s=n.length-1,i=e.confidence[s],o=t??s;if(o===s){let l=e.confidence[0];return i?`${A(l)} ${Vt(l)} confirmed; ${A(i-l)} ${Vt(i-l)} not.`:""}let r=i-e.confidence[o],a=o===0?"not confirmed":`below “${n[o].toLowerCase()}”`;return`${A(r)} more ${Vt(r)} ${a}.`}function On({words:n,sites:t,choices:e,evidence:s},i){let{actors:o,layers:r,statuses:a,confidence:l,without:c,q:h}=i,u=g=>H(i[g].map(b=>e.words(g)[b])),f=l===null||l===n.confidences.length-1?null:l,d=f===null?"":n.confidences[f].toLowerCase(),m=u("orgs"),y=u("roles");return[H(o.map(g=>n.actors[g])),H(r.map(g=>n.layers[g])),u("countries"),u("regions"),y?`${m||"any organization"} as ${y}`:m,u("categories"),u("commodities"),H(a.map(g=>n.statuses[g].toLowerCase())),u("relations"),i.undated?"":"without sites with unknown dates",f?`${d} or better`:d,Xt(n,i),c.length?`without ${H(c.map(g=>s?.ways[g]??""))}`:"",$n(t,i),h&&`${e.search.find(h).alike?"matching words like":"matching"} ${Nn(h)}`]}function Xt({tellers:n},{according:t,standings:e}){let{tells:s,says:i,who:o}=n[t];return e.length?`${H(e.map(r=>i[r]))} by ${o}`:s}function $n(n,t){let{area:e}=t;if(!e)return"";let s=e.possibly.reduce((i,o,r)=>i+(o&&B(n,r,t)?1:0),0);return`${e.words}${s?` (${A(s)} of them only possibly)`:""}`}function Pn({period:n,known:t}){if(!n)return t?"in all years, as known today":"in all years";let e=n[0]===n[1]?`in ${n[0]}`:`in ${n[0]}–${n[1]}`;return t?`${e}, as known at the end of ${n[1]}`:e}function _n({words:n,sites:t,choices:e},s){let i=s.q&&e.search.trouble(s.q);if(i)return Cn[i];let o=[["actor",{actors:[]}],["layer",{layers:[]}],["country",{countries:[]}],["region",{regions:[]}],["category",{categories:[]}],["commodity",{commodities:[]}],["relation",{relations:[]}],["organization",{orgs:[]}],["role",{roles:[]}],["year",{period:null,undated:!0}],["status",{statuses:[]}],["standing",{standings:[]}],["confidence",{confidence:null}],["area",{area:null}],["search",{q:""}]],r={name:"",left:0};for(let[a,l]of o){if(Object.entries(l).every(([u,f])=>In(s[u],f)))continue;let c={...s,...l},h=Y(n,t,{...c,rows:e.rows(c)}).shown;h>r.left&&(r={name:a,left:h})}return r.left?`No site fits all filters. Without the ${r.name} filter there would be ${A(r.left)}.`:An}var In=(n,t)=>JSON.stringify(n)===JSON.stringify(t);function H(n){return n.length>Gt+1?`${n.slice(0,Gt).join(", ")} or one of ${n.length-Gt} others`:n.length>1?`${n.slice(0,-1).join(", ")} or ${n[n.length-1]}`:n[0]??""}function Nn(n){let t=[...n.replace(/[\p{C}\p{Z}]/gu," ").trim().replace(/ +/g," ")];return t.length>Qe?`“${t.slice(0,Qe).join("").trimEnd()}…”`:`“${t.join("")}”`}var Vt=n=>n===1?"is":"are",A=n=>`${n}`.replace(/\B(?=(\d{3})+$)/g,",");var Bn=["ended","cancelled"];function ss(n,{start:t,end:e,newest:s,endBy:i}){let o=s===null?"":n.statusCodes[s];if(i){let r=`${o==="cancelled"?"cancelled":"ended"} by ${e}, year unknown`;return t===null?r:`since ${t}, ${r}`}return t!==null&&e!==null?t===e?`${t}`:`${t}–${e}`:e!==null?`until ${e}`:t===null?"years not known":Bn.includes(o)?`${t}, end not known`:`since ${t}`}function Kt(n,t){return t===null?n.unknownStatus:n.statuses[t]}function ns(n,t){let e=Kt(n,t.status);return Xe(n,t)?`${e} (${t.lastEvidence===null?"no dated evidence":`last evidence ${t.lastEvidence}`})`:e}function is(n,t,e,s){let i=ns(n,s).toLowerCase(),o=n.confidences[s.confidence].toLowerCase(),r=[t.name[e],n.layers[t.layer[e]],i,ss(n,s),o];return s.said&&r.push(s.said),r.join(", ")}function os(n,t,e,s){let i=t.relation[e];return[`${n.layers[t.layer[e]]}: ${t.what[e]}`,t.where[e],`${ns(n,s)}, ${ss(n,s)}`,`${n.confidences[s.confidence]}, place within ${t.accuracy[e]/1e3} km`,s.said?`${s.said[0].toUpperCase()}${s.said.slice(1)}`:"",i===null?"":n.relations[i]].filter(Boolean)}function Zt(n,{scale:t,dx:e,dy:s},i){n.beginPath(),n.lineCap=n.lineJoin="round";for(let o of i){let r=1/0,a=1/0;for(let l=0;l<o.length;l+=2){let c=o[l]*t+e,h=o[l+1]*t+s;if(!l)n.moveTo(c,h);else if(l===o.length-2||Math.abs(c-r)+Math.abs(h-a)>1)n.lineTo(c,h);else continue;r=c,a=h}}}function as(n,{colour:t,casing:e,dash:s,doubled:i,strong:o}){n.strokeStyle=e,n.lineWidth=o?7:4.5,n.stroke(),n.strokeStyle=t,n.lineWidth=o?4:2.4,n.setLineDash(s.map(r=>r*2.5)),n.stroke(),i&&(n.strokeStyle=e,n.lineWidth=1,n.stroke()),n.setLineDash([])}function ls(n,t,{colour:e,strong:s}){n.strokeStyle=e+(s?"66":"38"),n.lineWidth=Math.max(6,t),n.stroke()}function cs(n,{colour:t,casing:e,strong:s}){n.fillStyle=t+(s?"44":"26"),n.fill("evenodd"),n.strokeStyle=e,n.lineWidth=s?4:2.4,n.stroke(),n.strokeStyle=t,n.lineWidth=s?2.6:1.4,n.stroke()}function hs(n,{x:t,y:e},s,{colour:i,strong:o}){let r=Math.max(8,s),[a,l]=r<60?["14","66"]:["05","30"];n.beginPath(),n.arc(t,e,r,0,2*Math.PI),n.fillStyle=i+(o?"30":a),n.fill(),n.setLineDash([4,4]),n.strokeStyle=i+(o?"dd":l),n.lineWidth=1,n.stroke(),n.setLineDash([])}function us(n,{x:t,y:e},s,{colour:i,strong:o}){n.beginPath(),n.arc(t,e,s,0,2*Math.PI),n.fillStyle=i+(o?"22":"0c"),n.fill(),n.strokeStyle=i+(o?"cc":"44"),n.lineWidth=1,n.stroke()}var zn={added:["#009E73","+"],ended:["#B03A2E","×"],changed:["#56B4E9","~"]},rs="#3f4a54";function fs(n,t,e){t==="acknowledged"||t==="denied"?Rn(n,t,e):Dn(n,t,e)}function Rn(n,t,{x:e,y:s}){let i=t==="acknowledged";n.beginPath(),i?n.arc(e,s,6,0,2*Math.PI):n.rect(e-5.5,s-5.5,11,11),n.fillStyle=i?rs:"#ffffff",n.fill(),n.strokeStyle=i?"#ffffff":rs,n.lineWidth=i?1:1.4,n.stroke(),n.beginPath(),n.moveTo(e-3.2,s),n.lineTo(e+3.2,s),i&&(n.moveTo(e,s-3.2),n.lineTo(e,s+3.2)),n.lineWidth=1.8,n.stroke()}function Dn(n,t,{x:e,y:s}){let[i,o]=zn[t];n.beginPath(),n.arc(e,s,6,0,2*Math.PI),n.fillStyle=i,n.fill(),n.fillStyle="#ffffff",n.font="bold 12px system-ui, sans-serif",n.textAlign="center",n.textBaseline="middle",n.fillText(o,e,s+.5)}var V=5.4,T=v/2;function kt(n,t,e=Wn){let s=new Map;return(i,o=Math.max(1,Math.ceil(window.devicePixelRatio||1)))=>{let r=Fn(i)*16+o,a=s.get(r);if(!a){a=document.createElement("canvas"),a.width=a.height=v*o;let l=a.getContext("2d");l.scale(o,o),e(l,n,t,i),s.set(r,a)}return a}}function Fn({layer:n,actor:t,status:e,confidence:s,marked:i}){return(((n*16+t)*16+(e??15))*16+s)*2+Number(i)}function Wn(n,t,e,{layer:s,actor:i,status:o,confidence:r,marked:a}){let l=t.colours[s],c=o===null?null:t.statusCodes[o],h=t.contested.includes(r),u=Un(t.shapes[i]);n.fillStyle=e.paper,n.fill(u),n.save(),n.clip(u),n.fillStyle=n.strokeStyle=l,n.lineWidth=1.5,Jt(n,u,c),n.restore(),n.strokeStyle=c==="active"?e.ink:l,n.lineWidth=h||c==="active"?1.2:1.8,n.setLineDash(t.dashes[r]),n.stroke(u),n.setLineDash([]),h&&(n.strokeStyle=l,n.beginPath(),n.arc(T,T,V+3,0,2*Math.PI),n.stroke()),a&&(n.fillStyle=e.ink,n.beginPath(),n.moveTo(v-5,.5),n.lineTo(v-1.5,6),n.lineTo(v-8.5,6),n.fill())}function Un(n){let t=new Path2D;return n==="square"?t.rect(T-V+.4,T-V+.4,2*V-.8,2*V-.8):t.arc(T,T,V,0,2*Math.PI),t}function Jt(n,t,e){let s=T-4,i=T+4;switch(e){case"overdue":G(n,T,s,T,T),G(n,T,T,i-1,T+2);break;case"under_construction":n.fillRect(0,T,v,T);break;case"active":n.fill(t);break;case"suspended":for(let o of[-5,0,5])G(n,s+o-2,i+2,i+o+2,s-2);break;case"ended":G(n,s,s,i,i),G(n,i,s,s,i);break;case"cancelled":G(n,s,i,i,s);break;case null:n.beginPath(),n.arc(T,T,1.6,0,2*Math.PI),n.fill();break}}function G(n,t,e,s,i){n.beginPath(),n.moveTo(t,e),n.lineTo(s,i),n.stroke()}var ds=["acknowledged","denied"],Qt=8,jn=250,qn=.5,X=class extends M{picked=null;hover=null;fan=null;#t=null;#e=0;#s=new Map;#n=!1;#i=[];#o=null;#r;constructor({words:t,sites:e},s,i){super(i),this.words=t,this.sites=e,this.places=new mt(e),this.#c=new yt(this.places,e.layer),this.visible=new Uint8Array(e.id.length),this.#l=s,this.#a=this.makeSymbols(s)}#c;#l;#a;setTheme(t){t!==this.#l&&(this.#l=t,this.#a=this.makeSymbols(t),this.#i=[],this.redraw())}makeSymbols(t,e=this.words){return kt(e,t)}casing(t){return t.paper}describe(t){return is(this.words,this.sites,t,this.stateOf(t))}get theme(){return this.#l}get count(){return this.#e}show(t){this.#t=t,this.#i=[],this.#e=Ze(this.sites,t,this.visible);let e=Object.entries(t.marks??{});if(this.#s=new Map(e.flatMap(([s,i])=>i.map(o=>[o,s]))),this.#n=this.#s.size>0||t.told!==null,t.told)for(let s of this.rows())this.#p(s,t);this.fan?.rows.every(s=>this.visible[s])||(this.fan=null),this.#f()}#p(t,e){let s=ds[q(t,e)??ds.length];s&&this.#s.set(t,s)}stateOf(t){let e=this.#t,s=F(this.sites,t,e),i=q(t,e);return i===null?s:{...s,said:Xt(this.words,{...e,standings:[i]})}}rows(){return[...this.visible.keys()].filter(t=>this.visible[t])}under(t){return this.places.under(this.frame(),t,this.visible,this.fan)}spot(t,e=this.frame()){let{x:s,y:i}=this.places.spot(e,t,this.fan);return L.point(s,i)}draw(t,e){let s=this.#d(e);this.#o=this.#h()?{frame:e,looks:this.#u(s)}:null,this.#m(t,e,s),this.#A(t,e);for(let i of[this.hover,this.picked])i!==null&&this.visible[i]&&this.#T(t,e,i)}#f(){let t=this.#o;if(clearTimeout(this.#r),this.held||this.#e<=rt||!t||!this.#h()||!j(t.frame,this.frame())){this.redraw();return}let{frame:e}=t,s=this.#d(e),i=this.#u(s),o=this.patches();for(let[h,u]of t.looks)i.get(h)!==u&&this.#g(o,e,h);for(let h of i.keys())t.looks.has(h)||this.#g(o,e,h);if(o.share()>qn){this.redraw();return}let r=h=>o.touches(this.#y(e,h)),{points:a,lines:l,soft:c}=s;this.patch(o,h=>{this.#m(h,e,{points:a.filter(r),lines:l.filter(r),soft:c.filter(r)})}),this.#o={frame:e,looks:i},this.#r=setTimeout(()=>this.redraw(),jn)}#h(){return!this.fine&&this.picked===null&&this.hover===null&&!this.fan&&!this.#n}#u({points:t,lines:e,soft:s}){let i=new Map;for(let o of[s,e,t])for(let r of o)i.set(r,this.#E(r));return i}#g(t,e,s){let{places:i}=this,{x:o,y:r}=i.spot(e,s);if(t.mark([o-O,r-O,o+O,r+O]),i.shape[s]!=="p")for(let a of i.parts(e,s))t.mark(a);else e.zoom>=Qt&&t.mark(this.#y(e,s))}#y(t,e){let{places:s}=this;if(s.shape[e]!=="p")return s.extent(t,e);let{x:i,y:o}=s.spot(t,e),r=t.zoom>=Qt?Math.max(O,s.radius(t,e)+2):O;return[i-r,o-r,i+r,o+r]}#m(t,e,{points:s,lines:i,soft:o}){for(let r of o)this.#w(t,e,r);for(let r of i)this.#k(t,e,r);if(t.globalAlpha=1,e.zoom>=Qt)for(let r of s)this.#b(t,e,r);this.picked!==null&&this.visible[this.picked]&&this.#b(t,e,this.picked,!0);for(let r of[...o,...i,...s])this.fan?.rows.includes(r)||this.#v(t,r,this.places.spot(e,r),this.places.shape[r]==="p"?1:.8)}#d(t){let{places:e}=this,{points:s,shapes:i}=e.inView(t,this.visible);this.#e>rt&&(s=this.#c.unhiddenPoints(t,s),i=this.#c.unhiddenShapes(t,i));let o=this.#s;o.size&&s.sort((l,c)=>Number(o.has(l))-Number(o.has(c)));let r=i.filter(l=>e.shape[l]==="l"),a=i.filter(l=>e.shape[l]!=="l");return{points:s,lines:r,soft:a}}#w(t,e,s){let i=this.places.routes.get(s),o=this.places.radius(e,s);if(t.globalAlpha=this.#L(s),!i){hs(t,this.places.spot(e,s),o,this.#x(s));return}Zt(t,e,i),this.places.shape[s]==="b"?ls(t,2*o,this.#x(s)):cs(t,{...this.#x(s),casing:this.casing(this.#l)})}#k(t,e,s){let{words:i}=this,{confidence:o}=this.stateOf(s);t.globalAlpha=this.#L(s),Zt(t,e,this.places.routes.get(s)),as(t,{...this.#x(s),casing:this.casing(this.#l),dash:i.dashes[o],doubled:i.contested.includes(o)})}#x(t){return{colour:this.words.colours[this.sites.layer[t]],strong:t===this.picked||t===this.hover}}#b(t,e,s,i=!1){if(this.places.shape[s]!=="p")return;let o=this.places.radius(e,s);o===0||!i&&(o<14||o>400)||us(t,this.places.spot(e,s),o,{...this.#x(s),strong:i})}#v(t,e,{x:s,y:i},o){let r=v*o,a=this.#s.get(e);t.globalAlpha=this.#L(e),t.drawImage(this.#E(e),s-r/2,i-r/2,r,r),t.globalAlpha=1,a&&fs(t,a,{x:s+r/2-1,y:i-r/2+1})}#E(t){let{layer:e,actor:s,relation:i}=this.sites,o=()=>({...this.stateOf(t),layer:e[t],actor:s[t],marked:i[t]!==null});return this.fine?this.#a(o(),U):(this.#i[t]??=this.#a(o()),this.#i[t])}legend(){let{words:t}=this,e=t.colours.length,s=this.makeSymbols(this.#l,{...t,colours:[...t.colours,this.#l.label]}),i=this.rows(),o=i.map(h=>this.stateOf(h)),r=t.shapes.indexOf("circle"),a={layer:e,actor:r,status:t.statusCodes.indexOf("planned"),confidence:0,marked:!1},l={...a,status:t.statusCodes.indexOf("active")},c=(h,u,f)=>[...new Set(h)].sort((m,y)=>(m??1/0)-(y??1/0)).map(m=>{let y=m;return{sign:s({...a,...f(y)},U),label:u(y)}});return[...c(i.map(h=>this.sites.layer[h]),h=>t.layers[h],h=>({...l,layer:h})),...c(i.map(h=>this.sites.actor[h]),h=>t.actors[h],h=>({...l,actor:h})),...c(o.map(({status:h})=>h),h=>h===null?t.unknownStatus:t.statuses[h],h=>({status:h})),...c(o.map(({confidence:h})=>h),h=>t.confidences[h],h=>({confidence:h}))]}#L(t){return this.#n&&!this.#s.has(t)?.35:1}#A(t,e){if(!this.fan)return;let s=this.places.spot(e,this.fan.centre);t.strokeStyle=this.#l.ink,t.lineWidth=1;for(let i of this.fan.rows){let o=this.spot(i,e);t.beginPath(),t.moveTo(s.x,s.y),t.lineTo(o.x,o.y),t.stroke(),this.#v(t,i,o,1)}}#T(t,e,s){let i=this.spot(s,e);t.beginPath(),t.arc(i.x,i.y,v/2+2.5,0,2*Math.PI),t.strokeStyle=this.#l.ink,t.lineWidth=s===this.picked?2.4:1.4,t.stroke()}};function z(n,t){let e=Uint8Array.from(atob(n.slice(1)),s=>s.charCodeAt(0));return n[0]==="b"?Yn(e,t):Hn(e,t)}function Yn(n,t){let e=new Uint8Array(t);for(let s=0;s<t;s++)e[s]=n[s>>3]>>(s&7)&1;return e}function Hn(n,t){let e=new Uint8Array(t),s=0,i=!1,o=0,r=0;for(let a of n)o|=(a&127)<<r,r+=7,!(a>127)&&(i&&e.fill(1,s,s+o),s+=o,i=!i,o=r=0);return e}function p(n,t={},e=""){let s=document.createElement(n);for(let[i,o]of Object.entries(t))s.setAttribute(i,String(o));return s.textContent=e,s}function k(n,t,e){let s=p("button",{type:"button",...n},t);return s.addEventListener("click",e),s}function at(n,t,e=t.rows()){te(n,ee(t,e))}function te(n,t){t.length&&n.fitBounds(L.latLngBounds(t).pad(.15),{maxZoom:7,animate:!1})}function ee({sites:{lat:n,lon:t,routes:e}},s){return s.flatMap(i=>{let o=(e[i]??[]).map(r=>[r[1],r[0]]);return[[n[i],t[i]],...o]})}function ps(n,t){let{lat:e,lon:s}=t.sites,[i,o,r,a]=t.words.region,l=t.rows(),c=l.filter(h=>i<=s[h]&&s[h]<=r&&o<=e[h]&&e[h]<=a);at(n,t,c.length?c:l)}function ms(n,t){let e=new BroadcastChannel(`atlas-${t}`),s=!1;n.on("move",()=>{let{lat:i,lng:o}=n.getCenter();s||e.postMessage([i,o,n.getZoom()])}),e.addEventListener("message",({data:[i,o,r]})=>{s=!0,n.setView([i,o],r,{animate:!1}),s=!1})}function W(n,t){let{x:e,y:s}=n.getSize(),i=n.getContainer().querySelector(".atlas-bar")?.clientHeight??0,o=n.zoomControl?.getContainer()?.offsetHeight??0,r=Math.max(i,o)+18;return{maxWidth:Math.min(t,e-60),minWidth:Math.min(50,e-60),maxHeight:Math.max(80,s-r-92),autoPanPaddingTopLeft:[8,r],autoPanPaddingBottomRight:[8,12]}}var Gn={id:"atlas-site",label:"Sites in view",what:["site","sites"],ordered:!0,once:!1},Vn=250,se=500,gs=10,Xn=700,K=class{#t=[];#e=null;#s=0;#n=null;#i=!1;#o="";#r;#c;#l;#a;#p;constructor(t,e,s,i=Gn,o=Kn(t,e,i.what)){this.#l=t,this.#a=e,this.#p=s,this.#f=i,this.#h=o,this.#u=this.#E(),t.on("moveend",this.refreshSoon,this)}#f;#h;#u;remove(){clearTimeout(this.#r),this.#l.off("moveend",this.refreshSoon,this);let{box:t,status:e,elsewhere:s}=this.#u;for(let i of[t,e,s])i.remove()}refreshSoon(){clearTimeout(this.#r),this.#r=setTimeout(()=>this.#g(),Vn)}focus(){this.#u.list.focus()}#g(){let{sites:t}=this.#a,{list:e,count:s,status:i,elsewhere:o}=this.#u,r=this.#a.rows(),a=this.#l.getBounds();this.#t=this.#x(r.filter(f=>a.contains([t.lat[f],t.lon[f]])));let{length:l}=this.#t,[c,h]=this.#f.what;e.hidden=l===0,s.textContent=`${l} ${l===1?c:h} in view. Arrow keys choose, Enter opens the record.`,i.textContent=`${r.length} ${h} drawn, ${l} in view`,l&&(this.#i=!0);let u=this.#h.count();o.hidden=l>0||u===0||this.#f.once&&this.#i,o.textContent=u===1?`The one ${this.#h.what[0]} is out of view: show it`:`All ${A(u)} ${this.#h.what[1]} are out of view: show them`,this.#s=-1,this.#y(this.#t.indexOf(this.#e??this.#a.picked??-1))}#y(t){let{list:e}=this.#u,s=this.#t.length-1,i=Math.max(0,Math.min(s,t));this.#e=this.#t[i]??null,this.#w(i);let o=`${this.#f.id}-${i}`;for(let r of e.children)r.classList.toggle("atlas-active",r.id===o);s<0?e.removeAttribute("aria-activedescendant"):e.setAttribute("aria-activedescendant",o),document.activeElement===e&&this.#m()}#m(){let{list:t}=this.#u,e=t.querySelector(".atlas-active");e&&(t.scrollTop=e.offsetTop-t.clientHeight/2),this.#d(this.#e)}#d(t){this.#a.hover=t,this.#a.redraw()}#w(t){let e=Math.max(0,Math.min(t-se/2,this.#t.length-se)),s=this.#u.list.children.length;this.#s>=0&&t>=this.#s&&t<this.#s+s||(this.#s=e,this.#u.list.replaceChildren(...this.#t.slice(e,e+se).map((i,o)=>this.#k(i,e+o))))}#k(t,e){let{picked:s}=this.#a,i=this.#a.describe(t),o=p("div",{role:"option",id:`${this.#f.id}-${e}`,"aria-posinset":e+1,"aria-setsize":this.#t.length,"aria-selected":String(t===s)},i);return o.addEventListener("click",()=>this.#p(t)),o}#x(t){if(!this.#f.ordered)return t;let{name:e}=this.#a.sites;if(!this.#n){let{compare:i}=new Intl.Collator("en"),o=Object.keys(e).map(Number).sort((r,a)=>i(e[r],e[a]));this.#n=new Map(o.map((r,a)=>[r,a]))}let s=this.#n;return t.sort((i,o)=>s.get(i)-s.get(o))}#b(t){if(t.ctrlKey||t.metaKey||t.altKey)return;let e=this.#t.indexOf(this.#e??-1),s=this.#t.length-1,i={ArrowDown:e+1,ArrowRight:e+1,ArrowUp:e-1,ArrowLeft:e-1,PageDown:e+gs,PageUp:e-gs,Home:0,End:s};if(t.key in i)this.#y(i[t.key]);else if(t.key==="Enter"||t.key===" "&&!this.#o)this.#p(this.#t[e]);else if(t.key.length===1)this.#y(this.#v(t.key,e));else return;t.preventDefault(),t.stopPropagation()}#v(t,e){this.#o+=t.toLowerCase(),clearTimeout(this.#c),this.#c=setTimeout(()=>{this.#o=""},Xn);let s=this.#o.length===1?e+1:e,{name:i}=this.#a.sites;return[...this.#t.keys()].map((r,a,{length:l})=>(s+a)%l).find(r=>i[this.#t[r]].toLowerCase().startsWith(this.#o))??e}#E(){let{id:t,label:e}=this.#f,s=p("p",{id:`${t}s-count`}),i=p("div",{role:"listbox",tabindex:0,"aria-label":e,"aria-describedby":`${t}s-count`}),o=p("div",{class:"atlas-sites"}),r=p("div",{role:"status",class:"atlas-unseen"}),a=k({class:`atlas-elsewhere ${t}-elsewhere`,hidden:""},"",()=>this.#h.show());i.hidden=!0,o.append(s,i);for(let l of[a,o])L.DomEvent.disableClickPropagation(l).disableScrollPropagation(l);return this.#l.getContainer().append(o,r,a),i.addEventListener("keydown",l=>this.#b(l)),i.addEventListener("focus",()=>this.#m()),i.addEventListener("blur",()=>this.#d(null)),{box:o,list:i,count:s,status:r,elsewhere:a}}};function Kn(n,t,e){return{what:e,count:()=>t.rows().length,show:()=>at(n,t)}}var Zn={sites:"The map's sites could not be loaded. The sentence above and the table below hold the same sites. The map tries again by itself.",base:"The base map could not be loaded. The map tries again by itself.",own:"Your data could not be loaded onto the map. The table below the map holds the same rows.",exercises:"The joint exercises could not be loaded. The map tries again by itself."};function vt(n,t,e){let s=n.getContainer(),i=s.querySelector(".atlas-troubles")??p("div",{class:"atlas-troubles",role:"alert"}),o=p("p",{},`${Zn[t]} `);return o.append(k({},"Try again",e)),L.DomEvent.disableClickPropagation(o),i.append(o),s.append(i),()=>o.remove()}var ie="data-test-script-state",ae="data-selected",re="aria-valuetext",le=["countries","regions","categories","commodities","relations","orgs","roles","without"],ys=["q","when","year","period","clock","undated","layers","actors","statuses","confidence","according","standings",...le],Jn=ys.map(n=>`.st-key-w_${n}`).join(),Qn=le.map(n=>`.st-key-w_${n}`).join(),ti=".st-key-w_according, .st-key-w_without",ei=".stHtml",ws=" · ",si=["year","period","all"],ni=1e3,ii=5e3;function xs({labels:n,changed:t,evidence:e,written:s,settled:i}){let o=_()?.querySelector(`[${ie}]`);if(!o)return;let r,a=!1,l=!1,c=new MutationObserver(u=>{let f=new Set,d=!1,m=!1;for(let{type:g,target:b,attributeName:w,oldValue:x}of u){let E=b;if(g==="childList"){let C=E.closest(Qn);C?f.add(C):E.matches(ei)&&E.querySelector(st)&&(d=!0);continue}let S=E.getAttribute(w??"");if(S!==x)if(w===ie)a=S==="notRunning",m=!0;else{let C=E.closest(Jn);C&&f.add(C)}}!l&&o.ownerDocument.querySelector(ti)&&(l=!0,e());let y=[...f].flatMap(g=>oi(g,n)??[]);for(let g of y)t(g);if((d||m&&a)&&s(),!(!y.length&&!m)&&(clearTimeout(r),a)){let g=y.length?ii:ni;r=setTimeout(()=>{a=!1,i()},g)}}),h=[re,ae,ie,"value"];c.observe(o.ownerDocument.body,{subtree:!0,childList:!0,attributeOldValue:!0,attributeFilter:h})}function oi(n,t){let e=ys.find(o=>n.matches(`.st-key-w_${o}`)),s=le.find(o=>o===e);if(s)return ai(n,s,t(s));if(e==="q")return li(n.querySelector("input"));if(e==="confidence")return ci(n.querySelector("input"),t(e));if(e==="undated")return{undated:n.querySelector(`[${ae}]`)!==null};if(e==="layers"||e==="actors"||e==="statuses"||e==="standings")return{[e]:oe(n)};if(e==="according")return ri(oe(n));if(e==="when"||e==="clock"){let[o]=oe(n);return o===void 0?null:e==="when"?{when:si[o]}:{known:o===1}}let i=[...n.querySelectorAll(`[${re}]`)].map(o=>Number(o.getAttribute(re)));return!i.length||!i.every(Number.isInteger)?null:e==="year"?{year:i[0]}:{span:[i[0],i[i.length-1]]}}function bs(n,t){let e=_()?.querySelectorAll(`.st-key-w_${n} button p`)??[];for(let[s,{firstChild:i}]of[...e].entries()){let o=i?.nodeValue??"",r=`${ce(o)}${ws}${t[s]}`;i&&o!==r&&t[s]!==void 0&&(i.nodeValue=r)}}function oe(n){return[...n.querySelectorAll("button:not(label button)")].flatMap((t,e)=>t.hasAttribute(ae)?[e]:[])}function ri([n]){return n===void 0?null:n?{according:n}:{according:n,standings:[]}}function ai(n,t,e){let i=(n.querySelector("[role=combobox]")&&[...n.querySelectorAll("[data-tag] [title]")])?.map(o=>e.indexOf(ce(o.getAttribute("title")??"")))??[-1];return i.includes(-1)?null:{[t]:[...new Set(i)].sort((o,r)=>o-r)}}function li(n){return n&&{q:n.value.trim()}}function ci(n,t){let e=t.indexOf(ce(n?.value??""));return e<0?null:{confidence:e}}function ce(n){let t=n.lastIndexOf(ws);return t<0?n:n.slice(0,t)}var hi="(?<![\\p{L}\\p{N}_])",ks=/\p{Nd}/u;function vs({letters:n,signs:t,together:e,meeting:s,han:i}){let o=new Set(t),r=e.map(([d,m])=>({from:new RegExp(d.replace(/^\\b/,hi),"gu"),to:m})),a=s.map(([d,m])=>({from:new RegExp(d,"gu"),to:m.replace("\\1","$1")})),l=new RegExp(`[a-z0-9]+|[${i}]+|(?:(?![_a-z0-9${i}])[\\p{L}\\p{N}])+`,"gu"),c=new RegExp(`^[${i}]`,"u"),h=(d,m)=>m.reduce((y,{from:g,to:b})=>y.replace(g,b),d);function u(d){let m=[...d].filter(w=>!o.has(w)).join("");return([...[...h(ui(m.normalize("NFKC")),r).normalize("NFC")].map(w=>n[w]??w).join("").normalize("NFKD").replace(/\p{M}/gu,"")].map(fi).join("").match(l)??[]).map(w=>h(w,a))}return{fold:u,isWhole:d=>c.test(d)}}var Ss=n=>/[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]/.test(n);function ui(n){return n.toLowerCase().replaceAll("ß","ss").replaceAll("ς","σ")}function fi(n){if(!ks.test(n)||n<="9")return n;let t=n.codePointAt(0),e=t;for(;ks.test(String.fromCodePoint(e-1));)e-=1;return`${(t-e)%10}`}var Ts=3,di=[[9,2],[5,1]],pi=64,St=class{#t;#e;#s;#n;#i=new Map;constructor(t,e,s){this.#t=vs(t);let i=new Map,o=e.map(r=>r.split(" ").map(a=>{let l=i.get(a)??i.size;return i.set(a,l),l}));this.#e=[...i.keys()],this.#s=Es(o),this.#n=Es(s)}find(t){let e=this.#t.fold(t),s=e.map(o=>this.#o(o,Ss(t))),i=new Uint8Array(this.#n.size);if(e.length)for(let o=0;o<i.length;o++)i[o]=s.every(r=>r.rows[o])?1:0;return{rows:i,alike:s.some(({alike:o})=>o)}}trouble(t){let e=this.#t.fold(t);if(!e.length)return"signs";let s=[...new Set(e.join(""))].filter(i=>i>""&&!this.#t.isWhole(i));return s.length?this.#e.some(i=>s.some(o=>i.includes(o)))?null:"script":null}#o(t,e){let s=`${e?"a":""} ${t}`,i=this.#i.get(s)??this.#r(t,e);return this.#i.delete(s),this.#i.set(s,i),this.#i.size>pi&&this.#i.delete(this.#i.keys().next().value),i}#r(t,e){let{isWhole:s}=this.#t,i=this.#c(e?xi(t):wi(t,s(t)));!i.includes(1)&&!e&&he(t)&&(i=this.#c(r=>r.startsWith(` ${t}`)));let o=i.includes(1)||s(t)?0:gi(t);if(o){let r=` ${yi(t)}`;i=this.#c(a=>a.startsWith(r)&&mi(t,a.trim(),o))}return{rows:Ls(this.#n,Ls(this.#s,i)),alike:o>0&&i.includes(1)}}#c(t){return Uint8Array.from(this.#e,e=>Number(t(` ${e} `)))}};function Es(n){return{holders:Uint32Array.from(n.flatMap((e,s)=>e.map(()=>s))),things:Uint32Array.from(n.flat()),size:n.length}}function Ls({holders:n,things:t,size:e},s){let i=new Uint8Array(e);for(let o=0;o<t.length;o++)s[t[o]]&&(i[n[o]]=1);return i}function mi(n,t,e){let s=[...n],i=[...t],o=[],r=Array.from({length:i.length+1},(a,l)=>l);for(let a=1;a<=s.length;a++){let l=[a];for(let c=1;c<=i.length;c++){let h=s[a-1]===i[c-1]?0:1,u=Math.min(r[c]+1,l[c-1]+1,r[c-1]+h);a>1&&c>1&&s[a-1]===i[c-2]&&s[a-2]===i[c-1]&&(u=Math.min(u,o[c-2]+1)),l.push(u)}if(Math.min(...l)>e)return!1;o=r,r=l}return Math.min(...r)<=e}function gi(n){return/^\p{L}+$/u.test(n)?di.find(([t])=>[...n].length>=t)?.[1]??0:0}var yi=n=>String.fromCodePoint(n.codePointAt(0)??0);function wi(n,t){let e=t?n:he(n)?` ${n} `:` ${n}`;return s=>s.includes(e)}function xi(n){let t=[...n],e=t.length>Ts&&n.endsWith("h"),s=(e?t.slice(0,-1):t).map(o=>o==="u"?"[aeiouv]+":"aei".includes(o)?"[aeiou]+":`${o}[aeiou]*`),i=new RegExp(` [aeiou]*${s.join("")}${e?"h?":""}${he(n)?" ":""}`,"u");return o=>i.test(o)}var he=n=>[...n].length<=Ts&&/^\p{L}+$/u.test(n);var Cs=["countries","regions","categories","commodities","relations"],Lt=[...Cs,"orgs","roles"],Et=class{#t;constructor(t){this.#t=t,this.search=new St(t.folding,t.texts,t.textsOf)}labels(t){return this.#t.choices[t].labels}words(t){let{labels:e,words:s}=this.#t.choices[t];return s??e}rows(t){let{of:e,parts:s}=this.#t,i=t.q?this.search.find(t.q).rows.slice():new Uint8Array(s.length).fill(1);for(let r of Cs){if(!t[r].length)continue;let a=new Set(t[r]);ue(i,l=>e[r][l].some(c=>a.has(c)))}(t.orgs.length||t.roles.length)&&this.#e(i,t);let{area:o}=t;return o&&ue(i,r=>o.inside[r]===1),i}#e(t,{orgs:e,roles:s}){let{above:i,parts:o}=this.#t,r=i.map((a,l)=>!e.length||[l,...a].some(c=>e.includes(c)));ue(t,a=>{let l=o[a];for(let c=0;c<l.length;c+=2)if(r[l[c]]&&(!s.length||s.includes(l[c+1])))return!0;return!1})}};function ue(n,t){for(let e=0;e<n.length;e++)n[e]&&!t(e)&&(n[e]=0)}var Z={acknowledged:0,denied:1,silent:2},Tt=class{#t;#e=new Map;#s;constructor(t){this.#t=t,this.#s=t.claims.map(e=>new Set(e.flatMap(s=>s.slice(6).map(Number))))}get ways(){return this.#t.ways}confidence(t){return this.#i(`c ${t}`,(e,s)=>t.some(i=>this.#s[e].has(i))?bi(this.#n(e,t,s),this.#t):void 0)}standing(t,e){let s=1<<t;return this.#i(`s ${t} ${e}`,(i,o)=>Si(this.#n(i,e,o).filter(r=>r[4]&s),this.#t))}#n(t,e,s){let{claims:i,newest:o}=this.#t;return i[t].filter(r=>s!==null&&Number(r[5]?.slice(0,4)??o)>s?!1:!e.some(a=>r.indexOf(a,6)>=0))}#i(t,e){let s=this.#e.get(t);if(s)return s;let i=[],o=(r,a)=>{i[r]??=new Map;let l=a??Number.POSITIVE_INFINITY;return i[r].has(l)||i[r].set(l,e(r,a)),i[r].get(l)};return this.#e.set(t,o),o}};function bi(n,t){let e=new Set(n.filter(([,r])=>r===0).map(([r])=>r)),s=[...e.size?e:[0]].map(r=>ki(r,n,t)),{result:i,isPlan:o}=s.reduce((r,a)=>vi(a,r)?a:r);return t.results[Number(o)][i]}function ki(n,t,{weights:e,strong:s,many:i,plan:o}){let r=t.filter(y=>y[0]===n),a=r.filter(([,y])=>y===0),l=new Map;for(let[,,,y,,,g]of a)l.set(g,Math.min(l.get(g)??y,y));let c=[...l.values()].filter(y=>e[y]>0),h=c.reduce((y,g)=>y+e[g],0),u=a.filter(([,,,y,g])=>g&1&&e[y]>0),f=r.some(y=>y[1]===1&&y[4]&1&&As(y,u)),d=u.length>0||h>=i&&c.some(y=>y<s);return{result:h<1?3:f?2:d?0:1,isPlan:n===o,weight:h}}function vi(n,t){let e=r=>[+(r.weight<1),Number(r.isPlan),r.result],[s,i]=[e(n),e(t)],o=s.findIndex((r,a)=>r!==i[a]);return o>=0&&s[o]<i[o]}function Si(n,{weights:t,plan:e}){let[s,i,o]=[!1,!1,!1];for(let r of new Set(n.map(([a])=>a))){let a=n.filter(c=>c[0]===r),l=a.filter(([,c,,h])=>c===0&&t[h]>0);a.some(c=>c[1]===1&&As(c,l))?i=!0:l.length&&r===e?o=!0:l.length&&(s=!0)}return s?Z.acknowledged:i?Z.denied:o?Z.acknowledged:Z.silent}function As([,,n,,,t],e){return!e.some(s=>s[2]===n&&s[5]&&t&&s[5]>t)}function Ms(n,t){let{when:e,year:s,span:i,chosen:o,without:r,q:a,read:l,area:c}=n.follow??Ti,h=Lt.map(u=>[u,o[u]??[]]);return{...n,when:e,year:s,span:i,without:r,q:a,read:l,area:c&&{words:c.words,inside:z(c.inside,t),possibly:z(c.possibly,t)},...Object.fromEntries(h),rows:z(n.mask,t),undated:n.undated===1,known:n.known===1,weighed:Ei(n,t),told:Li(n,t)}}function Ei({weighed:n},t){if(!n)return null;let e=new Map;for(let[s,i]of Object.entries(n))for(let[o,r]of z(i,t).entries())r&&e.set(o,Number(s));return s=>e.get(s)}function Li({told:n},t){if(!n)return null;let e=n.map(s=>z(s,t));return s=>{let i=e.findIndex(o=>o[s]);return i<0?Z.silent:i}}var Ti={when:"all",year:0,span:[0,0],chosen:{},without:[],q:"",read:"",area:null};function Os({when:n,year:t,span:e}){return n==="all"?null:n==="year"?[t,t]:e}var $s=/^[2-9cfghjmpqrvwx0]{0,8}\+[2-9cfghjmpqrvwx]*$/i,Ci=/^\d{1,2}\s*[c-hj-np-x]\s*[a-hj-np-z]{2}\s*\d+\s*\d*$/i,Ps=/[сювз](\.\s*|\s*)[шд]\.?|\b(north|south|east|west)\b/giu,_s=/^[\d\s.,;/+\-nsew°'"º˚′’‘″”“−–]*$/i;function Is(n){let t=n.normalize("NFKC").trim();if($s.test(t)||$s.test(n.trim())||Ci.test(t))return!0;let e=t.replace(Ps,"n");if(!_s.test(e)&&!_s.test(n.trim().replace(Ps,"n")))return!1;let s=e.match(/\d+/g)??[];return s.length>1||s.length===1&&/[^\d\s]/.test(e)}var Ct={none:"area:",view(n){let[t,e]=[n.getWest(),n.getEast()].map(o=>fe(Math.min(180,Math.max(-180,o)))),[s,i]=[n.getSouth(),n.getNorth()].map(o=>fe(Math.min(90,Math.max(-90,o))));return{corners:[[t,s],[e,s],[e,i],[t,i]],report:`area:area=${[t,s,e,i].join()}`}},shape:n=>`area:area=${n.flat().map(fe).join()}`};function fe(n){return Number(n.toFixed(4))+0}var de=3,Mi=14,Oi="Click corners on the map, or move it with the arrow keys and press Enter to put one at the cross.",At=class{#t=[];#e=null;#s=!1;#n;#i;#o;#r=p("div",{class:"atlas-draw",role:"group","aria-label":"Draw a shape"});#c=p("span",{role:"status"});#l;#a;#p=p("div",{class:"atlas-cross","aria-hidden":"true"});#f=new AbortController;constructor(t,e,s){this.#n=t,this.#i=e,this.#o=s,this.#l=k({},"Finish",()=>this.#d(!0)),this.#a=k({title:"Take the last corner back"},"Back",()=>this.#m());let i=k({},"Cancel",()=>this.#d(!1));this.#r.append(this.#c,this.#l,this.#a,i);let o=t.getContainer();o.classList.add("atlas-drawing"),o.append(this.#p,this.#r),this.#h(o),o.focus(),this.#w()}setTheme(t){this.#i=t,this.#w()}#h(t){let{signal:e}=this.#f,s={capture:!0,signal:e},i=({target:o})=>!(o instanceof Element&&o.closest("button, select, summary, a, .atlas-draw"));this.#n.on("dragstart",this.#u),t.addEventListener("pointerdown",()=>this.#s=!1,s),t.addEventListener("click",o=>{i(o)&&(o.stopPropagation(),!this.#s&&o.detail<2&&this.#g(this.#n.mouseEventToLatLng(o)))},s),t.addEventListener("dblclick",o=>{i(o)&&(o.stopPropagation(),this.#d(!0))},s),t.addEventListener("keydown",o=>{if(o.key==="Escape")this.#d(!1);else if(o.key==="Enter"&&i(o))this.#g(this.#n.getCenter());else if(o.key==="Backspace"&&i(o))this.#m();else return;o.stopPropagation(),o.preventDefault()},s)}#u=()=>{this.#s=!0};#g(t){let[e]=this.#t;if(e&&this.#y(e).distanceTo(this.#y(t))<Mi&&this.#t.length>=de)return this.#d(!0);this.#t.length<60&&this.#t.push(t),this.#w()}#y(t){return this.#n.latLngToContainerPoint(t)}#m(){this.#t.pop(),this.#w(),this.#n.getContainer().focus()}#d(t){let e=this.#t.length>=de;t&&!e||(this.#f.abort(),this.#n.off("dragstart",this.#u),this.#n.getContainer().classList.remove("atlas-drawing"),this.#e?.remove(),this.#r.remove(),this.#p.remove(),this.#o(t?this.#t.map(({lat:s,lng:i})=>[i,s]):null))}#w(){let t=this.#t.length;this.#c.textContent=t?`${t} ${t===1?"corner":"corners"}`:Oi,this.#l.disabled=t<de,this.#a.disabled=!t,this.#e?.remove();let{ink:e,paper:s}=this.#i,i={color:e,weight:2,interactive:!1},o=this.#t.map(r=>L.circleMarker(r,{...i,radius:5,fillColor:s,fillOpacity:1}));this.#e=L.layerGroup([L.polygon(this.#t,{...i,fillOpacity:.1}),...o]).addTo(this.#n)}};var Mt=class{#t=null;#e=null;#s;#n;constructor(t,e){this.#s=t,this.#n=e}setTheme(t){this.#n=t,this.#i()}show(t){return String(t)===String(this.#e)?!1:(this.#e=t,this.#i(),t!==null)}at(){return this.#e}goThere(){if(!this.#e)return;let[t,e,s]=this.#e,i=L.latLng(e,t).toBounds(4*Math.max(s,1));this.#s.fitBounds(i,{maxZoom:9,animate:!1})}#i(){if(this.#t?.remove(),this.#t=null,!this.#e)return;let[t,e,s]=this.#e,o={color:this.#n.accent,weight:2,interactive:!1};this.#t=L.layerGroup([L.circle([e,t],{...o,radius:s,fillOpacity:.12,dashArray:"5 4"}),L.circleMarker([e,t],{...o,radius:5,fillColor:this.#n.paper,fillOpacity:1})]).addTo(this.#s)}};function Pi({ink:n,paper:t}){return[{color:t,weight:6,opacity:.85,fill:!1,interactive:!1},{className:"atlas-edge",color:n,weight:2.4,fillColor:n,fillOpacity:.05,interactive:!1}]}var Ot=class{#t=null;#e=null;#s=null;#n=!1;#i;#o;#r;constructor(t,e,s){this.#i=t,this.#o=e,this.#r=k({title:"Show sites anywhere again"},"Anywhere",()=>{}),s&&this.#l(s)}setTheme(t){this.#o=t,this.#s?.setTheme(t),this.#a()}show(t){let e=this.#n;return this.#n=!1,this.#c(t)&&t!==null&&!e}goThere(){if(!this.#e)return;let t=L.latLngBounds(this.#e.map(([e,s])=>L.latLng(s,e)));this.#i.fitBounds(t.pad(.15),{maxZoom:9,animate:!1})}#c(t){return JSON.stringify(t)===JSON.stringify(this.#e)?!1:(this.#e=t,this.#a(),!0)}#l(t){let e=p("details",{class:"atlas-area"}),s=p("summary",{title:"Show only sites in an area"},"Area"),i=p("div",{}),o=(l,c)=>{this.#c(l),this.#n=l!==null,t(c)},r=k({title:"Show only sites that may lie in this view"},"Only what the map shows",()=>{e.open=!1;let{corners:l,report:c}=Ct.view(this.#i.getBounds());o(l,c)}),a=k({title:"Put the corners of a shape on the map"},"Draw a shape",()=>{e.open=!1,this.#s=new At(this.#i,this.#o,l=>{this.#s=null,l&&o(l,Ct.shape(l)),s.focus()})});this.#r.addEventListener("click",()=>{e.open=!1,o(null,Ct.none),s.focus()}),i.append(r,a,this.#r),e.append(s,i),e.addEventListener("keydown",l=>{l.key!=="Escape"||!e.open||(l.stopPropagation(),e.open=!1,s.focus())}),this.#i.getContainer().querySelector(".atlas-bar")?.append(e),this.#a()}#a(){if(this.#t?.remove(),this.#t=null,this.#r.hidden=this.#e===null,!this.#e)return;let t=this.#e.map(([e,s])=>L.latLng(s,e));this.#t=L.layerGroup(Pi(this.#o).map(e=>L.polygon(t,e))).addTo(this.#i)}};var $t=class{#t=null;#e;#s;constructor(t,e,s){this.#e=t,this.#s=e,t.on("popupclose",({popup:i})=>{i===this.#t&&(this.#t=null,s())}),t.on("resize",({oldSize:i})=>this.#n(i))}place(){let{picked:t,visible:e,fan:s,sites:i}=this.#s;return t===null||!e[t]?null:s?.rows.includes(t)?this.#e.layerPointToLatLng(this.#s.spot(t)):L.latLng(i.lat[t],i.lon[t])}open(){this.#i(),this.refresh()}refresh(){let t=this.place();if(!t){this.#i();return}let e=this.#o();if(this.#t){let s=this.#t.getContent();if(t.equals(this.#t.getLatLng())||this.#t.setLatLng(t),s.textContent===e.textContent)return;this.#t.setContent(e)}else this.#t=L.popup({...W(this.#e,260),autoPan:!1,offset:[0,-6]}),this.#t.setLatLng(t).setContent(e).openOn(this.#e);this.#n()}#n(t=this.#e.getSize()){let e=this.#t,s=e?.getLatLng();if(!e||!s)return;let i=this.#e.latLngToContainerPoint(this.#e.getCenter()),{x:o,y:r}=this.#e.latLngToContainerPoint(s).subtract(i);Math.abs(o)>t.x/2||Math.abs(r)>t.y/2||(Object.assign(e.options,W(this.#e,260),{autoPan:!0}),e.update(),e.options.autoPan=!1)}#i(){let t=this.#t;this.#t=null,t?.remove()}#o(){let{words:t,sites:e,picked:s}=this.#s,i=s,o=p("div"),r=os(t,e,i,this.#s.stateOf(i)).map(h=>p("p",{},h)),a=k({class:"atlas-record"},"Read the record ↓",We),l=Pe(e.id[i]),c=l.startsWith("#")?p("a",{href:l},"Record ↓"):p("a",{href:l,target:"_blank",rel:"noopener"},"Full page ↗");return o.append(p("h2",{},e.name[i]),...r,a,...l?[c]:[]),o}};function Ns(n,t,e,s,i){let o=p("div"),r=p("ul");o.append(p("h2",{},`${e.length} sites here`),r);for(let a of e){let l=p("li");l.append(k({},t.sites.name[a],()=>i(a))),r.append(l)}L.popup(W(n,300)).setLatLng(s).setContent(o).openOn(n)}function Bs(n,t,{pick:e,openFirst:s,fanned:i,openOther:o}){let r=l=>{t.fan=l,t.redraw(),i()},a=()=>{t.picked!==null&&e(null)};n.on("click",l=>{let c=t.under(l.layerPoint);if(s(l,c))return;let h=c.every(u=>t.fan?.rows.includes(u));if(c.length>12&&!h)Ns(n,t,c,l.latlng,e);else if(c.length>1&&!h)r({centre:c[0],rows:c});else if(c.length)e(c[0]);else{if(o(l))return;t.fan?r(null):a()}}),n.on("zoomstart",()=>{t.fan&&r(null)}),n.getContainer().addEventListener("keydown",l=>{l.key==="Escape"&&a()})}function zs(n,t,e){if(B(n,t,e))return null;let{why:s,year:i=null}=Ii(n,t,e),o=i!==null&&B(n,t,{...e,period:[i,i]});return{why:s,year:o?i:null}}function Ii(n,t,e){let{period:s,undated:i}=e,o=F(n,t,e);if(!o)return Ni(n,t,s);let{start:r,end:a}=o;if(N(r,a,s,i))return{why:"left out by the filters"};if(!s||r===null&&a===null)return{why:"its dates are not known, and sites with unknown dates are left out"};let l=s[0]===s[1]?`${s[0]}`:`${s[0]}–${s[1]}`,c=r!==null&&r>s[1],h=c?r:a;return{why:`not there in ${l}; ${c?"from":"until"} ${h}`,year:h}}function Ni(n,t,e){let s=e&&n.known[t].find(([i,o])=>o===1&&i>e[1]);return s?{why:`not known at the end of ${e[1]}; first reported in ${s[0]}`,year:s[0]}:{why:"no dated source says that it exists"}}function Rs(n,t,e){let s=0,i=p("span"),o=k({},"",()=>e(s)),r=p("p",{class:"atlas-hidden",role:"status"});return r.append(i,o),r.hidden=!0,L.DomEvent.disableClickPropagation(r),n.getContainer().append(r),a=>{let l=t.picked,c=l===null?null:zs(t.sites,l,a);if(r.hidden=c===null,l===null||c===null)return;let h=`${t.sites.name[l]} is not on the map: ${c.why}. `;i.textContent!==h&&(i.textContent=h),o.hidden=c.year===null,c.year!==null&&(s=c.year,o.textContent=`Show ${s}`)}}async function Pt(n){await new Promise((t,e)=>{let s=p("script",{src:n});s.addEventListener("load",t),s.addEventListener("error",()=>{s.remove(),e(new Error("not loaded"))}),document.head.append(s)})}function Ds(n,t,e,s){let i={...e,period:[s,s]},o={...e,period:[s-1,s-1]},r={...i,undated:!1},a=n.layers.map(()=>0),l=n.actors.map(()=>0),c={all:0,came:0,went:0,undated:0,byLayer:a,byActor:l};for(let h=0;h<t.id.length;h++){let u=B(t,h,o);if(!B(t,h,i)){u&&c.went++;continue}c.all++,u||c.came++,a[t.layer[h]]++,l[t.actor[h]]++,B(t,h,r)||c.undated++}return c}function Fs(n){return n===null?"":` · and ${n} of yours`}function Ws({all:n,came:t,went:e,undated:s},i,o,r=null){let a=i?`as known by the end of ${o}`:`true in ${o}`;if(!n)return`No site under these filters, ${a}.`;let l=[a];return t&&l.push(`${t} new`),e&&l.push(`${e} no longer`),s&&l.push(`${s} of unknown years`),r&&r.low<r.high&&l.push(`by what you count, ${A(r.low)} to ${A(r.high)} sites`),l.join(" · ")}var Us=900,_t=class{year=null;#t=!1;#e=0;#s=matchMedia("(prefers-reduced-motion: reduce)").matches;#n=this.#s?.5:1;#i=null;constructor(t,{words:e,sites:s},i,o,r){this.#o=e,this.#r=s,this.#c=i,this.#l=o,this.#a=r,this.#p=this.#b(),this.#f=this.#v(),this.#f.hidden=!0,t.getContainer().append(this.#f),this.#h()}#o;#r;#c;#l;#a;#p;#f;offer(t){this.#f.hidden=!t}follow(t){this.#i=t,this.#h()}setYear(t){let[e,s]=this.#o.years;this.year=Math.max(e,Math.min(s,Math.round(t))),this.#c()}play(){this.#u();let[t,e]=this.#o.years;this.year===e&&this.setYear(t),this.#w(),this.#t||requestAnimationFrame(this.#k),this.#t=!0,this.#h()}pause(){this.#t=!1,this.#h()}#h(){let{open:t,panel:e,large:s,scrub:i,toggle:o,counts:r}=this.#p;t.hidden=this.year!==null,e.hidden=this.year===null,this.year!==null&&(s.textContent=String(this.year),s.setAttribute("aria-live",this.#t?"off":"polite"),i.value=String(this.year),o.textContent=this.#t?"❚❚":"▶",o.title=this.#t?"Pause":"Play",o.setAttribute("aria-label",o.title),this.#i&&r.replaceChildren(...this.#x(this.#i,this.year)))}#u(){if(this.year!==null)return;let[t,e]=this.#o.years,s=this.#i?.period?.[0]??t;this.setYear(s<e?s:t)}#g(){this.#s?this.#u():this.play(),this.#p.toggle.focus()}#y(){this.#t=!1,this.year=null,this.#c(),this.#p.open.focus()}#m(t){this.pause(),this.year!==null&&this.setYear(this.year+t)}#d(t){this.pause(),this.setYear(t)}#w(){this.#e=performance.now()+Us/this.#n}#k=t=>{if(!(!this.#t||this.year===null)){if(t>=this.#e&&(this.#e=t+Us/this.#n,this.setYear(this.year+1),this.year===this.#o.years[1])){this.pause();return}requestAnimationFrame(this.#k)}};#x(t,e){let{layers:s,actors:i,colours:o}=this.#o,r=Ds(this.#o,this.#r,t,e),a=this.#t?null:Y(this.#o,this.#r,{...t,period:[e,e]}),l=p("p",{},Ws(r,t.known,e,a)+Fs(this.#a()));return r.all?[l,...s.map((c,h)=>p("span",{class:"atlas-key",style:`--c:${o[h]}`},`${c} ${r.byLayer[h]}`)),...i.map((c,h)=>p("span",{},`${c} ${r.byActor[h]}`))]:[l]}#b(){let[t,e]=this.#o.years,s=(r,a,l)=>k({title:a,"aria-label":a},r,l),i=p("select",{"aria-label":"Speed",title:"Speed"});for(let r of[.5,1,2,4])i.append(p("option",{value:r},`${r}×`));i.value=String(this.#n),i.addEventListener("change",()=>{this.#n=Number(i.value),this.#w()});let o=p("input",{type:"range",min:t,max:e,"aria-label":"Year"});return o.addEventListener("input",()=>this.#d(Number(o.value))),{open:s("▶ Play the years","Play the years",()=>this.#g()),panel:p("div",{class:"atlas-years"}),large:p("output",{class:"atlas-year"}),counts:p("div",{class:"atlas-counts"}),back:s("‹","One year back",()=>this.#m(-1)),toggle:s("▶","Play",()=>this.#t?this.pause():this.play()),forward:s("›","One year on",()=>this.#m(1)),scrub:o,speed:i,take:s("Set the sidebar to this year","Set the sidebar to this year",()=>{this.pause(),this.year!==null&&this.#l(this.year)}),close:s("×","Back to the years of the sidebar",()=>this.#y())}}#v(){let{open:t,panel:e,large:s,counts:i,back:o,toggle:r,forward:a,scrub:l,speed:c,take:h,close:u}=this.#p,f=p("div",{class:"atlas-time",role:"group","aria-label":"Play the years"}),d=p("div",{class:"atlas-now"}),m=p("div",{class:"atlas-line"});d.append(s,i),m.append(o,r,a,l,c,h,u),e.append(d,m),f.append(t,e);for(let y of[t,e])L.DomEvent.disableClickPropagation(y).disableScrollPropagation(y);return e.addEventListener("keydown",y=>{if(y.target===c&&y.key!=="Escape")return;let[g,b]=this.#o.years,x={ArrowRight:()=>this.#m(1),ArrowLeft:()=>this.#m(-1),Home:()=>this.#d(g),End:()=>this.#d(b),Escape:()=>this.#y()}[y.key];x&&(x(),y.preventDefault(),y.stopPropagation())}),f}};function js(n,t){let e=L.tooltip({direction:"top",offset:[0,-10]}),s=null,i=()=>{s=null,n.closeTooltip(e)},o=({layer:c,rows:h})=>{let u=h.length>1?` (and ${h.length-1} more here)`:"",f=c.describe(h[0])+u;e.setLatLng(n.layerPointToLatLng(c.spot(h[0]))).setContent(p("span",{},f))},r=c=>{let h=s;s=c,h&&h.layer!==c?.layer&&(h.layer.hover=null,h.layer.redraw()),c&&(c.layer.hover=c.rows[0],c.layer.redraw())},a=c=>{let{layer:h,rows:u}=t(c),f=u.length?{layer:h,rows:u}:null;if(!(f?.layer===s?.layer&&f?.rows[0]===s?.rows[0])){if(r(f),n.getContainer().style.cursor=f?"pointer":"",!f){i();return}o(f),n.openTooltip(e)}},l=null;return n.on("mousemove",c=>{l||requestAnimationFrame(()=>{let h=l.layerPoint;l=null,a(h)}),l=c}),n.on("mouseout",()=>{r(null),i()}),()=>{if(!s)return;let{layer:c}=s,h=s.rows.filter(u=>c.visible[u]);if(c.hover=h[0]??null,!h.length){i();return}s={layer:c,rows:h},o(s)}}var Bi=["layers","actors","statuses","standings"],zi=700,It=class{#t;#e;constructor(t){this.#t=t}take(t){this.#t.evidence=t}say(t){let{words:e,sites:s,evidence:i}=this.#t;if(t.without.length&&!i)return;let o=Y(e,s,t);jt(!0),Fe(ts(this.#t,t,o),es(e,t,o));for(let r of Bi)bs(r,o[r]);clearTimeout(this.#e),this.#e=setTimeout(()=>jt(!1),zi)}};var Ri=4096,Di=["when","year","span"],qs=[...Lt,"q"],Fi=7,Nt=class{#t=null;#e={};#s;#n;#i;#o;#r;#c;#l;#a;#p;#f;#h=null;#u=!1;#g=null;#y=!1;#m=null;#d=null;#w=!1;own=null;#k;#x=!1;#b;constructor(t,e,{base:s,exercises:i,theme:o,own:r,filters:a,evidence:l,filtered:c,opened:h}){this.#s=t,this.#b=h,this.#n=s,this.#i=i,this.#k=r,this.#p=a,this.#f=l,this.#o=new Map(e.sites.id.map((d,m)=>[d,m]));let u=d=>this.pick(d),f=()=>this.#S();this.layer=new X(e,o,{pane:"atlas-sites"}).addTo(t),this.place=new Mt(t,o),this.area=new Ot(t,o,c?et:null),this.lapse=new _t(t,e,f,d=>et(`year:${d}`),()=>this.own?.count()??null),this.#r=new $t(t,this.layer,()=>u(null)),this.#c=js(t,d=>{let m=this.layer.under(d);return this.own?.topmost(d,this.layer,m)??{layer:this.layer,rows:m}}),this.#l=Rs(t,this.layer,d=>this.#R(d)),this.#a=new K(t,this.layer,d=>this.read(d)),Bs(t,this.layer,{pick:u,openFirst:(d,m)=>this.own?.click(d,this.layer,m,u)??!1,fanned:()=>this.#r.refresh(),openOther:d=>i.open(d)}),xs({labels:d=>this.#A(d),evidence:()=>this.#L(),changed:d=>this.#v(d),written:()=>this.#M(),settled:()=>{this.#T({}),this.#M()}})}pick(t){this.#_(t),et(`site:${t===null?"":this.layer.sites.id[t]}`)}read(t){this.pick(t),this.#w=!0,Ue(this.layer.sites.id[t],()=>{this.pick(null),this.#I()})}pickById(t){let e=this.#o.get(t);if(e===void 0)throw new Error(`no site ${t}`);this.pick(e)}answersFilters(){return this.#g!==null}year(){return this.#C()?.period?.[1]??null}show(t){let{sites:e,words:s}=this.layer,i=this.#t,o=Ms(t,e.id.length);this.#t=o,this.#d=null,this.#e=this.#O(this.#e),this.#S(),o.follow&&this.#E(),o.follow&&(o.according||o.without.length)&&this.#L(),this.#$(),this.#n.setFills(o.fills);let r=this.area.show(o.outline),a=this.place.show(o.at),l=(o.site===null?null:this.#o.get(o.site))??null;if(o.aim){let[c,h,u]=o.aim;pe(o.aim,i?.aim)||this.#s.setView([c,h],u,{animate:!1})}else o.fit?o.mask!==i?.mask&&at(this.#s,this.layer):a&&(i||l===null)?this.place.goThere():r&&(i||l===null&&!this.#b)?this.area.goThere():!i&&!this.#b&&(l!==null?this.#s.setView([e.lat[l],e.lon[l]],Fi,{animate:!1}):Je(e,o,s.confidences.length-1)&&ps(this.#s,this.layer));l!==this.layer.picked&&this.#_(l,i!==null||!this.#b),l===null&&this.#w&&je()&&this.#I()}#v(t){if(!this.#t?.follow)return;let e={...this.#e,...t};e.q&&Is(e.q)&&delete e.q,this.#T(e)}#E(){if(this.#y)return;this.#y=!0;let{sites:t,words:e}=this.layer,s=async()=>{this.#g=new Et(await this.#p()),this.#m=new It({words:e,sites:t,choices:this.#g,evidence:this.#h}),Object.keys(this.#e).length&&this.#S()};(window.requestIdleCallback??(o=>setTimeout(o,1e3)))(()=>s().catch(()=>{}))}#L(){if(this.#u||!this.#t?.follow)return;this.#u=!0,(async()=>{this.#h=new Tt(await this.#f()),this.#m?.take(this.#h),this.#S()})().catch(()=>{this.#u=!1})}#A(t){return t==="confidence"?this.layer.words.confidences:t==="without"?this.#h?.ways??[]:this.#g?.labels(t)??[]}#T(t){let e=this.#O(t);pe(e,this.#e)||(this.#e=e,this.#S())}#O(t){let e=this.#t,s=Object.keys(t);return Object.fromEntries(s.filter(i=>!pe(t[i],e[i])).map(i=>[i,t[i]]))}#C(){if(!this.#t)return null;let{year:t}=this.lapse,e={...this.#t,...this.#e};if(this.#P(Di)&&(e.period=Os(e)),this.#P(qs)&&this.#g&&(e.rows=this.#z(this.#g,e)),"q"in this.#e&&(e.read=""),this.#h){let{according:s,without:i}=e;e.weighed=i.length?this.#h.confidence(i):null,e.told=s?this.#h.standing(s,i):null}return t===null?e:{...e,period:[t,t]}}#N(t){this.own?this.own.show(t.own??null,t):this.#x||this.#B()}#B(){this.#x=!0,(async()=>{this.#k&&await Pt(this.#k);let e=()=>{this.#S(),this.#$()};this.own=new window.atlas.OwnSites(this.#s,this.layer.theme,this.layer.words,e),this.#S()})().catch(()=>{this.#x=!1})}#$(){let{sites:t}=this.layer,e=this.#t;e&&this.lapse.offer(e.plays===1&&(this.own?.hasRows()||t.id.some((s,i)=>xt(t,i,e))))}#P(t){return t.some(e=>e in this.#e)}#z(t,e){let s=JSON.stringify(qs.map(i=>e[i]));return this.#d?.key!==s&&(this.#d={key:s,rows:t.rows(e)}),this.#d.rows}#M(){let t=this.lapse.year===null?this.#C():null;t?.follow&&this.#m?.say(t)}#S(){let t=this.#C();t&&(this.layer.show(t),(t.own||this.own)&&this.#N(t),this.lapse.follow(t),this.#i.show(t.exercises===null?null:z(t.exercises,Ri),t.period),this.#r.refresh(),this.#l(t),this.#c(),this.#a.refreshSoon(),this.#M())}#_(t,e=!0){this.layer.picked=t,this.layer.redraw();let s=this.#r.place();e&&s&&!this.#s.getBounds().pad(-.05).contains(s)&&this.#s.panTo(s,{animate:!1}),this.#r.open();let i=this.#C();i&&this.#l(i),this.#a.refreshSoon()}#I(){this.#w=!1,this.#a.focus()}#R(t){this.lapse.year===null?et(`year:${t}`):this.lapse.setYear(t)}};function pe(n,t){return JSON.stringify(n)===JSON.stringify(t)}var me={openstreetmap:["OpenStreetMap","https://tile.openstreetmap.org/{z}/{x}/{y}.png","© OpenStreetMap contributors"],light:["CartoDB light","https://{s}.basemaps.cartocdn.com/light_all/{z}/{x}/{y}{r}.png","© OpenStreetMap contributors © CARTO"],dark:["CartoDB dark","https://{s}.basemaps.cartocdn.com/dark_all/{z}/{x}/{y}{r}.png","© OpenStreetMap contributors © CARTO"],topographic:["Topographic","https://{s}.tile.opentopomap.org/{z}/{x}/{y}.png","© OpenStreetMap contributors, SRTM; style © OpenTopoMap (CC-BY-SA)"],satellite:["Satellite","https://server.arcgisonline.com/ArcGIS/rest/services/World_Imagery/MapServer/tile/{z}/{y}/{x}","Imagery © Esri, Maxar, Earthstar Geographics"]},ge=Object.entries(me).map(([n,[t]])=>[n,t]);function Ys(n){let t=null;return e=>{if(t?.remove(),t=null,!Object.hasOwn(me,e))return;let[,s,i]=me[e];t=L.tileLayer(s,{attribution:i,maxZoom:17}).addTo(n)}}var Wi=["embed","embed_options"];function Bt(n){let{searchParams:t}=new URL(n);return{at:Ui(t.get("at")??""),base:t.get("base")??""}}function we(n,{at:t,base:e}){let s=new URL(n);return ye(s,"at",t?ji(t):""),ye(s,"base",e),s.search=s.search.replaceAll("%2C",","),s.href}function Hs(n){let t=new URL(n);for(let e of Wi)ye(t,e,"");return t.search=t.search.replaceAll("%2C",","),t.href}function Ui(n){let t=n.split(",");if(t.length!==3||!t.every(o=>/^-?\d{1,3}(\.\d{1,8})?$/.test(o)))return null;let[e,s,i]=t.map(Number);return Math.abs(e)<=85&&Math.abs(s)<=180&&i>=2&&i<=17?{lat:e,lon:s,zoom:i}:null}function ji({lat:n,lon:t,zoom:e}){let s=e<9?2:4,i=((t+180)%360+360)%360-180;return[n.toFixed(s),i.toFixed(s),e.toFixed(2)].map(Number).join()}function ye({searchParams:n},t,e){e?n.set(t,e):n.delete(t)}var qi=400,Yi=["pointerdown","wheel","keydown"];function Gs(){let n=I();return n?Bt(n):Bt("https://unseen.invalid")}var zt=class{#t;#e=!1;#s;constructor(t,e,s){this.#s=t,this.#t=e;let i=()=>{this.#e=!0};for(let r of Yi)t.getContainer().addEventListener(r,i,{capture:!0,passive:!0});let o;t.on("moveend",()=>{clearTimeout(o),this.#e&&(o=setTimeout(()=>this.#i(),qi))}),Ie(r=>{r?(this.#t=Bt(I()),s(this.#t)):this.#o()})}setBase(t){this.#t={...this.#t,base:t},this.#o()}link(){let t=I();return t&&Hs(we(t,{...this.#t,at:this.#n()}))}#n(){let{lat:t,lng:e}=this.#s.getCenter();return{lat:t,lon:e,zoom:this.#s.getZoom()}}#i(){this.#t={...this.#t,at:this.#n()},this.#o()}#o(){let t=I();if(!t)return;let e=we(t,this.#t);new URL(e).searchParams.toString()!==new URL(t).searchParams.toString()&&_e(e)}};async function Vs(n){try{return await navigator.clipboard.writeText(n),!0}catch{let t=document.createElement("textarea");t.value=n,t.className="atlas-unseen",document.body.append(t),t.select();let e=document.execCommand("copy");return t.remove(),e}}var Hi=[[36.6,70.2],[39.5,75.2]],Gi=2500;function Xs(n,{centre:t,zoom:e,embedded:s,sharing:i}){let o=p("div",{class:"atlas-bar",role:"group","aria-label":"View"}),r=Ys(n),l=p("select",{"aria-label":"Base map",title:"Base map; all but the first load tiles from outside"});for(let[c,h]of[["","Base map"],...ge])l.append(p("option",{value:c},h));return l.addEventListener("change",()=>{r(l.value),i?.setBase(l.value)}),o.append(k({title:"Central Asia"},"Region",()=>n.setView(t,e)),k({title:"Zoom to Gorno-Badakhshan"},"GBAO",()=>n.fitBounds(Hi)),l),i?.link()&&o.append(...s?[Xi(i)]:Vi(i)),L.DomEvent.disableClickPropagation(o),n.getContainer().append(o),L.control.scale({imperial:!1,position:"bottomleft"}).addTo(n),c=>{l.value=ge.some(([h])=>h===c)?c:"",r(l.value)}}function Vi(n){let t=p("span",{role:"status",class:"atlas-unseen"}),e,s=k({title:"Copy a link to what is shown"},"Copy link",async()=>{let i=await Vs(n.link());t.textContent=i?"Link copied":"The browser does not allow copying: the address bar has the same link",s.textContent=i?"Link copied":"Not copied: see address bar",s.focus(),clearTimeout(e),e=setTimeout(()=>{s.textContent="Copy link",t.textContent=""},Gi)});return[s,t]}function Xi(n){let t=p("a",{target:"_blank",rel:"noopener",class:"atlas-whole"},"Full atlas ↗"),e=()=>{t.href=n.link()};for(let s of["pointerenter","pointerdown","focus"])t.addEventListener(s,e);return e(),t}var Rt=class extends M{#t;#e;#s=null;#n=null;constructor(t,e,s){super(s),this.#t=t.map(Ki),this.#e=e}setTheme(t){this.#e=t,this.redraw()}show(t,e){this.#s=t,this.#n=e,this.redraw()}visible(){let t=this.#s,e=this.#n;return t?this.#t.flatMap((s,i)=>s&&t[i]&&N(s.year,s.year,e,!1)?[s]:[]):[]}under(t){let e=this.frame();return this.visible().filter(({x:s,y:i})=>{let o=R(e,s,i);return Math.hypot(o.x-t.x,o.y-t.y)<=O})}draw(t,e){for(let s of this.visible()){let i=R(e,s.x,s.y),o=s.radius*e.scale;e.zoom>=7&&o>14&&o<400&&Zi(t,i,o,this.#e),Ji(t,i,s.status,this.#e)}}};function Ki(n){let{lon:t,lat:e,accuracy:s}=n;return t===null||e===null?null:{...n,x:$(t),y:P(e),radius:ht(s??0,e)}}function Zi(n,{x:t,y:e},s,i){n.globalAlpha=.5,n.strokeStyle=i.ink,n.lineWidth=1,n.beginPath(),n.arc(t,e,s,0,2*Math.PI),n.stroke(),n.globalAlpha=1}function Ji(n,{x:t,y:e},s,i){n.beginPath(),n.moveTo(t,e-8),n.lineTo(t+7.5,e+5.5),n.lineTo(t-7.5,e+5.5),n.closePath(),n.fillStyle=s==="held"?i.ink:i.paper,n.strokeStyle=i.ink,n.lineWidth=1.6,n.fill(),n.stroke(),s==="held"&&(n.strokeStyle=i.paper,n.lineWidth=.8,n.stroke()),s==="cancelled"&&(n.beginPath(),n.moveTo(t-5,e+5),n.lineTo(t+4,e-4),n.stroke())}var xe=6,Ks="atlas-exercises",Dt=class{#t=null;#e=!1;#s=[null,null];#n;#i;#o;constructor(t,e,s){this.#n=t,this.#i=e,this.#o=s;let i=t.createPane(Ks);i.style.zIndex="460",i.style.pointerEvents="none"}setTheme(t){this.#i=t,this.#t?.setTheme(t)}show(t,e){this.#s=[t,e],this.#t?.show(t,e),!(this.#e||!t)&&(this.#e=!0,this.#o().then(({rows:s})=>{this.#t=new Rt(s,this.#i,{pane:Ks}).addTo(this.#n),this.#t.show(...this.#s)}))}visible(){return this.#t?.visible().map(({id:t})=>t)??[]}open({layerPoint:t,latlng:e}){let s=this.#t?.under(t)??[];if(!s.length)return!1;let i=p("div");for(let{name:o,year:r,lines:a}of s.slice(0,xe))i.append(p("h2",{},`${o}, ${r}`),...a.map(l=>p("p",{},l)));return s.length>xe&&i.append(p("p",{},`and ${s.length-xe} more at this place`)),L.popup(W(this.#n,300)).setLatLng(e).setContent(i).openOn(this.#n),!0}};var Qi=1500;function Zs(n){let t=n.getContainer(),e=p("p",{class:"atlas-hint","aria-hidden":"true"});e.hidden=!0,t.append(e),t.classList.add("atlas-yields");let s,i=o=>{e.textContent=o,e.hidden=!1,clearTimeout(s),s=setTimeout(()=>{e.hidden=!0},Qi)};t.addEventListener("wheel",o=>{o.ctrlKey||o.metaKey||(o.stopPropagation(),i(`Hold ${navigator.platform.startsWith("Mac")?"⌘":"Ctrl"} and scroll to zoom the map`))},{capture:!0,passive:!0}),document.addEventListener("pointerdown",({pointerType:o})=>{o==="touch"?n.dragging.disable():n.dragging.enable()},{capture:!0}),t.addEventListener("touchmove",o=>{o.touches.length>1?o.preventDefault():i("Use two fingers to move the map")},{passive:!1})}function Js(){return matchMedia("(prefers-reduced-motion: reduce)").matches}function Qs(){let n=!Js();return{zoomAnimation:n,fadeAnimation:n,markerZoomAnimation:n,inertia:n}}function tn(n){if(!Js())return;let t=n.panBy.bind(n);n.panBy=(e,s)=>t(e,{...s,animate:!1})}var to={width:"680px",height:"460px"};function en(n){let{style:t}=n.getContainer(),e=null,s=r=>{Object.assign(t,r),n.invalidateSize({animate:!1})},i=()=>{if(e)return;e={centre:n.getCenter(),zoom:n.getZoom()};let r=n.getBounds();s(to),n.fitBounds(r,{animate:!1}),n.eachLayer(a=>{a instanceof M&&a.drawForPaper()})},o=()=>{e&&(n.eachLayer(r=>{r instanceof M&&r.takeBack()}),s({width:"",height:""}),n.setView(e.centre,e.zoom,{animate:!1}),e=null)};addEventListener("beforeprint",i),addEventListener("afterprint",()=>setTimeout(o))}var eo="presence-atlas-map",so=[["png","PNG"],["svg","SVG"]];function sn(n,t,{own:e,script:s,link:i,theme:o}){let r=p("details",{class:"atlas-save"}),a=p("span",{role:"status",class:"atlas-unseen"});r.append(p("summary",{title:"Save the map as a picture"},"Save"));for(let[l,c]of so){let h=k({title:`Save the map as ${c}`},c,async()=>{a.textContent="Drawing …";try{window.atlas.picture||await Pt(s);let u=await window.atlas.picture(l,no(n,t,e(),o(),i()));oo(u,`${eo}.${l}`),a.textContent="Picture saved"}catch{a.textContent=h.textContent="Not saved: try again"}r.open=!1});r.append(h)}r.append(a),n.getContainer().querySelector(".atlas-bar")?.append(r)}function no(n,t,e,s,i){let{x:o,y:r}=n.getSize(),a=n.containerPointToLayerPoint([0,0]);return{map:{width:o,height:r,draw:l=>{l.translate(-a.x,-a.y);for(let c of io(n))c.drawFine(l)}},sentence:[Re(),e?.layer?De():""].filter(Boolean).join(" "),legend:[...t.legend(),...e?.legend()??[]],notes:[...e?.credits()??[],`${t.words.attribution}. Borders: Natural Earth; towns: GeoNames (CC BY 4.0). Reported is not confirmed.`,[i,new Date().toISOString().slice(0,10)].filter(Boolean).join(" · ")],theme:s}}function io(n){let t=[];n.eachLayer(s=>{s instanceof M&&t.push(s)});let e=s=>Number(s.getPane()?.style.zIndex);return t.sort((s,i)=>e(s)-e(i))}function oo(n,t){let e=URL.createObjectURL(n);p("a",{href:e,download:t}).click(),setTimeout(()=>URL.revokeObjectURL(e),6e4)}var ro=1e3,on=null;window.atlas={ready:!1,inline:null,parts:ne,open:ao,show(n){on=n}};function ao(n,t){document.getElementById("atlas-guard")?.remove(),document.head.append(p("style",{},ve));let e=t.shared?Gs():{at:null,base:""},s=lo(n,t,e.at);t.embedded&&Zs(s);let{layBase:i,link:o}=ho(s,t,e);i(e.base);let r=f=>Me(t[f],f,d=>vt(s,f,d)),a=new ft({pane:"atlas-base"}).addTo(s),l=nn(),c=new Dt(s,l,()=>r("exercises")),h=null,u=()=>{l=nn(),Ae(l);for(let f of[a,c,h?.layer,h?.place,h?.area,h?.own])f?.setTheme(l)};return u(),Be(u),r("base").then(f=>a.setData(f)),r("sites").then(async f=>{await co(s);let{picture:d,own:m}=t,y=()=>$e(t.filters),g=()=>Oe(t.evidence),b=t.shared&&!t.embedded,w=e.at!==null;if(h=new Nt(s,f,{base:a,exercises:c,theme:l,own:m,filters:y,evidence:g,filtered:b,opened:w}),d&&!t.embedded){let x=()=>h?.own??null;sn(s,h.layer,{own:x,script:d,link:o,theme:()=>l})}t.link&&ms(s,t.link),uo(s,h,c)}),s}function lo(n,{centre:t,zoom:e},s){let i=document.getElementById(n);i.style.height="";let o=L.map(i,{center:s?[s.lat,s.lon]:t,zoom:s?s.zoom:e,minZoom:2,maxZoom:17,zoomSnap:.5,wheelPxPerZoomLevel:90,...Qs()});return tn(o),en(o),i.setAttribute("role","region"),i.setAttribute("aria-label","Map"),o.attributionControl.setPrefix('<a href="https://leafletjs.com">Leaflet</a>'),o.attributionControl.addAttribution("Borders: Natural Earth · Towns: GeoNames (CC BY 4.0)"),o.createPane("atlas-base").style.zIndex="150",o.createPane("atlas-sites").style.zIndex="450",new ResizeObserver(()=>o.invalidateSize({animate:!1})).observe(i),o}async function co(n){let t=n.getContainer();t.clientHeight||await new Promise(e=>{new ResizeObserver(()=>t.clientHeight&&e(null)).observe(t),setTimeout(e,ro)}),n.invalidateSize({animate:!1})}function ho(n,t,e){let s=({at:r,base:a})=>{o(a),r&&n.setView([r.lat,r.lon],r.zoom)},i=t.shared?new zt(n,e,s):null,o=Xs(n,{...t,sharing:i});return{layBase:o,link:()=>i?.link()||I()}}function uo(n,t,e){let{layer:s,lapse:i}=t,o=a=>s.sites.id[a];Object.assign(window.atlas,{map:n,show:a=>t.show(a),visible:()=>s.rows().map(o),exercises:()=>e.visible(),filters:()=>t.answersFilters(),fanned:()=>s.fan?.rows.map(o)??[],pick:a=>t.pickById(a),own:()=>t.own?.visible()??[],clusters:()=>t.own?.clusters?.layer.drawn()??{marks:0,rows:0,complete:!0},ownCount:()=>t.own?.count()??0,picked:()=>s.picked===null?null:o(s.picked),place:()=>t.place.at(),year:()=>t.year(),setYear:a=>i.setYear(a),play:()=>i.play(),pause:()=>i.pause()});let r=on;r&&s.together(()=>t.show(r)),window.atlas.ready=!0}function nn(){return Ce[ze()?"dark":"light"]}})();
