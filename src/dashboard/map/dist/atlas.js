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
`;var C=class extends L.Renderer{fine=!1;held=!1;sheet=null;constructor(t){super({padding:.15,...t})}draw(t,e){}frame(){let t=this._map.getPixelOrigin();return{scale:256*2**this._zoom,dx:-t.x,dy:-t.y,bounds:this._bounds,zoom:this._zoom}}drawFine(t){this.fine=!0,t.save(),this.draw(t,this.frame()),t.restore(),this.fine=!1}drawForPaper(){this.fine=!0,this._update();let{width:t,height:e,className:n,style:i}=this._container,o=Object.assign(document.createElement("canvas"),{width:t,height:e});this.#t(o.getContext("2d")),this.sheet=Object.assign(document.createElement("canvas"),{width:t,height:e,className:n}),this.sheet.style.cssText=i.cssText,this.sheet.getContext("2d")?.drawImage(o,0,0),this.fine=!1,this._container.after(this.sheet),i.display="none"}takeBack(){this.sheet?.remove(),this.sheet=null,this._container.style.display=""}redraw(){this._map&&this._bounds&&!this.held&&this.#t(this._pen)}together(t){this.held=!0;try{t()}finally{this.held=!1,this.redraw()}}#t(t){let e=this._ratio,{min:n}=this._bounds;t.setTransform(1,0,0,1,0,0),t.clearRect(0,0,this._container.width,this._container.height),t.setTransform(e,0,0,e,-n.x*e,-n.y*e),this.draw(t,this.frame())}_initContainer(){this._container=document.createElement("canvas"),this._pen=this._container.getContext("2d")}_destroyContainer(){this._container.remove()}_update(){if(this._map._animatingZoom&&this._bounds)return;super._update();let t=this._bounds.getSize(),e=this.fine?3:window.devicePixelRatio||1;L.DomUtil.setPosition(this._container,this._bounds.min);let n=Math.round(t.x*e),i=Math.round(t.y*e);(this._container.width!==n||this._container.height!==i)&&(this._container.width=n,this._container.height=i,this._container.style.width=`${t.x}px`,this._container.style.height=`${t.y}px`),this._ratio=e,this.redraw()}};var Dn="system-ui, sans-serif",J=class{#t=[];#e;#n;#s;constructor(t,e,n){this.#e=t,this.#n=e,this.#s=n}put(t,e,n,{font:i,colour:o,dot:r=!1}){let a=this.#e,{scale:l,dx:c,dy:h,bounds:u}=this.#n,f={x:e*l+c,y:n*l+h};if(f.x<u.min.x||f.x>u.max.x||f.y<u.min.y||f.y>u.max.y)return;a.font=`${i} ${Dn}`;let{width:p}=a.measureText(t),g=r?f.x+5:f.x-p/2;this.#i([g-2,f.y-8,g+p+2,f.y+8])&&(a.textAlign="left",a.textBaseline="middle",a.lineWidth=3,a.strokeStyle=this.#s.halo,a.strokeText(t,g,f.y),a.fillStyle=o,a.fillText(t,g,f.y),r&&(a.beginPath(),a.arc(f.x,f.y,1.8,0,2*Math.PI),a.fill()))}#i(t){let e=this.#t.every(n=>t[0]>=n[2]||t[2]<=n[0]||t[1]>=n[3]||t[3]<=n[1]);return e&&this.#t.push(t),e}};var Un=40075016704e-3;function _(s){return s/360+.5}function P(s){let t=Math.sin(Math.max(-85.0511,Math.min(85.0511,s))*Math.PI/180);return .5-Math.log((1+t)/(1-t))/(4*Math.PI)}function Q(s,t){return s/(Un*Math.cos(t*Math.PI/180))}function H({scale:s,dx:t,dy:e},n,i){return{x:n*s+t,y:i*s+e}}function Mt({scale:s,dx:t,dy:e},[n,i,o,r]){return[(n-t)/s,(i-e)/s,(o-t)/s,(r-e)/s]}function tt(s){let t=[1/0,1/0,-1/0,-1/0];for(let e=0;e<s.length;e+=2)t[0]=Math.min(t[0],s[e]),t[1]=Math.min(t[1],s[e+1]),t[2]=Math.max(t[2],s[e]),t[3]=Math.max(t[3],s[e+1]);return t}function ee(s,{scale:t,dx:e,dy:n},i){let o=1/0;for(let r=0;r+3<s.length;r+=2){let a=s[r]*t+e,l=s[r+1]*t+n,c=s[r+2]*t+e-a,h=s[r+3]*t+n-l,u=((i.x-a)*c+(i.y-l)*h)/(c*c+h*h||1),f=Math.max(0,Math.min(1,u));o=Math.min(o,Math.hypot(a+f*c-i.x,l+f*h-i.y))}return o}var ne=["Kazakhstan","Kyrgyzstan","Tajikistan","Uzbekistan","Turkmenistan"],jn="TJK-Gorno-Badakhshan",nt=class extends C{#t=[];#e=[];#n=[];#s={};#i=null;setData({degree:t,countries:e,regions:n,places:i}){let o=({id:r,name:a,at:l,rings:c})=>({id:r,name:a,x:_(l[0]),y:P(l[1]),rings:c.map(h=>Wn(h,t))});this.#t=e.map(o),this.#e=n.map(o),this.#n=i.map(([r,a,l,c,h])=>({name:r,x:_(a),y:P(l),zoom:c,capital:h===1})),this.redraw()}setFills(t){let e=JSON.stringify(this.#s);this.#s=t??{},JSON.stringify(this.#s)!==e&&this.redraw()}setTheme(t){this.#i=t,this._map.getContainer().style.background=t.sea,this.redraw()}draw(t,e){let n=this.#i;if(!n||!this.#t.length)return;t.lineJoin="round";for(let o of this.#t)this.#o(t,e,n,o);if(t.strokeStyle=n.region,t.lineWidth=.8,e.zoom>=5)for(let o of this.#e)et(t,e,o.rings);let i=this.#e.find(o=>o.id===jn);i&&(t.strokeStyle=n.accent,t.lineWidth=1.6,t.setLineDash([6,3]),et(t,e,i.rings),t.setLineDash([])),this.#r(t,e,n,i)}#o(t,e,n,{id:i,name:o,rings:r}){let a=ne.includes(o);t.fillStyle=a?n.focus:n.land,t.strokeStyle=n.border,t.lineWidth=a?1.3:.8,et(t,e,r,!0),this.#s[i]&&(t.globalAlpha=.55,t.fillStyle=this.#s[i],et(t,e,r,!0),t.globalAlpha=1)}#r(t,e,n,i){let{zoom:o}=e,r=new J(t,e,n);if(i&&o>=5){let a=o>=6?"Gorno-Badakhshan (GBAO)":"GBAO";r.put(a,i.x,i.y,{font:"600 12px",colour:n.accent})}for(let{id:a,name:l,x:c,y:h}of this.#t){let u=ne.includes(l),f=a.startsWith("X")?7:4;o<(u?3:f)||o>8||r.put(l.toUpperCase(),c,h,{font:u?"600 12px":"400 11px",colour:n.label})}for(let{name:a,x:l,y:c,capital:h,...u}of this.#n)o<u.zoom||r.put(a,l,c,{font:h?"600 11px":"400 11px",colour:n.town,dot:!0});if(!(o<7))for(let a of this.#e)a!==i&&r.put(a.name,a.x,a.y,{font:"italic 11px",colour:n.label})}};function Wn(s,t){let e=new Float64Array(s.length),n=0,i=0;for(let o=0;o<s.length;o+=2)n+=s[o],i+=s[o+1],e[o]=_(n/t),e[o+1]=P(i/t);return{points:e,box:tt(e)}}function et(s,{scale:t,dx:e,dy:n,bounds:i},o,r=!1){s.beginPath();for(let{points:a,box:l}of o){if(l[2]*t+e<i.min.x||l[0]*t+e>i.max.x||l[3]*t+n<i.min.y||l[1]*t+n>i.max.y)continue;let c=1/0,h=1/0;for(let u=0;u<a.length;u+=2){let f=a[u]*t+e,p=a[u+1]*t+n;u&&u<a.length-2&&Math.abs(f-c)+Math.abs(p-h)<1.2||(u?s.lineTo(f,p):s.moveTo(f,p),c=f,h=p)}s.closePath()}r&&s.fill("evenodd"),s.stroke()}var $t={light:{sea:"#dfe7ec",land:"#fbfaf6",focus:"#ffffff",border:"#a9b0b5",region:"#d9d9d2",label:"#5b646b",town:"#3c4247",halo:"#fbfaf6",paper:"#ffffff",ink:"#22272b",accent:"#7b3294"},dark:{sea:"#101820",land:"#1d2730",focus:"#222e38",border:"#4b5a66",region:"#303c46",label:"#9fb0bd",town:"#c6d2da",halo:"#1d2730",paper:"#18212a",ink:"#eef2f5",accent:"#d9a6e8"}};var se={light:{name:"light",...$t.light},dark:{name:"dark",...$t.dark}};function ie({paper:s,ink:t,border:e}){let{style:n}=document.documentElement;n.setProperty("--paper",s),n.setProperty("--ink",t),n.setProperty("--edge",e)}var Yn=[1e3,3e3,9e3];async function oe(s,t,e,n=Yn){let{inline:i}=window.atlas;if(i)return i[`${t}.json`];let o=await Hn(s);if(o)return o;let r=()=>{},a=null;for(let l=0;;l++)try{let c=await Vn(s,l>0);return a?.(),c}catch{a??=e(()=>r()),await new Promise(c=>{r=()=>c(null),l<n.length&&setTimeout(r,n[l])})}}async function Hn(s){try{let{atlasAhead:t}=window.parent;return await t?.[new URL(s,location.href).href]??null}catch{return null}}async function Vn(s,t){let e=await fetch(s,{cache:t?"reload":"force-cache"});if(!e.ok)throw new Error(`${e.status}`);return e.json()}function re(s){return le(s,"high")}function ae(s){return le(s,"low")}async function le(s,t){if(!s)throw new Error("none");let e=await fetch(s,{priority:t});if(!e.ok)throw new Error(`${e.status}`);return e.json()}function M(){try{return window.parent.location.href}catch{return""}}function ce(s){if(document.getElementById(`site-${s}`))return`#site-${s}`;let t=M();return t&&new URL(`./site?site=${encodeURIComponent(s)}`,t).href}function he(s){let{history:t}=window.parent;t.replaceState(t.state,"",s)}function ue(s){let t=M();if(!t)return;let e=new URL(t).pathname,{navigation:n}=window.parent;n?.addEventListener("currententrychange",({navigationType:i})=>{new URL(M()).pathname===e&&s(i==="traverse")})}var fe=Date.now();function st(s){fe+=1;let t={last_object_clicked_tooltip:s,last_object_clicked_count:fe};window.__GLOBAL_DATA__&&Object.assign(window.__GLOBAL_DATA__,t,{previous_data:t}),window.Streamlit?.setComponentValue(t)}function de(s){window.Streamlit?.events.addEventListener("streamlit:render",()=>setTimeout(s))}var Gn=".stApp",V=".sentence",Xn=".st-key-close_site";function $(){try{return window.parent.document}catch{return null}}function pe(){let s=$()?.querySelector(Gn),[t,e,n]=(s?getComputedStyle(s).backgroundColor.match(/\d+/g)??[]:[]).map(Number);return n===void 0?matchMedia("(prefers-color-scheme: dark)").matches:t*.3+e*.6+n*.1<128}function me(){return $()?.querySelector(V)?.textContent??""}function ge(s,t){let e=$()?.querySelector(V);if(!e||e.textContent===(t?`${s} ${t}`:s))return;let n=e.ownerDocument.createElement("span");n.className="remark",n.textContent=t,e.replaceChildren(...t?[`${s} `,n]:[s])}function Ot(s){$()?.querySelector(V)?.setAttribute("aria-busy",`${s}`)}function ye(){$()?.querySelector("article[data-site]")?.scrollIntoView({block:"start"})}function xe(s,t){let e=$();if(!e)return;let n=()=>{let o=e.querySelector(`article[data-site="${CSS.escape(s)}"]`);return o?(o.tabIndex=-1,o.focus(),o.addEventListener("keydown",({key:r})=>r==="Escape"&&t()),!0):!1};if(n())return;let i=new MutationObserver(()=>n()&&i.disconnect());i.observe(e.body,{childList:!0,subtree:!0}),setTimeout(()=>i.disconnect(),1e4)}function we(){let s=$(),t=s?.activeElement;return s!==null&&t===s.body||!!t?.closest(Xn)}function N(s,t,e,n){return s===null&&t===null?n:e?(s===null||s<=e[1])&&(t===null||t>=e[0]):!0}function Kn(s,t){return s.findLast(e=>e[0]<=t)??null}function Zn(s,t){return s.findLast(([e])=>e===null||e<=t)?.[1]??null}function be(s,t){return s.findLast(([e])=>e<=t)?.[1]??null}function ke({lasting:s,staleYears:t,years:e},{status:n,lastEvidence:i,year:o}){return n===null||!s.includes(n)?!1:i===null||(o??e[1])-i>=t}function O(s,t,{period:e,known:n,weighed:i}){let o=e?.[1]??null,r=i?.(t,n?o:null);if(n){let l=Kn(s.known[t],o??1/0);if(!l?.[1])return null;let[,,c,h,u,f,p]=l;return{start:c,end:h,status:u,newest:u,confidence:r??f,endBy:p===1,lastEvidence:be(s.evidence[t],o??1/0),year:o}}let a=s.status[t];return{start:s.start[t],end:s.end[t],status:o===null?a:Zn(s.statuses[t],o),newest:a,confidence:r??s.confidence[t],endBy:s.endBy.includes(t),lastEvidence:be(s.evidence[t],1/0),year:o}}function ve(s,t,e,n,{period:i,known:o,relations:r}){let{notBuilt:a,lasting:l,years:c}=s,{status:h,confidence:u,year:f}=n,g=h!==null&&l.includes(h)&&!a.includes(h)&&(o||f===c[1]);return u===0&&(h===null||!a.includes(h))&&(g||Jn(n,i))&&(r.length>0||t.relation[e]===null)}function Jn({start:s,end:t,endBy:e},n){if(!n)return!0;let[i,o]=n,r=e?null:t;return s!==null&&s>=i&&s<=o||r!==null&&r>=i&&r<=o?!0:s!==null&&s<i&&(t===null||r!==null&&r>o)}function it(s,t,{rows:e,layers:n,actors:i}){return e[t]===1&&(!n.length||n.includes(s.layer[t]))&&(!i.length||i.includes(s.actor[t]))}function z(s,t,e){if(!it(s,t,e))return!1;let n=O(s,t,e);if(!n||!N(n.start,n.end,e.period,e.undated))return!1;let{confidence:i,statuses:o,standings:r}=e;return r.length&&e.told&&!r.includes(F(t,e)??-1)||i!==null&&n.confidence>i?!1:!o.length||n.status!==null&&o.includes(n.status)}function F(s,{period:t,known:e,told:n}){return n?.(s,e?t?.[1]??null:null)??null}function Se(s,t,e){let n=0;for(let i=0;i<e.length;i++)e[i]=z(s,i,t)?1:0,n+=e[i];return n}function Ee(s,t,e){let{confidence:n,statuses:i,standings:o}=t;return i.length||o.length||n!==null&&n<e?!0:!s.id.every((r,a)=>it(s,a,t))}function rt(s,t,e){let{rows:n,period:i,undated:o}=e,r=s.confidences.length-1,a=c=>c.map(()=>0),l={shown:0,low:0,high:0,layers:a(s.layers),actors:a(s.actors),statuses:a(s.statuses),standings:e.told?a(s.tellers[0].says):[],confidence:a(s.confidences)};for(let c=0;c<n.length;c++){if(!n[c])continue;let h=O(t,c,e);if(!h||!N(h.start,h.end,i,!0))continue;let{status:u,confidence:f}=h,p=ot(e.layers,t.layer[c]),g=ot(e.actors,t.actor[c]),d=f<=(e.confidence??r),y=u===null?!e.statuses.length:ot(e.statuses,u),b=F(c,e),x=b===null||ot(e.standings,b);if(p&&g&&y&&x&&l.high++,!o&&h.start===null&&h.end===null)continue;let w=+!p+ +!g+ +!d+ +!y+ +!x;w>1||(w||l.shown++,!w&&ve(s,t,c,h,e)&&l.low++,(!w||!p)&&l.layers[t.layer[c]]++,(!w||!g)&&l.actors[t.actor[c]]++,b!==null&&(!w||!x)&&l.standings[b]++,(!w||!d)&&l.confidence[f]++,u!==null&&(!w||!y)&&l.statuses[u]++)}for(let c=1;c<=r;c++)l.confidence[c]+=l.confidence[c-1];return l}function ot(s,t){return!s.length||s.includes(t)}var _t=4,Le=60,Qn={signs:"The search holds no letter or digit: type a name, a place or coordinates.",script:"No name in the atlas is written in the script of the search: try another."},ts="No site fits, and loosening one filter alone would not help: reset all filters.";function Ae(s,t,e){let{sites:n}=s,i=n.id.length,o=ns(s,t).filter(Boolean).join(", "),r=`${B(i)} ${i===1?"site":"sites"}`;return[`Showing ${B(e.shown)} of ${r} ${ss(t)}${o?`: ${o}`:""}.`,t.read,e.shown?"":is(s,t)].filter(Boolean).join(" ")}function Te(s,t,e){let{low:n,high:i}=e,o=n===i?"":`By what you count: ${B(n)} to ${B(i)}.`;return[es(s,t,e),o].filter(Boolean).join(" ")}function es({confidences:s},{confidence:t},e){let n=s.length-1,i=e.confidence[n],o=t??n;if(o===n){let l=e.confidence[0];return i?`${B(l)} ${Pt(l)} confirmed; ${B(i-l)} ${Pt(i-l)} not.`:""}let r=i-e.confidence[o],a=o===0?"not confirmed":`below “${s[o].toLowerCase()}”`;return`${B(r)} more ${Pt(r)} ${a}.`}function ns({words:s,choices:t,evidence:e},n){let{actors:i,layers:o,statuses:r,confidence:a,without:l,q:c}=n,h=d=>R(n[d].map(y=>t.words(d)[y])),u=a===null||a===s.confidences.length-1?null:a,f=u===null?"":s.confidences[u].toLowerCase(),p=h("orgs"),g=h("roles");return[R(i.map(d=>s.actors[d])),R(o.map(d=>s.layers[d])),h("countries"),h("regions"),g?`${p||"any organization"} as ${g}`:p,h("categories"),h("commodities"),R(r.map(d=>s.statuses[d].toLowerCase())),h("relations"),n.undated?"":"without sites with unknown dates",u?`${f} or better`:f,It(s,n),l.length?`without ${R(l.map(d=>e?.ways[d]??""))}`:"",c&&`${t.search.find(c).alike?"matching words like":"matching"} ${rs(c)}`]}function It({tellers:s},{according:t,standings:e}){let{tells:n,says:i,who:o}=s[t];return e.length?`${R(e.map(r=>i[r]))} by ${o}`:n}function ss({period:s,known:t}){if(!s)return t?"in all years, as known today":"in all years";let e=s[0]===s[1]?`in ${s[0]}`:`in ${s[0]}–${s[1]}`;return t?`${e}, as known at the end of ${s[1]}`:e}function is({words:s,sites:t,choices:e},n){let i=n.q&&e.search.trouble(n.q);if(i)return Qn[i];let o=[["actor",{actors:[]}],["layer",{layers:[]}],["country",{countries:[]}],["region",{regions:[]}],["category",{categories:[]}],["commodity",{commodities:[]}],["relation",{relations:[]}],["organization",{orgs:[]}],["role",{roles:[]}],["year",{period:null,undated:!0}],["status",{statuses:[]}],["standing",{standings:[]}],["confidence",{confidence:null}],["search",{q:""}]],r={name:"",left:0};for(let[a,l]of o){if(Object.entries(l).every(([u,f])=>os(n[u],f)))continue;let c={...n,...l},h=rt(s,t,{...c,rows:e.rows(c)}).shown;h>r.left&&(r={name:a,left:h})}return r.left?`No site fits all filters. Without the ${r.name} filter there would be ${B(r.left)}.`:ts}var os=(s,t)=>JSON.stringify(s)===JSON.stringify(t);function R(s){return s.length>_t+1?`${s.slice(0,_t).join(", ")} or one of ${s.length-_t} others`:s.length>1?`${s.slice(0,-1).join(", ")} or ${s[s.length-1]}`:s[0]??""}function rs(s){let t=[...s.replace(/[\p{C}\p{Z}]/gu," ").trim().replace(/ +/g," ")];return t.length>Le?`“${t.slice(0,Le).join("").trimEnd()}…”`:`“${t.join("")}”`}var Pt=s=>s===1?"is":"are",B=s=>`${s}`.replace(/\B(?=(\d{3})+$)/g,",");var G=class{constructor(t=1/0,e=Float64Array,n=Uint32Array){let i=t!==1/0;this.ids=i?new n(t):[],this.values=i?new e(t):[],this.capacity=t,this.length=0}clear(){this.length=0}push(t,e){if(this.length===this.capacity)throw new RangeError("Queue is at capacity.");let n=this.length++;for(;n>0;){let i=n-1>>1,o=this.values[i];if(e>=o)break;this.ids[n]=this.ids[i],this.values[n]=o,n=i}this.ids[n]=t,this.values[n]=e}pop(){if(this.length===0)return;let t=this.ids,e=this.values,n=t[0],i=--this.length;if(i>0){let o=t[i],r=e[i],a=0,l=i>>1;for(;a<l;){let c=(a<<1)+1,h=c+1,u=c+(+(h<i)&+(e[h]<e[c]));if(e[u]>=r)break;t[a]=t[u],e[a]=e[u],a=u}t[a]=o,e[a]=r}return n}peek(){return this.length>0?this.ids[0]:void 0}peekValue(){return this.length>0?this.values[0]:void 0}shrink(){Array.isArray(this.ids)&&(this.ids.length=this.length),Array.isArray(this.values)&&(this.values.length=this.length)}};var Ce=[Int8Array,Uint8Array,Uint8ClampedArray,Int16Array,Uint16Array,Int32Array,Uint32Array,Float32Array,Float64Array],Nt=3,X=class s{static from(t,e=0){if(e%8!==0)throw new Error("byteOffset must be 8-byte aligned.");if(!t||t.byteLength===void 0||"buffer"in t)throw new Error("Data must be an instance of ArrayBuffer or SharedArrayBuffer.");let[n,i]=new Uint8Array(t,e+0,2);if(n!==251)throw new Error("Data does not appear to be in a Flatbush format.");let o=i>>4;if(o!==Nt)throw new Error(`Got v${o} data when expected v${Nt}.`);let r=Ce[i&15];if(!r)throw new Error("Unrecognized array type.");let[a]=new Uint16Array(t,e+2,1),[l]=new Uint32Array(t,e+4,1);return new s(l,a,r,void 0,t,e)}constructor(t,e=16,n=Float64Array,i=ArrayBuffer,o,r=0){if(t===void 0)throw new Error("Missing required argument: numItems.");if(isNaN(t)||t<=0)throw new Error(`Unexpected numItems value: ${t}.`);this.numItems=+t,this.nodeSize=Math.min(Math.max(+e,2),65535),this.byteOffset=r;let a=t,l=a;this._levelBounds=[a*4];do a=Math.ceil(a/this.nodeSize),l+=a,this._levelBounds.push(l*4);while(a!==1);this.ArrayType=n,this.IndexArrayType=l<16384?Uint16Array:Uint32Array;let c=Ce.indexOf(n),h=l*4*n.BYTES_PER_ELEMENT;if(c<0)throw new Error(`Unexpected typed array class: ${n}.`);let u=n,f=this.IndexArrayType;if(o)this.data=o,this._boxes=new u(o,r+8,l*4),this._indices=new f(o,r+8+h,l),this._pos=l*4,this.minX=this._boxes[this._pos-4],this.minY=this._boxes[this._pos-3],this.maxX=this._boxes[this._pos-2],this.maxY=this._boxes[this._pos-1];else{let p=this.data=new i(8+h+l*this.IndexArrayType.BYTES_PER_ELEMENT);this._boxes=new u(p,8,l*4),this._indices=new f(p,8+h,l),this._pos=0,this.minX=1/0,this.minY=1/0,this.maxX=-1/0,this.maxY=-1/0,new Uint8Array(p,0,2).set([251,(Nt<<4)+c]),new Uint16Array(p,2,1)[0]=this.nodeSize,new Uint32Array(p,4,1)[0]=t}this._queue=new G}add(t,e,n=t,i=e){let o=this._pos,r=o>>2,a=this._boxes;return this._indices[r]=r,a[o]=t,a[o+1]=e,a[o+2]=n,a[o+3]=i,this._pos=o+4,t<this.minX&&(this.minX=t),e<this.minY&&(this.minY=e),n>this.maxX&&(this.maxX=n),i>this.maxY&&(this.maxY=i),r}finish(){if(this._pos>>2!==this.numItems)throw new Error(`Added ${this._pos>>2} items when expected ${this.numItems}.`);let t=this._boxes;if(this.numItems<=this.nodeSize){t[this._pos++]=this.minX,t[this._pos++]=this.minY,t[this._pos++]=this.maxX,t[this._pos++]=this.maxY;return}let{numItems:e,minX:n,minY:i,nodeSize:o,_indices:r,_levelBounds:a}=this,l=this.maxX-n||1,c=this.maxY-i||1,h=new Int32Array(e),u=65535,f=u/l,p=u/c;for(let d=0,y=0;d<e;d++){let b=t[y++],x=t[y++],w=t[y++],S=t[y++],k=f*((b+w)/2-n)|0,A=p*((x+S)/2-i)|0;h[d]=hs(k,A)}ls(h,t,r,0,e-1,o);let g=e*4;for(let d=0,y=0;d<a.length-1;d++){let b=a[d];for(;y<b;){let x=y,w=t[y++],S=t[y++],k=t[y++],A=t[y++];for(let I=1;I<o&&y<b;I++)w=Math.min(w,t[y++]),S=Math.min(S,t[y++]),k=Math.max(k,t[y++]),A=Math.max(A,t[y++]);r[g>>2]=x,t[g++]=w,t[g++]=S,t[g++]=k,t[g++]=A}}this._pos=g}search(t,e,n,i,o){if(this._pos!==this._boxes.length)throw new Error("Data not yet indexed - call index.finish().");let{_boxes:r,_levelBounds:a,_indices:l,nodeSize:c}=this,h=this.numItems*4,u=r.length-4,f=a.length-1,p=[],g=[],d=!1;for(;u!==void 0;){let y=Math.min(u+c*4,a[f]),b=u>=h;if(d)this._collectContained(u,y,f,h,g,o);else for(let x=u;x<y;x+=4){let w=r[x];if(n<w)continue;let S=r[x+1];if(i<S)continue;let k=r[x+2];if(t>k)continue;let A=r[x+3];if(e>A)continue;let I=l[x>>2]|0;if(b){let Tt=+(t<=w&&e<=S&&n>=k&&i>=A);p.push(I|Tt,f-1)}else(o===void 0||o(I,w,S,k,A))&&g.push(I)}f=p.pop(),u=p.pop(),u!==void 0&&(d=(u&1)===1,u&=-2)}return g}_collectContained(t,e,n,i,o,r){let a=this._boxes,l=this._indices,c=t;for(let u=n;u>0;u--)c=l[c>>2];let h=Math.min(c+(e-t)*this.nodeSize**n,i);if(r===void 0)for(;c<h;c+=4)o.push(l[c>>2]|0);else for(;c<h;c+=4){let u=l[c>>2]|0;r(u,a[c],a[c+1],a[c+2],a[c+3])&&o.push(u)}}collides(t,e,n,i,o){if(this._pos!==this._boxes.length)throw new Error("Data not yet indexed - call index.finish().");let{_boxes:r,_levelBounds:a,_indices:l,nodeSize:c}=this,h=this.numItems*4,u=r.length-4,f=a.length-1,p=[];for(;u!==void 0;){let g=Math.min(u+c*4,a[f]),d=u>=h;for(let y=u;y<g;y+=4){let b=r[y];if(n<b)continue;let x=r[y+1];if(i<x)continue;let w=r[y+2];if(t>w)continue;let S=r[y+3];if(e>S)continue;let k=l[y>>2]|0;if(d)p.push(k,f-1);else if(o===void 0||o(k,b,x,w,S))return!0}f=p.pop(),u=p.pop()}return!1}neighbors(t,e,n=1/0,i=1/0,o){if(this._pos!==this._boxes.length)throw new Error("Data not yet indexed - call index.finish().");let{_boxes:r,_levelBounds:a,_indices:l,_queue:c,nodeSize:h}=this,u=this.numItems*4,f=h*4,p=[],g=i*i,d=n===1,y=g;for(c.push(r.length-4<<1,0);c.length;){let b=c.ids[0];if(b&1){if(c.pop(),p.push(b>>1),p.length===n)break;continue}c.pop();let x=b>>1,w=x<u,S=Math.min(x+f,as(x,a));for(let k=x;k<S;k+=4){let A=r[k],I=r[k+1],Tt=r[k+2],Fn=r[k+3],Jt=Math.max(Math.max(A-t,t-Tt),0),Qt=Math.max(Math.max(I-e,e-Fn),0),Y=Jt*Jt+Qt*Qt;if(Y>y)continue;let Ct=l[k>>2]|0;w?(o===void 0||o(Ct))&&(c.push(Ct<<1|1,Y),d&&Y<y&&(y=Y)):c.push(Ct<<1,Y)}}return c.clear(),p}};function as(s,t){let e=0,n=t.length-1;for(;e<n;){let i=e+n>>1;t[i]>s?n=i:e=i+1}return t[e]}function ls(s,t,e,n,i,o){let r=[n,i];for(;r.length;){let a=r.pop()||0,l=r.pop()||0;if(a-l<=o&&Math.floor(l/o)>=Math.floor(a/o))continue;let c=s[l],h=s[l+a>>1],u=s[a],f=c>h!=c>u?c:h<c!=h<u?h:u,p=l-1,g=a+1;for(;;){do p++;while(s[p]<f);do g--;while(s[g]>f);if(p>=g)break;cs(s,t,e,p,g)}r.push(l,g,g+1,a)}}function cs(s,t,e,n,i){let o=s[n];s[n]=s[i],s[i]=o;let r=4*n,a=4*i,l=t[r],c=t[r+1],h=t[r+2],u=t[r+3];t[r]=t[a],t[r+1]=t[a+1],t[r+2]=t[a+2],t[r+3]=t[a+3],t[a]=l,t[a+1]=c,t[a+2]=h,t[a+3]=u;let f=e[n];e[n]=e[i],e[i]=f}function hs(s,t){let e=s^t,n=65535^e,i=65535^(s|t),o=s&(t^65535),r=e|n>>1,a=e>>1^e,l=i^(i>>1^n&o>>1),c=o^(e&i>>1^o>>1);return e=r&r>>2^a&a>>2,n=r&a>>2^a&(r^a)>>2,i=l^(r&l>>2^a&c>>2),o=c^(a&l>>2^(r^a)&c>>2),r=e&e>>4^n&n>>4,a=e&n>>4^n&(e^n)>>4,l=i^(e&i>>4^n&o>>4),c=o^(n&i>>4^(e^n)&o>>4),i=l^(r&l>>8^a&c>>8),o=c^(a&l>>8^(r^a)&c>>8),i^=i>>1,o^=o>>1,e=s^t,n=o|65535^(e|i),e=(e|e<<8)&16711935,e=(e|e<<4)&252645135,e=(e|e<<2)&858993459,e=(e|e<<1)&1431655765,n=(n|n<<8)&16711935,n=(n|n<<4)&252645135,n=(n|n<<2)&858993459,n=(n|n<<1)&1431655765,((n<<1|e)>>>0)-2147483648}function Me({rows:s},t,e){let n=s.indexOf(t)/s.length*2*Math.PI-Math.PI/2,i=22+s.length*2.4;return{x:e.x+Math.cos(n)*i,y:e.y+Math.sin(n)*i}}var v=20,at=11,Bt=6,lt=class{constructor({lon:t,lat:e,accuracy:n,shape:i,routes:o}){this.x=Float64Array.from(t,_),this.y=Float64Array.from(e,P),this.accuracy=Float64Array.from(n,(l,c)=>Q(l,e[c])),this.shape=i,this.routes=new Map;for(let[l,c]of Object.entries(o))this.routes.set(Number(l),Float64Array.from(c.flatMap(h=>[_(h[0]),P(h[1])])));let r=[...t.keys()],a=r.filter(l=>i[l]!=="p");this.#t=new Map(a.map(l=>[l,this.#o(l)])),this.#e=new ct(r,l=>[this.x[l],this.y[l],this.x[l],this.y[l]]),this.#n=new ct(a,l=>this.#t.get(l))}#t;#e;#n;radius(t,e){return this.accuracy[e]*t.scale}spot(t,e,n=null){return n?.rows.includes(e)?Me(n,e,this.spot(t,n.centre)):H(t,this.x[e],this.y[e])}extent({scale:t,dx:e,dy:n},i){let[o,r,a,l]=this.#t.get(i);return[o*t+e-v,r*t+n-v,a*t+e+v,l*t+n+v]}inView(t,e){let{min:n,max:i}=t.bounds,o=r=>Mt(t,[n.x-r,n.y-r,i.x+r,i.y+r]);return{points:this.#e.search(o(v/2),r=>e[r]===1&&this.shape[r]==="p"),shapes:this.#n.search(o(v),r=>e[r]===1)}}under(t,e,n,i=null){let o=this.#s(t,e,n,i);return o.length?o:this.#i(t,e,n)}#s(t,e,n,i){let o=this.#e.search($e(t,e,at),a=>n[a]===1);return(i?[...o.filter(a=>!i.rows.includes(a)),...i.rows]:o).map(a=>{let l=this.spot(t,a,i);return{row:a,distance:Math.hypot(l.x-e.x,l.y-e.y)}}).filter(({distance:a})=>a<=at).sort((a,l)=>a.distance-l.distance||a.row-l.row).map(({row:a})=>a)}#i(t,e,n){return this.#n.search($e(t,e,Bt),i=>{let o=this.routes.get(i);if(!n[i]||!o)return!1;let r=this.shape[i]==="b"?Math.max(Bt,this.radius(t,i)):Bt;return ee(o,t,e)<=r})}#o(t){let e=this.routes.get(t),[n,i,o,r]=tt(e??Float64Array.of(this.x[t],this.y[t])),a=this.shape[t]==="l"?0:this.accuracy[t];return[n-a,i-a,o+a,r+a]}},ct=class{constructor(t,e){this.#t=t,this.#e=t.length?new X(t.length):null;for(let n of t)this.#e?.add(...e(n));this.#e?.finish()}#t;#e;search(t,e){let n=this.#e?.search(...t,i=>e(this.#t[i]))??[];return Array.from(Uint32Array.from(n).sort(),i=>this.#t[i])}};function $e(s,{x:t,y:e},n){let i=n+1;return Mt(s,[t-i,e-i,t+i,e+i])}var Oe=600,K=4;function _e(s,t,e){let{min:n,max:i}=t.bounds,o=Math.ceil((i.x-n.x+v)/K)+1,r=new Uint8Array(o*(Math.ceil((i.y-n.y+v)/K)+1));return Ie(e,a=>{let{x:l,y:c}=s.spot(t,a),h=Math.floor((l-n.x+v/2)/K),u=Math.floor((c-n.y+v/2)/K)*o+h;return r[u]?!1:(r[u]=1,!0)})}function Pe(s,t,e,n){let i=new Set;return Ie(n,o=>{let r=s.shape[o],a=s.extent(e,o),l=Math.max(2*K,(a[2]-a[0])/(r==="l"?16:4)),c=[t[o],r,Math.round(l),...a.map(h=>Math.round(h/l))].join();return i.has(c)?!1:(i.add(c),!0)})}function Ie(s,t){let e=[];for(let n=s.length-1;n>=0;n--)t(s[n])&&e.push(s[n]);return e.reverse()}function zt(s,{scale:t,dx:e,dy:n},i){s.beginPath(),s.lineCap=s.lineJoin="round";let o=1/0,r=1/0;for(let a=0;a<i.length;a+=2){let l=i[a]*t+e,c=i[a+1]*t+n;if(!a)s.moveTo(l,c);else if(a===i.length-2||Math.abs(l-o)+Math.abs(c-r)>1)s.lineTo(l,c);else continue;o=l,r=c}}function Ne(s,{colour:t,paper:e,dash:n,doubled:i,strong:o}){s.strokeStyle=e,s.lineWidth=o?7:4.5,s.stroke(),s.strokeStyle=t,s.lineWidth=o?4:2.4,s.setLineDash(n.map(r=>r*2.5)),s.stroke(),i&&(s.strokeStyle=e,s.lineWidth=1,s.stroke()),s.setLineDash([])}function Be(s,t,{colour:e,strong:n}){s.strokeStyle=e+(n?"66":"38"),s.lineWidth=Math.max(6,t),s.stroke()}function ze(s,{x:t,y:e},n,{colour:i,strong:o}){let r=Math.max(8,n),a=r<60?"14":"05";s.beginPath(),s.arc(t,e,r,0,2*Math.PI),s.fillStyle=i+(o?"30":a),s.fill(),s.setLineDash([4,4]),s.strokeStyle=i+(o?"dd":"66"),s.lineWidth=1,s.stroke(),s.setLineDash([])}function Fe(s,{x:t,y:e},n,{colour:i,strong:o}){s.beginPath(),s.arc(t,e,n,0,2*Math.PI),s.fillStyle=i+(o?"22":"0c"),s.fill(),s.strokeStyle=i+(o?"cc":"44"),s.lineWidth=1,s.stroke()}var us={added:["#009E73","+"],ended:["#B03A2E","×"],changed:["#56B4E9","~"],acknowledged:["#009E73","✓"],denied:["#B03A2E","×"]};function Re(s,t,{x:e,y:n}){let[i,o]=us[t];s.beginPath(),s.arc(e,n,6,0,2*Math.PI),s.fillStyle=i,s.fill(),s.fillStyle="#ffffff",s.font="bold 12px system-ui, sans-serif",s.textAlign="center",s.textBaseline="middle",s.fillText(o,e,n+.5)}var U=5.4,E=v/2;function ht(s,t){let e=new Map;return(n,i=Math.max(1,Math.ceil(window.devicePixelRatio||1)))=>{let o=fs(n)*16+i,r=e.get(o);if(!r){r=document.createElement("canvas"),r.width=r.height=v*i;let a=r.getContext("2d");a.scale(i,i),ds(a,s,t,n),e.set(o,r)}return r}}function fs({layer:s,actor:t,status:e,confidence:n,marked:i}){return(((s*16+t)*16+(e??15))*16+n)*2+Number(i)}function ds(s,t,e,{layer:n,actor:i,status:o,confidence:r,marked:a}){let l=t.colours[n],c=o===null?null:t.statusCodes[o],h=t.contested.includes(r),u=ps(t.shapes[i]);s.fillStyle=e.paper,s.fill(u),s.save(),s.clip(u),s.fillStyle=s.strokeStyle=l,s.lineWidth=1.5,ms(s,u,c),s.restore(),s.strokeStyle=c==="active"?e.ink:l,s.lineWidth=h||c==="active"?1.2:1.8,s.setLineDash(t.dashes[r]),s.stroke(u),s.setLineDash([]),h&&(s.strokeStyle=l,s.beginPath(),s.arc(E,E,U+3,0,2*Math.PI),s.stroke()),a&&(s.fillStyle=e.ink,s.beginPath(),s.moveTo(v-5,.5),s.lineTo(v-1.5,6),s.lineTo(v-8.5,6),s.fill())}function ps(s){let t=new Path2D;return s==="square"?t.rect(E-U+.4,E-U+.4,2*U-.8,2*U-.8):t.arc(E,E,U,0,2*Math.PI),t}function ms(s,t,e){let n=E-4,i=E+4;switch(e){case"overdue":D(s,E,n,E,E),D(s,E,E,i-1,E+2);break;case"under_construction":s.fillRect(0,E,v,E);break;case"active":s.fill(t);break;case"suspended":for(let o of[-5,0,5])D(s,n+o-2,i+2,i+o+2,n-2);break;case"ended":D(s,n,n,i,i),D(s,i,n,n,i);break;case"cancelled":D(s,n,i,i,n);break;case null:s.beginPath(),s.arc(E,E,1.6,0,2*Math.PI),s.fill();break}}function D(s,t,e,n,i){s.beginPath(),s.moveTo(t,e),s.lineTo(n,i),s.stroke()}var Ue=["acknowledged","denied"],ut=class extends C{picked=null;hover=null;fan=null;#t=null;#e=0;#n=new Map;#s=!1;#i=[];constructor({words:t,sites:e},n,i){super(i),this.words=t,this.sites=e,this.places=new lt(e),this.visible=new Uint8Array(e.id.length),this.#o=n,this.#r=ht(t,n)}#o;#r;setTheme(t){t!==this.#o&&(this.#o=t,this.#r=ht(this.words,t),this.#i=[],this.redraw())}show(t){this.#t=t,this.#i=[],this.#e=Se(this.sites,t,this.visible);let e=Object.entries(t.marks??{});if(this.#n=new Map(e.flatMap(([n,i])=>i.map(o=>[o,n]))),this.#s=this.#n.size>0||t.told!==null,t.told)for(let n of this.rows())this.#l(n,t);this.fan?.rows.every(n=>this.visible[n])||(this.fan=null),this.redraw()}#l(t,e){let n=Ue[F(t,e)??Ue.length];n&&this.#n.set(t,n)}stateOf(t){let e=this.#t,n=O(this.sites,t,e),i=F(t,e);return i===null?n:{...n,said:It(this.words,{...e,standings:[i]})}}rows(){return[...this.visible.keys()].filter(t=>this.visible[t])}under(t){return this.places.under(this.frame(),t,this.visible,this.fan)}spot(t,e=this.frame()){let{x:n,y:i}=this.places.spot(e,t,this.fan);return L.point(n,i)}draw(t,e){let{points:n,lines:i,soft:o}=this.#a(e);for(let r of o)this.#u(t,e,r);for(let r of i)this.#c(t,e,r);if(t.globalAlpha=1,e.zoom>=8)for(let r of n)this.#h(t,e,r);this.picked!==null&&this.visible[this.picked]&&this.#h(t,e,this.picked,!0);for(let r of[...o,...i,...n])this.fan?.rows.includes(r)||this.#m(t,r,this.places.spot(e,r),this.places.shape[r]==="p"?1:.8);this.#g(t,e);for(let r of[this.hover,this.picked])r!==null&&this.visible[r]&&this.#y(t,e,r)}#a(t){let{places:e,sites:n}=this,{points:i,shapes:o}=e.inView(t,this.visible);this.#e>Oe&&(i=_e(e,t,i),o=Pe(e,n.layer,t,o));let r=this.#n;r.size&&i.sort((c,h)=>Number(r.has(c))-Number(r.has(h)));let a=o.filter(c=>e.shape[c]==="l"),l=o.filter(c=>e.shape[c]!=="l");return{points:i,lines:a,soft:l}}#u(t,e,n){let i=this.places.routes.get(n),o=this.places.radius(e,n);if(t.globalAlpha=this.#p(n),!i){ze(t,this.places.spot(e,n),o,this.#f(n));return}zt(t,e,i),Be(t,2*o,this.#f(n))}#c(t,e,n){let{words:i}=this,{confidence:o}=this.stateOf(n);t.globalAlpha=this.#p(n),zt(t,e,this.places.routes.get(n)),Ne(t,{...this.#f(n),paper:this.#o.paper,dash:i.dashes[o],doubled:i.contested.includes(o)})}#f(t){return{colour:this.words.colours[this.sites.layer[t]],strong:t===this.picked||t===this.hover}}#h(t,e,n,i=!1){if(this.places.shape[n]!=="p")return;let o=this.places.radius(e,n);!i&&(o<14||o>400)||Fe(t,this.places.spot(e,n),o,{...this.#f(n),strong:i})}#m(t,e,{x:n,y:i},o){let r=v*o,a=this.#n.get(e);t.globalAlpha=this.#p(e),t.drawImage(this.#d(e),n-r/2,i-r/2,r,r),t.globalAlpha=1,a&&Re(t,a,{x:n+r/2-1,y:i-r/2+1})}#d(t){let{layer:e,actor:n,relation:i}=this.sites,o=()=>({...this.stateOf(t),layer:e[t],actor:n[t],marked:i[t]!==null});return this.fine?this.#r(o(),3):(this.#i[t]??=this.#r(o()),this.#i[t])}legend(){let{words:t}=this,e=t.colours.length,n=ht({...t,colours:[...t.colours,this.#o.label]},this.#o),i=this.rows(),o=i.map(h=>this.stateOf(h)),r=t.shapes.indexOf("circle"),a={layer:e,actor:r,status:t.statusCodes.indexOf("planned"),confidence:0,marked:!1},l={...a,status:t.statusCodes.indexOf("active")},c=(h,u,f)=>[...new Set(h)].sort((g,d)=>(g??1/0)-(d??1/0)).map(g=>{let d=g;return{sign:n({...a,...f(d)},3),label:u(d)}});return[...c(i.map(h=>this.sites.layer[h]),h=>t.layers[h],h=>({...l,layer:h})),...c(i.map(h=>this.sites.actor[h]),h=>t.actors[h],h=>({...l,actor:h})),...c(o.map(({status:h})=>h),h=>h===null?t.unknownStatus:t.statuses[h],h=>({status:h})),...c(o.map(({confidence:h})=>h),h=>t.confidences[h],h=>({confidence:h}))]}#p(t){return this.#s&&!this.#n.has(t)?.35:1}#g(t,e){if(!this.fan)return;let n=this.places.spot(e,this.fan.centre);t.strokeStyle=this.#o.ink,t.lineWidth=1;for(let i of this.fan.rows){let o=this.spot(i,e);t.beginPath(),t.moveTo(n.x,n.y),t.lineTo(o.x,o.y),t.stroke(),this.#m(t,i,o,1)}}#y(t,e,n){let i=this.spot(n,e);t.beginPath(),t.arc(i.x,i.y,v/2+2.5,0,2*Math.PI),t.strokeStyle=this.#o.ink,t.lineWidth=n===this.picked?2.4:1.4,t.stroke()}};var Ft="data-test-script-state",Ut="data-selected",Dt="aria-valuetext",jt=["countries","regions","categories","commodities","relations","orgs","roles","without"],je=["q","when","year","period","clock","undated","layers","actors","statuses","confidence","according","standings",...jt],gs=je.map(s=>`.st-key-w_${s}`).join(),ys=jt.map(s=>`.st-key-w_${s}`).join(),xs=".st-key-w_according, .st-key-w_without",ws=".stHtml",We=" · ",bs=["year","period","all"],ks=1e3,vs=5e3;function qe({labels:s,changed:t,evidence:e,written:n,settled:i}){let o=$()?.querySelector(`[${Ft}]`);if(!o)return;let r,a=!1,l=!1,c=new MutationObserver(u=>{let f=new Set,p=!1,g=!1;for(let{type:y,target:b,attributeName:x,oldValue:w}of u){let S=b;if(y==="childList"){let A=S.closest(ys);A?f.add(A):S.matches(ws)&&S.querySelector(V)&&(p=!0);continue}let k=S.getAttribute(x??"");if(k!==w)if(x===Ft)a=k==="notRunning",g=!0;else{let A=S.closest(gs);A&&f.add(A)}}!l&&o.ownerDocument.querySelector(xs)&&(l=!0,e());let d=[...f].flatMap(y=>Ss(y,s)??[]);for(let y of d)t(y);if((p||g&&a)&&n(),!(!d.length&&!g)&&(clearTimeout(r),a)){let y=d.length?vs:ks;r=setTimeout(()=>{a=!1,i()},y)}}),h=[Dt,Ut,Ft,"value"];c.observe(o.ownerDocument.body,{subtree:!0,childList:!0,attributeOldValue:!0,attributeFilter:h})}function Ss(s,t){let e=je.find(o=>s.matches(`.st-key-w_${o}`)),n=jt.find(o=>o===e);if(n)return Ls(s,n,t(n));if(e==="q")return As(s.querySelector("input"));if(e==="confidence")return Ts(s.querySelector("input"),t(e));if(e==="undated")return{undated:s.querySelector(`[${Ut}]`)!==null};if(e==="layers"||e==="actors"||e==="statuses"||e==="standings")return{[e]:Rt(s)};if(e==="according")return Es(Rt(s));if(e==="when"||e==="clock"){let[o]=Rt(s);return o===void 0?null:e==="when"?{when:bs[o]}:{known:o===1}}let i=[...s.querySelectorAll(`[${Dt}]`)].map(o=>Number(o.getAttribute(Dt)));return!i.length||!i.every(Number.isInteger)?null:e==="year"?{year:i[0]}:{span:[i[0],i[i.length-1]]}}function Ye(s,t){let e=$()?.querySelectorAll(`.st-key-w_${s} button p`)??[];for(let[n,{firstChild:i}]of[...e].entries()){let o=i?.nodeValue??"",r=`${Wt(o)}${We}${t[n]}`;i&&o!==r&&t[n]!==void 0&&(i.nodeValue=r)}}function Rt(s){return[...s.querySelectorAll("button:not(label button)")].flatMap((t,e)=>t.hasAttribute(Ut)?[e]:[])}function Es([s]){return s===void 0?null:s?{according:s}:{according:s,standings:[]}}function Ls(s,t,e){let i=(s.querySelector("[role=combobox]")&&[...s.querySelectorAll("[data-tag] [title]")])?.map(o=>e.indexOf(Wt(o.getAttribute("title")??"")))??[-1];return i.includes(-1)?null:{[t]:[...new Set(i)].sort((o,r)=>o-r)}}function As(s){return s&&{q:s.value.trim()}}function Ts(s,t){let e=t.indexOf(Wt(s?.value??""));return e<0?null:{confidence:e}}function Wt(s){let t=s.lastIndexOf(We);return t<0?s:s.slice(0,t)}var Cs="(?<![\\p{L}\\p{N}_])",He=/\p{Nd}/u;function Ve({letters:s,signs:t,together:e,meeting:n,han:i}){let o=new Set(t),r=e.map(([p,g])=>({from:new RegExp(p.replace(/^\\b/,Cs),"gu"),to:g})),a=n.map(([p,g])=>({from:new RegExp(p,"gu"),to:g.replace("\\1","$1")})),l=new RegExp(`[a-z0-9]+|[${i}]+|(?:(?![_a-z0-9${i}])[\\p{L}\\p{N}])+`,"gu"),c=new RegExp(`^[${i}]`,"u"),h=(p,g)=>g.reduce((d,{from:y,to:b})=>d.replace(y,b),p);function u(p){let g=[...p].filter(x=>!o.has(x)).join("");return([...[...h(Ms(g.normalize("NFKC")),r).normalize("NFC")].map(x=>s[x]??x).join("").normalize("NFKD").replace(/\p{M}/gu,"")].map($s).join("").match(l)??[]).map(x=>h(x,a))}return{fold:u,isWhole:p=>c.test(p)}}var Ge=s=>/[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]/.test(s);function Ms(s){return s.toLowerCase().replaceAll("ß","ss").replaceAll("ς","σ")}function $s(s){if(!He.test(s)||s<="9")return s;let t=s.codePointAt(0),e=t;for(;He.test(String.fromCodePoint(e-1));)e-=1;return`${(t-e)%10}`}var Ze=3,Os=[[9,2],[5,1]],_s=64,ft=class{#t;#e;#n;#s;#i=new Map;constructor(t,e,n){this.#t=Ve(t);let i=new Map,o=e.map(r=>r.split(" ").map(a=>{let l=i.get(a)??i.size;return i.set(a,l),l}));this.#e=[...i.keys()],this.#n=Xe(o),this.#s=Xe(n)}find(t){let e=this.#t.fold(t),n=e.map(o=>this.#o(o,Ge(t))),i=new Uint8Array(this.#s.size);if(e.length)for(let o=0;o<i.length;o++)i[o]=n.every(r=>r.rows[o])?1:0;return{rows:i,alike:n.some(({alike:o})=>o)}}trouble(t){let e=this.#t.fold(t);if(!e.length)return"signs";let n=[...new Set(e.join(""))].filter(i=>i>""&&!this.#t.isWhole(i));return n.length?this.#e.some(i=>n.some(o=>i.includes(o)))?null:"script":null}#o(t,e){let n=`${e?"a":""} ${t}`,i=this.#i.get(n)??this.#r(t,e);return this.#i.delete(n),this.#i.set(n,i),this.#i.size>_s&&this.#i.delete(this.#i.keys().next().value),i}#r(t,e){let{isWhole:n}=this.#t,i=this.#l(e?zs(t):Bs(t,n(t)));!i.includes(1)&&!e&&qt(t)&&(i=this.#l(r=>r.startsWith(` ${t}`)));let o=i.includes(1)||n(t)?0:Is(t);if(o){let r=` ${Ns(t)}`;i=this.#l(a=>a.startsWith(r)&&Ps(t,a.trim(),o))}return{rows:Ke(this.#s,Ke(this.#n,i)),alike:o>0&&i.includes(1)}}#l(t){return Uint8Array.from(this.#e,e=>Number(t(` ${e} `)))}};function Xe(s){return{holders:Uint32Array.from(s.flatMap((e,n)=>e.map(()=>n))),things:Uint32Array.from(s.flat()),size:s.length}}function Ke({holders:s,things:t,size:e},n){let i=new Uint8Array(e);for(let o=0;o<t.length;o++)n[t[o]]&&(i[s[o]]=1);return i}function Ps(s,t,e){let n=[...s],i=[...t],o=[],r=Array.from({length:i.length+1},(a,l)=>l);for(let a=1;a<=n.length;a++){let l=[a];for(let c=1;c<=i.length;c++){let h=n[a-1]===i[c-1]?0:1,u=Math.min(r[c]+1,l[c-1]+1,r[c-1]+h);a>1&&c>1&&n[a-1]===i[c-2]&&n[a-2]===i[c-1]&&(u=Math.min(u,o[c-2]+1)),l.push(u)}if(Math.min(...l)>e)return!1;o=r,r=l}return Math.min(...r)<=e}function Is(s){return/^\p{L}+$/u.test(s)?Os.find(([t])=>[...s].length>=t)?.[1]??0:0}var Ns=s=>String.fromCodePoint(s.codePointAt(0)??0);function Bs(s,t){let e=t?s:qt(s)?` ${s} `:` ${s}`;return n=>n.includes(e)}function zs(s){let t=[...s],e=t.length>Ze&&s.endsWith("h"),n=(e?t.slice(0,-1):t).map(o=>o==="u"?"[aeiouv]+":"aei".includes(o)?"[aeiou]+":`${o}[aeiou]*`),i=new RegExp(` [aeiou]*${n.join("")}${e?"h?":""}${qt(s)?" ":""}`,"u");return o=>i.test(o)}var qt=s=>[...s].length<=Ze&&/^\p{L}+$/u.test(s);var Qe=["countries","regions","categories","commodities","relations"],pt=[...Qe,"orgs","roles"],dt=class{#t;constructor(t){this.#t=t,this.search=new ft(t.folding,t.texts,t.textsOf)}labels(t){return this.#t.choices[t].labels}words(t){let{labels:e,words:n}=this.#t.choices[t];return n??e}rows(t){let{of:e,parts:n}=this.#t,i=t.q?this.search.find(t.q).rows.slice():new Uint8Array(n.length).fill(1);for(let o of Qe){if(!t[o].length)continue;let r=new Set(t[o]);Je(i,a=>e[o][a].some(l=>r.has(l)))}return(t.orgs.length||t.roles.length)&&this.#e(i,t),i}#e(t,{orgs:e,roles:n}){let{above:i,parts:o}=this.#t,r=i.map((a,l)=>!e.length||[l,...a].some(c=>e.includes(c)));Je(t,a=>{let l=o[a];for(let c=0;c<l.length;c+=2)if(r[l[c]]&&(!n.length||n.includes(l[c+1])))return!0;return!1})}};function Je(s,t){for(let e=0;e<s.length;e++)s[e]&&!t(e)&&(s[e]=0)}var j={acknowledged:0,denied:1,silent:2},mt=class{#t;#e=new Map;#n;constructor(t){this.#t=t,this.#n=t.claims.map(e=>new Set(e.flatMap(n=>n.slice(6).map(Number))))}get ways(){return this.#t.ways}confidence(t){let e=this.#n.map(n=>t.some(i=>n.has(i)));return this.#i(`c ${t}`,(n,i)=>e[n]?Fs(this.#s(n,t,i),this.#t):void 0)}standing(t,e){let n=1<<t;return this.#i(`s ${t} ${e}`,(i,o)=>Us(this.#s(i,e,o).filter(r=>r[4]&n),this.#t))}#s(t,e,n){let{claims:i,newest:o}=this.#t;return i[t].filter(r=>n!==null&&Number(r[5]?.slice(0,4)??o)>n?!1:!e.some(a=>r.indexOf(a,6)>=0))}#i(t,e){let n=this.#e.get(t);if(n)return n;let i=[],o=(r,a)=>{i[r]??=new Map;let l=a??Number.POSITIVE_INFINITY;return i[r].has(l)||i[r].set(l,e(r,a)),i[r].get(l)};return this.#e.set(t,o),o}};function Fs(s,t){let e=new Set(s.filter(([,r])=>r===0).map(([r])=>r)),n=[...e.size?e:[0]].map(r=>Rs(r,s,t)),{result:i,isPlan:o}=n.reduce((r,a)=>Ds(a,r)?a:r);return t.results[Number(o)][i]}function Rs(s,t,{weights:e,strong:n,many:i,plan:o}){let r=t.filter(d=>d[0]===s),a=r.filter(([,d])=>d===0),l=new Map;for(let[,,,d,,,y]of a)l.set(y,Math.min(l.get(y)??d,d));let c=[...l.values()].filter(d=>e[d]>0),h=c.reduce((d,y)=>d+e[y],0),u=a.filter(([,,,d,y])=>y&1&&e[d]>0),f=r.some(d=>d[1]===1&&d[4]&1&&tn(d,u)),p=u.length>0||h>=i&&c.some(d=>d<n);return{result:h<1?3:f?2:p?0:1,isPlan:s===o,weight:h}}function Ds(s,t){let e=r=>[+(r.weight<1),Number(r.isPlan),r.result],[n,i]=[e(s),e(t)],o=n.findIndex((r,a)=>r!==i[a]);return o>=0&&n[o]<i[o]}function Us(s,{weights:t,plan:e}){let[n,i,o]=[!1,!1,!1];for(let r of new Set(s.map(([a])=>a))){let a=s.filter(c=>c[0]===r),l=a.filter(([,c,,h])=>c===0&&t[h]>0);a.some(c=>c[1]===1&&tn(c,l))?i=!0:l.length&&r===e?o=!0:l.length&&(n=!0)}return n?j.acknowledged:i?j.denied:o?j.acknowledged:j.silent}function tn([,,s,,,t],e){return!e.some(n=>n[2]===s&&n[5]&&t&&n[5]>t)}function W(s,t){let e=Uint8Array.from(atob(s.slice(1)),n=>n.charCodeAt(0));return s[0]==="b"?js(e,t):Ws(e,t)}function js(s,t){let e=new Uint8Array(t);for(let n=0;n<t;n++)e[n]=s[n>>3]>>(n&7)&1;return e}function Ws(s,t){let e=new Uint8Array(t),n=0,i=!1,o=0,r=0;for(let a of s)o|=(a&127)<<r,r+=7,!(a>127)&&(i&&e.fill(1,n,n+o),n+=o,i=!i,o=r=0);return e}function en(s,t){let{when:e,year:n,span:i,chosen:o,without:r,q:a,read:l}=s.follow??Hs,c=pt.map(h=>[h,o[h]??[]]);return{...s,when:e,year:n,span:i,without:r,q:a,read:l,...Object.fromEntries(c),rows:W(s.mask,t),undated:s.undated===1,known:s.known===1,weighed:qs(s,t),told:Ys(s,t)}}function qs({weighed:s},t){if(!s)return null;let e=new Map;for(let[n,i]of Object.entries(s))for(let[o,r]of W(i,t).entries())r&&e.set(o,Number(n));return n=>e.get(n)}function Ys({told:s},t){if(!s)return null;let e=s.map(n=>W(n,t));return n=>{let i=e.findIndex(o=>o[n]);return i<0?j.silent:i}}var Hs={when:"all",year:0,span:[0,0],chosen:{},without:[],q:"",read:""};function nn({when:s,year:t,span:e}){return s==="all"?null:s==="year"?[t,t]:e}var sn=/^[2-9cfghjmpqrvwx0]{0,8}\+[2-9cfghjmpqrvwx]*$/i,Vs=/^\d{1,2}\s*[c-hj-np-x]\s*[a-hj-np-z]{2}\s*\d+\s*\d*$/i,on=/[сювз](\.\s*|\s*)[шд]\.?|\b(north|south|east|west)\b/giu,rn=/^[\d\s.,;/+\-nsew°'"º˚′’‘″”“−–]*$/i;function an(s){let t=s.normalize("NFKC").trim();if(sn.test(t)||sn.test(s.trim())||Vs.test(t))return!0;let e=t.replace(on,"n");if(!rn.test(e)&&!rn.test(s.trim().replace(on,"n")))return!1;let n=e.match(/\d+/g)??[];return n.length>1||n.length===1&&/[^\d\s]/.test(e)}var Gs=["ended","cancelled"];function ln(s,{start:t,end:e,newest:n,endBy:i}){let o=n===null?"":s.statusCodes[n];if(i){let r=`${o==="cancelled"?"cancelled":"ended"} by ${e}, year unknown`;return t===null?r:`since ${t}, ${r}`}return t!==null&&e!==null?t===e?`${t}`:`${t}–${e}`:e!==null?`until ${e}`:t===null?"years not known":Gs.includes(o)?`${t}, end not known`:`since ${t}`}function Xs(s,t){return t===null?s.unknownStatus:s.statuses[t]}function cn(s,t){let e=Xs(s,t.status);return ke(s,t)?`${e} (${t.lastEvidence===null?"no dated evidence":`last evidence ${t.lastEvidence}`})`:e}function gt(s,t,e,n){let i=cn(s,n).toLowerCase(),o=s.confidences[n.confidence].toLowerCase(),r=[t.name[e],s.layers[t.layer[e]],i,ln(s,n),o];return n.said&&r.push(n.said),r.join(", ")}function hn(s,t,e,n){let i=t.relation[e];return[`${s.layers[t.layer[e]]}: ${t.what[e]}`,t.where[e],`${cn(s,n)}, ${ln(s,n)}`,`${s.confidences[n.confidence]}, place within ${t.accuracy[e]/1e3} km`,n.said?`${n.said[0].toUpperCase()}${n.said.slice(1)}`:"",i===null?"":s.relations[i]].filter(Boolean)}function m(s,t={},e=""){let n=document.createElement(s);for(let[i,o]of Object.entries(t))n.setAttribute(i,String(o));return n.textContent=e,n}function T(s,t,e){let n=m("button",{type:"button",...s},t);return n.addEventListener("click",e),n}function Z(s,t,e=t.rows()){let{lat:n,lon:i,routes:o}=t.sites;if(!e.length)return;let r=e.flatMap(a=>{let l=(o[a]??[]).map(c=>[c[1],c[0]]);return[[n[a],i[a]],...l]});s.fitBounds(L.latLngBounds(r).pad(.15),{maxZoom:7,animate:!1})}function un(s,t){let{lat:e,lon:n}=t.sites,[i,o,r,a]=t.words.region,l=t.rows(),c=l.filter(h=>i<=n[h]&&n[h]<=r&&o<=e[h]&&e[h]<=a);Z(s,t,c.length?c:l)}function fn(s,t){let e=new BroadcastChannel(`atlas-${t}`),n=!1;s.on("move",()=>{let{lat:i,lng:o}=s.getCenter();n||e.postMessage([i,o,s.getZoom()])}),e.addEventListener("message",({data:[i,o,r]})=>{n=!0,s.setView([i,o],r,{animate:!1}),n=!1})}function q(s,t){let{x:e,y:n}=s.getSize(),i=s.getContainer().querySelector(".atlas-bar")?.clientHeight??0;return{maxWidth:Math.min(t,e-60),minWidth:Math.min(50,e-60),maxHeight:Math.max(80,n-i-110),autoPanPaddingTopLeft:[8,i+18],autoPanPaddingBottomRight:[8,12]}}var yt=class{#t=null;#e;#n;constructor(t,e,n){this.#e=t,this.#n=e,t.on("popupclose",({popup:i})=>{i===this.#t&&(this.#t=null,n())}),t.on("resize",({oldSize:i})=>this.#s(i))}place(){let{picked:t,visible:e,fan:n,sites:i}=this.#n;return t===null||!e[t]?null:n?.rows.includes(t)?this.#e.layerPointToLatLng(this.#n.spot(t)):L.latLng(i.lat[t],i.lon[t])}open(){this.#i(),this.refresh()}refresh(){let t=this.place();if(!t){this.#i();return}let e=this.#o();if(this.#t){let n=this.#t.getContent();if(t.equals(this.#t.getLatLng())||this.#t.setLatLng(t),n.textContent===e.textContent)return;this.#t.setContent(e)}else this.#t=L.popup({...q(this.#e,260),autoPan:!1,offset:[0,-6]}),this.#t.setLatLng(t).setContent(e).openOn(this.#e);this.#s()}#s(t=this.#e.getSize()){let e=this.#t,n=e?.getLatLng();if(!e||!n)return;let i=this.#e.latLngToContainerPoint(this.#e.getCenter()),{x:o,y:r}=this.#e.latLngToContainerPoint(n).subtract(i);Math.abs(o)>t.x/2||Math.abs(r)>t.y/2||(Object.assign(e.options,q(this.#e,260),{autoPan:!0}),e.update(),e.options.autoPan=!1)}#i(){let t=this.#t;this.#t=null,t?.remove()}#o(){let{words:t,sites:e,picked:n}=this.#n,i=n,o=m("div"),r=hn(t,e,i,this.#n.stateOf(i)).map(h=>m("p",{},h)),a=T({class:"atlas-record"},"Read the record ↓",ye),l=ce(e.id[i]),c=l.startsWith("#")?m("a",{href:l},"Record ↓"):m("a",{href:l,target:"_blank",rel:"noopener"},"Full page ↗");return o.append(m("h2",{},e.name[i]),...r,a,...l?[c]:[]),o}};function dn(s,t,e,n,i){let o=m("div"),r=m("ul");o.append(m("h2",{},`${e.length} sites here`),r);for(let a of e){let l=m("li");l.append(T({},t.sites.name[a],()=>i(a))),r.append(l)}L.popup(q(s,300)).setLatLng(n).setContent(o).openOn(s)}function pn(s,t,{pick:e,fanned:n,openOther:i}){let o=a=>{t.fan=a,t.redraw(),n()},r=()=>{t.picked!==null&&e(null)};s.on("click",a=>{let l=t.under(a.layerPoint),c=l.every(h=>t.fan?.rows.includes(h));if(l.length>12&&!c)dn(s,t,l,a.latlng,e);else if(l.length>1&&!c)o({centre:l[0],rows:l});else if(l.length)e(l[0]);else{if(i(a))return;t.fan?o(null):r()}}),s.on("zoomstart",()=>{t.fan&&o(null)}),s.getContainer().addEventListener("keydown",a=>{a.key==="Escape"&&r()})}function mn(s,t,e){if(z(s,t,e))return null;let{why:n,year:i=null}=Zs(s,t,e),o=i!==null&&z(s,t,{...e,period:[i,i]});return{why:n,year:o?i:null}}function Zs(s,t,e){let{period:n,undated:i}=e,o=O(s,t,e);if(!o)return Js(s,t,n);let{start:r,end:a}=o;if(N(r,a,n,i))return{why:"left out by the filters"};if(!n||r===null&&a===null)return{why:"its dates are not known, and sites with unknown dates are left out"};let l=n[0]===n[1]?`${n[0]}`:`${n[0]}–${n[1]}`,c=r!==null&&r>n[1],h=c?r:a;return{why:`not there in ${l}; ${c?"from":"until"} ${h}`,year:h}}function Js(s,t,e){let n=e&&s.known[t].find(([i,o])=>o===1&&i>e[1]);return n?{why:`not known at the end of ${e[1]}; first reported in ${n[0]}`,year:n[0]}:{why:"no dated source says that it exists"}}function gn(s,t,e){let n=0,i=m("span"),o=T({},"",()=>e(n)),r=m("p",{class:"atlas-hidden",role:"status"});return r.append(i,o),r.hidden=!0,L.DomEvent.disableClickPropagation(r),s.getContainer().append(r),a=>{let l=t.picked,c=l===null?null:mn(t.sites,l,a);if(r.hidden=c===null,l===null||c===null)return;let h=`${t.sites.name[l]} is not on the map: ${c.why}. `;i.textContent!==h&&(i.textContent=h),o.hidden=c.year===null,c.year!==null&&(n=c.year,o.textContent=`Show ${n}`)}}var Qs=250,Yt=500,yn=10,ti=700,xt=class{#t=[];#e=null;#n=0;#s=null;#i="";#o;#r;#l;#a;#u;#c;constructor(t,e,n){this.#l=t,this.#a=e,this.#u=n,this.#c=this.#b(),t.on("moveend",()=>this.refreshSoon())}refreshSoon(){clearTimeout(this.#o),this.#o=setTimeout(()=>this.#f(),Qs)}focus(){this.#c.list.focus()}#f(){let{sites:t}=this.#a,{list:e,count:n,status:i,elsewhere:o}=this.#c,r=this.#a.rows(),a=this.#l.getBounds();this.#t=this.#y(r.filter(c=>a.contains([t.lat[c],t.lon[c]])));let{length:l}=this.#t;e.hidden=l===0,n.textContent=`${l} ${l===1?"site":"sites"} in view. Arrow keys choose, Enter opens the record.`,i.textContent=`${r.length} sites drawn, ${l} in view`,o.hidden=l>0||r.length===0,o.textContent=r.length===1?"The one site is out of view: show it":`All ${r.length} sites are out of view: show them`,this.#n=-1,this.#h(this.#t.indexOf(this.#e??this.#a.picked??-1))}#h(t){let{list:e}=this.#c,n=this.#t.length-1,i=Math.max(0,Math.min(n,t));this.#e=this.#t[i]??null,this.#p(i);for(let o of e.children)o.classList.toggle("atlas-active",o.id===`atlas-site-${i}`);n<0?e.removeAttribute("aria-activedescendant"):e.setAttribute("aria-activedescendant",`atlas-site-${i}`),document.activeElement===e&&this.#m()}#m(){let{list:t}=this.#c,e=t.querySelector(".atlas-active");e&&(t.scrollTop=e.offsetTop-t.clientHeight/2),this.#d(this.#e)}#d(t){this.#a.hover=t,this.#a.redraw()}#p(t){let e=Math.max(0,Math.min(t-Yt/2,this.#t.length-Yt)),n=this.#c.list.children.length;this.#n>=0&&t>=this.#n&&t<this.#n+n||(this.#n=e,this.#c.list.replaceChildren(...this.#t.slice(e,e+Yt).map((i,o)=>this.#g(i,e+o))))}#g(t,e){let{words:n,sites:i,picked:o}=this.#a,r=gt(n,i,t,this.#a.stateOf(t)),a=m("div",{role:"option",id:`atlas-site-${e}`,"aria-posinset":e+1,"aria-setsize":this.#t.length,"aria-selected":String(t===o)},r);return a.addEventListener("click",()=>this.#u(t)),a}#y(t){let{name:e}=this.#a.sites;if(!this.#s){let{compare:i}=new Intl.Collator("en"),o=[...e.keys()].sort((r,a)=>i(e[r],e[a]));this.#s=new Map(o.map((r,a)=>[r,a]))}let n=this.#s;return t.sort((i,o)=>n.get(i)-n.get(o))}#x(t){if(t.ctrlKey||t.metaKey||t.altKey)return;let e=this.#t.indexOf(this.#e??-1),n=this.#t.length-1,i={ArrowDown:e+1,ArrowRight:e+1,ArrowUp:e-1,ArrowLeft:e-1,PageDown:e+yn,PageUp:e-yn,Home:0,End:n};if(t.key in i)this.#h(i[t.key]);else if(t.key==="Enter"||t.key===" "&&!this.#i)this.#u(this.#t[e]);else if(t.key.length===1)this.#h(this.#w(t.key,e));else return;t.preventDefault(),t.stopPropagation()}#w(t,e){this.#i+=t.toLowerCase(),clearTimeout(this.#r),this.#r=setTimeout(()=>{this.#i=""},ti);let n=this.#i.length===1?e+1:e,{name:i}=this.#a.sites;return[...this.#t.keys()].map((r,a,{length:l})=>(n+a)%l).find(r=>i[this.#t[r]].toLowerCase().startsWith(this.#i))??e}#b(){let t=m("p",{id:"atlas-sites-count"}),e=m("div",{role:"listbox",tabindex:0,"aria-label":"Sites in view","aria-describedby":"atlas-sites-count"}),n=m("div",{class:"atlas-sites"}),i=m("div",{role:"status",class:"atlas-unseen"}),o=T({class:"atlas-elsewhere",hidden:""},"",()=>Z(this.#l,this.#a));e.hidden=!0,n.append(t,e);for(let r of[o,n])L.DomEvent.disableClickPropagation(r).disableScrollPropagation(r);return this.#l.getContainer().append(n,i,o),e.addEventListener("keydown",r=>this.#x(r)),e.addEventListener("focus",()=>this.#m()),e.addEventListener("blur",()=>this.#d(null)),{list:e,count:t,status:i,elsewhere:o}}};var wt=class{#t=null;#e=null;#n;#s;constructor(t,e){this.#n=t,this.#s=e}setTheme(t){this.#s=t,this.#i()}show(t){return String(t)===String(this.#e)?!1:(this.#e=t,this.#i(),t!==null)}at(){return this.#e}goThere(){if(!this.#e)return;let[t,e,n]=this.#e,i=L.latLng(e,t).toBounds(4*Math.max(n,1));this.#n.fitBounds(i,{maxZoom:9,animate:!1})}#i(){if(this.#t?.remove(),this.#t=null,!this.#e)return;let[t,e,n]=this.#e,o={color:this.#s.accent,weight:2,interactive:!1};this.#t=L.layerGroup([L.circle([e,t],{...o,radius:n,fillOpacity:.12,dashArray:"5 4"}),L.circleMarker([e,t],{...o,radius:5,fillColor:this.#s.paper,fillOpacity:1})]).addTo(this.#n)}};function xn(s,t,e,n){let i={...e,period:[n,n]},o={...e,period:[n-1,n-1]},r=s.layers.map(()=>0),a=s.actors.map(()=>0),l={all:0,came:0,went:0,undated:0,byLayer:r,byActor:a};for(let c=0;c<t.id.length;c++){let h=z(t,c,o);if(!z(t,c,i)){h&&l.went++;continue}l.all++,h||l.came++,r[t.layer[c]]++,a[t.actor[c]]++;let u=O(t,c,i);u?.start===null&&u.end===null&&l.undated++}return l}function wn({all:s,came:t,went:e,undated:n},i,o){let r=i?`as known by the end of ${o}`:`true in ${o}`;if(!s)return`No site under these filters, ${r}.`;let a=[r];return t&&a.push(`${t} new`),e&&a.push(`${e} no longer`),n&&a.push(`${n} of unknown years`),a.join(" · ")}var bn=900,bt=class{year=null;#t=!1;#e=0;#n=matchMedia("(prefers-reduced-motion: reduce)").matches;#s=this.#n?.5:1;#i=null;constructor(t,{words:e,sites:n},i,o){this.#o=e,this.#r=n,this.#l=i,this.#a=o,this.#u=this.#b(),this.#c=this.#S(),this.#c.hidden=!0,t.getContainer().append(this.#c),this.#f()}#o;#r;#l;#a;#u;#c;offer(t){this.#c.hidden=!t}follow(t){this.#i=t,this.#f()}setYear(t){let[e,n]=this.#o.years;this.year=Math.max(e,Math.min(n,Math.round(t))),this.#l()}play(){this.#h();let[t,e]=this.#o.years;this.year===e&&this.setYear(t),this.#y(),this.#t||requestAnimationFrame(this.#x),this.#t=!0,this.#f()}pause(){this.#t=!1,this.#f()}#f(){let{open:t,panel:e,large:n,scrub:i,toggle:o,counts:r}=this.#u;t.hidden=this.year!==null,e.hidden=this.year===null,this.year!==null&&(n.textContent=String(this.year),n.setAttribute("aria-live",this.#t?"off":"polite"),i.value=String(this.year),o.textContent=this.#t?"❚❚":"▶",o.title=this.#t?"Pause":"Play",o.setAttribute("aria-label",o.title),this.#i&&r.replaceChildren(...this.#w(this.#i,this.year)))}#h(){if(this.year!==null)return;let[t,e]=this.#o.years,n=this.#i?.period?.[0]??t;this.setYear(n<e?n:t)}#m(){this.#n?this.#h():this.play(),this.#u.toggle.focus()}#d(){this.#t=!1,this.year=null,this.#l(),this.#u.open.focus()}#p(t){this.pause(),this.year!==null&&this.setYear(this.year+t)}#g(t){this.pause(),this.setYear(t)}#y(){this.#e=performance.now()+bn/this.#s}#x=t=>{if(!(!this.#t||this.year===null)){if(t>=this.#e&&(this.#e=t+bn/this.#s,this.setYear(this.year+1),this.year===this.#o.years[1])){this.pause();return}requestAnimationFrame(this.#x)}};#w(t,e){let{layers:n,actors:i,colours:o}=this.#o,r=xn(this.#o,this.#r,t,e),a=m("p",{},wn(r,t.known,e));return r.all?[a,...n.map((l,c)=>m("span",{class:"atlas-key",style:`--c:${o[c]}`},`${l} ${r.byLayer[c]}`)),...i.map((l,c)=>m("span",{},`${l} ${r.byActor[c]}`))]:[a]}#b(){let[t,e]=this.#o.years,n=(r,a,l)=>T({title:a,"aria-label":a},r,l),i=m("select",{"aria-label":"Speed",title:"Speed"});for(let r of[.5,1,2,4])i.append(m("option",{value:r},`${r}×`));i.value=String(this.#s),i.addEventListener("change",()=>{this.#s=Number(i.value),this.#y()});let o=m("input",{type:"range",min:t,max:e,"aria-label":"Year"});return o.addEventListener("input",()=>this.#g(Number(o.value))),{open:n("▶ Play the years","Play the years",()=>this.#m()),panel:m("div",{class:"atlas-years"}),large:m("output",{class:"atlas-year"}),counts:m("div",{class:"atlas-counts"}),back:n("‹","One year back",()=>this.#p(-1)),toggle:n("▶","Play",()=>this.#t?this.pause():this.play()),forward:n("›","One year on",()=>this.#p(1)),scrub:o,speed:i,take:n("Set the sidebar to this year","Set the sidebar to this year",()=>{this.pause(),this.year!==null&&this.#a(this.year)}),close:n("×","Back to the years of the sidebar",()=>this.#d())}}#S(){let{open:t,panel:e,large:n,counts:i,back:o,toggle:r,forward:a,scrub:l,speed:c,take:h,close:u}=this.#u,f=m("div",{class:"atlas-time",role:"group","aria-label":"Play the years"}),p=m("div",{class:"atlas-now"}),g=m("div",{class:"atlas-line"});p.append(n,i),g.append(o,r,a,l,c,h,u),e.append(p,g),f.append(t,e);for(let d of[t,e])L.DomEvent.disableClickPropagation(d).disableScrollPropagation(d);return e.addEventListener("keydown",d=>{if(d.target===c&&d.key!=="Escape")return;let[y,b]=this.#o.years,w={ArrowRight:()=>this.#p(1),ArrowLeft:()=>this.#p(-1),Home:()=>this.#g(y),End:()=>this.#g(b),Escape:()=>this.#d()}[d.key];w&&(w(),d.preventDefault(),d.stopPropagation())}),f}};function kn(s,t){let e=L.tooltip({direction:"top",offset:[0,-10]}),n=[],i=()=>{n=[],s.closeTooltip(e)},o=()=>{let[l]=n,c=n.length>1?` (and ${n.length-1} more here)`:"",h=gt(t.words,t.sites,l,t.stateOf(l))+c;e.setLatLng(s.layerPointToLatLng(t.spot(l))).setContent(m("span",{},h))},r=l=>{n=t.under(l);let c=n.length?n[0]:null;if(c!==t.hover){if(t.hover=c,t.redraw(),s.getContainer().style.cursor=c===null?"":"pointer",c===null){i();return}o(),s.openTooltip(e)}},a=null;return s.on("mousemove",l=>{a||requestAnimationFrame(()=>{let c=a.layerPoint;a=null,r(c)}),a=l}),s.on("mouseout",()=>{t.hover=null,i(),t.redraw()}),()=>{n.length&&(n=n.filter(l=>t.visible[l]),t.hover=n[0]??null,n.length?o():i())}}var ei=["layers","actors","statuses","standings"],ni=700,kt=class{#t;#e;constructor(t){this.#t=t}take(t){this.#t.evidence=t}say(t){let{words:e,sites:n,evidence:i}=this.#t;if(t.without.length&&!i)return;let o=rt(e,n,t);Ot(!0),ge(Ae(this.#t,t,o),Te(e,t,o));for(let r of ei)Ye(r,o[r]);clearTimeout(this.#e),this.#e=setTimeout(()=>Ot(!1),ni)}};var si=4096,ii=["when","year","span"],vn=[...pt,"q"],oi=7,vt=class{#t=null;#e={};#n;#s;#i;#o;#r;#l;#a;#u;#c;#f;#h=null;#m=!1;#d=null;#p=!1;#g=null;#y=null;#x=!1;#w;constructor(t,e,{base:n,exercises:i,theme:o,filters:r,evidence:a,opened:l}){this.#n=t,this.#w=l,this.#s=n,this.#i=i,this.#c=r,this.#f=a,this.#o=new Map(e.sites.id.map((u,f)=>[u,f]));let c=u=>this.pick(u),h=()=>this.#k();this.layer=new ut(e,o,{pane:"atlas-sites"}).addTo(t),this.place=new wt(t,o),this.lapse=new bt(t,e,h,u=>st(`year:${u}`)),this.#r=new yt(t,this.layer,()=>c(null)),this.#l=kn(t,this.layer),this.#a=gn(t,this.layer,u=>this.#P(u)),this.#u=new xt(t,this.layer,u=>this.read(u)),pn(t,this.layer,{pick:c,fanned:()=>this.#r.refresh(),openOther:u=>i.open(u)}),qe({labels:u=>this.#O(u),evidence:()=>this.#L(),changed:u=>this.#b(u),written:()=>this.#E(),settled:()=>{this.#A({}),this.#E()}})}pick(t){this.#M(t),st(`site:${t===null?"":this.layer.sites.id[t]}`)}read(t){this.pick(t),this.#x=!0,xe(this.layer.sites.id[t],()=>{this.pick(null),this.#$()})}pickById(t){let e=this.#o.get(t);if(e===void 0)throw new Error(`no site ${t}`);this.pick(e)}answersFilters(){return this.#d!==null}year(){return this.#v()?.period?.[1]??null}show(t){let{sites:e,words:n}=this.layer,i=this.#t,o=en(t,e.id.length);this.#t=o,this.#e=this.#T(this.#e),this.#k(),o.follow&&this.#S(),o.follow&&(o.according||o.without.length)&&this.#L(),this.lapse.offer(o.plays===1&&e.id.some((l,c)=>it(e,c,o))),this.#s.setFills(o.fills);let r=this.place.show(o.at),a=(o.site===null?null:this.#o.get(o.site))??null;if(o.aim){let[l,c,h]=o.aim;Ht(o.aim,i?.aim)||this.#n.setView([l,c],h,{animate:!1})}else o.fit?o.mask!==i?.mask&&Z(this.#n,this.layer):r&&(i||a===null)?this.place.goThere():!i&&!this.#w&&(a!==null?this.#n.setView([e.lat[a],e.lon[a]],oi,{animate:!1}):Ee(e,o,n.confidences.length-1)&&un(this.#n,this.layer));a!==this.layer.picked&&this.#M(a,i!==null||!this.#w),a===null&&this.#x&&we()&&this.#$()}#b(t){if(!this.#t?.follow)return;let e={...this.#e,...t};e.q&&an(e.q)&&delete e.q,this.#A(e)}#S(){if(this.#p)return;this.#p=!0;let{sites:t,words:e}=this.layer,n=async()=>{this.#d=new dt(await this.#c()),this.#g=new kt({words:e,sites:t,choices:this.#d,evidence:this.#h}),Object.keys(this.#e).length&&this.#k()};(window.requestIdleCallback??(o=>setTimeout(o,1e3)))(()=>n().catch(()=>{}))}#L(){if(this.#m||!this.#t?.follow)return;this.#m=!0,(async()=>{this.#h=new mt(await this.#f()),this.#g?.take(this.#h),this.#k()})().catch(()=>{this.#m=!1})}#O(t){return t==="confidence"?this.layer.words.confidences:t==="without"?this.#h?.ways??[]:this.#d?.labels(t)??[]}#A(t){let e=this.#T(t);Ht(e,this.#e)||(this.#e=e,this.#k())}#T(t){let e=this.#t,n=Object.keys(t);return Object.fromEntries(n.filter(i=>!Ht(t[i],e[i])).map(i=>[i,t[i]]))}#v(){if(!this.#t)return null;let{year:t}=this.lapse,e={...this.#t,...this.#e};if(this.#C(ii)&&(e.period=nn(e)),this.#C(vn)&&this.#d&&(e.rows=this.#_(this.#d,e)),"q"in this.#e&&(e.read=""),this.#h){let{according:n,without:i}=e;e.weighed=i.length?this.#h.confidence(i):null,e.told=n?this.#h.standing(n,i):null}return t===null?e:{...e,period:[t,t]}}#C(t){return t.some(e=>e in this.#e)}#_(t,e){let n=JSON.stringify(vn.map(i=>e[i]));return this.#y?.key!==n&&(this.#y={key:n,rows:t.rows(e)}),this.#y.rows}#E(){let t=this.lapse.year===null?this.#v():null;t?.follow&&this.#g?.say(t)}#k(){let t=this.#v();t&&(this.layer.show(t),this.lapse.follow(t),this.#i.show(t.exercises===null?null:W(t.exercises,si),t.period),this.#r.refresh(),this.#a(t),this.#l(),this.#u.refreshSoon(),this.#E())}#M(t,e=!0){this.layer.picked=t,this.layer.redraw();let n=this.#r.place();e&&n&&!this.#n.getBounds().pad(-.05).contains(n)&&this.#n.panTo(n,{animate:!1}),this.#r.open();let i=this.#v();i&&this.#a(i),this.#u.refreshSoon()}#$(){this.#x=!1,this.#u.focus()}#P(t){this.lapse.year===null?st(`year:${t}`):this.lapse.setYear(t)}};function Ht(s,t){return JSON.stringify(s)===JSON.stringify(t)}var Vt={openstreetmap:["OpenStreetMap","https://tile.openstreetmap.org/{z}/{x}/{y}.png","© OpenStreetMap contributors"],light:["CartoDB light","https://{s}.basemaps.cartocdn.com/light_all/{z}/{x}/{y}{r}.png","© OpenStreetMap contributors © CARTO"],dark:["CartoDB dark","https://{s}.basemaps.cartocdn.com/dark_all/{z}/{x}/{y}{r}.png","© OpenStreetMap contributors © CARTO"],topographic:["Topographic","https://{s}.tile.opentopomap.org/{z}/{x}/{y}.png","© OpenStreetMap contributors, SRTM; style © OpenTopoMap (CC-BY-SA)"],satellite:["Satellite","https://server.arcgisonline.com/ArcGIS/rest/services/World_Imagery/MapServer/tile/{z}/{y}/{x}","Imagery © Esri, Maxar, Earthstar Geographics"]},Gt=Object.entries(Vt).map(([s,[t]])=>[s,t]);function Sn(s){let t=null;return e=>{if(t?.remove(),t=null,!Object.hasOwn(Vt,e))return;let[,n,i]=Vt[e];t=L.tileLayer(n,{attribution:i,maxZoom:17}).addTo(s)}}var ri=["embed","embed_options"];function St(s){let{searchParams:t}=new URL(s);return{at:ai(t.get("at")??""),base:t.get("base")??""}}function Kt(s,{at:t,base:e}){let n=new URL(s);return Xt(n,"at",t?li(t):""),Xt(n,"base",e),n.search=n.search.replaceAll("%2C",","),n.href}function En(s){let t=new URL(s);for(let e of ri)Xt(t,e,"");return t.search=t.search.replaceAll("%2C",","),t.href}function ai(s){let t=s.split(",");if(t.length!==3||!t.every(o=>/^-?\d{1,3}(\.\d{1,8})?$/.test(o)))return null;let[e,n,i]=t.map(Number);return Math.abs(e)<=85&&Math.abs(n)<=180&&i>=2&&i<=17?{lat:e,lon:n,zoom:i}:null}function li({lat:s,lon:t,zoom:e}){let n=e<9?2:4,i=((t+180)%360+360)%360-180;return[s.toFixed(n),i.toFixed(n),e.toFixed(2)].map(Number).join()}function Xt({searchParams:s},t,e){e?s.set(t,e):s.delete(t)}var ci=400,hi=["pointerdown","wheel","keydown"];function Ln(){let s=M();return s?St(s):St("https://unseen.invalid")}var Et=class{#t;#e=!1;#n;constructor(t,e,n){this.#n=t,this.#t=e;let i=()=>{this.#e=!0};for(let r of hi)t.getContainer().addEventListener(r,i,{capture:!0,passive:!0});let o;t.on("moveend",()=>{clearTimeout(o),this.#e&&(o=setTimeout(()=>this.#i(),ci))}),ue(r=>{r?(this.#t=St(M()),n(this.#t)):this.#o()})}setBase(t){this.#t={...this.#t,base:t},this.#o()}link(){let t=M();return t&&En(Kt(t,{...this.#t,at:this.#s()}))}#s(){let{lat:t,lng:e}=this.#n.getCenter();return{lat:t,lon:e,zoom:this.#n.getZoom()}}#i(){this.#t={...this.#t,at:this.#s()},this.#o()}#o(){let t=M();if(!t)return;let e=Kt(t,this.#t);new URL(e).searchParams.toString()!==new URL(t).searchParams.toString()&&he(e)}};async function An(s){try{return await navigator.clipboard.writeText(s),!0}catch{let t=document.createElement("textarea");t.value=s,t.className="atlas-unseen",document.body.append(t),t.select();let e=document.execCommand("copy");return t.remove(),e}}var ui=[[36.6,70.2],[39.5,75.2]],fi=2500;function Tn(s,{centre:t,zoom:e,embedded:n,sharing:i}){let o=m("div",{class:"atlas-bar",role:"group","aria-label":"View"}),r=Sn(s),l=m("select",{"aria-label":"Base map",title:"Base map; all but the first load tiles from outside"});for(let[c,h]of[["","Base map"],...Gt])l.append(m("option",{value:c},h));return l.addEventListener("change",()=>{r(l.value),i?.setBase(l.value)}),o.append(T({title:"Central Asia"},"Region",()=>s.setView(t,e)),T({title:"Zoom to Gorno-Badakhshan"},"GBAO",()=>s.fitBounds(ui)),l),i?.link()&&o.append(...n?[pi(i)]:di(i)),L.DomEvent.disableClickPropagation(o),s.getContainer().append(o),L.control.scale({imperial:!1,position:"bottomleft"}).addTo(s),c=>{l.value=Gt.some(([h])=>h===c)?c:"",r(l.value)}}function di(s){let t=m("span",{role:"status",class:"atlas-unseen"}),e,n=T({title:"Copy a link to what is shown"},"Copy link",async()=>{let i=await An(s.link());t.textContent=i?"Link copied":"The browser does not allow copying: the address bar has the same link",n.textContent=i?"Link copied":"Not copied: see address bar",n.focus(),clearTimeout(e),e=setTimeout(()=>{n.textContent="Copy link",t.textContent=""},fi)});return[n,t]}function pi(s){let t=m("a",{target:"_blank",rel:"noopener",class:"atlas-whole"},"Full atlas ↗"),e=()=>{t.href=s.link()};for(let n of["pointerenter","pointerdown","focus"])t.addEventListener(n,e);return e(),t}var Lt=class extends C{#t;#e;#n=null;#s=null;constructor(t,e,n){super(n),this.#t=t.map(mi),this.#e=e}setTheme(t){this.#e=t,this.redraw()}show(t,e){this.#n=t,this.#s=e,this.redraw()}visible(){let t=this.#n,e=this.#s;return t?this.#t.flatMap((n,i)=>n&&t[i]&&N(n.year,n.year,e,!1)?[n]:[]):[]}under(t){let e=this.frame();return this.visible().filter(({x:n,y:i})=>{let o=H(e,n,i);return Math.hypot(o.x-t.x,o.y-t.y)<=at})}draw(t,e){for(let n of this.visible()){let i=H(e,n.x,n.y),o=n.radius*e.scale;e.zoom>=7&&o>14&&o<400&&gi(t,i,o,this.#e),yi(t,i,n.status,this.#e)}}};function mi(s){let{lon:t,lat:e,accuracy:n}=s;return t===null||e===null?null:{...s,x:_(t),y:P(e),radius:Q(n??0,e)}}function gi(s,{x:t,y:e},n,i){s.globalAlpha=.5,s.strokeStyle=i.ink,s.lineWidth=1,s.beginPath(),s.arc(t,e,n,0,2*Math.PI),s.stroke(),s.globalAlpha=1}function yi(s,{x:t,y:e},n,i){s.beginPath(),s.moveTo(t,e-8),s.lineTo(t+7.5,e+5.5),s.lineTo(t-7.5,e+5.5),s.closePath(),s.fillStyle=n==="held"?i.ink:i.paper,s.strokeStyle=i.ink,s.lineWidth=1.6,s.fill(),s.stroke(),n==="held"&&(s.strokeStyle=i.paper,s.lineWidth=.8,s.stroke()),n==="cancelled"&&(s.beginPath(),s.moveTo(t-5,e+5),s.lineTo(t+4,e-4),s.stroke())}var Zt=6,Cn="atlas-exercises",At=class{#t=null;#e=!1;#n=[null,null];#s;#i;#o;constructor(t,e,n){this.#s=t,this.#i=e,this.#o=n;let i=t.createPane(Cn);i.style.zIndex="460",i.style.pointerEvents="none"}setTheme(t){this.#i=t,this.#t?.setTheme(t)}show(t,e){this.#n=[t,e],this.#t?.show(t,e),!(this.#e||!t)&&(this.#e=!0,this.#o().then(({rows:n})=>{this.#t=new Lt(n,this.#i,{pane:Cn}).addTo(this.#s),this.#t.show(...this.#n)}))}visible(){return this.#t?.visible().map(({id:t})=>t)??[]}open({layerPoint:t,latlng:e}){let n=this.#t?.under(t)??[];if(!n.length)return!1;let i=m("div");for(let{name:o,year:r,lines:a}of n.slice(0,Zt))i.append(m("h2",{},`${o}, ${r}`),...a.map(l=>m("p",{},l)));return n.length>Zt&&i.append(m("p",{},`and ${n.length-Zt} more at this place`)),L.popup(q(this.#s,300)).setLatLng(e).setContent(i).openOn(this.#s),!0}};var xi=1500;function Mn(s){let t=s.getContainer(),e=m("p",{class:"atlas-hint","aria-hidden":"true"});e.hidden=!0,t.append(e),t.classList.add("atlas-yields");let n,i=o=>{e.textContent=o,e.hidden=!1,clearTimeout(n),n=setTimeout(()=>{e.hidden=!0},xi)};t.addEventListener("wheel",o=>{o.ctrlKey||o.metaKey||(o.stopPropagation(),i(`Hold ${navigator.platform.startsWith("Mac")?"⌘":"Ctrl"} and scroll to zoom the map`))},{capture:!0,passive:!0}),document.addEventListener("pointerdown",({pointerType:o})=>{o==="touch"?s.dragging.disable():s.dragging.enable()},{capture:!0}),t.addEventListener("touchmove",o=>{o.touches.length>1?o.preventDefault():i("Use two fingers to move the map")},{passive:!1})}function $n(){return matchMedia("(prefers-reduced-motion: reduce)").matches}function On(){let s=!$n();return{zoomAnimation:s,fadeAnimation:s,markerZoomAnimation:s,inertia:s}}function _n(s){if(!$n())return;let t=s.panBy.bind(s);s.panBy=(e,n)=>t(e,{...n,animate:!1})}var wi={width:"680px",height:"460px"};function Pn(s){let{style:t}=s.getContainer(),e=null,n=r=>{Object.assign(t,r),s.invalidateSize({animate:!1})},i=()=>{if(e)return;e={centre:s.getCenter(),zoom:s.getZoom()};let r=s.getBounds();n(wi),s.fitBounds(r,{animate:!1}),s.eachLayer(a=>{a instanceof C&&a.drawForPaper()})},o=()=>{e&&(s.eachLayer(r=>{r instanceof C&&r.takeBack()}),n({width:"",height:""}),s.setView(e.centre,e.zoom,{animate:!1}),e=null)};addEventListener("beforeprint",i),addEventListener("afterprint",()=>setTimeout(o))}var bi="presence-atlas-map",ki=[["png","PNG"],["svg","SVG"]];function In(s,t,{script:e,link:n,theme:i}){let o=m("details",{class:"atlas-save"}),r=m("span",{role:"status",class:"atlas-unseen"});o.append(m("summary",{title:"Save the map as a picture"},"Save"));for(let[a,l]of ki){let c=T({title:`Save the map as ${l}`},l,async()=>{r.textContent="Drawing …";try{await vi(e);let h=await window.atlas.picture(a,Si(s,t,i(),n()));Li(h,`${bi}.${a}`),r.textContent="Picture saved"}catch{r.textContent=c.textContent="Not saved: try again"}o.open=!1});o.append(c)}o.append(r),s.getContainer().querySelector(".atlas-bar")?.append(o)}async function vi(s){window.atlas.picture||await new Promise((t,e)=>{let n=m("script",{src:s});n.addEventListener("load",t),n.addEventListener("error",()=>{n.remove(),e(new Error("not loaded"))}),document.head.append(n)})}function Si(s,t,e,n){let{x:i,y:o}=s.getSize(),r=s.containerPointToLayerPoint([0,0]);return{map:{width:i,height:o,draw:a=>{a.translate(-r.x,-r.y);for(let l of Ei(s))l.drawFine(a)}},sentence:me(),legend:t.legend(),notes:[`${t.words.attribution}. Borders: Natural Earth; towns: GeoNames (CC BY 4.0). Reported is not confirmed.`,[n,new Date().toISOString().slice(0,10)].filter(Boolean).join(" · ")],theme:e}}function Ei(s){let t=[];s.eachLayer(n=>{n instanceof C&&t.push(n)});let e=n=>Number(n.getPane()?.style.zIndex);return t.sort((n,i)=>e(n)-e(i))}function Li(s,t){let e=URL.createObjectURL(s);m("a",{href:e,download:t}).click(),setTimeout(()=>URL.revokeObjectURL(e),6e4)}var Ai={sites:"The map's sites could not be loaded. The sentence above and the table below hold the same sites. The map tries again by itself.",base:"The base map could not be loaded. The map tries again by itself.",exercises:"The joint exercises could not be loaded. The map tries again by itself."};function Nn(s,t,e){let n=s.getContainer(),i=n.querySelector(".atlas-troubles")??m("div",{class:"atlas-troubles",role:"alert"}),o=m("p",{},`${Ai[t]} `);return o.append(T({},"Try again",e)),L.DomEvent.disableClickPropagation(o),i.append(o),n.append(i),()=>o.remove()}var Ti=1e3,zn=null;window.atlas={ready:!1,inline:null,open:Ci,show(s){zn=s}};function Ci(s,t){document.getElementById("atlas-guard")?.remove(),document.head.append(m("style",{},te));let e=t.shared?Ln():{at:null,base:""},n=Mi(s,t,e.at);t.embedded&&Mn(n);let{layBase:i,link:o}=Oi(n,t,e);i(e.base);let r=f=>oe(t[f],f,p=>Nn(n,f,p)),a=new nt({pane:"atlas-base"}).addTo(n),l=Bn(),c=new At(n,l,()=>r("exercises")),h=null,u=()=>{l=Bn(),ie(l);for(let f of[a,c,h?.layer,h?.place])f?.setTheme(l)};return u(),de(u),r("base").then(f=>a.setData(f)),r("sites").then(async f=>{await $i(n);let{picture:p}=t,g=()=>ae(t.filters),d=()=>re(t.evidence);h=new vt(n,f,{base:a,exercises:c,theme:l,filters:g,evidence:d,opened:e.at!==null}),p&&!t.embedded&&In(n,h.layer,{script:p,link:o,theme:()=>l}),t.link&&fn(n,t.link),_i(n,h,c)}),n}function Mi(s,{centre:t,zoom:e},n){let i=document.getElementById(s);i.style.height="";let o=L.map(i,{center:n?[n.lat,n.lon]:t,zoom:n?n.zoom:e,minZoom:2,maxZoom:17,zoomSnap:.5,wheelPxPerZoomLevel:90,...On()});return _n(o),Pn(o),i.setAttribute("role","region"),i.setAttribute("aria-label","Map"),o.attributionControl.setPrefix('<a href="https://leafletjs.com">Leaflet</a>'),o.attributionControl.addAttribution("Borders: Natural Earth · Towns: GeoNames (CC BY 4.0)"),o.createPane("atlas-base").style.zIndex="150",o.createPane("atlas-sites").style.zIndex="450",new ResizeObserver(()=>o.invalidateSize({animate:!1})).observe(i),o}async function $i(s){let t=s.getContainer();t.clientHeight||await new Promise(e=>{new ResizeObserver(()=>t.clientHeight&&e(null)).observe(t),setTimeout(e,Ti)}),s.invalidateSize({animate:!1})}function Oi(s,t,e){let n=({at:r,base:a})=>{o(a),r&&s.setView([r.lat,r.lon],r.zoom)},i=t.shared?new Et(s,e,n):null,o=Tn(s,{...t,sharing:i});return{layBase:o,link:()=>i?.link()||M()}}function _i(s,t,e){let{layer:n,lapse:i}=t,o=a=>n.sites.id[a];Object.assign(window.atlas,{map:s,show:a=>t.show(a),visible:()=>n.rows().map(o),exercises:()=>e.visible(),filters:()=>t.answersFilters(),fanned:()=>n.fan?.rows.map(o)??[],pick:a=>t.pickById(a),picked:()=>n.picked===null?null:o(n.picked),place:()=>t.place.at(),year:()=>t.year(),setYear:a=>i.setYear(a),play:()=>i.play(),pause:()=>i.pause()});let r=zn;r&&n.together(()=>t.show(r)),window.atlas.ready=!0}function Bn(){return se[pe()?"dark":"light"]}})();
