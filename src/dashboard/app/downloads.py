"""Downloads of sites: one button that opens all formats, on every page that shows sites."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

import streamlit as st

from dashboard.exports.content import Content
from dashboard.exports.formats import FORMATS
from dashboard.present.links import Door
from dashboard.present.templates import render

BRIEF: Final = "Brief: one page to read, print or send"


def download_menu(
    content: Callable[[], Content], doors: Sequence[Door], *, key: str, brief: Callable[[], str] | None = None
) -> None:
    """Draw the button; the formats are listed when it is opened, and a file is made when it is asked for.

    `doors` lead programs to the same. `brief` makes the selection as one HTML file, which is then offered first. Call it in a fragment: opening it runs what is around it again.
    """
    with st.popover("Download", key=f"{key}_download_menu", on_change="rerun") as menu:
        if menu.open:
            held = content()  # here, since a file is made when this page no longer runs, and knows no session
            st.caption("Each file names its sources, licence, version and this selection.")
            with st.container(gap=None):
                if brief:
                    st.download_button(
                        BRIEF,
                        lambda: brief().encode(),
                        "presence-atlas-brief.html",
                        "text/html",
                        key=f"{key}_brief",
                        type="tertiary",
                        on_click="ignore",
                    )
                for name, form in FORMATS.items():
                    st.download_button(
                        f"{form.label}: {form.holds}",
                        partial(form.read, held),
                        form.file_name,
                        form.media_type,
                        key=f"{key}_{name}",
                        type="tertiary",
                        on_click="ignore",
                    )
            st.html(render("doors", doors=doors))
