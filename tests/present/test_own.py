"""A reader's own data in words and signs."""

from dashboard.present.own import own_legend, own_sentence, own_sentence_html
from dashboard.present.palette import COLOURS, OWN_COLOURS
from factories import own_data

ONE = own_data(*({} for _ in range(1204)))
OTHER = own_data({}, {}, key="d2", label="mines.kml")


def test_the_sentence_counts_the_readers_rows_apart() -> None:
    assert own_sentence([ONE], {"d1": 310}) == "Of your 1,204 sites, 310 are shown: “conflicts.csv”."
    assert own_sentence([ONE], {"d1": 1204}) == "All your 1,204 sites are shown: “conflicts.csv”."
    assert own_sentence([ONE, OTHER], {"d1": 1, "d2": 2}) == (
        "Of your 1,206 sites, 3 are shown: 1 of “conflicts.csv”, 2 of “mines.kml”."
    )
    assert own_sentence([ONE, OTHER], {"d1": 0, "d2": 0}) == "Of your 1,206 sites, 0 are shown."
    assert own_sentence([own_data({})], {"d1": 1}) == "Your one site is shown: “conflicts.csv”."


def test_names_of_files_stay_text() -> None:
    bad = own_data({}, label="<img src=x onerror=alert(1)>", credit="<script>alert(1)</script>")
    for html in (own_legend([bad]), own_legend([bad], slim=True), own_sentence_html(own_sentence([bad], {"d1": 1}))):
        assert "<img src=x" not in html
        assert "<script" not in html


def test_the_legend_says_that_nobody_rated_them_and_whom_to_name() -> None:
    legend = own_legend([own_data({}, credit="Somebody, CC BY 4.0"), OTHER])
    assert "not rated by the atlas" in legend
    assert legend.count("<img") == 2
    assert "Somebody, CC BY 4.0" in legend


def test_no_file_has_the_colour_of_a_layer() -> None:
    assert not set(OWN_COLOURS) & set(COLOURS.values())
    assert len(set(OWN_COLOURS)) == 5
