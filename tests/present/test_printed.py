"""Tables for print: the first rows, how many more there are, and no cell that can't be read."""

from dashboard.present.printed import MOST_ROWS, MOST_SIGNS, printed_html


def test_the_rows_left_out_are_counted() -> None:
    rows: list[dict[str, object]] = [{"Site": f"site {number}"} for number in range(MOST_ROWS + 1)]
    assert "1 more row is left out" in printed_html(rows, ["Site"])
    assert "left out" not in printed_html(rows[:MOST_ROWS], ["Site"])


def test_columns_without_words_and_links_are_left_out_and_long_cells_are_cut() -> None:
    rows: list[dict[str, object]] = [{"Site": "a" * (MOST_SIGNS + 1), "Note": None, "Link": "https://example.org"}]
    html = printed_html(rows, ["Site", "Note", "Link"])
    assert "Note" not in html
    assert "example.org" not in html
    assert "a" * (MOST_SIGNS - 1) + "…</td>" in html


def test_cells_are_escaped() -> None:
    assert "<script>" not in printed_html([{"Site": "<script>alert(1)</script>"}], ["Site"])
