"""What the browser fetches from our own origin: Leaflet, our script, the base map and the sites, laid into static/.

Names carry a hash of the content, so that a browser may keep a file as long as it likes. Nothing here is committed.
Where the folder can't be written, Leaflet comes from its CDN and the rest travels inside the map: slower, but whole.
"""

import hashlib
import json
import os
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from importlib import resources
from pathlib import Path
from typing import Final

from dashboard.map import payload
from dashboard.map.payload import BASE_FILES, base_payload, exercise_payload, site_payload
from dashboard.model.catalog import Catalog
from dashboard.model.context import Exercise

ORIGIN: Final = "../../app/static/"
"""Where streamlit serves static/, as seen from the frame of streamlit-folium, also under a base path."""
CDN: Final = {
    "leaflet.js": "https://cdn.jsdelivr.net/npm/leaflet@1.9.3/dist/leaflet.js",
    "leaflet.css": "https://cdn.jsdelivr.net/npm/leaflet@1.9.3/dist/leaflet.css",
}
"""The same version as the pinned package."""


@dataclass(frozen=True)
class Assets:
    """Where the map finds its files: `names` are those laid into `folder`, by what they are."""

    folder: Path
    names: Mapping[str, str]
    inline: Mapping[str, str] = field(default_factory=dict)
    """Text of what could not be laid, by what it is: it travels inside the map."""

    def url(self, what: str) -> str | None:
        """The address of a file, None when it has to travel inside the map; Leaflet falls back to its CDN."""
        name = self.names.get(what)
        if name and (self.folder / name).exists():
            return ORIGIN + name
        return CDN.get(what)

    @property
    def whole(self) -> bool:
        """Whether all comes from our own origin."""
        return not self.inline


def lay_assets(
    catalog: Catalog, years: tuple[int, int], exercises: Iterable[Exercise], geo: Path, static: Path
) -> Assets:
    """Lay all files into `static` (made if missing); several servers may do so at once.

    `years` are the first and last that can be chosen.
    """
    contents = {
        "leaflet.js": _leaflet("leaflet.js"),
        "leaflet.css": _leaflet("leaflet.css"),
        "atlas.js": script(),
        "sites.json": site_payload(catalog, years),
        "exercises.json": exercise_payload(exercises),
    }
    names = {what: _hashed(what, content) for what, content in contents.items()}
    names["base.json"] = _hashed("base.json", _base_parts(geo))
    try:
        static.mkdir(parents=True, exist_ok=True)
        for what, content in contents.items():
            _write(static / names[what], content)
        if not (static / names["base.json"]).exists():
            _write(static / names["base.json"], base_payload(geo))
    except OSError:
        contents["base.json"] = base_payload(geo)
        inline = {what: contents[what].decode() for what in contents if what not in CDN}
        return Assets(static, {}, inline)
    return Assets(static, names)


def _base_parts(geo: Path) -> bytes:
    """What the base map is made of, so that its name is known before the work of making it is done."""
    parts = [*(geo / f"{name}.geojson" for name in BASE_FILES), Path(payload.__file__)]
    return b"".join(path.read_bytes() for path in parts)


def script() -> bytes:
    """Our script: the bundle made of web/src, which is committed because hosts that only run pip have no Node."""
    return (resources.files("dashboard.map") / "dist" / "atlas.js").read_bytes()


def _leaflet(name: str) -> bytes:
    return (resources.files("xstatic.pkg.leaflet") / "data" / name).read_bytes()


def _hashed(what: str, content: bytes) -> str:
    stem, _, ending = what.partition(".")
    return f"{stem}-{hashlib.sha256(content).hexdigest()[:12]}.{ending}"


def _write(path: Path, content: bytes) -> None:
    """Write whole or not at all: another server may be reading."""
    if path.exists() and path.stat().st_size == len(content):
        return
    handle, draft = tempfile.mkstemp(dir=path.parent)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
    Path(draft).chmod(0o644)
    Path(draft).replace(path)


def inline_script(assets: Assets) -> str:
    """What has to travel inside the map, as script text; empty when everything could be laid."""
    if assets.whole:
        return ""
    data = {what: json.loads(assets.inline[what]) for what in ("base.json", "sites.json", "exercises.json")}
    return assets.inline["atlas.js"] + f";atlas.inline = {json.dumps(data)};".replace("<", "\\u003c")
