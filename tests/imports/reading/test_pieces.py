"""Tables of text in pieces: every line once, none parted within quotes, each piece with the header."""

from hypothesis import given
from hypothesis import strategies as st

from dashboard.imports.reading.pieces import pieces

LINES = st.lists(st.sampled_from(["a,1", '"b\nc",2', '"d""\n\n",3', "", "é,4"]), min_size=1, max_size=30)


@given(LINES, st.integers(1, 60))
def test_every_line_is_in_one_piece(lines: list[str], size: int) -> None:
    content = "\n".join(["name,n", *lines]).encode()
    found = list(pieces(content, size))
    if len(found) == 1:
        assert found == [(content, 0)]
        return
    head = b"name,n\n"
    assert all(piece.startswith(head) for piece, _ in found)
    assert head + b"".join(piece.removeprefix(head) for piece, _ in found) == content
    before = 0
    for piece, told in found:
        assert told == before
        assert piece.count(b'"') % 2 == 0
        before += piece.removeprefix(head).count(b"\n")
