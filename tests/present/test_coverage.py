import pytest

from dashboard.analysis.absence import Cell
from dashboard.model.vocabulary import Searched
from dashboard.present.coverage import cell_words


@pytest.mark.parametrize(
    ("sites", "searched", "words"),
    [
        (0, "no", "not searched"),
        (0, "partly", "partly searched, none found"),
        (0, "full", "searched, none found"),
        (1, "full", "1 site"),
        (2, "partly", "2 sites (partly searched)"),
        (1, "no", "1 site (not searched for)"),
    ],
)
def test_every_cell_says_something(sites: int, searched: Searched, words: str) -> None:
    assert cell_words(Cell("TJK", None, "chinese_presence", sites, searched, None)) == words
