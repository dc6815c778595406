"""What the browser fetches from our own origin: Leaflet, our script, the base map and the sites, written into static/.

Names carry a hash of the content, so that a browser may keep a file as long as it likes. Nothing here is committed.
Where the folder can't be written, everything travels inside the map: slower, but whole.
"""

import json
import time
from base64 import b64encode
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Final

from dashboard.map import payload
from dashboard.map.payload import BASE_FILES, base_payload, exercise_payload, site_payload
from dashboard.map.static_folder import USED_S, Mark, StaticFolder
from dashboard.model.catalog import Catalog
from dashboard.model.context import Exercise
from dashboard.store.damage import DamagedDataError, OnDamage
from dashboard.store.interface import Store

PAGES: Final = "../../"
"""The path of the pages, as seen from the frame of streamlit-folium, also under a base path."""
ORIGIN: Final = f"{PAGES}app/static/"
"""Where streamlit serves static/, as seen from there."""
LEAFLET: Final = {"leaflet.js": "text/javascript", "leaflet.css": "text/css"}
"""Leaflet's files with their types: each is loaded by an address of its own."""


@dataclass(frozen=True, eq=False)
class Assets:
    """Where the map finds its files: `names` are those written into `folder`, by what they are. Only the same are equal."""

    folder: Path
    names: Mapping[str, str]
    inline: Mapping[str, str] = field(default_factory=dict)
    """Text of what could not be written, by what it is: it travels inside the map."""
    marks: Mapping[str, Mark | None] = field(default_factory=dict)
    """By what a later change of a file is noticed, by its name."""
    damaged: tuple[DamagedDataError, ...] = ()
    """Files of the data that can't be read and are left out of the map."""
    seen: float = field(default_factory=time.time)
    """When the files were looked at."""

    def url(self, what: str) -> str | None:
        """The address of a file, None when it has to travel in the map's script; Leaflet may travel as its own address."""
        name = self.names.get(what)
        if name and (self.folder / name).exists():
            return ORIGIN + name
        return _inlined(what) if what in LEAFLET else None

    @property
    def whole(self) -> bool:
        """Whether all comes from our own origin."""
        return not self.inline

    def are_current(self) -> bool:
        """Whether files and data are as they were, not long ago; if not, they have to be looked at again."""
        if any(error.is_over() for error in self.damaged):
            return False
        if not self.whole:
            return True
        folder = StaticFolder(self.folder)
        return time.time() - self.seen < USED_S and all(
            mark is not None and folder.mark(name) == mark for name, mark in self.marks.items()
        )


def lay_assets(
    catalog: Catalog,
    years: tuple[int, int],
    exercises: Iterable[Exercise],
    store: Callable[[OnDamage], Store],
    static: Path,
) -> Assets:
    """Write what is missing or damaged into `static` (made if missing), and remove leftovers.

    `years` are the first and last that can be chosen. Files of the base map that the store can't give are left out.
    """
    damaged: dict[Path, DamagedDataError] = {}
    built = store(lambda error: damaged.setdefault(error.path, error))
    contents = {
        "leaflet.js": leaflet("leaflet.js"),
        "leaflet.css": leaflet("leaflet.css"),
        "atlas.js": bundle("atlas.js").encode(),
        "picture.js": bundle("picture.js").encode(),
        "own.js": bundle("own.js").encode(),
        "sites.json": site_payload(catalog, years),
        "exercises.json": exercise_payload(exercises),
    }
    parts = _base_parts(built)
    folder = StaticFolder(static)
    try:
        names = {what: folder.put(what, content) for what, content in contents.items()}
        names["base.json"] = folder.find("base.json", parts) or folder.put("base.json", base_payload(built), parts)
        folder.tidy(names.values())
    except OSError:
        contents["base.json"] = base_payload(built)
        inline = {what: contents[what].decode() for what in contents if what not in LEAFLET}
        return Assets(static, {}, inline, damaged=tuple(damaged.values()))
    marks = {name: folder.mark(name) for name in names.values()}
    return Assets(static, names, marks=marks, damaged=tuple(damaged.values()))


def _base_parts(built: Store) -> bytes:
    """What the base map is made of, so that one made before is found without the work of making it."""
    found = [Path(payload.__file__).read_bytes()]
    for name in BASE_FILES:
        try:
            found.append(built.read(f"geo/{name}.geojson"))
        except DamagedDataError as error:
            built.on_damage(error)
    return b"".join(found)


def bundle(name: str) -> str:
    """Our scripts, by their names in dist/: made of web/src, and committed because hosts that only run pip have no Node."""
    return (resources.files("dashboard.map") / "dist" / name).read_text("utf-8")


def leaflet(name: str) -> bytes:
    """`leaflet.js` or `leaflet.css` of the pinned package."""
    return (resources.files("xstatic.pkg.leaflet") / "data" / name).read_bytes()


@cache
def _inlined(name: str) -> str:
    return f"data:{LEAFLET[name]};base64,{b64encode(leaflet(name)).decode()}"


def inline_script(assets: Assets) -> str:
    """What has to travel inside the map, as script text; empty when everything could be written."""
    if assets.whole:
        return ""
    data = {what: json.loads(assets.inline[what]) for what in ("base.json", "sites.json", "exercises.json")}
    scripts = assets.inline["atlas.js"] + assets.inline["own.js"]
    return scripts + f";atlas.inline = {json.dumps(data)};".replace("<", "\\u003c")
