"""One map for all readers, drawn anew for each."""

from functools import partial
from pathlib import Path

import numpy as np
from streamlit_folium import generate_leaflet_string

from dashboard import paths
from dashboard.map.atlas_map import atlas_map
from dashboard.map.control import ControlGroup, MapControl
from dashboard.map.static import lay_assets
from dashboard.model.catalog import Catalog
from dashboard.store.folder import BuiltFolder


def test_what_one_reader_is_shown_is_not_in_the_map_of_the_next(real: Catalog, tmp_path: Path) -> None:
    assets = lay_assets(real, (1991, 2026), (), partial(BuiltFolder, paths.DATA), tmp_path)
    shared = atlas_map(assets)
    assert atlas_map(assets) is shared
    first, second = shared.fresh(), shared.fresh()
    ControlGroup(MapControl(np.ones(3, dtype=bool), (2010, 2010))).add_to(first)
    first.render()
    assert "2010" in generate_leaflet_string(first)
    assert "2010" not in generate_leaflet_string(second)
    assert first.get_root() is second.get_root()


def test_files_laid_anew_have_a_map_of_their_own(real: Catalog, tmp_path: Path) -> None:
    one, other = (
        lay_assets(real, (1991, 2026), (), partial(BuiltFolder, paths.DATA), tmp_path / name)
        for name in ("one", "other")
    )
    assert atlas_map(one) is not atlas_map(other)
    assert atlas_map(one) is not atlas_map(one, embedded=True)
