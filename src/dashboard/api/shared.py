"""What pages and API share."""

from typing import Protocol

from dashboard.model.catalog import Catalog
from dashboard.selection import Domain, Index


class Shared(Protocol):
    """What pages and API share."""

    @property
    def catalog(self) -> Catalog:
        """Everything the atlas holds."""

    @property
    def domain(self) -> Domain:
        """The values that filters can have."""

    @property
    def index(self) -> Index:
        """What answers selections over it."""
