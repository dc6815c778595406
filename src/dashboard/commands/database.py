"""The database that commands write to and read from."""

from importlib.util import find_spec
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dashboard.store.database.connection import Address


def address(given: str | None) -> "Address":
    """The address that is given, or that of the environment; raises UnavailableError without one or without a driver."""
    from dashboard import paths
    from dashboard.store.interface import UnavailableError
    from dashboard.store.opening import NO_DRIVER

    url = given or paths.DATABASE
    if not url:
        raise UnavailableError("Which database? Set DASHBOARD_DATABASE_URL, or give --database-url.")
    if find_spec("psycopg") is None:
        raise UnavailableError(NO_DRIVER)
    from dashboard.store.database.connection import Address

    return Address(url)
