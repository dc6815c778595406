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
"use strict";(()=>{var It=`/* The map's own parts. The colours --paper, --ink and --edge are those of the theme (drawing/themes.js). */

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
`;var C=class extends L.Renderer{fine=!1;constructor(t){super({padding:.15,...t})}draw(t,e){}frame(){let t=this._map.getPixelOrigin();return{scale:256*2**this._zoom,dx:-t.x,dy:-t.y,bounds:this._bounds,zoom:this._zoom}}drawFine(t){this.fine=!0,t.save(),this.draw(t,this.frame()),t.restore(),this.fine=!1}drawForPaper(){this.fine=!0,this._update();let{width:t,height:e}=this._container,s=document.createElement("canvas");Object.assign(s,{width:t,height:e}),this.#t(s.getContext("2d")),this.fine=!1,this._pen.setTransform(1,0,0,1,0,0),this._pen.clearRect(0,0,t,e),this._pen.drawImage(s,0,0)}redraw(){this._map&&this._bounds&&this.#t(this._pen)}#t(t){let e=this._ratio,{min:s}=this._bounds;t.setTransform(1,0,0,1,0,0),t.clearRect(0,0,this._container.width,this._container.height),t.setTransform(e,0,0,e,-s.x*e,-s.y*e),this.draw(t,this.frame())}_initContainer(){this._container=document.createElement("canvas"),this._pen=this._container.getContext("2d")}_destroyContainer(){this._container.remove()}_update(){if(this._map._animatingZoom&&this._bounds)return;super._update();let t=this._bounds.getSize(),e=this.fine?3:window.devicePixelRatio||1;L.DomUtil.setPosition(this._container,this._bounds.min);let s=Math.round(t.x*e),i=Math.round(t.y*e);(this._container.width!==s||this._container.height!==i)&&(this._container.width=s,this._container.height=i,this._container.style.width=`${t.x}px`,this._container.style.height=`${t.y}px`),this._ratio=e,this.redraw()}};var je="system-ui, sans-serif",q=class{#t=[];#e;#s;#n;constructor(t,e,s){this.#e=t,this.#s=e,this.#n=s}put(t,e,s,{font:i,colour:o,dot:r=!1}){let a=this.#e,{scale:l,dx:c,dy:h,bounds:u}=this.#s,d={x:e*l+c,y:s*l+h};if(d.x<u.min.x||d.x>u.max.x||d.y<u.min.y||d.y>u.max.y)return;a.font=`${i} ${je}`;let{width:p}=a.measureText(t),m=r?d.x+5:d.x-p/2;this.#i([m-2,d.y-8,m+p+2,d.y+8])&&(a.textAlign="left",a.textBaseline="middle",a.lineWidth=3,a.strokeStyle=this.#n.halo,a.strokeText(t,m,d.y),a.fillStyle=o,a.fillText(t,m,d.y),r&&(a.beginPath(),a.arc(d.x,d.y,1.8,0,2*Math.PI),a.fill()))}#i(t){let e=this.#t.every(s=>t[0]>=s[2]||t[2]<=s[0]||t[1]>=s[3]||t[3]<=s[1]);return e&&this.#t.push(t),e}};var Ve=40075016704e-3;function T(n){return n/360+.5}function P(n){let t=Math.sin(Math.max(-85.0511,Math.min(85.0511,n))*Math.PI/180);return .5-Math.log((1+t)/(1-t))/(4*Math.PI)}function G(n,t){return n/(Ve*Math.cos(t*Math.PI/180))}function U({scale:n,dx:t,dy:e},s,i){return{x:s*n+t,y:i*n+e}}function xt({scale:n,dx:t,dy:e},[s,i,o,r]){return[(s-t)/n,(i-e)/n,(o-t)/n,(r-e)/n]}function X(n){let t=[1/0,1/0,-1/0,-1/0];for(let e=0;e<n.length;e+=2)t[0]=Math.min(t[0],n[e]),t[1]=Math.min(t[1],n[e+1]),t[2]=Math.max(t[2],n[e]),t[3]=Math.max(t[3],n[e+1]);return t}function Bt(n,{scale:t,dx:e,dy:s},i){let o=1/0;for(let r=0;r+3<n.length;r+=2){let a=n[r]*t+e,l=n[r+1]*t+s,c=n[r+2]*t+e-a,h=n[r+3]*t+s-l,u=((i.x-a)*c+(i.y-l)*h)/(c*c+h*h||1),d=Math.max(0,Math.min(1,u));o=Math.min(o,Math.hypot(a+d*c-i.x,l+d*h-i.y))}return o}var $t=["Kazakhstan","Kyrgyzstan","Tajikistan","Uzbekistan","Turkmenistan"],qe="TJK-Gorno-Badakhshan",Z=class extends C{#t=[];#e=[];#s=[];#n={};#i=null;setData({degree:t,countries:e,regions:s,places:i}){let o=({id:r,name:a,at:l,rings:c})=>({id:r,name:a,x:T(l[0]),y:P(l[1]),rings:c.map(h=>Ge(h,t))});this.#t=e.map(o),this.#e=s.map(o),this.#s=i.map(([r,a,l,c,h])=>({name:r,x:T(a),y:P(l),zoom:c,capital:h===1})),this.redraw()}setFills(t){let e=JSON.stringify(this.#n);this.#n=t??{},JSON.stringify(this.#n)!==e&&this.redraw()}setTheme(t){this.#i=t,this._map.getContainer().style.background=t.sea,this.redraw()}draw(t,e){let s=this.#i;if(!s||!this.#t.length)return;t.lineJoin="round";for(let o of this.#t)this.#o(t,e,s,o);if(t.strokeStyle=s.region,t.lineWidth=.8,e.zoom>=5)for(let o of this.#e)H(t,e,o.rings);let i=this.#e.find(o=>o.id===qe);i&&(t.strokeStyle=s.accent,t.lineWidth=1.6,t.setLineDash([6,3]),H(t,e,i.rings),t.setLineDash([])),this.#c(t,e,s,i)}#o(t,e,s,{id:i,name:o,rings:r}){let a=$t.includes(o);t.fillStyle=a?s.focus:s.land,t.strokeStyle=s.border,t.lineWidth=a?1.3:.8,H(t,e,r,!0),this.#n[i]&&(t.globalAlpha=.55,t.fillStyle=this.#n[i],H(t,e,r,!0),t.globalAlpha=1)}#c(t,e,s,i){let{zoom:o}=e,r=new q(t,e,s);if(i&&o>=5){let a=o>=6?"Gorno-Badakhshan (GBAO)":"GBAO";r.put(a,i.x,i.y,{font:"600 12px",colour:s.accent})}for(let{id:a,name:l,x:c,y:h}of this.#t){let u=$t.includes(l),d=a.startsWith("X")?7:4;o<(u?3:d)||o>8||r.put(l.toUpperCase(),c,h,{font:u?"600 12px":"400 11px",colour:s.label})}for(let{name:a,x:l,y:c,capital:h,...u}of this.#s)o<u.zoom||r.put(a,l,c,{font:h?"600 11px":"400 11px",colour:s.town,dot:!0});if(!(o<7))for(let a of this.#e)a!==i&&r.put(a.name,a.x,a.y,{font:"italic 11px",colour:s.label})}};function Ge(n,t){let e=new Float64Array(n.length),s=0,i=0;for(let o=0;o<n.length;o+=2)s+=n[o],i+=n[o+1],e[o]=T(s/t),e[o+1]=P(i/t);return{points:e,box:X(e)}}function H(n,{scale:t,dx:e,dy:s,bounds:i},o,r=!1){n.beginPath();for(let{points:a,box:l}of o){if(l[2]*t+e<i.min.x||l[0]*t+e>i.max.x||l[3]*t+s<i.min.y||l[1]*t+s>i.max.y)continue;let c=1/0,h=1/0;for(let u=0;u<a.length;u+=2){let d=a[u]*t+e,p=a[u+1]*t+s;u&&u<a.length-2&&Math.abs(d-c)+Math.abs(p-h)<1.2||(u?n.lineTo(d,p):n.moveTo(d,p),c=d,h=p)}n.closePath()}r&&n.fill("evenodd"),n.stroke()}var zt={light:{name:"light",sea:"#dfe7ec",land:"#fbfaf6",focus:"#ffffff",border:"#a9b0b5",region:"#d9d9d2",label:"#5b646b",town:"#3c4247",halo:"#fbfaf6",paper:"#ffffff",ink:"#22272b",accent:"#7b3294"},dark:{name:"dark",sea:"#101820",land:"#1d2730",focus:"#222e38",border:"#4b5a66",region:"#303c46",label:"#9fb0bd",town:"#c6d2da",halo:"#1d2730",paper:"#18212a",ink:"#eef2f5",accent:"#d9a6e8"}};function Ft({paper:n,ink:t,border:e}){let{style:s}=document.documentElement;s.setProperty("--paper",n),s.setProperty("--ink",t),s.setProperty("--edge",e)}var Xe=[1e3,3e3,9e3];async function Nt(n,t,e,s=Xe){let{inline:i}=window.atlas;if(i)return i[`${t}.json`];let o=()=>{},r=null;for(let a=0;;a++)try{let l=await He(n,a>0);return r?.(),l}catch{r??=e(()=>o()),await new Promise(l=>{o=()=>l(null),a<s.length&&setTimeout(o,s[a])})}}async function He(n,t){let e=await fetch(n,{cache:t?"reload":"force-cache"});if(!e.ok)throw new Error(`${e.status}`);return e.json()}function _(){try{return window.parent.location.href}catch{return""}}function Rt(n){if(document.getElementById(`site-${n}`))return`#site-${n}`;let t=_();return t&&new URL(`./site?site=${encodeURIComponent(n)}`,t).href}function Dt(n){let{history:t}=window.parent;t.replaceState(t.state,"",n)}function Ut(n){let t=_();if(!t)return;let e=new URL(t).pathname,{navigation:s}=window.parent;s?.addEventListener("currententrychange",({navigationType:i})=>{new URL(_()).pathname===e&&n(i==="traverse")})}var Yt=Date.now();function K(n){Yt+=1;let t={last_object_clicked_tooltip:n,last_object_clicked_count:Yt};window.__GLOBAL_DATA__&&Object.assign(window.__GLOBAL_DATA__,t,{previous_data:t}),window.Streamlit?.setComponentValue(t)}function Wt(n){window.Streamlit?.events.addEventListener("streamlit:render",()=>setTimeout(n))}var Ze=".stApp",gt="data-test-script-state",wt="data-selected",bt="aria-valuetext",Ke=["year","period","layers","actors","undated"].map(n=>`.st-key-w_${n}`).join(),Je=".st-key-close_site",Qe=1e4,ts=1e3;function $(){try{return window.parent.document}catch{return null}}function Vt(){let n=$()?.querySelector(Ze),[t,e,s]=(n?getComputedStyle(n).backgroundColor.match(/\d+/g)??[]:[]).map(Number);return s===void 0?matchMedia("(prefers-color-scheme: dark)").matches:t*.3+e*.6+s*.1<128}function qt(){return $()?.querySelector(".sentence")?.textContent??""}function Gt(){$()?.querySelector("article[data-site]")?.scrollIntoView({block:"start"})}function Xt(n,t){let e=$();if(!e)return;let s=()=>{let o=e.querySelector(`article[data-site="${CSS.escape(n)}"]`);return o?(o.tabIndex=-1,o.focus(),o.addEventListener("keydown",({key:r})=>r==="Escape"&&t()),!0):!1};if(s())return;let i=new MutationObserver(()=>s()&&i.disconnect());i.observe(e.body,{childList:!0,subtree:!0}),setTimeout(()=>i.disconnect(),Qe)}function Ht(){let n=$(),t=n?.activeElement;return n!==null&&t===n.body||!!t?.closest(Je)}function Zt(n,t){let e=$()?.querySelector(`[${gt}]`);if(!e)return;let s,i=!1,o=l=>{let c=l&&es(l);c&&n(c.choice,c.slider)},r=new MutationObserver(l=>{let c=new Set;for(let{target:h,attributeName:u,oldValue:d}of l){let p=h,m=p.getAttribute(u??"");m!==d&&(u===gt?i=m==="notRunning":c.add(p.closest(Ke)))}clearTimeout(s),i&&(s=setTimeout(()=>{i=!1,t()},ts));for(let h of c)o(h)}),a={subtree:!0,attributeOldValue:!0,attributeFilter:[bt,wt,gt]};r.observe(e.ownerDocument.body,a)}function es(n){let t=s=>n.matches(`.st-key-w_${s}`);if(t("undated"))return{choice:{undated:n.querySelector(`[${wt}]`)!==null}};if(t("layers"))return{choice:{layers:jt(n)}};if(t("actors"))return{choice:{actors:jt(n)}};let e=[...n.querySelectorAll(`[${bt}]`)].map(s=>Number(s.getAttribute(bt)));return!e.length||!e.every(Number.isInteger)?null:{choice:{period:[e[0],e[e.length-1]]},slider:t("year")?"year":"period"}}function jt(n){return[...n.querySelectorAll("button")].flatMap((t,e)=>t.hasAttribute(wt)?[e]:[])}function z(n,t,e,s){return n===null&&t===null?s:e?(n===null||n<=e[1])&&(t===null||t>=e[0]):!0}function ss(n,t){return n.findLast(e=>e[0]<=t)??null}function ns(n,t){return n.findLast(([e])=>e===null||e<=t)?.[1]??null}function I(n,t,{period:e,known:s}){if(s){let o=ss(n.known[t],e?e[1]:1/0);if(!o?.[1])return null;let[,,r,a,l,c,h]=o;return{start:r,end:a,status:l,newest:l,confidence:c,endBy:h===1}}let i=n.status[t];return{start:n.start[t],end:n.end[t],status:e?ns(n.statuses[t],e[1]):i,newest:i,confidence:n.confidence[t],endBy:n.endBy.includes(t)}}function J(n,t,{rows:e,layers:s,actors:i}){return e[t]===1&&(!s.length||s.includes(n.layer[t]))&&(!i.length||i.includes(n.actor[t]))}function B(n,t,e){if(!J(n,t,e))return!1;let s=I(n,t,e);if(!s||!z(s.start,s.end,e.period,e.undated))return!1;let{confidence:i,statuses:o}=e;return i!==null&&s.confidence>i?!1:!o.length||s.status!==null&&o.includes(s.status)}function Kt(n,t,e){let s=0;for(let i=0;i<e.length;i++)e[i]=B(n,i,t)?1:0,s+=e[i];return s}function Jt(n,t,e){let{confidence:s,statuses:i}=t;return i.length||s!==null&&s<e?!0:!n.id.every((o,r)=>J(n,r,t))}var Y=class{constructor(t=1/0,e=Float64Array,s=Uint32Array){let i=t!==1/0;this.ids=i?new s(t):[],this.values=i?new e(t):[],this.capacity=t,this.length=0}clear(){this.length=0}push(t,e){if(this.length===this.capacity)throw new RangeError("Queue is at capacity.");let s=this.length++;for(;s>0;){let i=s-1>>1,o=this.values[i];if(e>=o)break;this.ids[s]=this.ids[i],this.values[s]=o,s=i}this.ids[s]=t,this.values[s]=e}pop(){if(this.length===0)return;let t=this.ids,e=this.values,s=t[0],i=--this.length;if(i>0){let o=t[i],r=e[i],a=0,l=i>>1;for(;a<l;){let c=(a<<1)+1,h=c+1,u=c+(+(h<i)&+(e[h]<e[c]));if(e[u]>=r)break;t[a]=t[u],e[a]=e[u],a=u}t[a]=o,e[a]=r}return s}peek(){return this.length>0?this.ids[0]:void 0}peekValue(){return this.length>0?this.values[0]:void 0}shrink(){Array.isArray(this.ids)&&(this.ids.length=this.length),Array.isArray(this.values)&&(this.values.length=this.length)}};var Qt=[Int8Array,Uint8Array,Uint8ClampedArray,Int16Array,Uint16Array,Int32Array,Uint32Array,Float32Array,Float64Array],kt=3,W=class n{static from(t,e=0){if(e%8!==0)throw new Error("byteOffset must be 8-byte aligned.");if(!t||t.byteLength===void 0||"buffer"in t)throw new Error("Data must be an instance of ArrayBuffer or SharedArrayBuffer.");let[s,i]=new Uint8Array(t,e+0,2);if(s!==251)throw new Error("Data does not appear to be in a Flatbush format.");let o=i>>4;if(o!==kt)throw new Error(`Got v${o} data when expected v${kt}.`);let r=Qt[i&15];if(!r)throw new Error("Unrecognized array type.");let[a]=new Uint16Array(t,e+2,1),[l]=new Uint32Array(t,e+4,1);return new n(l,a,r,void 0,t,e)}constructor(t,e=16,s=Float64Array,i=ArrayBuffer,o,r=0){if(t===void 0)throw new Error("Missing required argument: numItems.");if(isNaN(t)||t<=0)throw new Error(`Unexpected numItems value: ${t}.`);this.numItems=+t,this.nodeSize=Math.min(Math.max(+e,2),65535),this.byteOffset=r;let a=t,l=a;this._levelBounds=[a*4];do a=Math.ceil(a/this.nodeSize),l+=a,this._levelBounds.push(l*4);while(a!==1);this.ArrayType=s,this.IndexArrayType=l<16384?Uint16Array:Uint32Array;let c=Qt.indexOf(s),h=l*4*s.BYTES_PER_ELEMENT;if(c<0)throw new Error(`Unexpected typed array class: ${s}.`);let u=s,d=this.IndexArrayType;if(o)this.data=o,this._boxes=new u(o,r+8,l*4),this._indices=new d(o,r+8+h,l),this._pos=l*4,this.minX=this._boxes[this._pos-4],this.minY=this._boxes[this._pos-3],this.maxX=this._boxes[this._pos-2],this.maxY=this._boxes[this._pos-1];else{let p=this.data=new i(8+h+l*this.IndexArrayType.BYTES_PER_ELEMENT);this._boxes=new u(p,8,l*4),this._indices=new d(p,8+h,l),this._pos=0,this.minX=1/0,this.minY=1/0,this.maxX=-1/0,this.maxY=-1/0,new Uint8Array(p,0,2).set([251,(kt<<4)+c]),new Uint16Array(p,2,1)[0]=this.nodeSize,new Uint32Array(p,4,1)[0]=t}this._queue=new Y}add(t,e,s=t,i=e){let o=this._pos,r=o>>2,a=this._boxes;return this._indices[r]=r,a[o]=t,a[o+1]=e,a[o+2]=s,a[o+3]=i,this._pos=o+4,t<this.minX&&(this.minX=t),e<this.minY&&(this.minY=e),s>this.maxX&&(this.maxX=s),i>this.maxY&&(this.maxY=i),r}finish(){if(this._pos>>2!==this.numItems)throw new Error(`Added ${this._pos>>2} items when expected ${this.numItems}.`);let t=this._boxes;if(this.numItems<=this.nodeSize){t[this._pos++]=this.minX,t[this._pos++]=this.minY,t[this._pos++]=this.maxX,t[this._pos++]=this.maxY;return}let{numItems:e,minX:s,minY:i,nodeSize:o,_indices:r,_levelBounds:a}=this,l=this.maxX-s||1,c=this.maxY-i||1,h=new Int32Array(e),u=65535,d=u/l,p=u/c;for(let x=0,y=0;x<e;x++){let A=t[y++],b=t[y++],v=t[y++],M=t[y++],w=d*((A+v)/2-s)|0,E=p*((b+M)/2-i)|0;h[x]=as(w,E)}os(h,t,r,0,e-1,o);let m=e*4;for(let x=0,y=0;x<a.length-1;x++){let A=a[x];for(;y<A;){let b=y,v=t[y++],M=t[y++],w=t[y++],E=t[y++];for(let O=1;O<o&&y<A;O++)v=Math.min(v,t[y++]),M=Math.min(M,t[y++]),w=Math.max(w,t[y++]),E=Math.max(E,t[y++]);r[m>>2]=b,t[m++]=v,t[m++]=M,t[m++]=w,t[m++]=E}}this._pos=m}search(t,e,s,i,o){if(this._pos!==this._boxes.length)throw new Error("Data not yet indexed - call index.finish().");let{_boxes:r,_levelBounds:a,_indices:l,nodeSize:c}=this,h=this.numItems*4,u=r.length-4,d=a.length-1,p=[],m=[],x=!1;for(;u!==void 0;){let y=Math.min(u+c*4,a[d]),A=u>=h;if(x)this._collectContained(u,y,d,h,m,o);else for(let b=u;b<y;b+=4){let v=r[b];if(s<v)continue;let M=r[b+1];if(i<M)continue;let w=r[b+2];if(t>w)continue;let E=r[b+3];if(e>E)continue;let O=l[b>>2]|0;if(A){let mt=+(t<=v&&e<=M&&s>=w&&i>=E);p.push(O|mt,d-1)}else(o===void 0||o(O,v,M,w,E))&&m.push(O)}d=p.pop(),u=p.pop(),u!==void 0&&(x=(u&1)===1,u&=-2)}return m}_collectContained(t,e,s,i,o,r){let a=this._boxes,l=this._indices,c=t;for(let u=s;u>0;u--)c=l[c>>2];let h=Math.min(c+(e-t)*this.nodeSize**s,i);if(r===void 0)for(;c<h;c+=4)o.push(l[c>>2]|0);else for(;c<h;c+=4){let u=l[c>>2]|0;r(u,a[c],a[c+1],a[c+2],a[c+3])&&o.push(u)}}collides(t,e,s,i,o){if(this._pos!==this._boxes.length)throw new Error("Data not yet indexed - call index.finish().");let{_boxes:r,_levelBounds:a,_indices:l,nodeSize:c}=this,h=this.numItems*4,u=r.length-4,d=a.length-1,p=[];for(;u!==void 0;){let m=Math.min(u+c*4,a[d]),x=u>=h;for(let y=u;y<m;y+=4){let A=r[y];if(s<A)continue;let b=r[y+1];if(i<b)continue;let v=r[y+2];if(t>v)continue;let M=r[y+3];if(e>M)continue;let w=l[y>>2]|0;if(x)p.push(w,d-1);else if(o===void 0||o(w,A,b,v,M))return!0}d=p.pop(),u=p.pop()}return!1}neighbors(t,e,s=1/0,i=1/0,o){if(this._pos!==this._boxes.length)throw new Error("Data not yet indexed - call index.finish().");let{_boxes:r,_levelBounds:a,_indices:l,_queue:c,nodeSize:h}=this,u=this.numItems*4,d=h*4,p=[],m=i*i,x=s===1,y=m;for(c.push(r.length-4<<1,0);c.length;){let A=c.ids[0];if(A&1){if(c.pop(),p.push(A>>1),p.length===s)break;continue}c.pop();let b=A>>1,v=b<u,M=Math.min(b+d,is(b,a));for(let w=b;w<M;w+=4){let E=r[w],O=r[w+1],mt=r[w+2],Ye=r[w+3],Pt=Math.max(Math.max(E-t,t-mt),0),Ot=Math.max(Math.max(O-e,e-Ye),0),D=Pt*Pt+Ot*Ot;if(D>y)continue;let yt=l[w>>2]|0;v?(o===void 0||o(yt))&&(c.push(yt<<1|1,D),x&&D<y&&(y=D)):c.push(yt<<1,D)}}return c.clear(),p}};function is(n,t){let e=0,s=t.length-1;for(;e<s;){let i=e+s>>1;t[i]>n?s=i:e=i+1}return t[e]}function os(n,t,e,s,i,o){let r=[s,i];for(;r.length;){let a=r.pop()||0,l=r.pop()||0;if(a-l<=o&&Math.floor(l/o)>=Math.floor(a/o))continue;let c=n[l],h=n[l+a>>1],u=n[a],d=c>h!=c>u?c:h<c!=h<u?h:u,p=l-1,m=a+1;for(;;){do p++;while(n[p]<d);do m--;while(n[m]>d);if(p>=m)break;rs(n,t,e,p,m)}r.push(l,m,m+1,a)}}function rs(n,t,e,s,i){let o=n[s];n[s]=n[i],n[i]=o;let r=4*s,a=4*i,l=t[r],c=t[r+1],h=t[r+2],u=t[r+3];t[r]=t[a],t[r+1]=t[a+1],t[r+2]=t[a+2],t[r+3]=t[a+3],t[a]=l,t[a+1]=c,t[a+2]=h,t[a+3]=u;let d=e[s];e[s]=e[i],e[i]=d}function as(n,t){let e=n^t,s=65535^e,i=65535^(n|t),o=n&(t^65535),r=e|s>>1,a=e>>1^e,l=i^(i>>1^s&o>>1),c=o^(e&i>>1^o>>1);return e=r&r>>2^a&a>>2,s=r&a>>2^a&(r^a)>>2,i=l^(r&l>>2^a&c>>2),o=c^(a&l>>2^(r^a)&c>>2),r=e&e>>4^s&s>>4,a=e&s>>4^s&(e^s)>>4,l=i^(e&i>>4^s&o>>4),c=o^(s&i>>4^(e^s)&o>>4),i=l^(r&l>>8^a&c>>8),o=c^(a&l>>8^(r^a)&c>>8),i^=i>>1,o^=o>>1,e=n^t,s=o|65535^(e|i),e=(e|e<<8)&16711935,e=(e|e<<4)&252645135,e=(e|e<<2)&858993459,e=(e|e<<1)&1431655765,s=(s|s<<8)&16711935,s=(s|s<<4)&252645135,s=(s|s<<2)&858993459,s=(s|s<<1)&1431655765,((s<<1|e)>>>0)-2147483648}function te({rows:n},t,e){let s=n.indexOf(t)/n.length*2*Math.PI-Math.PI/2,i=22+n.length*2.4;return{x:e.x+Math.cos(s)*i,y:e.y+Math.sin(s)*i}}var g=20,Q=11,vt=6,tt=class{constructor({lon:t,lat:e,accuracy:s,shape:i,routes:o}){this.x=Float64Array.from(t,T),this.y=Float64Array.from(e,P),this.accuracy=Float64Array.from(s,(l,c)=>G(l,e[c])),this.shape=i,this.routes=new Map;for(let[l,c]of Object.entries(o))this.routes.set(Number(l),Float64Array.from(c.flatMap(h=>[T(h[0]),P(h[1])])));let r=[...t.keys()],a=r.filter(l=>i[l]!=="p");this.#t=new Map(a.map(l=>[l,this.#o(l)])),this.#e=new et(r,l=>[this.x[l],this.y[l],this.x[l],this.y[l]]),this.#s=new et(a,l=>this.#t.get(l))}#t;#e;#s;radius(t,e){return this.accuracy[e]*t.scale}spot(t,e,s=null){return s?.rows.includes(e)?te(s,e,this.spot(t,s.centre)):U(t,this.x[e],this.y[e])}extent({scale:t,dx:e,dy:s},i){let[o,r,a,l]=this.#t.get(i);return[o*t+e-g,r*t+s-g,a*t+e+g,l*t+s+g]}inView(t,e){let{min:s,max:i}=t.bounds,o=r=>xt(t,[s.x-r,s.y-r,i.x+r,i.y+r]);return{points:this.#e.search(o(g/2),r=>e[r]===1&&this.shape[r]==="p"),shapes:this.#s.search(o(g),r=>e[r]===1)}}under(t,e,s,i=null){let o=this.#n(t,e,s,i);return o.length?o:this.#i(t,e,s)}#n(t,e,s,i){let o=this.#e.search(ee(t,e,Q),a=>s[a]===1);return(i?[...o.filter(a=>!i.rows.includes(a)),...i.rows]:o).map(a=>{let l=this.spot(t,a,i);return{row:a,distance:Math.hypot(l.x-e.x,l.y-e.y)}}).filter(({distance:a})=>a<=Q).sort((a,l)=>a.distance-l.distance||a.row-l.row).map(({row:a})=>a)}#i(t,e,s){return this.#s.search(ee(t,e,vt),i=>{let o=this.routes.get(i);if(!s[i]||!o)return!1;let r=this.shape[i]==="b"?Math.max(vt,this.radius(t,i)):vt;return Bt(o,t,e)<=r})}#o(t){let e=this.routes.get(t),[s,i,o,r]=X(e??Float64Array.of(this.x[t],this.y[t])),a=this.shape[t]==="l"?0:this.accuracy[t];return[s-a,i-a,o+a,r+a]}},et=class{constructor(t,e){this.#t=t,this.#e=t.length?new W(t.length):null;for(let s of t)this.#e?.add(...e(s));this.#e?.finish()}#t;#e;search(t,e){let s=this.#e?.search(...t,i=>e(this.#t[i]))??[];return Array.from(Uint32Array.from(s).sort(),i=>this.#t[i])}};function ee(n,{x:t,y:e},s){let i=s+1;return xt(n,[t-i,e-i,t+i,e+i])}var se=600,j=4;function ne(n,t,e){let{min:s,max:i}=t.bounds,o=Math.ceil((i.x-s.x+g)/j)+1,r=new Uint8Array(o*(Math.ceil((i.y-s.y+g)/j)+1));return oe(e,a=>{let{x:l,y:c}=n.spot(t,a),h=Math.floor((l-s.x+g/2)/j),u=Math.floor((c-s.y+g/2)/j)*o+h;return r[u]?!1:(r[u]=1,!0)})}function ie(n,t,e,s){let i=new Set;return oe(s,o=>{let r=n.shape[o],a=n.extent(e,o),l=Math.max(2*j,(a[2]-a[0])/(r==="l"?16:4)),c=[t[o],r,Math.round(l),...a.map(h=>Math.round(h/l))].join();return i.has(c)?!1:(i.add(c),!0)})}function oe(n,t){let e=[];for(let s=n.length-1;s>=0;s--)t(n[s])&&e.push(n[s]);return e.reverse()}function St(n,{scale:t,dx:e,dy:s},i){n.beginPath(),n.lineCap=n.lineJoin="round";let o=1/0,r=1/0;for(let a=0;a<i.length;a+=2){let l=i[a]*t+e,c=i[a+1]*t+s;if(!a)n.moveTo(l,c);else if(a===i.length-2||Math.abs(l-o)+Math.abs(c-r)>1)n.lineTo(l,c);else continue;o=l,r=c}}function re(n,{colour:t,paper:e,dash:s,doubled:i,strong:o}){n.strokeStyle=e,n.lineWidth=o?7:4.5,n.stroke(),n.strokeStyle=t,n.lineWidth=o?4:2.4,n.setLineDash(s.map(r=>r*2.5)),n.stroke(),i&&(n.strokeStyle=e,n.lineWidth=1,n.stroke()),n.setLineDash([])}function ae(n,t,{colour:e,strong:s}){n.strokeStyle=e+(s?"66":"38"),n.lineWidth=Math.max(6,t),n.stroke()}function le(n,{x:t,y:e},s,{colour:i,strong:o}){let r=Math.max(8,s),a=r<60?"14":"05";n.beginPath(),n.arc(t,e,r,0,2*Math.PI),n.fillStyle=i+(o?"30":a),n.fill(),n.setLineDash([4,4]),n.strokeStyle=i+(o?"dd":"66"),n.lineWidth=1,n.stroke(),n.setLineDash([])}function ce(n,{x:t,y:e},s,{colour:i,strong:o}){n.beginPath(),n.arc(t,e,s,0,2*Math.PI),n.fillStyle=i+(o?"22":"0c"),n.fill(),n.strokeStyle=i+(o?"cc":"44"),n.lineWidth=1,n.stroke()}var ls={added:["#009E73","+"],ended:["#B03A2E","×"],changed:["#56B4E9","~"]};function he(n,t,{x:e,y:s}){let[i,o]=ls[t];n.beginPath(),n.arc(e,s,6,0,2*Math.PI),n.fillStyle=i,n.fill(),n.fillStyle="#ffffff",n.font="bold 12px system-ui, sans-serif",n.textAlign="center",n.textBaseline="middle",n.fillText(o,e,s+.5)}var N=5.4,k=g/2;function st(n,t){let e=new Map;return(s,i=Math.max(1,Math.ceil(window.devicePixelRatio||1)))=>{let o=cs(s)*16+i,r=e.get(o);if(!r){r=document.createElement("canvas"),r.width=r.height=g*i;let a=r.getContext("2d");a.scale(i,i),hs(a,n,t,s),e.set(o,r)}return r}}function cs({layer:n,actor:t,status:e,confidence:s,marked:i}){return(((n*16+t)*16+(e??15))*16+s)*2+Number(i)}function hs(n,t,e,{layer:s,actor:i,status:o,confidence:r,marked:a}){let l=t.colours[s],c=o===null?null:t.statusCodes[o],h=t.contested.includes(r),u=us(t.shapes[i]);n.fillStyle=e.paper,n.fill(u),n.save(),n.clip(u),n.fillStyle=n.strokeStyle=l,n.lineWidth=1.5,ds(n,u,c),n.restore(),n.strokeStyle=c==="active"?e.ink:l,n.lineWidth=h||c==="active"?1.2:1.8,n.setLineDash(t.dashes[r]),n.stroke(u),n.setLineDash([]),h&&(n.strokeStyle=l,n.beginPath(),n.arc(k,k,N+3,0,2*Math.PI),n.stroke()),a&&(n.fillStyle=e.ink,n.beginPath(),n.moveTo(g-5,.5),n.lineTo(g-1.5,6),n.lineTo(g-8.5,6),n.fill())}function us(n){let t=new Path2D;return n==="square"?t.rect(k-N+.4,k-N+.4,2*N-.8,2*N-.8):t.arc(k,k,N,0,2*Math.PI),t}function ds(n,t,e){let s=k-4,i=k+4;switch(e){case"overdue":F(n,k,s,k,k),F(n,k,k,i-1,k+2);break;case"under_construction":n.fillRect(0,k,g,k);break;case"active":n.fill(t);break;case"suspended":for(let o of[-5,0,5])F(n,s+o-2,i+2,i+o+2,s-2);break;case"ended":F(n,s,s,i,i),F(n,i,s,s,i);break;case"cancelled":F(n,s,i,i,s);break;case null:n.beginPath(),n.arc(k,k,1.6,0,2*Math.PI),n.fill();break}}function F(n,t,e,s,i){n.beginPath(),n.moveTo(t,e),n.lineTo(s,i),n.stroke()}var nt=class extends C{picked=null;hover=null;fan=null;#t=null;#e=0;#s=new Map;#n=[];constructor({words:t,sites:e},s,i){super(i),this.words=t,this.sites=e,this.places=new tt(e),this.visible=new Uint8Array(e.id.length),this.#i=s,this.#o=st(t,s)}#i;#o;setTheme(t){t!==this.#i&&(this.#i=t,this.#o=st(this.words,t),this.#n=[],this.redraw())}show(t){this.#t=t,this.#n=[],this.#e=Kt(this.sites,t,this.visible);let e=Object.entries(t.marks??{});this.#s=new Map(e.flatMap(([s,i])=>i.map(o=>[o,s]))),this.fan?.rows.every(s=>this.visible[s])||(this.fan=null),this.redraw()}stateOf(t){return I(this.sites,t,this.#t)}rows(){return[...this.visible.keys()].filter(t=>this.visible[t])}under(t){return this.places.under(this.frame(),t,this.visible,this.fan)}spot(t,e=this.frame()){let{x:s,y:i}=this.places.spot(e,t,this.fan);return L.point(s,i)}draw(t,e){let{points:s,lines:i,soft:o}=this.#c(e);for(let r of o)this.#h(t,e,r);for(let r of i)this.#r(t,e,r);if(t.globalAlpha=1,e.zoom>=8)for(let r of s)this.#l(t,e,r);this.picked!==null&&this.visible[this.picked]&&this.#l(t,e,this.picked,!0);for(let r of[...o,...i,...s])this.fan?.rows.includes(r)||this.#u(t,r,this.places.spot(e,r),this.places.shape[r]==="p"?1:.8);this.#m(t,e);for(let r of[this.hover,this.picked])r!==null&&this.visible[r]&&this.#d(t,e,r)}#c(t){let{places:e,sites:s}=this,{points:i,shapes:o}=e.inView(t,this.visible);this.#e>se&&(i=ne(e,t,i),o=ie(e,s.layer,t,o));let r=this.#s;r.size&&i.sort((c,h)=>Number(r.has(c))-Number(r.has(h)));let a=o.filter(c=>e.shape[c]==="l"),l=o.filter(c=>e.shape[c]!=="l");return{points:i,lines:a,soft:l}}#h(t,e,s){let i=this.places.routes.get(s),o=this.places.radius(e,s);if(t.globalAlpha=this.#p(s),!i){le(t,this.places.spot(e,s),o,this.#a(s));return}St(t,e,i),ae(t,2*o,this.#a(s))}#r(t,e,s){let{words:i}=this,{confidence:o}=this.stateOf(s);t.globalAlpha=this.#p(s),St(t,e,this.places.routes.get(s)),re(t,{...this.#a(s),paper:this.#i.paper,dash:i.dashes[o],doubled:i.contested.includes(o)})}#a(t){return{colour:this.words.colours[this.sites.layer[t]],strong:t===this.picked||t===this.hover}}#l(t,e,s,i=!1){if(this.places.shape[s]!=="p")return;let o=this.places.radius(e,s);!i&&(o<14||o>400)||ce(t,this.places.spot(e,s),o,{...this.#a(s),strong:i})}#u(t,e,{x:s,y:i},o){let r=g*o,a=this.#s.get(e);t.globalAlpha=this.#p(e),t.drawImage(this.#f(e),s-r/2,i-r/2,r,r),t.globalAlpha=1,a&&he(t,a,{x:s+r/2-1,y:i-r/2+1})}#f(t){let{layer:e,actor:s,relation:i}=this.sites,o=()=>({...this.stateOf(t),layer:e[t],actor:s[t],marked:i[t]!==null});return this.fine?this.#o(o(),3):(this.#n[t]??=this.#o(o()),this.#n[t])}legend(){let{words:t}=this,e=t.colours.length,s=st({...t,colours:[...t.colours,this.#i.label]},this.#i),i=this.rows(),o=i.map(h=>this.stateOf(h)),r=t.shapes.indexOf("circle"),a={layer:e,actor:r,status:t.statusCodes.indexOf("planned"),confidence:0,marked:!1},l={...a,status:t.statusCodes.indexOf("active")},c=(h,u,d)=>[...new Set(h)].sort((m,x)=>(m??1/0)-(x??1/0)).map(m=>{let x=m;return{sign:s({...a,...d(x)},3),label:u(x)}});return[...c(i.map(h=>this.sites.layer[h]),h=>t.layers[h],h=>({...l,layer:h})),...c(i.map(h=>this.sites.actor[h]),h=>t.actors[h],h=>({...l,actor:h})),...c(o.map(({status:h})=>h),h=>h===null?t.unknownStatus:t.statuses[h],h=>({status:h})),...c(o.map(({confidence:h})=>h),h=>t.confidences[h],h=>({confidence:h}))]}#p(t){return this.#s.size&&!this.#s.has(t)?.35:1}#m(t,e){if(!this.fan)return;let s=this.places.spot(e,this.fan.centre);t.strokeStyle=this.#i.ink,t.lineWidth=1;for(let i of this.fan.rows){let o=this.spot(i,e);t.beginPath(),t.moveTo(s.x,s.y),t.lineTo(o.x,o.y),t.stroke(),this.#u(t,i,o,1)}}#d(t,e,s){let i=this.spot(s,e);t.beginPath(),t.arc(i.x,i.y,g/2+2.5,0,2*Math.PI),t.strokeStyle=this.#i.ink,t.lineWidth=s===this.picked?2.4:1.4,t.stroke()}};function it(n,t){let e=Uint8Array.from(atob(n.slice(1)),s=>s.charCodeAt(0));return n[0]==="b"?fs(e,t):ps(e,t)}function fs(n,t){let e=new Uint8Array(t);for(let s=0;s<t;s++)e[s]=n[s>>3]>>(s&7)&1;return e}function ps(n,t){let e=new Uint8Array(t),s=0,i=!1,o=0,r=0;for(let a of n)o|=(a&127)<<r,r+=7,!(a>127)&&(i&&e.fill(1,s,s+o),s+=o,i=!i,o=r=0);return e}function de(n,t){return{...n,rows:it(n.mask,t),undated:n.undated===1,known:n.known===1}}var ms=["ended","cancelled"];function fe(n,{start:t,end:e,newest:s,endBy:i}){let o=s===null?"":n.statusCodes[s];if(i){let r=`${o==="cancelled"?"cancelled":"ended"} by ${e}, year unknown`;return t===null?r:`since ${t}, ${r}`}return t!==null&&e!==null?t===e?`${t}`:`${t}–${e}`:e!==null?`until ${e}`:t===null?"years not known":ms.includes(o)?`${t}, end not known`:`since ${t}`}function pe(n,t){return t===null?n.unknownStatus:n.statuses[t]}function ot(n,t,e,s){let i=pe(n,s.status).toLowerCase(),o=n.confidences[s.confidence].toLowerCase();return[t.name[e],n.layers[t.layer[e]],i,fe(n,s),o].join(", ")}function me(n,t,e,s){let i=t.relation[e];return[`${n.layers[t.layer[e]]}: ${t.what[e]}`,t.where[e],`${pe(n,s.status)}, ${fe(n,s)}`,`${n.confidences[s.confidence]}, place within ${t.accuracy[e]/1e3} km`,i===null?"":n.relations[i]].filter(Boolean)}function f(n,t={},e=""){let s=document.createElement(n);for(let[i,o]of Object.entries(t))s.setAttribute(i,String(o));return s.textContent=e,s}function S(n,t,e){let s=f("button",{type:"button",...n},t);return s.addEventListener("click",e),s}function V(n,t,e=t.rows()){let{lat:s,lon:i,routes:o}=t.sites;if(!e.length)return;let r=e.flatMap(a=>{let l=(o[a]??[]).map(c=>[c[1],c[0]]);return[[s[a],i[a]],...l]});n.fitBounds(L.latLngBounds(r).pad(.15),{maxZoom:7,animate:!1})}function ye(n,t){let{lat:e,lon:s}=t.sites,i=t.rows(),o=n.getBounds(),r=i.filter(a=>o.contains([e[a],s[a]]));V(n,t,r.length?r:i)}function xe(n,t){let e=new BroadcastChannel(`atlas-${t}`),s=!1;n.on("move",()=>{let{lat:i,lng:o}=n.getCenter();s||e.postMessage([i,o,n.getZoom()])}),e.addEventListener("message",({data:[i,o,r]})=>{s=!0,n.setView([i,o],r,{animate:!1}),s=!1})}function R(n,t){let{x:e,y:s}=n.getSize(),i=n.getContainer().querySelector(".atlas-bar")?.clientHeight??0;return{maxWidth:Math.min(t,e-60),minWidth:Math.min(50,e-60),maxHeight:Math.max(80,s-i-110),autoPanPaddingTopLeft:[8,i+18],autoPanPaddingBottomRight:[8,12]}}var rt=class{#t=null;#e;#s;constructor(t,e,s){this.#e=t,this.#s=e,t.on("popupclose",({popup:i})=>{i===this.#t&&(this.#t=null,s())}),t.on("resize",({oldSize:i})=>this.#n(i))}place(){let{picked:t,visible:e,fan:s,sites:i}=this.#s;return t===null||!e[t]?null:s?.rows.includes(t)?this.#e.layerPointToLatLng(this.#s.spot(t)):L.latLng(i.lat[t],i.lon[t])}open(){this.#i(),this.refresh()}refresh(){let t=this.place();if(!t){this.#i();return}let e=this.#o();if(this.#t){let s=this.#t.getContent();if(t.equals(this.#t.getLatLng())||this.#t.setLatLng(t),s.textContent===e.textContent)return;this.#t.setContent(e)}else this.#t=L.popup({...R(this.#e,260),autoPan:!1,offset:[0,-6]}),this.#t.setLatLng(t).setContent(e).openOn(this.#e);this.#n()}#n(t=this.#e.getSize()){let e=this.#t,s=e?.getLatLng();if(!e||!s)return;let i=this.#e.latLngToContainerPoint(this.#e.getCenter()),{x:o,y:r}=this.#e.latLngToContainerPoint(s).subtract(i);Math.abs(o)>t.x/2||Math.abs(r)>t.y/2||(Object.assign(e.options,R(this.#e,260),{autoPan:!0}),e.update(),e.options.autoPan=!1)}#i(){let t=this.#t;this.#t=null,t?.remove()}#o(){let{words:t,sites:e,picked:s}=this.#s,i=s,o=f("div"),r=me(t,e,i,this.#s.stateOf(i)).map(h=>f("p",{},h)),a=S({class:"atlas-record"},"Read the record ↓",Gt),l=Rt(e.id[i]),c=l.startsWith("#")?f("a",{href:l},"Record ↓"):f("a",{href:l,target:"_blank",rel:"noopener"},"Full page ↗");return o.append(f("h2",{},e.name[i]),...r,a,...l?[c]:[]),o}};function ge(n,t,e,s,i){let o=f("div"),r=f("ul");o.append(f("h2",{},`${e.length} sites here`),r);for(let a of e){let l=f("li");l.append(S({},t.sites.name[a],()=>i(a))),r.append(l)}L.popup(R(n,300)).setLatLng(s).setContent(o).openOn(n)}function be(n,t,{pick:e,fanned:s,openOther:i}){let o=a=>{t.fan=a,t.redraw(),s()},r=()=>{t.picked!==null&&e(null)};n.on("click",a=>{let l=t.under(a.layerPoint),c=l.every(h=>t.fan?.rows.includes(h));if(l.length>12&&!c)ge(n,t,l,a.latlng,e);else if(l.length>1&&!c)o({centre:l[0],rows:l});else if(l.length)e(l[0]);else{if(i(a))return;t.fan?o(null):r()}}),n.on("zoomstart",()=>{t.fan&&o(null)}),n.getContainer().addEventListener("keydown",a=>{a.key==="Escape"&&r()})}function we(n,t,e){if(B(n,t,e))return null;let{why:s,year:i=null}=xs(n,t,e),o=i!==null&&B(n,t,{...e,period:[i,i]});return{why:s,year:o?i:null}}function xs(n,t,e){let{period:s,undated:i}=e,o=I(n,t,e);if(!o)return gs(n,t,s);let{start:r,end:a}=o;if(z(r,a,s,i))return{why:"left out by the filters"};if(!s||r===null&&a===null)return{why:"its dates are not known, and sites with unknown dates are left out"};let l=s[0]===s[1]?`${s[0]}`:`${s[0]}–${s[1]}`,c=r!==null&&r>s[1],h=c?r:a;return{why:`not there in ${l}; ${c?"from":"until"} ${h}`,year:h}}function gs(n,t,e){let s=e&&n.known[t].find(([i,o])=>o===1&&i>e[1]);return s?{why:`not known at the end of ${e[1]}; first reported in ${s[0]}`,year:s[0]}:{why:"no dated source says that it exists"}}function ke(n,t,e){let s=0,i=f("span"),o=S({},"",()=>e(s)),r=f("p",{class:"atlas-hidden",role:"status"});return r.append(i,o),r.hidden=!0,L.DomEvent.disableClickPropagation(r),n.getContainer().append(r),a=>{let l=t.picked,c=l===null?null:we(t.sites,l,a);if(r.hidden=c===null,l===null||c===null)return;let h=`${t.sites.name[l]} is not on the map: ${c.why}. `;i.textContent!==h&&(i.textContent=h),o.hidden=c.year===null,c.year!==null&&(s=c.year,o.textContent=`Show ${s}`)}}var bs=250,Lt=500,ve=10,ws=700,at=class{#t=[];#e=null;#s=0;#n=null;#i="";#o;#c;#h;#r;#a;#l;constructor(t,e,s){this.#h=t,this.#r=e,this.#a=s,this.#l=this.#w(),t.on("moveend",()=>this.refreshSoon())}refreshSoon(){clearTimeout(this.#o),this.#o=setTimeout(()=>this.#u(),bs)}focus(){this.#l.list.focus()}#u(){let{sites:t}=this.#r,{list:e,count:s,status:i,elsewhere:o}=this.#l,r=this.#r.rows(),a=this.#h.getBounds();this.#t=this.#x(r.filter(c=>a.contains([t.lat[c],t.lon[c]])));let{length:l}=this.#t;e.hidden=l===0,s.textContent=`${l} ${l===1?"site":"sites"} in view. Arrow keys choose, Enter opens the record.`,i.textContent=`${r.length} sites drawn, ${l} in view`,o.hidden=l>0||r.length===0,o.textContent=r.length===1?"The one site is out of view: show it":`All ${r.length} sites are out of view: show them`,this.#s=-1,this.#f(this.#t.indexOf(this.#e??this.#r.picked??-1))}#f(t){let{list:e}=this.#l,s=this.#t.length-1,i=Math.max(0,Math.min(s,t));this.#e=this.#t[i]??null,this.#d(i);for(let o of e.children)o.classList.toggle("atlas-active",o.id===`atlas-site-${i}`);s<0?e.removeAttribute("aria-activedescendant"):e.setAttribute("aria-activedescendant",`atlas-site-${i}`),document.activeElement===e&&this.#p()}#p(){let{list:t}=this.#l,e=t.querySelector(".atlas-active");e&&(t.scrollTop=e.offsetTop-t.clientHeight/2),this.#m(this.#e)}#m(t){this.#r.hover=t,this.#r.redraw()}#d(t){let e=Math.max(0,Math.min(t-Lt/2,this.#t.length-Lt)),s=this.#l.list.children.length;this.#s>=0&&t>=this.#s&&t<this.#s+s||(this.#s=e,this.#l.list.replaceChildren(...this.#t.slice(e,e+Lt).map((i,o)=>this.#y(i,e+o))))}#y(t,e){let{words:s,sites:i,picked:o}=this.#r,r=ot(s,i,t,this.#r.stateOf(t)),a=f("div",{role:"option",id:`atlas-site-${e}`,"aria-posinset":e+1,"aria-setsize":this.#t.length,"aria-selected":String(t===o)},r);return a.addEventListener("click",()=>this.#a(t)),a}#x(t){let{name:e}=this.#r.sites;if(!this.#n){let{compare:i}=new Intl.Collator("en"),o=[...e.keys()].sort((r,a)=>i(e[r],e[a]));this.#n=new Map(o.map((r,a)=>[r,a]))}let s=this.#n;return t.sort((i,o)=>s.get(i)-s.get(o))}#g(t){if(t.ctrlKey||t.metaKey||t.altKey)return;let e=this.#t.indexOf(this.#e??-1),s=this.#t.length-1,i={ArrowDown:e+1,ArrowRight:e+1,ArrowUp:e-1,ArrowLeft:e-1,PageDown:e+ve,PageUp:e-ve,Home:0,End:s};if(t.key in i)this.#f(i[t.key]);else if(t.key==="Enter"||t.key===" "&&!this.#i)this.#a(this.#t[e]);else if(t.key.length===1)this.#f(this.#b(t.key,e));else return;t.preventDefault(),t.stopPropagation()}#b(t,e){this.#i+=t.toLowerCase(),clearTimeout(this.#c),this.#c=setTimeout(()=>{this.#i=""},ws);let s=this.#i.length===1?e+1:e,{name:i}=this.#r.sites;return[...this.#t.keys()].map((r,a,{length:l})=>(s+a)%l).find(r=>i[this.#t[r]].toLowerCase().startsWith(this.#i))??e}#w(){let t=f("p",{id:"atlas-sites-count"}),e=f("div",{role:"listbox",tabindex:0,"aria-label":"Sites in view","aria-describedby":"atlas-sites-count"}),s=f("div",{class:"atlas-sites"}),i=f("div",{role:"status",class:"atlas-unseen"}),o=S({class:"atlas-elsewhere",hidden:""},"",()=>V(this.#h,this.#r));e.hidden=!0,s.append(t,e);for(let r of[o,s])L.DomEvent.disableClickPropagation(r).disableScrollPropagation(r);return this.#h.getContainer().append(s,i,o),e.addEventListener("keydown",r=>this.#g(r)),e.addEventListener("focus",()=>this.#p()),e.addEventListener("blur",()=>this.#m(null)),{list:e,count:t,status:i,elsewhere:o}}};var lt=class{#t=null;#e=null;#s;#n;constructor(t,e){this.#s=t,this.#n=e}setTheme(t){this.#n=t,this.#i()}show(t){return String(t)===String(this.#e)?!1:(this.#e=t,this.#i(),t!==null)}at(){return this.#e}goThere(){if(!this.#e)return;let[t,e,s]=this.#e,i=L.latLng(e,t).toBounds(4*Math.max(s,1));this.#s.fitBounds(i,{maxZoom:9,animate:!1})}#i(){if(this.#t?.remove(),this.#t=null,!this.#e)return;let[t,e,s]=this.#e,o={color:this.#n.accent,weight:2,interactive:!1};this.#t=L.layerGroup([L.circle([e,t],{...o,radius:s,fillOpacity:.12,dashArray:"5 4"}),L.circleMarker([e,t],{...o,radius:5,fillColor:this.#n.paper,fillOpacity:1})]).addTo(this.#s)}};function Se(n,t,e,s){let i={...e,period:[s,s]},o={...e,period:[s-1,s-1]},r=n.layers.map(()=>0),a=n.actors.map(()=>0),l={all:0,came:0,went:0,undated:0,byLayer:r,byActor:a};for(let c=0;c<t.id.length;c++){let h=B(t,c,o);if(!B(t,c,i)){h&&l.went++;continue}l.all++,h||l.came++,r[t.layer[c]]++,a[t.actor[c]]++;let u=I(t,c,i);u?.start===null&&u.end===null&&l.undated++}return l}function Le({all:n,came:t,went:e,undated:s},i,o){let r=i?`as known by the end of ${o}`:`true in ${o}`;if(!n)return`No site under these filters, ${r}.`;let a=[r];return t&&a.push(`${t} new`),e&&a.push(`${e} no longer`),s&&a.push(`${s} of unknown years`),a.join(" · ")}var Ae=900,ct=class{year=null;#t=!1;#e=0;#s=matchMedia("(prefers-reduced-motion: reduce)").matches;#n=this.#s?.5:1;#i=null;constructor(t,{words:e,sites:s},i,o){this.#o=e,this.#c=s,this.#h=i,this.#r=o,this.#a=this.#w(),this.#l=this.#k(),this.#l.hidden=!0,t.getContainer().append(this.#l),this.#u()}#o;#c;#h;#r;#a;#l;offer(t){this.#l.hidden=!t}follow(t){this.#i=t,this.#u()}setYear(t){let[e,s]=this.#o.years;this.year=Math.max(e,Math.min(s,Math.round(t))),this.#h()}play(){this.#f();let[t,e]=this.#o.years;this.year===e&&this.setYear(t),this.#x(),this.#t||requestAnimationFrame(this.#g),this.#t=!0,this.#u()}pause(){this.#t=!1,this.#u()}#u(){let{open:t,panel:e,large:s,scrub:i,toggle:o,counts:r}=this.#a;t.hidden=this.year!==null,e.hidden=this.year===null,this.year!==null&&(s.textContent=String(this.year),s.setAttribute("aria-live",this.#t?"off":"polite"),i.value=String(this.year),o.textContent=this.#t?"❚❚":"▶",o.title=this.#t?"Pause":"Play",o.setAttribute("aria-label",o.title),this.#i&&r.replaceChildren(...this.#b(this.#i,this.year)))}#f(){if(this.year!==null)return;let[t,e]=this.#o.years,s=this.#i?.period?.[0]??t;this.setYear(s<e?s:t)}#p(){this.#s?this.#f():this.play(),this.#a.toggle.focus()}#m(){this.#t=!1,this.year=null,this.#h(),this.#a.open.focus()}#d(t){this.pause(),this.year!==null&&this.setYear(this.year+t)}#y(t){this.pause(),this.setYear(t)}#x(){this.#e=performance.now()+Ae/this.#n}#g=t=>{if(!(!this.#t||this.year===null)){if(t>=this.#e&&(this.#e=t+Ae/this.#n,this.setYear(this.year+1),this.year===this.#o.years[1])){this.pause();return}requestAnimationFrame(this.#g)}};#b(t,e){let{layers:s,actors:i,colours:o}=this.#o,r=Se(this.#o,this.#c,t,e),a=f("p",{},Le(r,t.known,e));return r.all?[a,...s.map((l,c)=>f("span",{class:"atlas-key",style:`--c:${o[c]}`},`${l} ${r.byLayer[c]}`)),...i.map((l,c)=>f("span",{},`${l} ${r.byActor[c]}`))]:[a]}#w(){let[t,e]=this.#o.years,s=(r,a,l)=>S({title:a,"aria-label":a},r,l),i=f("select",{"aria-label":"Speed",title:"Speed"});for(let r of[.5,1,2,4])i.append(f("option",{value:r},`${r}×`));i.value=String(this.#n),i.addEventListener("change",()=>{this.#n=Number(i.value),this.#x()});let o=f("input",{type:"range",min:t,max:e,"aria-label":"Year"});return o.addEventListener("input",()=>this.#y(Number(o.value))),{open:s("▶ Play the years","Play the years",()=>this.#p()),panel:f("div",{class:"atlas-years"}),large:f("output",{class:"atlas-year"}),counts:f("div",{class:"atlas-counts"}),back:s("‹","One year back",()=>this.#d(-1)),toggle:s("▶","Play",()=>this.#t?this.pause():this.play()),forward:s("›","One year on",()=>this.#d(1)),scrub:o,speed:i,take:s("Set the sidebar to this year","Set the sidebar to this year",()=>{this.pause(),this.year!==null&&this.#r(this.year)}),close:s("×","Back to the years of the sidebar",()=>this.#m())}}#k(){let{open:t,panel:e,large:s,counts:i,back:o,toggle:r,forward:a,scrub:l,speed:c,take:h,close:u}=this.#a,d=f("div",{class:"atlas-time",role:"group","aria-label":"Play the years"}),p=f("div",{class:"atlas-now"}),m=f("div",{class:"atlas-line"});p.append(s,i),m.append(o,r,a,l,c,h,u),e.append(p,m),d.append(t,e);for(let x of[t,e])L.DomEvent.disableClickPropagation(x).disableScrollPropagation(x);return e.addEventListener("keydown",x=>{if(x.target===c&&x.key!=="Escape")return;let[y,A]=this.#o.years,v={ArrowRight:()=>this.#d(1),ArrowLeft:()=>this.#d(-1),Home:()=>this.#y(y),End:()=>this.#y(A),Escape:()=>this.#m()}[x.key];v&&(v(),x.preventDefault(),x.stopPropagation())}),d}};function Me(n,t){let e=L.tooltip({direction:"top",offset:[0,-10]}),s=[],i=()=>{s=[],n.closeTooltip(e)},o=()=>{let[l]=s,c=s.length>1?` (and ${s.length-1} more here)`:"",h=ot(t.words,t.sites,l,t.stateOf(l))+c;e.setLatLng(n.layerPointToLatLng(t.spot(l))).setContent(f("span",{},h))},r=l=>{s=t.under(l);let c=s.length?s[0]:null;if(c!==t.hover){if(t.hover=c,t.redraw(),n.getContainer().style.cursor=c===null?"":"pointer",c===null){i();return}o(),n.openTooltip(e)}},a=null;return n.on("mousemove",l=>{a||requestAnimationFrame(()=>{let c=a.layerPoint;a=null,r(c)}),a=l}),n.on("mouseout",()=>{t.hover=null,i(),t.redraw()}),()=>{s.length&&(s=s.filter(l=>t.visible[l]),t.hover=s[0]??null,s.length?o():i())}}var ks=4096,vs=7,ht=class{#t=null;#e={};#s;#n;#i;#o;#c;#h;#r;#a;#l=!1;#u;constructor(t,e,{base:s,exercises:i,theme:o,opened:r}){this.#s=t,this.#u=r,this.#n=s,this.#i=i,this.#o=new Map(e.sites.id.map((c,h)=>[c,h]));let a=c=>this.pick(c),l=()=>this.#d();this.layer=new nt(e,o,{pane:"atlas-sites"}).addTo(t),this.place=new lt(t,o),this.lapse=new ct(t,e,l,c=>K(`year:${c}`)),this.#c=new rt(t,this.layer,()=>a(null)),this.#h=Me(t,this.layer),this.#r=ke(t,this.layer,c=>this.#g(c)),this.#a=new at(t,this.layer,c=>this.read(c)),be(t,this.layer,{pick:a,fanned:()=>this.#c.refresh(),openOther:c=>i.open(c)}),Zt((c,h)=>{let{follow:u}=this.#t??{};u&&(!h||h===u)&&this.#f({...this.#e,...c})},()=>this.#f({}))}pick(t){this.#y(t),K(`site:${t===null?"":this.layer.sites.id[t]}`)}read(t){this.pick(t),this.#l=!0,Xt(this.layer.sites.id[t],()=>{this.pick(null),this.#x()})}pickById(t){let e=this.#o.get(t);if(e===void 0)throw new Error(`no site ${t}`);this.pick(e)}year(){return this.#m()?.period?.[1]??null}show(t){let{sites:e,words:s}=this.layer,i=this.#t,o=de(t,e.id.length);this.#t=o,i?.follow!==o.follow&&delete this.#e.period,this.#e=this.#p(this.#e),this.#d(),this.lapse.offer(o.plays===1&&e.id.some((l,c)=>J(e,c,o))),this.#n.setFills(o.fills);let r=this.place.show(o.at),a=(o.site===null?null:this.#o.get(o.site))??null;o.fit?o.mask!==i?.mask&&V(this.#s,this.layer):r&&(i||a===null)?this.place.goThere():!i&&!this.#u&&(a!==null?this.#s.setView([e.lat[a],e.lon[a]],vs,{animate:!1}):Jt(e,o,s.confidences.length-1)&&ye(this.#s,this.layer)),a!==this.layer.picked&&this.#y(a,i!==null||!this.#u),a===null&&this.#l&&Ht()&&this.#x()}#f(t){let e=this.#p(t);Ce(e,this.#e)||(this.#e=e,this.#d())}#p(t){let e=this.#t,s=Object.keys(t);return Object.fromEntries(s.filter(i=>!Ce(t[i],e[i])).map(i=>[i,t[i]]))}#m(){if(!this.#t)return null;let{year:t}=this.lapse,e={...this.#t,...this.#e};return t===null?e:{...e,period:[t,t]}}#d(){let t=this.#m();t&&(this.layer.show(t),this.lapse.follow(t),this.#i.show(t.exercises===null?null:it(t.exercises,ks),t.period),this.#c.refresh(),this.#r(t),this.#h(),this.#a.refreshSoon())}#y(t,e=!0){this.layer.picked=t,this.layer.redraw();let s=this.#c.place();e&&s&&!this.#s.getBounds().pad(-.05).contains(s)&&this.#s.panTo(s,{animate:!1}),this.#c.open();let i=this.#m();i&&this.#r(i),this.#a.refreshSoon()}#x(){this.#l=!1,this.#a.focus()}#g(t){this.lapse.year===null?K(`year:${t}`):this.lapse.setYear(t)}};function Ce(n,t){return JSON.stringify(n)===JSON.stringify(t)}var At={openstreetmap:["OpenStreetMap","https://tile.openstreetmap.org/{z}/{x}/{y}.png","© OpenStreetMap contributors"],light:["CartoDB light","https://{s}.basemaps.cartocdn.com/light_all/{z}/{x}/{y}{r}.png","© OpenStreetMap contributors © CARTO"],dark:["CartoDB dark","https://{s}.basemaps.cartocdn.com/dark_all/{z}/{x}/{y}{r}.png","© OpenStreetMap contributors © CARTO"],topographic:["Topographic","https://{s}.tile.opentopomap.org/{z}/{x}/{y}.png","© OpenStreetMap contributors, SRTM; style © OpenTopoMap (CC-BY-SA)"],satellite:["Satellite","https://server.arcgisonline.com/ArcGIS/rest/services/World_Imagery/MapServer/tile/{z}/{y}/{x}","Imagery © Esri, Maxar, Earthstar Geographics"]},Mt=Object.entries(At).map(([n,[t]])=>[n,t]);function Ee(n){let t=null;return e=>{if(t?.remove(),t=null,!Object.hasOwn(At,e))return;let[,s,i]=At[e];t=L.tileLayer(s,{attribution:i,maxZoom:17}).addTo(n)}}var Ss=["embed","embed_options"];function ut(n){let{searchParams:t}=new URL(n);return{at:Ls(t.get("at")??""),base:t.get("base")??""}}function Et(n,{at:t,base:e}){let s=new URL(n);return Ct(s,"at",t?As(t):""),Ct(s,"base",e),s.search=s.search.replaceAll("%2C",","),s.href}function _e(n){let t=new URL(n);for(let e of Ss)Ct(t,e,"");return t.search=t.search.replaceAll("%2C",","),t.href}function Ls(n){let t=n.split(",");if(t.length!==3||!t.every(o=>/^-?\d{1,3}(\.\d{1,8})?$/.test(o)))return null;let[e,s,i]=t.map(Number);return Math.abs(e)<=85&&Math.abs(s)<=180&&i>=2&&i<=17?{lat:e,lon:s,zoom:i}:null}function As({lat:n,lon:t,zoom:e}){let s=e<9?2:4,i=((t+180)%360+360)%360-180;return[n.toFixed(s),i.toFixed(s),e.toFixed(2)].map(Number).join()}function Ct({searchParams:n},t,e){e?n.set(t,e):n.delete(t)}var Ms=400,Cs=["pointerdown","wheel","keydown"];function Te(){let n=_();return n?ut(n):ut("https://unseen.invalid")}var dt=class{#t;#e=!1;#s;constructor(t,e,s){this.#s=t,this.#t=e;let i=()=>{this.#e=!0};for(let r of Cs)t.getContainer().addEventListener(r,i,{capture:!0,passive:!0});let o;t.on("moveend",()=>{clearTimeout(o),this.#e&&(o=setTimeout(()=>this.#i(),Ms))}),Ut(r=>{r?(this.#t=ut(_()),s(this.#t)):this.#o()})}setBase(t){this.#t={...this.#t,base:t},this.#o()}link(){let t=_();return t&&_e(Et(t,{...this.#t,at:this.#n()}))}#n(){let{lat:t,lng:e}=this.#s.getCenter();return{lat:t,lon:e,zoom:this.#s.getZoom()}}#i(){this.#t={...this.#t,at:this.#n()},this.#o()}#o(){let t=_();if(!t)return;let e=Et(t,this.#t);new URL(e).searchParams.toString()!==new URL(t).searchParams.toString()&&Dt(e)}};async function Pe(n){try{return await navigator.clipboard.writeText(n),!0}catch{let t=document.createElement("textarea");t.value=n,t.className="atlas-unseen",document.body.append(t),t.select();let e=document.execCommand("copy");return t.remove(),e}}var Es=[[36.6,70.2],[39.5,75.2]],_s=2500;function Oe(n,{centre:t,zoom:e,embedded:s,sharing:i}){let o=f("div",{class:"atlas-bar",role:"group","aria-label":"View"}),r=Ee(n),l=f("select",{"aria-label":"Base map",title:"Base map; all but the first load tiles from outside"});for(let[c,h]of[["","Base map"],...Mt])l.append(f("option",{value:c},h));return l.addEventListener("change",()=>{r(l.value),i?.setBase(l.value)}),o.append(S({title:"Central Asia"},"Region",()=>n.setView(t,e)),S({title:"Zoom to Gorno-Badakhshan"},"GBAO",()=>n.fitBounds(Es)),l),i?.link()&&o.append(...s?[Ps(i)]:Ts(i)),L.DomEvent.disableClickPropagation(o),n.getContainer().append(o),L.control.scale({imperial:!1,position:"bottomleft"}).addTo(n),c=>{l.value=Mt.some(([h])=>h===c)?c:"",r(l.value)}}function Ts(n){let t=f("span",{role:"status",class:"atlas-unseen"}),e,s=S({title:"Copy a link to what is shown"},"Copy link",async()=>{let i=await Pe(n.link());t.textContent=i?"Link copied":"The browser does not allow copying: the address bar has the same link",s.textContent=i?"Link copied":"Not copied: see address bar",s.focus(),clearTimeout(e),e=setTimeout(()=>{s.textContent="Copy link",t.textContent=""},_s)});return[s,t]}function Ps(n){let t=f("a",{target:"_blank",rel:"noopener",class:"atlas-whole"},"Full atlas ↗"),e=()=>{t.href=n.link()};for(let s of["pointerenter","pointerdown","focus"])t.addEventListener(s,e);return e(),t}var ft=class extends C{#t;#e;#s=null;#n=null;constructor(t,e,s){super(s),this.#t=t.map(Os),this.#e=e}setTheme(t){this.#e=t,this.redraw()}show(t,e){this.#s=t,this.#n=e,this.redraw()}visible(){let t=this.#s,e=this.#n;return t?this.#t.flatMap((s,i)=>s&&t[i]&&z(s.year,s.year,e,!1)?[s]:[]):[]}under(t){let e=this.frame();return this.visible().filter(({x:s,y:i})=>{let o=U(e,s,i);return Math.hypot(o.x-t.x,o.y-t.y)<=Q})}draw(t,e){for(let s of this.visible()){let i=U(e,s.x,s.y),o=s.radius*e.scale;e.zoom>=7&&o>14&&o<400&&Is(t,i,o,this.#e),Bs(t,i,s.status,this.#e)}}};function Os(n){let{lon:t,lat:e,accuracy:s}=n;return t===null||e===null?null:{...n,x:T(t),y:P(e),radius:G(s??0,e)}}function Is(n,{x:t,y:e},s,i){n.globalAlpha=.5,n.strokeStyle=i.ink,n.lineWidth=1,n.beginPath(),n.arc(t,e,s,0,2*Math.PI),n.stroke(),n.globalAlpha=1}function Bs(n,{x:t,y:e},s,i){n.beginPath(),n.moveTo(t,e-8),n.lineTo(t+7.5,e+5.5),n.lineTo(t-7.5,e+5.5),n.closePath(),n.fillStyle=s==="held"?i.ink:i.paper,n.strokeStyle=i.ink,n.lineWidth=1.6,n.fill(),n.stroke(),s==="held"&&(n.strokeStyle=i.paper,n.lineWidth=.8,n.stroke()),s==="cancelled"&&(n.beginPath(),n.moveTo(t-5,e+5),n.lineTo(t+4,e-4),n.stroke())}var _t=6,Ie="atlas-exercises",pt=class{#t=null;#e=!1;#s=[null,null];#n;#i;#o;constructor(t,e,s){this.#n=t,this.#i=e,this.#o=s;let i=t.createPane(Ie);i.style.zIndex="460",i.style.pointerEvents="none"}setTheme(t){this.#i=t,this.#t?.setTheme(t)}show(t,e){this.#s=[t,e],this.#t?.show(t,e),!(this.#e||!t)&&(this.#e=!0,this.#o().then(({rows:s})=>{this.#t=new ft(s,this.#i,{pane:Ie}).addTo(this.#n),this.#t.show(...this.#s)}))}visible(){return this.#t?.visible().map(({id:t})=>t)??[]}open({layerPoint:t,latlng:e}){let s=this.#t?.under(t)??[];if(!s.length)return!1;let i=f("div");for(let{name:o,year:r,lines:a}of s.slice(0,_t))i.append(f("h2",{},`${o}, ${r}`),...a.map(l=>f("p",{},l)));return s.length>_t&&i.append(f("p",{},`and ${s.length-_t} more at this place`)),L.popup(R(this.#n,300)).setLatLng(e).setContent(i).openOn(this.#n),!0}};var $s=1500;function Be(n){let t=n.getContainer(),e=f("p",{class:"atlas-hint","aria-hidden":"true"});e.hidden=!0,t.append(e),t.classList.add("atlas-yields");let s,i=o=>{e.textContent=o,e.hidden=!1,clearTimeout(s),s=setTimeout(()=>{e.hidden=!0},$s)};t.addEventListener("wheel",o=>{o.ctrlKey||o.metaKey||(o.stopPropagation(),i(`Hold ${navigator.platform.startsWith("Mac")?"⌘":"Ctrl"} and scroll to zoom the map`))},{capture:!0,passive:!0}),document.addEventListener("pointerdown",({pointerType:o})=>{o==="touch"?n.dragging.disable():n.dragging.enable()},{capture:!0}),t.addEventListener("touchmove",o=>{o.touches.length>1?o.preventDefault():i("Use two fingers to move the map")},{passive:!1})}function $e(){return matchMedia("(prefers-reduced-motion: reduce)").matches}function ze(){let n=!$e();return{zoomAnimation:n,fadeAnimation:n,markerZoomAnimation:n,inertia:n}}function Fe(n){if(!$e())return;let t=n.panBy.bind(n);n.panBy=(e,s)=>t(e,{...s,animate:!1})}var zs={width:"680px",height:"460px"};function Ne(n){let{style:t}=n.getContainer(),e=null,s=r=>{Object.assign(t,r),n.invalidateSize({animate:!1})},i=()=>{if(e)return;e={centre:n.getCenter(),zoom:n.getZoom()};let r=n.getBounds();s(zs),n.fitBounds(r,{animate:!1}),n.eachLayer(a=>{a instanceof C&&a.drawForPaper()})},o=()=>{e&&(s({width:"",height:""}),n.setView(e.centre,e.zoom,{animate:!1}),e=null)};addEventListener("beforeprint",i),addEventListener("afterprint",o)}var Fs="presence-atlas-map",Ns=[["png","PNG"],["svg","SVG"]];function Re(n,t,{script:e,link:s,theme:i}){let o=f("details",{class:"atlas-save"}),r=f("span",{role:"status",class:"atlas-unseen"});o.append(f("summary",{title:"Save the map as a picture"},"Save"));for(let[a,l]of Ns){let c=S({title:`Save the map as ${l}`},l,async()=>{r.textContent="Drawing …";try{await Rs(e);let h=await window.atlas.picture(a,Ds(n,t,i(),s()));Ys(h,`${Fs}.${a}`),r.textContent="Picture saved"}catch{r.textContent=c.textContent="Not saved: try again"}o.open=!1});o.append(c)}o.append(r),n.getContainer().querySelector(".atlas-bar")?.append(o)}async function Rs(n){window.atlas.picture||await new Promise((t,e)=>{let s=f("script",{src:n});s.addEventListener("load",t),s.addEventListener("error",()=>{s.remove(),e(new Error("not loaded"))}),document.head.append(s)})}function Ds(n,t,e,s){let{x:i,y:o}=n.getSize(),r=n.containerPointToLayerPoint([0,0]);return{map:{width:i,height:o,draw:a=>{a.translate(-r.x,-r.y);for(let l of Us(n))l.drawFine(a)}},sentence:qt(),legend:t.legend(),notes:[`${t.words.attribution}. Borders: Natural Earth; towns: GeoNames (CC BY 4.0). Reported is not confirmed.`,[s,new Date().toISOString().slice(0,10)].filter(Boolean).join(" · ")],theme:e}}function Us(n){let t=[];n.eachLayer(s=>{s instanceof C&&t.push(s)});let e=s=>Number(s.getPane()?.style.zIndex);return t.sort((s,i)=>e(s)-e(i))}function Ys(n,t){let e=URL.createObjectURL(n);f("a",{href:e,download:t}).click(),setTimeout(()=>URL.revokeObjectURL(e),6e4)}var Ws={sites:"The map's sites could not be loaded. The sentence above and the table below hold the same sites. The map tries again by itself.",base:"The base map could not be loaded. The map tries again by itself.",exercises:"The joint exercises could not be loaded. The map tries again by itself."};function De(n,t,e){let s=n.getContainer(),i=s.querySelector(".atlas-troubles")??f("div",{class:"atlas-troubles",role:"alert"}),o=f("p",{},`${Ws[t]} `);return o.append(S({},"Try again",e)),L.DomEvent.disableClickPropagation(o),i.append(o),s.append(i),()=>o.remove()}var Tt=null;window.atlas={ready:!1,inline:null,open:js,show(n){Tt=n}};function js(n,t){document.getElementById("atlas-guard")?.remove(),document.head.append(f("style",{},It));let e=t.shared?Te():{at:null,base:""},s=Vs(n,t,e.at);t.embedded&&Be(s);let{layBase:i,link:o}=qs(s,t,e);i(e.base);let r=d=>Nt(t[d],d,p=>De(s,d,p)),a=new Z({pane:"atlas-base"}).addTo(s),l=Ue(),c=new pt(s,l,()=>r("exercises")),h=null,u=()=>{l=Ue(),Ft(l);for(let d of[a,c,h?.layer,h?.place])d?.setTheme(l)};return u(),Wt(u),r("base").then(d=>a.setData(d)),r("sites").then(d=>{h=new ht(s,d,{base:a,exercises:c,theme:l,opened:e.at!==null});let{picture:p}=t;p&&!t.embedded&&Re(s,h.layer,{script:p,link:o,theme:()=>l}),t.link&&xe(s,t.link),Gs(s,h,c)}),s}function Vs(n,{centre:t,zoom:e},s){let i=document.getElementById(n);i.style.height="";let o=L.map(i,{center:s?[s.lat,s.lon]:t,zoom:s?s.zoom:e,minZoom:2,maxZoom:17,zoomSnap:.5,wheelPxPerZoomLevel:90,...ze()});return Fe(o),Ne(o),i.setAttribute("role","region"),i.setAttribute("aria-label","Map"),o.attributionControl.setPrefix('<a href="https://leafletjs.com">Leaflet</a>'),o.attributionControl.addAttribution("Borders: Natural Earth · Towns: GeoNames (CC BY 4.0)"),o.createPane("atlas-base").style.zIndex="150",o.createPane("atlas-sites").style.zIndex="450",new ResizeObserver(()=>o.invalidateSize({animate:!1})).observe(i),o}function qs(n,t,e){let s=({at:r,base:a})=>{o(a),r&&n.setView([r.lat,r.lon],r.zoom)},i=t.shared?new dt(n,e,s):null,o=Oe(n,{...t,sharing:i});return{layBase:o,link:()=>i?.link()||_()}}function Gs(n,t,e){let{layer:s,lapse:i}=t,o=r=>s.sites.id[r];Object.assign(window.atlas,{map:n,show:r=>t.show(r),visible:()=>s.rows().map(o),exercises:()=>e.visible(),fanned:()=>s.fan?.rows.map(o)??[],pick:r=>t.pickById(r),picked:()=>s.picked===null?null:o(s.picked),place:()=>t.place.at(),year:()=>t.year(),setYear:r=>i.setYear(r),play:()=>i.play(),pause:()=>i.pause()}),Tt&&t.show(Tt),window.atlas.ready=!0}function Ue(){return zt[Vt()?"dark":"light"]}})();
