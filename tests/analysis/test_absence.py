from typing import Any

from dashboard.analysis.absence import absence
from dashboard.model.catalog import Catalog
from dashboard.model.coverage import Coverage
from dashboard.model.vocabulary import LAYERS
from factories import site


def covered(**facts: Any) -> Coverage:
    return Coverage(**({"actor": "CHN", "searched": "full"} | facts))


def test_every_cell_says_something() -> None:
    coverage = [
        covered(country="TJK", layer="chinese_presence", found="sites"),
        covered(country="UZB", layer="mine_concessions", searched="partly", found="none"),
        covered(country="TKM", layer="mine_concessions", searched="no"),
    ]
    words = {(c.country, c.region, c.layer): c.words() for c in absence([site()], coverage, LAYERS)}
    assert words["TJK", None, "chinese_presence"] == "1 site"
    assert words["UZB", None, "mine_concessions"] == "partly searched, none found"
    assert words["TKM", None, "mine_concessions"] == "not searched"
    assert words["TKM", None, "russian_bases"] == "not searched"
    met = {c.layer: c.words() for c in absence([site(countries=("ETH",), regions=())], [], LAYERS)}
    assert met["chinese_presence"] == "1 site (not searched for)"
    assert all(words.values())


def test_gbao_has_a_row_of_its_own_on_the_real_data(real: Catalog) -> None:
    cells = absence(real.sites, real.coverage, LAYERS)
    found = {c.layer: c.words() for c in cells if c.region == "Gorno-Badakhshan"}
    assert set(found) == set(LAYERS)
    assert found["chinese_presence"].endswith("sites")
