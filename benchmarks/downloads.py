"""Downloads of every site of a data folder: for each format the size of the file, the time, and the memory it takes.

Run from the folder of the benchmarks: `python downloads.py [SITES]`. Each format is written in a process of its own that
has read the data already. Memory is the most the process grows by, the loading of GDAL and Arrow included. Linux alone.
"""

import datetime
import os
import subprocess
import sys
import time
from pathlib import Path

from dataset import generate

HERE = Path(__file__).parent
SOURCE = HERE.parent / "src"
MIB = 1024  # kB, the unit of /proc


def main(size: int) -> None:
    """Print a row a format."""
    data = generate(HERE.parent / "data", HERE / ".data" / f"downloads-{size}", size)
    environment = {**os.environ, "ATLAS_DATA": str(data), "PYTHONPATH": str(SOURCE)}
    code = "from dashboard.exports.formats import FORMATS; print(*FORMATS)"
    names = subprocess.check_output([sys.executable, "-c", code], env=environment, text=True).split()
    print(f"| {size:,} sites | file, MB | seconds | memory, MiB |\n| --- | ---: | ---: | ---: |", flush=True)
    for name in names:
        subprocess.run([sys.executable, __file__, "--write", name], env=environment, check=True)


def write(name: str) -> None:
    """Write one format and print its row."""
    from dashboard import paths
    from dashboard.evidence.moment import TODAY
    from dashboard.exports.content import Content
    from dashboard.exports.formats import FORMATS
    from dashboard.store.files import read_catalog

    catalog = read_catalog(paths.DATA)
    content = Content(catalog, catalog.sites, TODAY, "Everything.", datetime.datetime.now(tz=datetime.UTC).date())
    for read in (catalog.claims_of, catalog.events_of, catalog.citations_of):
        assert read  # once per server, whatever is downloaded
    Path("/proc/self/clear_refs").write_text("5")  # the highest memory so far is that of now
    before, start = _memory("VmRSS"), time.perf_counter()
    size = sum(map(len, FORMATS[name].pieces(content)))
    seconds = time.perf_counter() - start
    grown = max(0, _memory("VmHWM") - before)
    print(f"| {name} | {size / 1e6:.1f} | {seconds:.1f} | {grown / MIB:.0f} |", flush=True)


def _memory(name: str) -> int:
    """A figure of this process in kB."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(name))


if __name__ == "__main__":
    if sys.argv[1:2] == ["--write"]:
        write(sys.argv[2])
    else:
        main(int(sys.argv[1]) if sys.argv[1:] else 20_000)
