"""What `streamlit run app.py` starts: the pages, the API and the headers, in one process.

Streamlit finds `app` by reading this file. A host that runs it as a plain script instead gets the map page, and the other
pages with it, but no API and no headers.
"""

import sys
from pathlib import Path

if (source := str(Path(__file__).parent / "src")) not in sys.path:  # Community Cloud does not install the project
    sys.path.insert(0, source)

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

PAGE = Path(__file__).parent / "map.py"

if get_script_run_ctx(suppress_warning=True) is None:
    from dashboard.app.server import lifespan, middleware, routes, widen_compression

    widen_compression()
    app = st.App(PAGE, routes=routes(), middleware=middleware(), lifespan=lifespan)
else:
    exec(compile(PAGE.read_bytes(), str(PAGE), "exec"))  # noqa: S102 -- our own page, as streamlit would run it
