import json
from pathlib import Path

import pytest
from streamlit_folium import generate_leaflet_string

from dashboard import paths
from dashboard.map.atlas_map import AtlasMap
from dashboard.map.static import CDN, ORIGIN, lay_assets, script
from dashboard.model.catalog import Catalog
from dashboard.selection import Domain

YEARS = (1991, 2026)


def test_everything_the_map_needs_is_laid_under_a_name_that_tells_its_content(real: Catalog, tmp_path: Path) -> None:
    assets = lay_assets(real, YEARS, (), paths.DATA / "geo", tmp_path)
    for what in ("leaflet.js", "leaflet.css", "atlas.js", "base.json", "sites.json", "exercises.json"):
        url = assets.url(what)
        assert url is not None
        assert url.startswith(ORIGIN)
        assert (tmp_path / url.removeprefix(ORIGIN)).stat().st_size > 0
    assert lay_assets(real, YEARS, (), paths.DATA / "geo", tmp_path) == assets
    content = json.loads((tmp_path / assets.names["sites.json"]).read_text("utf-8"))
    assert content["sites"]["id"] == [site.id for site in real.sites]
    assert content["words"]["years"] == list(Domain.of(real).years)


def test_a_vanished_leaflet_comes_from_its_cdn(real: Catalog, tmp_path: Path) -> None:
    assets = lay_assets(real, YEARS, (), paths.DATA / "geo", tmp_path)
    (tmp_path / assets.names["leaflet.js"]).unlink()
    assert assets.url("leaflet.js") == CDN["leaflet.js"]


def test_on_a_disk_that_can_not_be_written_the_map_carries_its_own_data(real: Catalog, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    assets = lay_assets(real, YEARS, (), paths.DATA / "geo", blocked / "static")
    assert not assets.whole
    page = AtlasMap(assets)
    assert "atlas.inline" in page.inline
    assert [name for name, _ in page.default_js] == ["guard", "leaflet"]
    page.render()
    assert script().decode() in generate_leaflet_string(page.get_root())


def test_a_damaged_copy_is_laid_anew(real: Catalog, tmp_path: Path) -> None:
    assets = lay_assets(real, YEARS, (), paths.DATA / "geo", tmp_path)
    copy = tmp_path / assets.names["atlas.js"]
    copy.write_bytes(b"")
    lay_assets(real, YEARS, (), paths.DATA / "geo", tmp_path)
    assert copy.read_bytes() == script()


@pytest.mark.parametrize("word", ["innerHTML", "insertAdjacentHTML", "eval("])
def test_our_script_never_makes_markup_from_data(word: str) -> None:
    assert word not in script().decode()
