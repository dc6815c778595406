"""A workspace gives back exactly what was saved, and nothing that somebody has put into it."""

import dataclasses
import json
from collections.abc import Callable
from typing import Any

import numpy as np
import pyarrow as pa
import pytest
import shapely
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dashboard.imports import sandbox, workspace
from dashboard.imports.meaning import Meaning
from dashboard.imports.raw import UnreadableError
from dashboard.imports.workspace import Saved, Workspace
from dashboard.model.own import NO_YEAR, NOT_STATED, OWN_FIELDS, Coded, Fault, OwnData, OwnSites
from dashboard.model.vocabulary import STATUSES
from hostile import EVERYTHING

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
NAMES = TEXTS.filter(bool)
YEARS = st.one_of(st.just(NO_YEAR), st.integers(-3000, 2100))
LINE = shapely.LineString([(70.1234567890123, 40), (71, 41.00000000000001), (72, 40.5)])
HOLED = shapely.Polygon(shapely.box(60, 40, 61, 41).exterior, [shapely.box(60.2, 40.2, 60.3, 40.3).exterior])
AREA = shapely.MultiPolygon([HOLED, shapely.box(65, 43, 66, 44)])


@st.composite
def words(draw: st.DrawFn, size: int) -> Coded:
    values = tuple(draw(st.lists(NAMES, unique=True, max_size=4)))
    codes = draw(st.lists(st.integers(NOT_STATED, len(values) - 1), min_size=size, max_size=size))
    return Coded(values, np.array(codes, np.int32))


@st.composite
def files(draw: st.DrawFn) -> OwnData:
    size = draw(st.integers(0, 5))

    def many(values: st.SearchStrategy[Any], kind: Any = None) -> Any:
        found = draw(st.lists(values, min_size=size, max_size=size))
        return found if kind is None else np.array(found, dtype=kind)

    shape = many(st.sampled_from("pla"))
    drawn = {place: tuple(_drawn(LINE if code == "l" else AREA)) for place, code in enumerate(shape) if code != "p"}
    wkb = {place: shapely.to_wkb(LINE if code == "l" else AREA) for place, code in enumerate(shape) if code != "p"}
    columns = draw(st.lists(TEXTS, unique=True, max_size=4))
    status = draw(words(size))
    return OwnData(
        key="",
        label=draw(NAMES),
        file_name=draw(TEXTS),
        kind=draw(TEXTS),
        credit=draw(TEXTS),
        remarks=tuple(draw(st.lists(TEXTS, max_size=2))),
        read=size + draw(st.integers(0, 9)),
        sites=OwnSites(
            row=many(st.integers(0, 2**31 - 1), np.int32),
            name=many(NAMES),
            lon=many(st.floats(-180, 180), np.float64),
            lat=many(st.floats(-90, 90), np.float64),
            accuracy_m=many(st.one_of(st.just(np.nan), st.floats(0, 1e6)), np.float64),
            shape=shape,
            outlines=drawn,
            originals=wkb,
            start=many(YEARS, np.int16),
            end=many(YEARS, np.int16),
            date=many(st.sampled_from(["", "2019", "2019-05", "2019-05-04"])),
            country=draw(words(size)),
            actor=draw(words(size)),
            owner=draw(words(size)),
            category=draw(words(size)),
            source=draw(words(size)),
            status=status,
            statuses=tuple(draw(st.sampled_from([None, *STATUSES])) for _ in status.values),
            cells=pa.table({name: pa.array(many(st.one_of(st.none(), NAMES)), pa.string()) for name in columns}),
        ),
        faults=tuple(draw(st.lists(faults(), max_size=3))),
        table=draw(st.sampled_from([None, pa.table({"Supplier": ["Russia", None], "n, \n": ["1", '"2"']})])),
    )


def faults() -> st.SearchStrategy[Fault]:
    return st.builds(Fault, st.one_of(st.none(), st.integers(0, 9)), TEXTS, TEXTS, TEXTS, TEXTS, st.booleans())


def meanings() -> st.SearchStrategy[Meaning | None]:
    columns = st.dictionaries(st.sampled_from(list(OWN_FIELDS)), TEXTS, max_size=3)
    return st.one_of(
        st.none(), st.builds(Meaning, columns, st.sampled_from([None, "EPSG:32642"]), st.booleans(), TEXTS, TEXTS)
    )


def _drawn(shape: Any) -> list[Any]:
    rings = [shape] if shape.geom_type == "LineString" else [part.exterior for part in shape.geoms]
    return [np.array(ring.coords) for ring in rings]


def same(one: Any, other: Any) -> bool:
    """Whether two values are equal to the last bit, arrays and tables too."""
    if dataclasses.is_dataclass(one):
        return type(one) is type(other) and all(
            same(getattr(one, field.name), getattr(other, field.name)) for field in dataclasses.fields(one)
        )
    if isinstance(one, np.ndarray):
        return one.dtype == other.dtype and np.array_equal(one, other, equal_nan=one.dtype.kind == "f")
    if isinstance(one, pa.Table):
        return bool(one.equals(other)) and one.column_names == other.column_names
    if isinstance(one, dict):
        return one.keys() == other.keys() and all(same(one[key], other[key]) for key in one)
    if isinstance(one, tuple | list):
        return len(one) == len(other) and all(map(same, one, other))
    return bool(one == other)


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(files(), meanings()), max_size=3), TEXTS, TEXTS)
def test_what_was_saved_comes_back_to_the_last_bit(
    saved: list[tuple[OwnData, Meaning | None]], address: str, version: str
) -> None:
    content = workspace.write([Saved(*each) for each in saved], address, version)
    found = workspace.read(content)
    assert workspace.is_workspace(content)
    assert (found.address, found.version, found.meanings) == (address, version, tuple(meaning for _, meaning in saved))
    for data, opened in zip((data for data, _ in saved), found.datas, strict=True):
        assert same(data, opened)


def one(**facts: Any) -> OwnData:
    from factories import own_data

    row = {"name": EVERYTHING, "category": "mine", "status": "open", "start": 2016, "cells": {"note": EVERYTHING}}
    return own_data(row, {**row, "geometry": LINE, "lon": 71.0, "lat": 41.0}, key="", **facts)


def test_hostile_texts_are_kept_as_they_are() -> None:
    (opened,) = sandbox.open_workspace(
        workspace.write([Saved(one(label=EVERYTHING))], "year=2016", "abc"), seconds=60
    ).datas
    assert opened.label == EVERYTHING
    assert opened.sites.name[0] == opened.sites.cells["note"][0].as_py() == EVERYTHING


def spoilt(change: Callable[[dict[str, Any]], object]) -> bytes:
    said = json.loads(workspace.write([Saved(one())], "", "abc"))
    change(said)
    return json.dumps(said).encode()


def first(said: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = said["files"][0]
    return found


def put(said: dict[str, Any], table: str, old: str, new: str) -> None:
    """Change a text of a table where it first stands."""
    lines = first(said)[table]
    place = next(place for place, line in enumerate(lines) if old in line)
    lines[place] = lines[place].replace(old, new, 1)


@pytest.mark.parametrize(
    "change",
    [
        lambda said: said.update(format="another"),
        lambda said: said.update(files={}),
        lambda said: said.update(files=[first(said)] * 6),
        lambda said: said.update(files=[None]),
        lambda said: said.update(address=7),
        lambda said: first(said).pop("sites"),
        lambda said: first(said).update(sites=["no table of sites"]),
        lambda said: put(said, "sites", "74", "740"),
        lambda said: put(said, "sites", "2016", "twenty"),
        lambda said: put(said, "sites", "2016", "99999"),
        lambda said: put(said, "sites", '"mine"', '"yours"'),
        lambda said: put(said, "sites", '"lat"', '"lon"'),
        lambda said: first(said)["sites"].append("1,2,3"),
        lambda said: first(said)["cells"].append('"more"'),
        lambda said: first(said).update(columns=["another"]),
        lambda said: first(said).update(columns=[{}]),
        lambda said: first(said).update(words=[]),
        lambda said: first(said)["words"].update(country=["TJK", "TJK"]),
        lambda said: first(said).update(statuses=["bankrupt"]),
        lambda said: first(said).update(statuses=[[]]),
        lambda said: first(said).update(read=1),
        lambda said: first(said).update(read=True),
        lambda said: first(said).update(table=7),
        lambda said: first(said).update(remarks=[7]),
        lambda said: first(said).update(faults=[[1, "a"]]),
        lambda said: first(said).update(faults=[["1", "a", "b", "c", "d", True]]),
        lambda said: first(said).update(meaning={"columns": {"shoe": "a"}, "swapped": False}),
        lambda said: first(said)["geometries"][0].update(site=2),
        lambda said: first(said)["geometries"].append(first(said)["geometries"][0]),
        lambda said: first(said)["geometries"][0].update(drawn=[[[1, 2, 3]]]),
        lambda said: first(said)["geometries"][0].update(drawn=[[["a", 2]]]),
        lambda said: first(said)["geometries"][0].update(drawn=[[[181, 2]]]),
        lambda said: first(said)["geometries"][0].update(geometry={"type": "Point", "coordinates": [181, 2]}),
        lambda said: first(said)["geometries"][0].update(geometry={"type": "Point"}),
        lambda said: first(said)["geometries"][0].update(geometry={"type": "Polygon", "coordinates": []}),
    ],
)
def test_a_value_that_was_changed_is_refused_with_a_sentence(change: Callable[[dict[str, Any]], object]) -> None:
    with pytest.raises(UnreadableError, match=r"^This workspace can't be opened, because .+: it was changed or cut\."):
        workspace.read(spoilt(change))


@pytest.mark.parametrize("content", [b"", b"{", b"[" * 100_000, b'{"format": NaN}', b"\xff\xfe", b"7"])
def test_what_is_no_workspace_is_refused(content: bytes) -> None:
    with pytest.raises(UnreadableError, match="can't be opened"):
        workspace.read(content)


def test_a_workspace_of_a_later_atlas_says_so() -> None:
    with pytest.raises(UnreadableError, match=r"another version of the atlas \(schema 2; this one opens 1\)"):
        workspace.read(spoilt(lambda said: said.update(schema=2)))


def test_shapes_of_too_many_places_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workspace, "MOST_BENDS", 4)
    with pytest.raises(UnreadableError, match="more than 4 places"):
        workspace.read(spoilt(lambda said: None))


def test_a_table_with_too_many_rows_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workspace, "MAX_ROWS", 1)
    with pytest.raises(UnreadableError, match="more than 1 rows"):
        workspace.read(spoilt(lambda said: None))


def test_100_000_rows_are_saved_and_opened_within_the_limits_of_a_file() -> None:
    size = 100_000
    few = one().sites
    column = dict.fromkeys(("country", "actor", "owner", "category", "source", "status"), Coded.none(size))
    places = np.arange(size)
    sites = dataclasses.replace(
        few,
        **column,
        row=places.astype(np.int32),
        name=[f"Event {place}" for place in places],
        lon=places / size,
        lat=places / size,
        accuracy_m=np.full(size, np.nan),
        shape="p" * size,
        outlines={},
        originals={},
        start=np.full(size, 2016, np.int16),
        end=np.full(size, NO_YEAR, np.int16),
        date=["2016-05-04"] * size,
        statuses=(),
        cells=pa.table({f"column {each}": [f"text {each} of row {place} Я" for place in places] for each in range(4)}),
    )
    content = workspace.write([Saved(dataclasses.replace(one(), sites=sites, read=size))], "", "abc")
    opened: Workspace = sandbox.open_workspace(content, seconds=60)
    assert len(opened.datas[0].sites) == size
