import csv
import dataclasses
import io
import json
from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.model.argument import ChainStep
from dashboard.model.claim import Citation, Claim
from dashboard.model.context import TABLES
from dashboard.model.coverage import Coverage
from dashboard.model.fields import fields
from dashboard.model.organization import Organization
from dashboard.model.rows import json_of
from dashboard.model.site import Event, Location, Site, StatusChange
from dashboard.model.source import Source
from dashboard.store.decoding import cells, decoder
from dashboard.truth.built.table import table_of
from factories import claim, site
from strategies import values_of

TABLE_CLASSES = (Citation, ChainStep, Coverage, Event, Organization, Source, StatusChange, *TABLES.values())
"""Classes of which a table holds nothing but the columns, but for lists of other classes."""


@given(values_of(Site))
@settings(max_examples=25)
def test_a_site_comes_back_from_its_json(found: Site) -> None:
    text = json.dumps({**json_of(found), "route": found.location.route}, ensure_ascii=False)
    assert decoder(Site)(json.loads(text)) == found


@given(values_of(Location))
def test_a_place_comes_back_with_its_route(found: Location) -> None:
    assert decoder(Location)({**json_of(found), "route": [list(point) for point in found.route]}) == found


def read_back(model: type[Any], found: list[Any]) -> list[Any]:
    """Values through the text of their table, as the store reads it."""
    text = table_of("things", "Things", model, found).csv()
    lists: dict[str, list[Any]] = {field.column: [] for field in fields(model) if field.many}
    read, decode = cells(model), decoder(model)
    rows = csv.DictReader(io.StringIO(text, newline=""))
    return [decode({**lists, **read(row)}) for row in rows]


@pytest.mark.parametrize("model", TABLE_CLASSES)
@given(data=st.data())
@settings(max_examples=25)
def test_rows_come_back_from_the_cells_of_their_table(model: type[Any], data: st.DataObject) -> None:
    found = data.draw(st.lists(values_of(cast(Any, model)), max_size=3))
    if model in TABLES.values():  # their citations stand in a table of their own
        found = [dataclasses.replace(each, sources=()) for each in found]
    assert read_back(model, found) == found


@pytest.mark.parametrize("value", [3, 0.25, (1500, 5500), "a few dozen"])
def test_the_value_of_a_claim_is_a_number_a_range_or_words(value: object) -> None:
    row = json_of(claim(value=value))
    assert decoder(Claim)(json.loads(json.dumps(row))).value == value


def test_what_is_missing_is_an_error_and_not_a_guess() -> None:
    row = {**json_of(site()), "route": []}
    del row["layer"]
    with pytest.raises(KeyError, match="layer"):
        decoder(Site)(row)


def test_a_cell_that_is_no_column_stays_as_it_is() -> None:
    row = {"source": "a", "locator": "", "backs": "start_year | status", "site": "one"}
    found = {"source": "a", "locator": None, "backs": ["start_year", "status"], "site": "one"}
    assert cells(Citation)(row) == found
