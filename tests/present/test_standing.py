import pytest

from dashboard.present.standing import standing_words
from dashboard.store.interface import Standing


@pytest.mark.parametrize(
    ("standing", "words"),
    [
        (Standing(), ""),
        (Standing("primary"), ""),
        (Standing("standby"), "how far it is behind is not known."),
        (Standing("standby", 0.2), "less than a second behind."),
        (Standing("standby", 4210.3), "which is 4,210 s behind."),
    ],
)
def test_a_reader_is_told_how_far_a_copy_of_the_database_is_behind(standing: Standing, words: str) -> None:
    assert standing_words(standing).endswith(words)
    assert bool(standing_words(standing)) == bool(words)
