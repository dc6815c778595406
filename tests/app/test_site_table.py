from dashboard.app.site_table import as_known
from dashboard.model.catalog import Catalog


def test_the_table_tells_the_state_known_by_a_year(real: Catalog) -> None:
    shaymak = real.by_id["shaymak-kyzylrabot-outpost"]
    newest = max(step.year for step in shaymak.known)
    assert as_known(shaymak, newest).confidence == shaymak.known[-1].confidence
    assert as_known(shaymak, 1991) == shaymak  # never asked for: such a site is not selected
