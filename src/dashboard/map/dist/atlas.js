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
"use strict";(()=>{var Xt=`/* The map's own parts. The colours --paper, --ink and --edge are those of the theme (drawing/themes.js). */

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
`;var A=class extends L.Renderer{fine=!1;held=!1;sheet=null;constructor(t){super({padding:.15,...t})}draw(t,e){}frame(){let t=this._map.getPixelOrigin();return{scale:256*2**this._zoom,dx:-t.x,dy:-t.y,bounds:this._bounds,zoom:this._zoom}}drawFine(t){this.fine=!0,t.save(),this.draw(t,this.frame()),t.restore(),this.fine=!1}drawForPaper(){this.fine=!0,this._update();let{width:t,height:e,className:n,style:o}=this._container,i=Object.assign(document.createElement("canvas"),{width:t,height:e});this.#t(i.getContext("2d")),this.sheet=Object.assign(document.createElement("canvas"),{width:t,height:e,className:n}),this.sheet.style.cssText=o.cssText,this.sheet.getContext("2d")?.drawImage(i,0,0),this.fine=!1,this._container.after(this.sheet),o.display="none"}takeBack(){this.sheet?.remove(),this.sheet=null,this._container.style.display=""}redraw(){this._map&&this._bounds&&!this.held&&this.#t(this._pen)}together(t){this.held=!0;try{t()}finally{this.held=!1,this.redraw()}}#t(t){let e=this._ratio,{min:n}=this._bounds;t.setTransform(1,0,0,1,0,0),t.clearRect(0,0,this._container.width,this._container.height),t.setTransform(e,0,0,e,-n.x*e,-n.y*e),this.draw(t,this.frame())}_initContainer(){this._container=document.createElement("canvas"),this._pen=this._container.getContext("2d")}_destroyContainer(){this._container.remove()}_update(){if(this._map._animatingZoom&&this._bounds)return;super._update();let t=this._bounds.getSize(),e=this.fine?3:window.devicePixelRatio||1;L.DomUtil.setPosition(this._container,this._bounds.min);let n=Math.round(t.x*e),o=Math.round(t.y*e);(this._container.width!==n||this._container.height!==o)&&(this._container.width=n,this._container.height=o,this._container.style.width=`${t.x}px`,this._container.style.height=`${t.y}px`),this._ratio=e,this.redraw()}};var _n="system-ui, sans-serif",G=class{#t=[];#e;#n;#s;constructor(t,e,n){this.#e=t,this.#n=e,this.#s=n}put(t,e,n,{font:o,colour:i,dot:r=!1}){let a=this.#e,{scale:l,dx:c,dy:h,bounds:u}=this.#n,f={x:e*l+c,y:n*l+h};if(f.x<u.min.x||f.x>u.max.x||f.y<u.min.y||f.y>u.max.y)return;a.font=`${o} ${_n}`;let{width:d}=a.measureText(t),p=r?f.x+5:f.x-d/2;this.#o([p-2,f.y-8,p+d+2,f.y+8])&&(a.textAlign="left",a.textBaseline="middle",a.lineWidth=3,a.strokeStyle=this.#s.halo,a.strokeText(t,p,f.y),a.fillStyle=i,a.fillText(t,p,f.y),r&&(a.beginPath(),a.arc(f.x,f.y,1.8,0,2*Math.PI),a.fill()))}#o(t){let e=this.#t.every(n=>t[0]>=n[2]||t[2]<=n[0]||t[1]>=n[3]||t[3]<=n[1]);return e&&this.#t.push(t),e}};var Pn=40075016704e-3;function _(s){return s/360+.5}function P(s){let t=Math.sin(Math.max(-85.0511,Math.min(85.0511,s))*Math.PI/180);return .5-Math.log((1+t)/(1-t))/(4*Math.PI)}function X(s,t){return s/(Pn*Math.cos(t*Math.PI/180))}function j({scale:s,dx:t,dy:e},n,o){return{x:n*s+t,y:o*s+e}}function Et({scale:s,dx:t,dy:e},[n,o,i,r]){return[(n-t)/s,(o-e)/s,(i-t)/s,(r-e)/s]}function K(s){let t=[1/0,1/0,-1/0,-1/0];for(let e=0;e<s.length;e+=2)t[0]=Math.min(t[0],s[e]),t[1]=Math.min(t[1],s[e+1]),t[2]=Math.max(t[2],s[e]),t[3]=Math.max(t[3],s[e+1]);return t}function Kt(s,{scale:t,dx:e,dy:n},o){let i=1/0;for(let r=0;r+3<s.length;r+=2){let a=s[r]*t+e,l=s[r+1]*t+n,c=s[r+2]*t+e-a,h=s[r+3]*t+n-l,u=((o.x-a)*c+(o.y-l)*h)/(c*c+h*h||1),f=Math.max(0,Math.min(1,u));i=Math.min(i,Math.hypot(a+f*c-o.x,l+f*h-o.y))}return i}var Zt=["Kazakhstan","Kyrgyzstan","Tajikistan","Uzbekistan","Turkmenistan"],In="TJK-Gorno-Badakhshan",J=class extends A{#t=[];#e=[];#n=[];#s={};#o=null;setData({degree:t,countries:e,regions:n,places:o}){let i=({id:r,name:a,at:l,rings:c})=>({id:r,name:a,x:_(l[0]),y:P(l[1]),rings:c.map(h=>Nn(h,t))});this.#t=e.map(i),this.#e=n.map(i),this.#n=o.map(([r,a,l,c,h])=>({name:r,x:_(a),y:P(l),zoom:c,capital:h===1})),this.redraw()}setFills(t){let e=JSON.stringify(this.#s);this.#s=t??{},JSON.stringify(this.#s)!==e&&this.redraw()}setTheme(t){this.#o=t,this._map.getContainer().style.background=t.sea,this.redraw()}draw(t,e){let n=this.#o;if(!n||!this.#t.length)return;t.lineJoin="round";for(let i of this.#t)this.#i(t,e,n,i);if(t.strokeStyle=n.region,t.lineWidth=.8,e.zoom>=5)for(let i of this.#e)Z(t,e,i.rings);let o=this.#e.find(i=>i.id===In);o&&(t.strokeStyle=n.accent,t.lineWidth=1.6,t.setLineDash([6,3]),Z(t,e,o.rings),t.setLineDash([])),this.#c(t,e,n,o)}#i(t,e,n,{id:o,name:i,rings:r}){let a=Zt.includes(i);t.fillStyle=a?n.focus:n.land,t.strokeStyle=n.border,t.lineWidth=a?1.3:.8,Z(t,e,r,!0),this.#s[o]&&(t.globalAlpha=.55,t.fillStyle=this.#s[o],Z(t,e,r,!0),t.globalAlpha=1)}#c(t,e,n,o){let{zoom:i}=e,r=new G(t,e,n);if(o&&i>=5){let a=i>=6?"Gorno-Badakhshan (GBAO)":"GBAO";r.put(a,o.x,o.y,{font:"600 12px",colour:n.accent})}for(let{id:a,name:l,x:c,y:h}of this.#t){let u=Zt.includes(l),f=a.startsWith("X")?7:4;i<(u?3:f)||i>8||r.put(l.toUpperCase(),c,h,{font:u?"600 12px":"400 11px",colour:n.label})}for(let{name:a,x:l,y:c,capital:h,...u}of this.#n)i<u.zoom||r.put(a,l,c,{font:h?"600 11px":"400 11px",colour:n.town,dot:!0});if(!(i<7))for(let a of this.#e)a!==o&&r.put(a.name,a.x,a.y,{font:"italic 11px",colour:n.label})}};function Nn(s,t){let e=new Float64Array(s.length),n=0,o=0;for(let i=0;i<s.length;i+=2)n+=s[i],o+=s[i+1],e[i]=_(n/t),e[i+1]=P(o/t);return{points:e,box:K(e)}}function Z(s,{scale:t,dx:e,dy:n,bounds:o},i,r=!1){s.beginPath();for(let{points:a,box:l}of i){if(l[2]*t+e<o.min.x||l[0]*t+e>o.max.x||l[3]*t+n<o.min.y||l[1]*t+n>o.max.y)continue;let c=1/0,h=1/0;for(let u=0;u<a.length;u+=2){let f=a[u]*t+e,d=a[u+1]*t+n;u&&u<a.length-2&&Math.abs(f-c)+Math.abs(d-h)<1.2||(u?s.lineTo(f,d):s.moveTo(f,d),c=f,h=d)}s.closePath()}r&&s.fill("evenodd"),s.stroke()}var Ct={light:{sea:"#dfe7ec",land:"#fbfaf6",focus:"#ffffff",border:"#a9b0b5",region:"#d9d9d2",label:"#5b646b",town:"#3c4247",halo:"#fbfaf6",paper:"#ffffff",ink:"#22272b",accent:"#7b3294"},dark:{sea:"#101820",land:"#1d2730",focus:"#222e38",border:"#4b5a66",region:"#303c46",label:"#9fb0bd",town:"#c6d2da",halo:"#1d2730",paper:"#18212a",ink:"#eef2f5",accent:"#d9a6e8"}};var Jt={light:{name:"light",...Ct.light},dark:{name:"dark",...Ct.dark}};function Qt({paper:s,ink:t,border:e}){let{style:n}=document.documentElement;n.setProperty("--paper",s),n.setProperty("--ink",t),n.setProperty("--edge",e)}var zn=[1e3,3e3,9e3];async function te(s,t,e,n=zn){let{inline:o}=window.atlas;if(o)return o[`${t}.json`];let i=await Fn(s);if(i)return i;let r=()=>{},a=null;for(let l=0;;l++)try{let c=await Rn(s,l>0);return a?.(),c}catch{a??=e(()=>r()),await new Promise(c=>{r=()=>c(null),l<n.length&&setTimeout(r,n[l])})}}async function Fn(s){try{let{atlasAhead:t}=window.parent;return await t?.[new URL(s,location.href).href]??null}catch{return null}}async function Rn(s,t){let e=await fetch(s,{cache:t?"reload":"force-cache"});if(!e.ok)throw new Error(`${e.status}`);return e.json()}async function ee(s){if(!s)throw new Error("none");let t=await fetch(s,{priority:"low"});if(!t.ok)throw new Error(`${t.status}`);return t.json()}function M(){try{return window.parent.location.href}catch{return""}}function ne(s){if(document.getElementById(`site-${s}`))return`#site-${s}`;let t=M();return t&&new URL(`./site?site=${encodeURIComponent(s)}`,t).href}function se(s){let{history:t}=window.parent;t.replaceState(t.state,"",s)}function oe(s){let t=M();if(!t)return;let e=new URL(t).pathname,{navigation:n}=window.parent;n?.addEventListener("currententrychange",({navigationType:o})=>{new URL(M()).pathname===e&&s(o==="traverse")})}var ie=Date.now();function Q(s){ie+=1;let t={last_object_clicked_tooltip:s,last_object_clicked_count:ie};window.__GLOBAL_DATA__&&Object.assign(window.__GLOBAL_DATA__,t,{previous_data:t}),window.Streamlit?.setComponentValue(t)}function re(s){window.Streamlit?.events.addEventListener("streamlit:render",()=>setTimeout(s))}var Dn=".stApp",W=".sentence",Un=".st-key-close_site";function $(){try{return window.parent.document}catch{return null}}function ae(){let s=$()?.querySelector(Dn),[t,e,n]=(s?getComputedStyle(s).backgroundColor.match(/\d+/g)??[]:[]).map(Number);return n===void 0?matchMedia("(prefers-color-scheme: dark)").matches:t*.3+e*.6+n*.1<128}function le(){return $()?.querySelector(W)?.textContent??""}function ce(s,t){let e=$()?.querySelector(W);if(!e||e.textContent===(t?`${s} ${t}`:s))return;let n=e.ownerDocument.createElement("span");n.className="remark",n.textContent=t,e.replaceChildren(...t?[`${s} `,n]:[s])}function At(s){$()?.querySelector(W)?.setAttribute("aria-busy",`${s}`)}function he(){$()?.querySelector("article[data-site]")?.scrollIntoView({block:"start"})}function ue(s,t){let e=$();if(!e)return;let n=()=>{let i=e.querySelector(`article[data-site="${CSS.escape(s)}"]`);return i?(i.tabIndex=-1,i.focus(),i.addEventListener("keydown",({key:r})=>r==="Escape"&&t()),!0):!1};if(n())return;let o=new MutationObserver(()=>n()&&o.disconnect());o.observe(e.body,{childList:!0,subtree:!0}),setTimeout(()=>o.disconnect(),1e4)}function fe(){let s=$(),t=s?.activeElement;return s!==null&&t===s.body||!!t?.closest(Un)}function N(s,t,e,n){return s===null&&t===null?n:e?(s===null||s<=e[1])&&(t===null||t>=e[0]):!0}function jn(s,t){return s.findLast(e=>e[0]<=t)??null}function Wn(s,t){return s.findLast(([e])=>e===null||e<=t)?.[1]??null}function de(s,t){return s.findLast(([e])=>e<=t)?.[1]??null}function pe({lasting:s,staleYears:t,years:e},{status:n,lastEvidence:o,year:i}){return n===null||!s.includes(n)?!1:o===null||(i??e[1])-o>=t}function O(s,t,{period:e,known:n}){let o=e?.[1]??null;if(n){let r=jn(s.known[t],o??1/0);if(!r?.[1])return null;let[,,a,l,c,h,u]=r;return{start:a,end:l,status:c,newest:c,confidence:h,endBy:u===1,lastEvidence:de(s.evidence[t],o??1/0),year:o}}let i=s.status[t];return{start:s.start[t],end:s.end[t],status:o===null?i:Wn(s.statuses[t],o),newest:i,confidence:s.confidence[t],endBy:s.endBy.includes(t),lastEvidence:de(s.evidence[t],1/0),year:o}}function tt(s,t,{rows:e,layers:n,actors:o}){return e[t]===1&&(!n.length||n.includes(s.layer[t]))&&(!o.length||o.includes(s.actor[t]))}function z(s,t,e){if(!tt(s,t,e))return!1;let n=O(s,t,e);if(!n||!N(n.start,n.end,e.period,e.undated))return!1;let{confidence:o,statuses:i}=e;return o!==null&&n.confidence>o?!1:!i.length||n.status!==null&&i.includes(n.status)}function me(s,t,e){let n=0;for(let o=0;o<e.length;o++)e[o]=z(s,o,t)?1:0,n+=e[o];return n}function ge(s,t,e){let{confidence:n,statuses:o}=t;return o.length||n!==null&&n<e?!0:!s.id.every((i,r)=>tt(s,r,t))}var q=class{constructor(t=1/0,e=Float64Array,n=Uint32Array){let o=t!==1/0;this.ids=o?new n(t):[],this.values=o?new e(t):[],this.capacity=t,this.length=0}clear(){this.length=0}push(t,e){if(this.length===this.capacity)throw new RangeError("Queue is at capacity.");let n=this.length++;for(;n>0;){let o=n-1>>1,i=this.values[o];if(e>=i)break;this.ids[n]=this.ids[o],this.values[n]=i,n=o}this.ids[n]=t,this.values[n]=e}pop(){if(this.length===0)return;let t=this.ids,e=this.values,n=t[0],o=--this.length;if(o>0){let i=t[o],r=e[o],a=0,l=o>>1;for(;a<l;){let c=(a<<1)+1,h=c+1,u=c+(+(h<o)&+(e[h]<e[c]));if(e[u]>=r)break;t[a]=t[u],e[a]=e[u],a=u}t[a]=i,e[a]=r}return n}peek(){return this.length>0?this.ids[0]:void 0}peekValue(){return this.length>0?this.values[0]:void 0}shrink(){Array.isArray(this.ids)&&(this.ids.length=this.length),Array.isArray(this.values)&&(this.values.length=this.length)}};var ye=[Int8Array,Uint8Array,Uint8ClampedArray,Int16Array,Uint16Array,Int32Array,Uint32Array,Float32Array,Float64Array],Tt=3,Y=class s{static from(t,e=0){if(e%8!==0)throw new Error("byteOffset must be 8-byte aligned.");if(!t||t.byteLength===void 0||"buffer"in t)throw new Error("Data must be an instance of ArrayBuffer or SharedArrayBuffer.");let[n,o]=new Uint8Array(t,e+0,2);if(n!==251)throw new Error("Data does not appear to be in a Flatbush format.");let i=o>>4;if(i!==Tt)throw new Error(`Got v${i} data when expected v${Tt}.`);let r=ye[o&15];if(!r)throw new Error("Unrecognized array type.");let[a]=new Uint16Array(t,e+2,1),[l]=new Uint32Array(t,e+4,1);return new s(l,a,r,void 0,t,e)}constructor(t,e=16,n=Float64Array,o=ArrayBuffer,i,r=0){if(t===void 0)throw new Error("Missing required argument: numItems.");if(isNaN(t)||t<=0)throw new Error(`Unexpected numItems value: ${t}.`);this.numItems=+t,this.nodeSize=Math.min(Math.max(+e,2),65535),this.byteOffset=r;let a=t,l=a;this._levelBounds=[a*4];do a=Math.ceil(a/this.nodeSize),l+=a,this._levelBounds.push(l*4);while(a!==1);this.ArrayType=n,this.IndexArrayType=l<16384?Uint16Array:Uint32Array;let c=ye.indexOf(n),h=l*4*n.BYTES_PER_ELEMENT;if(c<0)throw new Error(`Unexpected typed array class: ${n}.`);let u=n,f=this.IndexArrayType;if(i)this.data=i,this._boxes=new u(i,r+8,l*4),this._indices=new f(i,r+8+h,l),this._pos=l*4,this.minX=this._boxes[this._pos-4],this.minY=this._boxes[this._pos-3],this.maxX=this._boxes[this._pos-2],this.maxY=this._boxes[this._pos-1];else{let d=this.data=new o(8+h+l*this.IndexArrayType.BYTES_PER_ELEMENT);this._boxes=new u(d,8,l*4),this._indices=new f(d,8+h,l),this._pos=0,this.minX=1/0,this.minY=1/0,this.maxX=-1/0,this.maxY=-1/0,new Uint8Array(d,0,2).set([251,(Tt<<4)+c]),new Uint16Array(d,2,1)[0]=this.nodeSize,new Uint32Array(d,4,1)[0]=t}this._queue=new q}add(t,e,n=t,o=e){let i=this._pos,r=i>>2,a=this._boxes;return this._indices[r]=r,a[i]=t,a[i+1]=e,a[i+2]=n,a[i+3]=o,this._pos=i+4,t<this.minX&&(this.minX=t),e<this.minY&&(this.minY=e),n>this.maxX&&(this.maxX=n),o>this.maxY&&(this.maxY=o),r}finish(){if(this._pos>>2!==this.numItems)throw new Error(`Added ${this._pos>>2} items when expected ${this.numItems}.`);let t=this._boxes;if(this.numItems<=this.nodeSize){t[this._pos++]=this.minX,t[this._pos++]=this.minY,t[this._pos++]=this.maxX,t[this._pos++]=this.maxY;return}let{numItems:e,minX:n,minY:o,nodeSize:i,_indices:r,_levelBounds:a}=this,l=this.maxX-n||1,c=this.maxY-o||1,h=new Int32Array(e),u=65535,f=u/l,d=u/c;for(let y=0,g=0;y<e;y++){let w=t[g++],x=t[g++],k=t[g++],v=t[g++],S=f*((w+k)/2-n)|0,T=d*((x+v)/2-o)|0;h[y]=Vn(S,T)}Yn(h,t,r,0,e-1,i);let p=e*4;for(let y=0,g=0;y<a.length-1;y++){let w=a[y];for(;g<w;){let x=g,k=t[g++],v=t[g++],S=t[g++],T=t[g++];for(let I=1;I<i&&g<w;I++)k=Math.min(k,t[g++]),v=Math.min(v,t[g++]),S=Math.max(S,t[g++]),T=Math.max(T,t[g++]);r[p>>2]=x,t[p++]=k,t[p++]=v,t[p++]=S,t[p++]=T}}this._pos=p}search(t,e,n,o,i){if(this._pos!==this._boxes.length)throw new Error("Data not yet indexed - call index.finish().");let{_boxes:r,_levelBounds:a,_indices:l,nodeSize:c}=this,h=this.numItems*4,u=r.length-4,f=a.length-1,d=[],p=[],y=!1;for(;u!==void 0;){let g=Math.min(u+c*4,a[f]),w=u>=h;if(y)this._collectContained(u,g,f,h,p,i);else for(let x=u;x<g;x+=4){let k=r[x];if(n<k)continue;let v=r[x+1];if(o<v)continue;let S=r[x+2];if(t>S)continue;let T=r[x+3];if(e>T)continue;let I=l[x>>2]|0;if(w){let St=+(t<=k&&e<=v&&n>=S&&o>=T);d.push(I|St,f-1)}else(i===void 0||i(I,k,v,S,T))&&p.push(I)}f=d.pop(),u=d.pop(),u!==void 0&&(y=(u&1)===1,u&=-2)}return p}_collectContained(t,e,n,o,i,r){let a=this._boxes,l=this._indices,c=t;for(let u=n;u>0;u--)c=l[c>>2];let h=Math.min(c+(e-t)*this.nodeSize**n,o);if(r===void 0)for(;c<h;c+=4)i.push(l[c>>2]|0);else for(;c<h;c+=4){let u=l[c>>2]|0;r(u,a[c],a[c+1],a[c+2],a[c+3])&&i.push(u)}}collides(t,e,n,o,i){if(this._pos!==this._boxes.length)throw new Error("Data not yet indexed - call index.finish().");let{_boxes:r,_levelBounds:a,_indices:l,nodeSize:c}=this,h=this.numItems*4,u=r.length-4,f=a.length-1,d=[];for(;u!==void 0;){let p=Math.min(u+c*4,a[f]),y=u>=h;for(let g=u;g<p;g+=4){let w=r[g];if(n<w)continue;let x=r[g+1];if(o<x)continue;let k=r[g+2];if(t>k)continue;let v=r[g+3];if(e>v)continue;let S=l[g>>2]|0;if(y)d.push(S,f-1);else if(i===void 0||i(S,w,x,k,v))return!0}f=d.pop(),u=d.pop()}return!1}neighbors(t,e,n=1/0,o=1/0,i){if(this._pos!==this._boxes.length)throw new Error("Data not yet indexed - call index.finish().");let{_boxes:r,_levelBounds:a,_indices:l,_queue:c,nodeSize:h}=this,u=this.numItems*4,f=h*4,d=[],p=o*o,y=n===1,g=p;for(c.push(r.length-4<<1,0);c.length;){let w=c.ids[0];if(w&1){if(c.pop(),d.push(w>>1),d.length===n)break;continue}c.pop();let x=w>>1,k=x<u,v=Math.min(x+f,qn(x,a));for(let S=x;S<v;S+=4){let T=r[S],I=r[S+1],St=r[S+2],$n=r[S+3],Vt=Math.max(Math.max(T-t,t-St),0),Gt=Math.max(Math.max(I-e,e-$n),0),U=Vt*Vt+Gt*Gt;if(U>g)continue;let Lt=l[S>>2]|0;k?(i===void 0||i(Lt))&&(c.push(Lt<<1|1,U),y&&U<g&&(g=U)):c.push(Lt<<1,U)}}return c.clear(),d}};function qn(s,t){let e=0,n=t.length-1;for(;e<n;){let o=e+n>>1;t[o]>s?n=o:e=o+1}return t[e]}function Yn(s,t,e,n,o,i){let r=[n,o];for(;r.length;){let a=r.pop()||0,l=r.pop()||0;if(a-l<=i&&Math.floor(l/i)>=Math.floor(a/i))continue;let c=s[l],h=s[l+a>>1],u=s[a],f=c>h!=c>u?c:h<c!=h<u?h:u,d=l-1,p=a+1;for(;;){do d++;while(s[d]<f);do p--;while(s[p]>f);if(d>=p)break;Hn(s,t,e,d,p)}r.push(l,p,p+1,a)}}function Hn(s,t,e,n,o){let i=s[n];s[n]=s[o],s[o]=i;let r=4*n,a=4*o,l=t[r],c=t[r+1],h=t[r+2],u=t[r+3];t[r]=t[a],t[r+1]=t[a+1],t[r+2]=t[a+2],t[r+3]=t[a+3],t[a]=l,t[a+1]=c,t[a+2]=h,t[a+3]=u;let f=e[n];e[n]=e[o],e[o]=f}function Vn(s,t){let e=s^t,n=65535^e,o=65535^(s|t),i=s&(t^65535),r=e|n>>1,a=e>>1^e,l=o^(o>>1^n&i>>1),c=i^(e&o>>1^i>>1);return e=r&r>>2^a&a>>2,n=r&a>>2^a&(r^a)>>2,o=l^(r&l>>2^a&c>>2),i=c^(a&l>>2^(r^a)&c>>2),r=e&e>>4^n&n>>4,a=e&n>>4^n&(e^n)>>4,l=o^(e&o>>4^n&i>>4),c=i^(n&o>>4^(e^n)&i>>4),o=l^(r&l>>8^a&c>>8),i=c^(a&l>>8^(r^a)&c>>8),o^=o>>1,i^=i>>1,e=s^t,n=i|65535^(e|o),e=(e|e<<8)&16711935,e=(e|e<<4)&252645135,e=(e|e<<2)&858993459,e=(e|e<<1)&1431655765,n=(n|n<<8)&16711935,n=(n|n<<4)&252645135,n=(n|n<<2)&858993459,n=(n|n<<1)&1431655765,((n<<1|e)>>>0)-2147483648}function xe({rows:s},t,e){let n=s.indexOf(t)/s.length*2*Math.PI-Math.PI/2,o=22+s.length*2.4;return{x:e.x+Math.cos(n)*o,y:e.y+Math.sin(n)*o}}var b=20,et=11,Mt=6,nt=class{constructor({lon:t,lat:e,accuracy:n,shape:o,routes:i}){this.x=Float64Array.from(t,_),this.y=Float64Array.from(e,P),this.accuracy=Float64Array.from(n,(l,c)=>X(l,e[c])),this.shape=o,this.routes=new Map;for(let[l,c]of Object.entries(i))this.routes.set(Number(l),Float64Array.from(c.flatMap(h=>[_(h[0]),P(h[1])])));let r=[...t.keys()],a=r.filter(l=>o[l]!=="p");this.#t=new Map(a.map(l=>[l,this.#i(l)])),this.#e=new st(r,l=>[this.x[l],this.y[l],this.x[l],this.y[l]]),this.#n=new st(a,l=>this.#t.get(l))}#t;#e;#n;radius(t,e){return this.accuracy[e]*t.scale}spot(t,e,n=null){return n?.rows.includes(e)?xe(n,e,this.spot(t,n.centre)):j(t,this.x[e],this.y[e])}extent({scale:t,dx:e,dy:n},o){let[i,r,a,l]=this.#t.get(o);return[i*t+e-b,r*t+n-b,a*t+e+b,l*t+n+b]}inView(t,e){let{min:n,max:o}=t.bounds,i=r=>Et(t,[n.x-r,n.y-r,o.x+r,o.y+r]);return{points:this.#e.search(i(b/2),r=>e[r]===1&&this.shape[r]==="p"),shapes:this.#n.search(i(b),r=>e[r]===1)}}under(t,e,n,o=null){let i=this.#s(t,e,n,o);return i.length?i:this.#o(t,e,n)}#s(t,e,n,o){let i=this.#e.search(we(t,e,et),a=>n[a]===1);return(o?[...i.filter(a=>!o.rows.includes(a)),...o.rows]:i).map(a=>{let l=this.spot(t,a,o);return{row:a,distance:Math.hypot(l.x-e.x,l.y-e.y)}}).filter(({distance:a})=>a<=et).sort((a,l)=>a.distance-l.distance||a.row-l.row).map(({row:a})=>a)}#o(t,e,n){return this.#n.search(we(t,e,Mt),o=>{let i=this.routes.get(o);if(!n[o]||!i)return!1;let r=this.shape[o]==="b"?Math.max(Mt,this.radius(t,o)):Mt;return Kt(i,t,e)<=r})}#i(t){let e=this.routes.get(t),[n,o,i,r]=K(e??Float64Array.of(this.x[t],this.y[t])),a=this.shape[t]==="l"?0:this.accuracy[t];return[n-a,o-a,i+a,r+a]}},st=class{constructor(t,e){this.#t=t,this.#e=t.length?new Y(t.length):null;for(let n of t)this.#e?.add(...e(n));this.#e?.finish()}#t;#e;search(t,e){let n=this.#e?.search(...t,o=>e(this.#t[o]))??[];return Array.from(Uint32Array.from(n).sort(),o=>this.#t[o])}};function we(s,{x:t,y:e},n){let o=n+1;return Et(s,[t-o,e-o,t+o,e+o])}var be=600,H=4;function ke(s,t,e){let{min:n,max:o}=t.bounds,i=Math.ceil((o.x-n.x+b)/H)+1,r=new Uint8Array(i*(Math.ceil((o.y-n.y+b)/H)+1));return Se(e,a=>{let{x:l,y:c}=s.spot(t,a),h=Math.floor((l-n.x+b/2)/H),u=Math.floor((c-n.y+b/2)/H)*i+h;return r[u]?!1:(r[u]=1,!0)})}function ve(s,t,e,n){let o=new Set;return Se(n,i=>{let r=s.shape[i],a=s.extent(e,i),l=Math.max(2*H,(a[2]-a[0])/(r==="l"?16:4)),c=[t[i],r,Math.round(l),...a.map(h=>Math.round(h/l))].join();return o.has(c)?!1:(o.add(c),!0)})}function Se(s,t){let e=[];for(let n=s.length-1;n>=0;n--)t(s[n])&&e.push(s[n]);return e.reverse()}function $t(s,{scale:t,dx:e,dy:n},o){s.beginPath(),s.lineCap=s.lineJoin="round";let i=1/0,r=1/0;for(let a=0;a<o.length;a+=2){let l=o[a]*t+e,c=o[a+1]*t+n;if(!a)s.moveTo(l,c);else if(a===o.length-2||Math.abs(l-i)+Math.abs(c-r)>1)s.lineTo(l,c);else continue;i=l,r=c}}function Le(s,{colour:t,paper:e,dash:n,doubled:o,strong:i}){s.strokeStyle=e,s.lineWidth=i?7:4.5,s.stroke(),s.strokeStyle=t,s.lineWidth=i?4:2.4,s.setLineDash(n.map(r=>r*2.5)),s.stroke(),o&&(s.strokeStyle=e,s.lineWidth=1,s.stroke()),s.setLineDash([])}function Ee(s,t,{colour:e,strong:n}){s.strokeStyle=e+(n?"66":"38"),s.lineWidth=Math.max(6,t),s.stroke()}function Ce(s,{x:t,y:e},n,{colour:o,strong:i}){let r=Math.max(8,n),a=r<60?"14":"05";s.beginPath(),s.arc(t,e,r,0,2*Math.PI),s.fillStyle=o+(i?"30":a),s.fill(),s.setLineDash([4,4]),s.strokeStyle=o+(i?"dd":"66"),s.lineWidth=1,s.stroke(),s.setLineDash([])}function Ae(s,{x:t,y:e},n,{colour:o,strong:i}){s.beginPath(),s.arc(t,e,n,0,2*Math.PI),s.fillStyle=o+(i?"22":"0c"),s.fill(),s.strokeStyle=o+(i?"cc":"44"),s.lineWidth=1,s.stroke()}var Gn={added:["#009E73","+"],ended:["#B03A2E","×"],changed:["#56B4E9","~"]};function Te(s,t,{x:e,y:n}){let[o,i]=Gn[t];s.beginPath(),s.arc(e,n,6,0,2*Math.PI),s.fillStyle=o,s.fill(),s.fillStyle="#ffffff",s.font="bold 12px system-ui, sans-serif",s.textAlign="center",s.textBaseline="middle",s.fillText(i,e,n+.5)}var R=5.4,E=b/2;function ot(s,t){let e=new Map;return(n,o=Math.max(1,Math.ceil(window.devicePixelRatio||1)))=>{let i=Xn(n)*16+o,r=e.get(i);if(!r){r=document.createElement("canvas"),r.width=r.height=b*o;let a=r.getContext("2d");a.scale(o,o),Kn(a,s,t,n),e.set(i,r)}return r}}function Xn({layer:s,actor:t,status:e,confidence:n,marked:o}){return(((s*16+t)*16+(e??15))*16+n)*2+Number(o)}function Kn(s,t,e,{layer:n,actor:o,status:i,confidence:r,marked:a}){let l=t.colours[n],c=i===null?null:t.statusCodes[i],h=t.contested.includes(r),u=Zn(t.shapes[o]);s.fillStyle=e.paper,s.fill(u),s.save(),s.clip(u),s.fillStyle=s.strokeStyle=l,s.lineWidth=1.5,Jn(s,u,c),s.restore(),s.strokeStyle=c==="active"?e.ink:l,s.lineWidth=h||c==="active"?1.2:1.8,s.setLineDash(t.dashes[r]),s.stroke(u),s.setLineDash([]),h&&(s.strokeStyle=l,s.beginPath(),s.arc(E,E,R+3,0,2*Math.PI),s.stroke()),a&&(s.fillStyle=e.ink,s.beginPath(),s.moveTo(b-5,.5),s.lineTo(b-1.5,6),s.lineTo(b-8.5,6),s.fill())}function Zn(s){let t=new Path2D;return s==="square"?t.rect(E-R+.4,E-R+.4,2*R-.8,2*R-.8):t.arc(E,E,R,0,2*Math.PI),t}function Jn(s,t,e){let n=E-4,o=E+4;switch(e){case"overdue":F(s,E,n,E,E),F(s,E,E,o-1,E+2);break;case"under_construction":s.fillRect(0,E,b,E);break;case"active":s.fill(t);break;case"suspended":for(let i of[-5,0,5])F(s,n+i-2,o+2,o+i+2,n-2);break;case"ended":F(s,n,n,o,o),F(s,o,n,n,o);break;case"cancelled":F(s,n,o,o,n);break;case null:s.beginPath(),s.arc(E,E,1.6,0,2*Math.PI),s.fill();break}}function F(s,t,e,n,o){s.beginPath(),s.moveTo(t,e),s.lineTo(n,o),s.stroke()}var it=class extends A{picked=null;hover=null;fan=null;#t=null;#e=0;#n=new Map;#s=[];constructor({words:t,sites:e},n,o){super(o),this.words=t,this.sites=e,this.places=new nt(e),this.visible=new Uint8Array(e.id.length),this.#o=n,this.#i=ot(t,n)}#o;#i;setTheme(t){t!==this.#o&&(this.#o=t,this.#i=ot(this.words,t),this.#s=[],this.redraw())}show(t){this.#t=t,this.#s=[],this.#e=me(this.sites,t,this.visible);let e=Object.entries(t.marks??{});this.#n=new Map(e.flatMap(([n,o])=>o.map(i=>[i,n]))),this.fan?.rows.every(n=>this.visible[n])||(this.fan=null),this.redraw()}stateOf(t){return O(this.sites,t,this.#t)}rows(){return[...this.visible.keys()].filter(t=>this.visible[t])}under(t){return this.places.under(this.frame(),t,this.visible,this.fan)}spot(t,e=this.frame()){let{x:n,y:o}=this.places.spot(e,t,this.fan);return L.point(n,o)}draw(t,e){let{points:n,lines:o,soft:i}=this.#c(e);for(let r of i)this.#h(t,e,r);for(let r of o)this.#r(t,e,r);if(t.globalAlpha=1,e.zoom>=8)for(let r of n)this.#l(t,e,r);this.picked!==null&&this.visible[this.picked]&&this.#l(t,e,this.picked,!0);for(let r of[...i,...o,...n])this.fan?.rows.includes(r)||this.#u(t,r,this.places.spot(e,r),this.places.shape[r]==="p"?1:.8);this.#m(t,e);for(let r of[this.hover,this.picked])r!==null&&this.visible[r]&&this.#f(t,e,r)}#c(t){let{places:e,sites:n}=this,{points:o,shapes:i}=e.inView(t,this.visible);this.#e>be&&(o=ke(e,t,o),i=ve(e,n.layer,t,i));let r=this.#n;r.size&&o.sort((c,h)=>Number(r.has(c))-Number(r.has(h)));let a=i.filter(c=>e.shape[c]==="l"),l=i.filter(c=>e.shape[c]!=="l");return{points:o,lines:a,soft:l}}#h(t,e,n){let o=this.places.routes.get(n),i=this.places.radius(e,n);if(t.globalAlpha=this.#p(n),!o){Ce(t,this.places.spot(e,n),i,this.#a(n));return}$t(t,e,o),Ee(t,2*i,this.#a(n))}#r(t,e,n){let{words:o}=this,{confidence:i}=this.stateOf(n);t.globalAlpha=this.#p(n),$t(t,e,this.places.routes.get(n)),Le(t,{...this.#a(n),paper:this.#o.paper,dash:o.dashes[i],doubled:o.contested.includes(i)})}#a(t){return{colour:this.words.colours[this.sites.layer[t]],strong:t===this.picked||t===this.hover}}#l(t,e,n,o=!1){if(this.places.shape[n]!=="p")return;let i=this.places.radius(e,n);!o&&(i<14||i>400)||Ae(t,this.places.spot(e,n),i,{...this.#a(n),strong:o})}#u(t,e,{x:n,y:o},i){let r=b*i,a=this.#n.get(e);t.globalAlpha=this.#p(e),t.drawImage(this.#d(e),n-r/2,o-r/2,r,r),t.globalAlpha=1,a&&Te(t,a,{x:n+r/2-1,y:o-r/2+1})}#d(t){let{layer:e,actor:n,relation:o}=this.sites,i=()=>({...this.stateOf(t),layer:e[t],actor:n[t],marked:o[t]!==null});return this.fine?this.#i(i(),3):(this.#s[t]??=this.#i(i()),this.#s[t])}legend(){let{words:t}=this,e=t.colours.length,n=ot({...t,colours:[...t.colours,this.#o.label]},this.#o),o=this.rows(),i=o.map(h=>this.stateOf(h)),r=t.shapes.indexOf("circle"),a={layer:e,actor:r,status:t.statusCodes.indexOf("planned"),confidence:0,marked:!1},l={...a,status:t.statusCodes.indexOf("active")},c=(h,u,f)=>[...new Set(h)].sort((p,y)=>(p??1/0)-(y??1/0)).map(p=>{let y=p;return{sign:n({...a,...f(y)},3),label:u(y)}});return[...c(o.map(h=>this.sites.layer[h]),h=>t.layers[h],h=>({...l,layer:h})),...c(o.map(h=>this.sites.actor[h]),h=>t.actors[h],h=>({...l,actor:h})),...c(i.map(({status:h})=>h),h=>h===null?t.unknownStatus:t.statuses[h],h=>({status:h})),...c(i.map(({confidence:h})=>h),h=>t.confidences[h],h=>({confidence:h}))]}#p(t){return this.#n.size&&!this.#n.has(t)?.35:1}#m(t,e){if(!this.fan)return;let n=this.places.spot(e,this.fan.centre);t.strokeStyle=this.#o.ink,t.lineWidth=1;for(let o of this.fan.rows){let i=this.spot(o,e);t.beginPath(),t.moveTo(n.x,n.y),t.lineTo(i.x,i.y),t.stroke(),this.#u(t,o,i,1)}}#f(t,e,n){let o=this.spot(n,e);t.beginPath(),t.arc(o.x,o.y,b/2+2.5,0,2*Math.PI),t.strokeStyle=this.#o.ink,t.lineWidth=n===this.picked?2.4:1.4,t.stroke()}};var Ot="data-test-script-state",Pt="data-selected",_t="aria-valuetext",It=["countries","regions","categories","commodities","relations","orgs","roles"],Oe=["q","when","year","period","clock","undated","layers","actors","statuses","confidence",...It],Qn=Oe.map(s=>`.st-key-w_${s}`).join(),ts=It.map(s=>`.st-key-w_${s}`).join(),es=".stHtml",_e=" · ",ns=["year","period","all"],ss=1e3,os=5e3;function Pe({labels:s,changed:t,written:e,settled:n}){let o=$()?.querySelector(`[${Ot}]`);if(!o)return;let i,r=!1,a=new MutationObserver(c=>{let h=new Set,u=!1,f=!1;for(let{type:p,target:y,attributeName:g,oldValue:w}of c){let x=y;if(p==="childList"){let v=x.closest(ts);v?h.add(v):x.matches(es)&&x.querySelector(W)&&(u=!0);continue}let k=x.getAttribute(g??"");if(k!==w)if(g===Ot)r=k==="notRunning",f=!0;else{let v=x.closest(Qn);v&&h.add(v)}}let d=[...h].flatMap(p=>is(p,s)??[]);for(let p of d)t(p);if((u||f&&r)&&e(),!(!d.length&&!f)&&(clearTimeout(i),r)){let p=d.length?os:ss;i=setTimeout(()=>{r=!1,n()},p)}}),l=[_t,Pt,Ot,"value"];a.observe(o.ownerDocument.body,{subtree:!0,childList:!0,attributeOldValue:!0,attributeFilter:l})}function is(s,t){let e=Oe.find(i=>s.matches(`.st-key-w_${i}`)),n=It.find(i=>i===e);if(n)return rs(s,n,t(n));if(e==="q")return as(s.querySelector("input"));if(e==="confidence")return ls(s.querySelector("input"),t(e));if(e==="undated")return{undated:s.querySelector(`[${Pt}]`)!==null};if(e==="layers"||e==="actors"||e==="statuses")return{[e]:$e(s)};if(e==="when"||e==="clock"){let[i]=$e(s);return i===void 0?null:e==="when"?{when:ns[i]}:{known:i===1}}let o=[...s.querySelectorAll(`[${_t}]`)].map(i=>Number(i.getAttribute(_t)));return!o.length||!o.every(Number.isInteger)?null:e==="year"?{year:o[0]}:{span:[o[0],o[o.length-1]]}}function Ie(s,t){let e=$()?.querySelectorAll(`.st-key-w_${s} button p`)??[];for(let[n,{firstChild:o}]of[...e].entries()){let i=o?.nodeValue??"",r=`${Nt(i)}${_e}${t[n]}`;o&&i!==r&&t[n]!==void 0&&(o.nodeValue=r)}}function $e(s){return[...s.querySelectorAll("button")].flatMap((t,e)=>t.hasAttribute(Pt)?[e]:[])}function rs(s,t,e){let o=(s.querySelector("[role=combobox]")&&[...s.querySelectorAll("[data-tag] [title]")])?.map(i=>e.indexOf(Nt(i.getAttribute("title")??"")))??[-1];return o.includes(-1)?null:{[t]:[...new Set(o)].sort((i,r)=>i-r)}}function as(s){return s&&{q:s.value.trim()}}function ls(s,t){let e=t.indexOf(Nt(s?.value??""));return e<0?null:{confidence:e}}function Nt(s){let t=s.lastIndexOf(_e);return t<0?s:s.slice(0,t)}var cs="(?<![\\p{L}\\p{N}_])",Ne=/\p{Nd}/u;function Be({letters:s,signs:t,together:e,meeting:n,han:o}){let i=new Set(t),r=e.map(([d,p])=>({from:new RegExp(d.replace(/^\\b/,cs),"gu"),to:p})),a=n.map(([d,p])=>({from:new RegExp(d,"gu"),to:p.replace("\\1","$1")})),l=new RegExp(`[a-z0-9]+|[${o}]+|(?:(?![_a-z0-9${o}])[\\p{L}\\p{N}])+`,"gu"),c=new RegExp(`^[${o}]`,"u"),h=(d,p)=>p.reduce((y,{from:g,to:w})=>y.replace(g,w),d);function u(d){let p=[...d].filter(x=>!i.has(x)).join("");return([...[...h(hs(p.normalize("NFKC")),r).normalize("NFC")].map(x=>s[x]??x).join("").normalize("NFKD").replace(/\p{M}/gu,"")].map(us).join("").match(l)??[]).map(x=>h(x,a))}return{fold:u,isWhole:d=>c.test(d)}}var ze=s=>/[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]/.test(s);function hs(s){return s.toLowerCase().replaceAll("ß","ss").replaceAll("ς","σ")}function us(s){if(!Ne.test(s)||s<="9")return s;let t=s.codePointAt(0),e=t;for(;Ne.test(String.fromCodePoint(e-1));)e-=1;return`${(t-e)%10}`}var De=3,fs=[[9,2],[5,1]],ds=64,rt=class{#t;#e;#n;#s;#o=new Map;constructor(t,e,n){this.#t=Be(t);let o=new Map,i=e.map(r=>r.split(" ").map(a=>{let l=o.get(a)??o.size;return o.set(a,l),l}));this.#e=[...o.keys()],this.#n=Fe(i),this.#s=Fe(n)}find(t){let e=this.#t.fold(t),n=e.map(i=>this.#i(i,ze(t))),o=new Uint8Array(this.#s.size);if(e.length)for(let i=0;i<o.length;i++)o[i]=n.every(r=>r.rows[i])?1:0;return{rows:o,alike:n.some(({alike:i})=>i)}}trouble(t){let e=this.#t.fold(t);if(!e.length)return"signs";let n=[...new Set(e.join(""))].filter(o=>o>""&&!this.#t.isWhole(o));return n.length?this.#e.some(o=>n.some(i=>o.includes(i)))?null:"script":null}#i(t,e){let n=`${e?"a":""} ${t}`,o=this.#o.get(n)??this.#c(t,e);return this.#o.delete(n),this.#o.set(n,o),this.#o.size>ds&&this.#o.delete(this.#o.keys().next().value),o}#c(t,e){let{isWhole:n}=this.#t,o=this.#h(e?xs(t):ys(t,n(t)));!o.includes(1)&&!e&&Bt(t)&&(o=this.#h(r=>r.startsWith(` ${t}`)));let i=o.includes(1)||n(t)?0:ms(t);if(i){let r=` ${gs(t)}`;o=this.#h(a=>a.startsWith(r)&&ps(t,a.trim(),i))}return{rows:Re(this.#s,Re(this.#n,o)),alike:i>0&&o.includes(1)}}#h(t){return Uint8Array.from(this.#e,e=>Number(t(` ${e} `)))}};function Fe(s){return{holders:Uint32Array.from(s.flatMap((e,n)=>e.map(()=>n))),things:Uint32Array.from(s.flat()),size:s.length}}function Re({holders:s,things:t,size:e},n){let o=new Uint8Array(e);for(let i=0;i<t.length;i++)n[t[i]]&&(o[s[i]]=1);return o}function ps(s,t,e){let n=[...s],o=[...t],i=[],r=Array.from({length:o.length+1},(a,l)=>l);for(let a=1;a<=n.length;a++){let l=[a];for(let c=1;c<=o.length;c++){let h=n[a-1]===o[c-1]?0:1,u=Math.min(r[c]+1,l[c-1]+1,r[c-1]+h);a>1&&c>1&&n[a-1]===o[c-2]&&n[a-2]===o[c-1]&&(u=Math.min(u,i[c-2]+1)),l.push(u)}if(Math.min(...l)>e)return!1;i=r,r=l}return Math.min(...r)<=e}function ms(s){return/^\p{L}+$/u.test(s)?fs.find(([t])=>[...s].length>=t)?.[1]??0:0}var gs=s=>String.fromCodePoint(s.codePointAt(0)??0);function ys(s,t){let e=t?s:Bt(s)?` ${s} `:` ${s}`;return n=>n.includes(e)}function xs(s){let t=[...s],e=t.length>De&&s.endsWith("h"),n=(e?t.slice(0,-1):t).map(i=>i==="u"?"[aeiouv]+":"aei".includes(i)?"[aeiou]+":`${i}[aeiou]*`),o=new RegExp(` [aeiou]*${n.join("")}${e?"h?":""}${Bt(s)?" ":""}`,"u");return i=>o.test(i)}var Bt=s=>[...s].length<=De&&/^\p{L}+$/u.test(s);var je=["countries","regions","categories","commodities","relations"],lt=[...je,"orgs","roles"],at=class{#t;constructor(t){this.#t=t,this.search=new rt(t.folding,t.texts,t.textsOf)}labels(t){return this.#t.choices[t].labels}words(t){let{labels:e,words:n}=this.#t.choices[t];return n??e}rows(t){let{of:e,parts:n}=this.#t,o=t.q?this.search.find(t.q).rows.slice():new Uint8Array(n.length).fill(1);for(let i of je){if(!t[i].length)continue;let r=new Set(t[i]);Ue(o,a=>e[i][a].some(l=>r.has(l)))}return(t.orgs.length||t.roles.length)&&this.#e(o,t),o}#e(t,{orgs:e,roles:n}){let{above:o,parts:i}=this.#t,r=o.map((a,l)=>!e.length||[l,...a].some(c=>e.includes(c)));Ue(t,a=>{let l=i[a];for(let c=0;c<l.length;c+=2)if(r[l[c]]&&(!n.length||n.includes(l[c+1])))return!0;return!1})}};function Ue(s,t){for(let e=0;e<s.length;e++)s[e]&&!t(e)&&(s[e]=0)}function ct(s,t){let e=Uint8Array.from(atob(s.slice(1)),n=>n.charCodeAt(0));return s[0]==="b"?ws(e,t):bs(e,t)}function ws(s,t){let e=new Uint8Array(t);for(let n=0;n<t;n++)e[n]=s[n>>3]>>(n&7)&1;return e}function bs(s,t){let e=new Uint8Array(t),n=0,o=!1,i=0,r=0;for(let a of s)i|=(a&127)<<r,r+=7,!(a>127)&&(o&&e.fill(1,n,n+i),n+=i,o=!o,i=r=0);return e}function We(s,t){let{when:e,year:n,span:o,chosen:i,q:r,read:a}=s.follow??ks,l=lt.map(c=>[c,i[c]??[]]);return{...s,when:e,year:n,span:o,q:r,read:a,...Object.fromEntries(l),rows:ct(s.mask,t),undated:s.undated===1,known:s.known===1}}var ks={when:"all",year:0,span:[0,0],chosen:{},q:"",read:""};function qe({when:s,year:t,span:e}){return s==="all"?null:s==="year"?[t,t]:e}var Ye=/^[2-9cfghjmpqrvwx0]{0,8}\+[2-9cfghjmpqrvwx]*$/i,vs=/^\d{1,2}\s*[c-hj-np-x]\s*[a-hj-np-z]{2}\s*\d+\s*\d*$/i,He=/[сювз](\.\s*|\s*)[шд]\.?|\b(north|south|east|west)\b/giu,Ve=/^[\d\s.,;/+\-nsew°'"º˚′’‘″”“−–]*$/i;function Ge(s){let t=s.normalize("NFKC").trim();if(Ye.test(t)||Ye.test(s.trim())||vs.test(t))return!0;let e=t.replace(He,"n");if(!Ve.test(e)&&!Ve.test(s.trim().replace(He,"n")))return!1;let n=e.match(/\d+/g)??[];return n.length>1||n.length===1&&/[^\d\s]/.test(e)}var Ss=["ended","cancelled"];function Xe(s,{start:t,end:e,newest:n,endBy:o}){let i=n===null?"":s.statusCodes[n];if(o){let r=`${i==="cancelled"?"cancelled":"ended"} by ${e}, year unknown`;return t===null?r:`since ${t}, ${r}`}return t!==null&&e!==null?t===e?`${t}`:`${t}–${e}`:e!==null?`until ${e}`:t===null?"years not known":Ss.includes(i)?`${t}, end not known`:`since ${t}`}function Ls(s,t){return t===null?s.unknownStatus:s.statuses[t]}function Ke(s,t){let e=Ls(s,t.status);return pe(s,t)?`${e} (${t.lastEvidence===null?"no dated evidence":`last evidence ${t.lastEvidence}`})`:e}function ht(s,t,e,n){let o=Ke(s,n).toLowerCase(),i=s.confidences[n.confidence].toLowerCase();return[t.name[e],s.layers[t.layer[e]],o,Xe(s,n),i].join(", ")}function Ze(s,t,e,n){let o=t.relation[e];return[`${s.layers[t.layer[e]]}: ${t.what[e]}`,t.where[e],`${Ke(s,n)}, ${Xe(s,n)}`,`${s.confidences[n.confidence]}, place within ${t.accuracy[e]/1e3} km`,o===null?"":s.relations[o]].filter(Boolean)}function m(s,t={},e=""){let n=document.createElement(s);for(let[o,i]of Object.entries(t))n.setAttribute(o,String(i));return n.textContent=e,n}function C(s,t,e){let n=m("button",{type:"button",...s},t);return n.addEventListener("click",e),n}function V(s,t,e=t.rows()){let{lat:n,lon:o,routes:i}=t.sites;if(!e.length)return;let r=e.flatMap(a=>{let l=(i[a]??[]).map(c=>[c[1],c[0]]);return[[n[a],o[a]],...l]});s.fitBounds(L.latLngBounds(r).pad(.15),{maxZoom:7,animate:!1})}function Je(s,t){let{lat:e,lon:n}=t.sites,[o,i,r,a]=t.words.region,l=t.rows(),c=l.filter(h=>o<=n[h]&&n[h]<=r&&i<=e[h]&&e[h]<=a);V(s,t,c.length?c:l)}function Qe(s,t){let e=new BroadcastChannel(`atlas-${t}`),n=!1;s.on("move",()=>{let{lat:o,lng:i}=s.getCenter();n||e.postMessage([o,i,s.getZoom()])}),e.addEventListener("message",({data:[o,i,r]})=>{n=!0,s.setView([o,i],r,{animate:!1}),n=!1})}function D(s,t){let{x:e,y:n}=s.getSize(),o=s.getContainer().querySelector(".atlas-bar")?.clientHeight??0;return{maxWidth:Math.min(t,e-60),minWidth:Math.min(50,e-60),maxHeight:Math.max(80,n-o-110),autoPanPaddingTopLeft:[8,o+18],autoPanPaddingBottomRight:[8,12]}}var ut=class{#t=null;#e;#n;constructor(t,e,n){this.#e=t,this.#n=e,t.on("popupclose",({popup:o})=>{o===this.#t&&(this.#t=null,n())}),t.on("resize",({oldSize:o})=>this.#s(o))}place(){let{picked:t,visible:e,fan:n,sites:o}=this.#n;return t===null||!e[t]?null:n?.rows.includes(t)?this.#e.layerPointToLatLng(this.#n.spot(t)):L.latLng(o.lat[t],o.lon[t])}open(){this.#o(),this.refresh()}refresh(){let t=this.place();if(!t){this.#o();return}let e=this.#i();if(this.#t){let n=this.#t.getContent();if(t.equals(this.#t.getLatLng())||this.#t.setLatLng(t),n.textContent===e.textContent)return;this.#t.setContent(e)}else this.#t=L.popup({...D(this.#e,260),autoPan:!1,offset:[0,-6]}),this.#t.setLatLng(t).setContent(e).openOn(this.#e);this.#s()}#s(t=this.#e.getSize()){let e=this.#t,n=e?.getLatLng();if(!e||!n)return;let o=this.#e.latLngToContainerPoint(this.#e.getCenter()),{x:i,y:r}=this.#e.latLngToContainerPoint(n).subtract(o);Math.abs(i)>t.x/2||Math.abs(r)>t.y/2||(Object.assign(e.options,D(this.#e,260),{autoPan:!0}),e.update(),e.options.autoPan=!1)}#o(){let t=this.#t;this.#t=null,t?.remove()}#i(){let{words:t,sites:e,picked:n}=this.#n,o=n,i=m("div"),r=Ze(t,e,o,this.#n.stateOf(o)).map(h=>m("p",{},h)),a=C({class:"atlas-record"},"Read the record ↓",he),l=ne(e.id[o]),c=l.startsWith("#")?m("a",{href:l},"Record ↓"):m("a",{href:l,target:"_blank",rel:"noopener"},"Full page ↗");return i.append(m("h2",{},e.name[o]),...r,a,...l?[c]:[]),i}};function tn(s,t,e,n,o){let i=m("div"),r=m("ul");i.append(m("h2",{},`${e.length} sites here`),r);for(let a of e){let l=m("li");l.append(C({},t.sites.name[a],()=>o(a))),r.append(l)}L.popup(D(s,300)).setLatLng(n).setContent(i).openOn(s)}function en(s,t,{pick:e,fanned:n,openOther:o}){let i=a=>{t.fan=a,t.redraw(),n()},r=()=>{t.picked!==null&&e(null)};s.on("click",a=>{let l=t.under(a.layerPoint),c=l.every(h=>t.fan?.rows.includes(h));if(l.length>12&&!c)tn(s,t,l,a.latlng,e);else if(l.length>1&&!c)i({centre:l[0],rows:l});else if(l.length)e(l[0]);else{if(o(a))return;t.fan?i(null):r()}}),s.on("zoomstart",()=>{t.fan&&i(null)}),s.getContainer().addEventListener("keydown",a=>{a.key==="Escape"&&r()})}function nn(s,t,e){if(z(s,t,e))return null;let{why:n,year:o=null}=Cs(s,t,e),i=o!==null&&z(s,t,{...e,period:[o,o]});return{why:n,year:i?o:null}}function Cs(s,t,e){let{period:n,undated:o}=e,i=O(s,t,e);if(!i)return As(s,t,n);let{start:r,end:a}=i;if(N(r,a,n,o))return{why:"left out by the filters"};if(!n||r===null&&a===null)return{why:"its dates are not known, and sites with unknown dates are left out"};let l=n[0]===n[1]?`${n[0]}`:`${n[0]}–${n[1]}`,c=r!==null&&r>n[1],h=c?r:a;return{why:`not there in ${l}; ${c?"from":"until"} ${h}`,year:h}}function As(s,t,e){let n=e&&s.known[t].find(([o,i])=>i===1&&o>e[1]);return n?{why:`not known at the end of ${e[1]}; first reported in ${n[0]}`,year:n[0]}:{why:"no dated source says that it exists"}}function sn(s,t,e){let n=0,o=m("span"),i=C({},"",()=>e(n)),r=m("p",{class:"atlas-hidden",role:"status"});return r.append(o,i),r.hidden=!0,L.DomEvent.disableClickPropagation(r),s.getContainer().append(r),a=>{let l=t.picked,c=l===null?null:nn(t.sites,l,a);if(r.hidden=c===null,l===null||c===null)return;let h=`${t.sites.name[l]} is not on the map: ${c.why}. `;o.textContent!==h&&(o.textContent=h),i.hidden=c.year===null,c.year!==null&&(n=c.year,i.textContent=`Show ${n}`)}}var Ts=250,zt=500,on=10,Ms=700,ft=class{#t=[];#e=null;#n=0;#s=null;#o="";#i;#c;#h;#r;#a;#l;constructor(t,e,n){this.#h=t,this.#r=e,this.#a=n,this.#l=this.#b(),t.on("moveend",()=>this.refreshSoon())}refreshSoon(){clearTimeout(this.#i),this.#i=setTimeout(()=>this.#u(),Ts)}focus(){this.#l.list.focus()}#u(){let{sites:t}=this.#r,{list:e,count:n,status:o,elsewhere:i}=this.#l,r=this.#r.rows(),a=this.#h.getBounds();this.#t=this.#y(r.filter(c=>a.contains([t.lat[c],t.lon[c]])));let{length:l}=this.#t;e.hidden=l===0,n.textContent=`${l} ${l===1?"site":"sites"} in view. Arrow keys choose, Enter opens the record.`,o.textContent=`${r.length} sites drawn, ${l} in view`,i.hidden=l>0||r.length===0,i.textContent=r.length===1?"The one site is out of view: show it":`All ${r.length} sites are out of view: show them`,this.#n=-1,this.#d(this.#t.indexOf(this.#e??this.#r.picked??-1))}#d(t){let{list:e}=this.#l,n=this.#t.length-1,o=Math.max(0,Math.min(n,t));this.#e=this.#t[o]??null,this.#f(o);for(let i of e.children)i.classList.toggle("atlas-active",i.id===`atlas-site-${o}`);n<0?e.removeAttribute("aria-activedescendant"):e.setAttribute("aria-activedescendant",`atlas-site-${o}`),document.activeElement===e&&this.#p()}#p(){let{list:t}=this.#l,e=t.querySelector(".atlas-active");e&&(t.scrollTop=e.offsetTop-t.clientHeight/2),this.#m(this.#e)}#m(t){this.#r.hover=t,this.#r.redraw()}#f(t){let e=Math.max(0,Math.min(t-zt/2,this.#t.length-zt)),n=this.#l.list.children.length;this.#n>=0&&t>=this.#n&&t<this.#n+n||(this.#n=e,this.#l.list.replaceChildren(...this.#t.slice(e,e+zt).map((o,i)=>this.#g(o,e+i))))}#g(t,e){let{words:n,sites:o,picked:i}=this.#r,r=ht(n,o,t,this.#r.stateOf(t)),a=m("div",{role:"option",id:`atlas-site-${e}`,"aria-posinset":e+1,"aria-setsize":this.#t.length,"aria-selected":String(t===i)},r);return a.addEventListener("click",()=>this.#a(t)),a}#y(t){let{name:e}=this.#r.sites;if(!this.#s){let{compare:o}=new Intl.Collator("en"),i=[...e.keys()].sort((r,a)=>o(e[r],e[a]));this.#s=new Map(i.map((r,a)=>[r,a]))}let n=this.#s;return t.sort((o,i)=>n.get(o)-n.get(i))}#x(t){if(t.ctrlKey||t.metaKey||t.altKey)return;let e=this.#t.indexOf(this.#e??-1),n=this.#t.length-1,o={ArrowDown:e+1,ArrowRight:e+1,ArrowUp:e-1,ArrowLeft:e-1,PageDown:e+on,PageUp:e-on,Home:0,End:n};if(t.key in o)this.#d(o[t.key]);else if(t.key==="Enter"||t.key===" "&&!this.#o)this.#a(this.#t[e]);else if(t.key.length===1)this.#d(this.#w(t.key,e));else return;t.preventDefault(),t.stopPropagation()}#w(t,e){this.#o+=t.toLowerCase(),clearTimeout(this.#c),this.#c=setTimeout(()=>{this.#o=""},Ms);let n=this.#o.length===1?e+1:e,{name:o}=this.#r.sites;return[...this.#t.keys()].map((r,a,{length:l})=>(n+a)%l).find(r=>o[this.#t[r]].toLowerCase().startsWith(this.#o))??e}#b(){let t=m("p",{id:"atlas-sites-count"}),e=m("div",{role:"listbox",tabindex:0,"aria-label":"Sites in view","aria-describedby":"atlas-sites-count"}),n=m("div",{class:"atlas-sites"}),o=m("div",{role:"status",class:"atlas-unseen"}),i=C({class:"atlas-elsewhere",hidden:""},"",()=>V(this.#h,this.#r));e.hidden=!0,n.append(t,e);for(let r of[i,n])L.DomEvent.disableClickPropagation(r).disableScrollPropagation(r);return this.#h.getContainer().append(n,o,i),e.addEventListener("keydown",r=>this.#x(r)),e.addEventListener("focus",()=>this.#p()),e.addEventListener("blur",()=>this.#m(null)),{list:e,count:t,status:o,elsewhere:i}}};var dt=class{#t=null;#e=null;#n;#s;constructor(t,e){this.#n=t,this.#s=e}setTheme(t){this.#s=t,this.#o()}show(t){return String(t)===String(this.#e)?!1:(this.#e=t,this.#o(),t!==null)}at(){return this.#e}goThere(){if(!this.#e)return;let[t,e,n]=this.#e,o=L.latLng(e,t).toBounds(4*Math.max(n,1));this.#n.fitBounds(o,{maxZoom:9,animate:!1})}#o(){if(this.#t?.remove(),this.#t=null,!this.#e)return;let[t,e,n]=this.#e,i={color:this.#s.accent,weight:2,interactive:!1};this.#t=L.layerGroup([L.circle([e,t],{...i,radius:n,fillOpacity:.12,dashArray:"5 4"}),L.circleMarker([e,t],{...i,radius:5,fillColor:this.#s.paper,fillOpacity:1})]).addTo(this.#n)}};function rn(s,t,e,n){let o={...e,period:[n,n]},i={...e,period:[n-1,n-1]},r=s.layers.map(()=>0),a=s.actors.map(()=>0),l={all:0,came:0,went:0,undated:0,byLayer:r,byActor:a};for(let c=0;c<t.id.length;c++){let h=z(t,c,i);if(!z(t,c,o)){h&&l.went++;continue}l.all++,h||l.came++,r[t.layer[c]]++,a[t.actor[c]]++;let u=O(t,c,o);u?.start===null&&u.end===null&&l.undated++}return l}function an({all:s,came:t,went:e,undated:n},o,i){let r=o?`as known by the end of ${i}`:`true in ${i}`;if(!s)return`No site under these filters, ${r}.`;let a=[r];return t&&a.push(`${t} new`),e&&a.push(`${e} no longer`),n&&a.push(`${n} of unknown years`),a.join(" · ")}var ln=900,pt=class{year=null;#t=!1;#e=0;#n=matchMedia("(prefers-reduced-motion: reduce)").matches;#s=this.#n?.5:1;#o=null;constructor(t,{words:e,sites:n},o,i){this.#i=e,this.#c=n,this.#h=o,this.#r=i,this.#a=this.#b(),this.#l=this.#k(),this.#l.hidden=!0,t.getContainer().append(this.#l),this.#u()}#i;#c;#h;#r;#a;#l;offer(t){this.#l.hidden=!t}follow(t){this.#o=t,this.#u()}setYear(t){let[e,n]=this.#i.years;this.year=Math.max(e,Math.min(n,Math.round(t))),this.#h()}play(){this.#d();let[t,e]=this.#i.years;this.year===e&&this.setYear(t),this.#y(),this.#t||requestAnimationFrame(this.#x),this.#t=!0,this.#u()}pause(){this.#t=!1,this.#u()}#u(){let{open:t,panel:e,large:n,scrub:o,toggle:i,counts:r}=this.#a;t.hidden=this.year!==null,e.hidden=this.year===null,this.year!==null&&(n.textContent=String(this.year),n.setAttribute("aria-live",this.#t?"off":"polite"),o.value=String(this.year),i.textContent=this.#t?"❚❚":"▶",i.title=this.#t?"Pause":"Play",i.setAttribute("aria-label",i.title),this.#o&&r.replaceChildren(...this.#w(this.#o,this.year)))}#d(){if(this.year!==null)return;let[t,e]=this.#i.years,n=this.#o?.period?.[0]??t;this.setYear(n<e?n:t)}#p(){this.#n?this.#d():this.play(),this.#a.toggle.focus()}#m(){this.#t=!1,this.year=null,this.#h(),this.#a.open.focus()}#f(t){this.pause(),this.year!==null&&this.setYear(this.year+t)}#g(t){this.pause(),this.setYear(t)}#y(){this.#e=performance.now()+ln/this.#s}#x=t=>{if(!(!this.#t||this.year===null)){if(t>=this.#e&&(this.#e=t+ln/this.#s,this.setYear(this.year+1),this.year===this.#i.years[1])){this.pause();return}requestAnimationFrame(this.#x)}};#w(t,e){let{layers:n,actors:o,colours:i}=this.#i,r=rn(this.#i,this.#c,t,e),a=m("p",{},an(r,t.known,e));return r.all?[a,...n.map((l,c)=>m("span",{class:"atlas-key",style:`--c:${i[c]}`},`${l} ${r.byLayer[c]}`)),...o.map((l,c)=>m("span",{},`${l} ${r.byActor[c]}`))]:[a]}#b(){let[t,e]=this.#i.years,n=(r,a,l)=>C({title:a,"aria-label":a},r,l),o=m("select",{"aria-label":"Speed",title:"Speed"});for(let r of[.5,1,2,4])o.append(m("option",{value:r},`${r}×`));o.value=String(this.#s),o.addEventListener("change",()=>{this.#s=Number(o.value),this.#y()});let i=m("input",{type:"range",min:t,max:e,"aria-label":"Year"});return i.addEventListener("input",()=>this.#g(Number(i.value))),{open:n("▶ Play the years","Play the years",()=>this.#p()),panel:m("div",{class:"atlas-years"}),large:m("output",{class:"atlas-year"}),counts:m("div",{class:"atlas-counts"}),back:n("‹","One year back",()=>this.#f(-1)),toggle:n("▶","Play",()=>this.#t?this.pause():this.play()),forward:n("›","One year on",()=>this.#f(1)),scrub:i,speed:o,take:n("Set the sidebar to this year","Set the sidebar to this year",()=>{this.pause(),this.year!==null&&this.#r(this.year)}),close:n("×","Back to the years of the sidebar",()=>this.#m())}}#k(){let{open:t,panel:e,large:n,counts:o,back:i,toggle:r,forward:a,scrub:l,speed:c,take:h,close:u}=this.#a,f=m("div",{class:"atlas-time",role:"group","aria-label":"Play the years"}),d=m("div",{class:"atlas-now"}),p=m("div",{class:"atlas-line"});d.append(n,o),p.append(i,r,a,l,c,h,u),e.append(d,p),f.append(t,e);for(let y of[t,e])L.DomEvent.disableClickPropagation(y).disableScrollPropagation(y);return e.addEventListener("keydown",y=>{if(y.target===c&&y.key!=="Escape")return;let[g,w]=this.#i.years,k={ArrowRight:()=>this.#f(1),ArrowLeft:()=>this.#f(-1),Home:()=>this.#g(g),End:()=>this.#g(w),Escape:()=>this.#m()}[y.key];k&&(k(),y.preventDefault(),y.stopPropagation())}),f}};function cn(s,t){let e=L.tooltip({direction:"top",offset:[0,-10]}),n=[],o=()=>{n=[],s.closeTooltip(e)},i=()=>{let[l]=n,c=n.length>1?` (and ${n.length-1} more here)`:"",h=ht(t.words,t.sites,l,t.stateOf(l))+c;e.setLatLng(s.layerPointToLatLng(t.spot(l))).setContent(m("span",{},h))},r=l=>{n=t.under(l);let c=n.length?n[0]:null;if(c!==t.hover){if(t.hover=c,t.redraw(),s.getContainer().style.cursor=c===null?"":"pointer",c===null){o();return}i(),s.openTooltip(e)}},a=null;return s.on("mousemove",l=>{a||requestAnimationFrame(()=>{let c=a.layerPoint;a=null,r(c)}),a=l}),s.on("mouseout",()=>{t.hover=null,o(),t.redraw()}),()=>{n.length&&(n=n.filter(l=>t.visible[l]),t.hover=n[0]??null,n.length?i():o())}}function hn(s,t,e,n,{period:o,known:i,relations:r}){let{notBuilt:a,lasting:l,years:c}=s,{status:h,confidence:u,year:f}=n,p=h!==null&&l.includes(h)&&!a.includes(h)&&(i||f===c[1]);return u===0&&(h===null||!a.includes(h))&&(p||$s(n,o))&&(r.length>0||t.relation[e]===null)}function $s({start:s,end:t,endBy:e},n){if(!n)return!0;let[o,i]=n,r=e?null:t;return s!==null&&s>=o&&s<=i||r!==null&&r>=o&&r<=i?!0:s!==null&&s<o&&(t===null||r!==null&&r>i)}function mt(s,t,e){let{rows:n,period:o,undated:i}=e,r=s.confidences.length-1,a=c=>c.map(()=>0),l={shown:0,low:0,high:0,layers:a(s.layers),actors:a(s.actors),statuses:a(s.statuses),confidence:a(s.confidences)};for(let c=0;c<n.length;c++){if(!n[c])continue;let h=O(t,c,e);if(!h||!N(h.start,h.end,o,!0))continue;let{status:u,confidence:f}=h,d=Ft(e.layers,t.layer[c]),p=Ft(e.actors,t.actor[c]),y=f<=(e.confidence??r),g=u===null?!e.statuses.length:Ft(e.statuses,u);if(d&&p&&g&&l.high++,!i&&h.start===null&&h.end===null)continue;let w=+!d+ +!p+ +!y+ +!g;w>1||(w||l.shown++,!w&&hn(s,t,c,h,e)&&l.low++,(!w||!d)&&l.layers[t.layer[c]]++,(!w||!p)&&l.actors[t.actor[c]]++,(!w||!y)&&l.confidence[f]++,u!==null&&(!w||!g)&&l.statuses[u]++)}for(let c=1;c<=r;c++)l.confidence[c]+=l.confidence[c-1];return l}function Ft(s,t){return!s.length||s.includes(t)}var Rt=4,un=60,Os={signs:"The search holds no letter or digit: type a name, a place or coordinates.",script:"No name in the atlas is written in the script of the search: try another."},_s="No site fits, and loosening one filter alone would not help: reset all filters.";function fn(s,t,e){let{words:n,sites:o,choices:i}=s,r=o.id.length,a=Is(n,i,t).filter(Boolean).join(", "),l=`${B(r)} ${r===1?"site":"sites"}`;return[`Showing ${B(e.shown)} of ${l} ${Ns(t)}${a?`: ${a}`:""}.`,t.read,e.shown?"":Bs(s,t)].filter(Boolean).join(" ")}function dn(s,t,e){let{low:n,high:o}=e,i=n===o?"":`By what you count: ${B(n)} to ${B(o)}.`;return[Ps(s,t,e),i].filter(Boolean).join(" ")}function Ps({confidences:s},{confidence:t},e){let n=s.length-1,o=e.confidence[n],i=t??n;if(i===n){let l=e.confidence[0];return o?`${B(l)} ${Dt(l)} confirmed; ${B(o-l)} ${Dt(o-l)} not.`:""}let r=o-e.confidence[i],a=i===0?"not confirmed":`below “${s[i].toLowerCase()}”`;return`${B(r)} more ${Dt(r)} ${a}.`}function Is(s,t,e){let{actors:n,layers:o,statuses:i,confidence:r,q:a}=e,l=d=>gt(e[d].map(p=>t.words(d)[p])),c=r===null||r===s.confidences.length-1?null:r,h=c===null?"":s.confidences[c].toLowerCase(),u=l("orgs"),f=l("roles");return[gt(n.map(d=>s.actors[d])),gt(o.map(d=>s.layers[d])),l("countries"),l("regions"),f?`${u||"any organization"} as ${f}`:u,l("categories"),l("commodities"),gt(i.map(d=>s.statuses[d].toLowerCase())),l("relations"),e.undated?"":"without sites with unknown dates",c?`${h} or better`:h,a&&`${t.search.find(a).alike?"matching words like":"matching"} ${Fs(a)}`]}function Ns({period:s,known:t}){if(!s)return t?"in all years, as known today":"in all years";let e=s[0]===s[1]?`in ${s[0]}`:`in ${s[0]}–${s[1]}`;return t?`${e}, as known at the end of ${s[1]}`:e}function Bs({words:s,sites:t,choices:e},n){let o=n.q&&e.search.trouble(n.q);if(o)return Os[o];let i=[["actor",{actors:[]}],["layer",{layers:[]}],["country",{countries:[]}],["region",{regions:[]}],["category",{categories:[]}],["commodity",{commodities:[]}],["relation",{relations:[]}],["organization",{orgs:[]}],["role",{roles:[]}],["year",{period:null,undated:!0}],["status",{statuses:[]}],["confidence",{confidence:null}],["search",{q:""}]],r={name:"",left:0};for(let[a,l]of i){if(Object.entries(l).every(([u,f])=>zs(n[u],f)))continue;let c={...n,...l},h=mt(s,t,{...c,rows:e.rows(c)}).shown;h>r.left&&(r={name:a,left:h})}return r.left?`No site fits all filters. Without the ${r.name} filter there would be ${B(r.left)}.`:_s}var zs=(s,t)=>JSON.stringify(s)===JSON.stringify(t);function gt(s){return s.length>Rt+1?`${s.slice(0,Rt).join(", ")} or one of ${s.length-Rt} others`:s.length>1?`${s.slice(0,-1).join(", ")} or ${s[s.length-1]}`:s[0]??""}function Fs(s){let t=[...s.replace(/[\p{C}\p{Z}]/gu," ").trim().replace(/ +/g," ")];return t.length>un?`“${t.slice(0,un).join("").trimEnd()}…”`:`“${t.join("")}”`}var Dt=s=>s===1?"is":"are",B=s=>`${s}`.replace(/\B(?=(\d{3})+$)/g,",");var Rs=["layers","actors","statuses"],Ds=700,yt=class{#t;#e;constructor(t){this.#t=t}say(t){let{words:e,sites:n}=this.#t,o=mt(e,n,t);At(!0),ce(fn(this.#t,t,o),dn(e,t,o));for(let i of Rs)Ie(i,o[i]);clearTimeout(this.#e),this.#e=setTimeout(()=>At(!1),Ds)}};var Us=4096,js=["when","year","span"],pn=[...lt,"q"],Ws=7,xt=class{#t=null;#e={};#n;#s;#o;#i;#c;#h;#r;#a;#l;#u=null;#d=!1;#p=null;#m=null;#f=!1;#g;constructor(t,e,{base:n,exercises:o,theme:i,filters:r,opened:a}){this.#n=t,this.#g=a,this.#s=n,this.#o=o,this.#l=r,this.#i=new Map(e.sites.id.map((h,u)=>[h,u]));let l=h=>this.pick(h),c=()=>this.#v();this.layer=new it(e,i,{pane:"atlas-sites"}).addTo(t),this.place=new dt(t,i),this.lapse=new pt(t,e,c,h=>Q(`year:${h}`)),this.#c=new ut(t,this.layer,()=>l(null)),this.#h=cn(t,this.layer),this.#r=sn(t,this.layer,h=>this.#T(h)),this.#a=new ft(t,this.layer,h=>this.read(h)),en(t,this.layer,{pick:l,fanned:()=>this.#c.refresh(),openOther:h=>o.open(h)}),Pe({labels:h=>h==="confidence"?e.words.confidences:this.#u?.labels(h)??[],changed:h=>this.#y(h),written:()=>this.#S(),settled:()=>{this.#w({}),this.#S()}})}pick(t){this.#E(t),Q(`site:${t===null?"":this.layer.sites.id[t]}`)}read(t){this.pick(t),this.#f=!0,ue(this.layer.sites.id[t],()=>{this.pick(null),this.#C()})}pickById(t){let e=this.#i.get(t);if(e===void 0)throw new Error(`no site ${t}`);this.pick(e)}answersFilters(){return this.#u!==null}year(){return this.#k()?.period?.[1]??null}show(t){let{sites:e,words:n}=this.layer,o=this.#t,i=We(t,e.id.length);this.#t=i,this.#e=this.#b(this.#e),this.#v(),i.follow&&this.#x(),this.lapse.offer(i.plays===1&&e.id.some((l,c)=>tt(e,c,i))),this.#s.setFills(i.fills);let r=this.place.show(i.at),a=(i.site===null?null:this.#i.get(i.site))??null;if(i.aim){let[l,c,h]=i.aim;Ut(i.aim,o?.aim)||this.#n.setView([l,c],h,{animate:!1})}else i.fit?i.mask!==o?.mask&&V(this.#n,this.layer):r&&(o||a===null)?this.place.goThere():!o&&!this.#g&&(a!==null?this.#n.setView([e.lat[a],e.lon[a]],Ws,{animate:!1}):ge(e,i,n.confidences.length-1)&&Je(this.#n,this.layer));a!==this.layer.picked&&this.#E(a,o!==null||!this.#g),a===null&&this.#f&&fe()&&this.#C()}#y(t){if(!this.#t?.follow)return;let e={...this.#e,...t};e.q&&Ge(e.q)&&delete e.q,this.#w(e)}#x(){if(this.#d)return;this.#d=!0;let{sites:t,words:e}=this.layer,n=async()=>{this.#u=new at(await this.#l()),this.#p=new yt({words:e,sites:t,choices:this.#u}),Object.keys(this.#e).length&&this.#v()};(window.requestIdleCallback??(i=>setTimeout(i,1e3)))(()=>n().catch(()=>{}))}#w(t){let e=this.#b(t);Ut(e,this.#e)||(this.#e=e,this.#v())}#b(t){let e=this.#t,n=Object.keys(t);return Object.fromEntries(n.filter(o=>!Ut(t[o],e[o])).map(o=>[o,t[o]]))}#k(){if(!this.#t)return null;let{year:t}=this.lapse,e={...this.#t,...this.#e};return this.#L(js)&&(e.period=qe(e)),this.#L(pn)&&this.#u&&(e.rows=this.#A(this.#u,e)),"q"in this.#e&&(e.read=""),t===null?e:{...e,period:[t,t]}}#L(t){return t.some(e=>e in this.#e)}#A(t,e){let n=JSON.stringify(pn.map(o=>e[o]));return this.#m?.key!==n&&(this.#m={key:n,rows:t.rows(e)}),this.#m.rows}#S(){let t=this.lapse.year===null?this.#k():null;t?.follow&&this.#p?.say(t)}#v(){let t=this.#k();t&&(this.layer.show(t),this.lapse.follow(t),this.#o.show(t.exercises===null?null:ct(t.exercises,Us),t.period),this.#c.refresh(),this.#r(t),this.#h(),this.#a.refreshSoon(),this.#S())}#E(t,e=!0){this.layer.picked=t,this.layer.redraw();let n=this.#c.place();e&&n&&!this.#n.getBounds().pad(-.05).contains(n)&&this.#n.panTo(n,{animate:!1}),this.#c.open();let o=this.#k();o&&this.#r(o),this.#a.refreshSoon()}#C(){this.#f=!1,this.#a.focus()}#T(t){this.lapse.year===null?Q(`year:${t}`):this.lapse.setYear(t)}};function Ut(s,t){return JSON.stringify(s)===JSON.stringify(t)}var jt={openstreetmap:["OpenStreetMap","https://tile.openstreetmap.org/{z}/{x}/{y}.png","© OpenStreetMap contributors"],light:["CartoDB light","https://{s}.basemaps.cartocdn.com/light_all/{z}/{x}/{y}{r}.png","© OpenStreetMap contributors © CARTO"],dark:["CartoDB dark","https://{s}.basemaps.cartocdn.com/dark_all/{z}/{x}/{y}{r}.png","© OpenStreetMap contributors © CARTO"],topographic:["Topographic","https://{s}.tile.opentopomap.org/{z}/{x}/{y}.png","© OpenStreetMap contributors, SRTM; style © OpenTopoMap (CC-BY-SA)"],satellite:["Satellite","https://server.arcgisonline.com/ArcGIS/rest/services/World_Imagery/MapServer/tile/{z}/{y}/{x}","Imagery © Esri, Maxar, Earthstar Geographics"]},Wt=Object.entries(jt).map(([s,[t]])=>[s,t]);function mn(s){let t=null;return e=>{if(t?.remove(),t=null,!Object.hasOwn(jt,e))return;let[,n,o]=jt[e];t=L.tileLayer(n,{attribution:o,maxZoom:17}).addTo(s)}}var qs=["embed","embed_options"];function wt(s){let{searchParams:t}=new URL(s);return{at:Ys(t.get("at")??""),base:t.get("base")??""}}function Yt(s,{at:t,base:e}){let n=new URL(s);return qt(n,"at",t?Hs(t):""),qt(n,"base",e),n.search=n.search.replaceAll("%2C",","),n.href}function gn(s){let t=new URL(s);for(let e of qs)qt(t,e,"");return t.search=t.search.replaceAll("%2C",","),t.href}function Ys(s){let t=s.split(",");if(t.length!==3||!t.every(i=>/^-?\d{1,3}(\.\d{1,8})?$/.test(i)))return null;let[e,n,o]=t.map(Number);return Math.abs(e)<=85&&Math.abs(n)<=180&&o>=2&&o<=17?{lat:e,lon:n,zoom:o}:null}function Hs({lat:s,lon:t,zoom:e}){let n=e<9?2:4,o=((t+180)%360+360)%360-180;return[s.toFixed(n),o.toFixed(n),e.toFixed(2)].map(Number).join()}function qt({searchParams:s},t,e){e?s.set(t,e):s.delete(t)}var Vs=400,Gs=["pointerdown","wheel","keydown"];function yn(){let s=M();return s?wt(s):wt("https://unseen.invalid")}var bt=class{#t;#e=!1;#n;constructor(t,e,n){this.#n=t,this.#t=e;let o=()=>{this.#e=!0};for(let r of Gs)t.getContainer().addEventListener(r,o,{capture:!0,passive:!0});let i;t.on("moveend",()=>{clearTimeout(i),this.#e&&(i=setTimeout(()=>this.#o(),Vs))}),oe(r=>{r?(this.#t=wt(M()),n(this.#t)):this.#i()})}setBase(t){this.#t={...this.#t,base:t},this.#i()}link(){let t=M();return t&&gn(Yt(t,{...this.#t,at:this.#s()}))}#s(){let{lat:t,lng:e}=this.#n.getCenter();return{lat:t,lon:e,zoom:this.#n.getZoom()}}#o(){this.#t={...this.#t,at:this.#s()},this.#i()}#i(){let t=M();if(!t)return;let e=Yt(t,this.#t);new URL(e).searchParams.toString()!==new URL(t).searchParams.toString()&&se(e)}};async function xn(s){try{return await navigator.clipboard.writeText(s),!0}catch{let t=document.createElement("textarea");t.value=s,t.className="atlas-unseen",document.body.append(t),t.select();let e=document.execCommand("copy");return t.remove(),e}}var Xs=[[36.6,70.2],[39.5,75.2]],Ks=2500;function wn(s,{centre:t,zoom:e,embedded:n,sharing:o}){let i=m("div",{class:"atlas-bar",role:"group","aria-label":"View"}),r=mn(s),l=m("select",{"aria-label":"Base map",title:"Base map; all but the first load tiles from outside"});for(let[c,h]of[["","Base map"],...Wt])l.append(m("option",{value:c},h));return l.addEventListener("change",()=>{r(l.value),o?.setBase(l.value)}),i.append(C({title:"Central Asia"},"Region",()=>s.setView(t,e)),C({title:"Zoom to Gorno-Badakhshan"},"GBAO",()=>s.fitBounds(Xs)),l),o?.link()&&i.append(...n?[Js(o)]:Zs(o)),L.DomEvent.disableClickPropagation(i),s.getContainer().append(i),L.control.scale({imperial:!1,position:"bottomleft"}).addTo(s),c=>{l.value=Wt.some(([h])=>h===c)?c:"",r(l.value)}}function Zs(s){let t=m("span",{role:"status",class:"atlas-unseen"}),e,n=C({title:"Copy a link to what is shown"},"Copy link",async()=>{let o=await xn(s.link());t.textContent=o?"Link copied":"The browser does not allow copying: the address bar has the same link",n.textContent=o?"Link copied":"Not copied: see address bar",n.focus(),clearTimeout(e),e=setTimeout(()=>{n.textContent="Copy link",t.textContent=""},Ks)});return[n,t]}function Js(s){let t=m("a",{target:"_blank",rel:"noopener",class:"atlas-whole"},"Full atlas ↗"),e=()=>{t.href=s.link()};for(let n of["pointerenter","pointerdown","focus"])t.addEventListener(n,e);return e(),t}var kt=class extends A{#t;#e;#n=null;#s=null;constructor(t,e,n){super(n),this.#t=t.map(Qs),this.#e=e}setTheme(t){this.#e=t,this.redraw()}show(t,e){this.#n=t,this.#s=e,this.redraw()}visible(){let t=this.#n,e=this.#s;return t?this.#t.flatMap((n,o)=>n&&t[o]&&N(n.year,n.year,e,!1)?[n]:[]):[]}under(t){let e=this.frame();return this.visible().filter(({x:n,y:o})=>{let i=j(e,n,o);return Math.hypot(i.x-t.x,i.y-t.y)<=et})}draw(t,e){for(let n of this.visible()){let o=j(e,n.x,n.y),i=n.radius*e.scale;e.zoom>=7&&i>14&&i<400&&to(t,o,i,this.#e),eo(t,o,n.status,this.#e)}}};function Qs(s){let{lon:t,lat:e,accuracy:n}=s;return t===null||e===null?null:{...s,x:_(t),y:P(e),radius:X(n??0,e)}}function to(s,{x:t,y:e},n,o){s.globalAlpha=.5,s.strokeStyle=o.ink,s.lineWidth=1,s.beginPath(),s.arc(t,e,n,0,2*Math.PI),s.stroke(),s.globalAlpha=1}function eo(s,{x:t,y:e},n,o){s.beginPath(),s.moveTo(t,e-8),s.lineTo(t+7.5,e+5.5),s.lineTo(t-7.5,e+5.5),s.closePath(),s.fillStyle=n==="held"?o.ink:o.paper,s.strokeStyle=o.ink,s.lineWidth=1.6,s.fill(),s.stroke(),n==="held"&&(s.strokeStyle=o.paper,s.lineWidth=.8,s.stroke()),n==="cancelled"&&(s.beginPath(),s.moveTo(t-5,e+5),s.lineTo(t+4,e-4),s.stroke())}var Ht=6,bn="atlas-exercises",vt=class{#t=null;#e=!1;#n=[null,null];#s;#o;#i;constructor(t,e,n){this.#s=t,this.#o=e,this.#i=n;let o=t.createPane(bn);o.style.zIndex="460",o.style.pointerEvents="none"}setTheme(t){this.#o=t,this.#t?.setTheme(t)}show(t,e){this.#n=[t,e],this.#t?.show(t,e),!(this.#e||!t)&&(this.#e=!0,this.#i().then(({rows:n})=>{this.#t=new kt(n,this.#o,{pane:bn}).addTo(this.#s),this.#t.show(...this.#n)}))}visible(){return this.#t?.visible().map(({id:t})=>t)??[]}open({layerPoint:t,latlng:e}){let n=this.#t?.under(t)??[];if(!n.length)return!1;let o=m("div");for(let{name:i,year:r,lines:a}of n.slice(0,Ht))o.append(m("h2",{},`${i}, ${r}`),...a.map(l=>m("p",{},l)));return n.length>Ht&&o.append(m("p",{},`and ${n.length-Ht} more at this place`)),L.popup(D(this.#s,300)).setLatLng(e).setContent(o).openOn(this.#s),!0}};var no=1500;function kn(s){let t=s.getContainer(),e=m("p",{class:"atlas-hint","aria-hidden":"true"});e.hidden=!0,t.append(e),t.classList.add("atlas-yields");let n,o=i=>{e.textContent=i,e.hidden=!1,clearTimeout(n),n=setTimeout(()=>{e.hidden=!0},no)};t.addEventListener("wheel",i=>{i.ctrlKey||i.metaKey||(i.stopPropagation(),o(`Hold ${navigator.platform.startsWith("Mac")?"⌘":"Ctrl"} and scroll to zoom the map`))},{capture:!0,passive:!0}),document.addEventListener("pointerdown",({pointerType:i})=>{i==="touch"?s.dragging.disable():s.dragging.enable()},{capture:!0}),t.addEventListener("touchmove",i=>{i.touches.length>1?i.preventDefault():o("Use two fingers to move the map")},{passive:!1})}function vn(){return matchMedia("(prefers-reduced-motion: reduce)").matches}function Sn(){let s=!vn();return{zoomAnimation:s,fadeAnimation:s,markerZoomAnimation:s,inertia:s}}function Ln(s){if(!vn())return;let t=s.panBy.bind(s);s.panBy=(e,n)=>t(e,{...n,animate:!1})}var so={width:"680px",height:"460px"};function En(s){let{style:t}=s.getContainer(),e=null,n=r=>{Object.assign(t,r),s.invalidateSize({animate:!1})},o=()=>{if(e)return;e={centre:s.getCenter(),zoom:s.getZoom()};let r=s.getBounds();n(so),s.fitBounds(r,{animate:!1}),s.eachLayer(a=>{a instanceof A&&a.drawForPaper()})},i=()=>{e&&(s.eachLayer(r=>{r instanceof A&&r.takeBack()}),n({width:"",height:""}),s.setView(e.centre,e.zoom,{animate:!1}),e=null)};addEventListener("beforeprint",o),addEventListener("afterprint",()=>setTimeout(i))}var oo="presence-atlas-map",io=[["png","PNG"],["svg","SVG"]];function Cn(s,t,{script:e,link:n,theme:o}){let i=m("details",{class:"atlas-save"}),r=m("span",{role:"status",class:"atlas-unseen"});i.append(m("summary",{title:"Save the map as a picture"},"Save"));for(let[a,l]of io){let c=C({title:`Save the map as ${l}`},l,async()=>{r.textContent="Drawing …";try{await ro(e);let h=await window.atlas.picture(a,ao(s,t,o(),n()));co(h,`${oo}.${a}`),r.textContent="Picture saved"}catch{r.textContent=c.textContent="Not saved: try again"}i.open=!1});i.append(c)}i.append(r),s.getContainer().querySelector(".atlas-bar")?.append(i)}async function ro(s){window.atlas.picture||await new Promise((t,e)=>{let n=m("script",{src:s});n.addEventListener("load",t),n.addEventListener("error",()=>{n.remove(),e(new Error("not loaded"))}),document.head.append(n)})}function ao(s,t,e,n){let{x:o,y:i}=s.getSize(),r=s.containerPointToLayerPoint([0,0]);return{map:{width:o,height:i,draw:a=>{a.translate(-r.x,-r.y);for(let l of lo(s))l.drawFine(a)}},sentence:le(),legend:t.legend(),notes:[`${t.words.attribution}. Borders: Natural Earth; towns: GeoNames (CC BY 4.0). Reported is not confirmed.`,[n,new Date().toISOString().slice(0,10)].filter(Boolean).join(" · ")],theme:e}}function lo(s){let t=[];s.eachLayer(n=>{n instanceof A&&t.push(n)});let e=n=>Number(n.getPane()?.style.zIndex);return t.sort((n,o)=>e(n)-e(o))}function co(s,t){let e=URL.createObjectURL(s);m("a",{href:e,download:t}).click(),setTimeout(()=>URL.revokeObjectURL(e),6e4)}var ho={sites:"The map's sites could not be loaded. The sentence above and the table below hold the same sites. The map tries again by itself.",base:"The base map could not be loaded. The map tries again by itself.",exercises:"The joint exercises could not be loaded. The map tries again by itself."};function An(s,t,e){let n=s.getContainer(),o=n.querySelector(".atlas-troubles")??m("div",{class:"atlas-troubles",role:"alert"}),i=m("p",{},`${ho[t]} `);return i.append(C({},"Try again",e)),L.DomEvent.disableClickPropagation(i),o.append(i),n.append(o),()=>i.remove()}var uo=1e3,Mn=null;window.atlas={ready:!1,inline:null,open:fo,show(s){Mn=s}};function fo(s,t){document.getElementById("atlas-guard")?.remove(),document.head.append(m("style",{},Xt));let e=t.shared?yn():{at:null,base:""},n=po(s,t,e.at);t.embedded&&kn(n);let{layBase:o,link:i}=go(n,t,e);o(e.base);let r=f=>te(t[f],f,d=>An(n,f,d)),a=new J({pane:"atlas-base"}).addTo(n),l=Tn(),c=new vt(n,l,()=>r("exercises")),h=null,u=()=>{l=Tn(),Qt(l);for(let f of[a,c,h?.layer,h?.place])f?.setTheme(l)};return u(),re(u),r("base").then(f=>a.setData(f)),r("sites").then(async f=>{await mo(n);let{picture:d,filters:p}=t,y=()=>ee(p);h=new xt(n,f,{base:a,exercises:c,theme:l,filters:y,opened:e.at!==null}),d&&!t.embedded&&Cn(n,h.layer,{script:d,link:i,theme:()=>l}),t.link&&Qe(n,t.link),yo(n,h,c)}),n}function po(s,{centre:t,zoom:e},n){let o=document.getElementById(s);o.style.height="";let i=L.map(o,{center:n?[n.lat,n.lon]:t,zoom:n?n.zoom:e,minZoom:2,maxZoom:17,zoomSnap:.5,wheelPxPerZoomLevel:90,...Sn()});return Ln(i),En(i),o.setAttribute("role","region"),o.setAttribute("aria-label","Map"),i.attributionControl.setPrefix('<a href="https://leafletjs.com">Leaflet</a>'),i.attributionControl.addAttribution("Borders: Natural Earth · Towns: GeoNames (CC BY 4.0)"),i.createPane("atlas-base").style.zIndex="150",i.createPane("atlas-sites").style.zIndex="450",new ResizeObserver(()=>i.invalidateSize({animate:!1})).observe(o),i}async function mo(s){let t=s.getContainer();t.clientHeight||await new Promise(e=>{new ResizeObserver(()=>t.clientHeight&&e(null)).observe(t),setTimeout(e,uo)}),s.invalidateSize({animate:!1})}function go(s,t,e){let n=({at:r,base:a})=>{i(a),r&&s.setView([r.lat,r.lon],r.zoom)},o=t.shared?new bt(s,e,n):null,i=wn(s,{...t,sharing:o});return{layBase:i,link:()=>o?.link()||M()}}function yo(s,t,e){let{layer:n,lapse:o}=t,i=a=>n.sites.id[a];Object.assign(window.atlas,{map:s,show:a=>t.show(a),visible:()=>n.rows().map(i),exercises:()=>e.visible(),filters:()=>t.answersFilters(),fanned:()=>n.fan?.rows.map(i)??[],pick:a=>t.pickById(a),picked:()=>n.picked===null?null:i(n.picked),place:()=>t.place.at(),year:()=>t.year(),setYear:a=>o.setYear(a),play:()=>o.play(),pause:()=>o.pause()});let r=Mn;r&&n.together(()=>t.show(r)),window.atlas.ready=!0}function Tn(){return Jt[ae()?"dark":"light"]}})();
