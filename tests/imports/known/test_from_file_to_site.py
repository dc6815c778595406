"""Files of known data sets, read, understood and checked: what is drawn, what is shown elsewhere, what a reader learns."""

import io

import pytest

from dashboard.imports.checking import check
from dashboard.imports.known import DATA_SETS
from dashboard.imports.known.sipri import transfers
from dashboard.imports.packing import read_data, write_data
from dashboard.imports.proposing import propose
from dashboard.imports.reading import read
from dashboard.model.own import OwnData
from raw_tables import FILES


def checked(name: str) -> OwnData:
    raw = read((FILES / name).read_bytes(), name)
    return check(raw, propose(raw), {}, key="d1", file_name=name)


@pytest.mark.parametrize(
    ("name", "key", "drawn", "refused"),
    [
        ("aiddata-extract.csv", "aiddata", 0, 7),
        ("aiddata-workbook.csv", "aiddata", 0, 4),
        ("aiddata-project.geojson", "aiddata", 1, 0),
        ("gem-coal-plants.csv", "gem", 3, 0),
        ("wri-database.csv", "wri", 1, 0),
        ("wri-country-sheet.csv", "wri", 2, 2),
        ("ucdp-ged.csv", "ucdp", 3, 0),
        ("acled.csv", "acled", 2, 0),
        ("acled-old.csv", "acled", 1, 0),
        ("sipri-register.csv", "sipri", 0, 0),
        ("sipri-register-old.csv", "sipri", 0, 0),
        ("overpass.geojson", "osm", 2, 0),
    ],
)
def test_a_file_as_it_is_downloaded_needs_no_mapping(name: str, key: str, drawn: int, refused: int) -> None:
    found = checked(name)
    assert found.kind == DATA_SETS[key].name
    assert found.credit == DATA_SETS[key].credit
    assert (len(found.sites), found.refused) == (drawn, refused)
    assert set(DATA_SETS[key].remarks) <= set(found.remarks)
    assert (DATA_SETS[key].without_places in found.remarks) == (drawn == 0)


def test_words_of_the_data_set_become_those_of_the_atlas() -> None:
    sites = checked("gem-coal-plants.csv").sites
    assert dict(zip(sites.status.values, sites.statuses, strict=True)) == {
        "operating": "active",
        "announced": "planned",
        "retired": "ended",
    }
    assert sites.accuracy_m.tolist() == [500, 50_000, 500]
    assert [sites.country.at(place) for place in range(3)] == ["KAZ"] * 3


def test_an_event_has_its_date_as_exact_as_it_is_known() -> None:
    assert list(checked("ucdp-ged.csv").sites.date) == ["2010-09-19", "2012-07", "1996"]
    assert list(checked("acled.csv").sites.date) == ["2021-01-31", "2021-04"]
    assert list(checked("acled-old.csv").sites.date) == ["2021-01-01"]


@pytest.mark.parametrize(("name", "orders"), [("sipri-register.csv", 3), ("sipri-register-old.csv", 2)])
def test_a_trade_register_is_a_table_for_a_page_and_no_row_is_called_wrong(name: str, orders: int) -> None:
    found = checked(name)
    assert found.faults == ()
    assert found.table is not None
    assert len(transfers(found.table)) == orders


def test_the_table_survives_the_way_between_processes() -> None:
    for name in ("sipri-register.csv", "acled.csv"):
        sent, stream = checked(name), io.BytesIO()
        write_data(sent, stream)
        stream.seek(0)
        assert read_data(stream).table == sent.table
