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
"use strict";(()=>{var se=`/* The map's own parts. The colours --paper, --ink and --edge are those of the theme (drawing/themes.js). */

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
.atlas-troubles button {
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

.atlas-save {
  position: relative;
}

.atlas-save summary {
  list-style: none;
  line-height: 18px;
}

.atlas-save summary::-webkit-details-marker {
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
`;var Z=class{#t;#e;#s;#n;#i;constructor({bounds:{min:t,max:e}},s){this.#t=t,this.#e=s/32,this.#s=Math.ceil((e.x-t.x)*this.#e),this.#n=Math.ceil((e.y-t.y)*this.#e),this.#i=new Uint8Array(this.#s*this.#n)}mark(t){let[e,s,i,o]=this.#o(t);for(let r=s;r<=o;r++)this.#i.fill(1,r*this.#s+e,r*this.#s+i+1)}touches(t){let[e,s,i,o]=this.#o(t);for(let r=s;r<=o;r++)for(let a=e;a<=i;a++)if(this.#i[r*this.#s+a])return!0;return!1}share(){return this.#i.reduce((t,e)=>t+e,0)/this.#i.length}rectangles(){let t=[];for(let e=0;e<this.#n;e++){let s=0;for(;s<this.#s;){let i=s;for(;s<this.#s&&this.#i[e*this.#s+s];)s++;s>i?t.push([i*32,e*32,(s-i)*32,32]):s++}}return t}#o([t,e,s,i]){let{x:o,y:r}=this.#t;return[Math.max(0,Math.floor((t-o)*this.#e)),Math.max(0,Math.floor((e-r)*this.#e)),Math.min(this.#s-1,Math.floor((s-o)*this.#e)),Math.min(this.#n-1,Math.floor((i-r)*this.#e))]}};var J=3,A=class extends L.Renderer{fine=!1;held=!1;sheet=null;constructor(t){super({padding:.15,...t})}draw(t,e){}frame(){let t=this._map.getPixelOrigin();return{scale:256*2**this._zoom,dx:-t.x,dy:-t.y,bounds:this._bounds,zoom:this._zoom}}drawFine(t){this.fine=!0,t.save(),this.draw(t,this.frame()),t.restore(),this.fine=!1}drawForPaper(){this.fine=!0,this._update();let{width:t,height:e,className:s,style:i}=this._container,o=Object.assign(document.createElement("canvas"),{width:t,height:e});this.#t(o.getContext("2d")),this.sheet=Object.assign(document.createElement("canvas"),{width:t,height:e,className:s}),this.sheet.style.cssText=i.cssText,this.sheet.getContext("2d")?.drawImage(o,0,0),this.fine=!1,this._container.after(this.sheet),i.display="none"}takeBack(){this.sheet?.remove(),this.sheet=null,this._container.style.display=""}redraw(){this._map&&this._bounds&&!this.held&&this.#t(this._pen)}together(t){this.held=!0;try{t()}finally{this.held=!1,this.redraw()}}patch(t,e){let s=this._pen;s.save(),s.setTransform(1,0,0,1,0,0),s.beginPath();for(let i of t.rectangles())s.rect(...i);s.clip(),this.#e(s),e(s),s.restore()}patches(){return new Z(this.frame(),this._ratio)}#t(t){this.#e(t),this.draw(t,this.frame())}#e(t){let e=this._ratio,{min:s}=this._bounds;t.setTransform(1,0,0,1,0,0),t.clearRect(0,0,this._container.width,this._container.height),t.setTransform(e,0,0,e,-s.x*e,-s.y*e)}_initContainer(){this._container=document.createElement("canvas"),this._pen=this._container.getContext("2d")}_destroyContainer(){this._container.remove()}_update(){if(this._map._animatingZoom&&this._bounds)return;super._update();let t=this._bounds.getSize(),e=this.fine?J:window.devicePixelRatio||1;L.DomUtil.setPosition(this._container,this._bounds.min);let s=Math.round(t.x*e),i=Math.round(t.y*e);(this._container.width!==s||this._container.height!==i)&&(this._container.width=s,this._container.height=i,this._container.style.width=`${t.x}px`,this._container.style.height=`${t.y}px`),this._ratio=e,this.redraw()}};var Is="system-ui, sans-serif",Q=class{#t=[];#e;#s;#n;constructor(t,e,s){this.#e=t,this.#s=e,this.#n=s}put(t,e,s,{font:i,colour:o,dot:r=!1}){let a=this.#e,{scale:l,dx:c,dy:h,bounds:u}=this.#s,f={x:e*l+c,y:s*l+h};if(f.x<u.min.x||f.x>u.max.x||f.y<u.min.y||f.y>u.max.y)return;a.font=`${i} ${Is}`;let{width:d}=a.measureText(t),p=r?f.x+5:f.x-d/2;this.#i([p-2,f.y-8,p+d+2,f.y+8])&&(a.textAlign="left",a.textBaseline="middle",a.lineWidth=3,a.strokeStyle=this.#n.halo,a.strokeText(t,p,f.y),a.fillStyle=o,a.fillText(t,p,f.y),r&&(a.beginPath(),a.arc(f.x,f.y,1.8,0,2*Math.PI),a.fill()))}#i(t){let e=this.#t.every(s=>t[0]>=s[2]||t[2]<=s[0]||t[1]>=s[3]||t[3]<=s[1]);return e&&this.#t.push(t),e}};var Ns=40075016704e-3;function _(n){return n/360+.5}function P(n){let t=Math.sin(Math.max(-85.0511,Math.min(85.0511,n))*Math.PI/180);return .5-Math.log((1+t)/(1-t))/(4*Math.PI)}function tt(n,t){return n/(Ns*Math.cos(t*Math.PI/180))}function F({scale:n,dx:t,dy:e},s,i){return{x:s*n+t,y:i*n+e}}function D(n,t){let[e,s]=[n.bounds,t.bounds];return n.scale===t.scale&&n.dx===t.dx&&n.dy===t.dy&&e.min.x===s.min.x&&e.min.y===s.min.y&&e.max.x===s.max.x&&e.max.y===s.max.y}function Ot({scale:n,dx:t,dy:e},[s,i,o,r]){return[(s-t)/n,(i-e)/n,(o-t)/n,(r-e)/n]}function Y(n){let t=[1/0,1/0,-1/0,-1/0];for(let e=0;e<n.length;e+=2)t[0]=Math.min(t[0],n[e]),t[1]=Math.min(t[1],n[e+1]),t[2]=Math.max(t[2],n[e]),t[3]=Math.max(t[3],n[e+1]);return t}function ne(n,{scale:t,dx:e,dy:s},i){let o=1/0;for(let r=0;r+3<n.length;r+=2){let a=n[r]*t+e,l=n[r+1]*t+s,c=n[r+2]*t+e-a,h=n[r+3]*t+s-l,u=((i.x-a)*c+(i.y-l)*h)/(c*c+h*h||1),f=Math.max(0,Math.min(1,u));o=Math.min(o,Math.hypot(a+f*c-i.x,l+f*h-i.y))}return o}var ie=["Kazakhstan","Kyrgyzstan","Tajikistan","Uzbekistan","Turkmenistan"],Bs="TJK-Gorno-Badakhshan",st=class extends A{#t=[];#e=[];#s=[];#n={};#i=null;setData({degree:t,countries:e,regions:s,places:i}){let o=({id:r,name:a,at:l,rings:c})=>({id:r,name:a,x:_(l[0]),y:P(l[1]),rings:c.map(h=>zs(h,t))});this.#t=e.map(o),this.#e=s.map(o),this.#s=i.map(([r,a,l,c,h])=>({name:r,x:_(a),y:P(l),zoom:c,capital:h===1})),this.redraw()}setFills(t){let e=JSON.stringify(this.#n);this.#n=t??{},JSON.stringify(this.#n)!==e&&this.redraw()}setTheme(t){this.#i=t,this._map.getContainer().style.background=t.sea,this.redraw()}draw(t,e){let s=this.#i;if(!s||!this.#t.length)return;t.lineJoin="round";for(let o of this.#t)this.#o(t,e,s,o);if(t.strokeStyle=s.region,t.lineWidth=.8,e.zoom>=5)for(let o of this.#e)et(t,e,o.rings);let i=this.#e.find(o=>o.id===Bs);i&&(t.strokeStyle=s.accent,t.lineWidth=1.6,t.setLineDash([6,3]),et(t,e,i.rings),t.setLineDash([])),this.#l(t,e,s,i)}#o(t,e,s,{id:i,name:o,rings:r}){let a=ie.includes(o);t.fillStyle=a?s.focus:s.land,t.strokeStyle=s.border,t.lineWidth=a?1.3:.8,et(t,e,r,!0),this.#n[i]&&(t.globalAlpha=.55,t.fillStyle=this.#n[i],et(t,e,r,!0),t.globalAlpha=1)}#l(t,e,s,i){let{zoom:o}=e,r=new Q(t,e,s);if(i&&o>=5){let a=o>=6?"Gorno-Badakhshan (GBAO)":"GBAO";r.put(a,i.x,i.y,{font:"600 12px",colour:s.accent})}for(let{id:a,name:l,x:c,y:h}of this.#t){let u=ie.includes(l),f=a.startsWith("X")?7:4;o<(u?3:f)||o>8||r.put(l.toUpperCase(),c,h,{font:u?"600 12px":"400 11px",colour:s.label})}for(let{name:a,x:l,y:c,capital:h,...u}of this.#s)o<u.zoom||r.put(a,l,c,{font:h?"600 11px":"400 11px",colour:s.town,dot:!0});if(!(o<7))for(let a of this.#e)a!==i&&r.put(a.name,a.x,a.y,{font:"italic 11px",colour:s.label})}};function zs(n,t){let e=new Float64Array(n.length),s=0,i=0;for(let o=0;o<n.length;o+=2)s+=n[o],i+=n[o+1],e[o]=_(s/t),e[o+1]=P(i/t);return{points:e,box:Y(e)}}function et(n,{scale:t,dx:e,dy:s,bounds:i},o,r=!1){n.beginPath();for(let{points:a,box:l}of o){if(l[2]*t+e<i.min.x||l[0]*t+e>i.max.x||l[3]*t+s<i.min.y||l[1]*t+s>i.max.y)continue;let c=1/0,h=1/0;for(let u=0;u<a.length;u+=2){let f=a[u]*t+e,d=a[u+1]*t+s;u&&u<a.length-2&&Math.abs(f-c)+Math.abs(d-h)<1.2||(u?n.lineTo(f,d):n.moveTo(f,d),c=f,h=d)}n.closePath()}r&&n.fill("evenodd"),n.stroke()}var $t={light:{sea:"#dfe7ec",land:"#fbfaf6",focus:"#ffffff",border:"#a9b0b5",region:"#d9d9d2",label:"#5b646b",town:"#3c4247",halo:"#fbfaf6",paper:"#ffffff",ink:"#22272b",accent:"#7b3294"},dark:{sea:"#101820",land:"#1d2730",focus:"#222e38",border:"#4b5a66",region:"#303c46",label:"#9fb0bd",town:"#c6d2da",halo:"#1d2730",paper:"#18212a",ink:"#eef2f5",accent:"#d9a6e8"}};var oe={light:{name:"light",...$t.light},dark:{name:"dark",...$t.dark}};function re({paper:n,ink:t,border:e}){let{style:s}=document.documentElement;s.setProperty("--paper",n),s.setProperty("--ink",t),s.setProperty("--edge",e)}var Ds=[1e3,3e3,9e3];async function ae(n,t,e,s=Ds){let{inline:i}=window.atlas;if(i)return i[`${t}.json`];let o=await Rs(n);if(o)return o;let r=()=>{},a=null;for(let l=0;;l++)try{let c=await Us(n,l>0);return a?.(),c}catch{a??=e(()=>r()),await new Promise(c=>{r=()=>c(null),l<s.length&&setTimeout(r,s[l])})}}async function Rs(n){try{let t=window.parent.atlasAhead??{},{href:e}=new URL(n,location.href),s=t[e];return delete t[e],await s??null}catch{return null}}async function Us(n,t){let e=await fetch(n,{cache:t?"reload":"force-cache"});if(!e.ok)throw new Error(`${e.status}`);return e.json()}async function le(n){if(!n)throw new Error("none");let t=await fetch(n,{priority:"low"});if(!t.ok)throw new Error(`${t.status}`);return t.json()}function O(){try{return window.parent.location.href}catch{return""}}function ce(n){if(document.getElementById(`site-${n}`))return`#site-${n}`;let t=O();return t&&new URL(`./site?site=${encodeURIComponent(n)}`,t).href}function he(n){let{history:t}=window.parent;t.replaceState(t.state,"",n)}function ue(n){let t=O();if(!t)return;let e=new URL(t).pathname,{navigation:s}=window.parent;s?.addEventListener("currententrychange",({navigationType:i})=>{new URL(O()).pathname===e&&n(i==="traverse")})}var fe=Date.now();function nt(n){fe+=1;let t={last_object_clicked_tooltip:n,last_object_clicked_count:fe};window.__GLOBAL_DATA__&&Object.assign(window.__GLOBAL_DATA__,t,{previous_data:t}),window.Streamlit?.setComponentValue(t)}function de(n){window.Streamlit?.events.addEventListener("streamlit:render",()=>setTimeout(n))}var js=".stApp",H=".sentence",Ws=".st-key-close_site";function $(){try{return window.parent.document}catch{return null}}function pe(){let n=$()?.querySelector(js),[t,e,s]=(n?getComputedStyle(n).backgroundColor.match(/\d+/g)??[]:[]).map(Number);return s===void 0?matchMedia("(prefers-color-scheme: dark)").matches:t*.3+e*.6+s*.1<128}function me(){return $()?.querySelector(H)?.textContent??""}function ye(n,t){let e=$()?.querySelector(H);if(!e||e.textContent===(t?`${n} ${t}`:n))return;let s=e.ownerDocument.createElement("span");s.className="remark",s.textContent=t,e.replaceChildren(...t?[`${n} `,s]:[n])}function _t(n){$()?.querySelector(H)?.setAttribute("aria-busy",`${n}`)}function ge(){$()?.querySelector("article[data-site]")?.scrollIntoView({block:"start"})}function xe(n,t){let e=$();if(!e)return;let s=()=>{let o=e.querySelector(`article[data-site="${CSS.escape(n)}"]`);return o?(o.tabIndex=-1,o.focus(),o.addEventListener("keydown",({key:r})=>r==="Escape"&&t()),!0):!1};if(s())return;let i=new MutationObserver(()=>s()&&i.disconnect());i.observe(e.body,{childList:!0,subtree:!0}),setTimeout(()=>i.disconnect(),1e4)}function we(){let n=$(),t=n?.activeElement;return n!==null&&t===n.body||!!t?.closest(Ws)}function N(n,t,e,s){return n===null&&t===null?s:e?(n===null||n<=e[1])&&(t===null||t>=e[0]):!0}function qs(n,t){return Pt(n,t)??null}function Ys(n,t){return Pt(n,t)?.[1]??null}function be(n,t){return Pt(n,t)?.[1]??null}function Pt(n,t){let e=n.length-1;for(;e>=0&&(n[e][0]??-1/0)>t;)e--;return n[e]}function ke({lasting:n,staleYears:t,years:e},{status:s,lastEvidence:i,year:o}){return s===null||!n.includes(s)?!1:i===null||(o??e[1])-i>=t}function It(n,t,{period:e,known:s}){if(!s)return;let i=qs(n.known[t],e?.[1]??1/0);return i?.[1]?i:null}function B(n,t,e){let s=e.period?.[1]??null,i=It(n,t,e);if(i===null)return null;if(i){let[,,r,a,l,c,h]=i;return{start:r,end:a,status:l,newest:l,confidence:c,endBy:h===1,lastEvidence:be(n.evidence[t],s??1/0),year:s}}let o=n.status[t];return{start:n.start[t],end:n.end[t],status:s===null?o:Ys(n.statuses[t],s),newest:o,confidence:n.confidence[t],endBy:n.endBy[t]===1,lastEvidence:be(n.evidence[t],1/0),year:s}}function it(n,t,{rows:e,layers:s,actors:i}){return e[t]===1&&(!s.length||s.includes(n.layer[t]))&&(!i.length||i.includes(n.actor[t]))}function z(n,t,e){if(!it(n,t,e))return!1;let{period:s,undated:i,confidence:o,statuses:r}=e,a=It(n,t,e);if(a===null||!N(a?a[2]:n.start[t],a?a[3]:n.end[t],s,i)||o!==null&&(a?a[5]:n.confidence[t])>o)return!1;if(!r.length)return!0;let{status:l}=B(n,t,e);return l!==null&&r.includes(l)}function ve(n,t,e){let s=0;for(let i=0;i<e.length;i++)e[i]=z(n,i,t)?1:0,s+=e[i];return s}function Se(n,t,e){let{confidence:s,statuses:i}=t;return i.length||s!==null&&s<e?!0:!n.id.every((o,r)=>it(n,r,t))}var V=class{constructor(t=1/0,e=Float64Array,s=Uint32Array){let i=t!==1/0;this.ids=i?new s(t):[],this.values=i?new e(t):[],this.capacity=t,this.length=0}clear(){this.length=0}push(t,e){if(this.length===this.capacity)throw new RangeError("Queue is at capacity.");let s=this.length++;for(;s>0;){let i=s-1>>1,o=this.values[i];if(e>=o)break;this.ids[s]=this.ids[i],this.values[s]=o,s=i}this.ids[s]=t,this.values[s]=e}pop(){if(this.length===0)return;let t=this.ids,e=this.values,s=t[0],i=--this.length;if(i>0){let o=t[i],r=e[i],a=0,l=i>>1;for(;a<l;){let c=(a<<1)+1,h=c+1,u=c+(+(h<i)&+(e[h]<e[c]));if(e[u]>=r)break;t[a]=t[u],e[a]=e[u],a=u}t[a]=o,e[a]=r}return s}peek(){return this.length>0?this.ids[0]:void 0}peekValue(){return this.length>0?this.values[0]:void 0}shrink(){Array.isArray(this.ids)&&(this.ids.length=this.length),Array.isArray(this.values)&&(this.values.length=this.length)}};var Ee=[Int8Array,Uint8Array,Uint8ClampedArray,Int16Array,Uint16Array,Int32Array,Uint32Array,Float32Array,Float64Array],Nt=3,G=class n{static from(t,e=0){if(e%8!==0)throw new Error("byteOffset must be 8-byte aligned.");if(!t||t.byteLength===void 0||"buffer"in t)throw new Error("Data must be an instance of ArrayBuffer or SharedArrayBuffer.");let[s,i]=new Uint8Array(t,e+0,2);if(s!==251)throw new Error("Data does not appear to be in a Flatbush format.");let o=i>>4;if(o!==Nt)throw new Error(`Got v${o} data when expected v${Nt}.`);let r=Ee[i&15];if(!r)throw new Error("Unrecognized array type.");let[a]=new Uint16Array(t,e+2,1),[l]=new Uint32Array(t,e+4,1);return new n(l,a,r,void 0,t,e)}constructor(t,e=16,s=Float64Array,i=ArrayBuffer,o,r=0){if(t===void 0)throw new Error("Missing required argument: numItems.");if(isNaN(t)||t<=0)throw new Error(`Unexpected numItems value: ${t}.`);this.numItems=+t,this.nodeSize=Math.min(Math.max(+e,2),65535),this.byteOffset=r;let a=t,l=a;this._levelBounds=[a*4];do a=Math.ceil(a/this.nodeSize),l+=a,this._levelBounds.push(l*4);while(a!==1);this.ArrayType=s,this.IndexArrayType=l<16384?Uint16Array:Uint32Array;let c=Ee.indexOf(s),h=l*4*s.BYTES_PER_ELEMENT;if(c<0)throw new Error(`Unexpected typed array class: ${s}.`);let u=s,f=this.IndexArrayType;if(o)this.data=o,this._boxes=new u(o,r+8,l*4),this._indices=new f(o,r+8+h,l),this._pos=l*4,this.minX=this._boxes[this._pos-4],this.minY=this._boxes[this._pos-3],this.maxX=this._boxes[this._pos-2],this.maxY=this._boxes[this._pos-1];else{let d=this.data=new i(8+h+l*this.IndexArrayType.BYTES_PER_ELEMENT);this._boxes=new u(d,8,l*4),this._indices=new f(d,8+h,l),this._pos=0,this.minX=1/0,this.minY=1/0,this.maxX=-1/0,this.maxY=-1/0,new Uint8Array(d,0,2).set([251,(Nt<<4)+c]),new Uint16Array(d,2,1)[0]=this.nodeSize,new Uint32Array(d,4,1)[0]=t}this._queue=new V}add(t,e,s=t,i=e){let o=this._pos,r=o>>2,a=this._boxes;return this._indices[r]=r,a[o]=t,a[o+1]=e,a[o+2]=s,a[o+3]=i,this._pos=o+4,t<this.minX&&(this.minX=t),e<this.minY&&(this.minY=e),s>this.maxX&&(this.maxX=s),i>this.maxY&&(this.maxY=i),r}finish(){if(this._pos>>2!==this.numItems)throw new Error(`Added ${this._pos>>2} items when expected ${this.numItems}.`);let t=this._boxes;if(this.numItems<=this.nodeSize){t[this._pos++]=this.minX,t[this._pos++]=this.minY,t[this._pos++]=this.maxX,t[this._pos++]=this.maxY;return}let{numItems:e,minX:s,minY:i,nodeSize:o,_indices:r,_levelBounds:a}=this,l=this.maxX-s||1,c=this.maxY-i||1,h=new Int32Array(e),u=65535,f=u/l,d=u/c;for(let g=0,y=0;g<e;g++){let w=t[y++],x=t[y++],k=t[y++],v=t[y++],S=f*((w+k)/2-s)|0,M=d*((x+v)/2-i)|0;h[g]=Xs(S,M)}Vs(h,t,r,0,e-1,o);let p=e*4;for(let g=0,y=0;g<a.length-1;g++){let w=a[g];for(;y<w;){let x=y,k=t[y++],v=t[y++],S=t[y++],M=t[y++];for(let I=1;I<o&&y<w;I++)k=Math.min(k,t[y++]),v=Math.min(v,t[y++]),S=Math.max(S,t[y++]),M=Math.max(M,t[y++]);r[p>>2]=x,t[p++]=k,t[p++]=v,t[p++]=S,t[p++]=M}}this._pos=p}search(t,e,s,i,o){if(this._pos!==this._boxes.length)throw new Error("Data not yet indexed - call index.finish().");let{_boxes:r,_levelBounds:a,_indices:l,nodeSize:c}=this,h=this.numItems*4,u=r.length-4,f=a.length-1,d=[],p=[],g=!1;for(;u!==void 0;){let y=Math.min(u+c*4,a[f]),w=u>=h;if(g)this._collectContained(u,y,f,h,p,o);else for(let x=u;x<y;x+=4){let k=r[x];if(s<k)continue;let v=r[x+1];if(i<v)continue;let S=r[x+2];if(t>S)continue;let M=r[x+3];if(e>M)continue;let I=l[x>>2]|0;if(w){let Mt=+(t<=k&&e<=v&&s>=S&&i>=M);d.push(I|Mt,f-1)}else(o===void 0||o(I,k,v,S,M))&&p.push(I)}f=d.pop(),u=d.pop(),u!==void 0&&(g=(u&1)===1,u&=-2)}return p}_collectContained(t,e,s,i,o,r){let a=this._boxes,l=this._indices,c=t;for(let u=s;u>0;u--)c=l[c>>2];let h=Math.min(c+(e-t)*this.nodeSize**s,i);if(r===void 0)for(;c<h;c+=4)o.push(l[c>>2]|0);else for(;c<h;c+=4){let u=l[c>>2]|0;r(u,a[c],a[c+1],a[c+2],a[c+3])&&o.push(u)}}collides(t,e,s,i,o){if(this._pos!==this._boxes.length)throw new Error("Data not yet indexed - call index.finish().");let{_boxes:r,_levelBounds:a,_indices:l,nodeSize:c}=this,h=this.numItems*4,u=r.length-4,f=a.length-1,d=[];for(;u!==void 0;){let p=Math.min(u+c*4,a[f]),g=u>=h;for(let y=u;y<p;y+=4){let w=r[y];if(s<w)continue;let x=r[y+1];if(i<x)continue;let k=r[y+2];if(t>k)continue;let v=r[y+3];if(e>v)continue;let S=l[y>>2]|0;if(g)d.push(S,f-1);else if(o===void 0||o(S,w,x,k,v))return!0}f=d.pop(),u=d.pop()}return!1}neighbors(t,e,s=1/0,i=1/0,o){if(this._pos!==this._boxes.length)throw new Error("Data not yet indexed - call index.finish().");let{_boxes:r,_levelBounds:a,_indices:l,_queue:c,nodeSize:h}=this,u=this.numItems*4,f=h*4,d=[],p=i*i,g=s===1,y=p;for(c.push(r.length-4<<1,0);c.length;){let w=c.ids[0];if(w&1){if(c.pop(),d.push(w>>1),d.length===s)break;continue}c.pop();let x=w>>1,k=x<u,v=Math.min(x+f,Hs(x,a));for(let S=x;S<v;S+=4){let M=r[S],I=r[S+1],Mt=r[S+2],_s=r[S+3],te=Math.max(Math.max(M-t,t-Mt),0),ee=Math.max(Math.max(I-e,e-_s),0),q=te*te+ee*ee;if(q>y)continue;let Tt=l[S>>2]|0;k?(o===void 0||o(Tt))&&(c.push(Tt<<1|1,q),g&&q<y&&(y=q)):c.push(Tt<<1,q)}}return c.clear(),d}};function Hs(n,t){let e=0,s=t.length-1;for(;e<s;){let i=e+s>>1;t[i]>n?s=i:e=i+1}return t[e]}function Vs(n,t,e,s,i,o){let r=[s,i];for(;r.length;){let a=r.pop()||0,l=r.pop()||0;if(a-l<=o&&Math.floor(l/o)>=Math.floor(a/o))continue;let c=n[l],h=n[l+a>>1],u=n[a],f=c>h!=c>u?c:h<c!=h<u?h:u,d=l-1,p=a+1;for(;;){do d++;while(n[d]<f);do p--;while(n[p]>f);if(d>=p)break;Gs(n,t,e,d,p)}r.push(l,p,p+1,a)}}function Gs(n,t,e,s,i){let o=n[s];n[s]=n[i],n[i]=o;let r=4*s,a=4*i,l=t[r],c=t[r+1],h=t[r+2],u=t[r+3];t[r]=t[a],t[r+1]=t[a+1],t[r+2]=t[a+2],t[r+3]=t[a+3],t[a]=l,t[a+1]=c,t[a+2]=h,t[a+3]=u;let f=e[s];e[s]=e[i],e[i]=f}function Xs(n,t){let e=n^t,s=65535^e,i=65535^(n|t),o=n&(t^65535),r=e|s>>1,a=e>>1^e,l=i^(i>>1^s&o>>1),c=o^(e&i>>1^o>>1);return e=r&r>>2^a&a>>2,s=r&a>>2^a&(r^a)>>2,i=l^(r&l>>2^a&c>>2),o=c^(a&l>>2^(r^a)&c>>2),r=e&e>>4^s&s>>4,a=e&s>>4^s&(e^s)>>4,l=i^(e&i>>4^s&o>>4),c=o^(s&i>>4^(e^s)&o>>4),i=l^(r&l>>8^a&c>>8),o=c^(a&l>>8^(r^a)&c>>8),i^=i>>1,o^=o>>1,e=n^t,s=o|65535^(e|i),e=(e|e<<8)&16711935,e=(e|e<<4)&252645135,e=(e|e<<2)&858993459,e=(e|e<<1)&1431655765,s=(s|s<<8)&16711935,s=(s|s<<4)&252645135,s=(s|s<<2)&858993459,s=(s|s<<1)&1431655765,((s<<1|e)>>>0)-2147483648}function Le({rows:n},t,e){let s=n.indexOf(t)/n.length*2*Math.PI-Math.PI/2,i=22+n.length*2.4;return{x:e.x+Math.cos(s)*i,y:e.y+Math.sin(s)*i}}var b=20,T=11,ot=6,rt=class{constructor({lon:t,lat:e,accuracy:s,shape:i,routes:o}){this.x=Float64Array.from(t,_),this.y=Float64Array.from(e,P),this.accuracy=Float64Array.from(s,(l,c)=>tt(l,e[c])),this.shape=i,this.routes=new Map;for(let[l,c]of Object.entries(o))this.routes.set(Number(l),Float64Array.from(c.flatMap(h=>[_(h[0]),P(h[1])])));let r=[...t.keys()],a=r.filter(l=>i[l]!=="p");this.#t=new Map(a.map(l=>[l,this.#r(l)])),this.#e=new at(r,l=>[this.x[l],this.y[l],this.x[l],this.y[l]]),this.#s=new at(a,l=>this.#t.get(l))}#t;#e;#s;#n=null;radius(t,e){return this.accuracy[e]*t.scale}spot(t,e,s=null){return s?.rows.includes(e)?Le(s,e,this.spot(t,s.centre)):F(t,this.x[e],this.y[e])}extent({scale:t,dx:e,dy:s},i){let[o,r,a,l]=this.#t.get(i);return[o*t+e-b,r*t+s-b,a*t+e+b,l*t+s+b]}parts(t,e){let s=this.routes.get(e),{x:i,y:o}=this.spot(t,e),r=this.shape[e]==="l"?ot:Math.max(b/2,this.radius(t,e)+2);if(!s)return[[i-r,o-r,i+r,o+r]];let a=[];for(let l=0;l+3<s.length;l+=2){let[c,h,u,f]=Y(s.subarray(l,l+4)),d=F(t,c,h),p=F(t,u,f);a.push([d.x-r,d.y-r,p.x+r,p.y+r])}return a}inView(t,e){(!this.#n||!D(this.#n.frame,t))&&(this.#n={frame:t,...this.#i(t)});let s=i=>e[i]===1;return{points:this.#n.points.filter(s),shapes:this.#n.shapes.filter(s)}}#i(t){let{min:e,max:s}=t.bounds,i=o=>Ot(t,[e.x-o,e.y-o,s.x+o,s.y+o]);return{points:this.#e.search(i(b/2),o=>this.shape[o]==="p"),shapes:this.#s.search(i(b),()=>!0)}}under(t,e,s,i=null){let o=this.#o(t,e,s,i);return o.length?o:this.#l(t,e,s)}#o(t,e,s,i){let o=this.#e.search(Ce(t,e,T),a=>s[a]===1);return(i?[...o.filter(a=>!i.rows.includes(a)),...i.rows]:o).map(a=>{let l=this.spot(t,a,i);return{row:a,distance:Math.hypot(l.x-e.x,l.y-e.y)}}).filter(({distance:a})=>a<=T).sort((a,l)=>a.distance-l.distance||a.row-l.row).map(({row:a})=>a)}#l(t,e,s){return this.#s.search(Ce(t,e,ot),i=>{let o=this.routes.get(i);if(!s[i]||!o)return!1;let r=this.shape[i]==="b"?Math.max(ot,this.radius(t,i)):ot;return ne(o,t,e)<=r})}#r(t){let e=this.routes.get(t),[s,i,o,r]=Y(e??Float64Array.of(this.x[t],this.y[t])),a=this.shape[t]==="l"?0:this.accuracy[t];return[s-a,i-a,o+a,r+a]}},at=class{constructor(t,e){this.#t=t,this.#e=t.length?new G(t.length):null;for(let s of t)this.#e?.add(...e(s));this.#e?.finish()}#t;#e;search(t,e){let s=this.#e?.search(...t,i=>e(this.#t[i]))??[];return Array.from(Uint32Array.from(s).sort(),i=>this.#t[i])}};function Ce(n,{x:t,y:e},s){let i=s+1;return Ot(n,[t-i,e-i,t+i,e+i])}var Bt=600,X=4,lt=class{#t;#e;#s=null;#n=new Map;constructor(t,e){this.#t=t,this.#e=e}unhiddenPoints(t,e){let{min:s,max:i}=t.bounds,o=Math.ceil((i.x-s.x+b)/X)+1,r=new Uint8Array(o*(Math.ceil((i.y-s.y+b)/X)+1));return Ae(e,a=>{let{x:l,y:c}=this.#t.spot(t,a),h=Math.floor((l-s.x+b/2)/X),u=Math.floor((c-s.y+b/2)/X)*o+h;return r[u]?!1:(r[u]=1,!0)})}unhiddenShapes(t,e){(!this.#s||!D(this.#s,t))&&(this.#s=t,this.#n.clear());let s=new Set;return Ae(e,i=>{let o=this.#i(t,i);return s.has(o)?!1:(s.add(o),!0)})}#i(t,e){let s=this.#n.get(e);if(s===void 0){let i=this.#t.shape[e],o=this.#t.extent(t,e),r=Math.max(2*X,(o[2]-o[0])/(i==="l"?16:4));s=[this.#e[e],i,Math.round(r),...o.map(a=>Math.round(a/r))].join(),this.#n.set(e,s)}return s}};function Ae(n,t){let e=[];for(let s=n.length-1;s>=0;s--)t(n[s])&&e.push(n[s]);return e.reverse()}function zt(n,{scale:t,dx:e,dy:s},i){n.beginPath(),n.lineCap=n.lineJoin="round";let o=1/0,r=1/0;for(let a=0;a<i.length;a+=2){let l=i[a]*t+e,c=i[a+1]*t+s;if(!a)n.moveTo(l,c);else if(a===i.length-2||Math.abs(l-o)+Math.abs(c-r)>1)n.lineTo(l,c);else continue;o=l,r=c}}function Me(n,{colour:t,paper:e,dash:s,doubled:i,strong:o}){n.strokeStyle=e,n.lineWidth=o?7:4.5,n.stroke(),n.strokeStyle=t,n.lineWidth=o?4:2.4,n.setLineDash(s.map(r=>r*2.5)),n.stroke(),i&&(n.strokeStyle=e,n.lineWidth=1,n.stroke()),n.setLineDash([])}function Te(n,t,{colour:e,strong:s}){n.strokeStyle=e+(s?"66":"38"),n.lineWidth=Math.max(6,t),n.stroke()}function Oe(n,{x:t,y:e},s,{colour:i,strong:o}){let r=Math.max(8,s),a=r<60?"14":"05";n.beginPath(),n.arc(t,e,r,0,2*Math.PI),n.fillStyle=i+(o?"30":a),n.fill(),n.setLineDash([4,4]),n.strokeStyle=i+(o?"dd":"66"),n.lineWidth=1,n.stroke(),n.setLineDash([])}function $e(n,{x:t,y:e},s,{colour:i,strong:o}){n.beginPath(),n.arc(t,e,s,0,2*Math.PI),n.fillStyle=i+(o?"22":"0c"),n.fill(),n.strokeStyle=i+(o?"cc":"44"),n.lineWidth=1,n.stroke()}var Ks={added:["#009E73","+"],ended:["#B03A2E","×"],changed:["#56B4E9","~"]};function _e(n,t,{x:e,y:s}){let[i,o]=Ks[t];n.beginPath(),n.arc(e,s,6,0,2*Math.PI),n.fillStyle=i,n.fill(),n.fillStyle="#ffffff",n.font="bold 12px system-ui, sans-serif",n.textAlign="center",n.textBaseline="middle",n.fillText(o,e,s+.5)}var U=5.4,E=b/2;function ct(n,t){let e=new Map;return(s,i=Math.max(1,Math.ceil(window.devicePixelRatio||1)))=>{let o=Zs(s)*16+i,r=e.get(o);if(!r){r=document.createElement("canvas"),r.width=r.height=b*i;let a=r.getContext("2d");a.scale(i,i),Js(a,n,t,s),e.set(o,r)}return r}}function Zs({layer:n,actor:t,status:e,confidence:s,marked:i}){return(((n*16+t)*16+(e??15))*16+s)*2+Number(i)}function Js(n,t,e,{layer:s,actor:i,status:o,confidence:r,marked:a}){let l=t.colours[s],c=o===null?null:t.statusCodes[o],h=t.contested.includes(r),u=Qs(t.shapes[i]);n.fillStyle=e.paper,n.fill(u),n.save(),n.clip(u),n.fillStyle=n.strokeStyle=l,n.lineWidth=1.5,tn(n,u,c),n.restore(),n.strokeStyle=c==="active"?e.ink:l,n.lineWidth=h||c==="active"?1.2:1.8,n.setLineDash(t.dashes[r]),n.stroke(u),n.setLineDash([]),h&&(n.strokeStyle=l,n.beginPath(),n.arc(E,E,U+3,0,2*Math.PI),n.stroke()),a&&(n.fillStyle=e.ink,n.beginPath(),n.moveTo(b-5,.5),n.lineTo(b-1.5,6),n.lineTo(b-8.5,6),n.fill())}function Qs(n){let t=new Path2D;return n==="square"?t.rect(E-U+.4,E-U+.4,2*U-.8,2*U-.8):t.arc(E,E,U,0,2*Math.PI),t}function tn(n,t,e){let s=E-4,i=E+4;switch(e){case"overdue":R(n,E,s,E,E),R(n,E,E,i-1,E+2);break;case"under_construction":n.fillRect(0,E,b,E);break;case"active":n.fill(t);break;case"suspended":for(let o of[-5,0,5])R(n,s+o-2,i+2,i+o+2,s-2);break;case"ended":R(n,s,s,i,i),R(n,i,s,s,i);break;case"cancelled":R(n,s,i,i,s);break;case null:n.beginPath(),n.arc(E,E,1.6,0,2*Math.PI),n.fill();break}}function R(n,t,e,s,i){n.beginPath(),n.moveTo(t,e),n.lineTo(s,i),n.stroke()}var Ft=8,en=250,sn=.5,ht=class extends A{picked=null;hover=null;fan=null;#t=null;#e=0;#s=new Map;#n=[];#i=null;#o;constructor({words:t,sites:e},s,i){super(i),this.words=t,this.sites=e,this.places=new rt(e),this.#l=new lt(this.places,e.layer),this.visible=new Uint8Array(e.id.length),this.#r=s,this.#a=ct(t,s)}#l;#r;#a;setTheme(t){t!==this.#r&&(this.#r=t,this.#a=ct(this.words,t),this.#n=[],this.redraw())}show(t){this.#t=t,this.#n=[],this.#e=ve(this.sites,t,this.visible);let e=Object.entries(t.marks??{});this.#s=new Map(e.flatMap(([s,i])=>i.map(o=>[o,s]))),this.fan?.rows.every(s=>this.visible[s])||(this.fan=null),this.#h()}stateOf(t){return B(this.sites,t,this.#t)}rows(){return[...this.visible.keys()].filter(t=>this.visible[t])}under(t){return this.places.under(this.frame(),t,this.visible,this.fan)}spot(t,e=this.frame()){let{x:s,y:i}=this.places.spot(e,t,this.fan);return L.point(s,i)}draw(t,e){let s=this.#f(e);this.#i=this.#c()?{frame:e,looks:this.#u(s)}:null,this.#p(t,e,s),this.#L(t,e);for(let i of[this.hover,this.picked])i!==null&&this.visible[i]&&this.#S(t,e,i)}#h(){let t=this.#i;if(clearTimeout(this.#o),this.held||this.#e<=Bt||!t||!this.#c()||!D(t.frame,this.frame())){this.redraw();return}let{frame:e}=t,s=this.#f(e),i=this.#u(s),o=this.patches();for(let[h,u]of t.looks)i.get(h)!==u&&this.#d(o,e,h);for(let h of i.keys())t.looks.has(h)||this.#d(o,e,h);if(o.share()>sn){this.redraw();return}let r=h=>o.touches(this.#g(e,h)),{points:a,lines:l,soft:c}=s;this.patch(o,h=>{this.#p(h,e,{points:a.filter(r),lines:l.filter(r),soft:c.filter(r)})}),this.#i={frame:e,looks:i},this.#o=setTimeout(()=>this.redraw(),en)}#c(){return!this.fine&&this.picked===null&&this.hover===null&&!this.fan&&!this.#s.size}#u({points:t,lines:e,soft:s}){let i=new Map;for(let o of[s,e,t])for(let r of o)i.set(r,this.#b(r));return i}#d(t,e,s){let{places:i}=this,{x:o,y:r}=i.spot(e,s);if(t.mark([o-T,r-T,o+T,r+T]),i.shape[s]!=="p")for(let a of i.parts(e,s))t.mark(a);else e.zoom>=Ft&&t.mark(this.#g(e,s))}#g(t,e){let{places:s}=this;if(s.shape[e]!=="p")return s.extent(t,e);let{x:i,y:o}=s.spot(t,e),r=t.zoom>=Ft?Math.max(T,s.radius(t,e)+2):T;return[i-r,o-r,i+r,o+r]}#p(t,e,{points:s,lines:i,soft:o}){for(let r of o)this.#m(t,e,r);for(let r of i)this.#k(t,e,r);if(t.globalAlpha=1,e.zoom>=Ft)for(let r of s)this.#x(t,e,r);this.picked!==null&&this.visible[this.picked]&&this.#x(t,e,this.picked,!0);for(let r of[...o,...i,...s])this.fan?.rows.includes(r)||this.#w(t,r,this.places.spot(e,r),this.places.shape[r]==="p"?1:.8)}#f(t){let{places:e}=this,{points:s,shapes:i}=e.inView(t,this.visible);this.#e>Bt&&(s=this.#l.unhiddenPoints(t,s),i=this.#l.unhiddenShapes(t,i));let o=this.#s;o.size&&s.sort((l,c)=>Number(o.has(l))-Number(o.has(c)));let r=i.filter(l=>e.shape[l]==="l"),a=i.filter(l=>e.shape[l]!=="l");return{points:s,lines:r,soft:a}}#m(t,e,s){let i=this.places.routes.get(s),o=this.places.radius(e,s);if(t.globalAlpha=this.#v(s),!i){Oe(t,this.places.spot(e,s),o,this.#y(s));return}zt(t,e,i),Te(t,2*o,this.#y(s))}#k(t,e,s){let{words:i}=this,{confidence:o}=this.stateOf(s);t.globalAlpha=this.#v(s),zt(t,e,this.places.routes.get(s)),Me(t,{...this.#y(s),paper:this.#r.paper,dash:i.dashes[o],doubled:i.contested.includes(o)})}#y(t){return{colour:this.words.colours[this.sites.layer[t]],strong:t===this.picked||t===this.hover}}#x(t,e,s,i=!1){if(this.places.shape[s]!=="p")return;let o=this.places.radius(e,s);!i&&(o<14||o>400)||$e(t,this.places.spot(e,s),o,{...this.#y(s),strong:i})}#w(t,e,{x:s,y:i},o){let r=b*o,a=this.#s.get(e);t.globalAlpha=this.#v(e),t.drawImage(this.#b(e),s-r/2,i-r/2,r,r),t.globalAlpha=1,a&&_e(t,a,{x:s+r/2-1,y:i-r/2+1})}#b(t){let{layer:e,actor:s,relation:i}=this.sites,o=()=>({...this.stateOf(t),layer:e[t],actor:s[t],marked:i[t]!==null});return this.fine?this.#a(o(),J):(this.#n[t]??=this.#a(o()),this.#n[t])}legend(){let{words:t}=this,e=t.colours.length,s=ct({...t,colours:[...t.colours,this.#r.label]},this.#r),i=this.rows(),o=i.map(h=>this.stateOf(h)),r=t.shapes.indexOf("circle"),a={layer:e,actor:r,status:t.statusCodes.indexOf("planned"),confidence:0,marked:!1},l={...a,status:t.statusCodes.indexOf("active")},c=(h,u,f)=>[...new Set(h)].sort((p,g)=>(p??1/0)-(g??1/0)).map(p=>{let g=p;return{sign:s({...a,...f(g)},J),label:u(g)}});return[...c(i.map(h=>this.sites.layer[h]),h=>t.layers[h],h=>({...l,layer:h})),...c(i.map(h=>this.sites.actor[h]),h=>t.actors[h],h=>({...l,actor:h})),...c(o.map(({status:h})=>h),h=>h===null?t.unknownStatus:t.statuses[h],h=>({status:h})),...c(o.map(({confidence:h})=>h),h=>t.confidences[h],h=>({confidence:h}))]}#v(t){return this.#s.size&&!this.#s.has(t)?.35:1}#L(t,e){if(!this.fan)return;let s=this.places.spot(e,this.fan.centre);t.strokeStyle=this.#r.ink,t.lineWidth=1;for(let i of this.fan.rows){let o=this.spot(i,e);t.beginPath(),t.moveTo(s.x,s.y),t.lineTo(o.x,o.y),t.stroke(),this.#w(t,i,o,1)}}#S(t,e,s){let i=this.spot(s,e);t.beginPath(),t.arc(i.x,i.y,b/2+2.5,0,2*Math.PI),t.strokeStyle=this.#r.ink,t.lineWidth=s===this.picked?2.4:1.4,t.stroke()}};var Dt="data-test-script-state",Ut="data-selected",Rt="aria-valuetext",jt=["countries","regions","categories","commodities","relations","orgs","roles"],Ie=["q","when","year","period","clock","undated","layers","actors","statuses","confidence",...jt],nn=Ie.map(n=>`.st-key-w_${n}`).join(),on=jt.map(n=>`.st-key-w_${n}`).join(),rn=".stHtml",Ne=" · ",an=["year","period","all"],ln=1e3,cn=5e3;function Be({labels:n,changed:t,written:e,settled:s}){let i=$()?.querySelector(`[${Dt}]`);if(!i)return;let o,r=!1,a=new MutationObserver(c=>{let h=new Set,u=!1,f=!1;for(let{type:p,target:g,attributeName:y,oldValue:w}of c){let x=g;if(p==="childList"){let v=x.closest(on);v?h.add(v):x.matches(rn)&&x.querySelector(H)&&(u=!0);continue}let k=x.getAttribute(y??"");if(k!==w)if(y===Dt)r=k==="notRunning",f=!0;else{let v=x.closest(nn);v&&h.add(v)}}let d=[...h].flatMap(p=>hn(p,n)??[]);for(let p of d)t(p);if((u||f&&r)&&e(),!(!d.length&&!f)&&(clearTimeout(o),r)){let p=d.length?cn:ln;o=setTimeout(()=>{r=!1,s()},p)}}),l=[Rt,Ut,Dt,"value"];a.observe(i.ownerDocument.body,{subtree:!0,childList:!0,attributeOldValue:!0,attributeFilter:l})}function hn(n,t){let e=Ie.find(o=>n.matches(`.st-key-w_${o}`)),s=jt.find(o=>o===e);if(s)return un(n,s,t(s));if(e==="q")return fn(n.querySelector("input"));if(e==="confidence")return dn(n.querySelector("input"),t(e));if(e==="undated")return{undated:n.querySelector(`[${Ut}]`)!==null};if(e==="layers"||e==="actors"||e==="statuses")return{[e]:Pe(n)};if(e==="when"||e==="clock"){let[o]=Pe(n);return o===void 0?null:e==="when"?{when:an[o]}:{known:o===1}}let i=[...n.querySelectorAll(`[${Rt}]`)].map(o=>Number(o.getAttribute(Rt)));return!i.length||!i.every(Number.isInteger)?null:e==="year"?{year:i[0]}:{span:[i[0],i[i.length-1]]}}function ze(n,t){let e=$()?.querySelectorAll(`.st-key-w_${n} button p`)??[];for(let[s,{firstChild:i}]of[...e].entries()){let o=i?.nodeValue??"",r=`${Wt(o)}${Ne}${t[s]}`;i&&o!==r&&t[s]!==void 0&&(i.nodeValue=r)}}function Pe(n){return[...n.querySelectorAll("button")].flatMap((t,e)=>t.hasAttribute(Ut)?[e]:[])}function un(n,t,e){let i=(n.querySelector("[role=combobox]")&&[...n.querySelectorAll("[data-tag] [title]")])?.map(o=>e.indexOf(Wt(o.getAttribute("title")??"")))??[-1];return i.includes(-1)?null:{[t]:[...new Set(i)].sort((o,r)=>o-r)}}function fn(n){return n&&{q:n.value.trim()}}function dn(n,t){let e=t.indexOf(Wt(n?.value??""));return e<0?null:{confidence:e}}function Wt(n){let t=n.lastIndexOf(Ne);return t<0?n:n.slice(0,t)}var pn="(?<![\\p{L}\\p{N}_])",Fe=/\p{Nd}/u;function De({letters:n,signs:t,together:e,meeting:s,han:i}){let o=new Set(t),r=e.map(([d,p])=>({from:new RegExp(d.replace(/^\\b/,pn),"gu"),to:p})),a=s.map(([d,p])=>({from:new RegExp(d,"gu"),to:p.replace("\\1","$1")})),l=new RegExp(`[a-z0-9]+|[${i}]+|(?:(?![_a-z0-9${i}])[\\p{L}\\p{N}])+`,"gu"),c=new RegExp(`^[${i}]`,"u"),h=(d,p)=>p.reduce((g,{from:y,to:w})=>g.replace(y,w),d);function u(d){let p=[...d].filter(x=>!o.has(x)).join("");return([...[...h(mn(p.normalize("NFKC")),r).normalize("NFC")].map(x=>n[x]??x).join("").normalize("NFKD").replace(/\p{M}/gu,"")].map(yn).join("").match(l)??[]).map(x=>h(x,a))}return{fold:u,isWhole:d=>c.test(d)}}var Re=n=>/[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]/.test(n);function mn(n){return n.toLowerCase().replaceAll("ß","ss").replaceAll("ς","σ")}function yn(n){if(!Fe.test(n)||n<="9")return n;let t=n.codePointAt(0),e=t;for(;Fe.test(String.fromCodePoint(e-1));)e-=1;return`${(t-e)%10}`}var We=3,gn=[[9,2],[5,1]],xn=64,ut=class{#t;#e;#s;#n;#i=new Map;constructor(t,e,s){this.#t=De(t);let i=new Map,o=e.map(r=>r.split(" ").map(a=>{let l=i.get(a)??i.size;return i.set(a,l),l}));this.#e=[...i.keys()],this.#s=Ue(o),this.#n=Ue(s)}find(t){let e=this.#t.fold(t),s=e.map(o=>this.#o(o,Re(t))),i=new Uint8Array(this.#n.size);if(e.length)for(let o=0;o<i.length;o++)i[o]=s.every(r=>r.rows[o])?1:0;return{rows:i,alike:s.some(({alike:o})=>o)}}trouble(t){let e=this.#t.fold(t);if(!e.length)return"signs";let s=[...new Set(e.join(""))].filter(i=>i>""&&!this.#t.isWhole(i));return s.length?this.#e.some(i=>s.some(o=>i.includes(o)))?null:"script":null}#o(t,e){let s=`${e?"a":""} ${t}`,i=this.#i.get(s)??this.#l(t,e);return this.#i.delete(s),this.#i.set(s,i),this.#i.size>xn&&this.#i.delete(this.#i.keys().next().value),i}#l(t,e){let{isWhole:s}=this.#t,i=this.#r(e?Sn(t):vn(t,s(t)));!i.includes(1)&&!e&&qt(t)&&(i=this.#r(r=>r.startsWith(` ${t}`)));let o=i.includes(1)||s(t)?0:bn(t);if(o){let r=` ${kn(t)}`;i=this.#r(a=>a.startsWith(r)&&wn(t,a.trim(),o))}return{rows:je(this.#n,je(this.#s,i)),alike:o>0&&i.includes(1)}}#r(t){return Uint8Array.from(this.#e,e=>Number(t(` ${e} `)))}};function Ue(n){return{holders:Uint32Array.from(n.flatMap((e,s)=>e.map(()=>s))),things:Uint32Array.from(n.flat()),size:n.length}}function je({holders:n,things:t,size:e},s){let i=new Uint8Array(e);for(let o=0;o<t.length;o++)s[t[o]]&&(i[n[o]]=1);return i}function wn(n,t,e){let s=[...n],i=[...t],o=[],r=Array.from({length:i.length+1},(a,l)=>l);for(let a=1;a<=s.length;a++){let l=[a];for(let c=1;c<=i.length;c++){let h=s[a-1]===i[c-1]?0:1,u=Math.min(r[c]+1,l[c-1]+1,r[c-1]+h);a>1&&c>1&&s[a-1]===i[c-2]&&s[a-2]===i[c-1]&&(u=Math.min(u,o[c-2]+1)),l.push(u)}if(Math.min(...l)>e)return!1;o=r,r=l}return Math.min(...r)<=e}function bn(n){return/^\p{L}+$/u.test(n)?gn.find(([t])=>[...n].length>=t)?.[1]??0:0}var kn=n=>String.fromCodePoint(n.codePointAt(0)??0);function vn(n,t){let e=t?n:qt(n)?` ${n} `:` ${n}`;return s=>s.includes(e)}function Sn(n){let t=[...n],e=t.length>We&&n.endsWith("h"),s=(e?t.slice(0,-1):t).map(o=>o==="u"?"[aeiouv]+":"aei".includes(o)?"[aeiou]+":`${o}[aeiou]*`),i=new RegExp(` [aeiou]*${s.join("")}${e?"h?":""}${qt(n)?" ":""}`,"u");return o=>i.test(o)}var qt=n=>[...n].length<=We&&/^\p{L}+$/u.test(n);var Ye=["countries","regions","categories","commodities","relations"],dt=[...Ye,"orgs","roles"],ft=class{#t;constructor(t){this.#t=t,this.search=new ut(t.folding,t.texts,t.textsOf)}labels(t){return this.#t.choices[t].labels}words(t){let{labels:e,words:s}=this.#t.choices[t];return s??e}rows(t){let{of:e,parts:s}=this.#t,i=t.q?this.search.find(t.q).rows.slice():new Uint8Array(s.length).fill(1);for(let o of Ye){if(!t[o].length)continue;let r=new Set(t[o]);qe(i,a=>e[o][a].some(l=>r.has(l)))}return(t.orgs.length||t.roles.length)&&this.#e(i,t),i}#e(t,{orgs:e,roles:s}){let{above:i,parts:o}=this.#t,r=i.map((a,l)=>!e.length||[l,...a].some(c=>e.includes(c)));qe(t,a=>{let l=o[a];for(let c=0;c<l.length;c+=2)if(r[l[c]]&&(!s.length||s.includes(l[c+1])))return!0;return!1})}};function qe(n,t){for(let e=0;e<n.length;e++)n[e]&&!t(e)&&(n[e]=0)}function pt(n,t){let e=Uint8Array.from(atob(n.slice(1)),s=>s.charCodeAt(0));return n[0]==="b"?En(e,t):Ln(e,t)}function En(n,t){let e=new Uint8Array(t);for(let s=0;s<t;s++)e[s]=n[s>>3]>>(s&7)&1;return e}function Ln(n,t){let e=new Uint8Array(t),s=0,i=!1,o=0,r=0;for(let a of n)o|=(a&127)<<r,r+=7,!(a>127)&&(i&&e.fill(1,s,s+o),s+=o,i=!i,o=r=0);return e}function He(n,t){let{when:e,year:s,span:i,chosen:o,q:r,read:a}=n.follow??Cn,l=dt.map(c=>[c,o[c]??[]]);return{...n,when:e,year:s,span:i,q:r,read:a,...Object.fromEntries(l),rows:pt(n.mask,t),undated:n.undated===1,known:n.known===1}}var Cn={when:"all",year:0,span:[0,0],chosen:{},q:"",read:""};function Ve({when:n,year:t,span:e}){return n==="all"?null:n==="year"?[t,t]:e}var Ge=/^[2-9cfghjmpqrvwx0]{0,8}\+[2-9cfghjmpqrvwx]*$/i,An=/^\d{1,2}\s*[c-hj-np-x]\s*[a-hj-np-z]{2}\s*\d+\s*\d*$/i,Xe=/[сювз](\.\s*|\s*)[шд]\.?|\b(north|south|east|west)\b/giu,Ke=/^[\d\s.,;/+\-nsew°'"º˚′’‘″”“−–]*$/i;function Ze(n){let t=n.normalize("NFKC").trim();if(Ge.test(t)||Ge.test(n.trim())||An.test(t))return!0;let e=t.replace(Xe,"n");if(!Ke.test(e)&&!Ke.test(n.trim().replace(Xe,"n")))return!1;let s=e.match(/\d+/g)??[];return s.length>1||s.length===1&&/[^\d\s]/.test(e)}var Mn=["ended","cancelled"];function Je(n,{start:t,end:e,newest:s,endBy:i}){let o=s===null?"":n.statusCodes[s];if(i){let r=`${o==="cancelled"?"cancelled":"ended"} by ${e}, year unknown`;return t===null?r:`since ${t}, ${r}`}return t!==null&&e!==null?t===e?`${t}`:`${t}–${e}`:e!==null?`until ${e}`:t===null?"years not known":Mn.includes(o)?`${t}, end not known`:`since ${t}`}function Tn(n,t){return t===null?n.unknownStatus:n.statuses[t]}function Qe(n,t){let e=Tn(n,t.status);return ke(n,t)?`${e} (${t.lastEvidence===null?"no dated evidence":`last evidence ${t.lastEvidence}`})`:e}function mt(n,t,e,s){let i=Qe(n,s).toLowerCase(),o=n.confidences[s.confidence].toLowerCase();return[t.name[e],n.layers[t.layer[e]],i,Je(n,s),o].join(", ")}function ts(n,t,e,s){let i=t.relation[e];return[`${n.layers[t.layer[e]]}: ${t.what[e]}`,t.where[e],`${Qe(n,s)}, ${Je(n,s)}`,`${n.confidences[s.confidence]}, place within ${t.accuracy[e]/1e3} km`,i===null?"":n.relations[i]].filter(Boolean)}function m(n,t={},e=""){let s=document.createElement(n);for(let[i,o]of Object.entries(t))s.setAttribute(i,String(o));return s.textContent=e,s}function C(n,t,e){let s=m("button",{type:"button",...n},t);return s.addEventListener("click",e),s}function K(n,t,e=t.rows()){let{lat:s,lon:i,routes:o}=t.sites;if(!e.length)return;let r=e.flatMap(a=>{let l=(o[a]??[]).map(c=>[c[1],c[0]]);return[[s[a],i[a]],...l]});n.fitBounds(L.latLngBounds(r).pad(.15),{maxZoom:7,animate:!1})}function es(n,t){let{lat:e,lon:s}=t.sites,[i,o,r,a]=t.words.region,l=t.rows(),c=l.filter(h=>i<=s[h]&&s[h]<=r&&o<=e[h]&&e[h]<=a);K(n,t,c.length?c:l)}function ss(n,t){let e=new BroadcastChannel(`atlas-${t}`),s=!1;n.on("move",()=>{let{lat:i,lng:o}=n.getCenter();s||e.postMessage([i,o,n.getZoom()])}),e.addEventListener("message",({data:[i,o,r]})=>{s=!0,n.setView([i,o],r,{animate:!1}),s=!1})}function j(n,t){let{x:e,y:s}=n.getSize(),i=n.getContainer().querySelector(".atlas-bar")?.clientHeight??0;return{maxWidth:Math.min(t,e-60),minWidth:Math.min(50,e-60),maxHeight:Math.max(80,s-i-110),autoPanPaddingTopLeft:[8,i+18],autoPanPaddingBottomRight:[8,12]}}var yt=class{#t=null;#e;#s;constructor(t,e,s){this.#e=t,this.#s=e,t.on("popupclose",({popup:i})=>{i===this.#t&&(this.#t=null,s())}),t.on("resize",({oldSize:i})=>this.#n(i))}place(){let{picked:t,visible:e,fan:s,sites:i}=this.#s;return t===null||!e[t]?null:s?.rows.includes(t)?this.#e.layerPointToLatLng(this.#s.spot(t)):L.latLng(i.lat[t],i.lon[t])}open(){this.#i(),this.refresh()}refresh(){let t=this.place();if(!t){this.#i();return}let e=this.#o();if(this.#t){let s=this.#t.getContent();if(t.equals(this.#t.getLatLng())||this.#t.setLatLng(t),s.textContent===e.textContent)return;this.#t.setContent(e)}else this.#t=L.popup({...j(this.#e,260),autoPan:!1,offset:[0,-6]}),this.#t.setLatLng(t).setContent(e).openOn(this.#e);this.#n()}#n(t=this.#e.getSize()){let e=this.#t,s=e?.getLatLng();if(!e||!s)return;let i=this.#e.latLngToContainerPoint(this.#e.getCenter()),{x:o,y:r}=this.#e.latLngToContainerPoint(s).subtract(i);Math.abs(o)>t.x/2||Math.abs(r)>t.y/2||(Object.assign(e.options,j(this.#e,260),{autoPan:!0}),e.update(),e.options.autoPan=!1)}#i(){let t=this.#t;this.#t=null,t?.remove()}#o(){let{words:t,sites:e,picked:s}=this.#s,i=s,o=m("div"),r=ts(t,e,i,this.#s.stateOf(i)).map(h=>m("p",{},h)),a=C({class:"atlas-record"},"Read the record ↓",ge),l=ce(e.id[i]),c=l.startsWith("#")?m("a",{href:l},"Record ↓"):m("a",{href:l,target:"_blank",rel:"noopener"},"Full page ↗");return o.append(m("h2",{},e.name[i]),...r,a,...l?[c]:[]),o}};function ns(n,t,e,s,i){let o=m("div"),r=m("ul");o.append(m("h2",{},`${e.length} sites here`),r);for(let a of e){let l=m("li");l.append(C({},t.sites.name[a],()=>i(a))),r.append(l)}L.popup(j(n,300)).setLatLng(s).setContent(o).openOn(n)}function is(n,t,{pick:e,fanned:s,openOther:i}){let o=a=>{t.fan=a,t.redraw(),s()},r=()=>{t.picked!==null&&e(null)};n.on("click",a=>{let l=t.under(a.layerPoint),c=l.every(h=>t.fan?.rows.includes(h));if(l.length>12&&!c)ns(n,t,l,a.latlng,e);else if(l.length>1&&!c)o({centre:l[0],rows:l});else if(l.length)e(l[0]);else{if(i(a))return;t.fan?o(null):r()}}),n.on("zoomstart",()=>{t.fan&&o(null)}),n.getContainer().addEventListener("keydown",a=>{a.key==="Escape"&&r()})}function os(n,t,e){if(z(n,t,e))return null;let{why:s,year:i=null}=$n(n,t,e),o=i!==null&&z(n,t,{...e,period:[i,i]});return{why:s,year:o?i:null}}function $n(n,t,e){let{period:s,undated:i}=e,o=B(n,t,e);if(!o)return _n(n,t,s);let{start:r,end:a}=o;if(N(r,a,s,i))return{why:"left out by the filters"};if(!s||r===null&&a===null)return{why:"its dates are not known, and sites with unknown dates are left out"};let l=s[0]===s[1]?`${s[0]}`:`${s[0]}–${s[1]}`,c=r!==null&&r>s[1],h=c?r:a;return{why:`not there in ${l}; ${c?"from":"until"} ${h}`,year:h}}function _n(n,t,e){let s=e&&n.known[t].find(([i,o])=>o===1&&i>e[1]);return s?{why:`not known at the end of ${e[1]}; first reported in ${s[0]}`,year:s[0]}:{why:"no dated source says that it exists"}}function rs(n,t,e){let s=0,i=m("span"),o=C({},"",()=>e(s)),r=m("p",{class:"atlas-hidden",role:"status"});return r.append(i,o),r.hidden=!0,L.DomEvent.disableClickPropagation(r),n.getContainer().append(r),a=>{let l=t.picked,c=l===null?null:os(t.sites,l,a);if(r.hidden=c===null,l===null||c===null)return;let h=`${t.sites.name[l]} is not on the map: ${c.why}. `;i.textContent!==h&&(i.textContent=h),o.hidden=c.year===null,c.year!==null&&(s=c.year,o.textContent=`Show ${s}`)}}var Pn=250,Yt=500,as=10,In=700,gt=class{#t=[];#e=null;#s=0;#n=null;#i="";#o;#l;#r;#a;#h;#c;constructor(t,e,s){this.#r=t,this.#a=e,this.#h=s,this.#c=this.#w(),t.on("moveend",()=>this.refreshSoon())}refreshSoon(){clearTimeout(this.#o),this.#o=setTimeout(()=>this.#u(),Pn)}focus(){this.#c.list.focus()}#u(){let{sites:t}=this.#a,{list:e,count:s,status:i,elsewhere:o}=this.#c,r=this.#a.rows(),a=this.#r.getBounds();this.#t=this.#k(r.filter(c=>a.contains([t.lat[c],t.lon[c]])));let{length:l}=this.#t;e.hidden=l===0,s.textContent=`${l} ${l===1?"site":"sites"} in view. Arrow keys choose, Enter opens the record.`,i.textContent=`${r.length} sites drawn, ${l} in view`,o.hidden=l>0||r.length===0,o.textContent=r.length===1?"The one site is out of view: show it":`All ${r.length} sites are out of view: show them`,this.#s=-1,this.#d(this.#t.indexOf(this.#e??this.#a.picked??-1))}#d(t){let{list:e}=this.#c,s=this.#t.length-1,i=Math.max(0,Math.min(s,t));this.#e=this.#t[i]??null,this.#f(i);for(let o of e.children)o.classList.toggle("atlas-active",o.id===`atlas-site-${i}`);s<0?e.removeAttribute("aria-activedescendant"):e.setAttribute("aria-activedescendant",`atlas-site-${i}`),document.activeElement===e&&this.#g()}#g(){let{list:t}=this.#c,e=t.querySelector(".atlas-active");e&&(t.scrollTop=e.offsetTop-t.clientHeight/2),this.#p(this.#e)}#p(t){this.#a.hover=t,this.#a.redraw()}#f(t){let e=Math.max(0,Math.min(t-Yt/2,this.#t.length-Yt)),s=this.#c.list.children.length;this.#s>=0&&t>=this.#s&&t<this.#s+s||(this.#s=e,this.#c.list.replaceChildren(...this.#t.slice(e,e+Yt).map((i,o)=>this.#m(i,e+o))))}#m(t,e){let{words:s,sites:i,picked:o}=this.#a,r=mt(s,i,t,this.#a.stateOf(t)),a=m("div",{role:"option",id:`atlas-site-${e}`,"aria-posinset":e+1,"aria-setsize":this.#t.length,"aria-selected":String(t===o)},r);return a.addEventListener("click",()=>this.#h(t)),a}#k(t){let{name:e}=this.#a.sites;if(!this.#n){let{compare:i}=new Intl.Collator("en"),o=[...e.keys()].sort((r,a)=>i(e[r],e[a]));this.#n=new Map(o.map((r,a)=>[r,a]))}let s=this.#n;return t.sort((i,o)=>s.get(i)-s.get(o))}#y(t){if(t.ctrlKey||t.metaKey||t.altKey)return;let e=this.#t.indexOf(this.#e??-1),s=this.#t.length-1,i={ArrowDown:e+1,ArrowRight:e+1,ArrowUp:e-1,ArrowLeft:e-1,PageDown:e+as,PageUp:e-as,Home:0,End:s};if(t.key in i)this.#d(i[t.key]);else if(t.key==="Enter"||t.key===" "&&!this.#i)this.#h(this.#t[e]);else if(t.key.length===1)this.#d(this.#x(t.key,e));else return;t.preventDefault(),t.stopPropagation()}#x(t,e){this.#i+=t.toLowerCase(),clearTimeout(this.#l),this.#l=setTimeout(()=>{this.#i=""},In);let s=this.#i.length===1?e+1:e,{name:i}=this.#a.sites;return[...this.#t.keys()].map((r,a,{length:l})=>(s+a)%l).find(r=>i[this.#t[r]].toLowerCase().startsWith(this.#i))??e}#w(){let t=m("p",{id:"atlas-sites-count"}),e=m("div",{role:"listbox",tabindex:0,"aria-label":"Sites in view","aria-describedby":"atlas-sites-count"}),s=m("div",{class:"atlas-sites"}),i=m("div",{role:"status",class:"atlas-unseen"}),o=C({class:"atlas-elsewhere",hidden:""},"",()=>K(this.#r,this.#a));e.hidden=!0,s.append(t,e);for(let r of[o,s])L.DomEvent.disableClickPropagation(r).disableScrollPropagation(r);return this.#r.getContainer().append(s,i,o),e.addEventListener("keydown",r=>this.#y(r)),e.addEventListener("focus",()=>this.#g()),e.addEventListener("blur",()=>this.#p(null)),{list:e,count:t,status:i,elsewhere:o}}};var xt=class{#t=null;#e=null;#s;#n;constructor(t,e){this.#s=t,this.#n=e}setTheme(t){this.#n=t,this.#i()}show(t){return String(t)===String(this.#e)?!1:(this.#e=t,this.#i(),t!==null)}at(){return this.#e}goThere(){if(!this.#e)return;let[t,e,s]=this.#e,i=L.latLng(e,t).toBounds(4*Math.max(s,1));this.#s.fitBounds(i,{maxZoom:9,animate:!1})}#i(){if(this.#t?.remove(),this.#t=null,!this.#e)return;let[t,e,s]=this.#e,o={color:this.#n.accent,weight:2,interactive:!1};this.#t=L.layerGroup([L.circle([e,t],{...o,radius:s,fillOpacity:.12,dashArray:"5 4"}),L.circleMarker([e,t],{...o,radius:5,fillColor:this.#n.paper,fillOpacity:1})]).addTo(this.#s)}};function ls(n,t,e,s){let i={...e,period:[s,s]},o={...e,period:[s-1,s-1]},r={...i,undated:!1},a=n.layers.map(()=>0),l=n.actors.map(()=>0),c={all:0,came:0,went:0,undated:0,byLayer:a,byActor:l};for(let h=0;h<t.id.length;h++){let u=z(t,h,o);if(!z(t,h,i)){u&&c.went++;continue}c.all++,u||c.came++,a[t.layer[h]]++,l[t.actor[h]]++,z(t,h,r)||c.undated++}return c}function cs({all:n,came:t,went:e,undated:s},i,o){let r=i?`as known by the end of ${o}`:`true in ${o}`;if(!n)return`No site under these filters, ${r}.`;let a=[r];return t&&a.push(`${t} new`),e&&a.push(`${e} no longer`),s&&a.push(`${s} of unknown years`),a.join(" · ")}var hs=900,wt=class{year=null;#t=!1;#e=0;#s=matchMedia("(prefers-reduced-motion: reduce)").matches;#n=this.#s?.5:1;#i=null;constructor(t,{words:e,sites:s},i,o){this.#o=e,this.#l=s,this.#r=i,this.#a=o,this.#h=this.#w(),this.#c=this.#b(),this.#c.hidden=!0,t.getContainer().append(this.#c),this.#u()}#o;#l;#r;#a;#h;#c;offer(t){this.#c.hidden=!t}follow(t){this.#i=t,this.#u()}setYear(t){let[e,s]=this.#o.years;this.year=Math.max(e,Math.min(s,Math.round(t))),this.#r()}play(){this.#d();let[t,e]=this.#o.years;this.year===e&&this.setYear(t),this.#k(),this.#t||requestAnimationFrame(this.#y),this.#t=!0,this.#u()}pause(){this.#t=!1,this.#u()}#u(){let{open:t,panel:e,large:s,scrub:i,toggle:o,counts:r}=this.#h;t.hidden=this.year!==null,e.hidden=this.year===null,this.year!==null&&(s.textContent=String(this.year),s.setAttribute("aria-live",this.#t?"off":"polite"),i.value=String(this.year),o.textContent=this.#t?"❚❚":"▶",o.title=this.#t?"Pause":"Play",o.setAttribute("aria-label",o.title),this.#i&&r.replaceChildren(...this.#x(this.#i,this.year)))}#d(){if(this.year!==null)return;let[t,e]=this.#o.years,s=this.#i?.period?.[0]??t;this.setYear(s<e?s:t)}#g(){this.#s?this.#d():this.play(),this.#h.toggle.focus()}#p(){this.#t=!1,this.year=null,this.#r(),this.#h.open.focus()}#f(t){this.pause(),this.year!==null&&this.setYear(this.year+t)}#m(t){this.pause(),this.setYear(t)}#k(){this.#e=performance.now()+hs/this.#n}#y=t=>{if(!(!this.#t||this.year===null)){if(t>=this.#e&&(this.#e=t+hs/this.#n,this.setYear(this.year+1),this.year===this.#o.years[1])){this.pause();return}requestAnimationFrame(this.#y)}};#x(t,e){let{layers:s,actors:i,colours:o}=this.#o,r=ls(this.#o,this.#l,t,e),a=m("p",{},cs(r,t.known,e));return r.all?[a,...s.map((l,c)=>m("span",{class:"atlas-key",style:`--c:${o[c]}`},`${l} ${r.byLayer[c]}`)),...i.map((l,c)=>m("span",{},`${l} ${r.byActor[c]}`))]:[a]}#w(){let[t,e]=this.#o.years,s=(r,a,l)=>C({title:a,"aria-label":a},r,l),i=m("select",{"aria-label":"Speed",title:"Speed"});for(let r of[.5,1,2,4])i.append(m("option",{value:r},`${r}×`));i.value=String(this.#n),i.addEventListener("change",()=>{this.#n=Number(i.value),this.#k()});let o=m("input",{type:"range",min:t,max:e,"aria-label":"Year"});return o.addEventListener("input",()=>this.#m(Number(o.value))),{open:s("▶ Play the years","Play the years",()=>this.#g()),panel:m("div",{class:"atlas-years"}),large:m("output",{class:"atlas-year"}),counts:m("div",{class:"atlas-counts"}),back:s("‹","One year back",()=>this.#f(-1)),toggle:s("▶","Play",()=>this.#t?this.pause():this.play()),forward:s("›","One year on",()=>this.#f(1)),scrub:o,speed:i,take:s("Set the sidebar to this year","Set the sidebar to this year",()=>{this.pause(),this.year!==null&&this.#a(this.year)}),close:s("×","Back to the years of the sidebar",()=>this.#p())}}#b(){let{open:t,panel:e,large:s,counts:i,back:o,toggle:r,forward:a,scrub:l,speed:c,take:h,close:u}=this.#h,f=m("div",{class:"atlas-time",role:"group","aria-label":"Play the years"}),d=m("div",{class:"atlas-now"}),p=m("div",{class:"atlas-line"});d.append(s,i),p.append(o,r,a,l,c,h,u),e.append(d,p),f.append(t,e);for(let g of[t,e])L.DomEvent.disableClickPropagation(g).disableScrollPropagation(g);return e.addEventListener("keydown",g=>{if(g.target===c&&g.key!=="Escape")return;let[y,w]=this.#o.years,k={ArrowRight:()=>this.#f(1),ArrowLeft:()=>this.#f(-1),Home:()=>this.#m(y),End:()=>this.#m(w),Escape:()=>this.#p()}[g.key];k&&(k(),g.preventDefault(),g.stopPropagation())}),f}};function us(n,t){let e=L.tooltip({direction:"top",offset:[0,-10]}),s=[],i=()=>{s=[],n.closeTooltip(e)},o=()=>{let[l]=s,c=s.length>1?` (and ${s.length-1} more here)`:"",h=mt(t.words,t.sites,l,t.stateOf(l))+c;e.setLatLng(n.layerPointToLatLng(t.spot(l))).setContent(m("span",{},h))},r=l=>{s=t.under(l);let c=s.length?s[0]:null;if(c!==t.hover){if(t.hover=c,t.redraw(),n.getContainer().style.cursor=c===null?"":"pointer",c===null){i();return}o(),n.openTooltip(e)}},a=null;return n.on("mousemove",l=>{a||requestAnimationFrame(()=>{let c=a.layerPoint;a=null,r(c)}),a=l}),n.on("mouseout",()=>{t.hover=null,i(),t.redraw()}),()=>{s.length&&(s=s.filter(l=>t.visible[l]),t.hover=s[0]??null,s.length?o():i())}}function bt(n,t,e){let{rows:s,period:i,undated:o}=e,r=n.confidences.length-1,a=c=>c.map(()=>0),l={shown:0,layers:a(n.layers),actors:a(n.actors),statuses:a(n.statuses),confidence:a(n.confidences)};for(let c=0;c<s.length;c++){if(!s[c])continue;let h=B(t,c,e);if(!h||!N(h.start,h.end,i,o))continue;let{status:u,confidence:f}=h,d=Ht(e.layers,t.layer[c]),p=Ht(e.actors,t.actor[c]),g=f<=(e.confidence??r),y=u===null?!e.statuses.length:Ht(e.statuses,u),w=+!d+ +!p+ +!g+ +!y;w>1||(w||l.shown++,(!w||!d)&&l.layers[t.layer[c]]++,(!w||!p)&&l.actors[t.actor[c]]++,(!w||!g)&&l.confidence[f]++,u!==null&&(!w||!y)&&l.statuses[u]++)}for(let c=1;c<=r;c++)l.confidence[c]+=l.confidence[c-1];return l}function Ht(n,t){return!n.length||n.includes(t)}var Vt=4,fs=60,Nn={signs:"The search holds no letter or digit: type a name, a place or coordinates.",script:"No name in the atlas is written in the script of the search: try another."},Bn="No site fits, and loosening one filter alone would not help: reset all filters.";function ds(n,t,e){let{words:s,sites:i,choices:o}=n,r=i.id.length,a=zn(s,o,t).filter(Boolean).join(", "),l=`${W(r)} ${r===1?"site":"sites"}`;return[`Showing ${W(e.shown)} of ${l} ${Fn(t)}${a?`: ${a}`:""}.`,t.read,e.shown?"":Dn(n,t)].filter(Boolean).join(" ")}function ps({confidences:n},{confidence:t},e){let s=n.length-1,i=e.confidence[s],o=t??s;if(o===s){let l=e.confidence[0];return i?`${W(l)} ${Gt(l)} confirmed; ${W(i-l)} ${Gt(i-l)} not.`:""}let r=i-e.confidence[o],a=o===0?"not confirmed":`below “${n[o].toLowerCase()}”`;return`${W(r)} more ${Gt(r)} ${a}.`}function zn(n,t,e){let{actors:s,layers:i,statuses:o,confidence:r,q:a}=e,l=d=>kt(e[d].map(p=>t.words(d)[p])),c=r===null||r===n.confidences.length-1?null:r,h=c===null?"":n.confidences[c].toLowerCase(),u=l("orgs"),f=l("roles");return[kt(s.map(d=>n.actors[d])),kt(i.map(d=>n.layers[d])),l("countries"),l("regions"),f?`${u||"any organization"} as ${f}`:u,l("categories"),l("commodities"),kt(o.map(d=>n.statuses[d].toLowerCase())),l("relations"),e.undated?"":"without sites with unknown dates",c?`${h} or better`:h,a&&`${t.search.find(a).alike?"matching words like":"matching"} ${Un(a)}`]}function Fn({period:n,known:t}){if(!n)return t?"in all years, as known today":"in all years";let e=n[0]===n[1]?`in ${n[0]}`:`in ${n[0]}–${n[1]}`;return t?`${e}, as known at the end of ${n[1]}`:e}function Dn({words:n,sites:t,choices:e},s){let i=s.q&&e.search.trouble(s.q);if(i)return Nn[i];let o=[["actor",{actors:[]}],["layer",{layers:[]}],["country",{countries:[]}],["region",{regions:[]}],["category",{categories:[]}],["commodity",{commodities:[]}],["relation",{relations:[]}],["organization",{orgs:[]}],["role",{roles:[]}],["year",{period:null,undated:!0}],["status",{statuses:[]}],["confidence",{confidence:null}],["search",{q:""}]],r={name:"",left:0};for(let[a,l]of o){if(Object.entries(l).every(([u,f])=>Rn(s[u],f)))continue;let c={...s,...l},h=bt(n,t,{...c,rows:e.rows(c)}).shown;h>r.left&&(r={name:a,left:h})}return r.left?`No site fits all filters. Without the ${r.name} filter there would be ${W(r.left)}.`:Bn}var Rn=(n,t)=>JSON.stringify(n)===JSON.stringify(t);function kt(n){return n.length>Vt+1?`${n.slice(0,Vt).join(", ")} or one of ${n.length-Vt} others`:n.length>1?`${n.slice(0,-1).join(", ")} or ${n[n.length-1]}`:n[0]??""}function Un(n){let t=[...n.replace(/[\p{C}\p{Z}]/gu," ").trim().replace(/ +/g," ")];return t.length>fs?`“${t.slice(0,fs).join("").trimEnd()}…”`:`“${t.join("")}”`}var Gt=n=>n===1?"is":"are",W=n=>`${n}`.replace(/\B(?=(\d{3})+$)/g,",");var jn=["layers","actors","statuses"],Wn=700,vt=class{#t;#e;constructor(t){this.#t=t}say(t){let{words:e,sites:s}=this.#t,i=bt(e,s,t);_t(!0),ye(ds(this.#t,t,i),ps(e,t,i));for(let o of jn)ze(o,i[o]);clearTimeout(this.#e),this.#e=setTimeout(()=>_t(!1),Wn)}};var qn=4096,Yn=["when","year","span"],ms=[...dt,"q"],Hn=7,St=class{#t=null;#e={};#s;#n;#i;#o;#l;#r;#a;#h;#c;#u=null;#d=!1;#g=null;#p=null;#f=!1;#m;constructor(t,e,{base:s,exercises:i,theme:o,filters:r,opened:a}){this.#s=t,this.#m=a,this.#n=s,this.#i=i,this.#c=r,this.#o=new Map(e.sites.id.map((h,u)=>[h,u]));let l=h=>this.pick(h),c=()=>this.#E();this.layer=new ht(e,o,{pane:"atlas-sites"}).addTo(t),this.place=new xt(t,o),this.lapse=new wt(t,e,c,h=>nt(`year:${h}`)),this.#l=new yt(t,this.layer,()=>l(null)),this.#r=us(t,this.layer),this.#a=rs(t,this.layer,h=>this.#M(h)),this.#h=new gt(t,this.layer,h=>this.read(h)),is(t,this.layer,{pick:l,fanned:()=>this.#l.refresh(),openOther:h=>i.open(h)}),Be({labels:h=>h==="confidence"?e.words.confidences:this.#u?.labels(h)??[],changed:h=>this.#k(h),written:()=>this.#S(),settled:()=>{this.#x({}),this.#S()}})}pick(t){this.#C(t),nt(`site:${t===null?"":this.layer.sites.id[t]}`)}read(t){this.pick(t),this.#f=!0,xe(this.layer.sites.id[t],()=>{this.pick(null),this.#A()})}pickById(t){let e=this.#o.get(t);if(e===void 0)throw new Error(`no site ${t}`);this.pick(e)}answersFilters(){return this.#u!==null}year(){return this.#b()?.period?.[1]??null}show(t){let{sites:e,words:s}=this.layer,i=this.#t,o=He(t,e.id.length);this.#t=o,this.#e=this.#w(this.#e),this.#E(),o.follow&&this.#y(),this.lapse.offer(o.plays===1&&e.id.some((l,c)=>it(e,c,o))),this.#n.setFills(o.fills);let r=this.place.show(o.at),a=(o.site===null?null:this.#o.get(o.site))??null;o.fit?o.mask!==i?.mask&&K(this.#s,this.layer):r&&(i||a===null)?this.place.goThere():!i&&!this.#m&&(a!==null?this.#s.setView([e.lat[a],e.lon[a]],Hn,{animate:!1}):Se(e,o,s.confidences.length-1)&&es(this.#s,this.layer)),a!==this.layer.picked&&this.#C(a,i!==null||!this.#m),a===null&&this.#f&&we()&&this.#A()}#k(t){if(!this.#t?.follow)return;let e={...this.#e,...t};e.q&&Ze(e.q)&&delete e.q,this.#x(e)}#y(){if(this.#d)return;this.#d=!0;let{sites:t,words:e}=this.layer,s=async()=>{this.#u=new ft(await this.#c()),this.#g=new vt({words:e,sites:t,choices:this.#u}),Object.keys(this.#e).length&&this.#E()};(window.requestIdleCallback??(o=>setTimeout(o,1e3)))(()=>s().catch(()=>{}))}#x(t){let e=this.#w(t);ys(e,this.#e)||(this.#e=e,this.#E())}#w(t){let e=this.#t,s=Object.keys(t);return Object.fromEntries(s.filter(i=>!ys(t[i],e[i])).map(i=>[i,t[i]]))}#b(){if(!this.#t)return null;let{year:t}=this.lapse,e={...this.#t,...this.#e};return this.#v(Yn)&&(e.period=Ve(e)),this.#v(ms)&&this.#u&&(e.rows=this.#L(this.#u,e)),"q"in this.#e&&(e.read=""),t===null?e:{...e,period:[t,t]}}#v(t){return t.some(e=>e in this.#e)}#L(t,e){let s=JSON.stringify(ms.map(i=>e[i]));return this.#p?.key!==s&&(this.#p={key:s,rows:t.rows(e)}),this.#p.rows}#S(){let t=this.lapse.year===null?this.#b():null;t?.follow&&this.#g?.say(t)}#E(){let t=this.#b();t&&(this.layer.show(t),this.lapse.follow(t),this.#i.show(t.exercises===null?null:pt(t.exercises,qn),t.period),this.#l.refresh(),this.#a(t),this.#r(),this.#h.refreshSoon(),this.#S())}#C(t,e=!0){this.layer.picked=t,this.layer.redraw();let s=this.#l.place();e&&s&&!this.#s.getBounds().pad(-.05).contains(s)&&this.#s.panTo(s,{animate:!1}),this.#l.open();let i=this.#b();i&&this.#a(i),this.#h.refreshSoon()}#A(){this.#f=!1,this.#h.focus()}#M(t){this.lapse.year===null?nt(`year:${t}`):this.lapse.setYear(t)}};function ys(n,t){return JSON.stringify(n)===JSON.stringify(t)}var Xt={openstreetmap:["OpenStreetMap","https://tile.openstreetmap.org/{z}/{x}/{y}.png","© OpenStreetMap contributors"],light:["CartoDB light","https://{s}.basemaps.cartocdn.com/light_all/{z}/{x}/{y}{r}.png","© OpenStreetMap contributors © CARTO"],dark:["CartoDB dark","https://{s}.basemaps.cartocdn.com/dark_all/{z}/{x}/{y}{r}.png","© OpenStreetMap contributors © CARTO"],topographic:["Topographic","https://{s}.tile.opentopomap.org/{z}/{x}/{y}.png","© OpenStreetMap contributors, SRTM; style © OpenTopoMap (CC-BY-SA)"],satellite:["Satellite","https://server.arcgisonline.com/ArcGIS/rest/services/World_Imagery/MapServer/tile/{z}/{y}/{x}","Imagery © Esri, Maxar, Earthstar Geographics"]},Kt=Object.entries(Xt).map(([n,[t]])=>[n,t]);function gs(n){let t=null;return e=>{if(t?.remove(),t=null,!Object.hasOwn(Xt,e))return;let[,s,i]=Xt[e];t=L.tileLayer(s,{attribution:i,maxZoom:17}).addTo(n)}}var Vn=["embed","embed_options"];function Et(n){let{searchParams:t}=new URL(n);return{at:Gn(t.get("at")??""),base:t.get("base")??""}}function Jt(n,{at:t,base:e}){let s=new URL(n);return Zt(s,"at",t?Xn(t):""),Zt(s,"base",e),s.search=s.search.replaceAll("%2C",","),s.href}function xs(n){let t=new URL(n);for(let e of Vn)Zt(t,e,"");return t.search=t.search.replaceAll("%2C",","),t.href}function Gn(n){let t=n.split(",");if(t.length!==3||!t.every(o=>/^-?\d{1,3}(\.\d{1,8})?$/.test(o)))return null;let[e,s,i]=t.map(Number);return Math.abs(e)<=85&&Math.abs(s)<=180&&i>=2&&i<=17?{lat:e,lon:s,zoom:i}:null}function Xn({lat:n,lon:t,zoom:e}){let s=e<9?2:4,i=((t+180)%360+360)%360-180;return[n.toFixed(s),i.toFixed(s),e.toFixed(2)].map(Number).join()}function Zt({searchParams:n},t,e){e?n.set(t,e):n.delete(t)}var Kn=400,Zn=["pointerdown","wheel","keydown"];function ws(){let n=O();return n?Et(n):Et("https://unseen.invalid")}var Lt=class{#t;#e=!1;#s;constructor(t,e,s){this.#s=t,this.#t=e;let i=()=>{this.#e=!0};for(let r of Zn)t.getContainer().addEventListener(r,i,{capture:!0,passive:!0});let o;t.on("moveend",()=>{clearTimeout(o),this.#e&&(o=setTimeout(()=>this.#i(),Kn))}),ue(r=>{r?(this.#t=Et(O()),s(this.#t)):this.#o()})}setBase(t){this.#t={...this.#t,base:t},this.#o()}link(){let t=O();return t&&xs(Jt(t,{...this.#t,at:this.#n()}))}#n(){let{lat:t,lng:e}=this.#s.getCenter();return{lat:t,lon:e,zoom:this.#s.getZoom()}}#i(){this.#t={...this.#t,at:this.#n()},this.#o()}#o(){let t=O();if(!t)return;let e=Jt(t,this.#t);new URL(e).searchParams.toString()!==new URL(t).searchParams.toString()&&he(e)}};async function bs(n){try{return await navigator.clipboard.writeText(n),!0}catch{let t=document.createElement("textarea");t.value=n,t.className="atlas-unseen",document.body.append(t),t.select();let e=document.execCommand("copy");return t.remove(),e}}var Jn=[[36.6,70.2],[39.5,75.2]],Qn=2500;function ks(n,{centre:t,zoom:e,embedded:s,sharing:i}){let o=m("div",{class:"atlas-bar",role:"group","aria-label":"View"}),r=gs(n),l=m("select",{"aria-label":"Base map",title:"Base map; all but the first load tiles from outside"});for(let[c,h]of[["","Base map"],...Kt])l.append(m("option",{value:c},h));return l.addEventListener("change",()=>{r(l.value),i?.setBase(l.value)}),o.append(C({title:"Central Asia"},"Region",()=>n.setView(t,e)),C({title:"Zoom to Gorno-Badakhshan"},"GBAO",()=>n.fitBounds(Jn)),l),i?.link()&&o.append(...s?[ei(i)]:ti(i)),L.DomEvent.disableClickPropagation(o),n.getContainer().append(o),L.control.scale({imperial:!1,position:"bottomleft"}).addTo(n),c=>{l.value=Kt.some(([h])=>h===c)?c:"",r(l.value)}}function ti(n){let t=m("span",{role:"status",class:"atlas-unseen"}),e,s=C({title:"Copy a link to what is shown"},"Copy link",async()=>{let i=await bs(n.link());t.textContent=i?"Link copied":"The browser does not allow copying: the address bar has the same link",s.textContent=i?"Link copied":"Not copied: see address bar",s.focus(),clearTimeout(e),e=setTimeout(()=>{s.textContent="Copy link",t.textContent=""},Qn)});return[s,t]}function ei(n){let t=m("a",{target:"_blank",rel:"noopener",class:"atlas-whole"},"Full atlas ↗"),e=()=>{t.href=n.link()};for(let s of["pointerenter","pointerdown","focus"])t.addEventListener(s,e);return e(),t}var Ct=class extends A{#t;#e;#s=null;#n=null;constructor(t,e,s){super(s),this.#t=t.map(si),this.#e=e}setTheme(t){this.#e=t,this.redraw()}show(t,e){this.#s=t,this.#n=e,this.redraw()}visible(){let t=this.#s,e=this.#n;return t?this.#t.flatMap((s,i)=>s&&t[i]&&N(s.year,s.year,e,!1)?[s]:[]):[]}under(t){let e=this.frame();return this.visible().filter(({x:s,y:i})=>{let o=F(e,s,i);return Math.hypot(o.x-t.x,o.y-t.y)<=T})}draw(t,e){for(let s of this.visible()){let i=F(e,s.x,s.y),o=s.radius*e.scale;e.zoom>=7&&o>14&&o<400&&ni(t,i,o,this.#e),ii(t,i,s.status,this.#e)}}};function si(n){let{lon:t,lat:e,accuracy:s}=n;return t===null||e===null?null:{...n,x:_(t),y:P(e),radius:tt(s??0,e)}}function ni(n,{x:t,y:e},s,i){n.globalAlpha=.5,n.strokeStyle=i.ink,n.lineWidth=1,n.beginPath(),n.arc(t,e,s,0,2*Math.PI),n.stroke(),n.globalAlpha=1}function ii(n,{x:t,y:e},s,i){n.beginPath(),n.moveTo(t,e-8),n.lineTo(t+7.5,e+5.5),n.lineTo(t-7.5,e+5.5),n.closePath(),n.fillStyle=s==="held"?i.ink:i.paper,n.strokeStyle=i.ink,n.lineWidth=1.6,n.fill(),n.stroke(),s==="held"&&(n.strokeStyle=i.paper,n.lineWidth=.8,n.stroke()),s==="cancelled"&&(n.beginPath(),n.moveTo(t-5,e+5),n.lineTo(t+4,e-4),n.stroke())}var Qt=6,vs="atlas-exercises",At=class{#t=null;#e=!1;#s=[null,null];#n;#i;#o;constructor(t,e,s){this.#n=t,this.#i=e,this.#o=s;let i=t.createPane(vs);i.style.zIndex="460",i.style.pointerEvents="none"}setTheme(t){this.#i=t,this.#t?.setTheme(t)}show(t,e){this.#s=[t,e],this.#t?.show(t,e),!(this.#e||!t)&&(this.#e=!0,this.#o().then(({rows:s})=>{this.#t=new Ct(s,this.#i,{pane:vs}).addTo(this.#n),this.#t.show(...this.#s)}))}visible(){return this.#t?.visible().map(({id:t})=>t)??[]}open({layerPoint:t,latlng:e}){let s=this.#t?.under(t)??[];if(!s.length)return!1;let i=m("div");for(let{name:o,year:r,lines:a}of s.slice(0,Qt))i.append(m("h2",{},`${o}, ${r}`),...a.map(l=>m("p",{},l)));return s.length>Qt&&i.append(m("p",{},`and ${s.length-Qt} more at this place`)),L.popup(j(this.#n,300)).setLatLng(e).setContent(i).openOn(this.#n),!0}};var oi=1500;function Ss(n){let t=n.getContainer(),e=m("p",{class:"atlas-hint","aria-hidden":"true"});e.hidden=!0,t.append(e),t.classList.add("atlas-yields");let s,i=o=>{e.textContent=o,e.hidden=!1,clearTimeout(s),s=setTimeout(()=>{e.hidden=!0},oi)};t.addEventListener("wheel",o=>{o.ctrlKey||o.metaKey||(o.stopPropagation(),i(`Hold ${navigator.platform.startsWith("Mac")?"⌘":"Ctrl"} and scroll to zoom the map`))},{capture:!0,passive:!0}),document.addEventListener("pointerdown",({pointerType:o})=>{o==="touch"?n.dragging.disable():n.dragging.enable()},{capture:!0}),t.addEventListener("touchmove",o=>{o.touches.length>1?o.preventDefault():i("Use two fingers to move the map")},{passive:!1})}function Es(){return matchMedia("(prefers-reduced-motion: reduce)").matches}function Ls(){let n=!Es();return{zoomAnimation:n,fadeAnimation:n,markerZoomAnimation:n,inertia:n}}function Cs(n){if(!Es())return;let t=n.panBy.bind(n);n.panBy=(e,s)=>t(e,{...s,animate:!1})}var ri={width:"680px",height:"460px"};function As(n){let{style:t}=n.getContainer(),e=null,s=r=>{Object.assign(t,r),n.invalidateSize({animate:!1})},i=()=>{if(e)return;e={centre:n.getCenter(),zoom:n.getZoom()};let r=n.getBounds();s(ri),n.fitBounds(r,{animate:!1}),n.eachLayer(a=>{a instanceof A&&a.drawForPaper()})},o=()=>{e&&(n.eachLayer(r=>{r instanceof A&&r.takeBack()}),s({width:"",height:""}),n.setView(e.centre,e.zoom,{animate:!1}),e=null)};addEventListener("beforeprint",i),addEventListener("afterprint",()=>setTimeout(o))}var ai="presence-atlas-map",li=[["png","PNG"],["svg","SVG"]];function Ms(n,t,{script:e,link:s,theme:i}){let o=m("details",{class:"atlas-save"}),r=m("span",{role:"status",class:"atlas-unseen"});o.append(m("summary",{title:"Save the map as a picture"},"Save"));for(let[a,l]of li){let c=C({title:`Save the map as ${l}`},l,async()=>{r.textContent="Drawing …";try{await ci(e);let h=await window.atlas.picture(a,hi(n,t,i(),s()));fi(h,`${ai}.${a}`),r.textContent="Picture saved"}catch{r.textContent=c.textContent="Not saved: try again"}o.open=!1});o.append(c)}o.append(r),n.getContainer().querySelector(".atlas-bar")?.append(o)}async function ci(n){window.atlas.picture||await new Promise((t,e)=>{let s=m("script",{src:n});s.addEventListener("load",t),s.addEventListener("error",()=>{s.remove(),e(new Error("not loaded"))}),document.head.append(s)})}function hi(n,t,e,s){let{x:i,y:o}=n.getSize(),r=n.containerPointToLayerPoint([0,0]);return{map:{width:i,height:o,draw:a=>{a.translate(-r.x,-r.y);for(let l of ui(n))l.drawFine(a)}},sentence:me(),legend:t.legend(),notes:[`${t.words.attribution}. Borders: Natural Earth; towns: GeoNames (CC BY 4.0). Reported is not confirmed.`,[s,new Date().toISOString().slice(0,10)].filter(Boolean).join(" · ")],theme:e}}function ui(n){let t=[];n.eachLayer(s=>{s instanceof A&&t.push(s)});let e=s=>Number(s.getPane()?.style.zIndex);return t.sort((s,i)=>e(s)-e(i))}function fi(n,t){let e=URL.createObjectURL(n);m("a",{href:e,download:t}).click(),setTimeout(()=>URL.revokeObjectURL(e),6e4)}var di={sites:"The map's sites could not be loaded. The sentence above and the table below hold the same sites. The map tries again by itself.",base:"The base map could not be loaded. The map tries again by itself.",exercises:"The joint exercises could not be loaded. The map tries again by itself."};function Ts(n,t,e){let s=n.getContainer(),i=s.querySelector(".atlas-troubles")??m("div",{class:"atlas-troubles",role:"alert"}),o=m("p",{},`${di[t]} `);return o.append(C({},"Try again",e)),L.DomEvent.disableClickPropagation(o),i.append(o),s.append(i),()=>o.remove()}var pi=1e3,$s=null;window.atlas={ready:!1,inline:null,open:mi,show(n){$s=n}};function mi(n,t){document.getElementById("atlas-guard")?.remove(),document.head.append(m("style",{},se));let e=t.shared?ws():{at:null,base:""},s=yi(n,t,e.at);t.embedded&&Ss(s);let{layBase:i,link:o}=xi(s,t,e);i(e.base);let r=f=>ae(t[f],f,d=>Ts(s,f,d)),a=new st({pane:"atlas-base"}).addTo(s),l=Os(),c=new At(s,l,()=>r("exercises")),h=null,u=()=>{l=Os(),re(l);for(let f of[a,c,h?.layer,h?.place])f?.setTheme(l)};return u(),de(u),r("base").then(f=>a.setData(f)),r("sites").then(async f=>{await gi(s);let{picture:d,filters:p}=t,g=()=>le(p);h=new St(s,f,{base:a,exercises:c,theme:l,filters:g,opened:e.at!==null}),d&&!t.embedded&&Ms(s,h.layer,{script:d,link:o,theme:()=>l}),t.link&&ss(s,t.link),wi(s,h,c)}),s}function yi(n,{centre:t,zoom:e},s){let i=document.getElementById(n);i.style.height="";let o=L.map(i,{center:s?[s.lat,s.lon]:t,zoom:s?s.zoom:e,minZoom:2,maxZoom:17,zoomSnap:.5,wheelPxPerZoomLevel:90,...Ls()});return Cs(o),As(o),i.setAttribute("role","region"),i.setAttribute("aria-label","Map"),o.attributionControl.setPrefix('<a href="https://leafletjs.com">Leaflet</a>'),o.attributionControl.addAttribution("Borders: Natural Earth · Towns: GeoNames (CC BY 4.0)"),o.createPane("atlas-base").style.zIndex="150",o.createPane("atlas-sites").style.zIndex="450",new ResizeObserver(()=>o.invalidateSize({animate:!1})).observe(i),o}async function gi(n){let t=n.getContainer();t.clientHeight||await new Promise(e=>{new ResizeObserver(()=>t.clientHeight&&e(null)).observe(t),setTimeout(e,pi)}),n.invalidateSize({animate:!1})}function xi(n,t,e){let s=({at:r,base:a})=>{o(a),r&&n.setView([r.lat,r.lon],r.zoom)},i=t.shared?new Lt(n,e,s):null,o=ks(n,{...t,sharing:i});return{layBase:o,link:()=>i?.link()||O()}}function wi(n,t,e){let{layer:s,lapse:i}=t,o=a=>s.sites.id[a];Object.assign(window.atlas,{map:n,show:a=>t.show(a),visible:()=>s.rows().map(o),exercises:()=>e.visible(),filters:()=>t.answersFilters(),fanned:()=>s.fan?.rows.map(o)??[],pick:a=>t.pickById(a),picked:()=>s.picked===null?null:o(s.picked),place:()=>t.place.at(),year:()=>t.year(),setYear:a=>i.setYear(a),play:()=>i.play(),pause:()=>i.pause()});let r=$s;r&&s.together(()=>t.show(r)),window.atlas.ready=!0}function Os(){return oe[pe()?"dark":"light"]}})();
