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
`;var M=class extends L.Renderer{fine=!1;held=!1;constructor(t){super({padding:.15,...t})}draw(t,e){}frame(){let t=this._map.getPixelOrigin();return{scale:256*2**this._zoom,dx:-t.x,dy:-t.y,bounds:this._bounds,zoom:this._zoom}}drawFine(t){this.fine=!0,t.save(),this.draw(t,this.frame()),t.restore(),this.fine=!1}drawForPaper(){this.fine=!0,this._update();let{width:t,height:e}=this._container,n=document.createElement("canvas");Object.assign(n,{width:t,height:e}),this.#t(n.getContext("2d")),this.fine=!1,this._pen.setTransform(1,0,0,1,0,0),this._pen.clearRect(0,0,t,e),this._pen.drawImage(n,0,0)}redraw(){this._map&&this._bounds&&!this.held&&this.#t(this._pen)}together(t){this.held=!0;try{t()}finally{this.held=!1,this.redraw()}}#t(t){let e=this._ratio,{min:n}=this._bounds;t.setTransform(1,0,0,1,0,0),t.clearRect(0,0,this._container.width,this._container.height),t.setTransform(e,0,0,e,-n.x*e,-n.y*e),this.draw(t,this.frame())}_initContainer(){this._container=document.createElement("canvas"),this._pen=this._container.getContext("2d")}_destroyContainer(){this._container.remove()}_update(){if(this._map._animatingZoom&&this._bounds)return;super._update();let t=this._bounds.getSize(),e=this.fine?3:window.devicePixelRatio||1;L.DomUtil.setPosition(this._container,this._bounds.min);let n=Math.round(t.x*e),i=Math.round(t.y*e);(this._container.width!==n||this._container.height!==i)&&(this._container.width=n,this._container.height=i,this._container.style.width=`${t.x}px`,this._container.style.height=`${t.y}px`),this._ratio=e,this.redraw()}};var qe="system-ui, sans-serif",G=class{#t=[];#e;#n;#s;constructor(t,e,n){this.#e=t,this.#n=e,this.#s=n}put(t,e,n,{font:i,colour:o,dot:r=!1}){let a=this.#e,{scale:l,dx:c,dy:h,bounds:u}=this.#n,d={x:e*l+c,y:n*l+h};if(d.x<u.min.x||d.x>u.max.x||d.y<u.min.y||d.y>u.max.y)return;a.font=`${i} ${qe}`;let{width:p}=a.measureText(t),m=r?d.x+5:d.x-p/2;this.#i([m-2,d.y-8,m+p+2,d.y+8])&&(a.textAlign="left",a.textBaseline="middle",a.lineWidth=3,a.strokeStyle=this.#s.halo,a.strokeText(t,m,d.y),a.fillStyle=o,a.fillText(t,m,d.y),r&&(a.beginPath(),a.arc(d.x,d.y,1.8,0,2*Math.PI),a.fill()))}#i(t){let e=this.#t.every(n=>t[0]>=n[2]||t[2]<=n[0]||t[1]>=n[3]||t[3]<=n[1]);return e&&this.#t.push(t),e}};var Xe=40075016704e-3;function T(s){return s/360+.5}function P(s){let t=Math.sin(Math.max(-85.0511,Math.min(85.0511,s))*Math.PI/180);return .5-Math.log((1+t)/(1-t))/(4*Math.PI)}function q(s,t){return s/(Xe*Math.cos(t*Math.PI/180))}function U({scale:s,dx:t,dy:e},n,i){return{x:n*s+t,y:i*s+e}}function xt({scale:s,dx:t,dy:e},[n,i,o,r]){return[(n-t)/s,(i-e)/s,(o-t)/s,(r-e)/s]}function X(s){let t=[1/0,1/0,-1/0,-1/0];for(let e=0;e<s.length;e+=2)t[0]=Math.min(t[0],s[e]),t[1]=Math.min(t[1],s[e+1]),t[2]=Math.max(t[2],s[e]),t[3]=Math.max(t[3],s[e+1]);return t}function $t(s,{scale:t,dx:e,dy:n},i){let o=1/0;for(let r=0;r+3<s.length;r+=2){let a=s[r]*t+e,l=s[r+1]*t+n,c=s[r+2]*t+e-a,h=s[r+3]*t+n-l,u=((i.x-a)*c+(i.y-l)*h)/(c*c+h*h||1),d=Math.max(0,Math.min(1,u));o=Math.min(o,Math.hypot(a+d*c-i.x,l+d*h-i.y))}return o}var Bt=["Kazakhstan","Kyrgyzstan","Tajikistan","Uzbekistan","Turkmenistan"],He="TJK-Gorno-Badakhshan",Z=class extends M{#t=[];#e=[];#n=[];#s={};#i=null;setData({degree:t,countries:e,regions:n,places:i}){let o=({id:r,name:a,at:l,rings:c})=>({id:r,name:a,x:T(l[0]),y:P(l[1]),rings:c.map(h=>Ze(h,t))});this.#t=e.map(o),this.#e=n.map(o),this.#n=i.map(([r,a,l,c,h])=>({name:r,x:T(a),y:P(l),zoom:c,capital:h===1})),this.redraw()}setFills(t){let e=JSON.stringify(this.#s);this.#s=t??{},JSON.stringify(this.#s)!==e&&this.redraw()}setTheme(t){this.#i=t,this._map.getContainer().style.background=t.sea,this.redraw()}draw(t,e){let n=this.#i;if(!n||!this.#t.length)return;t.lineJoin="round";for(let o of this.#t)this.#o(t,e,n,o);if(t.strokeStyle=n.region,t.lineWidth=.8,e.zoom>=5)for(let o of this.#e)H(t,e,o.rings);let i=this.#e.find(o=>o.id===He);i&&(t.strokeStyle=n.accent,t.lineWidth=1.6,t.setLineDash([6,3]),H(t,e,i.rings),t.setLineDash([])),this.#c(t,e,n,i)}#o(t,e,n,{id:i,name:o,rings:r}){let a=Bt.includes(o);t.fillStyle=a?n.focus:n.land,t.strokeStyle=n.border,t.lineWidth=a?1.3:.8,H(t,e,r,!0),this.#s[i]&&(t.globalAlpha=.55,t.fillStyle=this.#s[i],H(t,e,r,!0),t.globalAlpha=1)}#c(t,e,n,i){let{zoom:o}=e,r=new G(t,e,n);if(i&&o>=5){let a=o>=6?"Gorno-Badakhshan (GBAO)":"GBAO";r.put(a,i.x,i.y,{font:"600 12px",colour:n.accent})}for(let{id:a,name:l,x:c,y:h}of this.#t){let u=Bt.includes(l),d=a.startsWith("X")?7:4;o<(u?3:d)||o>8||r.put(l.toUpperCase(),c,h,{font:u?"600 12px":"400 11px",colour:n.label})}for(let{name:a,x:l,y:c,capital:h,...u}of this.#n)o<u.zoom||r.put(a,l,c,{font:h?"600 11px":"400 11px",colour:n.town,dot:!0});if(!(o<7))for(let a of this.#e)a!==i&&r.put(a.name,a.x,a.y,{font:"italic 11px",colour:n.label})}};function Ze(s,t){let e=new Float64Array(s.length),n=0,i=0;for(let o=0;o<s.length;o+=2)n+=s[o],i+=s[o+1],e[o]=T(n/t),e[o+1]=P(i/t);return{points:e,box:X(e)}}function H(s,{scale:t,dx:e,dy:n,bounds:i},o,r=!1){s.beginPath();for(let{points:a,box:l}of o){if(l[2]*t+e<i.min.x||l[0]*t+e>i.max.x||l[3]*t+n<i.min.y||l[1]*t+n>i.max.y)continue;let c=1/0,h=1/0;for(let u=0;u<a.length;u+=2){let d=a[u]*t+e,p=a[u+1]*t+n;u&&u<a.length-2&&Math.abs(d-c)+Math.abs(p-h)<1.2||(u?s.lineTo(d,p):s.moveTo(d,p),c=d,h=p)}s.closePath()}r&&s.fill("evenodd"),s.stroke()}var gt={light:{sea:"#dfe7ec",land:"#fbfaf6",focus:"#ffffff",border:"#a9b0b5",region:"#d9d9d2",label:"#5b646b",town:"#3c4247",halo:"#fbfaf6",paper:"#ffffff",ink:"#22272b",accent:"#7b3294"},dark:{sea:"#101820",land:"#1d2730",focus:"#222e38",border:"#4b5a66",region:"#303c46",label:"#9fb0bd",town:"#c6d2da",halo:"#1d2730",paper:"#18212a",ink:"#eef2f5",accent:"#d9a6e8"}};var zt={light:{name:"light",...gt.light},dark:{name:"dark",...gt.dark}};function Ft({paper:s,ink:t,border:e}){let{style:n}=document.documentElement;n.setProperty("--paper",s),n.setProperty("--ink",t),n.setProperty("--edge",e)}var Je=[1e3,3e3,9e3];async function Nt(s,t,e,n=Je){let{inline:i}=window.atlas;if(i)return i[`${t}.json`];let o=await Qe(s);if(o)return o;let r=()=>{},a=null;for(let l=0;;l++)try{let c=await tn(s,l>0);return a?.(),c}catch{a??=e(()=>r()),await new Promise(c=>{r=()=>c(null),l<n.length&&setTimeout(r,n[l])})}}async function Qe(s){try{let{atlasAhead:t}=window.parent;return await t?.[new URL(s,location.href).href]??null}catch{return null}}async function tn(s,t){let e=await fetch(s,{cache:t?"reload":"force-cache"});if(!e.ok)throw new Error(`${e.status}`);return e.json()}function _(){try{return window.parent.location.href}catch{return""}}function Rt(s){if(document.getElementById(`site-${s}`))return`#site-${s}`;let t=_();return t&&new URL(`./site?site=${encodeURIComponent(s)}`,t).href}function Dt(s){let{history:t}=window.parent;t.replaceState(t.state,"",s)}function Ut(s){let t=_();if(!t)return;let e=new URL(t).pathname,{navigation:n}=window.parent;n?.addEventListener("currententrychange",({navigationType:i})=>{new URL(_()).pathname===e&&s(i==="traverse")})}var Yt=Date.now();function K(s){Yt+=1;let t={last_object_clicked_tooltip:s,last_object_clicked_count:Yt};window.__GLOBAL_DATA__&&Object.assign(window.__GLOBAL_DATA__,t,{previous_data:t}),window.Streamlit?.setComponentValue(t)}function Wt(s){window.Streamlit?.events.addEventListener("streamlit:render",()=>setTimeout(s))}var en=".stApp",bt="data-test-script-state",kt="data-selected",wt="aria-valuetext",nn=["year","period","layers","actors","undated"].map(s=>`.st-key-w_${s}`).join(),sn=".st-key-close_site",on=1e4,rn=1e3;function B(){try{return window.parent.document}catch{return null}}function Vt(){let s=B()?.querySelector(en),[t,e,n]=(s?getComputedStyle(s).backgroundColor.match(/\d+/g)??[]:[]).map(Number);return n===void 0?matchMedia("(prefers-color-scheme: dark)").matches:t*.3+e*.6+n*.1<128}function Gt(){return B()?.querySelector(".sentence")?.textContent??""}function qt(){B()?.querySelector("article[data-site]")?.scrollIntoView({block:"start"})}function Xt(s,t){let e=B();if(!e)return;let n=()=>{let o=e.querySelector(`article[data-site="${CSS.escape(s)}"]`);return o?(o.tabIndex=-1,o.focus(),o.addEventListener("keydown",({key:r})=>r==="Escape"&&t()),!0):!1};if(n())return;let i=new MutationObserver(()=>n()&&i.disconnect());i.observe(e.body,{childList:!0,subtree:!0}),setTimeout(()=>i.disconnect(),on)}function Ht(){let s=B(),t=s?.activeElement;return s!==null&&t===s.body||!!t?.closest(sn)}function Zt(s,t){let e=B()?.querySelector(`[${bt}]`);if(!e)return;let n,i=!1,o=l=>{let c=l&&an(l);c&&s(c.choice,c.slider)},r=new MutationObserver(l=>{let c=new Set;for(let{target:h,attributeName:u,oldValue:d}of l){let p=h,m=p.getAttribute(u??"");m!==d&&(u===bt?i=m==="notRunning":c.add(p.closest(nn)))}clearTimeout(n),i&&(n=setTimeout(()=>{i=!1,t()},rn));for(let h of c)o(h)}),a={subtree:!0,attributeOldValue:!0,attributeFilter:[wt,kt,bt]};r.observe(e.ownerDocument.body,a)}function an(s){let t=n=>s.matches(`.st-key-w_${n}`);if(t("undated"))return{choice:{undated:s.querySelector(`[${kt}]`)!==null}};if(t("layers"))return{choice:{layers:jt(s)}};if(t("actors"))return{choice:{actors:jt(s)}};let e=[...s.querySelectorAll(`[${wt}]`)].map(n=>Number(n.getAttribute(wt)));return!e.length||!e.every(Number.isInteger)?null:{choice:{period:[e[0],e[e.length-1]]},slider:t("year")?"year":"period"}}function jt(s){return[...s.querySelectorAll("button")].flatMap((t,e)=>t.hasAttribute(kt)?[e]:[])}function z(s,t,e,n){return s===null&&t===null?n:e?(s===null||s<=e[1])&&(t===null||t>=e[0]):!0}function ln(s,t){return s.findLast(e=>e[0]<=t)??null}function cn(s,t){return s.findLast(([e])=>e===null||e<=t)?.[1]??null}function Kt(s,t){return s.findLast(([e])=>e<=t)?.[1]??null}function Jt({lasting:s,staleYears:t,years:e},{status:n,lastEvidence:i,year:o}){return n===null||!s.includes(n)?!1:i===null||(o??e[1])-i>=t}function I(s,t,{period:e,known:n}){let i=e?.[1]??null;if(n){let r=ln(s.known[t],i??1/0);if(!r?.[1])return null;let[,,a,l,c,h,u]=r;return{start:a,end:l,status:c,newest:c,confidence:h,endBy:u===1,lastEvidence:Kt(s.evidence[t],i??1/0),year:i}}let o=s.status[t];return{start:s.start[t],end:s.end[t],status:i===null?o:cn(s.statuses[t],i),newest:o,confidence:s.confidence[t],endBy:s.endBy.includes(t),lastEvidence:Kt(s.evidence[t],1/0),year:i}}function J(s,t,{rows:e,layers:n,actors:i}){return e[t]===1&&(!n.length||n.includes(s.layer[t]))&&(!i.length||i.includes(s.actor[t]))}function $(s,t,e){if(!J(s,t,e))return!1;let n=I(s,t,e);if(!n||!z(n.start,n.end,e.period,e.undated))return!1;let{confidence:i,statuses:o}=e;return i!==null&&n.confidence>i?!1:!o.length||n.status!==null&&o.includes(n.status)}function Qt(s,t,e){let n=0;for(let i=0;i<e.length;i++)e[i]=$(s,i,t)?1:0,n+=e[i];return n}function te(s,t,e){let{confidence:n,statuses:i}=t;return i.length||n!==null&&n<e?!0:!s.id.every((o,r)=>J(s,r,t))}var Y=class{constructor(t=1/0,e=Float64Array,n=Uint32Array){let i=t!==1/0;this.ids=i?new n(t):[],this.values=i?new e(t):[],this.capacity=t,this.length=0}clear(){this.length=0}push(t,e){if(this.length===this.capacity)throw new RangeError("Queue is at capacity.");let n=this.length++;for(;n>0;){let i=n-1>>1,o=this.values[i];if(e>=o)break;this.ids[n]=this.ids[i],this.values[n]=o,n=i}this.ids[n]=t,this.values[n]=e}pop(){if(this.length===0)return;let t=this.ids,e=this.values,n=t[0],i=--this.length;if(i>0){let o=t[i],r=e[i],a=0,l=i>>1;for(;a<l;){let c=(a<<1)+1,h=c+1,u=c+(+(h<i)&+(e[h]<e[c]));if(e[u]>=r)break;t[a]=t[u],e[a]=e[u],a=u}t[a]=o,e[a]=r}return n}peek(){return this.length>0?this.ids[0]:void 0}peekValue(){return this.length>0?this.values[0]:void 0}shrink(){Array.isArray(this.ids)&&(this.ids.length=this.length),Array.isArray(this.values)&&(this.values.length=this.length)}};var ee=[Int8Array,Uint8Array,Uint8ClampedArray,Int16Array,Uint16Array,Int32Array,Uint32Array,Float32Array,Float64Array],vt=3,W=class s{static from(t,e=0){if(e%8!==0)throw new Error("byteOffset must be 8-byte aligned.");if(!t||t.byteLength===void 0||"buffer"in t)throw new Error("Data must be an instance of ArrayBuffer or SharedArrayBuffer.");let[n,i]=new Uint8Array(t,e+0,2);if(n!==251)throw new Error("Data does not appear to be in a Flatbush format.");let o=i>>4;if(o!==vt)throw new Error(`Got v${o} data when expected v${vt}.`);let r=ee[i&15];if(!r)throw new Error("Unrecognized array type.");let[a]=new Uint16Array(t,e+2,1),[l]=new Uint32Array(t,e+4,1);return new s(l,a,r,void 0,t,e)}constructor(t,e=16,n=Float64Array,i=ArrayBuffer,o,r=0){if(t===void 0)throw new Error("Missing required argument: numItems.");if(isNaN(t)||t<=0)throw new Error(`Unexpected numItems value: ${t}.`);this.numItems=+t,this.nodeSize=Math.min(Math.max(+e,2),65535),this.byteOffset=r;let a=t,l=a;this._levelBounds=[a*4];do a=Math.ceil(a/this.nodeSize),l+=a,this._levelBounds.push(l*4);while(a!==1);this.ArrayType=n,this.IndexArrayType=l<16384?Uint16Array:Uint32Array;let c=ee.indexOf(n),h=l*4*n.BYTES_PER_ELEMENT;if(c<0)throw new Error(`Unexpected typed array class: ${n}.`);let u=n,d=this.IndexArrayType;if(o)this.data=o,this._boxes=new u(o,r+8,l*4),this._indices=new d(o,r+8+h,l),this._pos=l*4,this.minX=this._boxes[this._pos-4],this.minY=this._boxes[this._pos-3],this.maxX=this._boxes[this._pos-2],this.maxY=this._boxes[this._pos-1];else{let p=this.data=new i(8+h+l*this.IndexArrayType.BYTES_PER_ELEMENT);this._boxes=new u(p,8,l*4),this._indices=new d(p,8+h,l),this._pos=0,this.minX=1/0,this.minY=1/0,this.maxX=-1/0,this.maxY=-1/0,new Uint8Array(p,0,2).set([251,(vt<<4)+c]),new Uint16Array(p,2,1)[0]=this.nodeSize,new Uint32Array(p,4,1)[0]=t}this._queue=new Y}add(t,e,n=t,i=e){let o=this._pos,r=o>>2,a=this._boxes;return this._indices[r]=r,a[o]=t,a[o+1]=e,a[o+2]=n,a[o+3]=i,this._pos=o+4,t<this.minX&&(this.minX=t),e<this.minY&&(this.minY=e),n>this.maxX&&(this.maxX=n),i>this.maxY&&(this.maxY=i),r}finish(){if(this._pos>>2!==this.numItems)throw new Error(`Added ${this._pos>>2} items when expected ${this.numItems}.`);let t=this._boxes;if(this.numItems<=this.nodeSize){t[this._pos++]=this.minX,t[this._pos++]=this.minY,t[this._pos++]=this.maxX,t[this._pos++]=this.maxY;return}let{numItems:e,minX:n,minY:i,nodeSize:o,_indices:r,_levelBounds:a}=this,l=this.maxX-n||1,c=this.maxY-i||1,h=new Int32Array(e),u=65535,d=u/l,p=u/c;for(let x=0,y=0;x<e;x++){let A=t[y++],b=t[y++],v=t[y++],E=t[y++],w=d*((A+v)/2-n)|0,C=p*((b+E)/2-i)|0;h[x]=fn(w,C)}un(h,t,r,0,e-1,o);let m=e*4;for(let x=0,y=0;x<a.length-1;x++){let A=a[x];for(;y<A;){let b=y,v=t[y++],E=t[y++],w=t[y++],C=t[y++];for(let O=1;O<o&&y<A;O++)v=Math.min(v,t[y++]),E=Math.min(E,t[y++]),w=Math.max(w,t[y++]),C=Math.max(C,t[y++]);r[m>>2]=b,t[m++]=v,t[m++]=E,t[m++]=w,t[m++]=C}}this._pos=m}search(t,e,n,i,o){if(this._pos!==this._boxes.length)throw new Error("Data not yet indexed - call index.finish().");let{_boxes:r,_levelBounds:a,_indices:l,nodeSize:c}=this,h=this.numItems*4,u=r.length-4,d=a.length-1,p=[],m=[],x=!1;for(;u!==void 0;){let y=Math.min(u+c*4,a[d]),A=u>=h;if(x)this._collectContained(u,y,d,h,m,o);else for(let b=u;b<y;b+=4){let v=r[b];if(n<v)continue;let E=r[b+1];if(i<E)continue;let w=r[b+2];if(t>w)continue;let C=r[b+3];if(e>C)continue;let O=l[b>>2]|0;if(A){let mt=+(t<=v&&e<=E&&n>=w&&i>=C);p.push(O|mt,d-1)}else(o===void 0||o(O,v,E,w,C))&&m.push(O)}d=p.pop(),u=p.pop(),u!==void 0&&(x=(u&1)===1,u&=-2)}return m}_collectContained(t,e,n,i,o,r){let a=this._boxes,l=this._indices,c=t;for(let u=n;u>0;u--)c=l[c>>2];let h=Math.min(c+(e-t)*this.nodeSize**n,i);if(r===void 0)for(;c<h;c+=4)o.push(l[c>>2]|0);else for(;c<h;c+=4){let u=l[c>>2]|0;r(u,a[c],a[c+1],a[c+2],a[c+3])&&o.push(u)}}collides(t,e,n,i,o){if(this._pos!==this._boxes.length)throw new Error("Data not yet indexed - call index.finish().");let{_boxes:r,_levelBounds:a,_indices:l,nodeSize:c}=this,h=this.numItems*4,u=r.length-4,d=a.length-1,p=[];for(;u!==void 0;){let m=Math.min(u+c*4,a[d]),x=u>=h;for(let y=u;y<m;y+=4){let A=r[y];if(n<A)continue;let b=r[y+1];if(i<b)continue;let v=r[y+2];if(t>v)continue;let E=r[y+3];if(e>E)continue;let w=l[y>>2]|0;if(x)p.push(w,d-1);else if(o===void 0||o(w,A,b,v,E))return!0}d=p.pop(),u=p.pop()}return!1}neighbors(t,e,n=1/0,i=1/0,o){if(this._pos!==this._boxes.length)throw new Error("Data not yet indexed - call index.finish().");let{_boxes:r,_levelBounds:a,_indices:l,_queue:c,nodeSize:h}=this,u=this.numItems*4,d=h*4,p=[],m=i*i,x=n===1,y=m;for(c.push(r.length-4<<1,0);c.length;){let A=c.ids[0];if(A&1){if(c.pop(),p.push(A>>1),p.length===n)break;continue}c.pop();let b=A>>1,v=b<u,E=Math.min(b+d,hn(b,a));for(let w=b;w<E;w+=4){let C=r[w],O=r[w+1],mt=r[w+2],Ve=r[w+3],Pt=Math.max(Math.max(C-t,t-mt),0),Ot=Math.max(Math.max(O-e,e-Ve),0),D=Pt*Pt+Ot*Ot;if(D>y)continue;let yt=l[w>>2]|0;v?(o===void 0||o(yt))&&(c.push(yt<<1|1,D),x&&D<y&&(y=D)):c.push(yt<<1,D)}}return c.clear(),p}};function hn(s,t){let e=0,n=t.length-1;for(;e<n;){let i=e+n>>1;t[i]>s?n=i:e=i+1}return t[e]}function un(s,t,e,n,i,o){let r=[n,i];for(;r.length;){let a=r.pop()||0,l=r.pop()||0;if(a-l<=o&&Math.floor(l/o)>=Math.floor(a/o))continue;let c=s[l],h=s[l+a>>1],u=s[a],d=c>h!=c>u?c:h<c!=h<u?h:u,p=l-1,m=a+1;for(;;){do p++;while(s[p]<d);do m--;while(s[m]>d);if(p>=m)break;dn(s,t,e,p,m)}r.push(l,m,m+1,a)}}function dn(s,t,e,n,i){let o=s[n];s[n]=s[i],s[i]=o;let r=4*n,a=4*i,l=t[r],c=t[r+1],h=t[r+2],u=t[r+3];t[r]=t[a],t[r+1]=t[a+1],t[r+2]=t[a+2],t[r+3]=t[a+3],t[a]=l,t[a+1]=c,t[a+2]=h,t[a+3]=u;let d=e[n];e[n]=e[i],e[i]=d}function fn(s,t){let e=s^t,n=65535^e,i=65535^(s|t),o=s&(t^65535),r=e|n>>1,a=e>>1^e,l=i^(i>>1^n&o>>1),c=o^(e&i>>1^o>>1);return e=r&r>>2^a&a>>2,n=r&a>>2^a&(r^a)>>2,i=l^(r&l>>2^a&c>>2),o=c^(a&l>>2^(r^a)&c>>2),r=e&e>>4^n&n>>4,a=e&n>>4^n&(e^n)>>4,l=i^(e&i>>4^n&o>>4),c=o^(n&i>>4^(e^n)&o>>4),i=l^(r&l>>8^a&c>>8),o=c^(a&l>>8^(r^a)&c>>8),i^=i>>1,o^=o>>1,e=s^t,n=o|65535^(e|i),e=(e|e<<8)&16711935,e=(e|e<<4)&252645135,e=(e|e<<2)&858993459,e=(e|e<<1)&1431655765,n=(n|n<<8)&16711935,n=(n|n<<4)&252645135,n=(n|n<<2)&858993459,n=(n|n<<1)&1431655765,((n<<1|e)>>>0)-2147483648}function ne({rows:s},t,e){let n=s.indexOf(t)/s.length*2*Math.PI-Math.PI/2,i=22+s.length*2.4;return{x:e.x+Math.cos(n)*i,y:e.y+Math.sin(n)*i}}var g=20,Q=11,St=6,tt=class{constructor({lon:t,lat:e,accuracy:n,shape:i,routes:o}){this.x=Float64Array.from(t,T),this.y=Float64Array.from(e,P),this.accuracy=Float64Array.from(n,(l,c)=>q(l,e[c])),this.shape=i,this.routes=new Map;for(let[l,c]of Object.entries(o))this.routes.set(Number(l),Float64Array.from(c.flatMap(h=>[T(h[0]),P(h[1])])));let r=[...t.keys()],a=r.filter(l=>i[l]!=="p");this.#t=new Map(a.map(l=>[l,this.#o(l)])),this.#e=new et(r,l=>[this.x[l],this.y[l],this.x[l],this.y[l]]),this.#n=new et(a,l=>this.#t.get(l))}#t;#e;#n;radius(t,e){return this.accuracy[e]*t.scale}spot(t,e,n=null){return n?.rows.includes(e)?ne(n,e,this.spot(t,n.centre)):U(t,this.x[e],this.y[e])}extent({scale:t,dx:e,dy:n},i){let[o,r,a,l]=this.#t.get(i);return[o*t+e-g,r*t+n-g,a*t+e+g,l*t+n+g]}inView(t,e){let{min:n,max:i}=t.bounds,o=r=>xt(t,[n.x-r,n.y-r,i.x+r,i.y+r]);return{points:this.#e.search(o(g/2),r=>e[r]===1&&this.shape[r]==="p"),shapes:this.#n.search(o(g),r=>e[r]===1)}}under(t,e,n,i=null){let o=this.#s(t,e,n,i);return o.length?o:this.#i(t,e,n)}#s(t,e,n,i){let o=this.#e.search(se(t,e,Q),a=>n[a]===1);return(i?[...o.filter(a=>!i.rows.includes(a)),...i.rows]:o).map(a=>{let l=this.spot(t,a,i);return{row:a,distance:Math.hypot(l.x-e.x,l.y-e.y)}}).filter(({distance:a})=>a<=Q).sort((a,l)=>a.distance-l.distance||a.row-l.row).map(({row:a})=>a)}#i(t,e,n){return this.#n.search(se(t,e,St),i=>{let o=this.routes.get(i);if(!n[i]||!o)return!1;let r=this.shape[i]==="b"?Math.max(St,this.radius(t,i)):St;return $t(o,t,e)<=r})}#o(t){let e=this.routes.get(t),[n,i,o,r]=X(e??Float64Array.of(this.x[t],this.y[t])),a=this.shape[t]==="l"?0:this.accuracy[t];return[n-a,i-a,o+a,r+a]}},et=class{constructor(t,e){this.#t=t,this.#e=t.length?new W(t.length):null;for(let n of t)this.#e?.add(...e(n));this.#e?.finish()}#t;#e;search(t,e){let n=this.#e?.search(...t,i=>e(this.#t[i]))??[];return Array.from(Uint32Array.from(n).sort(),i=>this.#t[i])}};function se(s,{x:t,y:e},n){let i=n+1;return xt(s,[t-i,e-i,t+i,e+i])}var ie=600,j=4;function oe(s,t,e){let{min:n,max:i}=t.bounds,o=Math.ceil((i.x-n.x+g)/j)+1,r=new Uint8Array(o*(Math.ceil((i.y-n.y+g)/j)+1));return ae(e,a=>{let{x:l,y:c}=s.spot(t,a),h=Math.floor((l-n.x+g/2)/j),u=Math.floor((c-n.y+g/2)/j)*o+h;return r[u]?!1:(r[u]=1,!0)})}function re(s,t,e,n){let i=new Set;return ae(n,o=>{let r=s.shape[o],a=s.extent(e,o),l=Math.max(2*j,(a[2]-a[0])/(r==="l"?16:4)),c=[t[o],r,Math.round(l),...a.map(h=>Math.round(h/l))].join();return i.has(c)?!1:(i.add(c),!0)})}function ae(s,t){let e=[];for(let n=s.length-1;n>=0;n--)t(s[n])&&e.push(s[n]);return e.reverse()}function Lt(s,{scale:t,dx:e,dy:n},i){s.beginPath(),s.lineCap=s.lineJoin="round";let o=1/0,r=1/0;for(let a=0;a<i.length;a+=2){let l=i[a]*t+e,c=i[a+1]*t+n;if(!a)s.moveTo(l,c);else if(a===i.length-2||Math.abs(l-o)+Math.abs(c-r)>1)s.lineTo(l,c);else continue;o=l,r=c}}function le(s,{colour:t,paper:e,dash:n,doubled:i,strong:o}){s.strokeStyle=e,s.lineWidth=o?7:4.5,s.stroke(),s.strokeStyle=t,s.lineWidth=o?4:2.4,s.setLineDash(n.map(r=>r*2.5)),s.stroke(),i&&(s.strokeStyle=e,s.lineWidth=1,s.stroke()),s.setLineDash([])}function ce(s,t,{colour:e,strong:n}){s.strokeStyle=e+(n?"66":"38"),s.lineWidth=Math.max(6,t),s.stroke()}function he(s,{x:t,y:e},n,{colour:i,strong:o}){let r=Math.max(8,n),a=r<60?"14":"05";s.beginPath(),s.arc(t,e,r,0,2*Math.PI),s.fillStyle=i+(o?"30":a),s.fill(),s.setLineDash([4,4]),s.strokeStyle=i+(o?"dd":"66"),s.lineWidth=1,s.stroke(),s.setLineDash([])}function ue(s,{x:t,y:e},n,{colour:i,strong:o}){s.beginPath(),s.arc(t,e,n,0,2*Math.PI),s.fillStyle=i+(o?"22":"0c"),s.fill(),s.strokeStyle=i+(o?"cc":"44"),s.lineWidth=1,s.stroke()}var pn={added:["#009E73","+"],ended:["#B03A2E","×"],changed:["#56B4E9","~"]};function de(s,t,{x:e,y:n}){let[i,o]=pn[t];s.beginPath(),s.arc(e,n,6,0,2*Math.PI),s.fillStyle=i,s.fill(),s.fillStyle="#ffffff",s.font="bold 12px system-ui, sans-serif",s.textAlign="center",s.textBaseline="middle",s.fillText(o,e,n+.5)}var N=5.4,k=g/2;function nt(s,t){let e=new Map;return(n,i=Math.max(1,Math.ceil(window.devicePixelRatio||1)))=>{let o=mn(n)*16+i,r=e.get(o);if(!r){r=document.createElement("canvas"),r.width=r.height=g*i;let a=r.getContext("2d");a.scale(i,i),yn(a,s,t,n),e.set(o,r)}return r}}function mn({layer:s,actor:t,status:e,confidence:n,marked:i}){return(((s*16+t)*16+(e??15))*16+n)*2+Number(i)}function yn(s,t,e,{layer:n,actor:i,status:o,confidence:r,marked:a}){let l=t.colours[n],c=o===null?null:t.statusCodes[o],h=t.contested.includes(r),u=xn(t.shapes[i]);s.fillStyle=e.paper,s.fill(u),s.save(),s.clip(u),s.fillStyle=s.strokeStyle=l,s.lineWidth=1.5,gn(s,u,c),s.restore(),s.strokeStyle=c==="active"?e.ink:l,s.lineWidth=h||c==="active"?1.2:1.8,s.setLineDash(t.dashes[r]),s.stroke(u),s.setLineDash([]),h&&(s.strokeStyle=l,s.beginPath(),s.arc(k,k,N+3,0,2*Math.PI),s.stroke()),a&&(s.fillStyle=e.ink,s.beginPath(),s.moveTo(g-5,.5),s.lineTo(g-1.5,6),s.lineTo(g-8.5,6),s.fill())}function xn(s){let t=new Path2D;return s==="square"?t.rect(k-N+.4,k-N+.4,2*N-.8,2*N-.8):t.arc(k,k,N,0,2*Math.PI),t}function gn(s,t,e){let n=k-4,i=k+4;switch(e){case"overdue":F(s,k,n,k,k),F(s,k,k,i-1,k+2);break;case"under_construction":s.fillRect(0,k,g,k);break;case"active":s.fill(t);break;case"suspended":for(let o of[-5,0,5])F(s,n+o-2,i+2,i+o+2,n-2);break;case"ended":F(s,n,n,i,i),F(s,i,n,n,i);break;case"cancelled":F(s,n,i,i,n);break;case null:s.beginPath(),s.arc(k,k,1.6,0,2*Math.PI),s.fill();break}}function F(s,t,e,n,i){s.beginPath(),s.moveTo(t,e),s.lineTo(n,i),s.stroke()}var st=class extends M{picked=null;hover=null;fan=null;#t=null;#e=0;#n=new Map;#s=[];constructor({words:t,sites:e},n,i){super(i),this.words=t,this.sites=e,this.places=new tt(e),this.visible=new Uint8Array(e.id.length),this.#i=n,this.#o=nt(t,n)}#i;#o;setTheme(t){t!==this.#i&&(this.#i=t,this.#o=nt(this.words,t),this.#s=[],this.redraw())}show(t){this.#t=t,this.#s=[],this.#e=Qt(this.sites,t,this.visible);let e=Object.entries(t.marks??{});this.#n=new Map(e.flatMap(([n,i])=>i.map(o=>[o,n]))),this.fan?.rows.every(n=>this.visible[n])||(this.fan=null),this.redraw()}stateOf(t){return I(this.sites,t,this.#t)}rows(){return[...this.visible.keys()].filter(t=>this.visible[t])}under(t){return this.places.under(this.frame(),t,this.visible,this.fan)}spot(t,e=this.frame()){let{x:n,y:i}=this.places.spot(e,t,this.fan);return L.point(n,i)}draw(t,e){let{points:n,lines:i,soft:o}=this.#c(e);for(let r of o)this.#h(t,e,r);for(let r of i)this.#r(t,e,r);if(t.globalAlpha=1,e.zoom>=8)for(let r of n)this.#l(t,e,r);this.picked!==null&&this.visible[this.picked]&&this.#l(t,e,this.picked,!0);for(let r of[...o,...i,...n])this.fan?.rows.includes(r)||this.#u(t,r,this.places.spot(e,r),this.places.shape[r]==="p"?1:.8);this.#m(t,e);for(let r of[this.hover,this.picked])r!==null&&this.visible[r]&&this.#d(t,e,r)}#c(t){let{places:e,sites:n}=this,{points:i,shapes:o}=e.inView(t,this.visible);this.#e>ie&&(i=oe(e,t,i),o=re(e,n.layer,t,o));let r=this.#n;r.size&&i.sort((c,h)=>Number(r.has(c))-Number(r.has(h)));let a=o.filter(c=>e.shape[c]==="l"),l=o.filter(c=>e.shape[c]!=="l");return{points:i,lines:a,soft:l}}#h(t,e,n){let i=this.places.routes.get(n),o=this.places.radius(e,n);if(t.globalAlpha=this.#p(n),!i){he(t,this.places.spot(e,n),o,this.#a(n));return}Lt(t,e,i),ce(t,2*o,this.#a(n))}#r(t,e,n){let{words:i}=this,{confidence:o}=this.stateOf(n);t.globalAlpha=this.#p(n),Lt(t,e,this.places.routes.get(n)),le(t,{...this.#a(n),paper:this.#i.paper,dash:i.dashes[o],doubled:i.contested.includes(o)})}#a(t){return{colour:this.words.colours[this.sites.layer[t]],strong:t===this.picked||t===this.hover}}#l(t,e,n,i=!1){if(this.places.shape[n]!=="p")return;let o=this.places.radius(e,n);!i&&(o<14||o>400)||ue(t,this.places.spot(e,n),o,{...this.#a(n),strong:i})}#u(t,e,{x:n,y:i},o){let r=g*o,a=this.#n.get(e);t.globalAlpha=this.#p(e),t.drawImage(this.#f(e),n-r/2,i-r/2,r,r),t.globalAlpha=1,a&&de(t,a,{x:n+r/2-1,y:i-r/2+1})}#f(t){let{layer:e,actor:n,relation:i}=this.sites,o=()=>({...this.stateOf(t),layer:e[t],actor:n[t],marked:i[t]!==null});return this.fine?this.#o(o(),3):(this.#s[t]??=this.#o(o()),this.#s[t])}legend(){let{words:t}=this,e=t.colours.length,n=nt({...t,colours:[...t.colours,this.#i.label]},this.#i),i=this.rows(),o=i.map(h=>this.stateOf(h)),r=t.shapes.indexOf("circle"),a={layer:e,actor:r,status:t.statusCodes.indexOf("planned"),confidence:0,marked:!1},l={...a,status:t.statusCodes.indexOf("active")},c=(h,u,d)=>[...new Set(h)].sort((m,x)=>(m??1/0)-(x??1/0)).map(m=>{let x=m;return{sign:n({...a,...d(x)},3),label:u(x)}});return[...c(i.map(h=>this.sites.layer[h]),h=>t.layers[h],h=>({...l,layer:h})),...c(i.map(h=>this.sites.actor[h]),h=>t.actors[h],h=>({...l,actor:h})),...c(o.map(({status:h})=>h),h=>h===null?t.unknownStatus:t.statuses[h],h=>({status:h})),...c(o.map(({confidence:h})=>h),h=>t.confidences[h],h=>({confidence:h}))]}#p(t){return this.#n.size&&!this.#n.has(t)?.35:1}#m(t,e){if(!this.fan)return;let n=this.places.spot(e,this.fan.centre);t.strokeStyle=this.#i.ink,t.lineWidth=1;for(let i of this.fan.rows){let o=this.spot(i,e);t.beginPath(),t.moveTo(n.x,n.y),t.lineTo(o.x,o.y),t.stroke(),this.#u(t,i,o,1)}}#d(t,e,n){let i=this.spot(n,e);t.beginPath(),t.arc(i.x,i.y,g/2+2.5,0,2*Math.PI),t.strokeStyle=this.#i.ink,t.lineWidth=n===this.picked?2.4:1.4,t.stroke()}};function it(s,t){let e=Uint8Array.from(atob(s.slice(1)),n=>n.charCodeAt(0));return s[0]==="b"?bn(e,t):wn(e,t)}function bn(s,t){let e=new Uint8Array(t);for(let n=0;n<t;n++)e[n]=s[n>>3]>>(n&7)&1;return e}function wn(s,t){let e=new Uint8Array(t),n=0,i=!1,o=0,r=0;for(let a of s)o|=(a&127)<<r,r+=7,!(a>127)&&(i&&e.fill(1,n,n+o),n+=o,i=!i,o=r=0);return e}function pe(s,t){return{...s,rows:it(s.mask,t),undated:s.undated===1,known:s.known===1}}var kn=["ended","cancelled"];function me(s,{start:t,end:e,newest:n,endBy:i}){let o=n===null?"":s.statusCodes[n];if(i){let r=`${o==="cancelled"?"cancelled":"ended"} by ${e}, year unknown`;return t===null?r:`since ${t}, ${r}`}return t!==null&&e!==null?t===e?`${t}`:`${t}–${e}`:e!==null?`until ${e}`:t===null?"years not known":kn.includes(o)?`${t}, end not known`:`since ${t}`}function vn(s,t){return t===null?s.unknownStatus:s.statuses[t]}function ye(s,t){let e=vn(s,t.status);return Jt(s,t)?`${e} (${t.lastEvidence===null?"no dated evidence":`last evidence ${t.lastEvidence}`})`:e}function ot(s,t,e,n){let i=ye(s,n).toLowerCase(),o=s.confidences[n.confidence].toLowerCase();return[t.name[e],s.layers[t.layer[e]],i,me(s,n),o].join(", ")}function xe(s,t,e,n){let i=t.relation[e];return[`${s.layers[t.layer[e]]}: ${t.what[e]}`,t.where[e],`${ye(s,n)}, ${me(s,n)}`,`${s.confidences[n.confidence]}, place within ${t.accuracy[e]/1e3} km`,i===null?"":s.relations[i]].filter(Boolean)}function f(s,t={},e=""){let n=document.createElement(s);for(let[i,o]of Object.entries(t))n.setAttribute(i,String(o));return n.textContent=e,n}function S(s,t,e){let n=f("button",{type:"button",...s},t);return n.addEventListener("click",e),n}function V(s,t,e=t.rows()){let{lat:n,lon:i,routes:o}=t.sites;if(!e.length)return;let r=e.flatMap(a=>{let l=(o[a]??[]).map(c=>[c[1],c[0]]);return[[n[a],i[a]],...l]});s.fitBounds(L.latLngBounds(r).pad(.15),{maxZoom:7,animate:!1})}function ge(s,t){let{lat:e,lon:n}=t.sites,[i,o,r,a]=t.words.region,l=t.rows(),c=l.filter(h=>i<=n[h]&&n[h]<=r&&o<=e[h]&&e[h]<=a);V(s,t,c.length?c:l)}function be(s,t){let e=new BroadcastChannel(`atlas-${t}`),n=!1;s.on("move",()=>{let{lat:i,lng:o}=s.getCenter();n||e.postMessage([i,o,s.getZoom()])}),e.addEventListener("message",({data:[i,o,r]})=>{n=!0,s.setView([i,o],r,{animate:!1}),n=!1})}function R(s,t){let{x:e,y:n}=s.getSize(),i=s.getContainer().querySelector(".atlas-bar")?.clientHeight??0;return{maxWidth:Math.min(t,e-60),minWidth:Math.min(50,e-60),maxHeight:Math.max(80,n-i-110),autoPanPaddingTopLeft:[8,i+18],autoPanPaddingBottomRight:[8,12]}}var rt=class{#t=null;#e;#n;constructor(t,e,n){this.#e=t,this.#n=e,t.on("popupclose",({popup:i})=>{i===this.#t&&(this.#t=null,n())}),t.on("resize",({oldSize:i})=>this.#s(i))}place(){let{picked:t,visible:e,fan:n,sites:i}=this.#n;return t===null||!e[t]?null:n?.rows.includes(t)?this.#e.layerPointToLatLng(this.#n.spot(t)):L.latLng(i.lat[t],i.lon[t])}open(){this.#i(),this.refresh()}refresh(){let t=this.place();if(!t){this.#i();return}let e=this.#o();if(this.#t){let n=this.#t.getContent();if(t.equals(this.#t.getLatLng())||this.#t.setLatLng(t),n.textContent===e.textContent)return;this.#t.setContent(e)}else this.#t=L.popup({...R(this.#e,260),autoPan:!1,offset:[0,-6]}),this.#t.setLatLng(t).setContent(e).openOn(this.#e);this.#s()}#s(t=this.#e.getSize()){let e=this.#t,n=e?.getLatLng();if(!e||!n)return;let i=this.#e.latLngToContainerPoint(this.#e.getCenter()),{x:o,y:r}=this.#e.latLngToContainerPoint(n).subtract(i);Math.abs(o)>t.x/2||Math.abs(r)>t.y/2||(Object.assign(e.options,R(this.#e,260),{autoPan:!0}),e.update(),e.options.autoPan=!1)}#i(){let t=this.#t;this.#t=null,t?.remove()}#o(){let{words:t,sites:e,picked:n}=this.#n,i=n,o=f("div"),r=xe(t,e,i,this.#n.stateOf(i)).map(h=>f("p",{},h)),a=S({class:"atlas-record"},"Read the record ↓",qt),l=Rt(e.id[i]),c=l.startsWith("#")?f("a",{href:l},"Record ↓"):f("a",{href:l,target:"_blank",rel:"noopener"},"Full page ↗");return o.append(f("h2",{},e.name[i]),...r,a,...l?[c]:[]),o}};function we(s,t,e,n,i){let o=f("div"),r=f("ul");o.append(f("h2",{},`${e.length} sites here`),r);for(let a of e){let l=f("li");l.append(S({},t.sites.name[a],()=>i(a))),r.append(l)}L.popup(R(s,300)).setLatLng(n).setContent(o).openOn(s)}function ke(s,t,{pick:e,fanned:n,openOther:i}){let o=a=>{t.fan=a,t.redraw(),n()},r=()=>{t.picked!==null&&e(null)};s.on("click",a=>{let l=t.under(a.layerPoint),c=l.every(h=>t.fan?.rows.includes(h));if(l.length>12&&!c)we(s,t,l,a.latlng,e);else if(l.length>1&&!c)o({centre:l[0],rows:l});else if(l.length)e(l[0]);else{if(i(a))return;t.fan?o(null):r()}}),s.on("zoomstart",()=>{t.fan&&o(null)}),s.getContainer().addEventListener("keydown",a=>{a.key==="Escape"&&r()})}function ve(s,t,e){if($(s,t,e))return null;let{why:n,year:i=null}=Ln(s,t,e),o=i!==null&&$(s,t,{...e,period:[i,i]});return{why:n,year:o?i:null}}function Ln(s,t,e){let{period:n,undated:i}=e,o=I(s,t,e);if(!o)return An(s,t,n);let{start:r,end:a}=o;if(z(r,a,n,i))return{why:"left out by the filters"};if(!n||r===null&&a===null)return{why:"its dates are not known, and sites with unknown dates are left out"};let l=n[0]===n[1]?`${n[0]}`:`${n[0]}–${n[1]}`,c=r!==null&&r>n[1],h=c?r:a;return{why:`not there in ${l}; ${c?"from":"until"} ${h}`,year:h}}function An(s,t,e){let n=e&&s.known[t].find(([i,o])=>o===1&&i>e[1]);return n?{why:`not known at the end of ${e[1]}; first reported in ${n[0]}`,year:n[0]}:{why:"no dated source says that it exists"}}function Se(s,t,e){let n=0,i=f("span"),o=S({},"",()=>e(n)),r=f("p",{class:"atlas-hidden",role:"status"});return r.append(i,o),r.hidden=!0,L.DomEvent.disableClickPropagation(r),s.getContainer().append(r),a=>{let l=t.picked,c=l===null?null:ve(t.sites,l,a);if(r.hidden=c===null,l===null||c===null)return;let h=`${t.sites.name[l]} is not on the map: ${c.why}. `;i.textContent!==h&&(i.textContent=h),o.hidden=c.year===null,c.year!==null&&(n=c.year,o.textContent=`Show ${n}`)}}var En=250,At=500,Le=10,Mn=700,at=class{#t=[];#e=null;#n=0;#s=null;#i="";#o;#c;#h;#r;#a;#l;constructor(t,e,n){this.#h=t,this.#r=e,this.#a=n,this.#l=this.#w(),t.on("moveend",()=>this.refreshSoon())}refreshSoon(){clearTimeout(this.#o),this.#o=setTimeout(()=>this.#u(),En)}focus(){this.#l.list.focus()}#u(){let{sites:t}=this.#r,{list:e,count:n,status:i,elsewhere:o}=this.#l,r=this.#r.rows(),a=this.#h.getBounds();this.#t=this.#x(r.filter(c=>a.contains([t.lat[c],t.lon[c]])));let{length:l}=this.#t;e.hidden=l===0,n.textContent=`${l} ${l===1?"site":"sites"} in view. Arrow keys choose, Enter opens the record.`,i.textContent=`${r.length} sites drawn, ${l} in view`,o.hidden=l>0||r.length===0,o.textContent=r.length===1?"The one site is out of view: show it":`All ${r.length} sites are out of view: show them`,this.#n=-1,this.#f(this.#t.indexOf(this.#e??this.#r.picked??-1))}#f(t){let{list:e}=this.#l,n=this.#t.length-1,i=Math.max(0,Math.min(n,t));this.#e=this.#t[i]??null,this.#d(i);for(let o of e.children)o.classList.toggle("atlas-active",o.id===`atlas-site-${i}`);n<0?e.removeAttribute("aria-activedescendant"):e.setAttribute("aria-activedescendant",`atlas-site-${i}`),document.activeElement===e&&this.#p()}#p(){let{list:t}=this.#l,e=t.querySelector(".atlas-active");e&&(t.scrollTop=e.offsetTop-t.clientHeight/2),this.#m(this.#e)}#m(t){this.#r.hover=t,this.#r.redraw()}#d(t){let e=Math.max(0,Math.min(t-At/2,this.#t.length-At)),n=this.#l.list.children.length;this.#n>=0&&t>=this.#n&&t<this.#n+n||(this.#n=e,this.#l.list.replaceChildren(...this.#t.slice(e,e+At).map((i,o)=>this.#y(i,e+o))))}#y(t,e){let{words:n,sites:i,picked:o}=this.#r,r=ot(n,i,t,this.#r.stateOf(t)),a=f("div",{role:"option",id:`atlas-site-${e}`,"aria-posinset":e+1,"aria-setsize":this.#t.length,"aria-selected":String(t===o)},r);return a.addEventListener("click",()=>this.#a(t)),a}#x(t){let{name:e}=this.#r.sites;if(!this.#s){let{compare:i}=new Intl.Collator("en"),o=[...e.keys()].sort((r,a)=>i(e[r],e[a]));this.#s=new Map(o.map((r,a)=>[r,a]))}let n=this.#s;return t.sort((i,o)=>n.get(i)-n.get(o))}#g(t){if(t.ctrlKey||t.metaKey||t.altKey)return;let e=this.#t.indexOf(this.#e??-1),n=this.#t.length-1,i={ArrowDown:e+1,ArrowRight:e+1,ArrowUp:e-1,ArrowLeft:e-1,PageDown:e+Le,PageUp:e-Le,Home:0,End:n};if(t.key in i)this.#f(i[t.key]);else if(t.key==="Enter"||t.key===" "&&!this.#i)this.#a(this.#t[e]);else if(t.key.length===1)this.#f(this.#b(t.key,e));else return;t.preventDefault(),t.stopPropagation()}#b(t,e){this.#i+=t.toLowerCase(),clearTimeout(this.#c),this.#c=setTimeout(()=>{this.#i=""},Mn);let n=this.#i.length===1?e+1:e,{name:i}=this.#r.sites;return[...this.#t.keys()].map((r,a,{length:l})=>(n+a)%l).find(r=>i[this.#t[r]].toLowerCase().startsWith(this.#i))??e}#w(){let t=f("p",{id:"atlas-sites-count"}),e=f("div",{role:"listbox",tabindex:0,"aria-label":"Sites in view","aria-describedby":"atlas-sites-count"}),n=f("div",{class:"atlas-sites"}),i=f("div",{role:"status",class:"atlas-unseen"}),o=S({class:"atlas-elsewhere",hidden:""},"",()=>V(this.#h,this.#r));e.hidden=!0,n.append(t,e);for(let r of[o,n])L.DomEvent.disableClickPropagation(r).disableScrollPropagation(r);return this.#h.getContainer().append(n,i,o),e.addEventListener("keydown",r=>this.#g(r)),e.addEventListener("focus",()=>this.#p()),e.addEventListener("blur",()=>this.#m(null)),{list:e,count:t,status:i,elsewhere:o}}};var lt=class{#t=null;#e=null;#n;#s;constructor(t,e){this.#n=t,this.#s=e}setTheme(t){this.#s=t,this.#i()}show(t){return String(t)===String(this.#e)?!1:(this.#e=t,this.#i(),t!==null)}at(){return this.#e}goThere(){if(!this.#e)return;let[t,e,n]=this.#e,i=L.latLng(e,t).toBounds(4*Math.max(n,1));this.#n.fitBounds(i,{maxZoom:9,animate:!1})}#i(){if(this.#t?.remove(),this.#t=null,!this.#e)return;let[t,e,n]=this.#e,o={color:this.#s.accent,weight:2,interactive:!1};this.#t=L.layerGroup([L.circle([e,t],{...o,radius:n,fillOpacity:.12,dashArray:"5 4"}),L.circleMarker([e,t],{...o,radius:5,fillColor:this.#s.paper,fillOpacity:1})]).addTo(this.#n)}};function Ae(s,t,e,n){let i={...e,period:[n,n]},o={...e,period:[n-1,n-1]},r=s.layers.map(()=>0),a=s.actors.map(()=>0),l={all:0,came:0,went:0,undated:0,byLayer:r,byActor:a};for(let c=0;c<t.id.length;c++){let h=$(t,c,o);if(!$(t,c,i)){h&&l.went++;continue}l.all++,h||l.came++,r[t.layer[c]]++,a[t.actor[c]]++;let u=I(t,c,i);u?.start===null&&u.end===null&&l.undated++}return l}function Ee({all:s,came:t,went:e,undated:n},i,o){let r=i?`as known by the end of ${o}`:`true in ${o}`;if(!s)return`No site under these filters, ${r}.`;let a=[r];return t&&a.push(`${t} new`),e&&a.push(`${e} no longer`),n&&a.push(`${n} of unknown years`),a.join(" · ")}var Me=900,ct=class{year=null;#t=!1;#e=0;#n=matchMedia("(prefers-reduced-motion: reduce)").matches;#s=this.#n?.5:1;#i=null;constructor(t,{words:e,sites:n},i,o){this.#o=e,this.#c=n,this.#h=i,this.#r=o,this.#a=this.#w(),this.#l=this.#k(),this.#l.hidden=!0,t.getContainer().append(this.#l),this.#u()}#o;#c;#h;#r;#a;#l;offer(t){this.#l.hidden=!t}follow(t){this.#i=t,this.#u()}setYear(t){let[e,n]=this.#o.years;this.year=Math.max(e,Math.min(n,Math.round(t))),this.#h()}play(){this.#f();let[t,e]=this.#o.years;this.year===e&&this.setYear(t),this.#x(),this.#t||requestAnimationFrame(this.#g),this.#t=!0,this.#u()}pause(){this.#t=!1,this.#u()}#u(){let{open:t,panel:e,large:n,scrub:i,toggle:o,counts:r}=this.#a;t.hidden=this.year!==null,e.hidden=this.year===null,this.year!==null&&(n.textContent=String(this.year),n.setAttribute("aria-live",this.#t?"off":"polite"),i.value=String(this.year),o.textContent=this.#t?"❚❚":"▶",o.title=this.#t?"Pause":"Play",o.setAttribute("aria-label",o.title),this.#i&&r.replaceChildren(...this.#b(this.#i,this.year)))}#f(){if(this.year!==null)return;let[t,e]=this.#o.years,n=this.#i?.period?.[0]??t;this.setYear(n<e?n:t)}#p(){this.#n?this.#f():this.play(),this.#a.toggle.focus()}#m(){this.#t=!1,this.year=null,this.#h(),this.#a.open.focus()}#d(t){this.pause(),this.year!==null&&this.setYear(this.year+t)}#y(t){this.pause(),this.setYear(t)}#x(){this.#e=performance.now()+Me/this.#s}#g=t=>{if(!(!this.#t||this.year===null)){if(t>=this.#e&&(this.#e=t+Me/this.#s,this.setYear(this.year+1),this.year===this.#o.years[1])){this.pause();return}requestAnimationFrame(this.#g)}};#b(t,e){let{layers:n,actors:i,colours:o}=this.#o,r=Ae(this.#o,this.#c,t,e),a=f("p",{},Ee(r,t.known,e));return r.all?[a,...n.map((l,c)=>f("span",{class:"atlas-key",style:`--c:${o[c]}`},`${l} ${r.byLayer[c]}`)),...i.map((l,c)=>f("span",{},`${l} ${r.byActor[c]}`))]:[a]}#w(){let[t,e]=this.#o.years,n=(r,a,l)=>S({title:a,"aria-label":a},r,l),i=f("select",{"aria-label":"Speed",title:"Speed"});for(let r of[.5,1,2,4])i.append(f("option",{value:r},`${r}×`));i.value=String(this.#s),i.addEventListener("change",()=>{this.#s=Number(i.value),this.#x()});let o=f("input",{type:"range",min:t,max:e,"aria-label":"Year"});return o.addEventListener("input",()=>this.#y(Number(o.value))),{open:n("▶ Play the years","Play the years",()=>this.#p()),panel:f("div",{class:"atlas-years"}),large:f("output",{class:"atlas-year"}),counts:f("div",{class:"atlas-counts"}),back:n("‹","One year back",()=>this.#d(-1)),toggle:n("▶","Play",()=>this.#t?this.pause():this.play()),forward:n("›","One year on",()=>this.#d(1)),scrub:o,speed:i,take:n("Set the sidebar to this year","Set the sidebar to this year",()=>{this.pause(),this.year!==null&&this.#r(this.year)}),close:n("×","Back to the years of the sidebar",()=>this.#m())}}#k(){let{open:t,panel:e,large:n,counts:i,back:o,toggle:r,forward:a,scrub:l,speed:c,take:h,close:u}=this.#a,d=f("div",{class:"atlas-time",role:"group","aria-label":"Play the years"}),p=f("div",{class:"atlas-now"}),m=f("div",{class:"atlas-line"});p.append(n,i),m.append(o,r,a,l,c,h,u),e.append(p,m),d.append(t,e);for(let x of[t,e])L.DomEvent.disableClickPropagation(x).disableScrollPropagation(x);return e.addEventListener("keydown",x=>{if(x.target===c&&x.key!=="Escape")return;let[y,A]=this.#o.years,v={ArrowRight:()=>this.#d(1),ArrowLeft:()=>this.#d(-1),Home:()=>this.#y(y),End:()=>this.#y(A),Escape:()=>this.#m()}[x.key];v&&(v(),x.preventDefault(),x.stopPropagation())}),d}};function Ce(s,t){let e=L.tooltip({direction:"top",offset:[0,-10]}),n=[],i=()=>{n=[],s.closeTooltip(e)},o=()=>{let[l]=n,c=n.length>1?` (and ${n.length-1} more here)`:"",h=ot(t.words,t.sites,l,t.stateOf(l))+c;e.setLatLng(s.layerPointToLatLng(t.spot(l))).setContent(f("span",{},h))},r=l=>{n=t.under(l);let c=n.length?n[0]:null;if(c!==t.hover){if(t.hover=c,t.redraw(),s.getContainer().style.cursor=c===null?"":"pointer",c===null){i();return}o(),s.openTooltip(e)}},a=null;return s.on("mousemove",l=>{a||requestAnimationFrame(()=>{let c=a.layerPoint;a=null,r(c)}),a=l}),s.on("mouseout",()=>{t.hover=null,i(),t.redraw()}),()=>{n.length&&(n=n.filter(l=>t.visible[l]),t.hover=n[0]??null,n.length?o():i())}}var Cn=4096,_n=7,ht=class{#t=null;#e={};#n;#s;#i;#o;#c;#h;#r;#a;#l=!1;#u;constructor(t,e,{base:n,exercises:i,theme:o,opened:r}){this.#n=t,this.#u=r,this.#s=n,this.#i=i,this.#o=new Map(e.sites.id.map((c,h)=>[c,h]));let a=c=>this.pick(c),l=()=>this.#d();this.layer=new st(e,o,{pane:"atlas-sites"}).addTo(t),this.place=new lt(t,o),this.lapse=new ct(t,e,l,c=>K(`year:${c}`)),this.#c=new rt(t,this.layer,()=>a(null)),this.#h=Ce(t,this.layer),this.#r=Se(t,this.layer,c=>this.#g(c)),this.#a=new at(t,this.layer,c=>this.read(c)),ke(t,this.layer,{pick:a,fanned:()=>this.#c.refresh(),openOther:c=>i.open(c)}),Zt((c,h)=>{let{follow:u}=this.#t??{};u&&(!h||h===u)&&this.#f({...this.#e,...c})},()=>this.#f({}))}pick(t){this.#y(t),K(`site:${t===null?"":this.layer.sites.id[t]}`)}read(t){this.pick(t),this.#l=!0,Xt(this.layer.sites.id[t],()=>{this.pick(null),this.#x()})}pickById(t){let e=this.#o.get(t);if(e===void 0)throw new Error(`no site ${t}`);this.pick(e)}year(){return this.#m()?.period?.[1]??null}show(t){let{sites:e,words:n}=this.layer,i=this.#t,o=pe(t,e.id.length);this.#t=o,i?.follow!==o.follow&&delete this.#e.period,this.#e=this.#p(this.#e),this.#d(),this.lapse.offer(o.plays===1&&e.id.some((l,c)=>J(e,c,o))),this.#s.setFills(o.fills);let r=this.place.show(o.at),a=(o.site===null?null:this.#o.get(o.site))??null;o.fit?o.mask!==i?.mask&&V(this.#n,this.layer):r&&(i||a===null)?this.place.goThere():!i&&!this.#u&&(a!==null?this.#n.setView([e.lat[a],e.lon[a]],_n,{animate:!1}):te(e,o,n.confidences.length-1)&&ge(this.#n,this.layer)),a!==this.layer.picked&&this.#y(a,i!==null||!this.#u),a===null&&this.#l&&Ht()&&this.#x()}#f(t){let e=this.#p(t);_e(e,this.#e)||(this.#e=e,this.#d())}#p(t){let e=this.#t,n=Object.keys(t);return Object.fromEntries(n.filter(i=>!_e(t[i],e[i])).map(i=>[i,t[i]]))}#m(){if(!this.#t)return null;let{year:t}=this.lapse,e={...this.#t,...this.#e};return t===null?e:{...e,period:[t,t]}}#d(){let t=this.#m();t&&(this.layer.show(t),this.lapse.follow(t),this.#i.show(t.exercises===null?null:it(t.exercises,Cn),t.period),this.#c.refresh(),this.#r(t),this.#h(),this.#a.refreshSoon())}#y(t,e=!0){this.layer.picked=t,this.layer.redraw();let n=this.#c.place();e&&n&&!this.#n.getBounds().pad(-.05).contains(n)&&this.#n.panTo(n,{animate:!1}),this.#c.open();let i=this.#m();i&&this.#r(i),this.#a.refreshSoon()}#x(){this.#l=!1,this.#a.focus()}#g(t){this.lapse.year===null?K(`year:${t}`):this.lapse.setYear(t)}};function _e(s,t){return JSON.stringify(s)===JSON.stringify(t)}var Et={openstreetmap:["OpenStreetMap","https://tile.openstreetmap.org/{z}/{x}/{y}.png","© OpenStreetMap contributors"],light:["CartoDB light","https://{s}.basemaps.cartocdn.com/light_all/{z}/{x}/{y}{r}.png","© OpenStreetMap contributors © CARTO"],dark:["CartoDB dark","https://{s}.basemaps.cartocdn.com/dark_all/{z}/{x}/{y}{r}.png","© OpenStreetMap contributors © CARTO"],topographic:["Topographic","https://{s}.tile.opentopomap.org/{z}/{x}/{y}.png","© OpenStreetMap contributors, SRTM; style © OpenTopoMap (CC-BY-SA)"],satellite:["Satellite","https://server.arcgisonline.com/ArcGIS/rest/services/World_Imagery/MapServer/tile/{z}/{y}/{x}","Imagery © Esri, Maxar, Earthstar Geographics"]},Mt=Object.entries(Et).map(([s,[t]])=>[s,t]);function Te(s){let t=null;return e=>{if(t?.remove(),t=null,!Object.hasOwn(Et,e))return;let[,n,i]=Et[e];t=L.tileLayer(n,{attribution:i,maxZoom:17}).addTo(s)}}var Tn=["embed","embed_options"];function ut(s){let{searchParams:t}=new URL(s);return{at:Pn(t.get("at")??""),base:t.get("base")??""}}function _t(s,{at:t,base:e}){let n=new URL(s);return Ct(n,"at",t?On(t):""),Ct(n,"base",e),n.search=n.search.replaceAll("%2C",","),n.href}function Pe(s){let t=new URL(s);for(let e of Tn)Ct(t,e,"");return t.search=t.search.replaceAll("%2C",","),t.href}function Pn(s){let t=s.split(",");if(t.length!==3||!t.every(o=>/^-?\d{1,3}(\.\d{1,8})?$/.test(o)))return null;let[e,n,i]=t.map(Number);return Math.abs(e)<=85&&Math.abs(n)<=180&&i>=2&&i<=17?{lat:e,lon:n,zoom:i}:null}function On({lat:s,lon:t,zoom:e}){let n=e<9?2:4,i=((t+180)%360+360)%360-180;return[s.toFixed(n),i.toFixed(n),e.toFixed(2)].map(Number).join()}function Ct({searchParams:s},t,e){e?s.set(t,e):s.delete(t)}var In=400,$n=["pointerdown","wheel","keydown"];function Oe(){let s=_();return s?ut(s):ut("https://unseen.invalid")}var dt=class{#t;#e=!1;#n;constructor(t,e,n){this.#n=t,this.#t=e;let i=()=>{this.#e=!0};for(let r of $n)t.getContainer().addEventListener(r,i,{capture:!0,passive:!0});let o;t.on("moveend",()=>{clearTimeout(o),this.#e&&(o=setTimeout(()=>this.#i(),In))}),Ut(r=>{r?(this.#t=ut(_()),n(this.#t)):this.#o()})}setBase(t){this.#t={...this.#t,base:t},this.#o()}link(){let t=_();return t&&Pe(_t(t,{...this.#t,at:this.#s()}))}#s(){let{lat:t,lng:e}=this.#n.getCenter();return{lat:t,lon:e,zoom:this.#n.getZoom()}}#i(){this.#t={...this.#t,at:this.#s()},this.#o()}#o(){let t=_();if(!t)return;let e=_t(t,this.#t);new URL(e).searchParams.toString()!==new URL(t).searchParams.toString()&&Dt(e)}};async function Ie(s){try{return await navigator.clipboard.writeText(s),!0}catch{let t=document.createElement("textarea");t.value=s,t.className="atlas-unseen",document.body.append(t),t.select();let e=document.execCommand("copy");return t.remove(),e}}var Bn=[[36.6,70.2],[39.5,75.2]],zn=2500;function $e(s,{centre:t,zoom:e,embedded:n,sharing:i}){let o=f("div",{class:"atlas-bar",role:"group","aria-label":"View"}),r=Te(s),l=f("select",{"aria-label":"Base map",title:"Base map; all but the first load tiles from outside"});for(let[c,h]of[["","Base map"],...Mt])l.append(f("option",{value:c},h));return l.addEventListener("change",()=>{r(l.value),i?.setBase(l.value)}),o.append(S({title:"Central Asia"},"Region",()=>s.setView(t,e)),S({title:"Zoom to Gorno-Badakhshan"},"GBAO",()=>s.fitBounds(Bn)),l),i?.link()&&o.append(...n?[Nn(i)]:Fn(i)),L.DomEvent.disableClickPropagation(o),s.getContainer().append(o),L.control.scale({imperial:!1,position:"bottomleft"}).addTo(s),c=>{l.value=Mt.some(([h])=>h===c)?c:"",r(l.value)}}function Fn(s){let t=f("span",{role:"status",class:"atlas-unseen"}),e,n=S({title:"Copy a link to what is shown"},"Copy link",async()=>{let i=await Ie(s.link());t.textContent=i?"Link copied":"The browser does not allow copying: the address bar has the same link",n.textContent=i?"Link copied":"Not copied: see address bar",n.focus(),clearTimeout(e),e=setTimeout(()=>{n.textContent="Copy link",t.textContent=""},zn)});return[n,t]}function Nn(s){let t=f("a",{target:"_blank",rel:"noopener",class:"atlas-whole"},"Full atlas ↗"),e=()=>{t.href=s.link()};for(let n of["pointerenter","pointerdown","focus"])t.addEventListener(n,e);return e(),t}var ft=class extends M{#t;#e;#n=null;#s=null;constructor(t,e,n){super(n),this.#t=t.map(Rn),this.#e=e}setTheme(t){this.#e=t,this.redraw()}show(t,e){this.#n=t,this.#s=e,this.redraw()}visible(){let t=this.#n,e=this.#s;return t?this.#t.flatMap((n,i)=>n&&t[i]&&z(n.year,n.year,e,!1)?[n]:[]):[]}under(t){let e=this.frame();return this.visible().filter(({x:n,y:i})=>{let o=U(e,n,i);return Math.hypot(o.x-t.x,o.y-t.y)<=Q})}draw(t,e){for(let n of this.visible()){let i=U(e,n.x,n.y),o=n.radius*e.scale;e.zoom>=7&&o>14&&o<400&&Dn(t,i,o,this.#e),Un(t,i,n.status,this.#e)}}};function Rn(s){let{lon:t,lat:e,accuracy:n}=s;return t===null||e===null?null:{...s,x:T(t),y:P(e),radius:q(n??0,e)}}function Dn(s,{x:t,y:e},n,i){s.globalAlpha=.5,s.strokeStyle=i.ink,s.lineWidth=1,s.beginPath(),s.arc(t,e,n,0,2*Math.PI),s.stroke(),s.globalAlpha=1}function Un(s,{x:t,y:e},n,i){s.beginPath(),s.moveTo(t,e-8),s.lineTo(t+7.5,e+5.5),s.lineTo(t-7.5,e+5.5),s.closePath(),s.fillStyle=n==="held"?i.ink:i.paper,s.strokeStyle=i.ink,s.lineWidth=1.6,s.fill(),s.stroke(),n==="held"&&(s.strokeStyle=i.paper,s.lineWidth=.8,s.stroke()),n==="cancelled"&&(s.beginPath(),s.moveTo(t-5,e+5),s.lineTo(t+4,e-4),s.stroke())}var Tt=6,Be="atlas-exercises",pt=class{#t=null;#e=!1;#n=[null,null];#s;#i;#o;constructor(t,e,n){this.#s=t,this.#i=e,this.#o=n;let i=t.createPane(Be);i.style.zIndex="460",i.style.pointerEvents="none"}setTheme(t){this.#i=t,this.#t?.setTheme(t)}show(t,e){this.#n=[t,e],this.#t?.show(t,e),!(this.#e||!t)&&(this.#e=!0,this.#o().then(({rows:n})=>{this.#t=new ft(n,this.#i,{pane:Be}).addTo(this.#s),this.#t.show(...this.#n)}))}visible(){return this.#t?.visible().map(({id:t})=>t)??[]}open({layerPoint:t,latlng:e}){let n=this.#t?.under(t)??[];if(!n.length)return!1;let i=f("div");for(let{name:o,year:r,lines:a}of n.slice(0,Tt))i.append(f("h2",{},`${o}, ${r}`),...a.map(l=>f("p",{},l)));return n.length>Tt&&i.append(f("p",{},`and ${n.length-Tt} more at this place`)),L.popup(R(this.#s,300)).setLatLng(e).setContent(i).openOn(this.#s),!0}};var Yn=1500;function ze(s){let t=s.getContainer(),e=f("p",{class:"atlas-hint","aria-hidden":"true"});e.hidden=!0,t.append(e),t.classList.add("atlas-yields");let n,i=o=>{e.textContent=o,e.hidden=!1,clearTimeout(n),n=setTimeout(()=>{e.hidden=!0},Yn)};t.addEventListener("wheel",o=>{o.ctrlKey||o.metaKey||(o.stopPropagation(),i(`Hold ${navigator.platform.startsWith("Mac")?"⌘":"Ctrl"} and scroll to zoom the map`))},{capture:!0,passive:!0}),document.addEventListener("pointerdown",({pointerType:o})=>{o==="touch"?s.dragging.disable():s.dragging.enable()},{capture:!0}),t.addEventListener("touchmove",o=>{o.touches.length>1?o.preventDefault():i("Use two fingers to move the map")},{passive:!1})}function Fe(){return matchMedia("(prefers-reduced-motion: reduce)").matches}function Ne(){let s=!Fe();return{zoomAnimation:s,fadeAnimation:s,markerZoomAnimation:s,inertia:s}}function Re(s){if(!Fe())return;let t=s.panBy.bind(s);s.panBy=(e,n)=>t(e,{...n,animate:!1})}var Wn={width:"680px",height:"460px"};function De(s){let{style:t}=s.getContainer(),e=null,n=r=>{Object.assign(t,r),s.invalidateSize({animate:!1})},i=()=>{if(e)return;e={centre:s.getCenter(),zoom:s.getZoom()};let r=s.getBounds();n(Wn),s.fitBounds(r,{animate:!1}),s.eachLayer(a=>{a instanceof M&&a.drawForPaper()})},o=()=>{e&&(n({width:"",height:""}),s.setView(e.centre,e.zoom,{animate:!1}),e=null)};addEventListener("beforeprint",i),addEventListener("afterprint",o)}var jn="presence-atlas-map",Vn=[["png","PNG"],["svg","SVG"]];function Ue(s,t,{script:e,link:n,theme:i}){let o=f("details",{class:"atlas-save"}),r=f("span",{role:"status",class:"atlas-unseen"});o.append(f("summary",{title:"Save the map as a picture"},"Save"));for(let[a,l]of Vn){let c=S({title:`Save the map as ${l}`},l,async()=>{r.textContent="Drawing …";try{await Gn(e);let h=await window.atlas.picture(a,qn(s,t,i(),n()));Hn(h,`${jn}.${a}`),r.textContent="Picture saved"}catch{r.textContent=c.textContent="Not saved: try again"}o.open=!1});o.append(c)}o.append(r),s.getContainer().querySelector(".atlas-bar")?.append(o)}async function Gn(s){window.atlas.picture||await new Promise((t,e)=>{let n=f("script",{src:s});n.addEventListener("load",t),n.addEventListener("error",()=>{n.remove(),e(new Error("not loaded"))}),document.head.append(n)})}function qn(s,t,e,n){let{x:i,y:o}=s.getSize(),r=s.containerPointToLayerPoint([0,0]);return{map:{width:i,height:o,draw:a=>{a.translate(-r.x,-r.y);for(let l of Xn(s))l.drawFine(a)}},sentence:Gt(),legend:t.legend(),notes:[`${t.words.attribution}. Borders: Natural Earth; towns: GeoNames (CC BY 4.0). Reported is not confirmed.`,[n,new Date().toISOString().slice(0,10)].filter(Boolean).join(" · ")],theme:e}}function Xn(s){let t=[];s.eachLayer(n=>{n instanceof M&&t.push(n)});let e=n=>Number(n.getPane()?.style.zIndex);return t.sort((n,i)=>e(n)-e(i))}function Hn(s,t){let e=URL.createObjectURL(s);f("a",{href:e,download:t}).click(),setTimeout(()=>URL.revokeObjectURL(e),6e4)}var Zn={sites:"The map's sites could not be loaded. The sentence above and the table below hold the same sites. The map tries again by itself.",base:"The base map could not be loaded. The map tries again by itself.",exercises:"The joint exercises could not be loaded. The map tries again by itself."};function Ye(s,t,e){let n=s.getContainer(),i=n.querySelector(".atlas-troubles")??f("div",{class:"atlas-troubles",role:"alert"}),o=f("p",{},`${Zn[t]} `);return o.append(S({},"Try again",e)),L.DomEvent.disableClickPropagation(o),i.append(o),n.append(i),()=>o.remove()}var Kn=1e3,je=null;window.atlas={ready:!1,inline:null,open:Jn,show(s){je=s}};function Jn(s,t){document.getElementById("atlas-guard")?.remove(),document.head.append(f("style",{},It));let e=t.shared?Oe():{at:null,base:""},n=Qn(s,t,e.at);t.embedded&&ze(n);let{layBase:i,link:o}=es(n,t,e);i(e.base);let r=d=>Nt(t[d],d,p=>Ye(n,d,p)),a=new Z({pane:"atlas-base"}).addTo(n),l=We(),c=new pt(n,l,()=>r("exercises")),h=null,u=()=>{l=We(),Ft(l);for(let d of[a,c,h?.layer,h?.place])d?.setTheme(l)};return u(),Wt(u),r("base").then(d=>a.setData(d)),r("sites").then(async d=>{await ts(n),h=new ht(n,d,{base:a,exercises:c,theme:l,opened:e.at!==null});let{picture:p}=t;p&&!t.embedded&&Ue(n,h.layer,{script:p,link:o,theme:()=>l}),t.link&&be(n,t.link),ns(n,h,c)}),n}function Qn(s,{centre:t,zoom:e},n){let i=document.getElementById(s);i.style.height="";let o=L.map(i,{center:n?[n.lat,n.lon]:t,zoom:n?n.zoom:e,minZoom:2,maxZoom:17,zoomSnap:.5,wheelPxPerZoomLevel:90,...Ne()});return Re(o),De(o),i.setAttribute("role","region"),i.setAttribute("aria-label","Map"),o.attributionControl.setPrefix('<a href="https://leafletjs.com">Leaflet</a>'),o.attributionControl.addAttribution("Borders: Natural Earth · Towns: GeoNames (CC BY 4.0)"),o.createPane("atlas-base").style.zIndex="150",o.createPane("atlas-sites").style.zIndex="450",new ResizeObserver(()=>o.invalidateSize({animate:!1})).observe(i),o}async function ts(s){let t=s.getContainer();t.clientHeight||await new Promise(e=>{new ResizeObserver(()=>t.clientHeight&&e(null)).observe(t),setTimeout(e,Kn)}),s.invalidateSize({animate:!1})}function es(s,t,e){let n=({at:r,base:a})=>{o(a),r&&s.setView([r.lat,r.lon],r.zoom)},i=t.shared?new dt(s,e,n):null,o=$e(s,{...t,sharing:i});return{layBase:o,link:()=>i?.link()||_()}}function ns(s,t,e){let{layer:n,lapse:i}=t,o=a=>n.sites.id[a];Object.assign(window.atlas,{map:s,show:a=>t.show(a),visible:()=>n.rows().map(o),exercises:()=>e.visible(),fanned:()=>n.fan?.rows.map(o)??[],pick:a=>t.pickById(a),picked:()=>n.picked===null?null:o(n.picked),place:()=>t.place.at(),year:()=>t.year(),setYear:a=>i.setYear(a),play:()=>i.play(),pause:()=>i.pause()});let r=je;r&&n.together(()=>t.show(r)),window.atlas.ready=!0}function We(){return zt[Vt()?"dark":"light"]}})();
