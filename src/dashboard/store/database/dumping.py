"""The built files again, from the database: equal to the byte to those that were loaded."""

import csv
import io
from collections.abc import Iterator

from dashboard.model.rows import cell
from dashboard.store.database.reading import DatabaseStore
from dashboard.store.database.schema import LINE, package_tables
from dashboard.store.folder import PACKAGE


def dumped(store: DatabaseStore) -> Iterator[tuple[str, bytes]]:
    """Tables, base map and data package by their paths below data/; the layers are made of the catalog's sites."""
    package = store.read(PACKAGE)
    for table in package_tables(package):
        text = io.StringIO()
        names = [name for name in table.names if name != LINE.name]
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(names)
        writer.writerows([cell(row[name]) for name in names] for row in store.table(table.name))
        yield f"tables/{table.name}.csv", text.getvalue().encode()
    yield from store.files()
