"""What a reader's browser fetches as soon as it has the map page's HTML, long before streamlit asks for it.

Streamlit loads the scripts of a page's parts, of a component's frame, and the component then the map's files, each when the
one before has run. All addresses here are relative to the page; what can't be found is left out, and comes later.
"""

import re
import sys
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final

import streamlit

from dashboard.api.first_view import Ahead
from dashboard.app import caching

PARTS: Final = ("ComponentInstance", "Html", "Checkbox", "TextInput", "ButtonGroup", "Slider", "PageLink", "Button")
"""Streamlit's scripts of what is on the map page, as their file names begin."""
MAP: Final = ("leaflet.js", "atlas.js", "leaflet.css")
"""What the map's frame loads by itself, in that order."""
DATA: Final = ("sites.json", "base.json")
"""What the map reads."""
_STREAMLIT: Final = Path(streamlit.__file__).parent / "static"
_IMPORT: Final = re.compile(r"""(?:from|import)["'`]\./([^"'`]+\.js)["'`]""")


def ahead() -> Ahead:
    """Addresses of what the map page will need."""
    names = caching.assets().names
    own = {what: f"./app/static/{name}" for what, name in names.items()}
    return Ahead(
        data=[own[what] for what in DATA if what in own],
        scripts=[
            *(_component() if "streamlit_folium" in sys.modules else ()),
            *(own[what] for what in MAP if what in own),
        ],
        modules=_modules(),
    )


@cache
def font() -> str:
    """The font that streamlit's page asks for at once; empty where there is none."""
    found = re.search(r'rel="preload"\s+href="(\./static/media/[\w.\-]+\.woff2)"', _index())
    return found[1] if found else ""


@cache
def _index() -> str:
    try:
        return (_STREAMLIT / "index.html").read_text("utf-8")
    except OSError:
        return ""


@cache
def _component() -> tuple[str, ...]:
    """The script of streamlit-folium's frame. The package is not imported here: a page's run does, which declares it.

    Before that there is nothing at its address.
    """
    spec = find_spec("streamlit_folium")
    if spec is None or spec.origin is None:
        return ()
    build = Path(spec.origin).parent / "frontend" / "build"
    root = "./component/streamlit_folium.st_folium"
    return tuple(f"{root}/{path.relative_to(build).as_posix()}" for path in sorted(build.glob("static/js/main.*.js")))


@cache
def _modules() -> tuple[str, ...]:
    """The scripts of PARTS with all they import, but those that streamlit's page asks for at once."""
    folder = _STREAMLIT / "static" / "js"
    known = set(re.findall(r"static/js/([^\"]+\.js)", _index()))
    found: list[str] = []
    waiting = [path.name for part in PARTS for path in sorted(folder.glob(f"{part}.*.js"))]
    while waiting:
        name = waiting.pop(0)
        path = folder / name
        if name in known or not path.is_file():
            continue
        known.add(name)
        found.append(f"./static/js/{name}")
        waiting += _IMPORT.findall(path.read_text("utf-8"))
    return tuple(found)
