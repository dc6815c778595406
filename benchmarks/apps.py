"""Who takes part: ours and its peers, how each is started, and how it is seen that a picture has been drawn."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import psutil

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
COPY = HERE / ".data/atlas"
"""The atlas as it stands when a run begins: edits made meanwhile change nothing, and nothing is laid into its folder."""
FIRST_YEAR = 2008
"""Where every slider stands before it is moved."""


@dataclass(frozen=True)
class App:
    """One participant."""

    name: str
    label: str
    script: Path
    probe: str
    """How `probes.js` reads what is drawn: the number of sites, or a number that changes with the picture."""
    counts: bool = True
    """Whether the probe tells the number of sites; where it can't, the last change of the picture is taken."""
    kind: str = "streamlit"
    path: str = "/"
    slider: str = ".stSlider input[type=range]"
    has_filter: bool = True
    layer: str = ""
    """A filter other than the slider that the map applies itself, where the app has one."""
    search: str = ""
    """A field in which a reader types what to look for, where the app has one."""
    folded: str = ""
    """What opens a filter with a long list of choices, where the app has one."""
    listed: str = ""
    """The field of that filter in which a reader types and takes a choice by Enter."""
    weighed: str = ""
    """The address at which one side's word can be filtered and evidence left out, where the app can do that."""
    around: str = ""
    """The address with a circle round a place of which the kilometres can be changed, where the app can do that."""


OURS = "atlas"
ECHO = "echo"
STATIC = "static"
APPS = [
    App(OURS, "Presence Atlas", COPY / "app.py", "atlas", path=f"/?year={FIRST_YEAR}", slider=".st-key-w_year input[type=range]",
        layer=".st-key-w_layers button", search=".st-key-w_q input", folded=".st-key-open_countries button", listed=".st-key-w_countries input",
        weighed=f"/?year={FIRST_YEAR}&according=host&confidence=reported",
        around=f"/?year={FIRST_YEAR}&radius=40,70,400"),
    App("rebuilt", "streamlit-folium, map rebuilt", HERE / "peers/folium_rebuilt.py", "markers"),
    App("group", "streamlit-folium, feature_group_to_add", HERE / "peers/folium_group.py", "markers"),
    App("deck", "st.pydeck_chart", HERE / "peers/deck.py", "instances"),
    App("plotly", "st.plotly_chart, scatter_map", HERE / "peers/plotly_map.py", "elements", counts=False),
    App("dash", "dash-leaflet, GeoJSON on canvas", HERE / "peers/dash_leaflet_app.py", "arcs", counts=False, kind="python", slider="[role=slider]"),
    App("hello", "streamlit-folium, hello-map of one marker", HERE / "peers/folium_hello.py", "markers", has_filter=False),
    App(ECHO, "echo: slider to text (floor of a round trip)", HERE / "peers/echo.py", "text"),
    App(STATIC, "static Leaflet page (floor of drawing)", HERE / "peers/static_leaflet.py", "page", kind="python", slider="#year"),
]  # fmt: skip


def copy_atlas() -> None:
    """Lay the copy of the atlas that takes part."""
    shutil.rmtree(COPY, ignore_errors=True)
    for folder in ("src", "pages", ".streamlit", "data"):
        shutil.copytree(ROOT / folder, COPY / folder, ignore=shutil.ignore_patterns("__pycache__"))
    for script in ("app.py", "map.py"):
        shutil.copy(ROOT / script, COPY)


class Server:
    """One app's server on a free port of this machine, with its CPU time and memory (children included)."""

    def __init__(self, app: App, data: Path, imports: IO[str] | None = None) -> None:
        """Start it; `ready` waits until it answers. `imports` is a file for what `python -X importtime` tells."""
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        command = [sys.executable, str(app.script), str(self.port)]
        if app.kind == "streamlit":
            options = {"port": self.port, "address": "127.0.0.1", "headless": "true", "enableStaticServing": "true",
                       "fileWatcherType": "none"}  # fmt: skip
            timing = ["-X", "importtime"] if imports else []
            command = [
                sys.executable,
                *timing,
                "-m",
                "streamlit",
                "run",
                str(app.script),
                "--browser.gatherUsageStats",
                "false",
            ]
            command += [part for name, value in options.items() for part in (f"--server.{name}", str(value))]
        self.started = time.time()
        self.process = psutil.Popen(
            command,
            cwd=app.script.parent,
            env={**os.environ, "ATLAS_DATA": str(data)},
            stdout=subprocess.DEVNULL,
            stderr=imports or subprocess.DEVNULL,
        )

    def ready(self) -> "Server":
        """Wait until it answers; raises RuntimeError after a minute."""
        while time.time() < self.started + 60 and self.process.poll() is None:
            try:
                with urllib.request.urlopen(self.url, timeout=5):
                    return self
            except OSError:
                time.sleep(0.02)
        self.stop()
        raise RuntimeError(f"no server at {self.url}")

    def cpu_seconds(self) -> float:
        """CPU time spent until now."""
        times = [process.cpu_times() for process in self._processes()]
        return float(sum(each.user + each.system for each in times))

    def memory_mb(self) -> float:
        """Memory of its own (USS), in MB."""
        return float(sum(process.memory_full_info().uss for process in self._processes())) / 1e6

    def rss_mb(self) -> float:
        """Memory as a host counts it (RSS: shared libraries included), in MB."""
        return float(sum(process.memory_info().rss for process in self._processes())) / 1e6

    def stop(self) -> None:
        """End it."""
        self.process.terminate()
        try:
            self.process.wait(timeout=10)
        except psutil.TimeoutExpired:
            self.process.kill()
            self.process.wait(timeout=10)

    def _processes(self) -> list[psutil.Process]:
        return [self.process, *self.process.children(recursive=True)]
