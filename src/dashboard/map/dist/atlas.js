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
"use strict";(()=>{var me=`/* The map's own parts. The colours --paper, --ink and --edge are those of the theme (drawing/themes.js). */

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
`;var st=class{#t;#e;#n;#s;#i;constructor({bounds:{min:t,max:e}},n){this.#t=t,this.#e=n/32,this.#n=Math.ceil((e.x-t.x)*this.#e),this.#s=Math.ceil((e.y-t.y)*this.#e),this.#i=new Uint8Array(this.#n*this.#s)}mark(t){let[e,n,i,o]=this.#o(t);for(let r=n;r<=o;r++)this.#i.fill(1,r*this.#n+e,r*this.#n+i+1)}touches(t){let[e,n,i,o]=this.#o(t);for(let r=n;r<=o;r++)for(let a=e;a<=i;a++)if(this.#i[r*this.#n+a])return!0;return!1}share(){return this.#i.reduce((t,e)=>t+e,0)/this.#i.length}rectangles(){let t=[];for(let e=0;e<this.#s;e++){let n=0;for(;n<this.#n;){let i=n;for(;n<this.#n&&this.#i[e*this.#n+n];)n++;n>i?t.push([i*32,e*32,(n-i)*32,32]):n++}}return t}#o([t,e,n,i]){let{x:o,y:r}=this.#t;return[Math.max(0,Math.floor((t-o)*this.#e)),Math.max(0,Math.floor((e-r)*this.#e)),Math.min(this.#n-1,Math.floor((n-o)*this.#e)),Math.min(this.#s-1,Math.floor((i-r)*this.#e))]}};var it=3,C=class extends L.Renderer{fine=!1;held=!1;sheet=null;constructor(t){super({padding:.15,...t})}draw(t,e){}frame(){let t=this._map.getPixelOrigin();return{scale:256*2**this._zoom,dx:-t.x,dy:-t.y,bounds:this._bounds,zoom:this._zoom}}drawFine(t){this.fine=!0,t.save(),this.draw(t,this.frame()),t.restore(),this.fine=!1}drawForPaper(){this.fine=!0,this._update();let{width:t,height:e,className:n,style:i}=this._container,o=Object.assign(document.createElement("canvas"),{width:t,height:e});this.#t(o.getContext("2d")),this.sheet=Object.assign(document.createElement("canvas"),{width:t,height:e,className:n}),this.sheet.style.cssText=i.cssText,this.sheet.getContext("2d")?.drawImage(o,0,0),this.fine=!1,this._container.after(this.sheet),i.display="none"}takeBack(){this.sheet?.remove(),this.sheet=null,this._container.style.display=""}redraw(){this._map&&this._bounds&&!this.held&&this.#t(this._pen)}together(t){this.held=!0;try{t()}finally{this.held=!1,this.redraw()}}patch(t,e){let n=this._pen;n.save(),n.setTransform(1,0,0,1,0,0),n.beginPath();for(let i of t.rectangles())n.rect(...i);n.clip(),this.#e(n),e(n),n.restore()}patches(){return new st(this.frame(),this._ratio)}#t(t){this.#e(t),this.draw(t,this.frame())}#e(t){let e=this._ratio,{min:n}=this._bounds;t.setTransform(1,0,0,1,0,0),t.clearRect(0,0,this._container.width,this._container.height),t.setTransform(e,0,0,e,-n.x*e,-n.y*e)}_initContainer(){this._container=document.createElement("canvas"),this._pen=this._container.getContext("2d")}_destroyContainer(){this._container.remove()}_update(){if(this._map._animatingZoom&&this._bounds)return;super._update();let t=this._bounds.getSize(),e=this.fine?it:window.devicePixelRatio||1;L.DomUtil.setPosition(this._container,this._bounds.min);let n=Math.round(t.x*e),i=Math.round(t.y*e);(this._container.width!==n||this._container.height!==i)&&(this._container.width=n,this._container.height=i,this._container.style.width=`${t.x}px`,this._container.style.height=`${t.y}px`),this._ratio=e,this.redraw()}};var Zn="system-ui, sans-serif",ot=class{#t=[];#e;#n;#s;constructor(t,e,n){this.#e=t,this.#n=e,this.#s=n}put(t,e,n,{font:i,colour:o,dot:r=!1}){let a=this.#e,{scale:l,dx:c,dy:h,bounds:u}=this.#n,f={x:e*l+c,y:n*l+h};if(f.x<u.min.x||f.x>u.max.x||f.y<u.min.y||f.y>u.max.y)return;a.font=`${i} ${Zn}`;let{width:d}=a.measureText(t),y=r?f.x+5:f.x-d/2;this.#i([y-2,f.y-8,y+d+2,f.y+8])&&(a.textAlign="left",a.textBaseline="middle",a.lineWidth=3,a.strokeStyle=this.#s.halo,a.strokeText(t,y,f.y),a.fillStyle=o,a.fillText(t,y,f.y),r&&(a.beginPath(),a.arc(f.x,f.y,1.8,0,2*Math.PI),a.fill()))}#i(t){let e=this.#t.every(n=>t[0]>=n[2]||t[2]<=n[0]||t[1]>=n[3]||t[3]<=n[1]);return e&&this.#t.push(t),e}};var Jn=40075016704e-3;function I(s){return s/360+.5}function N(s){let t=Math.sin(Math.max(-85.0511,Math.min(85.0511,s))*Math.PI/180);return .5-Math.log((1+t)/(1-t))/(4*Math.PI)}function rt(s,t){return s/(Jn*Math.cos(t*Math.PI/180))}function F({scale:s,dx:t,dy:e},n,i){return{x:n*s+t,y:i*s+e}}function U(s,t){let[e,n]=[s.bounds,t.bounds];return s.scale===t.scale&&s.dx===t.dx&&s.dy===t.dy&&e.min.x===n.min.x&&e.min.y===n.min.y&&e.max.x===n.max.x&&e.max.y===n.max.y}function Dt({scale:s,dx:t,dy:e},[n,i,o,r]){return[(n-t)/s,(i-e)/s,(o-t)/s,(r-e)/s]}function K(s){let t=[1/0,1/0,-1/0,-1/0];for(let e=0;e<s.length;e+=2)t[0]=Math.min(t[0],s[e]),t[1]=Math.min(t[1],s[e+1]),t[2]=Math.max(t[2],s[e]),t[3]=Math.max(t[3],s[e+1]);return t}function ge(s,{scale:t,dx:e,dy:n},i){let o=1/0;for(let r=0;r+3<s.length;r+=2){let a=s[r]*t+e,l=s[r+1]*t+n,c=s[r+2]*t+e-a,h=s[r+3]*t+n-l,u=((i.x-a)*c+(i.y-l)*h)/(c*c+h*h||1),f=Math.max(0,Math.min(1,u));o=Math.min(o,Math.hypot(a+f*c-i.x,l+f*h-i.y))}return o}var ye=["Kazakhstan","Kyrgyzstan","Tajikistan","Uzbekistan","Turkmenistan"],Qn="TJK-Gorno-Badakhshan",lt=class extends C{#t=[];#e=[];#n=[];#s={};#i=null;setData({degree:t,countries:e,regions:n,places:i}){let o=({id:r,name:a,at:l,rings:c})=>({id:r,name:a,x:I(l[0]),y:N(l[1]),rings:c.map(h=>ts(h,t))});this.#t=e.map(o),this.#e=n.map(o),this.#n=i.map(([r,a,l,c,h])=>({name:r,x:I(a),y:N(l),zoom:c,capital:h===1})),this.redraw()}setFills(t){let e=JSON.stringify(this.#s);this.#s=t??{},JSON.stringify(this.#s)!==e&&this.redraw()}setTheme(t){this.#i=t,this._map.getContainer().style.background=t.sea,this.redraw()}draw(t,e){let n=this.#i;if(!n||!this.#t.length)return;t.lineJoin="round";for(let o of this.#t)this.#o(t,e,n,o);if(t.strokeStyle=n.region,t.lineWidth=.8,e.zoom>=5)for(let o of this.#e)at(t,e,o.rings);let i=this.#e.find(o=>o.id===Qn);i&&(t.strokeStyle=n.accent,t.lineWidth=1.6,t.setLineDash([6,3]),at(t,e,i.rings),t.setLineDash([])),this.#l(t,e,n,i)}#o(t,e,n,{id:i,name:o,rings:r}){let a=ye.includes(o);t.fillStyle=a?n.focus:n.land,t.strokeStyle=n.border,t.lineWidth=a?1.3:.8,at(t,e,r,!0),this.#s[i]&&(t.globalAlpha=.55,t.fillStyle=this.#s[i],at(t,e,r,!0),t.globalAlpha=1)}#l(t,e,n,i){let{zoom:o}=e,r=new ot(t,e,n);if(i&&o>=5){let a=o>=6?"Gorno-Badakhshan (GBAO)":"GBAO";r.put(a,i.x,i.y,{font:"600 12px",colour:n.accent})}for(let{id:a,name:l,x:c,y:h}of this.#t){let u=ye.includes(l),f=a.startsWith("X")?7:4;o<(u?3:f)||o>8||r.put(l.toUpperCase(),c,h,{font:u?"600 12px":"400 11px",colour:n.label})}for(let{name:a,x:l,y:c,capital:h,...u}of this.#n)o<u.zoom||r.put(a,l,c,{font:h?"600 11px":"400 11px",colour:n.town,dot:!0});if(!(o<7))for(let a of this.#e)a!==i&&r.put(a.name,a.x,a.y,{font:"italic 11px",colour:n.label})}};function ts(s,t){let e=new Float64Array(s.length),n=0,i=0;for(let o=0;o<s.length;o+=2)n+=s[o],i+=s[o+1],e[o]=I(n/t),e[o+1]=N(i/t);return{points:e,box:K(e)}}function at(s,{scale:t,dx:e,dy:n,bounds:i},o,r=!1){s.beginPath();for(let{points:a,box:l}of o){if(l[2]*t+e<i.min.x||l[0]*t+e>i.max.x||l[3]*t+n<i.min.y||l[1]*t+n>i.max.y)continue;let c=1/0,h=1/0;for(let u=0;u<a.length;u+=2){let f=a[u]*t+e,d=a[u+1]*t+n;u&&u<a.length-2&&Math.abs(f-c)+Math.abs(d-h)<1.2||(u?s.lineTo(f,d):s.moveTo(f,d),c=f,h=d)}s.closePath()}r&&s.fill("evenodd"),s.stroke()}var Rt={light:{sea:"#dfe7ec",land:"#fbfaf6",focus:"#ffffff",border:"#a9b0b5",region:"#d9d9d2",label:"#5b646b",town:"#3c4247",halo:"#fbfaf6",paper:"#ffffff",ink:"#22272b",accent:"#7b3294"},dark:{sea:"#101820",land:"#1d2730",focus:"#222e38",border:"#4b5a66",region:"#303c46",label:"#9fb0bd",town:"#c6d2da",halo:"#1d2730",paper:"#18212a",ink:"#eef2f5",accent:"#d9a6e8"}};var we={light:{name:"light",...Rt.light},dark:{name:"dark",...Rt.dark}};function xe({paper:s,ink:t,border:e}){let{style:n}=document.documentElement;n.setProperty("--paper",s),n.setProperty("--ink",t),n.setProperty("--edge",e)}var ns=[1e3,3e3,9e3];async function be(s,t,e,n=ns){let{inline:i}=window.atlas;if(i)return i[`${t}.json`];let o=await ss(s);if(o)return o;let r=()=>{},a=null;for(let l=0;;l++)try{let c=await is(s,l>0);return a?.(),c}catch{a??=e(()=>r()),await new Promise(c=>{r=()=>c(null),l<n.length&&setTimeout(r,n[l])})}}async function ss(s){try{let t=window.parent.atlasAhead??{},{href:e}=new URL(s,location.href),n=t[e];return delete t[e],await n??null}catch{return null}}async function is(s,t){let e=await fetch(s,{cache:t?"reload":"force-cache"});if(!e.ok)throw new Error(`${e.status}`);return e.json()}function ke(s){return Se(s,"high")}function ve(s){return Se(s,"low")}async function Se(s,t){if(!s)throw new Error("none");let e=await fetch(s,{priority:t});if(!e.ok)throw new Error(`${e.status}`);return e.json()}function $(){try{return window.parent.location.href}catch{return""}}function Ee(s){if(document.getElementById(`site-${s}`))return`#site-${s}`;let t=$();return t&&new URL(`./site?site=${encodeURIComponent(s)}`,t).href}function Le(s){let{history:t}=window.parent;t.replaceState(t.state,"",s)}function Te(s){let t=$();if(!t)return;let e=new URL(t).pathname,{navigation:n}=window.parent;n?.addEventListener("currententrychange",({navigationType:i})=>{new URL($()).pathname===e&&s(i==="traverse")})}var Ae=Date.now();function Z(s){Ae+=1;let t={last_object_clicked_tooltip:s,last_object_clicked_count:Ae};window.__GLOBAL_DATA__&&Object.assign(window.__GLOBAL_DATA__,t,{previous_data:t}),window.Streamlit?.setComponentValue(t)}function Ce(s){window.Streamlit?.events.addEventListener("streamlit:render",()=>setTimeout(s))}var os=".stApp",J=".sentence",rs=".st-key-close_site";function P(){try{return window.parent.document}catch{return null}}function Me(){let s=P()?.querySelector(os),[t,e,n]=(s?getComputedStyle(s).backgroundColor.match(/\d+/g)??[]:[]).map(Number);return n===void 0?matchMedia("(prefers-color-scheme: dark)").matches:t*.3+e*.6+n*.1<128}function Oe(){return P()?.querySelector(J)?.textContent??""}function $e(s,t){let e=P()?.querySelector(J);if(!e||e.textContent===(t?`${s} ${t}`:s))return;let n=e.ownerDocument.createElement("span");n.className="remark",n.textContent=t,e.replaceChildren(...t?[`${s} `,n]:[s])}function Ft(s){P()?.querySelector(J)?.setAttribute("aria-busy",`${s}`)}function Pe(){P()?.querySelector("article[data-site]")?.scrollIntoView({block:"start"})}function _e(s,t){let e=P();if(!e)return;let n=()=>{let o=e.querySelector(`article[data-site="${CSS.escape(s)}"]`);return o?(o.tabIndex=-1,o.focus(),o.addEventListener("keydown",({key:r})=>r==="Escape"&&t()),!0):!1};if(n())return;let i=new MutationObserver(()=>n()&&i.disconnect());i.observe(e.body,{childList:!0,subtree:!0}),setTimeout(()=>i.disconnect(),1e4)}function Ie(){let s=P(),t=s?.activeElement;return s!==null&&t===s.body||!!t?.closest(rs)}function z(s,t,e,n){return s===null&&t===null?n:e?(s===null||s<=e[1])&&(t===null||t>=e[0]):!0}function as(s,t){return Ut(s,t)??null}function ls(s,t){return Ut(s,t)?.[1]??null}function Ne(s,t){return Ut(s,t)?.[1]??null}function Ut(s,t){let e=s.length-1;for(;e>=0&&(s[e][0]??-1/0)>t;)e--;return s[e]}function Be({lasting:s,staleYears:t,years:e},{status:n,lastEvidence:i,year:o}){return n===null||!s.includes(n)?!1:i===null||(o??e[1])-i>=t}function jt(s,t,{period:e,known:n}){if(!n)return;let i=as(s.known[t],e?.[1]??1/0);return i?.[1]?i:null}function ct(s,t,{period:e,known:n,weighed:i},o){return i?.(t,n?e?.[1]??null:null)??(o?o[5]:s.confidence[t])}function D(s,t,e){let n=e.period?.[1]??null,i=jt(s,t,e);if(i===null)return null;if(i){let[,,r,a,l,,c]=i;return{start:r,end:a,status:l,newest:l,confidence:ct(s,t,e,i),endBy:c===1,lastEvidence:Ne(s.evidence[t],n??1/0),year:n}}let o=s.status[t];return{start:s.start[t],end:s.end[t],status:n===null?o:ls(s.statuses[t],n),newest:o,confidence:ct(s,t,e,i),endBy:s.endBy[t]===1,lastEvidence:Ne(s.evidence[t],1/0),year:n}}function ze(s,t,e,n,{period:i,known:o,relations:r,area:a}){let{notBuilt:l,lasting:c,years:h}=s,{status:u,confidence:f,year:d}=n,g=u!==null&&c.includes(u)&&!l.includes(u)&&(o||d===h[1]);return f===0&&(u===null||!l.includes(u))&&(g||cs(n,i))&&(r.length>0||t.relation[e]===null)&&!a?.possibly[e]}function cs({start:s,end:t,endBy:e},n){if(!n)return!0;let[i,o]=n,r=e?null:t;return s!==null&&s>=i&&s<=o||r!==null&&r>=i&&r<=o?!0:s!==null&&s<i&&(t===null||r!==null&&r>o)}function ht(s,t,{rows:e,layers:n,actors:i}){return e[t]===1&&(!n.length||n.includes(s.layer[t]))&&(!i.length||i.includes(s.actor[t]))}function _(s,t,e){if(!ht(s,t,e))return!1;let{period:n,undated:i,confidence:o,statuses:r,standings:a}=e,l=jt(s,t,e);if(l===null||!z(l?l[2]:s.start[t],l?l[3]:s.end[t],n,i)||a.length&&e.told&&!a.includes(j(t,e)??-1)||o!==null&&ct(s,t,e,l)>o)return!1;if(!r.length)return!0;let{status:c}=D(s,t,e);return c!==null&&r.includes(c)}function j(s,{period:t,known:e,told:n}){return n?.(s,e?t?.[1]??null:null)??null}function De(s,t,e){let n=0;for(let i=0;i<e.length;i++)e[i]=_(s,i,t)?1:0,n+=e[i];return n}function Re(s,t,e){let{confidence:n,statuses:i,standings:o}=t;return i.length||o.length||n!==null&&n<e?!0:!s.id.every((r,a)=>ht(s,a,t))}function W(s,t,e){let{rows:n,period:i,undated:o}=e,r=s.confidences.length-1,a=c=>c.map(()=>0),l={shown:0,low:0,high:0,layers:a(s.layers),actors:a(s.actors),statuses:a(s.statuses),standings:e.told?a(s.tellers[0].says):[],confidence:a(s.confidences)};for(let c=0;c<n.length;c++){if(!n[c])continue;let h=D(t,c,e);if(!h||!z(h.start,h.end,i,!0))continue;let{status:u,confidence:f}=h,d=ut(e.layers,t.layer[c]),y=ut(e.actors,t.actor[c]),g=f<=(e.confidence??r),p=u===null?!e.statuses.length:ut(e.statuses,u),x=j(c,e),w=x===null||ut(e.standings,x);if(d&&y&&p&&w&&l.high++,!o&&h.start===null&&h.end===null)continue;let b=+!d+ +!y+ +!g+ +!p+ +!w;b>1||(b||l.shown++,!b&&ze(s,t,c,h,e)&&l.low++,(!b||!d)&&l.layers[t.layer[c]]++,(!b||!y)&&l.actors[t.actor[c]]++,x!==null&&(!b||!w)&&l.standings[x]++,(!b||!g)&&l.confidence[f]++,u!==null&&(!b||!p)&&l.statuses[u]++)}for(let c=1;c<=r;c++)l.confidence[c]+=l.confidence[c-1];return l}function ut(s,t){return!s.length||s.includes(t)}var Wt=4,Fe=60,hs={signs:"The search holds no letter or digit: type a name, a place or coordinates.",script:"No name in the atlas is written in the script of the search: try another."},us="No site fits, and loosening one filter alone would not help: reset all filters.";function Ue(s,t,e){let n=s.sites.id.length,i=ds(s,t).filter(Boolean).join(", "),o=`${M(n)} ${n===1?"site":"sites"}`;return[`Showing ${M(e.shown)} of ${o} ${ms(t)}${i?`: ${i}`:""}.`,t.read,e.shown?"":gs(s,t)].filter(Boolean).join(" ")}function je(s,t,e){let{low:n,high:i}=e,o=n===i?"":`By what you count: ${M(n)} to ${M(i)}.`;return[fs(s,t,e),o].filter(Boolean).join(" ")}function fs({confidences:s},{confidence:t},e){let n=s.length-1,i=e.confidence[n],o=t??n;if(o===n){let l=e.confidence[0];return i?`${M(l)} ${qt(l)} confirmed; ${M(i-l)} ${qt(i-l)} not.`:""}let r=i-e.confidence[o],a=o===0?"not confirmed":`below “${s[o].toLowerCase()}”`;return`${M(r)} more ${qt(r)} ${a}.`}function ds({words:s,sites:t,choices:e,evidence:n},i){let{actors:o,layers:r,statuses:a,confidence:l,without:c,q:h}=i,u=p=>q(i[p].map(x=>e.words(p)[x])),f=l===null||l===s.confidences.length-1?null:l,d=f===null?"":s.confidences[f].toLowerCase(),y=u("orgs"),g=u("roles");return[q(o.map(p=>s.actors[p])),q(r.map(p=>s.layers[p])),u("countries"),u("regions"),g?`${y||"any organization"} as ${g}`:y,u("categories"),u("commodities"),q(a.map(p=>s.statuses[p].toLowerCase())),u("relations"),i.undated?"":"without sites with unknown dates",f?`${d} or better`:d,Yt(s,i),c.length?`without ${q(c.map(p=>n?.ways[p]??""))}`:"",ps(t,i),h&&`${e.search.find(h).alike?"matching words like":"matching"} ${ws(h)}`]}function Yt({tellers:s},{according:t,standings:e}){let{tells:n,says:i,who:o}=s[t];return e.length?`${q(e.map(r=>i[r]))} by ${o}`:n}function ps(s,t){let{area:e}=t;if(!e)return"";let n=e.possibly.reduce((i,o,r)=>i+(o&&_(s,r,t)?1:0),0);return`${e.words}${n?` (${M(n)} of them only possibly)`:""}`}function ms({period:s,known:t}){if(!s)return t?"in all years, as known today":"in all years";let e=s[0]===s[1]?`in ${s[0]}`:`in ${s[0]}–${s[1]}`;return t?`${e}, as known at the end of ${s[1]}`:e}function gs({words:s,sites:t,choices:e},n){let i=n.q&&e.search.trouble(n.q);if(i)return hs[i];let o=[["actor",{actors:[]}],["layer",{layers:[]}],["country",{countries:[]}],["region",{regions:[]}],["category",{categories:[]}],["commodity",{commodities:[]}],["relation",{relations:[]}],["organization",{orgs:[]}],["role",{roles:[]}],["year",{period:null,undated:!0}],["status",{statuses:[]}],["standing",{standings:[]}],["confidence",{confidence:null}],["area",{area:null}],["search",{q:""}]],r={name:"",left:0};for(let[a,l]of o){if(Object.entries(l).every(([u,f])=>ys(n[u],f)))continue;let c={...n,...l},h=W(s,t,{...c,rows:e.rows(c)}).shown;h>r.left&&(r={name:a,left:h})}return r.left?`No site fits all filters. Without the ${r.name} filter there would be ${M(r.left)}.`:us}var ys=(s,t)=>JSON.stringify(s)===JSON.stringify(t);function q(s){return s.length>Wt+1?`${s.slice(0,Wt).join(", ")} or one of ${s.length-Wt} others`:s.length>1?`${s.slice(0,-1).join(", ")} or ${s[s.length-1]}`:s[0]??""}function ws(s){let t=[...s.replace(/[\p{C}\p{Z}]/gu," ").trim().replace(/ +/g," ")];return t.length>Fe?`“${t.slice(0,Fe).join("").trimEnd()}…”`:`“${t.join("")}”`}var qt=s=>s===1?"is":"are",M=s=>`${s}`.replace(/\B(?=(\d{3})+$)/g,",");var Q=class{constructor(t=1/0,e=Float64Array,n=Uint32Array){let i=t!==1/0;this.ids=i?new n(t):[],this.values=i?new e(t):[],this.capacity=t,this.length=0}clear(){this.length=0}push(t,e){if(this.length===this.capacity)throw new RangeError("Queue is at capacity.");let n=this.length++;for(;n>0;){let i=n-1>>1,o=this.values[i];if(e>=o)break;this.ids[n]=this.ids[i],this.values[n]=o,n=i}this.ids[n]=t,this.values[n]=e}pop(){if(this.length===0)return;let t=this.ids,e=this.values,n=t[0],i=--this.length;if(i>0){let o=t[i],r=e[i],a=0,l=i>>1;for(;a<l;){let c=(a<<1)+1,h=c+1,u=c+(+(h<i)&+(e[h]<e[c]));if(e[u]>=r)break;t[a]=t[u],e[a]=e[u],a=u}t[a]=o,e[a]=r}return n}peek(){return this.length>0?this.ids[0]:void 0}peekValue(){return this.length>0?this.values[0]:void 0}shrink(){Array.isArray(this.ids)&&(this.ids.length=this.length),Array.isArray(this.values)&&(this.values.length=this.length)}};var We=[Int8Array,Uint8Array,Uint8ClampedArray,Int16Array,Uint16Array,Int32Array,Uint32Array,Float32Array,Float64Array],Ht=3,tt=class s{static from(t,e=0){if(e%8!==0)throw new Error("byteOffset must be 8-byte aligned.");if(!t||t.byteLength===void 0||"buffer"in t)throw new Error("Data must be an instance of ArrayBuffer or SharedArrayBuffer.");let[n,i]=new Uint8Array(t,e+0,2);if(n!==251)throw new Error("Data does not appear to be in a Flatbush format.");let o=i>>4;if(o!==Ht)throw new Error(`Got v${o} data when expected v${Ht}.`);let r=We[i&15];if(!r)throw new Error("Unrecognized array type.");let[a]=new Uint16Array(t,e+2,1),[l]=new Uint32Array(t,e+4,1);return new s(l,a,r,void 0,t,e)}constructor(t,e=16,n=Float64Array,i=ArrayBuffer,o,r=0){if(t===void 0)throw new Error("Missing required argument: numItems.");if(isNaN(t)||t<=0)throw new Error(`Unexpected numItems value: ${t}.`);this.numItems=+t,this.nodeSize=Math.min(Math.max(+e,2),65535),this.byteOffset=r;let a=t,l=a;this._levelBounds=[a*4];do a=Math.ceil(a/this.nodeSize),l+=a,this._levelBounds.push(l*4);while(a!==1);this.ArrayType=n,this.IndexArrayType=l<16384?Uint16Array:Uint32Array;let c=We.indexOf(n),h=l*4*n.BYTES_PER_ELEMENT;if(c<0)throw new Error(`Unexpected typed array class: ${n}.`);let u=n,f=this.IndexArrayType;if(o)this.data=o,this._boxes=new u(o,r+8,l*4),this._indices=new f(o,r+8+h,l),this._pos=l*4,this.minX=this._boxes[this._pos-4],this.minY=this._boxes[this._pos-3],this.maxX=this._boxes[this._pos-2],this.maxY=this._boxes[this._pos-1];else{let d=this.data=new i(8+h+l*this.IndexArrayType.BYTES_PER_ELEMENT);this._boxes=new u(d,8,l*4),this._indices=new f(d,8+h,l),this._pos=0,this.minX=1/0,this.minY=1/0,this.maxX=-1/0,this.maxY=-1/0,new Uint8Array(d,0,2).set([251,(Ht<<4)+c]),new Uint16Array(d,2,1)[0]=this.nodeSize,new Uint32Array(d,4,1)[0]=t}this._queue=new Q}add(t,e,n=t,i=e){let o=this._pos,r=o>>2,a=this._boxes;return this._indices[r]=r,a[o]=t,a[o+1]=e,a[o+2]=n,a[o+3]=i,this._pos=o+4,t<this.minX&&(this.minX=t),e<this.minY&&(this.minY=e),n>this.maxX&&(this.maxX=n),i>this.maxY&&(this.maxY=i),r}finish(){if(this._pos>>2!==this.numItems)throw new Error(`Added ${this._pos>>2} items when expected ${this.numItems}.`);let t=this._boxes;if(this.numItems<=this.nodeSize){t[this._pos++]=this.minX,t[this._pos++]=this.minY,t[this._pos++]=this.maxX,t[this._pos++]=this.maxY;return}let{numItems:e,minX:n,minY:i,nodeSize:o,_indices:r,_levelBounds:a}=this,l=this.maxX-n||1,c=this.maxY-i||1,h=new Int32Array(e),u=65535,f=u/l,d=u/c;for(let g=0,p=0;g<e;g++){let x=t[p++],w=t[p++],b=t[p++],E=t[p++],v=f*((x+b)/2-n)|0,A=d*((w+E)/2-i)|0;h[g]=vs(v,A)}bs(h,t,r,0,e-1,o);let y=e*4;for(let g=0,p=0;g<a.length-1;g++){let x=a[g];for(;p<x;){let w=p,b=t[p++],E=t[p++],v=t[p++],A=t[p++];for(let B=1;B<o&&p<x;B++)b=Math.min(b,t[p++]),E=Math.min(E,t[p++]),v=Math.max(v,t[p++]),A=Math.max(A,t[p++]);r[y>>2]=w,t[y++]=b,t[y++]=E,t[y++]=v,t[y++]=A}}this._pos=y}search(t,e,n,i,o){if(this._pos!==this._boxes.length)throw new Error("Data not yet indexed - call index.finish().");let{_boxes:r,_levelBounds:a,_indices:l,nodeSize:c}=this,h=this.numItems*4,u=r.length-4,f=a.length-1,d=[],y=[],g=!1;for(;u!==void 0;){let p=Math.min(u+c*4,a[f]),x=u>=h;if(g)this._collectContained(u,p,f,h,y,o);else for(let w=u;w<p;w+=4){let b=r[w];if(n<b)continue;let E=r[w+1];if(i<E)continue;let v=r[w+2];if(t>v)continue;let A=r[w+3];if(e>A)continue;let B=l[w>>2]|0;if(x){let Bt=+(t<=b&&e<=E&&n>=v&&i>=A);d.push(B|Bt,f-1)}else(o===void 0||o(B,b,E,v,A))&&y.push(B)}f=d.pop(),u=d.pop(),u!==void 0&&(g=(u&1)===1,u&=-2)}return y}_collectContained(t,e,n,i,o,r){let a=this._boxes,l=this._indices,c=t;for(let u=n;u>0;u--)c=l[c>>2];let h=Math.min(c+(e-t)*this.nodeSize**n,i);if(r===void 0)for(;c<h;c+=4)o.push(l[c>>2]|0);else for(;c<h;c+=4){let u=l[c>>2]|0;r(u,a[c],a[c+1],a[c+2],a[c+3])&&o.push(u)}}collides(t,e,n,i,o){if(this._pos!==this._boxes.length)throw new Error("Data not yet indexed - call index.finish().");let{_boxes:r,_levelBounds:a,_indices:l,nodeSize:c}=this,h=this.numItems*4,u=r.length-4,f=a.length-1,d=[];for(;u!==void 0;){let y=Math.min(u+c*4,a[f]),g=u>=h;for(let p=u;p<y;p+=4){let x=r[p];if(n<x)continue;let w=r[p+1];if(i<w)continue;let b=r[p+2];if(t>b)continue;let E=r[p+3];if(e>E)continue;let v=l[p>>2]|0;if(g)d.push(v,f-1);else if(o===void 0||o(v,x,w,b,E))return!0}f=d.pop(),u=d.pop()}return!1}neighbors(t,e,n=1/0,i=1/0,o){if(this._pos!==this._boxes.length)throw new Error("Data not yet indexed - call index.finish().");let{_boxes:r,_levelBounds:a,_indices:l,_queue:c,nodeSize:h}=this,u=this.numItems*4,f=h*4,d=[],y=i*i,g=n===1,p=y;for(c.push(r.length-4<<1,0);c.length;){let x=c.ids[0];if(x&1){if(c.pop(),d.push(x>>1),d.length===n)break;continue}c.pop();let w=x>>1,b=w<u,E=Math.min(w+f,xs(w,a));for(let v=w;v<E;v+=4){let A=r[v],B=r[v+1],Bt=r[v+2],Xn=r[v+3],de=Math.max(Math.max(A-t,t-Bt),0),pe=Math.max(Math.max(B-e,e-Xn),0),X=de*de+pe*pe;if(X>p)continue;let zt=l[v>>2]|0;b?(o===void 0||o(zt))&&(c.push(zt<<1|1,X),g&&X<p&&(p=X)):c.push(zt<<1,X)}}return c.clear(),d}};function xs(s,t){let e=0,n=t.length-1;for(;e<n;){let i=e+n>>1;t[i]>s?n=i:e=i+1}return t[e]}function bs(s,t,e,n,i,o){let r=[n,i];for(;r.length;){let a=r.pop()||0,l=r.pop()||0;if(a-l<=o&&Math.floor(l/o)>=Math.floor(a/o))continue;let c=s[l],h=s[l+a>>1],u=s[a],f=c>h!=c>u?c:h<c!=h<u?h:u,d=l-1,y=a+1;for(;;){do d++;while(s[d]<f);do y--;while(s[y]>f);if(d>=y)break;ks(s,t,e,d,y)}r.push(l,y,y+1,a)}}function ks(s,t,e,n,i){let o=s[n];s[n]=s[i],s[i]=o;let r=4*n,a=4*i,l=t[r],c=t[r+1],h=t[r+2],u=t[r+3];t[r]=t[a],t[r+1]=t[a+1],t[r+2]=t[a+2],t[r+3]=t[a+3],t[a]=l,t[a+1]=c,t[a+2]=h,t[a+3]=u;let f=e[n];e[n]=e[i],e[i]=f}function vs(s,t){let e=s^t,n=65535^e,i=65535^(s|t),o=s&(t^65535),r=e|n>>1,a=e>>1^e,l=i^(i>>1^n&o>>1),c=o^(e&i>>1^o>>1);return e=r&r>>2^a&a>>2,n=r&a>>2^a&(r^a)>>2,i=l^(r&l>>2^a&c>>2),o=c^(a&l>>2^(r^a)&c>>2),r=e&e>>4^n&n>>4,a=e&n>>4^n&(e^n)>>4,l=i^(e&i>>4^n&o>>4),c=o^(n&i>>4^(e^n)&o>>4),i=l^(r&l>>8^a&c>>8),o=c^(a&l>>8^(r^a)&c>>8),i^=i>>1,o^=o>>1,e=s^t,n=o|65535^(e|i),e=(e|e<<8)&16711935,e=(e|e<<4)&252645135,e=(e|e<<2)&858993459,e=(e|e<<1)&1431655765,n=(n|n<<8)&16711935,n=(n|n<<4)&252645135,n=(n|n<<2)&858993459,n=(n|n<<1)&1431655765,((n<<1|e)>>>0)-2147483648}function qe({rows:s},t,e){let n=s.indexOf(t)/s.length*2*Math.PI-Math.PI/2,i=22+s.length*2.4;return{x:e.x+Math.cos(n)*i,y:e.y+Math.sin(n)*i}}var S=20,O=11,ft=6,dt=class{constructor({lon:t,lat:e,accuracy:n,shape:i,routes:o}){this.x=Float64Array.from(t,I),this.y=Float64Array.from(e,N),this.accuracy=Float64Array.from(n,(l,c)=>rt(l,e[c])),this.shape=i,this.routes=new Map;for(let[l,c]of Object.entries(o))this.routes.set(Number(l),Float64Array.from(c.flatMap(h=>[I(h[0]),N(h[1])])));let r=[...t.keys()],a=r.filter(l=>i[l]!=="p");this.#t=new Map(a.map(l=>[l,this.#a(l)])),this.#e=new pt(r,l=>[this.x[l],this.y[l],this.x[l],this.y[l]]),this.#n=new pt(a,l=>this.#t.get(l))}#t;#e;#n;#s=null;radius(t,e){return this.accuracy[e]*t.scale}spot(t,e,n=null){return n?.rows.includes(e)?qe(n,e,this.spot(t,n.centre)):F(t,this.x[e],this.y[e])}extent({scale:t,dx:e,dy:n},i){let[o,r,a,l]=this.#t.get(i);return[o*t+e-S,r*t+n-S,a*t+e+S,l*t+n+S]}parts(t,e){let n=this.routes.get(e),{x:i,y:o}=this.spot(t,e),r=this.shape[e]==="l"?ft:Math.max(S/2,this.radius(t,e)+2);if(!n)return[[i-r,o-r,i+r,o+r]];let a=[];for(let l=0;l+3<n.length;l+=2){let[c,h,u,f]=K(n.subarray(l,l+4)),d=F(t,c,h),y=F(t,u,f);a.push([d.x-r,d.y-r,y.x+r,y.y+r])}return a}inView(t,e){(!this.#s||!U(this.#s.frame,t))&&(this.#s={frame:t,...this.#i(t)});let n=i=>e[i]===1;return{points:this.#s.points.filter(n),shapes:this.#s.shapes.filter(n)}}#i(t){let{min:e,max:n}=t.bounds,i=o=>Dt(t,[e.x-o,e.y-o,n.x+o,n.y+o]);return{points:this.#e.search(i(S/2),o=>this.shape[o]==="p"),shapes:this.#n.search(i(S),()=>!0)}}under(t,e,n,i=null){let o=this.#o(t,e,n,i);return o.length?o:this.#l(t,e,n)}#o(t,e,n,i){let o=this.#e.search(Ye(t,e,O),a=>n[a]===1);return(i?[...o.filter(a=>!i.rows.includes(a)),...i.rows]:o).map(a=>{let l=this.spot(t,a,i);return{row:a,distance:Math.hypot(l.x-e.x,l.y-e.y)}}).filter(({distance:a})=>a<=O).sort((a,l)=>a.distance-l.distance||a.row-l.row).map(({row:a})=>a)}#l(t,e,n){return this.#n.search(Ye(t,e,ft),i=>{let o=this.routes.get(i);if(!n[i]||!o)return!1;let r=this.shape[i]==="b"?Math.max(ft,this.radius(t,i)):ft;return ge(o,t,e)<=r})}#a(t){let e=this.routes.get(t),[n,i,o,r]=K(e??Float64Array.of(this.x[t],this.y[t])),a=this.shape[t]==="l"?0:this.accuracy[t];return[n-a,i-a,o+a,r+a]}},pt=class{constructor(t,e){this.#t=t,this.#e=t.length?new tt(t.length):null;for(let n of t)this.#e?.add(...e(n));this.#e?.finish()}#t;#e;search(t,e){let n=this.#e?.search(...t,i=>e(this.#t[i]))??[];return Array.from(Uint32Array.from(n).sort(),i=>this.#t[i])}};function Ye(s,{x:t,y:e},n){let i=n+1;return Dt(s,[t-i,e-i,t+i,e+i])}var Gt=600,et=4,mt=class{#t;#e;#n=null;#s=new Map;constructor(t,e){this.#t=t,this.#e=e}unhiddenPoints(t,e){let{min:n,max:i}=t.bounds,o=Math.ceil((i.x-n.x+S)/et)+1,r=new Uint8Array(o*(Math.ceil((i.y-n.y+S)/et)+1));return He(e,a=>{let{x:l,y:c}=this.#t.spot(t,a),h=Math.floor((l-n.x+S/2)/et),u=Math.floor((c-n.y+S/2)/et)*o+h;return r[u]?!1:(r[u]=1,!0)})}unhiddenShapes(t,e){(!this.#n||!U(this.#n,t))&&(this.#n=t,this.#s.clear());let n=new Set;return He(e,i=>{let o=this.#i(t,i);return n.has(o)?!1:(n.add(o),!0)})}#i(t,e){let n=this.#s.get(e);if(n===void 0){let i=this.#t.shape[e],o=this.#t.extent(t,e),r=Math.max(2*et,(o[2]-o[0])/(i==="l"?16:4));n=[this.#e[e],i,Math.round(r),...o.map(a=>Math.round(a/r))].join(),this.#s.set(e,n)}return n}};function He(s,t){let e=[];for(let n=s.length-1;n>=0;n--)t(s[n])&&e.push(s[n]);return e.reverse()}function Vt(s,{scale:t,dx:e,dy:n},i){s.beginPath(),s.lineCap=s.lineJoin="round";let o=1/0,r=1/0;for(let a=0;a<i.length;a+=2){let l=i[a]*t+e,c=i[a+1]*t+n;if(!a)s.moveTo(l,c);else if(a===i.length-2||Math.abs(l-o)+Math.abs(c-r)>1)s.lineTo(l,c);else continue;o=l,r=c}}function Ve(s,{colour:t,paper:e,dash:n,doubled:i,strong:o}){s.strokeStyle=e,s.lineWidth=o?7:4.5,s.stroke(),s.strokeStyle=t,s.lineWidth=o?4:2.4,s.setLineDash(n.map(r=>r*2.5)),s.stroke(),i&&(s.strokeStyle=e,s.lineWidth=1,s.stroke()),s.setLineDash([])}function Xe(s,t,{colour:e,strong:n}){s.strokeStyle=e+(n?"66":"38"),s.lineWidth=Math.max(6,t),s.stroke()}function Ke(s,{x:t,y:e},n,{colour:i,strong:o}){let r=Math.max(8,n),[a,l]=r<60?["14","66"]:["05","30"];s.beginPath(),s.arc(t,e,r,0,2*Math.PI),s.fillStyle=i+(o?"30":a),s.fill(),s.setLineDash([4,4]),s.strokeStyle=i+(o?"dd":l),s.lineWidth=1,s.stroke(),s.setLineDash([])}function Ze(s,{x:t,y:e},n,{colour:i,strong:o}){s.beginPath(),s.arc(t,e,n,0,2*Math.PI),s.fillStyle=i+(o?"22":"0c"),s.fill(),s.strokeStyle=i+(o?"cc":"44"),s.lineWidth=1,s.stroke()}var Ss={added:["#009E73","+"],ended:["#B03A2E","×"],changed:["#56B4E9","~"]},Ge="#3f4a54";function Je(s,t,e){t==="acknowledged"||t==="denied"?Es(s,t,e):Ls(s,t,e)}function Es(s,t,{x:e,y:n}){let i=t==="acknowledged";s.beginPath(),i?s.arc(e,n,6,0,2*Math.PI):s.rect(e-5.5,n-5.5,11,11),s.fillStyle=i?Ge:"#ffffff",s.fill(),s.strokeStyle=i?"#ffffff":Ge,s.lineWidth=i?1:1.4,s.stroke(),s.beginPath(),s.moveTo(e-3.2,n),s.lineTo(e+3.2,n),i&&(s.moveTo(e,n-3.2),s.lineTo(e,n+3.2)),s.lineWidth=1.8,s.stroke()}function Ls(s,t,{x:e,y:n}){let[i,o]=Ss[t];s.beginPath(),s.arc(e,n,6,0,2*Math.PI),s.fillStyle=i,s.fill(),s.fillStyle="#ffffff",s.font="bold 12px system-ui, sans-serif",s.textAlign="center",s.textBaseline="middle",s.fillText(o,e,n+.5)}var H=5.4,T=S/2;function gt(s,t){let e=new Map;return(n,i=Math.max(1,Math.ceil(window.devicePixelRatio||1)))=>{let o=Ts(n)*16+i,r=e.get(o);if(!r){r=document.createElement("canvas"),r.width=r.height=S*i;let a=r.getContext("2d");a.scale(i,i),As(a,s,t,n),e.set(o,r)}return r}}function Ts({layer:s,actor:t,status:e,confidence:n,marked:i}){return(((s*16+t)*16+(e??15))*16+n)*2+Number(i)}function As(s,t,e,{layer:n,actor:i,status:o,confidence:r,marked:a}){let l=t.colours[n],c=o===null?null:t.statusCodes[o],h=t.contested.includes(r),u=Cs(t.shapes[i]);s.fillStyle=e.paper,s.fill(u),s.save(),s.clip(u),s.fillStyle=s.strokeStyle=l,s.lineWidth=1.5,Ms(s,u,c),s.restore(),s.strokeStyle=c==="active"?e.ink:l,s.lineWidth=h||c==="active"?1.2:1.8,s.setLineDash(t.dashes[r]),s.stroke(u),s.setLineDash([]),h&&(s.strokeStyle=l,s.beginPath(),s.arc(T,T,H+3,0,2*Math.PI),s.stroke()),a&&(s.fillStyle=e.ink,s.beginPath(),s.moveTo(S-5,.5),s.lineTo(S-1.5,6),s.lineTo(S-8.5,6),s.fill())}function Cs(s){let t=new Path2D;return s==="square"?t.rect(T-H+.4,T-H+.4,2*H-.8,2*H-.8):t.arc(T,T,H,0,2*Math.PI),t}function Ms(s,t,e){let n=T-4,i=T+4;switch(e){case"overdue":Y(s,T,n,T,T),Y(s,T,T,i-1,T+2);break;case"under_construction":s.fillRect(0,T,S,T);break;case"active":s.fill(t);break;case"suspended":for(let o of[-5,0,5])Y(s,n+o-2,i+2,i+o+2,n-2);break;case"ended":Y(s,n,n,i,i),Y(s,i,n,n,i);break;case"cancelled":Y(s,n,i,i,n);break;case null:s.beginPath(),s.arc(T,T,1.6,0,2*Math.PI),s.fill();break}}function Y(s,t,e,n,i){s.beginPath(),s.moveTo(t,e),s.lineTo(n,i),s.stroke()}var Qe=["acknowledged","denied"],Xt=8,Os=250,$s=.5,yt=class extends C{picked=null;hover=null;fan=null;#t=null;#e=0;#n=new Map;#s=!1;#i=[];#o=null;#l;constructor({words:t,sites:e},n,i){super(i),this.words=t,this.sites=e,this.places=new dt(e),this.#a=new mt(this.places,e.layer),this.visible=new Uint8Array(e.id.length),this.#r=n,this.#c=gt(t,n)}#a;#r;#c;setTheme(t){t!==this.#r&&(this.#r=t,this.#c=gt(this.words,t),this.#i=[],this.redraw())}show(t){this.#t=t,this.#i=[],this.#e=De(this.sites,t,this.visible);let e=Object.entries(t.marks??{});if(this.#n=new Map(e.flatMap(([n,i])=>i.map(o=>[o,n]))),this.#s=this.#n.size>0||t.told!==null,t.told)for(let n of this.rows())this.#h(n,t);this.fan?.rows.every(n=>this.visible[n])||(this.fan=null),this.#y()}#h(t,e){let n=Qe[j(t,e)??Qe.length];n&&this.#n.set(t,n)}stateOf(t){let e=this.#t,n=D(this.sites,t,e),i=j(t,e);return i===null?n:{...n,said:Yt(this.words,{...e,standings:[i]})}}rows(){return[...this.visible.keys()].filter(t=>this.visible[t])}under(t){return this.places.under(this.frame(),t,this.visible,this.fan)}spot(t,e=this.frame()){let{x:n,y:i}=this.places.spot(e,t,this.fan);return L.point(n,i)}draw(t,e){let n=this.#d(e);this.#o=this.#u()?{frame:e,looks:this.#w(n)}:null,this.#m(t,e,n),this.#A(t,e);for(let i of[this.hover,this.picked])i!==null&&this.visible[i]&&this.#S(t,e,i)}#y(){let t=this.#o;if(clearTimeout(this.#l),this.held||this.#e<=Gt||!t||!this.#u()||!U(t.frame,this.frame())){this.redraw();return}let{frame:e}=t,n=this.#d(e),i=this.#w(n),o=this.patches();for(let[h,u]of t.looks)i.get(h)!==u&&this.#f(o,e,h);for(let h of i.keys())t.looks.has(h)||this.#f(o,e,h);if(o.share()>$s){this.redraw();return}let r=h=>o.touches(this.#p(e,h)),{points:a,lines:l,soft:c}=n;this.patch(o,h=>{this.#m(h,e,{points:a.filter(r),lines:l.filter(r),soft:c.filter(r)})}),this.#o={frame:e,looks:i},this.#l=setTimeout(()=>this.redraw(),Os)}#u(){return!this.fine&&this.picked===null&&this.hover===null&&!this.fan&&!this.#s}#w({points:t,lines:e,soft:n}){let i=new Map;for(let o of[n,e,t])for(let r of o)i.set(r,this.#T(r));return i}#f(t,e,n){let{places:i}=this,{x:o,y:r}=i.spot(e,n);if(t.mark([o-O,r-O,o+O,r+O]),i.shape[n]!=="p")for(let a of i.parts(e,n))t.mark(a);else e.zoom>=Xt&&t.mark(this.#p(e,n))}#p(t,e){let{places:n}=this;if(n.shape[e]!=="p")return n.extent(t,e);let{x:i,y:o}=n.spot(t,e),r=t.zoom>=Xt?Math.max(O,n.radius(t,e)+2):O;return[i-r,o-r,i+r,o+r]}#m(t,e,{points:n,lines:i,soft:o}){for(let r of o)this.#g(t,e,r);for(let r of i)this.#b(t,e,r);if(t.globalAlpha=1,e.zoom>=Xt)for(let r of n)this.#k(t,e,r);this.picked!==null&&this.visible[this.picked]&&this.#k(t,e,this.picked,!0);for(let r of[...o,...i,...n])this.fan?.rows.includes(r)||this.#E(t,r,this.places.spot(e,r),this.places.shape[r]==="p"?1:.8)}#d(t){let{places:e}=this,{points:n,shapes:i}=e.inView(t,this.visible);this.#e>Gt&&(n=this.#a.unhiddenPoints(t,n),i=this.#a.unhiddenShapes(t,i));let o=this.#n;o.size&&n.sort((l,c)=>Number(o.has(l))-Number(o.has(c)));let r=i.filter(l=>e.shape[l]==="l"),a=i.filter(l=>e.shape[l]!=="l");return{points:n,lines:r,soft:a}}#g(t,e,n){let i=this.places.routes.get(n),o=this.places.radius(e,n);if(t.globalAlpha=this.#v(n),!i){Ke(t,this.places.spot(e,n),o,this.#x(n));return}Vt(t,e,i),Xe(t,2*o,this.#x(n))}#b(t,e,n){let{words:i}=this,{confidence:o}=this.stateOf(n);t.globalAlpha=this.#v(n),Vt(t,e,this.places.routes.get(n)),Ve(t,{...this.#x(n),paper:this.#r.paper,dash:i.dashes[o],doubled:i.contested.includes(o)})}#x(t){return{colour:this.words.colours[this.sites.layer[t]],strong:t===this.picked||t===this.hover}}#k(t,e,n,i=!1){if(this.places.shape[n]!=="p")return;let o=this.places.radius(e,n);!i&&(o<14||o>400)||Ze(t,this.places.spot(e,n),o,{...this.#x(n),strong:i})}#E(t,e,{x:n,y:i},o){let r=S*o,a=this.#n.get(e);t.globalAlpha=this.#v(e),t.drawImage(this.#T(e),n-r/2,i-r/2,r,r),t.globalAlpha=1,a&&Je(t,a,{x:n+r/2-1,y:i-r/2+1})}#T(t){let{layer:e,actor:n,relation:i}=this.sites,o=()=>({...this.stateOf(t),layer:e[t],actor:n[t],marked:i[t]!==null});return this.fine?this.#c(o(),it):(this.#i[t]??=this.#c(o()),this.#i[t])}legend(){let{words:t}=this,e=t.colours.length,n=gt({...t,colours:[...t.colours,this.#r.label]},this.#r),i=this.rows(),o=i.map(h=>this.stateOf(h)),r=t.shapes.indexOf("circle"),a={layer:e,actor:r,status:t.statusCodes.indexOf("planned"),confidence:0,marked:!1},l={...a,status:t.statusCodes.indexOf("active")},c=(h,u,f)=>[...new Set(h)].sort((y,g)=>(y??1/0)-(g??1/0)).map(y=>{let g=y;return{sign:n({...a,...f(g)},it),label:u(g)}});return[...c(i.map(h=>this.sites.layer[h]),h=>t.layers[h],h=>({...l,layer:h})),...c(i.map(h=>this.sites.actor[h]),h=>t.actors[h],h=>({...l,actor:h})),...c(o.map(({status:h})=>h),h=>h===null?t.unknownStatus:t.statuses[h],h=>({status:h})),...c(o.map(({confidence:h})=>h),h=>t.confidences[h],h=>({confidence:h}))]}#v(t){return this.#s&&!this.#n.has(t)?.35:1}#A(t,e){if(!this.fan)return;let n=this.places.spot(e,this.fan.centre);t.strokeStyle=this.#r.ink,t.lineWidth=1;for(let i of this.fan.rows){let o=this.spot(i,e);t.beginPath(),t.moveTo(n.x,n.y),t.lineTo(o.x,o.y),t.stroke(),this.#E(t,i,o,1)}}#S(t,e,n){let i=this.spot(n,e);t.beginPath(),t.arc(i.x,i.y,S/2+2.5,0,2*Math.PI),t.strokeStyle=this.#r.ink,t.lineWidth=n===this.picked?2.4:1.4,t.stroke()}};var Kt="data-test-script-state",Qt="data-selected",Jt="aria-valuetext",te=["countries","regions","categories","commodities","relations","orgs","roles","without"],tn=["q","when","year","period","clock","undated","layers","actors","statuses","confidence","according","standings",...te],Ps=tn.map(s=>`.st-key-w_${s}`).join(),_s=te.map(s=>`.st-key-w_${s}`).join(),Is=".st-key-w_according, .st-key-w_without",Ns=".stHtml",en=" · ",Bs=["year","period","all"],zs=1e3,Ds=5e3;function nn({labels:s,changed:t,evidence:e,written:n,settled:i}){let o=P()?.querySelector(`[${Kt}]`);if(!o)return;let r,a=!1,l=!1,c=new MutationObserver(u=>{let f=new Set,d=!1,y=!1;for(let{type:p,target:x,attributeName:w,oldValue:b}of u){let E=x;if(p==="childList"){let A=E.closest(_s);A?f.add(A):E.matches(Ns)&&E.querySelector(J)&&(d=!0);continue}let v=E.getAttribute(w??"");if(v!==b)if(w===Kt)a=v==="notRunning",y=!0;else{let A=E.closest(Ps);A&&f.add(A)}}!l&&o.ownerDocument.querySelector(Is)&&(l=!0,e());let g=[...f].flatMap(p=>Rs(p,s)??[]);for(let p of g)t(p);if((d||y&&a)&&n(),!(!g.length&&!y)&&(clearTimeout(r),a)){let p=g.length?Ds:zs;r=setTimeout(()=>{a=!1,i()},p)}}),h=[Jt,Qt,Kt,"value"];c.observe(o.ownerDocument.body,{subtree:!0,childList:!0,attributeOldValue:!0,attributeFilter:h})}function Rs(s,t){let e=tn.find(o=>s.matches(`.st-key-w_${o}`)),n=te.find(o=>o===e);if(n)return Us(s,n,t(n));if(e==="q")return js(s.querySelector("input"));if(e==="confidence")return Ws(s.querySelector("input"),t(e));if(e==="undated")return{undated:s.querySelector(`[${Qt}]`)!==null};if(e==="layers"||e==="actors"||e==="statuses"||e==="standings")return{[e]:Zt(s)};if(e==="according")return Fs(Zt(s));if(e==="when"||e==="clock"){let[o]=Zt(s);return o===void 0?null:e==="when"?{when:Bs[o]}:{known:o===1}}let i=[...s.querySelectorAll(`[${Jt}]`)].map(o=>Number(o.getAttribute(Jt)));return!i.length||!i.every(Number.isInteger)?null:e==="year"?{year:i[0]}:{span:[i[0],i[i.length-1]]}}function sn(s,t){let e=P()?.querySelectorAll(`.st-key-w_${s} button p`)??[];for(let[n,{firstChild:i}]of[...e].entries()){let o=i?.nodeValue??"",r=`${ee(o)}${en}${t[n]}`;i&&o!==r&&t[n]!==void 0&&(i.nodeValue=r)}}function Zt(s){return[...s.querySelectorAll("button:not(label button)")].flatMap((t,e)=>t.hasAttribute(Qt)?[e]:[])}function Fs([s]){return s===void 0?null:s?{according:s}:{according:s,standings:[]}}function Us(s,t,e){let i=(s.querySelector("[role=combobox]")&&[...s.querySelectorAll("[data-tag] [title]")])?.map(o=>e.indexOf(ee(o.getAttribute("title")??"")))??[-1];return i.includes(-1)?null:{[t]:[...new Set(i)].sort((o,r)=>o-r)}}function js(s){return s&&{q:s.value.trim()}}function Ws(s,t){let e=t.indexOf(ee(s?.value??""));return e<0?null:{confidence:e}}function ee(s){let t=s.lastIndexOf(en);return t<0?s:s.slice(0,t)}var qs="(?<![\\p{L}\\p{N}_])",on=/\p{Nd}/u;function rn({letters:s,signs:t,together:e,meeting:n,han:i}){let o=new Set(t),r=e.map(([d,y])=>({from:new RegExp(d.replace(/^\\b/,qs),"gu"),to:y})),a=n.map(([d,y])=>({from:new RegExp(d,"gu"),to:y.replace("\\1","$1")})),l=new RegExp(`[a-z0-9]+|[${i}]+|(?:(?![_a-z0-9${i}])[\\p{L}\\p{N}])+`,"gu"),c=new RegExp(`^[${i}]`,"u"),h=(d,y)=>y.reduce((g,{from:p,to:x})=>g.replace(p,x),d);function u(d){let y=[...d].filter(w=>!o.has(w)).join("");return([...[...h(Ys(y.normalize("NFKC")),r).normalize("NFC")].map(w=>s[w]??w).join("").normalize("NFKD").replace(/\p{M}/gu,"")].map(Hs).join("").match(l)??[]).map(w=>h(w,a))}return{fold:u,isWhole:d=>c.test(d)}}var an=s=>/[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]/.test(s);function Ys(s){return s.toLowerCase().replaceAll("ß","ss").replaceAll("ς","σ")}function Hs(s){if(!on.test(s)||s<="9")return s;let t=s.codePointAt(0),e=t;for(;on.test(String.fromCodePoint(e-1));)e-=1;return`${(t-e)%10}`}var hn=3,Gs=[[9,2],[5,1]],Vs=64,wt=class{#t;#e;#n;#s;#i=new Map;constructor(t,e,n){this.#t=rn(t);let i=new Map,o=e.map(r=>r.split(" ").map(a=>{let l=i.get(a)??i.size;return i.set(a,l),l}));this.#e=[...i.keys()],this.#n=ln(o),this.#s=ln(n)}find(t){let e=this.#t.fold(t),n=e.map(o=>this.#o(o,an(t))),i=new Uint8Array(this.#s.size);if(e.length)for(let o=0;o<i.length;o++)i[o]=n.every(r=>r.rows[o])?1:0;return{rows:i,alike:n.some(({alike:o})=>o)}}trouble(t){let e=this.#t.fold(t);if(!e.length)return"signs";let n=[...new Set(e.join(""))].filter(i=>i>""&&!this.#t.isWhole(i));return n.length?this.#e.some(i=>n.some(o=>i.includes(o)))?null:"script":null}#o(t,e){let n=`${e?"a":""} ${t}`,i=this.#i.get(n)??this.#l(t,e);return this.#i.delete(n),this.#i.set(n,i),this.#i.size>Vs&&this.#i.delete(this.#i.keys().next().value),i}#l(t,e){let{isWhole:n}=this.#t,i=this.#a(e?Qs(t):Js(t,n(t)));!i.includes(1)&&!e&&ne(t)&&(i=this.#a(r=>r.startsWith(` ${t}`)));let o=i.includes(1)||n(t)?0:Ks(t);if(o){let r=` ${Zs(t)}`;i=this.#a(a=>a.startsWith(r)&&Xs(t,a.trim(),o))}return{rows:cn(this.#s,cn(this.#n,i)),alike:o>0&&i.includes(1)}}#a(t){return Uint8Array.from(this.#e,e=>Number(t(` ${e} `)))}};function ln(s){return{holders:Uint32Array.from(s.flatMap((e,n)=>e.map(()=>n))),things:Uint32Array.from(s.flat()),size:s.length}}function cn({holders:s,things:t,size:e},n){let i=new Uint8Array(e);for(let o=0;o<t.length;o++)n[t[o]]&&(i[s[o]]=1);return i}function Xs(s,t,e){let n=[...s],i=[...t],o=[],r=Array.from({length:i.length+1},(a,l)=>l);for(let a=1;a<=n.length;a++){let l=[a];for(let c=1;c<=i.length;c++){let h=n[a-1]===i[c-1]?0:1,u=Math.min(r[c]+1,l[c-1]+1,r[c-1]+h);a>1&&c>1&&n[a-1]===i[c-2]&&n[a-2]===i[c-1]&&(u=Math.min(u,o[c-2]+1)),l.push(u)}if(Math.min(...l)>e)return!1;o=r,r=l}return Math.min(...r)<=e}function Ks(s){return/^\p{L}+$/u.test(s)?Gs.find(([t])=>[...s].length>=t)?.[1]??0:0}var Zs=s=>String.fromCodePoint(s.codePointAt(0)??0);function Js(s,t){let e=t?s:ne(s)?` ${s} `:` ${s}`;return n=>n.includes(e)}function Qs(s){let t=[...s],e=t.length>hn&&s.endsWith("h"),n=(e?t.slice(0,-1):t).map(o=>o==="u"?"[aeiouv]+":"aei".includes(o)?"[aeiou]+":`${o}[aeiou]*`),i=new RegExp(` [aeiou]*${n.join("")}${e?"h?":""}${ne(s)?" ":""}`,"u");return o=>i.test(o)}var ne=s=>[...s].length<=hn&&/^\p{L}+$/u.test(s);var un=["countries","regions","categories","commodities","relations"],bt=[...un,"orgs","roles"],xt=class{#t;constructor(t){this.#t=t,this.search=new wt(t.folding,t.texts,t.textsOf)}labels(t){return this.#t.choices[t].labels}words(t){let{labels:e,words:n}=this.#t.choices[t];return n??e}rows(t){let{of:e,parts:n}=this.#t,i=t.q?this.search.find(t.q).rows.slice():new Uint8Array(n.length).fill(1);for(let r of un){if(!t[r].length)continue;let a=new Set(t[r]);se(i,l=>e[r][l].some(c=>a.has(c)))}(t.orgs.length||t.roles.length)&&this.#e(i,t);let{area:o}=t;return o&&se(i,r=>o.inside[r]===1),i}#e(t,{orgs:e,roles:n}){let{above:i,parts:o}=this.#t,r=i.map((a,l)=>!e.length||[l,...a].some(c=>e.includes(c)));se(t,a=>{let l=o[a];for(let c=0;c<l.length;c+=2)if(r[l[c]]&&(!n.length||n.includes(l[c+1])))return!0;return!1})}};function se(s,t){for(let e=0;e<s.length;e++)s[e]&&!t(e)&&(s[e]=0)}var G={acknowledged:0,denied:1,silent:2},kt=class{#t;#e=new Map;#n;constructor(t){this.#t=t,this.#n=t.claims.map(e=>new Set(e.flatMap(n=>n.slice(6).map(Number))))}get ways(){return this.#t.ways}confidence(t){return this.#i(`c ${t}`,(e,n)=>t.some(i=>this.#n[e].has(i))?ti(this.#s(e,t,n),this.#t):void 0)}standing(t,e){let n=1<<t;return this.#i(`s ${t} ${e}`,(i,o)=>si(this.#s(i,e,o).filter(r=>r[4]&n),this.#t))}#s(t,e,n){let{claims:i,newest:o}=this.#t;return i[t].filter(r=>n!==null&&Number(r[5]?.slice(0,4)??o)>n?!1:!e.some(a=>r.indexOf(a,6)>=0))}#i(t,e){let n=this.#e.get(t);if(n)return n;let i=[],o=(r,a)=>{i[r]??=new Map;let l=a??Number.POSITIVE_INFINITY;return i[r].has(l)||i[r].set(l,e(r,a)),i[r].get(l)};return this.#e.set(t,o),o}};function ti(s,t){let e=new Set(s.filter(([,r])=>r===0).map(([r])=>r)),n=[...e.size?e:[0]].map(r=>ei(r,s,t)),{result:i,isPlan:o}=n.reduce((r,a)=>ni(a,r)?a:r);return t.results[Number(o)][i]}function ei(s,t,{weights:e,strong:n,many:i,plan:o}){let r=t.filter(g=>g[0]===s),a=r.filter(([,g])=>g===0),l=new Map;for(let[,,,g,,,p]of a)l.set(p,Math.min(l.get(p)??g,g));let c=[...l.values()].filter(g=>e[g]>0),h=c.reduce((g,p)=>g+e[p],0),u=a.filter(([,,,g,p])=>p&1&&e[g]>0),f=r.some(g=>g[1]===1&&g[4]&1&&fn(g,u)),d=u.length>0||h>=i&&c.some(g=>g<n);return{result:h<1?3:f?2:d?0:1,isPlan:s===o,weight:h}}function ni(s,t){let e=r=>[+(r.weight<1),Number(r.isPlan),r.result],[n,i]=[e(s),e(t)],o=n.findIndex((r,a)=>r!==i[a]);return o>=0&&n[o]<i[o]}function si(s,{weights:t,plan:e}){let[n,i,o]=[!1,!1,!1];for(let r of new Set(s.map(([a])=>a))){let a=s.filter(c=>c[0]===r),l=a.filter(([,c,,h])=>c===0&&t[h]>0);a.some(c=>c[1]===1&&fn(c,l))?i=!0:l.length&&r===e?o=!0:l.length&&(n=!0)}return n?G.acknowledged:i?G.denied:o?G.acknowledged:G.silent}function fn([,,s,,,t],e){return!e.some(n=>n[2]===s&&n[5]&&t&&n[5]>t)}function R(s,t){let e=Uint8Array.from(atob(s.slice(1)),n=>n.charCodeAt(0));return s[0]==="b"?ii(e,t):oi(e,t)}function ii(s,t){let e=new Uint8Array(t);for(let n=0;n<t;n++)e[n]=s[n>>3]>>(n&7)&1;return e}function oi(s,t){let e=new Uint8Array(t),n=0,i=!1,o=0,r=0;for(let a of s)o|=(a&127)<<r,r+=7,!(a>127)&&(i&&e.fill(1,n,n+o),n+=o,i=!i,o=r=0);return e}function dn(s,t){let{when:e,year:n,span:i,chosen:o,without:r,q:a,read:l,area:c}=s.follow??li,h=bt.map(u=>[u,o[u]??[]]);return{...s,when:e,year:n,span:i,without:r,q:a,read:l,area:c&&{words:c.words,inside:R(c.inside,t),possibly:R(c.possibly,t)},...Object.fromEntries(h),rows:R(s.mask,t),undated:s.undated===1,known:s.known===1,weighed:ri(s,t),told:ai(s,t)}}function ri({weighed:s},t){if(!s)return null;let e=new Map;for(let[n,i]of Object.entries(s))for(let[o,r]of R(i,t).entries())r&&e.set(o,Number(n));return n=>e.get(n)}function ai({told:s},t){if(!s)return null;let e=s.map(n=>R(n,t));return n=>{let i=e.findIndex(o=>o[n]);return i<0?G.silent:i}}var li={when:"all",year:0,span:[0,0],chosen:{},without:[],q:"",read:"",area:null};function pn({when:s,year:t,span:e}){return s==="all"?null:s==="year"?[t,t]:e}var mn=/^[2-9cfghjmpqrvwx0]{0,8}\+[2-9cfghjmpqrvwx]*$/i,ci=/^\d{1,2}\s*[c-hj-np-x]\s*[a-hj-np-z]{2}\s*\d+\s*\d*$/i,gn=/[сювз](\.\s*|\s*)[шд]\.?|\b(north|south|east|west)\b/giu,yn=/^[\d\s.,;/+\-nsew°'"º˚′’‘″”“−–]*$/i;function wn(s){let t=s.normalize("NFKC").trim();if(mn.test(t)||mn.test(s.trim())||ci.test(t))return!0;let e=t.replace(gn,"n");if(!yn.test(e)&&!yn.test(s.trim().replace(gn,"n")))return!1;let n=e.match(/\d+/g)??[];return n.length>1||n.length===1&&/[^\d\s]/.test(e)}var vt={none:"area:",view(s){let[t,e]=[s.getWest(),s.getEast()].map(o=>ie(Math.min(180,Math.max(-180,o)))),[n,i]=[s.getSouth(),s.getNorth()].map(o=>ie(Math.min(90,Math.max(-90,o))));return{corners:[[t,n],[e,n],[e,i],[t,i]],report:`area:area=${[t,n,e,i].join()}`}},shape:s=>`area:area=${s.flat().map(ie).join()}`};function ie(s){return Number(s.toFixed(4))+0}function m(s,t={},e=""){let n=document.createElement(s);for(let[i,o]of Object.entries(t))n.setAttribute(i,String(o));return n.textContent=e,n}function k(s,t,e){let n=m("button",{type:"button",...s},t);return n.addEventListener("click",e),n}var oe=3,ui=14,fi="Click corners on the map, or move it with the arrow keys and press Enter to put one at the cross.",St=class{#t=[];#e=null;#n=!1;#s;#i;#o;#l=m("div",{class:"atlas-draw",role:"group","aria-label":"Draw a shape"});#a=m("span",{role:"status"});#r;#c;#h=m("div",{class:"atlas-cross","aria-hidden":"true"});#y=new AbortController;constructor(t,e,n){this.#s=t,this.#i=e,this.#o=n,this.#r=k({},"Finish",()=>this.#d(!0)),this.#c=k({title:"Take the last corner back"},"Back",()=>this.#m());let i=k({},"Cancel",()=>this.#d(!1));this.#l.append(this.#a,this.#r,this.#c,i);let o=t.getContainer();o.classList.add("atlas-drawing"),o.append(this.#h,this.#l),this.#u(o),o.focus(),this.#g()}setTheme(t){this.#i=t,this.#g()}#u(t){let{signal:e}=this.#y,n={capture:!0,signal:e},i=({target:o})=>!(o instanceof Element&&o.closest("button, select, summary, a, .atlas-draw"));this.#s.on("dragstart",this.#w),t.addEventListener("pointerdown",()=>this.#n=!1,n),t.addEventListener("click",o=>{i(o)&&(o.stopPropagation(),!this.#n&&o.detail<2&&this.#f(this.#s.mouseEventToLatLng(o)))},n),t.addEventListener("dblclick",o=>{i(o)&&(o.stopPropagation(),this.#d(!0))},n),t.addEventListener("keydown",o=>{if(o.key==="Escape")this.#d(!1);else if(o.key==="Enter"&&i(o))this.#f(this.#s.getCenter());else if(o.key==="Backspace"&&i(o))this.#m();else return;o.stopPropagation(),o.preventDefault()},n)}#w=()=>{this.#n=!0};#f(t){let[e]=this.#t;if(e&&this.#p(e).distanceTo(this.#p(t))<ui&&this.#t.length>=oe)return this.#d(!0);this.#t.length<60&&this.#t.push(t),this.#g()}#p(t){return this.#s.latLngToContainerPoint(t)}#m(){this.#t.pop(),this.#g(),this.#s.getContainer().focus()}#d(t){let e=this.#t.length>=oe;t&&!e||(this.#y.abort(),this.#s.off("dragstart",this.#w),this.#s.getContainer().classList.remove("atlas-drawing"),this.#e?.remove(),this.#l.remove(),this.#h.remove(),this.#o(t?this.#t.map(({lat:n,lng:i})=>[i,n]):null))}#g(){let t=this.#t.length;this.#a.textContent=t?`${t} ${t===1?"corner":"corners"}`:fi,this.#r.disabled=t<oe,this.#c.disabled=!t,this.#e?.remove();let{ink:e,paper:n}=this.#i,i={color:e,weight:2,interactive:!1},o=this.#t.map(r=>L.circleMarker(r,{...i,radius:5,fillColor:n,fillOpacity:1}));this.#e=L.layerGroup([L.polygon(this.#t,{...i,fillOpacity:.1}),...o]).addTo(this.#s)}};function di({ink:s,paper:t}){return[{color:t,weight:6,opacity:.85,fill:!1,interactive:!1},{className:"atlas-edge",color:s,weight:2.4,fillColor:s,fillOpacity:.05,interactive:!1}]}var Et=class{#t=null;#e=null;#n=null;#s;#i;#o;constructor(t,e,n){this.#s=t,this.#i=e,this.#o=k({title:"Show sites anywhere again"},"Anywhere",()=>{}),n&&this.#l(n)}setTheme(t){this.#i=t,this.#n?.setTheme(t),this.#a()}show(t){JSON.stringify(t)!==JSON.stringify(this.#e)&&(this.#e=t,this.#a())}#l(t){let e=m("details",{class:"atlas-area"}),n=m("summary",{title:"Show only sites in an area"},"Area"),i=m("div",{}),o=(l,c)=>{this.show(l),t(c)},r=k({title:"Show only sites that may lie in this view"},"Only what the map shows",()=>{e.open=!1;let{corners:l,report:c}=vt.view(this.#s.getBounds());o(l,c)}),a=k({title:"Put the corners of a shape on the map"},"Draw a shape",()=>{e.open=!1,this.#n=new St(this.#s,this.#i,l=>{this.#n=null,l&&o(l,vt.shape(l)),n.focus()})});this.#o.addEventListener("click",()=>{e.open=!1,o(null,vt.none),n.focus()}),i.append(r,a,this.#o),e.append(n,i),e.addEventListener("keydown",l=>{l.key!=="Escape"||!e.open||(l.stopPropagation(),e.open=!1,n.focus())}),this.#s.getContainer().querySelector(".atlas-bar")?.append(e),this.#a()}#a(){if(this.#t?.remove(),this.#t=null,this.#o.hidden=this.#e===null,!this.#e)return;let t=this.#e.map(([e,n])=>L.latLng(n,e));this.#t=L.layerGroup(di(this.#i).map(e=>L.polygon(t,e))).addTo(this.#s)}};var pi=["ended","cancelled"];function xn(s,{start:t,end:e,newest:n,endBy:i}){let o=n===null?"":s.statusCodes[n];if(i){let r=`${o==="cancelled"?"cancelled":"ended"} by ${e}, year unknown`;return t===null?r:`since ${t}, ${r}`}return t!==null&&e!==null?t===e?`${t}`:`${t}–${e}`:e!==null?`until ${e}`:t===null?"years not known":pi.includes(o)?`${t}, end not known`:`since ${t}`}function mi(s,t){return t===null?s.unknownStatus:s.statuses[t]}function bn(s,t){let e=mi(s,t.status);return Be(s,t)?`${e} (${t.lastEvidence===null?"no dated evidence":`last evidence ${t.lastEvidence}`})`:e}function Lt(s,t,e,n){let i=bn(s,n).toLowerCase(),o=s.confidences[n.confidence].toLowerCase(),r=[t.name[e],s.layers[t.layer[e]],i,xn(s,n),o];return n.said&&r.push(n.said),r.join(", ")}function kn(s,t,e,n){let i=t.relation[e];return[`${s.layers[t.layer[e]]}: ${t.what[e]}`,t.where[e],`${bn(s,n)}, ${xn(s,n)}`,`${s.confidences[n.confidence]}, place within ${t.accuracy[e]/1e3} km`,n.said?`${n.said[0].toUpperCase()}${n.said.slice(1)}`:"",i===null?"":s.relations[i]].filter(Boolean)}function nt(s,t,e=t.rows()){let{lat:n,lon:i,routes:o}=t.sites;if(!e.length)return;let r=e.flatMap(a=>{let l=(o[a]??[]).map(c=>[c[1],c[0]]);return[[n[a],i[a]],...l]});s.fitBounds(L.latLngBounds(r).pad(.15),{maxZoom:7,animate:!1})}function vn(s,t){let{lat:e,lon:n}=t.sites,[i,o,r,a]=t.words.region,l=t.rows(),c=l.filter(h=>i<=n[h]&&n[h]<=r&&o<=e[h]&&e[h]<=a);nt(s,t,c.length?c:l)}function Sn(s,t){let e=new BroadcastChannel(`atlas-${t}`),n=!1;s.on("move",()=>{let{lat:i,lng:o}=s.getCenter();n||e.postMessage([i,o,s.getZoom()])}),e.addEventListener("message",({data:[i,o,r]})=>{n=!0,s.setView([i,o],r,{animate:!1}),n=!1})}function V(s,t){let{x:e,y:n}=s.getSize(),i=s.getContainer().querySelector(".atlas-bar")?.clientHeight??0;return{maxWidth:Math.min(t,e-60),minWidth:Math.min(50,e-60),maxHeight:Math.max(80,n-i-110),autoPanPaddingTopLeft:[8,i+18],autoPanPaddingBottomRight:[8,12]}}var Tt=class{#t=null;#e;#n;constructor(t,e,n){this.#e=t,this.#n=e,t.on("popupclose",({popup:i})=>{i===this.#t&&(this.#t=null,n())}),t.on("resize",({oldSize:i})=>this.#s(i))}place(){let{picked:t,visible:e,fan:n,sites:i}=this.#n;return t===null||!e[t]?null:n?.rows.includes(t)?this.#e.layerPointToLatLng(this.#n.spot(t)):L.latLng(i.lat[t],i.lon[t])}open(){this.#i(),this.refresh()}refresh(){let t=this.place();if(!t){this.#i();return}let e=this.#o();if(this.#t){let n=this.#t.getContent();if(t.equals(this.#t.getLatLng())||this.#t.setLatLng(t),n.textContent===e.textContent)return;this.#t.setContent(e)}else this.#t=L.popup({...V(this.#e,260),autoPan:!1,offset:[0,-6]}),this.#t.setLatLng(t).setContent(e).openOn(this.#e);this.#s()}#s(t=this.#e.getSize()){let e=this.#t,n=e?.getLatLng();if(!e||!n)return;let i=this.#e.latLngToContainerPoint(this.#e.getCenter()),{x:o,y:r}=this.#e.latLngToContainerPoint(n).subtract(i);Math.abs(o)>t.x/2||Math.abs(r)>t.y/2||(Object.assign(e.options,V(this.#e,260),{autoPan:!0}),e.update(),e.options.autoPan=!1)}#i(){let t=this.#t;this.#t=null,t?.remove()}#o(){let{words:t,sites:e,picked:n}=this.#n,i=n,o=m("div"),r=kn(t,e,i,this.#n.stateOf(i)).map(h=>m("p",{},h)),a=k({class:"atlas-record"},"Read the record ↓",Pe),l=Ee(e.id[i]),c=l.startsWith("#")?m("a",{href:l},"Record ↓"):m("a",{href:l,target:"_blank",rel:"noopener"},"Full page ↗");return o.append(m("h2",{},e.name[i]),...r,a,...l?[c]:[]),o}};function En(s,t,e,n,i){let o=m("div"),r=m("ul");o.append(m("h2",{},`${e.length} sites here`),r);for(let a of e){let l=m("li");l.append(k({},t.sites.name[a],()=>i(a))),r.append(l)}L.popup(V(s,300)).setLatLng(n).setContent(o).openOn(s)}function Ln(s,t,{pick:e,fanned:n,openOther:i}){let o=a=>{t.fan=a,t.redraw(),n()},r=()=>{t.picked!==null&&e(null)};s.on("click",a=>{let l=t.under(a.layerPoint),c=l.every(h=>t.fan?.rows.includes(h));if(l.length>12&&!c)En(s,t,l,a.latlng,e);else if(l.length>1&&!c)o({centre:l[0],rows:l});else if(l.length)e(l[0]);else{if(i(a))return;t.fan?o(null):r()}}),s.on("zoomstart",()=>{t.fan&&o(null)}),s.getContainer().addEventListener("keydown",a=>{a.key==="Escape"&&r()})}function Tn(s,t,e){if(_(s,t,e))return null;let{why:n,year:i=null}=yi(s,t,e),o=i!==null&&_(s,t,{...e,period:[i,i]});return{why:n,year:o?i:null}}function yi(s,t,e){let{period:n,undated:i}=e,o=D(s,t,e);if(!o)return wi(s,t,n);let{start:r,end:a}=o;if(z(r,a,n,i))return{why:"left out by the filters"};if(!n||r===null&&a===null)return{why:"its dates are not known, and sites with unknown dates are left out"};let l=n[0]===n[1]?`${n[0]}`:`${n[0]}–${n[1]}`,c=r!==null&&r>n[1],h=c?r:a;return{why:`not there in ${l}; ${c?"from":"until"} ${h}`,year:h}}function wi(s,t,e){let n=e&&s.known[t].find(([i,o])=>o===1&&i>e[1]);return n?{why:`not known at the end of ${e[1]}; first reported in ${n[0]}`,year:n[0]}:{why:"no dated source says that it exists"}}function An(s,t,e){let n=0,i=m("span"),o=k({},"",()=>e(n)),r=m("p",{class:"atlas-hidden",role:"status"});return r.append(i,o),r.hidden=!0,L.DomEvent.disableClickPropagation(r),s.getContainer().append(r),a=>{let l=t.picked,c=l===null?null:Tn(t.sites,l,a);if(r.hidden=c===null,l===null||c===null)return;let h=`${t.sites.name[l]} is not on the map: ${c.why}. `;i.textContent!==h&&(i.textContent=h),o.hidden=c.year===null,c.year!==null&&(n=c.year,o.textContent=`Show ${n}`)}}var xi=250,re=500,Cn=10,bi=700,At=class{#t=[];#e=null;#n=0;#s=null;#i="";#o;#l;#a;#r;#c;#h;constructor(t,e,n){this.#a=t,this.#r=e,this.#c=n,this.#h=this.#x(),t.on("moveend",()=>this.refreshSoon())}refreshSoon(){clearTimeout(this.#o),this.#o=setTimeout(()=>this.#y(),xi)}focus(){this.#h.list.focus()}#y(){let{sites:t}=this.#r,{list:e,count:n,status:i,elsewhere:o}=this.#h,r=this.#r.rows(),a=this.#a.getBounds();this.#t=this.#d(r.filter(c=>a.contains([t.lat[c],t.lon[c]])));let{length:l}=this.#t;e.hidden=l===0,n.textContent=`${l} ${l===1?"site":"sites"} in view. Arrow keys choose, Enter opens the record.`,i.textContent=`${r.length} sites drawn, ${l} in view`,o.hidden=l>0||r.length===0,o.textContent=r.length===1?"The one site is out of view: show it":`All ${r.length} sites are out of view: show them`,this.#n=-1,this.#u(this.#t.indexOf(this.#e??this.#r.picked??-1))}#u(t){let{list:e}=this.#h,n=this.#t.length-1,i=Math.max(0,Math.min(n,t));this.#e=this.#t[i]??null,this.#p(i);for(let o of e.children)o.classList.toggle("atlas-active",o.id===`atlas-site-${i}`);n<0?e.removeAttribute("aria-activedescendant"):e.setAttribute("aria-activedescendant",`atlas-site-${i}`),document.activeElement===e&&this.#w()}#w(){let{list:t}=this.#h,e=t.querySelector(".atlas-active");e&&(t.scrollTop=e.offsetTop-t.clientHeight/2),this.#f(this.#e)}#f(t){this.#r.hover=t,this.#r.redraw()}#p(t){let e=Math.max(0,Math.min(t-re/2,this.#t.length-re)),n=this.#h.list.children.length;this.#n>=0&&t>=this.#n&&t<this.#n+n||(this.#n=e,this.#h.list.replaceChildren(...this.#t.slice(e,e+re).map((i,o)=>this.#m(i,e+o))))}#m(t,e){let{words:n,sites:i,picked:o}=this.#r,r=Lt(n,i,t,this.#r.stateOf(t)),a=m("div",{role:"option",id:`atlas-site-${e}`,"aria-posinset":e+1,"aria-setsize":this.#t.length,"aria-selected":String(t===o)},r);return a.addEventListener("click",()=>this.#c(t)),a}#d(t){let{name:e}=this.#r.sites;if(!this.#s){let{compare:i}=new Intl.Collator("en"),o=[...e.keys()].sort((r,a)=>i(e[r],e[a]));this.#s=new Map(o.map((r,a)=>[r,a]))}let n=this.#s;return t.sort((i,o)=>n.get(i)-n.get(o))}#g(t){if(t.ctrlKey||t.metaKey||t.altKey)return;let e=this.#t.indexOf(this.#e??-1),n=this.#t.length-1,i={ArrowDown:e+1,ArrowRight:e+1,ArrowUp:e-1,ArrowLeft:e-1,PageDown:e+Cn,PageUp:e-Cn,Home:0,End:n};if(t.key in i)this.#u(i[t.key]);else if(t.key==="Enter"||t.key===" "&&!this.#i)this.#c(this.#t[e]);else if(t.key.length===1)this.#u(this.#b(t.key,e));else return;t.preventDefault(),t.stopPropagation()}#b(t,e){this.#i+=t.toLowerCase(),clearTimeout(this.#l),this.#l=setTimeout(()=>{this.#i=""},bi);let n=this.#i.length===1?e+1:e,{name:i}=this.#r.sites;return[...this.#t.keys()].map((r,a,{length:l})=>(n+a)%l).find(r=>i[this.#t[r]].toLowerCase().startsWith(this.#i))??e}#x(){let t=m("p",{id:"atlas-sites-count"}),e=m("div",{role:"listbox",tabindex:0,"aria-label":"Sites in view","aria-describedby":"atlas-sites-count"}),n=m("div",{class:"atlas-sites"}),i=m("div",{role:"status",class:"atlas-unseen"}),o=k({class:"atlas-elsewhere",hidden:""},"",()=>nt(this.#a,this.#r));e.hidden=!0,n.append(t,e);for(let r of[o,n])L.DomEvent.disableClickPropagation(r).disableScrollPropagation(r);return this.#a.getContainer().append(n,i,o),e.addEventListener("keydown",r=>this.#g(r)),e.addEventListener("focus",()=>this.#w()),e.addEventListener("blur",()=>this.#f(null)),{list:e,count:t,status:i,elsewhere:o}}};var Ct=class{#t=null;#e=null;#n;#s;constructor(t,e){this.#n=t,this.#s=e}setTheme(t){this.#s=t,this.#i()}show(t){return String(t)===String(this.#e)?!1:(this.#e=t,this.#i(),t!==null)}at(){return this.#e}goThere(){if(!this.#e)return;let[t,e,n]=this.#e,i=L.latLng(e,t).toBounds(4*Math.max(n,1));this.#n.fitBounds(i,{maxZoom:9,animate:!1})}#i(){if(this.#t?.remove(),this.#t=null,!this.#e)return;let[t,e,n]=this.#e,o={color:this.#s.accent,weight:2,interactive:!1};this.#t=L.layerGroup([L.circle([e,t],{...o,radius:n,fillOpacity:.12,dashArray:"5 4"}),L.circleMarker([e,t],{...o,radius:5,fillColor:this.#s.paper,fillOpacity:1})]).addTo(this.#n)}};function Mn(s,t,e,n){let i={...e,period:[n,n]},o={...e,period:[n-1,n-1]},r={...i,undated:!1},a=s.layers.map(()=>0),l=s.actors.map(()=>0),c={all:0,came:0,went:0,undated:0,byLayer:a,byActor:l};for(let h=0;h<t.id.length;h++){let u=_(t,h,o);if(!_(t,h,i)){u&&c.went++;continue}c.all++,u||c.came++,a[t.layer[h]]++,l[t.actor[h]]++,_(t,h,r)||c.undated++}return c}function On({all:s,came:t,went:e,undated:n},i,o,r=null){let a=i?`as known by the end of ${o}`:`true in ${o}`;if(!s)return`No site under these filters, ${a}.`;let l=[a];return t&&l.push(`${t} new`),e&&l.push(`${e} no longer`),n&&l.push(`${n} of unknown years`),r&&r.low<r.high&&l.push(`by what you count, ${M(r.low)} to ${M(r.high)} sites`),l.join(" · ")}var $n=900,Mt=class{year=null;#t=!1;#e=0;#n=matchMedia("(prefers-reduced-motion: reduce)").matches;#s=this.#n?.5:1;#i=null;constructor(t,{words:e,sites:n},i,o){this.#o=e,this.#l=n,this.#a=i,this.#r=o,this.#c=this.#x(),this.#h=this.#k(),this.#h.hidden=!0,t.getContainer().append(this.#h),this.#y()}#o;#l;#a;#r;#c;#h;offer(t){this.#h.hidden=!t}follow(t){this.#i=t,this.#y()}setYear(t){let[e,n]=this.#o.years;this.year=Math.max(e,Math.min(n,Math.round(t))),this.#a()}play(){this.#u();let[t,e]=this.#o.years;this.year===e&&this.setYear(t),this.#d(),this.#t||requestAnimationFrame(this.#g),this.#t=!0,this.#y()}pause(){this.#t=!1,this.#y()}#y(){let{open:t,panel:e,large:n,scrub:i,toggle:o,counts:r}=this.#c;t.hidden=this.year!==null,e.hidden=this.year===null,this.year!==null&&(n.textContent=String(this.year),n.setAttribute("aria-live",this.#t?"off":"polite"),i.value=String(this.year),o.textContent=this.#t?"❚❚":"▶",o.title=this.#t?"Pause":"Play",o.setAttribute("aria-label",o.title),this.#i&&r.replaceChildren(...this.#b(this.#i,this.year)))}#u(){if(this.year!==null)return;let[t,e]=this.#o.years,n=this.#i?.period?.[0]??t;this.setYear(n<e?n:t)}#w(){this.#n?this.#u():this.play(),this.#c.toggle.focus()}#f(){this.#t=!1,this.year=null,this.#a(),this.#c.open.focus()}#p(t){this.pause(),this.year!==null&&this.setYear(this.year+t)}#m(t){this.pause(),this.setYear(t)}#d(){this.#e=performance.now()+$n/this.#s}#g=t=>{if(!(!this.#t||this.year===null)){if(t>=this.#e&&(this.#e=t+$n/this.#s,this.setYear(this.year+1),this.year===this.#o.years[1])){this.pause();return}requestAnimationFrame(this.#g)}};#b(t,e){let{layers:n,actors:i,colours:o}=this.#o,r=Mn(this.#o,this.#l,t,e),a=this.#t?null:W(this.#o,this.#l,{...t,period:[e,e]}),l=m("p",{},On(r,t.known,e,a));return r.all?[l,...n.map((c,h)=>m("span",{class:"atlas-key",style:`--c:${o[h]}`},`${c} ${r.byLayer[h]}`)),...i.map((c,h)=>m("span",{},`${c} ${r.byActor[h]}`))]:[l]}#x(){let[t,e]=this.#o.years,n=(r,a,l)=>k({title:a,"aria-label":a},r,l),i=m("select",{"aria-label":"Speed",title:"Speed"});for(let r of[.5,1,2,4])i.append(m("option",{value:r},`${r}×`));i.value=String(this.#s),i.addEventListener("change",()=>{this.#s=Number(i.value),this.#d()});let o=m("input",{type:"range",min:t,max:e,"aria-label":"Year"});return o.addEventListener("input",()=>this.#m(Number(o.value))),{open:n("▶ Play the years","Play the years",()=>this.#w()),panel:m("div",{class:"atlas-years"}),large:m("output",{class:"atlas-year"}),counts:m("div",{class:"atlas-counts"}),back:n("‹","One year back",()=>this.#p(-1)),toggle:n("▶","Play",()=>this.#t?this.pause():this.play()),forward:n("›","One year on",()=>this.#p(1)),scrub:o,speed:i,take:n("Set the sidebar to this year","Set the sidebar to this year",()=>{this.pause(),this.year!==null&&this.#r(this.year)}),close:n("×","Back to the years of the sidebar",()=>this.#f())}}#k(){let{open:t,panel:e,large:n,counts:i,back:o,toggle:r,forward:a,scrub:l,speed:c,take:h,close:u}=this.#c,f=m("div",{class:"atlas-time",role:"group","aria-label":"Play the years"}),d=m("div",{class:"atlas-now"}),y=m("div",{class:"atlas-line"});d.append(n,i),y.append(o,r,a,l,c,h,u),e.append(d,y),f.append(t,e);for(let g of[t,e])L.DomEvent.disableClickPropagation(g).disableScrollPropagation(g);return e.addEventListener("keydown",g=>{if(g.target===c&&g.key!=="Escape")return;let[p,x]=this.#o.years,b={ArrowRight:()=>this.#p(1),ArrowLeft:()=>this.#p(-1),Home:()=>this.#m(p),End:()=>this.#m(x),Escape:()=>this.#f()}[g.key];b&&(b(),g.preventDefault(),g.stopPropagation())}),f}};function Pn(s,t){let e=L.tooltip({direction:"top",offset:[0,-10]}),n=[],i=()=>{n=[],s.closeTooltip(e)},o=()=>{let[l]=n,c=n.length>1?` (and ${n.length-1} more here)`:"",h=Lt(t.words,t.sites,l,t.stateOf(l))+c;e.setLatLng(s.layerPointToLatLng(t.spot(l))).setContent(m("span",{},h))},r=l=>{n=t.under(l);let c=n.length?n[0]:null;if(c!==t.hover){if(t.hover=c,t.redraw(),s.getContainer().style.cursor=c===null?"":"pointer",c===null){i();return}o(),s.openTooltip(e)}},a=null;return s.on("mousemove",l=>{a||requestAnimationFrame(()=>{let c=a.layerPoint;a=null,r(c)}),a=l}),s.on("mouseout",()=>{t.hover=null,i(),t.redraw()}),()=>{n.length&&(n=n.filter(l=>t.visible[l]),t.hover=n[0]??null,n.length?o():i())}}var ki=["layers","actors","statuses","standings"],vi=700,Ot=class{#t;#e;constructor(t){this.#t=t}take(t){this.#t.evidence=t}say(t){let{words:e,sites:n,evidence:i}=this.#t;if(t.without.length&&!i)return;let o=W(e,n,t);Ft(!0),$e(Ue(this.#t,t,o),je(e,t,o));for(let r of ki)sn(r,o[r]);clearTimeout(this.#e),this.#e=setTimeout(()=>Ft(!1),vi)}};var Si=4096,Ei=["when","year","span"],_n=[...bt,"q"],Li=7,$t=class{#t=null;#e={};#n;#s;#i;#o;#l;#a;#r;#c;#h;#y;#u=null;#w=!1;#f=null;#p=!1;#m=null;#d=null;#g=!1;#b;constructor(t,e,{base:n,exercises:i,theme:o,filters:r,evidence:a,filtered:l,opened:c}){this.#n=t,this.#b=c,this.#s=n,this.#i=i,this.#h=r,this.#y=a,this.#o=new Map(e.sites.id.map((f,d)=>[f,d]));let h=f=>this.pick(f),u=()=>this.#L();this.layer=new yt(e,o,{pane:"atlas-sites"}).addTo(t),this.place=new Ct(t,o),this.area=new Et(t,o,l?Z:null),this.lapse=new Mt(t,e,u,f=>Z(`year:${f}`)),this.#l=new Tt(t,this.layer,()=>h(null)),this.#a=Pn(t,this.layer),this.#r=An(t,this.layer,f=>this.#_(f)),this.#c=new At(t,this.layer,f=>this.read(f)),Ln(t,this.layer,{pick:h,fanned:()=>this.#l.refresh(),openOther:f=>i.open(f)}),nn({labels:f=>this.#T(f),evidence:()=>this.#E(),changed:f=>this.#x(f),written:()=>this.#C(),settled:()=>{this.#v({}),this.#C()}})}pick(t){this.#O(t),Z(`site:${t===null?"":this.layer.sites.id[t]}`)}read(t){this.pick(t),this.#g=!0,_e(this.layer.sites.id[t],()=>{this.pick(null),this.#$()})}pickById(t){let e=this.#o.get(t);if(e===void 0)throw new Error(`no site ${t}`);this.pick(e)}answersFilters(){return this.#f!==null}year(){return this.#S()?.period?.[1]??null}show(t){let{sites:e,words:n}=this.layer,i=this.#t,o=dn(t,e.id.length);this.#t=o,this.#d=null,this.#e=this.#A(this.#e),this.#L(),o.follow&&this.#k(),o.follow&&(o.according||o.without.length)&&this.#E(),this.lapse.offer(o.plays===1&&e.id.some((l,c)=>ht(e,c,o))),this.#s.setFills(o.fills),this.area.show(o.outline);let r=this.place.show(o.at),a=(o.site===null?null:this.#o.get(o.site))??null;if(o.aim){let[l,c,h]=o.aim;ae(o.aim,i?.aim)||this.#n.setView([l,c],h,{animate:!1})}else o.fit?o.mask!==i?.mask&&nt(this.#n,this.layer):r&&(i||a===null)?this.place.goThere():!i&&!this.#b&&(a!==null?this.#n.setView([e.lat[a],e.lon[a]],Li,{animate:!1}):Re(e,o,n.confidences.length-1)&&vn(this.#n,this.layer));a!==this.layer.picked&&this.#O(a,i!==null||!this.#b),a===null&&this.#g&&Ie()&&this.#$()}#x(t){if(!this.#t?.follow)return;let e={...this.#e,...t};e.q&&wn(e.q)&&delete e.q,this.#v(e)}#k(){if(this.#p)return;this.#p=!0;let{sites:t,words:e}=this.layer,n=async()=>{this.#f=new xt(await this.#h()),this.#m=new Ot({words:e,sites:t,choices:this.#f,evidence:this.#u}),Object.keys(this.#e).length&&this.#L()};(window.requestIdleCallback??(o=>setTimeout(o,1e3)))(()=>n().catch(()=>{}))}#E(){if(this.#w||!this.#t?.follow)return;this.#w=!0,(async()=>{this.#u=new kt(await this.#y()),this.#m?.take(this.#u),this.#L()})().catch(()=>{this.#w=!1})}#T(t){return t==="confidence"?this.layer.words.confidences:t==="without"?this.#u?.ways??[]:this.#f?.labels(t)??[]}#v(t){let e=this.#A(t);ae(e,this.#e)||(this.#e=e,this.#L())}#A(t){let e=this.#t,n=Object.keys(t);return Object.fromEntries(n.filter(i=>!ae(t[i],e[i])).map(i=>[i,t[i]]))}#S(){if(!this.#t)return null;let{year:t}=this.lapse,e={...this.#t,...this.#e};if(this.#M(Ei)&&(e.period=pn(e)),this.#M(_n)&&this.#f&&(e.rows=this.#P(this.#f,e)),"q"in this.#e&&(e.read=""),this.#u){let{according:n,without:i}=e;e.weighed=i.length?this.#u.confidence(i):null,e.told=n?this.#u.standing(n,i):null}return t===null?e:{...e,period:[t,t]}}#M(t){return t.some(e=>e in this.#e)}#P(t,e){let n=JSON.stringify(_n.map(i=>e[i]));return this.#d?.key!==n&&(this.#d={key:n,rows:t.rows(e)}),this.#d.rows}#C(){let t=this.lapse.year===null?this.#S():null;t?.follow&&this.#m?.say(t)}#L(){let t=this.#S();t&&(this.layer.show(t),this.lapse.follow(t),this.#i.show(t.exercises===null?null:R(t.exercises,Si),t.period),this.#l.refresh(),this.#r(t),this.#a(),this.#c.refreshSoon(),this.#C())}#O(t,e=!0){this.layer.picked=t,this.layer.redraw();let n=this.#l.place();e&&n&&!this.#n.getBounds().pad(-.05).contains(n)&&this.#n.panTo(n,{animate:!1}),this.#l.open();let i=this.#S();i&&this.#r(i),this.#c.refreshSoon()}#$(){this.#g=!1,this.#c.focus()}#_(t){this.lapse.year===null?Z(`year:${t}`):this.lapse.setYear(t)}};function ae(s,t){return JSON.stringify(s)===JSON.stringify(t)}var le={openstreetmap:["OpenStreetMap","https://tile.openstreetmap.org/{z}/{x}/{y}.png","© OpenStreetMap contributors"],light:["CartoDB light","https://{s}.basemaps.cartocdn.com/light_all/{z}/{x}/{y}{r}.png","© OpenStreetMap contributors © CARTO"],dark:["CartoDB dark","https://{s}.basemaps.cartocdn.com/dark_all/{z}/{x}/{y}{r}.png","© OpenStreetMap contributors © CARTO"],topographic:["Topographic","https://{s}.tile.opentopomap.org/{z}/{x}/{y}.png","© OpenStreetMap contributors, SRTM; style © OpenTopoMap (CC-BY-SA)"],satellite:["Satellite","https://server.arcgisonline.com/ArcGIS/rest/services/World_Imagery/MapServer/tile/{z}/{y}/{x}","Imagery © Esri, Maxar, Earthstar Geographics"]},ce=Object.entries(le).map(([s,[t]])=>[s,t]);function In(s){let t=null;return e=>{if(t?.remove(),t=null,!Object.hasOwn(le,e))return;let[,n,i]=le[e];t=L.tileLayer(n,{attribution:i,maxZoom:17}).addTo(s)}}var Ti=["embed","embed_options"];function Pt(s){let{searchParams:t}=new URL(s);return{at:Ai(t.get("at")??""),base:t.get("base")??""}}function ue(s,{at:t,base:e}){let n=new URL(s);return he(n,"at",t?Ci(t):""),he(n,"base",e),n.search=n.search.replaceAll("%2C",","),n.href}function Nn(s){let t=new URL(s);for(let e of Ti)he(t,e,"");return t.search=t.search.replaceAll("%2C",","),t.href}function Ai(s){let t=s.split(",");if(t.length!==3||!t.every(o=>/^-?\d{1,3}(\.\d{1,8})?$/.test(o)))return null;let[e,n,i]=t.map(Number);return Math.abs(e)<=85&&Math.abs(n)<=180&&i>=2&&i<=17?{lat:e,lon:n,zoom:i}:null}function Ci({lat:s,lon:t,zoom:e}){let n=e<9?2:4,i=((t+180)%360+360)%360-180;return[s.toFixed(n),i.toFixed(n),e.toFixed(2)].map(Number).join()}function he({searchParams:s},t,e){e?s.set(t,e):s.delete(t)}var Mi=400,Oi=["pointerdown","wheel","keydown"];function Bn(){let s=$();return s?Pt(s):Pt("https://unseen.invalid")}var _t=class{#t;#e=!1;#n;constructor(t,e,n){this.#n=t,this.#t=e;let i=()=>{this.#e=!0};for(let r of Oi)t.getContainer().addEventListener(r,i,{capture:!0,passive:!0});let o;t.on("moveend",()=>{clearTimeout(o),this.#e&&(o=setTimeout(()=>this.#i(),Mi))}),Te(r=>{r?(this.#t=Pt($()),n(this.#t)):this.#o()})}setBase(t){this.#t={...this.#t,base:t},this.#o()}link(){let t=$();return t&&Nn(ue(t,{...this.#t,at:this.#s()}))}#s(){let{lat:t,lng:e}=this.#n.getCenter();return{lat:t,lon:e,zoom:this.#n.getZoom()}}#i(){this.#t={...this.#t,at:this.#s()},this.#o()}#o(){let t=$();if(!t)return;let e=ue(t,this.#t);new URL(e).searchParams.toString()!==new URL(t).searchParams.toString()&&Le(e)}};async function zn(s){try{return await navigator.clipboard.writeText(s),!0}catch{let t=document.createElement("textarea");t.value=s,t.className="atlas-unseen",document.body.append(t),t.select();let e=document.execCommand("copy");return t.remove(),e}}var $i=[[36.6,70.2],[39.5,75.2]],Pi=2500;function Dn(s,{centre:t,zoom:e,embedded:n,sharing:i}){let o=m("div",{class:"atlas-bar",role:"group","aria-label":"View"}),r=In(s),l=m("select",{"aria-label":"Base map",title:"Base map; all but the first load tiles from outside"});for(let[c,h]of[["","Base map"],...ce])l.append(m("option",{value:c},h));return l.addEventListener("change",()=>{r(l.value),i?.setBase(l.value)}),o.append(k({title:"Central Asia"},"Region",()=>s.setView(t,e)),k({title:"Zoom to Gorno-Badakhshan"},"GBAO",()=>s.fitBounds($i)),l),i?.link()&&o.append(...n?[Ii(i)]:_i(i)),L.DomEvent.disableClickPropagation(o),s.getContainer().append(o),L.control.scale({imperial:!1,position:"bottomleft"}).addTo(s),c=>{l.value=ce.some(([h])=>h===c)?c:"",r(l.value)}}function _i(s){let t=m("span",{role:"status",class:"atlas-unseen"}),e,n=k({title:"Copy a link to what is shown"},"Copy link",async()=>{let i=await zn(s.link());t.textContent=i?"Link copied":"The browser does not allow copying: the address bar has the same link",n.textContent=i?"Link copied":"Not copied: see address bar",n.focus(),clearTimeout(e),e=setTimeout(()=>{n.textContent="Copy link",t.textContent=""},Pi)});return[n,t]}function Ii(s){let t=m("a",{target:"_blank",rel:"noopener",class:"atlas-whole"},"Full atlas ↗"),e=()=>{t.href=s.link()};for(let n of["pointerenter","pointerdown","focus"])t.addEventListener(n,e);return e(),t}var It=class extends C{#t;#e;#n=null;#s=null;constructor(t,e,n){super(n),this.#t=t.map(Ni),this.#e=e}setTheme(t){this.#e=t,this.redraw()}show(t,e){this.#n=t,this.#s=e,this.redraw()}visible(){let t=this.#n,e=this.#s;return t?this.#t.flatMap((n,i)=>n&&t[i]&&z(n.year,n.year,e,!1)?[n]:[]):[]}under(t){let e=this.frame();return this.visible().filter(({x:n,y:i})=>{let o=F(e,n,i);return Math.hypot(o.x-t.x,o.y-t.y)<=O})}draw(t,e){for(let n of this.visible()){let i=F(e,n.x,n.y),o=n.radius*e.scale;e.zoom>=7&&o>14&&o<400&&Bi(t,i,o,this.#e),zi(t,i,n.status,this.#e)}}};function Ni(s){let{lon:t,lat:e,accuracy:n}=s;return t===null||e===null?null:{...s,x:I(t),y:N(e),radius:rt(n??0,e)}}function Bi(s,{x:t,y:e},n,i){s.globalAlpha=.5,s.strokeStyle=i.ink,s.lineWidth=1,s.beginPath(),s.arc(t,e,n,0,2*Math.PI),s.stroke(),s.globalAlpha=1}function zi(s,{x:t,y:e},n,i){s.beginPath(),s.moveTo(t,e-8),s.lineTo(t+7.5,e+5.5),s.lineTo(t-7.5,e+5.5),s.closePath(),s.fillStyle=n==="held"?i.ink:i.paper,s.strokeStyle=i.ink,s.lineWidth=1.6,s.fill(),s.stroke(),n==="held"&&(s.strokeStyle=i.paper,s.lineWidth=.8,s.stroke()),n==="cancelled"&&(s.beginPath(),s.moveTo(t-5,e+5),s.lineTo(t+4,e-4),s.stroke())}var fe=6,Rn="atlas-exercises",Nt=class{#t=null;#e=!1;#n=[null,null];#s;#i;#o;constructor(t,e,n){this.#s=t,this.#i=e,this.#o=n;let i=t.createPane(Rn);i.style.zIndex="460",i.style.pointerEvents="none"}setTheme(t){this.#i=t,this.#t?.setTheme(t)}show(t,e){this.#n=[t,e],this.#t?.show(t,e),!(this.#e||!t)&&(this.#e=!0,this.#o().then(({rows:n})=>{this.#t=new It(n,this.#i,{pane:Rn}).addTo(this.#s),this.#t.show(...this.#n)}))}visible(){return this.#t?.visible().map(({id:t})=>t)??[]}open({layerPoint:t,latlng:e}){let n=this.#t?.under(t)??[];if(!n.length)return!1;let i=m("div");for(let{name:o,year:r,lines:a}of n.slice(0,fe))i.append(m("h2",{},`${o}, ${r}`),...a.map(l=>m("p",{},l)));return n.length>fe&&i.append(m("p",{},`and ${n.length-fe} more at this place`)),L.popup(V(this.#s,300)).setLatLng(e).setContent(i).openOn(this.#s),!0}};var Di=1500;function Fn(s){let t=s.getContainer(),e=m("p",{class:"atlas-hint","aria-hidden":"true"});e.hidden=!0,t.append(e),t.classList.add("atlas-yields");let n,i=o=>{e.textContent=o,e.hidden=!1,clearTimeout(n),n=setTimeout(()=>{e.hidden=!0},Di)};t.addEventListener("wheel",o=>{o.ctrlKey||o.metaKey||(o.stopPropagation(),i(`Hold ${navigator.platform.startsWith("Mac")?"⌘":"Ctrl"} and scroll to zoom the map`))},{capture:!0,passive:!0}),document.addEventListener("pointerdown",({pointerType:o})=>{o==="touch"?s.dragging.disable():s.dragging.enable()},{capture:!0}),t.addEventListener("touchmove",o=>{o.touches.length>1?o.preventDefault():i("Use two fingers to move the map")},{passive:!1})}function Un(){return matchMedia("(prefers-reduced-motion: reduce)").matches}function jn(){let s=!Un();return{zoomAnimation:s,fadeAnimation:s,markerZoomAnimation:s,inertia:s}}function Wn(s){if(!Un())return;let t=s.panBy.bind(s);s.panBy=(e,n)=>t(e,{...n,animate:!1})}var Ri={width:"680px",height:"460px"};function qn(s){let{style:t}=s.getContainer(),e=null,n=r=>{Object.assign(t,r),s.invalidateSize({animate:!1})},i=()=>{if(e)return;e={centre:s.getCenter(),zoom:s.getZoom()};let r=s.getBounds();n(Ri),s.fitBounds(r,{animate:!1}),s.eachLayer(a=>{a instanceof C&&a.drawForPaper()})},o=()=>{e&&(s.eachLayer(r=>{r instanceof C&&r.takeBack()}),n({width:"",height:""}),s.setView(e.centre,e.zoom,{animate:!1}),e=null)};addEventListener("beforeprint",i),addEventListener("afterprint",()=>setTimeout(o))}var Fi="presence-atlas-map",Ui=[["png","PNG"],["svg","SVG"]];function Yn(s,t,{script:e,link:n,theme:i}){let o=m("details",{class:"atlas-save"}),r=m("span",{role:"status",class:"atlas-unseen"});o.append(m("summary",{title:"Save the map as a picture"},"Save"));for(let[a,l]of Ui){let c=k({title:`Save the map as ${l}`},l,async()=>{r.textContent="Drawing …";try{await ji(e);let h=await window.atlas.picture(a,Wi(s,t,i(),n()));Yi(h,`${Fi}.${a}`),r.textContent="Picture saved"}catch{r.textContent=c.textContent="Not saved: try again"}o.open=!1});o.append(c)}o.append(r),s.getContainer().querySelector(".atlas-bar")?.append(o)}async function ji(s){window.atlas.picture||await new Promise((t,e)=>{let n=m("script",{src:s});n.addEventListener("load",t),n.addEventListener("error",()=>{n.remove(),e(new Error("not loaded"))}),document.head.append(n)})}function Wi(s,t,e,n){let{x:i,y:o}=s.getSize(),r=s.containerPointToLayerPoint([0,0]);return{map:{width:i,height:o,draw:a=>{a.translate(-r.x,-r.y);for(let l of qi(s))l.drawFine(a)}},sentence:Oe(),legend:t.legend(),notes:[`${t.words.attribution}. Borders: Natural Earth; towns: GeoNames (CC BY 4.0). Reported is not confirmed.`,[n,new Date().toISOString().slice(0,10)].filter(Boolean).join(" · ")],theme:e}}function qi(s){let t=[];s.eachLayer(n=>{n instanceof C&&t.push(n)});let e=n=>Number(n.getPane()?.style.zIndex);return t.sort((n,i)=>e(n)-e(i))}function Yi(s,t){let e=URL.createObjectURL(s);m("a",{href:e,download:t}).click(),setTimeout(()=>URL.revokeObjectURL(e),6e4)}var Hi={sites:"The map's sites could not be loaded. The sentence above and the table below hold the same sites. The map tries again by itself.",base:"The base map could not be loaded. The map tries again by itself.",exercises:"The joint exercises could not be loaded. The map tries again by itself."};function Hn(s,t,e){let n=s.getContainer(),i=n.querySelector(".atlas-troubles")??m("div",{class:"atlas-troubles",role:"alert"}),o=m("p",{},`${Hi[t]} `);return o.append(k({},"Try again",e)),L.DomEvent.disableClickPropagation(o),i.append(o),n.append(i),()=>o.remove()}var Gi=1e3,Vn=null;window.atlas={ready:!1,inline:null,open:Vi,show(s){Vn=s}};function Vi(s,t){document.getElementById("atlas-guard")?.remove(),document.head.append(m("style",{},me));let e=t.shared?Bn():{at:null,base:""},n=Xi(s,t,e.at);t.embedded&&Fn(n);let{layBase:i,link:o}=Zi(n,t,e);i(e.base);let r=f=>be(t[f],f,d=>Hn(n,f,d)),a=new lt({pane:"atlas-base"}).addTo(n),l=Gn(),c=new Nt(n,l,()=>r("exercises")),h=null,u=()=>{l=Gn(),xe(l);for(let f of[a,c,h?.layer,h?.place,h?.area])f?.setTheme(l)};return u(),Ce(u),r("base").then(f=>a.setData(f)),r("sites").then(async f=>{await Ki(n);let{picture:d}=t,y=()=>ve(t.filters),g=()=>ke(t.evidence),p=t.shared&&!t.embedded,x=e.at!==null;h=new $t(n,f,{base:a,exercises:c,theme:l,filters:y,evidence:g,filtered:p,opened:x}),d&&!t.embedded&&Yn(n,h.layer,{script:d,link:o,theme:()=>l}),t.link&&Sn(n,t.link),Ji(n,h,c)}),n}function Xi(s,{centre:t,zoom:e},n){let i=document.getElementById(s);i.style.height="";let o=L.map(i,{center:n?[n.lat,n.lon]:t,zoom:n?n.zoom:e,minZoom:2,maxZoom:17,zoomSnap:.5,wheelPxPerZoomLevel:90,...jn()});return Wn(o),qn(o),i.setAttribute("role","region"),i.setAttribute("aria-label","Map"),o.attributionControl.setPrefix('<a href="https://leafletjs.com">Leaflet</a>'),o.attributionControl.addAttribution("Borders: Natural Earth · Towns: GeoNames (CC BY 4.0)"),o.createPane("atlas-base").style.zIndex="150",o.createPane("atlas-sites").style.zIndex="450",new ResizeObserver(()=>o.invalidateSize({animate:!1})).observe(i),o}async function Ki(s){let t=s.getContainer();t.clientHeight||await new Promise(e=>{new ResizeObserver(()=>t.clientHeight&&e(null)).observe(t),setTimeout(e,Gi)}),s.invalidateSize({animate:!1})}function Zi(s,t,e){let n=({at:r,base:a})=>{o(a),r&&s.setView([r.lat,r.lon],r.zoom)},i=t.shared?new _t(s,e,n):null,o=Dn(s,{...t,sharing:i});return{layBase:o,link:()=>i?.link()||$()}}function Ji(s,t,e){let{layer:n,lapse:i}=t,o=a=>n.sites.id[a];Object.assign(window.atlas,{map:s,show:a=>t.show(a),visible:()=>n.rows().map(o),exercises:()=>e.visible(),filters:()=>t.answersFilters(),fanned:()=>n.fan?.rows.map(o)??[],pick:a=>t.pickById(a),picked:()=>n.picked===null?null:o(n.picked),place:()=>t.place.at(),year:()=>t.year(),setYear:a=>i.setYear(a),play:()=>i.play(),pause:()=>i.pause()});let r=Vn;r&&n.together(()=>t.show(r)),window.atlas.ready=!0}function Gn(){return we[Me()?"dark":"light"]}})();
