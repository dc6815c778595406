"""Checks the comparison with known sites by code that shares nothing with it: R with the package spatstat.

Not part of the tests. Needs `Rscript` with spatstat (Debian: r-base-core, r-cran-spatstat). From the project's root:

    PYTHONPATH=src .venv/bin/python benchmarks/nearness

writes the sites of Tajikistan and Kyrgyzstan as kilometres on a plane, runs `check.R` on them, and prints both results.
docs/methods.md quotes them.
"""

import csv
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

import numpy as np
from pyproj import Proj

from dashboard import paths
from dashboard.analysis.chance.comparison import DISTANCES_KM, compare
from dashboard.analysis.chance.worlds import Rule
from dashboard.analysis.overlap import PRESETS, SECURITY
from dashboard.store.files import read_catalog
from dashboard.store.folder import BuiltFolder
from dashboard.store.ground import read_ground

ACCURACY_M = 50_000
HOSTS = ("TJK", "KGZ")
RULE: Final[tuple[Rule, ...]] = ("known_sites",)
AT = (20.0, 50.0, 100.0, 200.0)
PLANE = Proj(proj="aeqd", lon_0=72, lat_0=40, ellps="WGS84")
"""Distances on this plane are right to 0.3 percent in the two countries."""


def main() -> None:
    """Compare Chinese security sites with Russian bases by both programs."""
    catalog = read_catalog(paths.DATA)
    sites = [
        site
        for site in catalog.sites
        if site.location.accuracy_m <= ACCURACY_M and site.countries[0] in HOSTS and len(site.countries) == 1
    ]
    left, right = (set(side.of(sites)) for side in (SECURITY, PRESETS["bases"]))
    ground = read_ground(BuiltFolder(paths.DATA))
    ours = compare(catalog, left, right, ground, known=[site.id for site in sites], rounds=4999, rules=RULE)
    (known,) = ours.comparisons
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sites.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(("id", "country", "x", "y", "accuracy", "side"))
            for site in sites:
                x, y = np.array(PLANE(site.location.lon, site.location.lat)) / 1000
                side = "left" if site.id in left else "right" if site.id in right else "other"
                writer.writerow((site.id, site.countries[0], x, y, site.location.accuracy_m / 1000, side))
        script = Path(__file__).with_name("check.R")
        print(f"atlas: {ours.sites} sites, {ours.places} places, {ours.right} bases, p = {known.p_value:.3f}")
        for distance in AT:
            at = DISTANCES_KM.index(distance)
            pairs, expected = ours.pairs[at], known.pairs[at]
            print(
                f"  {distance:g} km: {pairs.drawn:g}, expected {expected.mean:.2f} ({expected.low:g}-{expected.high:g})"
            )
        sys.stdout.flush()
        subprocess.run(["Rscript", "--vanilla", str(script), str(path)], check=True)


if __name__ == "__main__":
    main()
