"""The search through many rows finds what the search through sites finds in the same texts."""

from collections.abc import Sequence

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.model.catalog import Catalog
from dashboard.model.own import NOT_STATED
from dashboard.selection.row_search import SearchedColumn, coded_column, find_rows
from dashboard.selection.search import Corpus

NAMES = (
    "Хорог clash", "Khorugh, riot-control", "Qal'ai Khumb\nroad", "ÖSH  market", "Душанбе", "Dushanbe", "Кӯҳистони Бадахшон",
    "Жезқазған 2010", "杜尚别 机场", "杜尚别市", "دوشنبه", "بدخشان ۲۰۱", "عشق\u200cآباد", "Գյումրի", "თბილისი", "KAZ00112", "Event 1001",
    "Event 101", "ou-yya c ch", "—", "",
)  # fmt: skip
QUERIES = (
    "riot", "khorog", "хорог riot", "osh", "qalai road", "riotcontrol", "clsh", "", "!", "dushanbe", "Dushnabe", "杜尚", "دوشنبه",
    "بدخشان", "badahshan", "jezkazgan 2010", "kaz0012", "event 1001", "evetn", "gumry", "tbilsi", "ashqabat", "q", "ev",
)  # fmt: skip
Column = Sequence[str | None]


def found(query: str, *files: Sequence[Column]) -> list[bool]:
    """The rows of files that a search finds."""
    searched = [
        [SearchedColumn(*coded_column(pa.array(column, pa.string()))) for column in columns] for columns in files
    ]
    rows: list[bool] = find_rows(query, searched).tolist()
    return rows


def expected(query: str, *files: Sequence[Column]) -> list[bool]:
    """Those that the search through sites finds, row by row."""
    texts = [[text for text in row if text] for columns in files for row in zip(*columns, strict=True)]
    rows: list[bool] = Corpus(texts).find(query).rows.tolist()
    return rows


def slipped(word: str, place: int, how: int) -> str:
    """A word with a letter less, doubled, changed, or in its neighbour's place."""
    at = place % len(word)
    return word[:at] + ("", 2 * word[at], "o", word[at : at + 2][::-1])[how] + word[at + (2 if how == 3 else 1) :]


@pytest.mark.parametrize("query", QUERIES)
def test_rows_are_found_as_sites_with_their_texts_are(query: str) -> None:
    kinds = ["Riot", None, "Road", *[""] * (len(NAMES) - 3)]
    assert found(query, [NAMES, kinds]) == expected(query, [NAMES, kinds])


@pytest.mark.parametrize("query", QUERIES)
def test_a_word_that_one_file_has_is_no_slip_in_another(query: str) -> None:
    files: list[list[Column]] = [[NAMES[:9]], [NAMES[9:]]]
    assert found(query, *files) == expected(query, *files)


LETTERS = st.one_of(
    st.text("abcdhiouyzgk1 '-", min_size=1, max_size=12),
    st.text("абвгдеёжийкхцчшьыюяқғӯ0 -", min_size=1, max_size=12),
    st.text("ادبوشنهیکگ۲ \u200cـ", min_size=1, max_size=12),
    st.text("杜尚别机场中国 A1", min_size=1, max_size=8),
    st.text(max_size=12),
)
TEXTS = st.one_of(st.none(), st.sampled_from(NAMES), LETTERS)


@given(st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=12), st.data())
def test_generated_rows_are_found_alike_whatever_is_typed(
    rows: list[tuple[str | None, str | None]], data: st.DataObject
) -> None:
    columns = [list(column) for column in zip(*rows, strict=True)]
    words = [word for row in rows for text in row if text for word in text.split()]
    for _ in range(6):
        query = data.draw(st.sampled_from(words) | LETTERS if words else LETTERS)
        if query.strip():
            query = slipped(query, data.draw(st.integers(0, 9)), data.draw(st.integers(0, 3)))
        assert found(query, [columns[0]], [columns[1]]) == expected(query, [columns[0]], [columns[1]])
        assert found(query, columns) == expected(query, columns)


def test_real_names_are_found_alike_in_every_script_and_with_slips(real: Catalog) -> None:
    names: list[str | None] = [
        name for site in real.sites for name in (site.name, *site.names.scripts().values(), *site.names.alt) if name
    ]
    places: list[str | None] = [each.place for each in real.sites]
    columns = [names, (places * (len(names) // len(places) + 1))[: len(names)]]
    slow = Corpus([[text for text in row if text] for row in zip(*columns, strict=True)])
    fast = [[SearchedColumn(*coded_column(pa.array(column, pa.string()))) for column in columns]]
    words = sorted({word for name in names if name for word in name.split()})
    dice = np.random.default_rng(8)
    scripts = {script: [w for w in words if low <= w[0] <= high] for script, (low, high) in RANGES.items()}
    assert all(len(each) > 30 for each in scripts.values())
    for each in scripts.values():
        for word in dice.choice(each, 30).tolist():
            for query in (word, word[:3], slipped(word, int(dice.integers(9)), int(dice.integers(4)))):
                assert find_rows(query, fast).tolist() == slow.find(query).rows.tolist(), query


RANGES = {"Latin": ("A", "z"), "Cyrillic": ("А", "ҿ"), "Chinese": ("一", "鿿")}


def test_without_rows_nothing_is_found() -> None:
    assert found("riot", [[]]) == []
    assert find_rows("riot", []).shape == (0,)


def test_words_are_folded_in_pieces_as_they_are_together(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = [found(query, [NAMES]) for query in QUERIES]
    monkeypatch.setattr("dashboard.selection.row_search.PIECE", 3)
    assert [found(query, [NAMES]) for query in QUERIES] == whole


def test_a_column_of_words_that_come_again_is_taken_as_it_is() -> None:
    plain = pa.array(["a", None, "b", "a"])
    for column in (plain, plain.dictionary_encode(), pa.chunked_array([plain.slice(0, 2), plain.slice(2)])):
        texts, codes = coded_column(column)
        assert texts.to_pylist() == ["a", "b"]
        assert codes.tolist() == [0, NOT_STATED, 1, 0]
