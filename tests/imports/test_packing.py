import dataclasses
from io import BytesIO
from typing import Any

import numpy as np
import pyarrow as pa
import pytest

from dashboard.imports import packing
from dashboard.imports.meaning import Meaning
from dashboard.imports.packing import HEAD, Loaded, head_of
from dashboard.imports.raw import How, Part, Raw
from dashboard.model.own import NO_YEAR, NOT_STATED, Coded, Fault, OwnData, OwnSites, Texts

FAULTS = (
    Fault(None, "", "", "the whole", "another", refused=False),
    Fault(3, "lat", "x\ud800<script>", "no number", "a number"),
)


def raw(size: Any = 3) -> Any:
    return Raw(
        format="CSV",
        parts=(Part("a", None), Part("b", 5, "no table")),
        how=How("a", 1, "utf-8", "EPSG:4326"),
        cells=pa.table({"Имя": [f"n{number}" for number in range(size)], "": pa.nulls(size, pa.string())}),
        row=np.arange(2, size + 2, dtype=np.int32),
        geometry=[b"\x01", None, *([None] * (size - 2))] if size > 1 else None,
        faults=FAULTS,
        remarks=("one.", "two."),
        encodings=("utf-8", "cp1251"),
    )


def data() -> Any:
    line = np.array([[70.0, 40.0], [71.0, 41.0]])
    sites = OwnSites(
        row=np.array([2, 3], np.int32),
        name=Texts(pa.array(["A", "Б"])),
        lon=np.array([70.0, 71.5]),
        lat=np.array([40.0, 41.5]),
        accuracy_m=np.array([np.nan, 500.0]),
        shape="lp",
        outlines={0: (line, line + 1)},
        originals={0: b"wkb"},
        start=np.array([2019, NO_YEAR], np.int16),
        end=np.array([NO_YEAR, 2020], np.int16),
        date=Texts(pa.array(["2019-05", ""]).dictionary_encode()),
        country=Coded(("KAZ",), np.array([0, NOT_STATED], np.int32)),
        actor=Coded.none(2),
        owner=Coded(("x", "y"), np.array([1, 0], np.int32)),
        category=Coded.none(2),
        source=Coded.none(2),
        status=Coded(("works",), np.array([0, 0], np.int32)),
        statuses=("active",),
        cells=pa.table({"a": ["1", None]}),
    )
    return OwnData("d1", "Label", "f.csv", "AidData", "credit", ("remark",), 4, sites, FAULTS)


def again(written: Any, read: Any, value: Any) -> Any:
    file = BytesIO()
    written(value, file)
    file.seek(0)
    found = read(file)
    assert file.read() == b""
    return found


def equal(one: Any, other: Any) -> None:
    """Whether two are the same, however deep; a half of a letter became a question mark."""
    if dataclasses.is_dataclass(one):
        assert type(one) is type(other)
        for field in dataclasses.fields(one):
            equal(getattr(one, field.name), getattr(other, field.name))
    elif isinstance(one, np.ndarray):
        assert one.dtype == other.dtype
        np.testing.assert_array_equal(one, other)
    elif isinstance(one, pa.Table):
        assert one.equals(other)
    elif isinstance(one, dict):
        assert list(one) == list(other)
        equal(list(one.values()), list(other.values()))
    elif isinstance(one, list | tuple | Texts):
        assert type(one) is type(other)
        assert len(one) == len(other)
        for left, right in zip(one, other, strict=True):
            equal(left, right)
    else:
        assert (one.replace("\ud800", "?") if isinstance(one, str) else one) == other


@pytest.mark.parametrize("size", [0, 1, 3])
def test_what_a_file_holds_comes_back_as_it_was(size: Any) -> None:
    equal(raw(size), again(packing.write_raw, packing.read_raw, raw(size)))


def test_what_was_checked_comes_back_as_it_was() -> None:
    equal(data(), again(packing.write_data, packing.read_data, data()))


def test_a_file_without_rows_comes_back_too() -> None:
    none = np.zeros(0)
    plain: dict[str, Any] = {name: none.astype(packing._TYPES.get(name, np.float64)) for name in packing._PLAIN}
    coded: dict[str, Any] = {name: Coded.none(0) for name in packing._CODED}
    sites = OwnSites(
        **plain,
        **coded,
        name=Texts(pa.array([], pa.string())),
        shape="",
        date=Texts(pa.array([], pa.string())),
        outlines={},
        originals={},
        statuses=(),
        cells=pa.table({"a": pa.nulls(0, pa.string())}),
    )
    empty = dataclasses.replace(data(), sites=sites, faults=())
    equal(empty, again(packing.write_data, packing.read_data, empty))


@pytest.mark.parametrize(
    "wrong",
    [
        {"shape": "lx"},
        {"actor": Coded(("x",), np.array([0, 1], np.int32))},
        {"owner": Coded(("x",), np.array([0, -2], np.int32))},
        {"name": Texts(pa.array(["A", None]))},
        {"date": Texts(pa.array([None, "2019"]))},
    ],
)
def test_what_no_check_would_leave_is_refused(wrong: dict[str, Any]) -> None:
    found = data()
    with pytest.raises(ValueError, match=r"no such|no texts"):
        again(
            packing.write_data,
            packing.read_data,
            dataclasses.replace(found, sites=dataclasses.replace(found.sites, **wrong)),
        )


def test_everything_together_comes_back() -> None:
    loaded = Loaded(raw(), Meaning({"name": "Имя"}, "EPSG:32642", True, "gem", "x"), data())
    equal(loaded, again(packing.write, packing.read, loaded))


def test_the_head_is_the_first_rows_without_faults() -> None:
    head: Any = head_of(raw(50))
    assert head.cells.num_rows == len(head.row) == len(head.geometry) == HEAD
    assert head.faults == ()
    assert head_of(raw(1)).geometry is None


def test_what_is_cut_short_raises() -> None:
    file = BytesIO()
    packing.write_raw(raw(), file)
    content = file.getvalue()
    for size in range(0, len(content), 97):
        with pytest.raises((EOFError, ValueError, OSError, pa.ArrowException)):
            packing.read_raw(BytesIO(content[:size]))
    with pytest.raises(ValueError, match="too long"):
        packing.read_json(BytesIO(b"\xff" * 8))
