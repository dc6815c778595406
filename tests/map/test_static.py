import json
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from streamlit_folium import generate_leaflet_string

from built_data import BuiltData
from dashboard import paths
from dashboard.map import static
from dashboard.map.atlas_map import AtlasMap
from dashboard.map.static import ORIGIN, bundle, lay_assets
from dashboard.map.static_folder import USED_S
from dashboard.model.catalog import Catalog
from dashboard.selection import Domain
from dashboard.store.folder import BuiltFolder

YEARS = (1991, 2026)


def test_everything_the_map_needs_is_laid_under_a_name_that_tells_its_content(real: Catalog, tmp_path: Path) -> None:
    assets = lay_assets(real, YEARS, (), partial(BuiltFolder, paths.DATA), tmp_path)
    for what in ("leaflet.js", "leaflet.css", "atlas.js", "base.json", "sites.json", "exercises.json"):
        url = assets.url(what)
        assert url is not None
        assert url.startswith(ORIGIN)
        assert (tmp_path / url.removeprefix(ORIGIN)).stat().st_size > 0
    assert lay_assets(real, YEARS, (), partial(BuiltFolder, paths.DATA), tmp_path).names == assets.names
    content = json.loads((tmp_path / assets.names["sites.json"]).read_text("utf-8"))
    assert content["sites"]["id"] == [site.id for site in real.sites]
    assert content["words"]["years"] == list(Domain.of(real).years)


def test_a_vanished_leaflet_travels_as_its_own_address(real: Catalog, tmp_path: Path) -> None:
    assets = lay_assets(real, YEARS, (), partial(BuiltFolder, paths.DATA), tmp_path)
    (tmp_path / assets.names["leaflet.js"]).unlink()
    assert str(assets.url("leaflet.js")).startswith("data:text/javascript;base64,")


def test_on_a_disk_that_can_not_be_written_the_map_carries_its_own_data(real: Catalog, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    assets = lay_assets(real, YEARS, (), partial(BuiltFolder, paths.DATA), blocked / "static")
    assert not assets.whole
    assert str(assets.url("leaflet.css")).startswith("data:text/css;base64,")
    page = AtlasMap(assets)
    assert "atlas.inline" in page.inline
    assert [name for name, _ in page.default_js] == ["guard", "leaflet"]
    page.render()
    assert bundle("atlas.js") in generate_leaflet_string(page.get_root())


@pytest.mark.parametrize("what", ["leaflet.js", "leaflet.css", "atlas.js", "base.json", "sites.json", "exercises.json"])
def test_a_damaged_file_is_noticed_and_written_again(real: Catalog, tmp_path: Path, what: str) -> None:
    assets = lay_assets(real, YEARS, (), partial(BuiltFolder, paths.DATA), tmp_path)
    assert assets.are_current()
    file = tmp_path / assets.names[what]
    content = file.read_bytes()
    file.write_bytes(content[:-1])
    assert not assets.are_current()
    again = lay_assets(real, YEARS, (), partial(BuiltFolder, paths.DATA), tmp_path)
    assert again.are_current()
    assert again.names == assets.names
    assert file.read_bytes() == content


def test_files_are_looked_at_again_after_some_time(real: Catalog, tmp_path: Path) -> None:
    assets = lay_assets(real, YEARS, (), partial(BuiltFolder, paths.DATA), tmp_path)
    assert not replace(assets, seen=assets.seen - USED_S - 1).are_current()


def test_a_base_map_that_was_made_before_is_not_made_again(
    real: Catalog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assets = lay_assets(real, YEARS, (), partial(BuiltFolder, paths.DATA), tmp_path)
    monkeypatch.setattr(static, "base_payload", None)
    assert lay_assets(real, YEARS, (), partial(BuiltFolder, paths.DATA), tmp_path).names == assets.names


def test_a_damaged_part_of_the_base_map_is_named_and_the_rest_is_drawn(real: Catalog, tmp_path: Path) -> None:
    copy = BuiltData(tmp_path / "data")
    copy.cut("geo/regions.geojson")
    assets = lay_assets(real, YEARS, (), partial(BuiltFolder, copy.root), tmp_path / "static")
    assert [error.path.name for error in assets.damaged] == ["regions.geojson"]
    base = json.loads((assets.folder / assets.names["base.json"]).read_text("utf-8"))
    assert base["countries"]
    assert base["regions"] == []
    copy.restore("geo/regions.geojson")
    assert not assets.are_current()
    assert not lay_assets(real, YEARS, (), partial(BuiltFolder, copy.root), tmp_path / "static").damaged


def test_a_folder_that_can_not_be_written_is_used_where_it_holds_what_is_needed(
    real: Catalog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assets = lay_assets(real, YEARS, (), partial(BuiltFolder, paths.DATA), tmp_path)

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    monkeypatch.setattr("dashboard.map.static_folder.tempfile.mkstemp", refuse)
    assert lay_assets(real, YEARS, (), partial(BuiltFolder, paths.DATA), tmp_path).names == assets.names


@pytest.mark.parametrize("word", ["innerHTML", "insertAdjacentHTML", "eval("])
def test_our_script_never_makes_markup_from_data(word: str) -> None:
    assert word not in bundle("atlas.js") + bundle("guard.js")
