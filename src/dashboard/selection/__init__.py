"""The selection: the whole filter state, equal to the address, the sidebar and one English sentence. No streamlit here."""

from dashboard.selection.domain import Domain
from dashboard.selection.index import Index
from dashboard.selection.model import Selection
from dashboard.selection.sentence import sentence
from dashboard.selection.url import from_url, to_url

__all__ = ["Domain", "Index", "Selection", "from_url", "sentence", "to_url"]
