"""The selection: the whole filter state, equal to the address and the sidebar. No streamlit here."""

from dashboard.selection.domain import Domain
from dashboard.selection.index import Index
from dashboard.selection.model import Selection
from dashboard.selection.url import Reading, from_url, read_url, to_url

__all__ = ["Domain", "Index", "Reading", "Selection", "from_url", "read_url", "to_url"]
