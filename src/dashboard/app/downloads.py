"""Downloads of sites: one button that opens all formats, on every page that shows sites."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from dashboard.exports.content import Content
from dashboard.exports.formats import FORMATS, Format


@st.fragment
def download_menu(content: Callable[[], Content], *, key: str) -> None:
    """Draw the button; the formats are listed when it is opened, and a file is made when it is asked for."""
    with st.popover("Download", key=f"{key}_download_menu", on_change="rerun") as menu:
        if menu.open:
            st.caption("Each file names its sources, licence, version and this selection.")
            for name, form in FORMATS.items():
                st.download_button(
                    f"{form.label}: {form.holds}",
                    partial(_file, form, content),
                    form.file_name,
                    form.media_type,
                    key=f"{key}_{name}",
                    type="tertiary",
                    on_click="ignore",
                )


def _file(form: Format, content: Callable[[], Content]) -> bytes:
    return form.read(content())
