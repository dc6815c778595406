"""The one escaping rule for Markdown, as the templates are for HTML: any value of data or of an address is shown as text.

Streamlit reads captions, messages, labels, tooltips and the options of pills and segmented controls as Markdown. What is
not a text of our own goes through `plain` there; where there is no label to fill, a template serves better.
"""

import re
from typing import Final

JOINER: Final = "\u2060"
"""U+2060, word joiner: not seen, and nothing breaks at it."""
_PUNCTUATION: Final = re.compile(r"[!-/:-@\[-`{-~]")
_READ_LATER: Final = re.compile(r"(?<=:)(?=\S)|(?<=www)(?=\.)|(?<=@)(?=\S)", re.IGNORECASE)
"""Where icons, emoji, web addresses and e-mail addresses are recognized after escapes have been resolved."""


def plain(text: str) -> str:
    """Return Markdown that shows a text as it is, in one line: no image, link, formula, icon or markup of it takes effect."""
    line = _READ_LATER.sub(JOINER, " ".join(text.split()))
    return _PUNCTUATION.sub(r"\\\g<0>", line)
