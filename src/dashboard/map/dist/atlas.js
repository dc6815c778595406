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
"use strict";(()=>{var te=`/* The map's own parts. The colours --paper, --ink and --edge are those of the theme (drawing/themes.js). */

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

.atlas-draw span,
.atlas-draw button {
  font: inherit;
  color: var(--ink);
  background: var(--paper);
  border: 1px solid var(--edge);
  border-radius: 4px;
  padding: 5px 9px;
  min-height: 30px;
  box-sizing: border-box;
}

.atlas-draw button {
  cursor: pointer;
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
`;var A=class extends L.Renderer{fine=!1;held=!1;sheet=null;constructor(t){super({padding:.15,...t})}draw(t,e){}frame(){let t=this._map.getPixelOrigin();return{scale:256*2**this._zoom,dx:-t.x,dy:-t.y,bounds:this._bounds,zoom:this._zoom}}drawFine(t){this.fine=!0,t.save(),this.draw(t,this.frame()),t.restore(),this.fine=!1}drawForPaper(){this.fine=!0,this._update();let{width:t,height:e,className:s,style:i}=this._container,o=Object.assign(document.createElement("canvas"),{width:t,height:e});this.#t(o.getContext("2d")),this.sheet=Object.assign(document.createElement("canvas"),{width:t,height:e,className:s}),this.sheet.style.cssText=i.cssText,this.sheet.getContext("2d")?.drawImage(o,0,0),this.fine=!1,this._container.after(this.sheet),i.display="none"}takeBack(){this.sheet?.remove(),this.sheet=null,this._container.style.display=""}redraw(){this._map&&this._bounds&&!this.held&&this.#t(this._pen)}together(t){this.held=!0;try{t()}finally{this.held=!1,this.redraw()}}#t(t){let e=this._ratio,{min:s}=this._bounds;t.setTransform(1,0,0,1,0,0),t.clearRect(0,0,this._container.width,this._container.height),t.setTransform(e,0,0,e,-s.x*e,-s.y*e),this.draw(t,this.frame())}_initContainer(){this._container=document.createElement("canvas"),this._pen=this._container.getContext("2d")}_destroyContainer(){this._container.remove()}_update(){if(this._map._animatingZoom&&this._bounds)return;super._update();let t=this._bounds.getSize(),e=this.fine?3:window.devicePixelRatio||1;L.DomUtil.setPosition(this._container,this._bounds.min);let s=Math.round(t.x*e),i=Math.round(t.y*e);(this._container.width!==s||this._container.height!==i)&&(this._container.width=s,this._container.height=i,this._container.style.width=`${t.x}px`,this._container.style.height=`${t.y}px`),this._ratio=e,this.redraw()}};var Ns="system-ui, sans-serif",K=class{#t=[];#e;#n;#s;constructor(t,e,s){this.#e=t,this.#n=e,this.#s=s}put(t,e,s,{font:i,colour:o,dot:r=!1}){let a=this.#e,{scale:l,dx:c,dy:h,bounds:u}=this.#n,d={x:e*l+c,y:s*l+h};if(d.x<u.min.x||d.x>u.max.x||d.y<u.min.y||d.y>u.max.y)return;a.font=`${i} ${Ns}`;let{width:m}=a.measureText(t),p=r?d.x+5:d.x-m/2;this.#i([p-2,d.y-8,p+m+2,d.y+8])&&(a.textAlign="left",a.textBaseline="middle",a.lineWidth=3,a.strokeStyle=this.#s.halo,a.strokeText(t,p,d.y),a.fillStyle=o,a.fillText(t,p,d.y),r&&(a.beginPath(),a.arc(d.x,d.y,1.8,0,2*Math.PI),a.fill()))}#i(t){let e=this.#t.every(s=>t[0]>=s[2]||t[2]<=s[0]||t[1]>=s[3]||t[3]<=s[1]);return e&&this.#t.push(t),e}};var Bs=40075016704e-3;function _(n){return n/360+.5}function P(n){let t=Math.sin(Math.max(-85.0511,Math.min(85.0511,n))*Math.PI/180);return .5-Math.log((1+t)/(1-t))/(4*Math.PI)}function Z(n,t){return n/(Bs*Math.cos(t*Math.PI/180))}function W({scale:n,dx:t,dy:e},s,i){return{x:s*n+t,y:i*n+e}}function Tt({scale:n,dx:t,dy:e},[s,i,o,r]){return[(s-t)/n,(i-e)/n,(o-t)/n,(r-e)/n]}function J(n){let t=[1/0,1/0,-1/0,-1/0];for(let e=0;e<n.length;e+=2)t[0]=Math.min(t[0],n[e]),t[1]=Math.min(t[1],n[e+1]),t[2]=Math.max(t[2],n[e]),t[3]=Math.max(t[3],n[e+1]);return t}function ee(n,{scale:t,dx:e,dy:s},i){let o=1/0;for(let r=0;r+3<n.length;r+=2){let a=n[r]*t+e,l=n[r+1]*t+s,c=n[r+2]*t+e-a,h=n[r+3]*t+s-l,u=((i.x-a)*c+(i.y-l)*h)/(c*c+h*h||1),d=Math.max(0,Math.min(1,u));o=Math.min(o,Math.hypot(a+d*c-i.x,l+d*h-i.y))}return o}var se=["Kazakhstan","Kyrgyzstan","Tajikistan","Uzbekistan","Turkmenistan"],zs="TJK-Gorno-Badakhshan",tt=class extends A{#t=[];#e=[];#n=[];#s={};#i=null;setData({degree:t,countries:e,regions:s,places:i}){let o=({id:r,name:a,at:l,rings:c})=>({id:r,name:a,x:_(l[0]),y:P(l[1]),rings:c.map(h=>Fs(h,t))});this.#t=e.map(o),this.#e=s.map(o),this.#n=i.map(([r,a,l,c,h])=>({name:r,x:_(a),y:P(l),zoom:c,capital:h===1})),this.redraw()}setFills(t){let e=JSON.stringify(this.#s);this.#s=t??{},JSON.stringify(this.#s)!==e&&this.redraw()}setTheme(t){this.#i=t,this._map.getContainer().style.background=t.sea,this.redraw()}draw(t,e){let s=this.#i;if(!s||!this.#t.length)return;t.lineJoin="round";for(let o of this.#t)this.#o(t,e,s,o);if(t.strokeStyle=s.region,t.lineWidth=.8,e.zoom>=5)for(let o of this.#e)Q(t,e,o.rings);let i=this.#e.find(o=>o.id===zs);i&&(t.strokeStyle=s.accent,t.lineWidth=1.6,t.setLineDash([6,3]),Q(t,e,i.rings),t.setLineDash([])),this.#l(t,e,s,i)}#o(t,e,s,{id:i,name:o,rings:r}){let a=se.includes(o);t.fillStyle=a?s.focus:s.land,t.strokeStyle=s.border,t.lineWidth=a?1.3:.8,Q(t,e,r,!0),this.#s[i]&&(t.globalAlpha=.55,t.fillStyle=this.#s[i],Q(t,e,r,!0),t.globalAlpha=1)}#l(t,e,s,i){let{zoom:o}=e,r=new K(t,e,s);if(i&&o>=5){let a=o>=6?"Gorno-Badakhshan (GBAO)":"GBAO";r.put(a,i.x,i.y,{font:"600 12px",colour:s.accent})}for(let{id:a,name:l,x:c,y:h}of this.#t){let u=se.includes(l),d=a.startsWith("X")?7:4;o<(u?3:d)||o>8||r.put(l.toUpperCase(),c,h,{font:u?"600 12px":"400 11px",colour:s.label})}for(let{name:a,x:l,y:c,capital:h,...u}of this.#n)o<u.zoom||r.put(a,l,c,{font:h?"600 11px":"400 11px",colour:s.town,dot:!0});if(!(o<7))for(let a of this.#e)a!==i&&r.put(a.name,a.x,a.y,{font:"italic 11px",colour:s.label})}};function Fs(n,t){let e=new Float64Array(n.length),s=0,i=0;for(let o=0;o<n.length;o+=2)s+=n[o],i+=n[o+1],e[o]=_(s/t),e[o+1]=P(i/t);return{points:e,box:J(e)}}function Q(n,{scale:t,dx:e,dy:s,bounds:i},o,r=!1){n.beginPath();for(let{points:a,box:l}of o){if(l[2]*t+e<i.min.x||l[0]*t+e>i.max.x||l[3]*t+s<i.min.y||l[1]*t+s>i.max.y)continue;let c=1/0,h=1/0;for(let u=0;u<a.length;u+=2){let d=a[u]*t+e,m=a[u+1]*t+s;u&&u<a.length-2&&Math.abs(d-c)+Math.abs(m-h)<1.2||(u?n.lineTo(d,m):n.moveTo(d,m),c=d,h=m)}n.closePath()}r&&n.fill("evenodd"),n.stroke()}var Mt={light:{sea:"#dfe7ec",land:"#fbfaf6",focus:"#ffffff",border:"#a9b0b5",region:"#d9d9d2",label:"#5b646b",town:"#3c4247",halo:"#fbfaf6",paper:"#ffffff",ink:"#22272b",accent:"#7b3294"},dark:{sea:"#101820",land:"#1d2730",focus:"#222e38",border:"#4b5a66",region:"#303c46",label:"#9fb0bd",town:"#c6d2da",halo:"#1d2730",paper:"#18212a",ink:"#eef2f5",accent:"#d9a6e8"}};var ne={light:{name:"light",...Mt.light},dark:{name:"dark",...Mt.dark}};function ie({paper:n,ink:t,border:e}){let{style:s}=document.documentElement;s.setProperty("--paper",n),s.setProperty("--ink",t),s.setProperty("--edge",e)}var Ds=[1e3,3e3,9e3];async function oe(n,t,e,s=Ds){let{inline:i}=window.atlas;if(i)return i[`${t}.json`];let o=await Us(n);if(o)return o;let r=()=>{},a=null;for(let l=0;;l++)try{let c=await js(n,l>0);return a?.(),c}catch{a??=e(()=>r()),await new Promise(c=>{r=()=>c(null),l<s.length&&setTimeout(r,s[l])})}}async function Us(n){try{let{atlasAhead:t}=window.parent;return await t?.[new URL(n,location.href).href]??null}catch{return null}}async function js(n,t){let e=await fetch(n,{cache:t?"reload":"force-cache"});if(!e.ok)throw new Error(`${e.status}`);return e.json()}async function re(n){if(!n)throw new Error("none");let t=await fetch(n,{priority:"low"});if(!t.ok)throw new Error(`${t.status}`);return t.json()}function M(){try{return window.parent.location.href}catch{return""}}function ae(n){if(document.getElementById(`site-${n}`))return`#site-${n}`;let t=M();return t&&new URL(`./site?site=${encodeURIComponent(n)}`,t).href}function le(n){let{history:t}=window.parent;t.replaceState(t.state,"",n)}function ce(n){let t=M();if(!t)return;let e=new URL(t).pathname,{navigation:s}=window.parent;s?.addEventListener("currententrychange",({navigationType:i})=>{new URL(M()).pathname===e&&n(i==="traverse")})}var he=Date.now();function q(n){he+=1;let t={last_object_clicked_tooltip:n,last_object_clicked_count:he};window.__GLOBAL_DATA__&&Object.assign(window.__GLOBAL_DATA__,t,{previous_data:t}),window.Streamlit?.setComponentValue(t)}function ue(n){window.Streamlit?.events.addEventListener("streamlit:render",()=>setTimeout(n))}var Ws=".stApp",Y=".sentence",qs=".st-key-close_site";function O(){try{return window.parent.document}catch{return null}}function de(){let n=O()?.querySelector(Ws),[t,e,s]=(n?getComputedStyle(n).backgroundColor.match(/\d+/g)??[]:[]).map(Number);return s===void 0?matchMedia("(prefers-color-scheme: dark)").matches:t*.3+e*.6+s*.1<128}function fe(){return O()?.querySelector(Y)?.textContent??""}function pe(n,t){let e=O()?.querySelector(Y);if(!e||e.textContent===(t?`${n} ${t}`:n))return;let s=e.ownerDocument.createElement("span");s.className="remark",s.textContent=t,e.replaceChildren(...t?[`${n} `,s]:[n])}function Ot(n){O()?.querySelector(Y)?.setAttribute("aria-busy",`${n}`)}function me(){O()?.querySelector("article[data-site]")?.scrollIntoView({block:"start"})}function ge(n,t){let e=O();if(!e)return;let s=()=>{let o=e.querySelector(`article[data-site="${CSS.escape(n)}"]`);return o?(o.tabIndex=-1,o.focus(),o.addEventListener("keydown",({key:r})=>r==="Escape"&&t()),!0):!1};if(s())return;let i=new MutationObserver(()=>s()&&i.disconnect());i.observe(e.body,{childList:!0,subtree:!0}),setTimeout(()=>i.disconnect(),1e4)}function ye(){let n=O(),t=n?.activeElement;return n!==null&&t===n.body||!!t?.closest(qs)}function B(n,t,e,s){return n===null&&t===null?s:e?(n===null||n<=e[1])&&(t===null||t>=e[0]):!0}function Ys(n,t){return n.findLast(e=>e[0]<=t)??null}function Hs(n,t){return n.findLast(([e])=>e===null||e<=t)?.[1]??null}function xe(n,t){return n.findLast(([e])=>e<=t)?.[1]??null}function we({lasting:n,staleYears:t,years:e},{status:s,lastEvidence:i,year:o}){return s===null||!n.includes(s)?!1:i===null||(o??e[1])-i>=t}function $(n,t,{period:e,known:s}){let i=e?.[1]??null;if(s){let r=Ys(n.known[t],i??1/0);if(!r?.[1])return null;let[,,a,l,c,h,u]=r;return{start:a,end:l,status:c,newest:c,confidence:h,endBy:u===1,lastEvidence:xe(n.evidence[t],i??1/0),year:i}}let o=n.status[t];return{start:n.start[t],end:n.end[t],status:i===null?o:Hs(n.statuses[t],i),newest:o,confidence:n.confidence[t],endBy:n.endBy.includes(t),lastEvidence:xe(n.evidence[t],1/0),year:i}}function et(n,t,{rows:e,layers:s,actors:i}){return e[t]===1&&(!s.length||s.includes(n.layer[t]))&&(!i.length||i.includes(n.actor[t]))}function I(n,t,e){if(!et(n,t,e))return!1;let s=$(n,t,e);if(!s||!B(s.start,s.end,e.period,e.undated))return!1;let{confidence:i,statuses:o}=e;return i!==null&&s.confidence>i?!1:!o.length||s.status!==null&&o.includes(s.status)}function be(n,t,e){let s=0;for(let i=0;i<e.length;i++)e[i]=I(n,i,t)?1:0,s+=e[i];return s}function ke(n,t,e){let{confidence:s,statuses:i}=t;return i.length||s!==null&&s<e?!0:!n.id.every((o,r)=>et(n,r,t))}var H=class{constructor(t=1/0,e=Float64Array,s=Uint32Array){let i=t!==1/0;this.ids=i?new s(t):[],this.values=i?new e(t):[],this.capacity=t,this.length=0}clear(){this.length=0}push(t,e){if(this.length===this.capacity)throw new RangeError("Queue is at capacity.");let s=this.length++;for(;s>0;){let i=s-1>>1,o=this.values[i];if(e>=o)break;this.ids[s]=this.ids[i],this.values[s]=o,s=i}this.ids[s]=t,this.values[s]=e}pop(){if(this.length===0)return;let t=this.ids,e=this.values,s=t[0],i=--this.length;if(i>0){let o=t[i],r=e[i],a=0,l=i>>1;for(;a<l;){let c=(a<<1)+1,h=c+1,u=c+(+(h<i)&+(e[h]<e[c]));if(e[u]>=r)break;t[a]=t[u],e[a]=e[u],a=u}t[a]=o,e[a]=r}return s}peek(){return this.length>0?this.ids[0]:void 0}peekValue(){return this.length>0?this.values[0]:void 0}shrink(){Array.isArray(this.ids)&&(this.ids.length=this.length),Array.isArray(this.values)&&(this.values.length=this.length)}};var ve=[Int8Array,Uint8Array,Uint8ClampedArray,Int16Array,Uint16Array,Int32Array,Uint32Array,Float32Array,Float64Array],$t=3,G=class n{static from(t,e=0){if(e%8!==0)throw new Error("byteOffset must be 8-byte aligned.");if(!t||t.byteLength===void 0||"buffer"in t)throw new Error("Data must be an instance of ArrayBuffer or SharedArrayBuffer.");let[s,i]=new Uint8Array(t,e+0,2);if(s!==251)throw new Error("Data does not appear to be in a Flatbush format.");let o=i>>4;if(o!==$t)throw new Error(`Got v${o} data when expected v${$t}.`);let r=ve[i&15];if(!r)throw new Error("Unrecognized array type.");let[a]=new Uint16Array(t,e+2,1),[l]=new Uint32Array(t,e+4,1);return new n(l,a,r,void 0,t,e)}constructor(t,e=16,s=Float64Array,i=ArrayBuffer,o,r=0){if(t===void 0)throw new Error("Missing required argument: numItems.");if(isNaN(t)||t<=0)throw new Error(`Unexpected numItems value: ${t}.`);this.numItems=+t,this.nodeSize=Math.min(Math.max(+e,2),65535),this.byteOffset=r;let a=t,l=a;this._levelBounds=[a*4];do a=Math.ceil(a/this.nodeSize),l+=a,this._levelBounds.push(l*4);while(a!==1);this.ArrayType=s,this.IndexArrayType=l<16384?Uint16Array:Uint32Array;let c=ve.indexOf(s),h=l*4*s.BYTES_PER_ELEMENT;if(c<0)throw new Error(`Unexpected typed array class: ${s}.`);let u=s,d=this.IndexArrayType;if(o)this.data=o,this._boxes=new u(o,r+8,l*4),this._indices=new d(o,r+8+h,l),this._pos=l*4,this.minX=this._boxes[this._pos-4],this.minY=this._boxes[this._pos-3],this.maxX=this._boxes[this._pos-2],this.maxY=this._boxes[this._pos-1];else{let m=this.data=new i(8+h+l*this.IndexArrayType.BYTES_PER_ELEMENT);this._boxes=new u(m,8,l*4),this._indices=new d(m,8+h,l),this._pos=0,this.minX=1/0,this.minY=1/0,this.maxX=-1/0,this.maxY=-1/0,new Uint8Array(m,0,2).set([251,($t<<4)+c]),new Uint16Array(m,2,1)[0]=this.nodeSize,new Uint32Array(m,4,1)[0]=t}this._queue=new H}add(t,e,s=t,i=e){let o=this._pos,r=o>>2,a=this._boxes;return this._indices[r]=r,a[o]=t,a[o+1]=e,a[o+2]=s,a[o+3]=i,this._pos=o+4,t<this.minX&&(this.minX=t),e<this.minY&&(this.minY=e),s>this.maxX&&(this.maxX=s),i>this.maxY&&(this.maxY=i),r}finish(){if(this._pos>>2!==this.numItems)throw new Error(`Added ${this._pos>>2} items when expected ${this.numItems}.`);let t=this._boxes;if(this.numItems<=this.nodeSize){t[this._pos++]=this.minX,t[this._pos++]=this.minY,t[this._pos++]=this.maxX,t[this._pos++]=this.maxY;return}let{numItems:e,minX:s,minY:i,nodeSize:o,_indices:r,_levelBounds:a}=this,l=this.maxX-s||1,c=this.maxY-i||1,h=new Int32Array(e),u=65535,d=u/l,m=u/c;for(let y=0,g=0;y<e;y++){let w=t[g++],x=t[g++],v=t[g++],S=t[g++],E=d*((w+v)/2-s)|0,T=m*((x+S)/2-i)|0;h[y]=Ks(E,T)}Vs(h,t,r,0,e-1,o);let p=e*4;for(let y=0,g=0;y<a.length-1;y++){let w=a[y];for(;g<w;){let x=g,v=t[g++],S=t[g++],E=t[g++],T=t[g++];for(let N=1;N<o&&g<w;N++)v=Math.min(v,t[g++]),S=Math.min(S,t[g++]),E=Math.max(E,t[g++]),T=Math.max(T,t[g++]);r[p>>2]=x,t[p++]=v,t[p++]=S,t[p++]=E,t[p++]=T}}this._pos=p}search(t,e,s,i,o){if(this._pos!==this._boxes.length)throw new Error("Data not yet indexed - call index.finish().");let{_boxes:r,_levelBounds:a,_indices:l,nodeSize:c}=this,h=this.numItems*4,u=r.length-4,d=a.length-1,m=[],p=[],y=!1;for(;u!==void 0;){let g=Math.min(u+c*4,a[d]),w=u>=h;if(y)this._collectContained(u,g,d,h,p,o);else for(let x=u;x<g;x+=4){let v=r[x];if(s<v)continue;let S=r[x+1];if(i<S)continue;let E=r[x+2];if(t>E)continue;let T=r[x+3];if(e>T)continue;let N=l[x>>2]|0;if(w){let Ct=+(t<=v&&e<=S&&s>=E&&i>=T);m.push(N|Ct,d-1)}else(o===void 0||o(N,v,S,E,T))&&p.push(N)}d=m.pop(),u=m.pop(),u!==void 0&&(y=(u&1)===1,u&=-2)}return p}_collectContained(t,e,s,i,o,r){let a=this._boxes,l=this._indices,c=t;for(let u=s;u>0;u--)c=l[c>>2];let h=Math.min(c+(e-t)*this.nodeSize**s,i);if(r===void 0)for(;c<h;c+=4)o.push(l[c>>2]|0);else for(;c<h;c+=4){let u=l[c>>2]|0;r(u,a[c],a[c+1],a[c+2],a[c+3])&&o.push(u)}}collides(t,e,s,i,o){if(this._pos!==this._boxes.length)throw new Error("Data not yet indexed - call index.finish().");let{_boxes:r,_levelBounds:a,_indices:l,nodeSize:c}=this,h=this.numItems*4,u=r.length-4,d=a.length-1,m=[];for(;u!==void 0;){let p=Math.min(u+c*4,a[d]),y=u>=h;for(let g=u;g<p;g+=4){let w=r[g];if(s<w)continue;let x=r[g+1];if(i<x)continue;let v=r[g+2];if(t>v)continue;let S=r[g+3];if(e>S)continue;let E=l[g>>2]|0;if(y)m.push(E,d-1);else if(o===void 0||o(E,w,x,v,S))return!0}d=m.pop(),u=m.pop()}return!1}neighbors(t,e,s=1/0,i=1/0,o){if(this._pos!==this._boxes.length)throw new Error("Data not yet indexed - call index.finish().");let{_boxes:r,_levelBounds:a,_indices:l,_queue:c,nodeSize:h}=this,u=this.numItems*4,d=h*4,m=[],p=i*i,y=s===1,g=p;for(c.push(r.length-4<<1,0);c.length;){let w=c.ids[0];if(w&1){if(c.pop(),m.push(w>>1),m.length===s)break;continue}c.pop();let x=w>>1,v=x<u,S=Math.min(x+d,Gs(x,a));for(let E=x;E<S;E+=4){let T=r[E],N=r[E+1],Ct=r[E+2],Ps=r[E+3],Jt=Math.max(Math.max(T-t,t-Ct),0),Qt=Math.max(Math.max(N-e,e-Ps),0),j=Jt*Jt+Qt*Qt;if(j>g)continue;let At=l[E>>2]|0;v?(o===void 0||o(At))&&(c.push(At<<1|1,j),y&&j<g&&(g=j)):c.push(At<<1,j)}}return c.clear(),m}};function Gs(n,t){let e=0,s=t.length-1;for(;e<s;){let i=e+s>>1;t[i]>n?s=i:e=i+1}return t[e]}function Vs(n,t,e,s,i,o){let r=[s,i];for(;r.length;){let a=r.pop()||0,l=r.pop()||0;if(a-l<=o&&Math.floor(l/o)>=Math.floor(a/o))continue;let c=n[l],h=n[l+a>>1],u=n[a],d=c>h!=c>u?c:h<c!=h<u?h:u,m=l-1,p=a+1;for(;;){do m++;while(n[m]<d);do p--;while(n[p]>d);if(m>=p)break;Xs(n,t,e,m,p)}r.push(l,p,p+1,a)}}function Xs(n,t,e,s,i){let o=n[s];n[s]=n[i],n[i]=o;let r=4*s,a=4*i,l=t[r],c=t[r+1],h=t[r+2],u=t[r+3];t[r]=t[a],t[r+1]=t[a+1],t[r+2]=t[a+2],t[r+3]=t[a+3],t[a]=l,t[a+1]=c,t[a+2]=h,t[a+3]=u;let d=e[s];e[s]=e[i],e[i]=d}function Ks(n,t){let e=n^t,s=65535^e,i=65535^(n|t),o=n&(t^65535),r=e|s>>1,a=e>>1^e,l=i^(i>>1^s&o>>1),c=o^(e&i>>1^o>>1);return e=r&r>>2^a&a>>2,s=r&a>>2^a&(r^a)>>2,i=l^(r&l>>2^a&c>>2),o=c^(a&l>>2^(r^a)&c>>2),r=e&e>>4^s&s>>4,a=e&s>>4^s&(e^s)>>4,l=i^(e&i>>4^s&o>>4),c=o^(s&i>>4^(e^s)&o>>4),i=l^(r&l>>8^a&c>>8),o=c^(a&l>>8^(r^a)&c>>8),i^=i>>1,o^=o>>1,e=n^t,s=o|65535^(e|i),e=(e|e<<8)&16711935,e=(e|e<<4)&252645135,e=(e|e<<2)&858993459,e=(e|e<<1)&1431655765,s=(s|s<<8)&16711935,s=(s|s<<4)&252645135,s=(s|s<<2)&858993459,s=(s|s<<1)&1431655765,((s<<1|e)>>>0)-2147483648}function Se({rows:n},t,e){let s=n.indexOf(t)/n.length*2*Math.PI-Math.PI/2,i=22+n.length*2.4;return{x:e.x+Math.cos(s)*i,y:e.y+Math.sin(s)*i}}var k=20,st=11,_t=6,nt=class{constructor({lon:t,lat:e,accuracy:s,shape:i,routes:o}){this.x=Float64Array.from(t,_),this.y=Float64Array.from(e,P),this.accuracy=Float64Array.from(s,(l,c)=>Z(l,e[c])),this.shape=i,this.routes=new Map;for(let[l,c]of Object.entries(o))this.routes.set(Number(l),Float64Array.from(c.flatMap(h=>[_(h[0]),P(h[1])])));let r=[...t.keys()],a=r.filter(l=>i[l]!=="p");this.#t=new Map(a.map(l=>[l,this.#o(l)])),this.#e=new it(r,l=>[this.x[l],this.y[l],this.x[l],this.y[l]]),this.#n=new it(a,l=>this.#t.get(l))}#t;#e;#n;radius(t,e){return this.accuracy[e]*t.scale}spot(t,e,s=null){return s?.rows.includes(e)?Se(s,e,this.spot(t,s.centre)):W(t,this.x[e],this.y[e])}extent({scale:t,dx:e,dy:s},i){let[o,r,a,l]=this.#t.get(i);return[o*t+e-k,r*t+s-k,a*t+e+k,l*t+s+k]}inView(t,e){let{min:s,max:i}=t.bounds,o=r=>Tt(t,[s.x-r,s.y-r,i.x+r,i.y+r]);return{points:this.#e.search(o(k/2),r=>e[r]===1&&this.shape[r]==="p"),shapes:this.#n.search(o(k),r=>e[r]===1)}}under(t,e,s,i=null){let o=this.#s(t,e,s,i);return o.length?o:this.#i(t,e,s)}#s(t,e,s,i){let o=this.#e.search(Le(t,e,st),a=>s[a]===1);return(i?[...o.filter(a=>!i.rows.includes(a)),...i.rows]:o).map(a=>{let l=this.spot(t,a,i);return{row:a,distance:Math.hypot(l.x-e.x,l.y-e.y)}}).filter(({distance:a})=>a<=st).sort((a,l)=>a.distance-l.distance||a.row-l.row).map(({row:a})=>a)}#i(t,e,s){return this.#n.search(Le(t,e,_t),i=>{let o=this.routes.get(i);if(!s[i]||!o)return!1;let r=this.shape[i]==="b"?Math.max(_t,this.radius(t,i)):_t;return ee(o,t,e)<=r})}#o(t){let e=this.routes.get(t),[s,i,o,r]=J(e??Float64Array.of(this.x[t],this.y[t])),a=this.shape[t]==="l"?0:this.accuracy[t];return[s-a,i-a,o+a,r+a]}},it=class{constructor(t,e){this.#t=t,this.#e=t.length?new G(t.length):null;for(let s of t)this.#e?.add(...e(s));this.#e?.finish()}#t;#e;search(t,e){let s=this.#e?.search(...t,i=>e(this.#t[i]))??[];return Array.from(Uint32Array.from(s).sort(),i=>this.#t[i])}};function Le(n,{x:t,y:e},s){let i=s+1;return Tt(n,[t-i,e-i,t+i,e+i])}var Ee=600,V=4;function Ce(n,t,e){let{min:s,max:i}=t.bounds,o=Math.ceil((i.x-s.x+k)/V)+1,r=new Uint8Array(o*(Math.ceil((i.y-s.y+k)/V)+1));return Te(e,a=>{let{x:l,y:c}=n.spot(t,a),h=Math.floor((l-s.x+k/2)/V),u=Math.floor((c-s.y+k/2)/V)*o+h;return r[u]?!1:(r[u]=1,!0)})}function Ae(n,t,e,s){let i=new Set;return Te(s,o=>{let r=n.shape[o],a=n.extent(e,o),l=Math.max(2*V,(a[2]-a[0])/(r==="l"?16:4)),c=[t[o],r,Math.round(l),...a.map(h=>Math.round(h/l))].join();return i.has(c)?!1:(i.add(c),!0)})}function Te(n,t){let e=[];for(let s=n.length-1;s>=0;s--)t(n[s])&&e.push(n[s]);return e.reverse()}function Pt(n,{scale:t,dx:e,dy:s},i){n.beginPath(),n.lineCap=n.lineJoin="round";let o=1/0,r=1/0;for(let a=0;a<i.length;a+=2){let l=i[a]*t+e,c=i[a+1]*t+s;if(!a)n.moveTo(l,c);else if(a===i.length-2||Math.abs(l-o)+Math.abs(c-r)>1)n.lineTo(l,c);else continue;o=l,r=c}}function Me(n,{colour:t,paper:e,dash:s,doubled:i,strong:o}){n.strokeStyle=e,n.lineWidth=o?7:4.5,n.stroke(),n.strokeStyle=t,n.lineWidth=o?4:2.4,n.setLineDash(s.map(r=>r*2.5)),n.stroke(),i&&(n.strokeStyle=e,n.lineWidth=1,n.stroke()),n.setLineDash([])}function Oe(n,t,{colour:e,strong:s}){n.strokeStyle=e+(s?"66":"38"),n.lineWidth=Math.max(6,t),n.stroke()}function $e(n,{x:t,y:e},s,{colour:i,strong:o}){let r=Math.max(8,s),a=r<60?"14":"05";n.beginPath(),n.arc(t,e,r,0,2*Math.PI),n.fillStyle=i+(o?"30":a),n.fill(),n.setLineDash([4,4]),n.strokeStyle=i+(o?"dd":"66"),n.lineWidth=1,n.stroke(),n.setLineDash([])}function _e(n,{x:t,y:e},s,{colour:i,strong:o}){n.beginPath(),n.arc(t,e,s,0,2*Math.PI),n.fillStyle=i+(o?"22":"0c"),n.fill(),n.strokeStyle=i+(o?"cc":"44"),n.lineWidth=1,n.stroke()}var Zs={added:["#009E73","+"],ended:["#B03A2E","×"],changed:["#56B4E9","~"]};function Pe(n,t,{x:e,y:s}){let[i,o]=Zs[t];n.beginPath(),n.arc(e,s,6,0,2*Math.PI),n.fillStyle=i,n.fill(),n.fillStyle="#ffffff",n.font="bold 12px system-ui, sans-serif",n.textAlign="center",n.textBaseline="middle",n.fillText(o,e,s+.5)}var R=5.4,C=k/2;function ot(n,t){let e=new Map;return(s,i=Math.max(1,Math.ceil(window.devicePixelRatio||1)))=>{let o=Js(s)*16+i,r=e.get(o);if(!r){r=document.createElement("canvas"),r.width=r.height=k*i;let a=r.getContext("2d");a.scale(i,i),Qs(a,n,t,s),e.set(o,r)}return r}}function Js({layer:n,actor:t,status:e,confidence:s,marked:i}){return(((n*16+t)*16+(e??15))*16+s)*2+Number(i)}function Qs(n,t,e,{layer:s,actor:i,status:o,confidence:r,marked:a}){let l=t.colours[s],c=o===null?null:t.statusCodes[o],h=t.contested.includes(r),u=tn(t.shapes[i]);n.fillStyle=e.paper,n.fill(u),n.save(),n.clip(u),n.fillStyle=n.strokeStyle=l,n.lineWidth=1.5,en(n,u,c),n.restore(),n.strokeStyle=c==="active"?e.ink:l,n.lineWidth=h||c==="active"?1.2:1.8,n.setLineDash(t.dashes[r]),n.stroke(u),n.setLineDash([]),h&&(n.strokeStyle=l,n.beginPath(),n.arc(C,C,R+3,0,2*Math.PI),n.stroke()),a&&(n.fillStyle=e.ink,n.beginPath(),n.moveTo(k-5,.5),n.lineTo(k-1.5,6),n.lineTo(k-8.5,6),n.fill())}function tn(n){let t=new Path2D;return n==="square"?t.rect(C-R+.4,C-R+.4,2*R-.8,2*R-.8):t.arc(C,C,R,0,2*Math.PI),t}function en(n,t,e){let s=C-4,i=C+4;switch(e){case"overdue":F(n,C,s,C,C),F(n,C,C,i-1,C+2);break;case"under_construction":n.fillRect(0,C,k,C);break;case"active":n.fill(t);break;case"suspended":for(let o of[-5,0,5])F(n,s+o-2,i+2,i+o+2,s-2);break;case"ended":F(n,s,s,i,i),F(n,i,s,s,i);break;case"cancelled":F(n,s,i,i,s);break;case null:n.beginPath(),n.arc(C,C,1.6,0,2*Math.PI),n.fill();break}}function F(n,t,e,s,i){n.beginPath(),n.moveTo(t,e),n.lineTo(s,i),n.stroke()}var rt=class extends A{picked=null;hover=null;fan=null;#t=null;#e=0;#n=new Map;#s=[];constructor({words:t,sites:e},s,i){super(i),this.words=t,this.sites=e,this.places=new nt(e),this.visible=new Uint8Array(e.id.length),this.#i=s,this.#o=ot(t,s)}#i;#o;setTheme(t){t!==this.#i&&(this.#i=t,this.#o=ot(this.words,t),this.#s=[],this.redraw())}show(t){this.#t=t,this.#s=[],this.#e=be(this.sites,t,this.visible);let e=Object.entries(t.marks??{});this.#n=new Map(e.flatMap(([s,i])=>i.map(o=>[o,s]))),this.fan?.rows.every(s=>this.visible[s])||(this.fan=null),this.redraw()}stateOf(t){return $(this.sites,t,this.#t)}rows(){return[...this.visible.keys()].filter(t=>this.visible[t])}under(t){return this.places.under(this.frame(),t,this.visible,this.fan)}spot(t,e=this.frame()){let{x:s,y:i}=this.places.spot(e,t,this.fan);return L.point(s,i)}draw(t,e){let{points:s,lines:i,soft:o}=this.#l(e);for(let r of o)this.#r(t,e,r);for(let r of i)this.#a(t,e,r);if(t.globalAlpha=1,e.zoom>=8)for(let r of s)this.#h(t,e,r);this.picked!==null&&this.visible[this.picked]&&this.#h(t,e,this.picked,!0);for(let r of[...o,...i,...s])this.fan?.rows.includes(r)||this.#u(t,r,this.places.spot(e,r),this.places.shape[r]==="p"?1:.8);this.#d(t,e);for(let r of[this.hover,this.picked])r!==null&&this.visible[r]&&this.#f(t,e,r)}#l(t){let{places:e,sites:s}=this,{points:i,shapes:o}=e.inView(t,this.visible);this.#e>Ee&&(i=Ce(e,t,i),o=Ae(e,s.layer,t,o));let r=this.#n;r.size&&i.sort((c,h)=>Number(r.has(c))-Number(r.has(h)));let a=o.filter(c=>e.shape[c]==="l"),l=o.filter(c=>e.shape[c]!=="l");return{points:i,lines:a,soft:l}}#r(t,e,s){let i=this.places.routes.get(s),o=this.places.radius(e,s);if(t.globalAlpha=this.#p(s),!i){$e(t,this.places.spot(e,s),o,this.#c(s));return}Pt(t,e,i),Oe(t,2*o,this.#c(s))}#a(t,e,s){let{words:i}=this,{confidence:o}=this.stateOf(s);t.globalAlpha=this.#p(s),Pt(t,e,this.places.routes.get(s)),Me(t,{...this.#c(s),paper:this.#i.paper,dash:i.dashes[o],doubled:i.contested.includes(o)})}#c(t){return{colour:this.words.colours[this.sites.layer[t]],strong:t===this.picked||t===this.hover}}#h(t,e,s,i=!1){if(this.places.shape[s]!=="p")return;let o=this.places.radius(e,s);!i&&(o<14||o>400)||_e(t,this.places.spot(e,s),o,{...this.#c(s),strong:i})}#u(t,e,{x:s,y:i},o){let r=k*o,a=this.#n.get(e);t.globalAlpha=this.#p(e),t.drawImage(this.#m(e),s-r/2,i-r/2,r,r),t.globalAlpha=1,a&&Pe(t,a,{x:s+r/2-1,y:i-r/2+1})}#m(t){let{layer:e,actor:s,relation:i}=this.sites,o=()=>({...this.stateOf(t),layer:e[t],actor:s[t],marked:i[t]!==null});return this.fine?this.#o(o(),3):(this.#s[t]??=this.#o(o()),this.#s[t])}legend(){let{words:t}=this,e=t.colours.length,s=ot({...t,colours:[...t.colours,this.#i.label]},this.#i),i=this.rows(),o=i.map(h=>this.stateOf(h)),r=t.shapes.indexOf("circle"),a={layer:e,actor:r,status:t.statusCodes.indexOf("planned"),confidence:0,marked:!1},l={...a,status:t.statusCodes.indexOf("active")},c=(h,u,d)=>[...new Set(h)].sort((p,y)=>(p??1/0)-(y??1/0)).map(p=>{let y=p;return{sign:s({...a,...d(y)},3),label:u(y)}});return[...c(i.map(h=>this.sites.layer[h]),h=>t.layers[h],h=>({...l,layer:h})),...c(i.map(h=>this.sites.actor[h]),h=>t.actors[h],h=>({...l,actor:h})),...c(o.map(({status:h})=>h),h=>h===null?t.unknownStatus:t.statuses[h],h=>({status:h})),...c(o.map(({confidence:h})=>h),h=>t.confidences[h],h=>({confidence:h}))]}#p(t){return this.#n.size&&!this.#n.has(t)?.35:1}#d(t,e){if(!this.fan)return;let s=this.places.spot(e,this.fan.centre);t.strokeStyle=this.#i.ink,t.lineWidth=1;for(let i of this.fan.rows){let o=this.spot(i,e);t.beginPath(),t.moveTo(s.x,s.y),t.lineTo(o.x,o.y),t.stroke(),this.#u(t,i,o,1)}}#f(t,e,s){let i=this.spot(s,e);t.beginPath(),t.arc(i.x,i.y,k/2+2.5,0,2*Math.PI),t.strokeStyle=this.#i.ink,t.lineWidth=s===this.picked?2.4:1.4,t.stroke()}};var It="data-test-script-state",Bt="data-selected",Nt="aria-valuetext",zt=["countries","regions","categories","commodities","relations","orgs","roles"],Be=["q","when","year","period","clock","undated","layers","actors","statuses","confidence",...zt],sn=Be.map(n=>`.st-key-w_${n}`).join(),nn=zt.map(n=>`.st-key-w_${n}`).join(),on=".stHtml",ze=" · ",rn=["year","period","all"],an=1e3,ln=5e3;function Fe({labels:n,changed:t,written:e,settled:s}){let i=O()?.querySelector(`[${It}]`);if(!i)return;let o,r=!1,a=new MutationObserver(c=>{let h=new Set,u=!1,d=!1;for(let{type:p,target:y,attributeName:g,oldValue:w}of c){let x=y;if(p==="childList"){let S=x.closest(nn);S?h.add(S):x.matches(on)&&x.querySelector(Y)&&(u=!0);continue}let v=x.getAttribute(g??"");if(v!==w)if(g===It)r=v==="notRunning",d=!0;else{let S=x.closest(sn);S&&h.add(S)}}let m=[...h].flatMap(p=>cn(p,n)??[]);for(let p of m)t(p);if((u||d&&r)&&e(),!(!m.length&&!d)&&(clearTimeout(o),r)){let p=m.length?ln:an;o=setTimeout(()=>{r=!1,s()},p)}}),l=[Nt,Bt,It,"value"];a.observe(i.ownerDocument.body,{subtree:!0,childList:!0,attributeOldValue:!0,attributeFilter:l})}function cn(n,t){let e=Be.find(o=>n.matches(`.st-key-w_${o}`)),s=zt.find(o=>o===e);if(s)return hn(n,s,t(s));if(e==="q")return un(n.querySelector("input"));if(e==="confidence")return dn(n.querySelector("input"),t(e));if(e==="undated")return{undated:n.querySelector(`[${Bt}]`)!==null};if(e==="layers"||e==="actors"||e==="statuses")return{[e]:Ne(n)};if(e==="when"||e==="clock"){let[o]=Ne(n);return o===void 0?null:e==="when"?{when:rn[o]}:{known:o===1}}let i=[...n.querySelectorAll(`[${Nt}]`)].map(o=>Number(o.getAttribute(Nt)));return!i.length||!i.every(Number.isInteger)?null:e==="year"?{year:i[0]}:{span:[i[0],i[i.length-1]]}}function Re(n,t){let e=O()?.querySelectorAll(`.st-key-w_${n} button p`)??[];for(let[s,{firstChild:i}]of[...e].entries()){let o=i?.nodeValue??"",r=`${Ft(o)}${ze}${t[s]}`;i&&o!==r&&t[s]!==void 0&&(i.nodeValue=r)}}function Ne(n){return[...n.querySelectorAll("button")].flatMap((t,e)=>t.hasAttribute(Bt)?[e]:[])}function hn(n,t,e){let i=(n.querySelector("[role=combobox]")&&[...n.querySelectorAll("[data-tag] [title]")])?.map(o=>e.indexOf(Ft(o.getAttribute("title")??"")))??[-1];return i.includes(-1)?null:{[t]:[...new Set(i)].sort((o,r)=>o-r)}}function un(n){return n&&{q:n.value.trim()}}function dn(n,t){let e=t.indexOf(Ft(n?.value??""));return e<0?null:{confidence:e}}function Ft(n){let t=n.lastIndexOf(ze);return t<0?n:n.slice(0,t)}var fn="(?<![\\p{L}\\p{N}_])",De=/\p{Nd}/u;function Ue({letters:n,signs:t,together:e,meeting:s,han:i}){let o=new Set(t),r=e.map(([m,p])=>({from:new RegExp(m.replace(/^\\b/,fn),"gu"),to:p})),a=s.map(([m,p])=>({from:new RegExp(m,"gu"),to:p.replace("\\1","$1")})),l=new RegExp(`[a-z0-9]+|[${i}]+|(?:(?![_a-z0-9${i}])[\\p{L}\\p{N}])+`,"gu"),c=new RegExp(`^[${i}]`,"u"),h=(m,p)=>p.reduce((y,{from:g,to:w})=>y.replace(g,w),m);function u(m){let p=[...m].filter(x=>!o.has(x)).join("");return([...[...h(pn(p.normalize("NFKC")),r).normalize("NFC")].map(x=>n[x]??x).join("").normalize("NFKD").replace(/\p{M}/gu,"")].map(mn).join("").match(l)??[]).map(x=>h(x,a))}return{fold:u,isWhole:m=>c.test(m)}}var je=n=>/[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]/.test(n);function pn(n){return n.toLowerCase().replaceAll("ß","ss").replaceAll("ς","σ")}function mn(n){if(!De.test(n)||n<="9")return n;let t=n.codePointAt(0),e=t;for(;De.test(String.fromCodePoint(e-1));)e-=1;return`${(t-e)%10}`}var Ye=3,gn=[[9,2],[5,1]],yn=64,at=class{#t;#e;#n;#s;#i=new Map;constructor(t,e,s){this.#t=Ue(t);let i=new Map,o=e.map(r=>r.split(" ").map(a=>{let l=i.get(a)??i.size;return i.set(a,l),l}));this.#e=[...i.keys()],this.#n=We(o),this.#s=We(s)}find(t){let e=this.#t.fold(t),s=e.map(o=>this.#o(o,je(t))),i=new Uint8Array(this.#s.size);if(e.length)for(let o=0;o<i.length;o++)i[o]=s.every(r=>r.rows[o])?1:0;return{rows:i,alike:s.some(({alike:o})=>o)}}trouble(t){let e=this.#t.fold(t);if(!e.length)return"signs";let s=[...new Set(e.join(""))].filter(i=>i>""&&!this.#t.isWhole(i));return s.length?this.#e.some(i=>s.some(o=>i.includes(o)))?null:"script":null}#o(t,e){let s=`${e?"a":""} ${t}`,i=this.#i.get(s)??this.#l(t,e);return this.#i.delete(s),this.#i.set(s,i),this.#i.size>yn&&this.#i.delete(this.#i.keys().next().value),i}#l(t,e){let{isWhole:s}=this.#t,i=this.#r(e?vn(t):kn(t,s(t)));!i.includes(1)&&!e&&Rt(t)&&(i=this.#r(r=>r.startsWith(` ${t}`)));let o=i.includes(1)||s(t)?0:wn(t);if(o){let r=` ${bn(t)}`;i=this.#r(a=>a.startsWith(r)&&xn(t,a.trim(),o))}return{rows:qe(this.#s,qe(this.#n,i)),alike:o>0&&i.includes(1)}}#r(t){return Uint8Array.from(this.#e,e=>Number(t(` ${e} `)))}};function We(n){return{holders:Uint32Array.from(n.flatMap((e,s)=>e.map(()=>s))),things:Uint32Array.from(n.flat()),size:n.length}}function qe({holders:n,things:t,size:e},s){let i=new Uint8Array(e);for(let o=0;o<t.length;o++)s[t[o]]&&(i[n[o]]=1);return i}function xn(n,t,e){let s=[...n],i=[...t],o=[],r=Array.from({length:i.length+1},(a,l)=>l);for(let a=1;a<=s.length;a++){let l=[a];for(let c=1;c<=i.length;c++){let h=s[a-1]===i[c-1]?0:1,u=Math.min(r[c]+1,l[c-1]+1,r[c-1]+h);a>1&&c>1&&s[a-1]===i[c-2]&&s[a-2]===i[c-1]&&(u=Math.min(u,o[c-2]+1)),l.push(u)}if(Math.min(...l)>e)return!1;o=r,r=l}return Math.min(...r)<=e}function wn(n){return/^\p{L}+$/u.test(n)?gn.find(([t])=>[...n].length>=t)?.[1]??0:0}var bn=n=>String.fromCodePoint(n.codePointAt(0)??0);function kn(n,t){let e=t?n:Rt(n)?` ${n} `:` ${n}`;return s=>s.includes(e)}function vn(n){let t=[...n],e=t.length>Ye&&n.endsWith("h"),s=(e?t.slice(0,-1):t).map(o=>o==="u"?"[aeiouv]+":"aei".includes(o)?"[aeiou]+":`${o}[aeiou]*`),i=new RegExp(` [aeiou]*${s.join("")}${e?"h?":""}${Rt(n)?" ":""}`,"u");return o=>i.test(o)}var Rt=n=>[...n].length<=Ye&&/^\p{L}+$/u.test(n);var He=["countries","regions","categories","commodities","relations"],ct=[...He,"orgs","roles"],lt=class{#t;constructor(t){this.#t=t,this.search=new at(t.folding,t.texts,t.textsOf)}labels(t){return this.#t.choices[t].labels}words(t){let{labels:e,words:s}=this.#t.choices[t];return s??e}rows(t){let{of:e,parts:s}=this.#t,i=t.q?this.search.find(t.q).rows.slice():new Uint8Array(s.length).fill(1);for(let r of He){if(!t[r].length)continue;let a=new Set(t[r]);Dt(i,l=>e[r][l].some(c=>a.has(c)))}(t.orgs.length||t.roles.length)&&this.#e(i,t);let{area:o}=t;return o&&Dt(i,r=>o.inside[r]===1),i}#e(t,{orgs:e,roles:s}){let{above:i,parts:o}=this.#t,r=i.map((a,l)=>!e.length||[l,...a].some(c=>e.includes(c)));Dt(t,a=>{let l=o[a];for(let c=0;c<l.length;c+=2)if(r[l[c]]&&(!s.length||s.includes(l[c+1])))return!0;return!1})}};function Dt(n,t){for(let e=0;e<n.length;e++)n[e]&&!t(e)&&(n[e]=0)}function D(n,t){let e=Uint8Array.from(atob(n.slice(1)),s=>s.charCodeAt(0));return n[0]==="b"?Sn(e,t):Ln(e,t)}function Sn(n,t){let e=new Uint8Array(t);for(let s=0;s<t;s++)e[s]=n[s>>3]>>(s&7)&1;return e}function Ln(n,t){let e=new Uint8Array(t),s=0,i=!1,o=0,r=0;for(let a of n)o|=(a&127)<<r,r+=7,!(a>127)&&(i&&e.fill(1,s,s+o),s+=o,i=!i,o=r=0);return e}function Ge(n,t){let{when:e,year:s,span:i,chosen:o,q:r,read:a,area:l}=n.follow??En,c=ct.map(h=>[h,o[h]??[]]);return{...n,when:e,year:s,span:i,q:r,read:a,area:l&&{words:l.words,inside:D(l.inside,t),possibly:D(l.possibly,t)},...Object.fromEntries(c),rows:D(n.mask,t),undated:n.undated===1,known:n.known===1}}var En={when:"all",year:0,span:[0,0],chosen:{},q:"",read:"",area:null};function Ve({when:n,year:t,span:e}){return n==="all"?null:n==="year"?[t,t]:e}var Xe=/^[2-9cfghjmpqrvwx0]{0,8}\+[2-9cfghjmpqrvwx]*$/i,Cn=/^\d{1,2}\s*[c-hj-np-x]\s*[a-hj-np-z]{2}\s*\d+\s*\d*$/i,Ke=/[сювз](\.\s*|\s*)[шд]\.?|\b(north|south|east|west)\b/giu,Ze=/^[\d\s.,;/+\-nsew°'"º˚′’‘″”“−–]*$/i;function Je(n){let t=n.normalize("NFKC").trim();if(Xe.test(t)||Xe.test(n.trim())||Cn.test(t))return!0;let e=t.replace(Ke,"n");if(!Ze.test(e)&&!Ze.test(n.trim().replace(Ke,"n")))return!1;let s=e.match(/\d+/g)??[];return s.length>1||s.length===1&&/[^\d\s]/.test(e)}var ht={none:"area:",view(n){let[t,e]=[n.getWest(),n.getEast()].map(o=>Ut(Math.min(180,Math.max(-180,o)))),[s,i]=[n.getSouth(),n.getNorth()].map(o=>Ut(Math.min(90,Math.max(-90,o))));return{corners:[[t,s],[e,s],[e,i],[t,i]],report:`area:area=${[t,s,e,i].join()}`}},shape:n=>`area:area=${n.flat().map(Ut).join()}`};function Ut(n){return Number(n.toFixed(4))+0}function f(n,t={},e=""){let s=document.createElement(n);for(let[i,o]of Object.entries(t))s.setAttribute(i,String(o));return s.textContent=e,s}function b(n,t,e){let s=f("button",{type:"button",...n},t);return s.addEventListener("click",e),s}var jt=3,Tn=14,Mn="Click corners on the map, or move it with the arrow keys and press Enter to put one at the cross.",ut=class{#t=[];#e=null;#n=!1;#s;#i;#o;#l=f("div",{class:"atlas-draw",role:"group","aria-label":"Draw a shape"});#r=f("span",{role:"status"});#a;#c;#h=f("div",{class:"atlas-cross","aria-hidden":"true"});#u=new AbortController;constructor(t,e,s){this.#s=t,this.#i=e,this.#o=s,this.#a=b({},"Finish",()=>this.#y(!0)),this.#c=b({title:"Take the last corner back"},"Back",()=>this.#g());let i=b({},"Cancel",()=>this.#y(!1));this.#l.append(this.#r,this.#a,this.#c,i);let o=t.getContainer();o.classList.add("atlas-drawing"),o.append(this.#h,this.#l),this.#m(o),o.focus(),this.#x()}setTheme(t){this.#i=t,this.#x()}#m(t){let{signal:e}=this.#u,s={capture:!0,signal:e},i=({target:o})=>!(o instanceof Element&&o.closest("button, select, summary, a, .atlas-draw"));this.#s.on("dragstart",this.#p),t.addEventListener("pointerdown",()=>this.#n=!1,s),t.addEventListener("click",o=>{i(o)&&(o.stopPropagation(),!this.#n&&o.detail<2&&this.#d(this.#s.mouseEventToLatLng(o)))},s),t.addEventListener("dblclick",o=>{i(o)&&(o.stopPropagation(),this.#y(!0))},s),t.addEventListener("keydown",o=>{if(o.key==="Escape")this.#y(!1);else if(o.key==="Enter"&&i(o))this.#d(this.#s.getCenter());else if(o.key==="Backspace"&&i(o))this.#g();else return;o.stopPropagation(),o.preventDefault()},s)}#p=()=>{this.#n=!0};#d(t){let[e]=this.#t;if(e&&this.#f(e).distanceTo(this.#f(t))<Tn&&this.#t.length>=jt)return this.#y(!0);this.#t.length<60&&this.#t.push(t),this.#x()}#f(t){return this.#s.latLngToContainerPoint(t)}#g(){this.#t.pop(),this.#x(),this.#s.getContainer().focus()}#y(t){let e=this.#t.length>=jt;t&&!e||(this.#u.abort(),this.#s.off("dragstart",this.#p),this.#s.getContainer().classList.remove("atlas-drawing"),this.#e?.remove(),this.#l.remove(),this.#h.remove(),this.#o(t?this.#t.map(({lat:s,lng:i})=>[i,s]):null))}#x(){let t=this.#t.length;this.#r.textContent=t?`${t} ${t===1?"corner":"corners"}`:Mn,this.#a.disabled=t<jt,this.#c.disabled=!t,this.#e?.remove();let{accent:e,paper:s}=this.#i,i={color:e,weight:2,interactive:!1},o=this.#t.map(r=>L.circleMarker(r,{...i,radius:5,fillColor:s,fillOpacity:1}));this.#e=L.layerGroup([L.polygon(this.#t,{...i,fillOpacity:.1}),...o]).addTo(this.#s)}};var dt=class{#t=null;#e=null;#n=null;#s;#i;#o;constructor(t,e,s){this.#s=t,this.#i=e,this.#o=b({title:"Show sites anywhere again"},"Anywhere",()=>{}),s&&this.#l(s)}setTheme(t){this.#i=t,this.#n?.setTheme(t),this.#r()}show(t){JSON.stringify(t)!==JSON.stringify(this.#e)&&(this.#e=t,this.#r())}#l(t){let e=f("details",{class:"atlas-area"}),s=f("summary",{title:"Show only sites in an area"},"Area"),i=f("div",{}),o=(l,c)=>{this.show(l),t(c)},r=b({title:"Show only sites that may lie in this view"},"Only what the map shows",()=>{e.open=!1;let{corners:l,report:c}=ht.view(this.#s.getBounds());o(l,c)}),a=b({title:"Put the corners of a shape on the map"},"Draw a shape",()=>{e.open=!1,this.#n=new ut(this.#s,this.#i,l=>{this.#n=null,l&&o(l,ht.shape(l)),s.focus()})});this.#o.addEventListener("click",()=>{e.open=!1,o(null,ht.none),s.focus()}),i.append(r,a,this.#o),e.append(s,i),e.addEventListener("keydown",l=>{l.key!=="Escape"||!e.open||(l.stopPropagation(),e.open=!1,s.focus())}),this.#s.getContainer().querySelector(".atlas-bar")?.append(e),this.#r()}#r(){if(this.#t?.remove(),this.#t=null,this.#o.hidden=this.#e===null,!this.#e)return;let t={color:this.#i.accent,weight:2,dashArray:"6 4",fillOpacity:.06,interactive:!1};this.#t=L.polygon(this.#e.map(([e,s])=>L.latLng(s,e)),t).addTo(this.#s)}};var On=["ended","cancelled"];function Qe(n,{start:t,end:e,newest:s,endBy:i}){let o=s===null?"":n.statusCodes[s];if(i){let r=`${o==="cancelled"?"cancelled":"ended"} by ${e}, year unknown`;return t===null?r:`since ${t}, ${r}`}return t!==null&&e!==null?t===e?`${t}`:`${t}–${e}`:e!==null?`until ${e}`:t===null?"years not known":On.includes(o)?`${t}, end not known`:`since ${t}`}function $n(n,t){return t===null?n.unknownStatus:n.statuses[t]}function ts(n,t){let e=$n(n,t.status);return we(n,t)?`${e} (${t.lastEvidence===null?"no dated evidence":`last evidence ${t.lastEvidence}`})`:e}function ft(n,t,e,s){let i=ts(n,s).toLowerCase(),o=n.confidences[s.confidence].toLowerCase();return[t.name[e],n.layers[t.layer[e]],i,Qe(n,s),o].join(", ")}function es(n,t,e,s){let i=t.relation[e];return[`${n.layers[t.layer[e]]}: ${t.what[e]}`,t.where[e],`${ts(n,s)}, ${Qe(n,s)}`,`${n.confidences[s.confidence]}, place within ${t.accuracy[e]/1e3} km`,i===null?"":n.relations[i]].filter(Boolean)}function X(n,t,e=t.rows()){let{lat:s,lon:i,routes:o}=t.sites;if(!e.length)return;let r=e.flatMap(a=>{let l=(o[a]??[]).map(c=>[c[1],c[0]]);return[[s[a],i[a]],...l]});n.fitBounds(L.latLngBounds(r).pad(.15),{maxZoom:7,animate:!1})}function ss(n,t){let{lat:e,lon:s}=t.sites,[i,o,r,a]=t.words.region,l=t.rows(),c=l.filter(h=>i<=s[h]&&s[h]<=r&&o<=e[h]&&e[h]<=a);X(n,t,c.length?c:l)}function ns(n,t){let e=new BroadcastChannel(`atlas-${t}`),s=!1;n.on("move",()=>{let{lat:i,lng:o}=n.getCenter();s||e.postMessage([i,o,n.getZoom()])}),e.addEventListener("message",({data:[i,o,r]})=>{s=!0,n.setView([i,o],r,{animate:!1}),s=!1})}function U(n,t){let{x:e,y:s}=n.getSize(),i=n.getContainer().querySelector(".atlas-bar")?.clientHeight??0;return{maxWidth:Math.min(t,e-60),minWidth:Math.min(50,e-60),maxHeight:Math.max(80,s-i-110),autoPanPaddingTopLeft:[8,i+18],autoPanPaddingBottomRight:[8,12]}}var pt=class{#t=null;#e;#n;constructor(t,e,s){this.#e=t,this.#n=e,t.on("popupclose",({popup:i})=>{i===this.#t&&(this.#t=null,s())}),t.on("resize",({oldSize:i})=>this.#s(i))}place(){let{picked:t,visible:e,fan:s,sites:i}=this.#n;return t===null||!e[t]?null:s?.rows.includes(t)?this.#e.layerPointToLatLng(this.#n.spot(t)):L.latLng(i.lat[t],i.lon[t])}open(){this.#i(),this.refresh()}refresh(){let t=this.place();if(!t){this.#i();return}let e=this.#o();if(this.#t){let s=this.#t.getContent();if(t.equals(this.#t.getLatLng())||this.#t.setLatLng(t),s.textContent===e.textContent)return;this.#t.setContent(e)}else this.#t=L.popup({...U(this.#e,260),autoPan:!1,offset:[0,-6]}),this.#t.setLatLng(t).setContent(e).openOn(this.#e);this.#s()}#s(t=this.#e.getSize()){let e=this.#t,s=e?.getLatLng();if(!e||!s)return;let i=this.#e.latLngToContainerPoint(this.#e.getCenter()),{x:o,y:r}=this.#e.latLngToContainerPoint(s).subtract(i);Math.abs(o)>t.x/2||Math.abs(r)>t.y/2||(Object.assign(e.options,U(this.#e,260),{autoPan:!0}),e.update(),e.options.autoPan=!1)}#i(){let t=this.#t;this.#t=null,t?.remove()}#o(){let{words:t,sites:e,picked:s}=this.#n,i=s,o=f("div"),r=es(t,e,i,this.#n.stateOf(i)).map(h=>f("p",{},h)),a=b({class:"atlas-record"},"Read the record ↓",me),l=ae(e.id[i]),c=l.startsWith("#")?f("a",{href:l},"Record ↓"):f("a",{href:l,target:"_blank",rel:"noopener"},"Full page ↗");return o.append(f("h2",{},e.name[i]),...r,a,...l?[c]:[]),o}};function is(n,t,e,s,i){let o=f("div"),r=f("ul");o.append(f("h2",{},`${e.length} sites here`),r);for(let a of e){let l=f("li");l.append(b({},t.sites.name[a],()=>i(a))),r.append(l)}L.popup(U(n,300)).setLatLng(s).setContent(o).openOn(n)}function os(n,t,{pick:e,fanned:s,openOther:i}){let o=a=>{t.fan=a,t.redraw(),s()},r=()=>{t.picked!==null&&e(null)};n.on("click",a=>{let l=t.under(a.layerPoint),c=l.every(h=>t.fan?.rows.includes(h));if(l.length>12&&!c)is(n,t,l,a.latlng,e);else if(l.length>1&&!c)o({centre:l[0],rows:l});else if(l.length)e(l[0]);else{if(i(a))return;t.fan?o(null):r()}}),n.on("zoomstart",()=>{t.fan&&o(null)}),n.getContainer().addEventListener("keydown",a=>{a.key==="Escape"&&r()})}function rs(n,t,e){if(I(n,t,e))return null;let{why:s,year:i=null}=Pn(n,t,e),o=i!==null&&I(n,t,{...e,period:[i,i]});return{why:s,year:o?i:null}}function Pn(n,t,e){let{period:s,undated:i}=e,o=$(n,t,e);if(!o)return In(n,t,s);let{start:r,end:a}=o;if(B(r,a,s,i))return{why:"left out by the filters"};if(!s||r===null&&a===null)return{why:"its dates are not known, and sites with unknown dates are left out"};let l=s[0]===s[1]?`${s[0]}`:`${s[0]}–${s[1]}`,c=r!==null&&r>s[1],h=c?r:a;return{why:`not there in ${l}; ${c?"from":"until"} ${h}`,year:h}}function In(n,t,e){let s=e&&n.known[t].find(([i,o])=>o===1&&i>e[1]);return s?{why:`not known at the end of ${e[1]}; first reported in ${s[0]}`,year:s[0]}:{why:"no dated source says that it exists"}}function as(n,t,e){let s=0,i=f("span"),o=b({},"",()=>e(s)),r=f("p",{class:"atlas-hidden",role:"status"});return r.append(i,o),r.hidden=!0,L.DomEvent.disableClickPropagation(r),n.getContainer().append(r),a=>{let l=t.picked,c=l===null?null:rs(t.sites,l,a);if(r.hidden=c===null,l===null||c===null)return;let h=`${t.sites.name[l]} is not on the map: ${c.why}. `;i.textContent!==h&&(i.textContent=h),o.hidden=c.year===null,c.year!==null&&(s=c.year,o.textContent=`Show ${s}`)}}var Nn=250,Wt=500,ls=10,Bn=700,mt=class{#t=[];#e=null;#n=0;#s=null;#i="";#o;#l;#r;#a;#c;#h;constructor(t,e,s){this.#r=t,this.#a=e,this.#c=s,this.#h=this.#b(),t.on("moveend",()=>this.refreshSoon())}refreshSoon(){clearTimeout(this.#o),this.#o=setTimeout(()=>this.#u(),Nn)}focus(){this.#h.list.focus()}#u(){let{sites:t}=this.#a,{list:e,count:s,status:i,elsewhere:o}=this.#h,r=this.#a.rows(),a=this.#r.getBounds();this.#t=this.#y(r.filter(c=>a.contains([t.lat[c],t.lon[c]])));let{length:l}=this.#t;e.hidden=l===0,s.textContent=`${l} ${l===1?"site":"sites"} in view. Arrow keys choose, Enter opens the record.`,i.textContent=`${r.length} sites drawn, ${l} in view`,o.hidden=l>0||r.length===0,o.textContent=r.length===1?"The one site is out of view: show it":`All ${r.length} sites are out of view: show them`,this.#n=-1,this.#m(this.#t.indexOf(this.#e??this.#a.picked??-1))}#m(t){let{list:e}=this.#h,s=this.#t.length-1,i=Math.max(0,Math.min(s,t));this.#e=this.#t[i]??null,this.#f(i);for(let o of e.children)o.classList.toggle("atlas-active",o.id===`atlas-site-${i}`);s<0?e.removeAttribute("aria-activedescendant"):e.setAttribute("aria-activedescendant",`atlas-site-${i}`),document.activeElement===e&&this.#p()}#p(){let{list:t}=this.#h,e=t.querySelector(".atlas-active");e&&(t.scrollTop=e.offsetTop-t.clientHeight/2),this.#d(this.#e)}#d(t){this.#a.hover=t,this.#a.redraw()}#f(t){let e=Math.max(0,Math.min(t-Wt/2,this.#t.length-Wt)),s=this.#h.list.children.length;this.#n>=0&&t>=this.#n&&t<this.#n+s||(this.#n=e,this.#h.list.replaceChildren(...this.#t.slice(e,e+Wt).map((i,o)=>this.#g(i,e+o))))}#g(t,e){let{words:s,sites:i,picked:o}=this.#a,r=ft(s,i,t,this.#a.stateOf(t)),a=f("div",{role:"option",id:`atlas-site-${e}`,"aria-posinset":e+1,"aria-setsize":this.#t.length,"aria-selected":String(t===o)},r);return a.addEventListener("click",()=>this.#c(t)),a}#y(t){let{name:e}=this.#a.sites;if(!this.#s){let{compare:i}=new Intl.Collator("en"),o=[...e.keys()].sort((r,a)=>i(e[r],e[a]));this.#s=new Map(o.map((r,a)=>[r,a]))}let s=this.#s;return t.sort((i,o)=>s.get(i)-s.get(o))}#x(t){if(t.ctrlKey||t.metaKey||t.altKey)return;let e=this.#t.indexOf(this.#e??-1),s=this.#t.length-1,i={ArrowDown:e+1,ArrowRight:e+1,ArrowUp:e-1,ArrowLeft:e-1,PageDown:e+ls,PageUp:e-ls,Home:0,End:s};if(t.key in i)this.#m(i[t.key]);else if(t.key==="Enter"||t.key===" "&&!this.#i)this.#c(this.#t[e]);else if(t.key.length===1)this.#m(this.#w(t.key,e));else return;t.preventDefault(),t.stopPropagation()}#w(t,e){this.#i+=t.toLowerCase(),clearTimeout(this.#l),this.#l=setTimeout(()=>{this.#i=""},Bn);let s=this.#i.length===1?e+1:e,{name:i}=this.#a.sites;return[...this.#t.keys()].map((r,a,{length:l})=>(s+a)%l).find(r=>i[this.#t[r]].toLowerCase().startsWith(this.#i))??e}#b(){let t=f("p",{id:"atlas-sites-count"}),e=f("div",{role:"listbox",tabindex:0,"aria-label":"Sites in view","aria-describedby":"atlas-sites-count"}),s=f("div",{class:"atlas-sites"}),i=f("div",{role:"status",class:"atlas-unseen"}),o=b({class:"atlas-elsewhere",hidden:""},"",()=>X(this.#r,this.#a));e.hidden=!0,s.append(t,e);for(let r of[o,s])L.DomEvent.disableClickPropagation(r).disableScrollPropagation(r);return this.#r.getContainer().append(s,i,o),e.addEventListener("keydown",r=>this.#x(r)),e.addEventListener("focus",()=>this.#p()),e.addEventListener("blur",()=>this.#d(null)),{list:e,count:t,status:i,elsewhere:o}}};var gt=class{#t=null;#e=null;#n;#s;constructor(t,e){this.#n=t,this.#s=e}setTheme(t){this.#s=t,this.#i()}show(t){return String(t)===String(this.#e)?!1:(this.#e=t,this.#i(),t!==null)}at(){return this.#e}goThere(){if(!this.#e)return;let[t,e,s]=this.#e,i=L.latLng(e,t).toBounds(4*Math.max(s,1));this.#n.fitBounds(i,{maxZoom:9,animate:!1})}#i(){if(this.#t?.remove(),this.#t=null,!this.#e)return;let[t,e,s]=this.#e,o={color:this.#s.accent,weight:2,interactive:!1};this.#t=L.layerGroup([L.circle([e,t],{...o,radius:s,fillOpacity:.12,dashArray:"5 4"}),L.circleMarker([e,t],{...o,radius:5,fillColor:this.#s.paper,fillOpacity:1})]).addTo(this.#n)}};function cs(n,t,e,s){let i={...e,period:[s,s]},o={...e,period:[s-1,s-1]},r=n.layers.map(()=>0),a=n.actors.map(()=>0),l={all:0,came:0,went:0,undated:0,byLayer:r,byActor:a};for(let c=0;c<t.id.length;c++){let h=I(t,c,o);if(!I(t,c,i)){h&&l.went++;continue}l.all++,h||l.came++,r[t.layer[c]]++,a[t.actor[c]]++;let u=$(t,c,i);u?.start===null&&u.end===null&&l.undated++}return l}function hs({all:n,came:t,went:e,undated:s},i,o){let r=i?`as known by the end of ${o}`:`true in ${o}`;if(!n)return`No site under these filters, ${r}.`;let a=[r];return t&&a.push(`${t} new`),e&&a.push(`${e} no longer`),s&&a.push(`${s} of unknown years`),a.join(" · ")}var us=900,yt=class{year=null;#t=!1;#e=0;#n=matchMedia("(prefers-reduced-motion: reduce)").matches;#s=this.#n?.5:1;#i=null;constructor(t,{words:e,sites:s},i,o){this.#o=e,this.#l=s,this.#r=i,this.#a=o,this.#c=this.#b(),this.#h=this.#k(),this.#h.hidden=!0,t.getContainer().append(this.#h),this.#u()}#o;#l;#r;#a;#c;#h;offer(t){this.#h.hidden=!t}follow(t){this.#i=t,this.#u()}setYear(t){let[e,s]=this.#o.years;this.year=Math.max(e,Math.min(s,Math.round(t))),this.#r()}play(){this.#m();let[t,e]=this.#o.years;this.year===e&&this.setYear(t),this.#y(),this.#t||requestAnimationFrame(this.#x),this.#t=!0,this.#u()}pause(){this.#t=!1,this.#u()}#u(){let{open:t,panel:e,large:s,scrub:i,toggle:o,counts:r}=this.#c;t.hidden=this.year!==null,e.hidden=this.year===null,this.year!==null&&(s.textContent=String(this.year),s.setAttribute("aria-live",this.#t?"off":"polite"),i.value=String(this.year),o.textContent=this.#t?"❚❚":"▶",o.title=this.#t?"Pause":"Play",o.setAttribute("aria-label",o.title),this.#i&&r.replaceChildren(...this.#w(this.#i,this.year)))}#m(){if(this.year!==null)return;let[t,e]=this.#o.years,s=this.#i?.period?.[0]??t;this.setYear(s<e?s:t)}#p(){this.#n?this.#m():this.play(),this.#c.toggle.focus()}#d(){this.#t=!1,this.year=null,this.#r(),this.#c.open.focus()}#f(t){this.pause(),this.year!==null&&this.setYear(this.year+t)}#g(t){this.pause(),this.setYear(t)}#y(){this.#e=performance.now()+us/this.#s}#x=t=>{if(!(!this.#t||this.year===null)){if(t>=this.#e&&(this.#e=t+us/this.#s,this.setYear(this.year+1),this.year===this.#o.years[1])){this.pause();return}requestAnimationFrame(this.#x)}};#w(t,e){let{layers:s,actors:i,colours:o}=this.#o,r=cs(this.#o,this.#l,t,e),a=f("p",{},hs(r,t.known,e));return r.all?[a,...s.map((l,c)=>f("span",{class:"atlas-key",style:`--c:${o[c]}`},`${l} ${r.byLayer[c]}`)),...i.map((l,c)=>f("span",{},`${l} ${r.byActor[c]}`))]:[a]}#b(){let[t,e]=this.#o.years,s=(r,a,l)=>b({title:a,"aria-label":a},r,l),i=f("select",{"aria-label":"Speed",title:"Speed"});for(let r of[.5,1,2,4])i.append(f("option",{value:r},`${r}×`));i.value=String(this.#s),i.addEventListener("change",()=>{this.#s=Number(i.value),this.#y()});let o=f("input",{type:"range",min:t,max:e,"aria-label":"Year"});return o.addEventListener("input",()=>this.#g(Number(o.value))),{open:s("▶ Play the years","Play the years",()=>this.#p()),panel:f("div",{class:"atlas-years"}),large:f("output",{class:"atlas-year"}),counts:f("div",{class:"atlas-counts"}),back:s("‹","One year back",()=>this.#f(-1)),toggle:s("▶","Play",()=>this.#t?this.pause():this.play()),forward:s("›","One year on",()=>this.#f(1)),scrub:o,speed:i,take:s("Set the sidebar to this year","Set the sidebar to this year",()=>{this.pause(),this.year!==null&&this.#a(this.year)}),close:s("×","Back to the years of the sidebar",()=>this.#d())}}#k(){let{open:t,panel:e,large:s,counts:i,back:o,toggle:r,forward:a,scrub:l,speed:c,take:h,close:u}=this.#c,d=f("div",{class:"atlas-time",role:"group","aria-label":"Play the years"}),m=f("div",{class:"atlas-now"}),p=f("div",{class:"atlas-line"});m.append(s,i),p.append(o,r,a,l,c,h,u),e.append(m,p),d.append(t,e);for(let y of[t,e])L.DomEvent.disableClickPropagation(y).disableScrollPropagation(y);return e.addEventListener("keydown",y=>{if(y.target===c&&y.key!=="Escape")return;let[g,w]=this.#o.years,v={ArrowRight:()=>this.#f(1),ArrowLeft:()=>this.#f(-1),Home:()=>this.#g(g),End:()=>this.#g(w),Escape:()=>this.#d()}[y.key];v&&(v(),y.preventDefault(),y.stopPropagation())}),d}};function ds(n,t){let e=L.tooltip({direction:"top",offset:[0,-10]}),s=[],i=()=>{s=[],n.closeTooltip(e)},o=()=>{let[l]=s,c=s.length>1?` (and ${s.length-1} more here)`:"",h=ft(t.words,t.sites,l,t.stateOf(l))+c;e.setLatLng(n.layerPointToLatLng(t.spot(l))).setContent(f("span",{},h))},r=l=>{s=t.under(l);let c=s.length?s[0]:null;if(c!==t.hover){if(t.hover=c,t.redraw(),n.getContainer().style.cursor=c===null?"":"pointer",c===null){i();return}o(),n.openTooltip(e)}},a=null;return n.on("mousemove",l=>{a||requestAnimationFrame(()=>{let c=a.layerPoint;a=null,r(c)}),a=l}),n.on("mouseout",()=>{t.hover=null,i(),t.redraw()}),()=>{s.length&&(s=s.filter(l=>t.visible[l]),t.hover=s[0]??null,s.length?o():i())}}function xt(n,t,e){let{rows:s,period:i,undated:o}=e,r=n.confidences.length-1,a=c=>c.map(()=>0),l={shown:0,layers:a(n.layers),actors:a(n.actors),statuses:a(n.statuses),confidence:a(n.confidences)};for(let c=0;c<s.length;c++){if(!s[c])continue;let h=$(t,c,e);if(!h||!B(h.start,h.end,i,o))continue;let{status:u,confidence:d}=h,m=qt(e.layers,t.layer[c]),p=qt(e.actors,t.actor[c]),y=d<=(e.confidence??r),g=u===null?!e.statuses.length:qt(e.statuses,u),w=+!m+ +!p+ +!y+ +!g;w>1||(w||l.shown++,(!w||!m)&&l.layers[t.layer[c]]++,(!w||!p)&&l.actors[t.actor[c]]++,(!w||!y)&&l.confidence[d]++,u!==null&&(!w||!g)&&l.statuses[u]++)}for(let c=1;c<=r;c++)l.confidence[c]+=l.confidence[c-1];return l}function qt(n,t){return!n.length||n.includes(t)}var Yt=4,fs=60,zn={signs:"The search holds no letter or digit: type a name, a place or coordinates.",script:"No name in the atlas is written in the script of the search: try another."},Fn="No site fits, and loosening one filter alone would not help: reset all filters.";function ps(n,t,e){let s=n.sites.id.length,i=Rn(n,t).filter(Boolean).join(", "),o=`${z(s)} ${s===1?"site":"sites"}`;return[`Showing ${z(e.shown)} of ${o} ${Un(t)}${i?`: ${i}`:""}.`,t.read,e.shown?"":jn(n,t)].filter(Boolean).join(" ")}function ms({confidences:n},{confidence:t},e){let s=n.length-1,i=e.confidence[s],o=t??s;if(o===s){let l=e.confidence[0];return i?`${z(l)} ${Ht(l)} confirmed; ${z(i-l)} ${Ht(i-l)} not.`:""}let r=i-e.confidence[o],a=o===0?"not confirmed":`below “${n[o].toLowerCase()}”`;return`${z(r)} more ${Ht(r)} ${a}.`}function Rn({words:n,sites:t,choices:e},s){let{actors:i,layers:o,statuses:r,confidence:a,q:l}=s,c=p=>wt(s[p].map(y=>e.words(p)[y])),h=a===null||a===n.confidences.length-1?null:a,u=h===null?"":n.confidences[h].toLowerCase(),d=c("orgs"),m=c("roles");return[wt(i.map(p=>n.actors[p])),wt(o.map(p=>n.layers[p])),c("countries"),c("regions"),m?`${d||"any organization"} as ${m}`:d,c("categories"),c("commodities"),wt(r.map(p=>n.statuses[p].toLowerCase())),c("relations"),s.undated?"":"without sites with unknown dates",h?`${u} or better`:u,Dn(t,s),l&&`${e.search.find(l).alike?"matching words like":"matching"} ${qn(l)}`]}function Dn(n,t){let{area:e}=t;if(!e)return"";let s=e.possibly.reduce((i,o,r)=>i+(o&&I(n,r,t)?1:0),0);return`${e.words}${s?` (${z(s)} of them only possibly)`:""}`}function Un({period:n,known:t}){if(!n)return t?"in all years, as known today":"in all years";let e=n[0]===n[1]?`in ${n[0]}`:`in ${n[0]}–${n[1]}`;return t?`${e}, as known at the end of ${n[1]}`:e}function jn({words:n,sites:t,choices:e},s){let i=s.q&&e.search.trouble(s.q);if(i)return zn[i];let o=[["actor",{actors:[]}],["layer",{layers:[]}],["country",{countries:[]}],["region",{regions:[]}],["category",{categories:[]}],["commodity",{commodities:[]}],["relation",{relations:[]}],["organization",{orgs:[]}],["role",{roles:[]}],["year",{period:null,undated:!0}],["status",{statuses:[]}],["confidence",{confidence:null}],["area",{area:null}],["search",{q:""}]],r={name:"",left:0};for(let[a,l]of o){if(Object.entries(l).every(([u,d])=>Wn(s[u],d)))continue;let c={...s,...l},h=xt(n,t,{...c,rows:e.rows(c)}).shown;h>r.left&&(r={name:a,left:h})}return r.left?`No site fits all filters. Without the ${r.name} filter there would be ${z(r.left)}.`:Fn}var Wn=(n,t)=>JSON.stringify(n)===JSON.stringify(t);function wt(n){return n.length>Yt+1?`${n.slice(0,Yt).join(", ")} or one of ${n.length-Yt} others`:n.length>1?`${n.slice(0,-1).join(", ")} or ${n[n.length-1]}`:n[0]??""}function qn(n){let t=[...n.replace(/[\p{C}\p{Z}]/gu," ").trim().replace(/ +/g," ")];return t.length>fs?`“${t.slice(0,fs).join("").trimEnd()}…”`:`“${t.join("")}”`}var Ht=n=>n===1?"is":"are",z=n=>`${n}`.replace(/\B(?=(\d{3})+$)/g,",");var Yn=["layers","actors","statuses"],Hn=700,bt=class{#t;#e;constructor(t){this.#t=t}say(t){let{words:e,sites:s}=this.#t,i=xt(e,s,t);Ot(!0),pe(ps(this.#t,t,i),ms(e,t,i));for(let o of Yn)Re(o,i[o]);clearTimeout(this.#e),this.#e=setTimeout(()=>Ot(!1),Hn)}};var Gn=4096,Vn=["when","year","span"],gs=[...ct,"q"],Xn=7,kt=class{#t=null;#e={};#n;#s;#i;#o;#l;#r;#a;#c;#h;#u=null;#m=!1;#p=null;#d=null;#f=!1;#g;constructor(t,e,{base:s,exercises:i,theme:o,filters:r,filtered:a,opened:l}){this.#n=t,this.#g=l,this.#s=s,this.#i=i,this.#h=r,this.#o=new Map(e.sites.id.map((u,d)=>[u,d]));let c=u=>this.pick(u),h=()=>this.#v();this.layer=new rt(e,o,{pane:"atlas-sites"}).addTo(t),this.place=new gt(t,o),this.area=new dt(t,o,a?q:null),this.lapse=new yt(t,e,h,u=>q(`year:${u}`)),this.#l=new pt(t,this.layer,()=>c(null)),this.#r=ds(t,this.layer),this.#a=as(t,this.layer,u=>this.#T(u)),this.#c=new mt(t,this.layer,u=>this.read(u)),os(t,this.layer,{pick:c,fanned:()=>this.#l.refresh(),openOther:u=>i.open(u)}),Fe({labels:u=>u==="confidence"?e.words.confidences:this.#u?.labels(u)??[],changed:u=>this.#y(u),written:()=>this.#S(),settled:()=>{this.#w({}),this.#S()}})}pick(t){this.#E(t),q(`site:${t===null?"":this.layer.sites.id[t]}`)}read(t){this.pick(t),this.#f=!0,ge(this.layer.sites.id[t],()=>{this.pick(null),this.#C()})}pickById(t){let e=this.#o.get(t);if(e===void 0)throw new Error(`no site ${t}`);this.pick(e)}answersFilters(){return this.#u!==null}year(){return this.#k()?.period?.[1]??null}show(t){let{sites:e,words:s}=this.layer,i=this.#t,o=Ge(t,e.id.length);this.#t=o,this.#d=null,this.#e=this.#b(this.#e),this.#v(),o.follow&&this.#x(),this.lapse.offer(o.plays===1&&e.id.some((l,c)=>et(e,c,o))),this.#s.setFills(o.fills),this.area.show(o.outline);let r=this.place.show(o.at),a=(o.site===null?null:this.#o.get(o.site))??null;o.fit?o.mask!==i?.mask&&X(this.#n,this.layer):r&&(i||a===null)?this.place.goThere():!i&&!this.#g&&(a!==null?this.#n.setView([e.lat[a],e.lon[a]],Xn,{animate:!1}):ke(e,o,s.confidences.length-1)&&ss(this.#n,this.layer)),a!==this.layer.picked&&this.#E(a,i!==null||!this.#g),a===null&&this.#f&&ye()&&this.#C()}#y(t){if(!this.#t?.follow)return;let e={...this.#e,...t};e.q&&Je(e.q)&&delete e.q,this.#w(e)}#x(){if(this.#m)return;this.#m=!0;let{sites:t,words:e}=this.layer,s=async()=>{this.#u=new lt(await this.#h()),this.#p=new bt({words:e,sites:t,choices:this.#u}),Object.keys(this.#e).length&&this.#v()};(window.requestIdleCallback??(o=>setTimeout(o,1e3)))(()=>s().catch(()=>{}))}#w(t){let e=this.#b(t);ys(e,this.#e)||(this.#e=e,this.#v())}#b(t){let e=this.#t,s=Object.keys(t);return Object.fromEntries(s.filter(i=>!ys(t[i],e[i])).map(i=>[i,t[i]]))}#k(){if(!this.#t)return null;let{year:t}=this.lapse,e={...this.#t,...this.#e};return this.#L(Vn)&&(e.period=Ve(e)),this.#L(gs)&&this.#u&&(e.rows=this.#A(this.#u,e)),"q"in this.#e&&(e.read=""),t===null?e:{...e,period:[t,t]}}#L(t){return t.some(e=>e in this.#e)}#A(t,e){let s=JSON.stringify(gs.map(i=>e[i]));return this.#d?.key!==s&&(this.#d={key:s,rows:t.rows(e)}),this.#d.rows}#S(){let t=this.lapse.year===null?this.#k():null;t?.follow&&this.#p?.say(t)}#v(){let t=this.#k();t&&(this.layer.show(t),this.lapse.follow(t),this.#i.show(t.exercises===null?null:D(t.exercises,Gn),t.period),this.#l.refresh(),this.#a(t),this.#r(),this.#c.refreshSoon(),this.#S())}#E(t,e=!0){this.layer.picked=t,this.layer.redraw();let s=this.#l.place();e&&s&&!this.#n.getBounds().pad(-.05).contains(s)&&this.#n.panTo(s,{animate:!1}),this.#l.open();let i=this.#k();i&&this.#a(i),this.#c.refreshSoon()}#C(){this.#f=!1,this.#c.focus()}#T(t){this.lapse.year===null?q(`year:${t}`):this.lapse.setYear(t)}};function ys(n,t){return JSON.stringify(n)===JSON.stringify(t)}var Gt={openstreetmap:["OpenStreetMap","https://tile.openstreetmap.org/{z}/{x}/{y}.png","© OpenStreetMap contributors"],light:["CartoDB light","https://{s}.basemaps.cartocdn.com/light_all/{z}/{x}/{y}{r}.png","© OpenStreetMap contributors © CARTO"],dark:["CartoDB dark","https://{s}.basemaps.cartocdn.com/dark_all/{z}/{x}/{y}{r}.png","© OpenStreetMap contributors © CARTO"],topographic:["Topographic","https://{s}.tile.opentopomap.org/{z}/{x}/{y}.png","© OpenStreetMap contributors, SRTM; style © OpenTopoMap (CC-BY-SA)"],satellite:["Satellite","https://server.arcgisonline.com/ArcGIS/rest/services/World_Imagery/MapServer/tile/{z}/{y}/{x}","Imagery © Esri, Maxar, Earthstar Geographics"]},Vt=Object.entries(Gt).map(([n,[t]])=>[n,t]);function xs(n){let t=null;return e=>{if(t?.remove(),t=null,!Object.hasOwn(Gt,e))return;let[,s,i]=Gt[e];t=L.tileLayer(s,{attribution:i,maxZoom:17}).addTo(n)}}var Kn=["embed","embed_options"];function vt(n){let{searchParams:t}=new URL(n);return{at:Zn(t.get("at")??""),base:t.get("base")??""}}function Kt(n,{at:t,base:e}){let s=new URL(n);return Xt(s,"at",t?Jn(t):""),Xt(s,"base",e),s.search=s.search.replaceAll("%2C",","),s.href}function ws(n){let t=new URL(n);for(let e of Kn)Xt(t,e,"");return t.search=t.search.replaceAll("%2C",","),t.href}function Zn(n){let t=n.split(",");if(t.length!==3||!t.every(o=>/^-?\d{1,3}(\.\d{1,8})?$/.test(o)))return null;let[e,s,i]=t.map(Number);return Math.abs(e)<=85&&Math.abs(s)<=180&&i>=2&&i<=17?{lat:e,lon:s,zoom:i}:null}function Jn({lat:n,lon:t,zoom:e}){let s=e<9?2:4,i=((t+180)%360+360)%360-180;return[n.toFixed(s),i.toFixed(s),e.toFixed(2)].map(Number).join()}function Xt({searchParams:n},t,e){e?n.set(t,e):n.delete(t)}var Qn=400,ti=["pointerdown","wheel","keydown"];function bs(){let n=M();return n?vt(n):vt("https://unseen.invalid")}var St=class{#t;#e=!1;#n;constructor(t,e,s){this.#n=t,this.#t=e;let i=()=>{this.#e=!0};for(let r of ti)t.getContainer().addEventListener(r,i,{capture:!0,passive:!0});let o;t.on("moveend",()=>{clearTimeout(o),this.#e&&(o=setTimeout(()=>this.#i(),Qn))}),ce(r=>{r?(this.#t=vt(M()),s(this.#t)):this.#o()})}setBase(t){this.#t={...this.#t,base:t},this.#o()}link(){let t=M();return t&&ws(Kt(t,{...this.#t,at:this.#s()}))}#s(){let{lat:t,lng:e}=this.#n.getCenter();return{lat:t,lon:e,zoom:this.#n.getZoom()}}#i(){this.#t={...this.#t,at:this.#s()},this.#o()}#o(){let t=M();if(!t)return;let e=Kt(t,this.#t);new URL(e).searchParams.toString()!==new URL(t).searchParams.toString()&&le(e)}};async function ks(n){try{return await navigator.clipboard.writeText(n),!0}catch{let t=document.createElement("textarea");t.value=n,t.className="atlas-unseen",document.body.append(t),t.select();let e=document.execCommand("copy");return t.remove(),e}}var ei=[[36.6,70.2],[39.5,75.2]],si=2500;function vs(n,{centre:t,zoom:e,embedded:s,sharing:i}){let o=f("div",{class:"atlas-bar",role:"group","aria-label":"View"}),r=xs(n),l=f("select",{"aria-label":"Base map",title:"Base map; all but the first load tiles from outside"});for(let[c,h]of[["","Base map"],...Vt])l.append(f("option",{value:c},h));return l.addEventListener("change",()=>{r(l.value),i?.setBase(l.value)}),o.append(b({title:"Central Asia"},"Region",()=>n.setView(t,e)),b({title:"Zoom to Gorno-Badakhshan"},"GBAO",()=>n.fitBounds(ei)),l),i?.link()&&o.append(...s?[ii(i)]:ni(i)),L.DomEvent.disableClickPropagation(o),n.getContainer().append(o),L.control.scale({imperial:!1,position:"bottomleft"}).addTo(n),c=>{l.value=Vt.some(([h])=>h===c)?c:"",r(l.value)}}function ni(n){let t=f("span",{role:"status",class:"atlas-unseen"}),e,s=b({title:"Copy a link to what is shown"},"Copy link",async()=>{let i=await ks(n.link());t.textContent=i?"Link copied":"The browser does not allow copying: the address bar has the same link",s.textContent=i?"Link copied":"Not copied: see address bar",s.focus(),clearTimeout(e),e=setTimeout(()=>{s.textContent="Copy link",t.textContent=""},si)});return[s,t]}function ii(n){let t=f("a",{target:"_blank",rel:"noopener",class:"atlas-whole"},"Full atlas ↗"),e=()=>{t.href=n.link()};for(let s of["pointerenter","pointerdown","focus"])t.addEventListener(s,e);return e(),t}var Lt=class extends A{#t;#e;#n=null;#s=null;constructor(t,e,s){super(s),this.#t=t.map(oi),this.#e=e}setTheme(t){this.#e=t,this.redraw()}show(t,e){this.#n=t,this.#s=e,this.redraw()}visible(){let t=this.#n,e=this.#s;return t?this.#t.flatMap((s,i)=>s&&t[i]&&B(s.year,s.year,e,!1)?[s]:[]):[]}under(t){let e=this.frame();return this.visible().filter(({x:s,y:i})=>{let o=W(e,s,i);return Math.hypot(o.x-t.x,o.y-t.y)<=st})}draw(t,e){for(let s of this.visible()){let i=W(e,s.x,s.y),o=s.radius*e.scale;e.zoom>=7&&o>14&&o<400&&ri(t,i,o,this.#e),ai(t,i,s.status,this.#e)}}};function oi(n){let{lon:t,lat:e,accuracy:s}=n;return t===null||e===null?null:{...n,x:_(t),y:P(e),radius:Z(s??0,e)}}function ri(n,{x:t,y:e},s,i){n.globalAlpha=.5,n.strokeStyle=i.ink,n.lineWidth=1,n.beginPath(),n.arc(t,e,s,0,2*Math.PI),n.stroke(),n.globalAlpha=1}function ai(n,{x:t,y:e},s,i){n.beginPath(),n.moveTo(t,e-8),n.lineTo(t+7.5,e+5.5),n.lineTo(t-7.5,e+5.5),n.closePath(),n.fillStyle=s==="held"?i.ink:i.paper,n.strokeStyle=i.ink,n.lineWidth=1.6,n.fill(),n.stroke(),s==="held"&&(n.strokeStyle=i.paper,n.lineWidth=.8,n.stroke()),s==="cancelled"&&(n.beginPath(),n.moveTo(t-5,e+5),n.lineTo(t+4,e-4),n.stroke())}var Zt=6,Ss="atlas-exercises",Et=class{#t=null;#e=!1;#n=[null,null];#s;#i;#o;constructor(t,e,s){this.#s=t,this.#i=e,this.#o=s;let i=t.createPane(Ss);i.style.zIndex="460",i.style.pointerEvents="none"}setTheme(t){this.#i=t,this.#t?.setTheme(t)}show(t,e){this.#n=[t,e],this.#t?.show(t,e),!(this.#e||!t)&&(this.#e=!0,this.#o().then(({rows:s})=>{this.#t=new Lt(s,this.#i,{pane:Ss}).addTo(this.#s),this.#t.show(...this.#n)}))}visible(){return this.#t?.visible().map(({id:t})=>t)??[]}open({layerPoint:t,latlng:e}){let s=this.#t?.under(t)??[];if(!s.length)return!1;let i=f("div");for(let{name:o,year:r,lines:a}of s.slice(0,Zt))i.append(f("h2",{},`${o}, ${r}`),...a.map(l=>f("p",{},l)));return s.length>Zt&&i.append(f("p",{},`and ${s.length-Zt} more at this place`)),L.popup(U(this.#s,300)).setLatLng(e).setContent(i).openOn(this.#s),!0}};var li=1500;function Ls(n){let t=n.getContainer(),e=f("p",{class:"atlas-hint","aria-hidden":"true"});e.hidden=!0,t.append(e),t.classList.add("atlas-yields");let s,i=o=>{e.textContent=o,e.hidden=!1,clearTimeout(s),s=setTimeout(()=>{e.hidden=!0},li)};t.addEventListener("wheel",o=>{o.ctrlKey||o.metaKey||(o.stopPropagation(),i(`Hold ${navigator.platform.startsWith("Mac")?"⌘":"Ctrl"} and scroll to zoom the map`))},{capture:!0,passive:!0}),document.addEventListener("pointerdown",({pointerType:o})=>{o==="touch"?n.dragging.disable():n.dragging.enable()},{capture:!0}),t.addEventListener("touchmove",o=>{o.touches.length>1?o.preventDefault():i("Use two fingers to move the map")},{passive:!1})}function Es(){return matchMedia("(prefers-reduced-motion: reduce)").matches}function Cs(){let n=!Es();return{zoomAnimation:n,fadeAnimation:n,markerZoomAnimation:n,inertia:n}}function As(n){if(!Es())return;let t=n.panBy.bind(n);n.panBy=(e,s)=>t(e,{...s,animate:!1})}var ci={width:"680px",height:"460px"};function Ts(n){let{style:t}=n.getContainer(),e=null,s=r=>{Object.assign(t,r),n.invalidateSize({animate:!1})},i=()=>{if(e)return;e={centre:n.getCenter(),zoom:n.getZoom()};let r=n.getBounds();s(ci),n.fitBounds(r,{animate:!1}),n.eachLayer(a=>{a instanceof A&&a.drawForPaper()})},o=()=>{e&&(n.eachLayer(r=>{r instanceof A&&r.takeBack()}),s({width:"",height:""}),n.setView(e.centre,e.zoom,{animate:!1}),e=null)};addEventListener("beforeprint",i),addEventListener("afterprint",()=>setTimeout(o))}var hi="presence-atlas-map",ui=[["png","PNG"],["svg","SVG"]];function Ms(n,t,{script:e,link:s,theme:i}){let o=f("details",{class:"atlas-save"}),r=f("span",{role:"status",class:"atlas-unseen"});o.append(f("summary",{title:"Save the map as a picture"},"Save"));for(let[a,l]of ui){let c=b({title:`Save the map as ${l}`},l,async()=>{r.textContent="Drawing …";try{await di(e);let h=await window.atlas.picture(a,fi(n,t,i(),s()));mi(h,`${hi}.${a}`),r.textContent="Picture saved"}catch{r.textContent=c.textContent="Not saved: try again"}o.open=!1});o.append(c)}o.append(r),n.getContainer().querySelector(".atlas-bar")?.append(o)}async function di(n){window.atlas.picture||await new Promise((t,e)=>{let s=f("script",{src:n});s.addEventListener("load",t),s.addEventListener("error",()=>{s.remove(),e(new Error("not loaded"))}),document.head.append(s)})}function fi(n,t,e,s){let{x:i,y:o}=n.getSize(),r=n.containerPointToLayerPoint([0,0]);return{map:{width:i,height:o,draw:a=>{a.translate(-r.x,-r.y);for(let l of pi(n))l.drawFine(a)}},sentence:fe(),legend:t.legend(),notes:[`${t.words.attribution}. Borders: Natural Earth; towns: GeoNames (CC BY 4.0). Reported is not confirmed.`,[s,new Date().toISOString().slice(0,10)].filter(Boolean).join(" · ")],theme:e}}function pi(n){let t=[];n.eachLayer(s=>{s instanceof A&&t.push(s)});let e=s=>Number(s.getPane()?.style.zIndex);return t.sort((s,i)=>e(s)-e(i))}function mi(n,t){let e=URL.createObjectURL(n);f("a",{href:e,download:t}).click(),setTimeout(()=>URL.revokeObjectURL(e),6e4)}var gi={sites:"The map's sites could not be loaded. The sentence above and the table below hold the same sites. The map tries again by itself.",base:"The base map could not be loaded. The map tries again by itself.",exercises:"The joint exercises could not be loaded. The map tries again by itself."};function Os(n,t,e){let s=n.getContainer(),i=s.querySelector(".atlas-troubles")??f("div",{class:"atlas-troubles",role:"alert"}),o=f("p",{},`${gi[t]} `);return o.append(b({},"Try again",e)),L.DomEvent.disableClickPropagation(o),i.append(o),s.append(i),()=>o.remove()}var yi=1e3,_s=null;window.atlas={ready:!1,inline:null,open:xi,show(n){_s=n}};function xi(n,t){document.getElementById("atlas-guard")?.remove(),document.head.append(f("style",{},te));let e=t.shared?bs():{at:null,base:""},s=wi(n,t,e.at);t.embedded&&Ls(s);let{layBase:i,link:o}=ki(s,t,e);i(e.base);let r=d=>oe(t[d],d,m=>Os(s,d,m)),a=new tt({pane:"atlas-base"}).addTo(s),l=$s(),c=new Et(s,l,()=>r("exercises")),h=null,u=()=>{l=$s(),ie(l);for(let d of[a,c,h?.layer,h?.place,h?.area])d?.setTheme(l)};return u(),ue(u),r("base").then(d=>a.setData(d)),r("sites").then(async d=>{await bi(s);let{picture:m,filters:p}=t,y=()=>re(p),g=t.shared&&!t.embedded;h=new kt(s,d,{base:a,exercises:c,theme:l,filters:y,filtered:g,opened:e.at!==null}),m&&!t.embedded&&Ms(s,h.layer,{script:m,link:o,theme:()=>l}),t.link&&ns(s,t.link),vi(s,h,c)}),s}function wi(n,{centre:t,zoom:e},s){let i=document.getElementById(n);i.style.height="";let o=L.map(i,{center:s?[s.lat,s.lon]:t,zoom:s?s.zoom:e,minZoom:2,maxZoom:17,zoomSnap:.5,wheelPxPerZoomLevel:90,...Cs()});return As(o),Ts(o),i.setAttribute("role","region"),i.setAttribute("aria-label","Map"),o.attributionControl.setPrefix('<a href="https://leafletjs.com">Leaflet</a>'),o.attributionControl.addAttribution("Borders: Natural Earth · Towns: GeoNames (CC BY 4.0)"),o.createPane("atlas-base").style.zIndex="150",o.createPane("atlas-sites").style.zIndex="450",new ResizeObserver(()=>o.invalidateSize({animate:!1})).observe(i),o}async function bi(n){let t=n.getContainer();t.clientHeight||await new Promise(e=>{new ResizeObserver(()=>t.clientHeight&&e(null)).observe(t),setTimeout(e,yi)}),n.invalidateSize({animate:!1})}function ki(n,t,e){let s=({at:r,base:a})=>{o(a),r&&n.setView([r.lat,r.lon],r.zoom)},i=t.shared?new St(n,e,s):null,o=vs(n,{...t,sharing:i});return{layBase:o,link:()=>i?.link()||M()}}function vi(n,t,e){let{layer:s,lapse:i}=t,o=a=>s.sites.id[a];Object.assign(window.atlas,{map:n,show:a=>t.show(a),visible:()=>s.rows().map(o),exercises:()=>e.visible(),filters:()=>t.answersFilters(),fanned:()=>s.fan?.rows.map(o)??[],pick:a=>t.pickById(a),picked:()=>s.picked===null?null:o(s.picked),place:()=>t.place.at(),year:()=>t.year(),setYear:a=>i.setYear(a),play:()=>i.play(),pause:()=>i.pause()});let r=_s;r&&s.together(()=>t.show(r)),window.atlas.ready=!0}function $s(){return ne[de()?"dark":"light"]}})();
