"""What the browser gets once: all sites as columns, and the base map as compact rings."""

import json
from collections.abc import Iterable
from typing import Any

from dashboard.evidence.staleness import STALE_YEARS
from dashboard.evidence.valid_time import status_steps
from dashboard.map.still import REGION
from dashboard.model.attribution import attribution
from dashboard.model.catalog import Catalog
from dashboard.model.context import Exercise
from dashboard.model.countries import country_name
from dashboard.model.site import Site
from dashboard.model.vocabulary import (
    ACTORS,
    CONFIDENCES,
    LASTING,
    LAYERS,
    NOT_BUILT,
    RELATIONS,
    STANDINGS,
    STATUS_NOT_KNOWN,
    STATUSES,
    STRENGTH,
    TELLERS,
    Teller,
)
from dashboard.present.palette import COLOURS, DASHES, SHAPES
from dashboard.present.sentence import TELLER_WORDS, standing_word, told_words
from dashboard.present.wording import exercise_lines
from dashboard.selection.route import along
from dashboard.store.damage import DamagedDataError
from dashboard.store.features import read_features
from dashboard.store.interface import Store

DEGREE = 1000
"""Base-map coordinates are sent as whole thousandths of a degree, each the difference to the one before."""

BASE_FILES = ("countries", "regions", "places")
"""The files of data/geo that make the base map."""


def site_payload(catalog: Catalog, years: tuple[int, int]) -> bytes:
    """All sites in the catalog's order, one list a column; years null where unknown, lon/lat in WGS 84 degrees.

    `years` are the first and last that can be chosen. `evidence` is the year of the last evidence by
    the years in which it was published. `end` is the last year a site may have been there; `endBy`, and what a known step ends in, is 1 where only that upper bound is known.
    """
    layers, actors, statuses = list(LAYERS), list(ACTORS), list(STATUSES)
    confidences, relations = list(CONFIDENCES), list(RELATIONS)
    sites = catalog.sites
    columns: dict[str, Any] = {
        "id": [site.id for site in sites],
        "name": [site.name for site in sites],
        "where": [_where(site) for site in sites],
        "what": [site.category for site in sites],
        "layer": [layers.index(site.layer) for site in sites],
        "actor": [actors.index(site.actor) for site in sites],
        "lon": [round(site.location.lon, 4) for site in sites],
        "lat": [round(site.location.lat, 4) for site in sites],
        "accuracy": [site.location.accuracy_m for site in sites],
        "shape": [site.location.shape[0] for site in sites],
        "status": [statuses.index(site.status) for site in sites],
        "statuses": [
            [[year, None if change is None else statuses.index(change.status)]
             for year, change in status_steps(site.statuses, catalog.newest_year)]
            for site in sites
        ],
        "confidence": [confidences.index(site.confidence) for site in sites],
        "relation": [relations.index(site.relation) if site.relation else None for site in sites],
        "start": [site.start_year for site in sites],
        "end": [site.last_year for site in sites],
        "endBy": [int(site.end_by is not None) for site in sites],
        "routes": {row: along(site).round(5).tolist() for row, site in enumerate(sites) if site.location.route},
        "evidence": [[[step.year, step.of] for step in site.evidence_known] for site in sites],
        "known": [
            [[s.year, int(s.exists), s.start_year, s.last_year,
              None if s.status is None else statuses.index(s.status), confidences.index(s.confidence),
              int(s.end_by is not None)]
             for s in site.known]
            for site in sites
        ],
    }  # fmt: skip
    words = {
        "years": years,
        "region": REGION,
        "layers": list(LAYERS.values()),
        "actors": list(ACTORS.values()),
        "statuses": list(STATUSES.values()),
        "statusCodes": statuses,
        "unknownStatus": STATUS_NOT_KNOWN,
        "lasting": [place for place, code in enumerate(statuses) if code in LASTING],
        "notBuilt": [place for place, code in enumerate(statuses) if code in NOT_BUILT],
        "staleYears": STALE_YEARS,
        "confidences": list(CONFIDENCES.values()),
        "relations": list(RELATIONS.values()),
        "tellers": [_teller(code) for code in TELLERS],
        "colours": list(COLOURS.values()),
        "shapes": list(SHAPES.values()),
        "dashes": [DASHES[code] for code in CONFIDENCES],
        "attribution": attribution(sites),
        "contested": [place for place, code in enumerate(confidences) if STRENGTH[code] == "contested"],
    }
    return as_json({"words": words, "sites": columns})


def _teller(teller: Teller) -> dict[str, Any]:
    """A side in the words of the sentence: alone, and with each of its standings."""
    return {
        "tells": told_words(teller, ()),
        "says": [standing_word(teller, standing) for standing in STANDINGS],
        "who": TELLER_WORDS[teller],
    }


def base_payload(data: Store) -> bytes:
    """Countries, regions and towns of geo/ as one file; rings are lists of whole numbers (see DEGREE).

    A damaged file is left out where the store's `on_damage` returns.
    """
    areas, parts, towns = (_features(data, name) for name in BASE_FILES)
    countries = [
        {
            "id": each["id"],
            "name": each["properties"]["name"],
            "at": each["properties"]["label"],
            "rings": _rings(each["geometry"]),
        }
        for each in areas
    ]
    regions = [
        {"id": each["id"], "name": each["properties"]["name"], "at": each["properties"]["label"],
         "rings": _rings(each["geometry"])}
        for each in parts
    ]  # fmt: skip
    places = [
        [each["properties"]["name"], *each["geometry"]["coordinates"], each["properties"]["zoom"],
         int(each["properties"]["capital"])]
        for each in towns
    ]  # fmt: skip
    return as_json({"degree": DEGREE, "countries": countries, "regions": regions, "places": places})


def exercise_payload(exercises: Iterable[Exercise]) -> bytes:
    """The exercises as the map draws them, in their order; those without a place keep their row and are not drawn."""
    return as_json({"rows": [_exercise(each) for each in exercises]})


def _exercise(exercise: Exercise) -> dict[str, Any]:
    where = exercise.location
    return {
        "id": exercise.id,
        "name": exercise.name,
        "year": exercise.year,
        "status": exercise.status,
        "lon": where.lon if where else None,
        "lat": where.lat if where else None,
        "accuracy": where.accuracy_m if where else None,
        "lines": exercise_lines(exercise),
    }


def _where(site: Site) -> str:
    parts = [site.place, *(country_name(code) for code in site.countries)]
    return ", ".join(dict.fromkeys(part for part in parts if part))


def _features(data: Store, name: str) -> list[dict[str, Any]]:
    try:
        return read_features(data, name)
    except DamagedDataError as error:
        data.on_damage(error)
        return []


def _rings(geometry: dict[str, Any]) -> list[list[int]]:
    polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    return [_differences(ring) for polygon in polygons for ring in polygon]


def _differences(ring: Iterable[Iterable[float]]) -> list[int]:
    found: list[int] = []
    last_x = last_y = 0
    for lon, lat in ring:
        x, y = round(lon * DEGREE), round(lat * DEGREE)
        found += [x - last_x, y - last_y]
        last_x, last_y = x, y
    return found


def as_json(content: object) -> bytes:
    """Compact JSON as the browser fetches it."""
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
