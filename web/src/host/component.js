// streamlit-folium's door: how the map speaks to the page that holds it.
//
// `window.Streamlit` and `window.__GLOBAL_DATA__` belong to streamlit-folium and are written down nowhere;
// tests/ui/test_doors.py names the version they were seen with. Without the second, the page hears a word twice, which
// costs a run of the page and changes nothing.

let count = Date.now(); // tells one word from the next, even where it says the same

/**
 * Tell the page at once. streamlit-folium sends a report of its own a moment later: it is given the same content, so
 * that it has nothing new to say.
 *
 * @param {string} text
 */
export function tellPage(text) {
  count += 1;
  const data = { last_object_clicked_tooltip: text, last_object_clicked_count: count };
  if (window.__GLOBAL_DATA__) Object.assign(window.__GLOBAL_DATA__, data, { previous_data: data });
  window.Streamlit?.setComponentValue(data);
}

/**
 * Call back each time the page has something new for the map, a change of its theme among others.
 *
 * @param {() => void} changed
 */
export function onPageChange(changed) {
  window.Streamlit?.events.addEventListener("streamlit:render", () => setTimeout(changed));
}
