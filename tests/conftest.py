"""What all tests share: the real catalog, read once."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from dashboard import paths
from dashboard.catalog import Catalog
from dashboard.selection import Index
from dashboard.store.files import read_catalog


@pytest.fixture(scope="session")
def real() -> Catalog:
    return read_catalog(paths.DATA)


@pytest.fixture(scope="session")
def index(real: Catalog) -> Index:
    return Index.of(real)
