"""What the server loads before the first page is drawn."""

import subprocess
import sys

from streamlit.web.server.app_discovery import discover_asgi_app

from apptest import html, open_page
from dashboard import paths
from dashboard.app.shell import PAGES

HEAVY = ("altair", "geopandas", "pydantic", "pyogrio", "pyproj", "shapely", "vl_convert", "yaml")
OPEN_THE_MAP = f"""
import sys
from streamlit.testing.v1 import AppTest
app = AppTest.from_file({str(paths.ROOT / "map.py")!r}, default_timeout=60).run()
assert not app.exception
print(*(name for name in {HEAVY!r} if name in sys.modules))
"""


def test_the_map_page_loads_no_package_that_only_other_pages_need() -> None:
    found = subprocess.run([sys.executable, "-c", OPEN_THE_MAP], capture_output=True, text=True, check=True)
    assert found.stdout.split() == []


def test_the_map_and_its_filters_do_without_the_ledger() -> None:
    reads_ledger = OPEN_THE_MAP + "from dashboard.app.caching import atlas; print('ledger' in vars(atlas().catalog))"
    found = subprocess.run([sys.executable, "-c", reads_ledger], capture_output=True, text=True, check=True)
    assert found.stdout.split() == ["False"]


def test_a_page_that_runs_again_adds_nothing_to_the_import_path() -> None:
    runs_again = OPEN_THE_MAP + "before = len(sys.path); app.run(); print(len(sys.path) - before)"
    found = subprocess.run([sys.executable, "-c", runs_again], capture_output=True, text=True, check=True)
    assert found.stdout.split() == ["0"]


def test_a_host_that_runs_the_app_as_a_plain_script_shows_the_map_page_and_leads_to_the_others() -> None:
    app = open_page(first="app.py", actor="CHN")
    assert not app.exception
    assert not app.error
    assert not app.warning
    assert html(app) == html(open_page(actor="CHN"))
    links = [link.proto.page_script_hash for link in app.sidebar.get("page_link")]
    assert len(set(links)) == len(PAGES) - 1, "a site has no page while none is picked"
    app.switch_page("pages/about.py").run()
    assert "About the Presence Atlas" in [title.value for title in app.title]


def test_the_app_is_found_by_the_command_that_starts_it() -> None:
    found = discover_asgi_app(paths.ROOT / "app.py")
    assert found.import_string == "app:app"
