from dashboard.analysis.ledger import figures
from dashboard.model.catalog import Catalog
from factories import claim, site, source


def test_official_and_independent_origins_are_told_apart() -> None:
    claims = (claim(origin="a", side="host_government"), claim(origin="b"), claim(origin="b", stance="denies"))
    found = figures([site("one")], {"one": claims}, {"source": source(language="ru")})
    assert (found.claims, found.denials, found.origins, found.official, found.independent) == (3, 1, 2, 1, 1)
    assert found.languages == {"ru": 1}


def test_no_sites_give_zeros_not_errors() -> None:
    assert figures([], {}, {}).sources_per_site == 0


def test_the_real_ledger_counts_every_claim(real: Catalog) -> None:
    assert figures(real.sites, real.claims_of, real.sources).claims == len(real.claims)
