from dataclasses import dataclass
from dataclasses import fields as attributes
from typing import Annotated, Literal

import pytest
from annotated_types import Ge, Gt, Le
from typing_extensions import Doc

from dashboard.model.aiddata import AidDataProject
from dashboard.model.argument import ArticleClaim, Chain
from dashboard.model.claim import Citation, Claim
from dashboard.model.context import TABLES
from dashboard.model.coverage import Coverage, LeftOut, Settled
from dashboard.model.fields import columns, fields
from dashboard.model.organization import Organization
from dashboard.model.site import Event, Record, Site, StatusChange
from dashboard.model.source import Publisher, Source
from dashboard.model.values import Column, Key, PartialDate, Pattern, Slug, Year, YearSpan, derived

MODELS = (
    AidDataProject, ArticleClaim, Chain, Citation, Claim, Coverage, Event, LeftOut, Organization, Publisher, Record, Settled, Site, Source,
    StatusChange, *TABLES.values(),
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Point:
    east: Annotated[float, Doc("Kilometres east")]
    note: Annotated[str | None, Column("point_note")] = None


@dataclass(frozen=True, kw_only=True)
class Thing:
    id: Annotated[Slug, Doc("Its name")]
    kind: Literal["one", "other"]
    weight: Annotated[int | None, Gt(0), Le(9)] = None
    words: tuple[Slug, ...] = ()
    point: Point
    points: tuple[Point, ...] = ()
    years: YearSpan | None = None
    since: Annotated[PartialDate | None, Key("from"), Column("from")] = None
    counted: int = derived(0)
    corners: tuple[tuple[float, float], ...] = ()


FIELDS = {field.name: field for field in fields(Thing)}


def test_a_field_tells_its_type_with_annotations_and_none_taken_off() -> None:
    assert [(field.name, field.holds, field.optional) for field in fields(Thing)][:3] == [
        ("id", str, False),
        ("kind", Literal["one", "other"], False),
        ("weight", int, True),
    ]
    assert FIELDS["kind"].allowed == ("one", "other")
    assert FIELDS["id"].allowed == ()


def test_a_list_tells_what_it_holds() -> None:
    assert (FIELDS["words"].many, FIELDS["words"].holds, FIELDS["words"].item) == (True, tuple, str)
    assert (FIELDS["points"].many, FIELDS["points"].item, FIELDS["points"].nested) == (True, Point, False)
    assert not FIELDS["years"].many
    assert FIELDS["point"].nested


def test_a_field_tells_what_a_file_has_to_give_and_what_it_may_not() -> None:
    assert {name for name, field in FIELDS.items() if field.required} == {"id", "kind", "point"}
    assert {name for name, field in FIELDS.items() if field.derived} == {"counted"}
    assert FIELDS["counted"].default == 0


def test_a_field_tells_its_rules_those_of_its_items_among_them() -> None:
    assert FIELDS["weight"].rule(Gt) == Gt(0)
    assert FIELDS["weight"].rule(Le) == Le(9)
    assert FIELDS["weight"].rule(Ge) is None
    assert FIELDS["words"].rule(Pattern) == FIELDS["id"].rule(Pattern) is not None
    assert FIELDS["id"].description == "Its name"
    assert FIELDS["words"].description == ""


def test_a_field_has_its_name_in_python_in_files_and_in_tables() -> None:
    since = FIELDS["since"]
    assert (since.name, since.key, since.column) == ("since", "from", "from")
    assert (FIELDS["id"].key, FIELDS["id"].column) == ("id", "id")


def test_columns_lay_nested_values_flat_and_leave_lists_of_classes_to_tables_of_their_own() -> None:
    assert [(column.name, column.path, column.part) for column in columns(Thing)] == [
        ("id", ("id",), None),
        ("kind", ("kind",), None),
        ("weight", ("weight",), None),
        ("words", ("words",), None),
        ("east", ("point", "east"), None),
        ("point_note", ("point", "note"), None),
        ("from_year", ("years",), 0),
        ("to_year", ("years",), 1),
        ("from", ("since",), None),
        ("counted", ("counted",), None),
    ]


@pytest.mark.parametrize("model", MODELS)
def test_every_field_of_the_model_says_what_it_means(model: type) -> None:
    assert [field.name for field in fields(model)] == [each.name for each in attributes(model)]
    assert all(field.description for field in fields(model))


@pytest.mark.parametrize("model", MODELS)
def test_no_two_columns_of_a_class_have_one_name(model: type) -> None:
    names = [column.name for column in columns(model)]
    assert len(names) == len(set(names))


def test_limits_are_those_of_the_kind_of_value() -> None:
    year = next(field for field in fields(Site) if field.name == "start_year")
    assert (year.rule(Ge), year.rule(Le)) == (Ge(1850), Le(2150))
    assert Year.__metadata__ == (Ge(1850), Le(2150))  # type: ignore[attr-defined]
