"use strict";
(() => {
  // src/guard.js
  var PAUSES = [1e3, 3e3, 9e3];
  var PATIENCE = 2e4;
  var again = () => location.reload();
  var check = () => {
    if (window.L && window.atlas || document.getElementById("atlas-guard")) return;
    const box = document.createElement("p");
    box.id = "atlas-guard";
    box.setAttribute("role", "alert");
    box.style.cssText = "font:16px sans-serif;padding:1em;margin:0;background:#fff;color:#000";
    box.textContent = "The map could not be loaded: its files did not arrive. The sentence above and the table below hold the same sites. ";
    const button = document.createElement("button");
    button.textContent = "Try again";
    button.onclick = () => {
      window.name = "";
      again();
    };
    box.append(button);
    document.body.prepend(box);
    window.Streamlit?.setFrameHeight(150);
    const tries = Number(window.name);
    if (!(tries < PAUSES.length)) return;
    window.name = `${tries + 1}`;
    setTimeout(again, PAUSES[tries]);
  };
  addEventListener("unhandledrejection", check);
  addEventListener("error", check);
  setTimeout(check, PATIENCE);
})();
