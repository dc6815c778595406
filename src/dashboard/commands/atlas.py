"""What commands ask: the stored atlas, and what answers selections over it."""

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dashboard.model.catalog import Catalog
    from dashboard.selection import Index


def read_atlas() -> tuple["Catalog", "Index"]:
    """The catalog and its index; raises DamagedDataError where a file can't be read."""
    from dashboard.selection import Index

    catalog = read_catalog()
    return catalog, Index.of(catalog)


def read_catalog() -> "Catalog":
    """The catalog; raises DamagedDataError where a file can't be read. Where a database fails, a line says so."""
    from dashboard.store.files import stored_catalog
    from dashboard.store.opening import fault, stored

    catalog = stored(stored_catalog)
    if words := fault():
        print(f"{words} The built files are read instead.", file=sys.stderr)
    return catalog
