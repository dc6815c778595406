"""The tables of the database. Those of the data package are as it describes them, and so as the model has them.

A state of the data is one schema, which never changes once it is loaded; `atlas.current` names the one that readers see.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from psycopg import sql

from dashboard.model.digest import digest
from dashboard.model.fields import columns
from dashboard.model.rows import LIST_MARK, LISTED
from dashboard.model.site import EvidenceStep, KnownStep, Place

LAYOUT: Final = 1
"""Counts changes of what follows: a program reads the layout it knows, and no other."""
EXTENSIONS: Final = ("postgis", "pg_trgm")
TYPES: Final[Mapping[str, str]] = {
    "string": "text", "integer": "integer", "number": "double precision", "boolean": "boolean",
}  # fmt: skip
"""Types of Table Schema as PostgreSQL has them."""
EXACT: Final = frozenset({("claims", "value_to")})
"""Numbers that are whole or not as their source has them: `numeric` keeps that."""
_HELD: Final[Mapping[Any, str]] = {int: "integer", float: "double precision", bool: "boolean"}


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, its type in SQL and its meaning."""

    name: str
    type: str
    comment: str
    required: bool = False


LINE: Final = Column("line", "integer", "The place of the row in its file, from 0", required=True)


@dataclass(frozen=True, slots=True)
class Part:
    """A list of the sites: its field and the class of what it holds."""

    field: str
    model: type[Any]


SITE_PARTS: Final[Mapping[str, Part]] = {
    "site_places": Part("places", Place),
    "site_evidence_known": Part("evidence_known", EvidenceStep),
    "site_known": Part("known", KnownStep),
}
"""Lists of the sites that no table of the data package has, by the names of their tables."""


@dataclass(frozen=True, slots=True)
class Key:
    """A foreign key: columns that name a row by columns of a table."""

    columns: tuple[str, ...]
    table: str
    named: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its columns."""

    name: str
    comment: str
    columns: tuple[Column, ...]
    key: tuple[str, ...] = ()
    references: tuple[Key, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns."""
        return tuple(column.name for column in self.columns)

    def with_columns(self, *more: Column) -> "Table":
        """The table with further columns."""
        return Table(self.name, self.comment, (*self.columns, *more), self.key, self.references)

    def made(self, schema: str, *further: str) -> Iterator[sql.Composed]:
        """The statements that make it, with its comments; `further` are columns that the database works out."""
        place = sql.Identifier(schema, self.name)
        parts = [
            sql.SQL("{} {}{}").format(
                sql.Identifier(column.name), sql.SQL(column.type), sql.SQL(" NOT NULL" if column.required else "")
            )
            for column in self.columns
        ]
        yield sql.SQL("CREATE TABLE {} ({})").format(place, sql.SQL(", ").join([*parts, *map(sql.SQL, further)]))
        yield sql.SQL("COMMENT ON TABLE {} IS {}").format(place, sql.Literal(self.comment))
        for column in self.columns:
            where = sql.Identifier(schema, self.name, column.name)
            yield sql.SQL("COMMENT ON COLUMN {} IS {}").format(where, sql.Literal(column.comment))

    def keyed(self, schema: str) -> Iterator[sql.Composed]:
        """The statement that names its key, once its rows are there."""
        if self.key:
            yield sql.SQL("ALTER TABLE {} ADD PRIMARY KEY ({})").format(
                sql.Identifier(schema, self.name), _names(self.key)
            )

    def referring(self, schema: str) -> Iterator[sql.Composed]:
        """The statements that name what it refers to, once all keys are there."""
        for each in self.references:
            yield sql.SQL("ALTER TABLE {} ADD FOREIGN KEY ({}) REFERENCES {} ({})").format(
                sql.Identifier(schema, self.name), _names(each.columns),
                sql.Identifier(schema, each.table), _names(each.named),
            )  # fmt: skip


def schema_of(package: bytes) -> str:
    """The name of the schema that holds what a data package describes: another one for any other content or layout."""
    return f"atlas_{digest(package)[:16]}_{LAYOUT}"


def package_tables(package: bytes) -> tuple[Table, ...]:
    """The tables that a data package describes; those of the base map stay files."""
    resources = json.loads(package)["resources"]
    return tuple(_package_table(each) for each in resources if each["path"].startswith("tables/"))


def part_tables() -> tuple[Table, ...]:
    """The tables of lists of the sites, read off the model; the first column names the site."""
    site = Column("site", "text", "Id of the site", required=True)
    return tuple(
        Table(
            name,
            (part.model.__doc__ or "").partition("\n")[0],
            (LINE, site, *(_model_column(each) for each in columns(part.model))),
            references=(Key(("site",), "sites", ("id",)),),
        )
        for name, part in SITE_PARTS.items()
    )


def typed(column: Column, text: str) -> Any:
    """A cell of CSV as a value of its column."""
    if column.type == "text[]":
        return text.split(LIST_MARK) if text else []
    if not text:
        return None
    if column.type == "boolean":
        return text == "True"
    if column.type == "integer":
        return int(text)
    return float(text) if column.type == "double precision" else text


def _package_table(resource: Mapping[str, Any]) -> Table:
    schema, name = resource["schema"], resource["path"].removeprefix("tables/").removesuffix(".csv")
    return Table(
        name,
        resource["title"],
        (LINE, *(_package_column(name, each) for each in schema["fields"])),
        tuple(schema.get("primaryKey", ())),
        tuple(
            Key(
                tuple(each["fields"]),
                each["reference"]["resource"].replace("-", "_") or name,
                tuple(each["reference"]["fields"]),
            )
            for each in schema.get("foreignKeys", ())
        ),
    )


def _package_column(table: str, described: Mapping[str, Any]) -> Column:
    name, words = described["name"], described["description"]
    many = words.endswith(LISTED)
    kind = "text[]" if many else "numeric" if (table, name) in EXACT else TYPES[described["type"]]
    required = many or described.get("constraints", {}).get("required", False)
    return Column(name, kind, words.removesuffix(LISTED), required)


def _model_column(column: Any) -> Column:
    held = column.field
    kind = "text[]" if held.many else _HELD.get(held.item, "text")
    return Column(column.name, kind, held.description, held.many or not held.optional)


def _names(names: Sequence[str]) -> sql.Composed:
    return sql.SQL(", ").join(map(sql.Identifier, names))
