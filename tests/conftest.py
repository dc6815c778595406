"""What all tests share: the real catalog, read once, and a database that holds it."""

from collections.abc import Iterator

import pytest
from hypothesis import settings

from dashboard import paths
from dashboard.model.catalog import Catalog
from dashboard.selection import Index
from dashboard.store.files import read_catalog
from dashboard.store.folder import BuiltFolder
from postgres import Cluster

settings.register_profile("steady", deadline=None)  # the machine may be slow; a test is not about time
settings.load_profile("steady")


@pytest.fixture(scope="session")
def real() -> Catalog:
    return read_catalog(paths.DATA)


@pytest.fixture(scope="session")
def index(real: Catalog) -> Index:
    return Index.of(real)


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """A PostgreSQL server without a database of the atlas."""
    made = Cluster()
    yield made
    made.remove()


@pytest.fixture(scope="session")
def database(cluster: Cluster) -> str:
    """The address of a database that holds the atlas; no test changes it. Nobody opens its template, `loaded`."""
    from dashboard.store.database.connection import Address
    from dashboard.store.database.loading import load

    load(Address(cluster.make("loaded")), BuiltFolder(paths.DATA))
    return cluster.make("atlas", template="loaded")
