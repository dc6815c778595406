"""Rows as CSV for spreadsheets, and tables as CSV in a zip."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from zipfile import ZIP_DEFLATED, ZipFile

from dashboard.exports.table import Column, Table
from dashboard.model.attribution import LICENCE
from dashboard.model.rows import LIST_MARK
from dashboard.present.spreadsheet import BYTE_ORDER_MARK, GUARD, guarded

if TYPE_CHECKING:
    from dashboard.exports.content import Content

TYPES: Final[Mapping[type, str]] = {str: "string", int: "integer", float: "number", bool: "boolean"}


def rows_csv(rows: Iterable[Mapping[str, object]], header: Sequence[str]) -> str:
    """Rows with these columns as CSV, with a byte order mark and a header; what a spreadsheet would run is disarmed.

    Raises:
        ValueError: if a row has a column that is not in the header.
    """
    return "".join(csv_lines(rows, header))


def csv_lines(rows: Iterable[Mapping[str, object]], header: Sequence[str]) -> Iterator[str]:
    """The same line by line, so that it need not be in memory as a whole."""
    text = io.StringIO()
    writer = csv.DictWriter(text, header)
    writer.writeheader()
    yield BYTE_ORDER_MARK
    for row in rows:
        writer.writerow({key: guarded(value) for key, value in row.items()})
        yield _taken(text)
    yield _taken(text)


def write_sites(content: "Content", path: Path) -> None:
    """The sites alone: each row says whom to name and as of when; a CSV file has no place for more."""
    table = content.site_table
    with path.open("w", encoding="utf-8", newline="") as file:
        file.writelines(csv_lines(table.cells(), table.header))


def write_tables(content: "Content", path: Path) -> None:
    """A zip with every table, a README, and a data package that gives each column its type and meaning."""
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        archive.writestr("README.txt", "\r\n".join([*content.about_lines, GUARD, ""]))
        archive.writestr("datapackage.json", json.dumps(_package(content), ensure_ascii=False, indent=1))
        for table in content.tables:
            with archive.open(f"{table.name}.csv", "w", force_zip64=True) as file:
                for line in csv_lines(table.cells(), table.header):
                    file.write(line.encode())


def _taken(text: io.StringIO) -> str:
    """What has been written since the last time."""
    found = text.getvalue()
    text.seek(0)
    text.truncate()
    return found


def _package(content: "Content") -> dict[str, Any]:
    return {
        "profile": "tabular-data-package",
        "name": "presence-atlas-selection",
        "title": content.about["Title"],
        "description": "\n".join(content.about_lines),
        "created": f"{content.day.isoformat()}T00:00:00Z",
        "licenses": [{"name": LICENCE, "path": "https://creativecommons.org/licenses/by/4.0/"}],
        "resources": [_resource(table) for table in content.tables],
    }


def _resource(table: Table) -> dict[str, Any]:
    keys = [
        {"fields": [column], "reference": {"resource": other, "fields": ["id"]}}
        for column, other in table.references.items()
    ]
    return {
        "name": table.name,
        "path": f"{table.name}.csv",
        "title": table.title,
        "profile": "tabular-data-resource",
        "encoding": "utf-8",
        "schema": {
            "fields": [_field(column) for column in table.columns],
            **({"primaryKey": ["id"]} if "id" in table.header else {}),
            **({"foreignKeys": keys} if keys else {}),
        },
    }


def _field(column: Column) -> dict[str, Any]:
    lists = f". Several are separated by `{LIST_MARK.strip()}`" if column.many else ""
    kind = "string" if column.many else TYPES[column.holds]
    booleans = {"trueValues": ["True"], "falseValues": ["False"]} if kind == "boolean" else {}
    return {"name": column.name, "type": kind, "description": f"{column.description}{lists}", **booleans}
