"""A data folder of any size, made from the real one: the same sites again and again, each copy set off by some 20 km."""

import csv
import hashlib
import json
import random
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

LAYERS = ("russian_bases", "chinese_presence", "bri_projects", "mine_concessions")
TABLES_OF_SITES = {
    "claims": "site",
    "citations": "site",
    "events": "site",
    "statuses": "site",
    "involvements": "site",
    "sites": "id",
}
SPREAD = 0.2  # standard deviation of the jitter in degrees


def generate(real: Path, target: Path, size: int) -> Path:
    """Write a data folder with `size` sites to `target` and return it; the same size always gives the same folder."""
    shutil.rmtree(target, ignore_errors=True)
    (target / "geo").mkdir(parents=True)
    (target / "tables").mkdir()
    layers = {layer: json.loads((real / f"geo/{layer}.geojson").read_text("utf-8")) for layer in LAYERS}
    chosen = _copies([feature["id"] for layer in LAYERS for feature in layers[layer]["features"]], size)
    offsets = {copy: offset for copies in chosen.values() for copy, offset in copies}
    for layer, collection in layers.items():
        copies = [_moved(each, *copy) for each in collection["features"] for copy in chosen.get(each["id"], ())]
        collection["features"] = copies
        (target / f"geo/{layer}.geojson").write_text(json.dumps(collection, ensure_ascii=False), "utf-8")
    for path in real.glob("geo/*.*"):
        if path.stem not in LAYERS:
            shutil.copy(path, target / "geo")
    for path in real.glob("tables/*.csv"):
        if path.stem in TABLES_OF_SITES:
            _copy_rows(path, target / "tables" / path.name, TABLES_OF_SITES[path.stem], chosen, offsets)
        else:
            _keep_rows(path, target / "tables" / path.name, lambda row: not row.get("site") or row["site"] in chosen)
    _keep_links(target / "tables", chosen)
    _describe(real, target)
    return target


def _describe(real: Path, target: Path) -> None:
    """Write the data package with the size and hash of the files that were made: the atlas compares them."""
    package = json.loads((real / "datapackage.json").read_text("utf-8"))
    for each in package["resources"]:
        content = (target / each["path"]).read_bytes()
        each |= {"bytes": len(content), "hash": f"sha256:{hashlib.sha256(content).hexdigest()}"}
    (target / "datapackage.json").write_text(json.dumps(package, ensure_ascii=False), "utf-8")


def visible(data: Path, year: int) -> int:
    """How many sites of a data folder touch a year, those of unknown years included: what every app has to show.

    Where the last year is not known, but that it was no later than another, that other counts.
    """
    with (data / "tables/sites.csv").open(encoding="utf-8", newline="") as file:
        return sum(
            int(row["start_year"] or year) <= year <= int(row["end_year"] or row["end_by"] or year)
            for row in csv.DictReader(file)
        )


Copies = dict[str, list[tuple[str, tuple[float, float]]]]


def _copies(ids: list[str], size: int) -> Copies:
    """For each real id its copies: their ids, and how far each is moved (lon, lat in degrees; the first stays)."""
    dice = random.Random(size)
    counts = dict.fromkeys(ids, 0)
    if size < len(ids):
        ids = [ids[round(place * len(ids) / size)] for place in range(size)]
    for place in range(size):
        counts[ids[place % len(ids)]] += 1
    return {
        site: [
            (f"{site}-{copy}" if copy else site, (dice.gauss(0, SPREAD), dice.gauss(0, SPREAD)) if copy else (0.0, 0.0))
            for copy in range(count)
        ]
        for site, count in counts.items()
        if count
    }


def _moved(feature: dict[str, Any], site: str, offset: tuple[float, float]) -> dict[str, Any]:
    def move(place: Any) -> Any:
        if isinstance(place[0], (int, float)):
            return [round(place[0] + offset[0], 5), round(place[1] + offset[1], 5)]
        return [move(part) for part in place]

    facts = feature["properties"]
    lon, lat = move([facts["lon"], facts["lat"]])
    geometry = {**feature["geometry"], "coordinates": move(feature["geometry"]["coordinates"])}
    return {**feature, "id": site, "geometry": geometry, "properties": {**facts, "lon": lon, "lat": lat}}


def _copy_rows(source: Path, target: Path, key: str, chosen: Copies, offsets: dict[str, tuple[float, float]]) -> None:
    with source.open(encoding="utf-8", newline="") as given, target.open("w", encoding="utf-8", newline="") as made:
        reader = csv.DictReader(given)
        writer = csv.DictWriter(made, reader.fieldnames or [], lineterminator="\n")
        writer.writeheader()
        for row in reader:
            writer.writerows(_row_copies(row, key, chosen, offsets))


def _keep_rows(source: Path, target: Path, kept: Callable[[dict[str, str]], bool]) -> None:
    """Copy a table as it is, but without the rows about sites that were left out."""
    with source.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        rows, fields = [row for row in reader if kept(row)], reader.fieldnames or []
    with target.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, fields, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def _keep_links(tables: Path, chosen: Copies) -> None:
    """Leave out the links of chains whose steps, or the claims they rest on, went with a site."""
    with (tables / "chain_steps.csv").open(encoding="utf-8", newline="") as file:
        steps = {(row["chain"], row["id"]) for row in csv.DictReader(file)}

    def whole(row: dict[str, str]) -> bool:
        rests_on = [claim.rpartition("/")[0] for claim in row["claim_ids"].split(" | ") if claim]
        return steps.issuperset((row["chain"], row[end]) for end in ("of", "to")) and all(map(chosen.get, rests_on))

    _keep_rows(tables / "chain_links.csv", tables / "chain_links.csv", whole)


def _row_copies(
    row: dict[str, str], key: str, chosen: Copies, offsets: dict[str, tuple[float, float]]
) -> Iterator[dict[str, str]]:
    for site, _ in chosen.get(row[key], ()):
        copy = {**row, key: site}
        if key == "site" and "id" in row:
            copy["id"] = row["id"].replace(row[key], site, 1)
        if "lon" in row:
            lon, lat = offsets[site]
            copy |= {"lon": f"{float(row['lon']) + lon:.5f}", "lat": f"{float(row['lat']) + lat:.5f}"}
        yield copy
