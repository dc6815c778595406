"""What all tests share: the store they read from, the real catalog, read once, and a database that holds it."""

from collections.abc import Iterator, Sequence
from typing import Final

import pytest
from hypothesis import settings

from dashboard import paths
from dashboard.model.catalog import Catalog
from dashboard.selection import Index
from dashboard.store import opening
from dashboard.store.files import stored_catalog
from dashboard.store.folder import BuiltFolder
from dashboard.store.interface import Standing
from postgres import Cluster

BUILT: Final = paths.DATA

settings.register_profile("steady", deadline=None)  # the machine may be slow; a test is not about time
settings.load_profile("steady")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--store", choices=["files", "database"], default="files", help="what holds the atlas")


def pytest_collection_modifyitems(config: pytest.Config, items: Sequence[pytest.Item]) -> None:
    """Skip what holds of the built files alone where a database is the store."""
    if config.getoption("--store") == "files":
        return
    for item in items:
        for mark in item.iter_markers("files"):
            item.add_marker(pytest.mark.skip(reason=mark.args[0]))


@pytest.fixture(scope="session", autouse=True)
def _store(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The store that pages, API and servers of their own read from: the built files, or with `--store=database` a database.

    That stands alone then. In this process there are no built files that could take its place in silence.
    """
    if request.config.getoption("--store") == "files":
        yield
        return
    address: str = request.getfixturevalue("database")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(paths, "DATA", tmp_path_factory.mktemp("no-built-files"))
        patch.setattr(paths, "DATABASE", address)
        patch.setenv("DASHBOARD_DATABASE_URL", address)  # for servers in processes of their own
        assert opening.standing() == Standing("primary")
        yield
        assert opening.standing() == Standing("primary"), "another store than the database was read"
        opening._watch().stop()  # type: ignore[union-attr]


@pytest.fixture(scope="session")
def real(_store: None) -> Catalog:
    return stored_catalog(opening.open_store())


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

    load(Address(cluster.make("loaded")), BuiltFolder(BUILT))
    return cluster.make("atlas", template="loaded")
