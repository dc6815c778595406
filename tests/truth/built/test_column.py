"""Columns are read off the model: type, whether a cell may be empty, limits, meaning."""

from typing import Any

import pytest

from dashboard.model.argument import ArticleClaim
from dashboard.model.claim import Claim
from dashboard.model.context import ArmsTransfer, Exercise
from dashboard.model.organization import Organization
from dashboard.model.site import Event, Site
from dashboard.truth.built.column import Column, column_of, columns_of


@pytest.mark.parametrize(
    ("model", "name", "kind", "required"),
    [
        (Site, "id", "string", True),
        (Site, "place", "string", False),
        (Site, "lon", "number", True),  # of a part that every site has
        (Exercise, "lon", "number", False),  # of a part that may be absent
        (Site, "accuracy_m", "integer", True),
        (Site, "offshore", "boolean", True),  # by default false, never empty
        (Site, "name_ru", "string", False),
        (Site, "countries", "string", True),  # a list that has at least one entry
        (Site, "regions", "string", False),
        (Site, "confidence", "string", True),  # worked out, never empty
        (Site, "newest_evidence", "string", False),
        (Event, "site", "string", True),
        (ArmsTransfer, "from_year", "integer", False),
    ],
)
def test_a_column_has_the_type_of_its_field_and_may_be_empty_if_the_field_may(
    model: type[Any], name: str, kind: str, required: bool
) -> None:
    column = column_of(model, name)
    assert (column.type, column.required) == (kind, required)


@pytest.mark.parametrize(
    ("model", "name", "limits"),
    [
        (Site, "layer", {"enum": ["russian_bases", "chinese_presence", "bri_projects", "mine_concessions"]}),
        (Site, "lat", {"minimum": -90, "maximum": 90}),
        (Site, "accuracy_m", {"minimum": 1}),
        (Site, "amount_usd_m", {"minimum": 0}),
        (Organization, "home", {"pattern": "[A-Z]{3}"}),
        (ArmsTransfer, "to_year", {"minimum": 1850, "maximum": 2150}),
        (Claim, "note", {}),  # that it begins and ends with a letter is nothing a program needs
    ],
)
def test_a_column_keeps_the_limits_of_its_field(model: type[Any], name: str, limits: dict[str, Any]) -> None:
    assert column_of(model, name).constraints == limits


def test_a_pair_of_years_is_two_columns_with_their_own_meaning() -> None:
    first, last = column_of(ArmsTransfer, "from_year"), column_of(ArmsTransfer, "to_year")
    assert first.description == "Years of a package over several: the first"
    assert last.description.endswith(": the last; empty while it goes on")


def test_a_list_says_how_its_parts_are_separated_and_has_no_limits_of_single_values() -> None:
    described = Column("sources", "string", "Ids of sources", many=True, constraints={"pattern": "[a-z]+"}).descriptor()
    assert described == {
        "name": "sources", "type": "string", "description": "Ids of sources. Several are separated by `|`.",
    }  # fmt: skip


def test_a_yes_or_no_says_how_it_is_written() -> None:
    described = column_of(Organization, "placeholder").descriptor()
    assert (described["trueValues"], described["falseValues"]) == (["True"], ["False"])


def test_columns_that_others_make_can_be_left_out() -> None:
    names = [column.name for column in columns_of(ArticleClaim, without=["correction"])]
    assert names == ["id", "topic", "claim"]
