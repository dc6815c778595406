"""What is loaded comes back as it was, and nothing is ever half loaded."""

from dashboard import paths
from dashboard.model.catalog import Catalog
from dashboard.model.context import TABLES
from dashboard.store.context_files import read_context, stored_context
from dashboard.store.database.connection import Address
from dashboard.store.database.watch import current
from dashboard.store.files import stored_catalog
from dashboard.store.history import read_history, stored_history


def test_the_catalog_of_the_database_is_that_of_the_files(database: str, real: Catalog) -> None:
    found = stored_catalog(current(Address(database)))
    assert found.sites == real.sites
    assert found.organizations == real.organizations
    assert found.ledger == real.ledger
    assert (found.coverage, found.places, found.version) == (real.coverage, real.places, real.version)


def test_context_and_history_are_those_of_the_files(database: str) -> None:
    store, context = current(Address(database)), read_context(paths.DATA)
    found = stored_context(store)
    for name in (*TABLES, "article", "audits", "chains", "stories"):
        assert getattr(found, name) == getattr(context, name)
    assert stored_history(store) == read_history(paths.DATA)
