"""The one escaping rule for Markdown; tests/ui/test_hostile.py looks at what a browser makes of it."""

import re
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.present.markdown import JOINER, plain


def shown(markdown: str) -> str:
    """What Markdown made by `plain` shows."""
    return re.sub(r"\\(.)", r"\1", markdown).replace(JOINER, "")


@given(st.text(string.printable + "äш中" + "\u2028"))
def test_a_text_is_shown_as_it_is_in_one_line(text: str) -> None:
    assert shown(plain(text)) == " ".join(text.split())


@given(st.text(string.printable))
def test_every_sign_that_markdown_could_read_is_escaped(text: str) -> None:
    assert re.fullmatch(r"(\\[!-/:-@\[-`{-~]|[\w \u2060])*", plain(text), re.ASCII)


@pytest.mark.parametrize(
    ("text", "found_later"),
    [
        (":material/home:", ":material"),
        (":smile:", ":smile"),
        ("https://example.org", "https://"),
        ("www.example.org", "www."),
        ("WWW.example.org", "WWW."),
        ("a@example.org", "a@example"),
    ],
)
def test_what_is_recognized_after_escapes_is_broken_up(text: str, found_later: str) -> None:
    assert found_later not in re.sub(r"\\(.)", r"\1", plain(text))
