"""What all tests share: the real catalog, read once."""

import pytest
from hypothesis import settings

from dashboard import paths
from dashboard.model.catalog import Catalog
from dashboard.selection import Index
from dashboard.store.files import read_catalog

settings.register_profile("steady", deadline=None)  # the machine may be slow; a test is not about time
settings.load_profile("steady")


@pytest.fixture(scope="session")
def real() -> Catalog:
    return read_catalog(paths.DATA)


@pytest.fixture(scope="session")
def index(real: Catalog) -> Index:
    return Index.of(real)
