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
"use strict";(()=>{var St=`/* The map's own parts. The colours --paper, --ink and --edge are those of the theme (drawing/themes.js). */

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
  gap: 6px;
  align-items: flex-start;
}

.atlas-bar button,
.atlas-bar select,
.atlas-time button,
.atlas-time select {
  font: inherit;
  color: var(--ink);
  background: var(--paper);
  border: 1px solid var(--edge);
  border-radius: 4px;
  padding: 5px 9px;
  cursor: pointer;
  min-height: 30px;
}

.atlas-bar :focus-visible,
.atlas-time :focus-visible {
  outline: 2px solid #0072b2;
  outline-offset: 1px;
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

.atlas-trouble {
  position: absolute;
  z-index: 1100;
  top: 40%;
  left: 10%;
  right: 10%;
  padding: 1em;
  background: #fff;
  color: #000;
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

.leaflet-popup-content h3 {
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
`;var C=class extends L.Renderer{constructor(t){super({padding:.15,...t})}draw(t,e){}frame(){let t=this._map.getPixelOrigin();return{scale:256*2**this._zoom,dx:-t.x,dy:-t.y,bounds:this._bounds,zoom:this._zoom}}redraw(){if(!this._map||!this._bounds)return;let t=this._pen,e=this._ratio,{min:s}=this._bounds;t.setTransform(1,0,0,1,0,0),t.clearRect(0,0,this._container.width,this._container.height),t.setTransform(e,0,0,e,-s.x*e,-s.y*e),this.draw(t,this.frame())}_initContainer(){this._container=document.createElement("canvas"),this._pen=this._container.getContext("2d")}_destroyContainer(){this._container.remove()}_update(){if(this._map._animatingZoom&&this._bounds)return;super._update();let t=this._bounds.getSize(),e=window.devicePixelRatio||1;L.DomUtil.setPosition(this._container,this._bounds.min);let s=Math.round(t.x*e),i=Math.round(t.y*e);(this._container.width!==s||this._container.height!==i)&&(this._container.width=s,this._container.height=i,this._container.style.width=`${t.x}px`,this._container.style.height=`${t.y}px`),this._ratio=e,this.redraw()}};var ge="system-ui, sans-serif",Y=class{#t=[];#e;#s;#n;constructor(t,e,s){this.#e=t,this.#s=e,this.#n=s}put(t,e,s,{font:i,colour:o,dot:r=!1}){let a=this.#e,{scale:l,dx:c,dy:h,bounds:u}=this.#s,f={x:e*l+c,y:s*l+h};if(f.x<u.min.x||f.x>u.max.x||f.y<u.min.y||f.y>u.max.y)return;a.font=`${i} ${ge}`;let{width:d}=a.measureText(t),m=r?f.x+5:f.x-d/2;this.#i([m-2,f.y-8,m+d+2,f.y+8])&&(a.textAlign="left",a.textBaseline="middle",a.lineWidth=3,a.strokeStyle=this.#n.halo,a.strokeText(t,m,f.y),a.fillStyle=o,a.fillText(t,m,f.y),r&&(a.beginPath(),a.arc(f.x,f.y,1.8,0,2*Math.PI),a.fill()))}#i(t){let e=this.#t.every(s=>t[0]>=s[2]||t[2]<=s[0]||t[1]>=s[3]||t[3]<=s[1]);return e&&this.#t.push(t),e}};var be=40075016704e-3;function E(n){return n/360+.5}function T(n){let t=Math.sin(Math.max(-85.0511,Math.min(85.0511,n))*Math.PI/180);return .5-Math.log((1+t)/(1-t))/(4*Math.PI)}function R(n,t){return n/(be*Math.cos(t*Math.PI/180))}function $({scale:n,dx:t,dy:e},s,i){return{x:s*n+t,y:i*n+e}}function ct({scale:n,dx:t,dy:e},[s,i,o,r]){return[(s-t)/n,(i-e)/n,(o-t)/n,(r-e)/n]}function U(n){let t=[1/0,1/0,-1/0,-1/0];for(let e=0;e<n.length;e+=2)t[0]=Math.min(t[0],n[e]),t[1]=Math.min(t[1],n[e+1]),t[2]=Math.max(t[2],n[e]),t[3]=Math.max(t[3],n[e+1]);return t}function At(n,{scale:t,dx:e,dy:s},i){let o=1/0;for(let r=0;r+3<n.length;r+=2){let a=n[r]*t+e,l=n[r+1]*t+s,c=n[r+2]*t+e-a,h=n[r+3]*t+s-l,u=((i.x-a)*c+(i.y-l)*h)/(c*c+h*h||1),f=Math.max(0,Math.min(1,u));o=Math.min(o,Math.hypot(a+f*c-i.x,l+f*h-i.y))}return o}var Lt=["Kazakhstan","Kyrgyzstan","Tajikistan","Uzbekistan","Turkmenistan"],we="TJK-Gorno-Badakhshan",X=class extends C{#t=[];#e=[];#s=[];#n={};#i=null;setData({degree:t,countries:e,regions:s,places:i}){let o=({id:r,name:a,at:l,rings:c})=>({id:r,name:a,x:E(l[0]),y:T(l[1]),rings:c.map(h=>ke(h,t))});this.#t=e.map(o),this.#e=s.map(o),this.#s=i.map(([r,a,l,c,h])=>({name:r,x:E(a),y:T(l),zoom:c,capital:h===1})),this.redraw()}setFills(t){let e=JSON.stringify(this.#n);this.#n=t??{},JSON.stringify(this.#n)!==e&&this.redraw()}setTheme(t){this.#i=t,this._map.getContainer().style.background=t.sea,this.redraw()}draw(t,e){let s=this.#i;if(!s||!this.#t.length)return;t.lineJoin="round";for(let o of this.#t)this.#o(t,e,s,o);if(t.strokeStyle=s.region,t.lineWidth=.8,e.zoom>=5)for(let o of this.#e)W(t,e,o.rings);let i=this.#e.find(o=>o.id===we);i&&(t.strokeStyle=s.accent,t.lineWidth=1.6,t.setLineDash([6,3]),W(t,e,i.rings),t.setLineDash([])),this.#r(t,e,s,i)}#o(t,e,s,{id:i,name:o,rings:r}){let a=Lt.includes(o);t.fillStyle=a?s.focus:s.land,t.strokeStyle=s.border,t.lineWidth=a?1.3:.8,W(t,e,r,!0),this.#n[i]&&(t.globalAlpha=.55,t.fillStyle=this.#n[i],W(t,e,r,!0),t.globalAlpha=1)}#r(t,e,s,i){let{zoom:o}=e,r=new Y(t,e,s);if(i&&o>=5){let a=o>=6?"Gorno-Badakhshan (GBAO)":"GBAO";r.put(a,i.x,i.y,{font:"600 12px",colour:s.accent})}for(let{id:a,name:l,x:c,y:h}of this.#t){let u=Lt.includes(l),f=a.startsWith("X")?7:4;o<(u?3:f)||o>8||r.put(l.toUpperCase(),c,h,{font:u?"600 12px":"400 11px",colour:s.label})}for(let{name:a,x:l,y:c,capital:h,...u}of this.#s)o<u.zoom||r.put(a,l,c,{font:h?"600 11px":"400 11px",colour:s.town,dot:!0});if(!(o<7))for(let a of this.#e)a!==i&&r.put(a.name,a.x,a.y,{font:"italic 11px",colour:s.label})}};function ke(n,t){let e=new Float64Array(n.length),s=0,i=0;for(let o=0;o<n.length;o+=2)s+=n[o],i+=n[o+1],e[o]=E(s/t),e[o+1]=T(i/t);return{points:e,box:U(e)}}function W(n,{scale:t,dx:e,dy:s,bounds:i},o,r=!1){n.beginPath();for(let{points:a,box:l}of o){if(l[2]*t+e<i.min.x||l[0]*t+e>i.max.x||l[3]*t+s<i.min.y||l[1]*t+s>i.max.y)continue;let c=1/0,h=1/0;for(let u=0;u<a.length;u+=2){let f=a[u]*t+e,d=a[u+1]*t+s;u&&u<a.length-2&&Math.abs(f-c)+Math.abs(d-h)<1.2||(u?n.lineTo(f,d):n.moveTo(f,d),c=f,h=d)}n.closePath()}r&&n.fill("evenodd"),n.stroke()}var Et={light:{name:"light",sea:"#dfe7ec",land:"#fbfaf6",focus:"#ffffff",border:"#a9b0b5",region:"#d9d9d2",label:"#5b646b",town:"#3c4247",halo:"#fbfaf6",paper:"#ffffff",ink:"#22272b",accent:"#7b3294"},dark:{name:"dark",sea:"#101820",land:"#1d2730",focus:"#222e38",border:"#4b5a66",region:"#303c46",label:"#9fb0bd",town:"#c6d2da",halo:"#1d2730",paper:"#18212a",ink:"#eef2f5",accent:"#d9a6e8"}};function Tt({paper:n,ink:t,border:e}){let{style:s}=document.documentElement;s.setProperty("--paper",n),s.setProperty("--ink",t),s.setProperty("--edge",e)}async function j(n,t){let{inline:e}=window.atlas;if(e)return e[`${t}.json`];let s=await fetch(n,{cache:"force-cache"});if(!s.ok)throw new Error(`${n}: ${s.status}`);return s.json()}var Pt=Date.now();function ht(n){Pt+=1;let t={last_object_clicked_tooltip:n,last_object_clicked_count:Pt};window.__GLOBAL_DATA__&&Object.assign(window.__GLOBAL_DATA__,t,{previous_data:t}),window.Streamlit?.setComponentValue(t)}function Ct(n){window.Streamlit?.events.addEventListener("streamlit:render",()=>setTimeout(n))}var ve=".stApp",ut="data-test-script-state",dt="data-selected",ft="aria-valuetext",_e=["year","period","layers","actors","undated"].map(n=>`.st-key-w_${n}`).join(),Me=1e3;function pt(){try{return window.parent.document}catch{return null}}function It(){let n=pt()?.querySelector(ve),[t,e,s]=(n?getComputedStyle(n).backgroundColor.match(/\d+/g)??[]:[]).map(Number);return s===void 0?matchMedia("(prefers-color-scheme: dark)").matches:t*.3+e*.6+s*.1<128}function Bt(){pt()?.querySelector("article[data-site]")?.scrollIntoView({block:"start"})}function $t(n,t){let e=pt()?.querySelector(`[${ut}]`);if(!e)return;let s,i=!1,o=l=>{let c=l&&Se(l);c&&n(c.choice,c.slider)},r=new MutationObserver(l=>{let c=new Set;for(let{target:h,attributeName:u,oldValue:f}of l){let d=h,m=d.getAttribute(u??"");m!==f&&(u===ut?i=m==="notRunning":c.add(d.closest(_e)))}clearTimeout(s),i&&(s=setTimeout(()=>{i=!1,t()},Me));for(let h of c)o(h)}),a={subtree:!0,attributeOldValue:!0,attributeFilter:[ft,dt,ut]};r.observe(e.ownerDocument.body,a)}function Se(n){let t=s=>n.matches(`.st-key-w_${s}`);if(t("undated"))return{choice:{undated:n.querySelector(`[${dt}]`)!==null}};if(t("layers"))return{choice:{layers:Ot(n)}};if(t("actors"))return{choice:{actors:Ot(n)}};let e=[...n.querySelectorAll(`[${ft}]`)].map(s=>Number(s.getAttribute(ft)));return!e.length||!e.every(Number.isInteger)?null:{choice:{period:[e[0],e[e.length-1]]},slider:t("year")?"year":"period"}}function Ot(n){return[...n.querySelectorAll("button")].flatMap((t,e)=>t.hasAttribute(dt)?[e]:[])}function V(n,t,e,s){return n===null&&t===null?s:e?(n===null||n<=e[1])&&(t===null||t>=e[0]):!0}function Ae(n,t){return n.findLast(e=>e[0]<=t)??null}function Le(n,t){return n.findLast(([e])=>e===null||e<=t)?.[1]??null}function O(n,t,{period:e,known:s}){if(s){let o=Ae(n.known[t],e?e[1]:1/0);return o?.[1]?{start:o[2],end:o[3],status:o[4],newest:o[4],confidence:o[5]}:null}let i=n.status[t];return{start:n.start[t],end:n.end[t],status:e?Le(n.statuses[t],e[1]):i,newest:i,confidence:n.confidence[t]}}function q(n,t,{rows:e,layers:s,actors:i}){return e[t]===1&&(!s.length||s.includes(n.layer[t]))&&(!i.length||i.includes(n.actor[t]))}function G(n,t,e){if(!q(n,t,e))return!1;let s=O(n,t,e);if(!s||!V(s.start,s.end,e.period,e.undated))return!1;let{confidence:i,statuses:o}=e;return i!==null&&s.confidence>i?!1:!o.length||s.status!==null&&o.includes(s.status)}function Ft(n,t,e){let s=0;for(let i=0;i<e.length;i++)e[i]=G(n,i,t)?1:0,s+=e[i];return s}function zt(n,t,e){let{confidence:s,statuses:i}=t;return i.length||s!==null&&s<e?!0:!n.id.every((o,r)=>q(n,r,t))}var F=class{constructor(t=1/0,e=Float64Array,s=Uint32Array){let i=t!==1/0;this.ids=i?new s(t):[],this.values=i?new e(t):[],this.capacity=t,this.length=0}clear(){this.length=0}push(t,e){if(this.length===this.capacity)throw new RangeError("Queue is at capacity.");let s=this.length++;for(;s>0;){let i=s-1>>1,o=this.values[i];if(e>=o)break;this.ids[s]=this.ids[i],this.values[s]=o,s=i}this.ids[s]=t,this.values[s]=e}pop(){if(this.length===0)return;let t=this.ids,e=this.values,s=t[0],i=--this.length;if(i>0){let o=t[i],r=e[i],a=0,l=i>>1;for(;a<l;){let c=(a<<1)+1,h=c+1,u=c+(+(h<i)&+(e[h]<e[c]));if(e[u]>=r)break;t[a]=t[u],e[a]=e[u],a=u}t[a]=o,e[a]=r}return s}peek(){return this.length>0?this.ids[0]:void 0}peekValue(){return this.length>0?this.values[0]:void 0}shrink(){Array.isArray(this.ids)&&(this.ids.length=this.length),Array.isArray(this.values)&&(this.values.length=this.length)}};var Dt=[Int8Array,Uint8Array,Uint8ClampedArray,Int16Array,Uint16Array,Int32Array,Uint32Array,Float32Array,Float64Array],mt=3,z=class n{static from(t,e=0){if(e%8!==0)throw new Error("byteOffset must be 8-byte aligned.");if(!t||t.byteLength===void 0||"buffer"in t)throw new Error("Data must be an instance of ArrayBuffer or SharedArrayBuffer.");let[s,i]=new Uint8Array(t,e+0,2);if(s!==251)throw new Error("Data does not appear to be in a Flatbush format.");let o=i>>4;if(o!==mt)throw new Error(`Got v${o} data when expected v${mt}.`);let r=Dt[i&15];if(!r)throw new Error("Unrecognized array type.");let[a]=new Uint16Array(t,e+2,1),[l]=new Uint32Array(t,e+4,1);return new n(l,a,r,void 0,t,e)}constructor(t,e=16,s=Float64Array,i=ArrayBuffer,o,r=0){if(t===void 0)throw new Error("Missing required argument: numItems.");if(isNaN(t)||t<=0)throw new Error(`Unexpected numItems value: ${t}.`);this.numItems=+t,this.nodeSize=Math.min(Math.max(+e,2),65535),this.byteOffset=r;let a=t,l=a;this._levelBounds=[a*4];do a=Math.ceil(a/this.nodeSize),l+=a,this._levelBounds.push(l*4);while(a!==1);this.ArrayType=s,this.IndexArrayType=l<16384?Uint16Array:Uint32Array;let c=Dt.indexOf(s),h=l*4*s.BYTES_PER_ELEMENT;if(c<0)throw new Error(`Unexpected typed array class: ${s}.`);let u=s,f=this.IndexArrayType;if(o)this.data=o,this._boxes=new u(o,r+8,l*4),this._indices=new f(o,r+8+h,l),this._pos=l*4,this.minX=this._boxes[this._pos-4],this.minY=this._boxes[this._pos-3],this.maxX=this._boxes[this._pos-2],this.maxY=this._boxes[this._pos-1];else{let d=this.data=new i(8+h+l*this.IndexArrayType.BYTES_PER_ELEMENT);this._boxes=new u(d,8,l*4),this._indices=new f(d,8+h,l),this._pos=0,this.minX=1/0,this.minY=1/0,this.maxX=-1/0,this.maxY=-1/0,new Uint8Array(d,0,2).set([251,(mt<<4)+c]),new Uint16Array(d,2,1)[0]=this.nodeSize,new Uint32Array(d,4,1)[0]=t}this._queue=new F}add(t,e,s=t,i=e){let o=this._pos,r=o>>2,a=this._boxes;return this._indices[r]=r,a[o]=t,a[o+1]=e,a[o+2]=s,a[o+3]=i,this._pos=o+4,t<this.minX&&(this.minX=t),e<this.minY&&(this.minY=e),s>this.maxX&&(this.maxX=s),i>this.maxY&&(this.maxY=i),r}finish(){if(this._pos>>2!==this.numItems)throw new Error(`Added ${this._pos>>2} items when expected ${this.numItems}.`);let t=this._boxes;if(this.numItems<=this.nodeSize){t[this._pos++]=this.minX,t[this._pos++]=this.minY,t[this._pos++]=this.maxX,t[this._pos++]=this.maxY;return}let{numItems:e,minX:s,minY:i,nodeSize:o,_indices:r,_levelBounds:a}=this,l=this.maxX-s||1,c=this.maxY-i||1,h=new Int32Array(e),u=65535,f=u/l,d=u/c;for(let y=0,x=0;y<e;y++){let v=t[x++],b=t[x++],k=t[x++],_=t[x++],w=f*((v+k)/2-s)|0,S=d*((b+_)/2-i)|0;h[y]=Ce(w,S)}Te(h,t,r,0,e-1,o);let m=e*4;for(let y=0,x=0;y<a.length-1;y++){let v=a[y];for(;x<v;){let b=x,k=t[x++],_=t[x++],w=t[x++],S=t[x++];for(let P=1;P<o&&x<v;P++)k=Math.min(k,t[x++]),_=Math.min(_,t[x++]),w=Math.max(w,t[x++]),S=Math.max(S,t[x++]);r[m>>2]=b,t[m++]=k,t[m++]=_,t[m++]=w,t[m++]=S}}this._pos=m}search(t,e,s,i,o){if(this._pos!==this._boxes.length)throw new Error("Data not yet indexed - call index.finish().");let{_boxes:r,_levelBounds:a,_indices:l,nodeSize:c}=this,h=this.numItems*4,u=r.length-4,f=a.length-1,d=[],m=[],y=!1;for(;u!==void 0;){let x=Math.min(u+c*4,a[f]),v=u>=h;if(y)this._collectContained(u,x,f,h,m,o);else for(let b=u;b<x;b+=4){let k=r[b];if(s<k)continue;let _=r[b+1];if(i<_)continue;let w=r[b+2];if(t>w)continue;let S=r[b+3];if(e>S)continue;let P=l[b>>2]|0;if(v){let at=+(t<=k&&e<=_&&s>=w&&i>=S);d.push(P|at,f-1)}else(o===void 0||o(P,k,_,w,S))&&m.push(P)}f=d.pop(),u=d.pop(),u!==void 0&&(y=(u&1)===1,u&=-2)}return m}_collectContained(t,e,s,i,o,r){let a=this._boxes,l=this._indices,c=t;for(let u=s;u>0;u--)c=l[c>>2];let h=Math.min(c+(e-t)*this.nodeSize**s,i);if(r===void 0)for(;c<h;c+=4)o.push(l[c>>2]|0);else for(;c<h;c+=4){let u=l[c>>2]|0;r(u,a[c],a[c+1],a[c+2],a[c+3])&&o.push(u)}}collides(t,e,s,i,o){if(this._pos!==this._boxes.length)throw new Error("Data not yet indexed - call index.finish().");let{_boxes:r,_levelBounds:a,_indices:l,nodeSize:c}=this,h=this.numItems*4,u=r.length-4,f=a.length-1,d=[];for(;u!==void 0;){let m=Math.min(u+c*4,a[f]),y=u>=h;for(let x=u;x<m;x+=4){let v=r[x];if(s<v)continue;let b=r[x+1];if(i<b)continue;let k=r[x+2];if(t>k)continue;let _=r[x+3];if(e>_)continue;let w=l[x>>2]|0;if(y)d.push(w,f-1);else if(o===void 0||o(w,v,b,k,_))return!0}f=d.pop(),u=d.pop()}return!1}neighbors(t,e,s=1/0,i=1/0,o){if(this._pos!==this._boxes.length)throw new Error("Data not yet indexed - call index.finish().");let{_boxes:r,_levelBounds:a,_indices:l,_queue:c,nodeSize:h}=this,u=this.numItems*4,f=h*4,d=[],m=i*i,y=s===1,x=m;for(c.push(r.length-4<<1,0);c.length;){let v=c.ids[0];if(v&1){if(c.pop(),d.push(v>>1),d.length===s)break;continue}c.pop();let b=v>>1,k=b<u,_=Math.min(b+f,Ee(b,a));for(let w=b;w<_;w+=4){let S=r[w],P=r[w+1],at=r[w+2],xe=r[w+3],_t=Math.max(Math.max(S-t,t-at),0),Mt=Math.max(Math.max(P-e,e-xe),0),B=_t*_t+Mt*Mt;if(B>x)continue;let lt=l[w>>2]|0;k?(o===void 0||o(lt))&&(c.push(lt<<1|1,B),y&&B<x&&(x=B)):c.push(lt<<1,B)}}return c.clear(),d}};function Ee(n,t){let e=0,s=t.length-1;for(;e<s;){let i=e+s>>1;t[i]>n?s=i:e=i+1}return t[e]}function Te(n,t,e,s,i,o){let r=[s,i];for(;r.length;){let a=r.pop()||0,l=r.pop()||0;if(a-l<=o&&Math.floor(l/o)>=Math.floor(a/o))continue;let c=n[l],h=n[l+a>>1],u=n[a],f=c>h!=c>u?c:h<c!=h<u?h:u,d=l-1,m=a+1;for(;;){do d++;while(n[d]<f);do m--;while(n[m]>f);if(d>=m)break;Pe(n,t,e,d,m)}r.push(l,m,m+1,a)}}function Pe(n,t,e,s,i){let o=n[s];n[s]=n[i],n[i]=o;let r=4*s,a=4*i,l=t[r],c=t[r+1],h=t[r+2],u=t[r+3];t[r]=t[a],t[r+1]=t[a+1],t[r+2]=t[a+2],t[r+3]=t[a+3],t[a]=l,t[a+1]=c,t[a+2]=h,t[a+3]=u;let f=e[s];e[s]=e[i],e[i]=f}function Ce(n,t){let e=n^t,s=65535^e,i=65535^(n|t),o=n&(t^65535),r=e|s>>1,a=e>>1^e,l=i^(i>>1^s&o>>1),c=o^(e&i>>1^o>>1);return e=r&r>>2^a&a>>2,s=r&a>>2^a&(r^a)>>2,i=l^(r&l>>2^a&c>>2),o=c^(a&l>>2^(r^a)&c>>2),r=e&e>>4^s&s>>4,a=e&s>>4^s&(e^s)>>4,l=i^(e&i>>4^s&o>>4),c=o^(s&i>>4^(e^s)&o>>4),i=l^(r&l>>8^a&c>>8),o=c^(a&l>>8^(r^a)&c>>8),i^=i>>1,o^=o>>1,e=n^t,s=o|65535^(e|i),e=(e|e<<8)&16711935,e=(e|e<<4)&252645135,e=(e|e<<2)&858993459,e=(e|e<<1)&1431655765,s=(s|s<<8)&16711935,s=(s|s<<4)&252645135,s=(s|s<<2)&858993459,s=(s|s<<1)&1431655765,((s<<1|e)>>>0)-2147483648}function Nt({rows:n},t,e){let s=n.indexOf(t)/n.length*2*Math.PI-Math.PI/2,i=22+n.length*2.4;return{x:e.x+Math.cos(s)*i,y:e.y+Math.sin(s)*i}}var g=20,H=11,xt=6,Z=class{constructor({lon:t,lat:e,accuracy:s,shape:i,routes:o}){this.x=Float64Array.from(t,E),this.y=Float64Array.from(e,T),this.accuracy=Float64Array.from(s,(l,c)=>R(l,e[c])),this.shape=i,this.routes=new Map;for(let[l,c]of Object.entries(o))this.routes.set(Number(l),Float64Array.from(c.flatMap(h=>[E(h[0]),T(h[1])])));let r=[...t.keys()],a=r.filter(l=>i[l]!=="p");this.#t=new Map(a.map(l=>[l,this.#o(l)])),this.#e=new J(r,l=>[this.x[l],this.y[l],this.x[l],this.y[l]]),this.#s=new J(a,l=>this.#t.get(l))}#t;#e;#s;radius(t,e){return this.accuracy[e]*t.scale}spot(t,e,s=null){return s?.rows.includes(e)?Nt(s,e,this.spot(t,s.centre)):$(t,this.x[e],this.y[e])}extent({scale:t,dx:e,dy:s},i){let[o,r,a,l]=this.#t.get(i);return[o*t+e-g,r*t+s-g,a*t+e+g,l*t+s+g]}inView(t,e){let{min:s,max:i}=t.bounds,o=r=>ct(t,[s.x-r,s.y-r,i.x+r,i.y+r]);return{points:this.#e.search(o(g/2),r=>e[r]===1&&this.shape[r]==="p"),shapes:this.#s.search(o(g),r=>e[r]===1)}}under(t,e,s,i=null){let o=this.#n(t,e,s,i);return o.length?o:this.#i(t,e,s)}#n(t,e,s,i){let o=this.#e.search(Yt(t,e,H),a=>s[a]===1);return(i?[...o.filter(a=>!i.rows.includes(a)),...i.rows]:o).map(a=>{let l=this.spot(t,a,i);return{row:a,distance:Math.hypot(l.x-e.x,l.y-e.y)}}).filter(({distance:a})=>a<=H).sort((a,l)=>a.distance-l.distance||a.row-l.row).map(({row:a})=>a)}#i(t,e,s){return this.#s.search(Yt(t,e,xt),i=>{let o=this.routes.get(i);if(!s[i]||!o)return!1;let r=this.shape[i]==="b"?Math.max(xt,this.radius(t,i)):xt;return At(o,t,e)<=r})}#o(t){let e=this.routes.get(t),[s,i,o,r]=U(e??Float64Array.of(this.x[t],this.y[t])),a=this.shape[t]==="l"?0:this.accuracy[t];return[s-a,i-a,o+a,r+a]}},J=class{constructor(t,e){this.#t=t,this.#e=t.length?new z(t.length):null;for(let s of t)this.#e?.add(...e(s));this.#e?.finish()}#t;#e;search(t,e){let s=this.#e?.search(...t,i=>e(this.#t[i]))??[];return Array.from(Uint32Array.from(s).sort(),i=>this.#t[i])}};function Yt(n,{x:t,y:e},s){let i=s+1;return ct(n,[t-i,e-i,t+i,e+i])}var Rt=600,D=4;function Ut(n,t,e){let{min:s,max:i}=t.bounds,o=Math.ceil((i.x-s.x+g)/D)+1,r=new Uint8Array(o*(Math.ceil((i.y-s.y+g)/D)+1));return Xt(e,a=>{let{x:l,y:c}=n.spot(t,a),h=Math.floor((l-s.x+g/2)/D),u=Math.floor((c-s.y+g/2)/D)*o+h;return r[u]?!1:(r[u]=1,!0)})}function Wt(n,t,e,s){let i=new Set;return Xt(s,o=>{let r=n.shape[o],a=n.extent(e,o),l=Math.max(2*D,(a[2]-a[0])/(r==="l"?16:4)),c=[t[o],r,Math.round(l),...a.map(h=>Math.round(h/l))].join();return i.has(c)?!1:(i.add(c),!0)})}function Xt(n,t){let e=[];for(let s=n.length-1;s>=0;s--)t(n[s])&&e.push(n[s]);return e.reverse()}function yt(n,{scale:t,dx:e,dy:s},i){n.beginPath(),n.lineCap=n.lineJoin="round";let o=1/0,r=1/0;for(let a=0;a<i.length;a+=2){let l=i[a]*t+e,c=i[a+1]*t+s;if(!a)n.moveTo(l,c);else if(a===i.length-2||Math.abs(l-o)+Math.abs(c-r)>1)n.lineTo(l,c);else continue;o=l,r=c}}function jt(n,{colour:t,paper:e,dash:s,doubled:i,strong:o}){n.strokeStyle=e,n.lineWidth=o?7:4.5,n.stroke(),n.strokeStyle=t,n.lineWidth=o?4:2.4,n.setLineDash(s.map(r=>r*2.5)),n.stroke(),i&&(n.strokeStyle=e,n.lineWidth=1,n.stroke()),n.setLineDash([])}function Vt(n,t,{colour:e,strong:s}){n.strokeStyle=e+(s?"66":"38"),n.lineWidth=Math.max(6,t),n.stroke()}function qt(n,{x:t,y:e},s,{colour:i,strong:o}){let r=Math.max(8,s),a=r<60?"14":"05";n.beginPath(),n.arc(t,e,r,0,2*Math.PI),n.fillStyle=i+(o?"30":a),n.fill(),n.setLineDash([4,4]),n.strokeStyle=i+(o?"dd":"66"),n.lineWidth=1,n.stroke(),n.setLineDash([])}function Gt(n,{x:t,y:e},s,{colour:i,strong:o}){n.beginPath(),n.arc(t,e,s,0,2*Math.PI),n.fillStyle=i+(o?"22":"0c"),n.fill(),n.strokeStyle=i+(o?"cc":"44"),n.lineWidth=1,n.stroke()}var Oe={added:["#009E73","+"],ended:["#B03A2E","×"],changed:["#56B4E9","~"]};function Ht(n,t,{x:e,y:s}){let[i,o]=Oe[t];n.beginPath(),n.arc(e,s,6,0,2*Math.PI),n.fillStyle=i,n.fill(),n.fillStyle="#ffffff",n.font="bold 12px system-ui, sans-serif",n.textAlign="center",n.textBaseline="middle",n.fillText(o,e,s+.5)}var I=5.4,M=g/2;function gt(n,t){let e=new Map,s=Math.max(1,Math.ceil(window.devicePixelRatio||1));return i=>{let o=Ie(i),r=e.get(o);if(!r){r=document.createElement("canvas"),r.width=r.height=g*s;let a=r.getContext("2d");a.scale(s,s),Be(a,n,t,i),e.set(o,r)}return r}}function Ie({layer:n,actor:t,status:e,confidence:s,marked:i}){return(((n*16+t)*16+(e??15))*16+s)*2+Number(i)}function Be(n,t,e,{layer:s,actor:i,status:o,confidence:r,marked:a}){let l=t.colours[s],c=o===null?null:t.statusCodes[o],h=r===t.contested,u=$e(t.shapes[i]);n.fillStyle=e.paper,n.fill(u),n.save(),n.clip(u),n.fillStyle=n.strokeStyle=l,n.lineWidth=1.5,Fe(n,u,c),n.restore(),n.strokeStyle=c==="active"?e.ink:l,n.lineWidth=h||c==="active"?1.2:1.8,n.setLineDash(t.dashes[r]),n.stroke(u),n.setLineDash([]),h&&(n.strokeStyle=l,n.beginPath(),n.arc(M,M,I+3,0,2*Math.PI),n.stroke()),a&&(n.fillStyle=e.ink,n.beginPath(),n.moveTo(g-5,.5),n.lineTo(g-1.5,6),n.lineTo(g-8.5,6),n.fill())}function $e(n){let t=new Path2D;return n==="square"?t.rect(M-I+.4,M-I+.4,2*I-.8,2*I-.8):t.arc(M,M,I,0,2*Math.PI),t}function Fe(n,t,e){let s=M-4,i=M+4;switch(e){case"under_construction":n.fillRect(0,M,g,M);break;case"active":n.fill(t);break;case"suspended":for(let o of[-5,0,5])K(n,s+o-2,i+2,i+o+2,s-2);break;case"ended":K(n,s,s,i,i),K(n,i,s,s,i);break;case"cancelled":K(n,s,i,i,s);break;case null:n.beginPath(),n.arc(M,M,1.6,0,2*Math.PI),n.fill();break}}function K(n,t,e,s,i){n.beginPath(),n.moveTo(t,e),n.lineTo(s,i),n.stroke()}var Q=class extends C{picked=null;hover=null;fan=null;#t=null;#e=0;#s=new Map;#n=[];constructor({words:t,sites:e},s,i){super(i),this.words=t,this.sites=e,this.places=new Z(e),this.visible=new Uint8Array(e.id.length),this.#i=s,this.#o=gt(t,s)}#i;#o;setTheme(t){t!==this.#i&&(this.#i=t,this.#o=gt(this.words,t),this.#n=[],this.redraw())}show(t){this.#t=t,this.#n=[],this.#e=Ft(this.sites,t,this.visible);let e=Object.entries(t.marks??{});this.#s=new Map(e.flatMap(([s,i])=>i.map(o=>[o,s]))),this.fan?.rows.every(s=>this.visible[s])||(this.fan=null),this.redraw()}stateOf(t){return O(this.sites,t,this.#t)}rows(){return[...this.visible.keys()].filter(t=>this.visible[t])}under(t){return this.places.under(this.frame(),t,this.visible,this.fan)}spot(t,e=this.frame()){let{x:s,y:i}=this.places.spot(e,t,this.fan);return L.point(s,i)}draw(t,e){let{points:s,lines:i,soft:o}=this.#r(e);for(let r of o)this.#h(t,e,r);for(let r of i)this.#d(t,e,r);if(t.globalAlpha=1,e.zoom>=8)for(let r of s)this.#l(t,e,r);this.picked!==null&&this.visible[this.picked]&&this.#l(t,e,this.picked,!0);for(let r of[...o,...i,...s])this.fan?.rows.includes(r)||this.#c(t,r,this.places.spot(e,r),this.places.shape[r]==="p"?1:.8);this.#m(t,e);for(let r of[this.hover,this.picked])r!==null&&this.visible[r]&&this.#p(t,e,r)}#r(t){let{places:e,sites:s}=this,{points:i,shapes:o}=e.inView(t,this.visible);this.#e>Rt&&(i=Ut(e,t,i),o=Wt(e,s.layer,t,o));let r=this.#s;r.size&&i.sort((c,h)=>Number(r.has(c))-Number(r.has(h)));let a=o.filter(c=>e.shape[c]==="l"),l=o.filter(c=>e.shape[c]!=="l");return{points:i,lines:a,soft:l}}#h(t,e,s){let i=this.places.routes.get(s),o=this.places.radius(e,s);if(t.globalAlpha=this.#f(s),!i){qt(t,this.places.spot(e,s),o,this.#a(s));return}yt(t,e,i),Vt(t,2*o,this.#a(s))}#d(t,e,s){let{words:i}=this,{confidence:o}=this.stateOf(s);t.globalAlpha=this.#f(s),yt(t,e,this.places.routes.get(s)),jt(t,{...this.#a(s),paper:this.#i.paper,dash:i.dashes[o],doubled:o===i.contested})}#a(t){return{colour:this.words.colours[this.sites.layer[t]],strong:t===this.picked||t===this.hover}}#l(t,e,s,i=!1){if(this.places.shape[s]!=="p")return;let o=this.places.radius(e,s);!i&&(o<14||o>400)||Gt(t,this.places.spot(e,s),o,{...this.#a(s),strong:i})}#c(t,e,{x:s,y:i},o){let r=g*o,a=this.#s.get(e);t.globalAlpha=this.#f(e),t.drawImage(this.#u(e),s-r/2,i-r/2,r,r),t.globalAlpha=1,a&&Ht(t,a,{x:s+r/2-1,y:i-r/2+1})}#u(t){let{layer:e,actor:s,relation:i}=this.sites;return this.#n[t]??=this.#o({...this.stateOf(t),layer:e[t],actor:s[t],marked:i[t]!==null}),this.#n[t]}#f(t){return this.#s.size&&!this.#s.has(t)?.35:1}#m(t,e){if(!this.fan)return;let s=this.places.spot(e,this.fan.centre);t.strokeStyle=this.#i.ink,t.lineWidth=1;for(let i of this.fan.rows){let o=this.spot(i,e);t.beginPath(),t.moveTo(s.x,s.y),t.lineTo(o.x,o.y),t.stroke(),this.#c(t,i,o,1)}}#p(t,e,s){let i=this.spot(s,e);t.beginPath(),t.arc(i.x,i.y,g/2+2.5,0,2*Math.PI),t.strokeStyle=this.#i.ink,t.lineWidth=s===this.picked?2.4:1.4,t.stroke()}};function tt(n,t){let e=Uint8Array.from(atob(n.slice(1)),s=>s.charCodeAt(0));return n[0]==="b"?ze(e,t):De(e,t)}function ze(n,t){let e=new Uint8Array(t);for(let s=0;s<t;s++)e[s]=n[s>>3]>>(s&7)&1;return e}function De(n,t){let e=new Uint8Array(t),s=0,i=!1,o=0,r=0;for(let a of n)o|=(a&127)<<r,r+=7,!(a>127)&&(i&&e.fill(1,s,s+o),s+=o,i=!i,o=r=0);return e}function Zt(n,t){return{...n,rows:tt(n.mask,t),undated:n.undated===1,known:n.known===1}}var Ne=["ended","cancelled"];function Jt(n,{start:t,end:e,newest:s}){return t!==null&&e!==null?t===e?`${t}`:`${t}–${e}`:e!==null?`until ${e}`:t===null?"years not known":Ne.includes(n.statusCodes[s])?`${t}, end not known`:`since ${t}`}function Kt(n,t){return t===null?n.unknownStatus:n.statuses[t]}function et(n,t,e,s){let i=Kt(n,s.status).toLowerCase(),o=n.confidences[s.confidence].toLowerCase();return[t.name[e],n.layers[t.layer[e]],i,Jt(n,s),o].join(", ")}function Qt(n,t,e,s){let i=t.relation[e];return[`${n.layers[t.layer[e]]}: ${t.what[e]}`,t.where[e],`${Kt(n,s.status)}, ${Jt(n,s)}`,`${n.confidences[s.confidence]}, place within ${t.accuracy[e]/1e3} km`,i===null?"":n.relations[i]].filter(Boolean)}function p(n,t={},e=""){let s=document.createElement(n);for(let[i,o]of Object.entries(t))s.setAttribute(i,String(o));return s.textContent=e,s}function A(n,t,e){let s=p("button",{type:"button",...n},t);return s.addEventListener("click",e),s}var st=class{#t=null;#e;#s;constructor(t,e,s){this.#e=t,this.#s=e,t.on("popupclose",({popup:i})=>{i===this.#t&&(this.#t=null,s())})}place(){let{picked:t,visible:e}=this.#s;return t===null||!e[t]?null:this.#e.layerPointToLatLng(this.#s.spot(t))}open(){this.#n(),this.refresh()}refresh(){let t=this.place();if(!t){this.#n();return}let e=this.#i();if(this.#t){this.#t.getContent().textContent!==e.textContent&&this.#t.setContent(e);return}this.#t=L.popup({autoPan:!1,offset:[0,-6],maxWidth:260}),this.#t.setLatLng(t).setContent(e).openOn(this.#e)}#n(){let t=this.#t;this.#t=null,t?.remove()}#i(){let{words:t,sites:e,picked:s}=this.#s,i=s,o=p("div"),r=Qt(t,e,i,this.#s.stateOf(i)).map(l=>p("p",{},l)),a=A({class:"atlas-record"},"Read the record ↓",Bt);return o.append(p("h3",{},e.name[i]),...r,a),o}};function te(n,t,e,s,i){let o=p("div"),r=p("ul");o.append(p("h3",{},`${e.length} sites here`),r);for(let a of e){let l=p("li");l.append(A({},t.sites.name[a],()=>i(a))),r.append(l)}L.popup({maxWidth:300}).setLatLng(s).setContent(o).openOn(n)}function ee(n,t,e,s){let i=r=>{t.fan=r,t.redraw()},o=()=>{t.picked!==null&&e(null)};n.on("click",r=>{let a=t.under(r.layerPoint),l=a.every(c=>t.fan?.rows.includes(c));if(a.length>12&&!l)te(n,t,a,r.latlng,e);else if(a.length>1&&!l)i({centre:a[0],rows:a});else if(a.length)e(a[0]);else{if(s(r))return;t.fan?i(null):o()}}),n.on("zoomstart",()=>{t.fan&&i(null)}),n.getContainer().addEventListener("keydown",r=>{r.key==="Escape"&&o()})}function N(n,t,e=t.rows()){let{lat:s,lon:i,routes:o}=t.sites;if(!e.length)return;let r=e.flatMap(a=>{let l=(o[a]??[]).map(c=>[c[1],c[0]]);return[[s[a],i[a]],...l]});n.fitBounds(L.latLngBounds(r).pad(.15),{maxZoom:7,animate:!1})}function se(n,t){let{lat:e,lon:s}=t.sites,i=t.rows(),o=n.getBounds(),r=i.filter(a=>o.contains([e[a],s[a]]));N(n,t,r.length?r:i)}function ne(n,t){let e=new BroadcastChannel(`atlas-${t}`),s=!1;n.on("move",()=>{let{lat:i,lng:o}=n.getCenter();s||e.postMessage([i,o,n.getZoom()])}),e.addEventListener("message",({data:[i,o,r]})=>{s=!0,n.setView([i,o],r,{animate:!1}),s=!1})}var Re=60,Ue=250,We={ArrowRight:1,ArrowDown:1,ArrowLeft:-1,ArrowUp:-1};function oe(n,t,e){let s=p("div",{role:"listbox","aria-label":"Sites in view",class:"atlas-unseen"}),i=p("div",{role:"status",class:"atlas-unseen"}),o=A({class:"atlas-elsewhere",hidden:""},"",()=>N(n,t));L.DomEvent.disableClickPropagation(o),L.DomEvent.disableClickPropagation(s),n.getContainer().append(s,i,o);let r=h=>{let u=et(t.words,t.sites,h,t.stateOf(h)),f=A({role:"option","data-row":h},u,()=>e(h));return f.addEventListener("focus",()=>{t.hover=h,t.redraw()}),f},a=()=>{let h=t.rows(),u=n.getBounds(),f=h.filter(m=>u.contains([t.sites.lat[m],t.sites.lon[m]])),d=ie(s)?.dataset.row;s.replaceChildren(...f.slice(0,Re).map(r)),d&&s.querySelector(`[data-row="${d}"]`)?.focus(),i.textContent=`${h.length} sites drawn, ${f.length} in view`,o.hidden=f.length>0||h.length===0,o.textContent=h.length===1?"The one site is out of view: show it":`All ${h.length} sites are out of view: show them`};s.addEventListener("keydown",h=>{let u=We[h.key],f=ie(s);if(!u||!f)return;let d=u>0?f.nextElementSibling:f.previousElementSibling;d instanceof HTMLElement&&d.focus(),h.preventDefault(),h.stopPropagation()});let l,c=()=>{clearTimeout(l),l=setTimeout(a,Ue)};return n.on("moveend",c),c}function ie(n){let{activeElement:t}=document;return t instanceof HTMLElement&&n.contains(t)?t:null}function re(n,t,e,s){let i={...e,period:[s,s]},o={...e,period:[s-1,s-1]},r=n.layers.map(()=>0),a=n.actors.map(()=>0),l={all:0,came:0,went:0,undated:0,byLayer:r,byActor:a};for(let c=0;c<t.id.length;c++){let h=G(t,c,o);if(!G(t,c,i)){h&&l.went++;continue}l.all++,h||l.came++,r[t.layer[c]]++,a[t.actor[c]]++;let u=O(t,c,i);u?.start===null&&u.end===null&&l.undated++}return l}function ae({all:n,came:t,went:e,undated:s},i,o){let r=i?`as known by the end of ${o}`:`true in ${o}`;if(!n)return`No site under these filters, ${r}.`;let a=[r];return t&&a.push(`${t} new`),e&&a.push(`${e} no longer`),s&&a.push(`${s} of unknown years`),a.join(" · ")}var le=900,nt=class{year=null;#t=!1;#e=0;#s=matchMedia("(prefers-reduced-motion: reduce)").matches;#n=this.#s?.5:1;#i=null;constructor(t,{words:e,sites:s},i,o){this.#o=e,this.#r=s,this.#h=i,this.#d=o,this.#a=this.#w(),this.#l=this.#k(),this.#l.hidden=!0,t.getContainer().append(this.#l),this.#c()}#o;#r;#h;#d;#a;#l;offer(t){this.#l.hidden=!t}follow(t){this.#i=t,this.#c()}setYear(t){let[e,s]=this.#o.years;this.year=Math.max(e,Math.min(s,Math.round(t))),this.#h()}play(){this.#u();let[t,e]=this.#o.years;this.year===e&&this.setYear(t),this.#y(),this.#t||requestAnimationFrame(this.#g),this.#t=!0,this.#c()}pause(){this.#t=!1,this.#c()}#c(){let{open:t,panel:e,large:s,scrub:i,toggle:o,counts:r}=this.#a;t.hidden=this.year!==null,e.hidden=this.year===null,this.year!==null&&(s.textContent=String(this.year),s.setAttribute("aria-live",this.#t?"off":"polite"),i.value=String(this.year),o.textContent=this.#t?"❚❚":"▶",o.title=this.#t?"Pause":"Play",o.setAttribute("aria-label",o.title),this.#i&&r.replaceChildren(...this.#b(this.#i,this.year)))}#u(){if(this.year!==null)return;let[t,e]=this.#o.years,s=this.#i?.period?.[0]??t;this.setYear(s<e?s:t)}#f(){this.#s?this.#u():this.play(),this.#a.toggle.focus()}#m(){this.#t=!1,this.year=null,this.#h(),this.#a.open.focus()}#p(t){this.pause(),this.year!==null&&this.setYear(this.year+t)}#x(t){this.pause(),this.setYear(t)}#y(){this.#e=performance.now()+le/this.#n}#g=t=>{if(!(!this.#t||this.year===null)){if(t>=this.#e&&(this.#e=t+le/this.#n,this.setYear(this.year+1),this.year===this.#o.years[1])){this.pause();return}requestAnimationFrame(this.#g)}};#b(t,e){let{layers:s,actors:i,colours:o}=this.#o,r=re(this.#o,this.#r,t,e),a=p("p",{},ae(r,t.known,e));return r.all?[a,...s.map((l,c)=>p("span",{class:"atlas-key",style:`--c:${o[c]}`},`${l} ${r.byLayer[c]}`)),...i.map((l,c)=>p("span",{},`${l} ${r.byActor[c]}`))]:[a]}#w(){let[t,e]=this.#o.years,s=(r,a,l)=>A({title:a,"aria-label":a},r,l),i=p("select",{"aria-label":"Speed",title:"Speed"});for(let r of[.5,1,2,4])i.append(p("option",{value:r},`${r}×`));i.value=String(this.#n),i.addEventListener("change",()=>{this.#n=Number(i.value),this.#y()});let o=p("input",{type:"range",min:t,max:e,"aria-label":"Year"});return o.addEventListener("input",()=>this.#x(Number(o.value))),{open:s("▶ Play the years","Play the years",()=>this.#f()),panel:p("div",{class:"atlas-years"}),large:p("output",{class:"atlas-year"}),counts:p("div",{class:"atlas-counts"}),back:s("‹","One year back",()=>this.#p(-1)),toggle:s("▶","Play",()=>this.#t?this.pause():this.play()),forward:s("›","One year on",()=>this.#p(1)),scrub:o,speed:i,take:s("Set the sidebar to this year","Set the sidebar to this year",()=>{this.pause(),this.year!==null&&this.#d(this.year)}),close:s("×","Back to the years of the sidebar",()=>this.#m())}}#k(){let{open:t,panel:e,large:s,counts:i,back:o,toggle:r,forward:a,scrub:l,speed:c,take:h,close:u}=this.#a,f=p("div",{class:"atlas-time",role:"group","aria-label":"Play the years"}),d=p("div",{class:"atlas-now"}),m=p("div",{class:"atlas-line"});d.append(s,i),m.append(o,r,a,l,c,h,u),e.append(d,m),f.append(t,e);for(let y of[t,e])L.DomEvent.disableClickPropagation(y).disableScrollPropagation(y);return e.addEventListener("keydown",y=>{if(y.target===c&&y.key!=="Escape")return;let[x,v]=this.#o.years,k={ArrowRight:()=>this.#p(1),ArrowLeft:()=>this.#p(-1),Home:()=>this.#x(x),End:()=>this.#x(v),Escape:()=>this.#m()}[y.key];k&&(k(),y.preventDefault(),y.stopPropagation())}),f}};function ce(n,t){let e=L.tooltip({direction:"top",offset:[0,-10]}),s=[],i=()=>{s=[],n.closeTooltip(e)},o=()=>{let[l]=s,c=s.length>1?` (and ${s.length-1} more here)`:"",h=et(t.words,t.sites,l,t.stateOf(l))+c;e.setLatLng(n.layerPointToLatLng(t.spot(l))).setContent(p("span",{},h))},r=l=>{s=t.under(l);let c=s.length?s[0]:null;if(c!==t.hover){if(t.hover=c,t.redraw(),n.getContainer().style.cursor=c===null?"":"pointer",c===null){i();return}o(),n.openTooltip(e)}},a=null;return n.on("mousemove",l=>{a||requestAnimationFrame(()=>{let c=a.layerPoint;a=null,r(c)}),a=l}),n.on("mouseout",()=>{t.hover=null,i(),t.redraw()}),()=>{s.length&&(s=s.filter(l=>t.visible[l]),t.hover=s[0]??null,s.length?o():i())}}var Xe=4096,je=7,it=class{#t=null;#e={};#s;#n;#i;#o;#r;#h;#d;constructor(t,e,{base:s,exercises:i,theme:o}){this.#s=t,this.#n=s,this.#i=i,this.#o=new Map(e.sites.id.map((l,c)=>[l,c]));let r=l=>this.pick(l),a=()=>this.#u();this.layer=new Q(e,o,{pane:"atlas-sites"}).addTo(t),this.lapse=new nt(t,e,a,l=>ht(`year:${l}`)),this.#r=new st(t,this.layer,()=>r(null)),this.#h=ce(t,this.layer),this.#d=oe(t,this.layer,r),ee(t,this.layer,r,l=>i.open(l)),$t((l,c)=>{let{follow:h}=this.#t??{};h&&(!c||c===h)&&this.#a({...this.#e,...l})},()=>this.#a({}))}pick(t){this.#f(t),ht(`site:${t===null?"":this.layer.sites.id[t]}`)}pickById(t){let e=this.#o.get(t);if(e===void 0)throw new Error(`no site ${t}`);this.pick(e)}year(){return this.#c()?.period?.[1]??null}show(t){let{sites:e,words:s}=this.layer,i=this.#t,o=Zt(t,e.id.length);this.#t=o,i?.follow!==o.follow&&delete this.#e.period,this.#e=this.#l(this.#e),this.#u(),this.lapse.offer(o.plays===1&&e.id.some((a,l)=>q(e,l,o))),this.#n.setFills(o.fills);let r=(o.site===null?null:this.#o.get(o.site))??null;o.fit?o.mask!==i?.mask&&N(this.#s,this.layer):i||(r!==null?this.#s.setView([e.lat[r],e.lon[r]],je,{animate:!1}):zt(e,o,s.confidences.length-1)&&se(this.#s,this.layer)),r!==this.layer.picked&&this.#f(r)}#a(t){let e=this.#l(t);he(e,this.#e)||(this.#e=e,this.#u())}#l(t){let e=this.#t,s=Object.keys(t);return Object.fromEntries(s.filter(i=>!he(t[i],e[i])).map(i=>[i,t[i]]))}#c(){if(!this.#t)return null;let{year:t}=this.lapse,e={...this.#t,...this.#e};return t===null?e:{...e,period:[t,t]}}#u(){let t=this.#c();t&&(this.layer.show(t),this.lapse.follow(t),this.#i.show(t.exercises===null?null:tt(t.exercises,Xe),t.period),this.#r.refresh(),this.#h(),this.#d())}#f(t){this.layer.picked=t,this.layer.redraw();let e=this.#r.place();e&&!this.#s.getBounds().pad(-.05).contains(e)&&this.#s.panTo(e),this.#r.open()}};function he(n,t){return JSON.stringify(n)===JSON.stringify(t)}var bt={OpenStreetMap:["https://tile.openstreetmap.org/{z}/{x}/{y}.png","© OpenStreetMap contributors"],"CartoDB light":["https://{s}.basemaps.cartocdn.com/light_all/{z}/{x}/{y}{r}.png","© OpenStreetMap contributors © CARTO"],"CartoDB dark":["https://{s}.basemaps.cartocdn.com/dark_all/{z}/{x}/{y}{r}.png","© OpenStreetMap contributors © CARTO"],Topographic:["https://{s}.tile.opentopomap.org/{z}/{x}/{y}.png","© OpenStreetMap contributors, SRTM; style © OpenTopoMap (CC-BY-SA)"],Satellite:["https://server.arcgisonline.com/ArcGIS/rest/services/World_Imagery/MapServer/tile/{z}/{y}/{x}","Imagery © Esri, Maxar, Earthstar Geographics"]},ue=Object.keys(bt);function fe(n){let t=null;return e=>{if(t?.remove(),t=null,!(e in bt))return;let[s,i]=bt[e];t=L.tileLayer(s,{attribution:i,maxZoom:17}).addTo(n)}}var Ve=[[36.6,70.2],[39.5,75.2]];function de(n,{centre:t,zoom:e}){let s=p("div",{class:"atlas-bar"}),i=fe(n),r=p("select",{"aria-label":"Base map",title:"Base map; all but the first load tiles from outside"});for(let a of["Base map",...ue])r.append(p("option",{value:a},a));r.addEventListener("change",()=>i(r.value)),s.append(A({title:"Central Asia"},"Region",()=>n.setView(t,e)),A({title:"Zoom to Gorno-Badakhshan"},"GBAO",()=>n.fitBounds(Ve)),r),L.DomEvent.disableClickPropagation(s),n.getContainer().append(s),L.control.scale({imperial:!1,position:"bottomleft"}).addTo(n)}var ot=class extends C{#t;#e;#s=null;#n=null;constructor(t,e,s){super(s),this.#t=t.map(qe),this.#e=e}setTheme(t){this.#e=t,this.redraw()}show(t,e){this.#s=t,this.#n=e,this.redraw()}visible(){let t=this.#s,e=this.#n;return t?this.#t.flatMap((s,i)=>s&&t[i]&&V(s.year,s.year,e,!1)?[s]:[]):[]}under(t){let e=this.frame();return this.visible().filter(({x:s,y:i})=>{let o=$(e,s,i);return Math.hypot(o.x-t.x,o.y-t.y)<=H})}draw(t,e){for(let s of this.visible()){let i=$(e,s.x,s.y),o=s.radius*e.scale;e.zoom>=7&&o>14&&o<400&&Ge(t,i,o,this.#e),He(t,i,s.status,this.#e)}}};function qe(n){let{lon:t,lat:e,accuracy:s}=n;return t===null||e===null?null:{...n,x:E(t),y:T(e),radius:R(s??0,e)}}function Ge(n,{x:t,y:e},s,i){n.globalAlpha=.5,n.strokeStyle=i.ink,n.lineWidth=1,n.beginPath(),n.arc(t,e,s,0,2*Math.PI),n.stroke(),n.globalAlpha=1}function He(n,{x:t,y:e},s,i){n.beginPath(),n.moveTo(t,e-8),n.lineTo(t+7.5,e+5.5),n.lineTo(t-7.5,e+5.5),n.closePath(),n.fillStyle=s==="held"?i.ink:i.paper,n.strokeStyle=i.ink,n.lineWidth=1.6,n.fill(),n.stroke(),s==="held"&&(n.strokeStyle=i.paper,n.lineWidth=.8,n.stroke()),s==="cancelled"&&(n.beginPath(),n.moveTo(t-5,e+5),n.lineTo(t+4,e-4),n.stroke())}var wt=6,pe="atlas-exercises",rt=class{#t=null;#e=!1;#s=[null,null];#n;#i;#o;#r;constructor(t,e,{load:s,failed:i}){this.#n=t,this.#i=e,this.#o=s,this.#r=i;let o=t.createPane(pe);o.style.zIndex="460",o.style.pointerEvents="none"}setTheme(t){this.#i=t,this.#t?.setTheme(t)}show(t,e){this.#s=[t,e],this.#t?.show(t,e),!(this.#e||!t)&&(this.#e=!0,this.#o().then(({rows:s})=>{this.#t=new ot(s,this.#i,{pane:pe}).addTo(this.#n),this.#t.show(...this.#s)}).catch(this.#r))}visible(){return this.#t?.visible().map(({id:t})=>t)??[]}open({layerPoint:t,latlng:e}){let s=this.#t?.under(t)??[];if(!s.length)return!1;let i=p("div");for(let{name:o,year:r,lines:a}of s.slice(0,wt))i.append(p("h3",{},`${o}, ${r}`),...a.map(l=>p("p",{},l)));return s.length>wt&&i.append(p("p",{},`and ${s.length-wt} more at this place`)),L.popup({maxWidth:300,maxHeight:260}).setLatLng(e).setContent(i).openOn(this.#n),!0}};var vt=null;window.atlas={ready:!1,inline:null,open:Ze,show(n){vt=n}};function Ze(n,t){document.head.append(p("style",{},St));let e=Je(n,t),s=new X({pane:"atlas-base"}).addTo(e),i=me(),o=new rt(e,i,{load:()=>j(t.exercises,"exercises"),failed:l=>kt(e,l)}),r=null,a=()=>{i=me(),Tt(i);for(let l of[s,o,r?.layer])l?.setTheme(i)};return a(),Ct(a),j(t.base,"base").then(l=>s.setData(l)).catch(l=>kt(e,l)),j(t.sites,"sites").then(l=>{r=new it(e,l,{base:s,exercises:o,theme:i}),de(e,t),t.link&&ne(e,t.link),Ke(e,r,o)}).catch(l=>kt(e,l)),e}function Je(n,{centre:t,zoom:e}){let s=L.map(n,{center:t,zoom:e,minZoom:2,maxZoom:17,zoomSnap:.5,wheelPxPerZoomLevel:90});return s.attributionControl.setPrefix('<a href="https://leafletjs.com">Leaflet</a>'),s.attributionControl.addAttribution("Borders: Natural Earth · Towns: GeoNames (CC BY 4.0)"),s.createPane("atlas-base").style.zIndex="150",s.createPane("atlas-sites").style.zIndex="450",new ResizeObserver(()=>s.invalidateSize({pan:!1})).observe(s.getContainer()),s}function Ke(n,t,e){let{layer:s,lapse:i}=t,o=r=>s.sites.id[r];Object.assign(window.atlas,{map:n,show:r=>t.show(r),visible:()=>s.rows().map(o),exercises:()=>e.visible(),fanned:()=>s.fan?.rows.map(o)??[],pick:r=>t.pickById(r),picked:()=>s.picked===null?null:o(s.picked),year:()=>t.year(),setYear:r=>i.setYear(r),play:()=>i.play(),pause:()=>i.pause()}),vt&&t.show(vt),window.atlas.ready=!0}function me(){return Et[It()?"dark":"light"]}function kt(n,t){let e=`The map's data could not be loaded (${t.message}). The sentence above and the table below hold the same sites.`;n.getContainer().append(p("p",{role:"alert",class:"atlas-trouble"},e))}})();
