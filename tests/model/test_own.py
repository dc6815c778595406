import pyarrow as pa
import pytest

from dashboard.model.own import Texts

HELD = pa.array(["2019", "", "2019", "Б"])


@pytest.mark.parametrize("held", [HELD, HELD.dictionary_encode(), pa.concat_arrays([pa.array(["x"]), HELD])[1:]])
def test_texts_read_as_a_list_of_them_does_however_they_are_held(held: pa.Array) -> None:
    texts = Texts(held)
    assert list(texts) == ["2019", "", "2019", "Б"]
    assert (len(texts), texts[0], texts[-1], list(texts[1:3])) == (4, "2019", "Б", ["", "2019"])
    assert texts.count("2019") == 2
    assert "Б" in texts
    assert pa.array(texts, pa.string()).equals(HELD)


@pytest.mark.parametrize("held", [pa.array([1]), pa.array(["a", None]), pa.array([1]).dictionary_encode()])
def test_what_is_no_text_is_refused(held: pa.Array) -> None:
    with pytest.raises(ValueError, match="no texts"):
        Texts(held)
