from collections.abc import Iterable
from typing import Any

from dashboard.analysis.absence import absence
from dashboard.model.catalog import Catalog
from dashboard.model.coverage import Coverage
from dashboard.model.site import Site
from dashboard.model.vocabulary import LAYERS
from factories import site


def covered(**facts: Any) -> Coverage:
    return Coverage(**({"actor": "CHN", "searched": "full"} | facts))


def found(*sites: Site, coverage: Iterable[Coverage] = ()) -> dict[tuple[str, str | None, str], tuple[int, str]]:
    cells = absence(sites, coverage, LAYERS)
    return {(cell.country, cell.region, cell.layer): (cell.sites, cell.searched) for cell in cells}


def test_a_cell_counts_sites_and_tells_how_they_were_searched_for() -> None:
    cells = found(
        site(),
        coverage=[
            covered(country="TJK", layer="chinese_presence", found="sites"),
            covered(country="UZB", layer="mine_concessions", searched="partly", found="none"),
            covered(country="TKM", layer="mine_concessions", searched="no"),
        ],
    )
    assert cells["TJK", None, "chinese_presence"] == (1, "full")
    assert cells["UZB", None, "mine_concessions"] == (0, "partly")
    assert cells["TKM", None, "mine_concessions"] == (0, "no")


def test_what_no_coverage_names_was_not_searched() -> None:
    cells = found(site(countries=("ETH",), regions=()), coverage=[covered(country="TKM", layer="bri_projects")])
    assert cells["ETH", None, "chinese_presence"] == (1, "no")
    assert cells["TKM", None, "russian_bases"] == (0, "no")


def test_of_several_searches_the_best_counts_and_all_their_notes() -> None:
    (first, *_) = absence(
        [],
        [
            covered(country="TJK", layer="russian_bases", actor="RUS", searched="no", note="One."),
            covered(country="TJK", layer="russian_bases", actor="RUS", searched="partly", note="Two."),
        ],
        LAYERS,
    )
    assert (first.layer, first.searched, first.note) == ("russian_bases", "partly", "One. Two.")


def test_gbao_has_a_row_of_its_own_on_the_real_data(real: Catalog) -> None:
    cells = absence(real.sites, real.coverage, LAYERS)
    sites = {cell.layer: cell.sites for cell in cells if cell.region == "Gorno-Badakhshan"}
    assert set(sites) == set(LAYERS)
    assert sites["chinese_presence"] > 0
