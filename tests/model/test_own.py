import pyarrow as pa
import pytest

from dashboard.model.own import Texts

WORDS = ["one", "", "Б", "one"]


@pytest.mark.parametrize("column", [pa.array(["one", None, "Б", "one"]), pa.array(WORDS).dictionary_encode()])
def test_texts_read_as_a_sequence_and_as_a_column(column: pa.Array, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = Texts(column)
    monkeypatch.setattr(Texts, "BATCH", 3)
    assert list(texts) == WORDS
    assert (len(texts), texts[2], texts[-1], texts[1]) == (4, "Б", "one", "")
    assert list(texts[1:3]) == WORDS[1:3]
    assert pa.array(texts, pa.string()).fill_null("").to_pylist() == WORDS
    assert pa.array(texts).type == column.type
    with pytest.raises(IndexError):
        texts[4]


@pytest.mark.parametrize("column", [pa.array([1]), pa.array([1]).dictionary_encode()])
def test_a_column_of_something_else_is_refused(column: pa.Array) -> None:
    with pytest.raises(ValueError, match="no texts"):
        Texts(column)
