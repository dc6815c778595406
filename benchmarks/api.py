"""The same features asked of the atlas's API and of pygeoapi, on the same sites, one after the other: prints a table."""

import argparse
import json
import os
import socket
import statistics
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from typing import Any

from apps import APPS, HERE, OURS, ROOT, Server, copy_atlas
from dataset import generate

DATA = HERE / ".data/api"
ASKED = ("limit=10000", "limit=1000", "limit=100", "limit=10000&bbox=68,36,75,41", "limit=100&bbox=68,36,75,41")
REPEAT = 9


def main() -> None:
    """Measure both, and print medians in milliseconds with their ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=5000, help="how many sites")
    size = parser.parse_args().size
    copy_atlas()
    ours = Server(next(app for app in APPS if app.name == OURS), generate(ROOT / "data", DATA / "data", size)).ready()
    try:
        items = f"{ours.url}/api/collections/sites/items"
        (DATA / "sites.geojson").write_bytes(fetched(f"{items}?limit=10000"))
        port, peer = pygeoapi(DATA / "sites.geojson")
        try:
            theirs = f"http://127.0.0.1:{port}/collections/sites/items"
            wait(f"http://127.0.0.1:{port}/conformance?f=json")
            print(
                f"{size} sites: milliseconds, median of {REPEAT}\n\n| asked | atlas | pygeoapi | ratio |\n| --- | --- | --- | --- |"
            )
            for query in ASKED:
                own, other = (median_ms(f"{address}?{query}&f=json") for address in (items, theirs))
                print(f"| `{query}` | {own:.1f} | {other:.1f} | {own / other:.2f} |", flush=True)
        finally:
            peer.terminate()
            peer.wait(timeout=10)
    finally:
        ours.stop()


def pygeoapi(features: Path) -> tuple[int, "subprocess.Popen[bytes]"]:
    """Start pygeoapi over a GeoJSON file, with its Starlette app on uvicorn; returns its port and process."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    settings, described = DATA / "pygeoapi.json", DATA / "pygeoapi-openapi.json"
    settings.write_text(json.dumps(configuration(features, port)), "utf-8")
    environment = {**os.environ, "PYGEOAPI_CONFIG": str(settings), "PYGEOAPI_OPENAPI": str(described)}
    tool = Path(sys.executable).parent / "pygeoapi"
    command = [str(tool), "openapi", "generate", str(settings), "--format", "json", "--output-file", str(described)]
    subprocess.run(command, env=environment, check=True, capture_output=True)
    command = [
        sys.executable,
        "-m",
        "uvicorn",
        "pygeoapi.starlette_app:APP",
        "--port",
        str(port),
        "--log-level",
        "error",
    ]
    return port, subprocess.Popen(command, env=environment)


def configuration(features: Path, port: int) -> dict[str, Any]:
    """What pygeoapi needs to serve one file as fast as it can."""
    person = ("name", "position", "address", "city", "stateorprovince", "postalcode", "country", "phone", "fax", "email", "hours",
              "instructions", "role")  # fmt: skip
    address = f"http://127.0.0.1:{port}"
    return {
        "server": {
            "bind": {"host": "127.0.0.1", "port": port},
            "url": address,
            "mimetype": "application/json; charset=UTF-8",
            "encoding": "utf-8",
            "language": "en-US",
            "gzip": False,
            "pretty_print": False,
            "limits": {"default_items": 100, "max_items": 10000},
            "map": {"url": f"{address}/{{z}}/{{x}}/{{y}}.png", "attribution": "none"},
        },
        "logging": {"level": "ERROR"},
        "metadata": {
            "identification": {"title": "Sites", "description": "Sites", "keywords": ["sites"], "keywords_type": "theme",
                               "terms_of_service": address, "url": address},
            "license": {"name": "none", "url": address},
            "provider": {"name": "none", "url": address},
            "contact": {**dict.fromkeys(person, "none"), "url": address},
        },
        "resources": {
            "sites": {
                "type": "collection",
                "title": "Sites",
                "description": "Sites",
                "keywords": ["sites"],
                "links": [],
                "extents": {"spatial": {"bbox": [-180, -90, 180, 90], "crs": "http://www.opengis.net/def/crs/OGC/1.3/CRS84"}},
                "providers": [{"type": "feature", "name": "GeoJSON", "data": str(features), "id_field": "id"}],
            }
        },
    }  # fmt: skip


def median_ms(address: str) -> float:
    """The median time of an answer in milliseconds, read to its end."""
    times = []
    for _ in range(REPEAT):
        start = time.perf_counter()
        fetched(address)
        times.append(time.perf_counter() - start)
    return 1000 * statistics.median(times)


def fetched(address: str) -> bytes:
    """The body of an answer."""
    with urllib.request.urlopen(address, timeout=60) as answer:
        return bytes(answer.read())


def wait(address: str) -> None:
    """Wait until a server answers; raises RuntimeError after a minute."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        try:
            fetched(address)
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError(f"no server at {address}")


if __name__ == "__main__":
    main()
