// Says so when Leaflet or our script did not come, and tries again: streamlit-folium alone would stay empty. It has to
// work without either, so it travels inside the page (map/atlas_map.py) and stands on nothing.

const PAUSES = [1000, 3000, 9000]; // milliseconds before the map's frame is loaded again
const PATIENCE = 20000; // milliseconds until a download that neither ends nor fails is told

const again = () => location.reload();
const check = () => {
  if ((window.L && window.atlas) || document.getElementById("atlas-guard")) return;
  const box = document.createElement("p");
  box.id = "atlas-guard";
  box.setAttribute("role", "alert");
  box.style.cssText = "font:16px sans-serif;padding:1em;margin:0;background:#fff;color:#000";
  box.textContent =
    "The map could not be loaded: its files did not arrive. The sentence above and the table below hold the same sites. ";
  const button = document.createElement("button");
  button.textContent = "Try again";
  button.onclick = () => {
    window.name = "";
    again();
  };
  box.append(button);
  document.body.prepend(box);
  window.Streamlit?.setFrameHeight(150);
  const tries = Number(window.name); // what a frame keeps when it is loaded again
  if (!(tries < PAUSES.length)) return;
  window.name = `${tries + 1}`;
  setTimeout(again, PAUSES[tries]);
};
addEventListener("unhandledrejection", check); // a file that is missing
addEventListener("error", check); // a file that is damaged
setTimeout(check, PATIENCE);
