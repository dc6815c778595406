"""nginx before the replicas. `python -m cluster.proxy --listen 8080 --replicas 10.0.0.5:8501 10.0.0.6:8501` prints its configuration."""

import argparse
import os
import subprocess
import time
import urllib.request
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from cluster.programs import own_folder, program, unprivileged

TEMPLATE: Final = Path(__file__).parents[1] / "nginx.conf.template"
RETRY_S: Final = 2
"""Seconds after which a replica that failed is asked again."""
START_S: Final = 30


def configuration(
    replicas: Sequence[str], listen: str, folder: Path, *, workers: str = "auto", cache: str = "512m"
) -> str:
    """The configuration for replicas at `host:port`, with what nginx writes below a folder."""
    templates = Environment(loader=FileSystemLoader(TEMPLATE.parent), undefined=StrictUndefined, autoescape=False)
    return templates.get_template(TEMPLATE.name).render(
        replicas=replicas, listen=listen, folder=folder, workers=workers, cache=cache, retry_s=RETRY_S
    )


class Proxy:
    """A running nginx."""

    def __init__(self, folder: Path, port: int, replicas: Sequence[int]) -> None:
        """Start it before replicas at these ports of the loopback."""
        self.address = f"http://127.0.0.1:{port}"
        file = own_folder(folder) / "nginx.conf"
        file.write_text(
            configuration([f"127.0.0.1:{each}" for each in replicas], f"127.0.0.1:{port}", folder, workers="1")
        )
        self._process = subprocess.Popen(
            [program("nginx"), "-p", str(folder), "-c", str(file), "-e", str(folder / "error.log")],
            cwd=folder,
            env={"PATH": os.environ["PATH"]},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            **unprivileged(),
        )
        last = time.monotonic() + START_S
        while not self._answers():
            if self._process.poll() is not None or time.monotonic() > last:
                raise RuntimeError(f"nginx did not start: {(folder / 'error.log').read_text().strip()}")
            time.sleep(0.05)

    @property
    def pid(self) -> int:
        """The number of its first process."""
        return self._process.pid

    def _answers(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.address}/proxyz", timeout=5):
                return True
        except OSError:
            return False

    def stop(self) -> None:
        """End it at once."""
        self._process.terminate()
        self._process.wait()


def main() -> None:
    """Print a configuration."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--replicas", nargs="+", required=True, metavar="HOST:PORT")
    parser.add_argument("--listen", default="8080", help="port, or address and port")
    parser.add_argument("--folder", type=Path, default=Path("/var/lib/presence-atlas"), help="where nginx may write")
    asked = parser.parse_args()
    print(configuration(asked.replicas, asked.listen, asked.folder))


if __name__ == "__main__":
    main()
