"""What a server imports until its first page is drawn: how long it takes, and which heavy packages are among it."""

import asyncio
import tempfile
from collections import defaultdict
from heapq import nlargest
from operator import itemgetter
from pathlib import Path
from typing import Any

from apps import APPS, ECHO, OURS, Server
from load.session import first_run

HEAVY = ("pandas", "geopandas", "altair", "shapely", "pyogrio", "pyarrow", "vl_convert")
NAMES = (OURS, "hello", ECHO)
TOP = 12


def measured(data: Path) -> dict[str, Any]:
    """For each of NAMES: modules and seconds of import, in all and by package; imports in threads included."""
    return {app.name: _measured(data, app.name) for app in APPS if app.name in NAMES}


def _measured(data: Path, name: str) -> dict[str, Any]:
    app = next(app for app in APPS if app.name == name)
    with tempfile.TemporaryFile("w+", encoding="utf-8") as told:
        server = Server(app, data, told)
        try:
            run = asyncio.run(first_run(server.ready().port, app.path.partition("?")[2]))
        finally:
            server.stop()
        told.seek(0)
        seconds: defaultdict[str, float] = defaultdict(float)
        modules: set[str] = set()
        for line in told:
            own, module = _read(line)
            modules.add(module)
            seconds[module.partition(".")[0]] += own
    return {
        "first_run_ms": run.done_ms,
        "modules": len(modules - {""}),
        "import_s": sum(seconds.values()),
        "heavy": {package: seconds[package] for package in HEAVY if package in modules},
        "packages": dict(nlargest(TOP, seconds.items(), key=itemgetter(1))),
    }


def _read(line: str) -> tuple[float, str]:
    """Own seconds and module of a line of `-X importtime`; zero and nothing for other lines."""
    parts = line.removeprefix("import time:").split("|")
    if not line.startswith("import time:") or len(parts) != 3 or not parts[0].strip().isdigit():
        return 0.0, ""
    return int(parts[0]) / 1e6, parts[2].strip()
