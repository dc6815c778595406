"""QGIS, where it is installed (`python3-qgis` of Debian): its own driver for OGC API - Features, without a screen."""

import json
import os
import shutil
import subprocess
from collections import Counter
from typing import Any

import pytest
import shapely

from dashboard.exports.geojson import geometry
from dashboard.model.catalog import Catalog

PYTHON = shutil.which("python3", path="/usr/bin") or ""
THERE = bool(PYTHON) and subprocess.run([PYTHON, "-c", "import qgis.core"], capture_output=True).returncode == 0
pytestmark = pytest.mark.skipif(not THERE, reason="QGIS is not installed")
BOX = (68, 36, 75, 41)
ASKS = """
import json, sys
from qgis.core import QgsApplication, QgsFeatureRequest, QgsRectangle, QgsVectorLayer, QgsWkbTypes
address, asked = sys.argv[1], json.loads(sys.argv[2])
application = QgsApplication([], False)
application.initQgis()
answers = []
for layer, condition, box in asked:
    if layer.startswith("ogr "):
        made = QgsVectorLayer(f"OAPIF:{address}|layername={layer[4:]}|geometrytype=LineString", layer, "ogr")
    else:
        made = QgsVectorLayer(f"url='{address}' typename='{layer}' restrictToRequestBBOX=1", layer, "OAPIF")
    assert made.isValid(), made.error().message()
    assert not condition or made.setSubsetString(condition)
    request = QgsFeatureRequest(QgsRectangle(*box)) if box else QgsFeatureRequest()
    found = list(made.getFeatures(request))
    ids = [feature["id"] for feature in found]
    answers.append([sorted(ids), [QgsWkbTypes.displayString(feature.geometry().wkbType()) for feature in found]])
print(json.dumps(answers))
"""


@pytest.fixture(scope="module")
def qgis(address: str, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """What QGIS finds by layer, condition and box: ids in order, and the types of geometries."""
    home = tmp_path_factory.mktemp("qgis")

    def ask(*asked: tuple[str, str, tuple[float, ...]]) -> Any:
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(home), "XDG_RUNTIME_DIR": str(home)}
        environment.pop("PYTHONPATH", None)
        told = subprocess.run(
            [PYTHON, "-c", ASKS, address, json.dumps(asked)],
            env=environment,
            cwd=home,
            capture_output=True,
            text=True,
            timeout=240,
        )
        assert told.returncode == 0, told.stderr
        return json.loads(told.stdout.splitlines()[-1])

    return ask


def test_qgis_finds_all_features_and_those_that_a_condition_or_a_box_leaves(qgis: Any, real: Catalog) -> None:
    whole, chinese, since, denied, boxed, sources, lines = qgis(
        ("sites", "", ()),
        ("sites", "\"actor\" = 'CHN'", ()),
        ("sites", '"start_year" >= 2015', ()),
        ("claims", "\"stance\" = 'denies' AND \"published\" >= '2020-01-01'", ()),
        ("sites", "", BOX),
        ("sources", "", ()),
        ("ogr sites", "", ()),
    )
    drawn = {site.id: shapely.from_geojson(json.dumps(geometry(site))) for site in real.sites}
    assert whole[0] == sorted(drawn)
    assert Counter(whole[1]) == Counter(shape.geom_type for shape in drawn.values())
    assert chinese[0] == sorted(site.id for site in real.sites if site.actor == "CHN")
    assert since[0] == sorted(site.id for site in real.sites if (site.start_year or 0) >= 2015)
    assert denied[0] == sorted(
        claim.id for claim in real.claims if claim.stance == "denies" and (claim.published or "") >= "2020-01-01"
    )
    assert boxed[0] == sorted(identity for identity, shape in drawn.items() if shape.intersects(shapely.box(*BOX)))
    assert sources[0] == sorted(real.sources)
    assert lines[0] == sorted(identity for identity, shape in drawn.items() if shape.geom_type == "LineString")
