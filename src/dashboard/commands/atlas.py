"""What commands ask: the built files of the atlas, and what answers selections over them."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dashboard.model.catalog import Catalog
    from dashboard.selection import Index


def read_atlas() -> tuple["Catalog", "Index"]:
    """The catalog and its index; raises DamagedDataError where a file can't be read."""
    from dashboard import paths
    from dashboard.selection import Index
    from dashboard.store.files import read_catalog

    catalog = read_catalog(paths.DATA)
    return catalog, Index.of(catalog)
