"""The stored data as a Catalog, with the standard library alone: the first page never waits for more."""

from collections.abc import Callable, Container, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from dashboard.model.catalog import Catalog, Ledger
from dashboard.model.claim import Citation, Claim
from dashboard.model.coverage import Coverage
from dashboard.model.organization import Organization
from dashboard.model.site import Event, Site
from dashboard.model.source import Publisher, Source
from dashboard.model.vocabulary import LAYERS
from dashboard.store.damage import DamagedDataError, OnDamage, refuse
from dashboard.store.decoding import decoder
from dashboard.store.features import read_features
from dashboard.store.folder import BuiltFolder
from dashboard.store.interface import Row, Store

Model = TypeVar("Model")


def read_catalog(data: Path, on_damage: OnDamage = refuse) -> Catalog:
    """The catalog of the built files below `data`: see stored_catalog."""
    return stored_catalog(BuiltFolder(data, on_damage))


def stored_catalog(store: Store) -> Catalog:
    """Read the catalog of a store, its ledger and coverage when they are first asked for.

    Each raises DamagedDataError where the store does not hold what the build writes; a layer is left out where `on_damage`
    returns, and the claims, events and citations of its sites with it.
    """
    sites = tuple(site for layer in LAYERS for site in _layer(store, layer))
    return Catalog(
        sites=sites,
        organizations={each.id: each for each in read_table(store, "organizations", Organization)},
        read_coverage=lambda: tuple(read_table(store, "coverage", Coverage)),
        read_version=store.version,
        read_ledger=partial(read_ledger, store, frozenset(site.id for site in sites)),
        read_places=partial(read_places, store),
    )


def read_ledger(store: Store, sites: Container[str]) -> Ledger:
    """Read claims, events and citations of some sites, all sources and where publishers sit; raises DamagedDataError."""
    cited = read_parts(store, "citations", Citation, "site")
    return Ledger(
        claims=tuple(each for each in read_table(store, "claims", Claim, _with_value) if each.site in sites),
        events=tuple(each for each in read_table(store, "events", Event) if each.site in sites),
        citations={site: tuple(map(decoder(Citation), rows)) for site, rows in cited.items() if site in sites},
        sources={source.id: source for source in read_table(store, "sources", Source)},
        seats={each.publisher: each.country for each in read_table(store, "publishers", Publisher, _alone)},
    )


def read_places(store: Store) -> Mapping[str, tuple[float, float]]:
    """Longitude and latitude of the towns of the base map, by their names; raises DamagedDataError."""
    found: dict[str, tuple[float, float]] = {}
    for feature in read_features(store, "places"):
        lon, lat = feature["geometry"]["coordinates"]
        found[feature["properties"]["name"]] = lon, lat
    return found


def read_table(
    store: Store,
    name: str,
    model: type[Model],
    complete: Callable[[Mapping[str, Any]], Mapping[str, Any]] = lambda row: row,
) -> Iterator[Model]:
    """The rows of a table as values of the model; `complete` adds to a row what stands in another form or table."""
    make = decoder(model)
    for place, row in store.rows(name, model):
        try:
            yield make(complete(row))
        except (KeyError, TypeError, ValueError) as error:
            raise store.damaged(f"tables/{name}.csv", place, repr(error)) from error


def read_parts(store: Store, name: str, model: type[Any], owner: str) -> Mapping[str, list[Mapping[str, Any]]]:
    """The rows of a table by what they belong to, which stands in the column `owner`; as plain values."""
    found: dict[str, list[Mapping[str, Any]]] = {}
    for place, row in store.rows(name, model):
        try:
            found.setdefault(row[owner], []).append(row)
        except KeyError as error:
            raise store.damaged(f"tables/{name}.csv", place, repr(error)) from error
    return found


def _layer(store: Store, layer: str) -> list[Site]:
    """The sites of a layer; none where it is damaged and the store's `on_damage` returns."""
    try:
        return list(_sites(store, layer))
    except DamagedDataError as error:
        store.on_damage(error)
        return []


def _sites(store: Store, layer: str) -> Iterator[Site]:
    make = decoder(Site)
    for identity, row in store.sites(layer):
        try:
            yield make(row)
        except (KeyError, TypeError, ValueError) as error:
            raise store.damaged(f"geo/{layer}.geojson", identity, repr(error)) from error


def _with_value(row: Mapping[str, Any]) -> Row:
    """The value of a claim from the three columns it stands in."""
    value: Any = row["value"]
    if row["value_type"] != "text":
        value = [_number(value), _number(row["value_to"])] if row["value_to"] else _number(value)
    return {**row, "value": value}


def _alone(row: Mapping[str, Any]) -> Row:
    """A publisher without its publications, which are a table of their own."""
    return {**row, "publications": ()}


def _number(text: str) -> int | float:
    number = float(text)
    return int(number) if number.is_integer() else number
