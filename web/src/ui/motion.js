// Less motion for a reader who asked their system for it: the map jumps where it would glide.

/** Whether the reader asked for less motion. */
export function isCalm() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/** What a map is opened with. */
export function motionOptions() {
  const moves = !isCalm();
  return { zoomAnimation: moves, fadeAnimation: moves, markerZoomAnimation: moves, inertia: moves };
}

/**
 * Every glide of Leaflet's goes through `panBy`.
 *
 * @param {L.Map} map
 */
export function calm(map) {
  if (!isCalm()) return;
  const panBy = map.panBy.bind(map);
  map.panBy = (offset, options) => panBy(offset, { ...options, animate: false });
}
